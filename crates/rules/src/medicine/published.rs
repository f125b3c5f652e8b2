//! What published guidance says to do with a dose at the value that a hold rests on, with its source. It is repeated to the
//! team, never to the person; what is done, and how much is halved, is a prescriber's to say.

use hearth_clinical::Creatinine;
use hearth_clinical::medicine::{Class, Drug};

use super::facts::Facts;
use super::groups::{Group, group};
use super::hold::{Evidence, Hold, HoldKind};
use super::hold_against::{Act, is_recent, stops_sooner};

/// What the guidance says to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PublishedAct {
    /// Halve the dose, or give it every other day.
    Halve,
    /// Halve it; it is never stopped suddenly.
    HalveNeverSuddenly,
    /// One step down.
    OneStepDown,
    /// Stop it and seek advice.
    Stop,
    /// Stop it for a time.
    StopForNow,
    /// Withhold it.
    Withhold,
    /// Consider a lower dose.
    ConsiderLess,
    /// Stop sooner than in reduced ejection fraction.
    StopSooner,
    /// Interrupt it and measure blood ketones.
    InterruptKetones,
    /// Seek advice first.
    SeekAdvice,
    /// Not to be started.
    DoNotStart,
}

impl PublishedAct {
    /// All of them.
    pub const ALL: [PublishedAct; 11] = [
        PublishedAct::Halve,
        PublishedAct::HalveNeverSuddenly,
        PublishedAct::OneStepDown,
        PublishedAct::Stop,
        PublishedAct::StopForNow,
        PublishedAct::Withhold,
        PublishedAct::ConsiderLess,
        PublishedAct::StopSooner,
        PublishedAct::InterruptKetones,
        PublishedAct::SeekAdvice,
        PublishedAct::DoNotStart,
    ];

    /// The stable name; the words' key is `medicines-published-` and this.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PublishedAct::Halve => "halve",
            PublishedAct::HalveNeverSuddenly => "halve-never-suddenly",
            PublishedAct::OneStepDown => "one-step-down",
            PublishedAct::Stop => "stop",
            PublishedAct::StopForNow => "stop-for-now",
            PublishedAct::Withhold => "withhold",
            PublishedAct::ConsiderLess => "consider-less",
            PublishedAct::StopSooner => "stop-sooner",
            PublishedAct::InterruptKetones => "interrupt-ketones",
            PublishedAct::SeekAdvice => "seek-advice",
            PublishedAct::DoNotStart => "do-not-start",
        }
    }
}

/// One piece of published advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// What it says to do.
    pub act: PublishedAct,
    /// Where it stands, as a reader would look it up.
    pub source: &'static str,
}

const SPS_MRA: &str = "SPS monitoring page for spironolactone";
const SPS_EPLERENONE: &str = "SPS monitoring page for eplerenone";
const SPS_RAS: &str = "SPS monitoring page for ACE inhibitors and angiotensin II receptor blockers";
const SPS_ESC: &str = "SPS monitoring pages, ESC 2021";
const ESC_RAS: &str = "ESC 2021, practical guidance on ACE inhibitors, ARBs and ARNI";
const BSH: &str = "BSH and Renal Association 2019";
const TITRATION: &str = "UK titration tables for beta-blockers";
const DIGOXIN: &str = "NICE NG106, product information of digoxin";
const MHRA: &str = "MHRA drug safety update on SGLT2 inhibitors";

/// What guidance says at the value that this hold rests on; none where it says nothing but 'no step'.
pub(super) fn published(class: Class, act: Act, hold: &Hold, facts: &Facts) -> Option<Published> {
    let (act, source) = match group(class) {
        Group::Ras => for_ras(act, hold, facts),
        Group::Mra => for_mra(act, hold, facts),
        Group::BetaBlocker => for_beta_blocker(act, hold, facts),
        Group::Sglt2Inhibitor => for_sglt2(act, hold),
        Group::Glycoside => for_glycoside(hold),
        Group::Diuretic | Group::Other => None,
    }?;
    Some(Published { act, source })
}

