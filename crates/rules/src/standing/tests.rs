//! Where a person stands for what is known of them, and in what order several do.
//! The rules' own answers are in their tables.

use std::collections::BTreeSet;

use super::*;
use crate::assess::findings_between;
use crate::kept::KeptOpen;
use crate::level::Level;
use crate::story;

fn stands(readings: &str) -> Standing {
    standing(&story::read(readings).history, &PlanInForce::product())
}

#[track_caller]
fn check(readings: &str, attention: Attention, not_seen_days: Option<i32>, reason: &str) {
    let standing = stands(readings);
    assert_eq!(
        (standing.attention, standing.not_seen_days, standing.reason.key),
        (attention, not_seen_days, reason),
        "{readings}"
    );
}

const USUAL: &str = "-1..0 weight 80.0; 0 symptoms every-question";
const RED: &str = "0 bp 70/40; 0 symptoms dizzy=yes";

#[test]
fn the_third_day_without_a_check_is_not_seen_and_never_green() {
    check(USUAL, Attention::Green, None, "standing-as-usual");
    check(&format!("{USUAL}; today 2"), Attention::Green, None, "standing-as-usual");
    check(&format!("{USUAL}; today 3"), Attention::NotSeen, Some(3), "standing-not-seen");
    check("today 3", Attention::NotSeen, None, "standing-never-seen");
    check("knows monitored 0; today 3", Attention::NotSeen, Some(3), "standing-never-seen");
}

#[test]
fn whoever_is_to_be_called_is_amber_until_somebody_has_dealt_with_it() {
    let at = |plan: &str, readings: &str, kept: &Kept| {
        let standing = standing_with_alerts(&story::read(readings).history, &story::plan(plan), kept);
        (standing.attention, standing.not_seen_days, standing.reason.key)
    };
    let silent = |days: i32| format!("{USUAL}; today {days}");
    let none = Kept::default();
    let light = |days| at("tier=t2", &silent(days), &none);
    assert_eq!(light(6), (Attention::NotSeen, Some(6), "standing-not-seen"));
    assert_eq!(light(7), (Attention::Amber, Some(7), "finding-missing-check-decide"));
    let close = |days| at("tier=t3", &silent(days), &none);
    assert_eq!((close(3).0, close(8).0), (Attention::Amber, Attention::Amber));
    let open =
        KeptOpen { level: Level::Amber, at: Instant::from_ms(0), cause: Cause::Missing, finding: None };
    let kept = Kept { open: vec![open], dealt_with: BTreeSet::new() };
    assert_eq!(at("tier=t3", &silent(1), &kept).0, Attention::Amber, "what is open keeps its person");
    let story = story::read(&silent(8));
    let today = story.history.today;
    let dealt_with = findings_between(&story.history, today, today, &PlanInForce::product());
    let kept = Kept { open: Vec::new(), dealt_with: dealt_with.into_iter().collect() };
    assert_eq!(at("tier=t2", &silent(8), &kept), (Attention::NotSeen, Some(8), "standing-not-seen"));
}

#[test]
fn neither_a_laboratory_nor_another_reading_makes_up_for_a_check_that_is_missing() {
    let blood = format!("{USUAL}; 3 blood potassium 4.5 mmol/L");
    check(&blood, Attention::NotSeen, Some(3), "standing-not-seen");
    check(&format!("{USUAL}; 2 bp 120/70; today 3"), Attention::NotSeen, Some(3), "finding-missing-check");
    check("3 blood potassium 4.5 mmol/L", Attention::NotSeen, None, "standing-never-seen");
}

#[test]
fn how_long_somebody_may_be_unseen_depends_on_their_tier_and_their_plan() {
    let at = |plan: &str, readings: &str| {
        let standing = standing(&story::read(readings).history, &story::plan(plan));
        (standing.attention, standing.not_seen_days, standing.reason.key)
    };
    let (green, unseen) =
        ((Attention::Green, None, "standing-as-usual"), (Attention::NotSeen, "standing-not-seen"));
    let light = |days| at("tier=t1", &format!("{USUAL}; today {days}"));
    assert_eq!((light(5), light(6)), (green, (unseen.0, Some(6), unseen.1)));
    let five = |days| at("threshold/missing-days=5", &format!("{USUAL}; today {days}"));
    assert_eq!((five(4), five(5)), (green, (unseen.0, Some(5), unseen.1)));
    let unsettled = at("tier=t0 & tier=t2", &format!("{USUAL}; today 3"));
    assert_eq!(unsettled, (unseen.0, Some(3), unseen.1), "the closer tier counts");
}

