//! The one table that says, for each kind of entry, whose chains it lies in, who may read it and what class of act it is.
//! A team-only kind is composed into a team-only chain and served to nobody else.

use crate::Audience;

/// What sort of act a kind is; rights are given by class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A measurement or symptom, new or corrected. Never suspended.
    Observation,
    /// Takes an observation back.
    Withdrawal,
    /// A setting of the person's plan that decides what they are told: target weight, thresholds, oxygen scale.
    SafetySetting,
    /// Who the person is.
    Person,
    /// Who may see the person, and who is responsible.
    Access,
    /// What the team notes for itself.
    TeamNote,
    /// The server's word on another entry.
    Verdict,
    /// What the server's own rules found in a reading.
    Assessment,
    /// Staff, devices and settings of the service.
    TeamDirectory,
    /// A kind from a newer app.
    Unknown,
}

/// In which patient's chains a kind lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A patient's.
    Patient,
    /// Those of the pseudo-patient [`crate::PatientId::TEAM`].
    Team,
}

/// One kind of entry.
#[derive(Clone, Copy, Debug)]
pub struct KindRow {
    /// The kind's name.
    pub name: &'static str,
    /// In which patient's chains it lies.
    pub scope: Scope,
    /// Who may read it; `None` is 'as the entry it is about'.
    pub audience: Option<Audience>,
    /// What sort of act it is.
    pub class: Class,
}

const fn row(name: &'static str, scope: Scope, audience: Option<Audience>, class: Class) -> KindRow {
    KindRow { name, scope, audience, class }
}

const SHARED: Option<Audience> = Some(Audience::Shared);
const TEAM: Option<Audience> = Some(Audience::Team);

/// Every kind that this version writes.
pub const KINDS: &[KindRow] = &[
    row("check-in", Scope::Patient, SHARED, Class::Observation),
    row("amendment", Scope::Patient, SHARED, Class::Observation),
    row("withdrawal", Scope::Patient, SHARED, Class::Withdrawal),
    row("setting", Scope::Patient, SHARED, Class::SafetySetting),
    row("person", Scope::Patient, SHARED, Class::Person),
    row("grant", Scope::Patient, SHARED, Class::Access),
    row("staff-grant", Scope::Patient, TEAM, Class::Access),
    row("custody", Scope::Patient, TEAM, Class::Access),
    row("team-note", Scope::Patient, TEAM, Class::TeamNote),
    row("verdict", Scope::Patient, None, Class::Verdict),
    row("assessment", Scope::Patient, SHARED, Class::Assessment),
    row("team", Scope::Team, SHARED, Class::TeamDirectory),
    row("user", Scope::Team, SHARED, Class::TeamDirectory),
    row("device", Scope::Team, SHARED, Class::TeamDirectory),
    row("service-setting", Scope::Team, SHARED, Class::TeamDirectory),
];

/// The row of a kind; `None` for a kind that this version does not know.
#[must_use]
pub fn kind_row(name: &str) -> Option<&'static KindRow> {
    KINDS.iter().find(|row| row.name == name)
}
