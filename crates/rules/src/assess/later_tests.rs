//! What stands of a day is not taken back by a later check that says nothing about it.

use super::*;
use crate::story;
use proptest::prelude::*;

/// One reading of day 5, near the edges of the rules that find something amber.
fn event() -> impl Strategy<Value = String> {
    let text =
        |texts: &[&str]| prop::sample::select(texts.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
    prop_oneof![
        text(&["weight 80.0", "weight 82.5", "weight 77.5"]),
        text(&["bp 124/76", "bp 175/95", "bp 150/120", "bp 85/50"]),
        text(&["pulse 68", "pulse 45", "pulse 104", "pulse 115"]),
        text(&["oxygen 97", "oxygen 93"]),
        text(&["temperature 36.8", "temperature 38.4", "temperature 34.5"]),
        text(&["rhythm regular", "rhythm irregular"]),
        text(&[
            "symptoms every-question",
            "symptoms every-question dizzy=yes",
            "symptoms every-question swelling=little-more",
            "symptoms dizzy=no",
            "symptoms swelling=no-more-than-usual",
            "symptoms palpitations=yes",
        ]),
    ]
}

fn kind(event: &str) -> &str {
    event.split_once(' ').map_or(event, |(kind, _)| kind)
}

/// Whether what the finding about event `about` rests on came again up to event `until`.
fn came_again(finding: &Finding, events: &[String], about: usize, until: usize) -> bool {
    let later = || events[about + 1..=until].iter().filter(|event| kind(event) == kind(&events[about]));
    match kind(&events[about]) {
        "weight" => false,
        "symptoms" => finding.signs.iter().all(|(symptom, _)| {
            later().any(|event| event.contains("every-question") || event.contains(symptom.code()))
        }),
        _ => later().next().is_some(),
    }
}

/// One reading of day 5 that is red or means 999, and one that is as usual, of each kind.
fn red_or_usual() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "weight 80.0",
        "bp 124/76",
        "bp 75/40",
        "pulse 68",
        "pulse 38",
        "pulse 130",
        "oxygen 97",
        "oxygen 90",
        "oxygen 80",
        "symptoms every-question",
        "symptoms every-question chest-pain=now",
        "symptoms every-question overall=much-worse",
        "symptoms every-question icd-shocks=one",
        "symptoms chest-pain=no overall=same",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn after_a_red_finding_that_the_rules_still_make_nothing_of_that_day_is_green_until_the_team_has_looked(
        others in prop::collection::vec((red_or_usual(), any::<bool>()), 1..6),
    ) {
        let plan = PlanInForce::product();
        let day = "0..5 weight 80.0; 5 06:00 symptoms every-question";
        let mut text = day.to_owned();
        for (number, (event, looked_at)) in others.iter().enumerate() {
            let looked_at = if *looked_at { " looked-at" } else { "" };
            text = format!("{text}; 5 {:02}:00 {event}{looked_at}", number + 7);
            let history = story::read(&text).history;
            let new: BTreeSet<ReadingKey> = [ReadingKey(number as u64 + 2)].into();
            let stands = assess_day(&history, story::day(5), &plan).findings.into_iter().any(|finding| {
                finding.level <= Level::Red && !history.circumstances.looked_after.covers(&finding)
            });
            let assessment = assess(&history, &new, &plan);
            prop_assert!(!stands || assessment.zone != Zone::Green, "green: {text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn after_an_amber_finding_nothing_of_that_day_is_green_until_what_it_was_about_came_again(
        weighed in prop::sample::select(vec!["weight 80.0", "weight 80.0", "weight 82.5"]),
        others in prop::collection::vec(event(), 1..6),
    ) {
        let events: Vec<String> = [weighed.to_owned(), "symptoms every-question".to_owned()].into_iter().chain(others).collect();
        let plan = PlanInForce::product();
        let mut amber: Vec<(usize, Finding)> = Vec::new();
        for last in 0..events.len() {
            let told = events[..=last].iter().enumerate().map(|(hour, event)| format!("5 {:02}:00 {event}", hour + 6));
            let text = std::iter::once("0..4 weight 80.0".to_owned()).chain(told).collect::<Vec<_>>().join("; ");
            // The line about the days before is event 0 of the story.
            let key = |event: usize| ReadingKey(event as u64 + 1);
            let assessment = assess(&story::read(&text).history, &[key(last)].into(), &plan);
            if assessment.zone == Zone::Green {
                for (about, finding) in &amber {
                    prop_assert!(came_again(finding, &events, *about, last), "green: {text}: {finding:?}");
                }
            }
            for finding in assessment.findings.iter().filter(|finding| finding.level == Level::Amber) {
                let about = (0..=last).find(|event| finding.reading == Some(key(*event)));
                amber.extend(about.map(|about| (about, finding.clone())));
            }
        }
    }
}
