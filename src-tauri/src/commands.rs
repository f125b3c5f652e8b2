//! One thin command a deed: what a window asks goes to the app, what the app says goes back.
//! Nothing is decided here; which window may call what stands in `src-tauri/permissions`.

pub mod medicines;
pub mod talk;
pub mod visits;

use hearth_app::{
    App,
    api::{
        AccessSet, AccessView, AlertAsked, AlertClose, AlertList, AlertSnooze, AlertView, AmendReading,
        AppState, CareView, Caseload, CheckIn, CheckInDay, CheckInDayTyped, CheckInFields, CheckInForm,
        CheckInLook, Conflicts, Diary, DiaryDraft, DiaryLook, DiaryRow, DiaryRowSaved, DiarySave, Enrol,
        GoalSet, HandOver, LastResult, LearnView, LearntSet, LookedAt, Network, NextDateSet, Nothing,
        Numbers, NumbersAsked, NumbersFile, OpenProfile, PaperAsked, PatientAdd, PatientAdded, PatientAsked,
        PatientNumbersAsked, PatientView, PlanRead, PlanSet, PlanTextSet, PlanView, Preferences, Problem,
        PutAway, Reminders, RemindersSet, ResultView, SaveDraft, SavedFile, SetPin, Settle, SyncState, Today,
        Unlock, WithdrawReading,
    },
};
use tauri::State;

#[tauri::command]
pub async fn app_state(app: State<'_, App>) -> Result<AppState, Problem> {
    app.app_state().await
}

#[tauri::command]
pub async fn enrol(app: State<'_, App>, input: Enrol) -> Result<OpenProfile, Problem> {
    app.enrol(input).await
}

#[tauri::command]
pub async fn unlock(app: State<'_, App>, input: Unlock) -> Result<OpenProfile, Problem> {
    app.unlock(input).await
}

#[tauri::command]
pub async fn lock(app: State<'_, App>) -> Result<Nothing, Problem> {
    app.lock().await
}

#[tauri::command]
pub async fn set_pin(app: State<'_, App>, input: SetPin) -> Result<Nothing, Problem> {
    app.set_pin(input).await
}

#[tauri::command]
pub async fn set_preferences(app: State<'_, App>, input: Preferences) -> Result<Preferences, Problem> {
    app.set_preferences(input).await
}

#[tauri::command]
pub async fn today(app: State<'_, App>) -> Result<Today, Problem> {
    app.today().await
}

#[tauri::command]
pub async fn check_in_form(app: State<'_, App>) -> Result<CheckInForm, Problem> {
    app.check_in_form().await
}

#[tauri::command]
pub async fn save_draft(app: State<'_, App>, input: SaveDraft) -> Result<Nothing, Problem> {
    app.save_draft(input).await
}

#[tauri::command]
pub async fn check_in_look(app: State<'_, App>, input: CheckInFields) -> Result<CheckInLook, Problem> {
    app.check_in_look(input).await
}

#[tauri::command]
pub async fn check_in(app: State<'_, App>, input: CheckIn) -> Result<ResultView, Problem> {
    app.check_in(input).await
}

#[tauri::command]
pub async fn check_in_day(app: State<'_, App>, input: CheckInDayTyped) -> Result<CheckInDay, Problem> {
    app.check_in_day(input).await
}

#[tauri::command]
pub async fn put_away(app: State<'_, App>, input: PutAway) -> Result<Nothing, Problem> {
    app.put_away(input).await
}

#[tauri::command]
pub async fn diary(app: State<'_, App>) -> Result<Diary, Problem> {
    app.diary().await
}

#[tauri::command]
pub async fn diary_draft(app: State<'_, App>, input: DiaryDraft) -> Result<Nothing, Problem> {
    app.diary_draft(input).await
}

#[tauri::command]
pub async fn diary_look(app: State<'_, App>, input: DiaryRow) -> Result<DiaryLook, Problem> {
    app.diary_look(input).await
}

#[tauri::command]
pub async fn diary_save(app: State<'_, App>, input: DiarySave) -> Result<DiaryRowSaved, Problem> {
    app.diary_save(input).await
}

#[tauri::command]
pub async fn reminders(app: State<'_, App>) -> Result<Reminders, Problem> {
    app.reminders().await
}

#[tauri::command]
pub async fn set_reminders(app: State<'_, App>, input: RemindersSet) -> Result<Reminders, Problem> {
    app.set_reminders(input).await
}

#[tauri::command]
pub async fn last_result(app: State<'_, App>) -> Result<LastResult, Problem> {
    app.last_result().await
}

#[tauri::command]
pub async fn my_numbers(app: State<'_, App>, input: NumbersAsked) -> Result<Numbers, Problem> {
    app.my_numbers(input).await
}

#[tauri::command]
pub async fn save_numbers(app: State<'_, App>, input: NumbersAsked) -> Result<NumbersFile, Problem> {
    app.save_numbers(input).await
}

#[tauri::command]
pub async fn save_paper(app: State<'_, App>, input: PaperAsked) -> Result<SavedFile, Problem> {
    app.save_paper(input).await
}

