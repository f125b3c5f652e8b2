//! Temperature, rhythm, standing pressure, steps and bloods on the command line, and what the rules say about them.

use crate::world::World;

#[track_caller]
fn refused(world: &World, typed: &[&str], field: &str, sentence: &str) {
    let came = world.cli("patient", &[&["check-in"], typed].concat());
    let fields = came.json["problem"]["fields"].as_array().cloned().unwrap_or_default();
    let said: Vec<(&str, &str)> = fields
        .iter()
        .filter_map(|one| Some((one["field"].as_str()?, one["said"]["key"].as_str()?)))
        .collect();
    assert_eq!(came.exit, 2, "typed {typed:?}: {:#}", came.json);
    assert!(said.contains(&(field, sentence)), "typed {typed:?}: {said:?}");
}

#[test]
fn a_visit_is_typed_corrected_and_listed() {
    let (world, _) = World::with_nurse_and_patient();
    let typed = [
        "check-in",
        "--weight",
        "181lb",
        "--temperature",
        "36.8C",
        "--rhythm",
        "irregular",
        "--lying-bp",
        "130/80",
        "--standing-bp",
        "112/70",
        "--standing-3-min-bp",
        "114/72",
        "--steps",
        "3200",
        "--blood",
        "potassium=5.1mmol/L",
        "--blood",
        "haemoglobin=13.4g/dL",
    ];
    let came = world.cli("patient", &typed);
    let key = came.result()["key"].as_str().unwrap().to_owned();
    let saved: Vec<&str> =
        came.result()["saved"].as_array().unwrap().iter().filter_map(|said| said["text"].as_str()).collect();
    assert_eq!(
        saved,
        [
            "Weight 82.1 kg (12 st 13.0 lb)",
            "Temperature 36.8 °C",
            "Pulse beat uneven",
            "Blood pressure lying 130/80, standing for 1 minute 112/70, standing for 3 minutes 114/72 mmHg",
            "Steps 3200",
            "Potassium 5.1 mmol/L",
            "Haemoglobin 134 g/L",
        ]
    );
    world.cli("patient", &["amend", &key, "--blood", "potassium=4.9 mmol/L"]).result();
    let listed = world.cli("patient", &["readings", "--kind", "potassium"]);
    let rows = listed.result()["readings"].as_array().unwrap().clone();
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!((rows[0]["value"].as_str(), rows[0]["mark"].as_str()), (Some("4.9"), Some("corrected")));
    assert_eq!(world.cli("patient", &["verify"]).exit, 0);
}

#[test]
fn what_makes_no_sense_names_its_option_and_saves_nothing() {
    let (world, _) = World::with_nurse_and_patient();
    let world = &world;
    refused(world, &["--temperature", "38.2"], "temperature", "problem-measure-unit");
    refused(world, &["--temperature", "38.25C"], "temperature", "problem-measure-not-a-number");
    refused(world, &["--temperature", "101F"], "temperature", "problem-measure-wrong-unit");
    refused(world, &["--rhythm", "jazzy"], "rhythm", "problem-value-choice");
    refused(world, &["--steps", "many"], "steps", "problem-measure-whole");
    refused(world, &["--standing-bp", "110"], "standingBp", "problem-pressure-not-two-numbers");
    refused(world, &["--standing-bp", "110/70"], "lyingSystolic", "problem-lying-missing");
    refused(world, &["--bp", "76/124"], "systolic", "problem-pressure-swapped");
    refused(world, &["--blood", "potassium"], "blood", "problem-blood-not-a-pair");
    refused(world, &["--blood", "kryptonite=5mmol/L"], "blood", "problem-blood-unknown");
    refused(world, &["--blood", "potassium=5.6"], "blood/potassium", "problem-measure-unit");
    refused(world, &["--blood", "potassium=56mmol/L"], "blood/potassium", "problem-blood-far-too-high");
    refused(world, &["--blood", "creatinine=92mmol/L"], "blood/creatinine", "problem-measure-wrong-unit");
    refused(world, &["--blood", "haemoglobin=13.4g/L"], "blood/haemoglobin", "problem-measure-looks-like");
    let twice = ["--blood", "sodium=138mmol/L", "--blood", "sodium=139mmol/L"];
    refused(world, &twice, "blood", "problem-blood-twice");
    refused(world, &["--blood", "haemoglobin=25g/L"], "blood/haemoglobin", "check-blood-unit");
    refused(world, &["--steps", "40001"], "steps", "check-measure");
    assert_eq!(world.cli("patient", &["status"]).result()["waiting"], 0);
}