#[test]
fn nobody_stands_as_green_whose_last_check_was_no_whole_one() {
    let part = "standing-part-of-a-check";
    check("0 symptoms breathless=flat", Attention::NotJudged, None, part);
    check("-1..0 weight 80.0; 0 pulse 68", Attention::NotJudged, None, part);
    check(&format!("{USUAL}; 1 pulse 68"), Attention::NotJudged, None, part);
    check(
        "-1..0 weight 80.0; 0 symptoms every-question tiredness=not-asked",
        Attention::NotJudged,
        None,
        part,
    );
}

#[test]
fn where_nothing_is_expected_nobody_is_unseen_and_old_readings_are_not_green() {
    let comfort = |readings: &str| {
        let standing = standing(&story::read(readings).history, &story::plan("tier=t0"));
        (standing.attention, standing.not_seen_days, standing.reason.key)
    };
    assert_eq!(comfort(&format!("{USUAL}; today 2")), (Attention::Green, None, "standing-as-usual"));
    let old = (Attention::NotJudged, None, "standing-nothing-expected");
    assert_eq!(comfort(&format!("{USUAL}; today 3")), old);
    assert_eq!(comfort("knows monitored 0; today 9"), (Attention::NotJudged, None, "standing-never-seen"));
    assert_eq!(comfort(&format!("{RED}; today 9")).0, Attention::Red);
}

#[test]
fn whoever_measures_less_and_less_is_to_be_looked_at() {
    let less = "0..27 weight 80.0; 29 weight 80.0; 31 weight 80.0; 33 weight 80.0; 33 symptoms every-question; today 34";
    check(less, Attention::Review, None, "finding-falling-use");
}

#[test]
fn a_finding_is_said_before_the_silence_after_it_and_the_silence_beside_it() {
    check(&format!("{RED}; today 9"), Attention::Red, Some(9), "finding-low-pressure-with-symptoms");
}

#[test]
fn each_quantity_stands_for_itself_on_its_own_latest_day() {
    check("0 bp 70/40; 1 pulse 68", Attention::Red, None, "finding-low-pressure");
    let came_down = "0 weight 80.0; 1 weight 82.0; 2 weight 81.0; 2 symptoms every-question";
    check(came_down, Attention::Green, None, "standing-as-usual");
    check("0 weight 82.0; 0 pulse 68", Attention::NotJudged, None, "standing-not-judged");
}

/// Every finding of these days as an open alert has it.
fn all_open(readings: &str) -> Kept {
    let story = story::read(readings);
    let first = story::day(-400);
    let found = findings_between(&story.history, first, story.history.today, &PlanInForce::product());
    let open = |finding: Finding| KeptOpen {
        level: finding.level,
        at: finding.at,
        cause: finding.cause,
        finding: Some(finding),
    };
    Kept { open: found.into_iter().map(open).collect(), dealt_with: BTreeSet::new() }
}

#[track_caller]
fn check_with(readings: &str, kept: &Kept, attention: Attention, reason: &str) {
    let standing = standing_with_alerts(&story::read(readings).history, &PlanInForce::product(), kept);
    assert_eq!((standing.attention, standing.reason.key), (attention, reason), "{readings}");
}

#[test]
fn a_pressure_that_never_came_is_on_the_list_and_makes_nobody_unseen() {
    let readings = "knows monitored -9; -9..0 weight 80.0; -9..0 symptoms every-question";
    let standing = standing(&story::read(readings).history, &story::plan("tier=t3"));
    assert_eq!((standing.attention, standing.not_seen_days), (Attention::Review, None));
}

#[test]
fn two_versions_of_a_medicine_are_settled_first_unless_a_reading_is_as_urgent() {
    let both = "standing-medicines-unsettled";
    check(&format!("{USUAL}; knows medicines-unsettled"), Attention::Red, None, both);
    check("0 weight 80.0; 1 weight 82.3; knows medicines-unsettled", Attention::Red, None, both);
    let low = format!("{RED}; knows medicines-unsettled");
    check(&low, Attention::Red, None, "finding-low-pressure-with-symptoms");
    let part = format!("{USUAL}; knows medicines-unsettled; knows not-all-here");
    check(&part, Attention::NotJudged, None, "standing-not-loaded");
}

