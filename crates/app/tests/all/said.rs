//! Messages, questionnaires, exercise and the first week, at a patient's computer and a nurse's.

use crate::desk::{Desk, PATIENT, Wall, well};
use crate::exercise::exercised;
use crate::team::Team;
use hearth_app::api::{
    AlertAsked, AlertClose, LookedAt, MessageDraft, MessageSend, Messages, MessagesAsked, MessagesRead,
    PatientAsked, PatientQuestions, Problem, ProblemKind, QuestionnaireAnswers, QuestionnaireAsk,
    QuestionnaireAsked, QuestionnaireDone, QuestionnaireForm, QuestionnaireStep, ZoneView,
};
use hearth_app::deeds::alerts::looked_at::looked_at;
use hearth_app::deeds::alerts::{alerts, close};
use hearth_app::deeds::{caseload, exercise, messages, patient, questions, today};
use std::collections::BTreeMap;

pub fn home_and_nurse() -> (Wall, Desk, Desk, Team) {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &nurse]);
    team.exchange(&home);
    team.exchange(&nurse);
    (wall, home, nurse, team)
}

pub fn of(desk: &Desk) -> Option<String> {
    (desk.role != hearth_record::Role::Patient).then(|| PATIENT.to_string())
}

fn all(desk: &Desk) -> Messages {
    messages::messages(&desk.open(), &MessagesAsked { patient: of(desk) }).unwrap()
}

fn send(desk: &Desk, text: &str, not_worse: bool) -> Result<Messages, Problem> {
    let form = all(desk).form;
    let asked = MessageSend { patient: of(desk), form, text: text.to_owned(), not_worse };
    messages::send(&desk.open(), &asked)
}

pub fn look(nurse: &Desk, entries: Vec<String>) {
    looked_at(&nurse.open(), &LookedAt { patient: PATIENT.to_string(), entries }).unwrap();
}

pub fn tasks(nurse: &Desk) -> Vec<String> {
    let rows = caseload::caseload(&nurse.open()).unwrap().rows;
    rows.iter().take(1).flat_map(|row| &row.tasks).map(|said| said.text.clone()).collect()
}

#[test]
fn a_message_is_here_then_with_the_service_then_read_and_the_answer_the_other_way_round() {
    let (wall, home, nurse, mut team) = home_and_nurse();
    let sent = send(&home, "Shall I come on Monday?", true).unwrap();
    assert_eq!((sent.items.len(), sent.items[0].reached.step.as_str()), (1, "here"));
    team.exchange(&home);
    assert_eq!(all(&home).items[0].reached.step, "with-service");
    team.exchange(&nurse);
    assert_eq!((all(&nurse).unread, tasks(&nurse)), (1, vec!["1 message to read".to_owned()]));
    assert_eq!(patient::patient(&nurse.open(), PATIENT).unwrap().tasks.len(), 1);
    look(&nurse, all(&nurse).items[0].reached.entries.clone());
    assert_eq!((all(&nurse).unread, tasks(&nurse).len()), (0, 0));
    send(&nurse, "Yes, at ten.", false).unwrap();
    team.exchange(&nurse);
    wall.hours_later(1);
    team.exchange(&home);
    let at_home = all(&home);
    assert_eq!(at_home.items[0].reached.said.text, "Looked at by a heart failure nurse, today 08:00");
    assert_eq!((at_home.items[1].from_team, at_home.items[1].unread, at_home.unread), (true, true, 1));
    let due = |desk: &Desk| today::today(&desk.open()).unwrap().due;
    assert!(due(&home).iter().any(|said| said.key == "due-messages"));
    messages::read(&home.open(), &MessagesRead { keys: vec![at_home.items[1].key.clone()] }).unwrap();
    let entries = home.entries();
    messages::read(&home.open(), &MessagesRead { keys: vec![at_home.items[1].key.clone()] }).unwrap();
    assert_eq!((home.entries(), all(&home).unread), (entries, 0), "it is said once");
    assert!(!due(&home).iter().any(|said| said.key == "due-messages"));
    team.exchange(&home);
    team.exchange(&nurse);
    let read = &all(&nurse).items[1].reached;
    assert_eq!(
        (read.step.as_str(), read.said.text.as_str()),
        ("looked-at", "They have read it, today 09:00")
    );
    let shown = timeline_texts(&nurse);
    assert!(shown.contains(&"Shall I come on Monday?".to_owned()), "{shown:?}");
}

