//! A flexible diuretic plan: a prescriber's own words about an extra dose, bounded in days and expiring.
//! It says where the plan stands and when it must stop; it repeats the prescriber's dose and works out none.

use hearth_clinical::medicine::{Class, Dose, Order, OrderParts, OrderProblem};
use hearth_clinical::{LocalDay, Systolic, Weight, WeightGain};

use super::bounded::{Bounds, BoundsProblem};
use super::flexible_hold::FlexibleHold;

/// What a prescriber writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlexibleParts {
    /// Words, most days of extra doses, who authorised it, and its last day.
    pub bounds: Bounds,
    /// The extra order: a loop diuretic by mouth, its dose as written.
    pub extra: OrderParts,
    /// The weight to come back to.
    pub target: Weight,
    /// The gain that starts it, in three days.
    pub gain: WeightGain,
    /// True if swelling or breathlessness as agreed start it too.
    pub signs_start_it: bool,
    /// The day on which to phone the team if it is not better.
    pub phone_day: u8,
    /// Below this upper pressure it stops.
    pub stop_below: Systolic,
    /// Blood is taken this many days after the start.
    pub bloods_after_days: u8,
}

/// A plan that is bounded and makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlexiblePlan {
    parts: FlexibleParts,
    extra: Order,
}

/// Why a plan is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FlexibleProblem {
    /// Not bounded on every side.
    #[error(transparent)]
    Bounds(#[from] BoundsProblem),
    /// The extra order makes no sense.
    #[error("the extra order can't be used")]
    Extra(#[from] OrderProblem),
    /// Not a loop diuretic.
    #[error("not a loop diuretic")]
    NotALoopDiuretic,
    /// The day to phone lies after the last one, or is none.
    #[error("the day to phone lies outside the plan")]
    PhoneDay,
    /// No blood test, or one long after the end.
    #[error("the blood test lies outside the plan")]
    Bloods,
}

/// What is known now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlexibleNow {
    /// Today.
    pub today: LocalDay,
    /// The day on which the person began, if they did and it was not closed.
    pub began: Option<LocalDay>,
    /// Today's weight.
    pub weight: Option<Weight>,
    /// Grams gained in three days.
    pub gain_grams: Option<i64>,
    /// True if swelling or breathlessness is worse today.
    pub signs: bool,
    /// True if dizzy today.
    pub dizzy: bool,
    /// True if vomiting or with diarrhoea today.
    pub vomiting: bool,
    /// Today's upper pressure.
    pub systolic: Option<Systolic>,
    /// What was found that keeps the person from using it today.
    pub held: Option<FlexibleHold>,
    /// The first day of the row of days, today left out, on which what starts it has stood without a break.
    pub stood_since: Option<LocalDay>,
}

/// What starts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StartReason {
    /// The gain in weight.
    Weight,
    /// Swelling or breathlessness.
    Signs,
}

/// Why it must stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlexibleStop {
    /// Dizzy.
    Dizzy,
    /// The upper pressure is too low.
    LowPressure,
    /// Vomiting or diarrhoea.
    Vomiting,
    /// Back at the target weight.
    BackToTarget,
}

impl FlexibleStop {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            FlexibleStop::Dizzy => "dizzy",
            FlexibleStop::LowPressure => "low-pressure",
            FlexibleStop::Vomiting => "vomiting",
            FlexibleStop::BackToTarget => "back-to-target",
        }
    }
}

/// Where the plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlexibleState {
    /// Nothing to do.
    Waiting,
    /// What the prescriber wrote as the start is there.
    MayStart(StartReason),
    /// The person takes the extra dose.
    Running {
        /// The day, counted from 1.
        day: u8,
        /// True from the day on which to phone the team.
        phone: bool,
        /// The day by which blood is taken.
        bloods_due: LocalDay,
    },
    /// Stop and phone the team.
    MustStop(FlexibleStop),
    /// It is not used today, whatever else is there.
    Held(FlexibleHold),
    /// The last day is over, or what starts it has stood for as many days: no more extra doses, phone the team.
    Over,
    /// It may not be started any more.
    Expired,
}

impl FlexiblePlan {
    /// The most days of extra doses: a Plymouth patient leaflet has 2 to 4 days and then the GP or nurse.
    pub const MOST_DAYS: u8 = 4;
    /// A plan is looked at again after half a year at the latest (product value, as the longest time between reviews).
    pub const EXPIRES_WITHIN_DAYS: i32 = 182;
    /// Blood is taken within two weeks of the start.
    pub const BLOODS_WITHIN_DAYS: u8 = 14;

