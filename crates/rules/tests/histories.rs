//! Histories that nobody would write by hand: unsorted, duplicated, empty, ten years long, from the future.
//! Whatever comes, the rules answer, in one way only, and never green about what they did not look at.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't set itself up should stop loudly"
)]

mod made;

use std::collections::{BTreeMap, BTreeSet};

use hearth_clinical::blood::NtProBnp;
use hearth_clinical::{
    Analyte, Answer, BloodPressure, BloodResult, Instant, LocalDay, OxygenSaturation, PlanSubject,
    PosturalPressure, Pulse, Rhythm, Symptom, SymptomSet, Temperature, ThresholdLayer, Tier, Weight,
};
use hearth_rules::{
    Attention, History, Level, PlanInForce, Reading, ReadingKey, RuleId, Statement, Zone, assess, assess_day,
    findings_between, standing, still_to_come,
};
use made::{answers, day, reading};
use proptest::prelude::*;

/// One reading of any kind, so that a whole history can be shuffled.
#[derive(Clone, Debug)]
enum Any {
    Weight(Reading<Weight>),
    Pressure(Reading<BloodPressure>),
    Pulse(Reading<Pulse>),
    Oxygen(Reading<OxygenSaturation>),
    Symptoms(Reading<SymptomSet>),
    Temperature(Reading<Temperature>),
    Postural(Reading<PosturalPressure>),
    Rhythm(Reading<Rhythm>),
    Blood(Reading<BloodResult>),
}

impl Any {
    fn key(&self) -> ReadingKey {
        match self {
            Any::Weight(reading) => reading.key,
            Any::Pressure(reading) => reading.key,
            Any::Pulse(reading) => reading.key,
            Any::Oxygen(reading) => reading.key,
            Any::Symptoms(reading) => reading.key,
            Any::Temperature(reading) => reading.key,
            Any::Postural(reading) => reading.key,
            Any::Rhythm(reading) => reading.key,
            Any::Blood(reading) => reading.key,
        }
    }

    /// The day on which the person themselves measured or answered something; none for a day that is not known.
    fn own_day(&self, today: LocalDay) -> Option<LocalDay> {
        let known = |day: LocalDay, unsure: bool| (!unsure && day <= today).then_some(day);
        match self {
            Any::Weight(reading) => known(reading.day, reading.time_unsure),
            Any::Pressure(reading) => known(reading.day, reading.time_unsure),
            Any::Pulse(reading) => known(reading.day, reading.time_unsure),
            Any::Oxygen(reading) => known(reading.day, reading.time_unsure),
            Any::Symptoms(reading) => {
                let answered = reading.value.iter().any(|(_, answer)| *answer != Answer::NotAsked);
                known(reading.day, reading.time_unsure).filter(|_| answered)
            }
            Any::Temperature(reading) => known(reading.day, reading.time_unsure),
            Any::Postural(reading) => known(reading.day, reading.time_unsure),
            Any::Rhythm(reading) => known(reading.day, reading.time_unsure),
            // A laboratory measured it.
            Any::Blood(_) => None,
        }
    }

    /// The questions that were answered.
    fn answered(&self) -> impl Iterator<Item = &Symptom> {
        let set = if let Any::Symptoms(reading) = self { Some(&reading.value) } else { None };
        let given = set.into_iter().flat_map(SymptomSet::iter);
        given.filter(|(_, answer)| **answer != Answer::NotAsked).map(|(symptom, _)| symptom)
    }

    /// True for what is asked of everybody every day: the weight and the questions that come with it.
    fn is_check(&self) -> bool {
        matches!(self, Any::Weight(_) | Any::Symptoms(_))
    }
}

fn history(readings: &[Any], today: LocalDay) -> History {
    let mut history = History::new(today);
    // B2 looks at single readings only while medicines are stepped up.
    history.circumstances.titrating_since = Some(day(0));
    history.circumstances.takes_mra = true;
    history.circumstances.stable_nt_pro_bnp = NtProBnp::from_ng_per_l(1000).ok();
    for reading in readings {
        match reading.clone() {
            Any::Weight(reading) => history.weights.push(reading),
            Any::Pressure(reading) => history.pressures.push(reading),
            Any::Pulse(reading) => history.pulses.push(reading),
            Any::Oxygen(reading) => history.oxygens.push(reading),
            Any::Symptoms(reading) => history.symptoms.push(reading),
            Any::Temperature(reading) => history.temperatures.push(reading),
            Any::Postural(reading) => history.posturals.push(reading),
            Any::Rhythm(reading) => history.rhythms.push(reading),
            Any::Blood(reading) => history.bloods.push(reading),
        }
    }
    history
}

