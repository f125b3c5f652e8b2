//! The next reminder, out of the time, what the person chose and what is done today. Pure: the same in, the same out.

use crate::zone;
use hearth_clinical::{Instant, LocalDay, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Minutes of a day.
pub(crate) const DAY_MINUTES: u16 = 24 * 60;
/// Times a day at which somebody can be reminded (product value: morning, noon, evening, night).
pub const TIMES_MAX: usize = 4;
/// A reminder that could not be shown at its time, since the computer was off, is still shown for this long (product value).
const LATE_MINUTES: u16 = 4 * 60;

/// A minute of the day, 0 to 1439.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Minute(u16);

impl Minute {
    /// Reads `8:30` or `08:30`, or `08.30`, of a clock with 24 hours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Minute> {
        let (hour, minute) = text.trim().split_once([':', '.'])?;
        let is_short = |text: &str| {
            !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !is_short(hour) || minute.len() != 2 || !is_short(minute) {
            return None;
        }
        Minute::at(hour.parse().ok()?, minute.parse().ok()?)
    }

    /// This hour and minute.
    #[must_use]
    pub const fn at(hour: u16, minute: u16) -> Option<Minute> {
        if hour < 24 && minute < 60 { Some(Minute(hour * 60 + minute)) } else { None }
    }

    /// As a clock shows it: `08:30`.
    #[must_use]
    pub fn text(self) -> String {
        format!("{:02}:{:02}", self.0 / 60, self.0 % 60)
    }

    /// This minute of a day. In the hour that is left out in spring it is the first minute after it; in the one that comes twice
    /// the first of the two.
    #[must_use]
    pub fn on(self, day: LocalDay) -> Instant {
        let of = |minute: u16| zone::moment(day, u32::from(minute / 60), u32::from(minute % 60));
        let found = (self.0..DAY_MINUTES).find_map(of);
        // Every day has its last minute.
        found.unwrap_or_else(|| Instant::from_ms(i64::from(day.days()).saturating_mul(86_400_000)))
    }
}

impl TryFrom<u16> for Minute {
    type Error = &'static str;

    fn try_from(minute: u16) -> Result<Minute, Self::Error> {
        if minute < DAY_MINUTES { Ok(Minute(minute)) } else { Err("a day has 1440 minutes") }
    }
}

impl From<Minute> for u16 {
    fn from(minute: Minute) -> u16 {
        minute.0
    }
}

/// The hours in which nobody is disturbed; from and to alike is never.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiet {
    /// From this minute on.
    pub from: Minute,
    /// Until this minute, of the next day if it is the earlier one.
    pub to: Minute,
}

impl Quiet {
    /// From nine in the evening until eight in the morning (product value).
    pub const PRODUCT: Quiet = Quiet { from: Minute(21 * 60), to: Minute(8 * 60) };

    /// True if nobody is disturbed at this minute.
    #[must_use]
    pub fn holds(self, minute: Minute) -> bool {
        if self.from <= self.to {
            self.from <= minute && minute < self.to
        } else {
            self.from <= minute || minute < self.to
        }
    }
}

/// The times of a day, in order, each once, at most [`TIMES_MAX`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times(BTreeSet<Minute>);

impl Times {
    /// These; none if they are too many.
    #[must_use]
    pub fn of(minutes: impl IntoIterator<Item = Minute>) -> Option<Times> {
        let times: BTreeSet<Minute> = minutes.into_iter().collect();
        (times.len() <= TIMES_MAX).then_some(Times(times))
    }

    /// In order.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Minute> + Clone + '_ {
        self.0.iter().copied()
    }
}

/// What the person chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Reminded of the check.
    pub on: bool,
    /// When, on each of the days.
    pub times: Times,
    /// On which days of the week, Monday first.
    pub days: [bool; 7],
    /// When nobody is disturbed.
    pub quiet: Quiet,
}

impl Default for Settings {
    /// Off; when it is turned on, at nine each day (product value).
    fn default() -> Settings {
        let times = Times(BTreeSet::from([Minute(9 * 60)]));
        Settings { on: false, times, days: [true; 7], quiet: Quiet::PRODUCT }
    }
}

/// Something came that a person may want to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nudge {
    /// It is time to check in.
    CheckIn,
    /// A message of the team.
    Message,
    /// The plan was changed.
    Plan,
}

/// What is done, shown, and waits to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The last day whose check is done.
    pub done_on: Option<i32>,
    /// Up to which moment reminders of times were shown, in milliseconds since 1970.
    pub shown_ms: Option<i64>,
    /// What came meanwhile and was not shown.
    pub waiting: BTreeSet<Nudge>,
}

impl State {
    fn is_done(&self, day: LocalDay) -> bool {
        self.done_on.is_some_and(|done| done >= day.days())
    }
}

/// What is to be shown now; nothing in the quiet hours. Of several times that have passed it is one reminder. What came is
/// shown whether or not somebody wishes to be reminded of their check.
#[must_use]
pub fn due(now: Instant, settings: &Settings, state: &State) -> BTreeSet<Nudge> {
    let there = zone::local(now);
    let minute =
        u16::try_from(there.hour * 60 + there.minute).ok().and_then(|minute| Minute::try_from(minute).ok());
    if minute.is_some_and(|minute| settings.quiet.holds(minute)) {
        return BTreeSet::new();
    }
    let mut due = state.waiting.clone();
    if !settings.on {
        return due;
    }
    let is_new = |at: &Instant| {
        let age = now.ms_since(*at);
        (0..i64::from(LATE_MINUTES) * 60_000).contains(&age)
            && state.shown_ms.is_none_or(|shown| shown < at.ms())
    };
    let times = is_day(settings, there.day).then(|| settings.times.iter().map(|time| time.on(there.day)));
    if !state.is_done(there.day) && times.into_iter().flatten().any(|at| is_new(&at)) {
        due.insert(Nudge::CheckIn);
    }
    due
}

/// The next moment after now at which something of the person's own times may be due; none when reminders are off, or none
/// of the times is on a chosen day outside the quiet hours.
#[must_use]
pub fn next(now: Instant, settings: &Settings, state: &State) -> Option<Instant> {
    if !settings.on {
        return None;
    }
    let today = zone::local_day(now);
    // Eight days: today's times may have passed.
    let days = (0..=7).map(|later| today.plus_days(later));
    let days = days.filter(|day| is_day(settings, *day) && !state.is_done(*day));
    let loud = settings.times.iter().filter(|time| !settings.quiet.holds(*time));
    let all = days.flat_map(|day| loud.clone().map(move |time| time.on(day)));
    all.filter(|at| at.ms() > now.ms()).min()
}

fn is_day(settings: &Settings, day: LocalDay) -> bool {
    let place = Weekday::ALL.iter().position(|weekday| *weekday == day.weekday());
    place.and_then(|place| settings.days.get(place)).copied().unwrap_or(false)
}

#[cfg(test)]
mod tests;
