//! What the numbers of a green result were really compared with, so that nobody is told 'near your usual' of a usual that is
//! not known yet, or that no number was held against. It changes no result; the sentences are the words' business.

use std::collections::{BTreeSet, HashSet};

use hearth_clinical::{Pulse, Weight};

use crate::baseline::{Baseline, READINGS_NEEDED, before, of_pulses, of_weights};
use crate::history::{Reading, ReadingKey};
use crate::level::Quantity;
use crate::plan_in_force::PlanInForce;
use crate::rules::o1;
use crate::settled::{Series, Settled};

/// What the numbers of one kind were compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ComparedWith {
    /// The person's own usual, and every one of them lies near it.
    Usual,
    /// The weights of the days before.
    DaysBefore,
    /// The person's own usual, and one of them does not lie near it, though not so far away that it is said beside green.
    AwayFromUsual,
    /// Limits: the plan's, the service's or the product's.
    Limits,
}

/// The numbers of one kind in a green result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Compared {
    /// What was measured.
    pub quantity: Quantity,
    /// What it was compared with.
    pub with: ComparedWith,
    /// True where there is such a thing as this person's usual, and too few readings say what it is.
    pub usual_unknown: bool,
}

/// Whether a reading lies near the person's usual; none while that is not known.
type Near = Option<bool>;

/// What each kind of number among `asked` was compared with. Answers, a rhythm and blood results are no such numbers, and
/// a weight that nobody watches was compared with nothing.
pub(crate) fn compared(
    history: &Settled,
    asked: &HashSet<ReadingKey>,
    looked_at: &BTreeSet<Quantity>,
    plan: &PlanInForce,
) -> Vec<Compared> {
    looked_at.iter().filter_map(|quantity| of_kind(history, asked, *quantity, plan)).collect()
}

fn of_kind(
    history: &Settled,
    asked: &HashSet<ReadingKey>,
    quantity: Quantity,
    plan: &PlanInForce,
) -> Option<Compared> {
    let against = |near: Vec<Near>, otherwise: ComparedWith| {
        let all_near = !near.is_empty() && near.iter().all(|near| *near == Some(true));
        let with = if all_near { ComparedWith::Usual } else { otherwise };
        Some(Compared { quantity, with, usual_unknown: near.contains(&None) })
    };
    match quantity {
        Quantity::Weight if !plan.tier.all().any(|tier| tier.value.has_weight_alerts()) => None,
        Quantity::Weight => {
            let near = each(&history.weights, asked, |reading| near_usual_weight(history, reading, plan));
            against(near, ComparedWith::DaysBefore)
        }
        Quantity::Pulse => {
            let near = each(&history.pulses, asked, |reading| near_usual_pulse(history, reading, plan));
            // Who is told 'inside your limits' hears that all is well: not of one that lies away from what is usual.
            let away = near.contains(&Some(false));
            against(near, if away { ComparedWith::AwayFromUsual } else { ComparedWith::Limits })
        }
        Quantity::Oxygen => {
            // Rule O1 speaks of any that lies too far below.
            let near =
                each(&history.oxygens, asked, |reading| o1::usual(reading, &history.oxygens).map(|_| true));
            against(near, ComparedWith::Limits)
        }
        Quantity::BloodPressure | Quantity::Temperature | Quantity::Postural => {
            Some(Compared { quantity, with: ComparedWith::Limits, usual_unknown: false })
        }
        Quantity::Symptoms | Quantity::Rhythm | Quantity::Blood | Quantity::Medicines => None,
    }
}

fn each<V>(all: &Series<V>, asked: &HashSet<ReadingKey>, near: impl Fn(&Reading<V>) -> Near) -> Vec<Near> {
    all.all().filter(|reading| asked.contains(&reading.key)).map(near).collect()
}

/// Near is less than what the plan calls a gain in a week or a loss.
fn near_usual_weight(history: &Settled, reading: &Reading<Weight>, plan: &PlanInForce) -> Near {
    let usual = of_weights(&history.daily_weights, before(reading.day), READINGS_NEEDED);
    let away = |usual: Baseline<Weight>| reading.value.gain_grams_since(usual.middle).unsigned_abs();
    let limits = plan.weight_gain_7_days.all().chain(plan.weight_loss.all());
    let nearest = limits.map(|limit| limit.value.grams()).min();
    known(reading, usual.ok()).map(|usual| nearest.is_some_and(|limit| away(usual) < u64::from(limit)))
}

/// Near is less than what the plan calls a rise of the usual pulse.
fn near_usual_pulse(history: &Settled, reading: &Reading<Pulse>, plan: &PlanInForce) -> Near {
    let usual = of_pulses(&history.pulses, before(reading.day), READINGS_NEEDED);
    let away = |usual: Baseline<Pulse>| reading.value.per_minute().abs_diff(usual.middle.per_minute());
    let nearest = plan.pulse_rise.all().map(|limit| limit.value.per_minute()).min();
    known(reading, usual.ok()).map(|usual| nearest.is_some_and(|limit| away(usual) < limit))
}

/// A reading of unsure time has no days before it.
fn known<V, B>(reading: &Reading<V>, usual: Option<B>) -> Option<B> {
    usual.filter(|_| !reading.time_unsure)
}