prop_compose! {
    /// A reading near the edges of the rules; days and minutes are few, so that readings meet.
    fn any_reading()(
        kind in 0..9,
        on in 0_i32..8,
        minute in prop::sample::select(vec![420_i64, 423, 426, 480, 1200]),
        unsure in prop::bool::weighted(0.15),
        weight in 78_u32..85,
        systolic in prop::sample::select(vec![69_u16, 79, 85, 90, 99, 120, 165, 171, 185]),
        pulse in prop::sample::select(vec![39_u16, 45, 49, 50, 68, 101, 111, 120, 121]),
        oxygen in 86_u16..=99,
        tenths in prop::sample::select(vec![349_u16, 350, 368, 379, 380]),
        standing in prop::sample::select(vec![60_u16, 89, 90, 100, 119]),
        blood in prop::sample::select(vec![
            "potassium 6.0 mmol/L", "potassium 5.1 mmol/L", "potassium 2.9 mmol/L", "creatinine 100 umol/L",
            "creatinine 130 umol/L", "creatinine 151 umol/L", "creatinine 311 umol/L", "egfr 19 mL/min",
            "sodium 129 mmol/L", "ferritin 99 ug/L", "transferrin-saturation 19 %", "haemoglobin 149 g/L",
            "haemoglobin 150 g/L", "nt-pro-bnp 1301 ng/L", "urea 22.0 mmol/L",
        ]),
        symptoms in answers(4),
    ) -> Any {
        match kind {
            0 => Any::Weight(reading(0, on, minute, unsure, Weight::from_grams(weight * 1000).unwrap())),
            1 => Any::Pressure(reading(0, on, minute, unsure, BloodPressure::from_mmhg(systolic, 60).unwrap())),
            2 => Any::Pulse(reading(0, on, minute, unsure, Pulse::from_per_minute(pulse).unwrap())),
            3 => Any::Oxygen(reading(0, on, minute, unsure, OxygenSaturation::from_percent(oxygen).unwrap())),
            4 => Any::Temperature(reading(0, on, minute, unsure, Temperature::from_tenths(tenths).unwrap())),
            5 => {
                let pressure = |systolic| BloodPressure::from_mmhg(systolic, 40).unwrap();
                let value = PosturalPressure::new(pressure(systolic), Some(pressure(standing)), None).unwrap();
                Any::Postural(reading(0, on, minute, unsure, value))
            }
            6 => Any::Rhythm(reading(0, on, minute, unsure, Rhythm::ALL[usize::from(pulse > 68)])),
            7 => {
                let (analyte, result) = blood.split_once(' ').unwrap();
                let value = BloodResult::parse(Analyte::from_code(analyte).unwrap(), result).unwrap();
                Any::Blood(reading(0, on, minute, unsure, value))
            }
            _ => Any::Symptoms(reading(0, on, minute, unsure, symptoms)),
        }
    }
}

/// Readings with a key each.
fn any_readings() -> impl Strategy<Value = Vec<Any>> {
    prop::collection::vec(any_reading(), 0..24).prop_map(|mut readings| {
        for (number, reading) in readings.iter_mut().enumerate() {
            let key = ReadingKey(number as u64);
            match reading {
                Any::Weight(reading) => reading.key = key,
                Any::Pressure(reading) => reading.key = key,
                Any::Pulse(reading) => reading.key = key,
                Any::Oxygen(reading) => reading.key = key,
                Any::Symptoms(reading) => reading.key = key,
                Any::Temperature(reading) => reading.key = key,
                Any::Postural(reading) => reading.key = key,
                Any::Rhythm(reading) => reading.key = key,
                Any::Blood(reading) => reading.key = key,
            }
        }
        readings
    })
}

/// The most urgent level of each rule and reading.
type Worst = BTreeMap<(RuleId, ReadingKey), Level>;

