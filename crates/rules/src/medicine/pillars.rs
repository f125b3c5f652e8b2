//! What NICE NG106 (September 2025) offers by type of heart failure, and which inhibitor of the renin-angiotensin system.
//! How far a person has come is in `steps`; what stands against it in `hold_against`.

use hearth_clinical::HeartFailureType;
use hearth_clinical::medicine::{Class, OrderStanding, Pillar, TargetPercent};

use super::facts::{Facts, Intolerance};

/// How the guideline puts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// Offer.
    Offer,
    /// Consider.
    Consider,
    /// Not for this type of heart failure; there may be other reasons for it.
    NotForThisType,
    /// The type is not known, so nothing can be said.
    TypeUnknown,
}

impl Advice {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Advice::Offer => "offer",
            Advice::Consider => "consider",
            Advice::NotForThisType => "not-for-this-type",
            Advice::TypeUnknown => "type-unknown",
        }
    }
}

/// What the guideline says of a pillar for a type of heart failure.
///
/// NICE NG106, September 2025. The lines for mildly reduced and preserved ejection fraction are from summaries of it, to
/// be checked by a clinician.
#[must_use]
pub const fn advice(pillar: Pillar, kind: HeartFailureType) -> Advice {
    match (kind, pillar) {
        (HeartFailureType::Reduced, _) | (HeartFailureType::Preserved, Pillar::Sglt2Inhibitor) => {
            Advice::Offer
        }
        (HeartFailureType::MildlyReduced, _) | (HeartFailureType::Preserved, Pillar::Mra) => Advice::Consider,
        (HeartFailureType::Preserved, Pillar::RasInhibitor | Pillar::BetaBlocker) => Advice::NotForThisType,
        (HeartFailureType::Unknown, _) => Advice::TypeUnknown,
    }
}

/// Which inhibitor of the renin-angiotensin system the guideline names for this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RasChoice {
    /// An ACE inhibitor.
    AceInhibitor,
    /// An ARNI, since ACE inhibitors are not tolerated (and it was no angioedema).
    ArniInstead,
    /// An ARNI in place of the ACE inhibitor, since symptoms go on at the highest tolerated dose; with specialist advice.
    SwitchToArni,
    /// Stay with the ARNI.
    Arni,
    /// Consider an ARB: neither ACE inhibitor nor ARNI is tolerated.
    ConsiderArb,
    /// Angioedema: a specialist decides. No ARNI, no ACE inhibitor.
    AskSpecialist,
    /// None for this type of heart failure, or the type is not known.
    None,
}

impl RasChoice {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            RasChoice::AceInhibitor => "ace-inhibitor",
            RasChoice::ArniInstead => "arni-instead",
            RasChoice::SwitchToArni => "switch-to-arni",
            RasChoice::Arni => "arni",
            RasChoice::ConsiderArb => "consider-arb",
            RasChoice::AskSpecialist => "ask-specialist",
            RasChoice::None => "none",
        }
    }

    /// The class it names.
    #[must_use]
    pub const fn class(self) -> Option<Class> {
        match self {
            RasChoice::AceInhibitor => Some(Class::AceInhibitor),
            RasChoice::ArniInstead | RasChoice::SwitchToArni | RasChoice::Arni => Some(Class::Arni),
            RasChoice::ConsiderArb => Some(Class::Arb),
            RasChoice::AskSpecialist | RasChoice::None => None,
        }
    }
}

/// The inhibitor that the guideline names, by type, by what was tolerated and by what is taken.
#[must_use]
pub fn ras_choice(facts: &Facts) -> RasChoice {
    match advice(Pillar::RasInhibitor, facts.heart_failure) {
        Advice::NotForThisType | Advice::TypeUnknown => return RasChoice::None,
        Advice::Offer | Advice::Consider => {}
    }
    let angioedema = |intolerance: Option<Intolerance>| intolerance == Some(Intolerance::Angioedema);
    if angioedema(facts.ace_intolerance) || angioedema(facts.arni_intolerance) {
        return RasChoice::AskSpecialist;
    }
    let on_arni = facts.standing(Class::Arni).next().is_some();
    match (facts.ace_intolerance.is_some(), facts.arni_intolerance.is_some()) {
        (true, true) => RasChoice::ConsiderArb,
        (true | false, false) if on_arni => RasChoice::Arni,
        (true, false) => RasChoice::ArniInstead,
        (false, false) if ace_at_its_most(facts) && facts.still_symptomatic == Some(true) => {
            RasChoice::SwitchToArni
        }
        (false, true | false) => RasChoice::AceInhibitor,
    }
}

/// True when the ACE inhibitor is taken at its target or at the most that the person tolerates.
fn ace_at_its_most(facts: &Facts) -> bool {
    facts.standing(Class::AceInhibitor).any(|order| {
        let at_target = match facts.daily(order).target_percent(facts.weight) {
            TargetPercent::Percent(percent) => percent >= 100,
            TargetPercent::NoTarget
            | TargetPercent::NotDaily
            | TargetPercent::NotOral
            | TargetPercent::WeightNeeded => false,
        };
        let taken = order.standing(facts.today) == OrderStanding::Current;
        taken && (at_target || order.tolerated_maximum().is_some())
    })
}
