//! The next step of each pillar as the guideline has it, with every hold against it. A step names a class or a drug and
//! never a dose: which dose comes next is written by a prescriber.

use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{Class, Drug, Order, OrderStanding, Pillar, TargetPercent, ToleratedReason};

use super::facts::Facts;
use super::hold::{Hold, HoldKind};
use super::hold_against::{Act, holds_against};
use super::pillars::{Advice, RasChoice, advice, ras_choice};

/// What comes next in one pillar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Not offered for this type of heart failure.
    NotForThisType,
    /// The type of heart failure is not known.
    TypeUnknown,
    /// Not taken: the guideline says to offer or to consider this class.
    Start {
        /// The class.
        class: Class,
    },
    /// Taken below the target.
    Increase {
        /// The drug.
        drug: Drug,
        /// Percent of the target now.
        percent: u32,
    },
    /// Taken at the target.
    AtTarget {
        /// The drug.
        drug: Drug,
        /// Percent of the target now, 100 or more.
        percent: u32,
    },
    /// Taken above the printed target.
    AboveTarget {
        /// The drug.
        drug: Drug,
        /// Percent of the target now, 100 or more.
        percent: u32,
    },
    /// Taken at the most that the person tolerates.
    AtToleratedMaximum {
        /// The drug.
        drug: Drug,
        /// Why not more.
        reason: ToleratedReason,
    },
    /// An ARNI in place of the ACE inhibitor, with specialist advice and 36 hours between them.
    SwitchToArni {
        /// The ACE inhibitor.
        from: Drug,
    },
    /// Paused; somebody has to say when it goes on.
    Paused {
        /// The drug.
        drug: Drug,
    },
    /// Its last day is written down, and nothing is that begins after it.
    Ends {
        /// The drug.
        drug: Drug,
        /// The last day.
        last: LocalDay,
    },
    /// Not taken yet, and ordered to begin on a coming day.
    Begins {
        /// The drug.
        drug: Drug,
        /// Its first day.
        first: LocalDay,
    },
    /// Two medicines of one pillar at once, two orders nobody has settled, or two of one drug of which one is paused.
    TwoAtOnce,
    /// Angioedema: a specialist decides.
    AskSpecialist,
    /// How far it is from the target can't be said: the weight is missing, or it is not taken daily by mouth.
    NotComparable {
        /// The drug.
        drug: Drug,
    },
}

impl Step {
    /// The stable name; the words' key is `medicines-step-` and this.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Step::NotForThisType => "not-for-this-type",
            Step::TypeUnknown => "type-unknown",
            Step::Start { .. } => "start",
            Step::Increase { .. } => "increase",
            Step::AtTarget { .. } => "at-target",
            Step::AboveTarget { .. } => "above-target",
            Step::AtToleratedMaximum { .. } => "at-tolerated-maximum",
            Step::SwitchToArni { .. } => "switch-to-arni",
            Step::Paused { .. } => "paused",
            Step::Ends { .. } => "ends",
            Step::Begins { .. } => "begins",
            Step::TwoAtOnce => "two-at-once",
            Step::AskSpecialist => "ask-specialist",
            Step::NotComparable { .. } => "not-comparable",
        }
    }

    /// Every name, for those who have to have words for each.
    pub const CODES: [&'static str; 14] = [
        "not-for-this-type",
        "type-unknown",
        "start",
        "increase",
        "at-target",
        "above-target",
        "at-tolerated-maximum",
        "switch-to-arni",
        "paused",
        "ends",
        "begins",
        "two-at-once",
        "ask-specialist",
        "not-comparable",
    ];
}

/// The next step of one pillar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// The pillar.
    pub pillar: Pillar,
    /// How the guideline puts it.
    pub advice: Advice,
    /// The step.
    pub step: Step,
    /// Everything that stands against it, hard ones first. Of a step that changes nothing: against the medicine that is taken.
    pub holds: Vec<Hold>,
}

/// The next step of each of the four pillars.
#[must_use]
pub fn next_steps(facts: &Facts) -> Vec<NextStep> {
    Pillar::ALL.into_iter().map(|pillar| next_step(pillar, facts)).collect()
}

fn standing(pillar: Pillar, facts: &Facts) -> impl Iterator<Item = &Order> {
    Class::ALL
        .into_iter()
        .filter(move |class| class.pillar() == Some(pillar))
        .flat_map(|class| facts.standing(class))
}

fn next_step(pillar: Pillar, facts: &Facts) -> NextStep {
    let advice = advice(pillar, facts.heart_failure);
    let step = step(pillar, advice, facts);
    let holds = match step {
        Step::Start { class } => holds_against(class, Act::Start, facts),
        Step::Increase { drug, .. } => holds_against(drug.class(), Act::Increase, facts),
        // What stands against a start today stands against one that is written down for tomorrow. Between two inhibitors of the
        // renin-angiotensin system it is the hours until then that count, and they are asked for where it is ordered.
        Step::Begins { drug, .. } => {
            let is_of_hours = |kind| matches!(kind, HoldKind::Washout | HoldKind::NeverTogether);
            let mut holds = holds_against(drug.class(), Act::Start, facts);
            holds.retain(|hold| pillar != Pillar::RasInhibitor || !is_of_hours(hold.kind));
            holds
        }
        Step::SwitchToArni { .. } => {
            let holds = holds_against(Class::Arni, Act::Start, facts);
            holds.into_iter().chain(against_what_is_taken(pillar, facts)).collect()
        }
        Step::NotForThisType
        | Step::TypeUnknown
        | Step::AtTarget { .. }
        | Step::AboveTarget { .. }
        | Step::AtToleratedMaximum { .. }
        | Step::Paused { .. }
        | Step::Ends { .. }
        | Step::TwoAtOnce
        | Step::AskSpecialist
        | Step::NotComparable { .. } => against_what_is_taken(pillar, facts),
    };
    NextStep { pillar, advice, step, holds: each_once(holds) }
}

