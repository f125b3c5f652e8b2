//! One file a rule: its numbers with their source, and the function that looks at a case.
//! A rule sees only its case; it knows nothing of the other rules.

pub(crate) mod answers;
pub(crate) mod b1;
pub(crate) mod b2;
pub(crate) mod b3;
pub(crate) mod bloods;
pub(crate) mod l1;
pub(crate) mod l2;
pub(crate) mod l3;
pub(crate) mod l4;
pub(crate) mod l5;
pub(crate) mod l6;
pub(crate) mod l7;
pub(crate) mod m1;
pub(crate) mod m2;
pub(crate) mod m3;
pub(crate) mod m4;
pub(crate) mod m5;
pub(crate) mod o1;
pub(crate) mod p1;
pub(crate) mod p2;
pub(crate) mod p3;
pub(crate) mod p4;
pub(crate) mod p5;
pub(crate) mod q1;
pub(crate) mod s1;
pub(crate) mod s2;
pub(crate) mod s3;
pub(crate) mod s4;
pub(crate) mod u1;
pub(crate) mod w1;
pub(crate) mod w2;
pub(crate) mod w3;
pub(crate) mod w4;
pub(crate) mod w5;
pub(crate) mod w6;
pub(crate) mod w7;
pub(crate) mod weights;

use hearth_clinical::{Answer, Symptom};

/// True for an answer that some rule judges by itself; any other that reports something is said to be not judged.
pub(crate) fn is_judged_sign(symptom: &Symptom, answer: &Answer) -> bool {
    s1::is_danger_sign(symptom, answer)
        || s2::is_sign(symptom, answer)
        || s3::is_sign(symptom, answer)
        || s4::is_sign(symptom, answer)
        || m4::is_sign(symptom, answer)
}

/// Where BEAT-HF has one limit with symptoms and one without, they lie this far apart: 90/80 and 160/170 mmHg, 50/40 a
/// minute. A plan sets the limit with symptoms; the other one keeps its distance (product value).
pub(crate) const WITHOUT_SYMPTOMS: u16 = 10;
