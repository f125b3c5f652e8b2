//! What stands beside the numbers over time: answers about symptoms, and the days on which medicines changed.
//! It repeats what was answered and written; what it means is the rules' business.

use super::counts;
use crate::api::{MedicineMark, SymptomLine, SymptomMark};
use crate::problem::said;
use crate::views::say;
use crate::zone::{local_day, moment};
use hearth_chart::{CheckInNow, Record};
use hearth_clinical::{LocalDay, Symptom};
use hearth_rules::medicine::ChangeKind;
use hearth_words::{Arg, Words};

/// The symptoms that were told of at least once, each with every answer to it, in the order of asking.
pub(super) fn symptoms(words: Words, shown: &[&CheckInNow<'_>], today: LocalDay) -> Vec<SymptomLine> {
    let answers = |symptom: &Symptom| -> Vec<SymptomMark> {
        let standing = shown.iter().filter(|check_in| counts(check_in, today));
        let told = standing.flat_map(|check_in| {
            let of_it = check_in.symptoms.iter().filter(|(other, _)| other == symptom);
            of_it.map(|(_, version)| SymptomMark {
                at_ms: check_in.at.ms(),
                day: say::day(words, local_day(check_in.at)),
                answer: words.answer(symptom.code(), version.value.code()),
                told: symptom.reports_something(&version.value),
            })
        });
        told.collect()
    };
    let lines = Symptom::ALL.iter().map(|symptom| SymptomLine {
        symptom: symptom.code().to_owned(),
        name: words.symptom_name(symptom.code()),
        answers: answers(symptom),
    });
    lines.filter(|line| line.answers.iter().any(|answer| answer.told)).collect()
}

/// The days on which a medicine was started, changed or stopped, of the last `days` days.
pub(super) fn medicines(words: Words, record: &Record<'_>, today: LocalDay, days: u16) -> Vec<MedicineMark> {
    let within = |day: LocalDay| (0..=i32::from(days)).contains(&today.days_since(day));
    let changes = record.medicine_changes().into_iter().filter(|change| within(change.day));
    let marked = changes.filter_map(|change| {
        let key = match change.kind {
            ChangeKind::Started => "medicine-mark-started",
            ChangeKind::Increased => "medicine-mark-increased",
            ChangeKind::Decreased => "medicine-mark-decreased",
            ChangeKind::Stopped => "medicine-mark-stopped",
            // It was taken before: that day is when somebody wrote it down.
            ChangeKind::FoundTaken { .. } => return None,
        };
        let day = say::day(words, change.day);
        let args = [("medicine", Arg::Text(change.drug.name())), ("day", Arg::Text(&day))];
        Some(MedicineMark { at_ms: moment(change.day, 12, 0)?.ms(), said: said(words, key, &args) })
    });
    marked.collect()
}
