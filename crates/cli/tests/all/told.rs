//! What the program says to a person after a check-in, as it stands on the terminal.

use crate::world::World;

#[test]
fn oxygen_and_pulse_the_wrong_way_round_are_asked_about_though_nobody_is_there_to_answer() {
    let (world, _) = World::with_nurse_and_patient();
    let swapped = ["check-in", "--spo2", "72", "--pulse", "96"];
    let came = world.cli("patient", &swapped);
    assert_eq!(came.result()["advice"]["zone"], "red", "the advice does not wait for an answer");
    let asked = came.result()["notAsked"].as_array().unwrap();
    let keys: Vec<&str> = asked.iter().filter_map(|one| one["said"]["key"].as_str()).collect();
    assert!(keys.contains(&"check-pulse-oxygen-swapped"), "{keys:?}");
    let (exit, text) = world.cli_text("patient", &swapped);
    assert_eq!(exit, 0, "{text}");
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
    assert!(place("RED: ") < place("Are they the wrong way round?"), "{text}");
    let right = world.cli("patient", &[&swapped[..], &["--confirmed"]].concat());
    assert_eq!(right.result()["notAsked"].as_array().unwrap().len(), 0);
    let usual = world.cli("patient", &["check-in", "--spo2", "96", "--pulse", "72"]);
    assert_eq!(usual.result()["notAsked"].as_array().unwrap().len(), 0);
}

/// What the text says of a check-in, and the colour in front of it.
fn told(world: &World, typed: &[&str]) -> String {
    let (exit, text) = world.cli_text("patient", &[&["check-in"], typed].concat());
    assert_eq!(exit, 0, "{text}");
    text
}

#[test]
fn a_green_check_in_says_what_was_compared_with_what_and_how_many_questions_were_left() {
    let (world, _) = World::with_nurse_and_patient();
    let text = told(&world, &["--pulse", "68", "--bp", "124/76", "--symptom", "dizzy=no"]);
    for sentence in [
        "GREEN: No warning sign in what we looked at",
        "Inside your limits: blood pressure, pulse.",
        "We do not know your usual yet for this: pulse.",
        "You did not answer 24 of the questions.",
    ] {
        assert!(text.contains(sentence), "{sentence} is not in {text}");
    }
    assert!(!text.contains("ear your usual"), "{text}");
}

#[test]
fn feeling_much_worse_is_told_without_a_word_of_fluid() {
    let (world, _) = World::with_nurse_and_patient();
    let text = told(&world, &["--symptom", "overall=much-worse"]);
    assert!(text.contains("RED: ") && text.contains("You feel much worse."), "{text}");
    assert!(!text.contains("fluid"), "{text}");
}

#[test]
fn at_the_comfort_tier_a_weight_is_said_to_be_saved_and_not_compared() {
    let (world, patient) = World::with_nurse_and_patient();
    world.cli("nurse", &["plan", "set", "--patient", &patient, "tier", "t0"]).result();
    world.cli("nurse", &["sync"]).result();
    world.cli("patient", &["sync"]).result();
    let text = told(&world, &["--weight", "82kg", "--symptom", "dizzy=no"]);
    assert!(text.contains("GREEN: No warning sign in what we looked at"), "{text}");
    assert!(text.contains("we did not compare it with your other weights"), "{text}");
    for never in ["Nothing has looked at it", "ear your usual", "Inside your limits"] {
        assert!(!text.replace("of the questions. Nothing has", "").contains(never), "{never} in {text}");
    }
}
