//! What is done and said when the team has turned this computer off: what was written on it is delivered first, then its
//! key is destroyed. Whether it was turned off is the record's word, as the store reads it.

use crate::api::{ClosedProfile, Said};
use crate::app::App;
use crate::deeds::facts::Facts;
use crate::open::Open;
use crate::problem::{plain, said};
use crate::views::say;
use crate::zone::local_day;
use hearth_clinical::Instant;
use hearth_record::PatientId;
use hearth_store::{Closed, Closing, Contact, KeyRing, Profile, ProfileError};
use hearth_words::{Arg, Words};
use std::path::Path;

/// Destroys the key, if the record says that this computer was turned off and nothing is left to deliver. True if that is
/// done: nothing can be read or written any more.
pub(crate) fn close(open: &Open, ring: &dyn KeyRing, never_sent: Option<u64>) -> Result<bool, ProfileError> {
    match open.store().close_for_good(open.now(), contact(open), ring, never_sent)? {
        Closing::NotTurnedOff => Ok(false),
        Closing::Waits(entries) => {
            tracing::warn!(entries, "this computer was turned off and has not delivered everything yet");
            Ok(false)
        }
        Closing::Done(closed) => {
            tracing::warn!(
                lost = closed.lost,
                unsent = closed.unsent,
                "this computer was turned off: its key is destroyed"
            );
            Ok(true)
        }
    }
}

/// The team by name and phone. What is not known stays empty: that must not keep a stolen computer open.
fn contact(open: &Open) -> Contact {
    let team = open.identity().team_name;
    let known = open.view().ok().and_then(|view| {
        let facts = Facts::read(open, &view, PatientId::TEAM).ok()?;
        let chart = facts.chart();
        chart.contact().map(|known| known.phone().to_owned())
    });
    Contact { team, phone: known.unwrap_or_default() }
}

impl App {
    /// What is known of the profile in a folder, if nobody can open it any more.
    #[must_use]
    pub fn closed_at(&self, dir: &Path) -> Option<ClosedProfile> {
        let closed = Profile::info(dir).ok()?.closed?;
        Some(view(self.words(), &closed))
    }
}

/// What a person reads where the passphrase would be asked for.
pub(crate) fn view(words: Words, closed: &Closed) -> ClosedProfile {
    let date = say::day(words, local_day(Instant::from_ms(closed.at_ms)));
    let when = if closed.lost { "closed-lost" } else { "closed-when" };
    let mut lines = vec![said(words, when, &[("date", Arg::Text(&date))])];
    let count = i64::try_from(closed.unsent).unwrap_or(i64::MAX);
    let before = i64::try_from(closed.sent_before).unwrap_or(i64::MAX);
    if before == 0 || count > 0 {
        lines.push(said(words, "closed-unsent", &[("count", Arg::Number(count))]));
    }
    if before > 0 {
        lines.push(said(words, "closed-sent-before", &[("count", Arg::Number(before))]));
    }
    lines.push(plain(words, "closed-unreadable"));
    let phone = words.phone(&closed.contact.phone);
    lines.push(ask(words, closed, &phone));
    lines.push(plain(words, "closed-emergency"));
    ClosedProfile { said: lines, phone }
}

fn ask(words: Words, closed: &Closed, phone: &str) -> Said {
    if phone.is_empty() {
        return plain(words, "closed-ask");
    }
    let team = Arg::Text(&closed.contact.team);
    said(words, "closed-ask-phone", &[("team", team), ("phone", Arg::Text(phone))])
}
