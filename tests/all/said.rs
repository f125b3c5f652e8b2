//! A message that is answered, and a questionnaire with the answer that can't wait, with the keyboard alone at the patient's
//! and in real windows at both ends.

use crate::{
    mornings::alma,
    people::{Person, sync_now},
    window::Window,
    world::{Cli, Team},
};
use fantoccini::key::Key;
use serde_json::Value;

/// From wherever the keyboard is to a place of the menu.
async fn goes(window: &Window, place: &str) {
    window.enters(&format!("nav-{place}")).await;
    window.focuses("title").await;
}

/// A second nurse of the same team, whose window is open and has everybody.
async fn another_nurse(team: &Team, whose: &str) -> (Person, Window, String) {
    let omar = Person::nurse(whose, team.cable());
    let nurse = omar.joins(&team.member("nurse", "Omar Invented")).await;
    sync_now(&nurse).await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.has("caseload").await;
    let first = "return document.querySelector('[data-testid^=\"caseload-row-\"]').dataset.testid";
    let id = match nurse.run(first, vec![]).await {
        Value::String(row) => row.trim_start_matches("caseload-row-").to_owned(),
        other => panic!("no row: {other}"),
    };
    (omar, nurse, id)
}

/// From the list to where the team and this person talk.
async fn talks(nurse: &Window, id: &str) {
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.press_id(&format!("open-{id}")).await;
    nurse.press_id("open-talk").await;
    nurse.sees_in("title", "Messages and questions").await;
}

#[tokio::test]
async fn a_message_typed_by_keyboard_is_asked_about_sent_read_and_answered() {
    let (team, alma) = alma("message").await;
    let (_omar, nurse, id) = another_nurse(&team, "message-nurse").await;
    alma.cable.pull();
    let patient = alma.comes_back().await;
    patient.has("due").await;
    goes(&patient, "messages").await;
    patient.sees("Do not send a message if you need help now. Call 999.").await;
    patient.tabs_to("message-text").await;
    patient.types("Shall I come on Monday?").await;
    patient.enters("message-send").await;
    patient.has("message-asked").await;
    patient.can_be_used_by_everybody("message-asked").await;
    patient.looks_whole("message-asked").await;
    patient.enters("message-not-worse").await;
    patient.sees_in("message-sent", "Saved on this computer").await;
    patient.sees_in("thread", "Shall I come on Monday?").await;
    patient.looks_whole("messages").await;
    patient.tabs_to("message-text").await;
    patient.types("And the tab").await;
    // Long enough for what is typed to be kept, as it is every moment.
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    patient.cut_the_power();

    let patient = alma.comes_back().await;
    goes(&patient, "messages").await;
    assert_eq!(patient.value_of("message-text").await, "And the tab", "it survives the power cut");
    alma.cable.plug_in();
    sync_now(&patient).await;
    sync_now(&nurse).await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "1 message to read").await;
    talks(&nurse, &id).await;
    nurse.sees_in("thread", "Shall I come on Monday?").await;
    let look = "document.querySelector('[data-testid^=\"message-look-\"]').click()";
    nurse.run(look, vec![]).await;
    nurse.sees_in("thread", "You looked at this").await;
    nurse.fill_id("message-text", "Yes, at ten.").await;
    nurse.press_id("message-send").await;
    nurse.sees_in("thread", "Yes, at ten.").await;
    nurse.can_be_used_by_everybody("talk").await;
    nurse.looks_whole("talk").await;
    sync_now(&nurse).await;

    sync_now(&patient).await;
    patient.press_until("nav-today", "due", "Read the new message from your team.").await;
    goes(&patient, "messages").await;
    patient.sees_in("thread", "Yes, at ten.").await;
    patient.sees_in("thread", "Looked at by a heart failure nurse").await;
    patient.can_be_used_by_everybody("messages").await;
    sync_now(&patient).await;
    sync_now(&nurse).await;
    talks(&nurse, &id).await;
    nurse.sees_in("thread", "They have read it, today").await;
    patient.close().await;
    nurse.close().await;
}

