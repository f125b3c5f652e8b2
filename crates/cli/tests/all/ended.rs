//! Whoever does not see a record any more and checks in all the same.

use crate::world::World;

#[test]
fn a_carer_whose_access_ended_is_told_so_with_every_check_in_and_danger_is_answered_all_the_same() {
    let (world, patient) = World::with_nurse_and_patient();
    world.enrol("carer", &world.code(&["--patient", &patient, "--carer"])).result();
    world.cli("nurse", &["sync"]).result();
    let people = world.cli("nurse", &["patient", "access", "list", &patient]);
    let rows = people.result()["people"].as_array().unwrap();
    let carer = rows.iter().find(|row| row["carer"] == true).unwrap()["user"].as_str().unwrap().to_owned();
    let before = world.cli("carer", &["check-in", "--weight", "82.4kg"]);
    assert!(before.result()["advice"].is_object() && before.json["ended"].is_null(), "{:#}", before.json);
    world.cli("carer", &["sync"]).result();
    world.cli("nurse", &["patient", "access", "end", &patient, "--user", &carer]).result();
    world.cli("nurse", &["sync"]).result();
    world.cli("carer", &["sync"]).result();

    let came = world.cli("carer", &["check-in", "--symptom", "chest-pain=now"]);
    assert_eq!(came.result()["advice"]["zone"], "emergency");
    let said = came.json["ended"]["said"]["text"].as_str().unwrap();
    assert!(said.starts_with("You can no longer see this record."), "{said}");
    let wrote = came.json["ended"]["wrote"]["text"].as_str().unwrap();
    assert!(wrote.starts_with("One thing that you wrote is not sent yet."), "{wrote}");
    let (exit, text) = world.cli_text("carer", &["check-in", "--symptom", "chest-pain=now"]);
    assert_eq!(exit, 0, "{text}");
    let (danger, ended) = (text.find("999").unwrap(), text.find("You can no longer see").unwrap());
    assert!(danger < ended, "{text}");

    let synced = world.cli("carer", &["sync"]);
    assert!(!synced.json.to_string().contains("noted-not-same"), "{:#}", synced.json);
    let status = world.cli("carer", &["status"]);
    let wrote = status.result()["ended"]["wrote"]["text"].as_str().unwrap();
    assert!(wrote.contains("with the team. Nothing is lost."), "{wrote}");
}
