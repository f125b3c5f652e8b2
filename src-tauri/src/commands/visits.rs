//! Visits, and what is known of the heart failure. One thin command a deed, as in the module above.

use hearth_app::{
    App,
    api::{
        FactsSet, FactsView, Nothing, PatientAsked, Problem, VisitAddendum, VisitAnswered, VisitAsked,
        VisitBegin, VisitDraft, VisitForm, VisitList, VisitSave, VisitView,
    },
};
use tauri::State;

#[tauri::command]
pub async fn visit_form(app: State<'_, App>) -> Result<VisitForm, Problem> {
    app.visit_form().await
}

#[tauri::command]
pub async fn visit_list(app: State<'_, App>, input: PatientAsked) -> Result<VisitList, Problem> {
    app.visit_list(Some(input.id)).await
}

#[tauri::command]
pub async fn visit_begin(app: State<'_, App>, input: VisitBegin) -> Result<VisitView, Problem> {
    app.visit_begin(input).await
}

#[tauri::command]
pub async fn visit_show(app: State<'_, App>, input: VisitAsked) -> Result<VisitView, Problem> {
    app.visit_show(input).await
}

#[tauri::command]
pub async fn visit_draft(app: State<'_, App>, input: VisitDraft) -> Result<Nothing, Problem> {
    app.visit_draft(input).await
}

#[tauri::command]
pub async fn visit_answer(app: State<'_, App>, input: VisitSave) -> Result<VisitAnswered, Problem> {
    app.visit_save(input).await
}

#[tauri::command]
pub async fn visit_sign(app: State<'_, App>, input: VisitAsked) -> Result<VisitView, Problem> {
    app.visit_sign(input).await
}

#[tauri::command]
pub async fn visit_addendum(app: State<'_, App>, input: VisitAddendum) -> Result<VisitView, Problem> {
    app.visit_addendum(input).await
}

#[tauri::command]
pub async fn facts(app: State<'_, App>, input: PatientAsked) -> Result<FactsView, Problem> {
    app.facts(Some(input.id)).await
}

#[tauri::command]
pub async fn facts_set(app: State<'_, App>, input: FactsSet) -> Result<FactsView, Problem> {
    app.facts_set(input).await
}
