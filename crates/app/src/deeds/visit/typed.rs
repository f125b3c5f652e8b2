//! What was typed for a visit, put into its answers one by one: what can't be taken is told, and the rest stands.
//! Writing it down is next door.

use crate::api::{FieldProblem, VisitAnswer};
use crate::problem::field;
use crate::views::visit as in_words;
use hearth_clinical::visit::{FieldAnswer, FieldId, SectionId, VisitAnswers, WhyNotPossible};
use hearth_words::Words;
use std::collections::BTreeSet;

/// What changes about a visit.
#[derive(Clone, Debug)]
pub(super) struct Changes {
    /// The answers as they would be.
    pub(super) answers: VisitAnswers,
    /// Fields that were typed and can be taken.
    pub(super) fields: BTreeSet<FieldId>,
    /// Sections whose mark was typed and can be taken; a reason, or none to take it away.
    pub(super) sections: Vec<(SectionId, Option<WhyNotPossible>)>,
    /// What can't be taken, and why.
    pub(super) problems: Vec<FieldProblem>,
}

impl Changes {
    /// Reads everything that was typed.
    pub(super) fn read(words: Words, before: &VisitAnswers, asked: &VisitAnswer) -> Changes {
        let mut changes = Changes {
            answers: before.clone(),
            fields: BTreeSet::new(),
            sections: Vec::new(),
            problems: Vec::new(),
        };
        for code in &asked.clear {
            changes.clear(words, code.trim());
        }
        for (code, typed) in &asked.answers {
            let put = changes.answers.put(code.trim(), typed);
            changes.note(words, code.trim(), put);
        }
        for (code, parts) in &asked.rows {
            let parts = parts.iter().map(|(part, typed)| (part.as_str(), typed.as_str()));
            let put = changes.answers.add_row(code.trim(), parts);
            changes.note(words, code.trim(), put);
        }
        for (code, reason) in &asked.not_possible {
            changes.mark(words, code.trim(), reason.trim());
        }
        changes
    }

    fn note(&mut self, words: Words, code: &str, put: Result<(), hearth_clinical::visit::PutProblem>) {
        match (put, FieldId::find(code)) {
            (Ok(()), Some(field)) => drop(self.fields.insert(field)),
            (Ok(()), None) => {}
            (Err(problem), _) => self.problems.push(in_words::put_problem(words, code, problem)),
        }
    }

    fn clear(&mut self, words: Words, code: &str) {
        if let Some(id) = FieldId::find(code) {
            self.answers.clear(code);
            self.fields.insert(id);
        } else if let Some(section) = SectionId::from_code(code) {
            self.answers.section_possible(section);
            self.sections.push((section, None));
        } else {
            self.problems.push(field(words, code, "problem-visit-field", &[]));
        }
    }

    /// A reason is one of the codes, or words.
    fn mark(&mut self, words: Words, code: &str, reason: &str) {
        let why = WhyNotPossible::from_code(reason).or_else(|| WhyNotPossible::read("another", reason));
        let Some(why) = why else {
            self.problems.push(field(words, code, "problem-visit-reason", &[]));
            return;
        };
        if let Some(section) = SectionId::from_code(code) {
            match self.answers.section_not_possible(section, why.clone()) {
                Ok(()) => self.sections.push((section, Some(why))),
                Err(problem) => self.problems.push(in_words::put_problem(words, code, problem)),
            }
        } else {
            let put = self.answers.not_possible(code, why);
            self.note(words, code, put);
        }
    }

    /// What stands in a field now.
    pub(super) fn answer(&self, field: FieldId) -> Option<&FieldAnswer> {
        self.answers.answer(&field.to_string())
    }
}
