//! What the rules about answers share: whether a set of answers is theirs to look at, and the finding they make of one.
//! Which answers are a sign, and of what, is each rule's own business.

use hearth_clinical::{Answer, Symptom, SymptomSet, ThresholdLayer};

use crate::case::Found;
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Reach};

/// True when a question that has a sign among its answers was answered, by an answer that this version knows.
pub(crate) fn is_read(set: &SymptomSet, is_sign: impl Fn(&Symptom, &Answer) -> bool) -> bool {
    let asked = |answer: &Answer| !matches!(answer, Answer::NotAsked | Answer::Newer(_));
    set.iter().any(|(symptom, answer)| {
        asked(answer) && symptom.answers().iter().any(|possible| is_sign(symptom, possible))
    })
}

/// A sentence that names the symptoms.
pub(crate) fn naming(key: &'static str, signs: &[(Symptom, Answer)]) -> Words {
    let symptoms = signs.iter().map(|(symptom, _)| symptom.clone()).collect();
    Words::with(key, [("symptoms", Param::Symptoms(symptoms))])
}

/// Answers that are signs: what every such finding has in common. `limit` is how many of them it takes.
pub(crate) fn found(
    reading: &Reading<SymptomSet>,
    (level, cause): (Level, Cause),
    limit: u16,
    signs: Vec<(Symptom, Answer)>,
    words: Words,
    clears: &'static str,
) -> Found {
    Found {
        level,
        reach: Reach::Person,
        cause,
        value: Measure::Answers(signs.clone()),
        baseline: None,
        from: reading.day,
        limit: Limit::SignsAtLeast(limit),
        layer: ThresholdLayer::Product,
        beside: Vec::new(),
        signs,
        words,
        clears: Words::plain(clears),
    }
}
