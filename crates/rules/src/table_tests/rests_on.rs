//! What the weight, pulse and blood rules name as the ground of a finding: value, baseline, readings and days.
//! A nurse reads these beside the finding, and a reading that arrives late is matched by them.

use hearth_clinical::{Analyte, BloodResult, Pulse, ThresholdLayer, Weight};

use crate::assess::{assess_day, judge, keys_between};
use crate::finding::{Finding, Measure, Param, Window};
use crate::history::ReadingKey;
use crate::level::{Cause, Level, Reach, RuleId};
use crate::settled::Settled;
use crate::story;

/// The one finding of this rule on the last day, whether it is shown or in shadow.
#[track_caller]
fn only(id: RuleId, plan: &str, readings: &str) -> Finding {
    let story = story::read(readings);
    let assessment = assess_day(&story.history, story.asked, &story::plan(plan));
    let all = assessment.all_findings().into_iter().chain(assessment.shadow);
    let mut found = all.filter(|finding| finding.rule == id);
    let first = found.next().unwrap();
    assert_eq!(found.next(), None);
    first
}

/// The reading, what it rests on besides, and the first and last day of its window.
#[track_caller]
fn check(finding: &Finding, reading: u64, beside: &[u64], (from, to): (i32, i32)) {
    let mut keys: Vec<u64> = finding.beside.iter().map(|key| key.0).collect();
    keys.sort_unstable();
    assert_eq!((finding.reading, keys.as_slice()), (Some(ReadingKey(reading)), beside));
    assert_eq!(finding.window, Window { from: story::day(from), to: story::day(to) });
}

fn weight(grams: u32) -> Measure {
    Measure::Weight(Weight::from_grams(grams).unwrap())
}

fn pulse(per_minute: u16) -> Measure {
    Measure::Pulse(Pulse::from_per_minute(per_minute).unwrap())
}

fn usual(middle: Measure, readings: u32) -> Measure {
    Measure::Usual { middle: Box::new(middle), readings }
}

#[test]
fn a_gain_rests_on_the_lowest_weights_before_it() {
    let fast =
        only(RuleId::W1, "", "0 weight 80.0; 1 weight 80.5; 3 weight 82.0; 3 symptoms swelling=little-more");
    check(&fast, 2, &[0, 3], (0, 3));
    assert_eq!(
        (fast.cause, fast.value, fast.baseline),
        (Cause::WeightGain, weight(82_000), Some(weight(80_000)))
    );

    let week = only(RuleId::W2, "", "0 weight 80.0; 3 weight 80.6; 3 weight 80.5; 5 weight 82.0");
    check(&week, 3, &[0, 2], (-2, 5));
    assert_eq!(
        (week.cause, week.value, week.baseline),
        (Cause::WeightGain, weight(82_000), Some(weight(80_000)))
    );

    let jump =
        only(RuleId::W4, "", "0 weight 80.2; 1 weight 80.0; 2 weight 81.5; 2 symptoms swelling=little-more");
    check(&jump, 2, &[0, 1, 3], (1, 2));
    assert_eq!(
        (jump.cause, jump.value, jump.baseline),
        (Cause::WeightGain, weight(81_500), Some(weight(80_000)))
    );
}

#[test]
fn a_creep_rests_on_two_weeks_and_on_the_target() {
    let creep = only(RuleId::W3, "target-weight=80.0kg", "0..8 weight 82.0");
    check(&creep, 8_000, &[0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000], (-4, 8));
    assert_eq!((creep.value, creep.baseline), (usual(weight(82_000), 7), Some(weight(80_000))));
    assert!(creep.words.params.contains(&("days", Param::Days(7))), "{:?}", creep.words);
}

#[test]
fn a_loss_rests_on_the_highest_weights_and_on_what_makes_it_red() {
    let loss =
        only(RuleId::W5, "", "0 weight 82.0; 1 weight 81.0; 2 weight 80.0; 2 bp 85/60; 2 20:00 bp 80/60");
    check(&loss, 2, &[0, 1, 3], (-1, 2));
    assert_eq!(
        (loss.level, loss.cause, loss.baseline),
        (Level::Red, Cause::WeightLoss, Some(weight(82_000)))
    );

    let below = only(RuleId::W5, "target-weight=80.0kg", "0 weight 77.5; 0 symptoms dizzy=yes");
    check(&below, 0, &[1], (0, 0));
    assert_eq!((below.value, below.baseline), (weight(77_500), Some(weight(80_000))));
}

#[test]
fn wasting_says_how_many_whole_percent() {
    let wasting = only(RuleId::W6, "oedema-free-weight=80.0kg", "knows oedema-free-set -30; 0 weight 74.0");
    check(&wasting, 1, &[], (0, 0));
    assert_eq!((wasting.reach, wasting.cause), (Reach::Team, Cause::Wasting));
    assert_eq!(wasting.words.params.first(), Some(&("percent", Param::Percent(7))));
}

#[test]
fn a_trend_rests_on_the_usual_and_says_how_many_times_the_noise() {
    let apart = only(RuleId::W7, "", "0..6 weight 80.0; 14 weight 81.0");
    check(&apart, 1, &[0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000], (-21, 14));
    assert_eq!((apart.value, apart.baseline), (Measure::NoiseTenths(30), Some(usual(weight(80_000), 7))));
    let sum = only(RuleId::W7, "", "0..20 weight 80.0; 21..28 weight 80.226");
    assert_eq!((sum.value, sum.window.from), (Measure::NoiseTenths(50), story::day(-7)));
}

