//! What the clinical world calls our quantities: LOINC, SNOMED CT and UCUM codes.
//! A code marked `ToCheck` is from knowledge and has to be looked up in the current release before anybody relies on it.

mod bloods;
mod care;
mod readings;
mod symptoms;

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

const fn quantity(
    name: &'static str,
    loinc: Option<Code>,
    snomed: Option<Code>,
    ucum: Option<&'static str>,
) -> Concept {
    Concept { name, loinc, snomed, ucum }
}

const fn concept(name: &'static str, snomed: Code) -> Concept {
    Concept { name, loinc: None, snomed: Some(snomed), ucum: None }
}

/// Every concept that has a code, once, the readings first. SNOMED CT is licensed for UK use through NHS England; LOINC
/// is free with notice. Concepts not listed have no code found yet and travel under our own name: urea, the grades of
/// oedema, the fluid verdict, the pulse's rhythm.
pub fn all() -> impl Iterator<Item = &'static Concept> {
    [readings::READINGS, readings::SCALES, bloods::BLOODS, symptoms::SYMPTOMS, symptoms::SIGNS, care::CARE]
        .into_iter()
        .flatten()
}

/// The codes of the concept with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Concept> {
    all().find(|concept| concept.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blood::Analyte;
    use crate::heart::NyhaClass;
    use crate::symptom::Symptom;
    use std::collections::BTreeSet;

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
        for concept in all() {
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
        for concept in all() {
            if let Some(snomed) = concept.snomed {
                assert!(snomed_fits(snomed.code), "{} {}", concept.name, snomed.code);
            }
        }
        assert!(!snomed_fits("27113010"));
    }

    #[test]
    fn every_coded_symptom_is_a_symptom_of_ours() {
        for concept in symptoms::SYMPTOMS {
            assert!(!matches!(Symptom::from_code(concept.name), Symptom::Newer(_)), "{}", concept.name);
        }
    }

    #[test]
    fn no_two_concepts_share_a_name_or_a_code() {
        let unique = |texts: Vec<&str>| {
            let count = texts.len();
            assert_eq!(texts.into_iter().collect::<BTreeSet<_>>().len(), count);
            count
        };
        unique(all().map(|concept| concept.name).collect());
        let loinc = all().filter_map(|concept| concept.loinc);
        assert_eq!(unique(loinc.map(|code| code.code).collect()), 31);
        let snomed = all().filter_map(|concept| concept.snomed);
        assert_eq!(unique(snomed.map(|code| code.code).collect()), 65);
    }

    #[test]
    fn every_blood_result_but_urea_has_a_code_in_the_unit_it_is_stored_in() {
        for analyte in Analyte::ALL {
            match find(analyte.code()) {
                Some(concept) => assert_eq!(concept.ucum, Some(analyte.unit().ucum()), "{analyte}"),
                None => assert_eq!(analyte, Analyte::Urea),
            }
        }
    }

    #[test]
    fn every_class_of_the_scale_has_its_code() {
        for class in NyhaClass::ALL {
            assert!(find(&format!("nyha/{}", class.code())).is_some());
        }
        assert_eq!(find("swelling").unwrap().snomed.unwrap().mark, Mark::Verified);
        assert_eq!(find("fainted").unwrap().snomed.unwrap().mark, Mark::ToCheck);
        assert_eq!(find("nothing of ours"), None);
    }
}
