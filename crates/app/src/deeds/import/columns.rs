//! The names of what can be measured and answered, once: the kinds of a row that leaves, and the columns of a file that
//! comes. What paper calls them besides is next door, in `import_words.rs`.

use hearth_clinical::{Analyte, Symptom};

/// When it was measured.
pub const AT: &str = "at";
/// What is measured every day.
pub const DAILY: [&str; 5] = ["weight", "systolic", "diastolic", "pulse", "oxygen"];
/// The kind of a row that holds an answer; in a file that comes each question has a column of its own.
pub const SYMPTOM: &str = "symptom";
/// What is measured less often, bloods aside.
pub const MORE: [&str; 9] = [
    "temperature",
    "rhythm",
    "systolic-lying",
    "diastolic-lying",
    "systolic-standing-1-min",
    "diastolic-standing-1-min",
    "systolic-standing-3-min",
    "diastolic-standing-3-min",
    "steps",
];

/// The kinds of reading that a row can hold: a blood result has its analyte's code.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    let bloods = Analyte::ALL.into_iter().map(Analyte::code);
    DAILY.into_iter().chain([SYMPTOM]).chain(MORE).chain(bloods)
}

/// True for a column of numbers, or of when they were measured.
pub(super) fn is_number(name: &str) -> bool {
    name == AT || (name != SYMPTOM && kinds().any(|kind| kind == name))
}

/// What a line of a file was called before it had answers, in the order in which it is remembered.
pub(super) fn remembered() -> impl Iterator<Item = String> {
    let bloods = Analyte::ALL.into_iter().map(Analyte::code);
    let answers = Symptom::ALL.into_iter().map(|symptom| symptom.code().to_owned());
    MORE.into_iter().chain(bloods).map(str::to_owned).chain(answers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_has_one_name_and_no_question_has_the_name_of_a_number() {
        let all: Vec<&str> = kinds().collect();
        assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len());
        assert_eq!(all.len(), 25);
        assert!(Symptom::ALL.iter().all(|symptom| !is_number(symptom.code())));
        assert!(is_number("potassium") && is_number(AT) && !is_number("spo2"));
    }
}
