//! The readings of one person as the rules see them: values with their day, their instant and the caller's own key.
//! Which entries are current, and what their corrected time is, was settled before they came here.

use std::collections::BTreeSet;

use hearth_clinical::blood::NtProBnp;
use hearth_clinical::{
    BloodPressure, BloodResult, Instant, LocalDay, OxygenSaturation, PosturalPressure, Pulse, Rhythm,
    SymptomSet, Temperature, Weight,
};

use crate::alert::{Escalation, Extent, escalation};
use crate::finding::Finding;
use crate::level::{Cause, Level, RuleId};

/// The caller's own number for a reading, opaque here, so that a finding can name what it is about.
///
/// Each reading has its own: the weight and the pulse of one check-in are two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReadingKey(pub u64);

/// One value with its times. Two values in conflict are two readings of the same instant with keys of their own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reading<V> {
    /// When it was taken, as far as that is known.
    pub at: Instant,
    /// The caller's own number.
    pub key: ReadingKey,
    /// The person's own calendar day at that moment.
    pub day: LocalDay,
    /// True when the clock could not be trusted: the reading is judged alone, by absolute rules only.
    pub time_unsure: bool,
    /// What was measured or answered.
    pub value: V,
}

/// Everything the rules may look at, in any order, duplicates allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The person's calendar day now. A reading dated later has an unsure time, whatever it says itself.
    pub today: LocalDay,
    /// Weights.
    pub weights: Vec<Reading<Weight>>,
    /// Blood pressures.
    pub pressures: Vec<Reading<BloodPressure>>,
    /// Pulses.
    pub pulses: Vec<Reading<Pulse>>,
    /// Oxygen values.
    pub oxygens: Vec<Reading<OxygenSaturation>>,
    /// The answers of each check-in.
    pub symptoms: Vec<Reading<SymptomSet>>,
    /// Body temperatures.
    pub temperatures: Vec<Reading<Temperature>>,
    /// Whether the pulse was regular.
    pub rhythms: Vec<Reading<Rhythm>>,
    /// Blood pressures lying and standing.
    pub posturals: Vec<Reading<PosturalPressure>>,
    /// Blood results, one reading a result.
    pub bloods: Vec<Reading<BloodResult>>,
    /// What was said of medicines apart from a check, each entry once, by the day that it is about.
    pub medicines: Vec<Reading<MedicinesTold>>,
    /// What is known besides readings.
    pub circumstances: Circumstances,
}

/// What rules need to know of a person besides their readings and their plan. The default knows nothing: a rule that
/// needs something which is not known says nothing about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about a person; none rules out another"
)]
pub struct Circumstances {
    /// The first day on which readings were expected; a person who was never asked for any is not missing.
    pub monitored_since: Option<LocalDay>,
    /// True while an order for a mineralocorticoid receptor antagonist is in force.
    pub takes_mra: bool,
    /// The first day of the steps that are being taken towards target doses; none when nothing is being stepped up.
    pub titrating_since: Option<LocalDay>,
    /// The last day on which a loss of weight is expected, since a diuretic was started or raised. It mutes W5 only.
    pub loss_expected_until: Option<LocalDay>,
    /// The day on which the weight without oedema that holds now was set, the latest where several stand unsettled.
    pub oedema_free_set: Option<LocalDay>,
    /// Blood tests that are due and not done yet.
    pub bloods_due: Vec<BloodsDue>,
    /// The stable NT-proBNP that later ones are compared with; none when no earlier one is known.
    pub stable_nt_pro_bnp: Option<NtProBnp>,
    /// The pause under a sick-day plan, while something that was left out is not taken again.
    pub left_out: Option<LeftOut>,
    /// Extra doses under a flexible diuretic plan that were begun and that nobody has said to have ended.
    pub extra_doses: Option<ExtraDoses>,
    /// Hours since the person's computer was last in touch with the team's; none where that is not known.
    pub out_of_touch_hours: Option<u32>,
    /// What was said of self-harm in questionnaires, oldest first.
    pub self_harm: Vec<SelfHarm>,
    /// The day of each questionnaire whose result lies in a band that somebody of the team acts on, once a sheet.
    pub severe_answers: Vec<LocalDay>,
    /// Alerts that nobody has answered yet.
    pub unanswered: Vec<UnansweredAlert>,
    /// What somebody of the team has looked at or closed: it stands no longer beside a later check.
    pub looked_after: LookedAfter,
    /// True while some of the history is still on its way here: what is not found may only not have come yet, so nothing may
    /// be said that rests on its absence.
    pub history_incomplete: bool,
    /// True while a medicine has two versions that nobody has settled: which dose is meant is not known to anybody.
    pub medicines_unsettled: bool,
    /// True while a plan that the person carries out alone has two versions that nobody has settled.
    pub own_plan_unsettled: bool,
    /// True when what was entered last, in the order of the team's log, has a time that can't be right.
    pub clock_suspect: bool,
}

impl Circumstances {
    /// Nothing is known besides readings and plan.
    #[must_use]
    pub const fn nothing_known() -> Circumstances {
        Circumstances {
            monitored_since: None,
            takes_mra: false,
            titrating_since: None,
            loss_expected_until: None,
            oedema_free_set: None,
            bloods_due: Vec::new(),
            stable_nt_pro_bnp: None,
            left_out: None,
            extra_doses: None,
            out_of_touch_hours: None,
            self_harm: Vec::new(),
            severe_answers: Vec::new(),
            unanswered: Vec::new(),
            looked_after: LookedAfter::nothing(),
            history_incomplete: false,
            medicines_unsettled: false,
            own_plan_unsettled: false,
            clock_suspect: false,
        }
    }
}

