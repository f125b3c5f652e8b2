//! What is judged when readings come, and what is said of a kind that was looked at.
//! What each rule answers is in its own table.

use super::*;
use crate::finding::Param;
use crate::story;
use crate::whole::still_to_come;

/// What is told when the events with these numbers have just come.
#[track_caller]
fn check(readings: &str, arriving: &[u64], zone: Zone, found: &[(RuleId, Level, u64)]) {
    let history = story::read(readings).history;
    let new = arriving.iter().map(|key| ReadingKey(*key)).collect();
    let assessment = assess(&history, &new, &PlanInForce::product());
    let told: Vec<_> = assessment
        .findings
        .iter()
        .map(|finding| (finding.rule, finding.level, finding.reading.unwrap().0))
        .collect();
    assert_eq!((assessment.zone, told.as_slice()), (zone, found), "{readings}");
}

#[test]
fn a_check_in_is_judged_with_what_came_before_it() {
    let gain = [(RuleId::W1, Level::Amber, 1)];
    check("0 weight 80.0; 1 weight 82.0", &[1], Zone::Amber, &gain);
    let evening = "0 weight 80.0; 1 weight 82.0; 1 symptoms every-question; 1 20:00 pulse 68";
    check(evening, &[3], Zone::NotJudged, &[]);
    let usual = "0 weight 80.0; 1 weight 81.0; 1 symptoms every-question; 1 20:00 pulse 68";
    check(usual, &[3], Zone::Green, &[]);
}

#[test]
fn answers_given_later_are_put_beside_the_numbers_of_the_day() {
    let low = [(RuleId::B1, Level::Red, 0), (RuleId::S3, Level::Amber, 1)];
    check("0 08:00 bp 85/50; 0 20:00 symptoms dizzy=yes", &[1], Zone::Red, &low);
}

#[test]
fn a_low_weight_that_arrives_late_shows_the_gain_after_it() {
    let gain = [(RuleId::W1, Level::Amber, 1)];
    check("0 weight 80.0; 2 weight 82.3; 1 weight 81.9", &[0], Zone::Amber, &gain);
    check("0 weight 81.0; 2 weight 82.3; 1 weight 81.9", &[0], Zone::NotJudged, &[]);
}

#[test]
fn an_unsure_check_in_is_judged_alone_and_asked_for_its_day() {
    let readings =
        "0 weight 80.0; 1 weight 84.0 unsure; 1 bp 85/50 unsure; 1 symptoms every-question dizzy=yes unsure";
    let low = [(RuleId::B1, Level::Red, 2), (RuleId::S3, Level::Amber, 3)];
    check(readings, &[1, 2, 3], Zone::Red, &low);
    let new = BTreeSet::from([ReadingKey(1)]);
    let said = assess(&story::read(readings).history, &new, &PlanInForce::product()).statements;
    assert_eq!(said, [Statement::TimeUnsure]);
}

#[test]
fn what_a_finding_speaks_of_is_not_called_unjudged_as_well() {
    let history = story::read("0 bp 70/38; 0 symptoms every-question dizzy=yes palpitations=yes").history;
    let said = assess_day(&history, story::day(0), &PlanInForce::product()).statements;
    // Palpitations count beside the pressure too: 'with symptoms' is anything that is not as usual.
    assert_eq!(said, []);
}

#[test]
fn an_answer_that_counts_beside_a_number_has_been_looked_at_with_it_and_alone_has_not() {
    check("0 symptoms palpitations=no", &[0], Zone::NotJudged, &[]);
    let looked_at = |readings: &str| {
        let assessment = assess_day(&story::read(readings).history, story::day(0), &PlanInForce::product());
        assessment.not_looked_at.is_empty()
    };
    assert!(!looked_at("0 symptoms palpitations=no"));
    assert!(looked_at("0 bp 120/70; 0 symptoms palpitations=no"));
}

