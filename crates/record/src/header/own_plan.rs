//! The subjects of what belongs to a person's own plan. What they are for is said in the table of kinds.

use super::{Subject, SubjectProblem};
use crate::EntryKey;
use hearth_clinical::{LearnTopic, NextDate, PlanSection};

impl Subject {
    /// What the subject of every section of the plan in the person's own words begins with; behind it stands its code.
    pub const PLAN_TEXT: &'static str = "plan-text/";

    /// What the subject of every goal begins with; behind it stands the goal's own name.
    pub const GOAL: &'static str = "goal/";

    /// What the subject of every day that the team agreed begins with; behind it stands what it is for.
    pub const NEXT_DATE: &'static str = "next-date/";

    /// What the subject of everything learnt begins with; behind it stands the topic.
    pub const LEARNT: &'static str = "learnt/";

    /// What the subject of every receipt begins with; behind it stands the key of the change that was read.
    pub const READ_RECEIPT: &'static str = "read-receipt/";

    /// The subject of one section of the plan in the person's own words.
    #[must_use]
    pub fn plan_text(section: PlanSection) -> Self {
        Subject(format!("{}{}", Self::PLAN_TEXT, section.code()))
    }

    /// The subject of one goal.
    ///
    /// # Errors
    /// [`SubjectProblem`] if the name is empty, too long, or has spaces or control characters.
    pub fn goal(name: &str) -> Result<Self, SubjectProblem> {
        Subject::named(Self::GOAL, name)
    }

    /// The subject of one day that the team agreed.
    #[must_use]
    pub fn next_date(date: NextDate) -> Self {
        Subject(format!("{}{}", Self::NEXT_DATE, date.code()))
    }

    /// The subject of what was learnt of one topic.
    #[must_use]
    pub fn learnt(topic: LearnTopic) -> Self {
        Subject(format!("{}{}", Self::LEARNT, topic.code()))
    }

    /// The subject of a change's having been read.
    #[must_use]
    pub fn read_receipt(key: &EntryKey) -> Self {
        Subject(format!("{}{key}", Self::READ_RECEIPT))
    }
}
