//! One person's answers to one instrument, as they are given: in any order, changed, passed over, from paper too.
//! What they come to is in `outcome.rs`; keeping them is left to others.

use crate::immediate::Immediate;
use crate::instrument::{Choice, Instrument, Item};
use crate::problem::{AnswerProblem, CarryProblem};
use crate::rules::AtOnce;

/// What an answer set off. It has to be looked at: help must not wait.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Help to show before anything else.
    pub immediate: Option<Immediate>,
}

/// Whether an item is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It is.
    Yes,
    /// A skip rule says that it is not.
    No,
    /// The answers that decide are not there yet.
    NotYetKnown,
}

/// What is known about one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State<'a> {
    /// Answered.
    Answered(&'a Choice),
    /// The person would rather not say.
    PreferNotToSay,
    /// Not asked, because of a skip rule.
    NotAsked,
    /// No answer yet, or passed over.
    Open,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reply {
    /// The choice's place among the item's choices.
    Choice(usize),
    PreferNotToSay,
}

/// The answers to one instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet<'a> {
    instrument: &'a Instrument,
    replies: Vec<Option<Reply>>,
    raised: Vec<Immediate>,
}

impl<'a> Sheet<'a> {
    /// An empty sheet for answers that a person gave on paper, or for an instrument that is offered.
    #[must_use]
    pub fn of(instrument: &'a Instrument) -> Sheet<'a> {
        Sheet { instrument, replies: vec![None; instrument.items.len()], raised: Vec::new() }
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &'a Instrument {
        self.instrument
    }

    /// Takes an answer by the code of its choice.
    ///
    /// # Errors
    /// [`AnswerProblem`]: no such item or choice, or the item is not asked.
    pub fn choose(&mut self, item: &str, choice: &str) -> Result<Given, AnswerProblem> {
        let (place, item) = self.asked_item(item)?;
        let found = item.choices.iter().position(|known| known.code.as_str() == choice);
        self.put(place, found.ok_or(AnswerProblem::NoSuchChoice)?)
    }

    /// Takes an answer by its points.
    ///
    /// # Errors
    /// [`AnswerProblem`]: as for [`Sheet::choose`], or two choices have these points.
    pub fn choose_score(&mut self, item: &str, score: u8) -> Result<Given, AnswerProblem> {
        let (place, item) = self.asked_item(item)?;
        let mut found = item.choices.iter().enumerate().filter(|(_, known)| known.score == score);
        match (found.next(), found.next()) {
            (Some((choice, _)), None) => self.put(place, choice),
            (None, _) => Err(AnswerProblem::NoSuchChoice),
            (Some(_), Some(_)) => Err(AnswerProblem::WhichChoice),
        }
    }

    /// Notes that the person would rather not say.
    ///
    /// # Errors
    /// [`AnswerProblem`]: no such item, or it is not asked.
    pub fn prefer_not_to_say(&mut self, item: &str) -> Result<(), AnswerProblem> {
        let (place, _) = self.asked_item(item)?;
        self.set(place, Some(Reply::PreferNotToSay));
        Ok(())
    }

    /// Takes an answer back. What it set off stays: somebody asks.
    ///
    /// # Errors
    /// [`AnswerProblem`]: no such item, or it is not asked.
    pub fn take_back(&mut self, item: &str) -> Result<(), AnswerProblem> {
        let (place, _) = self.asked_item(item)?;
        self.set(place, None);
        Ok(())
    }

    /// Reads a row of answers in the items' order: points or a choice's code, `p` for 'prefer not to say', `-` for no
    /// answer. Only questions at the end that are not put to everybody may be left out: of a shorter row nobody can say
    /// which answer is missing. Nothing of a row with a mistake is taken, but what its answers set off
    /// is in [`Sheet::immediate`] all the same, and a number that is too high sets off what a lower one does.
    ///
    /// # Errors
    /// The place of the answer in the row, from 1, and its [`AnswerProblem`].
    pub fn read_row<'t>(
        &mut self,
        row: impl IntoIterator<Item = &'t str>,
    ) -> Result<(), (usize, AnswerProblem)> {
        let row: Vec<&str> = row.into_iter().map(str::trim).collect();
        let most = self.instrument.items.len();
        let mut read = Sheet::of(self.instrument);
        let mut problem = None;
        for (typed, (item, place)) in row.iter().zip(self.instrument.items.iter().zip(1..)) {
            // Read to the end: help for a later answer must not hang on a slip in an earlier one.
            if let Err(found) = read.read_one(item, typed) {
                read.raise_for_slip(item, typed);
                problem.get_or_insert((place, found));
            }
        }
        self.raise(read.raised.iter().cloned());
        if row.len() > most {
            problem.get_or_insert((most + 1, AnswerProblem::NumberOfAnswers { given: row.len(), most }));
        }
        let least = self.least();
        if row.len() < least {
            problem.get_or_insert((row.len() + 1, AnswerProblem::TooFewAnswers { given: row.len(), least }));
        }
        if let Some(problem) = problem {
            return Err(problem);
        }
        self.replies = read.replies;
        Ok(())
    }

