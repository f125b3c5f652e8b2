//! Which entries are in effect: all of them, unless a verdict of the server that is held suspends one.

use crate::{EntryKey, Header, PartName, Replaces, Subject};
use std::collections::{BTreeMap, BTreeSet};

/// The part that says what the person was told. It is never replaced.
pub const TOLD: &str = "told";

/// The one part of a body that has no parts of its own.
pub const WHOLE: &str = "whole";

/// A part's value in the one byte sequence that equal values share.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PartValue(pub Vec<u8>);

/// An entry as readers take it: its key, its header and the values of its parts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Act {
    /// The entry's key.
    pub key: EntryKey,
    /// Its header.
    pub header: Header,
    /// Its parts.
    pub parts: BTreeMap<PartName, PartValue>,
    /// Set for a verdict: what it says about which entry.
    pub verdict: Option<Verdict>,
    /// Every view asks for it several times.
    subject: Subject,
}

impl Act {
    /// Takes an entry with what was read of its body.
    #[must_use]
    pub fn new(
        key: EntryKey,
        header: Header,
        parts: BTreeMap<PartName, PartValue>,
        verdict: Option<Verdict>,
    ) -> Self {
        let subject = header.subject.resolved(&key);
        Act { key, header, parts, verdict, subject }
    }

    /// What it is about, with `check-in/self` resolved.
    #[must_use]
    pub fn subject(&self) -> Subject {
        self.subject.clone()
    }
}

/// The server's word on one entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// The entry.
    pub about: EntryKey,
    /// True to suspend, false to release.
    pub suspended: bool,
}

/// Which entries are suspended.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Effects {
    suspended: BTreeSet<EntryKey>,
}

impl Effects {
    /// Reads the verdicts among `acts`. Only those for which `by_server` is true count; of two current ones about one
    /// entry, the one that suspends holds.
    pub fn read<'a>(acts: impl IntoIterator<Item = &'a Act>, by_server: impl Fn(&Act) -> bool) -> Self {
        let verdicts: Vec<(&Act, &Verdict)> = acts
            .into_iter()
            .filter_map(|act| act.verdict.as_ref().map(|verdict| (act, verdict)))
            .filter(|(act, _)| by_server(act))
            .collect();
        // A verdict stands in place of earlier ones about the same entry, and of nothing else.
        let replaced: BTreeSet<(EntryKey, EntryKey)> = verdicts
            .iter()
            .flat_map(|(act, verdict)| {
                act.header.replaces.iter().map(|replaces| (replaces.key, verdict.about))
            })
            .collect();
        let suspended = verdicts
            .iter()
            .filter(|(act, verdict)| verdict.suspended && !replaced.contains(&(act.key, verdict.about)))
            .map(|(_, verdict)| verdict.about)
            .collect();
        Effects { suspended }
    }

    /// True unless the entry is suspended.
    #[must_use]
    pub fn in_effect(&self, key: &EntryKey) -> bool {
        !self.suspended.contains(key)
    }

    /// The suspended entries.
    pub fn suspended(&self) -> impl Iterator<Item = &EntryKey> {
        self.suspended.iter()
    }
}

/// True if `replaces` takes `part` of `key` out of force.
pub(crate) fn takes_out(replaces: &Replaces, key: &EntryKey, part: &str) -> bool {
    part != TOLD
        && replaces.key == *key
        && (replaces.parts.is_empty() || replaces.parts.iter().any(|name| name == part))
}
