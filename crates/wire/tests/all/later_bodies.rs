//! Bodies that came after the sampled messages were sent, each a sample of its own; the messages hold the earlier ones only.

use crate::examples::{key, user};
use hearth_clinical::medicine::{
    Class, HoldReason, NotTakenWhy, Order, OrderHold, OrderParts, Route, Taken, ToleratedReason, Warned,
    parse_order,
};
use hearth_clinical::{
    Analyte, BloodPressure, BloodResult, Condition, Instant, LocalDay, NotTolerated, PosturalPressure,
    Private, Rhythm, StepsPerDay, Systolic, Temperature, Weight, WeightGain,
};
use hearth_record::{DeviceId, Kind, Role};
use hearth_wire::{
    AlertAbout, AlertAction, AlertClosingBody, AlertNamed, AlertSeenBody, AlertSnoozeBody, AlertStood,
    Already, Body, Bought, BoundedBody, CheckInBody, ContactBody, CustodyBody, Despite, DoseTold,
    FlexiblePlanBody, FlexibleUseBody, FlexibleWritten, HeartFailureBody, LookedAtBody, Medicine,
    MedicineBody, MedicineBoughtBody, MedicineTakenBody, PutAwayBody, PutAwayWhy, SickDayBody,
    SickDayPlanBody, SickDayWritten, TeamBody, Told, ToldRule, kind_of,
};

/// Everything that a nurse measures on a visit besides.
fn check_in_of_a_visit() -> CheckInBody {
    let bp = |upper, lower| BloodPressure::from_mmhg(upper, lower).unwrap();
    // The lowest and the highest values that can be stored travel too.
    let bloods = Analyte::ALL.map(|analyte| match analyte {
        Analyte::Potassium => BloodResult::parse(analyte, "5.6 mmol/L").unwrap(),
        Analyte::NtProBnp => analyte.highest(),
        other => other.lowest(),
    });
    CheckInBody {
        temperature: Some(Temperature::from_tenths(382).unwrap()),
        rhythm: Some(Rhythm::Irregular),
        postural: Some(PosturalPressure::new(bp(130, 80), Some(bp(108, 70)), Some(bp(112, 72))).unwrap()),
        steps: Some(StepsPerDay::from_count(3_200).unwrap()),
        bloods: bloods.into_iter().collect(),
        ..CheckInBody::default()
    }
}

fn standing_for_three_minutes_only() -> CheckInBody {
    let bp = |upper, lower| BloodPressure::from_mmhg(upper, lower).unwrap();
    CheckInBody {
        postural: Some(PosturalPressure::new(bp(130, 80), None, Some(bp(112, 72))).unwrap()),
        bloods: std::iter::once(BloodResult::parse(Analyte::Potassium, "5.6 mmol/L").unwrap()).collect(),
        ..CheckInBody::default()
    }
}

/// A check-in that a rule in shadow found something in: it is kept, and no sentence says it.
fn check_in_with_a_shadow() -> CheckInBody {
    let rule = |rule: &str, zone: &str| ToldRule { rule: rule.to_owned(), version: 1, zone: zone.to_owned() };
    CheckInBody {
        weight: Some(Weight::from_grams(83_400).unwrap()),
        told: Some(Told {
            zone: "amber".to_owned(),
            rules: vec![rule("W2", "amber")],
            shadow: vec![rule("W7", "amber")],
            language: "en".to_owned(),
            ..Told::default()
        }),
        ..CheckInBody::default()
    }
}

fn medicine(what: Medicine) -> Body {
    let none = || Private::new(String::new());
    Body::Medicine(MedicineBody {
        what,
        prescriber: none(),
        why: none(),
        bloods_due: None,
        already: None,
        despite: vec![],
    })
}