#[test]
fn a_danger_sign_beside_a_blood_result_without_its_unit_is_answered_first() {
    let (world, _) = World::with_nurse_and_patient();
    let came = world.cli("patient", &["check-in", "--blood", "potassium=5.6", "--symptom", "chest-pain=now"]);
    assert_eq!(came.result()["advice"]["zone"], "emergency", "{:#}", came.json);
    let (saved, not_saved) = (came.result()["saved"].to_string(), came.result()["notSaved"].to_string());
    assert!(saved.contains("Potassium 5.6 mmol/L"), "{saved}");
    assert!(!not_saved.contains("blood/potassium"), "saved, and not said to be unsaved: {not_saved}");
}

#[test]
fn a_potassium_that_is_both_unusual_and_dangerous_is_told_of_and_saved_where_nobody_can_be_asked() {
    let (world, _) = World::with_nurse_and_patient();
    let came = world.cli("patient", &["check-in", "--blood", "potassium=7.1mmol/L"]);
    assert_eq!(came.result()["advice"]["zone"], "red", "{:#}", came.json);
    assert_eq!(world.cli("patient", &["status"]).result()["waiting"], 1);
}

#[test]
fn a_standing_pressure_takes_the_one_before_it_for_lying() {
    let (world, _) = World::with_nurse_and_patient();
    let came = world.cli("patient", &["check-in", "--bp", "128/78", "--standing-bp", "118/74"]);
    let saved = came.result()["saved"].to_string();
    assert!(saved.contains("lying 128/78, standing for 1 minute 118/74"), "{saved}");
}

/// The rules that found something in what a nurse typed, for the person and for the team.
fn rules_of(world: &World, patient: &str, typed: &[&str]) -> Vec<String> {
    let came = world.cli("nurse", &[&["check-in", "--patient", patient], typed].concat());
    let lists = [&came.result()["advice"]["findings"], &came.result()["forTeam"]];
    let mut rules: Vec<String> = lists
        .iter()
        .flat_map(|list| list.as_array().cloned().unwrap_or_default())
        .filter_map(|finding| finding["rule"].as_str().map(str::to_owned))
        .collect();
    rules.sort();
    rules.dedup();
    rules
}

#[test]
fn what_is_typed_on_a_visit_is_judged_by_the_rules_about_it() {
    let (world, patient) = World::with_nurse_and_patient();
    let rules = |typed: &[&str]| rules_of(&world, &patient, typed);
    assert_eq!(rules(&["--blood", "potassium=6.1mmol/L"]), ["L1"]);
    assert_eq!(rules(&["--blood", "sodium=124mmol/L"]), ["L4"]);
    assert_eq!(rules(&["--rhythm", "irregular", "--pulse", "84"]), ["P5"]);
    assert_eq!(rules(&["--lying-bp", "132/80", "--standing-bp", "110/72"]), ["B2"]);
    assert_eq!(rules(&["--temperature", "38.2C"]), ["S3"]);
    assert!(rules(&["--temperature", "36.8C", "--steps", "3200"]).is_empty());
}

/// The zone, the headline's key, and all that a patient is told.
fn told(world: &World, typed: &[&str]) -> (String, String, String) {
    let came = world.cli("patient", typed);
    let advice = &came.result()["advice"];
    let text = |at: &serde_json::Value| at.as_str().unwrap_or_default().to_owned();
    (text(&advice["zone"]), text(&advice["headline"]["key"]), advice.to_string())
}

