//! What has two versions of which neither is the cautious one: a task for the team each, gone once it is settled.
//! Showing the versions and settling them is `conflicts.rs`'s; where the person stands in the list is the rules'.

use super::facts::Chart;
use crate::api::Said;
use crate::open::Open;
use hearth_clinical::{CautiousSide, PlanSubject, SafetySubject, caution};
use hearth_record::Subject;
use hearth_words::Arg;

/// Which line of the table of cautious sides a subject stands in.
pub(super) fn about(subject: &Subject) -> Option<SafetySubject> {
    match subject.as_str() {
        Subject::FLEXIBLE_PLAN => Some(SafetySubject::FlexibleDiureticPlan),
        Subject::SICK_DAY_PLAN => Some(SafetySubject::SickDayPlan),
        medicine if medicine.starts_with(Subject::MEDICINE) => Some(SafetySubject::Medicine),
        other => PlanSubject::from_code(other).map(SafetySubject::from),
    }
}

/// One for each subject. While some of the record is not here nothing is said: what settled it may be what is missing.
pub(crate) fn tasks(open: &Open, chart: &Chart<'_>) -> Vec<Said> {
    let words = open.words();
    let mut tasks: Vec<Said> = Vec::new();
    if chart.is_incomplete() {
        return tasks;
    }
    for (subject, ..) in chart.record.current().conflicts() {
        let Some(about) = about(subject).filter(|about| caution(*about) == CautiousSide::None) else {
            continue;
        };
        let (key, name) = match about {
            SafetySubject::Medicine => {
                let name = subject.as_str().strip_prefix(Subject::MEDICINE).unwrap_or_default();
                ("task-settle-medicine", name.to_owned())
            }
            SafetySubject::FlexibleDiureticPlan => {
                ("task-settle-plan", words.plain("timeline-flexible-plan"))
            }
            SafetySubject::SickDayPlan => ("task-settle-plan", words.plain("timeline-sick-day-plan")),
            SafetySubject::Setting(setting) => ("task-settle-plan", words.setting(setting.code())),
            SafetySubject::Allergies | SafetySubject::Reading => continue,
        };
        let task = open.said(key, &[("subject", Arg::Text(&name))]);
        if !tasks.contains(&task) {
            tasks.push(task);
        }
    }
    tasks
}
