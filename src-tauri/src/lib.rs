//! Opens a window, holds the app, hands each call through without a thought of its own.
//! What a person can do is `hearth-app`'s; what a person sees is the UI's.

pub mod windows;

use std::env;
use tauri_plugin_window_state::StateFlags;
use windows::Kind;

/// Runs the program until its last window closes.
///
/// # Errors
/// When the system gives no window.
pub fn run() -> tauri::Result<()> {
    let mut builder = tauri::Builder::default();
    if env::var_os("HEARTH_NO_SINGLE_INSTANCE").is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| windows::come_forward(app)));
    }
    builder
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .setup(|app| Ok(windows::show(app.handle(), Kind::Start)?))
        .run(tauri::generate_context!())
}
