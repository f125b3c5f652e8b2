//! The reference of the command line says of each command what its JSON holds: each name at the top of it stands there, and no
//! other one.

use crate::world::World;
use serde_json::Value;
use std::collections::BTreeSet;

const REFERENCE: &str = include_str!("../../../../docs/reference/cli.md");

/// The names at the top of the object that the row of a command describes.
fn documented(command: &str) -> BTreeSet<String> {
    let begins = format!("| `{command}");
    let json = REFERENCE.split("\n## JSON").nth(1).unwrap();
    let row =
        json.lines().find(|line| line.starts_with(&begins)).unwrap_or_else(|| panic!("no row {command}"));
    let object = row.split_once('{').unwrap().1;
    let (mut depth, mut text) = (0, String::new());
    for letter in object.chars() {
        match letter {
            '{' | '[' => depth += 1,
            '}' if depth == 0 => break,
            '}' | ']' => depth -= 1,
            _ if depth == 0 => text.push(letter),
            _ => {}
        }
    }
    text.split(',').map(|part| part.split(':').next().unwrap().trim().to_owned()).collect()
}

#[track_caller]
fn is_as_documented(command: &str, result: &Value) {
    let printed: BTreeSet<String> = result.as_object().unwrap().keys().cloned().collect();
    assert_eq!(printed, documented(command), "{command}");
}

#[test]
fn what_is_printed_of_visits_facts_and_alerts_is_what_the_reference_says() {
    let (world, patient) = World::with_nurse_and_patient();
    let nurse = |line: &[&str]| world.cli("nurse", line).result().clone();
    is_as_documented("visit begin", &nurse(&["visit", "begin", &patient]));
    is_as_documented("visit answer", &nurse(&["visit", "answer", &patient, "symptoms/nyha=3"]));
    is_as_documented("visit list", &nurse(&["visit", "list", &patient]));
    is_as_documented("visit begin", &nurse(&["visit", "show", &patient]));
    is_as_documented("visit begin", &nurse(&["visit", "sign", &patient]));
    let set = ["facts", "set", &patient, "--ace-intolerance", "angioedema", "--kidney-disease", "yes"];
    is_as_documented("facts show", &nurse(&set));
    let shown = nurse(&["facts", "show", &patient]);
    is_as_documented("facts show", &shown);
    let names: Vec<&str> =
        shown["facts"].as_array().unwrap().iter().map(|fact| fact["fact"].as_str().unwrap()).collect();
    assert_eq!(names, ["type", "nyha", "ace-intolerance", "kidney-disease"]);
    nurse(&["check-in", "--patient", &patient, "--symptom", "chest-pain=now"]);
    let alerts = nurse(&["alerts", "--patient", &patient]);
    is_as_documented("alerts", &alerts);
    is_as_documented("alert seen", &alerts["alerts"][0]);
    let cause = alerts["alerts"][0]["cause"].as_str().unwrap();
    is_as_documented("alert seen", &nurse(&["alert", "seen", cause, "--patient", &patient]));
}

#[test]
fn what_is_printed_of_a_persons_own_pages_is_what_the_reference_says() {
    let (world, patient) = World::with_nurse_and_patient();
    let nurse = |line: &[&str]| world.cli("nurse", line).result().clone();
    is_as_documented("care ", &nurse(&["care", "show", &patient]));
    is_as_documented("own-medicine ", &nurse(&["own-medicine", "show", "--patient", &patient]));
    let ibuprofen = nurse(&["own-medicine", "bought", "--patient", &patient, "ibuprofen", "--kind", "nsaid"]);
    is_as_documented("own-medicine ", &ibuprofen);
    let topics = nurse(&["learn", "list", &patient]);
    is_as_documented("learn list", &topics);
    let topic = topics["topics"][0]["topic"].as_str().unwrap();
    is_as_documented("learn show", &nurse(&["learn", "show", topic, "--patient", &patient]));
    is_as_documented("learn list", &nurse(&["learn", "done", topic, "--patient", &patient]));
    let row = ["questions", "answer", "phq-2", "--answers", "0,0", "--patient", &patient];
    let written = nurse(&row);
    let names: BTreeSet<&str> = written.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["help", "next", "said", "tasks"].into(), "{written:#}");
    let out = world.path("guide.pdf").display().to_string();
    is_as_documented("print", &nurse(&["print", "guide", "--out", &out]));
}
