//! Whom the person phones, when somebody answers, and what to do when nobody does.
//! Which zone the hours are in is the service's own; minutes are counted from local midnight.

use core::fmt;
use core::str::FromStr;

use crate::day::Weekday;
use crate::typed::digits;

/// Minutes in a day; closing at midnight is written 24:00.
const MINUTES_PER_DAY: u16 = 1440;

/// When the team answers the phone: at most one stretch a weekday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TeamHours {
    /// Monday first; opening and closing minute of the local day.
    days: [Option<(u16, u16)>; 7],
}

/// The team's phone, its hours, and the number for when it is closed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TeamContact {
    phone: String,
    hours: TeamHours,
    out_of_hours: String,
}

/// What can be put right about a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TeamContactProblem {
    /// Not `PHONE; HOURS; OUT-OF-HOURS PHONE`.
    #[error("not written as PHONE; HOURS; OUT-OF-HOURS PHONE")]
    NotThreeParts,
    /// A phone number with something other than digits, spaces and a leading plus, or with under 3 or over 15 digits.
    #[error("not a phone number")]
    NotAPhone,
    /// Hours that can't be read.
    #[error("not written as mon-fri 09:00-17:00")]
    NotHours,
    /// Closing is not after opening.
    #[error("closes before it opens")]
    ClosesBeforeOpening,
    /// One weekday has two stretches.
    #[error("a weekday is there twice")]
    DayTwice,
}

impl TeamHours {
    /// Never open: every call goes out of hours.
    #[must_use]
    pub const fn closed() -> TeamHours {
        TeamHours { days: [None; 7] }
    }

    /// These hours with a stretch on one weekday, from `opens` up to but not including `closes`, in local minutes.
    ///
    /// # Errors
    /// When the stretch is empty, beyond midnight, or the weekday has one already.
    pub fn with(
        mut self,
        weekday: Weekday,
        opens: u16,
        closes: u16,
    ) -> Result<TeamHours, TeamContactProblem> {
        if closes > MINUTES_PER_DAY {
            return Err(TeamContactProblem::NotHours);
        }
        if opens >= closes {
            return Err(TeamContactProblem::ClosesBeforeOpening);
        }
        let Some(slot) = self.days.get_mut(weekday as usize) else {
            return Err(TeamContactProblem::NotHours);
        };
        if slot.is_some() {
            return Err(TeamContactProblem::DayTwice);
        }
        *slot = Some((opens, closes));
        Ok(self)
    }

    /// Opening and closing minute of this weekday, if the team answers on it.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> Option<(u16, u16)> {
        self.days.get(weekday as usize).copied().flatten()
    }

    /// True when somebody answers at this minute of this weekday.
    #[must_use]
    pub fn is_open(&self, weekday: Weekday, minute: u16) -> bool {
        self.on(weekday).is_some_and(|(opens, closes)| (opens..closes).contains(&minute))
    }
}

impl TeamContact {
    /// Puts the three together. The phones are kept as written, with single spaces.
    ///
    /// # Errors
    /// `NotAPhone`.
    pub fn new(phone: &str, hours: TeamHours, out_of_hours: &str) -> Result<TeamContact, TeamContactProblem> {
        Ok(TeamContact { phone: read_phone(phone)?, hours, out_of_hours: read_phone(out_of_hours)? })
    }

    /// The team's phone, grouped as it was written.
    #[must_use]
    pub fn phone(&self) -> &str {
        &self.phone
    }

    /// When the team answers.
    #[must_use]
    pub const fn hours(&self) -> &TeamHours {
        &self.hours
    }

    /// The number to call when the team is closed, such as 111.
    #[must_use]
    pub fn out_of_hours(&self) -> &str {
        &self.out_of_hours
    }

    /// True when the team answers at this minute of this weekday, local time.
    #[must_use]
    pub fn is_open(&self, weekday: Weekday, minute: u16) -> bool {
        self.hours.is_open(weekday, minute)
    }
}

impl fmt::Display for TeamHours {
    /// Neighbouring days with the same hours are one stretch: `mon-fri 09:00-17:00, sat 09:00-12:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut stretches: Vec<(Weekday, Weekday, (u16, u16))> = Vec::new();
        let mut yesterday = None;
        for weekday in Weekday::ALL {
            let today = self.on(weekday);
            match (today, stretches.last_mut()) {
                (Some(hours), Some((_, last, _))) if yesterday == Some(hours) => *last = weekday,
                (Some(hours), _) => stretches.push((weekday, weekday, hours)),
                (None, _) => {}
            }
            yesterday = today;
        }
        if stretches.is_empty() {
            return f.write_str("closed");
        }
        for (place, (first, last, (opens, closes))) in stretches.into_iter().enumerate() {
            if place > 0 {
                f.write_str(", ")?;
            }
            f.write_str(first.code())?;
            if last > first {
                write!(f, "-{}", last.code())?;
            }
            write!(f, " {:02}:{:02}-{:02}:{:02}", opens / 60, opens % 60, closes / 60, closes % 60)?;
        }
        Ok(())
    }
}

impl FromStr for TeamHours {
    type Err = TeamContactProblem;

