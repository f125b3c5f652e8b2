//! Carries what the app notices to its windows: what they must read again, and which window must be open.
//! What a notice means is the app's and the screens' business.

use crate::windows::{self, Kind};
use hearth_app::{App, api::ProfileKind, notice::Topic};
use tauri::{AppHandle, Emitter};

/// The event that tells every window which topics are stale.
const CHANGED: &str = "changed";

/// Listens from now on, until the program ends.
pub fn carry(desk: AppHandle, app: App) {
    let mut notices = app.subscribe();
    tauri::async_runtime::spawn(async move {
        while let Some(topics) = notices.next().await {
            if let Err(problem) = desk.emit(CHANGED, &topics) {
                eprintln!("couldn't tell the windows: {problem}");
            }
            if topics.iter().any(|topic| topic == "today" || topic == "session") {
                app.note_for_reminders().await;
            }
            if topics.iter().any(|topic| Topic::SESSION.contains(&topic.as_str())) {
                follow(&desk, &app).await;
            }
        }
    });
}

/// Opens the window that belongs to the open profile, or the first one when none is open.
async fn follow(desk: &AppHandle, app: &App) {
    let open = app.app_state().await.ok().and_then(|state| state.open);
    let kind = match open.map(|profile| profile.kind) {
        None => Kind::Start,
        Some(ProfileKind::Patient) => Kind::Patient,
        Some(ProfileKind::Nurse) => Kind::Nurse,
    };
    if let Err(problem) = windows::show(desk, kind) {
        eprintln!("couldn't open the {} window: {problem}", kind.label());
    }
}
