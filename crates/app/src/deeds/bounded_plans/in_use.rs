//! That a plan is used, as somebody says it: extra water tablets are begun and have ended, sick days begin, and what was left
//! out is taken again. Whether a plan may be used on that day is the rules' word, and they refuse with the reason.

use super::day_or_today;
use crate::api::{FlexibleBegin, FlexibleEnd, MedicineList, Problem, SickDayBegin, SickDayEnd};
use crate::deeds::facts::{Chart, Facts as Read};
use crate::deeds::medicines::list::list;
use crate::deeds::medicines::typed::day;
use crate::deeds::people::{may_observe, patient_id, whose};
use crate::deeds::writing::Writing;
use crate::open::Open;
use crate::views::{say, stacked};
use hearth_chart::{FlexibleUsed, PlanFacts, PlanNow, SickDayUse, flexible_state, sick_day_state};
use hearth_clinical::LocalDay;
use hearth_record::{EntryKey, PartName, PatientId, Replaces, Subject};
use hearth_rules::medicine::{
    FlexibleHold, FlexiblePlan, FlexibleState, PausedMedicine, SickDayPlan, SickDayState,
};
use hearth_wire::{Body, FlexibleUseBody, PAUSE, SickDayBody, USE};
use hearth_words::Arg;

/// Who may say that a pause begins or ends: the person, who cares for them, and the team.
fn user(open: &Open, patient: &str) -> Result<PatientId, Problem> {
    let asked = Some(patient.trim()).filter(|text| !text.is_empty());
    let asked = asked.map(|text| patient_id(open, text)).transpose()?;
    let patient = whose(open, asked)?;
    may_observe(open)?;
    Ok(patient)
}

/// A refusal that names a day: in each of its lines as that language says it.
fn with_date(open: &Open, key: &str, day: LocalDay) -> Problem {
    let mut refused = open.bad_input(key, &[("date", Arg::Text(&say::day(open.words(), day)))]);
    refused.said = stacked::sentence(open.words(), key, |words, key| {
        words.say(key, &[("date", Arg::Text(&say::day(words, day)))])
    });
    refused
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
        return Err(with_date(open, "problem-sick-day-expired", bounds.expires));
    }
    if from > open.today() || from < bounds.authorised_on {
        return Err(open.bad_field("from", "problem-sick-day-from", &[]));
    }
    if chart.record.left_out(open.today()).is_some() {
        return Err(open.bad_input("problem-sick-day-runs", &[]));
    }
    let history = chart.history(open.today()).history;
    if sick_day_state(&chart.record, &PlanFacts::of(&history, &chart.plan), &plan) == SickDayState::Held {
        return Err(open.bad_input("problem-plan-danger", &[]));
    }
    let body = SickDayBody { from, eating_since: None, restarted: Vec::new() };
    save_pause(open, patient, body, chart.record.sick_day())?;
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
    save_pause(open, patient, body, Some(used))?;
    list(open, patient)
}

fn save_pause(
    open: &Open,
    patient: PatientId,
    body: SickDayBody,
    before: Option<SickDayUse>,
) -> Result<(), Problem> {
    let keys = before.map(|before| before.keys).unwrap_or_default();
    save(open, patient, Subject::sick_day(), PAUSE, (keys, Body::SickDay(body)))
}

fn save(
    open: &Open,
    patient: PatientId,
    subject: Subject,
    part: &str,
    (before, body): (Vec<EntryKey>, Body),
) -> Result<(), Problem> {
    let parts: Vec<PartName> = vec![part.to_owned()];
    let replaces = before.into_iter().map(|key| Replaces { key, parts: parts.clone() }).collect();
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)?;
    Ok(())
}

