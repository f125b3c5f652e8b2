//! Every line of the clinicians' table of stepping down, asked of the code.
//! The table lies in docs/clinical/tables; the register beside it says who signed which version.

use hearth_clinical::{Instant, LocalDay, NyhaClass, Tier, Weight};
use proptest::prelude::*;

use super::{Bloods, PillarDose, STABLE_DAYS, Stands, StepDown, StepDownFacts, step_down};
use crate::history::{Reading, ReadingKey};

const TABLE: &str = include_str!("../../../../docs/clinical/tables/step-down.csv");
const REGISTER: &str = include_str!("../../../../docs/clinical/register.csv");
const LINES: usize = 40;

fn today() -> LocalDay {
    LocalDay::from_ymd(2026, 11, 20).unwrap()
}

fn parts(field: &str) -> impl Iterator<Item = &str> {
    field.split(';').map(str::trim).filter(|part| !part.is_empty())
}

/// `82.0 5 days ago` as what comes first and the day.
fn dated(part: &str) -> (&str, LocalDay) {
    let rest = part.strip_suffix(" days ago").unwrap();
    let (what, ago) = rest.rsplit_once(' ').unwrap_or(("", rest));
    (what, today().plus_days(-ago.parse::<i32>().unwrap()))
}

fn kilograms(text: &str) -> Weight {
    hearth_clinical::parse_weight_kg(text).unwrap()
}

fn reading(day: LocalDay, value: Weight) -> Reading<Weight> {
    let at = Instant::from_ms(i64::from(day.days()) * 86_400_000);
    Reading { at, key: ReadingKey(u64::from(day.days().unsigned_abs())), day, time_unsure: false, value }
}

fn weights(field: &str) -> Vec<Reading<Weight>> {
    let mut days = std::collections::BTreeMap::new();
    for part in parts(field) {
        match part.strip_suffix(" daily") {
            Some(each) => {
                days.extend((0..STABLE_DAYS).map(|ago| (today().plus_days(-ago), kilograms(each))));
            }
            None => match dated(part) {
                ("none", day) => drop(days.remove(&day)),
                (weight, day) => drop(days.insert(day, kilograms(weight))),
            },
        }
    }
    days.into_iter().map(|(day, weight)| reading(day, weight)).collect()
}

fn pillar(text: &str) -> PillarDose {
    match text {
        "target" => PillarDose::AtTarget,
        "tolerated" => PillarDose::AtTolerated,
        "not given with reason" => PillarDose::NotGivenWithReason,
        "rising" => PillarDose::Rising,
        "not started" => PillarDose::NotStarted,
        other => panic!("the table has no pillar {other}"),
    }
}

fn class(text: &str) -> NyhaClass {
    match text {
        "I" => NyhaClass::I,
        "II" => NyhaClass::II,
        "III" => NyhaClass::III,
        "IV" => NyhaClass::IV,
        other => panic!("the table has no class {other}"),
    }
}

fn facts(row: &csv::StringRecord) -> StepDownFacts {
    StepDownFacts {
        today: today(),
        targets: row[2].split('&').map(str::trim).filter(|part| !part.is_empty()).map(kilograms).collect(),
        weights: weights(&row[3]),
        reds: match &row[4] {
            "never" => Some(Vec::new()),
            "not known" => None,
            days => Some(parts(days).map(|part| dated(part).1).collect()),
        },
        ambers_unanswered: row[5].parse().ok(),
        bloods: match &row[6] {
            "stable" => Some(Bloods::Stable),
            "stand out" => Some(Bloods::StandOut),
            "overdue" => Some(Bloods::Overdue),
            other => {
                assert!(other.is_empty(), "the table has no bloods {other}");
                None
            }
        },
        pillars: parts(&row[7]).map(pillar).collect(),
        nyha: parts(&row[8])
            .map(|part| {
                let (which, day) = dated(part);
                (day, class(which))
            })
            .collect(),
    }
}

fn describe(answer: &StepDown) -> String {
    let each: Vec<String> = answer
        .criteria
        .iter()
        .map(|(criterion, because)| format!("{} {}", criterion.code(), because.stands().code()))
        .collect();
    each.join("; ")
}

#[test]
fn stepping_down_answers_every_line_of_its_table() {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    let mut lines = 0;
    for row in reader.records() {
        let row = row.unwrap();
        let answer = step_down(Tier::from_code(&row[1]).unwrap(), &facts(&row));
        assert_eq!(describe(&answer), row[9], "{}", &row[0]);
        let may = match answer.to {
            Some(to) if answer.may_step_down() => format!("yes to {}", to.code()),
            _ => "no".to_owned(),
        };
        assert_eq!(may, row[10], "{}", &row[0]);
        lines += 1;
    }
    assert_eq!(lines, LINES, "the table was read to its end");
    let mut register = csv::Reader::from_reader(REGISTER.as_bytes());
    let entry = register.records().map(Result::unwrap).find(|entry| entry[0] == *"step-down").unwrap();
    assert_eq!((&entry[1], entry[2].parse()), ("1", Ok(LINES)), "the register has this version");
}

#[test]
fn nothing_known_never_means_that_somebody_may_be_watched_less() {
    for tier in Tier::ALL {
        assert!(!step_down(tier, &StepDownFacts::new(today())).may_step_down(), "{tier:?}");
    }
}

#[test]
fn the_first_weight_of_a_day_counts_and_one_of_unsure_time_does_not() {
    let mut facts = StepDownFacts { targets: vec![kilograms("82.0")], ..StepDownFacts::new(today()) };
    facts.weights = weights("82.0 daily");
    let stands = |facts: &StepDownFacts| step_down(Tier::T3, facts).criteria[0].1.stands();
    let morning = facts.weights[3].clone();
    let evening = Instant::from_ms(morning.at.ms() + 36_000_000);
    facts.weights.push(Reading { at: evening, value: kilograms("83.5"), ..morning.clone() });
    facts.weights.push(Reading { time_unsure: true, value: kilograms("99.0"), ..morning.clone() });
    assert_eq!(stands(&facts), Stands::Met);
    let earlier = Instant::from_ms(morning.at.ms() - 1);
    facts.weights.push(Reading { at: earlier, value: kilograms("83.5"), ..morning });
    assert_eq!(stands(&facts), Stands::NotMet);
}

proptest! {
    #[test]
    fn the_order_and_repetition_of_what_is_known_change_nothing(
        grams in prop::collection::vec((0..30_i32, 80_000..84_000_u32), 0..40),
        classes in prop::collection::vec((-5..120_i32, 0..4_usize), 0..8),
        tier in 0..4_usize,
    ) {
        let mut facts = StepDownFacts { targets: vec![kilograms("82.0")], ..StepDownFacts::new(today()) };
        facts.weights = grams
            .iter()
            .map(|(ago, grams)| reading(today().plus_days(-ago), Weight::from_grams(*grams).unwrap()))
            .collect();
        facts.nyha = classes.iter().map(|(ago, which)| (today().plus_days(-ago), NyhaClass::ALL[*which])).collect();
        let said = step_down(Tier::ALL[tier], &facts);
        facts.weights.extend(facts.weights.clone());
        facts.weights.reverse();
        facts.nyha.extend(facts.nyha.clone());
        facts.nyha.reverse();
        prop_assert_eq!(step_down(Tier::ALL[tier], &facts), said);
    }
}
