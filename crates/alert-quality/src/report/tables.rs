//! The tables of the report: numbers into Markdown, with their units in the first line.
//! What the numbers mean is said around them.

use std::fmt::Write;

use crate::by_rule::{Share, left, shares};
use crate::calibration;
use crate::cohort::background::{SOURCE_OF_BREATHLESSNESS, flares};
use crate::cohort::{Person, Variant, numbers};
use crate::measure::{Estimate, WINDOW_DAYS, quality, wilson};
use crate::ours::live_rules;
use crate::run::{Judged, Outcome};

/// A share as percent with its interval.
pub(super) fn percent(estimate: Estimate) -> String {
    let Estimate { value, low, high } = estimate;
    format!("{:.0} % ({:.0}–{:.0})", 100.0 * value, 100.0 * low, 100.0 * high)
}

/// The same with one decimal, for small shares.
fn small_percent(estimate: Estimate) -> String {
    let Estimate { value, low, high } = estimate;
    format!("{:.1} % ({:.1}–{:.1})", 100.0 * value, 100.0 * low, 100.0 * high)
}

/// A rate with its interval.
pub(super) fn rate(estimate: Estimate) -> String {
    let Estimate { value, low, high } = estimate;
    format!("{value:.2} ({low:.2}–{high:.2})")
}

/// Every rule set on every cohort.
pub(super) fn outcomes(outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    for variant in Variant::ALL {
        let mut of_cohort = outcomes.iter().filter(|outcome| outcome.variant == variant).peekable();
        let events = of_cohort.peek().map_or(0, |outcome| outcome.quality.events);
        writeln!(text, "### {}: {events} events\n", variant.name()).unwrap();
        text.push_str(
            "| rules | found | the same, Wilson | alert in the same window without an event | red a patient-month | amber a patient-month | both | \
             unexplained a patient-year | followed by an event | days of warning, median | quartiles |\n\
             | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
        );
        for Outcome { rules, quality, .. } in of_cohort {
            let found = (quality.sensitivity.value * f64::from(events)).round() as u32;
            let wilson = wilson(found, events);
            let warning = quality.warning_median;
            writeln!(
                text,
                "| {rules} | {} | {:.0}–{:.0} % | {} | {} | {} | {} | {} | {} | {:.0} ({:.0}–{:.0}) | {:.0}–{:.0} |",
                percent(quality.sensitivity),
                100.0 * wilson.low,
                100.0 * wilson.high,
                percent(quality.without_event),
                rate(quality.red_a_month),
                rate(quality.amber_a_month),
                rate(quality.all_a_month),
                rate(quality.unexplained_a_year),
                small_percent(quality.followed),
                warning.value,
                warning.low,
                warning.high,
                quality.warning_quartiles.0,
                quality.warning_quartiles.1,
            )
            .unwrap();
        }
        text.push('\n');
    }
    text
}

fn share_cells(share: &Share) -> String {
    format!(
        "{:.3} | {:.3} | {:.1} % | {:.1} %",
        share.red_a_month,
        share.amber_a_month,
        100.0 * share.followed,
        100.0 * share.first
    )
}

