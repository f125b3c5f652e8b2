//! The settings of a plan: what is current for each subject, and what was before.

use crate::{Fact, Record};
use hearth_clinical::{LocalDay, PlanSubject, PlanValue};
use hearth_record::{EntryKey, Subject};
use hearth_wire::{Body, SettingBody, VALUE};

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

fn setting_body(fact: &Fact) -> Option<&SettingBody> {
    match &fact.body {
        Body::Setting(body) | Body::ServiceSetting(body) => Some(body),
        _ => None,
    }
}

impl<'a> Record<'a> {
    /// The current values of one setting: none, one, or several that stand side by side.
    ///
    /// A current value that this version can't read leaves the last one it can read in force beside it, so it is
    /// looked for along what the unreadable one replaced.
    #[must_use]
    pub fn setting(&self, subject: PlanSubject) -> Vec<SettingNow<'a>> {
        let Ok(record_subject) = Subject::new(subject.code()) else { return Vec::new() };
        let mut found: Vec<SettingNow<'a>> = Vec::new();
        let mut look: Vec<EntryKey> = self.current().keys(&record_subject, VALUE);
        let unreadable = self.unreadable(&record_subject);
        look.extend(unreadable);
        let mut seen = std::collections::BTreeSet::new();
        while let Some(key) = look.pop() {
            if !seen.insert(key) {
                continue;
            }
            let Some(fact) = self.fact(&key) else { continue };
            match setting_body(fact) {
                Some(body) if body.value.subject() == subject => found.push(SettingNow {
                    fact,
                    value: &body.value,
                    why: body.why.reveal(),
                    review: body.review,
                }),
                _ => look.extend(fact.act.header.replaces.iter().map(|replaced| replaced.key)),
            }
        }
        found.sort_by_key(|setting| (setting.fact.act.header.time.corrected(), setting.fact.act.key));
        found
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
            .filter(|fact| fact.act.header.subject.as_str() == subject.code())
            .filter_map(|fact| {
                let body = setting_body(fact)?;
                Some(SettingNow { fact, value: &body.value, why: body.why.reveal(), review: body.review })
            })
            .collect();
        history.sort_by_key(|setting| (setting.fact.act.header.time.corrected(), setting.fact.act.key));
        history
    }

    /// Current entries of the subject whose body this version can't read.
    fn unreadable(&self, subject: &Subject) -> Vec<EntryKey> {
        self.current()
            .of_subject(subject)
            .flat_map(|(_, values)| values.iter().map(|value| value.key))
            .filter(|key| self.fact(key).is_some_and(|fact| fact.body == Body::Newer))
            .collect()
    }
}