pub fn timeline_texts(nurse: &Desk) -> Vec<String> {
    patient::patient(&nurse.open(), PATIENT).unwrap().timeline.into_iter().map(|item| item.text).collect()
}

#[test]
fn two_who_write_at_once_are_no_conflict_and_a_second_press_is_no_second_message() {
    let (_, home, nurse, mut team) = home_and_nurse();
    let form = all(&home).form;
    let asked = MessageSend { patient: None, form, text: "One".to_owned(), not_worse: true };
    messages::send(&home.open(), &asked).unwrap();
    messages::send(&home.open(), &asked).unwrap();
    send(&nurse, "Two", false).unwrap();
    team.exchange(&home);
    team.exchange(&nurse);
    team.exchange(&home);
    assert_eq!((all(&home).items.len(), all(&nurse).items.len()), (2, 2));
    assert_eq!(patient::patient(&nurse.open(), PATIENT).unwrap().conflicts, 0);
}

#[test]
fn a_person_is_asked_about_feeling_worse_and_nothing_typed_is_lost() {
    let (_, home, ..) = home_and_nurse();
    let before = home.entries();
    let asked = send(&home, "I am so tired", false).unwrap_err();
    assert_eq!((asked.kind, asked.said.key.as_str()), (ProblemKind::AskAgain, "problem-message-worse"));
    assert_eq!((home.entries(), all(&home).draft.as_str()), (before, "I am so tired"));
    home.reopen();
    assert_eq!(all(&home).draft, "I am so tired", "it is there after a restart");
    let long = "x".repeat(1_501);
    let refused = send(&home, &long, true).unwrap_err();
    assert_eq!(refused.fields[0].said.key, "problem-message-too-long");
    assert!(refused.said.text.contains('1'), "{:?}", refused.said);
    assert_eq!(all(&home).draft, long);
    assert_eq!(send(&home, "  ", true).unwrap_err().fields[0].field, "text");
    send(&home, &"x".repeat(1_500), true).unwrap();
    assert_eq!((all(&home).draft.as_str(), all(&home).items.len()), ("", 1));
    let keep = |text: &str| MessageDraft { patient: None, form: all(&home).form, text: text.to_owned() };
    messages::keep(&home.open(), &keep("half a sen")).unwrap();
    messages::keep(&home.open(), &keep("")).unwrap();
    assert_eq!(all(&home).draft, "");
}

#[test]
fn messages_say_first_that_they_are_not_for_emergencies_in_both_languages() {
    let (_, home, ..) = home_and_nurse();
    for language in ["en", "cy"] {
        home.speaks(language);
        let about: Vec<String> = all(&home).about.into_iter().map(|said| said.text).collect();
        assert!(about[0].contains("999") && about[1].contains("111"), "{about:?}");
    }
    assert!(all(&home).about[0].text.starts_with("Do not send a message"), "the English one stands above");
}

fn ask(nurse: &Desk, code: &str, take_back: bool) -> Result<PatientQuestions, Problem> {
    let asked = QuestionnaireAsk {
        patient: PATIENT.to_string(),
        code: code.to_owned(),
        due: String::new(),
        why: String::new(),
        take_back,
    };
    questions::ask(&nurse.open(), &asked)
}

fn due(home: &Desk) -> Vec<String> {
    questions::questions(&home.open()).unwrap().due.into_iter().map(|due| due.code).collect()
}

fn form(home: &Desk, code: &str) -> QuestionnaireForm {
    questions::form(&home.open(), &QuestionnaireAsked { code: code.to_owned() }).unwrap()
}

