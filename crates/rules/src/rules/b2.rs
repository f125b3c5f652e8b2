//! B2, lowish pressure: below the limit in two of the last three readings while medicines are stepped up, or a fall on
//! standing. A pressure low enough to be urgent is B1's business.

use hearth_clinical::{
    BloodPressure, Instant, LocalDay, PlanSubject, PosturalPressure, Systolic, ThresholdLayer,
};

use crate::case::{Case, Found, Judged, was_repeated};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{Reading, ReadingKey};
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
    let moments = moments(case);
    for reading in case.focused(&case.history.pressures) {
        let skipped = reading.time_unsure || reading.day < since;
        if skipped || was_repeated(reading, &case.history.pressures) {
            continue;
        }
        judged.looked_at.insert((Quantity::BloodPressure, reading.key));
        if let Some(found) = lowish(case, reading, &moments) {
            judged.findings.push(case.finding(reading, found));
        }
    }
    judged
}

/// What was measured at one moment: of values in conflict the lowest counts.
struct Moment {
    day: LocalDay,
    at: Instant,
    lowest: Systolic,
    key: ReadingKey,
    /// Measured again soon after, so that the second counts.
    replaced: bool,
}

/// The moments of the days that the readings asked about are compared with, oldest first.
fn moments(case: &Case<'_>) -> Vec<Moment> {
    let all = &case.history.pressures;
    let (Some(first), Some(last)) = (case.focus.days.first(), case.focus.days.last()) else {
        return Vec::new();
    };
    let mut moments: Vec<Moment> = Vec::new();
    for reading in all.days(first.plus_days(-DAYS_BACK), *last) {
        let (day, at, lowest, key) = (reading.day, reading.at, reading.value.systolic(), reading.key);
        match moments.last_mut() {
            Some(held) if (held.day, held.at) == (day, at) => {
                (held.lowest, held.key) = (held.lowest, held.key).min((lowest, key));
            }
            Some(_) | None => {
                moments.push(Moment { day, at, lowest, key, replaced: was_repeated(reading, all) });
            }
        }
    }
    moments
}

/// Two of the last three readings lie below the limit; one that was repeated is replaced by the second.
fn lowish(case: &Case<'_>, reading: &Reading<BloodPressure>, moments: &[Moment]) -> Option<Found> {
    let limit = &case.plan.systolic_lowish;
    let until_now = moments.partition_point(|moment| (moment.day, moment.at) <= (reading.day, reading.at));
    let earliest = reading.day.plus_days(-DAYS_BACK);
    let (mut last, mut low, mut from) = (0_usize, 0_usize, reading.day);
    // Replaced ones between them are kept too: without the repeat, other readings would have been the last three.
    let mut kept: Vec<ReadingKey> = Vec::new();
    for moment in moments.iter().take(until_now).rev().take_while(|moment| moment.day >= earliest) {
        if last == LAST {
            break;
        }
        kept.push(moment.key);
        from = moment.day;
        if !moment.replaced {
            last += 1;
            low += usize::from(moment.lowest < limit.value);
        }
    }
    if low < LOW {
        return None;
    }
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
        beside: kept.into_iter().filter(|key| *key != reading.key).collect(),
        signs: Vec::new(),
        words: Words::with(
            "finding-lowish-pressure",
            [
                ("pressure", Param::Pressure(reading.value)),
                ("limit", Param::Mmhg(limit.value.mmhg())),
                ("low", count(low)),
                ("readings", count(last)),
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
