//! O1, low oxygen: against the person's target scale, the lower the more urgent, and three points or more below their own
//! usual. Oxygen above the 88 to 92 scale is not judged here.

use hearth_clinical::{OxygenSaturation, OxygenScale, PlanSubject, ThresholdLayer};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{Reading, ReadingKey};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::settled::Series;
use crate::statement::Statement;

/// The person's own usual is the median of this many days before (2 weeks).
pub(crate) const USUAL_DAYS: i32 = 14;
/// Fewer readings than this make no usual (product value).
const USUAL_READINGS: usize = 3;
/// This many points below the usual, or more, is amber.
const DROP: u16 = 3;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::O1,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Oxygen], beside: &[], days_back: USUAL_DAYS },
    parameters: &[PlanSubject::OxygenScale],
    source: "NHS England pulse oximetry (92 or less severe, 93 to 94 moderate; measure again at once); NEWS2 scale 2 for \
             88 to 92, where 83 or less scores 3; 999 below 88 on 94 to 98 (product value)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let scale = &case.plan.oxygen_scale;
    for reading in case.focused(&case.history.oxygens) {
        judged.looked_at.insert((Quantity::Oxygen, reading.key));
        if scale.layer == ThresholdLayer::Product {
            judged.statements.insert((reading.key, Statement::OxygenProductScale { scale: scale.value }));
        }
        let oxygen = reading.value.percent();
        let usual = usual(reading, &case.history.oxygens);
        let on_scale = level_on_scale(oxygen, scale.value);
        let dropped = usual.filter(|(_, usual)| usual.percent().saturating_sub(oxygen) >= DROP);
        if on_scale.is_some_and(|(level, _)| level <= Level::Red) {
            judged.statements.insert((reading.key, Statement::OxygenAgain));
        }
        let found = match (on_scale, dropped) {
            (Some((level, limit)), _) => Found {
                level,
                reach: Reach::Person,
                cause: Cause::LowOxygen,
                value: Measure::Oxygen(reading.value),
                baseline: None,
                from: reading.day,
                limit: Limit::OxygenAtMost(limit),
                layer: scale.layer,
                beside: Vec::new(),
                signs: Vec::new(),
                words: Words::with(
                    if level == Level::Emergency999 {
                        "finding-very-low-oxygen"
                    } else {
                        "finding-low-oxygen"
                    },
                    [
                        ("oxygen", Param::Percent(oxygen)),
                        ("limit", Param::Percent(limit)),
                        ("scale", Param::Scale(scale.value)),
                    ],
                ),
                clears: Words::plain("clears-oxygen"),
            },
            (None, Some((keys, usual))) => Found {
                level: Level::Amber,
                reach: Reach::Person,
                cause: Cause::LowOxygen,
                value: Measure::Oxygen(reading.value),
                baseline: Some(Measure::Oxygen(usual)),
                from: reading.day.plus_days(-USUAL_DAYS),
                limit: Limit::OxygenDropAtLeast(DROP),
                layer: ThresholdLayer::Product,
                beside: keys,
                signs: Vec::new(),
                words: Words::with(
                    "finding-oxygen-drop",
                    [("oxygen", Param::Percent(oxygen)), ("usual", Param::Percent(usual.percent()))],
                ),
                clears: Words::plain("clears-oxygen"),
            },
            (None, None) => continue,
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

/// The level on the person's scale, with the highest value that has it. 999 begins where NEWS2 gives 3 points on scale 2;
/// on 94 to 98, where nobody has a lower target for a reason, below every target there is (product value: the NHS leaflet
/// sends people to A&E or 999 from 92 down).
const fn level_on_scale(oxygen: u16, scale: OxygenScale) -> Option<(Level, u16)> {
    match (scale, oxygen) {
        (OxygenScale::From94To98, ..=87) => Some((Level::Emergency999, 87)),
        (OxygenScale::From88To92, ..=83) => Some((Level::Emergency999, 83)),
        (OxygenScale::From94To98, ..=92) => Some((Level::Red, 92)),
        (OxygenScale::From94To98, 93) => Some((Level::Amber, 93)),
        (OxygenScale::From88To92, ..=87) => Some((Level::Red, 87)),
        (OxygenScale::From94To98 | OxygenScale::From88To92, _) => None,
    }
}

/// The median of the days before (the lower of two middle ones), with the readings it is made of.
pub(crate) fn usual(
    reading: &Reading<OxygenSaturation>,
    all: &Series<OxygenSaturation>,
) -> Option<(Vec<ReadingKey>, OxygenSaturation)> {
    if reading.time_unsure {
        return None;
    }
    let mut before: Vec<_> = all
        .days(reading.day.plus_days(-USUAL_DAYS), reading.day.plus_days(-1))
        .iter()
        .map(|other| (other.value, other.key))
        .collect();
    if before.len() < USUAL_READINGS {
        return None;
    }
    before.sort_unstable();
    let middle = before.get((before.len() - 1) / 2).map(|(value, _)| *value)?;
    Some((before.into_iter().map(|(_, key)| key).collect(), middle))
}
