//! What the rules about blood results share: the results of one analyte in order, windows over them, and their limits.
//! Which result means what is each rule's own business.

use hearth_clinical::blood::{Creatinine, Egfr, Potassium, Sodium};
use hearth_clinical::{Analyte, BloodResult, LocalDay, ThresholdLayer};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{Reading, ReadingKey};
use crate::level::{Cause, Level, Quantity, Reach};
use crate::rule::Asks;

/// What a rule is asked that judges each result by itself.
pub(crate) const EACH_RESULT: Asks = Asks::Readings { judges: &[Quantity::Blood], beside: &[], days_back: 0 };

/// No more results than this, the latest ones, are looked at in one window: nobody's blood is taken so often, and a
/// history that repeats itself can't make the rules slow.
const RESULTS: usize = 100;

/// The results of one analyte whose time is sure, oldest first.
pub(crate) struct Results<'a>(Vec<&'a Reading<BloodResult>>);

impl<'a> Results<'a> {
    pub(crate) fn of(case: &'a Case<'_>, analyte: Analyte) -> Results<'a> {
        let all = case.history.bloods.sure().iter();
        Results(all.filter(|reading| reading.value.analyte() == analyte).collect())
    }

    /// Those from the first day to the last, both included, oldest first.
    pub(crate) fn days(&self, first: LocalDay, last: LocalDay) -> &[&'a Reading<BloodResult>] {
        let from = self.0.partition_point(|reading| reading.day < first);
        let to = self.0.partition_point(|reading| reading.day <= last);
        self.0.get(from.max(to.saturating_sub(RESULTS))..to).unwrap_or_default()
    }
}

/// A blood result that met a limit: what every such finding has in common.
pub(crate) fn found(
    cause: Cause,
    reading: &Reading<BloodResult>,
    (level, reach): (Level, Reach),
    limit: Limit,
    words: Words,
) -> Found {
    Found {
        level,
        reach,
        cause,
        value: Measure::Blood(reading.value),
        baseline: None,
        from: reading.day,
        limit,
        layer: ThresholdLayer::Product,
        beside: Vec::new(),
        signs: Vec::new(),
        words,
        clears: Words::plain("clears-blood"),
    }
}

/// What a rule says about results of one analyte that fall below its two limits: amber for the team, red for the person.
pub(crate) struct Below {
    pub analyte: Analyte,
    pub cause: Cause,
    /// Below this it is amber.
    pub low: BloodResult,
    /// Below this it is red.
    pub very_low: BloodResult,
    /// Above this the result is left to nobody's rule; none when every result is looked at.
    pub judged_to: Option<BloodResult>,
    /// The sentence, with `result`.
    pub key: &'static str,
    /// The sentence below `very_low`.
    pub very_low_key: &'static str,
}

/// Judges each result of the analyte that the rule is asked about.
pub(crate) fn falls_below(case: &Case<'_>, below: &Below) -> Judged {
    let mut judged = Judged::default();
    let results = case.focused(&case.history.bloods);
    for reading in results.filter(|reading| reading.value.analyte() == below.analyte) {
        if below.judged_to.is_none_or(|highest| reading.value <= highest) {
            judged.looked_at.insert((Quantity::Blood, reading.key));
        }
        let (judgement, limit, key) = if reading.value < below.very_low {
            ((Level::Red, Reach::Person), below.very_low, below.very_low_key)
        } else if reading.value < below.low {
            ((Level::Amber, Reach::Team), below.low, below.key)
        } else {
            continue;
        };
        let words = Words::with(key, [("result", Param::Blood(reading.value))]);
        let found = found(below.cause, reading, judgement, Limit::BloodBelow(limit), words);
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

/// True when `now` lies more than this many percent above `before`.
pub(crate) fn is_more_than_percent_above(now: BloodResult, before: BloodResult, percent: u32) -> bool {
    u64::from(now.steps()) * 100 > u64::from(before.steps()) * u64::from(100 + percent)
}

/// True when `now` lies at least this many percent above `before`.
pub(crate) fn is_percent_above(now: BloodResult, before: BloodResult, percent: u32) -> bool {
    u64::from(now.steps()) * 100 >= u64::from(before.steps()) * u64::from(100 + percent)
}

/// How far `now` lies above `before`, in whole percent, cut off; nothing when it does not.
pub(crate) fn percent_above(now: BloodResult, before: BloodResult) -> u16 {
    let rise = u64::from(now.steps().saturating_sub(before.steps())) * 100;
    rise.checked_div(u64::from(before.steps()))
        .map_or(0, |percent| u16::try_from(percent).unwrap_or(u16::MAX))
}

/// The middle of some results (the lower of two middle ones, which makes a rise the larger), with the readings that it
/// is made of; nothing of none.
pub(crate) fn middle(results: &[&Reading<BloodResult>]) -> Option<(Vec<ReadingKey>, BloodResult)> {
    let mut sorted: Vec<(BloodResult, ReadingKey)> =
        results.iter().map(|reading| (reading.value, reading.key)).collect();
    sorted.sort_unstable();
    let middle = sorted.get(sorted.len().checked_sub(1)? / 2).map(|(value, _)| *value)?;
    Some((sorted.into_iter().map(|(_, key)| key).collect(), middle))
}

/// A limit written in a rule; a test holds that none of them falls back.
pub(crate) const fn potassium(tenths: u16) -> BloodResult {
    BloodResult::Potassium(match Potassium::from_tenths(tenths) {
        Ok(value) => value,
        Err(_) => Potassium::LOWEST,
    })
}

/// As [`potassium`], in mmol/L.
pub(crate) const fn sodium(mmol_per_l: u16) -> BloodResult {
    BloodResult::Sodium(match Sodium::from_mmol_per_l(mmol_per_l) {
        Ok(value) => value,
        Err(_) => Sodium::LOWEST,
    })
}

/// As [`potassium`], in µmol/L.
pub(crate) const fn creatinine(umol_per_l: u16) -> BloodResult {
    BloodResult::Creatinine(match Creatinine::from_umol_per_l(umol_per_l) {
        Ok(value) => value,
        Err(_) => Creatinine::LOWEST,
    })
}

/// As [`potassium`], in mL/min/1.73 m².
pub(crate) const fn egfr(ml_per_min: u16) -> BloodResult {
    BloodResult::Egfr(match Egfr::from_ml_per_min(ml_per_min) {
        Ok(value) => value,
        Err(_) => Egfr::LOWEST,
    })
}
