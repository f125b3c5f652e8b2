//! Warnings about what a person takes: the short heart failure list, and medicines that are never taken together.
//! It is no interaction checker; what it does not name has not been checked.

use hearth_clinical::medicine::{Class, Drug, Order, Warned};
use hearth_clinical::{Egfr, HeartFailureType, Potassium};

use super::facts::{Dated, Facts};
use super::groups::moves_potassium;
use super::hold_against::also_takes;
use super::washout::{DayGap, gap_by_days};

/// How strong a warning is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningLevel {
    /// Never together.
    Never,
    /// Avoid in heart failure.
    Avoid,
    /// Take care and tell the team.
    Care,
}

impl WarningLevel {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            WarningLevel::Never => "never",
            WarningLevel::Avoid => "avoid",
            WarningLevel::Care => "care",
        }
    }
}

/// What a warning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningSubject {
    /// A line of the list.
    Listed(Warned),
    /// An ARNI together with an ACE inhibitor.
    ArniWithAce,
    /// An ARNI together with an ARB.
    ArniWithArb,
    /// A beta-blocker together with diltiazem or verapamil.
    BetaBlockerWithDiltiazemVerapamil,
    /// An ACE inhibitor together with an ARB.
    AceWithArb,
    /// An ACE inhibitor, an ARB and an MRA together.
    AceArbMra,
    /// A salt or a tablet of potassium while the last potassium is above 5.0 mmol/L.
    PotassiumSaltHigh(Dated<Potassium>),
    /// So many products at once that bring potassium or hold it back: salts, tablets and trimethoprim.
    PotassiumTogether(u16),
    /// Trimethoprim while the last potassium is above 5.0 mmol/L.
    TrimethoprimHigh(Dated<Potassium>),
    /// An anti-inflammatory painkiller while the last eGFR is below 30 mL/min/1.73 m².
    NsaidKidneys(Dated<Egfr>),
    /// Digoxin while the last eGFR is below 30 mL/min/1.73 m².
    DigoxinKidneys(Dated<Egfr>),
    /// Digoxin while the last potassium is below 3.5 mmol/L.
    DigoxinPotassium(Dated<Potassium>),
    /// Less than 36 hours between ACE inhibitor and ARNI, or not known to be more.
    Washout,
    /// Two medicines of one class.
    TwoOfOneClass(Class),
    /// Two orders of one medicine, which are added up: somebody looks whether both are taken.
    TwoOrders(Drug),
}

impl WarningSubject {
    /// The stable name; the words' key is `medicines-warn-` and this.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            WarningSubject::Listed(warned) => warned.code(),
            WarningSubject::ArniWithAce => "arni-with-ace-inhibitor",
            WarningSubject::ArniWithArb => "arni-with-arb",
            WarningSubject::BetaBlockerWithDiltiazemVerapamil => "beta-blocker-with-diltiazem-verapamil",
            WarningSubject::AceWithArb => "ace-inhibitor-with-arb",
            WarningSubject::AceArbMra => "ace-inhibitor-arb-mra",
            WarningSubject::PotassiumSaltHigh(_) => "potassium-salt-high",
            WarningSubject::PotassiumTogether(_) => "potassium-together",
            WarningSubject::TrimethoprimHigh(_) => "trimethoprim-high",
            WarningSubject::NsaidKidneys(_) => "nsaid-kidneys",
            WarningSubject::DigoxinKidneys(_) => "digoxin-kidneys",
            WarningSubject::DigoxinPotassium(_) => "digoxin-potassium",
            WarningSubject::Washout => "washout",
            WarningSubject::TwoOfOneClass(_) => "two-of-one-class",
            WarningSubject::TwoOrders(_) => "two-orders",
        }
    }
}

/// One warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Warning {
    /// How strong.
    pub level: WarningLevel,
    /// About what.
    pub subject: WarningSubject,
}

