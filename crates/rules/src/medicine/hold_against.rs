//! Every hold against one step of one class: blood values, pressure, pulse, symptoms, time since the last change.
//! All that stand are named, not the first one; whether to step nevertheless is the prescriber's to say.

use hearth_clinical::medicine::{Class, Warned};
use hearth_clinical::{HeartFailureType, LocalDay};

use super::facts::{Dated, Facts};
use super::groups::{Group, group, is_ras};
use super::hold::{Evidence, Hold, HoldKind, Strength};
use super::hold_bloods::blood_holds;
use super::hold_orders::{order_holds, time_holds};
use super::pressure_pulse::{judged, last_day};
use super::published::published;

/// Blood values older than this many days count as missing (as in the titration rules of ENGAGE-HF).
pub const LABS_OLD_DAYS: i32 = 30;
/// Pressures, pulses and answers older than this many days say nothing about a step (product value).
pub const OBSERVATIONS_OLD_DAYS: i32 = 6;

/// What a step would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// The first dose of a class.
    Start,
    /// A higher dose of the same drug.
    Increase,
    /// The dose that is taken goes on as it is: no step is near, and what stands against the medicine stands all the same.
    GoOn,
}

/// Collects holds seen on one day.
pub(super) struct Holds {
    pub today: LocalDay,
    pub found: Vec<Hold>,
}

impl Holds {
    pub fn hard(&mut self, kind: HoldKind, evidence: Evidence) {
        self.found.push(Hold::new(Strength::Hard, kind, evidence, self.today));
    }

    pub fn soft(&mut self, kind: HoldKind, evidence: Evidence) {
        self.found.push(Hold::new(Strength::Soft, kind, evidence, self.today));
    }
}

/// Every hold against this step, hard ones first.
#[must_use]
pub fn holds_against(class: Class, act: Act, facts: &Facts) -> Vec<Hold> {
    let mut holds = Holds { today: facts.today, found: Vec::new() };
    blood_holds(&mut holds, class, act, facts);
    pressure_holds(&mut holds, class, act, facts);
    pulse_holds(&mut holds, class, facts);
    symptom_holds(&mut holds, class, act, facts);
    order_holds(&mut holds, class, act, facts);
    time_holds(&mut holds, class, act, facts);
    for hold in &mut holds.found {
        hold.published = published(class, act, hold, facts);
    }
    holds.found.sort_by_key(|hold| (hold.strength, hold.kind));
    holds.found
}

/// Upper pressure. Below 90, or dizzy below 100, is hard; below 100 alone is soft (UK titration tables hold for symptoms,
/// STRONG-HF below 95, ENGAGE-HF below 100). A first ARNI needs 100 (its product information, to be checked by a clinician).
fn pressure_holds(holds: &mut Holds, class: Class, act: Act, facts: &Facts) {
    match group(class) {
        Group::Ras | Group::BetaBlocker => {}
        Group::Mra | Group::Sglt2Inhibitor | Group::Diuretic | Group::Glycoside | Group::Other => return,
    }
    let Some((value, of)) = judged(&facts.systolics, facts.today) else {
        let last = last_day(&facts.systolics);
        holds.hard(HoldKind::ObservationMissing, Evidence::Missing { what: "systolic", last });
        return;
    };
    let mmhg = value.value.mmhg();
    let evidence = Evidence::Systolic { value, of };
    let dizzy = answer(facts.dizzy, facts.today) == Some(true);
    if mmhg < 100 && dizzy {
        holds.hard(HoldKind::PressureLowDizzy, evidence);
    } else if mmhg < 90 || (mmhg < 100 && class == Class::Arni && act == Act::Start) {
        holds.hard(HoldKind::PressureLow, evidence);
    } else if mmhg < 100 {
        holds.soft(HoldKind::PressureLow, evidence);
    }
}

/// Pulse, for beta-blockers: below 50 hard (UK titration tables), 50 to 54 soft (STRONG-HF holds below 55).
fn pulse_holds(holds: &mut Holds, class: Class, facts: &Facts) {
    if class != Class::BetaBlocker {
        return;
    }
    let Some((value, of)) = judged(&facts.pulses, facts.today) else {
        let last = last_day(&facts.pulses);
        holds.hard(HoldKind::ObservationMissing, Evidence::Missing { what: "pulse", last });
        return;
    };
    let evidence = Evidence::Pulse { value, of };
    match value.value.per_minute() {
        ..50 => holds.hard(HoldKind::PulseSlow, evidence),
        50..55 => holds.soft(HoldKind::PulseSlow, evidence),
        55.. => {}
    }
}

/// What the person answers: congestion for a beta-blocker, illness for what acts on kidneys or ketones.
fn symptom_holds(holds: &mut Holds, class: Class, act: Act, facts: &Facts) {
    let ill = facts.acutely_ill.filter(|ill| ill.value && is_recent(ill.day, facts.today));
    match group(class) {
        Group::BetaBlocker => match facts.congestion_worse {
            Some(worse) if is_recent(worse.day, facts.today) => {
                if worse.value {
                    holds.hard(HoldKind::CongestionWorse, Evidence::Answer(worse.day));
                }
            }
            old => {
                let last = old.map(|worse| worse.day);
                holds.hard(HoldKind::ObservationMissing, Evidence::Missing { what: "congestion", last });
            }
        },
        Group::Sglt2Inhibitor => {
            // Acute serious illness or major surgery: interrupted, so not started either (MHRA drug safety update).
            holds_if(holds, ill, Strength::Hard);
        }
        Group::Ras | Group::Mra => holds_if(holds, ill, Strength::Soft),
        Group::Diuretic | Group::Glycoside | Group::Other => {}
    }
    if is_ras(class) && act == Act::Start && facts.valve_disease == Some(true) {
        // SPS monitoring page for ACE inhibitors: seek advice before starting.
        holds.hard(HoldKind::ValveDisease, Evidence::Written);
    }
}

fn holds_if(holds: &mut Holds, ill: Option<Dated<bool>>, strength: Strength) {
    if let Some(ill) = ill {
        let evidence = Evidence::Answer(ill.day);
        match strength {
            Strength::Hard => holds.hard(HoldKind::AcutelyIll, evidence),
            Strength::Soft => holds.soft(HoldKind::AcutelyIll, evidence),
        }
    }
}

/// True for a day that a step may rest on; a day in the future is a wrong clock and is not.
pub(super) fn is_recent(day: LocalDay, today: LocalDay) -> bool {
    (0..=OBSERVATIONS_OLD_DAYS).contains(&today.days_since(day))
}

/// The answer if it is recent enough.
fn answer(given: Option<Dated<bool>>, today: LocalDay) -> Option<bool> {
    given.filter(|given| is_recent(given.day, today)).map(|given| given.value)
}

/// True where a kidney that worsens stops the step sooner (British Society for Heart Failure and Renal Association 2019:
/// the tolerance of a rising creatinine is for reduced ejection fraction).
pub(super) fn stops_sooner(facts: &Facts) -> bool {
    match facts.heart_failure {
        HeartFailureType::Preserved => true,
        HeartFailureType::Reduced | HeartFailureType::MildlyReduced | HeartFailureType::Unknown => false,
    }
}

/// True if the person takes this thing of the warn list.
pub(super) fn also_takes(facts: &Facts, warned: Warned) -> bool {
    facts.also_takes.contains(&warned)
}