/// What stands against a medicine stands against it at its target too, and above it.
fn against_what_is_taken(pillar: Pillar, facts: &Facts) -> Vec<Hold> {
    let mut classes: Vec<Class> = standing(pillar, facts).map(Order::class).collect();
    classes.sort();
    classes.dedup();
    classes.into_iter().flat_map(|class| holds_against(class, Act::GoOn, facts)).collect()
}

fn each_once(mut holds: Vec<Hold>) -> Vec<Hold> {
    holds.sort_by_key(|hold| (hold.strength, hold.kind));
    let mut once: Vec<Hold> = Vec::new();
    for hold in holds {
        if !once.contains(&hold) {
            once.push(hold);
        }
    }
    once
}

fn step(pillar: Pillar, advice: Advice, facts: &Facts) -> Step {
    let unsettled = facts.unsettled.iter().any(|drug| drug.class().pillar() == Some(pillar));
    let orders: Vec<&Order> = standing(pillar, facts).collect();
    match orders.as_slice() {
        _ if unsettled => Step::TwoAtOnce,
        [] => match advice {
            Advice::NotForThisType => Step::NotForThisType,
            Advice::TypeUnknown => Step::TypeUnknown,
            Advice::Offer | Advice::Consider => start(pillar, facts),
        },
        [first, rest @ ..] => {
            let of = |order: &Order| (order.drug(), order.standing(facts.today));
            let one_drug = rest.iter().all(|order| of(order) == of(first));
            if one_drug { of_orders(pillar, advice, first, rest, facts) } else { Step::TwoAtOnce }
        }
    }
}

/// The medicine of this pillar that is ordered to begin first: nobody is told to offer what is written down already. Another
/// inhibitor of the renin-angiotensin system offered meanwhile would even be taken within 36 hours of it.
fn begins(pillar: Pillar, facts: &Facts) -> Option<Step> {
    let planned = facts.orders.iter().filter(|order| {
        order.class().pillar() == Some(pillar) && order.standing(facts.today) == OrderStanding::NotYet
    });
    let first = planned.min_by_key(|order| order.start())?;
    Some(Step::Begins { drug: first.drug(), first: first.start() })
}

fn start(pillar: Pillar, facts: &Facts) -> Step {
    if let Some(begins) = begins(pillar, facts) {
        return begins;
    }
    match pillar {
        Pillar::RasInhibitor => match ras_choice(facts).class() {
            Some(class) => Step::Start { class },
            None => Step::AskSpecialist,
        },
        Pillar::BetaBlocker => Step::Start { class: Class::BetaBlocker },
        Pillar::Mra => Step::Start { class: Class::Mra },
        Pillar::Sglt2Inhibitor => Step::Start { class: Class::Sglt2Inhibitor },
    }
}

/// The last day of orders that all end while nothing of the pillar is planned to begin.
fn ends(pillar: Pillar, order: &Order, others: &[&Order], facts: &Facts) -> Option<LocalDay> {
    let planned = |one: &Order| {
        one.class().pillar() == Some(pillar) && one.standing(facts.today) == OrderStanding::NotYet
    };
    let stops: Option<Vec<LocalDay>> = others.iter().copied().chain([order]).map(Order::stop).collect();
    stops.filter(|_| !facts.orders.iter().any(planned))?.into_iter().max()
}

/// What comes after the orders of one drug that stand, added up. One that is taken for another reason than heart failure
/// is not stepped up.
fn of_orders(pillar: Pillar, advice: Advice, order: &Order, others: &[&Order], facts: &Facts) -> Step {
    let drug = order.drug();
    match order.standing(facts.today) {
        OrderStanding::OnHold | OrderStanding::RestartDue => return Step::Paused { drug },
        OrderStanding::NotYet | OrderStanding::Current | OrderStanding::Stopped => {}
    }
    if let Some(last) = ends(pillar, order, others, facts) {
        return Step::Ends { drug, last };
    }
    let switch = pillar == Pillar::RasInhibitor
        && drug.class() == Class::AceInhibitor
        && ras_choice(facts) == RasChoice::SwitchToArni;
    if switch {
        return Step::SwitchToArni { from: drug };
    }
    let tolerated =
        order.tolerated_maximum().or_else(|| others.iter().find_map(|one| one.tolerated_maximum()));
    if let Some(reason) = tolerated {
        return Step::AtToleratedMaximum { drug, reason };
    }
    let daily = facts.daily(order);
    match daily.target_percent(facts.weight) {
        TargetPercent::Percent(percent) if daily.is_above_target(facts.weight) => {
            Step::AboveTarget { drug, percent }
        }
        TargetPercent::Percent(percent) if percent >= 100 => Step::AtTarget { drug, percent },
        TargetPercent::Percent(percent) => match advice {
            Advice::Offer | Advice::Consider => Step::Increase { drug, percent },
            Advice::NotForThisType => Step::NotForThisType,
            Advice::TypeUnknown => Step::TypeUnknown,
        },
        TargetPercent::NoTarget
        | TargetPercent::NotDaily
        | TargetPercent::NotOral
        | TargetPercent::WeightNeeded => Step::NotComparable { drug },
    }
}
