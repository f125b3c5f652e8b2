//! A computer whose clock can't be right, and no server has said by how much: the person is asked for the day. A clock that is
//! known to be wrong is put right by what the server said, and nobody is asked.

use crate::api::{CheckInDay, CheckInDayTyped, Problem, Said};
use crate::open::Open;
use crate::views::say;
use crate::zone;
use hearth_clinical::{Instant, LocalDay};
use hearth_words::Arg;

/// Nothing of this program is older: 1 January 2025, in days since 1970.
const FIRST_DAYS: i32 = 20_089;
/// How long it may be in use (product value: 20 years).
const USE_DAYS: i32 = 20 * 366;
/// The hour that a day without a time is taken for, as of a paper diary.
const MORNING: u32 = 9;

/// True when the day that the clock says can't be today's.
pub(crate) fn is_wrong(open: &Open) -> bool {
    open.offset_ms().is_none() && !can_be_today(open.today())
}

fn can_be_today(day: LocalDay) -> bool {
    (FIRST_DAYS..FIRST_DAYS + USE_DAYS).contains(&day.days())
}

/// One sentence about it; none when it can be right.
pub(crate) fn said(open: &Open) -> Option<Said> {
    let day = say::day(open.words(), open.today());
    is_wrong(open).then(|| open.said("clock-wrong", &[("day", Arg::Text(&day))]))
}

/// Whether a moment that a person named can be one of a check, where the clock itself says nothing.
pub(super) fn can_be(open: &Open, at: Instant) -> Result<(), Problem> {
    let day = zone::local_day(at).days();
    let oldest = FIRST_DAYS - super::OLDEST_DAYS;
    if day < oldest {
        return Err(open.bad_field("at", "problem-date-too-old", &[]));
    }
    if day >= FIRST_DAYS + USE_DAYS {
        return Err(open.bad_field("at", "problem-date-future", &[]));
    }
    Ok(())
}

/// Reads the day that the person named.
///
/// # Errors
/// A problem beside the field `day`.
pub fn day(open: &Open, asked: &CheckInDayTyped) -> Result<CheckInDay, Problem> {
    let wrong = |key: &str| open.bad_field("day", key, &[]);
    let day = zone::typed_day(&asked.typed).ok_or_else(|| wrong("problem-date-not-a-date"))?;
    let at = zone::moment(day, MORNING, 0).ok_or_else(|| wrong("problem-date-not-a-date"))?;
    super::check_time(open, Some(at)).map_err(|problem| wrong(&problem.said.key))?;
    let text = say::day(open.words(), day);
    Ok(CheckInDay { said: open.said("clock-day", &[("day", Arg::Text(&text))]), at_ms: at.ms() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_of_1970_or_2099_can_not_be_right_and_one_of_this_year_can() {
        for (day, can) in [
            ("1970-01-01", false),
            ("2024-12-31", false),
            ("2025-01-01", true),
            ("2036-02-29", true),
            ("2099-01-01", false),
        ] {
            assert_eq!(can_be_today(day.parse().unwrap()), can, "{day}");
        }
    }
}
