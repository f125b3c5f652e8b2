//! Messages, questionnaires, exercise and the first week, from the command line.

use crate::answer::Answer;
use crate::args::{Exercise, FirstWeek, Message, Questions};
use crate::text::said as text;
use hearth_app::App;
use hearth_app::api::{
    ExerciseAsked, ExerciseLevelSet, ExerciseSave, ExerciseTakeBack, FirstWeekMark, LookedAt, MessageSend,
    MessagesAsked, MessagesRead, PatientAsked, Problem, QuestionnaireAsk, QuestionnaireDone,
};
use hearth_app::questionnaires::{self, TaskView};

/// Messages.
pub async fn message(app: &App, asked: Message) -> Result<Answer, Problem> {
    match asked {
        Message::List { patient } => {
            let all = app.messages(MessagesAsked { patient }).await?;
            Ok(Answer::done(&all, text::messages(&all)))
        }
        Message::Send(typed) => {
            let form = app.messages(MessagesAsked { patient: typed.patient.clone() }).await?.form;
            let asked =
                MessageSend { patient: typed.patient, form, text: typed.text, not_worse: typed.not_worse };
            let all = app.message_send(asked).await?;
            Ok(Answer::done(&all, text::messages(&all)))
        }
        Message::Read { patient } => {
            let all = app.messages(MessagesAsked { patient: patient.clone() }).await?;
            let keys: Vec<String> =
                all.items.iter().filter(|item| item.unread).map(|item| item.key.clone()).collect();
            match &patient {
                _ if keys.is_empty() => {}
                Some(patient) => {
                    app.looked_at(LookedAt { patient: patient.clone(), entries: keys }).await?;
                }
                None => {
                    app.messages_read(MessagesRead { keys }).await?;
                }
            }
            let all = app.messages(MessagesAsked { patient }).await?;
            Ok(Answer::done(&all, text::messages(&all)))
        }
    }
}

/// Questionnaires of a person.
pub async fn questions(app: &App, asked: Questions) -> Result<Answer, Problem> {
    match asked {
        Questions::List { patient: None } => {
            let all = app.questions().await?;
            Ok(Answer::done(&all, text::questions(&all)))
        }
        Questions::List { patient: Some(id) } => {
            let all = app.patient_questions(PatientAsked { id }).await?;
            Ok(Answer::done(&all, text::patient_questions(&all)))
        }
        Questions::Answer(typed) => {
            let row = questionnaires::answers_of(&typed.answers);
            // What an answer asks for at once comes first, whatever becomes of the sheet.
            let answers: Vec<&str> = row.iter().map(String::as_str).collect();
            let (help, tasks) = match questionnaires::score(crate::language::words(), &typed.code, &answers) {
                Ok(score) => (score.immediate, score.tasks),
                Err(not) => (not.immediate, Vec::new()),
            };
            let for_another = typed.patient.is_some();
            Ok(match app.questions_answer(typed.patient, typed.code, row).await {
                // Whoever types it for somebody has the tasks at once, and says the rest to the person.
                Ok(done) if for_another => {
                    let written = WrittenDown { done: &done, tasks: &tasks };
                    Answer::done(&written, text::written_down(&done, &tasks))
                }
                Ok(done) => Answer::done(&done, text::done(&done)),
                Err(problem) => Answer::refused_after_help(&help, &problem),
            })
        }
        Questions::Ask(typed) => {
            let asked = QuestionnaireAsk {
                patient: typed.patient,
                code: typed.code,
                due: typed.due,
                why: typed.why,
                take_back: typed.take_back,
            };
            let all = app.questionnaire_ask(asked).await?;
            Ok(Answer::done(&all, text::patient_questions(&all)))
        }
    }
}

/// A sheet that was typed for somebody else, and what that sets the team to do.
#[derive(serde::Serialize)]
struct WrittenDown<'a> {
    #[serde(flatten)]
    done: &'a QuestionnaireDone,
    tasks: &'a [TaskView],
}

/// The exercise diary.
pub async fn exercise(app: &App, asked: Exercise) -> Result<Answer, Problem> {
    let diary = match asked {
        Exercise::List { patient } => app.exercise(ExerciseAsked { patient }).await?,
        Exercise::Add(typed) => {
            let form = app.exercise(ExerciseAsked { patient: typed.patient.clone() }).await?.form;
            let asked = ExerciseSave {
                patient: typed.patient,
                form,
                day: typed.day,
                kind: typed.kind,
                warm_up: typed.warm_up,
                minutes: typed.minutes,
                exertion: typed.exertion,
                signs: typed.felt,
                note: typed.note,
            };
            let saved = app.exercise_save(asked).await?;
            return Ok(Answer::done(&saved, text::exercise_saved(&saved)));
        }
        Exercise::TakeBack { id, patient } => {
            app.exercise_take_back(ExerciseTakeBack { patient, key: id }).await?
        }
        Exercise::Level(typed) => {
            let asked = ExerciseLevelSet {
                patient: typed.patient,
                kind: typed.kind,
                words: typed.words,
                minutes: typed.minutes,
                days: typed.days,
                most: typed.most,
                why: typed.why,
                end: false,
            };
            app.exercise_level_set(asked).await?
        }
        Exercise::EndLevel { patient, why } => {
            let asked = ExerciseLevelSet { patient, why, end: true, ..ExerciseLevelSet::default() };
            app.exercise_level_set(asked).await?
        }
    };
    Ok(Answer::done(&diary, text::exercise(&diary)))
}

/// The first week.
pub async fn first_week(app: &App, asked: FirstWeek) -> Result<Answer, Problem> {
    let mark = |step: &str, state: &str| FirstWeekMark { step: step.to_owned(), state: state.to_owned() };
    let week = match asked {
        FirstWeek::Show => app.first_week().await?,
        FirstWeek::Done { step } => app.first_week_mark(mark(&step, "done")).await?,
        FirstWeek::Skip => app.first_week_mark(mark("", "skipped")).await?,
        FirstWeek::Again => app.first_week_mark(mark("", "again")).await?,
    };
    Ok(Answer::done(&week, text::first_week(&week)))
}
