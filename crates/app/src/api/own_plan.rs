//! The person's own plan: its sections in their words, goals, agreed days, what others changed, and what was learnt.

use super::{Contact, MedicinePlan, Said, ZoneView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything of one person's plan that is not a limit of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CareView {
    /// The patient's id.
    pub patient: String,
    /// What others changed and the reader has not read, oldest first; empty for the team.
    pub changes: Vec<PlanChanged>,
    /// The sections, in order.
    pub sections: Vec<CareSection>,
    /// Every goal: open ones first, in the order in which they were begun.
    pub goals: Vec<GoalView>,
    /// The days that the team agreed.
    pub next: Vec<NextDateView>,
    /// The plans that a prescriber lets the person carry out alone.
    pub plans: Vec<MedicinePlan>,
    /// What to do when: the card for the wall, most urgent first.
    pub card: Vec<CardPart>,
    /// Whom to phone.
    pub contact: Contact,
    /// Set while something of it can't be read by this version.
    pub needs_newer: Option<Said>,
}

/// One change of the plan that somebody else made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanChanged {
    /// The entry's key.
    pub key: String,
    /// What it is about, in words.
    pub what: String,
    /// What stood before, in words.
    pub was: String,
    /// What stands now, in words.
    pub is: String,
    /// Who changed it and when.
    pub said: Said,
}

/// One part of the card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardPart {
    /// Its zone.
    pub zone: ZoneView,
    /// What to do.
    pub title: String,
    /// What stands over the lines.
    pub lead: String,
    /// When.
    pub lines: Vec<String>,
}

/// One section in the person's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CareSection {
    /// Its code.
    pub section: String,
    /// Its heading.
    pub title: String,
    /// What may stand there.
    pub help: String,
    /// The words; empty while nothing is written. Of two versions the later one.
    pub text: String,
    /// Who wrote it and when; none while nothing is written.
    pub by: Option<Said>,
    /// Both versions where two stand side by side; empty otherwise.
    pub versions: Vec<OwnVersion>,
    /// The entries that an edit from this screen stands in place of.
    pub based_on: Vec<String>,
    /// How far what the team wrote has got to the person; none for anything else.
    pub read: Option<Said>,
}

/// One of two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnVersion {
    /// The words.
    pub text: String,
    /// Who and when.
    pub by: Said,
}

/// One goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GoalView {
    /// Its own name in the record.
    pub goal: String,
    /// What the person wants, in their words.
    pub words: String,
    /// How much it matters, 0 to 10; empty when nobody said.
    pub importance: String,
    /// How sure they are of the step, 0 to 10; empty when nobody said.
    pub confidence: String,
    /// One small step.
    pub step: String,
    /// When and where.
    pub when: String,
    /// What may get in the way.
    pub barriers: String,
    /// Who helps.
    pub helper: String,
    /// The day on which it is looked at again, `YYYY-MM-DD`; empty when none.
    pub again: String,
    /// The same in words.
    pub again_said: Option<Said>,
    /// True from that day on.
    pub due: bool,
    /// `open`, `done` or `let-go`.
    pub state: String,
    /// The same in words.
    pub state_said: Said,
    /// Asks for a smaller step where the person is not sure enough of this one.
    pub smaller_step: Option<Said>,
    /// Who wrote it down and when.
    pub by: Said,
    /// Both versions where two stand side by side; empty otherwise.
    pub versions: Vec<OwnVersion>,
    /// The entries that an edit from this screen stands in place of.
    pub based_on: Vec<String>,
    /// How far what the team wrote has got to the person; none for anything else.
    pub read: Option<Said>,
}

/// A day that the team agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextDateView {
    /// `contact` or `review`.
    pub date: String,
    /// What it is for, in words.
    pub title: String,
    /// The day and how, in words, or that there is none.
    pub said: Said,
    /// The day, `YYYY-MM-DD`; empty when none.
    pub on: String,
    /// How and with whom; may be empty.
    pub how: String,
    /// Both versions where two stand side by side; empty otherwise.
    pub versions: Vec<OwnVersion>,
    /// The entries that an edit from this screen stands in place of.
    pub based_on: Vec<String>,
    /// True when this person may change it.
    pub editable: bool,
    /// How far what the team wrote has got to the person; none for anything else.
    pub read: Option<Said>,
}

/// Writes one section, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanTextSet {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// The section's code.
    pub section: String,
    /// The words; empty makes it blank.
    pub text: String,
    /// The entries the person was looking at.
    pub based_on: Vec<String>,
}

/// Writes one goal, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GoalSet {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// The goal's own name; empty for a new one.
    pub goal: String,
    /// The form's own key for a new one: saved twice it is one goal.
    pub form: String,
    /// What the person wants, in their words.
    pub words: String,
    /// 0 to 10; may be empty.
    pub importance: String,
    /// 0 to 10; may be empty.
    pub confidence: String,
    /// One small step.
    pub step: String,
    /// When and where.
    pub when: String,
    /// What may get in the way.
    pub barriers: String,
    /// Who helps.
    pub helper: String,
    /// When to look at it again, `YYYY-MM-DD`; may be empty.
    pub again: String,
    /// `open`, `done` or `let-go`; empty is `open`.
    pub state: String,
    /// The entries the person was looking at.
    pub based_on: Vec<String>,
}

/// Agrees a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextDateSet {
    /// The patient's id.
    pub patient: String,
    /// `contact` or `review`.
    pub date: String,
    /// The day, `YYYY-MM-DD`; empty takes it back.
    pub on: String,
    /// How and with whom; may be empty.
    pub how: String,
    /// The entries the person was looking at.
    pub based_on: Vec<String>,
}

/// Says that changes were read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanRead {
    /// The keys of the changes that were on the screen.
    pub keys: Vec<String>,
}

/// What there is to learn, and what was learnt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LearnView {
    /// The patient's id.
    pub patient: String,
    /// How many topics were read, in words.
    pub said: Said,
    /// Every topic, in order.
    pub topics: Vec<LearnTopicView>,
}

/// One topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LearnTopicView {
    /// Its code.
    pub topic: String,
    /// Its title.
    pub title: String,
    /// The page, a paragraph each.
    pub text: Vec<String>,
    /// Asks the person to tell it in their own words.
    pub tell: String,
    /// The questions with choices.
    pub questions: Vec<LearnQuestionView>,
    /// `not-yet`, `read`, `again` or `right`.
    pub state: String,
    /// The same in words, with the day.
    pub state_said: Said,
    /// What the person told last, in their own words; empty when nothing.
    pub told: String,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LearnQuestionView {
    /// Its code.
    pub question: String,
    /// The question itself.
    pub text: String,
    /// The choices.
    pub choices: Vec<LearnChoice>,
}

/// One choice, and what is said once it is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LearnChoice {
    /// Its code.
    pub choice: String,
    /// Its text.
    pub text: String,
    /// True for the right one.
    pub right: bool,
    /// Why, kindly.
    pub because: String,
}

/// Says that a topic was read, with what was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LearntSet {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// The topic's code.
    pub topic: String,
    /// The first answer to each question that was answered.
    pub answers: Vec<LearntAnswer>,
    /// What the person told in their own words; may be empty.
    pub told: String,
    /// The page's own key: saved twice it is one entry.
    pub form: String,
}

/// One answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LearntAnswer {
    /// The question's code.
    pub question: String,
    /// The choice's code.
    pub choice: String,
}
