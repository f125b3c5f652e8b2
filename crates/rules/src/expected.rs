//! For how long something that a person's tier expects of them has not come.
//! Who is told of it is rule M1's business; what a tier expects stands in `hearth_clinical`.

use hearth_clinical::{Answer, LocalDay, Tier, Watched};

use crate::history::Reading;
use crate::settled::{Series, Settled};

/// What of something expected has not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lacks {
    /// All of it.
    All,
    /// The weight, while questions are answered; asked apart at T3 alone.
    Weight,
    /// The answers, while weights come; asked apart at T3 alone.
    Answers,
    /// It never came; asked at T3 alone, where a pressure is expected every day.
    Ever,
}

/// Something expected, and when it last came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Waited {
    /// What is expected.
    pub watched: Watched,
    /// The day the clock starts at: the last reading, never the last sync.
    pub since: LocalDay,
    /// Days from then to today.
    pub days: i32,
    /// What of it has not come.
    pub lacks: Lacks,
    /// The days that the tier itself leaves between two readings, beyond those of somebody who measures daily.
    pub allowed: i32,
}

impl Waited {
    /// Days waited as somebody who measures daily would count them.
    pub(crate) const fn overdue(self) -> i32 {
        self.days.saturating_sub(self.allowed)
    }
}

/// Everything that this tier expects and whose clock has started, with how long it has been waited for.
pub(crate) fn waited(history: &Settled, tier: Tier) -> Vec<Waited> {
    let mut all = Vec::new();
    for watched in Watched::ALL {
        // What the person chose at T1 is no part of the plan yet, so the lightest that a tier allows is counted on.
        let Some(cadence) = tier.expects(watched, None) else { continue };
        let Some((since, lacks)) = clock_start(history, watched, tier) else { continue };
        let days = history.today.days_since(since);
        all.push(Waited { watched, since, days, lacks, allowed: i32::from(cadence.days_between()) - 1 });
    }
    all
}

/// The last reading. Where there is none: the weight with its questions is asked of everybody, so the clock starts when
/// readings were first expected or, before that or where that is not known, at the last reading of any other kind.
/// A pressure and a pulse that never came are missing at T3 alone: not everybody has a monitor, and who is watched so closely
/// needs one. There weight and answers are waited for each, too: one of them says nothing of the other.
fn clock_start(history: &Settled, watched: Watched, tier: Tier) -> Option<(LocalDay, Lacks)> {
    let monitored = history.circumstances.monitored_since;
    match watched {
        Watched::WeightAndSymptoms => match (tier, last_sure(&history.weights), last_answered(history)) {
            (Tier::T3, Some(weight), Some(answers)) if weight < answers => Some((weight, Lacks::Weight)),
            (Tier::T3, Some(weight), Some(answers)) if answers < weight => Some((answers, Lacks::Answers)),
            (Tier::T3 | Tier::T2 | Tier::T1 | Tier::T0, weight, answers) => weight
                .max(answers)
                .or_else(|| monitored.into_iter().chain(last_own_day(history)).min())
                .map(|day| (day, Lacks::All)),
        },
        Watched::PressureAndPulse => {
            let never = || monitored.filter(|_| tier == Tier::T3).map(|day| (day, Lacks::Ever));
            let last = last_sure(&history.pressures).max(last_sure(&history.pulses));
            last.map(|day| (day, Lacks::All)).or_else(never)
        }
    }
}

/// The last day of which the person's own readings tell; a blood result tells of a laboratory.
pub(crate) fn last_own_day(history: &Settled) -> Option<LocalDay> {
    let own = [
        last_sure(&history.weights),
        last_answered(history),
        last_sure(&history.pressures),
        last_sure(&history.pulses),
        last_sure(&history.oxygens),
        last_sure(&history.temperatures),
        last_sure(&history.rhythms),
        last_sure(&history.posturals),
    ];
    own.into_iter().flatten().max()
}

fn last_sure<V>(series: &Series<V>) -> Option<LocalDay> {
    series.sure().last().map(|reading| reading.day)
}

/// The last day with at least one question answered: a check-in in which none was says nothing of the person.
fn last_answered(history: &Settled) -> Option<LocalDay> {
    history.symptoms.sure().iter().rev().find(|set| is_answered(set)).map(|set| set.day)
}

/// True when at least one question was answered.
pub(crate) fn is_answered(set: &Reading<hearth_clinical::SymptomSet>) -> bool {
    set.value.iter().any(|(_, answer)| *answer != Answer::NotAsked)
}
