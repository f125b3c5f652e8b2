//! What the program says to a person after a check-in, as it stands on the terminal.

use crate::world::World;
use hearth_clinical::Symptom;

#[test]
fn oxygen_and_pulse_the_wrong_way_round_are_asked_about_though_nobody_is_there_to_answer() {
    let (world, _) = World::with_nurse_and_patient();
    let swapped = ["check-in", "--spo2", "72", "--pulse", "96"];
    let came = world.cli("patient", &swapped);
    assert_eq!(came.result()["advice"]["zone"], "emergency", "the advice does not wait for an answer");
    let asked = came.result()["notAsked"].as_array().unwrap();
    let keys: Vec<&str> = asked.iter().filter_map(|one| one["said"]["key"].as_str()).collect();
    assert!(keys.contains(&"check-pulse-oxygen-swapped"), "{keys:?}");
    let (exit, text) = world.cli_text("patient", &swapped);
    assert_eq!(exit, 0, "{text}");
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
    assert!(place("EMERGENCY: ") < place("Are they the wrong way round?"), "{text}");
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

/// The least worrying answer to each of these questions, as it is typed.
fn as_usual(wanted: impl Fn(&Symptom) -> bool) -> Vec<String> {
    let wanted = Symptom::ALL.into_iter().filter(wanted);
    wanted
        .flat_map(|symptom| ["--symptom".to_owned(), format!("{symptom}={}", symptom.answers()[0])])
        .collect()
}

fn and<'a>(typed: &[&'a str], more: &'a [String]) -> Vec<&'a str> {
    typed.iter().copied().chain(more.iter().map(String::as_str)).collect()
}

#[test]
fn a_whole_check_is_green_and_says_what_was_compared_with_what() {
    let (world, patient) = World::with_nurse_and_patient();
    world.cli("nurse", &["plan", "set", "--patient", &patient, "tier", "t0", "--why", "her choice"]).result();
    world.cli("nurse", &["sync"]).result();
    world.cli("patient", &["sync"]).result();
    let text = told(&world, &and(&["--pulse", "68", "--bp", "124/76"], &as_usual(|_| true)));
    for sentence in [
        "GREEN: No warning sign in this check",
        "Inside your limits: blood pressure, pulse.",
        "We do not know your usual yet for this: pulse.",
    ] {
        assert!(text.contains(sentence), "{sentence} is not in {text}");
    }
    assert!(!text.contains("ear your usual"), "{text}");
}

#[test]
fn a_part_of_a_check_is_not_green_and_says_what_is_missing() {
    let (world, _) = World::with_nurse_and_patient();
    let low = told(&world, &["--bp", "85/50", "--symptom", "swelling=no-more-than-usual"]);
    assert!(!low.contains("GREEN") && low.contains("Do you feel dizzy when you stand?"), "{low}");
    for typed in
        [&["--symptom", "breathless=flat"][..], &["--pulse", "68", "--bp", "118/70", "--symptom", "dizzy=no"]]
    {
        // The pressure is far from the one before, and right.
        let text = told(&world, &[typed, &["--confirmed"]].concat());
        assert!(!text.contains("GREEN") && text.contains("This is not a full check yet"), "{text}");
        assert!(text.contains("of the questions. Some are about danger signs."), "{text}");
        assert!(text.contains("Still to do today: your weight."), "{text}");
    }
}

#[test]
fn every_danger_sign_is_said_worst_first_and_in_plain_words() {
    let (world, _) = World::with_nurse_and_patient();
    let signs = [
        "--symptom",
        "fainted=yes",
        "--symptom",
        "cough=pink-froth",
        "--symptom",
        "struggling-to-breathe=yes",
    ];
    let text = told(&world, &signs);
    let say = "I have heart failure and I am struggling to breathe, and I am coughing up pink froth, and I have fainted.";
    assert!(text.contains(say), "{text}");
    assert!(
        text.contains("You have danger signs: struggling to breathe, coughing up pink froth, fainting."),
        "{text}"
    );
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
    world.cli("nurse", &["plan", "set", "--patient", &patient, "tier", "t0", "--why", "her choice"]).result();
    world.cli("nurse", &["sync"]).result();
    world.cli("patient", &["sync"]).result();
    let asks_for_danger = |symptom: &Symptom| {
        symptom.is_asked_first() || matches!(symptom, Symptom::Breathless | Symptom::Cough)
    };
    let text = told(&world, &and(&["--weight", "82kg"], &as_usual(asks_for_danger)));
    assert!(text.contains("GREEN: No warning sign in this check"), "{text}");
    assert!(text.contains("we did not compare it with your other weights"), "{text}");
    for never in ["Nothing has looked at it", "ear your usual", "Inside your limits"] {
        assert!(!text.replace("of the questions. Nothing has", "").contains(never), "{never} in {text}");
    }
}

#[test]
fn the_words_around_the_sentences_follow_the_language_that_was_asked_for() {
    let (world, patient) = World::with_nurse_and_patient();
    let typed = ["check-in", "--symptom", "overall=much-worse", "--language", "cy"];
    let (_, text) = world.cli_text("patient", &typed);
    assert!(text.contains("COCH: ") && text.contains("Cadwyd fel "), "{text}");
    assert!(!text.contains("RED") && !text.contains("Saved as"), "{text}");
    let line = ["questions", "answer", "phq-9", "--answers", "0,0,0,0,0,0,0,0,1", "--patient", &patient];
    let (_, text) = world.cli_text("nurse", &[&line[..], &["--language", "cy"]].concat());
    assert!(text.starts_with("COCH: ") && text.contains("Dywedwch wrth y person:"), "{text}");
}