#[test]
fn a_blood_result_that_waits_for_the_team_is_never_green_and_names_the_number() {
    let (world, _) = World::with_nurse_and_patient();
    for (typed, number) in [
        ("potassium=5.9mmol/L", "5.9 mmol/L"),
        ("potassium=3.1mmol/L", "3.1 mmol/L"),
        ("sodium=125mmol/L", "125 mmol/L"),
        ("egfr=21mL/min", "21 mL/min"),
    ] {
        let (zone, headline, said) = told(&world, &["check-in", "--confirmed", "--blood", typed]);
        assert_eq!(
            (zone.as_str(), headline.as_str()),
            ("notJudged", "zone-not-judged-team"),
            "{typed}: {said}"
        );
        assert!(said.contains("blood-for-team") && said.contains(number), "{typed}: {said}");
        assert!(said.contains("advice-amber-phone"), "{typed}: {said}");
        assert!(!said.contains("advice-green"), "{typed}: {said}");
    }
}

#[test]
fn a_potassium_for_the_hospital_is_one_instruction() {
    let (world, _) = World::with_nurse_and_patient();
    let (zone, headline, said) = told(&world, &["check-in", "--blood", "potassium=6.6mEq/L"]);
    assert_eq!((zone.as_str(), headline.as_str()), ("red", "zone-red-hospital"), "{said}");
    assert!(said.contains("advice-hospital-now") && !said.contains("advice-red-phone"), "{said}");
}

#[test]
fn a_danger_sign_that_was_changed_or_taken_back_stands_until_somebody_looked() {
    for (deed, typed) in
        [("amend", ["--symptom", "chest-pain=no"]), ("withdraw", ["--reason", "typed by mistake"])]
    {
        let (world, _) = World::with_nurse_and_patient();
        let came = world.cli("patient", &["check-in", "--symptom", "chest-pain=now"]);
        let key = came.result()["key"].as_str().unwrap().to_owned();
        world.cli("patient", &[&[deed, &key], &typed[..]].concat()).result();
        let (zone, _, said) = told(&world, &["check-in", "--symptom", "chest-pain=no", "--pulse", "66"]);
        assert_eq!(zone, "notJudged", "{deed}: {said}");
        assert!(said.contains("taken-back-999"), "{deed}: {said}");
    }
}

#[test]
fn a_number_at_the_edge_of_what_can_be_saved_is_999() {
    let (world, _) = World::with_nurse_and_patient();
    for typed in [["--pulse", "20"], ["--pulse", "250"], ["--bp", "50/35"]] {
        let (zone, _, said) = told(&world, &[&["check-in", "--confirmed"], &typed[..]].concat());
        assert_eq!(zone, "emergency", "{typed:?}: {said}");
        assert!(said.contains("again-while-waiting"), "{typed:?}: {said}");
    }
}

#[test]
fn a_danger_sign_of_an_earlier_day_names_it_and_asks_how_it_is_now_and_one_of_years_ago_is_not_saved_as_of_now()
 {
    let (world, _) = World::with_nurse_and_patient();
    let typed = |at: &'static str| ["check-in", "--at", at, "--symptom", "fainted=yes"];
    let came = world.cli("patient", &typed("2019-11-10T08:00:00Z"));
    assert_eq!(came.exit, 2, "{:#}", came.json);
    assert!(came.json["problem"].to_string().contains("problem-date-too-old"), "{:#}", came.json);
    assert_eq!(world.cli("patient", &["status"]).result()["waiting"], 0);
    let day = crate::visits::days_ago(12);
    let (zone, headline, said) = told(&world, &["check-in", "--at", &day, "--symptom", "fainted=yes"]);
    assert_eq!((zone.as_str(), headline.as_str()), ("emergency", "zone-earlier-day"), "{said}");
    assert!(said.contains("finding-on-day") && said.contains("advice-earlier-now-999"), "{said}");
    assert!(!said.contains("advice-emergency-call"), "{said}");
}
