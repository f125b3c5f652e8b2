//! A calendar day as the person lives it, without a time of day and without a zone.
//! Which day an instant belongs to is settled by who knows the zone; this file only counts days.

use core::fmt;
use core::str::FromStr;

use crate::typed::digits;

/// A day of the civil (Gregorian) calendar, from year 1 to year 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDay {
    /// Days since 1 January 1970.
    days: i32,
}

/// The days of the week, Monday first as British calendars of work have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// Three letters, stable, for stores and command lines: `mon`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Weekday::Monday => "mon",
            Weekday::Tuesday => "tue",
            Weekday::Wednesday => "wed",
            Weekday::Thursday => "thu",
            Weekday::Friday => "fri",
            Weekday::Saturday => "sat",
            Weekday::Sunday => "sun",
        }
    }

    /// The day whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Weekday> {
        Weekday::ALL.into_iter().find(|day| day.code() == code)
    }
}

/// What is wrong with a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocalDayProblem {
    /// Not written as year-month-day with four, two and two digits.
    #[error("not written as 2026-11-21")]
    NotADate,
    /// Written well, but the calendar has no such day (30 February, month 13, year 0).
    #[error("no such day in the calendar")]
    NoSuchDay,
}

impl LocalDay {
    /// The first day that can be held: 0001-01-01.
    pub const FIRST: LocalDay = LocalDay { days: -719_162 };
    /// The last day that can be held: 9999-12-31.
    pub const LAST: LocalDay = LocalDay { days: 2_932_896 };

    /// Takes a year (1 to 9999), a month (1 to 12) and a day of the month.
    ///
    /// # Errors
    /// `NoSuchDay` when the calendar has no such day.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Result<LocalDay, LocalDayProblem> {
        let in_range = (1..=9999).contains(&year) && (1..=12).contains(&month);
        if !in_range || day < 1 || day > month_length(year, month) {
            return Err(LocalDayProblem::NoSuchDay);
        }
        Ok(LocalDay { days: days_from_civil(year, month, day) })
    }

    /// Takes days since 1 January 1970, as a store or a message holds them.
    ///
    /// # Errors
    /// `NoSuchDay` outside the years 1 to 9999.
    pub fn from_days(days: i32) -> Result<LocalDay, LocalDayProblem> {
        let day = LocalDay { days };
        if day < LocalDay::FIRST || day > LocalDay::LAST { Err(LocalDayProblem::NoSuchDay) } else { Ok(day) }
    }

    /// The day nearest to that many days since 1970 that can be held.
    #[must_use]
    pub fn nearest(days: i32) -> LocalDay {
        LocalDay { days: days.clamp(LocalDay::FIRST.days, LocalDay::LAST.days) }
    }

    /// Days since 1 January 1970; negative before it.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.days
    }

    /// Whole days since `earlier`; negative when `self` is the earlier of the two.
    #[must_use]
    pub const fn days_since(self, earlier: LocalDay) -> i32 {
        self.days.saturating_sub(earlier.days)
    }

    /// This day moved by some days, stopping at the first and last day that can be held.
    #[must_use]
    pub fn plus_days(self, days: i32) -> LocalDay {
        LocalDay::nearest(self.days.saturating_add(days))
    }

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.days)
    }

    /// The day of the week.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        match self.days.rem_euclid(7) {
            0 => Weekday::Thursday,
            1 => Weekday::Friday,
            2 => Weekday::Saturday,
            3 => Weekday::Sunday,
            4 => Weekday::Monday,
            5 => Weekday::Tuesday,
            _ => Weekday::Wednesday,
        }
    }
}

impl fmt::Display for LocalDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for LocalDay {
    type Err = LocalDayProblem;

    /// Reads `2026-11-21`, exactly so.
    fn from_str(text: &str) -> Result<LocalDay, LocalDayProblem> {
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(LocalDayProblem::NotADate);
        };
        if (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return Err(LocalDayProblem::NotADate);
        }
        let (Some(year), Some(month), Some(day)) = (digits(year), digits(month), digits(day)) else {
            return Err(LocalDayProblem::NotADate);
        };
        let year = i32::try_from(year).map_err(|_| LocalDayProblem::NotADate)?;
        LocalDay::from_ymd(year, month, day)
    }
}

const fn month_length(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Counts days from 1970 in eras of 400 years that begin on 1 March, so that the leap day comes last.
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let month = i32::try_from(month).unwrap_or(1);
    let day = i32::try_from(day).unwrap_or(1);
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The way back from [`days_from_civil`].
fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let shifted = days.saturating_add(719_468);
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, u32::try_from(month).unwrap_or(1), u32::try_from(day).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days_are_counted_as_the_calendar_counts_them() {
        for (text, days, weekday) in [
            ("1970-01-01", 0, Weekday::Thursday),
            ("2026-11-21", 20_778, Weekday::Saturday),
            ("2000-02-29", 11_016, Weekday::Tuesday),
            ("1969-12-31", -1, Weekday::Wednesday),
            ("0001-01-01", LocalDay::FIRST.days(), Weekday::Monday),
            ("9999-12-31", LocalDay::LAST.days(), Weekday::Friday),
        ] {
            let day: LocalDay = text.parse().unwrap();
            assert_eq!((day.days(), day.weekday()), (days, weekday), "{text}");
            assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn the_days_of_a_week_follow_each_other_from_monday() {
        let monday: LocalDay = "2026-11-16".parse().unwrap();
        let week: Vec<Weekday> = (0..7).map(|days| monday.plus_days(days).weekday()).collect();
        assert_eq!(week, Weekday::ALL);
    }

    #[test]
    fn what_a_store_holds_is_a_day_from_the_first_to_the_last_and_none_beyond() {
        for day in [LocalDay::FIRST, LocalDay::LAST] {
            assert_eq!(LocalDay::from_days(day.days()), Ok(day), "{day}");
        }
        for days in [LocalDay::FIRST.days() - 1, LocalDay::LAST.days() + 1, i32::MIN, i32::MAX] {
            assert_eq!(LocalDay::from_days(days), Err(LocalDayProblem::NoSuchDay), "{days}");
        }
    }

    #[test]
    fn a_day_that_the_calendar_does_not_have_is_refused() {
        for text in ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01"] {
            assert_eq!(text.parse::<LocalDay>(), Err(LocalDayProblem::NoSuchDay), "{text}");
        }
        for text in ["", "2026-1-1", "21/11/2026", "2026-11-21T08:00", "+026-11-21", "2026-11-2x"] {
            assert_eq!(text.parse::<LocalDay>(), Err(LocalDayProblem::NotADate), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_day_prints_and_reads_back(days in LocalDay::FIRST.days()..=LocalDay::LAST.days()) {
            let day = LocalDay::from_days(days).unwrap();
            prop_assert_eq!(day.to_string().parse::<LocalDay>(), Ok(day));
            prop_assert_eq!(day.plus_days(1).days_since(day), i32::from(day < LocalDay::LAST));
        }
    }
}
