//! The settings of a plan: what is current for each subject, and what was before.

use crate::{Fact, Record};
use hearth_clinical::{LocalDay, PlanSubject, PlanValue};
use hearth_record::{EntryKey, Subject};
use hearth_wire::Body;
use std::collections::{BTreeMap, BTreeSet};

/// One current value of one setting.
#[derive(Clone, Debug)]
pub struct SettingNow<'a> {
    /// The entry, with author and time.
    pub fact: &'a Fact,
    /// The value.
    pub value: &'a PlanValue,
    /// Why; empty when nothing was said.
    pub why: &'a str,
    /// When to look at it again.
    pub review: Option<LocalDay>,
}

/// The setting that this entry makes; `None` if it makes none that this version can read.
fn setting_now(fact: &Fact, subject: PlanSubject) -> Option<SettingNow<'_>> {
    let (Body::Setting(body) | Body::ServiceSetting(body)) = &fact.body else { return None };
    let fits = body.value.subject() == subject;
    fits.then(|| SettingNow { fact, value: &body.value, why: body.why.reveal(), review: body.review })
}

impl<'a> Record<'a> {
    /// The current values of one setting: none, one, or several that stand side by side.
    ///
    /// A current value that this version can't read leaves the last one it can read in force, so that one is looked for
    /// along what the unreadable one stands in place of.
    #[must_use]
    pub fn setting(&self, subject: PlanSubject) -> Vec<SettingNow<'a>> {
        let of_subject = Subject::setting(subject);
        let current = self.current().of_subject(&of_subject);
        let mut look: Vec<EntryKey> =
            current.flat_map(|(_, values)| values.iter().map(|value| value.key)).collect();
        let mut found: BTreeMap<EntryKey, SettingNow<'a>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        while let Some(key) = look.pop() {
            let Some(fact) = self.fact(&key).filter(|_| seen.insert(key)) else { continue };
            if let Some(setting) = setting_now(fact, subject) {
                found.insert(key, setting);
            } else {
                let replaced = fact.act.header.replaces.iter().map(|replaced| replaced.key);
                look.extend(replaced.filter(|key| self.still_stands(key, subject)));
            }
        }
        let mut found: Vec<SettingNow<'a>> = found.into_values().collect();
        found.sort_by_key(|setting| (setting.fact.act.header.time.corrected(), setting.fact.act.key));
        found
    }

    /// True if nothing that this version can read took the entry's place, and no verdict suspends it.
    fn still_stands(&self, key: &EntryKey, subject: PlanSubject) -> bool {
        let replaces = |fact: &Fact| fact.act.header.replaces.iter().any(|replaced| replaced.key == *key);
        let takes_place = |fact: &Fact| {
            self.effects().in_effect(&fact.act.key) && setting_now(fact, subject).is_some() && replaces(fact)
        };
        self.effects().in_effect(key) && !self.facts().any(takes_place)
    }

    /// The day on which what holds of this setting was set, the latest where several values stand side by side.
    #[must_use]
    pub fn setting_last_set(&self, subject: PlanSubject) -> Option<LocalDay> {
        self.setting(subject).iter().map(|setting| setting.fact.act.header.time.day).max()
    }

    /// True when two or more different values of this setting stand side by side.
    #[must_use]
    pub fn setting_in_conflict(&self, subject: PlanSubject) -> bool {
        let settings = self.setting(subject);
        settings.windows(2).any(|pair| matches!(pair, [a, b] if a.value != b.value))
    }

    /// Every entry that ever set this subject, oldest first.
    #[must_use]
    pub fn setting_history(&self, subject: PlanSubject) -> Vec<SettingNow<'a>> {
        let mut history: Vec<SettingNow<'a>> = self
            .facts()
            .filter(|fact| fact.act.header.subject == Subject::setting(subject))
            .filter_map(|fact| setting_now(fact, subject))
            .collect();
        history.sort_by_key(|setting| (setting.fact.act.header.time.corrected(), setting.fact.act.key));
        history
    }
}
