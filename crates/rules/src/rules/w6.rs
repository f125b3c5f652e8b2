//! W6, wasting: a weight 5 % or more below the weight without oedema, for the team to look at.
//! A weight without oedema that is older than twelve months is compared with nothing; a fast loss is W5's business.

use hearth_clinical::{PlanSubject, Weight};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::plan_in_force::Setting;
use crate::rule::{Asks, Rule};
use crate::rules::weights::is_daily;

/// A loss of this many percent of the weight without oedema, or more (ESC 2021: cachexia is a loss of more than 5 % within
/// twelve months; 'or more' is ours, as in the other weight rules).
const PERCENT: u16 = 5;

/// The weight without oedema was set at most this many days before the weight that is compared with it (ESC 2021: within
/// twelve months).
const SET_WITHIN_DAYS: i32 = 365;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W6,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Weight], beside: &[], days_back: 0 },
    parameters: &[PlanSubject::OedemaFreeWeight, PlanSubject::Tier],
    source: "ESC 2021 heart failure guideline (cachexia: more than 5 % of the oedema-free weight lost in 12 months)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let Some(free) = &case.plan.oedema_free_weight else { return judged };
    if !case.plan.tier.value.has_weight_alerts() {
        return judged;
    }
    // Not known when it was set is not known to be recent enough.
    let Some(set) = case.history.circumstances.oedema_free_set else { return judged };
    for reading in case.focused(&case.history.weights) {
        if reading.day.days_since(set) > SET_WITHIN_DAYS {
            continue;
        }
        // A weight of unsure time is compared with the setting alone, and has not thereby been looked at.
        if !reading.time_unsure {
            if !is_daily(reading, &case.history.daily_weights) {
                continue;
            }
            judged.looked_at.insert((Quantity::Weight, reading.key));
        }
        let percent = percent_below(reading.value, free.value);
        if percent >= PERCENT {
            judged.findings.push(case.finding(reading, found(reading, free, percent)));
        }
    }
    judged
}

/// Whole percent below, rounded down; nothing for a weight above.
fn percent_below(weight: Weight, free: Weight) -> u16 {
    let lost = free.grams().saturating_sub(weight.grams());
    u16::try_from(lost.saturating_mul(100) / free.grams()).unwrap_or(u16::MAX)
}

fn found(reading: &Reading<Weight>, free: &Setting<Weight>, percent: u16) -> Found {
    let params = [
        ("percent", Param::Percent(percent)),
        ("weight", Param::Weight(reading.value)),
        ("free", Param::Weight(free.value)),
    ];
    Found {
        level: Level::Review,
        reach: Reach::Team,
        cause: Cause::Wasting,
        value: Measure::Weight(reading.value),
        baseline: Some(Measure::Weight(free.value)),
        from: reading.day,
        limit: Limit::PercentBelowAtLeast(PERCENT),
        layer: free.layer,
        beside: Vec::new(),
        signs: Vec::new(),
        words: Words::with("finding-wasting", params),
        clears: Words::plain("clears-weight"),
    }
}