fn answers(form: &QuestionnaireForm, given: &[(&str, &str)]) -> QuestionnaireAnswers {
    let given = given.iter().map(|(item, answer)| ((*item).to_owned(), (*answer).to_owned()));
    let mut all: BTreeMap<String, String> = form.answers.clone();
    all.extend(given);
    QuestionnaireAnswers { form: form.form.clone(), code: form.code.clone(), answers: all, page: 2 }
}

fn answer(home: &Desk, form: &QuestionnaireForm, given: &[(&str, &str)]) -> QuestionnaireStep {
    questions::answer(&home.open(), &answers(form, given)).unwrap()
}

fn finish(home: &Desk, form: &QuestionnaireForm, given: &[(&str, &str)]) -> QuestionnaireDone {
    questions::finish(&home.open(), &answers(form, given)).unwrap()
}

fn of_patient(nurse: &Desk) -> PatientQuestions {
    questions::of_patient(&nurse.open(), &PatientAsked { id: PATIENT.to_string() }).unwrap()
}

const ALL_OF_PHQ_9: [&str; 9] = [
    "interest",
    "mood",
    "sleep",
    "tired",
    "appetite",
    "self-worth",
    "concentration",
    "slow-or-restless",
    "self-harm",
];

#[test]
fn what_the_nurse_asks_for_is_due_at_home_until_it_is_answered_or_taken_back() {
    let (_, home, nurse, mut team) = home_and_nurse();
    assert_eq!(due(&home), Vec::<String>::new(), "a new person is asked nothing in the first week");
    ask(&nurse, "gad-7", false).unwrap();
    ask(&nurse, "ons4", false).unwrap();
    team.exchange(&nurse);
    team.exchange(&home);
    assert_eq!(due(&home), ["gad-7", "ons4"]);
    assert!(today::today(&home.open()).unwrap().due.iter().any(|said| said.key == "due-questions"));
    ask(&nurse, "ons4", true).unwrap();
    let done = finish(&home, &form(&home, "gad-7"), &[("nervous", "not-at-all")]);
    assert_eq!(done.said[1].key, "questions-seen");
    team.exchange(&nurse);
    team.exchange(&home);
    assert_eq!(due(&home), Vec::<String>::new());
    team.exchange(&nurse);
    assert!(of_patient(&nurse).asked.is_empty());
    assert_eq!(ask(&nurse, "ons4", true).unwrap_err().said.key, "problem-questions-not-asked");
    assert_eq!(ask(&nurse, "ehfscb-9", false).unwrap_err().said.key, "questionnaire-not-verified");
}

#[test]
fn an_answer_that_tells_of_self_harm_is_saved_and_helped_with_before_the_sheet_is_finished() {
    let (_, home, nurse, mut team) = home_and_nurse();
    let sheet = form(&home, "phq-9");
    let before = home.entries();
    assert!(answer(&home, &sheet, &[("self-harm", "not-at-all")]).help.is_empty());
    assert_eq!(home.entries(), before, "nothing but a draft");
    let step = answer(&home, &sheet, &[("self-harm", "several-days")]);
    let help: Vec<&str> = step.help.iter().map(|said| said.text.as_str()).collect();
    assert!(help.join(" ").contains("116 123") && help.join(" ").contains("999"), "{help:?}");
    assert_eq!(home.entries(), before + 1);
    // She takes it back, and closes the window: help was shown, and somebody asks.
    assert!(!answer(&home, &sheet, &[("self-harm", "not-at-all")]).help.is_empty());
    assert_eq!(home.entries(), before + 1, "it is saved at once only once");
    team.exchange(&home);
    team.exchange(&nurse);
    let row = caseload::caseload(&nurse.open()).unwrap().rows.remove(0);
    assert_eq!(row.zone, ZoneView::Red);
    assert!(row.reason.text.contains("self-harm"), "{}", row.reason.text);
    let listed = alerts(&nurse.open(), Some(PATIENT)).unwrap().alerts;
    assert!(listed.iter().any(|alert| alert.cause == "self-harm"), "{listed:?}");
    let seen = &of_patient(&nurse).sheets[0];
    assert!(seen.result[0].key == "questions-not-finished" && seen.tasks[0].urgency == "red", "{seen:?}");

    let which = AlertAsked {
        patient: PATIENT.to_string(),
        cause: "self-harm".to_owned(),
        based_on: vec![],
        entries: vec![],
    };
    let done = AlertClose { alert: which, action: "spoken".to_owned(), why: "safe, has a plan".to_owned() };
    close(&nurse.open(), &done).unwrap();
    assert_ne!(caseload::caseload(&nurse.open()).unwrap().rows[0].zone, ZoneView::Red);
    // Later the same day another sheet says it again: closing the first muted nothing.
    let again = form(&home, "phq-9");
    assert_eq!(again.form, sheet.form, "the draft goes on");
    finish(&home, &again, &[("self-harm", "not-at-all")]);
    let second = form(&home, "phq-9");
    assert_ne!(second.form, sheet.form);
    assert!(!finish(&home, &second, &[("self-harm", "nearly-every-day")]).help.is_empty());
    team.exchange(&home);
    team.exchange(&nurse);
    assert_eq!(caseload::caseload(&nurse.open()).unwrap().rows[0].zone, ZoneView::Red);
}