    /// The answers that a row has at least: up to the last question that is put to everybody.
    fn least(&self) -> usize {
        let last = self.instrument.items.iter().rposition(|item| item.asked_if.is_none());
        last.map_or(0, |last| last + 1)
    }

    fn read_one(&mut self, item: &Item, typed: &str) -> Result<(), AnswerProblem> {
        let code = item.code.as_str();
        match typed {
            "-" | "" => Ok(()),
            "p" => self.prefer_not_to_say(code),
            _ if item.choices.iter().any(|choice| choice.code.as_str() == typed) => {
                self.choose(code, typed).map(|_| ())
            }
            _ => {
                let score = typed.parse().map_err(|_| AnswerProblem::NoSuchChoice)?;
                self.choose_score(code, score).map(|_| ())
            }
        }
    }

    /// Help does not wait for the answer to be typed again: somebody who wrote '5' or 'three' did not write 'not at all'.
    fn raise_for_slip(&mut self, item: &Item, typed: &str) {
        let Some(AtOnce::SelfHarmThoughts { at_least }) = item.at_once else { return };
        if number_above_0(typed) || is_word_for_more(typed) {
            let (instrument, item) = (self.instrument.code.clone(), item.code.clone());
            self.raise([Immediate::SelfHarmThoughts { instrument, item, score: at_least }]);
        }
    }

