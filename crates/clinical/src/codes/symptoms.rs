//! Codes of symptoms under the names of our questions, and of the finer signs that clinicians write down.
//! A symptom without a line has no code found yet and travels under our own name.

use super::{Concept, concept, seen, unseen};

/// Each under the code of one of our symptom questions.
pub(super) const SYMPTOMS: &[Concept] = &[
    concept("breathless", seen("267036007")),
    concept("pillows", seen("62744007")),
    concept("woke-breathless", seen("55442000")),
    concept("swelling", seen("271809000")),
    concept("tiredness", seen("84229001")),
    concept("dizzy", seen("404640003")),
    concept("fainted", unseen("271594007")),
    concept("palpitations", seen("80313002")),
    concept("chest-pain", seen("29857009")),
    concept("cough", seen("49727002")),
    concept("appetite", seen("79890006")),
];

/// Said by clinicians, or part of an answer.
pub(super) const SIGNS: &[Concept] = &[
    concept("breathless-on-exertion", seen("60845006")),
    concept("breathless-at-rest", seen("161941007")),
    concept("breathless-leaning-over", seen("20112008")),
    concept("ankle-swelling", unseen("26237000")),
    concept("dizzy-on-standing", seen("407645004")),
    concept("dizzy-postural", seen("103017008")),
];
