//! The types of heart failure by ejection fraction, because what is offered depends on them.
//! What is offered to whom is in `hearth-rules`; how a type was found out is in the record.

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

    /// The type whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<HeartFailureType> {
        HeartFailureType::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_comes_back_from_its_code() {
        for kind in HeartFailureType::ALL {
            assert_eq!(HeartFailureType::from_code(kind.code()), Some(kind));
        }
        assert_eq!(HeartFailureType::from_code("HFrEF"), None, "codes are written one way");
    }
}
