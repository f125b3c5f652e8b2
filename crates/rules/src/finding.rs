//! What a rule found: rule, version, value, baseline, window, limit and source layer, so that each can be shown.
//! It holds no sentence: the key and the typed parameters are for the words to make one of.

use hearth_clinical::{
    Answer, BloodPressure, Instant, LocalDay, OxygenSaturation, OxygenScale, PlanSubject, Pulse, Symptom,
    ThresholdLayer, Weight, WeightGain,
};

use crate::history::ReadingKey;
use crate::level::{Cause, Level, Quantity, RuleId};

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
    /// When the reading was taken.
    pub at: Instant,
    /// The reading's own calendar day.
    pub day: LocalDay,
    /// True when the reading's time is not known for sure.
    pub time_unsure: bool,
    /// The reading that was judged.
    pub reading: ReadingKey,
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
}

impl Finding {
    /// Every reading the finding rests on, the judged one first.
    pub fn readings(&self) -> impl Iterator<Item = ReadingKey> {
        core::iter::once(self.reading).chain(self.beside.iter().copied())
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
}

impl Measure {
    /// What kind of thing it is.
    #[must_use]
    pub const fn quantity(&self) -> Quantity {
        match self {
            Measure::Weight(_) => Quantity::Weight,
            Measure::BloodPressure(_) => Quantity::BloodPressure,
            Measure::Pulse(_) => Quantity::Pulse,
            Measure::Oxygen(_) => Quantity::Oxygen,
            Measure::Answers(_) => Quantity::Symptoms,
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
    /// A part of the plan.
    Subject(PlanSubject),
}
