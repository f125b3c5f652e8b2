//! The plans that a person carries out alone, as they stand, and the pause under the sick-day plan with its restart tasks.
//! Two versions that nobody has settled are no plan: until somebody says which holds, nobody goes by either.

use crate::flexible_use::PlanFacts;
use crate::{Fact, Record};
use hearth_clinical::medicine::{Drug, HoldReason, Order, OrderHold, OrderParts, OrderStanding};
use hearth_clinical::{LocalDay, Symptom};
use hearth_record::{EntryKey, Subject};
use hearth_rules::LeftOut;
use hearth_rules::medicine::{
    Bounds, FlexibleParts, FlexiblePlan, PausedMedicine, RestartTask, SickDayNow, SickDayParts, SickDayPlan,
    SickDayState,
};
use hearth_wire::{Body, BoundedBody, PAUSE, PLAN, SickDayBody};

/// One plan as it stands.
#[derive(Clone, Debug)]
pub struct PlanNow<'a, P> {
    /// The current entries, which a change stands in place of.
    pub entries: Vec<&'a Fact>,
    /// The plan; `None` when it was stopped, can't be read here, or stands in two versions.
    pub plan: Option<P>,
    /// True when two different versions stand.
    pub conflict: bool,
    /// True when a newer app wrote it.
    pub needs_newer: bool,
}

impl<P> PlanNow<'_, P> {
    /// The entries that a change stands in place of.
    pub fn keys(&self) -> impl Iterator<Item = EntryKey> + '_ {
        self.entries.iter().map(|fact| fact.act.key)
    }
}

/// The pause under the sick-day plan.
#[derive(Clone, Debug)]
pub struct SickDayUse {
    /// The current entries.
    pub keys: Vec<EntryKey>,
    /// Its first day: the earliest where two stand.
    pub from: LocalDay,
    /// The first day of eating and drinking as usual since: none where one of two says none.
    pub eating_since: Option<LocalDay>,
    /// What is taken again according to each of them.
    pub restarted: Vec<PausedMedicine>,
}

fn bounds(body: &BoundedBody) -> Bounds {
    Bounds {
        words: body.words.reveal().clone(),
        max_days: body.max_days,
        authorised_by: body.authorised_by.reveal().clone(),
        authorised_on: body.authorised_on,
        expires: body.expires,
    }
}

/// The plan of an entry. It is held against the day on which it was authorised: what has expired since is still a plan, and
/// says that it has expired.
fn flexible(body: &Body) -> Option<FlexiblePlan> {
    let Body::FlexiblePlan(body) = body else { return None };
    let written = body.plan.as_ref()?;
    let bounds = bounds(&written.bounds);
    let on = bounds.authorised_on;
    let parts = FlexibleParts {
        bounds,
        extra: written.extra.parts(),
        target: written.target,
        gain: written.gain,
        signs_start_it: written.signs_start_it,
        phone_day: written.phone_day,
        stop_below: written.stop_below,
        bloods_after_days: written.bloods_after_days,
    };
    FlexiblePlan::new(parts, on).ok()
}

/// A code that is not known here makes the plan one that only a newer app reads.
fn sick_day(body: &Body) -> Option<SickDayPlan> {
    let Body::SickDayPlan(body) = body else { return None };
    let written = body.plan.as_ref()?;
    let bounds = bounds(&written.bounds);
    let on = bounds.authorised_on;
    let pause: Option<Vec<PausedMedicine>> =
        written.pause.iter().map(|code| PausedMedicine::from_code(code)).collect();
    let parts = SickDayParts { bounds, pause: pause?, restart_after_hours: written.restart_after_hours };
    SickDayPlan::new(parts, on).ok()
}

fn was_stopped(body: &Body) -> bool {
    match body {
        Body::FlexiblePlan(body) => body.plan.is_none(),
        Body::SickDayPlan(body) => body.plan.is_none(),
        _ => false,
    }
}