/// Orders with everything that one can hold: a pair, micrograms, a stop, a pause with and without an end, a reason.
fn medicines() -> Vec<(&'static str, Body)> {
    let day = |day| LocalDay::from_ymd(2026, 2, day).unwrap();
    let order = |line: &str| parse_order(line, day(2)).unwrap().parts();
    let whole = |parts: OrderParts| Medicine::Order(Order::new(parts).unwrap());
    let hold = |until| Some(OrderHold { from: day(10), until, reason: HoldReason::SickDay });
    let recorded = MedicineBody {
        what: whole(order("ramipril 2.5 mg bd")),
        prescriber: Private::new("Dr Invented Prescriber".to_owned()),
        why: Private::new("invented: pressure allows it".to_owned()),
        bloods_due: Some(day(16)),
        already: None,
        despite: vec![],
    };
    let listed = |until| Medicine::Listed { what: Warned::Nsaid, named: None, since: day(1), until };
    let named = Medicine::Listed {
        what: Warned::DiltiazemVerapamil,
        named: Some("verapamil"),
        since: day(1),
        until: None,
    };
    vec![
        ("medicine", Body::Medicine(recorded)),
        ("medicine-pair", medicine(whole(order("sacubitril-valsartan 49/51 mg bd")))),
        ("medicine-micrograms", medicine(whole(order("digoxin 62.5 micrograms alternate-days")))),
        (
            "medicine-stopped",
            medicine(whole(OrderParts {
                stop: Some(day(20)),
                hold: hold(Some(day(12))),
                ..order("ramipril 5 mg od")
            })),
        ),
        (
            "medicine-held-and-tolerated",
            medicine(whole(OrderParts {
                hold: hold(None),
                tolerated_maximum: Some(ToleratedReason::LowBloodPressure),
                ..order("bisoprolol 3.75 mg od")
            })),
        ),
        (
            "medicine-injected",
            medicine(whole(OrderParts {
                route: Route::Subcutaneous,
                ..order("furosemide 80 mg when-needed")
            })),
        ),
        ("medicine-listed", medicine(listed(None))),
        ("medicine-listed-until", medicine(listed(Some(day(9))))),
        ("medicine-listed-named", medicine(named)),
    ]
}

/// What clinicians write about alerts: about check-ins and about how things stand, with and without words.
fn alerts() -> Vec<(&'static str, Body)> {
    let day = LocalDay::from_ymd(2026, 2, 9).unwrap();
    let named = |about, rule: &str, level: &str| AlertNamed {
        about,
        rule: rule.to_owned(),
        level: level.to_owned(),
        far: None,
    };
    let this_far = |named: AlertNamed, far: &[(&str, i64)]| AlertNamed {
        far: Some(far.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect()),
        ..named
    };
    let far = vec![
        this_far(named(AlertAbout::Entry(key()), "S1", "emergency-999"), &[("sign/chest-pain", 2)]),
        this_far(named(AlertAbout::Entry(key()), "P5", "amber"), &[]),
    ];
    let both = vec![
        named(AlertAbout::Entry(key()), "S2", "red"),
        named(AlertAbout::State { since: day, step: 3 }, "M1", "amber"),
    ];
    let closing = |named, action, why: &str| {
        Body::AlertClosing(AlertClosingBody { named, action, why: Private::new(why.to_owned()) })
    };
    let snooze = |instead_of, stood| {
        let why = Private::new("invented: away until Friday".to_owned());
        Body::AlertSnooze(AlertSnoozeBody { until: day, why, instead_of, stood })
    };
    let stood = |rule: &str, far: &[(&str, i64)]| AlertStood {
        rule: rule.to_owned(),
        level: "amber".to_owned(),
        far: far.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect(),
    };
    vec![
        ("alert-closing", closing(both.clone(), AlertAction::Spoken, "invented: feels better")),
        ("alert-closing-far", closing(far, AlertAction::Spoken, "invented: at hospital")),
        ("alert-closing-plain", closing(vec![], AlertAction::NoAction, "")),
        ("alert-seen", Body::AlertSeen(AlertSeenBody { named: both })),
        ("alert-snooze", snooze(vec![], vec![])),
        ("alert-snooze-instead", snooze(vec![key()], vec![])),
        (
            "alert-snooze-stood",
            snooze(
                vec![],
                vec![stood("W1", &[("sign/swelling", 1), ("up/weight", 82_400)]), stood("P5", &[])],
            ),
        ),
    ]
}

