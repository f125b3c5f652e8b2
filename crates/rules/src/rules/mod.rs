//! One file a rule: its numbers with their source, and the function that looks at a case.
//! A rule sees only its case; it knows nothing of the other rules.

pub(crate) mod b1;
pub(crate) mod b3;
pub(crate) mod o1;
pub(crate) mod p1;
pub(crate) mod p3;
pub(crate) mod s1;
pub(crate) mod s2;
pub(crate) mod w1;

use hearth_clinical::{Answer, Symptom};

/// True for an answer that some rule judges by itself; any other that reports something is said to be not judged.
pub(crate) fn is_judged_sign(symptom: &Symptom, answer: &Answer) -> bool {
    s1::is_danger_sign(symptom, answer) || s2::is_sign(symptom, answer)
}

/// Where BEAT-HF has one limit with symptoms and one without, they lie this far apart: 90/80 and 160/170 mmHg, 50/40 a
/// minute. A plan sets the limit with symptoms; the other one keeps its distance (product value).
pub(crate) const WITHOUT_SYMPTOMS: u16 = 10;
