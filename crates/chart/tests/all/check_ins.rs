//! What stands of a check-in once it was corrected, taken back, or both at once.

use crate::pen::{HOME, NURSE, Pen, answered, kg, part, told, weighed, whole};
use hearth_chart::TracedHistory;
use hearth_clinical::Symptom;
use hearth_record::EntryKey;
use hearth_wire::CheckInBody;

fn with_chest_pain(pen: &mut Pen) -> EntryKey {
    pen.check_in(
        HOME,
        CheckInBody {
            told: Some(told("emergency")),
            ..CheckInBody { weight: Some(kg(28)), ..answered(&["chest-pain=now"]) }
        },
    )
}

#[test]
fn a_corrected_weight_leaves_the_chest_pain_and_what_was_told() {
    let mut pen = Pen::default();
    let key = with_chest_pain(&mut pen);
    let correction = CheckInBody { told: Some(told("amber")), ..weighed(82) };
    pen.at_minute(5).amend(HOME, key, correction, &[part(key, "weight"), part(key, "told")]);
    let record = pen.record();
    let now = record.check_in(&key).unwrap();
    assert_eq!(now.weight.iter().map(|version| version.value).collect::<Vec<_>>(), [kg(82)]);
    assert_eq!(now.symptoms.iter().map(|(symptom, _)| symptom).collect::<Vec<_>>(), [&Symptom::ChestPain]);
    assert_eq!(
        now.told.iter().map(|(_, told)| told.zone.as_str()).collect::<Vec<_>>(),
        ["emergency", "amber"]
    );
    assert!(now.corrected && !now.withdrawn);
}

#[test]
fn two_corrections_at_once_both_stand_and_both_are_judged() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, weighed(28));
    pen.amend(HOME, key, weighed(82), &[part(key, "weight")]);
    pen.amend(NURSE, key, weighed(85), &[part(key, "weight")]);
    let record = pen.record();
    let now = record.check_in(&key).unwrap();
    assert_eq!(now.weight.len(), 2);
    assert_eq!(record.current().conflicts().count(), 1);
    let history = TracedHistory::of(&record.check_ins(), now.day);
    assert_eq!(history.history.weights.len(), 2);
    assert_eq!(history.readings_of(&key).len(), 2);
    assert!(history.readings_of(&key).into_iter().all(|reading| history.owner(reading) == Some(key)));
}

#[test]
fn the_same_correction_typed_twice_is_one_value() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, weighed(28));
    pen.amend(HOME, key, weighed(82), &[part(key, "weight")]);
    pen.amend(NURSE, key, weighed(82), &[part(key, "weight")]);
    let record = pen.record();
    assert_eq!(record.check_in(&key).unwrap().weight.len(), 1);
    assert_eq!(record.current().conflicts().count(), 0);
}

#[test]
fn a_check_in_that_was_taken_back_is_in_no_history() {
    let mut pen = Pen::default();
    let key = with_chest_pain(&mut pen);
    pen.withdraw(HOME, key, &whole(&[key]));
    let record = pen.record();
    let now = record.check_in(&key).unwrap();
    assert!(now.withdrawn && now.weight.is_empty() && now.symptoms.is_empty());
    assert_eq!(now.told.len(), 1, "what was told stays");
    let history = TracedHistory::of(&record.check_ins(), now.day).history;
    assert!(history.weights.is_empty() && history.symptoms.is_empty());
}

#[test]
fn a_value_that_somebody_stands_by_outlives_a_withdrawal_at_the_same_time() {
    let mut pen = Pen::default();
    let key = with_chest_pain(&mut pen);
    pen.withdraw(HOME, key, &whole(&[key]));
    pen.amend(NURSE, key, weighed(82), &[part(key, "weight")]);
    let record = pen.record();
    let now = record.check_in(&key).unwrap();
    assert!(!now.withdrawn);
    assert_eq!(now.weight.iter().map(|version| version.value).collect::<Vec<_>>(), [kg(82)]);
    assert!(now.symptoms.is_empty());
}

#[test]
fn a_suspended_correction_stands_beside_what_it_meant_to_replace() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, weighed(82));
    let correction = pen.amend(NURSE, key, weighed(70), &[part(key, "weight")]);
    pen.suspend(correction);
    let record = pen.record();
    let now = record.check_in(&key).unwrap();
    // An observation is never suspended, only its replacing: what was seen is looked at, whoever saw it.
    assert_eq!(now.weight.iter().map(|version| version.value).collect::<Vec<_>>(), [kg(82), kg(70)]);
}

#[test]
fn of_two_answers_side_by_side_the_one_that_reports_something_is_judged() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, answered(&["dizzy=no"]));
    pen.amend(HOME, key, answered(&["dizzy=no"]), &[part(key, "symptom/dizzy")]);
    pen.amend(NURSE, key, answered(&["dizzy=yes"]), &[part(key, "symptom/dizzy")]);
    let record = pen.record();
    let set = record.check_in(&key).unwrap().symptom_set();
    assert_eq!(set.answer(&Symptom::Dizzy).unwrap().code(), "yes");
}
