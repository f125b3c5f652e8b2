//! How often and by which way a medicine is taken.
//! How much a day that makes is worked out by the order, never written down by anybody.

/// How often, as British prescriptions abbreviate it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// Once a day.
    OnceDaily,
    /// Twice a day.
    TwiceDaily,
    /// Three times a day.
    ThreeTimesDaily,
    /// Every other day.
    AlternateDays,
    /// When needed; no daily dose follows from it.
    WhenNeeded,
}

impl Frequency {
    /// All of them.
    pub const ALL: [Frequency; 5] = [
        Frequency::OnceDaily,
        Frequency::TwiceDaily,
        Frequency::ThreeTimesDaily,
        Frequency::AlternateDays,
        Frequency::WhenNeeded,
    ];

    /// The stable name: `od`, `bd`, `tds`, `alternate-days`, `when-needed`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Frequency::OnceDaily => "od",
            Frequency::TwiceDaily => "bd",
            Frequency::ThreeTimesDaily => "tds",
            Frequency::AlternateDays => "alternate-days",
            Frequency::WhenNeeded => "when-needed",
        }
    }

    /// The frequency whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Frequency> {
        Frequency::ALL.into_iter().find(|frequency| frequency.code() == code)
    }

    /// Doses in two days, so that 'every other day' is a whole number; `None` when needed.
    #[must_use]
    pub const fn doses_in_two_days(self) -> Option<u8> {
        match self {
            Frequency::OnceDaily => Some(2),
            Frequency::TwiceDaily => Some(4),
            Frequency::ThreeTimesDaily => Some(6),
            Frequency::AlternateDays => Some(1),
            Frequency::WhenNeeded => None,
        }
    }
}

/// The way into the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// By mouth.
    Oral,
    /// Into a vein.
    Intravenous,
    /// Under the skin.
    Subcutaneous,
}

impl Route {
    /// All of them.
    pub const ALL: [Route; 3] = [Route::Oral, Route::Intravenous, Route::Subcutaneous];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Route::Oral => "oral",
            Route::Intravenous => "intravenous",
            Route::Subcutaneous => "subcutaneous",
        }
    }

    /// The route whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Route> {
        Route::ALL.into_iter().find(|route| route.code() == code)
    }
}
