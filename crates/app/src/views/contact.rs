//! Whom to phone, whether they answer now, and what to do when they don't. Part of every answer.

use super::say;
use crate::api::{Contact, Said};
use crate::problem::{plain, said};
use crate::zone::{LocalTime, local};
use hearth_clinical::{Instant, TeamContact};
use hearth_words::{Arg, Words};

/// When they open next, or until when they are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Open now, until this time.
    Open {
        /// `17:00`.
        until: String,
    },
    /// Closed, until this day and time.
    Closed {
        /// `tomorrow 09:00`.
        opens: String,
        /// True if that is still today.
        today: bool,
    },
    /// No hours are known.
    Unknown,
}

/// Whether the team answers at `now`.
#[must_use]
pub fn hours(words: Words, contact: &TeamContact, now: Instant) -> Hours {
    let LocalTime { day, hour, minute } = local(now);
    let minutes = u16::try_from(hour.saturating_mul(60).saturating_add(minute)).unwrap_or(0);
    let time = |minutes: u16| words.time(u32::from(minutes) / 60, u32::from(minutes) % 60);
    if let Some((_, closes)) = contact.hours().on(day.weekday())
        && contact.is_open(day.weekday(), minutes)
    {
        return Hours::Open { until: time(closes) };
    }
    let next = (0..=7).find_map(|ahead| {
        let then = day.plus_days(ahead);
        let (opens, _) = contact.hours().on(then.weekday())?;
        (ahead > 0 || opens > minutes).then_some((ahead, then, opens))
    });
    let Some((ahead, then, opens)) = next else { return Hours::Unknown };
    let time = time(opens);
    let opens = match ahead {
        0 => words.say("hours-today", &[("time", Arg::Text(&time))]),
        1 => words.say("hours-tomorrow", &[("time", Arg::Text(&time))]),
        _ => {
            let day = say::weekday(words, then.weekday());
            words.say("hours-opens", &[("day", Arg::Text(&day)), ("time", Arg::Text(&time))])
        }
    };
    Hours::Closed { opens, today: ahead == 0 }
}

/// The contact as every patient screen shows it.
#[must_use]
pub fn view(words: Words, team: &str, contact: Option<&TeamContact>, now: Instant) -> Contact {
    let Some(contact) = contact else {
        return Contact {
            team: team.to_owned(),
            phone: String::new(),
            open_now: false,
            hours: plain(words, "hours-no-contact"),
            out_of_hours: said(words, "contact-out-of-hours", &[("outofhours", Arg::Text("111"))]),
        };
    };
    let hours = hours(words, contact, now);
    let hours_said: Said = match &hours {
        Hours::Open { until } => said(words, "hours-open", &[("until", Arg::Text(until))]),
        Hours::Closed { opens, .. } => said(words, "hours-closed", &[("opens", Arg::Text(opens))]),
        Hours::Unknown => plain(words, "hours-unknown"),
    };
    let out_of_hours = words.phone(contact.out_of_hours());
    Contact {
        team: team.to_owned(),
        phone: words.phone(contact.phone()),
        open_now: matches!(hours, Hours::Open { .. }),
        hours: hours_said,
        out_of_hours: said(words, "contact-out-of-hours", &[("outofhours", Arg::Text(&out_of_hours))]),
    }
}
