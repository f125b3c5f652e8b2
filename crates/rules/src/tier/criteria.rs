//! Each criterion for being watched less closely, from what is known about a person to what the answer rests on.
//! Which criteria count for which tier, and what follows, stands in the file above.

use std::collections::BTreeMap;

use hearth_clinical::{LocalDay, NyhaClass, Weight};

use super::{
    Because, Criterion, NYHA_OLD_DAYS, NYHA_STABLE_DAYS, PillarDose, STABLE_DAYS, STABLE_GRAMS,
    StepDownFacts, WEIGHTS_NEEDED,
};
use crate::history::{Reading, ReadingKey};

pub(super) fn judge(criterion: Criterion, facts: &StepDownFacts) -> Because {
    match criterion {
        Criterion::WeightNearTarget => weight_near_target(facts),
        Criterion::NoRed => no_red(facts),
        Criterion::NoAmberUnanswered => match facts.ambers_unanswered {
            None => Because::FindingsNotKnown,
            Some(0) => Because::NoneUnanswered,
            Some(count) => Because::Unanswered { count },
        },
        Criterion::BloodsStable => facts.bloods.map_or(Because::NoBloods, Because::Bloods),
        Criterion::PillarsAtToleratedDose => pillars(&facts.pillars),
        Criterion::NyhaStable => nyha_stable(facts),
    }
}

/// A weight away from the target is an answer though there are few weights; 'near' needs enough of them.
fn weight_near_target(facts: &StepDownFacts) -> Because {
    let days = daily(&facts.weights, facts.today);
    if facts.targets.is_empty() {
        return Because::NoTarget;
    }
    let away = |weight: &Weight| {
        let each = facts.targets.iter().map(|target| weight.gain_grams_since(*target));
        each.max_by_key(|grams| grams.unsigned_abs()).unwrap_or_default()
    };
    let distances = days.iter().map(|(day, weight)| (*day, away(weight)));
    match distances.max_by_key(|(day, grams)| (grams.unsigned_abs(), *day)) {
        Some((day, grams)) if grams.saturating_abs() > STABLE_GRAMS => Because::WeightAway { day, grams },
        _ if days.len() < WEIGHTS_NEEDED => Because::TooFewWeights { days: days.len() },
        _ => Because::WeightsNearTarget { days: days.len() },
    }
}

/// The first weight of each day that counts.
fn daily(weights: &[Reading<Weight>], today: LocalDay) -> BTreeMap<LocalDay, Weight> {
    let mut first: BTreeMap<LocalDay, (hearth_clinical::Instant, ReadingKey, Weight)> = BTreeMap::new();
    for reading in weights.iter().filter(|reading| !reading.time_unsure && recent(reading.day, today)) {
        let this = (reading.at, reading.key, reading.value);
        first.entry(reading.day).and_modify(|held| *held = this.min(*held)).or_insert(this);
    }
    first.into_iter().map(|(day, (.., weight))| (day, weight)).collect()
}

/// Within the days that are looked back on, today included. A day that has not come yet is not.
fn recent(day: LocalDay, today: LocalDay) -> bool {
    (0..STABLE_DAYS).contains(&today.days_since(day))
}

fn no_red(facts: &StepDownFacts) -> Because {
    let Some(reds) = &facts.reds else { return Because::FindingsNotKnown };
    // A red finding under a clock in the future is counted: a wrong clock hides no danger.
    let counted = reds.iter().filter(|day| facts.today.days_since(**day) < STABLE_DAYS);
    counted.max().map_or(Because::NoRed, |day| Because::LastRed { day: *day })
}

fn pillars(pillars: &[PillarDose]) -> Because {
    let has_come_as_far = |dose: &PillarDose| match dose {
        PillarDose::AtTarget | PillarDose::AtTolerated | PillarDose::NotGivenWithReason => true,
        PillarDose::Rising | PillarDose::NotStarted => false,
    };
    let left = pillars.iter().filter(|dose| !has_come_as_far(dose)).count();
    match left {
        _ if pillars.is_empty() => Because::PillarsNotKnown,
        0 => Because::PillarsAsFarAsTolerated,
        count => Because::StepsLeft { count },
    }
}

/// The run of equal classes that ends with the latest assessment; a day on which two classes stand is another class.
fn nyha_stable(facts: &StepDownFacts) -> Because {
    let past = facts.nyha.iter().filter(|(day, _)| *day <= facts.today);
    let mut latest_first: Vec<(LocalDay, NyhaClass)> = past.copied().collect();
    latest_first.sort_unstable();
    latest_first.reverse();
    let Some((last, class)) = latest_first.first().copied() else { return Because::NoClass };
    if facts.today.days_since(last) > NYHA_OLD_DAYS {
        return Because::ClassOld { day: last };
    }
    let other = latest_first.iter().find(|(_, other)| *other != class).map(|(day, _)| *day);
    let same = latest_first.iter().take_while(|(_, other)| *other == class);
    let days = same.last().map_or(0, |(first, _)| last.days_since(*first));
    match other {
        _ if days >= NYHA_STABLE_DAYS => Because::SameClass { days },
        Some(day) => Because::OtherClass { day },
        None => Because::ClassTooShort { days },
    }
}
