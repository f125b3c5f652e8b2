//! The parts of a care plan that are the person's own: sections in their words, goals, and the days agreed with the team.
//! The headings follow the personalised care and support plan of the PRSB; how they are said and stored is for others.

use crate::{LocalDay, Private};

/// Characters that one section holds at most (product value: two handwritten pages).
pub const SECTION_CHARS_MAX: usize = 1_500;
/// Characters that one line of a goal holds at most (product value: a few sentences).
pub const GOAL_CHARS_MAX: usize = 300;

/// Why typed words can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnWordsProblem {
    /// Longer than there is room for.
    #[error("at most {max} characters")]
    TooLong {
        /// The most characters.
        max: usize,
    },
}

/// Reads words that a person typed: trimmed, without control characters but for line breaks. Nothing typed is no words.
///
/// # Errors
/// [`OwnWordsProblem`] when they are longer than `max` characters.
pub fn own_words(typed: &str, max: usize) -> Result<Private<String>, OwnWordsProblem> {
    let plain = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String =
        plain.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect::<String>();
    let kept = kept.trim();
    if kept.chars().count() > max {
        return Err(OwnWordsProblem::TooLong { max });
    }
    Ok(Private::new(kept.to_owned()))
}

/// One section of the plan that is the person's own (headings of the PRSB personalised care and support plan, v2.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanSection {
    /// What is most important to me.
    Matters,
    /// People important to me.
    People,
    /// How I communicate and how to communicate with me.
    Talking,
    /// My wellness: how I am when I am well.
    Wellness,
    /// Please do and please don't.
    PleaseDo,
    /// How and when to support me.
    Support,
    /// Also worth knowing.
    Also,
    /// Strengths.
    Strengths,
    /// Needs, concerns or problems.
    Concerns,
    /// Individual requirements, so that care works for the person.
    Needs,
    /// Contacts besides the team.
    Contacts,
    /// Wishes for the future.
    Wishes,
}

impl PlanSection {
    /// Every section, in the order in which they are read.
    pub const ALL: [PlanSection; 12] = [
        PlanSection::Matters,
        PlanSection::People,
        PlanSection::Talking,
        PlanSection::Wellness,
        PlanSection::PleaseDo,
        PlanSection::Support,
        PlanSection::Also,
        PlanSection::Strengths,
        PlanSection::Concerns,
        PlanSection::Needs,
        PlanSection::Contacts,
        PlanSection::Wishes,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PlanSection::Matters => "matters",
            PlanSection::People => "people",
            PlanSection::Talking => "talking",
            PlanSection::Wellness => "wellness",
            PlanSection::PleaseDo => "please-do",
            PlanSection::Support => "support",
            PlanSection::Also => "also",
            PlanSection::Strengths => "strengths",
            PlanSection::Concerns => "concerns",
            PlanSection::Needs => "needs",
            PlanSection::Contacts => "contacts",
            PlanSection::Wishes => "wishes",
        }
    }

    /// The section with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<PlanSection> {
        PlanSection::ALL.into_iter().find(|section| section.code() == code)
    }
}

/// How much something matters, or how sure somebody is: 0 not at all, 10 as much as can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rating(u8);

impl Rating {
    /// The highest.
    pub const HIGHEST: u8 = 10;
    /// From here on somebody is sure enough of a step; below, a smaller one is asked for (product value, as in health coaching).
    pub const SURE_ENOUGH: Rating = Rating(7);

    /// A rating from 0 to 10.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Rating> {
        if number <= Rating::HIGHEST { Some(Rating(number)) } else { None }
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// What has become of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GoalState {
    /// The person goes for it.
    Open,
    /// They got there.
    Done,
    /// They let it go; that is no failure.
    LetGo,
}

impl GoalState {
    /// Every state.
    pub const ALL: [GoalState; 3] = [GoalState::Open, GoalState::Done, GoalState::LetGo];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            GoalState::Open => "open",
            GoalState::Done => "done",
            GoalState::LetGo => "let-go",
        }
    }

    /// The state with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<GoalState> {
        GoalState::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// One goal in the person's own words, with one small step towards it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// What they want, in their words; never empty.
    pub words: Private<String>,
    /// How much it matters to them.
    pub importance: Option<Rating>,
    /// How sure they are that they can take the step.
    pub confidence: Option<Rating>,
    /// One small step; may be empty, as the lines below.
    pub step: Private<String>,
    /// When and where they take it.
    pub when: Private<String>,
    /// What may get in the way.
    pub barriers: Private<String>,
    /// Who helps.
    pub helper: Private<String>,
    /// The day on which they look at it again.
    pub again: Option<LocalDay>,
    /// What has become of it.
    pub state: GoalState,
}

