//! Six weeks of readings with gaps, arriving in any order: what is compared with a week or with a month is still told.
//! Shorter histories with every kind of reading are in `histories.rs`.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]

use std::collections::{BTreeMap, BTreeSet};

use hearth_clinical::{Instant, LocalDay, PlanSubject, Pulse, ThresholdLayer, Weight};
use hearth_rules::{
    Finding, History, Level, PlanInForce, Reading, ReadingKey, RuleId, assess, findings_between, usual_pulse,
    usual_weight,
};
use proptest::prelude::*;

const DAYS: i32 = 44;

#[derive(Clone, Copy, Debug)]
enum Value {
    Weight(u32),
    Pulse(u16),
}

#[derive(Clone, Copy, Debug)]
struct Event {
    key: u64,
    on: i32,
    minute: i64,
    unsure: bool,
    value: Value,
}

fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

fn history(events: &[Event]) -> History {
    let mut history = History::new(day(DAYS));
    history.circumstances.oedema_free_set = Some(day(0));
    for event in events {
        let (key, day, time_unsure) = (ReadingKey(event.key), day(event.on), event.unsure);
        let at = Instant::from_ms(i64::from(day.days()) * 86_400_000 + event.minute * 60_000);
        match event.value {
            Value::Weight(grams) => {
                let value = Weight::from_grams(grams).unwrap();
                history.weights.push(Reading { at, key, day, time_unsure, value });
            }
            Value::Pulse(per_minute) => {
                let value = Pulse::from_per_minute(per_minute).unwrap();
                history.pulses.push(Reading { at, key, day, time_unsure, value });
            }
        }
    }
    history
}

fn plan(settings: &[(PlanSubject, &str)]) -> PlanInForce {
    PlanInForce::from_settings(
        settings.iter().map(|(subject, value)| (ThresholdLayer::Person, subject.parse_value(value).unwrap())),
    )
}

fn with_target() -> PlanInForce {
    plan(&[(PlanSubject::TargetWeight, "80.0kg"), (PlanSubject::OedemaFreeWeight, "82.0kg")])
}

prop_compose! {
    /// A month that is near one value, then a fortnight that may have moved away from it.
    fn event(first: i32, last: i32)(
        is_weight in any::<bool>(),
        on in first..=last,
        minute in prop::sample::select(vec![420_i64, 426, 480, 1200]),
        unsure in prop::bool::weighted(0.05),
        tenths in prop::sample::select(vec![780_u32, 795, 800, 805, 818, 821, 840]),
        per_minute in prop::sample::select(vec![45_u16, 49, 68, 70, 84, 85, 90, 105, 112]),
    ) -> Event {
        let value = if is_weight { Value::Weight(tenths * 100) } else { Value::Pulse(per_minute) };
        Event { key: 0, on, minute, unsure, value }
    }
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    (prop::collection::vec(event(0, 30), 16..40), prop::collection::vec(event(30, DAYS), 6..24)).prop_map(
        |(before, after)| {
            let all = before.into_iter().chain(after).zip(0..);
            all.map(|(event, key)| Event { key, ..event }).collect()
        },
    )
}

fn found(events: &[Event], plan: &PlanInForce) -> Vec<Finding> {
    findings_between(&history(events), day(0), day(DAYS), plan)
}