/// What was taken already, what was changed against a hold, and the plans that a person carries out alone.
fn bounded() -> Vec<(&'static str, Body)> {
    let day = |day| LocalDay::from_ymd(2026, 2, day).unwrap();
    let text = |text: &str| Private::new(text.to_owned());
    let recorded = |already, despite| {
        Body::Medicine(MedicineBody {
            what: Medicine::Order(parse_order("spironolactone 25 mg od", day(2)).unwrap()),
            prescriber: text("Dr Invented Prescriber"),
            why: text("invented: asked the kidney team"),
            bloods_due: Some(day(9)),
            already,
            despite,
        })
    };
    let despite =
        |hold: &str, value: &str, on| Despite { hold: hold.to_owned(), value: value.to_owned(), day: on };
    let bounds = || BoundedBody {
        words: text("invented: leave these out until you eat and drink as usual"),
        max_days: 3,
        authorised_by: text("Dr Invented Prescriber"),
        authorised_on: day(2),
        expires: day(28),
    };
    let flexible_written = FlexibleWritten {
        bounds: bounds(),
        extra: parse_order("furosemide 40 mg od", day(2)).unwrap(),
        target: Weight::from_grams(80_000).unwrap(),
        gain: WeightGain::from_grams(2_000).unwrap(),
        signs_start_it: true,
        phone_day: 3,
        stop_below: Systolic::from_mmhg(100).unwrap(),
        bloods_after_days: 7,
    };
    let flexible = |plan| Body::FlexiblePlan(Box::new(FlexiblePlanBody { plan, why: text("") }));
    let sick =
        SickDayWritten { bounds: bounds(), pause: vec!["ramipril".to_owned()], restart_after_hours: 24 };
    let pause = |eating_since, restarted: &[&str]| {
        let restarted = restarted.iter().map(|code| (*code).to_owned()).collect();
        Body::SickDay(SickDayBody { from: day(5), eating_since, restarted })
    };
    vec![
        ("medicine-found-taken", recorded(Some(Already::Since), vec![])),
        ("medicine-found-taken-unknown", recorded(Some(Already::SinceUnknown), vec![])),
        (
            "medicine-despite",
            recorded(
                None,
                vec![
                    despite("potassium-danger", "6.2 mmol/L", Some(day(1))),
                    despite("lab-missing", "eGFR", None),
                ],
            ),
        ),
        ("flexible-plan", flexible(Some(flexible_written))),
        ("flexible-plan-stopped", flexible(None)),
        ("sick-day-plan", Body::SickDayPlan(SickDayPlanBody { plan: Some(sick), why: text("invented") })),
        ("sick-day-plan-stopped", Body::SickDayPlan(SickDayPlanBody { plan: None, why: text("") })),
        ("sick-day", pause(None, &[])),
        ("sick-day-eating", pause(Some(day(7)), &["ramipril"])),
    ]
}

/// Of a later version than the plans themselves: they stand at the end, so that no sample before them moves.
fn extra_doses() -> Vec<(&'static str, Body)> {
    let day = |day| LocalDay::from_ymd(2026, 11, day).unwrap();
    let used = |ended| {
        Body::FlexibleUse(FlexibleUseBody {
            drug: "furosemide".to_owned(),
            from: day(5),
            ended,
            bloods_due: day(12),
        })
    };
    vec![("flexible-use", used(None)), ("flexible-use-ended", used(Some(day(7))))]
}

/// What was typed and put away, and a team whose Welsh was reviewed.
fn put_away() -> Vec<(&'static str, Body)> {
    let body = |why, what: &[&str]| {
        Body::PutAway(PutAwayBody { why, what: what.iter().map(|part| (*part).to_owned()).collect() })
    };
    vec![
        ("put-away", body(PutAwayWhy::NotMe, &["weight"])),
        ("put-away-wrong-device", body(PutAwayWhy::WrongDevice, &["pressure", "pulse"])),
        (
            "team-welsh-reviewed",
            Body::Team(TeamBody {
                name: "Invented heart failure team".to_owned(),
                contact: "01632 960001; mon-fri 09:00-17:00; 111".parse().unwrap(),
                escrow_key: [9; 32],
                invented: true,
                welsh_review: Some("Dr Siân Invented, 21 November 2026".to_owned()),
            }),
        ),
    ]
}

