//! What the service keeps without effect, and somebody who takes it over.

use crate::world::World;

#[test]
fn a_plan_changed_on_a_computer_that_was_turned_off_is_shown_and_has_effect_once_a_colleague_takes_it_over() {
    let (world, patient) = World::with_nurse_and_patient();
    world.enrol("second", &world.code_for_nurse("Ben Fenwick")).result();
    let set = ["plan", "set", "--patient", &patient, "target-weight", "81kg"];
    world.cli("second", &set).result();
    // Their computers are turned off before that was sent.
    let devices = world.server_says(&["device", "list"]);
    let own =
        devices["devices"].as_array().unwrap().iter().find(|one| one["user_name"] == "Ben Fenwick").unwrap();
    world.server_says(&["device", "revoke", own["device"].as_str().unwrap()]);
    let _ = world.cli("second", &["sync"]);
    world.cli("nurse", &["sync"]).result();

    let target = |computer: &str| {
        let plan = world.cli(computer, &["plan", "show", &patient]);
        let lines = plan.result()["lines"].as_array().unwrap().clone();
        lines.into_iter().find(|line| line["subject"] == "target-weight").unwrap()["value"].to_string()
    };
    assert!(!target("nurse").contains("81"), "{}", target("nurse"));
    let list = world.cli("nurse", &["suspended", "list"]);
    let items = list.result()["items"].as_array().unwrap().clone();
    assert_eq!(items.len(), 1, "{items:#?}");
    assert!(items[0]["text"].as_str().unwrap().contains("81"), "{items:#?}");
    assert_eq!((&items[0]["author"], &items[0]["name"]), (&"Ben Fenwick".into(), &"Tom Marlow".into()));
    assert!(items[0]["why"]["text"].as_str().unwrap().contains("turned off"), "{items:#?}");

    // The lead is told, in the state of the exchange and at the patient.
    let lead = world.server_says(&["user", "add", "--role", "lead", "--name", "Lena Fenwick"]);
    world.enrol("lead", &world.code(&["--user", lead["user"].as_str().unwrap()])).result();
    let waits = || {
        let state = world.cli("lead", &["status"]).result()["noted"].to_string();
        let row = world.cli("lead", &["caseload"]).result()["rows"][0]["tasks"].to_string();
        let alerts = world.cli("lead", &["alerts"]).result()["tasks"].clone();
        let decide = alerts.as_array().unwrap().iter().filter(|task| task["patient"] == patient.as_str());
        let said = decide.map(|task| task["said"]["text"].to_string()).collect::<String>();
        let decide = [row, said].iter().all(|said| said.contains("Decide about one entry"));
        (state.contains("waits for your decision"), decide)
    };
    assert_eq!(waits(), (true, true));

    let id = items[0]["id"].as_str().unwrap();
    let taken = world.cli("nurse", &["suspended", "take", id]);
    assert_eq!(taken.result()["items"].as_array().unwrap().len(), 0);
    assert!(target("nurse").contains("81"), "{}", target("nurse"));
    assert_eq!(world.cli("nurse", &["suspended", "take", id]).problem(), (2, "problem-suspended-none"));
    world.cli("nurse", &["sync"]).result();
    world.cli("lead", &["sync"]).result();
    assert_eq!(waits(), (false, false), "it is decided");
    world.cli("patient", &["sync"]).result();
    let plan = world.cli("patient", &["plan", "show"]);
    assert!(plan.result().to_string().contains("81"), "{:#}", plan.json);
    assert_eq!(world.cli("patient", &["suspended", "list"]).problem().0, 2, "it is for the team");
}
