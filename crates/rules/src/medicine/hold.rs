//! A hold: something that stands against a step, with the reading it rests on and that reading's age.
//! Which holds there are for which step is next door; the sentence for each is in the words.

use hearth_clinical::medicine::Drug;
use hearth_clinical::{Creatinine, Egfr, LocalDay, NtProBnp, Potassium, Pulse, Sodium, Systolic};

use super::facts::Dated;
use super::published::Published;

/// How strongly something stands against a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// No step while it lasts, unless a specialist says otherwise.
    Hard,
    /// Look twice; the prescriber may go on.
    Soft,
}

impl Strength {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Strength::Hard => "hard",
            Strength::Soft => "soft",
        }
    }
}

/// What stands against a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HoldKind {
    /// Potassium below 3.5 mmol/L.
    PotassiumLow,
    /// Potassium of 5.1 to 5.4 mmol/L.
    PotassiumRaised,
    /// Potassium of 5.5 to 5.9 mmol/L.
    PotassiumHigh,
    /// Potassium of 6.0 mmol/L or more.
    PotassiumDanger,
    /// Creatinine risen since before the last change.
    CreatinineRise,
    /// Creatinine too high by itself for an MRA, or for an ACE inhibitor, ARB or ARNI.
    CreatinineHigh,
    /// eGFR low.
    EgfrLow,
    /// Sodium below 130 mmol/L.
    SodiumLow,
    /// Upper blood pressure low.
    PressureLow,
    /// Dizzy with a low upper pressure.
    PressureLowDizzy,
    /// Pulse slow.
    PulseSlow,
    /// More breathless or more swollen.
    CongestionWorse,
    /// NT-proBNP more than 10 % above discharge.
    NtProBnpRise,
    /// Ill, or about to be operated on.
    AcutelyIll,
    /// High dose of a loop diuretic, or a loop diuretic with a thiazide.
    HighDiuretic,
    /// A disease of the heart valves.
    ValveDisease,
    /// The last change is too recent.
    TooSoon,
    /// An ACE inhibitor or ARB stands beside an ARNI.
    NeverTogether,
    /// Less than 36 hours between ACE inhibitor and ARNI, or not known to be more.
    Washout,
    /// The class was not tolerated.
    NotTolerated,
    /// A blood value has never been measured.
    LabMissing,
    /// A blood value is more than 30 days old.
    LabOld,
    /// No blood value since the last change.
    NoBloodsSinceChange,
    /// A pressure, a pulse or an answer is missing or more than 7 days old.
    ObservationMissing,
    /// Two different orders stand side by side.
    OrderUnsettled,
}

impl HoldKind {
    /// All of them.
    pub const ALL: [HoldKind; 25] = [
        HoldKind::PotassiumLow,
        HoldKind::PotassiumRaised,
        HoldKind::PotassiumHigh,
        HoldKind::PotassiumDanger,
        HoldKind::CreatinineRise,
        HoldKind::CreatinineHigh,
        HoldKind::EgfrLow,
        HoldKind::SodiumLow,
        HoldKind::PressureLow,
        HoldKind::PressureLowDizzy,
        HoldKind::PulseSlow,
        HoldKind::CongestionWorse,
        HoldKind::NtProBnpRise,
        HoldKind::AcutelyIll,
        HoldKind::HighDiuretic,
        HoldKind::ValveDisease,
        HoldKind::TooSoon,
        HoldKind::NeverTogether,
        HoldKind::Washout,
        HoldKind::NotTolerated,
        HoldKind::LabMissing,
        HoldKind::LabOld,
        HoldKind::NoBloodsSinceChange,
        HoldKind::ObservationMissing,
        HoldKind::OrderUnsettled,
    ];

