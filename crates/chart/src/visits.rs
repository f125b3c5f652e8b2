//! Visits as they stand: what was answered by whom, what nobody has settled, who signed, what came after that.
//! A signed visit is what its signatures name; whatever came later stands beside it and changes nothing.

use crate::{Fact, Record};
use hearth_clinical::visit::{FieldAnswer, FieldId, SectionId, VisitAnswers, WhyNotPossible};
use hearth_clinical::{FluidVerdict, LocalDay, NyhaClass, Oedema};
use hearth_record::{ChainId, Current, EntryKey, Subject, UserId};
use hearth_wire::{Body, VisitAnswerBody};
use std::collections::{BTreeMap, BTreeSet};

/// One version of one answer; nothing where it was made blank again.
#[derive(Clone, Copy, Debug)]
pub struct AnswerVersion<'a> {
    /// The entry, with author and time.
    pub fact: &'a Fact,
    /// What it says.
    pub answer: Option<&'a FieldAnswer>,
}

/// One field in which something stands.
#[derive(Clone, Debug)]
pub struct VisitField<'a> {
    /// Which.
    pub field: FieldId,
    /// The current versions: one, or several that stand side by side.
    pub versions: Vec<AnswerVersion<'a>>,
    /// True when two of them differ.
    pub conflict: bool,
}

/// One section that is marked as not possible.
#[derive(Clone, Copy, Debug)]
pub struct SectionMark<'a> {
    /// Which.
    pub section: SectionId,
    /// The entry, with author and time.
    pub fact: &'a Fact,
    /// Why.
    pub why: &'a WhyNotPossible,
}

/// One visit as it stands now.
#[derive(Clone, Debug)]
pub struct VisitNow<'a> {
    /// Its name: the subject without `visit/`.
    pub name: String,
    /// The entry that began it; none while that has not come yet.
    pub begun: Option<&'a Fact>,
    /// The day of the visit.
    pub day: LocalDay,
    /// Fields in which something stands, in the order of the form.
    pub fields: Vec<VisitField<'a>>,
    /// Sections that could not be asked.
    pub marks: Vec<SectionMark<'a>>,
    /// Parts that this version can't read, by name.
    pub needs_newer: Vec<String>,
    /// Signatures in effect, oldest first.
    pub signatures: Vec<&'a Fact>,
    /// Addenda, oldest first.
    pub addenda: Vec<&'a Fact>,
    /// Answers that no signature names although the visit is signed, oldest first.
    pub late: Vec<&'a Fact>,
    /// What was answered, without what is in conflict.
    pub answers: VisitAnswers,
}

/// A value, the day it is of, and the visit that found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// The day of the visit.
    pub day: LocalDay,
    /// The visit's name.
    pub visit: String,
}

/// The latest of what signed visits found. The age is the reader's to work out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisitFindings {
    /// The NYHA class.
    pub nyha: Option<Found<NyhaClass>>,
    /// Every swelling; none in it where somebody looked and found none.
    pub oedema: Option<Found<Vec<Oedema>>>,
    /// The verdict on fluid.
    pub fluid: Option<Found<FluidVerdict>>,
}

fn answer_body(fact: &Fact) -> Option<&VisitAnswerBody> {
    match &fact.body {
        Body::VisitAnswer(body) => Some(body),
        _ => None,
    }
}

impl<'a> VisitNow<'a> {
    /// True once somebody has signed it.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        !self.signatures.is_empty()
    }

    /// Who began it.
    #[must_use]
    pub fn author(&self) -> Option<UserId> {
        self.begun.map(|fact| fact.act.header.author)
    }

    /// Fields about which two people disagree.
    pub fn conflicts(&self) -> impl Iterator<Item = &VisitField<'a>> {
        self.fields.iter().filter(|field| field.conflict)
    }

    /// The check-ins that hold readings of this visit, each once.
    #[must_use]
    pub fn check_ins(&self) -> Vec<EntryKey> {
        let facts = self.fields.iter().flat_map(|field| &field.versions).map(|version| version.fact);
        let keys: BTreeSet<EntryKey> = facts.filter_map(|fact| answer_body(fact)?.check_in).collect();
        keys.into_iter().collect()
    }
}