#[tauri::command]
pub async fn amend_reading(app: State<'_, App>, input: AmendReading) -> Result<ResultView, Problem> {
    app.amend_reading(input).await
}

#[tauri::command]
pub async fn withdraw_reading(app: State<'_, App>, input: WithdrawReading) -> Result<Nothing, Problem> {
    app.withdraw_reading(input).await
}

#[tauri::command]
pub async fn my_plan(app: State<'_, App>) -> Result<PlanView, Problem> {
    app.my_plan().await
}

#[tauri::command]
pub async fn my_care(app: State<'_, App>) -> Result<CareView, Problem> {
    app.my_care().await
}

#[tauri::command]
pub async fn care(app: State<'_, App>, input: PatientAsked) -> Result<CareView, Problem> {
    app.care(input).await
}

#[tauri::command]
pub async fn plan_text_set(app: State<'_, App>, input: PlanTextSet) -> Result<CareView, Problem> {
    app.plan_text_set(input).await
}

#[tauri::command]
pub async fn goal_set(app: State<'_, App>, input: GoalSet) -> Result<CareView, Problem> {
    app.goal_set(input).await
}

#[tauri::command]
pub async fn next_date_set(app: State<'_, App>, input: NextDateSet) -> Result<CareView, Problem> {
    app.next_date_set(input).await
}

#[tauri::command]
pub async fn plan_read(app: State<'_, App>, input: PlanRead) -> Result<CareView, Problem> {
    app.plan_read(input).await
}

#[tauri::command]
pub async fn learning(app: State<'_, App>) -> Result<LearnView, Problem> {
    app.learning().await
}

#[tauri::command]
pub async fn patient_learning(app: State<'_, App>, input: PatientAsked) -> Result<LearnView, Problem> {
    app.patient_learning(input).await
}

#[tauri::command]
pub async fn learnt(app: State<'_, App>, input: LearntSet) -> Result<LearnView, Problem> {
    app.learnt(input).await
}

#[tauri::command]
pub async fn caseload(app: State<'_, App>) -> Result<Caseload, Problem> {
    app.caseload().await
}

#[tauri::command]
pub async fn patient_add(app: State<'_, App>, input: PatientAdd) -> Result<PatientAdded, Problem> {
    app.patient_add(input).await
}

#[tauri::command]
pub async fn patient(app: State<'_, App>, input: PatientAsked) -> Result<PatientView, Problem> {
    app.patient(input).await
}

#[tauri::command]
pub async fn patient_numbers(app: State<'_, App>, input: PatientNumbersAsked) -> Result<Numbers, Problem> {
    app.patient_numbers(input).await
}

#[tauri::command]
pub async fn looked_at(app: State<'_, App>, input: LookedAt) -> Result<Nothing, Problem> {
    app.looked_at(input).await
}

#[tauri::command]
pub async fn access(app: State<'_, App>, input: PatientAsked) -> Result<AccessView, Problem> {
    app.access(input).await
}

#[tauri::command]
pub async fn hand_over(app: State<'_, App>, input: HandOver) -> Result<AccessView, Problem> {
    app.hand_over(input).await
}

#[tauri::command]
pub async fn access_set(app: State<'_, App>, input: AccessSet) -> Result<AccessView, Problem> {
    app.access_set(input).await
}

#[tauri::command]
pub async fn alerts(app: State<'_, App>, input: PatientAsked) -> Result<AlertList, Problem> {
    app.alerts(Some(input.id)).await
}

#[tauri::command]
pub async fn alert_seen(app: State<'_, App>, input: AlertAsked) -> Result<AlertView, Problem> {
    app.alert_seen(input).await
}

#[tauri::command]
pub async fn alert_close(app: State<'_, App>, input: AlertClose) -> Result<AlertView, Problem> {
    app.alert_close(input).await
}

#[tauri::command]
pub async fn alert_snooze(app: State<'_, App>, input: AlertSnooze) -> Result<AlertView, Problem> {
    app.alert_snooze(input).await
}

#[tauri::command]
pub async fn plan(app: State<'_, App>, input: PatientAsked) -> Result<PlanView, Problem> {
    app.plan(input).await
}

#[tauri::command]
pub async fn plan_set(app: State<'_, App>, input: PlanSet) -> Result<PlanView, Problem> {
    app.plan_set(input).await
}

#[tauri::command]
pub async fn conflicts(app: State<'_, App>) -> Result<Conflicts, Problem> {
    app.conflicts().await
}

#[tauri::command]
pub async fn settle(app: State<'_, App>, input: Settle) -> Result<Nothing, Problem> {
    app.settle(input).await
}

#[tauri::command]
pub async fn sync_state(app: State<'_, App>) -> Result<SyncState, Problem> {
    app.sync_state().await
}

#[tauri::command]
pub async fn sync_now(app: State<'_, App>) -> Result<SyncState, Problem> {
    app.sync_now().await
}

#[tauri::command]
pub async fn network(app: State<'_, App>, input: Network) -> Result<Nothing, Problem> {
    app.network(input).await
}
