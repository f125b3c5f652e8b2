//! The one table that says, for each kind of entry, whose chains it lies in, who may read it, what class of act it is
//! and which subjects it may speak about. A team-only kind is composed into a team-only chain and served to nobody else.

use crate::{Audience, Header, Subject};
use hearth_clinical::PlanSubject;

/// What sort of act a kind is; rights are given by class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A measurement or symptom, or what was taken of a medicine, new or corrected. Never suspended.
    Observation,
    /// Takes an observation back, or says that one was typed and never taken.
    Withdrawal,
    /// A setting of the person's plan that decides what they are told: target weight, thresholds, oxygen scale.
    SafetySetting,
    /// An order of a medicine, as a prescriber wrote it.
    Medicine,
    /// What is known about the person's heart failure: ejection fractions, causes, device, NYHA class. Rules on the
    /// person's own computer use it too.
    HeartFailure,
    /// What belongs to a visit: that it began, each answer, the signature, an addendum.
    Visit,
    /// That a person carries out what a prescriber lets them do alone, or takes something that they bought.
    PlanUse,
    /// What a person says of themselves in their plan: its sections in their words, their goals.
    OwnPlan,
    /// A day that the team agreed with the person.
    NextDate,
    /// What a person has learnt about their heart failure.
    Learning,
    /// That whoever a change of the plan is for has read it.
    Receipt,
    /// What a person says besides readings: answers to a questionnaire, a time of exercise, a message. The team writes it for
    /// them, and messages of its own.
    Said,
    /// What the team asks of the person: to answer a questionnaire, to exercise at a level.
    Asked,
    /// Who the person is.
    Person,
    /// Who may see the person, and who is responsible.
    Access,
    /// What the team notes for itself.
    TeamNote,
    /// What a clinician did about an alert: opened it, closed it, put it off.
    Alert,
    /// That somebody of the team has looked at an entry. The person reads it too.
    Look,
    /// The server's word on another entry.
    Verdict,
    /// What the server's own rules found in a reading.
    Assessment,
    /// That a computer was in touch with the server.
    Contact,
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
    /// Which subjects are its own.
    subjects: Subjects,
}