proptest! {
    #[test]
    fn the_order_of_readings_and_their_repetition_change_nothing(
        (sorted, shuffled) in any_readings().prop_flat_map(|all| {
            let twice: Vec<Any> = all.iter().chain(&all).cloned().collect();
            (Just(all), Just(twice).prop_shuffle())
        }),
        today in 0..8,
    ) {
        let (one, other) = (history(&sorted, day(today)), history(&shuffled, day(today)));
        let plan = PlanInForce::product();
        prop_assert_eq!(assess_day(&one, day(today), &plan), assess_day(&other, day(today), &plan));
        prop_assert_eq!(standing(&one, &plan), standing(&other, &plan));
    }

    #[test]
    fn green_is_never_said_about_what_no_rule_looked_at(all in any_readings(), today in 0..8) {
        let assessment = assess_day(&history(&all, day(today)), day(today), &PlanInForce::product());
        if assessment.zone == Zone::Green {
            prop_assert!(assessment.not_looked_at.is_empty());
            prop_assert!(!assessment.looked_at.is_empty());
            prop_assert!(assessment.statements.iter().all(|said| !said.keeps_from_green()));
            prop_assert_eq!(still_to_come(&history(&all, day(today)), day(today), &PlanInForce::product()), []);
        }
        let is_answered = |one: &Any| matches!(one, Any::Symptoms(_)) && one.own_day(day(today)) == Some(day(today));
        let answered: BTreeSet<&Symptom> = all.iter().filter(|one| is_answered(one)).flat_map(Any::answered).collect();
        if !answered.is_empty() && assessment.zone != Zone::Emergency999 {
            let left = Symptom::ALL.len() - answered.len();
            let said = assessment.statements.iter().any(|said| {
                matches!(said, Statement::SymptomsPartlyAnswered { left: counted, .. } if usize::from(counted.get()) == left)
            });
            prop_assert_eq!(said, left > 0, "{} questions were left out", left);
        }
        prop_assert_eq!(assessment.findings.is_empty(), assessment.zone >= Zone::NotJudged);
        prop_assert!(assessment.looked_at.is_disjoint(&assessment.not_looked_at));
    }

    #[test]
    fn whatever_order_readings_arrive_in_nothing_is_missed(
        arriving in any_readings().prop_shuffle(),
    ) {
        let (today, plan) = (day(7), PlanInForce::product());
        let mut told = Worst::new();
        for held in 1..=arriving.len() {
            let new = BTreeSet::from([arriving[held - 1].key()]);
            for finding in assess(&history(&arriving[..held], today), &new, &plan).all_findings() {
                let Some(reading) = finding.reading else { continue };
                let level = told.entry((finding.rule, reading)).or_insert(finding.level);
                *level = (*level).min(finding.level);
            }
        }
        for finding in findings_between(&history(&arriving, today), day(0), today, &plan) {
            let Some(reading) = finding.reading else { continue };
            let level = told.get(&(finding.rule, reading));
            prop_assert!(level.is_some_and(|level| *level <= finding.level), "never told: {finding:?}");
        }
    }

    #[test]
    fn a_reading_of_the_future_or_of_unsure_time_changes_no_other_verdict(all in any_readings(), kilos in 30_u32..200) {
        let plan = PlanInForce::product();
        let before = findings_between(&history(&all, day(7)), day(0), day(7), &plan);
        let weight = Weight::from_grams(kilos * 1000).unwrap();
        for stray in [reading(99, 40, 480, false, weight), reading(99, 3, 300, true, weight)] {
            let with: Vec<Any> = all.iter().cloned().chain([Any::Weight(stray)]).collect();
            let after = findings_between(&history(&with, day(7)), day(0), day(7), &plan);
            prop_assert_eq!(&after, &before);
        }
    }

    #[test]
    fn a_second_value_of_a_limit_never_takes_a_finding_away(all in any_readings(), one in 1_u32..=3, other in 1_u32..=3) {
        let plan = |kilos: &[u32]| PlanInForce::from_settings(kilos.iter().map(|kilos| {
            let value = PlanSubject::WeightGain3Days.parse_value(&format!("{kilos}kg")).unwrap();
            (ThresholdLayer::Person, value)
        }));
        let found = |plan: &PlanInForce| -> BTreeSet<(RuleId, ReadingKey)> {
            let found = findings_between(&history(&all, day(7)), day(0), day(7), plan);
            found.into_iter().filter_map(|finding| Some((finding.rule, finding.reading?))).collect()
        };
        let both = found(&plan(&[one, other]));
        let united: BTreeSet<_> = found(&plan(&[one])).union(&found(&plan(&[other]))).copied().collect();
        prop_assert_eq!(both, united);
    }

    #[test]
    fn whoever_is_expected_to_measure_and_is_not_seen_always_appears(
        all in any_readings(),
        idle in 0..40,
        (tier, missing_days) in (prop::sample::select(&Tier::ALL[..]), 2_i32..=7),
        monitored in prop::option::of(-5_i32..50),
        titrating in prop::option::of(-5_i32..50),
        blood_today in any::<bool>(),
    ) {
        let today = day(7 + idle);
        let mut history = history(&all, today);
        history.circumstances.monitored_since = monitored.map(day);
        history.circumstances.titrating_since = titrating.map(day);
        if blood_today {
            let result = BloodResult::parse(Analyte::Potassium, "4.5 mmol/L").unwrap();
            history.bloods.push(reading(900, 7 + idle, 480, false, result));
        }
        let set = |subject: PlanSubject, value: &str| {
            (ThresholdLayer::Person, subject.parse_value(value).unwrap())
        };
        let days = missing_days.to_string();
        let settings = [set(PlanSubject::Tier, tier.code()), set(PlanSubject::MissingDays, &days)];
        let standing = standing(&history, &PlanInForce::from_settings(settings));

        let own = all.iter().filter_map(|reading| reading.own_day(today)).max();
        let check = all.iter().filter(|reading| reading.is_check()).filter_map(|reading| reading.own_day(today)).max();
        prop_assert_eq!(standing.last_seen, own, "a laboratory has not seen the person");
        let allowed = missing_days + if tier == Tier::T1 { 3 } else { 0 };
        let is_over = |last: LocalDay| today.days_since(last) >= allowed;
        if tier == Tier::T0 {
            prop_assert!(standing.attention != Attention::NotSeen && standing.not_seen_days.is_none());
            prop_assert!(standing.attention != Attention::Green || own.is_some_and(|last| today.days_since(last) < 3));
        } else if own.is_none_or(is_over) || check.is_some_and(is_over) {
            prop_assert!(standing.attention <= Attention::NotSeen, "{:?}", standing.attention);
            prop_assert!(standing.not_seen_days.is_some() || own.is_none());
        } else if check == Some(today) && !all.iter().any(|one| matches!(one, Any::Pressure(_) | Any::Pulse(_))) {
            prop_assert!(standing.attention != Attention::NotSeen, "everything that is expected came today");
        }
    }

    #[test]
    fn readings_of_days_to_come_are_not_seen_yet(all in any_readings()) {
        let standing = standing(&history(&all, day(-1)), &PlanInForce::product());
        prop_assert_eq!((standing.last_seen, standing.age_days), (None, None));
    }
}

