//! A sick-day plan: which medicines a prescriber lets a person pause while vomiting, with diarrhoea or fever, and the tasks
//! that see to it that each is taken again. Off unless a prescriber made one; restarting doubles nothing.

use hearth_clinical::medicine::{Drug, Order, OrderStanding};
use hearth_clinical::{LocalDay, Temperature};

use super::bounded::{Bounds, BoundsProblem};
use super::groups::{Group, group};

/// One medicine on the pause list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PausedMedicine {
    /// A drug of the formulary.
    Drug(Drug),
    /// Metformin.
    Metformin,
    /// An anti-inflammatory painkiller.
    Nsaid,
}

impl PausedMedicine {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PausedMedicine::Drug(drug) => drug.code(),
            PausedMedicine::Metformin => "metformin",
            PausedMedicine::Nsaid => "nsaid",
        }
    }

    /// The drug of the formulary; none for what is in no order.
    #[must_use]
    pub const fn drug(self) -> Option<Drug> {
        match self {
            PausedMedicine::Drug(drug) => Some(drug),
            PausedMedicine::Metformin | PausedMedicine::Nsaid => None,
        }
    }

    /// The medicine with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<PausedMedicine> {
        match code {
            "metformin" => Some(PausedMedicine::Metformin),
            "nsaid" => Some(PausedMedicine::Nsaid),
            other => Drug::from_code(other).map(PausedMedicine::Drug),
        }
    }

    /// True for what may stand on such a list: ACE inhibitor, ARB, ARNI, MRA, diuretic, SGLT2 inhibitor, metformin, NSAID.
    /// Never a beta-blocker: it must not be stopped suddenly.
    #[must_use]
    pub const fn may_be_paused(self) -> bool {
        match self {
            PausedMedicine::Metformin | PausedMedicine::Nsaid => true,
            PausedMedicine::Drug(drug) => match group(drug.class()) {
                Group::Ras | Group::Mra | Group::Sglt2Inhibitor | Group::Diuretic => true,
                Group::BetaBlocker | Group::Glycoside | Group::Other => false,
            },
        }
    }
}

/// What a prescriber writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SickDayParts {
    /// Words, the most days of pause before the team has to be asked, who authorised it, and its last day.
    pub bounds: Bounds,
    /// What is paused.
    pub pause: Vec<PausedMedicine>,
    /// Hours of eating and drinking as usual before each is taken again.
    pub restart_after_hours: u8,
}

/// A plan that is bounded and makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SickDayPlan {
    parts: SickDayParts,
}

/// Why a plan is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SickDayProblem {
    /// Not bounded on every side.
    #[error(transparent)]
    Bounds(#[from] BoundsProblem),
    /// Nothing to pause.
    #[error("nothing on the pause list")]
    NothingToPause,
    /// A medicine that must not be stopped suddenly.
    #[error("this medicine must not be paused by a person alone")]
    MayNotBePaused {
        /// The medicine.
        medicine: PausedMedicine,
    },
    /// Outside 24 to 48 hours.
    #[error("restart after 24 to 48 hours of eating and drinking")]
    RestartHours,
}

/// What is known now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SickDayNow {
    /// Today.
    pub today: LocalDay,
    /// True if today's answers and numbers are what the plan is for: vomiting, diarrhoea, or a fever.
    pub ill: bool,
    /// True if today's answers say that the person may be too dry, without such an illness: dizzy, or little urine.
    pub too_dry: bool,
    /// True if anything of today means 999.
    pub danger: bool,
    /// The first day of the pause, if there is one that was not closed.
    pub paused_from: Option<LocalDay>,
    /// The first day of eating and drinking as usual since.
    pub eating_since: Option<LocalDay>,
    /// What was taken again.
    pub restarted: Vec<PausedMedicine>,
    /// What a prescriber has stopped: nobody is asked to take it again.
    pub stopped: Vec<PausedMedicine>,
}

/// Where the plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SickDayState {
    /// Nothing to do.
    Waiting,
    /// What the plan is for is there.
    MayPause,
    /// The person may be too dry, and is not sick: the plan is named, and the team says whether it is used.
    AskFirst,
    /// 999 comes first: the plan says nothing.
    Held,
    /// Paused.
    Paused {
        /// The day, counted from 1.
        day: i32,
        /// True from 48 hours on: the nurse has a notice.
        nurse_told: bool,
    },
    /// Something has to be taken again, and was not.
    MustRestart {
        /// Since this day.
        since: LocalDay,
    },
    /// The pause went on longer than a person may go on alone: phone the team today.
    PhoneTeam,
    /// Everything is taken again.
    Over,
    /// It may not be used any more.
    Expired,
}

/// A task that stays until a medicine is taken again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RestartTask {
    /// What.
    pub medicine: PausedMedicine,
    /// The day to take it again; none while the person does not eat and drink as usual yet.
    pub due: Option<LocalDay>,
    /// The day on which the nurse is told that it is still paused: 48 hours.
    pub nurse_notice: LocalDay,
}

