//! What the clinical world calls our quantities: LOINC, SNOMED CT and UCUM codes.
//! A code marked `ToCheck` is from knowledge and has to be looked up in the current release before anybody relies on it.

/// How far a code can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Seen in published material.
    Verified,
    /// To be checked in the current LOINC release or SNOMED CT UK Edition.
    ToCheck,
}

/// One code of one system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// The code itself.
    pub code: &'static str,
    /// How far it can be trusted.
    pub mark: Mark,
}

/// The codes of one concept; a system without a code has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concept {
    /// Our own stable name.
    pub name: &'static str,
    /// LOINC.
    pub loinc: Option<Code>,
    /// SNOMED CT, UK Edition.
    pub snomed: Option<Code>,
    /// UCUM unit, for quantities.
    pub ucum: Option<&'static str>,
}

const fn seen(code: &'static str) -> Code {
    Code { code, mark: Mark::Verified }
}

const fn unseen(code: &'static str) -> Code {
    Code { code, mark: Mark::ToCheck }
}

const fn symptom(name: &'static str, snomed: Code) -> Concept {
    Concept { name, loinc: None, snomed: Some(snomed), ucum: None }
}

/// Every concept that has a code, quantities first. SNOMED CT is licensed for UK use through NHS England; LOINC is
/// free with notice. Concepts not listed have no code found yet and travel under our own name.
pub const CONCEPTS: &[Concept] = &[
    Concept {
        name: "weight",
        loinc: Some(seen("29463-7")),
        snomed: Some(seen("27113001")),
        ucum: Some("kg"),
    },
    Concept { name: "target-weight", loinc: Some(seen("8340-2")), snomed: None, ucum: Some("kg") },
    Concept {
        name: "blood-pressure",
        loinc: Some(seen("85354-9")),
        snomed: Some(seen("75367002")),
        ucum: None,
    },
    Concept {
        name: "systolic",
        loinc: Some(seen("8480-6")),
        snomed: Some(seen("271649006")),
        ucum: Some("mm[Hg]"),
    },
    Concept {
        name: "diastolic",
        loinc: Some(seen("8462-4")),
        snomed: Some(seen("1091811000000102")),
        ucum: Some("mm[Hg]"),
    },
    Concept {
        name: "pulse",
        loinc: Some(seen("8867-4")),
        snomed: Some(unseen("78564009")),
        ucum: Some("/min"),
    },
    Concept {
        name: "oxygen",
        loinc: Some(seen("59408-5")),
        snomed: Some(seen("431314004")),
        ucum: Some("%"),
    },
    symptom("breathless", seen("267036007")),
    symptom("pillows", seen("62744007")),
    symptom("woke-breathless", seen("55442000")),
    symptom("swelling", seen("271809000")),
    symptom("tiredness", seen("84229001")),
    symptom("dizzy", seen("404640003")),
    symptom("fainted", unseen("271594007")),
    symptom("palpitations", seen("80313002")),
    symptom("chest-pain", seen("29857009")),
    symptom("cough", seen("49727002")),
    symptom("appetite", seen("79890006")),
];

/// The codes of the concept with this name.
#[must_use]
pub fn concept(name: &str) -> Option<&'static Concept> {
    CONCEPTS.iter().find(|concept| concept.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::symptom::Symptom;

    /// The check digit of LOINC (modulus 10, as on a bank card).
    fn loinc_fits(code: &str) -> bool {
        let (body, check) = code.split_once('-').unwrap();
        let doubled = body.bytes().rev().enumerate().map(|(place, byte)| {
            let digit = u32::from(byte - b'0') * if place % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        });
        (10 - doubled.sum::<u32>() % 10) % 10 == check.parse::<u32>().unwrap()
    }

    #[test]
    fn no_loinc_code_has_a_slipped_digit() {
        for concept in CONCEPTS {
            if let Some(loinc) = concept.loinc {
                assert!(loinc_fits(loinc.code), "{}", concept.name);
            }
        }
    }

    /// The check digit of SNOMED CT (Verhoeff: multiplication in the dihedral group of order ten).
    fn snomed_fits(code: &str) -> bool {
        let times = |a: u32, b: u32| match (a < 5, b < 5) {
            (true, true) => (a + b) % 5,
            (true, false) => 5 + (a + b) % 5,
            (false, true) => 5 + (a + 5 - b) % 5,
            (false, false) => (a + 5 - b) % 5,
        };
        let permute = |digit: u32| [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][digit as usize];
        let product = code.bytes().rev().enumerate().fold(0, |product, (place, byte)| {
            let digit = (0..place % 8).fold(u32::from(byte - b'0'), |digit, _| permute(digit));
            times(product, digit)
        });
        product == 0
    }

    #[test]
    fn no_snomed_code_has_a_slipped_digit() {
        for concept in CONCEPTS {
            if let Some(snomed) = concept.snomed {
                assert!(snomed_fits(snomed.code), "{} {}", concept.name, snomed.code);
            }
        }
        assert!(!snomed_fits("27113010"));
    }

    #[test]
    fn every_coded_symptom_is_a_symptom_of_ours() {
        for concept in CONCEPTS.iter().filter(|concept| concept.loinc.is_none()) {
            assert!(!matches!(Symptom::from_code(concept.name), Symptom::Newer(_)), "{}", concept.name);
        }
    }
}