impl<'a> Record<'a> {
    /// Every visit, the oldest first.
    #[must_use]
    pub fn visits(&self) -> Vec<VisitNow<'a>> {
        let mut by_subject: BTreeMap<&Subject, Vec<&'a Fact>> = BTreeMap::new();
        for fact in self.facts().filter(|fact| self.effects().in_effect(&fact.act.key)) {
            if fact.act.header.subject.as_str().starts_with(Subject::VISIT) {
                by_subject.entry(&fact.act.header.subject).or_default().push(fact);
            }
        }
        let mut visits: Vec<VisitNow<'a>> =
            by_subject.into_iter().filter_map(|(subject, facts)| self.visit_of(subject, facts)).collect();
        visits.sort_by(|one, other| (one.day, &one.name).cmp(&(other.day, &other.name)));
        visits
    }

    /// One visit by its name, or by the beginning of it where no other begins like this.
    #[must_use]
    pub fn visit(&self, name: &str) -> Option<VisitNow<'a>> {
        let mut found: Vec<VisitNow<'a>> =
            self.visits().into_iter().filter(|visit| visit.name.starts_with(name)).collect();
        let one = found.pop()?;
        (found.is_empty() && !name.is_empty()).then_some(one)
    }

    /// The latest of what signed visits found up to a day: what nobody has signed may still be changed.
    #[must_use]
    pub fn visit_findings(&self, today: LocalDay) -> VisitFindings {
        let mut found = VisitFindings::default();
        for visit in self.visits().into_iter().filter(|visit| visit.is_signed() && visit.day <= today) {
            let (answers, day, name) = (&visit.answers, visit.day, &visit.name);
            let at = || (day, name.clone());
            if let Some((value, (day, visit))) = answers.nyha().map(|value| (value, at())) {
                found.nyha = Some(Found { value, day, visit });
            }
            if let Some((value, (day, visit))) = answers.fluid_verdict().map(|value| (value, at())) {
                found.fluid = Some(Found { value, day, visit });
            }
            if answers.value("fluid/oedema-found").is_some() {
                let (day, visit) = at();
                found.oedema = Some(Found { value: answers.swellings(), day, visit });
            }
        }
        found
    }

    fn visit_of(&self, subject: &Subject, mut facts: Vec<&'a Fact>) -> Option<VisitNow<'a>> {
        facts.sort_by_key(|fact| (fact.act.header.time.corrected(), fact.act.key));
        let first = facts.first()?;
        let begun = facts.iter().copied().find_map(|fact| match &fact.body {
            Body::Visit(body) => Some((fact, body.day)),
            _ => None,
        });
        let day = begun.map_or(first.act.header.time.day, |(_, day)| day);
        let of_kind = |is: fn(&Body) -> bool| -> Vec<&'a Fact> {
            facts.iter().copied().filter(|fact| is(&fact.body)).collect()
        };
        let signatures = of_kind(|body| matches!(body, Body::VisitSignature(_)));
        let signed = Signed::of(&signatures);
        let mut visit = VisitNow {
            name: subject.as_str().strip_prefix(Subject::VISIT)?.to_owned(),
            begun: begun.map(|(fact, _)| fact),
            day,
            fields: Vec::new(),
            marks: Vec::new(),
            needs_newer: Vec::new(),
            addenda: of_kind(|body| matches!(body, Body::VisitAddendum(_))),
            late: Vec::new(),
            answers: VisitAnswers::new(day),
            signatures,
        };
        for (part, keys) in self.standing_of_visit(subject, &facts, &signed) {
            let facts: Vec<&Fact> = keys.iter().filter_map(|key| self.fact(key)).collect();
            visit.take(&part, &facts);
        }
        visit.fields.sort_by_key(|field| field.field);
        let stands: BTreeSet<EntryKey> = visit
            .fields
            .iter()
            .flat_map(|field| &field.versions)
            .map(|version| version.fact.act.key)
            .collect();
        if visit.is_signed() {
            let is_late = |fact: &&Fact| !signed.names(fact) && !stands.contains(&fact.act.key);
            visit.late = of_kind(|body| matches!(body, Body::VisitAnswer(_) | Body::Newer));
            visit.late.retain(is_late);
        }
        Some(visit)
    }

    /// The entries that hold the values of each part: of a signed visit those that were signed, and where these disagree
    /// the one that settled it since.
    fn standing_of_visit(
        &self,
        subject: &Subject,
        facts: &[&'a Fact],
        signed: &Signed,
    ) -> Vec<(String, Vec<EntryKey>)> {
        let keys = |current: &Current, part: &str| current.keys(subject, part);
        if signed.through.is_empty() {
            let parts: Vec<String> =
                self.current().of_subject(subject).map(|(part, _)| part.to_owned()).collect();
            return parts.into_iter().map(|part| (part.clone(), keys(self.current(), &part))).collect();
        }
        let named = facts.iter().filter(|fact| signed.names(fact)).map(|fact| &fact.act);
        let then = Current::read(named, self.effects());
        let disputed: BTreeSet<&str> = then.conflicts().map(|(_, part, _)| part).collect();
        let mut standing = Vec::new();
        for (part, _) in then.of_subject(subject) {
            let now = keys(self.current(), part);
            let settled = disputed.contains(part) && now.len() == 1;
            standing.push((part.to_owned(), if settled { now } else { keys(&then, part) }));
        }
        standing
    }
}