    /// The stable name; the words' key is `medicines-hold-` and this.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            HoldKind::PotassiumLow => "potassium-low",
            HoldKind::PotassiumRaised => "potassium-raised",
            HoldKind::PotassiumHigh => "potassium-high",
            HoldKind::PotassiumDanger => "potassium-danger",
            HoldKind::CreatinineRise => "creatinine-rise",
            HoldKind::CreatinineHigh => "creatinine-high",
            HoldKind::EgfrLow => "egfr-low",
            HoldKind::SodiumLow => "sodium-low",
            HoldKind::PressureLow => "pressure-low",
            HoldKind::PressureLowDizzy => "pressure-low-dizzy",
            HoldKind::PulseSlow => "pulse-slow",
            HoldKind::CongestionWorse => "congestion-worse",
            HoldKind::NtProBnpRise => "nt-pro-bnp-rise",
            HoldKind::AcutelyIll => "acutely-ill",
            HoldKind::HighDiuretic => "high-diuretic",
            HoldKind::ValveDisease => "valve-disease",
            HoldKind::TooSoon => "too-soon",
            HoldKind::NeverTogether => "never-together",
            HoldKind::Washout => "washout",
            HoldKind::NotTolerated => "not-tolerated",
            HoldKind::LabMissing => "lab-missing",
            HoldKind::LabOld => "lab-old",
            HoldKind::NoBloodsSinceChange => "no-bloods-since-change",
            HoldKind::ObservationMissing => "observation-missing",
            HoldKind::OrderUnsettled => "order-unsettled",
        }
    }
}

/// What a hold rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A potassium.
    Potassium(Dated<Potassium>),
    /// A creatinine.
    Creatinine(Dated<Creatinine>),
    /// A rise in creatinine, in whole percent of the earlier one.
    CreatinineRise {
        /// The latest.
        now: Dated<Creatinine>,
        /// The one it is compared with.
        before: Dated<Creatinine>,
        /// The rise, rounded down.
        percent: u32,
    },
    /// An eGFR.
    Egfr(Dated<Egfr>),
    /// A sodium.
    Sodium(Dated<Sodium>),
    /// An upper blood pressure; the middle one of `of` readings, or the latest when `of` is 1.
    Systolic {
        /// The value and the day of the latest reading that it stands for.
        value: Dated<Systolic>,
        /// How many readings stand behind it.
        of: usize,
    },
    /// A pulse, in the same way.
    Pulse {
        /// The value and the day of the latest reading that it stands for.
        value: Dated<Pulse>,
        /// How many readings stand behind it.
        of: usize,
    },
    /// An NT-proBNP and the one at discharge.
    NtProBnp {
        /// The latest.
        now: Dated<NtProBnp>,
        /// At discharge.
        at_discharge: NtProBnp,
    },
    /// An answer of the person.
    Answer(LocalDay),
    /// An order and the day that matters: its start, or its last day.
    Order {
        /// The drug.
        drug: Drug,
        /// The day.
        day: LocalDay,
    },
    /// The last change and the first day on which the next step would not be too soon.
    Interval {
        /// The drug.
        drug: Drug,
        /// The last change.
        changed: LocalDay,
        /// The first day on which it would not be too soon.
        from: LocalDay,
    },
    /// What is missing or too old, by name, with the day of the last one if there is one.
    Missing {
        /// `potassium`, `creatinine`, `egfr`, `sodium`, `systolic`, `pulse`, `congestion`.
        what: &'static str,
        /// The last one.
        last: Option<LocalDay>,
    },
    /// Something written down about the person.
    Written,
}

impl Evidence {
    /// The day it is about; none for what was never measured.
    #[must_use]
    pub const fn day(&self) -> Option<LocalDay> {
        match self {
            Evidence::Potassium(dated) => Some(dated.day),
            Evidence::Creatinine(dated) | Evidence::CreatinineRise { now: dated, .. } => Some(dated.day),
            Evidence::Egfr(dated) => Some(dated.day),
            Evidence::Sodium(dated) => Some(dated.day),
            Evidence::Systolic { value, .. } => Some(value.day),
            Evidence::Pulse { value, .. } => Some(value.day),
            Evidence::NtProBnp { now, .. } => Some(now.day),
            Evidence::Answer(day) | Evidence::Order { day, .. } | Evidence::Interval { changed: day, .. } => {
                Some(*day)
            }
            Evidence::Missing { last, .. } => *last,
            Evidence::Written => None,
        }
    }
}

/// One hold against one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// How strongly it stands against it.
    pub strength: Strength,
    /// What stands against it.
    pub kind: HoldKind,
    /// The reading it rests on.
    pub evidence: Evidence,
    /// That reading's age in whole days; none when there is no reading.
    pub age_days: Option<i32>,
    /// What published guidance says to do at this value; none where it says nothing but to hold.
    pub published: Option<Published>,
}

impl Hold {
    /// A hold as seen on `today`.
    #[must_use]
    pub fn new(strength: Strength, kind: HoldKind, evidence: Evidence, today: LocalDay) -> Hold {
        let age_days = evidence.day().map(|day| today.days_since(day).max(0));
        Hold { strength, kind, evidence, age_days, published: None }
    }
}
