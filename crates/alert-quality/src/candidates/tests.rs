//! What the changes to decide on do to single findings: which calls stay, which go to the review list.
//! What they come to on the cohort stands in the report.

use hearth_clinical::{Answer, Symptom};

use super::*;
use crate::cohort::{CheckIn, Stay, persons};
use crate::hygiene::Urgency;
use crate::ours::judge;
use crate::seeds::TUNING;

fn check_in(day: i32) -> CheckIn {
    CheckIn {
        day,
        minute: 480,
        grams: None,
        pressure: None,
        pulse: None,
        irregular: false,
        oxygen: None,
        answers: Vec::new(),
    }
}

fn weighed(day: i32, grams: u32) -> CheckIn {
    CheckIn { grams: Some(grams), ..check_in(day) }
}

fn told(day: i32, answers: &[(Symptom, Answer)]) -> CheckIn {
    CheckIn { answers: answers.to_vec(), ..check_in(day) }
}

fn person(check_ins: Vec<CheckIn>) -> Person {
    Person { number: 0, stays: Vec::new(), check_ins, targets: Vec::new(), scale: None }
}

fn mark(day: i32, rule: &'static str, clause: &'static str) -> Mark {
    Mark { day, urgency: Urgency::Amber, cause: "any", rule, clause }
}

fn fate(letter: char, check_ins: &[CheckIn], mark: &Mark) -> Fate {
    let candidate = ALL.iter().find(|candidate| candidate.letter == letter).unwrap();
    (candidate.fate)(Seen(&person(check_ins.to_vec())), mark)
}

/// The mark is of the last of the days.
#[track_caller]
fn check(letter: char, check_ins: &[CheckIn], rule: &'static str, clause: &'static str, expected: Fate) {
    let day = check_ins.last().unwrap().day;
    assert_eq!(fate(letter, check_ins, &mark(day, rule, clause)), expected, "{check_ins:?}");
}

const LITTLE: (Symptom, Answer) = (Symptom::BreathlessChange, Answer::LittleMore);
const PILLOWS: (Symptom, Answer) = (Symptom::Pillows, Answer::More);
const COUGH: (Symptom, Answer) = (Symptom::Cough, Answer::New);
const DIZZY: (Symptom, Answer) = (Symptom::Dizzy, Answer::Yes);

#[test]
fn a_fast_gain_waits_for_the_weighing_that_bears_it_out() {
    let gain = "finding-weight-gain";
    let days = |weights: &[(i32, u32)]| -> Vec<CheckIn> {
        weights.iter().map(|(day, grams)| weighed(*day, *grams)).collect()
    };
    check('a', &days(&[(0, 80_000), (1, 82_000)]), "W1", gain, Fate::Review);
    check('a', &days(&[(0, 80_000), (1, 82_000), (2, 82_000)]), "W1", gain, Fate::Calls);
    check('a', &days(&[(0, 80_000), (1, 81_900), (2, 82_000)]), "W1", gain, Fate::Review);
    check('a', &days(&[(0, 80_000), (1, 82_000), (4, 82_000)]), "W1", gain, Fate::Calls);
    check('a', &days(&[(0, 80_000), (1, 82_000), (5, 82_000)]), "W1", gain, Fate::Review);
    let above_the_week = |last| days(&[(0, 80_600), (1, 80_600), (2, 80_000), (3, 82_000), (4, last)]);
    check('a', &above_the_week(82_000), "W1", gain, Fate::Calls);
    check('a', &above_the_week(81_999), "W1", gain, Fate::Review);
    let red = Mark { urgency: Urgency::Red, ..mark(1, "W1", "finding-weight-gain-with-symptoms") };
    assert_eq!(fate('a', &days(&[(0, 80_000), (1, 82_000)]), &red), Fate::Calls);
    check('a', &days(&[(0, 80_000), (1, 82_000)]), "W2", "finding-weight-gain-week", Fate::Calls);
}

