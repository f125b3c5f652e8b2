//! How long an alert has waited for the team, counted in the team's own hours, and to whom it goes when that is too long.
//! Which zone the hours are in is the caller's business: local days and minutes come in, and no clock is asked.

use hearth_clinical::{Instant, LocalDay, TeamHours, Weekday};

use super::view::{Alert, AlertState};
use crate::history::UnansweredAlert;
use crate::level::Level;

/// A red alert goes to the deputy after this many minutes of opening time, and to the lead after as many again (product
/// value: two hours).
const RED_MINUTES: u32 = 120;
/// An amber alert goes to the deputy after this many ends of working days, the one of the day on which it was raised not
/// counted, and to the lead after as many again (product value: the end of the next working day).
const AMBER_WORKING_DAYS: u32 = 1;
/// A team that has said nothing about its hours is counted as open from 09:00 to 17:00 on weekdays, so that no alert
/// waits for ever (product value).
const OFFICE_HOURS: (u16, u16) = (9 * 60, 17 * 60);
/// Nothing older than this many days makes an alert wait longer.
const DAYS_COUNTED: i32 = 3660;

/// A minute of a local day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalMinute {
    /// The calendar day where the team works.
    pub day: LocalDay,
    /// Minutes since that day's midnight, by the clock on the wall.
    pub minute: u16,
}

/// How long an alert has waited, in the team's own hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waited {
    /// Minutes of opening time that went by.
    pub service_minutes: u32,
    /// Ends of working days that went by, the one of the day on which it was raised not counted.
    pub working_days_ended: u32,
}

/// Who is told that an alert went unanswered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Escalation {
    /// The deputy.
    Deputy,
    /// The lead.
    Lead,
}

impl Escalation {
    /// How often the time of the first step has gone by.
    const fn times(self) -> u32 {
        match self {
            Escalation::Deputy => 1,
            Escalation::Lead => 2,
        }
    }

    /// The minutes of opening time after which a red alert takes this step.
    #[must_use]
    pub const fn service_minutes(self) -> u32 {
        RED_MINUTES * self.times()
    }

    /// The ends of working days after which an amber alert takes this step.
    #[must_use]
    pub const fn working_days_ended(self) -> u32 {
        AMBER_WORKING_DAYS * self.times()
    }
}

/// The step that an alert has reached that nobody opened; none while there is still time. What is only to be reviewed
/// never goes to anybody else.
#[must_use]
pub fn escalation(level: Level, service_minutes: u32, working_days_ended: u32) -> Option<Escalation> {
    let reached = |step: Escalation| match level {
        Level::Emergency999 | Level::Red => service_minutes >= step.service_minutes(),
        Level::Amber => working_days_ended >= step.working_days_ended(),
        Level::Review => false,
    };
    [Escalation::Lead, Escalation::Deputy].into_iter().find(|step| reached(*step))
}

/// Counts the team's time from `raised` to `now`; nothing when that is not later.
#[must_use]
pub fn waited(hours: &TeamHours, raised: LocalMinute, now: LocalMinute) -> Waited {
    let mut waited = Waited::default();
    if now <= raised {
        return waited;
    }
    let never_opens = Weekday::ALL.iter().all(|weekday| hours.on(*weekday).is_none());
    let open_on = |day: LocalDay| {
        if never_opens { office_hours(day.weekday()) } else { hours.on(day.weekday()) }
    };
    let days = now.day.days_since(raised.day).min(DAYS_COUNTED);
    for number in 0..=days {
        let day = raised.day.plus_days(number);
        let Some((opens, closes)) = open_on(day) else { continue };
        let from = if day == raised.day { opens.max(raised.minute) } else { opens };
        let to = if day == now.day { closes.min(now.minute) } else { closes };
        waited.service_minutes = waited.service_minutes.saturating_add(to.saturating_sub(from).into());
        let has_ended = day < now.day || closes <= now.minute;
        if number > 0 && has_ended {
            waited.working_days_ended += 1;
        }
    }
    waited
}

const fn office_hours(weekday: Weekday) -> Option<(u16, u16)> {
    match weekday {
        Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday => {
            Some(OFFICE_HOURS)
        }
        Weekday::Saturday | Weekday::Sunday => None,
    }
}

/// The alerts that somebody has to open, and how long each has waited. `local` says which minute of which local day a
/// moment was where the team works.
///
/// What was put off or expected waits for nobody.
#[must_use]
pub fn unanswered<E>(
    alerts: &[Alert<E>],
    hours: &TeamHours,
    now: LocalMinute,
    local: impl Fn(Instant) -> LocalMinute,
) -> Vec<UnansweredAlert> {
    let mut all: Vec<UnansweredAlert> = alerts
        .iter()
        .filter(|alert| alert.state == AlertState::Open)
        .flat_map(Alert::waiting_longest)
        .map(|(raised, looked_at)| {
            let from = local(raised.at);
            let Waited { service_minutes, working_days_ended } = waited(hours, from, now);
            UnansweredAlert {
                level: raised.level,
                cause: raised.cause,
                raised: from.day,
                service_minutes,
                working_days_ended,
                looked_at,
            }
        })
        .collect();
    all.sort();
    all
}
