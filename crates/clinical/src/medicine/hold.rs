//! A pause of an order, and why a dose stays below its target.
//! Whether a pause is over is read from its days, and a medicine is taken again when somebody says so; nobody but a prescriber starts or ends one.

use crate::day::LocalDay;

/// Why an order is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HoldReason {
    /// The kidneys.
    Kidneys,
    /// The potassium.
    Potassium,
    /// A low blood pressure.
    LowBloodPressure,
    /// A slow pulse.
    SlowPulse,
    /// Vomiting, diarrhoea or fever: the person's sick-day plan.
    SickDay,
    /// An operation.
    Operation,
    /// Something else, said in the note of the order.
    Other,
}

impl HoldReason {
    /// All of them.
    pub const ALL: [HoldReason; 7] = [
        HoldReason::Kidneys,
        HoldReason::Potassium,
        HoldReason::LowBloodPressure,
        HoldReason::SlowPulse,
        HoldReason::SickDay,
        HoldReason::Operation,
        HoldReason::Other,
    ];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            HoldReason::Kidneys => "kidneys",
            HoldReason::Potassium => "potassium",
            HoldReason::LowBloodPressure => "low-blood-pressure",
            HoldReason::SlowPulse => "slow-pulse",
            HoldReason::SickDay => "sick-day",
            HoldReason::Operation => "operation",
            HoldReason::Other => "other",
        }
    }

    /// The reason whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<HoldReason> {
        HoldReason::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// A pause of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrderHold {
    /// The first day without it.
    pub from: LocalDay,
    /// The last day without it; `None` until somebody says so.
    pub until: Option<LocalDay>,
    /// Why.
    pub reason: HoldReason,
}

impl OrderHold {
    /// True on a day of the pause.
    #[must_use]
    pub fn covers(&self, day: LocalDay) -> bool {
        day >= self.from && self.until.is_none_or(|until| day <= until)
    }

    /// True on the days after its last one.
    #[must_use]
    pub fn is_over(&self, day: LocalDay) -> bool {
        self.until.is_some_and(|until| day > until)
    }
}

/// Why this dose is the most that the person tolerates, below the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ToleratedReason {
    /// Low blood pressure.
    LowBloodPressure,
    /// Slow pulse.
    SlowPulse,
    /// Potassium.
    Potassium,
    /// Kidneys.
    Kidneys,
    /// Dizziness.
    Dizziness,
    /// The person's own choice.
    PersonsChoice,
}

impl ToleratedReason {
    /// All of them.
    pub const ALL: [ToleratedReason; 6] = [
        ToleratedReason::LowBloodPressure,
        ToleratedReason::SlowPulse,
        ToleratedReason::Potassium,
        ToleratedReason::Kidneys,
        ToleratedReason::Dizziness,
        ToleratedReason::PersonsChoice,
    ];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ToleratedReason::LowBloodPressure => "low-blood-pressure",
            ToleratedReason::SlowPulse => "slow-pulse",
            ToleratedReason::Potassium => "potassium",
            ToleratedReason::Kidneys => "kidneys",
            ToleratedReason::Dizziness => "dizziness",
            ToleratedReason::PersonsChoice => "persons-choice",
        }
    }

    /// The reason whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<ToleratedReason> {
        ToleratedReason::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_covers_its_first_and_its_last_day_and_is_over_on_the_next() {
        let day = |day| LocalDay::from_ymd(2026, 11, day).unwrap();
        let pause = |until| OrderHold { from: day(10), until, reason: HoldReason::ALL[0] };
        let ended = pause(Some(day(12)));
        let days = [9, 10, 12, 13].map(day);
        assert_eq!(days.map(|day| ended.covers(day)), [false, true, true, false]);
        assert_eq!(days.map(|day| ended.is_over(day)), [false, false, false, true]);
        let open = pause(None);
        assert_eq!(days.map(|day| open.covers(day)), [false, true, true, true]);
        assert_eq!(days.map(|day| open.is_over(day)), [false; 4]);
    }
}
