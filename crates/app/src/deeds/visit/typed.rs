//! What was typed for a visit, put into its answers one by one: what can't be taken is told, and the rest stands.
//! Writing it down is next door.

use crate::api::{FieldProblem, VisitAnswer};
use crate::problem::field;
use crate::views::visit as in_words;
use hearth_clinical::visit::{FieldAnswer, FieldId, PutProblem, SectionId, VisitAnswers, WhyNotPossible};
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
        for code in asked.clear.iter().filter(|code| !asked.rows.iter().any(|(list, _)| list == *code)) {
            changes.clear(words, code.trim());
        }
        for (code, typed) in &asked.answers {
            changes.put(words, code.trim(), typed);
        }
        let lists: BTreeSet<&String> = asked.rows.iter().map(|(list, _)| list).collect();
        for list in lists {
            let lines = asked.rows.iter().filter(|(of, _)| of == list).map(|(_, parts)| parts.as_slice());
            changes.lines(words, list.trim(), lines, asked.clear.contains(list));
        }
        for (code, reason) in &asked.not_possible {
            changes.mark(words, code.trim(), reason.trim());
        }
        changes
    }

    /// Puts an answer into its field. One to a section that was marked as not possible takes the mark away: it was possible
    /// after all, and nothing that somebody was told of is thrown away for a mark.
    fn put(&mut self, words: Words, code: &str, typed: &str) {
        let marked = FieldId::find(code).map(FieldId::section);
        let mut tried = self.answers.clone();
        let marked = marked.filter(|section| tried.section_possible(*section));
        let put = tried.put(code, typed);
        if put.is_ok() {
            self.answers = tried;
            self.sections.extend(marked.map(|section| (section, None)));
        }
        self.note(words, code, put);
    }

    fn note(&mut self, words: Words, code: &str, put: Result<(), PutProblem>) {
        match (put, FieldId::find(code)) {
            (Ok(()), Some(field)) => drop(self.fields.insert(field)),
            (Ok(()), None) => {}
            (Err(problem), _) => self.problems.push(in_words::put_problem(words, code, problem)),
        }
    }

    /// Adds lines to a list, or puts them in its place: then all of them or none, so that a slip in one of them takes
    /// nothing away that was there before.
    fn lines<'a>(
        &mut self,
        words: Words,
        code: &str,
        lines: impl Iterator<Item = &'a [(String, String)]>,
        in_place: bool,
    ) {
        let mut tried = self.answers.clone();
        if in_place {
            tried.clear(code);
        }
        let (mut added, mut wrong) = (0_usize, false);
        for (number, parts) in (1..).zip(lines) {
            if in_place && parts.is_empty() {
                continue;
            }
            let typed = |(part, typed): &'a (String, String)| (part.as_str(), typed.as_str());
            match tried.add_row(code, parts.iter().map(typed)) {
                Ok(()) => added = added.saturating_add(1),
                Err(problem) => {
                    wrong = true;
                    let found = in_place.then(|| self.wrong_part(code, number, parts.iter().map(typed)));
                    let (place, problem) = found.flatten().unwrap_or((code.to_owned(), problem));
                    self.problems.push(in_words::put_problem(words, &place, problem));
                }
            }
        }
        let taken = if in_place { !wrong } else { added > 0 };
        if let Some(field) = FieldId::find(code).filter(|_| taken) {
            self.answers = tried;
            self.fields.insert(field);
        }
    }

    /// The first part of a line that can't be taken by itself.
    fn wrong_part<'a>(
        &self,
        code: &str,
        number: usize,
        mut parts: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Option<(String, PutProblem)> {
        let field = FieldId::find(code)?;
        let day = self.answers.day();
        parts.find_map(|(part, typed)| {
            let problem = VisitAnswers::new(day).add_row(code, [(part, typed)]).err()?;
            Some((in_words::part_code(field, number, part), problem))
        })
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
