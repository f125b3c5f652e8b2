//! Holds from blood values: potassium, creatinine and its rise, eGFR, sodium, NT-proBNP, and values that are missing or old.
//! Numbers: SPS monitoring pages, British Society for Heart Failure and Renal Association 2019, ESC 2021, STRONG-HF.

use hearth_clinical::LocalDay;
use hearth_clinical::medicine::Class;

use super::facts::Facts;
use super::groups::{Group, group};
use super::hold::{Evidence, HoldKind};
use super::hold_against::{Act, Holds, LABS_OLD_DAYS, stops_sooner};
use super::published::rises_over;

/// Adds every hold that a blood value makes.
pub(super) fn blood_holds(holds: &mut Holds, class: Class, act: Act, facts: &Facts) {
    match group(class) {
        Group::Ras => {
            fresh(holds, act, facts);
            potassium_for_ras(holds, class, act, facts);
            creatinine_rise(holds, facts);
            creatinine_above(holds, facts, 265);
            creatinine_before_start(holds, act, facts);
            egfr(holds, facts, 30, 46);
            sodium(holds, facts);
        }
        Group::Mra => {
            fresh(holds, act, facts);
            potassium_for_mra(holds, facts);
            creatinine_rise(holds, facts);
            creatinine_above(holds, facts, 220);
            egfr(holds, facts, 30, 46);
        }
        Group::Sglt2Inhibitor => {
            // A small early dip in eGFR is expected and holds nothing; only the level counts.
            old_or_missing(holds, "egfr", facts.egfr.map(|egfr| egfr.day));
            egfr(holds, facts, 15, 20);
        }
        Group::BetaBlocker => nt_pro_bnp(holds, facts),
        Group::Glycoside => {
            old_or_missing(holds, "potassium", facts.potassium.map(|potassium| potassium.day));
            old_or_missing(holds, "egfr", facts.egfr.map(|egfr| egfr.day));
            potassium_for_glycoside(holds, facts);
            egfr(holds, facts, 30, 46);
        }
        Group::Diuretic | Group::Other => {}
    }
}

/// Potassium, creatinine and eGFR have to be there, not older than 30 days, and taken after the last change.
fn fresh(holds: &mut Holds, act: Act, facts: &Facts) {
    let days = [
        ("potassium", facts.potassium.map(|value| value.day)),
        ("creatinine", facts.creatinine.map(|value| value.day)),
        ("egfr", facts.egfr.map(|value| value.day)),
    ];
    for (what, day) in days {
        old_or_missing(holds, what, day);
    }
    let since = facts.last_potassium_change().filter(|changed| *changed < facts.today);
    if let (Some(changed), Some(potassium)) = (since, facts.potassium)
        && potassium.day <= changed
    {
        // A test of the day of the change was taken before the first new dose could act.
        let evidence = Evidence::Missing { what: "potassium", last: Some(potassium.day) };
        match act {
            // NICE NG106: no need to bring one pillar to its target before the next is started.
            Act::Start => holds.soft(HoldKind::NoBloodsSinceChange, evidence),
            Act::Increase | Act::GoOn => holds.hard(HoldKind::NoBloodsSinceChange, evidence),
        }
    }
}

fn old_or_missing(holds: &mut Holds, what: &'static str, day: Option<LocalDay>) {
    match day {
        None => holds.hard(HoldKind::LabMissing, Evidence::Missing { what, last: None }),
        Some(day) if holds.today.days_since(day) > LABS_OLD_DAYS => {
            holds.hard(HoldKind::LabOld, Evidence::Missing { what, last: Some(day) });
        }
        Some(_) => {}
    }
}

/// No start above 5.0 (ESC 2021, SPS); a first ARNI is held above 5.4 all the more. Of a dose that is taken, 5.1 to 5.4 is
/// watched, 5.5 held, 6.0 a danger.
fn potassium_for_ras(holds: &mut Holds, class: Class, act: Act, facts: &Facts) {
    let Some(potassium) = facts.potassium else { return };
    let evidence = Evidence::Potassium(potassium);
    let first = act == Act::Start && class != Class::Arni;
    match potassium.value.tenths() {
        60.. => holds.hard(HoldKind::PotassiumDanger, evidence),
        55..60 => holds.hard(HoldKind::PotassiumHigh, evidence),
        51..55 if first => holds.hard(HoldKind::PotassiumRaised, evidence),
        51..55 => holds.soft(HoldKind::PotassiumRaised, evidence),
        ..51 => {}
    }
}

/// No start and no step above 5.0 (table for eplerenone: 5.0 to 5.4 no change; ESC 2021: no start above 5.0).
fn potassium_for_mra(holds: &mut Holds, facts: &Facts) {
    let Some(potassium) = facts.potassium else { return };
    let evidence = Evidence::Potassium(potassium);
    match potassium.value.tenths() {
        60.. => holds.hard(HoldKind::PotassiumDanger, evidence),
        55..60 => holds.hard(HoldKind::PotassiumHigh, evidence),
        51..55 => holds.hard(HoldKind::PotassiumRaised, evidence),
        ..51 => {}
    }
}

