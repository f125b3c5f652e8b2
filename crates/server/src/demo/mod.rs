//! An invented team with invented patients, to look round: the same people and numbers from today's date, marked as
//! invented. Its entries go the way of all others: signed by an invented computer, admitted, judged and assessed.

mod course;
mod hand;
mod people;
mod told;

use crate::admin::{AdminError, CodeFor, Office};
use crate::enrol::AdmitError;
use crate::limits::CODE_DAYS;
use crate::mint::{Mint, OsMint, SeededMint};
use crate::store::StoreError;
use hand::Hand;
use hearth_clinical::{
    BirthDate, Instant, LocalDay, NhsNumber, OxygenScale, PersonName, PlanSubject, PlanValue, Private,
    TeamContact, Weight,
};
use hearth_record::{Audience, PatientId, Replaces, Role, Subject, TeamId};
use hearth_rules::PlanInForce;
use hearth_wire::{Body, CheckInBody, CustodyBody, PersonBody, PushProblem, SettingBody};
use people::{Course, MEMBERS, PEOPLE, Person};
use serde_json::{Value, json};
use told::Diary;

/// The invented team's name.
pub const TEAM_NAME: &str = "Riverside heart failure team (invented)";
const MS_PER_DAY: i64 = 86_400_000;
const MS_PER_MINUTE: i64 = 60_000;