#[test]
fn a_fast_loss_waits_for_the_weighing_that_bears_it_out() {
    let loss = |weights: &[(i32, u32)], expected| {
        let days: Vec<CheckIn> = weights.iter().map(|(day, grams)| weighed(*day, *grams)).collect();
        check('l', &days, "W5", "finding-weight-loss", expected);
    };
    loss(&[(0, 80_000), (1, 78_000)], Fate::Review);
    loss(&[(0, 80_000), (1, 78_000), (2, 78_000)], Fate::Calls);
    loss(&[(0, 80_000), (1, 78_001), (2, 78_000)], Fate::Review);
    loss(&[(0, 80_000), (1, 78_000), (4, 78_000)], Fate::Calls);
    loss(&[(0, 80_000), (1, 78_000), (5, 78_000)], Fate::Review);
    for clause in
        ["finding-weight-loss-with-symptoms", "finding-weight-loss-low-pressure", "finding-below-target"]
    {
        check('l', &[weighed(0, 80_000), weighed(1, 78_000)], "W5", clause, Fate::Calls);
    }
}

#[test]
fn a_silence_calls_when_the_last_that_was_heard_was_not_good() {
    let silent = |last: CheckIn, expected| {
        let silence = mark(last.day + 8, "M1", "finding-missing-check-decide");
        let usual = [0, 1, 2].map(|day| CheckIn { pulse: Some(70), ..weighed(day, 80_000) });
        let heard: Vec<CheckIn> = usual.into_iter().chain([last]).collect();
        assert_eq!(fate('m', &heard, &silence), expected);
    };
    silent(told(10, &[]), Fate::Review);
    for sign in [LITTLE, PILLOWS, COUGH, DIZZY, (Symptom::LittleUrine, Answer::Yes)] {
        silent(told(10, &[sign]), Fate::Calls);
    }
    silent(weighed(10, 80_999), Fate::Review);
    silent(weighed(10, 81_000), Fate::Calls);
    silent(CheckIn { pulse: Some(80), ..check_in(10) }, Fate::Calls);
    let silence = mark(8, "M1", "finding-missing-check-decide");
    assert_eq!(fate('m', &[], &silence), Fate::Calls, "nobody ever heard that they are well");
    check('m', &[told(10, &[])], "M1", "finding-missing-check", Fate::Calls);
}

#[test]
fn a_slow_gain_and_a_loss_have_to_be_far_from_the_middle_of_the_week() {
    let week = |last| {
        let before = [0, 1, 2].map(|day| weighed(day, 80_000));
        before.into_iter().chain([weighed(3, last)]).collect::<Vec<_>>()
    };
    let (gain, loss) = ("finding-weight-gain-week", "finding-weight-loss");
    for (clause, rule, last, expected) in [
        (gain, "W2", 81_400, Fate::Calls),
        (gain, "W2", 81_399, Fate::Review),
        (loss, "W5", 78_600, Fate::Calls),
        (loss, "W5", 78_601, Fate::Review),
        ("finding-weight-loss-with-symptoms", "W5", 78_601, Fate::Calls),
    ] {
        check('j', &week(last), rule, clause, expected);
    }
    check('j', &week(81_000)[2..], "W2", gain, Fate::Calls);
}

#[test]
fn one_mild_sign_waits_for_a_second_telling_or_for_something_beside_it() {
    let sign = |check_ins: &[CheckIn], expected| check('b', check_ins, "S2", "finding-congestion", expected);
    sign(&[told(9, &[LITTLE])], Fate::Review);
    sign(&[told(9, &[(Symptom::Swelling, Answer::LittleMore)])], Fate::Review);
    sign(&[told(9, &[(Symptom::Swelling, Answer::MuchMore)])], Fate::Calls);
    sign(&[told(9, &[PILLOWS])], Fate::Calls);
    sign(&[told(9, &[LITTLE, COUGH])], Fate::Calls);
    sign(&[told(9, &[LITTLE, DIZZY])], Fate::Review);
    sign(&[told(7, &[PILLOWS]), told(8, &[]), told(9, &[LITTLE])], Fate::Calls);
    sign(&[told(6, &[PILLOWS]), told(7, &[]), told(8, &[]), told(9, &[LITTLE])], Fate::Review);
    sign(&[told(4, &[LITTLE]), told(9, &[LITTLE])], Fate::Calls);
    sign(&[told(3, &[LITTLE]), told(9, &[LITTLE])], Fate::Review);
    let red = Mark { urgency: Urgency::Red, ..mark(9, "S2", "finding-congestion-severe") };
    assert_eq!(fate('b', &[told(9, &[LITTLE])], &red), Fate::Calls);
}

