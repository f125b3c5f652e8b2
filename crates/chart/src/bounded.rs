//! The plans that a person carries out alone, as they stand, and the pause under the sick-day plan with its restart tasks.
//! Two versions that nobody has settled are no plan: until somebody says which holds, nobody goes by either.

use crate::medicine_facts::CONGESTION;
use crate::{CheckInNow, Fact, Record};
use hearth_clinical::{Answer, LocalDay, Symptom, SymptomSet, Weight};
use hearth_record::{EntryKey, Subject};
use hearth_rules::Finding;
use hearth_rules::medicine::{
    Bounds, Facts, FlexibleHold, FlexibleNow, FlexibleParts, FlexiblePlan, FlexibleState, PausedMedicine,
    RestartTask, SickDayNow, SickDayParts, SickDayPlan, SickDayState,
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
        ill: answered(check_ins, today, &Symptom::SickOrFever),
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

/// A row of days on which the start of a flexible plan stood is followed back this far, in days (product value): longer than
/// any plan may run.
const ROW_DAYS: i32 = 14;

/// Where the flexible diuretic plan stands today, with what the rules found up to today. That it was begun is not written
/// down, so it is never running here: what starts it may stand for as many days as the plan has, and then it is over.
#[must_use]
pub fn flexible_state(
    check_ins: &[CheckInNow<'_>],
    plan: &FlexiblePlan,
    facts: &Facts,
    findings: &[Finding],
) -> FlexibleState {
    let today = facts.today;
    let systolics = facts.systolics.iter().filter(|reading| reading.day == today);
    let dizzy = facts.dizzy.is_some_and(|told| told.value && told.day == today);
    plan.state(&FlexibleNow {
        today,
        began: None,
        weight: weights(check_ins, today, today).max(),
        gain_grams: gain(check_ins, today),
        signs: signs(check_ins, today),
        dizzy,
        vomiting: answered(check_ins, today, &Symptom::SickOrFever),
        systolic: systolics.map(|reading| reading.value).min(),
        held: FlexibleHold::of(findings, facts, answered(check_ins, today, &Symptom::LittleUrine)),
        stood_since: stood_since(check_ins, plan, today),
    })
}

fn weights<'a>(
    check_ins: &'a [CheckInNow<'_>],
    from: LocalDay,
    to: LocalDay,
) -> impl Iterator<Item = Weight> + 'a {
    let in_days = check_ins.iter().filter(move |one| (from..=to).contains(&one.day) && counts(one));
    in_days.flat_map(|check_in| check_in.weight.iter().map(|version| version.value))
}

/// Grams gained on a day over the lowest weight of the three days before.
fn gain(check_ins: &[CheckInNow<'_>], day: LocalDay) -> Option<i64> {
    let now = weights(check_ins, day, day).max()?;
    let before = weights(check_ins, day.plus_days(-3), day.plus_days(-1)).min()?;
    Some(i64::from(now.grams()) - i64::from(before.grams()))
}

/// True if anything told on a day was a sign of fluid.
fn signs(check_ins: &[CheckInNow<'_>], day: LocalDay) -> bool {
    let told = |symptoms: &SymptomSet| {
        CONGESTION
            .iter()
            .any(|symptom| symptoms.answer(symptom).is_some_and(|answer| symptom.reports_something(answer)))
    };
    of_day(check_ins, day).any(|check_in| told(&check_in.symptom_set()))
}

fn of_day<'a, 'f>(
    check_ins: &'a [CheckInNow<'f>],
    day: LocalDay,
) -> impl Iterator<Item = &'a CheckInNow<'f>> {
    check_ins.iter().filter(move |check_in| check_in.day == day && counts(check_in))
}

/// The first day of the row up to yesterday on which what starts the plan stood. A day without a check breaks no row: nobody
/// knows that it was better.
fn stood_since(check_ins: &[CheckInNow<'_>], plan: &FlexiblePlan, today: LocalDay) -> Option<LocalDay> {
    let mut since = None;
    for day in (1..=ROW_DAYS).map(|back| today.plus_days(-back)) {
        if plan.starts(gain(check_ins, day), signs(check_ins, day)).is_some() {
            since = Some(day);
        } else if day < plan.parts().bounds.authorised_on || of_day(check_ins, day).next().is_some() {
            break;
        }
    }
    since
}

fn counts(check_in: &CheckInNow<'_>) -> bool {
    !check_in.withdrawn && !check_in.time_doubtful
}

fn answered(check_ins: &[CheckInNow<'_>], today: LocalDay, symptom: &Symptom) -> bool {
    let mut answers =
        of_day(check_ins, today).filter_map(|check_in| check_in.symptom_set().answer(symptom).cloned());
    answers.any(|answer| answer == Answer::Yes)
}
