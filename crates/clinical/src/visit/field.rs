//! What a field of a visit is: its code, what it takes, when it is asked, and who may see what was answered.
//! Which fields there are stands in `fields/`; what was answered in one visit, in `answers.rs`.

/// One field of a section, or of a line in a list. Its code is stable and unique in its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field {
    code: &'static str,
    kind: Kind,
    asked: Asked,
    seen_by: SeenBy,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One of these codes.
    One(&'static [&'static str]),
    /// Any number of these codes, or `none` alone: an empty answer is no answer.
    Several {
        /// The code that says 'looked, and none of them'; it rules the others out.
        none: &'static str,
        /// The others.
        others: &'static [&'static str],
    },
    /// A number with the unit beside its box.
    Number(NumberBox),
    /// A weight, with its unit.
    Weight,
    /// A blood pressure in mmHg.
    Pressure,
    /// A pulse a minute.
    Pulse,
    /// An oxygen saturation in percent.
    Oxygen,
    /// A temperature in degrees Celsius.
    Temperature,
    /// A left ventricular ejection fraction in percent.
    EjectionFraction,
    /// A dose with its unit: micrograms are not milligrams.
    Dose,
    /// A calendar day.
    Day(DayBox),
    /// Free text.
    Text,
    /// Lines of a list, each with fields of its own.
    Rows(&'static [Field]),
}

/// A number that has no type of its own elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumberBox {
    /// The unit, as shown beside the box.
    pub unit: &'static str,
    /// Decimals that may be typed: 0 or 1. The number is held in steps of that size.
    pub decimals: u8,
    /// The lowest that is taken, in steps.
    pub lowest: u16,
    /// The highest that is taken, in steps.
    pub highest: u16,
}

/// Which days a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayBox {
    /// Any day.
    Any,
    /// The day of the visit or one before it.
    NotAfterTheVisit,
    /// The day of the visit or one after it.
    NotBeforeTheVisit,
}

/// When a field is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asked {
    /// Whenever its section is.
    Always,
    /// When the clinician thinks so.
    Optional,
    /// When another field of the same section, or of the same line, has one of these answers.
    When {
        /// The other field's code.
        field: &'static str,
        /// The answers that ask for this one.
        is: &'static [&'static str],
    },
    /// When another field of the same section holds at least this number.
    WhenAtLeast {
        /// The other field's code.
        field: &'static str,
        /// In the other field's steps.
        least: u16,
    },
}

/// Who may see an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeenBy {
    /// The person and the team.
    Shared,
    /// The team alone: on a shared computer it could harm the person or somebody else.
    TeamOnly,
}

pub(super) const YES_NO: Kind = Kind::One(&["yes", "no"]);
pub(super) const YES_NO_NOT_KNOWN: Kind = Kind::One(&["yes", "no", "not-known"]);

impl Field {
    pub(super) const fn new(code: &'static str, kind: Kind) -> Field {
        Field { code, kind, asked: Asked::Always, seen_by: SeenBy::Shared }
    }

    pub(super) const fn optional(self) -> Field {
        Field { asked: Asked::Optional, ..self }
    }

    pub(super) const fn when(self, field: &'static str, is: &'static [&'static str]) -> Field {
        Field { asked: Asked::When { field, is }, ..self }
    }

    pub(super) const fn when_at_least(self, field: &'static str, least: u16) -> Field {
        Field { asked: Asked::WhenAtLeast { field, least }, ..self }
    }

    pub(super) const fn for_the_team_only(self) -> Field {
        Field { seen_by: SeenBy::TeamOnly, ..self }
    }

    /// The stable code, unique in its section or its line.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// What it takes.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// When it is asked.
    #[must_use]
    pub const fn asked(&self) -> Asked {
        self.asked
    }

    /// Who may see what was answered.
    #[must_use]
    pub const fn seen_by(&self) -> SeenBy {
        self.seen_by
    }
}