#[test]
fn a_sheet_survives_a_restart_goes_back_without_loss_and_its_score_is_the_teams_alone() {
    let (_, home, nurse, mut team) = home_and_nurse();
    let sheet = form(&home, "phq-9");
    let given: Vec<(&str, &str)> = ALL_OF_PHQ_9[..8].iter().map(|item| (*item, "more-than-half")).collect();
    answer(&home, &sheet, &given);
    home.reopen();
    let again = form(&home, "phq-9");
    assert_eq!((again.form.as_str(), again.page, again.answers.len()), (sheet.form.as_str(), 2, 8));
    let done =
        finish(&home, &again, &[("self-harm", "prefer-not-to-say"), ("difficulty", "somewhat-difficult")]);
    assert!(done.help.is_empty() && done.said.iter().any(|said| said.key == "questions-talk"), "{done:?}");
    let own = questions::questions(&home.open()).unwrap();
    let own = &own.sheets[0];
    assert!(own.result.is_empty() && own.tasks.is_empty(), "{own:?}");
    assert!(own.items.iter().all(|item| item.points.is_none() && item.band.is_none()));
    assert_eq!(own.missing.as_ref().unwrap().text, "1 has no answer");
    team.exchange(&home);
    team.exchange(&nurse);
    let seen = of_patient(&nurse).sheets.remove(0);
    assert!(seen.result[0].text.starts_with("Score: 18 of 27"), "{:?}", seen.result);
    assert!(tasks(&nurse).iter().any(|task| task.starts_with("Act on the answers: ")), "{:?}", tasks(&nurse));
    // Passed over while others were answered: amber, and somebody asks.
    assert_eq!(caseload::caseload(&nurse.open()).unwrap().rows[0].zone, ZoneView::Amber);
    look(&nurse, seen.reached.entries);
    assert!(tasks(&nurse).is_empty(), "{:?}", tasks(&nurse));
    assert_eq!(of_patient(&nurse).sheets[0].items.len(), 10);
}

#[test]
fn a_severe_result_is_an_alert_until_somebody_closes_it_and_a_milder_one_is_none() {
    let (_, home, nurse, mut team) = home_and_nurse();
    let all = |answer: &'static str| -> Vec<(&'static str, &'static str)> {
        ALL_OF_PHQ_9[..8].iter().map(|item| (*item, answer)).chain([("self-harm", "not-at-all")]).collect()
    };
    finish(&home, &form(&home, "phq-9"), &all("more-than-half"));
    team.exchange(&home);
    team.exchange(&nurse);
    let severe = || {
        let listed = alerts(&nurse.open(), Some(PATIENT)).unwrap().alerts;
        listed.into_iter().find(|alert| alert.cause == "severe-answers")
    };
    assert!(severe().is_none(), "16 of 27 is not the severe band");
    finish(&home, &form(&home, "phq-9"), &all("nearly-every-day"));
    team.exchange(&home);
    team.exchange(&nurse);
    assert!(severe().is_some(), "24 of 27");
    let row = caseload::caseload(&nurse.open()).unwrap().rows.remove(0);
    assert_eq!(row.zone, ZoneView::Amber);
    assert!(row.reason.text.starts_with("Speak with them today"), "{}", row.reason.text);
    let (patient, cause) = (PATIENT.to_string(), "severe-answers".to_owned());
    let which = AlertAsked { patient, cause, based_on: vec![], entries: vec![] };
    let done = AlertClose { alert: which, action: "spoken".to_owned(), why: "seen by her GP".to_owned() };
    close(&nurse.open(), &done).unwrap();
    assert_ne!(caseload::caseload(&nurse.open()).unwrap().rows[0].zone, ZoneView::Amber);
}

