//! A patient moves from one nurse's computer to another's, from the command line.

use crate::world::World;

#[test]
fn a_patient_who_is_handed_over_leaves_the_first_computer_and_the_receipt_names_nobody() {
    let (world, patient) = World::with_nurse_and_patient();
    world.enrol("second", &world.code_for_nurse("Ben Fenwick")).result();
    world.cli("nurse", &["plan", "set", "--patient", &patient, "target-weight", "82kg"]).result();
    world.cli("nurse", &["sync"]).result();
    let list = world.cli("nurse", &["patient", "access", "list", &patient]);
    let people = list.result()["people"].as_array().unwrap().clone();
    assert_eq!(people.len(), 2);
    let own = people.iter().find(|row| row["you"] == true).unwrap()["name"].as_str().unwrap().to_owned();

    let typo = world.cli("nurse", &["patient", "hand-over", &patient, "--to", "Benjamin"]);
    assert_eq!(typo.problem().0, 2);
    world.cli("nurse", &["patient", "hand-over", &patient, "--to", "ben fenwick"]).result();
    world.cli("nurse", &["sync"]).result();
    world.cli("second", &["sync"]).result();
    let shown = world.cli("second", &["patient", "show", &patient]);
    assert_eq!(shown.result()["owner"]["text"], "Ben Fenwick looks after this patient");
    let access = |computer: &str| {
        let shown = world.cli(computer, &["patient", "show", &patient]);
        let rows = shown.result()["timeline"].as_array().unwrap().clone();
        let rows = rows.iter().filter(|row| row["what"] == "Access");
        rows.map(|row| row["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(access("second").contains(&"You look after this patient".to_owned()), "{:?}", access("second"));
    assert!(access("nurse").contains(&"Ben Fenwick looks after this patient".to_owned()));
    for text in access("nurse").into_iter().chain(access("second")) {
        assert!(!text.starts_with("you "), "{text}");
    }
    assert_eq!(
        shown.result()["road"][0]["text"],
        format!("All that {own} wrote before the hand-over is here")
    );

    let refused = world.cli("second", &["patient", "access", "end", &patient, "--user", "Ben Fenwick"]);
    assert_eq!(refused.problem().0, 2, "he looks after the patient");
    world.cli("second", &["patient", "access", "end", &patient, "--user", &own]).result();
    world.cli("second", &["sync"]).result();
    let synced = world.cli("nurse", &["sync"]);
    let noted = synced.result()["noted"][0]["text"].as_str().unwrap().to_owned();
    assert!(noted.starts_with("One patient left your caseload on "), "{noted}");
    assert!(noted.contains("entries that you wrote are with the service."), "{noted}");
    assert_eq!(world.cli("nurse", &["status"]).result()["noted"][0]["text"], noted);
    assert_eq!(world.cli("nurse", &["caseload"]).result()["rows"].as_array().unwrap().len(), 0);
    assert_eq!(world.cli("nurse", &["patient", "show", &patient]).problem().1, "problem-patient-unknown");

    // What was written here about who left can be opened at the server, should it ever lose it.
    let (code_file, left) = (world.path("recovery-code"), world.path("nurse").join("left.sealed"));
    std::fs::write(&code_file, &world.recovery_code).unwrap();
    let arguments = ["unsent", "open", left.to_str().unwrap(), "--code-file", code_file.to_str().unwrap()];
    let came = world.server_came(&arguments);
    let result = came.result();
    assert!(result["lines"].as_u64() > Some(0), "{result:#}");
    assert_eq!((result["already"].as_u64(), result["taken"].as_u64()), (result["lines"].as_u64(), Some(0)));

    world.cli("second", &["patient", "access", "give", &patient, "--user", &own]).result();
    world.cli("second", &["sync"]).result();
    world.cli("nurse", &["sync"]).result();
    assert_eq!(world.cli("nurse", &["caseload"]).result()["rows"].as_array().unwrap().len(), 1);
}