#[test]
fn a_mild_sign_with_a_heavier_body_or_a_faster_pulse_than_usual_calls() {
    let usual = |grams, pulse| {
        let before = [0, 1, 2].map(|day| CheckIn { pulse: Some(70), ..weighed(day, 80_000) });
        let today = CheckIn { grams: Some(grams), pulse: Some(pulse), ..told(10, &[LITTLE]) };
        before.into_iter().chain([today]).collect::<Vec<_>>()
    };
    let sign = |check_ins: &[CheckIn], expected| check('b', check_ins, "S2", "finding-congestion", expected);
    sign(&usual(80_999, 79), Fate::Review);
    sign(&usual(81_000, 79), Fate::Calls);
    sign(&usual(80_999, 80), Fate::Calls);
    sign(&usual(81_000, 80)[1..], Fate::Review);
}

#[test]
fn the_stricter_one_asks_for_one_telling_more() {
    let sign = |before: &[i32], today: &[(Symptom, Answer)], expected| {
        let answers = |day: i32| if before.contains(&day) { vec![LITTLE] } else { Vec::new() };
        let mut days: Vec<CheckIn> = (4..9).map(|day| told(day, &answers(day))).collect();
        days.push(told(9, today));
        check('k', &days, "S2", "finding-congestion", expected);
    };
    sign(&[6, 8], &[LITTLE], Fate::Calls);
    sign(&[5, 8], &[LITTLE], Fate::Review);
    sign(&[8], &[LITTLE], Fate::Review);
    sign(&[6], &[LITTLE, COUGH], Fate::Calls);
    sign(&[], &[LITTLE, COUGH], Fate::Review);
    sign(&[], &[PILLOWS], Fate::Calls);
}

#[test]
fn dizziness_alone_is_told_twice_before_it_calls() {
    let dry = |check_ins: &[CheckIn], expected| check('d', check_ins, "S3", "finding-too-dry", expected);
    let little_urine = (Symptom::LittleUrine, Answer::Yes);
    dry(&[told(9, &[DIZZY])], Fate::Review);
    dry(&[told(8, &[DIZZY]), told(9, &[DIZZY])], Fate::Calls);
    dry(&[told(6, &[DIZZY]), told(7, &[]), told(8, &[]), told(9, &[DIZZY])], Fate::Review);
    dry(&[told(9, &[DIZZY, little_urine.clone()])], Fate::Calls);
    dry(&[told(9, &[little_urine])], Fate::Calls);
    check('d', &[told(9, &[DIZZY])], "W5", "finding-weight-loss-with-symptoms", Fate::Calls);
}

#[test]
fn beside_a_low_pressure_or_a_slow_pulse_only_some_symptoms_count() {
    let pressure = |systolic, answers: &[(Symptom, Answer)], expected| {
        let day = CheckIn { pressure: Some((systolic, 50)), ..told(9, answers) };
        check('g', &[day], "B1", "finding-low-pressure-with-symptoms", expected);
    };
    pressure(88, &[COUGH], Fate::Review);
    pressure(80, &[COUGH], Fate::Review);
    pressure(79, &[COUGH], Fate::Calls);
    for sign in [
        DIZZY,
        LITTLE,
        (Symptom::Confusion, Answer::Yes),
        (Symptom::WokeBreathless, Answer::Yes),
        (Symptom::Tiredness, Answer::MuchMore),
        (Symptom::Overall, Answer::MuchWorse),
    ] {
        pressure(88, &[sign], Fate::Calls);
    }
    for sign in [(Symptom::Tiredness, Answer::LittleMore), (Symptom::Overall, Answer::Worse)] {
        pressure(88, &[sign], Fate::Review);
    }
    for (pulse, expected) in [(40, Fate::Review), (39, Fate::Calls)] {
        let day = CheckIn { pulse: Some(pulse), ..told(9, &[COUGH]) };
        check('g', &[day], "P1", "finding-slow-pulse-with-symptoms", expected);
    }
    check('g', &[told(9, &[COUGH])], "B1", "finding-low-pressure", Fate::Calls);
}

