//! One order as a prescriber wrote it: drug, dose, frequency, route, days, pause. It is parsed at the edge and cannot hold a
//! dose in the wrong unit or above the formulary's highest; whether it should be changed is not its business.

use super::class::Class;
use super::dose::{Dose, DoseProblem, DoseUnit, parse_dose};
use super::drug::Drug;
use super::formulary::{Regimen, formulary};
use super::frequency::{Frequency, Route};
use super::hold::{OrderHold, ToleratedReason};
use crate::day::LocalDay;

/// The parts of an order before anybody has looked whether they fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderParts {
    /// The drug.
    pub drug: Drug,
    /// Each time.
    pub dose: Dose,
    /// How often.
    pub frequency: Frequency,
    /// By which way.
    pub route: Route,
    /// The first day on this dose.
    pub start: LocalDay,
    /// The last day; `None` while it goes on.
    pub stop: Option<LocalDay>,
    /// A pause.
    pub hold: Option<OrderHold>,
    /// Why this is the most that the person tolerates, if it is.
    pub tolerated_maximum: Option<ToleratedReason>,
}

/// One order that makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Order {
    drug: Drug,
    dose: Dose,
    frequency: Frequency,
    route: Route,
    start: LocalDay,
    stop: Option<LocalDay>,
    hold: Option<OrderHold>,
    tolerated_maximum: Option<ToleratedReason>,
}

/// Why an order is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OrderProblem {
    /// Not a drug of the formulary, or a brand name.
    #[error("not a drug of the formulary")]
    UnknownDrug,
    /// The dose cannot be read.
    #[error("the dose can't be read")]
    Dose(#[from] DoseProblem),
    /// `digoxin 62.5 mg`, or `ramipril 2500 micrograms`: this drug is written in the other unit.
    #[error("this drug is written in the other unit")]
    WrongUnit {
        /// The unit in which it is written.
        expected: DoseUnit,
    },
    /// More at a time than the formulary takes.
    #[error("over the highest single dose of the formulary")]
    OverHighest {
        /// The highest single dose.
        highest: Dose,
    },
    /// One number for a drug that is two drugs in one tablet.
    #[error("a combination has two numbers: 49/51 mg")]
    TwoPartsNeeded,
    /// Two numbers for one drug.
    #[error("this drug has one number")]
    OnePartNeeded,
    /// A pair of numbers that no tablet has.
    #[error("no tablet has this pair of numbers")]
    NoSuchTablet,
    /// Not one of `od`, `bd`, `tds`, `alternate-days`, `when-needed`.
    #[error("not a known frequency")]
    UnknownFrequency,
    /// A way into the body that is not used for this drug.
    #[error("this drug isn't given by this route")]
    Route,
    /// The last day lies before the first.
    #[error("stops before it starts")]
    StopsBeforeStart,
    /// The pause ends before it begins, or begins outside the order.
    #[error("the pause lies outside the order")]
    HoldOutside,
}

/// How an order stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrderStanding {
    /// Starts later.
    NotYet,
    /// Taken.
    Current,
    /// Paused.
    OnHold,
    /// The last day of its pause has gone by, and nobody has said yet that it is taken again.
    RestartDue,
    /// Over.
    Stopped,
}

impl OrderStanding {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            OrderStanding::NotYet => "not-yet",
            OrderStanding::Current => "current",
            OrderStanding::OnHold => "on-hold",
            OrderStanding::RestartDue => "restart-due",
            OrderStanding::Stopped => "stopped",
        }
    }
}

impl Order {
    /// Takes an order if its parts fit together.
    ///
    /// # Errors
    /// One arm for each thing that a prescriber can put right.
    pub fn new(parts: OrderParts) -> Result<Order, OrderProblem> {
        fits_formulary(&parts)?;
        if parts.stop.is_some_and(|stop| stop < parts.start) {
            return Err(OrderProblem::StopsBeforeStart);
        }
        if let Some(hold) = parts.hold {
            let backwards = hold.until.is_some_and(|until| until < hold.from);
            let before = hold.from < parts.start;
            let after = parts.stop.is_some_and(|stop| hold.from > stop);
            if backwards || before || after {
                return Err(OrderProblem::HoldOutside);
            }
        }
        let OrderParts { drug, dose, frequency, route, start, stop, hold, tolerated_maximum } = parts;
        Ok(Order { drug, dose, frequency, route, start, stop, hold, tolerated_maximum })
    }

    /// The parts, to make another order of: an order itself never changes.
    #[must_use]
    pub const fn parts(&self) -> OrderParts {
        OrderParts {
            drug: self.drug,
            dose: self.dose,
            frequency: self.frequency,
            route: self.route,
            start: self.start,
            stop: self.stop,
            hold: self.hold,
            tolerated_maximum: self.tolerated_maximum,
        }
    }

    /// The drug.
    #[must_use]
    pub const fn drug(&self) -> Drug {
        self.drug
    }

