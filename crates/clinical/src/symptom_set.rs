//! The answers of one check-in: at most one an asked symptom, in a fixed order.
//! It refuses an answer that does not fit the question, and keeps what a newer app wrote.

use std::collections::BTreeMap;

use crate::answer::Answer;
use crate::symptom::Symptom;

/// What the person answered, symptom by symptom.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SymptomSet {
    answers: BTreeMap<Symptom, Answer>,
}

/// What can be put right about a `NAME=ANSWER`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SymptomProblem {
    /// Not a name, an equals sign and an answer.
    #[error("not written as NAME=ANSWER")]
    NotAPair,
    /// No symptom of this name; `Symptom::ALL` has the names.
    #[error("no symptom of this name")]
    UnknownSymptom {
        /// The name as typed.
        name: String,
    },
    /// The symptom does not have this answer.
    #[error("this symptom does not have that answer")]
    UnknownAnswer {
        /// The symptom that was meant.
        symptom: Symptom,
        /// The answers it has.
        allowed: &'static [Answer],
    },
    /// The same symptom was answered twice, differently.
    #[error("one symptom with two answers")]
    Twice {
        /// The symptom.
        symptom: Symptom,
    },
}

impl SymptomSet {
    /// A set with no answer in it.
    #[must_use]
    pub const fn new() -> SymptomSet {
        SymptomSet { answers: BTreeMap::new() }
    }

    /// Reads answers written as `NAME=ANSWER`.
    ///
    /// # Errors
    /// The first one that can't be read, with the answers that are allowed.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = &'a str>) -> Result<SymptomSet, SymptomProblem> {
        let mut set = SymptomSet::new();
        for pair in pairs {
            let (symptom, answer) = parse_pair(pair)?;
            if set.answer(&symptom).is_some_and(|held| *held != answer) {
                return Err(SymptomProblem::Twice { symptom });
            }
            set.answers.insert(symptom, answer);
        }
        Ok(set)
    }

    /// Takes an answer that must fit its question; a stranger on either side is kept as it came.
    ///
    /// # Errors
    /// `UnknownAnswer` when this version knows both and they do not belong together.
    pub fn set(&mut self, symptom: Symptom, answer: Answer) -> Result<(), SymptomProblem> {
        let stranger = matches!(symptom, Symptom::Newer(_)) || matches!(answer, Answer::Newer(_));
        if !stranger && !symptom.answers().contains(&answer) {
            let allowed = symptom.answers();
            return Err(SymptomProblem::UnknownAnswer { symptom, allowed });
        }
        self.answers.insert(symptom, answer);
        Ok(())
    }

    /// The answer given, if this symptom is in the set at all.
    #[must_use]
    pub fn answer(&self, symptom: &Symptom) -> Option<&Answer> {
        self.answers.get(symptom)
    }

    /// True when the symptom was answered with this answer.
    #[must_use]
    pub fn says(&self, symptom: &Symptom, answer: &Answer) -> bool {
        self.answer(symptom) == Some(answer)
    }

    /// Every symptom and its answer, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (&Symptom, &Answer)> {
        self.answers.iter()
    }

    /// How many symptoms are in the set.
    #[must_use]
    pub fn len(&self) -> usize {
        self.answers.len()
    }

    /// True when nothing was asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }
}

/// Reads one `NAME=ANSWER`, however it is capitalised, with hyphens, underscores or blanks between its words.
///
/// # Errors
/// One arm for each thing that can be put right.
pub fn parse_pair(pair: &str) -> Result<(Symptom, Answer), SymptomProblem> {
    let (name, answer) = pair.split_once('=').ok_or(SymptomProblem::NotAPair)?;
    let (name, answer) = (name.trim(), as_code(answer));
    let symptom = Symptom::from_code(&as_code(name));
    if matches!(symptom, Symptom::Newer(_)) {
        return Err(SymptomProblem::UnknownSymptom { name: name.to_owned() });
    }
    let meant = match (&symptom, answer.as_str()) {
        // Asked 'is there pain?', a plain yes means now: the reading that is safe when it is the wrong one.
        (Symptom::ChestPain, "yes") => Answer::Now,
        (_, answer) => Answer::from_code(answer),
    };
    if symptom.answers().contains(&meant) {
        Ok((symptom, meant))
    } else {
        let allowed = symptom.answers();
        Err(SymptomProblem::UnknownAnswer { symptom, allowed })
    }
}

/// As codes are written: a danger sign is not lost to a capital letter.
fn as_code(typed: &str) -> String {
    typed.trim().to_lowercase().replace(['_', ' '], "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_underscores_and_blanks_are_read() {
        let now = Ok((Symptom::ChestPain, Answer::Now));
        for typed in ["Chest-Pain=NOW", "chest_pain=now", "CHEST PAIN = Yes", "chest-pain=now"] {
            assert_eq!(parse_pair(typed), now, "{typed}");
        }
        assert_eq!(parse_pair("overall=Much_Worse"), Ok((Symptom::Overall, Answer::MuchWorse)));
        let unknown = SymptomProblem::UnknownSymptom { name: "Chest_Pains".to_owned() };
        assert_eq!(parse_pair("Chest_Pains=now"), Err(unknown));
    }

    #[test]
    fn answers_are_read_as_they_are_written_on_a_command_line() {
        let set = SymptomSet::parse(["dizzy=yes", " breathless = stairs ", "dizzy=yes"]).unwrap();
        assert!(set.says(&Symptom::Dizzy, &Answer::Yes));
        assert!(set.says(&Symptom::Breathless, &Answer::Stairs));
        assert!(!set.says(&Symptom::Breathless, &Answer::Rest));
        assert!(!set.says(&Symptom::ChestPain, &Answer::No), "what was not asked is no 'no'");
        let answered: Vec<_> = set.iter().collect();
        assert_eq!(answered, [(&Symptom::Breathless, &Answer::Stairs), (&Symptom::Dizzy, &Answer::Yes)]);
        assert_eq!((set.len(), set.is_empty()), (2, false));
        assert!(SymptomSet::new().is_empty());
    }

    #[test]
    fn a_plain_yes_to_chest_pain_means_now() {
        assert_eq!(parse_pair("chest-pain=yes"), Ok((Symptom::ChestPain, Answer::Now)));
    }

    #[test]
    fn a_wrong_answer_is_refused_with_the_answers_that_are_allowed() {
        let allowed = Symptom::Dizzy.answers();
        assert_eq!(
            parse_pair("dizzy=maybe"),
            Err(SymptomProblem::UnknownAnswer { symptom: Symptom::Dizzy, allowed })
        );
        assert_eq!(parse_pair("dizzy"), Err(SymptomProblem::NotAPair));
        assert_eq!(parse_pair("giddy=yes"), Err(SymptomProblem::UnknownSymptom { name: "giddy".to_owned() }));
        let twice = SymptomSet::parse(["dizzy=yes", "dizzy=no"]);
        assert_eq!(twice, Err(SymptomProblem::Twice { symptom: Symptom::Dizzy }));
    }

    #[test]
    fn what_a_newer_app_wrote_is_kept() {
        let mut set = SymptomSet::new();
        let (symptom, answer) = (Symptom::from_code("hiccups-2031"), Answer::from_code("constant"));
        set.set(symptom.clone(), answer.clone()).unwrap();
        set.set(Symptom::Dizzy, answer.clone()).unwrap();
        assert_eq!(set.answer(&symptom), Some(&answer));
        assert!(set.set(Symptom::Dizzy, Answer::Rest).is_err());
    }
}