#[test]
fn a_short_one_leads_to_the_longer_one_with_what_was_answered_already() {
    let (_, home, ..) = home_and_nurse();
    let short = form(&home, "phq-2");
    let done = finish(&home, &short, &[("interest", "more-than-half"), ("mood", "nearly-every-day")]);
    assert_eq!(done.next.as_ref().map(|due| due.code.as_str()), Some("phq-9"));
    assert_eq!(due(&home), ["phq-9"]);
    let long = form(&home, "phq-9");
    assert_eq!(long.answers.get("mood").map(String::as_str), Some("nearly-every-day"));
    finish(&home, &long, &[("self-harm", "not-at-all")]);
    assert_eq!(due(&home), Vec::<String>::new());
}

#[test]
fn nothing_is_asked_in_welsh_that_has_no_published_welsh_and_it_is_said_why() {
    let (_, home, nurse, mut team) = home_and_nurse();
    ask(&nurse, "phq-2", false).unwrap();
    team.exchange(&nurse);
    team.exchange(&home);
    home.speaks("cy");
    let shown = questions::questions(&home.open()).unwrap();
    assert!(shown.due.is_empty() && shown.not_offered[0].text.contains("PHQ-2"), "{shown:?}");
    let refused =
        questions::form(&home.open(), &QuestionnaireAsked { code: "phq-2".to_owned() }).unwrap_err();
    assert_eq!(refused.fields[0].said.key, "questionnaire-not-in-this-language");
    assert!(!today::today(&home.open()).unwrap().due.iter().any(|said| said.key == "due-questions"));
}

#[test]
fn everybody_is_asked_after_the_first_week_then_after_twelve_weeks_and_then_every_six_months() {
    let (wall, home, ..) = home_and_nurse();
    home.check_in(well(&[("weight", "82.4")])).unwrap();
    wall.days_later(6);
    assert_eq!(due(&home), Vec::<String>::new());
    wall.days_later(1);
    assert_eq!(due(&home), ["ons4", "phq-2", "gad-2", "ucla-3"]);
    let done = |code: &str| finish(&home, &form(&home, code), &[]);
    for code in ["ons4", "phq-2", "gad-2"] {
        done(code);
    }
    assert_eq!(due(&home), ["ucla-3"]);
    done("ucla-3");
    wall.days_later(83);
    assert_eq!(due(&home), Vec::<String>::new());
    wall.days_later(1);
    assert_eq!(due(&home).len(), 4);
    done("ons4");
    wall.days_later(181);
    assert!(!due(&home).contains(&"ons4".to_owned()));
    wall.days_later(1);
    assert!(due(&home).contains(&"ons4".to_owned()));
}

#[test]
fn what_a_person_wrote_or_answered_is_in_the_timeline() {
    let (_, home, nurse, mut team) = home_and_nurse();
    send(&home, "Good morning", true).unwrap();
    finish(&home, &form(&home, "ons4"), &[("happy", "7")]);
    exercise::save(&home.open(), &exercised("cycling", &[])).unwrap();
    team.exchange(&home);
    team.exchange(&nurse);
    let facts = patient::patient(&nurse.open(), PATIENT).unwrap().timeline;
    let what: Vec<&str> = facts.iter().map(|item| item.what.as_str()).collect();
    for expected in ["Message", "Questionnaire", "Exercise"] {
        assert!(what.contains(&expected), "{what:?}");
    }
}
