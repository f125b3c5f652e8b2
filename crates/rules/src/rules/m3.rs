//! M3, out of touch: at T3 the team's server has heard nothing from the person's computer for three days.
//! What the person may have measured meanwhile is not known; what did come and is missing is M1's business.

use hearth_clinical::{PlanSubject, ThresholdLayer, Tier};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::level::{Cause, Level, Mode, Reach, RuleId};
use crate::rule::{Asks, Rule};

/// From this many hours on (product value: three days).
const HOURS: u32 = 72;
const HOURS_A_DAY: u32 = 24;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::M3,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Today,
    parameters: &[PlanSubject::Tier],
    source: "Product value: 72 hours without contact at the intensive tier",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let is_watched_closely = match case.plan.tier.value {
        Tier::T3 => true,
        Tier::T2 | Tier::T1 | Tier::T0 => false,
    };
    let Some(hours) = case.history.circumstances.out_of_touch_hours else { return judged };
    if !is_watched_closely || hours < HOURS {
        return judged;
    }
    let days = i32::try_from(hours / HOURS_A_DAY).unwrap_or(i32::MAX);
    let found = Found {
        level: Level::Amber,
        reach: Reach::Team,
        cause: Cause::OutOfTouch,
        value: Measure::Hours(hours),
        baseline: None,
        from: case.today().plus_days(-days),
        limit: Limit::HoursAtLeast(HOURS),
        layer: ThresholdLayer::Product,
        beside: Vec::new(),
        signs: Vec::new(),
        words: Words::with("finding-out-of-touch", [("hours", Param::Hours(hours))]),
        clears: Words::plain("clears-contact"),
    };
    judged.findings.push(case.finding_today(found));
    judged
}
