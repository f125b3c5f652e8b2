//! Carries the commands about medicines out, and says what came of them.
//! It decides nothing about care.

use crate::answer::Answer;
use crate::medicine_args::{FlexiblePlan, Medicine, PlanStop, SickDay};
use crate::text::{Lines, columns};
use hearth_app::App;
use hearth_app::api::{self, MedicineItem, MedicineList, MedicineVersionView, Problem};
use hearth_app::views::medicine;

/// Does what was asked.
pub async fn medicine(app: &App, asked: Medicine) -> Result<Answer, Problem> {
    let list = match asked {
        Medicine::List { patient } => app.medicines(patient).await?,
        Medicine::Set(set) => {
            let typed = api::MedicineSet {
                patient: set.patient.unwrap_or_default(),
                drug: set.drug,
                dose: set.dose,
                frequency: set.frequency,
                route: set.route,
                name: set.name,
                from: set.from,
                until: set.until,
                hold_from: set.hold_from,
                hold_until: set.hold_until,
                hold_reason: set.hold_reason,
                tolerated: set.tolerated,
                prescriber: set.prescriber,
                why: set.why,
                bloods_due: set.bloods_due,
                already: set.already_taken,
                confirmed: set.confirmed,
                based_on: Vec::new(),
            };
            app.medicine_set_typed(typed).await?
        }
        Medicine::Stop(stop) => {
            let typed = api::MedicineStop {
                patient: stop.patient.unwrap_or_default(),
                name: stop.name,
                on: stop.on,
                prescriber: stop.prescriber,
                why: stop.why,
                not_tolerated: stop.not_tolerated,
                confirmed: stop.confirmed,
                based_on: Vec::new(),
            };
            app.medicine_stop_typed(typed).await?
        }
    };
    Ok(Answer::done(&list, text(&list)))
}

/// Writes a plan for extra water tablets down, ends it, or says that the tablets begin or have ended.
pub async fn flexible_plan(app: &App, asked: FlexiblePlan) -> Result<Answer, Problem> {
    let list = match asked {
        FlexiblePlan::Set(set) => {
            let typed = api::FlexiblePlanSet {
                patient: set.patient.unwrap_or_default(),
                words: set.words,
                drug: set.drug,
                dose: set.dose,
                frequency: set.frequency,
                target: set.target,
                gain: set.gain,
                signs: set.signs,
                max_days: set.max_days,
                phone_day: set.phone_day,
                stop_below: set.stop_below,
                bloods_after_days: set.bloods_after_days,
                prescriber: set.prescriber,
                on: set.on,
                expires: set.expires,
                why: set.why,
            };
            app.flexible_plan_set(typed).await?
        }
        FlexiblePlan::Stop(asked) => app.flexible_plan_stop(ended(asked)).await?,
        FlexiblePlan::Begin { patient, from } => {
            app.flexible_begin(api::FlexibleBegin { patient: patient.unwrap_or_default(), from }).await?
        }
        FlexiblePlan::End { patient, on } => {
            app.flexible_end(api::FlexibleEnd { patient: patient.unwrap_or_default(), on }).await?
        }
    };
    Ok(Answer::done(&list, text(&list)))
}

fn ended(asked: PlanStop) -> api::MedicinePlanStop {
    api::MedicinePlanStop { patient: asked.patient.unwrap_or_default(), why: asked.why }
}

/// Writes a plan for sick days down, ends it, or says how far a pause under it has come.
pub async fn sick_day(app: &App, asked: SickDay) -> Result<Answer, Problem> {
    let list = match asked {
        SickDay::Set(set) => {
            let typed = api::SickDayPlanSet {
                patient: set.patient.unwrap_or_default(),
                words: set.words,
                pause: set.pause,
                restart_after_hours: set.restart_after_hours,
                max_days: set.max_days,
                prescriber: set.prescriber,
                on: set.on,
                expires: set.expires,
                why: set.why,
                confirmed: set.confirmed,
            };
            app.sick_day_plan_set(typed).await?
        }
        SickDay::Stop(asked) => app.sick_day_plan_stop(ended(asked)).await?,
        SickDay::Begin { patient, from } => {
            app.sick_day_begin(api::SickDayBegin { patient: patient.unwrap_or_default(), from }).await?
        }
        SickDay::End { patient, eating_since, restarted } => {
            let patient = patient.unwrap_or_default();
            app.sick_day_end(api::SickDayEnd { patient, eating_since, restarted }).await?
        }
    };
    Ok(Answer::done(&list, text(&list)))
}

/// Orders first, then what comes next with everything against it, then bloods and warnings.
fn text(list: &MedicineList) -> String {
    let mut lines = Lines::default();
    let versions = list.medicines.iter().flat_map(|item| item.versions.iter().map(move |one| (item, one)));
    let row = |(item, one): (&MedicineItem, &MedicineVersionView)| {
        let mark = item.conflict.as_ref().or(item.needs_newer.as_ref());
        let mark = mark.map(|said| said.text.clone()).unwrap_or_default();
        [
            item.name.clone(),
            one.text.clone(),
            one.percent_text.clone(),
            one.tolerated.clone(),
            one.standing_text.clone(),
            mark,
        ]
    };
    lines.push(&columns(versions.map(row).collect()));
    if list.medicines.is_empty() {
        lines.line(crate::language::words().plain("medicines-none"));
    }
    let despite = list.medicines.iter().flat_map(|item| &item.versions).flat_map(|one| {
        let why = (!one.despite.is_empty()).then(|| format!("  {}: {}", one.text, one.why));
        why.into_iter().chain(one.despite.iter().map(|against| format!("  {against}")))
    });
    lines.all(despite);
    for plan in &list.plans {
        lines.all(plan.now.iter().chain(&plan.lines).map(|said| &said.text));
    }
    lines.all(list.tasks.iter().map(|task| &task.said.text));
    for step in &list.steps {
        lines.line(format!("{}: {}", step.name, step.said.text));
        lines.all(step.holds.iter().map(|hold| format!("  {}", medicine::hold_line(hold))));
    }
    lines.all(list.bloods.iter().map(|test| &test.said.text));
    lines.all(list.warnings.iter().map(|warning| &warning.said.text));
    lines.line(&list.not_checked.text);
    lines.done()
}