/// What a person says of their own medicines, the latest kinds of all.
fn own_medicines() -> Vec<(&'static str, Body)> {
    let text = |text: &str| Private::new(text.to_owned());
    let day = |day| LocalDay::from_ymd(2026, 11, day).unwrap();
    let dose = |what, why, words: &str| DoseTold { what, why, words: text(words) };
    let doses = [
        ("bisoprolol", dose(Taken::Taken, None, "")),
        ("furosemide-noon", dose(Taken::Missed, Some(NotTakenWhy::Other), "invented: was on a bus all day")),
        ("ramipril", dose(Taken::Stopped, Some(NotTakenWhy::SideEffect), "")),
        ("spironolactone", dose(Taken::Unsaid, None, "")),
    ];
    let doses = doses.map(|(name, dose)| (name.to_owned(), dose)).into();
    let side_effects = [("ramipril".to_owned(), text("invented: a dry cough"))].into();
    let bought = |what: &[Warned], named: &str, until, told: &[(&str, &str)]| {
        Body::MedicineBought(MedicineBoughtBody {
            bought: Bought {
                what: what.to_vec(),
                named: text(named),
                since: day(5),
                until,
                taken: until.is_none(),
            },
            told: told.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect(),
        })
    };
    vec![
        ("medicine-taken", Body::MedicineTaken(MedicineTakenBody { doses, side_effects })),
        ("medicine-taken-nothing", Body::MedicineTaken(MedicineTakenBody::default())),
        (
            "medicine-bought",
            bought(
                &[Warned::Nsaid],
                "Nurofen",
                None,
                &[("bought-stop-taken", "Do not take any more of it.")],
            ),
        ),
        ("medicine-bought-not-listed", bought(&[], "invented tonic", Some(day(6)), &[])),
    ]
}

fn contact() -> ContactBody {
    ContactBody { device: DeviceId::from_bytes([7; 16]), at: Instant::from_ms(1_770_000_000_000) }
}

/// What steps and holds of medicines ask about besides, said and taken back.
fn not_tolerated() -> HeartFailureBody {
    let day = LocalDay::from_ymd(2026, 2, 23).unwrap();
    HeartFailureBody {
        not_tolerated: [(Class::AceInhibitor, Some(NotTolerated::Angioedema)), (Class::Arb, None)].into(),
        conditions: [(Condition::KidneyDisease, Some(true)), (Condition::ValveDisease, None)].into(),
        discharges: [(day, true), (day.plus_days(-9), false)].into(),
        ..HeartFailureBody::default()
    }
}

/// Every later body: a file name, the kind, the value.
pub fn later_bodies() -> Vec<(String, Kind, Body)> {
    let bodies = [
        ("check-in-visit", Body::CheckIn(Box::new(check_in_of_a_visit()))),
        (
            "custody-with-ends",
            Body::Custody(CustodyBody { owner: user(0xB3), written: vec![(key().id.chain, 12)] }),
        ),
        ("check-in-shadow", Body::CheckIn(Box::new(check_in_with_a_shadow()))),
        ("contact", Body::Contact(contact())),
        ("looked-at", Body::LookedAt(LookedAtBody { role: Role::Nurse })),
        ("amendment-standing", Body::Amendment(Box::new(standing_for_three_minutes_only()))),
        ("heart-failure-not-tolerated", Body::HeartFailure(not_tolerated())),
    ];
    let all = bodies.into_iter().chain(medicines()).chain(alerts()).chain(bounded());
    let all = all.chain(crate::visits::samples()).chain(extra_doses()).chain(put_away());
    let all = all.chain(crate::own_plan::samples());
    let all = all.chain(crate::said::samples()).chain(own_medicines());
    all.map(|(name, body)| (name.to_owned(), kind_of(&body), body)).collect()
}
