//! Opens a window, holds the app, hands each call through without a thought of its own.
//! What a person can do is `hearth-app`'s; what a person sees is the UI's.

mod commands;
mod notices;
mod windows;

use hearth_app::{App, clock::SystemClock, mint::SystemMint, profiles};
use hearth_words::Language;
use std::{env, sync::Arc};
use tauri::{Builder, Manager, Wry};
use tauri_plugin_window_state::StateFlags;
use windows::Kind;

/// Runs the program until its last window closes.
///
/// # Errors
/// When there is no folder to keep data in, or the system gives no window.
pub fn run() -> tauri::Result<()> {
    plugins(Builder::default())
        .setup(|desk| {
            let data = profiles::data_dir().ok_or("there is no folder to keep data in; set HEARTH_DATA")?;
            let app = App::new(data, Arc::new(SystemClock), Arc::new(SystemMint), language());
            desk.manage(app.clone());
            notices::carry(desk.handle().clone(), app);
            Ok(windows::show(desk.handle(), Kind::Start)?)
        })
        .invoke_handler(tauri::generate_handler![
            commands::app_state,
            commands::enrol,
            commands::unlock,
            commands::lock,
            commands::set_pin,
            commands::set_preferences,
            commands::today,
            commands::check_in_form,
            commands::save_draft,
            commands::check_in_look,
            commands::check_in,
            commands::last_result,
            commands::my_numbers,
            commands::save_numbers,
            commands::save_paper,
            commands::amend_reading,
            commands::withdraw_reading,
            commands::my_plan,
            commands::caseload,
            commands::patient_add,
            commands::patient,
            commands::patient_numbers,
            commands::looked_at,
            commands::access,
            commands::hand_over,
            commands::access_set,
            commands::alerts,
            commands::alert_seen,
            commands::alert_close,
            commands::alert_snooze,
            commands::plan,
            commands::plan_set,
            commands::conflicts,
            commands::settle,
            commands::sync_state,
            commands::sync_now,
            commands::network,
        ])
        .run(tauri::generate_context!())
}

fn plugins(builder: Builder<Wry>) -> Builder<Wry> {
    let sizes = tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build();
    // Tests run several at once on one computer.
    let alone = env::var_os("HEARTH_NO_SINGLE_INSTANCE").is_none();
    let builder = if alone {
        builder.plugin(tauri_plugin_single_instance::init(|desk, _, _| windows::come_forward(desk)))
    } else {
        builder
    };
    builder.plugin(sizes)
}

/// The computer's own language until a profile says which it is.
fn language() -> Language {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
    named.filter(|value| !value.is_empty()).find_map(|value| Language::from_code(&value)).unwrap_or_default()
}
