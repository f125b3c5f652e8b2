//! A hash over everything that a cohort sends in, so that it can be frozen and a change of it is noticed.
//! It is made of codes and numbers, not of types, so that a renamed type changes nothing.

use std::fmt::Write;

use hearth_clinical::OxygenScale;
use sha2::{Digest, Sha256};

use crate::cohort::{Person, Variant, persons};

/// How many persons of each variant the hash covers.
pub const PERSONS: u64 = 40;

/// The hash over the first persons of every variant, in hexadecimal.
#[must_use]
pub fn cohort(seed: u64) -> String {
    let mut hash = Sha256::new();
    for variant in Variant::ALL {
        for person in persons(seed, PERSONS, variant) {
            hash.update(text(&person).as_bytes());
        }
    }
    hexadecimal(&hash.finalize())
}

/// Bytes as text.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut all, byte| {
        write!(all, "{byte:02x}").unwrap();
        all
    })
}

/// Everything about one person that a rule set may see, and the events; a line a check-in.
#[must_use]
pub fn text(person: &Person) -> String {
    let mut text = String::new();
    writeln!(text, "person {} scale {:?}", person.number, person.scale.map(OxygenScale::code)).unwrap();
    for stay in &person.stays {
        writeln!(text, "stay {} {}", stay.day, stay.home).unwrap();
    }
    for (day, grams) in &person.targets {
        writeln!(text, "target {day} {grams}").unwrap();
    }
    for check_in in &person.check_ins {
        write!(
            text,
            "{} {} {:?} {:?} {:?} {} {:?}",
            check_in.day,
            check_in.minute,
            check_in.grams,
            check_in.pressure,
            check_in.pulse,
            check_in.irregular,
            check_in.oxygen
        )
        .unwrap();
        for (symptom, answer) in &check_in.answers {
            write!(text, " {}={}", symptom.code(), answer.code()).unwrap();
        }
        text.push('\n');
    }
    text
}
