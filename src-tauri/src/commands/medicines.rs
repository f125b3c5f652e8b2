//! What a person takes, and the plans that a prescriber let them use. One thin command a deed, as in the module above.

use hearth_app::{
    App,
    api::{
        FlexibleBegin, FlexibleEnd, MedicineBought, MedicineBoughtEnd, MedicineEffect, MedicineList,
        MedicineTaken, OwnMedicines, Problem, SickDayBegin, SickDayEnd,
    },
};
use tauri::State;

#[tauri::command]
pub async fn my_medicines(app: State<'_, App>) -> Result<OwnMedicines, Problem> {
    app.my_medicines().await
}

#[tauri::command]
pub async fn medicine_taken(app: State<'_, App>, input: MedicineTaken) -> Result<OwnMedicines, Problem> {
    app.medicine_taken(input).await
}

#[tauri::command]
pub async fn medicine_effect(app: State<'_, App>, input: MedicineEffect) -> Result<OwnMedicines, Problem> {
    app.medicine_effect(input).await
}

#[tauri::command]
pub async fn medicine_bought(app: State<'_, App>, input: MedicineBought) -> Result<OwnMedicines, Problem> {
    app.medicine_bought(input).await
}

#[tauri::command]
pub async fn medicine_bought_end(
    app: State<'_, App>,
    input: MedicineBoughtEnd,
) -> Result<OwnMedicines, Problem> {
    app.medicine_bought_end(input).await
}

#[tauri::command]
pub async fn flexible_begin(app: State<'_, App>, input: FlexibleBegin) -> Result<MedicineList, Problem> {
    app.flexible_begin(input).await
}

#[tauri::command]
pub async fn flexible_end(app: State<'_, App>, input: FlexibleEnd) -> Result<MedicineList, Problem> {
    app.flexible_end(input).await
}

#[tauri::command]
pub async fn sick_day_begin(app: State<'_, App>, input: SickDayBegin) -> Result<MedicineList, Problem> {
    app.sick_day_begin(input).await
}

#[tauri::command]
pub async fn sick_day_end(app: State<'_, App>, input: SickDayEnd) -> Result<MedicineList, Problem> {
    app.sick_day_end(input).await
}