#[test]
fn a_pulse_rests_on_the_one_before_on_the_answers_or_on_five_weeks() {
    let slow = only(RuleId::P2, "", "0 pulse 45; 1 pulse 47");
    check(&slow, 1, &[0], (0, 1));
    assert_eq!((slow.cause, slow.value, slow.baseline), (Cause::SlowPulse, pulse(47), Some(pulse(45))));

    let fast = only(RuleId::P4, "", "0 pulse 104; 0 symptoms palpitations=yes");
    check(&fast, 0, &[1], (0, 0));
    assert_eq!((fast.cause, fast.value, fast.baseline), (Cause::FastPulse, pulse(104), None));

    let rise = only(RuleId::P4, "", "0..6 pulse 70; 12..13 pulse 85; 14 pulse 86");
    check(&rise, 2, &[0, 1, 1_000, 1_001, 2_000, 3_000, 4_000, 5_000, 6_000], (-21, 14));
    assert_eq!((rise.value, rise.baseline), (usual(pulse(85), 3), Some(usual(pulse(70), 7))));

    let uneven = only(RuleId::P5, "", "0 rhythm irregular");
    check(&uneven, 0, &[], (-365, 0));
    assert_eq!(uneven.cause, Cause::IrregularPulse);
}

#[test]
fn an_irregular_pulse_of_an_unsure_time_is_compared_with_the_year_until_today() {
    let found = |readings: &str| {
        let story = story::read(readings);
        let history = Settled::of(&story.history);
        let asked = keys_between(&history, story.asked, story.asked);
        let all = judge(&history, &asked, crate::assess::Today::NotAsked, &story::plan("")).findings;
        all.iter().any(|finding| finding.rule == RuleId::P5)
    };
    // The unsure one claims a day long before the other; both lie in the year before today.
    assert!(!found("today 300; ask 0; 0 rhythm irregular unsure; 200 rhythm irregular"));
    assert!(!found("today 600; ask 0; 0 rhythm irregular unsure; 235 rhythm irregular"));
    assert!(found("today 601; ask 0; 0 rhythm irregular unsure; 235 rhythm irregular"));
}

#[test]
fn a_rise_of_creatinine_rests_on_the_middle_of_the_results_before_it() {
    let story = "0 blood creatinine 100 µmol/L; 10 blood creatinine 104 µmol/L; 20 blood creatinine 110 µmol/L; \
                 40 blood creatinine 156 µmol/L";
    let rise = only(RuleId::L2, "heart-failure-type=hfref", story);
    check(&rise, 3, &[0, 1, 2], (40 - 183, 40));
    let blood = |text| BloodResult::parse(Analyte::Creatinine, text).unwrap();
    assert_eq!(rise.baseline, Some(usual(Measure::Blood(blood("104 µmol/L")), 3)));
    assert_eq!(rise.layer, ThresholdLayer::Person);
    assert!(rise.words.params.contains(&("percent", Param::Percent(50))), "{:?}", rise.words);
}

#[test]
fn a_rise_of_nt_pro_bnp_is_told_beside_the_stable_value() {
    let rise = only(RuleId::L5, "", "knows stable-nt-pro-bnp 1000 ng/L; 0 blood nt-pro-bnp 2000 ng/L");
    check(&rise, 1, &[], (0, 0));
    let stable = BloodResult::parse(Analyte::NtProBnp, "1000 ng/L").unwrap();
    assert_eq!((rise.baseline, rise.layer), (Some(Measure::Blood(stable)), ThresholdLayer::Product));
    assert!(rise.words.params.contains(&("percent", Param::Percent(100))), "{:?}", rise.words);
}

#[test]
fn short_iron_rests_on_the_haemoglobin_beside_it() {
    let iron = only(RuleId::L6, "", "0 blood haemoglobin 120 g/L; 9 blood ferritin 80 µg/L");
    check(&iron, 1, &[0], (0, 9));
}

#[test]
fn a_drop_of_oxygen_rests_on_two_weeks() {
    let story =
        "0 oxygen 98; 1 oxygen 98; 2 oxygen 98; 20 oxygen 98; 21 oxygen 98; 22 oxygen 98; 23 oxygen 94";
    let drop = only(RuleId::O1, "threshold/oxygen-scale=94-98", story);
    check(&drop, 6, &[3, 4, 5], (23 - 14, 23));
}

#[test]
fn of_two_pulses_of_one_moment_the_slower_counts_and_of_equal_ones_the_first() {
    let slower = only(RuleId::P2, "", "0 pulse 60; 0 pulse 45; 1 pulse 46");
    check(&slower, 2, &[1], (0, 1));
    let equal = only(RuleId::P2, "", "0 pulse 45; 0 pulse 45; 1 pulse 46");
    check(&equal, 2, &[0], (0, 1));
}

#[test]
fn an_unanswered_alert_says_how_many_hours_and_days_it_has_waited() {
    let red = only(RuleId::U1, "", "knows unanswered red congestion 5 190 0; today 5");
    assert_eq!((red.value, red.reading), (Measure::Hours(3), None));
    let amber = only(RuleId::U1, "", "knows unanswered amber congestion 1 0 3; today 5");
    assert_eq!(amber.value, Measure::Days(3));
}

#[test]
fn a_slow_loss_rests_on_every_weight_that_could_have_been_its_neighbour() {
    let loss = only(RuleId::W5, "", "0 weight 82.4; 6 weight 82.5; 8 weight 82.4; 9 weight 80.3");
    check(&loss, 3, &[0, 1, 2], (6, 9));
}

#[test]
fn two_weights_in_a_row_above_the_target_rest_on_both_and_on_the_days_between() {
    let finding = only(RuleId::W3, "target-weight=80.0kg", "0 weight 82.5; 4 weight 82.5");
    check(&finding, 1, &[0], (0, 4));
}