#[test]
fn what_is_one_cause_or_for_review_is_so_by_its_rule_and_nothing_else() {
    for (letter, rule, expected) in [
        ('e', "W3", Fate::Review),
        ('e', "W2", Fate::Calls),
        ('f', "B2", Fate::Review),
        ('f', "P2", Fate::Review),
        ('f', "B1", Fate::Calls),
    ] {
        check(letter, &[check_in(9)], rule, rule, expected);
    }
    for (letter, cause, expected) in [
        ('c', "weight-gain", Fate::Under("congestion")),
        ('c', "weight-loss", Fate::Calls),
        ('h', "weight-loss", Fate::Under("too-dry")),
        ('h', "low-pressure", Fate::Under("too-dry")),
        ('h', "congestion", Fate::Calls),
    ] {
        assert_eq!(fate(letter, &[], &Mark { cause, ..mark(9, "any", "any") }), expected, "{cause}");
    }
    check('i', &[check_in(9)], "W5", "finding-below-target", Fate::Review);
    check('i', &[check_in(9)], "W5", "finding-below-target-low-pressure", Fate::Calls);
    check('i', &[check_in(9)], "W5", "finding-weight-loss", Fate::Calls);
}

#[test]
fn a_candidate_makes_no_finding_drops_none_and_leaves_every_red_one_but_those_it_names() {
    for person in persons(TUNING, 6, Variant::Published) {
        let stages = cumulative(&person, &judge(&person));
        assert_eq!(stages.len(), ALL.len() + 1);
        for (pair, candidate) in stages.windows(2).zip(&ALL) {
            let days = |said: &Said| {
                let mut all: Vec<_> =
                    said.live.iter().chain(&said.reviews).map(|m| (m.day, m.rule, m.clause)).collect();
                all.sort_unstable();
                all
            };
            assert_eq!(days(&pair[0]), days(&pair[1]), "{}", candidate.letter);
            assert_eq!((&pair[0].shadow, pair[0].emergencies), (&pair[1].shadow, pair[1].emergencies));
            let red = |said: &Said| said.live.iter().filter(|mark| mark.urgency == Urgency::Red).count();
            assert!(candidate.letter == 'g' || red(&pair[0]) == red(&pair[1]), "{}", candidate.letter);
        }
    }
}

#[test]
fn what_a_candidate_loses_and_delays_is_counted_against_the_line_above() {
    let said = |days: &[i32]| Said {
        live: days.iter().map(|day| mark(*day, "S2", "finding-congestion")).collect(),
        ..Said::default()
    };
    let of = |told_on: &[i32]| Person {
        stays: vec![Stay { day: 20, home: 25 }],
        ..person(told_on.iter().map(|day| told(*day, &[LITTLE])).collect())
    };
    let judged = Judged {
        variant: Variant::Published,
        persons: vec![of(&[15]), of(&[15, 16])],
        said: vec![said(&[15]), said(&[15, 16])],
    };
    let stages = stages(&judged);
    let counted: Vec<(u32, u32)> = stages.iter().map(|stage| (stage.lost, stage.later)).collect();
    // (b) is the third line: it loses the first person's only sign, and finds the second's a day later.
    assert_eq!(counted[..4], [(0, 0), (0, 0), (1, 1), (0, 0)]);
    let found: Vec<f64> = stages.iter().map(|stage| stage.left().found).collect();
    assert!((found[0] - 1.0).abs() < 1e-9 && (found[2] - 0.5).abs() < 1e-9, "{found:?}");
    assert_eq!(stages[2].reviews.iter().map(|tally| tally.amber).sum::<u32>(), 2);
}
