//! B2, lowish pressure: below the limit in two of the last three readings while medicines are stepped up, or a fall on
//! standing. A pressure low enough to be urgent is B1's business.

use std::collections::BTreeMap;

use hearth_clinical::{BloodPressure, Instant, PlanSubject, PosturalPressure, ThresholdLayer};

use crate::case::{Case, Found, Judged, was_repeated};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};

/// How many readings are looked at, and how many of them have to be low: then their middle value is low (ENGAGE-HF does
/// not step up below a median of 100, from three readings).
const LAST: usize = 3;
const LOW: usize = 2;
/// Readings further back than this are no 'last' ones any more (product value).
const DAYS_BACK: i32 = 14;
/// A fall of the upper number of at least this is positive (RCP, to be checked by a clinician).
const FALL_SYSTOLIC: u16 = 20;
/// A fall of the lower number of at least this is positive (RCP, to be checked by a clinician).
const FALL_DIASTOLIC: u16 = 10;
/// An upper number below this on standing is positive (RCP, to be checked by a clinician).
const STANDING_SYSTOLIC: u16 = 90;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::B2,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Readings {
        judges: &[Quantity::BloodPressure, Quantity::Postural],
        beside: &[],
        days_back: DAYS_BACK,
    },
    parameters: &[PlanSubject::SystolicLowish],
    source: "ENGAGE-HF (no step up below a median systolic of 100); Royal College of Physicians, lying and standing \
             blood pressure (a fall of 20 or 10, or below 90 standing; to be checked by a clinician)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    for reading in case.focused(&case.history.posturals) {
        judged.looked_at.insert((Quantity::Postural, reading.key));
        if let Some(found) = on_standing(reading) {
            judged.findings.push(case.finding(reading, found));
        }
    }
    let Some(since) = case.history.circumstances.titrating_since else { return judged };
    for reading in case.focused(&case.history.pressures) {
        let skipped = reading.time_unsure || reading.day < since;
        if skipped || was_repeated(reading, &case.history.pressures) {
            continue;
        }
        judged.looked_at.insert((Quantity::BloodPressure, reading.key));
        if let Some(found) = lowish(case, reading) {
            judged.findings.push(case.finding(reading, found));
        }
    }
    judged
}

/// Two of the last three readings lie below the limit. Values in conflict share a moment and are one reading, of which
/// the lowest counts; one that was repeated is replaced by the second.
fn lowish(case: &Case<'_>, reading: &Reading<BloodPressure>) -> Option<Found> {
    let all = &case.history.pressures;
    let limit = &case.plan.systolic_lowish;
    let days = all.days(reading.day.plus_days(-DAYS_BACK), reading.day);
    let until_now = days.partition_point(|other| (other.day, other.at) <= (reading.day, reading.at));
    let mut last: BTreeMap<Instant, bool> = BTreeMap::new();
    // Repeated ones between them are kept too: without the repeat, other readings would have been the last three.
    let mut kept: Vec<&Reading<BloodPressure>> = Vec::new();
    for other in days.iter().take(until_now).rev() {
        if last.len() == LAST && !last.contains_key(&other.at) {
            break;
        }
        kept.push(other);
        if !was_repeated(other, all) {
            *last.entry(other.at).or_default() |= other.value.systolic() < limit.value;
        }
    }
    let low = last.values().filter(|is_low| **is_low).count();
    if low < LOW {
        return None;
    }
    let from = kept.iter().map(|other| other.day).min()?;
    let count = |number: usize| Param::Count(i64::try_from(number).unwrap_or(i64::MAX));
    Some(Found {
        level: Level::Amber,
        reach: Reach::Person,
        cause: Cause::LowPressure,
        value: Measure::BloodPressure(reading.value),
        baseline: None,
        from,
        limit: Limit::SystolicBelow(limit.value.mmhg()),
        layer: limit.layer,
        beside: kept.iter().map(|other| other.key).filter(|key| *key != reading.key).collect(),
        signs: Vec::new(),
        words: Words::with(
            "finding-lowish-pressure",
            [
                ("pressure", Param::Pressure(reading.value)),
                ("limit", Param::Mmhg(limit.value.mmhg())),
                ("low", count(low)),
                ("readings", count(last.len())),
            ],
        ),
        clears: Words::plain("clears-pressure"),
    })
}

/// The pressure falls on standing, or is low there.
fn on_standing(reading: &Reading<PosturalPressure>) -> Option<Found> {
    let (lying, fall) = (reading.value.lying(), reading.value.fall());
    let too_far = fall.systolic >= FALL_SYSTOLIC || fall.diastolic >= FALL_DIASTOLIC;
    let lowest_upper = reading.value.standing().min_by_key(|standing| standing.systolic())?;
    let lowest_lower = reading.value.standing().min_by_key(|standing| standing.diastolic())?;
    let (limit, words) = if too_far {
        let standing = if fall.systolic >= FALL_SYSTOLIC { lowest_upper } else { lowest_lower };
        let params = [("lying", Param::Pressure(lying)), ("standing", Param::Pressure(standing))];
        let limit = Limit::StandingFallAtLeast { systolic: FALL_SYSTOLIC, diastolic: FALL_DIASTOLIC };
        (limit, Words::with("finding-postural-fall", params))
    } else if lowest_upper.systolic().mmhg() < STANDING_SYSTOLIC {
        let params = [("standing", Param::Pressure(lowest_upper)), ("limit", Param::Mmhg(STANDING_SYSTOLIC))];
        (Limit::StandingSystolicBelow(STANDING_SYSTOLIC), Words::with("finding-standing-low", params))
    } else {
        return None;
    };
    Some(Found {
        level: Level::Amber,
        reach: Reach::Person,
        cause: Cause::PosturalFall,
        value: Measure::Postural(reading.value),
        baseline: None,
        from: reading.day,
        limit,
        layer: ThresholdLayer::Product,
        beside: Vec::new(),
        signs: Vec::new(),
        words,
        clears: Words::plain("clears-pressure"),
    })
}
