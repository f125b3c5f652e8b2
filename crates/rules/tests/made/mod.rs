//! What the property tests make histories of: days, readings and answers.
//! Which of them, and how many, is each test's own choice.

use hearth_clinical::{Instant, LocalDay, Symptom, SymptomSet};
use hearth_rules::{Reading, ReadingKey};
use proptest::prelude::*;

/// The day that the tests call 0, and those before and after it.
pub fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

/// A reading of a day, so many minutes after midnight.
pub fn reading<V>(key: u64, on: i32, minute: i64, time_unsure: bool, value: V) -> Reading<V> {
    let day = day(on);
    let at = Instant::from_ms(i64::from(day.days()) * 86_400_000 + minute * 60_000);
    Reading { at, key: ReadingKey(key), day, time_unsure, value }
}

/// Answers of any kind to fewer questions than `fewer_than`, left out or as usual more often than not.
pub fn answers(fewer_than: usize) -> impl Strategy<Value = SymptomSet> {
    let picks = prop::collection::vec((0..Symptom::ALL.len(), 0_usize..6), 0..fewer_than);
    picks.prop_map(|picks| {
        let mut set = SymptomSet::new();
        for (symptom, answer) in picks {
            let symptom = Symptom::ALL[symptom].clone();
            let answers = symptom.answers();
            set.set(symptom.clone(), answers[answer % answers.len()].clone()).unwrap();
        }
        set
    })
}
