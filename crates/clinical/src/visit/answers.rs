//! What was answered in one visit: by field, each answered, not possible (why), or not asked; a blank never means usual.
//! What is missing or does not fit is told by `checks.rs`; the answers of visits before, by `beside.rs`.

use std::collections::BTreeMap;

use super::field::Kind;
use super::section::{FieldId, SectionId};
use super::value::{ReadProblem, Row, TEXT_CHARACTERS_MAX, Value, read};
use crate::day::LocalDay;
use crate::private::Private;

/// The most lines that one list of a visit takes: more than anybody has medicines (product value).
pub const ROWS_MAX: usize = 100;

/// Why something could not be asked or examined.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyNotPossible {
    /// The person did not want it.
    PersonDeclined,
    /// The person was too unwell.
    TooUnwell,
    /// The person can't stand, or can't be moved.
    CannotStand,
    /// What it takes was not there.
    NoEquipment,
    /// Somebody was there in front of whom it can't be asked.
    NotPrivate,
    /// There was no time left.
    NoTime,
    /// It was not safe to stay.
    NotSafe,
    /// Nobody could interpret.
    NoInterpreter,
    /// Another reason, in words.
    Another(Reason),
}

/// A reason in words; never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reason(Private<String>);

impl Reason {
    /// Takes what was typed.
    ///
    /// # Errors
    /// `Empty`; `TooLong` over [`TEXT_CHARACTERS_MAX`] characters.
    pub fn parse(typed: &str) -> Result<Reason, ReadProblem> {
        let text = typed.trim();
        match text.chars().count() {
            0 => Err(ReadProblem::Empty),
            1..=TEXT_CHARACTERS_MAX => Ok(Reason(Private::new(text.to_owned()))),
            _ => Err(ReadProblem::TooLong),
        }
    }

    /// The words.
    #[must_use]
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }
}

impl WhyNotPossible {
    /// Every reason that needs no words.
    pub const WITHOUT_WORDS: [WhyNotPossible; 8] = [
        WhyNotPossible::PersonDeclined,
        WhyNotPossible::TooUnwell,
        WhyNotPossible::CannotStand,
        WhyNotPossible::NoEquipment,
        WhyNotPossible::NotPrivate,
        WhyNotPossible::NoTime,
        WhyNotPossible::NotSafe,
        WhyNotPossible::NoInterpreter,
    ];

    /// The reason with this code that needs no words.
    #[must_use]
    pub fn from_code(code: &str) -> Option<WhyNotPossible> {
        WhyNotPossible::WITHOUT_WORDS.into_iter().find(|why| why.code() == code)
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            WhyNotPossible::PersonDeclined => "person-declined",
            WhyNotPossible::TooUnwell => "too-unwell",
            WhyNotPossible::CannotStand => "cannot-stand",
            WhyNotPossible::NoEquipment => "no-equipment",
            WhyNotPossible::NotPrivate => "not-private",
            WhyNotPossible::NoTime => "no-time",
            WhyNotPossible::NotSafe => "not-safe",
            WhyNotPossible::NoInterpreter => "no-interpreter",
            WhyNotPossible::Another(_) => "another",
        }
    }
}

/// What stands in a field that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldAnswer {
    /// An answer.
    Value(Value),
    /// It could not be asked or examined.
    NotPossible(WhyNotPossible),
}

/// How a section stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionState<'a> {
    /// Nothing in it was asked. It says nothing about the person.
    NotAsked,
    /// At least one of its fields is answered, or was not possible.
    Asked,
    /// The section as a whole could not be asked.
    NotPossible(&'a WhyNotPossible),
}

/// Why something can't be put into a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PutProblem {
    /// No field has this code.
    #[error("the form has no such field")]
    UnknownField,
    /// The section is marked as not possible; the mark has to go first.
    #[error("the section is marked as not possible")]
    SectionNotPossible,
    /// The section holds answers; they would have to go first.
    #[error("the section holds answers")]
    SectionHasAnswers,
    /// The field takes a value and no lines.
    #[error("the field takes no lines")]
    TakesNoLines,
    /// More lines than [`ROWS_MAX`].
    #[error("the list is full")]
    ListFull,
    /// What was typed can't be used.
    #[error("what was typed can't be used")]
    Read(#[from] ReadProblem),
}

/// One visit: its day, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitAnswers {
    pub(super) day: LocalDay,
    pub(super) fields: BTreeMap<FieldId, FieldAnswer>,
    pub(super) sections: BTreeMap<SectionId, WhyNotPossible>,
    newer: BTreeMap<String, Private<String>>,
}

impl VisitAnswers {
    /// A visit in which nothing was asked yet; nothing is carried over from another one.
    #[must_use]
    pub const fn new(day: LocalDay) -> VisitAnswers {
        VisitAnswers { day, fields: BTreeMap::new(), sections: BTreeMap::new(), newer: BTreeMap::new() }
    }

    /// The day of the visit.
    #[must_use]
    pub const fn day(&self) -> LocalDay {
        self.day
    }

    /// What stands in a field, or nothing where it was not asked.
    #[must_use]
    pub fn answer(&self, code: &str) -> Option<&FieldAnswer> {
        self.fields.get(&FieldId::find(code)?)
    }

