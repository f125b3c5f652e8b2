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
            // Whoever sits before the window is reminded by the window. What they leave undone is still due when they turn away.
            if !windows::is_in_front(&desk) {
                tauri::async_runtime::block_on(app.reminders_due()).iter().for_each(notify::show);
            }
            std::thread::sleep(LOOK_AGAIN);
        }
    });
}