/// What each rule costs, what it finds first, and what is left without it.
pub(super) fn rules(judged: &Judged) -> String {
    let mut text = String::from(
        "On the calibrated cohort. *First* is the share of all events whose first alert in the window the rule made; together \
         these are the share found. The last three columns are what all the other rules do when this one is silent.\n\n\
         | rule | red a patient-month | amber a patient-month | followed | first | found without it | both without it | \
         red without it |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    let (by_rule, _) = shares(judged);
    for rule in live_rules() {
        let share = by_rule.get(rule.code()).cloned().unwrap_or_default();
        let left = left(&judged.without(&[rule.code()]));
        writeln!(
            text,
            "| {} | {} | {:.1} % | {:.3} | {:.3} |",
            rule.code(),
            share_cells(&share),
            100.0 * left.found,
            left.all_a_month,
            left.red_a_month
        )
        .unwrap();
    }
    let all = left(&judged.without(&[]));
    writeln!(
        text,
        "| none silent | | | | | {:.1} % | {:.3} | {:.3} |",
        100.0 * all.found,
        all.all_a_month,
        all.red_a_month
    )
    .unwrap();
    text
}

/// The five rules that call most, in words: where the calls come from.
pub(super) fn costliest(judged: &Judged) -> String {
    let mut text = String::from("\nMost calls come from these rules:\n\n");
    let calls = |share: &Share| share.red_a_month + share.amber_a_month;
    let mut by_calls: Vec<_> = shares(judged).0.into_iter().collect();
    by_calls.sort_by(|(_, one), (_, other)| calls(other).total_cmp(&calls(one)));
    for (rule, share) in by_calls.into_iter().take(5) {
        let left = left(&judged.without(&[rule]));
        writeln!(
            text,
            "- {rule}: {:.2} a patient-month, {:.1} % of them followed by an event. Without it {:.0} % are found, at {:.2} \
             calls a patient-month.",
            calls(&share),
            100.0 * share.followed,
            100.0 * left.found,
            left.all_a_month
        )
        .unwrap();
    }
    let days: i32 = judged.persons.iter().map(Person::days_at_home).sum();
    let events: usize = judged.persons.iter().map(|person| person.stays.len()).sum();
    let by_chance = events as f64 * f64::from(WINDOW_DAYS) / f64::from(days);
    writeln!(
        text,
        "\nA call on a day picked blindly would be followed by an event {:.1} % of the time.",
        100.0 * by_chance
    )
    .unwrap();
    text
}

/// The same for each clause, by the key of its sentence.
pub(super) fn clauses(judged: &Judged) -> String {
    let mut text = String::from(
        "A clause is named by the key of the sentence that it is told with.\n\n\
         | rule | clause | red a patient-month | amber a patient-month | followed | first |\n\
         | --- | --- | --- | --- | --- | --- |\n",
    );
    for ((rule, clause), share) in shares(judged).1 {
        writeln!(text, "| {rule} | `{clause}` | {} |", share_cells(&share)).unwrap();
    }
    text
}

/// What is recorded and calls nobody.
pub(super) fn silent(judged: &Judged) -> String {
    let mut text = String::from(
        "Counted as if they called: what rules in shadow would have added if they spoke alone, and how often somebody comes on \
         the review list.\n\n| | found alone | a patient-month | followed |\n| --- | --- | --- | --- |\n",
    );
    for (what, tallies) in [("rules in shadow", judged.shadow()), ("review list", judged.reviews())] {
        let quality = quality(&tallies);
        let (found, calls) = (percent(quality.sensitivity), rate(quality.all_a_month));
        writeln!(text, "| {what} | {found} | {calls} | {} |", small_percent(quality.followed)).unwrap();
    }
    let emergencies: u32 = judged.said.iter().map(|said| said.emergencies).sum();
    let years = f64::from(judged.persons.iter().map(Person::days_at_home).sum::<i32>()) / 365.25;
    writeln!(text, "\n999 is said {:.2} times a patient-year.", f64::from(emergencies) / years).unwrap();
    text
}

/// The cohort beside what was published.
pub(super) fn bands(persons: &[Person]) -> String {
    let mut text = String::from(
        "The persons of this report; the test that holds the bands looks at 2,000 others.\n\n\
         | what | published | band | here | |\n| --- | --- | --- | --- | --- |\n",
    );
    for band in calibration::bands(persons) {
        let within = if band.holds() { "within" } else { "**outside**" };
        let (low, high) = (band.low, band.high);
        writeln!(
            text,
            "| {} | {} | {low} to {high} | {:.2} | {within} |",
            band.what, band.published, band.value
        )
        .unwrap();
    }
    text
}

/// Every number that the cohort was made of.
pub(super) fn numbers() -> String {
    let mut text = String::from("| what | value | unit | source |\n| --- | --- | --- | --- |\n");
    for number in numbers::ALL {
        let numbers::Number { what, value, unit, source } = number;
        writeln!(text, "| {what} | {value} | {unit} | {source} |").unwrap();
    }
    for (place, flare) in flares().iter().enumerate() {
        let (symptom, answer) = (flare.symptom.code(), flare.answer.code());
        let source = if place == 0 { SOURCE_OF_BREATHLESSNESS } else { "product value" };
        writeln!(
            text,
            "| Without an event: {symptom}={answer}, for {} to {} days | {} | spells a patient-year | {source} |",
            flare.days.0, flare.days.1, flare.a_year
        )
        .unwrap();
    }
    text
}