/// What signatures name: of each chain everything up to a number.
struct Signed {
    through: BTreeMap<ChainId, u64>,
}

impl Signed {
    fn of(signatures: &[&Fact]) -> Signed {
        let mut through: BTreeMap<ChainId, u64> = BTreeMap::new();
        for fact in signatures {
            let Body::VisitSignature(body) = &fact.body else { continue };
            for (chain, number) in &body.through {
                let held = through.entry(*chain).or_default();
                *held = (*held).max(*number);
            }
        }
        Signed { through }
    }

    fn names(&self, fact: &Fact) -> bool {
        let id = fact.act.key.id;
        self.through.get(&id.chain).is_some_and(|through| id.number <= *through)
    }
}

impl<'a> VisitNow<'a> {
    /// Takes the current versions of one part.
    fn take(&mut self, part: &str, facts: &[&'a Fact]) {
        if let Some(field) = FieldId::find(part) {
            self.take_field(field, facts);
        } else if let Some(section) = SectionId::from_code(part) {
            self.take_mark(section, facts);
        } else if facts.iter().any(|fact| !matches!(fact.body, Body::Visit(_))) {
            self.needs_newer.push(part.to_owned());
            self.answers.keep_newer(part, "");
        }
    }

    fn take_field(&mut self, field: FieldId, facts: &[&'a Fact]) {
        let mut versions: Vec<AnswerVersion<'a>> = Vec::new();
        let mut unread = false;
        for fact in facts.iter().copied() {
            match answer_body(fact).and_then(|body| body.fields.get(&field)) {
                Some(answer) => versions.push(AnswerVersion { fact, answer: answer.as_ref() }),
                None => unread = true,
            }
        }
        if unread {
            self.needs_newer.push(field.to_string());
        }
        versions.sort_by_key(|version| (version.fact.act.header.time.corrected(), version.fact.act.key));
        let differ = versions.windows(2).any(|pair| match pair {
            [one, next] => one.answer != next.answer,
            _ => false,
        });
        // What can't be read here may say anything, so what can be read beside it is not the answer.
        let conflict = differ || (unread && !versions.is_empty());
        if !conflict && let Some(answer) = versions.first().and_then(|version| version.answer) {
            self.answers.restore(field, answer.clone());
        }
        if conflict || versions.iter().any(|version| version.answer.is_some()) {
            self.fields.push(VisitField { field, versions, conflict });
        }
    }

    fn take_mark(&mut self, section: SectionId, facts: &[&'a Fact]) {
        for fact in facts.iter().copied() {
            match answer_body(fact).and_then(|body| body.sections.get(&section)) {
                Some(Some(why)) => {
                    self.answers.restore_section(section, why.clone());
                    self.marks.push(SectionMark { section, fact, why });
                }
                Some(None) => {}
                None => self.needs_newer.push(section.code().to_owned()),
            }
        }
    }
}