impl Goal {
    /// True on the day on which it is looked at again, and from then on until that day is moved or the goal ends.
    #[must_use]
    pub fn is_due(&self, today: LocalDay) -> bool {
        self.state == GoalState::Open && self.again.is_some_and(|again| again <= today)
    }

    /// True if the person is not sure enough of the step: a smaller one is asked for.
    #[must_use]
    pub fn needs_smaller_step(&self) -> bool {
        self.state == GoalState::Open && self.confidence.is_some_and(|sure| sure < Rating::SURE_ENOUGH)
    }
}

/// What the team agreed a day for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NextDate {
    /// The next time that the team and the person speak.
    Contact,
    /// The next time that they look at the whole plan together.
    Review,
}

impl NextDate {
    /// Both, in the order in which they are read.
    pub const ALL: [NextDate; 2] = [NextDate::Contact, NextDate::Review];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            NextDate::Contact => "contact",
            NextDate::Review => "review",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<NextDate> {
        NextDate::ALL.into_iter().find(|date| date.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn goal(confidence: Option<u8>, again: Option<i32>, state: GoalState) -> Goal {
        let none = || Private::new(String::new());
        Goal {
            words: Private::new("walk to the shop".to_owned()),
            importance: Rating::from_number(8),
            confidence: confidence.and_then(Rating::from_number),
            step: none(),
            when: none(),
            barriers: none(),
            helper: none(),
            again: again.map(|day| LocalDay::from_days(day).unwrap()),
            state,
        }
    }

    #[test]
    fn a_goal_is_looked_at_again_on_its_day_and_until_somebody_has_done_so() {
        let today = LocalDay::from_days(20_000).unwrap();
        assert!(!goal(None, Some(20_001), GoalState::Open).is_due(today));
        assert!(goal(None, Some(20_000), GoalState::Open).is_due(today));
        assert!(goal(None, Some(19_000), GoalState::Open).is_due(today));
        assert!(!goal(None, None, GoalState::Open).is_due(today));
        assert!(!goal(None, Some(20_000), GoalState::Done).is_due(today));
        assert!(!goal(None, Some(20_000), GoalState::LetGo).is_due(today));
    }

    #[test]
    fn below_seven_a_smaller_step_is_asked_for_and_not_when_nobody_said_how_sure_they_are() {
        assert!(goal(Some(6), None, GoalState::Open).needs_smaller_step());
        assert!(!goal(Some(7), None, GoalState::Open).needs_smaller_step());
        assert!(!goal(None, None, GoalState::Open).needs_smaller_step());
        assert!(!goal(Some(2), None, GoalState::Done).needs_smaller_step());
        assert_eq!(Rating::from_number(11), None);
        assert_eq!(Rating::from_number(10).map(Rating::number), Some(10));
    }

    #[test]
    fn every_code_reads_back() {
        assert!(PlanSection::ALL.iter().all(|one| PlanSection::from_code(one.code()) == Some(*one)));
        assert!(GoalState::ALL.iter().all(|one| GoalState::from_code(one.code()) == Some(*one)));
        assert!(NextDate::ALL.iter().all(|one| NextDate::from_code(one.code()) == Some(*one)));
        assert_eq!(PlanSection::from_code("shoe-size"), None);
    }

    #[test]
    fn words_keep_their_lines_and_nothing_else_that_is_not_seen() {
        let typed = own_words("  Ask Ann first.\r\nThen\u{7} me.\n ", 100).unwrap();
        assert_eq!(typed.reveal(), "Ask Ann first.\nThen  me.");
        assert_eq!(own_words("ééé", 2), Err(OwnWordsProblem::TooLong { max: 2 }));
        assert_eq!(own_words(" \n ", 0).unwrap().reveal(), "");
    }

    proptest! {
        #[test]
        fn words_that_were_taken_are_taken_again_as_they_are(typed in ".{0,80}") {
            let once = own_words(&typed, 80).unwrap();
            prop_assert_eq!(own_words(once.reveal(), 80).unwrap(), once);
        }
    }
}
