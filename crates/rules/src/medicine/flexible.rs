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
    /// The last time that it was begun, as far as that was written down.
    pub used: Option<FlexibleUse>,
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
    /// The first day of the row of days up to yesterday that goes on since what starts it was there, see
    /// [`super::stood_since`].
    pub stood_since: Option<LocalDay>,
}

/// One time that the extra dose was taken, as it was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlexibleUse {
    /// The first day.
    pub began: LocalDay,
    /// The day on which somebody said that it has ended.
    pub ended: Option<LocalDay>,
    /// The day by which blood is taken for it.
    pub bloods_due: LocalDay,
    /// True once potassium and creatinine were measured on one day after the first one.
    pub bloods_done: bool,
    /// True once the person weighed more than the target, from the days before it began on: who never did has no target to
    /// come back to.
    pub was_above: bool,
}

impl FlexibleUse {
    /// The day on which it ended, if that day has come.
    fn ended_by(&self, today: LocalDay) -> Option<LocalDay> {
        self.ended.filter(|ended| *ended <= today)
    }
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
        /// The last day of extra doses.
        last_day: LocalDay,
        /// The day by which blood is taken.
        bloods_due: LocalDay,
    },
    /// Stop and phone the team.
    MustStop(FlexibleStop),
    /// It is not used today, whatever else is there.
    Held(FlexibleHold),
    /// The last day is over, or what starts it has stood for as many days, or it was used for this already: no more extra
    /// doses, phone the team.
    Over,
    /// It was used and has ended; blood for it was not taken yet.
    BloodsDue {
        /// The day by which it is taken.
        by: LocalDay,
    },
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
        let runs = |used: &FlexibleUse| used.began <= now.today && used.ended_by(now.today).is_none();
        let Some(used) = now.used.filter(runs) else {
            return self.before_start(now);
        };
        let FlexibleUse { began, bloods_due, .. } = used;
        if let Some(held) = now.held.filter(|held| *held != FlexibleHold::AnswersFirst) {
            return FlexibleState::Held(held);
        }
        if let Some(stop) = self.stop(now, used) {
            return FlexibleState::MustStop(stop);
        }
        let day = now.today.days_since(began).saturating_add(1);
        match u8::try_from(day) {
            Ok(day) if day <= self.parts.bounds.max_days => FlexibleState::Running {
                day,
                phone: day >= self.parts.phone_day,
                last_day: self.last_day(began),
                bloods_due,
            },
            Ok(_) | Err(_) => FlexibleState::Over,
        }
    }

    fn before_start(&self, now: &FlexibleNow) -> FlexibleState {
        // What would make it stop at once keeps it from starting.
        let starts = self.starts(now.gain_grams, now.signs).filter(|_| self.unwell(now).is_none());
        let bloods = self.last_use(now).filter(|used| !used.bloods_done).map(|used| used.bloods_due);
        if self.parts.bounds.has_expired(now.today) {
            return bloods.map_or(FlexibleState::Expired, |by| FlexibleState::BloodsDue { by });
        }
        if let Some(held) = now.held.filter(|held| *held != FlexibleHold::AnswersFirst) {
            return FlexibleState::Held(held);
        }
        match (starts, bloods) {
            // The test belongs to the time before: a second time before it would be two without one.
            (Some(_), Some(_)) => FlexibleState::Held(FlexibleHold::BloodsFirst),
            (None, Some(by)) => FlexibleState::BloodsDue { by },
            // Who was told so for as many days may have taken it on each of them without saying so; and who has taken it for
            // this has had the days that the prescriber gave.
            (Some(_), None) if self.has_stood_long(now) || self.was_used_for_this(now) => FlexibleState::Over,
            // What would stop it at once has to be asked before it is offered; what runs goes on.
            (Some(_), None) if now.held.is_some() => FlexibleState::Held(FlexibleHold::AnswersFirst),
            (Some(reason), None) => FlexibleState::MayStart(reason),
            (None, None) => FlexibleState::Waiting,
        }
    }

    /// The last time that it was used, if it has ended. Whoever wrote the plan anew after it knew of it.
    fn last_use(&self, now: &FlexibleNow) -> Option<FlexibleUse> {
        let authorised = self.parts.bounds.authorised_on;
        now.used.filter(|used| used.ended_by(now.today).is_some_and(|ended| ended >= authorised))
    }

    /// True if the last use ended while what starts it today stood already.
    fn was_used_for_this(&self, now: &FlexibleNow) -> bool {
        let since = now.stood_since.unwrap_or(now.today);
        self.last_use(now).and_then(|used| used.ended).is_some_and(|ended| ended >= since)
    }

    /// The last day of extra doses that began on this one.
    #[must_use]
    pub fn last_day(&self, began: LocalDay) -> LocalDay {
        began.plus_days(i32::from(self.parts.bounds.max_days).saturating_sub(1))
    }

    /// The day by which blood is taken for extra doses that began on this one.
    #[must_use]
    pub fn bloods_due(&self, began: LocalDay) -> LocalDay {
        began.plus_days(i32::from(self.parts.bloods_after_days))
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

    fn stop(&self, now: &FlexibleNow, used: FlexibleUse) -> Option<FlexibleStop> {
        let back = used.was_above && now.weight.is_some_and(|weight| weight <= self.parts.target);
        self.unwell(now).or_else(|| back.then_some(FlexibleStop::BackToTarget))
    }
}
