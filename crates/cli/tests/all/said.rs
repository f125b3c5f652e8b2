//! Messages, questionnaires, exercise and the first week on two command lines with a real server between them.

use crate::world::World;
use serde_json::json;

fn sync(world: &World) {
    for computer in ["patient", "nurse", "patient"] {
        world.cli(computer, &["sync"]).result();
    }
}

#[test]
fn a_message_goes_there_and_its_answer_back_and_each_side_reads_that_it_was_read() {
    let (world, patient) = World::with_nurse_and_patient();
    let asked = world.cli("patient", &["message", "send", "--text", "Shall I come?"]);
    assert_eq!(asked.problem(), (2, "problem-message-worse"));
    let sent = world.cli("patient", &["message", "send", "--text", "Shall I come?", "--not-worse"]);
    assert_eq!(sent.result()["items"][0]["reached"]["step"], "here");
    sync(&world);
    let row = world.cli("nurse", &["caseload"]).result()["rows"][0]["tasks"][0]["text"].clone();
    assert_eq!(row, json!("1 message to read"));
    let read = world.cli("nurse", &["message", "read", "--patient", &patient]);
    assert_eq!(read.result()["unread"], 0);
    world.cli("nurse", &["message", "send", "--patient", &patient, "--text", "Yes, at ten."]).result();
    world.cli("nurse", &["sync"]).result();
    sync(&world);
    let came = world.cli("patient", &["message", "list"]);
    assert_eq!(
        (&came.result()["unread"], &came.result()["items"][0]["reached"]["step"]),
        (&json!(1), &json!("looked-at"))
    );
    world.cli("patient", &["message", "read"]).result();
    sync(&world);
    let seen = world.cli("nurse", &["message", "list", "--patient", &patient]);
    assert_eq!(seen.result()["items"][1]["reached"]["said"]["key"], "message-read-by-person");
    let (_, text) = world.cli_text("patient", &["message", "list"]);
    assert!(text.starts_with("Do not send a message if you need help now. Call 999."), "{text}");
}

#[test]
fn help_is_printed_first_when_a_sheet_is_written_down_and_the_team_has_it_in_red() {
    let (world, patient) = World::with_nurse_and_patient();
    world.cli("nurse", &["questions", "ask", &patient, "phq-9"]).result();
    world.cli("nurse", &["sync"]).result();
    sync(&world);
    let due = world.cli("patient", &["questions", "list"]);
    assert_eq!(due.result()["due"][0]["code"], "phq-9");
    let row = "1,1,1,1,1,1,1,1,2,1";
    let (exit, text) = world.cli_text("patient", &["questions", "answer", "phq-9", "--answers", row]);
    assert!(exit == 0 && text.starts_with("Please talk to someone now."), "{exit} {text}");
    let refused = world.cli("patient", &["questions", "answer", "phq-9", "--answers", "9,0,0,0,0,0,0,0,2"]);
    assert_eq!(refused.problem(), (2, "questionnaire-problem-answer"));
    assert_eq!(refused.json["immediate"][1]["key"], "questionnaire-self-harm-samaritans");
    sync(&world);
    assert_eq!(world.cli("nurse", &["caseload"]).result()["rows"][0]["zone"], "red");
    let alerts = world.cli("nurse", &["alerts", "--patient", &patient]);
    assert_eq!(alerts.result()["alerts"][0]["cause"], "self-harm");
    let sheets = world.cli("nurse", &["questions", "list", "--patient", &patient]);
    assert_eq!(sheets.result()["sheets"].as_array().unwrap().len(), 1, "what was refused is no sheet");
    assert_eq!(sheets.result()["asked"], json!([]));
}

#[test]
fn whoever_types_a_sheet_for_somebody_has_the_red_task_at_once() {
    let (world, patient) = World::with_nurse_and_patient();
    let line = |row: &'static str| ["questions", "answer", "phq-9", "--answers", row, "--patient", &patient];
    let (exit, text) = world.cli_text("nurse", &line("0,0,0,0,0,0,0,0,1"));
    assert!(exit == 0 && text.starts_with("RED: Phone now"), "{exit} {text}");
    let (task, person) = text.split_once("Say to the person:\n").unwrap();
    assert!(!task.contains("Samaritans") && person.contains("Samaritans"), "{text}");
    // Of eight answers nobody can say which one is missing: it may be the ninth, or the first.
    let short = world.cli("nurse", &line("0,0,0,0,0,0,0,2"));
    assert_eq!(short.problem(), (2, "questionnaire-problem-too-few"));
    let refused = world.cli("nurse", &line("0,0,0,0,0,0,0,0,three"));
    assert_eq!(refused.problem(), (2, "questionnaire-problem-answer"));
    assert_eq!(refused.json["immediate"][1]["key"], "questionnaire-self-harm-samaritans");
}

#[test]
fn exercise_is_added_at_the_level_that_the_team_set_and_taken_back() {
    let (world, patient) = World::with_nurse_and_patient();
    let level = ["--kind", "chair", "--minutes", "20", "--days", "3", "--most", "13"];
    let set = [&["exercise", "level", patient.as_str()][..], &level].concat();
    assert_eq!(world.cli("nurse", &set).result()["hasLevel"], true);
    world.cli("nurse", &["sync"]).result();
    sync(&world);
    let add =
        ["exercise", "add", "--kind", "chair", "--minutes", "15", "--warm-up", "yes", "--felt", "chest-pain"];
    let (exit, text) = world.cli_text("patient", &add);
    assert!(exit == 0 && text.lines().next().unwrap().contains("999"), "{text}");
    let diary = world.cli("patient", &["exercise", "list"]);
    assert_eq!(diary.result()["hasLevel"], true);
    let key = diary.result()["times"][0]["key"].as_str().unwrap().to_owned();
    let left = world.cli("patient", &["exercise", "take-back", &key]);
    assert_eq!(left.result()["times"], json!([]));
    let ended = world.cli("nurse", &["exercise", "end-level", &patient]);
    assert_eq!(ended.result()["hasLevel"], false);
}

#[test]
fn the_first_week_is_shown_marked_and_skipped() {
    let (world, _) = World::with_nurse_and_patient();
    assert_eq!(world.cli("patient", &["first-week", "show"]).result()["shows"], true);
    let done = world.cli("patient", &["first-week", "done", "weigh"]);
    assert_eq!(done.result()["next"], "pressure");
    assert_eq!(world.cli("patient", &["first-week", "skip"]).result()["shows"], false);
    assert_eq!(world.cli("patient", &["first-week", "again"]).result()["next"], "weigh");
    assert!(world.cli("nurse", &["first-week", "show"]).problem().0 == 2);
}
