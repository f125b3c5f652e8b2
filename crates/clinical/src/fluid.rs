//! A clinician's verdict on a person's fluid: too dry, right or too wet, and whether the skin is warm or cold.
//! It is theirs to reach; nothing in the product computes it.

/// How far from right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Mild.
    Mild,
    /// Moderate.
    Moderate,
    /// Severe.
    Severe,
}

impl Severity {
    /// All of them, in the order of the form.
    pub const ALL: [Severity; 3] = [Severity::Mild, Severity::Moderate, Severity::Severe];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Severity::Mild => "mild",
            Severity::Moderate => "moderate",
            Severity::Severe => "severe",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// How much fluid there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FluidVolume {
    /// Too little.
    Dry(Severity),
    /// As it should be; there is no degree of that.
    Euvolaemic,
    /// Too much.
    Wet(Severity),
}

impl FluidVolume {
    /// All of them, driest first.
    pub const ALL: [FluidVolume; 7] = [
        FluidVolume::Dry(Severity::Severe),
        FluidVolume::Dry(Severity::Moderate),
        FluidVolume::Dry(Severity::Mild),
        FluidVolume::Euvolaemic,
        FluidVolume::Wet(Severity::Mild),
        FluidVolume::Wet(Severity::Moderate),
        FluidVolume::Wet(Severity::Severe),
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            FluidVolume::Dry(Severity::Severe) => "dry-severe",
            FluidVolume::Dry(Severity::Moderate) => "dry-moderate",
            FluidVolume::Dry(Severity::Mild) => "dry-mild",
            FluidVolume::Euvolaemic => "euvolaemic",
            FluidVolume::Wet(Severity::Mild) => "wet-mild",
            FluidVolume::Wet(Severity::Moderate) => "wet-moderate",
            FluidVolume::Wet(Severity::Severe) => "wet-severe",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<FluidVolume> {
        FluidVolume::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// How the blood reaches the skin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Perfusion {
    /// Warm.
    Warm,
    /// Cold.
    Cold,
}

impl Perfusion {
    /// All of them, in the order of the form.
    pub const ALL: [Perfusion; 2] = [Perfusion::Warm, Perfusion::Cold];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Perfusion::Warm => "warm",
            Perfusion::Cold => "cold",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Perfusion> {
        Perfusion::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// The verdict: both halves, always.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FluidVerdict {
    /// How much fluid there is.
    pub volume: FluidVolume,
    /// How the blood reaches the skin.
    pub perfusion: Perfusion,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verdict_comes_back_from_its_code_and_no_two_share_one() {
        for one in FluidVolume::ALL {
            assert_eq!(FluidVolume::from_code(one.code()), Some(one));
        }
        for one in Perfusion::ALL {
            assert_eq!(Perfusion::from_code(one.code()), Some(one));
        }
        for one in Severity::ALL {
            assert_eq!(Severity::from_code(one.code()), Some(one));
        }
        assert_eq!(FluidVolume::from_code("wet"), None, "a degree belongs to it");
    }
}