/// The answers of the PHQ-9, in order.
const CHOICES: [&str; 4] = ["not-at-all", "several-days", "more-than-half", "nearly-every-day"];

/// Answers the question that is on the screen, with the arrow keys.
async fn answers(window: &Window, question: &str, steps: usize) {
    let on_screen = format!("document.querySelector('[data-question=\"{question}\"]') !== null");
    for _ in 0..50 {
        if window.run(&format!("return {on_screen}"), vec![]).await == Value::Bool(true) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    window.focuses("title").await;
    window.tabs_to("answer-not-at-all").await;
    window.types(" ").await;
    for _ in 0..steps {
        window.key(Key::Down).await;
    }
    let chosen = CHOICES.get(steps).unwrap();
    let checked = format!("return document.querySelector('[data-testid=\"answer-{chosen}\"]').checked");
    for _ in 0..50 {
        if window.run(&checked, vec![]).await == Value::Bool(true) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("{chosen} was not chosen for {question}");
}

#[tokio::test]
async fn an_answer_that_can_not_wait_is_helped_with_offline_survives_a_power_cut_and_stays_red_for_the_nurse()
{
    let (team, alma) = alma("sheet").await;
    let (_omar, nurse, id) = another_nurse(&team, "sheet-nurse").await;
    talks(&nurse, &id).await;
    nurse.press_id("talk-code-phq-9").await;
    nurse.press_id("talk-ask").await;
    nurse.sees_in("talk-asked", "asked for by the team").await;
    sync_now(&nurse).await;

    let patient = alma.comes_back().await;
    sync_now(&patient).await;
    alma.cable.pull();
    patient.press_until("nav-today", "due", "Your team has some questions for you.").await;
    goes(&patient, "questions").await;
    patient.can_be_used_by_everybody("questions").await;
    patient.enters("questions-open-phq-9").await;
    for question in
        ["interest", "mood", "sleep", "tired", "appetite", "self-worth", "concentration", "slow-or-restless"]
    {
        answers(&patient, question, 1).await;
        patient.enters("questions-next").await;
    }
    patient.looks_whole("question").await;
    answers(&patient, "self-harm", 1).await;
    patient.focuses("questions-help").await;
    for number in ["116 123", "111", "999"] {
        patient.sees_in("questions-help", number).await;
    }
    patient.can_be_used_by_everybody("questions-help").await;
    patient.looks_whole("questions-help").await;
    patient.cut_the_power();

    // The sheet is where it was, with its answers and with the help.
    let patient = alma.comes_back().await;
    goes(&patient, "questions").await;
    patient.enters("questions-open-phq-9").await;
    patient.sees_in("questions-help", "116 123").await;
    alma.cable.plug_in();
    sync_now(&patient).await;
    sync_now(&nurse).await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "Red").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "self-harm").await;
    talks(&nurse, &id).await;
    nurse.sees("Saved before the end: one answer could not wait.").await;
    nurse.sees("Phone now: thoughts of self-harm").await;

    // She goes back without losing an answer, passes the last one over, and finishes.
    goes(&patient, "questions").await;
    patient.enters("questions-open-phq-9").await;
    patient.focuses("title").await;
    patient.sees("Question 9 of 10").await;
    patient.enters("questions-back").await;
    patient.sees("Question 8 of 10").await;
    patient.enters("questions-next").await;
    patient.sees("Question 9 of 10").await;
    patient.enters("questions-next").await;
    patient.sees("Question 10 of 10").await;
    patient.enters("questions-next").await;
    patient.has("trouble").await;
    patient.tabs_to("answer-not-difficult").await;
    patient.types(" ").await;
    patient.enters("questions-next").await;
    patient.has("questions-done").await;
    patient.sees("Your nurse will look at this and talk with you.").await;
    patient.sees_in("questions-help", "116 123").await;
    patient.looks_whole("questions-done").await;
    sync_now(&patient).await;
    sync_now(&nurse).await;
    talks(&nurse, &id).await;
    nurse.sees("Score: 9 of 27").await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "Red").await;
    patient.close().await;
    nurse.close().await;
}