    /// Starts the longer instrument that `shorter` leads to, with what was answered already.
    ///
    /// # Errors
    /// [`CarryProblem`]: it does not lead there, or a question is not the same in both.
    pub fn carried_over(shorter: &Sheet<'_>, longer: &'a Instrument) -> Result<Sheet<'a>, CarryProblem> {
        let then = shorter.instrument.then.as_ref();
        let then = then.filter(|then| then.code == longer.code).ok_or(CarryProblem::DoesNotLeadThere)?;
        let mut sheet = Sheet::of(longer);
        for code in &then.carry {
            let from = shorter.instrument.place(code.as_str());
            let to = longer.place(code.as_str());
            let (Some(from), Some(to)) = (from, to) else { return Err(CarryProblem::NotTheSameQuestion) };
            let (one, other) = (shorter.instrument.items.get(from), longer.items.get(to));
            let same = one.zip(other).is_some_and(|(one, other)| {
                one.text == other.text && one.choices == other.choices && other.asked_if.is_none()
            });
            if !same || shorter.instrument.language != longer.language {
                return Err(CarryProblem::NotTheSameQuestion);
            }
            match shorter.replies.get(from).copied().flatten() {
                // Set off again, should the longer instrument know what the shorter one does not.
                Some(Reply::Choice(choice)) => drop(sheet.put(to, choice)),
                other => sheet.set(to, other),
            }
        }
        sheet.raise(shorter.raised.iter().cloned());
        Ok(sheet)
    }

    /// Whether an item is asked, as far as the answers say.
    #[must_use]
    pub fn asked(&self, item: &Item) -> Asked {
        let Some(rule) = &item.asked_if else { return Asked::Yes };
        let mut undecided = false;
        for place in &rule.any_of {
            let other = self.instrument.items.get(*place).map(|other| self.state_at(*place, other));
            match other {
                Some(State::Answered(choice)) if choice.score >= rule.at_least => return Asked::Yes,
                Some(State::Open) => undecided = true,
                Some(State::Answered(_) | State::PreferNotToSay | State::NotAsked) | None => {}
            }
        }
        if undecided { Asked::NotYetKnown } else { Asked::No }
    }

    /// Each item with what is known about it, in order.
    pub fn states(&self) -> impl Iterator<Item = (&'a Item, State<'a>)> + '_ {
        self.instrument.items.iter().enumerate().map(|(place, item)| (item, self.state_at(place, item)))
    }

    /// The item to ask next; none when all are answered, passed over, or not asked.
    #[must_use]
    pub fn next(&self) -> Option<&'a Item> {
        let open =
            |(item, state): &(&'a Item, State<'a>)| *state == State::Open && self.asked(item) == Asked::Yes;
        self.states().find(open).map(|(item, _)| item)
    }

    /// Everything that answers have set off so far, whether they still stand or not. Show it before anything else.
    #[must_use]
    pub fn immediate(&self) -> &[Immediate] {
        &self.raised
    }

    fn state_at(&self, place: usize, item: &'a Item) -> State<'a> {
        if self.asked(item) == Asked::No {
            return State::NotAsked;
        }
        match self.replies.get(place).copied().flatten() {
            Some(Reply::Choice(choice)) => item.choices.get(choice).map_or(State::Open, State::Answered),
            Some(Reply::PreferNotToSay) => State::PreferNotToSay,
            None => State::Open,
        }
    }

    fn asked_item(&self, code: &str) -> Result<(usize, &'a Item), AnswerProblem> {
        let place = self.instrument.place(code).ok_or(AnswerProblem::NoSuchItem)?;
        let item = self.instrument.items.get(place).ok_or(AnswerProblem::NoSuchItem)?;
        match self.asked(item) {
            Asked::Yes => Ok((place, item)),
            Asked::No | Asked::NotYetKnown => Err(AnswerProblem::NotAsked),
        }
    }

    fn put(&mut self, place: usize, choice: usize) -> Result<Given, AnswerProblem> {
        let item = self.instrument.items.get(place).ok_or(AnswerProblem::NoSuchItem)?;
        let score = item.choices.get(choice).ok_or(AnswerProblem::NoSuchChoice)?.score;
        self.set(place, Some(Reply::Choice(choice)));
        let immediate = match item.at_once {
            Some(AtOnce::SelfHarmThoughts { at_least }) if score >= at_least => {
                Some(Immediate::SelfHarmThoughts {
                    instrument: self.instrument.code.clone(),
                    item: item.code.clone(),
                    score,
                })
            }
            Some(AtOnce::SelfHarmThoughts { .. }) | None => None,
        };
        self.raise(immediate.clone());
        Ok(Given { immediate })
    }

    fn raise(&mut self, found: impl IntoIterator<Item = Immediate>) {
        for immediate in found {
            if !self.raised.contains(&immediate) {
                self.raised.push(immediate);
            }
        }
    }

    fn set(&mut self, place: usize, reply: Option<Reply>) {
        if let Some(slot) = self.replies.get_mut(place) {
            *slot = reply;
        }
    }
}

/// True for a word, such as 'three' or 'often', that does not say no. One letter alone says nothing.
fn is_word_for_more(typed: &str) -> bool {
    let typed = typed.to_lowercase();
    let is_no =
        ["no", "not", "none", "never", "nil", "zero", "na", "nac", "dim", "byth", "missing", "prefer"];
    let first = typed.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty());
    first.is_some_and(|word| word.chars().count() > 1 && !is_no.contains(&word))
}

/// True when there is a number in what was typed and it is not zero, whatever else is wrong with it.
#[must_use]
pub fn number_above_0(typed: &str) -> bool {
    typed.chars().any(|letter| matches!(letter, '1'..='9'))
}
