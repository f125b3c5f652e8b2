//! What is never taken away suddenly: a beta-blocker above its lowest start dose, with no other one in its place.
//! Somebody is asked before it ends; whether it ends all the same is the prescriber's to say.

use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{Class, Order, OrderStanding};

use super::facts::Facts;

/// True when an order that is taken today and not after `last` would be taken away suddenly: a beta-blocker above the lowest
/// start dose of ESC 2021 table 8, while no other beta-blocker is taken the day after. (UK titration tables for
/// beta-blockers and their product information: never stopped suddenly, halved step by step.)
#[must_use]
pub fn ends_suddenly(order: &Order, last: LocalDay, facts: &Facts) -> bool {
    let taken = match order.standing(facts.today) {
        OrderStanding::Current | OrderStanding::RestartDue => true,
        OrderStanding::NotYet | OrderStanding::OnHold | OrderStanding::Stopped => false,
    };
    let after = last.plus_days(1);
    let parts = |one: &Order| (one.drug(), one.dose(), one.frequency(), one.start());
    // Of two orders that are alike only the one ends.
    let itself = facts.orders.iter().position(|other| parts(other) == parts(order));
    let others = facts.orders.iter().enumerate().filter(|(at, _)| Some(*at) != itself);
    let goes_on = others.into_iter().any(|(_, other)| {
        other.class() == Class::BetaBlocker && other.standing(after) == OrderStanding::Current
    });
    order.class() == Class::BetaBlocker && taken && !order.is_at_lowest_start() && !goes_on
}
