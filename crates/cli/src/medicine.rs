//! Carries the commands about medicines out, and says what came of them.
//! It decides nothing about care.

use crate::answer::Answer;
use crate::medicine_args::Medicine;
use crate::text::{Lines, columns};
use hearth_app::App;
use hearth_app::api::{self, MedicineItem, MedicineList, MedicineVersionView, Problem};

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
                based_on: Vec::new(),
            };
            app.medicine_stop_typed(typed).await?
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
        lines.line(hearth_words::Words::default().plain("medicines-none"));
    }
    for step in &list.steps {
        lines.line(format!("{}: {}", step.name, step.said.text));
        lines.all(step.holds.iter().map(|hold| {
            let age = if hold.age.is_empty() { String::new() } else { format!(" ({})", hold.age) };
            format!("  {}{age}", hold.said.text)
        }));
    }
    lines.all(list.bloods.iter().map(|test| &test.said.text));
    lines.all(list.warnings.iter().map(|warning| &warning.said.text));
    lines.line(&list.not_checked.text);
    lines.done()
}