#[test]
fn an_open_finding_keeps_its_person_in_the_list_whatever_comes_after_it() {
    let better = "0 bp 70/40; 1 bp 120/70; 90 bp 120/70; 89..90 weight 80.0; 90 symptoms every-question";
    check(better, Attention::Green, None, "standing-as-usual");
    check_with(better, &all_open(better), Attention::Red, "finding-low-pressure");
    let fainted = "0 symptoms fainted=yes; 1 symptoms fainted=no";
    check_with(fainted, &all_open(fainted), Attention::Emergency999, "finding-danger-sign");
    let gain = "0 weight 80.0; 1 weight 82.0; 2 weight 80.5; 2 symptoms dizzy=no";
    check_with(gain, &all_open(gain), Attention::Amber, "finding-weight-gain");
}

#[test]
fn what_somebody_has_dealt_with_colours_nothing_and_is_not_called_green() {
    let story = story::read(RED);
    let dealt_with = findings_between(&story.history, story.asked, story.asked, &PlanInForce::product());
    let kept = Kept { open: Vec::new(), dealt_with: dealt_with.into_iter().collect() };
    check_with(RED, &kept, Attention::Review, "finding-low-pressure-with-symptoms");
    check_with(&format!("{RED}; 1 bp 70/40"), &kept, Attention::Red, "finding-low-pressure");
}

#[test]
fn whoever_is_not_seen_stays_so_though_the_alert_about_it_is_dealt_with() {
    let late = format!("{USUAL}; today 4");
    let story = story::read(&late);
    let today = story.history.today;
    let dealt_with = findings_between(&story.history, today, today, &PlanInForce::product());
    assert_eq!(dealt_with.len(), 1, "{dealt_with:?}");
    let kept = Kept { open: Vec::new(), dealt_with: dealt_with.into_iter().collect() };
    check_with(&late, &kept, Attention::NotSeen, "standing-not-seen");
}

#[test]
fn what_was_told_and_is_not_found_any_more_keeps_its_person_too() {
    let at = Instant::from_ms(0);
    let told = KeptOpen { level: Level::Red, at, cause: Cause::Congestion, finding: None };
    let kept = Kept { open: vec![told], dealt_with: BTreeSet::new() };
    check_with(USUAL, &kept, Attention::Red, "standing-told-earlier");
    check_with("0 symptoms fainted=yes", &kept, Attention::Emergency999, "finding-danger-sign");
    // As urgent as what was told: the reading itself is what is said.
    check_with("0 bp 70/40", &kept, Attention::Red, "finding-low-pressure");
    let late = format!("{USUAL}; today 9");
    check_with(&late, &kept, Attention::Red, "standing-told-earlier");
}

#[test]
fn of_two_alerts_as_urgent_the_one_that_was_open_first_comes_first() {
    let kept = |ms| {
        let at = Instant::from_ms(ms);
        let open = vec![KeptOpen { level: Level::Red, at, cause: Cause::Congestion, finding: None }];
        let history = story::read(USUAL).history;
        standing_with_alerts(&history, &PlanInForce::product(), &Kept { open, dealt_with: BTreeSet::new() })
    };
    assert_eq!(caseload_order(&kept(1), &kept(2)), Ordering::Less);
    assert_eq!(kept(2).open_since, Some(Instant::from_ms(2)));
}

#[test]
fn a_reading_from_the_future_neither_counts_as_seen_nor_hides_what_it_says() {
    check("today 3; 0 pulse 68; 9 pulse 35", Attention::Red, Some(3), "finding-slow-pulse");
    check("today 3; 0 pulse 68; 9 pulse 68", Attention::NotSeen, Some(3), "standing-not-seen");
}

#[test]
fn a_caseload_is_ordered_worst_first_and_then_by_who_has_waited_longest() {
    let worst_first = [
        "0 symptoms fainted=yes",
        "0 bp 70/40; 0 symptoms dizzy=yes; today 2",
        RED,
        // Somebody has to decide about a call.
        "0 pulse 68; today 8",
        "0 weight 80.0; 1 weight 82.0",
        "today 5",
        "0 pulse 68; today 4",
        "0 pulse 68; today 3",
        "0 weight 80.0",
        "-1..0 weight 80.0; 0 symptoms every-question; today 2",
        USUAL,
    ];
    let expected: Vec<Standing> = worst_first.into_iter().map(stands).collect();
    let mut mixed: Vec<Standing> = expected.iter().rev().cloned().collect();
    mixed.sort_by(caseload_order);
    assert_eq!(mixed, expected);
}