/// What is looked at when reading 1 of a kind was judged by a rule, has this finding, and this was said of it.
fn is_looked_at(level: Option<Level>, said: Option<Statement>) -> bool {
    let history = story::read("0 weight 80.0; 1 weight 82.0").history;
    let gain = assess(&history, &BTreeSet::from([ReadingKey(1)]), &PlanInForce::product()).findings;
    let findings: Vec<Finding> =
        level.map(|level| Finding { level, ..gain[0].clone() }).into_iter().collect();
    let settled = Settled::of(&history);
    let marks: Vec<_> = settled.marks().filter(|(_, mark)| mark.key == ReadingKey(1)).collect();
    let by_rules = BTreeSet::from([(Quantity::Weight, ReadingKey(1))]);
    let statements = said.map(|said| (ReadingKey(1), said)).into_iter().collect();
    looked_at(&marks, &findings, &by_rules, &statements).0.contains(&Quantity::Weight)
}

#[test]
fn what_is_not_judged_is_not_looked_at_unless_a_finding_with_a_colour_speaks_of_it() {
    assert!(is_looked_at(None, None));
    let left_out = || Some(Statement::SecondWeightOfTheDay);
    assert!(!is_looked_at(None, left_out()));
    for level in [Level::Emergency999, Level::Red, Level::Amber] {
        assert!(is_looked_at(Some(level), left_out()), "{level:?}");
    }
    assert!(!is_looked_at(Some(Level::Review), left_out()), "a finding for review says nothing about today");
}

#[test]
fn a_check_in_of_unsure_time_has_nothing_but_its_own_answers_beside_it() {
    let beside = |readings: &str| {
        let settled = Settled::of(&story::read(readings).history);
        let pressure = settled.pressures.unsure()[0].clone();
        settled.symptoms.same_occasion(&pressure).iter().map(|set| set.key).collect::<Vec<_>>()
    };
    assert_eq!(beside("0 symptoms dizzy=yes unsure; 1 bp 85/50 unsure"), []);
    assert_eq!(beside("2 symptoms dizzy=yes unsure; 1 bp 85/50 unsure"), []);
    assert_eq!(
        beside("0 symptoms dizzy=no unsure; 1 symptoms dizzy=yes unsure; 1 bp 85/50 unsure"),
        [ReadingKey(1)]
    );
}

#[test]
fn readings_of_unsure_time_are_found_by_the_day_that_they_claim() {
    let history =
        story::read("0 weight 80.0 unsure; 1 weight 80.0; 1 pulse 70 unsure; 2 pulse 71 unsure").history;
    let before = |number| history.unsure_before(story::day(number)).into_iter().collect::<Vec<_>>();
    assert_eq!(before(0), []);
    assert_eq!(before(1), [ReadingKey(0)]);
    assert_eq!(before(2), [ReadingKey(0), ReadingKey(2)]);
    assert_eq!(before(9), [ReadingKey(0), ReadingKey(2), ReadingKey(3)]);
}

#[test]
fn the_sentence_about_a_low_pressure_names_the_answers_given_beside_it() {
    let history = story::read("0 bp 85/50; 0 symptoms dizzy=yes").history;
    let findings = assess_day(&history, story::day(0), &PlanInForce::product()).findings;
    let named = Param::Symptoms(vec![Symptom::Dizzy]);
    let low = findings.iter().find(|finding| finding.rule == RuleId::B1).unwrap();
    assert!(low.words.params.contains(&("symptoms", named)), "{:?}", low.words);
}

/// Whether the earlier danger still stands beside what has come, and what it makes of the result.
#[track_caller]
fn stands(readings: &str, arriving: u64, zone: Zone, said: Option<&str>) {
    let history = story::read(readings).history;
    let assessment = assess(&history, &[ReadingKey(arriving)].into(), &PlanInForce::product());
    let earlier = assessment.statements.iter().find_map(|statement| match statement {
        Statement::EarlierStands { .. } => Some(statement.words().key),
        _ => None,
    });
    assert_eq!((assessment.zone, earlier), (zone, said), "{readings}");
}

