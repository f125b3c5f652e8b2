//! L2, creatinine: against this person's own usual, by type of heart failure, and against fixed limits, lower ones on an MRA.
//! Whether a rise is harmless, and what happens to a dose, is for the team to judge.

use hearth_clinical::{Analyte, BloodResult, HeartFailureType, PlanSubject};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{Reading, ReadingKey};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::bloods::{self, Results, creatinine};
use crate::statement::Statement;

/// Results younger than this belong to the same change and make no usual (product value).
const NOT_YOUNGER_THAN: i32 = 7;
/// The usual is the middle of the results up to this many days back, half a year (product value).
const USUAL_DAYS: i32 = 183;
/// When there is none in these, the last result within a year stands for it (product value).
const OLDEST_DAYS: i32 = 365;
/// From this rise on the dose of an ACE inhibitor, ARB, ARNI or MRA is looked at (BSH and Renal Association 2019).
const LOOK_PERCENT: u16 = 30;
/// Above this rise they are stopped for a time in reduced ejection fraction (BSH and Renal Association 2019).
const STOP_PERCENT: u16 = 50;
/// On an MRA: above this it is halved, µmol/L (SPS monitoring page for spironolactone).
const MRA_HALVE: BloodResult = creatinine(220);
/// On an MRA: above this it is stopped, µmol/L (SPS monitoring page for spironolactone).
const MRA_STOP: BloodResult = creatinine(310);
/// Whatever is taken: above this, µmol/L, no creatinine is called acceptable (ESC 2021, table on RAS inhibitors: below 266),
/// and no such result is ever green.
const ACCEPTED_TO: BloodResult = creatinine(265);
/// Whatever is taken: above this, µmol/L, an ACE inhibitor, ARB or ARNI is stopped and a specialist asked (ESC 2021, practical
/// guidance on them; to be checked by a clinician).
const STOP_ABOVE: BloodResult = creatinine(310);

pub(crate) const RULE: Rule = Rule {
    id: RuleId::L2,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Blood], beside: &[], days_back: OLDEST_DAYS },
    parameters: &[PlanSubject::HeartFailureType],
    source: "BSH and Renal Association 2019 (rise of 30 and 50 %; sooner in preserved ejection fraction); SPS monitoring \
             page for spironolactone (220 and 310); ESC 2021 (265 and 310 without an MRA); the usual value is a product value",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let all = Results::of(case, Analyte::Creatinine);
    let results = case.focused(&case.history.bloods);
    for reading in results.filter(|reading| reading.value.analyte() == Analyte::Creatinine) {
        let usual = if reading.time_unsure { None } else { usual(reading, &all) };
        if usual.is_some() && reading.value <= ACCEPTED_TO {
            judged.looked_at.insert((Quantity::Blood, reading.key));
        } else if usual.is_none() && !reading.time_unsure {
            judged.statements.insert((reading.key, Statement::NoEarlierCreatinine { days: OLDEST_DAYS }));
        }
        let rise = usual.and_then(|usual| rise(case, reading, usual));
        let fixed = fixed(reading, case.history.circumstances.takes_mra);
        // Of two findings about one result the more urgent is given, the rise when both are as urgent.
        let found = match (rise, fixed) {
            (Some(rise), Some(fixed)) if fixed.level < rise.level => Some(fixed),
            (rise, fixed) => rise.or(fixed),
        };
        if let Some(found) = found {
            judged.findings.push(case.finding(reading, found));
        }
    }
    judged
}

/// What a person's usual is made of.
type Usual = (Vec<ReadingKey>, BloodResult, i32);

/// The middle of the results from 7 days to half a year before; if there is none, the last one within a year.
fn usual(reading: &Reading<BloodResult>, all: &Results<'_>) -> Option<Usual> {
    let until = reading.day.plus_days(-NOT_YOUNGER_THAN);
    if let Some((keys, middle)) = bloods::middle(all.days(reading.day.plus_days(-USUAL_DAYS), until)) {
        return Some((keys, middle, USUAL_DAYS));
    }
    let last = *all.days(reading.day.plus_days(-OLDEST_DAYS), until).last()?;
    Some((vec![last.key], last.value, OLDEST_DAYS))
}

fn rise(case: &Case<'_>, reading: &Reading<BloodResult>, (keys, usual, days): Usual) -> Option<Found> {
    let kind = &case.plan.heart_failure_type;
    let sooner = match kind.value {
        // No benefit is known that the rise could be the price of, so that nobody waits for 50 %.
        HeartFailureType::Preserved => true,
        HeartFailureType::Reduced | HeartFailureType::MildlyReduced | HeartFailureType::Unknown => false,
    };
    if !bloods::is_percent_above(reading.value, usual, LOOK_PERCENT.into()) {
        return None;
    }
    let beyond = bloods::is_more_than_percent_above(reading.value, usual, STOP_PERCENT.into());
    let (red, amber) = ((Level::Red, Reach::Person), (Level::Amber, Reach::Team));
    // What guidance says at this rise is said to the team with it.
    let (judgement, limit, key) = match (beyond, sooner) {
        (true, _) => (red, Limit::RiseAbovePercent(STOP_PERCENT), "finding-creatinine-rise-over"),
        (false, true) => (red, Limit::RiseAtLeastPercent(LOOK_PERCENT), "finding-creatinine-rise-sooner"),
        (false, false) => (amber, Limit::RiseAtLeastPercent(LOOK_PERCENT), "finding-creatinine-rise"),
    };
    let words = Words::with(
        key,
        [
            ("result", Param::Blood(reading.value)),
            ("usual", Param::Blood(usual)),
            ("percent", Param::Percent(bloods::percent_above(reading.value, usual))),
        ],
    );
    let readings = u32::try_from(keys.len()).unwrap_or(u32::MAX);
    Some(Found {
        baseline: Some(Measure::Usual { middle: Box::new(Measure::Blood(usual)), readings }),
        from: reading.day.plus_days(-days),
        beside: keys,
        layer: kind.layer,
        ..bloods::found(Cause::KidneyFunction, reading, judgement, limit, words)
    })
}

/// Too high by itself, with or without a value to compare it with.
fn fixed(reading: &Reading<BloodResult>, takes_mra: bool) -> Option<Found> {
    let (red, amber) = ((Level::Red, Reach::Person), (Level::Amber, Reach::Team));
    let (judgement, limit, key) = match (reading.value, takes_mra) {
        (value, true) if value > MRA_STOP => (red, MRA_STOP, "finding-creatinine-very-high"),
        (value, true) if value > MRA_HALVE => (amber, MRA_HALVE, "finding-creatinine-high"),
        (value, false) if value > STOP_ABOVE => (red, STOP_ABOVE, "finding-creatinine-over-stop"),
        (value, false) if value > ACCEPTED_TO => (amber, ACCEPTED_TO, "finding-creatinine-over-accepted"),
        (_, true | false) => return None,
    };
    let words = Words::with(key, [("result", Param::Blood(reading.value))]);
    let limit = Limit::BloodAbove(limit);
    Some(bloods::found(Cause::KidneyFunction, reading, judgement, limit, words))
}
