//! What a rule found: rule, version, value, baseline, window, limit and source layer, so that each can be shown.
//! It holds no sentence: the key and the typed parameters are for the words to make one of.

use hearth_clinical::{
    Answer, BloodPressure, BloodResult, Instant, LocalDay, OxygenSaturation, OxygenScale, PlanSubject,
    PosturalPressure, Pulse, Rhythm, Symptom, Temperature, ThresholdLayer, Weight, WeightGain,
};

use crate::history::ReadingKey;
use crate::level::{Cause, Level, Quantity, Reach, RuleId};

/// One thing a rule found about one reading.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How urgent it is.
    pub level: Level,
    /// The rule that found it.
    pub rule: RuleId,
    /// The rule's version.
    pub version: u16,
    /// What an alert about it is about.
    pub cause: Cause,
    /// When the reading was taken; of a finding about no reading, the start of its day.
    pub at: Instant,
    /// The reading's own calendar day; of a finding about no reading, the day it was looked for.
    pub day: LocalDay,
    /// True when the reading's time is not known for sure.
    pub time_unsure: bool,
    /// Who it is for.
    pub reach: Reach,
    /// The reading that was judged; none when the finding is that something is missing, overdue or unanswered.
    pub reading: Option<ReadingKey>,
    /// Other readings that the finding rests on: the baseline, the answers that raised its level.
    pub beside: Vec<ReadingKey>,
    /// What was measured or answered.
    pub value: Measure,
    /// What it was compared with, when the rule compares.
    pub baseline: Option<Measure>,
    /// The days the rule looked at.
    pub window: Window,
    /// The limit that was met.
    pub limit: Limit,
    /// Where the limit comes from.
    pub layer: ThresholdLayer,
    /// True when the plan has two values for this limit and nobody has settled which holds.
    pub unsettled: bool,
    /// The answers that made or raised the finding.
    pub signs: Vec<(Symptom, Answer)>,
    /// The sentence, by key.
    pub words: Words,
    /// What would clear it, by key.
    pub clears: Words,
}

impl Finding {
    /// Every reading the finding rests on, the judged one first.
    pub fn readings(&self) -> impl Iterator<Item = ReadingKey> {
        self.reading.into_iter().chain(self.beside.iter().copied())
    }
}

/// Something measured or answered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// A weight.
    Weight(Weight),
    /// A blood pressure.
    BloodPressure(BloodPressure),
    /// A pulse.
    Pulse(Pulse),
    /// An oxygen value.
    Oxygen(OxygenSaturation),
    /// Answers to symptom questions.
    Answers(Vec<(Symptom, Answer)>),
    /// A temperature.
    Temperature(Temperature),
    /// Whether the pulse was regular.
    Rhythm(Rhythm),
    /// A pressure lying and standing.
    Postural(PosturalPressure),
    /// A blood result.
    Blood(BloodResult),
    /// The usual of this person: the middle value of some readings, and how many there were.
    Usual {
        /// The middle value.
        middle: Box<Measure>,
        /// The number of readings behind it.
        readings: u32,
    },
    /// Days without a reading, days overdue, days with missed doses.
    Days(i32),
    /// Hours without contact.
    Hours(u32),
    /// A number of readings in a number of days.
    Count {
        /// How many.
        readings: u32,
        /// In how many days.
        days: i32,
    },
    /// A multiple of the person's own noise, in tenths.
    NoiseTenths(i64),
}

impl Measure {
    /// What kind of thing was measured; none for what was counted.
    #[must_use]
    pub fn quantity(&self) -> Option<Quantity> {
        match self {
            Measure::Weight(_) => Some(Quantity::Weight),
            Measure::BloodPressure(_) => Some(Quantity::BloodPressure),
            Measure::Pulse(_) => Some(Quantity::Pulse),
            Measure::Oxygen(_) => Some(Quantity::Oxygen),
            Measure::Answers(_) => Some(Quantity::Symptoms),
            Measure::Temperature(_) => Some(Quantity::Temperature),
            Measure::Rhythm(_) => Some(Quantity::Rhythm),
            Measure::Postural(_) => Some(Quantity::Postural),
            Measure::Blood(_) => Some(Quantity::Blood),
            Measure::Usual { middle, .. } => middle.quantity(),
            Measure::Days(_) | Measure::Hours(_) | Measure::Count { .. } | Measure::NoiseTenths(_) => None,
        }
    }
}

/// The first and the last day that were looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window {
    /// The first day.
    pub from: LocalDay,
    /// The last day.
    pub to: LocalDay,
}

