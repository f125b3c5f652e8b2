//! One invented value of every kind of body, and what it is made of.

use hearth_clinical::{
    Answer, BirthDate, BloodPressure, Instant, LocalDay, NhsNumber, OxygenSaturation, OxygenScale,
    PersonName, PlanSubject, PlanValue, Private, Pulse, Symptom, SymptomSet, Systolic, Weight, WeightGain,
};
use hearth_record::{
    Access, Audience, ChainId, DeviceId, DeviceStatus, EntryId, EntryKey, Epoch, Incarnation, Kind,
    LogNumber, PatientId, Refusal, Role, Seen, UserId,
};
use hearth_wire::{
    AssessmentBody, Body, CheckInBody, CustodyBody, DeviceBody, GrantBody, NoteBody, PersonBody, SettingBody,
    TeamBody, Told, ToldRule, ToldSetting, UserBody, VerdictBody, WithdrawalBody, kind_of,
};

pub const MORNING: Instant = Instant::from_ms(1_771_833_600_000);

pub fn chain() -> ChainId {
    ChainId {
        patient: PatientId::from_bytes([0xA1; 16]),
        audience: Audience::Shared,
        device: DeviceId::from_bytes([0xD1; 16]),
        incarnation: Incarnation::from_bytes([0x11; 8]),
    }
}

pub fn key() -> EntryKey {
    EntryKey { id: EntryId { chain: chain(), number: 7 }, mark: [1, 2, 3, 4, 5, 6, 7, 0xFF] }
}

pub fn user(byte: u8) -> UserId {
    UserId::from_bytes([byte; 16])
}

pub fn seen() -> Seen {
    Seen { epoch: Epoch::from_bytes([0xE0; 8]), number: LogNumber(41) }
}

pub fn day() -> LocalDay {
    LocalDay::from_ymd(2026, 2, 23).unwrap()
}

fn rule() -> ToldRule {
    ToldRule { rule: "W1".to_owned(), version: 1, zone: "amber".to_owned() }
}

pub fn check_in() -> CheckInBody {
    let mut symptoms = SymptomSet::parse(["dizzy=yes", "chest-pain=no", "swelling=little-more"]).unwrap();
    symptoms.set(Symptom::from_code("hiccups-2031"), Answer::from_code("constant")).unwrap();
    CheckInBody {
        entered: Some(MORNING),
        weight: Some(Weight::from_grams(82_449).unwrap()),
        pressures: vec![
            BloodPressure::from_mmhg(124, 76).unwrap(),
            BloodPressure::from_mmhg(121, 74).unwrap(),
        ],
        pulse: Some(Pulse::from_per_minute(68).unwrap()),
        oxygen: Some(OxygenSaturation::from_percent(96).unwrap()),
        symptoms,
        confirmed_unusual: vec!["weight".to_owned()],
        told_by: Some(Private::new("Invented Daughter".to_owned())),
        told: Some(Told {
            zone: "amber".to_owned(),
            rules: vec![rule()],
            shadow: Vec::new(),
            settings: vec![ToldSetting {
                subject: "threshold/weight-gain-3-days".to_owned(),
                value: "2.0kg".to_owned(),
                layer: "product".to_owned(),
            }],
            words: vec![("result.phone-today".to_owned(), "Phone your team \"today\".\n".to_owned())],
            language: "en".to_owned(),
        }),
        ..CheckInBody::default()
    }
}

fn setting(value: PlanValue) -> SettingBody {
    SettingBody { value, why: Private::new(String::new()), review: None }
}

fn every_setting() -> Vec<(&'static str, SettingBody)> {
    let contact = "01632 960001; mon-fri 09:00-17:00, sat 09:00-12:00; 111";
    let target = SettingBody {
        value: PlanValue::TargetWeight(Weight::from_grams(80_150).unwrap()),
        why: Private::new("invented: fluid is off".to_owned()),
        review: Some(LocalDay::from_ymd(2026, 3, 9).unwrap()),
    };
    vec![
        ("target-weight", target),
        ("weight-gain", setting(PlanValue::WeightGain3Days(WeightGain::from_grams(1_500).unwrap()))),
        ("systolic-low", setting(PlanValue::SystolicLow(Systolic::from_mmhg(85).unwrap()))),
        ("systolic-high", setting(PlanValue::SystolicHigh(Systolic::from_mmhg(150).unwrap()))),
        ("pulse-low", setting(PlanValue::PulseLow(Pulse::from_per_minute(45).unwrap()))),
        ("pulse-high", setting(PlanValue::PulseHigh(Pulse::from_per_minute(110).unwrap()))),
        ("oxygen-scale", setting(PlanValue::OxygenScale(OxygenScale::From88To92))),
        ("team-contact", setting(PlanSubject::TeamContact.parse_value(contact).unwrap())),
    ]
}

