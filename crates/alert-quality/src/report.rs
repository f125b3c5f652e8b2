//! The report on alert quality, as Markdown: the same text on every run, and on every section that the cohort is invented.
//! It judges nothing by itself: aims and numbers stand side by side, and a clinician reads them.

mod tables;
pub mod undecided;

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::candidates::cumulative;
use crate::cohort::{DAYS, Variant};
use crate::fingerprint;
use crate::hygiene::OPEN_DAYS;
use crate::measure::{Quality, WINDOW_DAYS};
use crate::ours::{self, Said};
use crate::run::{Judged, OURS, Outcome};
use crate::seeds::TUNING;

/// Persons in the report of `make alert-quality`.
pub const PERSONS: u64 = 500;
/// The persons whose findings are hashed, so that a change of what the rules say is noticed.
const HASHED: u64 = 12;
/// What every section begins with.
pub const INVENTED: &str = "**This cohort is invented.** No number here was counted on people.";

/// The aims: found at least, calls a patient-month at most, red ones at most (product values).
const FOUND_AIM: f64 = 0.65;
const CALLS_AIM: f64 = 1.0;
const RED_AIM: f64 = 0.25;

/// The first lines: what the report is about, by hashes and versions. A report with other first lines is stale.
#[must_use]
pub fn header(seed: u64, count: u64) -> String {
    let mut text = String::from("# How good the alerts are, on an invented cohort\n\n");
    writeln!(text, "{INVENTED} Made by `make alert-quality`; do not edit.\n").unwrap();
    writeln!(
        text,
        "- Cohort: seed {seed}, {count} persons, {DAYS} days each, frozen before the rules ran on it."
    )
    .unwrap();
    writeln!(text, "- Hash of the cohort: `{}`", fingerprint::cohort(seed)).unwrap();
    writeln!(text, "- Rules: {}.", ours::rules_in_force()).unwrap();
    let judged = Judged::of(seed, HASHED.min(PERSONS), Variant::Published);
    let found = hash_of_findings(judged.said.iter());
    writeln!(text, "- Hash of what they find on the first {HASHED} persons: `{found}`").unwrap();
    let stages: Vec<Said> =
        judged.persons.iter().zip(&judged.said).flat_map(|(person, said)| cumulative(person, said)).collect();
    let left = hash_of_findings(stages.iter());
    writeln!(text, "- Hash of what the changes to decide on make of it: `{left}`").unwrap();
    text
}

/// A hash over every finding on a few persons: a rule, or a candidate, that was changed without a word is noticed too.
fn hash_of_findings<'a>(each: impl Iterator<Item = &'a Said>) -> String {
    let mut hash = Sha256::new();
    for said in each {
        for mark in said.live.iter().chain(&said.shadow).chain(&said.reviews) {
            let line =
                format!("{} {:?} {} {} {}\n", mark.day, mark.urgency, mark.cause, mark.rule, mark.clause);
            hash.update(line.as_bytes());
        }
        hash.update("next person\n".as_bytes());
    }
    fingerprint::hexadecimal(&hash.finalize())
}

/// The whole report.
#[must_use]
pub fn report(seed: u64, count: u64) -> String {
    let cohorts: Vec<Judged> = Variant::ALL.iter().map(|variant| Judged::of(seed, count, *variant)).collect();
    let outcomes: Vec<Outcome> = cohorts.iter().flat_map(Judged::outcomes).collect();
    let calibrated = &cohorts[0];
    let ours = of(&outcomes, OURS, Variant::Published);
    let mut text = header(seed, count);
    section(&mut text, "What it comes to", &(verdict(ours, &outcomes) + &tables::costliest(calibrated)));
    section(&mut text, "How it was counted", &how());
    let tuning = Judged::of(TUNING, count, Variant::Published);
    let undecided = undecided::section(&cohorts, &tuning);
    section(&mut text, "What would bring it to the aim, for clinicians to decide", &undecided);
    section(&mut text, "Four rule sets on four cohorts", &tables::outcomes(&outcomes));
    section(&mut text, "What each rule costs and finds", &tables::rules(calibrated));
    section(&mut text, "Which clause calls", &tables::clauses(calibrated));
    section(&mut text, "Shadow and review list", &tables::silent(calibrated));
    section(&mut text, "Whether the cohort is like what was published", &tables::bands(&calibrated.persons));
    section(&mut text, "What this can not show", LIMITS);
    section(&mut text, "Every number of the cohort", &tables::numbers());
    text
}

/// The numbers of one rule set on one cohort.
fn of<'a>(outcomes: &'a [Outcome], rules: &str, variant: Variant) -> &'a Quality {
    let mut fitting = outcomes.iter().filter(|outcome| outcome.rules == rules && outcome.variant == variant);
    &fitting.next().unwrap().quality
}

fn section(text: &mut String, title: &str, body: &str) {
    write!(text, "\n## {title}\n\n{INVENTED}\n\n{}\n", body.trim_end()).unwrap();
}

