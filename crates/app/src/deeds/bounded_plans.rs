//! The plans that a person carries out alone, written down, shown and used: flexible diuretic and sick day, and the tasks
//! to take each medicine again. It repeats the prescriber's words and limits; it works out no dose.

use super::facts::{Chart, Facts as Read};
use super::medicine_typed::day;
use crate::api::{MedicineList, Problem, SickDayBegin, SickDayEnd};
use crate::api::{MedicinePlan, MedicineTask, Said};
use crate::deeds::check_in::{may_observe, whose};
use crate::deeds::medicine_list::list;
use crate::deeds::plan::patient_id;
use crate::deeds::writing::Writing;
use crate::open::Open;
use crate::views::{bounded, say};
use hearth_chart::{PlanNow, SickDayUse, flexible_state, sick_day_state};
use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{Order, OrderStanding};
use hearth_record::{PatientId, Replaces, Subject};
use hearth_rules::findings_between;
use hearth_rules::medicine::{
    Facts, FlexiblePlan, FlexibleState, LABS_OLD_DAYS, PausedMedicine, RestartTask, SickDayPlan,
};
use hearth_wire::{Body, PAUSE, SickDayBody};
use hearth_words::Arg;

/// Both plans as they stand; one that was stopped is not shown.
pub(super) fn plans(open: &Open, chart: &Chart<'_>, facts: &Facts) -> Vec<MedicinePlan> {
    let (words, today) = (open.words(), open.today());
    let flexible = chart.record.flexible_plan();
    let sick_day = chart.record.sick_day_plan();
    let shown = |plan: &str, unsettled: bool, needs_newer: bool| {
        let state = if unsettled { "unsettled" } else { "needs-newer" };
        (unsettled || needs_newer).then(|| bounded::no_version(words, plan, state))
    };
    let of_flexible = flexible
        .plan
        .as_ref()
        .map(|plan| bounded::flexible(words, plan, of_flexible_today(chart, plan, facts)));
    let of_sick_day = sick_day.plan.as_ref().map(|plan| {
        let (state, _) = sick_day_state(&chart.record, &chart.check_ins, plan, today);
        bounded::sick_day(words, plan, state)
    });
    let flexible = of_flexible.or_else(|| shown("flexible", flexible.conflict, flexible.needs_newer));
    let sick_day = of_sick_day.or_else(|| shown("sick-day", sick_day.conflict, sick_day.needs_newer));
    flexible.into_iter().chain(sick_day).collect()
}

/// Bloods are looked at as far back as the titration rules take them for known.
fn of_flexible_today(chart: &Chart<'_>, plan: &FlexiblePlan, facts: &Facts) -> FlexibleState {
    let (first, today) = (facts.today.plus_days(-LABS_OLD_DAYS), facts.today);
    let findings = findings_between(&chart.history(today).history, first, today, &chart.plan);
    flexible_state(&chart.check_ins, plan, facts, &findings)
}

/// What a person reads on the first screen: what a plan says to do today, or that it has ended; and to ask about a medicine
/// whose pause has ended.
pub(super) fn due(open: &Open, chart: &Chart<'_>, facts: &Facts) -> Vec<Said> {
    let mut due = Vec::new();
    for plan in plans(open, chart, facts) {
        if let Some(now) = plan.now {
            due.push(now);
            // Beside 'do not use it' nothing says how it is used.
            if !matches!(plan.state.as_str(), "held" | "over") {
                due.extend(plan.lines);
            }
        }
    }
    for order in &facts.orders {
        if let (OrderStanding::RestartDue, Some(until)) = pause_ended(order, open.today()) {
            due.push(ask_again(open, order, until));
        }
    }
    due
}

/// How an order stands, and the last day of its pause.
fn pause_ended(order: &Order, today: LocalDay) -> (OrderStanding, Option<LocalDay>) {
    (order.standing(today), order.hold().and_then(|hold| hold.until))
}

/// What a person reads of a medicine whose pause has ended.
pub(super) fn ask_again(open: &Open, order: &Order, until: LocalDay) -> Said {
    let date = say::day(open.words(), until);
    let args = [("medicine", Arg::Text(order.drug().name())), ("date", Arg::Text(&date))];
    open.said("bounded-ask-again", &args)
}

/// Everything that somebody has to see to until a medicine is taken again or is said not to be.
pub(super) fn tasks(open: &Open, chart: &Chart<'_>, facts: &Facts) -> Vec<MedicineTask> {
    let (words, today) = (open.words(), open.today());
    let mut tasks = Vec::new();
    for order in &facts.orders {
        if let (OrderStanding::RestartDue, Some(until)) = pause_ended(order, today) {
            let date = say::day(words, until);
            let args = [("medicine", Arg::Text(order.drug().name())), ("date", Arg::Text(&date))];
            tasks.push(MedicineTask {
                medicine: order.drug().code().to_owned(),
                kind: "pause-ended".to_owned(),
                due: until.plus_days(1).to_string(),
                said: open.said("medicines-task-pause-ended", &args),
            });
        }
    }
    if let (Some(plan), Some(used)) = (chart.record.sick_day_plan().plan, chart.record.sick_day()) {
        let (_, restart) = sick_day_state(&chart.record, &chart.check_ins, &plan, today);
        tasks.extend(restart.iter().map(|task| restart_task(open, task, &used)));
    }
    tasks
}