/// The limit that a reading met. Pressures in mmHg, pulses a minute, oxygen in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// A gain of at least this.
    GainAtLeast(WeightGain),
    /// Systolic below this.
    SystolicBelow(u16),
    /// Systolic above this.
    SystolicAbove(u16),
    /// Systolic or diastolic at least these.
    PressureAtLeast {
        /// Systolic.
        systolic: u16,
        /// Diastolic.
        diastolic: u16,
    },
    /// A pulse below this.
    PulseBelow(u16),
    /// A pulse above this.
    PulseAbove(u16),
    /// Oxygen at most this.
    OxygenAtMost(u16),
    /// Oxygen at least this many points below the person's own usual.
    OxygenDropAtLeast(u16),
    /// At least this many of the signs that the rule lists.
    SignsAtLeast(u16),
    /// A loss of at least this.
    LossAtLeast(WeightGain),
    /// At least this much above the target weight.
    AboveTargetAtLeast(WeightGain),
    /// At least this much below the target weight.
    BelowTargetAtLeast(WeightGain),
    /// A weight at least this many percent below the one without oedema.
    PercentBelowAtLeast(u16),
    /// More than this many tenths of the person's own noise.
    NoiseTenthsAbove(i64),
    /// A fall on standing of at least these.
    StandingFallAtLeast {
        /// Systolic, mmHg.
        systolic: u16,
        /// Diastolic, mmHg.
        diastolic: u16,
    },
    /// A standing systolic below this.
    StandingSystolicBelow(u16),
    /// A pulse at least this far above the person's own usual.
    PulseRiseAtLeast(u16),
    /// A temperature of at least this.
    TemperatureAtLeast(Temperature),
    /// The first time.
    FirstTime,
    /// At least this many days.
    DaysAtLeast(i32),
    /// At least this many hours.
    HoursAtLeast(u32),
    /// At most this share of what came before, in percent.
    ShareAtMost(u16),
    /// A blood result of at least this.
    BloodAtLeast(BloodResult),
    /// A blood result above this.
    BloodAbove(BloodResult),
    /// A blood result below this.
    BloodBelow(BloodResult),
    /// A rise of a blood result of at least this many percent.
    RiseAtLeastPercent(u16),
    /// A rise of a blood result of more than this many percent.
    RiseAbovePercent(u16),
    /// At least this many minutes of the team's opening hours.
    ServiceMinutesAtLeast(u32),
    /// At least this many ends of working days.
    WorkingDaysEndedAtLeast(u32),
}

/// A sentence by key, with what goes into it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    /// One of [`crate::WORD_KEYS`].
    pub key: &'static str,
    /// Each parameter by name, in the order in which the key lists them.
    pub params: Vec<(&'static str, Param)>,
}

impl Words {
    /// A sentence that needs nothing filled in.
    #[must_use]
    pub const fn plain(key: &'static str) -> Words {
        Words { key, params: Vec::new() }
    }

    /// A sentence with parameters.
    #[must_use]
    pub fn with<const N: usize>(key: &'static str, params: [(&'static str, Param); N]) -> Words {
        Words { key, params: params.into() }
    }
}

/// What goes into a sentence, with its unit in its type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Param {
    /// A difference of weights, in grams.
    Grams(i64),
    /// A weight.
    Weight(Weight),
    /// A blood pressure.
    Pressure(BloodPressure),
    /// One pressure, in mmHg.
    Mmhg(u16),
    /// Beats a minute.
    PerMinute(u16),
    /// Percent, or points of percent.
    Percent(u16),
    /// Whole days.
    Days(i32),
    /// Whole minutes.
    Minutes(i32),
    /// An oxygen scale.
    Scale(OxygenScale),
    /// Symptoms, to be listed.
    Symptoms(Vec<Symptom>),
    /// Symptoms with what was answered, to be listed: of some questions only the answer says what was told.
    Signs(Vec<(Symptom, Answer)>),
    /// A part of the plan.
    Subject(PlanSubject),
    /// A temperature.
    Temperature(Temperature),
    /// A blood result, with its unit.
    Blood(BloodResult),
    /// A calendar day.
    Day(LocalDay),
    /// Whole hours.
    Hours(u32),
    /// A plain number.
    Count(i64),
    /// What an alert is about.
    Cause(Cause),
    /// Another sentence, to be said again.
    Sentence(Box<Words>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_counted_is_no_kind_of_measurement_and_a_usual_value_is_of_its_own() {
        let weight = Measure::Weight(Weight::from_grams(80_000).unwrap());
        let usual = Measure::Usual { middle: Box::new(weight.clone()), readings: 3 };
        for (measure, quantity) in [
            (weight, Some(Quantity::Weight)),
            (usual, Some(Quantity::Weight)),
            (Measure::Pulse(Pulse::from_per_minute(70).unwrap()), Some(Quantity::Pulse)),
            (Measure::Answers(vec![]), Some(Quantity::Symptoms)),
            (Measure::Days(3), None),
            (Measure::Hours(72), None),
        ] {
            assert_eq!(measure.quantity(), quantity, "{measure:?}");
        }
    }
}
