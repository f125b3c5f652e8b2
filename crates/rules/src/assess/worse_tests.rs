//! What is further from usual is never told in milder words, and more that is found never makes a result milder.

use super::*;
use crate::story;
use hearth_clinical::{Diastolic, OxygenSaturation, Pulse, Systolic, Temperature};
use proptest::prelude::*;

/// The zone of day 5 of this story, with this plan.
fn zone(readings: &str, plan: &str) -> Zone {
    assess_day(&story::read(readings).history, story::day(5), &story::plan(plan)).zone
}

/// What each is measured beside: nothing, every answer as usual, a sign of too little fluid, and a headache.
const BESIDE: [&str; 4] = [
    "",
    "5 symptoms every-question; ",
    "5 symptoms every-question dizzy=yes; ",
    "5 symptoms every-question headache=yes; ",
];

/// Each value, from usual to worst, beside each set of answers and under each plan.
#[track_caller]
fn check(kind: &str, values: &[String], plans: &[&str]) {
    for (beside, plan) in BESIDE.iter().flat_map(|beside| plans.iter().map(move |plan| (beside, plan))) {
        let told = values.iter().map(|value| (value, zone(&format!("{beside}5 {kind} {value}"), plan)));
        let mut last: Option<(&String, Zone)> = None;
        for (value, zone) in told {
            if let Some((milder, before)) = last {
                assert!(zone <= before, "{kind} {value} is {zone:?}, {milder} is {before:?}: {beside}{plan}");
            }
            last = Some((value, zone));
        }
    }
}

fn texts(values: impl IntoIterator<Item = u16>) -> Vec<String> {
    values.into_iter().map(|value| value.to_string()).collect()
}

#[test]
fn a_worse_number_is_never_told_milder() {
    let scales = ["", "threshold/oxygen-scale=94-98", "threshold/oxygen-scale=88-92"];
    let lowest = OxygenSaturation::LOWEST.percent();
    check("oxygen", &texts((lowest..=96).rev()), &scales);
    check("pulse", &texts((Pulse::LOWEST.per_minute()..=60).rev()), &["", "threshold/pulse-low=55"]);
    check("pulse", &texts(80..=Pulse::HIGHEST.per_minute()), &["", "threshold/pulse-high=110"]);
    let pressure = |systolic: u16, diastolic: u16| format!("{systolic}/{diastolic}");
    let low: Vec<String> = (Systolic::LOWEST.mmhg()..=110).rev().map(|upper| pressure(upper, 45)).collect();
    check("bp", &low, &["", "threshold/systolic-low=95"]);
    let high: Vec<String> = (130..=Systolic::HIGHEST.mmhg()).map(|upper| pressure(upper, 85)).collect();
    check("bp", &high, &["", "threshold/systolic-high=150"]);
    let lower: Vec<String> = (85..=Diastolic::HIGHEST.mmhg()).map(|lower| pressure(185, lower)).collect();
    check("bp", &lower, &[""]);
    let tenths = |tenths: u16| format!("{}.{}", tenths / 10, tenths % 10);
    let (cold, hot) = (Temperature::LOWEST.tenths(), Temperature::HIGHEST.tenths());
    check("temperature", &(370..=hot).map(tenths).collect::<Vec<_>>(), &[""]);
    check("temperature", &(cold..=370).rev().map(tenths).collect::<Vec<_>>(), &[""]);
}

#[test]
fn a_greater_gain_or_loss_of_weight_is_never_told_milder() {
    for beside in BESIDE.iter().chain(&["5 symptoms every-question swelling=little-more; "]) {
        for change in [1_i32, -1] {
            let mut last = Zone::Green;
            for step in 0..=80 {
                let tenths = 800 + change * step;
                let weight = format!("0..4 weight 80.0; {beside}5 weight {}.{}", tenths / 10, tenths % 10);
                let told = zone(&weight, "");
                assert!(told <= last, "{weight}: {told:?} after {last:?}");
                last = told;
            }
        }
    }
}

/// One number of day 5, or of a day before.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        (700_u16..900).prop_map(|tenths| format!("weight {}.{}", tenths / 10, tenths % 10)),
        (60_u16..230, 30_u16..55).prop_map(|(upper, lower)| format!("bp {upper}/{lower}")),
        (25_u16..200).prop_map(|pulse| format!("pulse {pulse}")),
        (70_u16..=100).prop_map(|oxygen| format!("oxygen {oxygen}")),
        (340_u16..410).prop_map(|tenths| format!("temperature {}.{}", tenths / 10, tenths % 10)),
    ]
}

fn sign() -> impl Strategy<Value = String> {
    let signs: Vec<String> = Symptom::ALL
        .into_iter()
        .flat_map(|symptom| {
            let reported = symptom.answers().iter().filter(|answer| symptom.reports_something(answer));
            reported.map(|answer| format!("{symptom}={answer}")).collect::<Vec<_>>()
        })
        .collect();
    prop::sample::select(signs)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_sign_that_is_told_as_well_never_makes_a_result_milder(
        before in prop::collection::vec((0_i32..5, number()), 0..6),
        today in prop::collection::vec(number(), 1..4),
        signs in prop::collection::vec(sign(), 0..3),
        added in sign(),
    ) {
        let mut story: Vec<String> = before.iter().map(|(day, number)| format!("{day} {number}")).collect();
        story.extend(today.iter().map(|number| format!("5 {number}")));
        let with = |signs: &[String]| {
            // Of two answers to one question the later stands, so only a question that has none gets one.
            format!("{}; 5 symptoms every-question {}", story.join("; "), signs.join(" "))
        };
        let name = |sign: &String| sign.split('=').next().map(str::to_owned);
        let mut known: Vec<String> = Vec::new();
        for sign in &signs {
            if known.iter().all(|other| name(other) != name(sign)) {
                known.push(sign.clone());
            }
        }
        prop_assume!(known.iter().all(|other| name(other) != name(&added)));
        let milder = zone(&with(&known), "");
        let mut more = known.clone();
        more.push(added);
        let worse = zone(&with(&more), "");
        prop_assert!(worse <= milder, "{:?} without {:?}, {worse:?} with it", milder, more.last());
        prop_assert!(worse != Zone::Green, "a sign was reported");
    }

    #[test]
    fn a_number_of_another_kind_never_makes_a_result_milder(
        before in prop::collection::vec((0_i32..5, number()), 0..6),
        today in prop::collection::vec(number(), 0..3),
        added in number(),
    ) {
        let kind = |number: &String| number.split(' ').next().map(str::to_owned);
        prop_assume!(today.iter().all(|other| kind(other) != kind(&added)));
        let mut story: Vec<String> = before.iter().map(|(day, number)| format!("{day} {number}")).collect();
        story.push("5 symptoms every-question".to_owned());
        story.extend(today.iter().map(|number| format!("5 {number}")));
        let less = story::read(&story.join("; ")).history;
        let milder = assess_day(&less, story::day(5), &PlanInForce::product());
        story.push(format!("5 {added}"));
        let more = story::read(&story.join("; ")).history;
        let worse = assess_day(&more, story::day(5), &PlanInForce::product());
        let worst = |assessed: &Assessment| assessed.findings.iter().map(|finding| finding.level).min();
        // No finding is the mildest of all: what was found before is found still.
        let level = |assessed: &Assessment| worst(assessed).map_or(99, |level| level as u8);
        prop_assert!(level(&worse) <= level(&milder), "{added}");
    }
}
