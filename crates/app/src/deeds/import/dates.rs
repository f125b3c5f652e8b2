//! When a line of a file was measured, as files and paper diaries write it. A year of two figures is no year: nobody can
//! tell 1926 from 2026 by it, and a danger sign of today must not be taken for one of long ago.

use crate::api::Problem;
use crate::open::Open;
use crate::zone;
use hearth_clinical::Instant;
use hearth_words::Arg;

/// `2026-11-21T08:12:00Z`, `2026-11-21 08:12`, `21/11/2026 08:12`, or a day alone (taken for nine in the morning).
///
/// # Errors
/// A sentence about the column `at`.
pub(super) fn moment(open: &Open, text: &str) -> Result<Instant, Problem> {
    read(text).ok_or_else(|| {
        if is_short_of_year(text) {
            open.bad_field("at", "problem-date-short-year", &[("date", Arg::Text(text))])
        } else if zone::typed_day(day_and_time(text).0).is_some() {
            let time = day_and_time(text).1.trim();
            open.bad_field("at", "problem-time-not-a-time", &[("time", Arg::Text(time))])
        } else {
            open.bad_field("at", "problem-date-not-a-date", &[])
        }
    })
}

fn read(text: &str) -> Option<Instant> {
    if let Some(at) = zone::from_rfc3339(text) {
        return Some(at);
    }
    let (day, time) = day_and_time(text);
    let day = zone::typed_day(day)?;
    let (hour, minute) = time.split_once(':')?;
    zone::moment(day, hour.parse().ok()?, minute.get(..2)?.parse().ok()?)
}

fn day_and_time(text: &str) -> (&str, &str) {
    text.split_once([' ', 'T']).unwrap_or((text, "09:00"))
}

/// Three numbers, none of which is a year of four figures.
fn is_short_of_year(text: &str) -> bool {
    let parts: Vec<&str> = day_and_time(text).0.split(['/', '.', '-']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number) && parts.iter().all(|part| part.len() < 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_time_is_taken_for_nine_in_the_morning() {
        for (typed, meant) in [
            ("2026-11-21", "2026-11-21T09:00:00Z"),
            ("21/11/2026", "2026-11-21T09:00:00Z"),
            ("2026-11-21 08:12", "2026-11-21T08:12:00Z"),
            ("21/11/2026 08:12", "2026-11-21T08:12:00Z"),
            ("2026-11-21T08:12:00Z", "2026-11-21T08:12:00Z"),
        ] {
            assert_eq!(read(typed), zone::from_rfc3339(meant), "{typed}");
        }
    }

    #[test]
    fn a_year_of_two_figures_is_no_year() {
        for typed in ["21/11/26", "21.11.26 08:12", "26-11-21", "1/2/03", "21-11-26"] {
            assert_eq!((read(typed), is_short_of_year(typed)), (None, true), "{typed}");
        }
        for typed in ["", "yesterday", "2026-11-21", "21/11", "a/b/c", "//", "💙", "21/11/2026 25:00"] {
            assert!(!is_short_of_year(typed), "{typed}");
        }
    }
}