type Said = Option<(PublishedAct, &'static str)>;

fn for_ras(act: Act, hold: &Hold, facts: &Facts) -> Said {
    let starts = act == Act::Start;
    match (hold.kind, hold.evidence) {
        (HoldKind::PotassiumRaised | HoldKind::PotassiumHigh | HoldKind::PotassiumDanger, _) if starts => {
            Some((PublishedAct::DoNotStart, SPS_ESC))
        }
        (HoldKind::PotassiumDanger, _) => Some((PublishedAct::Withhold, SPS_ESC)),
        (HoldKind::CreatinineRise, evidence) => creatinine_rise(&evidence, facts),
        // Of what is not taken nothing can be halved or stopped.
        (HoldKind::CreatinineHigh, _) if starts => Some((PublishedAct::SeekAdvice, ESC_RAS)),
        (HoldKind::CreatinineHigh, Evidence::Creatinine(high)) if high.value.umol_per_l() > 310 => {
            Some((PublishedAct::Stop, ESC_RAS))
        }
        (HoldKind::CreatinineHigh, _) => Some((PublishedAct::Halve, ESC_RAS)),
        (HoldKind::EgfrLow, Evidence::Egfr(egfr)) if !starts && egfr.value.ml_per_min() < 20 => {
            Some((PublishedAct::Stop, ESC_RAS))
        }
        (HoldKind::EgfrLow, Evidence::Egfr(egfr)) if egfr.value.ml_per_min() < 30 => {
            Some((PublishedAct::SeekAdvice, SPS_RAS))
        }
        (HoldKind::PressureLow, Evidence::Systolic { value, .. }) if starts && value.value.mmhg() < 90 => {
            Some((PublishedAct::SeekAdvice, SPS_RAS))
        }
        (HoldKind::SodiumLow | HoldKind::HighDiuretic | HoldKind::ValveDisease, _) => {
            Some((PublishedAct::SeekAdvice, SPS_RAS))
        }
        _ => None,
    }
}

/// Spironolactone is halved and eplerenone goes down one step from the same potassium on; eplerenone is stopped at the
/// eGFR at which spironolactone is halved.
fn for_mra(act: Act, hold: &Hold, facts: &Facts) -> Said {
    let eplerenone = facts.standing(Class::Mra).any(|order| order.drug() == Drug::Eplerenone);
    let potassium =
        matches!(hold.kind, HoldKind::PotassiumRaised | HoldKind::PotassiumHigh | HoldKind::PotassiumDanger);
    if act == Act::Start && potassium {
        return Some((PublishedAct::DoNotStart, SPS_ESC));
    }
    // Of what is not taken nothing can be halved or stopped.
    if act == Act::Start {
        return match (hold.kind, hold.evidence) {
            (HoldKind::CreatinineHigh, _) => Some((PublishedAct::SeekAdvice, SPS_MRA)),
            (HoldKind::EgfrLow, Evidence::Egfr(egfr)) if egfr.value.ml_per_min() < 30 => {
                Some((PublishedAct::SeekAdvice, SPS_MRA))
            }
            _ => None,
        };
    }
    match (hold.kind, hold.evidence) {
        (HoldKind::PotassiumHigh, _) if eplerenone => Some((PublishedAct::OneStepDown, SPS_EPLERENONE)),
        (HoldKind::PotassiumDanger, _) if eplerenone => Some((PublishedAct::Withhold, SPS_EPLERENONE)),
        (HoldKind::PotassiumDanger, _) => Some((PublishedAct::Stop, SPS_MRA)),
        (HoldKind::CreatinineRise, evidence) => creatinine_rise(&evidence, facts),
        (HoldKind::CreatinineHigh, Evidence::Creatinine(high)) if high.value.umol_per_l() > 310 => {
            Some((PublishedAct::Stop, SPS_MRA))
        }
        (HoldKind::PotassiumHigh | HoldKind::CreatinineHigh, _) => Some((PublishedAct::Halve, SPS_MRA)),
        (HoldKind::EgfrLow, Evidence::Egfr(egfr)) => match egfr.value.ml_per_min() {
            ..20 => Some((PublishedAct::Stop, SPS_MRA)),
            20..30 if eplerenone => Some((PublishedAct::Stop, SPS_EPLERENONE)),
            20..30 => Some((PublishedAct::Halve, SPS_MRA)),
            30.. => None,
        },
        _ => None,
    }
}

/// A slow pulse alone is no step; slow and worse, or slow and dizzy, is halved.
fn for_beta_blocker(act: Act, hold: &Hold, facts: &Facts) -> Said {
    let told = [facts.congestion_worse, facts.dizzy].into_iter().flatten();
    let worse = told.into_iter().any(|told| told.value && is_recent(told.day, facts.today));
    match (hold.kind, hold.evidence) {
        (HoldKind::PulseSlow, Evidence::Pulse { value, .. })
            if act != Act::Start && worse && value.value.per_minute() < 50 =>
        {
            Some((PublishedAct::HalveNeverSuddenly, TITRATION))
        }
        _ => None,
    }
}

fn for_sglt2(act: Act, hold: &Hold) -> Said {
    match hold.kind {
        HoldKind::AcutelyIll => Some((PublishedAct::InterruptKetones, MHRA)),
        HoldKind::EgfrLow if act == Act::Start => Some((PublishedAct::DoNotStart, "ESC 2021")),
        _ => None,
    }
}

/// Digoxin leaves the body by the kidneys alone: less of it while they are weak.
fn for_glycoside(hold: &Hold) -> Said {
    match hold.kind {
        HoldKind::EgfrLow => Some((PublishedAct::ConsiderLess, DIGOXIN)),
        _ => None,
    }
}

/// 30 to 50 %: consider less; more than 50 %: stop for a time; with a preserved ejection fraction sooner.
fn creatinine_rise(evidence: &Evidence, facts: &Facts) -> Said {
    let Evidence::CreatinineRise { now, before, .. } = evidence else { return None };
    let act = if rises_over(now.value, before.value, 50) {
        PublishedAct::StopForNow
    } else if stops_sooner(facts) {
        PublishedAct::StopSooner
    } else {
        PublishedAct::ConsiderLess
    };
    Some((act, BSH))
}

/// True for a rise of more than so many percent.
pub(super) fn rises_over(now: Creatinine, before: Creatinine, percent: u32) -> bool {
    let (new, old) = (u32::from(now.umol_per_l()), u32::from(before.umol_per_l()));
    new.saturating_sub(old).saturating_mul(100) > old.saturating_mul(percent)
}
