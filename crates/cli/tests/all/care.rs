//! A person's own plan and the pages to learn from, on the command line; and the nurse's desk.

use crate::world::World;

#[test]
fn a_changed_plan_is_read_a_goal_is_written_and_a_page_is_learnt_without_a_window() {
    let (world, patient) = World::with_nurse_and_patient();
    world.cli("nurse", &["plan", "set", "--patient", &patient, "target-weight", "80.0kg"]).result();
    world
        .cli("nurse", &["care", "next", &patient, "contact", "--on", "2099-01-05", "--how", "by phone"])
        .result();
    world.cli("nurse", &["sync"]).result();
    world.cli("patient", &["sync"]).result();

    let home = |typed: &[&str]| world.cli("patient", typed).result().clone();
    let shown = home(&["care", "show"]);
    let changes = shown["changes"].as_array().unwrap();
    let of_weight = changes.iter().find(|one| one["what"] == "Target weight").unwrap();
    assert_eq!(of_weight["was"], "not set");
    assert!(of_weight["is"].as_str().unwrap().starts_with("80.0 kg"), "{of_weight}");
    assert_eq!(shown["next"][0]["said"]["text"], "5 January 2099, by phone");
    assert_eq!(home(&["care", "read"])["changes"].as_array().unwrap().len(), 0);

    home(&["care", "write", "matters", "invented: my garden"]);
    let wrong = world.cli("patient", &["care", "write", "shoe-size", "9"]);
    assert_eq!(
        (wrong.exit, &wrong.json["problem"]["fields"][0]["said"]["key"]),
        (2, &"problem-section-unknown".into())
    );
    let saved =
        home(&["care", "goal", "--words", "invented: sing", "--confidence", "5", "--again", "2099-01-01"]);
    assert_eq!(saved["goals"][0]["smallerStep"]["key"], "own-goal-smaller");
    let name = saved["goals"][0]["goal"].as_str().unwrap();
    let surer = home(&["care", "goal", name, "--confidence", "8"]);
    let goal = &surer["goals"][0];
    assert_eq!(
        (&goal["words"], &goal["again"]),
        (&"invented: sing".into(), &"2099-01-01".into()),
        "what is not typed stays"
    );
    assert!(goal["smallerStep"].is_null());

    let learnt = home(&[
        "learn",
        "done",
        "watching",
        "--answer",
        "1=b",
        "--answer",
        "2=a",
        "--told",
        "invented: phone",
    ]);
    let of = |view: &serde_json::Value| {
        let topics = view["topics"].as_array().unwrap();
        topics.iter().find(|one| one["topic"] == "watching").unwrap().clone()
    };
    assert_eq!(of(&learnt)["state"], "again");
    world.cli("patient", &["sync"]).result();

    world.cli("nurse", &["sync"]).result();
    let seen = world.cli("nurse", &["learn", "list", &patient]).result().clone();
    assert_eq!((&of(&seen)["state"], &of(&seen)["told"]), (&"again".into(), &"invented: phone".into()));
    let care = world.cli("nurse", &["care", "show", &patient]).result().clone();
    assert_eq!(care["sections"][0]["text"], "invented: my garden");
    assert_eq!(care["next"][0]["read"]["key"], "own-read-on");
    let plan = world.cli("nurse", &["plan", "show", &patient]).result().clone();
    let lines = plan["lines"].as_array().unwrap();
    let line = lines.iter().find(|one| one["subject"] == "target-weight").unwrap();
    assert_eq!(line["read"]["key"], "own-read-on");
    assert!(plan["notYetThere"].is_null(), "what was read has come: {}", plan["notYetThere"]);
    let (exit, text) = world.cli_text("patient", &["learn", "show", "watching"]);
    assert!(
        exit == 0 && text.contains("Call 999 at once") && text.contains("b) Phone my team today."),
        "{text}"
    );
}
