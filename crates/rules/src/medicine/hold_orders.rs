//! Holds from orders: too soon after the last change, together with what it may never be with, not tolerated, unsettled.
//! The interval is counted from the first day on the dose that stands.

use hearth_clinical::medicine::{Class, Drug, Order, Warned};

use super::facts::{Facts, Intolerance};
use super::groups::is_ras;
use super::hold::{Evidence, HoldKind};
use super::hold_against::{Act, Holds, also_takes};
use super::washout::{DayGap, gap_by_days};

/// Micrograms of furosemide a day from which a start needs advice: 80 mg (SPS monitoring page for ACE inhibitors).
const HIGH_FUROSEMIDE_DAILY_MICROGRAMS: u64 = 80_000;

/// Adds every hold that another order makes.
pub(super) fn order_holds(holds: &mut Holds, class: Class, act: Act, facts: &Facts) {
    for drug in &facts.unsettled {
        if drug.class() == class {
            holds.hard(HoldKind::OrderUnsettled, Evidence::Order { drug: *drug, day: facts.today });
        }
    }
    match class {
        Class::Arni => {
            never_together(holds, facts, &[Class::AceInhibitor, Class::Arb]);
            washout(holds, facts, Class::AceInhibitor);
            not_tolerated(holds, facts.arni_intolerance);
            let angioedema = facts.ace_intolerance.filter(|kind| *kind == Intolerance::Angioedema);
            not_tolerated(holds, angioedema);
        }
        Class::AceInhibitor => {
            never_together(holds, facts, &[Class::Arni, Class::Arb]);
            washout(holds, facts, Class::Arni);
            not_tolerated(holds, facts.ace_intolerance);
        }
        Class::Arb => never_together(holds, facts, &[Class::Arni, Class::AceInhibitor]),
        Class::BetaBlocker => {
            // Both slow the heart; together they can stop it (ESC 2021: avoided in reduced ejection fraction).
            if also_takes(facts, Warned::DiltiazemVerapamil) {
                holds.hard(HoldKind::NeverTogether, Evidence::Written);
            }
        }
        Class::Mra
        | Class::Sglt2Inhibitor
        | Class::SinusNodeInhibitor
        | Class::Glycoside
        | Class::VasodilatorPair
        | Class::GuanylateCyclaseStimulator
        | Class::LoopDiuretic
        | Class::Thiazide => {}
    }
    if is_ras(class) && act == Act::Start {
        high_diuretic(holds, facts);
    }
}

/// Orders that stand today of classes that this one may never be taken with.
fn never_together(holds: &mut Holds, facts: &Facts, others: &[Class]) {
    for order in others.iter().flat_map(|class| facts.standing(*class)) {
        let evidence = Evidence::Order { drug: order.drug(), day: order.start() };
        holds.hard(HoldKind::NeverTogether, evidence);
    }
}

/// The 36 hours after the last dose of the other, by days: a day that does not settle it holds too.
fn washout(holds: &mut Holds, facts: &Facts, other: Class) {
    let stopped = facts.orders.iter().filter(|order| order.class() == other);
    let last = stopped
        .filter_map(|order| Some((order.drug(), order.stop()?)))
        .filter(|(_, stop)| *stop <= facts.today)
        .max_by_key(|(_, stop)| *stop);
    let Some((drug, day)) = last else { return };
    let evidence = Evidence::Order { drug, day };
    match gap_by_days(day, facts.today) {
        DayGap::Kept => {}
        DayGap::FromNoon | DayGap::AskHours | DayGap::TooShort => {
            holds.hard(HoldKind::Washout, evidence);
        }
    }
}

fn not_tolerated(holds: &mut Holds, intolerance: Option<Intolerance>) {
    if intolerance.is_some() {
        holds.hard(HoldKind::NotTolerated, Evidence::Written);
    }
}

/// 80 mg of furosemide a day or its like, or a loop diuretic together with a thiazide.
fn high_diuretic(holds: &mut Holds, facts: &Facts) {
    let thiazide = facts.takes(Class::Thiazide);
    let daily: u64 = facts.standing(Class::LoopDiuretic).filter_map(furosemide_daily_micrograms).sum();
    let Some(order) = facts.standing(Class::LoopDiuretic).next() else { return };
    if thiazide || daily >= HIGH_FUROSEMIDE_DAILY_MICROGRAMS {
        let evidence = Evidence::Order { drug: order.drug(), day: order.start() };
        holds.hard(HoldKind::HighDiuretic, evidence);
    }
}

/// A day's loop diuretic as furosemide: 40 mg is bumetanide 1 mg or torasemide 20 mg by mouth (published comparison charts).
/// Only for telling a high dose from a low one; nobody is ever shown the number as a dose.
fn furosemide_daily_micrograms(order: &Order) -> Option<u64> {
    // Whatever loop diuretic is not written in another strength is counted milligram for milligram.
    let drug = order.drug();
    let times = if drug == Drug::Bumetanide {
        40
    } else if drug == Drug::Torasemide {
        2
    } else {
        1
    };
    // Two days' tenths of a microgram.
    Some(order.two_days_tenths()?.saturating_mul(times) / 20)
}

/// The interval since the last change of the class: hard below the one number of days, soft below the other.
pub(super) fn time_holds(holds: &mut Holds, class: Class, act: Act, facts: &Facts) {
    match act {
        Act::Increase => {}
        Act::Start | Act::GoOn => return,
    }
    let (hard_below, soft_below) = match class {
        // Doubled every two weeks or more slowly (SPS monitoring pages, UK titration tables).
        Class::AceInhibitor | Class::Arb | Class::BetaBlocker => (14, 14),
        // Two to four weeks at each dose (product information of sacubitril/valsartan).
        Class::Arni => (14, 28),
        // Four to eight weeks (SPS monitoring page for spironolactone).
        Class::Mra => (28, 56),
        Class::Sglt2Inhibitor
        | Class::SinusNodeInhibitor
        | Class::Glycoside
        | Class::VasodilatorPair
        | Class::GuanylateCyclaseStimulator
        | Class::LoopDiuretic
        | Class::Thiazide => return,
    };
    // Of a dose that was found as it is, nobody knows when it was changed last.
    let known = facts.standing(class).filter(|order| !facts.since_unknown.contains(&order.drug()));
    let Some(order) = known.max_by_key(|order| order.start()) else { return };
    let (drug, changed) = (order.drug(), order.start());
    let days = facts.today.days_since(changed);
    let evidence = |days: i32| Evidence::Interval { drug, changed, from: changed.plus_days(days) };
    if days < hard_below {
        holds.hard(HoldKind::TooSoon, evidence(hard_below));
    } else if days < soft_below {
        holds.soft(HoldKind::TooSoon, evidence(soft_below));
    }
}