/// What somebody said of the medicines of one day; of several, what weighs most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MedicinesTold {
    /// What was spoken of was taken.
    Taken,
    /// Some or all of it was missed.
    Missed,
    /// The person has stopped taking a medicine.
    Stopped,
}

/// What somebody of the team has looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookedAfter {
    /// Findings of alerts that were opened or closed, with the level that they then had and how far they then went, where that
    /// was written down.
    pub findings: BTreeSet<(RuleId, ReadingKey, Level, Option<Extent>)>,
    /// Readings of check-ins that were looked at as a whole.
    pub readings: BTreeSet<ReadingKey>,
}

impl LookedAfter {
    /// Nobody has looked at anything.
    #[must_use]
    pub const fn nothing() -> LookedAfter {
        LookedAfter { findings: BTreeSet::new(), readings: BTreeSet::new() }
    }

    /// True for a finding that was named while it was at least as urgent as it is now and went at least as far, and for one of which every reading that
    /// it rests on was looked at.
    #[must_use]
    pub fn covers(&self, finding: &Finding) -> bool {
        let extent = Extent::of(finding);
        let named = |reading| {
            self.findings.iter().any(|(rule, about, level, far)| {
                let goes_further = far.as_ref().is_some_and(|far| extent.goes_further_than(far));
                (*rule, *about) == (finding.rule, reading) && *level <= finding.level && !goes_further
            })
        };
        finding.reading.is_some_and(|reading| {
            named(reading) || finding.readings().all(|reading| self.readings.contains(&reading))
        })
    }
}

/// What a person said of self-harm in a questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SelfHarm {
    /// The day.
    pub on: LocalDay,
    /// What.
    pub said: SelfHarmSaid,
}

/// What was answered to the question about self-harm, as far as somebody has to act on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SelfHarmSaid {
    /// That there are such thoughts.
    Thoughts,
    /// Nothing, while other questions were answered.
    NotAnswered,
}

/// What is left out under a sick-day plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// The first day of the pause.
    pub since: LocalDay,
    /// How many medicines are not taken again yet, one at least.
    pub medicines: u32,
}

/// Extra doses under a flexible diuretic plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExtraDoses {
    /// The first day of them.
    pub began: LocalDay,
    /// The most days that the plan gives.
    pub max_days: u8,
}

/// One blood test that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BloodsDue {
    /// The day.
    pub due: LocalDay,
    /// Why.
    pub after: BloodsAfter,
}

/// Why a blood test is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BloodsAfter {
    /// A dose was changed or a medicine started.
    DoseChange,
    /// A result was out of range: it is repeated.
    OutOfRange,
    /// It is time again.
    Routine,
}

/// An alert that nobody has answered, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnansweredAlert {
    /// How urgent it is.
    pub level: Level,
    /// What it is about.
    pub cause: Cause,
    /// The day it was raised.
    pub raised: LocalDay,
    /// Minutes of the team's opening hours that have gone by since.
    pub service_minutes: u32,
    /// Ends of the team's working days that have gone by since, the one of the day on which it was raised not counted.
    pub working_days_ended: u32,
    /// True when somebody of the team has looked at every check-in that it rests on, and nobody has opened the alert.
    pub looked_at: bool,
}

impl UnansweredAlert {
    /// The step that it has reached; none while there is still time. A look at the check-ins is enough for the first step and
    /// not for the second: whoever looked has neither spoken with the person nor decided anything.
    #[must_use]
    pub fn step(&self) -> Option<Escalation> {
        let step = escalation(self.level, self.service_minutes, self.working_days_ended)?;
        match step {
            Escalation::Deputy if self.looked_at => None,
            Escalation::Deputy | Escalation::Lead => Some(step),
        }
    }
}

impl History {
    /// A history with nothing in it yet.
    #[must_use]
    pub const fn new(today: LocalDay) -> History {
        History {
            today,
            weights: Vec::new(),
            pressures: Vec::new(),
            pulses: Vec::new(),
            oxygens: Vec::new(),
            symptoms: Vec::new(),
            temperatures: Vec::new(),
            rhythms: Vec::new(),
            posturals: Vec::new(),
            bloods: Vec::new(),
            medicines: Vec::new(),
            circumstances: Circumstances::nothing_known(),
        }
    }

    /// The readings of unsure time that claim a day before this one.
    #[must_use]
    pub fn unsure_before(&self, day: LocalDay) -> BTreeSet<ReadingKey> {
        fn of<V>(readings: &[Reading<V>], day: LocalDay) -> impl Iterator<Item = ReadingKey> {
            readings.iter().filter(move |one| one.time_unsure && one.day < day).map(|one| one.key)
        }
        of(&self.weights, day)
            .chain(of(&self.pressures, day))
            .chain(of(&self.pulses, day))
            .chain(of(&self.oxygens, day))
            .chain(of(&self.symptoms, day))
            .chain(of(&self.temperatures, day))
            .chain(of(&self.rhythms, day))
            .chain(of(&self.posturals, day))
            .chain(of(&self.bloods, day))
            .chain(of(&self.medicines, day))
            .collect()
    }
}
