//! The messages as JSON: ids and hashes in hexadecimal, keys and signatures in base64, times in milliseconds.
//! A field that a newer app adds is read over; a word that this version does not know is taken in the cautious way.

mod chains;
mod enrol;
mod exchange;
mod sameness;

pub use chains::{check_entry, link_bytes};
pub use enrol::{
    decode_enrol_answer, decode_enrol_hello, decode_enrol_proof, decode_enrol_request, decode_trouble,
    encode_enrol_answer, encode_enrol_hello, encode_enrol_proof, encode_enrol_request, encode_trouble,
};
pub use exchange::{decode_answer, decode_request, encode_answer, encode_request};

use crate::packing::WireProblem;
use crate::text::from_base64;

/// Reads one field, or says which one makes no sense.
fn field<T>(name: &'static str, value: Option<T>) -> Result<T, WireProblem> {
    value.ok_or(WireProblem::Field { field: name })
}

/// Reads bytes of a known length from base64.
fn bytes<const N: usize>(name: &'static str, text: &str) -> Result<[u8; N], WireProblem> {
    field(name, from_base64(text))
}

/// Refuses a text that is too long.
fn short(name: &'static str, text: String, most: usize) -> Result<String, WireProblem> {
    if text.len() > most { Err(WireProblem::Field { field: name }) } else { Ok(text) }
}
