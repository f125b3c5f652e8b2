//! The tables of the rules about missing readings, lost contact and missed medicines.

use hearth_clinical::{Answer, Symptom, Watched};

use super::check;
use crate::assess::assess_day;
use crate::finding::{Finding, Limit, Measure, Window};
use crate::history::ReadingKey;
use crate::level::{Cause, RuleId};
use crate::standing::standing;
use crate::statement::Statement;
use crate::story;

#[test]
fn the_missing_readings_rule_answers_every_line_of_its_table() {
    check(RuleId::M1, include_str!("../../../../docs/clinical/tables/M1.csv"), 51);
}

#[test]
fn the_falling_use_rule_answers_every_line_of_its_table() {
    check(RuleId::M2, include_str!("../../../../docs/clinical/tables/M2.csv"), 22);
}

#[test]
fn the_out_of_touch_rule_answers_every_line_of_its_table() {
    check(RuleId::M3, include_str!("../../../../docs/clinical/tables/M3.csv"), 13);
}

#[test]
fn the_missed_medicines_rule_answers_every_line_of_its_table() {
    check(RuleId::M4, include_str!("../../../../docs/clinical/tables/M4.csv"), 32);
}

#[test]
fn the_rule_about_plans_that_go_on_too_long_answers_every_line_of_its_table() {
    check(RuleId::M5, include_str!("../../../../docs/clinical/tables/M5.csv"), 21);
}

#[test]
fn the_self_harm_rule_answers_every_line_of_its_table() {
    check(RuleId::Q1, include_str!("../../../../docs/clinical/tables/Q1.csv"), 19);
}

/// The findings of one rule about the day that a story asks about.
fn found(id: RuleId, plan: &str, readings: &str) -> Vec<Finding> {
    let story = story::read(readings);
    let all = assess_day(&story.history, story.asked, &story::plan(plan)).all_findings();
    all.into_iter().filter(|finding| finding.rule == id).collect()
}

#[track_caller]
fn only(id: RuleId, plan: &str, readings: &str) -> Finding {
    let all = found(id, plan, readings);
    let [only] = all.as_slice() else { panic!("{id:?}: {all:?}") };
    only.clone()
}

#[test]
fn a_finding_about_today_says_since_when_and_what_was_counted() {
    let missing = only(RuleId::M1, "", "0 weight 80.0; today 4");
    assert_eq!((missing.reading, missing.value, missing.cause), (None, Measure::Days(4), Cause::Missing));
    assert_eq!(missing.window, Window { from: story::day(0), to: story::day(4) });
    let less = only(RuleId::M2, "", "0..27 weight 80.0; 29..30 weight 80.0; today 34");
    let (now, before) = (Measure::Count { readings: 2, days: 7 }, Measure::Count { readings: 28, days: 28 });
    assert_eq!((less.value, less.baseline), (now, Some(before)));
    assert_eq!(less.window, Window { from: story::day(0), to: story::day(34) });
    let silent = only(RuleId::M3, "tier=t3", "knows out-of-touch 80; today 9");
    assert_eq!((silent.value, silent.cause), (Measure::Hours(80), Cause::OutOfTouch));
    assert_eq!(silent.window, Window { from: story::day(6), to: story::day(9) });
}

#[test]
fn a_second_tier_that_nobody_settled_is_said_beside_what_it_found() {
    let unsettled = only(RuleId::M1, "tier=t1 & tier=t2", "0 weight 80.0; today 4");
    assert!(unsettled.unsettled && unsettled.limit == Limit::DaysAtLeast(3), "{unsettled:?}");
    assert_eq!(found(RuleId::M1, "tier=t1", "0 weight 80.0; today 4"), []);
}

#[test]
fn missed_medicines_name_the_days_they_rest_on() {
    let text = "0 symptoms medicines-taken=no; 3 symptoms medicines-taken=yes; 5 symptoms medicines-taken=some dizzy=no";
    let missed = only(RuleId::M4, "", text);
    assert_eq!((missed.reading, missed.beside.as_slice()), (Some(ReadingKey(2)), [ReadingKey(0)].as_slice()));
    assert_eq!((missed.value, missed.cause), (Measure::Days(2), Cause::MedicinesMissed));
    assert_eq!(missed.window, Window { from: story::day(-1), to: story::day(5) });
    assert_eq!(missed.signs, [(Symptom::MedicinesTaken, Answer::Some)]);
    let stopped = only(RuleId::M4, "", "0 symptoms medicines-taken=no; 5 symptoms medicines-taken=stopped");
    assert_eq!((stopped.beside.as_slice(), stopped.limit), ([].as_slice(), Limit::SignsAtLeast(1)));
}

#[test]
fn a_reminder_is_said_to_the_person_and_is_no_finding() {
    let story = story::read("0 weight 80.0; today 2");
    let today = assess_day(&story.history, story.asked, &story::plan(""));
    let reminder = Statement::NothingCame { watched: Watched::WeightAndSymptoms, days: 2 };
    assert_eq!(today.statements, [reminder]);
    assert_eq!((today.findings, today.for_team), (Vec::new(), Vec::new()));
    let yesterday = assess_day(&story.history, story::day(1), &story::plan(""));
    assert_eq!(yesterday.statements, [], "how things stand today is said of today");
}

#[test]
fn any_reading_of_their_own_tells_when_somebody_was_last_seen() {
    let own = ["weight 80.0", "bp 120/70", "pulse 68", "oxygen 97", "symptoms dizzy=no", "temperature 36.8"];
    for what in own.into_iter().chain(["rhythm regular", "lying-standing 120/70 118/70 -"]) {
        let history = story::read(&format!("0 weight 80.0; 2 {what}; 3 blood potassium 4.5 mmol/L")).history;
        let standing = standing(&history, &story::plan(""));
        assert_eq!((standing.last_seen, standing.age_days), (Some(story::day(2)), Some(1)), "{what}");
    }
}

#[test]
fn a_silence_of_a_week_is_said_as_something_to_decide_and_a_shorter_one_is_not() {
    let key = |plan: &str, readings: &str, about: &str| {
        let keys = found(RuleId::M1, plan, readings).into_iter().map(|finding| finding.words.key);
        keys.filter(|key| key.contains(about)).collect::<Vec<_>>()
    };
    assert_eq!(key("", "0 weight 80.0; today 6", "check"), ["finding-missing-check"]);
    assert_eq!(key("", "0 weight 80.0; today 9", "check"), ["finding-missing-check-decide"]);
    let pressure = |days: u8| key("tier=t3", &format!("0 bp 120/70; 0..{days} weight 80.0"), "pressure");
    assert_eq!(pressure(6), ["finding-missing-pressure"]);
    assert_eq!(pressure(7), ["finding-missing-pressure-decide"]);
}

#[test]
fn a_day_without_any_medicine_is_shown_to_the_team_and_is_no_sign_of_its_own() {
    let none = only(RuleId::M4, "", "0 symptoms medicines-taken=no");
    assert_eq!(none.value, Measure::Answers(vec![(Symptom::MedicinesTaken, Answer::No)]));
    assert_eq!(none.signs, []);
}
