//! How long what starts a flexible diuretic plan has been there: one row of days from the first sign of it until it is gone.
//! A weight that stays up is not gone because it rises no more. Where the plan stands then is the plan's business.

use std::collections::BTreeMap;

use hearth_clinical::{LocalDay, Weight};

use super::flexible::{FlexiblePlan, StartReason};

/// The gain that starts a plan is counted over this many days.
pub const GAIN_DAYS: i32 = 3;

/// What was measured and told on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanDay {
    /// The lowest weight.
    pub lowest: Option<Weight>,
    /// The highest weight.
    pub highest: Option<Weight>,
    /// True if swelling or breathlessness was worse; none if nobody answered.
    pub signs: Option<bool>,
}

/// Days by their date.
pub type PlanDays = BTreeMap<LocalDay, PlanDay>;

/// Grams gained on a day over the lowest weight of the three days before.
#[must_use]
pub fn gain_grams(days: &PlanDays, day: LocalDay) -> Option<i64> {
    let now = days.get(&day)?.highest?;
    Some(i64::from(now.grams()) - i64::from(lowest_before(days, day)?.grams()))
}

fn lowest_before(days: &PlanDays, day: LocalDay) -> Option<Weight> {
    days.range(day.plus_days(-GAIN_DAYS)..day).filter_map(|(_, one)| one.lowest).min()
}

/// The first day of the row that still goes on yesterday. It begins when what starts the plan is there, and ends on a day on
/// which it is not and the signs were answered with no; if weight began it, only once the person is at the target or more
/// than half of the gain is gone (product value, to be checked by a clinician). A day without an answer ends no row: nobody
/// knows that it was better.
#[must_use]
pub fn stood_since(plan: &FlexiblePlan, days: &PlanDays, today: LocalDay) -> Option<LocalDay> {
    let parts = plan.parts();
    let mut row: Option<Row> = None;
    for (day, told) in days.range(parts.bounds.authorised_on.min(today)..today) {
        let started = plan.starts(gain_grams(days, *day), told.signs == Some(true));
        match (started, &mut row) {
            (Some(reason), None) => {
                row = Some(Row { since: *day, back_at: plan.back_at(days, *day, reason) });
            }
            (Some(reason), Some(row)) => row.back_at = row.back_at.or(plan.back_at(days, *day, reason)),
            (None, Some(held)) if held.is_ended_by(told, parts.signs_start_it) => row = None,
            (None, _) => {}
        }
    }
    row.map(|row| row.since)
}

struct Row {
    since: LocalDay,
    /// At or below this weight the gain counts as gone; none for a row that weight has no part in.
    back_at: Option<u32>,
}

impl Row {
    fn is_ended_by(&self, told: &PlanDay, signs_start_it: bool) -> bool {
        let signs_gone = !signs_start_it || told.signs == Some(false);
        let weight_back = match (self.back_at, told.highest) {
            (Some(back_at), Some(weight)) => weight.grams() <= back_at,
            (Some(_), None) => false,
            (None, _) => true,
        };
        signs_gone && weight_back
    }
}

impl FlexiblePlan {
    /// Grams at which a gain that began on this day counts as gone.
    fn back_at(&self, days: &PlanDays, day: LocalDay, reason: StartReason) -> Option<u32> {
        match reason {
            StartReason::Signs => None,
            StartReason::Weight => {
                let parts = self.parts();
                let half_gone = lowest_before(days, day)?.grams().saturating_add(parts.gain.grams() / 2);
                Some(half_gone.max(parts.target.grams()))
            }
        }
    }
}