impl Warning {
    /// True for what brings potassium, or holds it back: too much of it where more is taken of a medicine that raises it too.
    #[must_use]
    pub const fn is_of_potassium(&self) -> bool {
        match self.subject {
            WarningSubject::PotassiumSaltHigh(_)
            | WarningSubject::PotassiumTogether(_)
            | WarningSubject::TrimethoprimHigh(_) => true,
            WarningSubject::Listed(warned) => matches!(warned, Warned::PotassiumSalt | Warned::Trimethoprim),
            WarningSubject::ArniWithAce
            | WarningSubject::ArniWithArb
            | WarningSubject::BetaBlockerWithDiltiazemVerapamil
            | WarningSubject::AceWithArb
            | WarningSubject::AceArbMra
            | WarningSubject::NsaidKidneys(_)
            | WarningSubject::DigoxinKidneys(_)
            | WarningSubject::DigoxinPotassium(_)
            | WarningSubject::Washout
            | WarningSubject::TwoOfOneClass(_)
            | WarningSubject::TwoOrders(_) => false,
        }
    }
}

/// Every warning about what the person takes, the strongest first.
#[must_use]
pub fn warnings(facts: &Facts) -> Vec<Warning> {
    let mut found: Vec<Warning> = together(facts);
    found.extend(digoxin(facts));
    found.extend(potassium_together(facts));
    for warned in &facts.also_takes {
        if let Some(warning) = at_this_value(*warned, facts) {
            found.push(warning);
        } else if let Some(level) = level_of(*warned, facts) {
            found.push(Warning { level, subject: WarningSubject::Listed(*warned) });
        }
    }
    found.sort();
    found.dedup();
    found
}

/// The level of a listed thing for this person; none where it matters only beside something that is not taken.
///
/// Sources: ESC 2021 (medicines that may cause or worsen heart failure), SPS monitoring page for spironolactone (potassium
/// salts); effervescent tablets and everything below them are to be checked by a clinician.
fn level_of(warned: Warned, facts: &Facts) -> Option<WarningLevel> {
    match warned {
        Warned::Nsaid
        | Warned::Thiazolidinedione
        | Warned::Saxagliptin
        | Warned::Moxonidine
        | Warned::ClassOneAntiarrhythmic
        | Warned::Dronedarone
        | Warned::DSotalol => Some(WarningLevel::Avoid),
        Warned::DiltiazemVerapamil | Warned::AdaptiveServoVentilation => match facts.heart_failure {
            // A type that is not known may be the one that it harms.
            HeartFailureType::Reduced | HeartFailureType::Unknown => Some(WarningLevel::Avoid),
            HeartFailureType::MildlyReduced | HeartFailureType::Preserved => None,
        },
        Warned::PotassiumSalt | Warned::Trimethoprim => {
            raises_potassium(facts).then_some(WarningLevel::Avoid)
        }
        Warned::Effervescent
        | Warned::Decongestant
        | Warned::AlphaBlocker
        | Warned::Itraconazole
        | Warned::HighDoseSteroid
        | Warned::CancerMedicine => Some(WarningLevel::Care),
    }
}

/// What is worse than on the list at the person's last value. What brings potassium, or holds it back, is never right from 5.5
/// mmol/L on (UK Kidney Association hyperkalaemia guideline: such things are stopped) and avoided above 5.0, where no medicine
/// that raises it is started either; an anti-inflammatory painkiller is never right below an eGFR of 30 (NICE CKS on them).
fn at_this_value(warned: Warned, facts: &Facts) -> Option<Warning> {
    let subject = match warned {
        Warned::PotassiumSalt => WarningSubject::PotassiumSaltHigh,
        Warned::Trimethoprim => WarningSubject::TrimethoprimHigh,
        Warned::Nsaid => {
            let egfr = facts.egfr.filter(|egfr| egfr.value.ml_per_min() < 30)?;
            return Some(Warning { level: WarningLevel::Never, subject: WarningSubject::NsaidKidneys(egfr) });
        }
        Warned::Thiazolidinedione
        | Warned::Saxagliptin
        | Warned::DiltiazemVerapamil
        | Warned::Moxonidine
        | Warned::ClassOneAntiarrhythmic
        | Warned::Dronedarone
        | Warned::DSotalol
        | Warned::AdaptiveServoVentilation
        | Warned::Effervescent
        | Warned::Decongestant
        | Warned::AlphaBlocker
        | Warned::Itraconazole
        | Warned::HighDoseSteroid
        | Warned::CancerMedicine => return None,
    };
    let potassium = facts.potassium?;
    let level = match potassium.value.tenths() {
        55.. => WarningLevel::Never,
        51..55 => WarningLevel::Avoid,
        ..51 => return None,
    };
    Some(Warning { level, subject: subject(potassium) })
}

