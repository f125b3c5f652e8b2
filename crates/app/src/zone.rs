//! Days and times of day in Britain: which local day a moment belongs to, and which moment a local time is.
//! The clock is next door, and words for dates are in the catalogue.

use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Timelike};
use chrono_tz::Europe::London;
use hearth_clinical::{Instant, LocalDay};

pub use hearth_clinical::Instant as Moment;

/// The zone's IANA name, as it stands in every entry.
pub const ZONE: &str = "Europe/London";

/// The figures of a year.
const YEAR_FIGURES: usize = 4;
/// The hour that a day without a time is taken for.
const MORNING: u32 = 9;

/// A moment as a clock on a British wall shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime {
    /// The day.
    pub day: LocalDay,
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
}

/// A moment as a clock on a British wall shows it. Moments beyond the calendar give its first or last day.
#[must_use]
pub fn local(at: Instant) -> LocalTime {
    let Some(there) = London.timestamp_millis_opt(at.ms()).single() else {
        return LocalTime { day: at.day_at_offset(0), hour: 0, minute: 0 };
    };
    let day = LocalDay::from_ymd(there.year(), there.month(), there.day());
    LocalTime { day: day.unwrap_or_else(|_| at.day_at_offset(0)), hour: there.hour(), minute: there.minute() }
}

/// The local day of a moment.
#[must_use]
pub fn local_day(at: Instant) -> LocalDay {
    local(at).day
}

/// The moment of a local time. In the hour that comes twice it is the first; in the hour that is left out, none.
#[must_use]
pub fn moment(day: LocalDay, hour: u32, minute: u32) -> Option<Instant> {
    let (year, month, date) = day.ymd();
    let naive = NaiveDate::from_ymd_opt(year, month, date)?.and_hms_opt(hour, minute, 0)?;
    London.from_local_datetime(&naive).earliest().map(|at| Instant::from_ms(at.timestamp_millis()))
}

/// Reads a day as people type it, `21/11/2026`, or as files have it, `2026-11-21`. A year of two figures is none: it would be
/// read as one of the first century.
#[must_use]
pub fn typed_day(text: &str) -> Option<LocalDay> {
    let parts: Vec<&str> = text.trim().split(['/', '.', ' ']).collect();
    let [day, month, year] = parts.as_slice() else { return text.trim().parse().ok() };
    if year.len() != YEAR_FIGURES {
        return None;
    }
    LocalDay::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Reads `2026-11-21T08:12:00Z` or with an offset, as RFC 3339 has it.
#[must_use]
pub fn from_rfc3339(text: &str) -> Option<Instant> {
    DateTime::parse_from_rfc3339(text.trim()).ok().map(|at| Instant::from_ms(at.timestamp_millis()))
}

/// Reads when something was, as somebody types it: as RFC 3339 has it, `2026-11-21 08:12`, `21/11/2026 08:12`, `yesterday 20:00`
/// or `today` (Welsh: `ddoe`, `heddiw`). Without a time it is nine in the morning, and never later than now.
#[must_use]
pub fn typed_moment(text: &str, now: Instant) -> Option<Instant> {
    if let Some(at) = from_rfc3339(text) {
        return Some(at);
    }
    let text = text.trim().to_lowercase();
    let is_number = text.starts_with(|first: char| first.is_ascii_digit());
    let parts = text.split_once(' ').or_else(|| is_number.then(|| text.split_once('t')).flatten());
    let (day, time) = parts.map_or((text.as_str(), None), |(day, time)| (day, Some(time.trim())));
    let today = local_day(now);
    let day = match day {
        "today" | "heddiw" => today,
        "yesterday" | "ddoe" => today.plus_days(-1),
        typed => typed_day(typed)?,
    };
    let Some(time) = time else { return moment(day, MORNING, 0).map(|at| at.min(now)) };
    let (hour, minute) = time.split_once(':')?;
    let is_two = |digits: &str| digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
    let minute = Some(minute).filter(|minute| is_two(minute))?;
    moment(day, hour.parse().ok()?, minute.parse().ok()?)
}

/// Writes a moment as RFC 3339 in UTC, to the second: `2026-11-21T08:12:00Z`.
#[must_use]
pub fn to_rfc3339(at: Instant) -> String {
    DateTime::from_timestamp_millis(at.ms())
        .map(|utc| utc.format("%Y-%m-%dT%H:%M:%SZ").to_string())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_past_midnight_in_summer_is_still_yesterday_in_utc() {
        let at = from_rfc3339("2026-06-30T23:30:00Z").unwrap();
        assert_eq!(local(at), LocalTime { day: "2026-07-01".parse().unwrap(), hour: 0, minute: 30 });
        assert_eq!(moment("2026-07-01".parse().unwrap(), 0, 30), Some(at));
    }

    #[test]
    fn the_hour_that_comes_twice_is_its_first_and_the_one_left_out_is_none() {
        let twice = moment("2026-10-25".parse().unwrap(), 1, 30).unwrap();
        assert_eq!(to_rfc3339(twice), "2026-10-25T00:30:00Z");
        assert_eq!(moment("2026-03-29".parse().unwrap(), 1, 30), None);
    }

    #[test]
    fn a_day_is_read_as_the_sentence_about_it_says() {
        let day = "2026-11-21".parse().ok();
        for typed in ["21/11/2026", "2026-11-21", " 21.11.2026 ", "21 11 2026"] {
            assert_eq!(typed_day(typed), day, "typed {typed:?}");
        }
        for typed in ["", "31/02/2026", "21/11", "11/21/2026", "yesterday", "21/11/26", "21/11/02026"] {
            assert_eq!(typed_day(typed), None, "typed {typed:?}");
        }
    }

    #[test]
    fn a_moment_beyond_the_calendar_has_a_day_all_the_same() {
        assert_eq!(local_day(Instant::from_ms(i64::MAX)), LocalDay::LAST);
        assert_eq!(to_rfc3339(Instant::from_ms(i64::MAX)), "");
    }

    #[test]
    fn a_moment_is_read_as_somebody_says_it() {
        let now = from_rfc3339("2026-11-16T08:00:00Z").unwrap();
        let rfc3339 = |text: &str| typed_moment(text, now).map(to_rfc3339);
        for (typed, meant) in [
            ("2026-11-15T20:00:00Z", "2026-11-15T20:00:00Z"),
            ("2026-11-15T20:00", "2026-11-15T20:00:00Z"),
            ("2026-11-15 20:00", "2026-11-15T20:00:00Z"),
            ("15/11/2026 7:05", "2026-11-15T07:05:00Z"),
            ("yesterday", "2026-11-15T09:00:00Z"),
            ("Yesterday 20:30", "2026-11-15T20:30:00Z"),
            ("ddoe 20:30", "2026-11-15T20:30:00Z"),
            ("today", "2026-11-16T08:00:00Z"),
            ("heddiw 07:15", "2026-11-16T07:15:00Z"),
        ] {
            assert_eq!(rfc3339(typed).as_deref(), Some(meant), "{typed}");
        }
        for typed in
            ["", "last week", "yesterday at eight", "yesterday 8", "today 25:00", "today 07:5", "ddoe 07:+5"]
        {
            assert_eq!(rfc3339(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_time_with_an_offset_is_read_as_the_same_moment() {
        assert_eq!(from_rfc3339("2026-11-21T09:12:00+01:00"), from_rfc3339("2026-11-21T08:12:00Z"));
        assert_eq!(from_rfc3339("yesterday"), None);
    }
}