    /// Reads `mon-fri 09:00-17:00, sat 09:00-12:00` or `closed`.
    fn from_str(text: &str) -> Result<TeamHours, TeamContactProblem> {
        let mut hours = TeamHours::closed();
        if text.trim() == "closed" {
            return Ok(hours);
        }
        for stretch in text.split(',') {
            let (days, times) = stretch.trim().split_once(' ').ok_or(TeamContactProblem::NotHours)?;
            let (opens, closes) = times.trim().split_once('-').ok_or(TeamContactProblem::NotHours)?;
            let (opens, closes) = (read_minute(opens)?, read_minute(closes)?);
            for weekday in read_weekdays(days)? {
                hours = hours.with(weekday, opens, closes)?;
            }
        }
        Ok(hours)
    }
}

impl fmt::Display for TeamContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}; {}", self.phone, self.hours, self.out_of_hours)
    }
}

impl FromStr for TeamContact {
    type Err = TeamContactProblem;

    /// Reads `01632 960001; mon-fri 09:00-17:00; 111`.
    fn from_str(text: &str) -> Result<TeamContact, TeamContactProblem> {
        let mut parts = text.split(';');
        let (Some(phone), Some(hours), Some(out), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(TeamContactProblem::NotThreeParts);
        };
        TeamContact::new(phone, hours.parse()?, out)
    }
}

fn read_phone(typed: &str) -> Result<String, TeamContactProblem> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = text.chars().filter(char::is_ascii_digit).count();
    let bare = text.strip_prefix('+').unwrap_or(&text);
    let clean = bare.chars().all(|c| c.is_ascii_digit() || c == ' ');
    if clean && (3..=15).contains(&count) { Ok(text) } else { Err(TeamContactProblem::NotAPhone) }
}

fn read_minute(text: &str) -> Result<u16, TeamContactProblem> {
    let (hour, minute) = text.trim().split_once(':').ok_or(TeamContactProblem::NotHours)?;
    match (digits(hour), digits(minute)) {
        (Some(hour @ 0..=24), Some(minute @ 0..=59)) => {
            u16::try_from(hour * 60 + minute).map_err(|_| TeamContactProblem::NotHours)
        }
        _ => Err(TeamContactProblem::NotHours),
    }
}

fn read_weekdays(text: &str) -> Result<Vec<Weekday>, TeamContactProblem> {
    let read = |code: &str| Weekday::from_code(code).ok_or(TeamContactProblem::NotHours);
    let (first, last) = match text.split_once('-') {
        Some((first, last)) => (read(first)?, read(last)?),
        None => (read(text)?, read(text)?),
    };
    if first > last {
        return Err(TeamContactProblem::NotHours);
    }
    Ok(Weekday::ALL.into_iter().filter(|day| (first..=last).contains(day)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_reads_back_as_it_prints() {
        let contact: TeamContact =
            "01632  960001; mon-fri 09:00-17:00, sat 09:00-12:00; 111".parse().unwrap();
        assert_eq!((contact.phone(), contact.out_of_hours()), ("01632 960001", "111"));
        assert_eq!(contact.to_string(), "01632 960001; mon-fri 09:00-17:00, sat 09:00-12:00; 111");
        assert_eq!(contact.to_string().parse::<TeamContact>(), Ok(contact.clone()));
        let gap: TeamHours = "mon-tue 09:00-17:00, thu 09:00-17:00, fri 09:00-12:00".parse().unwrap();
        assert_eq!(gap.to_string(), "mon-tue 09:00-17:00, thu 09:00-17:00, fri 09:00-12:00");
        let always: TeamContact = "+44 1632 960001; closed; 999".parse().unwrap();
        assert_eq!(always.to_string().parse::<TeamContact>(), Ok(always));
    }

    #[test]
    fn the_team_is_open_from_its_opening_minute_to_the_one_before_it_closes() {
        let contact: TeamContact = "01632 960001; mon-fri 09:00-17:00; 111".parse().unwrap();
        for (weekday, minute, open) in [
            (Weekday::Monday, 539, false),
            (Weekday::Monday, 540, true),
            (Weekday::Friday, 1019, true),
            (Weekday::Friday, 1020, false),
            (Weekday::Saturday, 600, false),
        ] {
            assert_eq!(contact.is_open(weekday, minute), open, "{weekday:?} {minute}");
        }
    }

    #[test]
    fn hours_that_make_no_sense_are_refused() {
        for (text, problem) in [
            ("mon 17:00-09:00", TeamContactProblem::ClosesBeforeOpening),
            ("mon 09:00-17:00, mon-tue 09:00-12:00", TeamContactProblem::DayTwice),
            ("fri-mon 09:00-17:00", TeamContactProblem::NotHours),
            ("mon 9-5", TeamContactProblem::NotHours),
            ("mon 23:00-24:30", TeamContactProblem::NotHours),
            ("mon 09:00-09:00", TeamContactProblem::ClosesBeforeOpening),
            ("", TeamContactProblem::NotHours),
        ] {
            assert_eq!(text.parse::<TeamHours>(), Err(problem), "{text}");
        }
        assert!("mon 23:00-24:00".parse::<TeamHours>().is_ok(), "a day ends at 24:00");
        for phone in ["call us", "12", "call 01632 960001", "01632 960001 960001 9"] {
            let typed = format!("{phone}; closed; 111");
            assert_eq!(typed.parse::<TeamContact>(), Err(TeamContactProblem::NotAPhone), "{phone}");
        }
        assert_eq!("01632 960001".parse::<TeamContact>(), Err(TeamContactProblem::NotThreeParts));
    }
}
