//! What is asked before an order is saved: medicines that are never taken together, and more in a day than the highest.
//! It refuses nothing; a person confirms.

use super::facts::Chart;
use crate::api::{FieldProblem, Problem};
use crate::open::Open;
use crate::problem;
use crate::views::medicine;
use hearth_chart::MedicineNow;
use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{DailyDose, Order, OrderStanding};
use hearth_rules::medicine::{Facts, Warning, WarningLevel, warnings};
use hearth_words::Arg;
use std::collections::BTreeSet;

/// Asks, until it was confirmed, about everything at once that one confirmation would cover.
pub(super) fn ask(
    open: &Open,
    chart: &Chart<'_>,
    known: &Facts,
    name: &str,
    before: &[Order],
    order: Order,
) -> Result<(), Problem> {
    let together = never_together(open, chart, known, name, order);
    let beside = beside(chart, name, &order, open.today());
    let asked: Vec<FieldProblem> =
        together.into_iter().chain(over_highest_daily(open, known, before, &order, &beside)).collect();
    if asked.is_empty() { Ok(()) } else { Err(problem::ask_again(open.words(), asked)) }
}

/// What would newly stand together and never may.
fn never_together(
    open: &Open,
    chart: &Chart<'_>,
    known: &Facts,
    name: &str,
    order: Order,
) -> Option<FieldProblem> {
    let others = || chart.record.medicines().into_iter().filter(|medicine| medicine.name != name);
    let first_day = known.today.max(order.start());
    // An order that begins later is looked at on its first day, and on the first day of what is planned to come to it.
    let planned = others()
        .flat_map(|medicine| chart.record.medicine_orders(&medicine, open.today()))
        .map(|other| other.start())
        .filter(|start| *start > first_day && order.stop().is_none_or(|stop| stop >= *start));
    let days: BTreeSet<LocalDay> = [first_day].into_iter().chain(planned).collect();
    let already = warnings(known);
    let new = |warning: &Warning| warning.level == WarningLevel::Never && !already.contains(warning);
    let first = days.into_iter().find_map(|day| {
        let mut then = known.clone();
        then.today = day;
        then.orders =
            others().flat_map(|medicine| chart.record.medicine_orders(&medicine, open.today())).collect();
        then.orders.push(order);
        warnings(&then).into_iter().find(new)
    })?;
    let said = medicine::warning(open.words(), &first).said.text;
    let args = [("warning", Arg::Text(&said))];
    Some(problem::field(open.words(), "confirmed", "problem-medicine-never-together", &args))
}

/// The orders of the same drug under other names that this one would be taken beside from today on, paused ones too. Of
/// two versions nobody has settled, the higher one.
fn beside(chart: &Chart<'_>, name: &str, order: &Order, today: LocalDay) -> Vec<Order> {
    let from = today.max(order.start());
    let meet = |other: &Order| {
        other.drug() == order.drug()
            && other.stop().is_none_or(|stop| stop >= from)
            && order.stop().is_none_or(|stop| stop >= other.start().max(today))
    };
    let others = chart.record.medicines().into_iter().filter(|medicine| medicine.name != name);
    let orders = |medicine: MedicineNow<'_>| chart.record.medicine_orders(&medicine, today);
    let highest = |orders: Vec<Order>| orders.into_iter().filter(meet).max_by_key(Order::two_days_tenths);
    others.map(orders).filter_map(highest).collect()
}

/// A daily dose above the formulary's highest, unless it is what stands already or less. The orders of the same drug
/// beside it are added.
fn over_highest_daily(
    open: &Open,
    known: &Facts,
    before: &[Order],
    order: &Order,
    beside: &[Order],
) -> Option<FieldProblem> {
    let ended = |order: &Order| order.standing(open.today()) == OrderStanding::Stopped;
    if ended(order) {
        return None;
    }
    let stands = |old: &&Order| old.drug() == order.drug() && !ended(old);
    if before.iter().filter(stands).any(|old| old.two_days_tenths() >= order.two_days_tenths()) {
        return None;
    }
    let daily = beside.iter().fold(DailyDose::of(order), DailyDose::with);
    let highest = medicine::regimen(open.words(), daily.over_highest_daily(known.weight)?);
    let args = [("drug", Arg::Text(order.drug().name())), ("highest", Arg::Text(&highest))];
    let alone = DailyDose::of(order).over_highest_daily(known.weight).is_some();
    let key =
        if alone { "problem-medicine-over-highest-daily" } else { "problem-medicine-over-highest-together" };
    Some(problem::field(open.words(), "dose", key, &args))
}
