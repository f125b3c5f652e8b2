//! Holds the committed report to today's cohort and today's rules: one made by other rules fails here.
//! `make alert-quality` writes it anew.

use std::fs;
use std::path::Path;

use hearth_alert_quality::by_rule::left;
use hearth_alert_quality::cohort::Variant;
use hearth_alert_quality::report::undecided::{NOT_TAKEN, sentences};
use hearth_alert_quality::report::{PERSONS, header};
use hearth_alert_quality::run::{Judged, OURS};
use hearth_alert_quality::seeds::{REPORT, TUNING};

fn committed() -> std::io::Result<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/clinical/alert-quality.md"))
}

#[test]
fn the_committed_report_is_about_todays_cohort_and_todays_rules() {
    let committed = committed().unwrap();
    let today = header(REPORT, PERSONS);
    let start: Vec<&str> = committed.lines().take(today.lines().count()).collect();
    assert_eq!(start.join("\n"), today.trim_end(), "run `make alert-quality` and read what has changed");
}

#[test]
fn the_committed_report_says_what_each_change_to_decide_on_is_and_that_none_is_taken() {
    let committed = committed().unwrap();
    assert!(committed.contains(NOT_TAKEN), "run `make alert-quality` and read what has changed");
    assert!(committed.contains(&sentences()), "run `make alert-quality` and read what has changed");
}

#[test]
fn our_rules_find_what_weight_alone_does_not() {
    let outcomes = Judged::of(TUNING, 40, Variant::Published).outcomes();
    let ours = outcomes.iter().find(|outcome| outcome.rules == OURS).unwrap();
    let published = outcomes.iter().filter(|outcome| outcome.rules != OURS);
    for other in published {
        let (found, theirs) = (ours.quality.sensitivity.value, other.quality.sensitivity.value);
        assert!(found > theirs + 0.2, "{}: {theirs}, ours: {found}", other.rules);
    }
    assert!(ours.quality.red_a_month.value > 0.0);
}

#[test]
fn fewer_answers_and_fewer_check_ins_find_fewer_events() {
    // A few dozen events can not show a difference of two points.
    let found = |variant| left(&Judged::of(TUNING, 250, variant).without(&[])).found;
    let usual = found(Variant::Published);
    for variant in [Variant::HalfReported, Variant::SixtyPercent] {
        assert!(found(variant) <= usual, "{variant:?}");
    }
}
