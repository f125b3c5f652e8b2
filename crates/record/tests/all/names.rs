//! How ids, keys, hashes and subjects read as texts, and what is said of a text that is none.

use crate::world::{chain_of, subject};
use hearth_record::{ChainId, Hash, IdProblem, Incarnation, PatientId};

#[test]
fn a_text_of_the_wrong_length_is_told_how_many_digits_there_should_be() {
    assert_eq!(PatientId::parse("a1"), Err(IdProblem::NotHex { expected: 32 }));
    assert_eq!(PatientId::parse(&"g".repeat(32)), Err(IdProblem::NotHex { expected: 32 }));
    assert_eq!(Incarnation::parse(&"a".repeat(32)), Err(IdProblem::NotHex { expected: 16 }));
    assert_eq!(Incarnation::parse(&"0a".repeat(8)), Ok(Incarnation::from_bytes([10; 8])));
}

#[test]
fn a_hash_in_a_log_is_told_from_another_and_is_not_shown_whole() {
    assert_eq!(format!("{:?}", Hash([0xA5; 32])), "a5a5a5a5a5a5a5a5…");
    assert_eq!(format!("{:?}", Hash::GENESIS), "0000000000000000…");
}

#[test]
fn a_subject_reads_as_the_text_it_was_made_of() {
    assert_eq!(subject("medicine/furosemide-noon").to_string(), "medicine/furosemide-noon");
}

#[test]
fn a_chain_has_one_text_and_reads_back_from_it_alone() {
    let chain = chain_of(0xB7);
    let text = chain.to_string();
    assert_eq!(ChainId::parse(&text), Ok(chain));
    assert_eq!(ChainId::parse(&text.to_uppercase()), Err(IdProblem::NotAKey));
    assert_eq!(
        ChainId::parse(&text.replace("b7", "B7")),
        Err(IdProblem::NotAKey),
        "keys are compared as texts"
    );
    assert_eq!(ChainId::parse(&format!("{text}.1")), Err(IdProblem::NotAKey));
    assert_eq!(ChainId::parse("a1"), Err(IdProblem::NotHex { expected: 32 }));
}
