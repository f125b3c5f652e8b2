//! What a person says besides readings, and what the team asks of them: a sample of each form.

use crate::examples::key;
use hearth_clinical::exercise::{ExerciseKind, Exertion, Minutes};
use hearth_clinical::{LocalDay, Private};
use hearth_record::Kind;
use hearth_wire::{
    Body, ExerciseBody, ExerciseDone, ExerciseLevel, ExerciseLevelBody, MESSAGE_CHARS_MAX, MessageBody,
    QuestionnaireAskBody, QuestionnaireBody, SELF_HARM_THOUGHTS, SheetAnswer, body_bytes, kind_of,
    limits::ENTRY_BODY_BYTES_MAX, parts, read_body,
};

fn text(text: &str) -> Private<String> {
    Private::new(text.to_owned())
}

fn sheet(finished: bool, raised: &[&str], answers: &[(&str, Option<&str>)]) -> QuestionnaireBody {
    let answer = |(item, said): &(&str, Option<&str>)| {
        let said = said.map_or(SheetAnswer::PreferNotToSay, |code| SheetAnswer::Choice(code.to_owned()));
        ((*item).to_owned(), said)
    };
    QuestionnaireBody {
        instrument: "phq-9".to_owned(),
        version: 1,
        language: "en".to_owned(),
        answers: answers.iter().map(answer).collect(),
        finished,
        raised: raised.iter().map(|code| (*code).to_owned()).collect(),
        asked: finished.then(key),
    }
}

/// Each form that these kinds have.
pub fn samples() -> Vec<(&'static str, Body)> {
    let done = |exertion: Option<u8>, signs: &[&str]| ExerciseDone {
        kind: ExerciseKind::Chair,
        warm_up: true,
        minutes: Minutes::new(20).unwrap(),
        exertion: exertion.and_then(Exertion::new),
        signs: signs.iter().map(|code| (*code).to_owned()).collect(),
        note: text(if signs.is_empty() { "" } else { "invented: stopped after the second set" }),
    };
    let level = ExerciseLevel {
        kind: ExerciseKind::Walking,
        words: text("invented: walk to the corner and back"),
        minutes: Minutes::new(15).unwrap(),
        days_a_week: 3,
        most: Exertion::new(13).unwrap(),
    };
    let ask = |due| Body::QuestionnaireAsk(QuestionnaireAskBody { due, why: text("invented") });
    let answered = [("interest", Some("several-days")), ("mood", None), ("self-harm", Some("several-days"))];
    vec![
        (
            "message",
            Body::Message(MessageBody { text: text("invented: shall I come on Monday?\nThank you") }),
        ),
        ("questionnaire", Body::Questionnaire(Box::new(sheet(true, &[], &answered[..2])))),
        (
            "questionnaire-at-once",
            Body::Questionnaire(Box::new(sheet(false, &[SELF_HARM_THOUGHTS], &answered))),
        ),
        ("questionnaire-ask", ask(Some(LocalDay::from_ymd(2026, 11, 23).unwrap()))),
        ("questionnaire-ask-taken-back", ask(None)),
        ("exercise", Body::Exercise(ExerciseBody { done: Some(done(Some(12), &[])) })),
        (
            "exercise-with-signs",
            Body::Exercise(ExerciseBody { done: Some(done(None, &["dizzy", "hiccups-2031"])) }),
        ),
        ("exercise-taken-back", Body::Exercise(ExerciseBody { done: None })),
        (
            "exercise-level",
            Body::ExerciseLevel(ExerciseLevelBody { level: Some(level), why: text("invented") }),
        ),
        ("exercise-level-none", Body::ExerciseLevel(ExerciseLevelBody { level: None, why: text("") })),
    ]
}

#[test]
fn the_longest_message_and_a_sheet_with_every_answer_fit_into_an_entry() {
    let long = Body::Message(MessageBody { text: text(&"𝕎".repeat(MESSAGE_CHARS_MAX)) });
    assert!(body_bytes(&long).len() < ENTRY_BODY_BYTES_MAX);
    let items: Vec<String> = (0..100).map(|item| format!("an-item-with-a-long-code-{item}")).collect();
    let answers: Vec<(&str, Option<&str>)> =
        items.iter().map(|item| (item.as_str(), Some("nearly-every-day"))).collect();
    let body = Body::Questionnaire(Box::new(sheet(true, &[], &answers)));
    assert!(body_bytes(&body).len() < ENTRY_BODY_BYTES_MAX);
    assert_eq!(read_body(&kind_of(&body), &body_bytes(&body)).unwrap(), body);
}

#[test]
fn two_messages_have_no_part_that_could_be_a_conflict_and_a_sheet_has_its_answers_alone() {
    let names = |body: &Body| parts(&kind_of(body), &body_bytes(body)).into_keys().collect::<Vec<_>>();
    for (name, body) in samples() {
        let expected: &[&str] = match name.split('-').next().unwrap() {
            "message" => &[],
            "questionnaire" if name.contains("ask") => &["ask"],
            "questionnaire" => &["answers"],
            _ if name.contains("level") => &["level"],
            _ => &["exercise"],
        };
        assert_eq!(names(&body), expected, "{name}");
    }
}

#[test]
fn a_kind_of_exercise_of_a_newer_app_is_kept_and_an_answer_that_is_none_is_refused() {
    let newer = br#"{"exercise":{"kind":"swimming-2031","warm-up":true,"minutes":20,"signs":[]}}"#;
    assert_eq!(read_body(&Kind::new("exercise", 1), newer).unwrap(), Body::Newer);
    let odd = br#"{"instrument":"phq-9","version":1,"language":"en","answers":{"mood":7},"finished":true}"#;
    assert!(read_body(&Kind::new("questionnaire", 1), odd).is_err());
    let days = br#"{"level":{"kind":"chair","words":"","minutes":20,"days-a-week":8,"most":12}}"#;
    assert!(read_body(&Kind::new("exercise-level", 1), days).is_err());
}