    /// The value in a field, if there is one.
    #[must_use]
    pub fn value(&self, code: &str) -> Option<&Value> {
        match self.answer(code)? {
            FieldAnswer::Value(value) => Some(value),
            FieldAnswer::NotPossible(_) => None,
        }
    }

    /// How a section stands.
    #[must_use]
    pub fn section(&self, section: SectionId) -> SectionState<'_> {
        match self.sections.get(&section) {
            Some(why) => SectionState::NotPossible(why),
            None if self.has_answers(section) => SectionState::Asked,
            None => SectionState::NotAsked,
        }
    }

    /// Puts what was typed or chosen into a field, in place of what stood there.
    ///
    /// # Errors
    /// `UnknownField`, `SectionNotPossible`, or `Read` with what can be put right; then the visit is as it was.
    pub fn put(&mut self, code: &str, typed: &str) -> Result<(), PutProblem> {
        let field = self.open_field(code)?;
        let value = read(field.field().kind(), typed, self.day)?;
        self.fields.insert(field, FieldAnswer::Value(value));
        Ok(())
    }

    /// Adds a line to a list; of two parts with one code the last counts.
    ///
    /// # Errors
    /// As for [`VisitAnswers::put`]; `TakesNoLines` for a field that is no list, `ListFull` beyond [`ROWS_MAX`],
    /// `UnknownField` for a part that the list does not have, `Read(Empty)` for a line without any part.
    pub fn add_row<'a>(
        &mut self,
        code: &str,
        parts: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<(), PutProblem> {
        let field = self.open_field(code)?;
        let Kind::Rows(columns) = field.field().kind() else { return Err(PutProblem::TakesNoLines) };
        let mut row = Row::default();
        for (part, typed) in parts {
            let column =
                columns.iter().find(|column| column.code() == part).ok_or(PutProblem::UnknownField)?;
            row.values.insert(column.code(), read(column.kind(), typed, self.day)?);
        }
        if row.values.is_empty() {
            return Err(ReadProblem::Empty.into());
        }
        match self.fields.get_mut(&field) {
            Some(FieldAnswer::Value(Value::Rows(rows))) if rows.len() >= ROWS_MAX => {
                return Err(PutProblem::ListFull);
            }
            Some(FieldAnswer::Value(Value::Rows(rows))) => rows.push(row),
            _ => drop(self.fields.insert(field, FieldAnswer::Value(Value::Rows(vec![row])))),
        }
        Ok(())
    }

    /// Takes a line out of a list, counted from 0; the last one leaves the field blank. False where there is none.
    pub fn remove_row(&mut self, code: &str, line: usize) -> bool {
        let Some(field) = FieldId::find(code) else { return false };
        let Some(FieldAnswer::Value(Value::Rows(rows))) = self.fields.get_mut(&field) else { return false };
        if line >= rows.len() {
            return false;
        }
        rows.remove(line);
        if rows.is_empty() {
            self.fields.remove(&field);
        }
        true
    }

    /// Says that a field could not be asked or examined, in place of what stood there.
    ///
    /// # Errors
    /// `UnknownField`, `SectionNotPossible`.
    pub fn not_possible(&mut self, code: &str, why: WhyNotPossible) -> Result<(), PutProblem> {
        let field = self.open_field(code)?;
        self.fields.insert(field, FieldAnswer::NotPossible(why));
        Ok(())
    }

    /// Makes a field blank again, as if it had not been asked. False where it was.
    pub fn clear(&mut self, code: &str) -> bool {
        FieldId::find(code).is_some_and(|field| self.fields.remove(&field).is_some())
    }

    /// Says that a section as a whole could not be asked.
    ///
    /// # Errors
    /// `SectionHasAnswers`: nothing that was answered is thrown away by a mark.
    pub fn section_not_possible(
        &mut self,
        section: SectionId,
        why: WhyNotPossible,
    ) -> Result<(), PutProblem> {
        if self.has_answers(section) {
            return Err(PutProblem::SectionHasAnswers);
        }
        self.sections.insert(section, why);
        Ok(())
    }

    /// Takes that mark away again. False where there was none.
    pub fn section_possible(&mut self, section: SectionId) -> bool {
        self.sections.remove(&section).is_some()
    }

    /// Keeps an answer to a field that a newer form has and this one has not, so that it leaves as it came.
    /// False, and nothing kept, for a field that this form has.
    pub fn keep_newer(&mut self, code: &str, as_it_came: &str) -> bool {
        if FieldId::find(code).is_some() {
            return false;
        }
        self.newer.insert(code.to_owned(), Private::new(as_it_came.to_owned()));
        true
    }

    /// The answers of a newer form, by the codes of their fields.
    pub fn newer(&self) -> impl Iterator<Item = (&str, &Private<String>)> {
        self.newer.iter().map(|(code, as_it_came)| (code.as_str(), as_it_came))
    }

    fn has_answers(&self, section: SectionId) -> bool {
        self.fields.keys().any(|field| field.section() == section)
    }

    fn open_field(&self, code: &str) -> Result<FieldId, PutProblem> {
        let field = FieldId::find(code).ok_or(PutProblem::UnknownField)?;
        if self.sections.contains_key(&field.section()) {
            Err(PutProblem::SectionNotPossible)
        } else {
            Ok(field)
        }
    }
}