/// Below 3.5 mmol/L digoxin turns poisonous at doses that are harmless otherwise (product information of digoxin).
fn potassium_for_glycoside(holds: &mut Holds, facts: &Facts) {
    if let Some(potassium) = facts.potassium.filter(|potassium| potassium.value.tenths() < 35) {
        holds.hard(HoldKind::PotassiumLow, Evidence::Potassium(potassium));
    }
}

/// Rise since before the last change: 30 to 50 % soft, more hard. With preserved ejection fraction 30 % is hard.
fn creatinine_rise(holds: &mut Holds, facts: &Facts) {
    let (Some(now), Some(before)) = (facts.creatinine, facts.creatinine_before) else { return };
    let (new, old) = (u32::from(now.value.umol_per_l()), u32::from(before.value.umol_per_l()));
    let rise_hundredfold = new.saturating_sub(old).saturating_mul(100);
    let percent = rise_hundredfold.checked_div(old).unwrap_or(0);
    let evidence = Evidence::CreatinineRise { now, before, percent };
    let from = |limit: u32| rise_hundredfold >= old.saturating_mul(limit);
    if rises_over(now.value, before.value, 50) || (stops_sooner(facts) && from(30)) {
        holds.hard(HoldKind::CreatinineRise, evidence);
    } else if from(30) {
        holds.soft(HoldKind::CreatinineRise, evidence);
    }
}

/// Too high by itself, in µmol/L, whatever the eGFR says and however old either is: no step. Above 220 an MRA is halved, above
/// 310 stopped (SPS monitoring page for spironolactone); above 265 no creatinine is acceptable with an ACE inhibitor, ARB or
/// ARNI, and above 310 they are stopped (ESC 2021, practical guidance on them; to be checked by a clinician).
fn creatinine_above(holds: &mut Holds, facts: &Facts, limit: u16) {
    if let Some(creatinine) = facts.creatinine.filter(|creatinine| creatinine.value.umol_per_l() > limit) {
        holds.hard(HoldKind::CreatinineHigh, Evidence::Creatinine(creatinine));
    }
}

/// Above 221 µmol/L (2.5 mg/dL) none of them is started without a specialist's advice (ESC 2021, practical guidance on them: a
/// caution beside the eGFR below 30; ENGAGE-HF holds steps from there; to be checked by a clinician). From 266 on there is a hold.
fn creatinine_before_start(holds: &mut Holds, act: Act, facts: &Facts) {
    let caution = |umol_per_l: u16| (222..=265).contains(&umol_per_l);
    let high = facts.creatinine.filter(|creatinine| caution(creatinine.value.umol_per_l()));
    match (act, high) {
        (Act::Start, Some(creatinine)) => {
            holds.soft(HoldKind::CreatinineHigh, Evidence::Creatinine(creatinine));
        }
        (Act::Start | Act::Increase | Act::GoOn, _) => {}
    }
}

/// Hard below the one limit, soft below the other. NICE NG106: lower doses and slower at an eGFR of 45 or less, of digoxin too,
/// and a kidney specialist below 30; SPS: a
/// specialist before an ACE inhibitor below 30; SGLT2 inhibitors are not started below 15 to 20.
fn egfr(holds: &mut Holds, facts: &Facts, hard_below: u16, soft_below: u16) {
    let Some(egfr) = facts.egfr else { return };
    let evidence = Evidence::Egfr(egfr);
    let value = egfr.value.ml_per_min();
    if value < hard_below {
        holds.hard(HoldKind::EgfrLow, evidence);
    } else if value < soft_below {
        holds.soft(HoldKind::EgfrLow, evidence);
    }
}

/// Below 130 mmol/L: seek advice (SPS monitoring page for ACE inhibitors). Never measured is looked at twice.
fn sodium(holds: &mut Holds, facts: &Facts) {
    match facts.sodium {
        Some(sodium) if sodium.value.mmol_per_l() < 130 => {
            holds.hard(HoldKind::SodiumLow, Evidence::Sodium(sodium));
        }
        Some(_) => {}
        None => holds.soft(HoldKind::LabMissing, Evidence::Missing { what: "sodium", last: None }),
    }
}

/// More than 10 % above discharge (STRONG-HF; in the trial it held beta-blockers and did no harm when ignored: soft).
fn nt_pro_bnp(holds: &mut Holds, facts: &Facts) {
    let (Some(now), Some(at_discharge)) = (facts.nt_pro_bnp, facts.nt_pro_bnp_at_discharge) else { return };
    let tenfold = |value: u32| u64::from(value).saturating_mul(10);
    if tenfold(now.value.ng_per_l()) > u64::from(at_discharge.ng_per_l()).saturating_mul(11) {
        holds.soft(HoldKind::NtProBnpRise, Evidence::NtProBnp { now, at_discharge });
    }
}
