//! Messages, questionnaires, exercise and the first week. One thin command a deed, as in the module above.

use hearth_app::{
    App,
    api::{
        ExerciseAsked, ExerciseDiary, ExerciseLevelSet, ExerciseSave, ExerciseSaved, ExerciseTakeBack,
        FirstWeek, FirstWeekMark, MessageDraft, MessageSend, Messages, MessagesAsked, MessagesRead, Nothing,
        PatientAsked, PatientQuestions, Problem, QuestionnaireAnswers, QuestionnaireAsk, QuestionnaireAsked,
        QuestionnaireDone, QuestionnaireForm, QuestionnaireStep, Questions, Waiting,
    },
};
use tauri::State;

#[tauri::command]
pub async fn messages(app: State<'_, App>, input: MessagesAsked) -> Result<Messages, Problem> {
    app.messages(input).await
}

#[tauri::command]
pub async fn message_draft(app: State<'_, App>, input: MessageDraft) -> Result<Nothing, Problem> {
    app.message_draft(input).await
}

#[tauri::command]
pub async fn message_send(app: State<'_, App>, input: MessageSend) -> Result<Messages, Problem> {
    app.message_send(input).await
}

#[tauri::command]
pub async fn messages_read(app: State<'_, App>, input: MessagesRead) -> Result<Nothing, Problem> {
    app.messages_read(input).await
}

#[tauri::command]
pub async fn waiting(app: State<'_, App>) -> Result<Waiting, Problem> {
    app.waiting().await
}

#[tauri::command]
pub async fn questions(app: State<'_, App>) -> Result<Questions, Problem> {
    app.questions().await
}

#[tauri::command]
pub async fn questionnaire_form(
    app: State<'_, App>,
    input: QuestionnaireAsked,
) -> Result<QuestionnaireForm, Problem> {
    app.questionnaire_form(input).await
}

#[tauri::command]
pub async fn questionnaire_answer(
    app: State<'_, App>,
    input: QuestionnaireAnswers,
) -> Result<QuestionnaireStep, Problem> {
    app.questionnaire_answer(input).await
}

#[tauri::command]
pub async fn questionnaire_finish(
    app: State<'_, App>,
    input: QuestionnaireAnswers,
) -> Result<QuestionnaireDone, Problem> {
    app.questionnaire_finish(input).await
}

#[tauri::command]
pub async fn patient_questions(
    app: State<'_, App>,
    input: PatientAsked,
) -> Result<PatientQuestions, Problem> {
    app.patient_questions(input).await
}

#[tauri::command]
pub async fn questionnaire_ask(
    app: State<'_, App>,
    input: QuestionnaireAsk,
) -> Result<PatientQuestions, Problem> {
    app.questionnaire_ask(input).await
}

#[tauri::command]
pub async fn exercise(app: State<'_, App>, input: ExerciseAsked) -> Result<ExerciseDiary, Problem> {
    app.exercise(input).await
}

#[tauri::command]
pub async fn exercise_save(app: State<'_, App>, input: ExerciseSave) -> Result<ExerciseSaved, Problem> {
    app.exercise_save(input).await
}

#[tauri::command]
pub async fn exercise_take_back(
    app: State<'_, App>,
    input: ExerciseTakeBack,
) -> Result<ExerciseDiary, Problem> {
    app.exercise_take_back(input).await
}

#[tauri::command]
pub async fn exercise_level_set(
    app: State<'_, App>,
    input: ExerciseLevelSet,
) -> Result<ExerciseDiary, Problem> {
    app.exercise_level_set(input).await
}

#[tauri::command]
pub async fn first_week(app: State<'_, App>) -> Result<FirstWeek, Problem> {
    app.first_week().await
}

#[tauri::command]
pub async fn first_week_mark(app: State<'_, App>, input: FirstWeekMark) -> Result<FirstWeek, Problem> {
    app.first_week_mark(input).await
}
