//! The units that a number can be typed in, so that milligrams are never taken for micromoles.
//! Which unit fits which quantity, and what it is worth there, is each quantity's own business.

use core::fmt;

/// A unit of a laboratory result, a temperature or a count of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Millimoles per litre.
    MmolPerL,
    /// Micromoles per litre.
    UmolPerL,
    /// Milligrams per decilitre (creatinine in the United States).
    MgPerDl,
    /// Millilitres a minute for a body surface of 1.73 square metres.
    MlPerMin,
    /// Grams per litre.
    GPerL,
    /// Grams per decilitre (haemoglobin until about 2013 in the United Kingdom).
    GPerDl,
    /// Micrograms per litre.
    UgPerL,
    /// Nanograms per millilitre, the same number as micrograms per litre.
    NgPerMl,
    /// Percent.
    Percent,
    /// Nanograms per litre.
    NgPerL,
    /// Picograms per millilitre, the same number as nanograms per litre.
    PgPerMl,
    /// Picomoles per litre.
    PmolPerL,
    /// Degrees Celsius.
    Celsius,
    /// Steps a day.
    StepsPerDay,
}

/// Every unit: how it is shown, its UCUM code, and what else people type (lower case, without blanks; `u` for µ).
const UNITS: &[(Unit, &str, &str, &[&str])] = &[
    (Unit::MmolPerL, "mmol/L", "mmol/L", &["mmol/l", "mmol"]),
    (Unit::UmolPerL, "µmol/L", "umol/L", &["umol/l", "umol", "micromol/l", "mcmol/l"]),
    (Unit::MgPerDl, "mg/dL", "mg/dL", &["mg/dl", "mg/100ml"]),
    (
        Unit::MlPerMin,
        "mL/min/1.73 m²",
        "mL/min/{1.73_m2}",
        &["ml/min/1.73m2", "ml/min", "ml/min/{1.73_m2}", "ml/min/1.73"],
    ),
    (Unit::GPerL, "g/L", "g/L", &["g/l"]),
    (Unit::GPerDl, "g/dL", "g/dL", &["g/dl", "g/100ml"]),
    (Unit::UgPerL, "µg/L", "ug/L", &["ug/l", "mcg/l"]),
    (Unit::NgPerMl, "ng/mL", "ng/mL", &["ng/ml"]),
    (Unit::Percent, "%", "%", &["%", "percent"]),
    (Unit::NgPerL, "ng/L", "ng/L", &["ng/l"]),
    (Unit::PgPerMl, "pg/mL", "pg/mL", &["pg/ml"]),
    (Unit::PmolPerL, "pmol/L", "pmol/L", &["pmol/l", "pmol"]),
    (Unit::Celsius, "°C", "Cel", &["c", "°c", "cel", "celsius"]),
    (Unit::StepsPerDay, "steps", "{steps}/d", &["steps", "step", "steps/d", "{steps}/d", "steps/day"]),
];

impl Unit {
    /// Every unit, once.
    pub fn all() -> impl Iterator<Item = Unit> {
        UNITS.iter().map(|(unit, ..)| *unit)
    }

    /// Reads a unit as people type it: any case, blanks anywhere, either of the two signs for micro.
    #[must_use]
    pub fn read(typed: &str) -> Option<Unit> {
        let plain: String = typed
            .chars()
            .filter(|c| !c.is_whitespace())
            .flat_map(char::to_lowercase)
            .map(|c| match c {
                // The micro sign and the Greek letter look alike and are two characters.
                'µ' | 'μ' => 'u',
                '²' => '2',
                other => other,
            })
            .collect();
        UNITS.iter().find(|(.., typed)| typed.contains(&plain.as_str())).map(|(unit, ..)| *unit)
    }

    /// As it is shown beside a number.
    #[must_use]
    pub fn text(self) -> &'static str {
        UNITS.iter().find(|(unit, ..)| *unit == self).map_or("", |(_, text, ..)| *text)
    }

    /// Its code in UCUM.
    #[must_use]
    pub fn ucum(self) -> &'static str {
        UNITS.iter().find(|(unit, ..)| *unit == self).map_or("", |(_, _, ucum, _)| *ucum)
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn what_is_shown_and_the_code_read_back_as_the_same_unit() {
        for unit in Unit::all() {
            assert_eq!(Unit::read(unit.text()), Some(unit));
            assert_eq!(Unit::read(unit.ucum()), Some(unit));
            assert!(!unit.to_string().is_empty());
        }
        assert_eq!(Unit::all().count(), 14);
    }

    #[test]
    fn no_two_units_are_typed_alike() {
        let typed: Vec<&str> = UNITS.iter().flat_map(|(.., typed)| typed.iter().copied()).collect();
        assert_eq!(typed.iter().collect::<BTreeSet<_>>().len(), typed.len());
    }

    #[test]
    fn both_signs_for_micro_any_case_and_blanks_are_read() {
        for typed in ["µmol/L", "μmol/l", "UMOL / L", " umol/l "] {
            assert_eq!(Unit::read(typed), Some(Unit::UmolPerL), "{typed}");
        }
        assert_eq!(Unit::read("mL/min/1.73 m²"), Some(Unit::MlPerMin));
        assert_eq!(Unit::read("furlong"), None);
        assert_eq!(Unit::read(""), None);
    }
}