/// A check of day 1 that is whole but for what comes beside it, and of the day before a weight; the keys go on from 3.
const WHOLE: &str = "0..1 weight 80.0; 1 06:00 symptoms every-question; ";

#[test]
fn nothing_is_green_beside_a_danger_sign_of_the_last_day_that_nobody_has_answered() {
    let pain = format!("{WHOLE}1 08:00 symptoms chest-pain=now; ");
    stands(&format!("{pain}1 09:00 pulse 68"), 3, Zone::NotJudged, Some("earlier-stands-999"));
    let next_day = format!("{pain}2 weight 80.0; 2 06:00 symptoms every-question chest-pain=not-asked; ");
    stands(&format!("{next_day}2 07:59 pulse 68"), 5, Zone::NotJudged, Some("earlier-stands-999"));
    let answered = format!("{pain}2 weight 80.0; 2 06:00 symptoms every-question; ");
    stands(&format!("{answered}2 08:01 pulse 68"), 5, Zone::Green, None);
    stands(&format!("{pain}1 09:00 symptoms dizzy=no"), 3, Zone::NotJudged, Some("earlier-stands-999"));
    stands(&format!("{pain}1 09:00 symptoms chest-pain=no"), 3, Zone::NotJudged, Some("earlier-stands-999"));
    let looked_at = format!("{WHOLE}1 08:00 symptoms chest-pain=now looked-at; ");
    stands(&format!("{looked_at}1 09:00 symptoms chest-pain=no"), 3, Zone::Green, None);
    stands(&format!("{looked_at}1 09:00 pulse 68"), 3, Zone::Green, None);
    let low = format!("{WHOLE}1 08:00 oxygen 90; 1 09:00 pulse 68");
    stands(&low, 3, Zone::NotJudged, Some("earlier-stands-red"));
}

#[test]
fn a_second_measurement_takes_the_place_of_the_first() {
    stands(&format!("{WHOLE}1 08:00 bp 75/50; 1 08:06 bp 124/76"), 3, Zone::Green, None);
    stands(&format!("{WHOLE}1 08:00 bp 75/50; 1 08:06 bp 124/76; 1 09:00 pulse 68"), 4, Zone::Green, None);
    let stands_on = format!("{WHOLE}1 08:00 bp 75/50; 1 09:00 pulse 68");
    stands(&stands_on, 3, Zone::NotJudged, Some("earlier-stands-red"));
    let too_soon = format!("{WHOLE}1 08:00 bp 75/50; 1 08:04 bp 124/76");
    stands(&too_soon, 3, Zone::NotJudged, Some("earlier-stands-red"));
    let cold_hand = format!("{WHOLE}1 08:00 oxygen 90; 1 08:01 oxygen 97");
    stands(&cold_hand, 3, Zone::NotJudged, Some("earlier-stands-red"));
}

#[test]
fn what_was_red_is_looked_after_by_whoever_opened_its_own_alert_while_it_was_as_urgent() {
    let readings = format!("{WHOLE}1 08:00 symptoms chest-pain=now; 1 09:00 symptoms chest-pain=no");
    let zone = |rule: RuleId, reading: u64, level: Level| {
        let mut history = story::read(&readings).history;
        let known = &mut history.circumstances.looked_after;
        known.findings.insert((rule, ReadingKey(reading), level, None));
        assess(&history, &[ReadingKey(3)].into(), &PlanInForce::product()).zone
    };
    assert_eq!(zone(RuleId::S1, 2, Level::Emergency999), Zone::Green);
    assert_eq!(zone(RuleId::S1, 2, Level::Red), Zone::NotJudged, "it has become more urgent since");
    assert_eq!(zone(RuleId::S2, 2, Level::Emergency999), Zone::NotJudged);
    assert_eq!(zone(RuleId::S1, 1, Level::Emergency999), Zone::NotJudged);
}