/// Subjects that belong to one kind or a few; no other kind may speak about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subjects {
    /// This one.
    One(&'static str),
    /// Everything that begins like this.
    Under(&'static str),
    /// Those of settings, newer ones included.
    Settings,
}

impl Subjects {
    fn owns(self, subject: &str) -> bool {
        match self {
            Subjects::One(own) => subject == own,
            Subjects::Under(start) => subject.starts_with(start),
            Subjects::Settings => {
                subject.starts_with("threshold/") || PlanSubject::from_code(subject).is_some()
            }
        }
    }
}

const fn row(
    name: &'static str,
    scope: Scope,
    audience: Option<Audience>,
    class: Class,
    subjects: Subjects,
) -> KindRow {
    KindRow { name, scope, audience, class, subjects }
}

const SHARED: Option<Audience> = Some(Audience::Shared);
const TEAM: Option<Audience> = Some(Audience::Team);

/// Every kind that this version writes.
pub const KINDS: &[KindRow] = &[
    row("check-in", Scope::Patient, SHARED, Class::Observation, Subjects::One(Subject::CHECK_IN_SELF)),
    row("amendment", Scope::Patient, SHARED, Class::Observation, Subjects::Under("check-in/")),
    row("withdrawal", Scope::Patient, SHARED, Class::Withdrawal, Subjects::Under("check-in/")),
    row("put-away", Scope::Patient, SHARED, Class::Withdrawal, Subjects::One(Subject::PUT_AWAY)),
    row("setting", Scope::Patient, SHARED, Class::SafetySetting, Subjects::Settings),
    row("medicine", Scope::Patient, SHARED, Class::Medicine, Subjects::Under(Subject::MEDICINE)),
    row("heart-failure", Scope::Patient, SHARED, Class::HeartFailure, Subjects::One(Subject::HEART_FAILURE)),
    row("visit", Scope::Patient, TEAM, Class::Visit, Subjects::Under(Subject::VISIT)),
    row("visit-answer", Scope::Patient, TEAM, Class::Visit, Subjects::Under(Subject::VISIT)),
    row("visit-signature", Scope::Patient, TEAM, Class::Visit, Subjects::Under(Subject::VISIT)),
    row("visit-addendum", Scope::Patient, TEAM, Class::Visit, Subjects::Under(Subject::VISIT)),
    row("flexible-plan", Scope::Patient, SHARED, Class::Medicine, Subjects::One(Subject::FLEXIBLE_PLAN)),
    row("sick-day-plan", Scope::Patient, SHARED, Class::Medicine, Subjects::One(Subject::SICK_DAY_PLAN)),
    row("sick-day", Scope::Patient, SHARED, Class::PlanUse, Subjects::One(Subject::SICK_DAY)),
    row("flexible-use", Scope::Patient, SHARED, Class::PlanUse, Subjects::One(Subject::FLEXIBLE_USE)),
    row("message", Scope::Patient, SHARED, Class::Said, Subjects::Under(Subject::MESSAGE)),
    row("questionnaire", Scope::Patient, SHARED, Class::Said, Subjects::Under(Subject::QUESTIONNAIRE)),
    row(
        "questionnaire-ask",
        Scope::Patient,
        SHARED,
        Class::Asked,
        Subjects::Under(Subject::QUESTIONNAIRE_ASK),
    ),
    row("exercise", Scope::Patient, SHARED, Class::Said, Subjects::Under(Subject::EXERCISE)),
    row("exercise-level", Scope::Patient, SHARED, Class::Asked, Subjects::One(Subject::EXERCISE_LEVEL)),
    row("plan-text", Scope::Patient, SHARED, Class::OwnPlan, Subjects::Under(Subject::PLAN_TEXT)),
    row("goal", Scope::Patient, SHARED, Class::OwnPlan, Subjects::Under(Subject::GOAL)),
    row("next-date", Scope::Patient, SHARED, Class::NextDate, Subjects::Under(Subject::NEXT_DATE)),
    row("learnt", Scope::Patient, SHARED, Class::Learning, Subjects::Under(Subject::LEARNT)),
    row("read-receipt", Scope::Patient, SHARED, Class::Receipt, Subjects::Under(Subject::READ_RECEIPT)),
    row(
        "medicine-taken",
        Scope::Patient,
        SHARED,
        Class::Observation,
        Subjects::Under(Subject::MEDICINE_TAKEN),
    ),
    row("medicine-bought", Scope::Patient, SHARED, Class::PlanUse, Subjects::Under(Subject::MEDICINE_BOUGHT)),
    row("person", Scope::Patient, SHARED, Class::Person, Subjects::One("person")),
    row("grant", Scope::Patient, SHARED, Class::Access, Subjects::Under("grant/")),
    row("staff-grant", Scope::Patient, TEAM, Class::Access, Subjects::Under("grant/")),
    row("custody", Scope::Patient, TEAM, Class::Access, Subjects::One("custody")),
    row("team-note", Scope::Patient, TEAM, Class::TeamNote, Subjects::Under("team-note/")),
    row("alert-closing", Scope::Patient, TEAM, Class::Alert, Subjects::Under(Subject::ALERT)),
    row("alert-seen", Scope::Patient, TEAM, Class::Alert, Subjects::Under(Subject::ALERT)),
    row("alert-snooze", Scope::Patient, TEAM, Class::Alert, Subjects::Under(Subject::ALERT)),
    row("looked-at", Scope::Patient, SHARED, Class::Look, Subjects::Under(Subject::LOOKED_AT)),
    row("verdict", Scope::Patient, None, Class::Verdict, Subjects::Under("verdict/")),
    row("assessment", Scope::Patient, SHARED, Class::Assessment, Subjects::Under("assessment/")),
    row("contact", Scope::Patient, TEAM, Class::Contact, Subjects::Under(Subject::CONTACT)),
    row("team", Scope::Team, SHARED, Class::TeamDirectory, Subjects::One("team")),
    row("user", Scope::Team, SHARED, Class::TeamDirectory, Subjects::Under("user/")),
    row("device", Scope::Team, SHARED, Class::TeamDirectory, Subjects::Under("device/")),
    row("service-setting", Scope::Team, SHARED, Class::TeamDirectory, Subjects::Settings),
];

/// The row of a kind; `None` for a kind that this version does not know.
#[must_use]
pub fn kind_row(name: &str) -> Option<&'static KindRow> {
    KINDS.iter().find(|row| row.name == name)
}

/// True if the kind may speak about the subject. What a known kind owns, no other kind may touch, one of a newer app
/// included: otherwise a reading that calls itself a setting would be one.
#[must_use]
pub fn subject_fits(kind: &str, subject: &Subject) -> bool {
    let subject = subject.as_str();
    let free = || !KINDS.iter().any(|row| row.subjects.owns(subject));
    match kind_row(kind) {
        // A setting of a newer app may have a name that is not known here.
        Some(row) if row.subjects == Subjects::Settings => row.subjects.owns(subject) || free(),
        Some(row) => row.subjects.owns(subject),
        None => free(),
    }
}

/// True for a measurement, a symptom or what was taken of a medicine, new or corrected. It is assessed whoever wrote it,
/// and no verdict takes its values away; that it stands in place of others can be suspended.
#[must_use]
pub fn is_observation(header: &Header) -> bool {
    kind_row(&header.kind.name).is_some_and(|row| row.class == Class::Observation)
        && subject_fits(&header.kind.name, &header.subject)
}