/// Writes down that the extra doses of the flexible diuretic plan begin.
///
/// # Errors
/// `BadInput` with the reason where the plan is not offered on that day.
pub fn begin_flexible(open: &Open, asked: &FlexibleBegin) -> Result<MedicineList, Problem> {
    let patient = user(open, &asked.patient)?;
    let from = day_or_today(open, "from", &asked.from)?;
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    let plan = chart.record.flexible_plan();
    if plan.conflict || plan.needs_newer {
        return Err(open.bad_input("problem-flexible-unsettled", &[]));
    }
    let plan = plan.plan.ok_or_else(|| open.bad_input("problem-flexible-none", &[]))?;
    if from > open.today() || from < plan.parts().bounds.authorised_on {
        return Err(open.bad_field("from", "problem-sick-day-from", &[]));
    }
    offered(open, &chart, &plan, from)?;
    let used = chart.record.flexible_use();
    let body = FlexibleUseBody {
        drug: plan.extra().drug().code().to_owned(),
        from,
        ended: None,
        bloods_due: plan.bloods_due(from),
    };
    save_use(open, patient, body, used.as_ref())?;
    list(open, patient)
}

/// Whether the plan offered itself on a day, by what was measured and told on it.
fn offered(open: &Open, chart: &Chart<'_>, plan: &FlexiblePlan, on: LocalDay) -> Result<(), Problem> {
    let history = chart.history(on).history;
    let refused = |key: &str| Err(open.bad_input(key, &[]));
    match flexible_state(&chart.record, &PlanFacts::of(&history, &chart.plan), plan) {
        FlexibleState::MayStart(_) => Ok(()),
        FlexibleState::Waiting => refused("problem-flexible-not-offered"),
        FlexibleState::Running { .. } | FlexibleState::MustStop(_) => refused("problem-flexible-runs"),
        // What goes on for too long, or is held, may run already.
        FlexibleState::Over | FlexibleState::Held(_) if chart.record.extra_doses().is_some() => {
            refused("problem-flexible-runs")
        }
        FlexibleState::Held(FlexibleHold::Emergency) => refused("problem-plan-danger"),
        FlexibleState::Held(FlexibleHold::Red | FlexibleHold::LittleUrine) => {
            refused("problem-flexible-held")
        }
        FlexibleState::Held(FlexibleHold::BloodsFirst) => refused("problem-flexible-bloods-first"),
        FlexibleState::Held(FlexibleHold::AnswersFirst) => refused("problem-flexible-answers-first"),
        FlexibleState::Over => refused("problem-flexible-over"),
        FlexibleState::BloodsDue { by } => Err(with_date(open, "problem-flexible-bloods-due", by)),
        FlexibleState::Expired => {
            Err(with_date(open, "problem-flexible-expired", plan.parts().bounds.expires))
        }
    }
}

/// Writes down that the extra doses have ended.
///
/// # Errors
/// `BadInput` when none were begun, or for a day before they began or ahead.
pub fn end_flexible(open: &Open, asked: &FlexibleEnd) -> Result<MedicineList, Problem> {
    let patient = user(open, &asked.patient)?;
    let on = day_or_today(open, "on", &asked.on)?;
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    let used = chart.record.flexible_use().filter(|used| used.ended.is_none());
    let used = used.ok_or_else(|| open.bad_input("problem-flexible-not-begun", &[]))?;
    if on < used.began || on > open.today() {
        return Err(open.bad_field("on", "problem-flexible-end", &[]));
    }
    let body = FlexibleUseBody {
        drug: used.drug.clone(),
        from: used.began,
        ended: Some(on),
        bloods_due: used.bloods_due,
    };
    save_use(open, patient, body, Some(&used))?;
    list(open, patient)
}

fn save_use(
    open: &Open,
    patient: PatientId,
    body: FlexibleUseBody,
    before: Option<&FlexibleUsed>,
) -> Result<(), Problem> {
    let keys = before.map(|before| before.keys.clone()).unwrap_or_default();
    save(open, patient, Subject::flexible_use(), USE, (keys, Body::FlexibleUse(body)))
}