#[test]
fn what_rests_on_two_check_ins_is_looked_after_once_both_were_looked_at() {
    let both = |pressure: &str, answers: &str| {
        format!("{WHOLE}1 08:00 bp 85/50{pressure}; 1 08:30 symptoms dizzy=yes{answers}; 1 09:00 oxygen 97")
    };
    stands(&both("", ""), 4, Zone::NotJudged, Some("earlier-stands-red"));
    stands(&both(" looked-at", ""), 4, Zone::NotJudged, Some("earlier-stands-red"));
    stands(&both("", " looked-at"), 4, Zone::NotJudged, Some("earlier-stands-red"));
    stands(&both(" looked-at", " looked-at"), 4, Zone::Green, None);
}

#[test]
fn the_sentence_says_again_what_was_found() {
    let story = story::read("0 08:00 symptoms chest-pain=now; 0 09:00 symptoms chest-pain=no");
    let said = assess(&story.history, &[ReadingKey(1)].into(), &PlanInForce::product()).statements;
    let Some(Statement::EarlierStands { words, .. }) = said.first() else { panic!("{said:?}") };
    assert_eq!(words.key, "finding-danger-sign");
    assert_eq!(said[0].words().params, [("told", Param::Sentence(Box::new(words.clone())))]);
}

#[test]
fn an_amber_finding_of_the_day_stands_until_what_it_is_about_comes_again() {
    let gain = "0 weight 80.0; 3 07:00 weight 82.5; 3 07:00 symptoms every-question; ";
    stands(&format!("{gain}3 08:00 pulse 68"), 3, Zone::NotJudged, Some("earlier-stands-amber"));
    stands(&format!("{gain}3 08:00 weight 82.5"), 3, Zone::NotJudged, Some("earlier-stands-amber"));
    let next = format!("{gain}4 07:00 weight 82.0; 4 07:00 symptoms every-question; 4 08:00 pulse 68");
    stands(&next, 5, Zone::NotJudged, Some("earlier-stands-amber"));
    let better = format!("{gain}4 07:00 weight 81.3; 4 07:00 symptoms every-question; 4 08:00 pulse 68");
    stands(&better, 5, Zone::Green, None);
    let beside = "0..1 weight 80.0; 1 06:00 symptoms every-question; 1 08:00 pulse 104; 1 08:00 symptoms palpitations=yes; ";
    stands(&format!("{beside}1 09:00 oxygen 97"), 4, Zone::NotJudged, Some("earlier-stands-amber"));
    stands(&format!("{beside}1 09:00 pulse 68"), 4, Zone::Green, None);
}

#[test]
fn another_blood_result_says_nothing_of_the_one_that_was_found() {
    let high = format!("{WHOLE}1 08:00 blood potassium 6.2 mmol/L; ");
    stands(&format!("{high}1 09:00 blood sodium 140 mmol/L"), 3, Zone::NotJudged, Some("earlier-stands-red"));
    stands(&format!("{high}1 09:00 blood potassium 4.4 mmol/L"), 3, Zone::Green, None);
    let between = format!("{high}1 09:00 blood sodium 140 mmol/L; 1 10:00 blood potassium 4.4 mmol/L");
    stands(&between, 4, Zone::Green, None);
}

#[test]
fn one_answer_or_one_number_alone_is_never_green() {
    for alone in ["symptoms breathless=flat", "symptoms dizzy=no", "bp 120/70", "pulse 68", "oxygen 97"] {
        check(&format!("0..1 weight 80.0; 1 {alone}"), &[1], Zone::NotJudged, &[]);
    }
}

#[test]
fn a_check_that_lacks_any_one_of_its_answers_is_not_green() {
    let whole = "0..1 weight 80.0; 1 symptoms every-question";
    let zone = |readings: &str| {
        assess_day(&story::read(readings).history, story::day(1), &PlanInForce::product()).zone
    };
    assert_eq!(zone(whole), Zone::Green);
    assert_eq!(zone("0 weight 80.0; 1 symptoms every-question"), Zone::NotJudged);
    for symptom in Symptom::ALL {
        let read_beside_high_pressure = matches!(symptom, Symptom::Headache | Symptom::VisionChange);
        let expected = if read_beside_high_pressure { Zone::Green } else { Zone::NotJudged };
        assert_eq!(zone(&format!("{whole} {symptom}=not-asked")), expected, "{symptom}");
    }
}

