//! One day of a person's own medicines: what belongs to it, and what was said of it. A dose of every other day belongs to every
//! other day from the last one that was spoken of; nobody is told that it is due on the day between.

use super::own::{is_when_needed, said_of, standing_of};
use crate::api::OwnDose;
use crate::deeds::facts::Chart;
use crate::open::Open;
use crate::views::taken;
use hearth_chart::{DoseDay, MedicineNow};
use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{Frequency, OrderStanding, Taken};
use std::collections::BTreeMap;

/// What was said, by day and by the medicine's name in the record.
pub(super) type Days<'a> = BTreeMap<LocalDay, BTreeMap<String, DoseDay<'a>>>;

/// True where something of this medicine can be said of that day.
fn can_tell(chart: &Chart<'_>, now: &MedicineNow<'_>, on: LocalDay) -> bool {
    let order = now.orders().last();
    let left_out = order.and_then(|order| chart.record.left_out_since(order.drug(), on));
    standing_of(now, on) == Some(OrderStanding::Current) && left_out.is_none()
}

/// For a medicine of every other day, the last day that was spoken of, where `on` is a day between. As long as nothing was said,
/// no day is a day between.
pub(super) fn between(now: &MedicineNow<'_>, days: &Days<'_>, on: LocalDay) -> Option<LocalDay> {
    let order = now.orders().last()?;
    if order.frequency() != Frequency::AlternateDays {
        return None;
    }
    let was_due = |of_day: &DoseDay<'_>| {
        of_day.doses.iter().any(|one| matches!(one.told.what, Taken::Taken | Taken::Missed))
    };
    let spoken = |medicines: &BTreeMap<String, DoseDay<'_>>| medicines.get(&now.name).is_some_and(was_due);
    let last = days.range(..on).rev().find(|(_, medicines)| spoken(medicines)).map(|(day, _)| *day);
    last.filter(|last| on.days_since(*last) % 2 == 1)
}

/// True where it is one of all that are taken on that day.
pub(super) fn is_due(chart: &Chart<'_>, now: &MedicineNow<'_>, days: &Days<'_>, on: LocalDay) -> bool {
    can_tell(chart, now, on) && !is_when_needed(now) && between(now, days, on).is_none()
}

/// What can be said, and was said, of one medicine on one day.
pub(super) fn dose(
    open: &Open,
    chart: &Chart<'_>,
    now: &MedicineNow<'_>,
    days: &Days<'_>,
    on: LocalDay,
) -> OwnDose {
    let words = open.words();
    let of_day = days.get(&on).and_then(|medicines| medicines.get(&now.name));
    let told = of_day.map(|of_day| of_day.doses.as_slice()).unwrap_or_default();
    OwnDose {
        can_tell: can_tell(chart, now, on),
        due: is_due(chart, now, days, on),
        told: told.first().map(|one| one.told.what.code().to_owned()).unwrap_or_default(),
        told_text: said_of(words, told.iter().map(|one| taken::dose(words, one.told)).collect()),
    }
}
