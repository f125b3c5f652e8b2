//! The fourteen sections of a home visit, in the order of the form, and how a field is named across all of them.
//! A visit may go through them in any order, and none of them has to be asked.

use core::fmt;

use super::field::Field;
use super::fields;

/// A section of a visit. The code never changes once it has been shipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionId {
    /// Why the visit takes place, and who is there.
    WhyAndWho,
    /// What has happened so far.
    History,
    /// What the person feels.
    Symptoms,
    /// Whether there is too much fluid or too little.
    Fluid,
    /// Pressure, pulse, oxygen, temperature.
    Observations,
    /// An ECG, if one is recorded.
    Ecg,
    /// What is taken, and how far each pillar has come.
    Medicines,
    /// Blood tests.
    Bloods,
    /// Function and frailty.
    Function,
    /// Mood and cognition.
    Mood,
    /// How the person lives.
    Life,
    /// Devices, and wishes for the future.
    Future,
    /// Rehabilitation.
    Rehab,
    /// What was decided.
    Plan,
}

impl SectionId {
    /// All fourteen, in the order of the form.
    pub const ALL: [SectionId; 14] = [
        SectionId::WhyAndWho,
        SectionId::History,
        SectionId::Symptoms,
        SectionId::Fluid,
        SectionId::Observations,
        SectionId::Ecg,
        SectionId::Medicines,
        SectionId::Bloods,
        SectionId::Function,
        SectionId::Mood,
        SectionId::Life,
        SectionId::Future,
        SectionId::Rehab,
        SectionId::Plan,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            SectionId::WhyAndWho => "why-and-who",
            SectionId::History => "history",
            SectionId::Symptoms => "symptoms",
            SectionId::Fluid => "fluid",
            SectionId::Observations => "observations",
            SectionId::Ecg => "ecg",
            SectionId::Medicines => "medicines",
            SectionId::Bloods => "bloods",
            SectionId::Function => "function",
            SectionId::Mood => "mood",
            SectionId::Life => "life",
            SectionId::Future => "future",
            SectionId::Rehab => "rehab",
            SectionId::Plan => "plan",
        }
    }

    /// The section with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<SectionId> {
        SectionId::ALL.into_iter().find(|section| section.code() == code)
    }

    /// Its fields, in the order of the form.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            SectionId::WhyAndWho => fields::person::WHY_AND_WHO,
            SectionId::History => fields::person::HISTORY,
            SectionId::Symptoms => fields::body::SYMPTOMS,
            SectionId::Fluid => fields::body::FLUID,
            SectionId::Observations => fields::body::OBSERVATIONS,
            SectionId::Ecg => fields::body::ECG,
            SectionId::Medicines => fields::care::MEDICINES,
            SectionId::Bloods => fields::care::BLOODS,
            SectionId::Function => fields::care::FUNCTION,
            SectionId::Mood => fields::care::MOOD,
            SectionId::Life => fields::person::LIFE,
            SectionId::Future => fields::ahead::FUTURE,
            SectionId::Rehab => fields::ahead::REHAB,
            SectionId::Plan => fields::ahead::PLAN,
        }
    }
}

/// A field of the form that exists: only [`FieldId::find`] and [`FieldId::all`] make one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId {
    section: SectionId,
    field: &'static Field,
}

impl FieldId {
    /// The field with this code: `fluid/jvp`.
    #[must_use]
    pub fn find(code: &str) -> Option<FieldId> {
        let (section, field) = code.split_once('/')?;
        let section = SectionId::from_code(section)?;
        section.fields().iter().find(|known| known.code() == field).map(|field| FieldId { section, field })
    }

    /// Every field of every section, in the order of the form.
    pub fn all() -> impl Iterator<Item = FieldId> {
        SectionId::ALL.into_iter().flat_map(FieldId::of)
    }

    /// The fields of one section, in the order of the form.
    pub fn of(section: SectionId) -> impl Iterator<Item = FieldId> {
        section.fields().iter().map(move |field| FieldId { section, field })
    }

    /// The section it belongs to.
    #[must_use]
    pub const fn section(self) -> SectionId {
        self.section
    }

    /// What it takes, and when it is asked.
    #[must_use]
    pub const fn field(self) -> &'static Field {
        self.field
    }
}

/// Prints the code that [`FieldId::find`] reads.
impl fmt::Display for FieldId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.section.code(), self.field.code())
    }
}
