//! What is known of a person that steps, holds and warnings look at. What is not known is left empty, never guessed.
//! Where it comes from, and whether an entry is current, was settled before it came here.

use hearth_clinical::medicine::{Class, DailyDose, Drug, Order, OrderStanding, Warned};
use hearth_clinical::{
    Creatinine, Egfr, HeartFailureType, LocalDay, NtProBnp, Potassium, Pulse, Sodium, Systolic, Weight,
};

use super::groups::moves_potassium;

/// A value and the day it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dated<T> {
    /// The day.
    pub day: LocalDay,
    /// The value.
    pub value: T,
}

impl<T> Dated<T> {
    /// Whole days from then to `today`; a value dated later is of today.
    #[must_use]
    pub fn age_days(&self, today: LocalDay) -> i32 {
        today.days_since(self.day).max(0)
    }
}

/// How a class was not tolerated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Intolerance {
    /// Cough, pressure, kidneys, potassium: anything but angioedema.
    NotTolerated,
    /// Angioedema: the class is never given again, and no ARNI is.
    Angioedema,
}

/// Why blood tests come earlier (SPS monitoring page for ACE inhibitors and angiotensin receptor blockers).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Caution {
    /// Chronic kidney disease of stage 3 or more.
    pub kidney_disease: bool,
    /// 60 years or older.
    pub sixty_or_older: bool,
}

impl Caution {
    /// True if blood tests come earlier.
    #[must_use]
    pub const fn applies(self) -> bool {
        self.kidney_disease || self.sixty_or_older
    }
}

/// Everything that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The person's calendar day now.
    pub today: LocalDay,
    /// The type of heart failure.
    pub heart_failure: HeartFailureType,
    /// Age in whole years.
    pub age_years: Option<u16>,
    /// Whether chronic kidney disease of stage 3 or more is written down.
    pub kidney_disease: Option<bool>,
    /// Whether a disease of the heart valves is written down.
    pub valve_disease: Option<bool>,
    /// The latest body weight.
    pub weight: Option<Weight>,
    /// The latest potassium.
    pub potassium: Option<Dated<Potassium>>,
    /// The latest creatinine.
    pub creatinine: Option<Dated<Creatinine>>,
    /// The creatinine that the latest one is compared with: the last one before the last change.
    pub creatinine_before: Option<Dated<Creatinine>>,
    /// The latest eGFR.
    pub egfr: Option<Dated<Egfr>>,
    /// The latest sodium.
    pub sodium: Option<Dated<Sodium>>,
    /// The latest NT-proBNP.
    pub nt_pro_bnp: Option<Dated<NtProBnp>>,
    /// The NT-proBNP at the last discharge.
    pub nt_pro_bnp_at_discharge: Option<NtProBnp>,
    /// Upper blood pressures of the last weeks, in any order.
    pub systolics: Vec<Dated<Systolic>>,
    /// Pulses of the last weeks, in any order.
    pub pulses: Vec<Dated<Pulse>>,
    /// The last answer to whether breathlessness or swelling is worse.
    pub congestion_worse: Option<Dated<bool>>,
    /// The last answer to whether the person is dizzy.
    pub dizzy: Option<Dated<bool>>,
    /// The last answer to whether the person is acutely ill (vomiting, diarrhoea, fever) or about to be operated on.
    pub acutely_ill: Option<Dated<bool>>,
    /// Whether symptoms go on although the doses are the highest tolerated.
    pub still_symptomatic: Option<bool>,
    /// How ACE inhibitors were not tolerated, if they were not.
    pub ace_intolerance: Option<Intolerance>,
    /// How an ARNI was not tolerated, if it was not.
    pub arni_intolerance: Option<Intolerance>,
    /// Every order that stands, each once, stopped ones included: the day an ACE inhibitor was stopped matters to an ARNI.
    pub orders: Vec<Order>,
    /// Drugs of which two different orders stand and nobody has settled which holds.
    pub unsettled: Vec<Drug>,
    /// Drugs that were taken at this dose before they were written down, nobody knows since when.
    pub since_unknown: Vec<Drug>,
    /// Things on the warn list that the person takes.
    pub also_takes: Vec<Warned>,
}

impl Facts {
    /// Nothing known yet.
    #[must_use]
    pub const fn new(today: LocalDay) -> Facts {
        Facts {
            today,
            heart_failure: HeartFailureType::Unknown,
            age_years: None,
            kidney_disease: None,
            valve_disease: None,
            weight: None,
            potassium: None,
            creatinine: None,
            creatinine_before: None,
            egfr: None,
            sodium: None,
            nt_pro_bnp: None,
            nt_pro_bnp_at_discharge: None,
            systolics: Vec::new(),
            pulses: Vec::new(),
            congestion_worse: None,
            dizzy: None,
            acutely_ill: None,
            still_symptomatic: None,
            ace_intolerance: None,
            arni_intolerance: None,
            orders: Vec::new(),
            unsettled: Vec::new(),
            since_unknown: Vec::new(),
            also_takes: Vec::new(),
        }
    }

    /// The orders of a class that are taken or paused today.
    pub fn standing(&self, class: Class) -> impl Iterator<Item = &Order> {
        self.orders.iter().filter(move |order| {
            order.class() == class
                && match order.standing(self.today) {
                    OrderStanding::Current | OrderStanding::OnHold | OrderStanding::RestartDue => true,
                    OrderStanding::NotYet | OrderStanding::Stopped => false,
                }
        })
    }

    /// True if an order of the class is taken today, or may be: one whose pause has ended counts.
    #[must_use]
    pub fn takes(&self, class: Class) -> bool {
        self.standing(class).any(|order| match order.standing(self.today) {
            OrderStanding::Current | OrderStanding::RestartDue => true,
            OrderStanding::NotYet | OrderStanding::OnHold | OrderStanding::Stopped => false,
        })
    }

    /// An order with every other order of its drug that is taken today, added up. Alone it stands where nobody has settled
    /// which of two versions holds, and where it is itself not taken today or is no order of this person's any more.
    #[must_use]
    pub fn daily(&self, order: &Order) -> DailyDose {
        let taken = |one: &Order| one.standing(self.today) == OrderStanding::Current;
        let at = self.orders.iter().position(|one| one == order);
        let Some(at) = at.filter(|_| taken(order) && !self.unsettled.contains(&order.drug())) else {
            return DailyDose::of(order);
        };
        let others = self.orders.iter().enumerate().filter(|(other, one)| *other != at && taken(one));
        others.fold(DailyDose::of(order), |daily, (_, one)| daily.with(one))
    }

    /// Whether blood tests come earlier; what is not known does not count, an eGFR below 60 does.
    #[must_use]
    pub fn caution(&self) -> Caution {
        let low = self.egfr.is_some_and(|egfr| egfr.value.ml_per_min() < 60);
        Caution {
            kidney_disease: self.kidney_disease == Some(true) || low,
            sixty_or_older: self.age_years.is_some_and(|age| age >= 60),
        }
    }

    /// The last day on which the dose of a medicine that moves the potassium was changed.
    #[must_use]
    pub fn last_potassium_change(&self) -> Option<LocalDay> {
        Class::ALL
            .into_iter()
            .filter(|class| moves_potassium(*class))
            .flat_map(|class| self.standing(class))
            .filter(|order| !self.since_unknown.contains(&order.drug()))
            .map(Order::start)
            .max()
    }
}