#[test]
fn what_is_still_to_come_is_said_until_it_has_come() {
    let of = |readings: &str, plan: &str| {
        let story = story::read(readings);
        let said = still_to_come(&story.history, story.asked, &story::plan(plan));
        said.iter().map(|said| said.words().key).collect::<Vec<_>>()
    };
    let answers = "1 symptoms every-question";
    assert_eq!(of("0 weight 80.0; 1 pulse 70", ""), ["still-due-weight", "symptoms-not-asked"]);
    assert_eq!(of(&format!("0 weight 80.0; {answers}"), ""), ["still-due-weight"]);
    assert_eq!(of(&format!("0..1 weight 80.0; {answers} dizzy=not-asked"), ""), ["symptoms-left-out"]);
    assert_eq!(of(&format!("0..1 weight 80.0; {answers}"), ""), [""; 0]);
    assert_eq!(of(&format!("0..1 weight 80.0; 0 bp 120/70; {answers}"), "tier=t3"), ["still-due-pressure"]);
}

#[test]
fn nothing_is_green_while_the_team_looks_at_a_blood_test() {
    let story = story::read("0..1 weight 80.0; 1 symptoms every-question");
    let mut assessment = assess_day(&story.history, story.asked, &PlanInForce::product());
    assert_eq!(assessment.zone, Zone::Green);
    assessment.while_team_looks(story::day(0));
    assert_eq!((assessment.zone, assessment.compared.len()), (Zone::NotJudged, 0));
    assert_eq!(assessment.statements, [Statement::TeamLooks { day: story::day(0) }]);
    let amber = story::read("0 weight 80.0; 1 weight 82.3").history;
    let mut amber = assess_day(&amber, story::day(1), &PlanInForce::product());
    let before = amber.clone();
    amber.while_team_looks(story::day(0));
    assert_eq!(amber, before, "a finding says what to do by itself");
}

#[test]
fn what_is_as_urgent_itself_needs_no_reminder_of_what_was_before() {
    stands("0 08:00 oxygen 90; 0 09:00 bp 75/50", 1, Zone::Red, None);
    stands("0 08:00 symptoms chest-pain=now; 0 09:00 bp 75/50", 1, Zone::Red, Some("earlier-stands-999"));
}

#[test]
fn oxygen_that_means_999_is_called_very_low_and_one_that_is_red_low() {
    for (oxygen, key) in [(87, "finding-very-low-oxygen"), (88, "finding-low-oxygen")] {
        let history = story::read(&format!("0 oxygen {oxygen}")).history;
        let found = assess_day(&history, story::day(0), &PlanInForce::product()).findings;
        assert_eq!(found[0].words.key, key, "{oxygen}");
    }
}

#[test]
fn nothing_is_green_while_two_lists_of_medicines_disagree_and_beside_999_nothing_is_said_of_it() {
    let told = |readings: &str| {
        let mut history = story::read(readings).history;
        history.circumstances.medicines_unsettled = true;
        let assessment = assess_day(&history, story::day(1), &PlanInForce::product());
        (assessment.zone, assessment.statements.first() == Some(&Statement::MedicinesUnsettled))
    };
    assert_eq!(told("0..1 weight 80.0; 1 symptoms every-question"), (Zone::NotJudged, true));
    assert_eq!(told("0 weight 80.0; 1 weight 82.3; 1 symptoms every-question"), (Zone::Amber, true));
    assert_eq!(told("1 pulse 38; 1 symptoms every-question"), (Zone::Red, true));
    assert_eq!(told("1 symptoms every-question chest-pain=now"), (Zone::Emergency999, false));
}