fn verdict(ours: &Quality, outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    let (found, calls, red) = (ours.sensitivity, ours.all_a_month, ours.red_a_month);
    let reached =
        |aim: bool, by: String| if aim { "reached".to_owned() } else { format!("**missed by {by}**") };
    writeln!(text, "| aim (product value) | here, 95 % interval | |\n| --- | --- | --- |").unwrap();
    writeln!(
        text,
        "| at least {:.0} % of worsenings found | {} | {} |",
        100.0 * FOUND_AIM,
        tables::percent(found),
        reached(found.value >= FOUND_AIM, format!("{:.0} points", 100.0 * (FOUND_AIM - found.value)))
    )
    .unwrap();
    for (what, aim, here) in [("red and amber", CALLS_AIM, calls), ("red (999 included)", RED_AIM, red)] {
        let by = format!("{:.2}", here.value - aim);
        let here_text = tables::rate(here);
        writeln!(
            text,
            "| at most {aim:.2} {what} calls a patient-month | {here_text} | {} |",
            reached(here.value <= aim, by)
        )
        .unwrap();
    }
    let weight = of(outcomes, crate::comparators::ALL[0].name, Variant::Published).sensitivity;
    let worst = Variant::ALL
        .iter()
        .map(|variant| (of(outcomes, OURS, *variant).sensitivity.value, variant.name()))
        .min_by(|one, other| one.0.total_cmp(&other.0));
    writeln!(
        text,
        "\nOf as many days without an event, {} have an alert of ours in the 14 days before: so much would be found by \
         chance alone, with so many calls.",
        tables::percent(ours.without_event)
    )
    .unwrap();
    writeln!(text, "2 kg in 3 days alone finds {} on the same persons.", tables::percent(weight)).unwrap();
    if let Some((found, name)) = worst {
        writeln!(text, "Our rules find fewest, {:.0} %, on the cohort '{name}'.", 100.0 * found).unwrap();
    }
    text
}

fn how() -> String {
    format!(
        "- An event is a worsening of heart failure that needs a stay or urgent care.\n\
         - It is *found* when an alert opens, or turns red, {WINDOW_DAYS} to 1 days before it. An alert that was open \
         before and goes on does not count.\n\
         - *A call* is an alert that opens, or an open amber one that turns red. There is at most one open alert a person \
         and cause; it stays open until {OPEN_DAYS} days after its last finding or until a stay. The same holds for all \
         four rule sets; those on weight alone have one cause. 999 counts as red. Findings for the review list and of rules in \
         shadow are no calls.\n\
         - *Followed* means that an event came 1 to {WINDOW_DAYS} days after the call.\n\
         - *An alert in the same window without an event*: the same {WINDOW_DAYS} days, counted back from one day in four weeks \
         that is more than 45 days from any event. The difference to *found* is what the rules really see.\n\
         - *Days of warning* run from the first such call to the event, in events that were found.\n\
         - The rules judge every day at home with the readings up to that day. They have the product's limits, and for each \
         person an agreed weight, an oxygen range where one was set, and ten weeks of titration after enrolment and after \
         each stay. Nobody answers an alert, no alert is muted, and changes of diuretic are not announced.\n\
         - Intervals hold 95 of 100 and come from 1,000 draws of whole persons, because one person's events and alerts are \
         alike; for the share of events found, Wilson's interval over events stands in the table as well.\n"
    )
}

const LIMITS: &str = "\
- How the rules do on people. The cohort repeats what was published and fills the rest with product values.
- Symptoms before an event are drawn one by one; in people they hang together, and with weight.
- The share of events with a symptom comes from interviews after admission. People may tell an app less.
- How often people report breathlessness without an event was fitted to one hazard ratio of 119 people.
- Nobody answers an alert, so no event is prevented and no treatment changes the readings.
- Everybody is asked the same questions daily. Blood results, temperature, and pressures lying and standing are not in it.
- Rules about silence of a computer and about unanswered alerts have nothing to find here.
- A service's own count of its own alerts is worth more than all of this.
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_says_that_the_cohort_is_invented_and_the_report_is_the_same_on_every_run() {
        let text = report(TUNING, 12);
        assert_eq!(text, report(TUNING, 12));
        let sections: Vec<&str> = text.split("\n## ").collect();
        assert_eq!(sections.len(), 11);
        for section in sections {
            assert!(section.contains(INVENTED), "{section}");
        }
        for rules in ["2 kg in 3 days", "3 lb in 1 day", "MACD", OURS] {
            assert!(text.contains(rules), "{rules}");
        }
        assert!(!text.contains("NaN") && !text.contains("inf "));
    }

    #[test]
    fn a_missed_aim_is_said_plainly_and_by_how_much() {
        let outcomes = Judged::of(TUNING, 6, Variant::Published).outcomes();
        let all: Vec<Outcome> = Variant::ALL
            .iter()
            .flat_map(|variant| {
                outcomes.iter().map(|outcome| Outcome { variant: *variant, ..outcome.clone() })
            })
            .collect();
        let mut ours = of(&all, OURS, Variant::Published).clone();
        ours.sensitivity.value = 0.5;
        ours.all_a_month.value = 1.4;
        ours.red_a_month.value = 0.1;
        let text = verdict(&ours, &all);
        assert!(text.contains("**missed by 15 points**") && text.contains("**missed by 0.40**"), "{text}");
        assert_eq!(text.matches("| reached |").count(), 1, "{text}");
    }
}