impl<'a> Record<'a> {
    pub(crate) fn standing_entries(&self, subject: &Subject, part: &str) -> Vec<&'a Fact> {
        let mut entries: Vec<&Fact> =
            self.current().keys(subject, part).iter().filter_map(|key| self.fact(key)).collect();
        entries.sort_by_key(|fact| (fact.act.header.time.corrected(), fact.act.key));
        entries
    }

    fn plan_now<P: PartialEq>(&self, subject: &Subject, read: impl Fn(&Body) -> Option<P>) -> PlanNow<'a, P> {
        let entries = self.standing_entries(subject, PLAN);
        let needs_newer = entries.iter().any(|fact| read(&fact.body).is_none() && !was_stopped(&fact.body));
        let mut plans = entries.iter().map(|fact| read(&fact.body));
        let first = plans.next().flatten();
        let conflict = plans.any(|other| other != first);
        let plan = first.filter(|_| !conflict && !needs_newer);
        PlanNow { entries, plan, conflict, needs_newer }
    }

    /// The flexible diuretic plan as it stands.
    #[must_use]
    pub fn flexible_plan(&self) -> PlanNow<'a, FlexiblePlan> {
        self.plan_now(&Subject::flexible_plan(), flexible)
    }

    /// The sick-day plan as it stands.
    #[must_use]
    pub fn sick_day_plan(&self) -> PlanNow<'a, SickDayPlan> {
        self.plan_now(&Subject::sick_day_plan(), sick_day)
    }

    /// The pause under the sick-day plan; none where none was ever begun. Of two that stand, what makes the pause longer and
    /// the tasks more counts.
    #[must_use]
    pub fn sick_day(&self) -> Option<SickDayUse> {
        let entries = self.standing_entries(&Subject::sick_day(), PAUSE);
        let bodies: Vec<&SickDayBody> = entries
            .iter()
            .filter_map(|fact| match &fact.body {
                Body::SickDay(body) => Some(body),
                _ => None,
            })
            .collect();
        let from = bodies.iter().map(|body| body.from).min()?;
        let eating: Option<Vec<LocalDay>> = bodies.iter().map(|body| body.eating_since).collect();
        let taken = |code: &String| bodies.iter().all(|body| body.restarted.contains(code));
        let restarted = bodies.first().map(|body| body.restarted.as_slice()).unwrap_or_default();
        Some(SickDayUse {
            keys: entries.iter().map(|fact| fact.act.key).collect(),
            from,
            eating_since: eating.and_then(|days| days.into_iter().max()),
            restarted: restarted
                .iter()
                .filter(|code| taken(code))
                .filter_map(|code| PausedMedicine::from_code(code))
                .collect(),
        })
    }

    /// Every sick-day plan that stands and can be read, settled or not: a pause that was begun is watched whatever is argued
    /// about the plan.
    fn sick_day_plans(&self) -> Vec<SickDayPlan> {
        let entries = self.standing_entries(&Subject::sick_day_plan(), PLAN);
        entries.iter().filter_map(|fact| sick_day(&fact.body)).collect()
    }

    /// What is known of the pause, with no reading looked at.
    fn pause_now(&self, today: LocalDay) -> SickDayNow {
        let used = self.sick_day();
        SickDayNow {
            today,
            ill: false,
            too_dry: false,
            danger: false,
            paused_from: used.as_ref().map(|used| used.from),
            eating_since: used.as_ref().and_then(|used| used.eating_since),
            restarted: used.map(|used| used.restarted).unwrap_or_default(),
            stopped: self.stopped(today),
        }
    }

    /// The drugs of which every order has ended.
    fn stopped(&self, today: LocalDay) -> Vec<PausedMedicine> {
        let medicines = self.medicines();
        let orders: Vec<Order> =
            medicines.iter().flat_map(|medicine| self.medicine_orders(medicine, today)).collect();
        let goes_on = |drug: Drug| {
            orders.iter().any(|order| order.drug() == drug && order.standing(today) != OrderStanding::Stopped)
        };
        let ended = orders.iter().map(Order::drug).filter(|drug| !goes_on(*drug));
        ended.map(PausedMedicine::Drug).collect()
    }

    /// One task for each medicine that was left out on sick days and is not taken again yet.
    #[must_use]
    pub fn restart_tasks(&self, today: LocalDay) -> Vec<RestartTask> {
        let now = self.pause_now(today);
        let mut tasks: Vec<RestartTask> =
            self.sick_day_plans().iter().flat_map(|plan| plan.restart_tasks(&now)).collect();
        // Of two plans that nobody has settled, the day that comes first counts.
        tasks.sort_by_key(|task| (task.medicine, task.due.is_none(), task.due));
        tasks.dedup_by_key(|task| task.medicine);
        tasks
    }

    /// The pause that still runs; none once everything is taken again.
    #[must_use]
    pub fn left_out(&self, today: LocalDay) -> Option<LeftOut> {
        let medicines = u32::try_from(self.restart_tasks(today).len()).ok().filter(|count| *count > 0)?;
        let since = self.sick_day()?.from;
        Some(LeftOut { since, medicines })
    }

    /// Since when a drug has been left out on sick days; none while it is taken.
    #[must_use]
    pub fn left_out_since(&self, drug: Drug, today: LocalDay) -> Option<LocalDay> {
        let tasks = self.restart_tasks(today);
        let is_out = tasks.iter().any(|task| task.medicine == PausedMedicine::Drug(drug));
        self.sick_day().filter(|_| is_out).map(|used| used.from)
    }
}

/// An order as it is followed today: one that is left out on sick days is on hold, though no prescriber wrote so.
pub(crate) fn as_followed(order: Order, left_out_since: Option<LocalDay>, today: LocalDay) -> Order {
    let Some(from) = left_out_since.filter(|_| order.standing(today) == OrderStanding::Current) else {
        return order;
    };
    let hold = Some(OrderHold { from: from.max(order.start()), until: None, reason: HoldReason::SickDay });
    Order::new(OrderParts { hold, ..order.parts() }).unwrap_or(order)
}

/// Where the sick-day plan stands today.
#[must_use]
pub fn sick_day_state(record: &Record<'_>, facts: &PlanFacts<'_>, plan: &SickDayPlan) -> SickDayState {
    let fever =
        facts.of_today(&facts.history.temperatures).any(|reading| reading.value >= SickDayPlan::FEVER);
    let now = SickDayNow {
        ill: fever || facts.answered_yes(&Symptom::SickOrFever),
        too_dry: facts.answered_yes(&Symptom::Dizzy) || facts.answered_yes(&Symptom::LittleUrine),
        danger: facts.is_dangerous(),
        ..record.pause_now(facts.today())
    };
    match plan.state(&now) {
        // What was paused once and is all taken again leaves the plan ready for the next time.
        SickDayState::Over => plan.state(&SickDayNow { paused_from: None, ..now }),
        state => state,
    }
}
