//! How the heart pumps, how it beats, and how far its failure limits a person: LVEF, rhythm and NYHA class.
//! Which medicine or rule follows from them is for the rules to say.

use crate::measure::measure;
use crate::unit::Unit;

measure! {
    /// Left ventricular ejection fraction, in whole percent (UCUM `%`).
    EjectionFraction, u16, Unit::Percent, percent, from_percent, decimals: 0,
    lowest: 5, highest: 90, check_below: 10, check_above: 80,
    also: [], trap: None
}

impl EjectionFraction {
    /// A distance in points from the last one above which one is asked whether it is right (product limit).
    pub const JUMP: u16 = 10;
}

/// How the pulse felt or the monitor said it beats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rhythm {
    /// Even.
    Regular,
    /// Uneven.
    Irregular,
}

impl Rhythm {
    /// Both, in the order of the form.
    pub const ALL: [Rhythm; 2] = [Rhythm::Regular, Rhythm::Irregular];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Rhythm::Regular => "regular",
            Rhythm::Irregular => "irregular",
        }
    }

    /// The rhythm with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Rhythm> {
        Rhythm::ALL.into_iter().find(|rhythm| rhythm.code() == code)
    }
}

/// The New York Heart Association's classes of how far heart failure limits a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NyhaClass {
    /// No limitation.
    I,
    /// Comfortable at rest; ordinary activity brings symptoms.
    II,
    /// Comfortable at rest; less than ordinary activity brings symptoms.
    III,
    /// Symptoms at rest.
    IV,
}

impl NyhaClass {
    /// All four, mildest first.
    pub const ALL: [NyhaClass; 4] = [NyhaClass::I, NyhaClass::II, NyhaClass::III, NyhaClass::IV];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            NyhaClass::I => "1",
            NyhaClass::II => "2",
            NyhaClass::III => "3",
            NyhaClass::IV => "4",
        }
    }

    /// The class with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<NyhaClass> {
        NyhaClass::ALL.into_iter().find(|class| class.code() == code)
    }

    /// The Roman numeral that clinicians write.
    #[must_use]
    pub const fn numeral(self) -> &'static str {
        match self {
            NyhaClass::I => "I",
            NyhaClass::II => "II",
            NyhaClass::III => "III",
            NyhaClass::IV => "IV",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rhythms_and_classes_come_back_from_their_codes() {
        for rhythm in Rhythm::ALL {
            assert_eq!(Rhythm::from_code(rhythm.code()), Some(rhythm));
        }
        for class in NyhaClass::ALL {
            assert_eq!(NyhaClass::from_code(class.code()), Some(class));
        }
        assert_eq!(NyhaClass::ALL.map(NyhaClass::numeral), ["I", "II", "III", "IV"]);
        assert_eq!((Rhythm::from_code("odd"), NyhaClass::from_code("5")), (None, None));
    }
}