fn is_about_weight(rule: RuleId) -> bool {
    use RuleId as R;
    matches!(rule, R::W1 | R::W2 | R::W3 | R::W4 | R::W5 | R::W6 | R::W7)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_order_a_months_readings_arrive_in_nothing_is_missed(
        arriving in events().prop_shuffle(),
    ) {
        let plan = with_target();
        let mut told: BTreeMap<(RuleId, ReadingKey), Level> = BTreeMap::new();
        let mut in_shadow = BTreeSet::new();
        for held in 1..=arriving.len() {
            let new = BTreeSet::from([ReadingKey(arriving[held - 1].key)]);
            let assessment = assess(&history(&arriving[..held]), &new, &plan);
            for finding in assessment.all_findings() {
                let Some(reading) = finding.reading else { continue };
                let level = told.entry((finding.rule, reading)).or_insert(finding.level);
                *level = (*level).min(finding.level);
            }
            in_shadow.extend(assessment.shadow.iter().filter_map(|finding| finding.reading));
        }
        for finding in found(&arriving, &plan) {
            let Some(reading) = finding.reading else { continue };
            let level = told.get(&(finding.rule, reading));
            prop_assert!(level.is_some_and(|level| *level <= finding.level), "never told: {finding:?}");
        }
        let all = arriving.iter().map(|event| ReadingKey(event.key)).collect();
        for finding in assess(&history(&arriving), &all, &plan).shadow {
            prop_assert!(finding.reading.is_some_and(|key| in_shadow.contains(&key)), "never counted: {finding:?}");
        }
    }

    #[test]
    fn a_weight_that_is_not_watched_is_never_a_finding(events in events()) {
        let mut plan = with_target();
        let tier = PlanSubject::Tier.parse_value("t0").unwrap();
        plan.add(ThresholdLayer::Person, tier);
        prop_assert!(found(&events, &plan).iter().all(|finding| !is_about_weight(finding.rule)));
        let all = events.iter().map(|event| ReadingKey(event.key)).collect();
        prop_assert!(assess(&history(&events), &all, &plan).shadow.is_empty());
    }

    #[test]
    fn a_heavier_person_with_the_same_changes_is_told_the_same(events in events(), heavier in 1_u32..90) {
        let product = PlanInForce::product();
        let moved: Vec<Event> = events
            .iter()
            .map(|event| match event.value {
                Value::Weight(grams) => Event { value: Value::Weight(grams + heavier * 1000), ..*event },
                Value::Pulse(_) => *event,
            })
            .collect();
        let said = |events: &[Event]| -> Vec<_> {
            let about = |finding: &Finding| (finding.level, finding.rule, finding.reading, finding.limit);
            found(events, &product).iter().map(about).collect()
        };
        prop_assert_eq!(said(&events), said(&moved));
    }

    #[test]
    fn a_usual_lies_among_the_readings_it_rests_on(events in events(), on in 0..=DAYS) {
        let history = history(&events);
        let in_window = |reading_day: LocalDay, unsure: bool| {
            !unsure && (day(on - 35)..=day(on - 8)).contains(&reading_day)
        };
        let pulses: Vec<Pulse> = history
            .pulses
            .iter()
            .filter(|reading| in_window(reading.day, reading.time_unsure))
            .map(|reading| reading.value)
            .collect();
        match usual_pulse(&history, day(on)) {
            Ok(usual) => {
                let below = pulses.iter().filter(|pulse| **pulse < usual.middle).count();
                let above = pulses.iter().filter(|pulse| **pulse > usual.middle).count();
                prop_assert!(below * 2 < pulses.len() && above * 2 <= pulses.len());
                prop_assert!(pulses.contains(&usual.middle) && usual.noise_thousandths >= 0);
                prop_assert_eq!(usual.readings as usize, pulses.len());
            }
            Err(few) => prop_assert!(few.found < few.needed && few.found as usize == pulses.len()),
        }
        let weighed: BTreeSet<LocalDay> = history
            .weights
            .iter()
            .filter(|reading| in_window(reading.day, reading.time_unsure))
            .map(|reading| reading.day)
            .collect();
        let counted = usual_weight(&history, day(on)).map_or_else(|few| few.found, |usual| usual.readings);
        prop_assert!(counted as usize >= weighed.len(), "each day counts, and values in conflict each count");
    }
}

#[test]
fn a_hundred_thousand_weights_and_pulses_of_a_few_moments_are_judged_in_one_go() {
    let mut events = Vec::new();
    for key in 0..100_000_u32 {
        // Many values of one moment on each of ten days; the last day is far from the others.
        let on = 30 + i32::try_from(key % 10).unwrap();
        let far = if on == 39 { 4_000 } else { 0 };
        let value = if key % 20 < 10 { Value::Weight(80_000 + far + key % 7) } else { Value::Pulse(45) };
        events.push(Event { key: u64::from(key), on, minute: 480, unsure: false, value });
    }
    let found = found(&events, &with_target());
    let of = |rule: RuleId| found.iter().filter(|finding| finding.rule == rule).count();
    assert_eq!((of(RuleId::W1), of(RuleId::P2)), (5_000, 45_000));
}
