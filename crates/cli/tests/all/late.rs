//! What came late reads as late: the day of what is urgent stands with it, wherever the team reads of it.

use crate::visits::days_ago;
use crate::world::World;

/// The lines of what is printed.
fn printed(world: &World, arguments: &[&str]) -> Vec<String> {
    let (exit, text) = world.cli_text("nurse", arguments);
    assert_eq!(exit, 0, "{text}");
    text.lines().map(str::to_owned).collect()
}

/// P70: a danger sign of eight days ago, and beside it a harmless weight of today.
#[test]
fn a_danger_sign_of_eight_days_ago_never_reads_like_one_of_today() {
    let (world, patient) = World::with_nurse_and_patient();
    let day = days_ago(8);
    world.cli("patient", &["check-in", "--at", &day, "--symptom", "chest-pain=yes"]).result();
    world.cli("patient", &["check-in", "--weight", "82kg", "--symptom", "chest-pain=no"]).result();
    world.cli("patient", &["sync"]).result();
    world.cli("nurse", &["sync"]).result();

    let alerts = world.cli("nurse", &["alerts"]);
    let alert =
        alerts.result()["alerts"].as_array().unwrap().iter().find(|one| one["cause"] == "danger-sign");
    let alert = alert.unwrap_or_else(|| panic!("{:#}", alerts.json));
    let its_day = alert["open"][0]["day"].as_str().unwrap();
    let lines = printed(&world, &["alerts"]);
    let line = lines.iter().find(|line| line.starts_with("EMERGENCY")).unwrap();
    assert!(line.contains(&format!("({its_day})")), "{line}");

    let lines = printed(&world, &["patient", "show", &patient]);
    assert!(lines[1].starts_with("EMERGENCY. Last known: today "), "{lines:#?}");
    let found = lines.iter().find(|line| line.starts_with("EMERGENCY ")).unwrap();
    assert!(found.ends_with(&format!("({its_day})")), "{found}");
    let shown = world.cli("nurse", &["patient", "show", &patient]);
    assert_eq!(shown.result()["findings"][0]["day"], its_day);
}

/// P70: what is to be known of an entry before it is believed stands on its line.
#[test]
fn an_entry_of_the_timeline_says_what_is_the_matter_with_it() {
    let (world, patient) = World::with_nurse_and_patient();
    world.cli("patient", &["check-in", "--weight", "82kg"]).result();
    let saved = world.cli("patient", &["check-in", "--weight", "60kg", "--confirmed"]);
    let key = saved.result()["key"].as_str().unwrap().to_owned();
    world.cli("patient", &["withdraw", &key, "--reason", "not-me"]).result();
    world.cli("patient", &["sync"]).result();
    world.cli("nurse", &["sync"]).result();
    let lines = printed(&world, &["patient", "show", &patient]);
    let marked: Vec<&String> = lines.iter().filter(|line| line.contains("[Taken back]")).collect();
    assert_eq!(marked.len(), 1, "{lines:#?}");
    assert!(marked[0].contains("60.0 kg"), "{marked:?}");
}
