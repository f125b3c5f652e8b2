//! Shows what the app says is due: a notification of the desktop, whether a window is open, closed, or its profile locked.
//! When that is, and what it may say, is decided in `hearth-app`.

use crate::{notify, windows};
use hearth_app::App;
use std::time::Duration;
use tauri::AppHandle;

/// How often it is looked whether something is due: a time of day is kept to the minute.
const LOOK_AGAIN: Duration = Duration::from_secs(20);

/// Looks from now on, until the program ends.
pub fn begin(desk: AppHandle, app: App) {
    std::thread::spawn(move || {
        loop {
            for shown in tauri::async_runtime::block_on(app.reminders_due()) {
                // Whoever sits before the window is reminded by the window.
                if !windows::is_in_front(&desk) {
                    notify::show(&shown);
                }
            }
            std::thread::sleep(LOOK_AGAIN);
        }
    });
}
