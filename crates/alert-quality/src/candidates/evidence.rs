//! What a candidate may look at: one person's readings up to the day of a finding.
//! What follows from it is each candidate's own business.

use hearth_clinical::{Answer, Symptom};

use crate::cohort::{CheckIn, Person};

/// The days before, of which a middle weight is taken (ENGAGE-HF: the median of 7 days).
const WEEK: (i32, i32) = (7, 1);
/// A person's own usual is the middle of these days (product value): five weeks, the last one left out.
const USUAL: (i32, i32) = (35, 8);
/// Fewer readings make no middle (ENGAGE-HF asks for three pressures too).
const READINGS_NEEDED: usize = 3;
/// Check-ins further back than this are no 'last' ones any more (product value).
const CHECK_INS_DAYS: i32 = 5;
/// The weighing before may lie so many days back, as in rule W1.
const WEIGHING_DAYS: i32 = 3;
/// It was a gain when it lay so far above the lowest of so many days before it, as in rule W2 (the product's limit), and a
/// loss when it lay so far below the highest.
const GAIN_GRAMS: i64 = 2_000;
const GAIN_DAYS: i32 = 7;
/// This much above the own usual goes with a mild sign (product values): grams, and beats a minute.
const HEAVY_GRAMS: i64 = 1_000;
const FAST_PER_MINUTE: i64 = 10;

/// One person's two years, of which a candidate looks at the days up to a finding.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a>(pub &'a Person);

impl<'a> Seen<'a> {
    /// The check-ins from a day to a day, both included, oldest first.
    fn days(self, from: i32, to: i32) -> &'a [CheckIn] {
        let all = &self.0.check_ins;
        let first = all.partition_point(|check_in| check_in.day < from);
        let end = all.partition_point(|check_in| check_in.day <= to);
        all.get(first..end).unwrap_or_default()
    }

    /// The check-in of a day.
    fn on(self, day: i32) -> Option<&'a CheckIn> {
        self.days(day, day).first()
    }

    /// The middle of what was measured from so many to so many days before.
    fn middle(self, day: i32, before: (i32, i32), value: fn(&CheckIn) -> Option<i64>) -> Option<i64> {
        let days = self.days(day - before.0, day - before.1);
        let mut values: Vec<i64> = days.iter().filter_map(value).collect();
        values.sort_unstable();
        let middle = values.len().checked_sub(1)? / 2;
        if values.len() < READINGS_NEEDED { None } else { values.get(middle).copied() }
    }

    /// How far a day's value is above the middle of the days before.
    fn above(self, day: i32, before: (i32, i32), value: fn(&CheckIn) -> Option<i64>) -> Option<i64> {
        Some(value(self.on(day)?)? - self.middle(day, before, value)?)
    }

    /// How many grams the day's weight is above the middle of the seven days before; none of too few weights.
    #[must_use]
    pub fn grams_above_the_week(self, day: i32) -> Option<i64> {
        self.above(day, WEEK, grams)
    }

    /// True when the weighing before, at most three days ago, was a gain already: 2 kg above the lowest of its week.
    #[must_use]
    pub fn gained_at_the_weighing_before(self, day: i32) -> bool {
        self.at_the_weighing_before(day, |weight, week| Some(weight - week.iter().min()?))
    }

    /// True when it was a loss already: 2 kg below the highest of its week.
    #[must_use]
    pub fn lost_at_the_weighing_before(self, day: i32) -> bool {
        self.at_the_weighing_before(day, |weight, week| Some(week.iter().max()? - weight))
    }

    /// Whether the weighing before was 2 kg off its week, by a way to say how far: the weight, and the week's weights.
    fn at_the_weighing_before(self, day: i32, off: fn(i64, &[i64]) -> Option<i64>) -> bool {
        let before = self.days(day - WEIGHING_DAYS, day - 1);
        let weighed = before.iter().rfind(|check_in| check_in.grams.is_some());
        let far = weighed.and_then(|weighed| {
            let week = self.days(weighed.day - GAIN_DAYS, weighed.day - 1);
            off(grams(weighed)?, &week.iter().filter_map(grams).collect::<Vec<_>>())
        });
        far.is_some_and(|off| off >= GAIN_GRAMS)
    }

    /// The day of the last check-in up to a day.
    #[must_use]
    pub fn last_check_in(self, day: i32) -> Option<i32> {
        self.days(i32::MIN, day).last().map(|check_in| check_in.day)
    }

    /// True when the day's answers hold such a one.
    #[must_use]
    pub fn tells(self, day: i32, sign: fn(&Symptom, &Answer) -> bool) -> bool {
        self.on(day).is_some_and(|check_in| told(check_in, sign))
    }

    /// On how many of the last few check-ins before the day such an answer was given.
    #[must_use]
    pub fn told_before(self, day: i32, check_ins: usize, sign: fn(&Symptom, &Answer) -> bool) -> usize {
        let before = self.days(day - CHECK_INS_DAYS, day - 1).iter().rev().take(check_ins);
        before.filter(|check_in| told(check_in, sign)).count()
    }

    /// True when the weight is 1 kg, or the pulse 10 a minute, above the person's own usual.
    #[must_use]
    pub fn heavier_or_faster_than_usual(self, day: i32) -> bool {
        let by = |least: i64, value| self.above(day, USUAL, value).is_some_and(|above| above >= least);
        by(HEAVY_GRAMS, grams) || by(FAST_PER_MINUTE, |check_in| check_in.pulse.map(i64::from))
    }

    /// The day's systolic pressure, mmHg.
    #[must_use]
    pub fn systolic(self, day: i32) -> Option<u16> {
        self.on(day)?.pressure.map(|(systolic, _)| systolic)
    }

    /// The day's pulse, beats a minute.
    #[must_use]
    pub fn pulse(self, day: i32) -> Option<u16> {
        self.on(day)?.pulse
    }
}

fn grams(check_in: &CheckIn) -> Option<i64> {
    check_in.grams.map(i64::from)
}

fn told(check_in: &CheckIn, sign: fn(&Symptom, &Answer) -> bool) -> bool {
    check_in.answers.iter().any(|(symptom, answer)| sign(symptom, answer))
}
