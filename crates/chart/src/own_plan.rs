//! The parts of a plan that are the person's own, as they stand: sections in their words, goals, agreed days, what was learnt.
//! Two versions are both kept; which holds is a person's to say.

use crate::{Fact, Record};
use hearth_clinical::{Goal, LearnTopic, LocalDay, NextDate, PlanSection};
use hearth_record::{EntryKey, Subject};
use hearth_wire::{Body, GOAL, LearntBody, NEXT, NextDateBody, TEXT};
use std::collections::{BTreeMap, BTreeSet};

/// What stands of one thing: its versions, oldest first, of which several different ones are a conflict.
#[derive(Clone, Debug)]
pub struct Versions<'a, T> {
    /// The versions that this app can read, with the entries that hold them.
    pub held: Vec<(&'a Fact, T)>,
    /// The entries that an edit stands in place of.
    pub keys: Vec<EntryKey>,
    /// True when something that stands can't be read by this version.
    pub needs_newer: bool,
}

impl<T: PartialEq> Versions<'_, T> {
    /// True when two different versions stand side by side.
    #[must_use]
    pub fn conflict(&self) -> bool {
        self.held.windows(2).any(|pair| matches!(pair, [(_, a), (_, b)] if a != b))
    }
}

impl<'a, T: Copy> Versions<'a, T> {
    /// The one that was written last; the first to be shown where two stand.
    #[must_use]
    pub fn last(&self) -> Option<(&'a Fact, T)> {
        self.held.last().copied()
    }
}

/// What was learnt of one topic on one occasion.
#[derive(Clone, Copy, Debug)]
pub struct Learnt<'a> {
    /// The entry, with author and time.
    pub fact: &'a Fact,
    /// Of which topic.
    pub topic: LearnTopic,
    /// What was answered and told.
    pub body: &'a LearntBody,
}

impl<'a> Record<'a> {
    fn own_versions<T>(
        &self,
        subject: &Subject,
        part: &str,
        read: impl Fn(&'a Body) -> Option<T>,
    ) -> Versions<'a, T> {
        let facts = self.standing_entries(subject, part);
        let keys = facts.iter().map(|fact| fact.act.key).collect();
        let mut held: Vec<(&'a Fact, T)> = Vec::new();
        for fact in &facts {
            held.extend(read(&fact.body).map(|value| (*fact, value)));
        }
        held.sort_by_key(|(fact, _)| (fact.act.header.time.corrected(), fact.act.key));
        Versions { needs_newer: held.len() < facts.len(), held, keys }
    }

    /// One section of the plan in the person's own words.
    #[must_use]
    pub fn plan_text(&self, section: PlanSection) -> Versions<'a, &'a str> {
        self.own_versions(&Subject::plan_text(section), TEXT, |body| match body {
            Body::PlanText(body) => Some(body.text.reveal().as_str()),
            _ => None,
        })
    }

    /// Every goal by its name, ended ones included, in the order in which they were first written down.
    #[must_use]
    pub fn goals(&self) -> Vec<(String, Versions<'a, &'a Goal>)> {
        let names: BTreeSet<&str> = self
            .current()
            .iter()
            .filter_map(|(subject, ..)| subject.as_str().strip_prefix(Subject::GOAL))
            .collect();
        let mut goals: Vec<(String, Versions<'a, &'a Goal>)> =
            names.into_iter().map(|name| (name.to_owned(), self.goal(name))).collect();
        let began = |name: &str| {
            let of_goal = self
                .facts()
                .filter(|fact| fact.act.header.subject.as_str().strip_prefix(Subject::GOAL) == Some(name));
            of_goal.map(|fact| fact.act.header.time.corrected()).min()
        };
        goals.sort_by_cached_key(|(name, _)| (began(name), name.clone()));
        goals
    }

    /// One goal by its name; without versions if there never was one.
    #[must_use]
    pub fn goal(&self, name: &str) -> Versions<'a, &'a Goal> {
        let Ok(subject) = Subject::goal(name) else {
            return Versions { held: Vec::new(), keys: Vec::new(), needs_newer: false };
        };
        self.own_versions(&subject, GOAL, |body| match body {
            Body::Goal(body) => Some(&body.goal),
            _ => None,
        })
    }

    /// The goals that are looked at again by this day, by name.
    #[must_use]
    pub fn goals_due(&self, today: LocalDay) -> Vec<(String, &'a Goal)> {
        let due = |(name, versions): (String, Versions<'a, &'a Goal>)| {
            let (_, goal) = versions.held.into_iter().find(|(_, goal)| goal.is_due(today))?;
            Some((name, goal))
        };
        self.goals().into_iter().filter_map(due).collect()
    }

    /// A day that the team agreed with the person.
    #[must_use]
    pub fn next_date(&self, date: NextDate) -> Versions<'a, &'a NextDateBody> {
        self.own_versions(&Subject::next_date(date), NEXT, |body| match body {
            Body::NextDate(body) => Some(body),
            _ => None,
        })
    }

    /// Everything that was learnt and has effect, by topic, oldest first.
    #[must_use]
    pub fn learnt(&self) -> BTreeMap<LearnTopic, Vec<Learnt<'a>>> {
        let mut found: BTreeMap<LearnTopic, Vec<Learnt<'a>>> = BTreeMap::new();
        for fact in self.facts().filter(|fact| self.effects().in_effect(&fact.act.key)) {
            let Body::Learnt(body) = &fact.body else { continue };
            let code = fact.act.header.subject.as_str().strip_prefix(Subject::LEARNT);
            if let Some(topic) = code.and_then(LearnTopic::from_code) {
                found.entry(topic).or_default().push(Learnt { fact, topic, body });
            }
        }
        for learnt in found.values_mut() {
            learnt.sort_by_key(|one| (one.fact.act.header.time.corrected(), one.fact.act.key));
        }
        found
    }
}