#[tokio::test]
async fn exercise_and_the_first_week_are_done_by_keyboard_and_pain_in_the_chest_is_answered_with_999() {
    let (_team, alma) = alma("exercise").await;
    let patient = alma.comes_back().await;
    patient.sees_in("week", "Weigh yourself").await;
    patient.enters("week-show").await;
    patient.focuses("title").await;
    patient.can_be_used_by_everybody("first-week").await;
    patient.looks_whole("first-week").await;
    patient.enters("week-mark-weigh").await;
    patient.sees_in("week-weigh", "done").await;
    patient.press_until("nav-today", "week", "Measure your blood pressure").await;
    patient.enters("week-skip-now").await;
    goes(&patient, "exercise").await;
    patient.sees_in("exercise-level", "Your team has not set a level for you.").await;
    patient.enters("exercise-save").await;
    patient.has("trouble").await;
    patient.can_be_used_by_everybody("exercise-wrong").await;
    patient.tabs_to("exercise-kind-chair").await;
    patient.types(" ").await;
    patient.tabs_to("exercise-warmUp-yes").await;
    patient.types(" ").await;
    patient.tabs_to("exercise-minutes").await;
    patient.types("20").await;
    patient.tabs_to("exercise-sign-chest-pain").await;
    patient.types(" ").await;
    patient.enters("exercise-save").await;
    patient.sees_in("exercise-said", "call 999 now").await;
    patient.sees_in("exercise-times", "20 minutes").await;
    patient.looks_whole("exercise").await;
    patient.can_be_used_by_everybody("exercise").await;
    patient.enters("exercise-check-in").await;
    patient.has("danger-none").await;
    patient.close().await;
}

#[tokio::test]
async fn messages_questions_exercise_and_the_first_week_are_whole_at_both_sizes_and_in_welsh() {
    let (team, alma) = alma("words").await;
    let (omar, nurse, id) = another_nurse(&team, "words-nurse").await;
    nurse.close().await;
    let cli = Cli::on(omar.profile());
    cli.does(&["message", "send", "--patient", &id, "--text", "Please go on until Monday."]);
    cli.does(&["questions", "ask", &id, "gad-7"]);
    let level = ["--kind", "chair", "--minutes", "20", "--days", "3", "--most", "13"];
    cli.does(&[&["exercise", "level", id.as_str()][..], &level].concat());
    cli.does(&["sync"]);
    Cli::on(alma.profile()).does(&["sync"]);
    let window = alma.comes_back().await;
    for (language, size) in [("en", "100"), ("en", "200"), ("cy", "200")] {
        window.press_id("nav-settings").await;
        window.press_id(&format!("settings-language-{language}")).await;
        window.press_id(&format!("settings-text-{size}")).await;
        let places = [
            ("nav-messages", "thread"),
            ("nav-exercise", "exercise-level"),
            (
                "nav-questions",
                if language == "en" { "questions-open-gad-7" } else { "questions-not-offered" },
            ),
        ];
        for (way, there) in places {
            window.press_id(way).await;
            window.has(there).await;
            good(&window, way, language, size).await;
        }
        if language == "en" {
            window.press_id("questions-open-gad-7").await;
            window.has("questions-page").await;
            good(&window, "question", language, size).await;
        }
        window.press_id("nav-settings").await;
        window.press_id("to-first-week").await;
        window.has("week-weigh").await;
        good(&window, "first-week", language, size).await;
    }
    window.close().await;
}

async fn good(window: &Window, place: &str, language: &str, size: &str) {
    let name = format!("words-{place}-{language}-{size}");
    window.looks_whole(&name).await;
    window.can_be_used_by_everybody(&name).await;
}
