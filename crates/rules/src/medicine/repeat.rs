//! The repeat of a blood result that is out of range: by when, from the result itself and from the one before it.
//! Which tests follow from a dose is next door; what the result means for a dose is the rules' and the holds' business.

use hearth_clinical::{Analyte, BloodResult, Creatinine, Egfr, Instant, LocalDay};

use super::bloods::{BloodTest, DueReason, TestFor};
use super::published::rises_over;

/// One blood result with its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// When it was taken.
    pub at: Instant,
    /// The day of it.
    pub day: LocalDay,
    /// The day on which it was written down: nothing is overdue before anybody could know of it.
    pub written: LocalDay,
    /// The result.
    pub value: BloodResult,
}

/// A creatinine younger than this many days makes no usual, as in the rule about its rise (product value).
const USUAL_FROM: i32 = 7;
/// The usual is the middle of the results up to this many days back (product value).
const USUAL_DAYS: i32 = 183;
/// Where there is none in these, the last one within a year stands for it (product value).
const OLDEST_DAYS: i32 = 365;

/// The repeat that is due soonest; none where every last result is in range, or settled at what it is.
///
/// A later result of the same analyte answers it, whatever it says: that one is looked at in its place.
#[must_use]
pub fn repeat_test(results: &[Measured], today: LocalDay) -> Option<BloodTest> {
    let tests = Analyte::ALL.into_iter().filter_map(|analyte| {
        let mut own: Vec<&Measured> = results
            .iter()
            .filter(|result| result.value.analyte() == analyte && result.day <= today)
            .collect();
        own.sort_by_key(|result| (result.at, result.value));
        let last = own.last()?.at;
        let (earlier, latest) = own.split_at(own.partition_point(|result| result.at < last));
        // Of two that stand side by side the one that can wait less.
        let soonest = |result: &&Measured| Some((repeat_within(result, earlier)?, **result));
        let (within, result) = latest.iter().filter_map(soonest).min_by_key(|(within, _)| *within)?;
        let due = result.day.plus_days(within).max(result.written);
        let subject = TestFor::Result { value: result.value, day: result.day };
        Some(BloodTest::seen(DueReason::Repeat, subject, result.day, due, today))
    });
    tests.min_by_key(|test| test.due)
}

/// Within how many days a result is repeated, seen beside those before it, oldest first.
fn repeat_within(result: &Measured, earlier: &[&Measured]) -> Option<i32> {
    let before = earlier.last().map(|before| before.value);
    match result.value {
        BloodResult::Potassium(potassium) => {
            let tenths = potassium.tenths();
            let before = match before {
                Some(BloodResult::Potassium(before)) => Some(before.tenths()),
                _ => None,
            };
            potassium_within(tenths, before)
        }
        BloodResult::Sodium(sodium) => {
            let low_before = matches!(before, Some(BloodResult::Sodium(before)) if before.mmol_per_l() < 130);
            sodium_within(sodium.mmol_per_l(), low_before)
        }
        BloodResult::Egfr(egfr) => {
            let before = match before {
                Some(BloodResult::Egfr(before)) => Some(before),
                _ => None,
            };
            egfr_within(egfr, before)
        }
        BloodResult::Creatinine(creatinine) => {
            let before = match before {
                Some(BloodResult::Creatinine(before)) => Some(before),
                _ => None,
            };
            creatinine_within(creatinine, before, usual(result.day, earlier))
        }
        BloodResult::Urea(_)
        | BloodResult::Haemoglobin(_)
        | BloodResult::Ferritin(_)
        | BloodResult::TransferrinSaturation(_)
        | BloodResult::NtProBnp(_)
        | BloodResult::Bnp(_) => None,
    }
}

/// Tenths of mmol/L. High: 24 hours from 6.0 on, 3 days from 5.5 on when it is a surprise (UK Kidney Association 2023), 14 days
/// when it is not (NHS Highland, for people who are well). Low: a day below 3.0, a week below 3.5, two when it is no surprise
/// (to be checked by a clinician).
fn potassium_within(tenths: u16, before: Option<u16>) -> Option<i32> {
    match tenths {
        60.. | ..30 => Some(1),
        55..60 => Some(if before.is_some_and(|before| before >= 55) { 14 } else { 3 }),
        30..35 => Some(if before.is_some_and(|before| before < 35) { 14 } else { 7 }),
        35..55 => None,
    }
}

/// mmol/L. A day below 125 and from 155 on, 3 days from 150 on, a week below 130 the first time (to be checked by a clinician).
fn sodium_within(mmol_per_l: u16, low_before: bool) -> Option<i32> {
    match mmol_per_l {
        155.. | ..125 => Some(1),
        150..155 => Some(3),
        125..130 if low_before => None,
        125..130 => Some(7),
        130..150 => None,
    }
}

/// A new eGFR below 20 within 3 days (product value), a new one below 30 within two weeks, and a fall by a quarter or more to
/// below 60 within two (NICE NG203: repeat a new low eGFR within 2 weeks; a fall by a quarter is looked into). What is as low as it was
/// goes by the schedule.
fn egfr_within(egfr: Egfr, before: Option<Egfr>) -> Option<i32> {
    let now = egfr.ml_per_min();
    let newly_below = |limit: u16| now < limit && before.is_none_or(|before| before.ml_per_min() >= limit);
    let fell = before.is_some_and(|before| u32::from(now) * 4 <= u32::from(before.ml_per_min()) * 3);
    if newly_below(20) {
        Some(3)
    } else if newly_below(30) || (fell && now < 60) {
        Some(14)
    } else {
        None
    }
}

/// While it goes on rising: 3 days when it lies more than half above the person's usual (Think Kidneys 2016: within 72 hours) or
/// above 310 µmol/L (product value), two weeks from a rise of 30 % on or above 265 (ESC 2021: again after 1 to 2 weeks, until it
/// is level; NICE NG203). It is level when it lies no more than a tenth above the one before (product value).
fn creatinine_within(now: Creatinine, before: Option<Creatinine>, usual: Option<Creatinine>) -> Option<i32> {
    if before.is_some_and(|before| !rises_over(now, before, 10)) {
        return None;
    }
    let from_30 = |usual: Creatinine| u32::from(now.umol_per_l()) * 10 >= u32::from(usual.umol_per_l()) * 13;
    if now.umol_per_l() > 310 || usual.is_some_and(|usual| rises_over(now, usual, 50)) {
        Some(3)
    } else if now.umol_per_l() > 265 || usual.is_some_and(from_30) {
        Some(14)
    } else {
        None
    }
}

/// The middle of the results from 7 days to half a year before, of two middle ones the lower; if there is none, the last one
/// within a year.
fn usual(day: LocalDay, earlier: &[&Measured]) -> Option<Creatinine> {
    let from = |days: i32| {
        let aged = move |result: &&&Measured| (USUAL_FROM..=days).contains(&day.days_since(result.day));
        let creatinine = |result: &&Measured| match result.value {
            BloodResult::Creatinine(value) => Some(value),
            _ => None,
        };
        earlier.iter().filter(aged).filter_map(creatinine)
    };
    let mut half_year: Vec<Creatinine> = from(USUAL_DAYS).collect();
    half_year.sort_unstable();
    let middle = half_year.get(half_year.len().saturating_sub(1) / 2).copied();
    middle.or_else(|| from(OLDEST_DAYS).next_back())
}