#[test]
fn an_empty_history_is_not_judged_and_never_seen() {
    let history = History::new(day(0));
    let assessment = assess_day(&history, day(0), &PlanInForce::product());
    assert_eq!((assessment.zone, assessment.findings.len()), (Zone::NotJudged, 0));
    let standing = standing(&history, &PlanInForce::product());
    assert_eq!((standing.attention, standing.reason.key), (Attention::NotSeen, "standing-never-seen"));
}

#[test]
fn ten_years_of_daily_readings_are_judged() {
    let mut all = Vec::new();
    for on in 0..3650 {
        let key = u64::try_from(on).unwrap() * 3;
        let grams = 80_000 + u32::try_from(on % 5).unwrap() * 700;
        all.push(Any::Weight(reading(key, on, 480, false, Weight::from_grams(grams).unwrap())));
        all.push(Any::Pressure(reading(key + 1, on, 480, false, BloodPressure::from_mmhg(120, 70).unwrap())));
        let symptoms = SymptomSet::parse(["swelling=no-more-than-usual"]).unwrap();
        all.push(Any::Symptoms(reading(key + 2, on, 480, false, symptoms)));
    }
    let history = history(&all, day(3649));
    let plan = PlanInForce::product();
    assert_eq!(standing(&history, &plan).attention, Attention::Amber);
    let found = findings_between(&history, day(0), day(3649), &plan);
    let gains = found.iter().filter(|finding| finding.rule == RuleId::W1);
    assert_eq!(gains.count(), 1460, "2.1 kg over three days, on two days of every five");
}

#[test]
fn days_at_the_ends_of_the_calendar_do_no_harm() {
    let weight = Weight::from_grams(80_000).unwrap();
    for (today, day) in [
        (LocalDay::LAST, LocalDay::LAST),
        (LocalDay::FIRST, LocalDay::LAST),
        (LocalDay::LAST, LocalDay::FIRST),
    ] {
        let mut history = History::new(today);
        let at = Instant::from_ms(i64::MIN);
        history.weights.push(Reading { at, key: ReadingKey(0), day, time_unsure: false, value: weight });
        history.weights.push(Reading {
            at: Instant::from_ms(i64::MAX),
            key: ReadingKey(1),
            day,
            time_unsure: false,
            value: weight,
        });
        assert_eq!(assess_day(&history, day, &PlanInForce::product()).zone, Zone::NotJudged);
        // Years of silence are somebody's to decide about, and nothing worse.
        assert!(standing(&history, &PlanInForce::product()).attention >= Attention::Amber);
    }
}

#[test]
fn a_hundred_thousand_pressures_of_two_moments_are_judged_in_one_go() {
    let pressure = BloodPressure::from_mmhg(95, 60).unwrap();
    let all: Vec<Any> = (0..100_000_u64)
        .map(|key| Any::Pressure(reading(key, i32::from(key % 2 == 1), 480, false, pressure)))
        .collect();
    let history = history(&all, day(1));
    let found = findings_between(&history, day(0), day(1), &PlanInForce::product());
    let lowish: Vec<_> = found.iter().filter(|finding| finding.rule == RuleId::B2).collect();
    assert_eq!(lowish.len(), 50_000, "all those of the second moment");
    assert!(lowish.iter().all(|finding| finding.beside.len() <= 2), "a moment stands for its readings");
}