/// Digoxin that is taken while the kidneys are weak or the potassium is low (product information of digoxin; NICE NG106: below
/// an eGFR of 30 with a kidney specialist). Before it is started or raised the same values are holds.
fn digoxin(facts: &Facts) -> Vec<Warning> {
    if !facts.takes(Class::Glycoside) {
        return Vec::new();
    }
    let egfr = facts.egfr.filter(|egfr| egfr.value.ml_per_min() < 30);
    let potassium = facts.potassium.filter(|potassium| potassium.value.tenths() < 35);
    let kidneys = egfr.map(WarningSubject::DigoxinKidneys);
    let subjects = kidneys.into_iter().chain(potassium.map(WarningSubject::DigoxinPotassium));
    subjects.map(|subject| Warning { level: WarningLevel::Care, subject }).collect()
}

/// A second product that brings potassium, or holds it back, beside a first, whatever the last value was (SPS monitoring page
/// for spironolactone warns of each; that two are asked about is a product value).
fn potassium_together(facts: &Facts) -> Option<Warning> {
    let raises = |warned: &&Warned| matches!(**warned, Warned::PotassiumSalt | Warned::Trimethoprim);
    let count = u16::try_from(facts.also_takes.iter().filter(raises).count()).unwrap_or(u16::MAX);
    let together = WarningSubject::PotassiumTogether(count);
    (count > 1).then_some(Warning { level: WarningLevel::Avoid, subject: together })
}

fn raises_potassium(facts: &Facts) -> bool {
    Class::ALL.into_iter().any(|class| moves_potassium(class) && facts.takes(class))
}

fn together(facts: &Facts) -> Vec<Warning> {
    let takes = |class: Class| facts.takes(class);
    let mut found = Vec::new();
    let mut add = |when: bool, level: WarningLevel, subject: WarningSubject| {
        if when {
            found.push(Warning { level, subject });
        }
    };
    let arni = takes(Class::Arni);
    add(arni && takes(Class::AceInhibitor), WarningLevel::Never, WarningSubject::ArniWithAce);
    add(arni && takes(Class::Arb), WarningLevel::Never, WarningSubject::ArniWithArb);
    // Both slow the heart and together they can stop it, whatever the type of heart failure (product information of verapamil
    // and diltiazem; to be checked by a clinician).
    let slowing = takes(Class::BetaBlocker) && also_takes(facts, Warned::DiltiazemVerapamil);
    add(slowing, WarningLevel::Never, WarningSubject::BetaBlockerWithDiltiazemVerapamil);
    // ESC 2021 advises against the three together; the two alone are one system blocked twice (to be checked by a clinician).
    let both = takes(Class::AceInhibitor) && takes(Class::Arb);
    add(both, WarningLevel::Avoid, WarningSubject::AceWithArb);
    add(both && takes(Class::Mra), WarningLevel::Avoid, WarningSubject::AceArbMra);
    add(gap_too_short(facts), WarningLevel::Never, WarningSubject::Washout);
    for class in Class::ALL {
        let drugs: std::collections::BTreeSet<Drug> = facts.standing(class).map(Order::drug).collect();
        let twice = drugs.len() > 1 && class != Class::LoopDiuretic;
        add(twice, WarningLevel::Avoid, WarningSubject::TwoOfOneClass(class));
        // A loop diuretic in the morning and at noon is two orders as a rule.
        for drug in
            drugs.into_iter().filter(|drug| class != Class::LoopDiuretic && !facts.unsettled.contains(drug))
        {
            let orders = facts.standing(class).filter(|order| order.drug() == drug).count();
            add(orders > 1, WarningLevel::Care, WarningSubject::TwoOrders(drug));
        }
    }
    found
}

/// True when one of the two starts, now or on a planned day, less than 36 hours after the last day of the other.
fn gap_too_short(facts: &Facts) -> bool {
    let pairs = [(Class::AceInhibitor, Class::Arni), (Class::Arni, Class::AceInhibitor)];
    pairs.into_iter().any(|(before, after)| {
        let mut stops = facts.orders.iter().filter(|order| order.class() == before).filter_map(Order::stop);
        let starts = || facts.orders.iter().filter(|order| order.class() == after).map(Order::start);
        stops.any(|stop| {
            starts().any(|start| {
                // A start long before the stop is not a switch in this direction.
                start.days_since(stop) >= 0 && gap_by_days(stop, start) != DayGap::Kept
            })
        })
    })
}