#[test]
fn a_blood_result_of_yesterday_is_answered_by_one_before_the_check_and_an_amber_sign_by_none_after_it() {
    let high = "0..2 weight 80.0; 1 20:00 blood potassium 6.2 mmol/L; 2 06:00 symptoms every-question; ";
    stands(&format!("{high}2 07:00 pulse 68"), 3, Zone::NotJudged, Some("earlier-stands-red"));
    let answered = format!("{high}2 07:00 blood potassium 4.4 mmol/L; 2 08:00 pulse 68");
    stands(&answered, 4, Zone::Green, None);
    let dizzy =
        format!("{WHOLE}1 08:00 symptoms dizzy=yes; 1 09:00 pulse 68; 2 08:00 symptoms every-question");
    stands(&dizzy, 3, Zone::NotJudged, Some("earlier-stands-amber"));
}

#[test]
fn beside_999_it_is_said_to_measure_again_and_nobody_is_sent_back_to_questions() {
    let said = |readings: &str| {
        assess_day(&story::read(readings).history, story::day(0), &PlanInForce::product()).statements
    };
    let very_low = said("0 oxygen 80");
    assert!(very_low.contains(&Statement::OxygenAgain), "{very_low:?}");
    assert!(!very_low.contains(&Statement::SymptomsNotAsked), "{very_low:?}");
    let red = said("0 oxygen 90");
    assert!(red.contains(&Statement::OxygenAgain) && red.contains(&Statement::SymptomsNotAsked), "{red:?}");
}

#[test]
fn a_check_that_meant_999_and_was_taken_back_keeps_what_is_said_from_green() {
    let after = |readings: &str, new: u64| {
        let before =
            assess(&story::read(readings).history, &[ReadingKey(new)].into(), &PlanInForce::product());
        let mut after = before.clone();
        after.while_taken_back();
        (before, after)
    };
    let (before, green) = after(&format!("{WHOLE}1 09:00 pulse 68"), 2);
    assert_eq!((before.zone, before.compared.is_empty()), (Zone::Green, false));
    assert_eq!((green.zone, green.compared.is_empty()), (Zone::NotJudged, true));
    assert_eq!(green.statements.first(), Some(&Statement::TakenBack));
    let (before, amber) = after("0 weight 80.0; 1 weight 82.3", 1);
    assert_eq!((amber.zone, amber.statements.first()), (Zone::Amber, Some(&Statement::TakenBack)));
    assert_eq!(amber.statements[1..], before.statements[..], "and the rest as before");
    let (before, emergency) = after("0 oxygen 80", 0);
    assert_eq!((before.zone, emergency), (Zone::Emergency999, before));
    let (before, said) = after(&format!("{WHOLE}1 08:00 symptoms chest-pain=now; 1 09:00 pulse 68"), 3);
    assert_eq!((before.zone, said), (Zone::NotJudged, before), "it is said already");
    let (_, red) = after(&format!("{WHOLE}1 08:00 pulse 38; 1 09:00 oxygen 97"), 3);
    assert_eq!(red.statements.first(), Some(&Statement::TakenBack), "what stands is only red");
}

#[test]
fn whoever_typed_a_blood_result_that_only_the_team_judges_hears_that_it_waits_for_them() {
    let waits = |result: &str| {
        let story = story::read(&format!("{WHOLE}1 08:00 blood {result}"));
        let told = assess_day(&story.history, story.asked, &PlanInForce::product());
        let waits = told.statements.iter().any(|said| matches!(said, Statement::BloodForTeam { .. }));
        (told.zone, waits)
    };
    assert_eq!(waits("potassium 4.4 mmol/L"), (Zone::Green, false));
    assert_eq!(waits("potassium 5.3 mmol/L"), (Zone::Green, false), "for the team to read, not to act on");
    assert_eq!(waits("potassium 5.7 mmol/L"), (Zone::NotJudged, true));
    assert_eq!(waits("potassium 6.2 mmol/L"), (Zone::Red, false), "the person is told by the finding");
}
