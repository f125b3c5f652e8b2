//! The section about candidates: what each would change, in sentences, and what all of them up to it come to.
//! What a candidate does is `candidates`' business; which is taken is a clinician's.

use std::fmt::Write;

use super::tables::{percent, rate};
use super::{CALLS_AIM, FOUND_AIM, RED_AIM};
use crate::by_rule::left;
use crate::candidates::{self, Stage, stages};
use crate::measure::Tally;
use crate::run::Judged;

/// What stands on top of the section, so that nobody takes it for the product.
pub const NOT_TAKEN: &str =
    "**None of this is in the product.** Which of it to take is for a clinician to decide and to sign.";

/// The candidates in sentences.
#[must_use]
pub fn sentences() -> String {
    let mut text = String::new();
    for candidate in &candidates::ALL {
        let candidates::Candidate { letter, change, gained, lost, rests_on, .. } = candidate;
        writeln!(
            text,
            "- **({letter})** {change}\n  - *Gained:* {gained}\n  - *Delayed or lost:* {lost}\n  - *Rests on:* {rests_on}."
        )
        .unwrap();
    }
    text
}

/// The whole section: what the candidates are, what they come to on the persons of the report, and on those they were
/// chosen on.
pub(super) fn section(cohorts: &[Judged], tuning: &Judged) -> String {
    let mut text = format!("{NOT_TAKEN}\n\n");
    let calibrated = &cohorts[0];
    let of_calibrated = stages(calibrated);
    text.push_str(&in_short(&of_calibrated));
    text.push_str(&on_tuning(&stages(tuning)));
    text.push_str("\n### What each would change\n\n");
    text.push_str(
        "For review means: on the team's list without a colour, for the next time somebody looks through it. The last check-ins are those of the last 5 days. Two changes \
         silence nothing: (c) and (h) only put findings of one kind together.\n\n",
    );
    text.push_str(&sentences());
    text.push_str(
        "\n### What it comes to, one after the other\n\n\
         Each line has all the lines above it. *Lost* and *later* are worsenings that this line no longer finds, or finds on a \
         later day, against the line above; where the alert was open already and only went on, a worsening counts as lost, and in (c) and \
         (h) that is all of them. The order matters: what an earlier line has taken away, a later one can not.\n",
    );
    write!(text, "\n{}", table(calibrated, &of_calibrated)).unwrap();
    if let Some(worst) = candidates::worst(cohorts) {
        write!(text, "\n{}", table(worst, &stages(worst))).unwrap();
    }
    text
}

/// Where all of them together come to, beside the aims.
fn in_short(stages: &[Stage]) -> String {
    let (Some(first), Some(last)) = (stages.first(), stages.last()) else { return String::new() };
    let (today, all) = (first.left(), last.left());
    let quality = last.quality();
    let mut text = format!(
        "All of them together bring the calls from {:.2} to {} a patient-month, of which {:.2} are red, and the worsenings found \
         from {:.0} % to {}. ",
        today.all_a_month,
        rate(quality.all_a_month),
        all.red_a_month,
        100.0 * today.found,
        percent(quality.sensitivity)
    );
    let reaches = |stage: &&Stage| {
        let left = stage.left();
        left.all_a_month <= CALLS_AIM && left.red_a_month <= RED_AIM && left.found >= FOUND_AIM
    };
    match stages.iter().find(reaches).map(|stage| stage.candidate) {
        Some(None) => writeln!(text, "The aims are reached without any of them."),
        Some(Some(last)) => writeln!(text, "The three aims are reached together from ({}) on.", last.letter),
        None if all.all_a_month > CALLS_AIM => {
            let by = all.all_a_month - CALLS_AIM;
            writeln!(text, "That is still {by:.2} calls a patient-month too many.")
        }
        None => writeln!(text, "One of the other aims is missed then."),
    }
    .unwrap();
    writeln!(
        text,
        "What no longer calls is not gone: the review list grows from {:.2} to {:.2} entries a patient-month, and somebody has to \
         look through it. The difference between *found* and the same window without an event, which is what the rules really \
         see, goes from {:.0} to {:.0} points.",
        left(&first.reviews).all_a_month,
        left(&last.reviews).all_a_month,
        points_above_chance(first),
        points_above_chance(last)
    )
    .unwrap();
    text
}

/// How much larger the share of events found is than that of the same windows without an event, in points.
fn points_above_chance(stage: &Stage) -> f64 {
    let sum = |of: fn(&Tally) -> u32| f64::from(stage.calls.iter().map(of).sum::<u32>());
    let by_chance = sum(|tally| tally.controls_alerted) / sum(|tally| tally.controls).max(1.0);
    100.0 * (stage.left().found - by_chance)
}

fn on_tuning(stages: &[Stage]) -> String {
    let Some(all) = stages.last().map(Stage::left) else { return String::new() };
    format!(
        "They were chosen, and put in order, on other persons (the tuning seed); there they come to {:.2} calls a patient-month, \
         {:.2} of them red, and find {:.0} %.\n",
        all.all_a_month,
        all.red_a_month,
        100.0 * all.found
    )
}

fn table(judged: &Judged, stages: &[Stage]) -> String {
    let events: usize = judged.persons.iter().map(|person| person.stays.len()).sum();
    let mut text = format!(
        "On the cohort '{}', {events} worsenings:\n\n\
         | | found | alert in the same window without an event | red and amber a patient-month | red a patient-month | \
         on the review list a patient-month | days of warning, median | lost | later |\n\
         | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
        judged.variant.name()
    );
    for stage in stages {
        let quality = stage.quality();
        let name = stage.candidate.map_or_else(
            || "the rules as they are | ".to_owned(),
            |candidate| format!("and ({}) | ", candidate.letter),
        );
        let (lost, later) = match stage.candidate {
            Some(_) => (stage.lost.to_string(), stage.later.to_string()),
            None => (String::new(), String::new()),
        };
        writeln!(
            text,
            "| {name}{} | {} | {} | {} | {:.2} | {:.0} | {lost} | {later} |",
            percent(quality.sensitivity),
            percent(quality.without_event),
            rate(quality.all_a_month),
            rate(quality.red_a_month),
            left(&stage.reviews).all_a_month,
            quality.warning_median.value,
        )
        .unwrap();
    }
    text
}
