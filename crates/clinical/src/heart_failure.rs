//! The types of heart failure by ejection fraction, because what is offered depends on them.
//! What is offered to whom is in `hearth-rules`; how a type was found out is in the record.

use crate::heart::EjectionFraction;

/// The highest reduced ejection fraction, in percent (ESC 2021 table 3).
const REDUCED_UP_TO: u16 = 40;
/// The lowest preserved ejection fraction, in percent (ESC 2021 table 3).
const PRESERVED_FROM: u16 = 50;

/// Heart failure by left ventricular ejection fraction (ESC 2021 table 3; the same bands in NICE NG106, September 2025).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeartFailureType {
    /// Reduced ejection fraction: 40 % or less.
    Reduced,
    /// Mildly reduced ejection fraction: 41 to 49 %.
    MildlyReduced,
    /// Preserved ejection fraction: 50 % or more.
    Preserved,
    /// Not written down, or not known yet.
    Unknown,
}

impl HeartFailureType {
    /// All of them, the lowest ejection fraction first.
    pub const ALL: [HeartFailureType; 4] = [
        HeartFailureType::Reduced,
        HeartFailureType::MildlyReduced,
        HeartFailureType::Preserved,
        HeartFailureType::Unknown,
    ];

    /// The stable name in stores, messages and on command lines.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            HeartFailureType::Reduced => "hfref",
            HeartFailureType::MildlyReduced => "hfmref",
            HeartFailureType::Preserved => "hfpef",
            HeartFailureType::Unknown => "unknown",
        }
    }

    /// The type by the latest ejection fraction, of a person whose heart failure is confirmed. Once it was reduced, a
    /// better one later does not change the type: what is given for reduced ejection fraction goes on (ESC 2021 on
    /// recovered ejection fraction; to be checked by a clinician).
    #[must_use]
    pub fn by_ejection_fraction(
        latest: EjectionFraction,
        lowest_before: Option<EjectionFraction>,
    ) -> HeartFailureType {
        let lowest = lowest_before.map_or(latest, |before| before.min(latest));
        if lowest.percent() <= REDUCED_UP_TO {
            return HeartFailureType::Reduced;
        }
        if latest.percent() >= PRESERVED_FROM {
            HeartFailureType::Preserved
        } else {
            HeartFailureType::MildlyReduced
        }
    }

    /// The type whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<HeartFailureType> {
        HeartFailureType::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = include_str!("../../../docs/clinical/tables/heart-failure-type.csv");
    const LINES: usize = 20;

    #[test]
    fn the_type_by_ejection_fraction_is_the_one_in_the_clinicians_table() {
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        let heading = vec!["case", "latest %", "lowest before %", "expected", "source"];
        assert_eq!(reader.headers().unwrap(), heading);
        let mut lines = 0;
        for row in reader.records() {
            let row = row.unwrap();
            let before = (!row[2].is_empty()).then(|| EjectionFraction::parse(&row[2]).unwrap());
            let latest = EjectionFraction::parse(&row[1]).unwrap();
            let found = HeartFailureType::by_ejection_fraction(latest, before);
            assert_eq!(found.code(), &row[3], "{}", &row[0]);
            assert!(!row[4].is_empty(), "{} has a source", &row[0]);
            lines += 1;
        }
        assert_eq!(lines, LINES, "the table was read to its end");
        crate::register_tests::check("heart-failure-type", 1, lines);
    }

    #[test]
    fn every_type_comes_back_from_its_code() {
        for kind in HeartFailureType::ALL {
            assert_eq!(HeartFailureType::from_code(kind.code()), Some(kind));
        }
        assert_eq!(HeartFailureType::from_code("HFrEF"), None, "codes are written one way");
    }
}
