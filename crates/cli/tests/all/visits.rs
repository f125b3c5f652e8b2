//! Visits and facts from the command line, on two nurses' computers with a real server between them.

use crate::world::{Came, World};
use serde_json::Value;

fn two_nurses() -> (World, String) {
    let (world, patient) = World::with_nurse_and_patient();
    world.enrol("second", &world.code_for_nurse("Ben Fenwick")).result();
    (world, patient)
}

fn sync(world: &World) {
    for computer in ["nurse", "second", "nurse"] {
        world.cli(computer, &["sync"]).result();
    }
}

/// The values in a field.
fn values(view: &Value, field: &str) -> Vec<String> {
    let sections = view["sections"].as_array().unwrap();
    let fields = sections.iter().flat_map(|section| section["fields"].as_array().unwrap());
    let held = fields.filter(|one| one["field"] == field);
    let versions = held.flat_map(|one| one["versions"].as_array().unwrap());
    versions.map(|version| version["value"].as_str().unwrap().to_owned()).collect()
}

fn rules(came: &Came) -> Vec<String> {
    let result = &came.json["result"]["result"];
    let found = result["advice"]["findings"].as_array().into_iter().chain(result["forTeam"].as_array());
    found.flatten().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn two_nurses_fill_in_one_visit_offline_and_the_one_answer_they_differ_in_is_settled() {
    let (world, patient) = two_nurses();
    let begun = world.cli("nurse", &["visit", "begin", &patient]);
    let name = begun.result()["visit"].as_str().unwrap().to_owned();
    sync(&world);
    let answer = |computer: &str, answers: &[&str]| {
        world.cli(computer, &[&["visit", "answer", &patient, "--visit", &name], answers].concat())
    };
    answer("nurse", &["why-and-who/visit-type=deterioration", "fluid/jvp=raised", "fluid/jvp-height=8"])
        .result();
    let second = answer("second", &["fluid/jvp=not-raised", "life/carer=yes"]);
    assert_eq!(second.result()["saved"].as_array().unwrap().len(), 2);
    sync(&world);
    let shown = world.cli("second", &["visit", "show", &patient, "--visit", &name]);
    assert_eq!(values(shown.result(), "fluid/jvp-height"), ["8 cm"]);
    assert_eq!(shown.result()["conflicts"][0], "fluid/jvp");
    let refused = world.cli("nurse", &["visit", "sign", &patient]);
    assert_eq!(refused.problem(), (2, "problem-visit-two-versions"));

    let standing = world.cli("second", &["conflicts"]);
    let subject = standing.result()["items"][0]["subject"].as_str().unwrap().to_owned();
    world.cli("second", &["settle", &format!("{subject}/fluid/jvp"), "--to", "raised"]).result();
    sync(&world);
    let signed = world.cli("nurse", &["visit", "sign", &patient]);
    assert_eq!(values(signed.result(), "fluid/jvp"), ["raised"]);
    assert_eq!(answer("nurse", &["fluid/jvp=not-raised"]).problem(), (2, "problem-visit-signed"));
    sync(&world);
    let added = world.cli("second", &["visit", "addendum", &patient, "--text", "Rang the GP at noon."]);
    assert_eq!(added.result()["addenda"][0]["text"], "Rang the GP at noon.");
    let (exit, text) = world.cli_text("second", &["visit", "show", &patient]);
    assert!(exit == 0 && text.contains("signed by") && text.contains("+ Rang the GP at noon."), "{text}");
    // Nothing of it is on the patient's computer, where no visit can be asked for either.
    world.cli("patient", &["sync"]).result();
    assert_eq!(world.cli("patient", &["visit", "show", &patient]).problem(), (2, "problem-not-allowed"));
}

#[test]
fn what_is_typed_wrong_is_told_and_everything_else_is_saved() {
    let (world, patient) = World::with_nurse_and_patient();
    assert_eq!(world.cli("nurse", &["visit", "show", &patient]).problem(), (2, "problem-visit-none"));
    world.cli("nurse", &["visit", "begin", &patient]).result();
    let typed = [
        "symptoms/nyha=3",
        "symptoms/cough=purple",
        "fluid/weight-today=82",
        "nonsense",
        "--not-possible",
        "ecg=no-equipment",
        "--line",
        "fluid/oedema: site=ankle; side=both; grade=mild; pitting=yes",
        "--line",
        "fluid/oedema",
    ];
    let came = world.cli("nurse", &[&["visit", "answer", &patient], &typed[..]].concat());
    assert_eq!(came.exit, 2, "{:#}", came.json);
    let result = &came.json["result"];
    assert_eq!(result["saved"].as_array().unwrap().len(), 3, "{result:#}");
    let told: Vec<&str> =
        result["problems"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect();
    assert_eq!(told, ["nonsense", "fluid/oedema", "symptoms/cough", "fluid/weight-today"]);
    let (exit, text) = world
        .cli_text("nurse", &["visit", "answer", &patient, "symptoms/cough=pink-froth", "symptoms/sleep=x"]);
    let (advice, wrong) = (text.find("999").unwrap(), text.find("symptoms/sleep").unwrap());
    assert!(exit == 2 && advice < wrong, "what to do comes first: {text}");
    assert!(
        text.contains("ecg: not possible: no equipment") && text.contains("Where: ankle, Which side: both"),
        "{text}"
    );
}

#[test]
fn what_to_do_now_is_printed_before_what_an_answer_of_a_visit_became() {
    let (world, patient) = World::with_nurse_and_patient();
    world.cli("nurse", &["visit", "begin", &patient]).result();
    let answer =
        |answers: &[&str]| world.cli_text("nurse", &[&["visit", "answer", &patient], answers].concat());
    let (exit, text) = answer(&["mood/phq2=4", "mood/phq9-item9=2"]);
    let first: Vec<&str> = text.lines().take(5).collect();
    assert!(exit == 0 && first[1].contains("116 123") && first[2].contains("111"), "{text}");
    assert_eq!(world.cli("nurse", &["visit", "sign", &patient]).exit, 2);
    let (exit, text) = answer(&["observations/pressure-lying=70/40"]);
    let (red, question) = (text.find("RED").unwrap(), text.find("Is it right").unwrap());
    assert!(exit == 2 && red < question, "{text}");
}

#[test]
fn a_titration_visit_ends_in_facts_that_the_medicines_use_on_the_other_computer() {
    let (world, patient) = two_nurses();
    world
        .cli("nurse", &["check-in", "--patient", &patient, "--weight", "80kg", "--at", &days_ago(1)])
        .result();
    world.cli("nurse", &["visit", "begin", &patient]).result();
    let first = world.cli(
        "nurse",
        &["visit", "answer", &patient, "fluid/weight-today=82.6kg", "observations/pressure-lying=118/70"],
    );
    assert!(rules(&first).contains(&"W1".to_owned()), "{:#}", first.json);
    let stood = world.cli("nurse", &["visit", "answer", &patient, "observations/pressure-standing-3=92/60"]);
    assert!(rules(&stood).contains(&"B2".to_owned()), "{:#}", stood.json);
    let facts = [
        "history/lvef=34",
        "history/lvef-day=2025-10-01",
        "symptoms/nyha=2",
        "fluid/volume=wet-mild",
        "fluid/perfusion=warm",
    ];
    world.cli("nurse", &[&["visit", "answer", &patient], &facts[..]].concat()).result();
    world.cli("nurse", &["visit", "sign", &patient]).result();
    sync(&world);
    let seen = world.cli("second", &["facts", "show", &patient]);
    assert_eq!(seen.result()["kind"], "hfref");
    let (_, text) = world.cli_text("second", &["facts", "show", &patient]);
    for expected in ["34%", "II", "wet-mild, warm", "today"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let steps = world.cli("second", &["medicine", "list", &patient]);
    assert_eq!(steps.result()["steps"].as_array().unwrap().len(), 4, "four pillars are offered");
    let asked = world.cli("second", &["facts", "set", &patient, "--lvef", "58", "--method", "echo"]);
    assert_eq!(asked.exit, 2, "24 points from the last one");
    let set =
        world.cli("second", &["facts", "set", &patient, "--lvef", "58", "--method", "echo", "--confirmed"]);
    assert_eq!(set.result()["kind"], "hfref", "what was reduced once stays so");
    // The patient's own computer knows the type by which it is judged.
    world.cli("second", &["sync"]).result();
    world.cli("patient", &["sync"]).result();
    assert_eq!(world.cli("patient", &["facts", "show"]).result()["kind"], "hfref");
}

/// A moment some days ago, as the command line takes it.
#[expect(clippy::disallowed_methods, reason = "the command line is real, and so is its clock")]
pub(crate) fn days_ago(days: i64) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let then = i64::try_from(now.as_millis()).unwrap() - days * 24 * 60 * 60 * 1000;
    hearth_app::zone::to_rfc3339(hearth_clinical::Instant::from_ms(then))
}
