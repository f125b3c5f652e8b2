//! The topics that a person with heart failure learns about, and which answer to each question is the right one.
//! The topics are those of ESC 2021 table 12; the pages themselves are words, and what was learnt is an entry.

/// One topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LearnTopic {
    /// What heart failure is, where it comes from and how it goes on.
    HeartFailure,
    /// Watching oneself, and what to do.
    Watching,
    /// Medicines.
    Medicines,
    /// Implanted devices.
    Devices,
    /// Activity and exercise.
    Activity,
    /// Sleep and breathing at night.
    Sleep,
    /// Fluids.
    Fluids,
    /// Food and salt.
    Food,
    /// Alcohol.
    Alcohol,
    /// Vaccines.
    Vaccines,
    /// Smoking and drugs.
    Smoking,
    /// Travel, leisure and driving.
    Travel,
    /// Sexual activity.
    Closeness,
    /// Mood and worry.
    Mood,
    /// Family and carers.
    Family,
}

/// What an answer to a question was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LearnAnswer {
    /// The right one.
    Right,
    /// Another: the page is worth reading again.
    Again,
}

impl LearnAnswer {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            LearnAnswer::Right => "right",
            LearnAnswer::Again => "again",
        }
    }

    /// The answer with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<LearnAnswer> {
        [LearnAnswer::Right, LearnAnswer::Again].into_iter().find(|answer| answer.code() == code)
    }
}

/// One question with its choices `a`, `b` and `c`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LearnQuestion {
    /// Its code within the topic.
    pub code: &'static str,
    /// The right choice.
    pub right: &'static str,
}

impl LearnQuestion {
    /// The choices of every question.
    pub const CHOICES: [&'static str; 3] = ["a", "b", "c"];

    /// What choosing this is; nothing for what is no choice.
    #[must_use]
    pub fn answer(&self, choice: &str) -> Option<LearnAnswer> {
        let right = if choice == self.right { LearnAnswer::Right } else { LearnAnswer::Again };
        LearnQuestion::CHOICES.contains(&choice).then_some(right)
    }
}

const fn one(code: &'static str, right: &'static str) -> LearnQuestion {
    LearnQuestion { code, right }
}

impl LearnTopic {
    /// Every topic, in the order in which they are offered: what keeps somebody safe comes first.
    pub const ALL: [LearnTopic; 15] = [
        LearnTopic::HeartFailure,
        LearnTopic::Watching,
        LearnTopic::Medicines,
        LearnTopic::Fluids,
        LearnTopic::Food,
        LearnTopic::Activity,
        LearnTopic::Sleep,
        LearnTopic::Mood,
        LearnTopic::Family,
        LearnTopic::Alcohol,
        LearnTopic::Smoking,
        LearnTopic::Vaccines,
        LearnTopic::Travel,
        LearnTopic::Closeness,
        LearnTopic::Devices,
    ];

    /// Paragraphs of every page.
    pub const PARAGRAPHS: usize = 4;

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            LearnTopic::HeartFailure => "heart-failure",
            LearnTopic::Watching => "watching",
            LearnTopic::Medicines => "medicines",
            LearnTopic::Devices => "devices",
            LearnTopic::Activity => "activity",
            LearnTopic::Sleep => "sleep",
            LearnTopic::Fluids => "fluids",
            LearnTopic::Food => "food",
            LearnTopic::Alcohol => "alcohol",
            LearnTopic::Vaccines => "vaccines",
            LearnTopic::Smoking => "smoking",
            LearnTopic::Travel => "travel",
            LearnTopic::Closeness => "closeness",
            LearnTopic::Mood => "mood",
            LearnTopic::Family => "family",
        }
    }

    /// The topic with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<LearnTopic> {
        LearnTopic::ALL.into_iter().find(|topic| topic.code() == code)
    }

    /// Its questions. The right answers are in a table for a clinician to sign.
    #[must_use]
    pub const fn questions(self) -> &'static [LearnQuestion] {
        const A: &[LearnQuestion] = &[one("1", "a")];
        const B: &[LearnQuestion] = &[one("1", "b")];
        const C: &[LearnQuestion] = &[one("1", "c")];
        const OF_WATCHING: &[LearnQuestion] = &[one("1", "b"), one("2", "c")];
        const OF_MEDICINES: &[LearnQuestion] = &[one("1", "c"), one("2", "a")];
        match self {
            LearnTopic::Watching => OF_WATCHING,
            LearnTopic::Medicines => OF_MEDICINES,
            LearnTopic::HeartFailure
            | LearnTopic::Activity
            | LearnTopic::Mood
            | LearnTopic::Vaccines
            | LearnTopic::Closeness => B,
            LearnTopic::Fluids | LearnTopic::Sleep | LearnTopic::Smoking | LearnTopic::Devices => A,
            LearnTopic::Food | LearnTopic::Family | LearnTopic::Alcohol | LearnTopic::Travel => C,
        }
    }

    /// The question with this code.
    #[must_use]
    pub fn question(self, code: &str) -> Option<&'static LearnQuestion> {
        self.questions().iter().find(|question| question.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const TABLE: &str = include_str!("../../../docs/clinical/tables/learn.csv");
    const LINES: usize = 17;

    #[test]
    fn every_question_has_the_right_answer_that_the_clinicians_table_says() {
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        let mut seen = BTreeSet::new();
        let mut lines = 0;
        for row in reader.records() {
            let row = row.unwrap();
            let topic = LearnTopic::from_code(&row[1]).unwrap();
            let question = topic.question(&row[2]).unwrap();
            for choice in LearnQuestion::CHOICES {
                let expected = if choice == &row[3] { LearnAnswer::Right } else { LearnAnswer::Again };
                assert_eq!(question.answer(choice), Some(expected), "{}: {choice}", &row[0]);
            }
            assert!(!row[4].is_empty() && !row[5].is_empty(), "{} says what and where from", &row[0]);
            seen.insert((topic, question.code));
            lines += 1;
        }
        let all = LearnTopic::ALL
            .into_iter()
            .flat_map(|topic| topic.questions().iter().map(move |one| (topic, one.code)));
        assert_eq!(seen, all.collect(), "every question has a line");
        assert_eq!(lines, LINES, "the table was read to its end");
        crate::register_tests::check("learn", 1, lines);
    }

    #[test]
    fn what_is_no_choice_is_no_answer() {
        let question = LearnTopic::Watching.question("1").unwrap();
        assert_eq!(question.answer("d"), None);
        assert_eq!(question.answer(""), None);
        assert_eq!(LearnTopic::Watching.question("9"), None);
    }

    #[test]
    fn every_code_reads_back() {
        assert!(LearnTopic::ALL.iter().all(|one| LearnTopic::from_code(one.code()) == Some(*one)));
        assert_eq!(LearnTopic::ALL.into_iter().collect::<BTreeSet<_>>().len(), 15);
        for answer in [LearnAnswer::Right, LearnAnswer::Again] {
            assert_eq!(LearnAnswer::from_code(answer.code()), Some(answer));
        }
    }
}
