//! A person's name and date of birth, as they are written on the banner.
//! Who may see them is for others to say; neither can be printed by accident.

use core::fmt;

use crate::day::{LocalDay, LocalDayProblem};

/// A person's name as they write it, trimmed, one line.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName {
    text: String,
}

/// What can be put right about a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonNameProblem {
    /// The box is empty.
    #[error("nothing was typed")]
    Empty,
    /// Longer than a banner can show.
    #[error("too long")]
    TooLong {
        /// The most characters a name can have.
        longest: usize,
    },
    /// A line break, a tab or another character that cannot be seen.
    #[error("a character that cannot be printed")]
    Unprintable,
}

impl PersonName {
    /// The most characters a name can have (product limit).
    pub const LONGEST: usize = 120;

    /// Reads a name.
    ///
    /// # Errors
    /// One arm for each thing that can be put right.
    pub fn parse(typed: &str) -> Result<PersonName, PersonNameProblem> {
        let text = typed.trim();
        if text.is_empty() {
            return Err(PersonNameProblem::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(PersonNameProblem::Unprintable);
        }
        if text.chars().count() > PersonName::LONGEST {
            return Err(PersonNameProblem::TooLong { longest: PersonName::LONGEST });
        }
        Ok(PersonName { text: text.to_owned() })
    }

    /// The name. A door out: search for it beside `Private::reveal`.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

/// A date of birth, between 1900 and today.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BirthDate {
    day: LocalDay,
}

/// What can be put right about a date of birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BirthDateProblem {
    /// The box is empty.
    #[error("nothing was typed")]
    Empty,
    /// Not a day of the calendar.
    #[error("not a day of the calendar")]
    NotADay(#[from] LocalDayProblem),
    /// Before 1900.
    #[error("too long ago")]
    TooEarly {
        /// The first year that is taken.
        first_year: i32,
    },
    /// After the day on which it is written.
    #[error("in the future")]
    InTheFuture,
}

impl BirthDate {
    /// The first year of birth that is taken (product limit).
    pub const FIRST_YEAR: i32 = 1900;

    /// Takes a day that lies between 1900 and `today`.
    ///
    /// # Errors
    /// `TooEarly` or `InTheFuture`.
    pub fn new(day: LocalDay, today: LocalDay) -> Result<BirthDate, BirthDateProblem> {
        if day > today {
            return Err(BirthDateProblem::InTheFuture);
        }
        BirthDate::from_stored(day)
    }

    /// Takes a day that was checked against the calendar of the day it was written.
    ///
    /// # Errors
    /// `TooEarly` before 1900.
    pub fn from_stored(day: LocalDay) -> Result<BirthDate, BirthDateProblem> {
        if day.ymd().0 < BirthDate::FIRST_YEAR {
            return Err(BirthDateProblem::TooEarly { first_year: BirthDate::FIRST_YEAR });
        }
        Ok(BirthDate { day })
    }

    /// Reads `1946-03-05`.
    ///
    /// # Errors
    /// One arm for each thing that can be put right.
    pub fn parse(typed: &str, today: LocalDay) -> Result<BirthDate, BirthDateProblem> {
        let text = typed.trim();
        if text.is_empty() {
            return Err(BirthDateProblem::Empty);
        }
        BirthDate::new(text.parse()?, today)
    }

    /// The day. A door out: search for it beside `Private::reveal`.
    #[must_use]
    pub const fn reveal(self) -> LocalDay {
        self.day
    }

    /// Whole years lived on `today`; someone born on 29 February has their birthday on 1 March in common years.
    #[must_use]
    pub fn age_years(self, today: LocalDay) -> i32 {
        let (year, month, day) = self.day.ymd();
        let (this_year, this_month, this_day) = today.ymd();
        let had_birthday = (this_month, this_day) >= (month, day);
        this_year.saturating_sub(year).saturating_sub(i32::from(!had_birthday))
    }
}

impl fmt::Debug for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_as_its_owner_writes_it() {
        assert_eq!(PersonName::parse("  Siân O’Brien-Jones ").unwrap().reveal(), "Siân O’Brien-Jones");
        assert_eq!(PersonName::parse(" "), Err(PersonNameProblem::Empty));
        assert_eq!(PersonName::parse("a\nb"), Err(PersonNameProblem::Unprintable));
        assert_eq!(PersonName::parse(&"é".repeat(121)), Err(PersonNameProblem::TooLong { longest: 120 }));
        assert!(PersonName::parse(&"é".repeat(120)).is_ok());
        assert_eq!(format!("{:?}", PersonName::parse("Ann").unwrap()), "(private)");
    }

    #[test]
    fn nobody_is_born_tomorrow() {
        let today = "2026-11-21".parse().unwrap();
        assert_eq!(BirthDate::parse("2026-11-22", today), Err(BirthDateProblem::InTheFuture));
        assert_eq!(
            BirthDate::parse("1899-12-31", today),
            Err(BirthDateProblem::TooEarly { first_year: 1900 })
        );
        let oldest = BirthDate::parse("1900-01-01", today).unwrap();
        assert_eq!(oldest.age_years(today), 126);
        assert_eq!(format!("{oldest:?}"), "(private)");
        assert_eq!(BirthDate::parse("", today), Err(BirthDateProblem::Empty));
        assert_eq!(
            BirthDate::parse("5/3/46", today),
            Err(BirthDateProblem::NotADay(LocalDayProblem::NotADate))
        );
        assert_eq!(BirthDate::parse("1946-11-21", today).unwrap().age_years(today), 80);
        assert_eq!(BirthDate::parse("1946-11-22", today).unwrap().age_years(today), 79);
    }
}
