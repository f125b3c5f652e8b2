//! The plans that a person carries out alone, as they stand, and the pause under the sick-day plan with its restart tasks.
//! Two versions that nobody has settled are no plan: until somebody says which holds, nobody goes by either.

use crate::{CheckInNow, Fact, Record};
use hearth_clinical::{Answer, LocalDay, Symptom};
use hearth_record::{EntryKey, Subject};
use hearth_rules::medicine::{
    Bounds, Facts, FlexibleNow, FlexibleParts, FlexiblePlan, FlexibleState, PausedMedicine, RestartTask,
    SickDayNow, SickDayParts, SickDayPlan, SickDayState,
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
    fn standing_entries(&self, subject: &Subject, part: &str) -> Vec<&'a Fact> {
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
}

/// Where the sick-day plan stands today, with the tasks to take each medicine again.
#[must_use]
pub fn sick_day_state(
    record: &Record<'_>,
    check_ins: &[CheckInNow<'_>],
    plan: &SickDayPlan,
    today: LocalDay,
) -> (SickDayState, Vec<RestartTask>) {
    let used = record.sick_day();
    let now = SickDayNow {
        today,
        ill: answered(check_ins, today, Symptom::SickOrFever),
        paused_from: used.as_ref().map(|used| used.from),
        eating_since: used.as_ref().and_then(|used| used.eating_since),
        restarted: used.map(|used| used.restarted).unwrap_or_default(),
    };
    match plan.state(&now) {
        // What was paused once and is all taken again leaves the plan ready for the next time.
        SickDayState::Over => {
            let next = SickDayNow { paused_from: None, ..now };
            (plan.state(&next), Vec::new())
        }
        state => (state, plan.restart_tasks(&now)),
    }
}

/// Where the flexible diuretic plan stands today. That it was begun is not written down yet, so it is never running here.
#[must_use]
pub fn flexible_state(check_ins: &[CheckInNow<'_>], plan: &FlexiblePlan, facts: &Facts) -> FlexibleState {
    let today = facts.today;
    let weights = |from: i32, to: i32| {
        let days = move |check_in: &&CheckInNow<'_>| {
            (from..=to).contains(&today.days_since(check_in.day)) && counts(check_in)
        };
        let in_days = check_ins.iter().filter(days);
        in_days.flat_map(|check_in| check_in.weight.iter().map(|version| version.value))
    };
    let (now, before) = (weights(0, 0).max(), weights(1, 3).min());
    let gain = now.zip(before).map(|(now, before)| i64::from(now.grams()) - i64::from(before.grams()));
    let systolics = facts.systolics.iter().filter(|reading| reading.day == today);
    let of_today = |told: Option<hearth_rules::medicine::Dated<bool>>| {
        told.is_some_and(|told| told.value && told.day == today)
    };
    plan.state(&FlexibleNow {
        today,
        began: None,
        weight: now,
        gain_grams: gain,
        signs: of_today(facts.congestion_worse),
        dizzy: of_today(facts.dizzy),
        vomiting: answered(check_ins, today, Symptom::SickOrFever),
        systolic: systolics.map(|reading| reading.value).min(),
    })
}

fn counts(check_in: &CheckInNow<'_>) -> bool {
    !check_in.withdrawn && !check_in.time_doubtful
}

fn answered(check_ins: &[CheckInNow<'_>], today: LocalDay, symptom: Symptom) -> bool {
    let of_today = check_ins.iter().filter(|check_in| check_in.day == today && counts(check_in));
    let mut answers = of_today.filter_map(|check_in| check_in.symptom_set().answer(&symptom).cloned());
    answers.any(|answer| answer == Answer::Yes)
}