    /// The class of the drug.
    #[must_use]
    pub const fn class(&self) -> Class {
        self.drug.class()
    }

    /// Each time.
    #[must_use]
    pub const fn dose(&self) -> Dose {
        self.dose
    }

    /// How often.
    #[must_use]
    pub const fn frequency(&self) -> Frequency {
        self.frequency
    }

    /// By which way.
    #[must_use]
    pub const fn route(&self) -> Route {
        self.route
    }

    /// The first day on this dose.
    #[must_use]
    pub const fn start(&self) -> LocalDay {
        self.start
    }

    /// The last day; `None` while it goes on.
    #[must_use]
    pub const fn stop(&self) -> Option<LocalDay> {
        self.stop
    }

    /// The pause, past, present or planned.
    #[must_use]
    pub const fn hold(&self) -> Option<OrderHold> {
        self.hold
    }

    /// Why this is the most that the person tolerates, if it is.
    #[must_use]
    pub const fn tolerated_maximum(&self) -> Option<ToleratedReason> {
        self.tolerated_maximum
    }

    /// How it stands on a day. A pause that has ended starts nothing by itself: the order without the pause does.
    #[must_use]
    pub fn standing(&self, day: LocalDay) -> OrderStanding {
        if day < self.start {
            OrderStanding::NotYet
        } else if self.stop.is_some_and(|stop| day > stop) {
            OrderStanding::Stopped
        } else if self.hold.is_some_and(|hold| hold.covers(day)) {
            OrderStanding::OnHold
        } else if self.hold.is_some_and(|hold| hold.is_over(day)) {
            OrderStanding::RestartDue
        } else {
            OrderStanding::Current
        }
    }

    /// True when it is no more a day than the lowest printed start dose; false where none is printed, and of what is taken
    /// when needed.
    #[must_use]
    pub fn is_at_lowest_start(&self) -> bool {
        let starts = formulary(self.drug).starts.iter();
        let lowest = starts.filter_map(|start| start.regimen.two_days_tenths()).min();
        match (self.two_days_tenths(), lowest) {
            (Some(daily), Some(lowest)) => daily <= lowest,
            (None, _) | (_, None) => false,
        }
    }

    /// Two days' doses of both parts in tenths of a microgram, to tell an increase from a decrease of the same drug.
    #[must_use]
    pub fn two_days_tenths(&self) -> Option<u64> {
        Regimen { dose: self.dose, frequency: self.frequency }.two_days_tenths()
    }
}

fn fits_formulary(parts: &OrderParts) -> Result<(), OrderProblem> {
    let row = formulary(parts.drug);
    if parts.dose.unit() != row.unit {
        return Err(OrderProblem::WrongUnit { expected: row.unit });
    }
    match (parts.dose.second(), row.highest_single.second()) {
        (None, Some(_)) => return Err(OrderProblem::TwoPartsNeeded),
        (Some(_), None) => return Err(OrderProblem::OnePartNeeded),
        (None, None) | (Some(_), Some(_)) => {}
    }
    let over = |part: Option<u32>, limit: Option<u32>| part > limit;
    let tenths = super::dose::Amount::tenths_of_a_microgram;
    let highest = row.highest_single;
    if over(Some(tenths(parts.dose.first())), Some(tenths(highest.first())))
        || over(parts.dose.second().map(tenths), highest.second().map(tenths))
    {
        return Err(OrderProblem::OverHighest { highest });
    }
    if !row.strengths.is_empty() && !row.strengths.contains(&parts.dose) {
        return Err(OrderProblem::NoSuchTablet);
    }
    match parts.route {
        Route::Oral => Ok(()),
        Route::Intravenous | Route::Subcutaneous if row.injected => Ok(()),
        Route::Intravenous | Route::Subcutaneous => Err(OrderProblem::Route),
    }
}

/// Reads an order by mouth on one line, as a prescriber says it: `digoxin 62.5 micrograms od`.
///
/// # Errors
/// One arm for each thing that can be put right: `digoxin 62.5 mg od` is `WrongUnit`, `ramipril 5 od` is a bare number.
pub fn parse_order(line: &str, start: LocalDay) -> Result<Order, OrderProblem> {
    let line = line.trim();
    let (drug, rest) = line.split_once(char::is_whitespace).ok_or(OrderProblem::UnknownDrug)?;
    let drug = Drug::from_code(drug).ok_or(OrderProblem::UnknownDrug)?;
    let (dose, frequency) =
        rest.trim().rsplit_once(char::is_whitespace).ok_or(OrderProblem::UnknownFrequency)?;
    let dose = parse_dose(dose)?;
    let frequency = Frequency::from_code(frequency).ok_or(OrderProblem::UnknownFrequency)?;
    Order::new(OrderParts {
        drug,
        dose,
        frequency,
        route: Route::Oral,
        start,
        stop: None,
        hold: None,
        tolerated_maximum: None,
    })
}
