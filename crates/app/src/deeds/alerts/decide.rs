//! What stands in the list of alerts although no rule found it: a person of the team has to decide.
//! What the tasks are about is `to_settle.rs`'s and `suspended.rs`'s.

use crate::api::{AlertTask, ZoneView};
use crate::deeds::caseload::family_first;
use crate::deeds::facts::Chart;
use crate::deeds::{suspended, to_settle};
use crate::open::Open;

/// The tasks of one patient.
pub(super) fn tasks(open: &Open, chart: &Chart<'_>) -> Vec<AlertTask> {
    let (patient, person) = (chart.patient().to_string(), chart.record.person());
    let name = person.map(|person| family_first(person.name.reveal())).unwrap_or_default();
    let task = |level, said| AlertTask { patient: patient.clone(), name: name.clone(), level, said };
    let settle = to_settle::tasks(open, chart).into_iter().map(|said| task(ZoneView::Red, said));
    let decide = suspended::task(open, chart).map(|said| task(ZoneView::Amber, said));
    settle.chain(decide).collect()
}

/// The most urgent first, and of one urgency as the list of patients is sorted.
pub(super) fn sort(tasks: &mut [AlertTask]) {
    let place = |task: &AlertTask| (task.level != ZoneView::Red, task.name.clone());
    tasks.sort_by_key(place);
}
