//! What all orders of one drug come to in a day, so that two strengths or two names of it are judged as the one medicine
//! that they are. It is only ever compared with the formulary; no screen shows it as a dose.

use super::formulary::{Regimen, TargetPercent, formulary};
use super::frequency::Route;
use super::order::Order;
use crate::medicine::Drug;
use crate::weight::Weight;

/// The orders of one drug that are taken side by side, added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DailyDose {
    drug: Drug,
    orders: usize,
    two_days_tenths: Option<u64>,
    when_needed: bool,
    injected: bool,
}

impl DailyDose {
    /// One order by itself.
    #[must_use]
    pub fn of(order: &Order) -> DailyDose {
        let two_days_tenths = order.two_days_tenths();
        DailyDose {
            drug: order.drug(),
            orders: 1,
            two_days_tenths,
            when_needed: two_days_tenths.is_none(),
            injected: order.route() != Route::Oral,
        }
    }

    /// With another order beside it; one of another drug changes nothing.
    #[must_use]
    pub fn with(self, order: &Order) -> DailyDose {
        let other = DailyDose::of(order);
        if other.drug != self.drug {
            return self;
        }
        let sum = match (self.two_days_tenths, other.two_days_tenths) {
            (Some(one), Some(other)) => Some(one.saturating_add(other)),
            (one, other) => one.or(other),
        };
        DailyDose {
            drug: self.drug,
            orders: self.orders.saturating_add(1),
            two_days_tenths: sum,
            when_needed: self.when_needed || other.when_needed,
            injected: self.injected || other.injected,
        }
    }

    /// How many orders were added up: 1 or more.
    #[must_use]
    pub const fn orders(&self) -> usize {
        self.orders
    }

    /// How near to the target for a body of this weight. While one of the orders is taken when needed, or not by mouth,
    /// nothing follows from the others.
    #[must_use]
    pub fn target_percent(&self, weight: Option<Weight>) -> TargetPercent {
        let row = formulary(self.drug);
        match (row.target, self.injected, self.two_days_tenths) {
            (None, ..) => TargetPercent::NoTarget,
            (Some(_), true, _) => TargetPercent::NotOral,
            (Some(_), false, Some(daily)) if !self.when_needed => row.percent(daily, weight),
            (Some(_), false, Some(_) | None) => TargetPercent::NotDaily,
        }
    }

    /// True when the daily dose, by whichever way, is more than the printed target for a body of this weight.
    #[must_use]
    pub fn is_above_target(&self, weight: Option<Weight>) -> bool {
        let target = formulary(self.drug).highest_target(weight).and_then(Regimen::two_days_tenths);
        matches!((self.two_days_tenths, target), (Some(daily), Some(target)) if daily > target)
    }

    /// The highest daily dose of the formulary, when this is more than that: somebody has to say that it is meant.
    #[must_use]
    pub fn over_highest_daily(&self, weight: Option<Weight>) -> Option<Regimen> {
        let highest = formulary(self.drug).highest_daily(weight);
        let over = matches!((self.two_days_tenths, highest.two_days_tenths()), (Some(daily), Some(most)) if daily > most);
        over.then_some(highest)
    }
}