/// Why the invented team could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A deed failed.
    #[error("a deed failed")]
    Admin(#[from] AdminError),
    /// The store said no.
    #[error("the store said no")]
    Store(#[from] StoreError),
    /// An invented computer did not get in.
    #[error("an invented computer did not get in")]
    Admit(#[from] AdmitError),
    /// What an invented computer pushed was not taken.
    #[error("what an invented computer wrote was not taken")]
    NotTaken(#[source] PushProblem),
    /// An invented value makes no sense.
    #[error("an invented value makes no sense: {0}")]
    Senseless(&'static str),
}

/// A code with which somebody can look round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoCode {
    /// What they do.
    pub role: &'static str,
    /// Who they are.
    pub name: String,
    /// The code.
    pub code: String,
    /// Whose record, for a patient.
    pub patient: Option<PatientId>,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The team.
    pub team: TeamId,
    /// Its recovery code.
    pub recovery_code: String,
    /// Every invented patient, with their name.
    pub patients: Vec<(PatientId, &'static str)>,
    /// Codes to look round with.
    pub codes: Vec<DemoCode>,
}

impl Made {
    /// For a script.
    #[must_use]
    pub fn json(&self) -> Value {
        let codes = self.codes.iter().map(|code| {
            json!({
                "role": code.role, "name": code.name, "code": code.code,
                "patient": code.patient.map(|patient| patient.to_string()),
            })
        });
        let patients = self
            .patients
            .iter()
            .map(|(patient, name)| json!({ "patient": patient.to_string(), "name": name }));
        json!({
            "team": self.team.to_string(),
            "name": TEAM_NAME,
            "invented": true,
            "recovery_code": self.recovery_code,
            "codes": codes.collect::<Vec<_>>(),
            "patients": patients.collect::<Vec<_>>(),
        })
    }

    /// For a person.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec![
            format!("Made {TEAM_NAME} with {} invented patients. Nobody in it is real.", self.patients.len()),
            "Codes to look round with, each for one computer:".to_owned(),
        ];
        lines.extend(
            self.codes.iter().map(|code| format!("    {}   {:<10} {}", code.code, code.role, code.name)),
        );
        lines.push(format!("Recovery code: {}", self.recovery_code));
        lines.join("\n")
    }
}

/// Makes the invented team.
///
/// # Errors
/// [`DemoError`].
pub async fn make(office: &Office<'_>) -> Result<Made, DemoError> {
    let contact: TeamContact =
        "01632 960001; mon-fri 09:00-17:00; 111".parse().map_err(|_| DemoError::Senseless("contact"))?;
    let (team, recovery) = office.create_team(TEAM_NAME, contact.clone(), true, Box::new(OsMint)).await?;
    let mut members = Vec::new();
    for (role, name) in MEMBERS {
        members.push((
            role,
            name,
            office.add_user(team, Role::from_code(role), name, Box::new(OsMint)).await?,
        ));
    }
    let nurses: Vec<_> =
        members.iter().filter(|(role, ..)| *role == "nurse").map(|(.., user)| *user).collect();
    let [amy, ben] = nurses.as_slice() else { return Err(DemoError::Senseless("nurses")) };
    let mut amy = Hand::enrol(office, team, CodeFor::User(*amy)).await?;
    let mut ben = Hand::enrol(office, team, CodeFor::User(*ben)).await?;
    let mut patients = Vec::new();
    for person in &PEOPLE {
        patients.push((register(office.now, &mut amy, &mut ben, person)?, person));
    }
    amy.push(office).await?;
    ben.push(office).await?;
    for (patient, person) in &patients {
        live(office, team, *patient, person, &contact).await?;
    }
    let mut codes = Vec::new();
    for (role, name, user) in &members {
        codes.push(code(office, team, CodeFor::User(*user), role, (*name).to_owned()).await?);
    }
    for (patient, person) in patients.iter().take(3) {
        codes.push(code(office, team, CodeFor::Patient(*patient), "patient", person.name.to_owned()).await?);
    }
    Ok(Made {
        team,
        recovery_code: recovery.reveal(),
        patients: patients.iter().map(|(patient, person)| (*patient, person.name)).collect(),
        codes,
    })
}

async fn code(
    office: &Office<'_>,
    team: TeamId,
    whom: CodeFor,
    role: &'static str,
    name: String,
) -> Result<DemoCode, DemoError> {
    let hours = u32::try_from(CODE_DAYS * 24).unwrap_or(1);
    let (code, _) = office.new_code(team, whom, hours, Box::new(OsMint)).await?;
    let patient = match whom {
        CodeFor::Patient(patient) | CodeFor::Carer(patient) => Some(patient),
        CodeFor::User(_) => None,
    };
    Ok(DemoCode { role, name, code: code.reveal(), patient })
}

/// A nurse registers somebody and sets their plan; where the course says so, another nurse sets something else.
fn register(now: Instant, amy: &mut Hand, ben: &mut Hand, person: &Person) -> Result<PatientId, DemoError> {
    let patient =
        PatientId::from_bytes(SeededMint::new(&format!("hearth invented {}", person.name)).sixteen());
    let shared = (patient, Audience::Shared);
    let began = morning(now, course::DAYS + 1, 0);
    let born: LocalDay = person.born.parse().map_err(|_| DemoError::Senseless("birth date"))?;
    let body = PersonBody {
        name: PersonName::parse(person.name).map_err(|_| DemoError::Senseless("name"))?,
        born: BirthDate::from_stored(born).map_err(|_| DemoError::Senseless("birth date"))?,
        nhs_number: test_number(person),
    };
    amy.write(began, shared, subject("person")?, Vec::new(), &Body::Person(body));
    let custody = Body::Custody(CustodyBody { owner: amy.user, written: Vec::new() });
    amy.write(began, (patient, Audience::Team), subject("custody")?, Vec::new(), &custody);
    let weight = Weight::from_grams(person.grams).map_err(|_| DemoError::Senseless("weight"))?;
    set(amy, began, patient, PlanValue::TargetWeight(weight), "dry weight agreed at the first visit")?;
    if person.low_scale {
        let scale = PlanValue::OxygenScale(OxygenScale::From88To92);
        set(amy, began, patient, scale, "COPD with type 2 respiratory failure")?;
    }
    if person.course == Course::Conflict {
        let gain = |text: &str| {
            PlanSubject::WeightGain3Days.parse_value(text).map_err(|_| DemoError::Senseless("threshold"))
        };
        set(amy, morning(now, 3, 90), patient, gain("1.5kg")?, "was admitted after a small gain")?;
        set(ben, morning(now, 3, 200), patient, gain("2.5kg")?, "weight swings with her bowel illness")?;
    }
    Ok(patient)
}

fn set(
    hand: &mut Hand,
    at: Instant,
    patient: PatientId,
    value: PlanValue,
    why: &str,
) -> Result<(), DemoError> {
    let of = subject(value.subject().code())?;
    let body = SettingBody { value, why: Private::new(why.to_owned()), review: None };
    hand.write(at, (patient, Audience::Shared), of, Vec::new(), &Body::Setting(body));
    Ok(())
}

/// A person's months: one check-in a day from their own computer, each with what the app told them.
async fn live(
    office: &Office<'_>,
    team: TeamId,
    patient: PatientId,
    person: &Person,
    contact: &TeamContact,
) -> Result<(), DemoError> {
    if person.course == Course::NeverSeen {
        return Ok(());
    }
    let mut home = Hand::enrol(office, team, CodeFor::Patient(patient)).await?;
    let mut diary = Diary::new(plan_of(person, contact));
    let shared = (patient, Audience::Shared);
    for days_ago in (0..=course::DAYS).rev() {
        let Some(mut body) = course::measured(person, days_ago) else { continue };
        let slip = person.course == Course::Corrected && days_ago == 1;
        let right = body.weight;
        if slip {
            body.weight = Weight::from_grams(person.grams.saturating_add(9_000)).ok();
        }
        let at = morning(office.now, days_ago, 12);
        body.entered = Some(at);
        body.told = Some(diary.told(&body, at));
        let written = home.write(
            at,
            shared,
            Subject::check_in_self(),
            Vec::new(),
            &Body::CheckIn(Box::new(body.clone())),
        );
        if slip {
            let later = at.plus_ms(5 * MS_PER_MINUTE);
            let mut right = CheckInBody { entered: Some(later), weight: right, ..CheckInBody::default() };
            diary.forget_last();
            right.told = Some(diary.told(&right, at));
            let replaces = vec![Replaces { key: written, parts: vec!["weight".to_owned()] }];
            home.write(
                later,
                shared,
                Subject::check_in(&written),
                replaces,
                &Body::Amendment(Box::new(right)),
            );
        }
    }
    home.push(office).await
}

fn plan_of(person: &Person, contact: &TeamContact) -> PlanInForce {
    use hearth_clinical::ThresholdLayer;
    let mut plan = PlanInForce::product();
    plan.add(ThresholdLayer::Service, PlanValue::TeamContact(contact.clone()));
    if let Ok(weight) = Weight::from_grams(person.grams) {
        plan.add(ThresholdLayer::Person, PlanValue::TargetWeight(weight));
    }
    if person.low_scale {
        plan.add(ThresholdLayer::Person, PlanValue::OxygenScale(OxygenScale::From88To92));
    }
    plan
}

/// Some minutes past eight in the morning, so many days ago, and never later than now.
fn morning(now: Instant, days_ago: i32, minutes: i64) -> Instant {
    let midnight =
        now.ms().div_euclid(MS_PER_DAY).saturating_sub(i64::from(days_ago)).saturating_mul(MS_PER_DAY);
    let at = midnight.saturating_add((8 * 60 + minutes) * MS_PER_MINUTE);
    Instant::from_ms(at.min(now.ms().saturating_sub(MS_PER_MINUTE)))
}

/// A number of the range that is kept for tests, with the check digit that fits.
fn test_number(person: &Person) -> Option<NhsNumber> {
    let place = PEOPLE.iter().position(|other| other.name == person.name)?;
    (0..100).find_map(|tried| {
        let number = 9_990_000_000_u64
            .checked_add(u64::try_from(place).ok()?.checked_mul(100)?)?
            .checked_add(tried)?;
        NhsNumber::parse(&number.to_string()).ok()
    })
}

fn subject(text: &str) -> Result<Subject, DemoError> {
    Subject::new(text).map_err(|_| DemoError::Senseless("subject"))
}