impl SickDayPlan {
    /// The nurse is told after this many days of pause: 48 hours.
    pub const NURSE_NOTICE_DAYS: i32 = 2;
    /// The most days of pause before the team has to be asked (product value).
    pub const MOST_DAYS: u8 = 5;
    /// A plan is looked at again after a year at the latest (product value).
    pub const EXPIRES_WITHIN_DAYS: i32 = 365;
    /// A fever begins here (the NHS calls 38 °C or more a high temperature).
    pub const FEVER: Temperature = crate::rules::s3::FEVER;

    /// Takes a plan that is bounded on every side. An NSAID may stand on the list to be left alone; it is never restarted.
    ///
    /// # Errors
    /// One arm for each thing that the prescriber can put right.
    pub fn new(parts: SickDayParts, today: LocalDay) -> Result<SickDayPlan, SickDayProblem> {
        parts.bounds.check(today, SickDayPlan::MOST_DAYS, SickDayPlan::EXPIRES_WITHIN_DAYS)?;
        if parts.pause.is_empty() {
            return Err(SickDayProblem::NothingToPause);
        }
        if let Some(medicine) = parts.pause.iter().find(|medicine| !medicine.may_be_paused()) {
            return Err(SickDayProblem::MayNotBePaused { medicine: *medicine });
        }
        // 24 to 48 hours of eating and drinking normally (Berkshire Healthcare leaflet).
        if !(24..=48).contains(&parts.restart_after_hours) {
            return Err(SickDayProblem::RestartHours);
        }
        Ok(SickDayPlan { parts })
    }

    /// Everything as the prescriber wrote it.
    #[must_use]
    pub const fn parts(&self) -> &SickDayParts {
        &self.parts
    }

    /// The prescriber's words.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.parts.bounds.words
    }

    /// What the person pauses now: what is on the list and taken today. Metformin and painkillers are not in the orders
    /// and are always named.
    #[must_use]
    pub fn to_pause(&self, orders: &[Order], today: LocalDay) -> Vec<PausedMedicine> {
        let taken = |drug: Drug| {
            orders.iter().any(|order| order.drug() == drug && order.standing(today) == OrderStanding::Current)
        };
        let named = |medicine: &PausedMedicine| match medicine {
            PausedMedicine::Drug(drug) => taken(*drug),
            PausedMedicine::Metformin | PausedMedicine::Nsaid => true,
        };
        self.parts.pause.iter().copied().filter(named).collect()
    }

    /// The restart tasks of a pause, one for each medicine that is not taken again yet. A painkiller has none.
    #[must_use]
    pub fn restart_tasks(&self, now: &SickDayNow) -> Vec<RestartTask> {
        let Some(paused_from) = now.paused_from.filter(|day| *day <= now.today) else { return Vec::new() };
        let due = now.eating_since.map(|day| self.restart_day(day.max(paused_from)));
        let nurse_notice = paused_from.plus_days(SickDayPlan::NURSE_NOTICE_DAYS);
        let open = |medicine: &&PausedMedicine| {
            **medicine != PausedMedicine::Nsaid
                && !now.restarted.contains(medicine)
                && !now.stopped.contains(medicine)
        };
        let task = |medicine: &PausedMedicine| RestartTask { medicine: *medicine, due, nurse_notice };
        self.parts.pause.iter().filter(open).map(task).collect()
    }

    /// The first day after the agreed hours of eating and drinking, counted in whole days upwards.
    fn restart_day(&self, eating_since: LocalDay) -> LocalDay {
        eating_since.plus_days(i32::from(self.parts.restart_after_hours).saturating_add(23) / 24)
    }

    /// Where it stands. A pause that runs goes on being watched though the plan expires meanwhile.
    #[must_use]
    pub fn state(&self, now: &SickDayNow) -> SickDayState {
        let Some(paused_from) = now.paused_from.filter(|day| *day <= now.today) else {
            return self.before_pause(now);
        };
        let tasks = self.restart_tasks(now);
        let Some(first) = tasks.first() else { return SickDayState::Over };
        if now.danger {
            return SickDayState::Held;
        }
        if let Some(since) = first.due.filter(|due| *due <= now.today) {
            return SickDayState::MustRestart { since };
        }
        let day = now.today.days_since(paused_from).saturating_add(1);
        if day > i32::from(self.parts.bounds.max_days) {
            return SickDayState::PhoneTeam;
        }
        SickDayState::Paused { day, nurse_told: now.today >= first.nurse_notice }
    }

    fn before_pause(&self, now: &SickDayNow) -> SickDayState {
        if self.parts.bounds.has_expired(now.today) {
            SickDayState::Expired
        } else if now.danger {
            SickDayState::Held
        } else if now.ill {
            SickDayState::MayPause
        } else if now.too_dry {
            SickDayState::AskFirst
        } else {
            SickDayState::Waiting
        }
    }
}