fn restart_task(open: &Open, task: &RestartTask, used: &SickDayUse) -> MedicineTask {
    let words = open.words();
    let name = bounded::paused_name(words, task.medicine);
    let due = task.due.filter(|due| *due <= open.today());
    let late = open.today() >= task.nurse_notice;
    let (key, on) = match (due, late) {
        (Some(due), _) => ("medicines-task-restart-due", due),
        (None, true) => ("medicines-task-restart-late", used.from),
        (None, false) => ("medicines-task-restart-waiting", used.from),
    };
    let date = say::day(words, on);
    MedicineTask {
        medicine: task.medicine.code().to_owned(),
        kind: "sick-day".to_owned(),
        due: task.due.map(|due| due.to_string()).unwrap_or_default(),
        said: open.said(key, &[("medicine", Arg::Text(&name)), ("date", Arg::Text(&date))]),
    }
}

/// Who may say that a pause begins or ends: the person, who cares for them, and the team.
fn user(open: &Open, patient: &str) -> Result<PatientId, Problem> {
    let asked = Some(patient.trim()).filter(|text| !text.is_empty());
    let asked = asked.map(|text| patient_id(open, text)).transpose()?;
    let patient = whose(open, asked)?;
    may_observe(open)?;
    Ok(patient)
}

/// The sick-day plan that may be used today.
fn in_force(open: &Open, plan: PlanNow<'_, SickDayPlan>) -> Result<SickDayPlan, Problem> {
    if plan.conflict || plan.needs_newer {
        return Err(open.bad_input("problem-sick-day-unsettled", &[]));
    }
    plan.plan.ok_or_else(|| open.bad_input("problem-sick-day-none", &[]))
}

/// Begins the pause under the sick-day plan.
///
/// # Errors
/// `BadInput` without a plan that holds, after its last day, or while a pause runs already.
pub fn begin(open: &Open, asked: &SickDayBegin) -> Result<MedicineList, Problem> {
    let patient = user(open, &asked.patient)?;
    let from = day(open, "from", &asked.from)?.unwrap_or_else(|| open.today());
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    let plan = in_force(open, chart.record.sick_day_plan())?;
    let bounds = &plan.parts().bounds;
    if bounds.has_expired(from) || bounds.has_expired(open.today()) {
        let date = say::day(open.words(), bounds.expires);
        return Err(open.bad_input("problem-sick-day-expired", &[("date", Arg::Text(&date))]));
    }
    if from > open.today() || from < bounds.authorised_on {
        return Err(open.bad_field("from", "problem-sick-day-from", &[]));
    }
    let (_, tasks) = sick_day_state(&chart.record, &chart.check_ins, &plan, open.today());
    if !tasks.is_empty() {
        return Err(open.bad_input("problem-sick-day-runs", &[]));
    }
    let body = SickDayBody { from, eating_since: None, restarted: Vec::new() };
    save(open, patient, body, chart.record.sick_day())?;
    list(open, patient)
}

/// Says how far the pause has come: eating and drinking again, and what is taken again.
///
/// # Errors
/// `BadInput` without a pause, for a day before it or ahead, and for a medicine that the plan does not pause.
pub fn end(open: &Open, asked: &SickDayEnd) -> Result<MedicineList, Problem> {
    let patient = user(open, &asked.patient)?;
    let eating = day(open, "eatingSince", &asked.eating_since)?;
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    let none = || open.bad_input("problem-sick-day-no-pause", &[]);
    let used = chart.record.sick_day().ok_or_else(none)?;
    if eating.is_some_and(|since| since < used.from || since > open.today()) {
        return Err(open.bad_field("eatingSince", "problem-sick-day-eating", &[]));
    }
    let plan = in_force(open, chart.record.sick_day_plan())?;
    let mut restarted: Vec<String> = used.restarted.iter().map(|one| one.code().to_owned()).collect();
    for typed in &asked.restarted {
        let medicine = PausedMedicine::from_code(typed.trim());
        let medicine = medicine.filter(|medicine| plan.parts().pause.contains(medicine));
        let unknown = || open.bad_field("restarted", "problem-sick-day-restarted", &[]);
        let code = medicine.ok_or_else(unknown)?.code().to_owned();
        if !restarted.contains(&code) {
            restarted.push(code);
        }
    }
    let body = SickDayBody { from: used.from, eating_since: eating.or(used.eating_since), restarted };
    save(open, patient, body, Some(used))?;
    list(open, patient)
}

fn save(
    open: &Open,
    patient: PatientId,
    body: SickDayBody,
    before: Option<SickDayUse>,
) -> Result<(), Problem> {
    let keys = before.map(|before| before.keys).unwrap_or_default();
    let replaces = keys.into_iter().map(|key| Replaces { key, parts: vec![PAUSE.to_owned()] }).collect();
    let body = Body::SickDay(body);
    Writing { patient, subject: Subject::sick_day(), body: &body, replaces, at: None, form: None }
        .save(open)?;
    Ok(())
}

/// The day that a plan says, or today.
pub(super) fn day_or_today(open: &Open, field: &str, text: &str) -> Result<LocalDay, Problem> {
    Ok(day(open, field, text)?.unwrap_or_else(|| open.today()))
}
