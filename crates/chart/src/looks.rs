//! Who of the team has looked at which check-in, as far as an entry of theirs says so. Opening a page is no look, and so is
//! nothing that a verdict suspends; what it means for whoever reads it is for the rooms above.

use crate::Record;
use hearth_clinical::Instant;
use hearth_record::{Directory, EntryKey, LogNumber, Role, Subject, UserId};
use hearth_wire::Body;
use std::collections::BTreeMap;

/// Somebody of the team has looked at one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The entry that says so.
    pub key: EntryKey,
    /// Where that entry stands in the team's log, once it does.
    pub log: Option<LogNumber>,
    /// How much of that log the looker's computer had: what came into it later was not before their eyes.
    pub had: LogNumber,
    /// Who looked.
    pub by: UserId,
    /// What they do in the team, where the entry and the directory say the same; `None` where somebody has had another
    /// role since: then only that they belong to the team is sure.
    pub role: Option<Role>,
    /// When, corrected for their computer's clock.
    pub at: Instant,
}

/// Which looks there are at one patient's check-ins. Made once for however many of them are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    made_of: BTreeMap<EntryKey, Vec<EntryKey>>,
    looks: BTreeMap<EntryKey, Vec<Look>>,
}

impl Looks {
    /// Reads them. A look counts as long as it is in effect and the directory has its author as one of those who share the
    /// caseload.
    #[must_use]
    pub fn of(record: &Record<'_>, directory: &Directory) -> Looks {
        let mut found = Looks::default();
        for fact in record.facts() {
            let in_effect = record.effects().in_effect(&fact.act.key);
            if let Some(check_in) = part_of(fact, in_effect) {
                found.made_of.entry(check_in).or_default().push(fact.act.key);
            }
            let Body::LookedAt(body) = &fact.body else { continue };
            let author = fact.act.header.author;
            let role = directory.users.get(&author).map(|user| &user.role);
            let (Some(entry), Some(role)) = (looked_at(&fact.act.header.subject), role) else { continue };
            if in_effect && role.shares_caseload() {
                found.looks.entry(entry).or_default().push(Look {
                    key: fact.act.key,
                    log: fact.log,
                    had: fact.act.header.seen.number,
                    by: author,
                    role: (*role == body.role).then(|| role.clone()),
                    at: fact.act.header.time.corrected(),
                });
            }
        }
        for looks in found.looks.values_mut() {
            looks.sort_by_key(Look::place);
        }
        found
    }

    /// The entries that a check-in is made of: its own, its corrections, and what took it back.
    #[must_use]
    pub fn made_of(&self, check_in: &EntryKey) -> &[EntryKey] {
        self.made_of.get(check_in).map(Vec::as_slice).unwrap_or_default()
    }

    /// The look with which all that a check-in is made of had been looked at. A correction that came later, and that nobody
    /// has looked at, takes it away: nobody has seen the check-in as it stands.
    #[must_use]
    pub fn at_whole(&self, check_in: &EntryKey) -> Option<&Look> {
        let firsts: Option<Vec<&Look>> = self.made_of(check_in).iter().map(|key| self.first(key)).collect();
        firsts?.into_iter().max_by_key(|look| look.place())
    }

    /// True when all that a check-in is made of has been looked at by somebody whose computer had the log up to this place.
    #[must_use]
    pub fn at_whole_since(&self, check_in: &EntryKey, log: LogNumber) -> bool {
        let since = |key: &EntryKey| self.looks.get(key).into_iter().flatten().any(|look| look.had >= log);
        let parts = self.made_of(check_in);
        !parts.is_empty() && parts.iter().all(since)
    }

    /// True once this person has looked at this entry.
    #[must_use]
    pub fn has_looked(&self, user: &UserId, entry: &EntryKey) -> bool {
        self.looks.get(entry).into_iter().flatten().any(|look| look.by == *user)
    }

    /// The first look at one entry by itself.
    #[must_use]
    pub fn first(&self, entry: &EntryKey) -> Option<&Look> {
        self.looks.get(entry)?.first()
    }
}

impl Look {
    /// Its place among other looks: no clock decides which came first.
    fn place(&self) -> (u64, EntryKey) {
        (self.log.map_or(u64::MAX, |LogNumber(number)| number), self.key)
    }
}

/// The check-in that an entry is a piece of. A correction counts whatever a verdict says, since its values do; and one that
/// this app can't read counts, since nobody has seen it here.
fn part_of(fact: &crate::Fact, in_effect: bool) -> Option<EntryKey> {
    match &fact.body {
        Body::CheckIn(_) => Some(fact.act.key),
        Body::Withdrawal(_) if !in_effect => None,
        _ => {
            let subject = fact.act.header.subject.as_str();
            EntryKey::parse(subject.strip_prefix(CHECK_IN)?).ok()
        }
    }
}

/// What the subject of every correction begins with.
const CHECK_IN: &str = "check-in/";

fn looked_at(subject: &Subject) -> Option<EntryKey> {
    EntryKey::parse(subject.as_str().strip_prefix(Subject::LOOKED_AT)?).ok()
}