    /// Takes a plan that is bounded on every side.
    ///
    /// # Errors
    /// One arm for each thing that the prescriber can put right.
    pub fn new(parts: FlexibleParts, today: LocalDay) -> Result<FlexiblePlan, FlexibleProblem> {
        parts.bounds.check(today, FlexiblePlan::MOST_DAYS, FlexiblePlan::EXPIRES_WITHIN_DAYS)?;
        let extra = Order::new(parts.extra)?;
        if extra.class() != Class::LoopDiuretic || extra.route() != hearth_clinical::medicine::Route::Oral {
            return Err(FlexibleProblem::NotALoopDiuretic);
        }
        if parts.phone_day == 0 || parts.phone_day > parts.bounds.max_days {
            return Err(FlexibleProblem::PhoneDay);
        }
        if !(1..=FlexiblePlan::BLOODS_WITHIN_DAYS).contains(&parts.bloods_after_days) {
            return Err(FlexibleProblem::Bloods);
        }
        Ok(FlexiblePlan { parts, extra })
    }

    /// Everything as the prescriber wrote it.
    #[must_use]
    pub const fn parts(&self) -> &FlexibleParts {
        &self.parts
    }

    /// The prescriber's words.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.parts.bounds.words
    }

    /// The extra dose as the prescriber wrote it.
    #[must_use]
    pub const fn extra_dose(&self) -> Dose {
        self.extra.dose()
    }

    /// The extra order.
    #[must_use]
    pub const fn extra(&self) -> &Order {
        &self.extra
    }

    /// Where it stands. What holds it comes first, then what makes it stop, once it was begun.
    #[must_use]
    pub fn state(&self, now: &FlexibleNow) -> FlexibleState {
        let Some(began) = now.began.filter(|began| *began <= now.today) else {
            return self.before_start(now);
        };
        if let Some(held) = now.held {
            return FlexibleState::Held(held);
        }
        if let Some(stop) = self.stop(now) {
            return FlexibleState::MustStop(stop);
        }
        let day = now.today.days_since(began).saturating_add(1);
        match u8::try_from(day) {
            Ok(day) if day <= self.parts.bounds.max_days => FlexibleState::Running {
                day,
                phone: day >= self.parts.phone_day,
                bloods_due: began.plus_days(i32::from(self.parts.bloods_after_days)),
            },
            Ok(_) | Err(_) => FlexibleState::Over,
        }
    }

    fn before_start(&self, now: &FlexibleNow) -> FlexibleState {
        if self.parts.bounds.has_expired(now.today) {
            return FlexibleState::Expired;
        }
        if let Some(held) = now.held {
            return FlexibleState::Held(held);
        }
        // What would make it stop at once keeps it from starting.
        if self.unwell(now).is_some() {
            return FlexibleState::Waiting;
        }
        match self.starts(now.gain_grams, now.signs) {
            // Nobody wrote down that it was begun: who was told so for as many days may have taken it on each of them.
            Some(_) if self.has_stood_long(now) => FlexibleState::Over,
            Some(reason) => FlexibleState::MayStart(reason),
            None => FlexibleState::Waiting,
        }
    }

    /// What of a day starts it, as the prescriber wrote: grams gained in three days, and signs.
    #[must_use]
    pub fn starts(&self, gain_grams: Option<i64>, signs: bool) -> Option<StartReason> {
        let gained = gain_grams.is_some_and(|gain| gain >= i64::from(self.parts.gain.grams()));
        if gained {
            Some(StartReason::Weight)
        } else {
            (self.parts.signs_start_it && signs).then_some(StartReason::Signs)
        }
    }

    fn has_stood_long(&self, now: &FlexibleNow) -> bool {
        now.stood_since
            .is_some_and(|since| now.today.days_since(since) >= i32::from(self.parts.bounds.max_days))
    }

    fn unwell(&self, now: &FlexibleNow) -> Option<FlexibleStop> {
        if now.dizzy {
            Some(FlexibleStop::Dizzy)
        } else if now.systolic.is_some_and(|systolic| systolic < self.parts.stop_below) {
            Some(FlexibleStop::LowPressure)
        } else if now.vomiting {
            Some(FlexibleStop::Vomiting)
        } else {
            None
        }
    }

    fn stop(&self, now: &FlexibleNow) -> Option<FlexibleStop> {
        let back = now.weight.is_some_and(|weight| weight <= self.parts.target);
        self.unwell(now).or_else(|| back.then_some(FlexibleStop::BackToTarget))
    }
}