fn of_the_team() -> Vec<(&'static str, Body)> {
    let contact = "01632 960001; mon-fri 09:00-17:00; 111".parse().unwrap();
    let name = "Invented Heart Failure Team".to_owned();
    let device = DeviceBody {
        device: DeviceId::from_bytes([0xD1; 16]),
        user: user(0xB1),
        public_key: [5; 32],
        name: "Invented laptop".to_owned(),
        status: DeviceStatus::Active,
    };
    let nurse = UserBody { role: Role::Nurse, name: "Invented Nurse".to_owned(), disabled: false };
    vec![
        (
            "team",
            Body::Team(TeamBody { name, contact, escrow_key: [9; 32], invented: true, welsh_review: None }),
        ),
        ("user", Body::User(nurse)),
        (
            "user-newer-role",
            Body::User(UserBody { role: Role::from_code("pilot-2031"), name: String::new(), disabled: true }),
        ),
        ("device", Body::Device(device.clone())),
        ("device-lost", Body::Device(DeviceBody { status: DeviceStatus::Lost, ..device })),
    ]
}

/// Every kind of body: a file name, the kind, the value.
pub fn bodies() -> Vec<(String, Kind, Body)> {
    let person = PersonBody {
        name: PersonName::parse("Invented Person").unwrap(),
        born: BirthDate::from_stored(LocalDay::from_ymd(1946, 3, 5).unwrap()).unwrap(),
        nhs_number: Some(NhsNumber::parse("999 000 0018").unwrap()),
    };
    let assessment = AssessmentBody {
        about: key(),
        zone: "red".to_owned(),
        rules: vec![rule()],
        more_urgent: true,
        source_not_confirmed: false,
    };
    let text = Private::new("invented note".to_owned());
    let amendment = CheckInBody {
        weight: Some(Weight::from_grams(82_000).unwrap()),
        entered: Some(MORNING),
        ..Default::default()
    };
    let mut bodies = vec![
        ("check-in", Body::CheckIn(Box::new(check_in()))),
        ("check-in-empty", Body::CheckIn(Box::default())),
        ("amendment", Body::Amendment(Box::new(amendment))),
        ("withdrawal", Body::Withdrawal(WithdrawalBody { reason: Private::new("not-me".to_owned()) })),
        ("person", Body::Person(person.clone())),
        ("person-without-number", Body::Person(PersonBody { nhs_number: None, ..person })),
        ("grant", Body::Grant(GrantBody { user: user(0xB2), access: Access::Shared })),
        ("custody", Body::Custody(CustodyBody { owner: user(0xB3), written: vec![] })),
        ("team-note", Body::TeamNote(NoteBody { text })),
        ("verdict", Body::Verdict(VerdictBody { about: key(), suspended: Some(Refusal::DeviceRevoked) })),
        ("verdict-release", Body::Verdict(VerdictBody { about: key(), suspended: None })),
        ("assessment", Body::Assessment(assessment)),
    ];
    bodies.extend(of_the_team());
    let settings = every_setting();
    let mut named: Vec<(String, Kind, Body)> =
        bodies.into_iter().map(|(name, body)| (name.to_owned(), kind_of(&body), body)).collect();
    named.extend(settings.into_iter().flat_map(|(name, body)| {
        let (own, service) = (Body::Setting(body.clone()), Body::ServiceSetting(body));
        [
            (format!("setting-{name}"), kind_of(&own), own),
            (format!("service-setting-{name}"), kind_of(&service), service),
        ]
    }));
    let staff = Body::Grant(GrantBody { user: user(0xB4), access: Access::Nothing });
    named.push(("staff-grant".to_owned(), Kind::new("staff-grant", 1), staff));
    named
}
