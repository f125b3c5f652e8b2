//! A danger sign means 999 before anything else: nothing in a history, a plan or what is known of a person takes it away.
//! The signs are listed here once more, from the clinicians' list, so that the rule can't lose one unnoticed.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't set itself up should stop loudly"
)]

mod made;

use std::collections::BTreeSet;

use hearth_clinical::{BloodPressure, PlanSubject, SymptomSet, ThresholdLayer, Weight};
use hearth_rules::{
    Attention, BloodsAfter, BloodsDue, Cause, Circumstances, History, Kept, KeptOpen, Level, PlanInForce,
    Reach, ReadingKey, RuleId, UnansweredAlert, Zone, assess, assess_day, findings_between,
    standing_with_alerts,
};
use made::{answers, day, reading};
use proptest::prelude::*;

/// Each danger sign as it is answered.
const DANGER_SIGNS: [&str; 12] = [
    "struggling-to-breathe=yes",
    "breathless=rest",
    "sudden-breathless=yes",
    "chest-pain=now",
    "chest-pain=today",
    "fainted=yes",
    "confusion=yes",
    "cough=pink-froth",
    "grey-lips=yes",
    "stroke-signs=yes",
    "icd-shocks=two-or-more",
    "very-unwell=yes",
];

/// The key of the check-in with the danger sign.
const SIGN: ReadingKey = ReadingKey(1_000);

prop_compose! {
    /// Whatever else may be known of a person.
    fn circumstances()(
        monitored in prop::option::of(-40_i32..50),
        titrating in prop::option::of(-40_i32..50),
        loss in prop::option::of(-40_i32..50),
        free in prop::option::of(-400_i32..50),
        takes_mra in any::<bool>(),
        hours in prop::option::of(any::<u32>()),
        due in prop::collection::vec(-40_i32..50, 0..3),
        unanswered in prop::collection::vec((0..Level::ALL.len(), 0..Cause::ALL.len(), -9_i32..20), 0..3),
    ) -> Circumstances {
        Circumstances {
            monitored_since: monitored.map(day),
            takes_mra,
            titrating_since: titrating.map(day),
            loss_expected_until: loss.map(day),
            oedema_free_set: free.map(day),
            bloods_due: due.into_iter().map(|due| BloodsDue { due: day(due), after: BloodsAfter::Routine }).collect(),
            out_of_touch_hours: hours,
            unanswered: unanswered.into_iter().map(|(level, cause, raised)| UnansweredAlert {
                level: Level::ALL[level],
                cause: Cause::ALL[cause],
                raised: day(raised),
                service_minutes: 600,
                working_days_ended: 3,
                looked_at: false,
            }).collect(),
            ..Circumstances::default()
        }
    }
}

/// Any setting of any subject, in any layer, conflicts included.
fn plan() -> impl Strategy<Value = PlanInForce> {
    const VALUES: &[(PlanSubject, &[&str])] = &[
        (PlanSubject::Tier, &["t0", "t1", "t2", "t3"]),
        (PlanSubject::MissingDays, &["2", "7"]),
        (PlanSubject::WeightGain3Days, &["1.0kg", "3.0kg"]),
        (PlanSubject::WeightLoss, &["1.0kg", "3.0kg"]),
        (PlanSubject::TargetWeight, &["60.0kg", "80.0kg"]),
        (PlanSubject::OedemaFreeWeight, &["60.0kg", "120.0kg"]),
        (PlanSubject::SystolicLow, &["80", "110"]),
        (PlanSubject::SystolicHigh, &["140", "180"]),
        (PlanSubject::PulseHigh, &["110", "130"]),
        (PlanSubject::OxygenScale, &["88-92", "94-98"]),
    ];
    let one = (0..VALUES.len(), 0_usize..4, any::<bool>()).prop_map(|(subject, value, person)| {
        let (subject, values) = VALUES[subject];
        let layer = if person { ThresholdLayer::Person } else { ThresholdLayer::Service };
        (layer, subject.parse_value(values[value % values.len()]).unwrap())
    });
    prop::collection::vec(one, 0..8).prop_map(PlanInForce::from_settings)
}

prop_compose! {
    /// Anything else that was measured or answered, before and after.
    fn others()(
        readings in prop::collection::vec(
            (0_i32..12, prop::sample::select(vec![420_i64, 480, 1200]), prop::bool::weighted(0.2), 30_u32..200, 60_u16..200),
            0..12,
        ),
        sets in prop::collection::vec((0_i32..12, any::<bool>(), answers(12)), 0..6),
    ) -> History {
        let mut history = History::new(day(0));
        for (number, (on, minute, unsure, kilos, systolic)) in readings.into_iter().enumerate() {
            let key = number as u64 * 2;
            let weight = Weight::from_grams(kilos * 1000).unwrap();
            history.weights.push(reading(key, on, minute, unsure, weight));
            let pressure = BloodPressure::from_mmhg(systolic, 40).unwrap();
            history.pressures.push(reading(key + 1, on, minute, unsure, pressure));
        }
        for (number, (on, unsure, set)) in sets.into_iter().enumerate() {
            history.symptoms.push(reading(100 + number as u64, on, 480, unsure, set));
        }
        history
    }
}

/// A check-in whose answers are any, but with this danger sign among them.
fn with_sign(mut set: SymptomSet, sign: &str) -> SymptomSet {
    for (symptom, answer) in SymptomSet::parse([sign]).unwrap().iter() {
        set.set(symptom.clone(), answer.clone()).unwrap();
    }
    set
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn nothing_mutes_a_danger_sign(
        (mut history, known, plan, set) in (others(), circumstances(), plan(), answers(12)),
        (sign, on, later, unsure) in (prop::sample::select(&DANGER_SIGNS[..]), 0_i32..5, 0_i32..40, any::<bool>()),
    ) {
        history.circumstances = known;
        history.today = day(on + later);
        history.symptoms.push(reading(SIGN.0, on, 480, unsure, with_sign(set, sign)));
        let of_the_day = assess_day(&history, day(on), &plan);
        let at_the_check_in = assess(&history, &BTreeSet::from([SIGN]), &plan);
        let at_the_check_in_kept = at_the_check_in.all_findings();
        for told in [of_the_day, at_the_check_in] {
            prop_assert_eq!(told.zone, Zone::Emergency999);
            prop_assert_eq!(told.advice_key(), "advice-999");
            let first = told.findings.first().unwrap();
            prop_assert_eq!((first.level, first.reach), (Level::Emergency999, Reach::Person));
            let said = told.findings.iter().filter(|finding| finding.rule == RuleId::S1);
            prop_assert!(said.filter(|finding| finding.reading == Some(SIGN)).count() == 1);
        }
        // The team's list keeps it until somebody closes it, whatever the next check-ins say.
        let found = findings_between(&history, day(on), history.today, &plan).into_iter().chain(at_the_check_in_kept);
        let open = found.map(|finding| KeptOpen { level: finding.level, at: finding.at, cause: finding.cause, finding: Some(finding) });
        let kept = Kept { open: open.collect(), ..Kept::default() };
        prop_assert_eq!(standing_with_alerts(&history, &plan, &kept).attention, Attention::Emergency999);
    }
}
