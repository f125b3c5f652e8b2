//! Opens a window, holds the app, hands each call through without a thought of its own.
//! What a person can do is `hearth-app`'s; what a person sees is the UI's.

mod commands;
mod notices;
mod notify;
mod reminding;
mod tray;
mod windows;

use hearth_app::{App, clock::SystemClock, mint::SystemMint, profiles, reminders::autostart::QUIETLY};
use hearth_words::{Language, Words};
use std::{env, sync::Arc};
use tauri::{Builder, Manager, WindowEvent, Wry};
use tauri_plugin_window_state::StateFlags;
use windows::Kind;

/// Runs the program until its last window closes.
///
/// # Errors
/// When there is no folder to keep data in, or the system gives no window.
pub fn run() -> tauri::Result<()> {
    commands(plugins(Builder::default()))
        .setup(|desk| {
            let data = profiles::data_dir().ok_or("there is no folder to keep data in; set HEARTH_DATA")?;
            let app = App::new(data, Arc::new(SystemClock), Arc::new(SystemMint), language());
            desk.manage(app.clone());
            notices::carry(desk.handle().clone(), app.clone());
            reminding::begin(desk.handle().clone(), app);
            if let Err(problem) = tray::put(desk.handle(), Words::new(language())) {
                eprintln!("couldn't put a sign into the tray: {problem}");
            }
            windows::show(desk.handle(), Kind::Start)?;
            if env::args().any(|word| word == QUIETLY) {
                windows::hide(desk.handle());
            }
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                windows::close_or_hide(window, api);
            }
        })
        .run(tauri::generate_context!())
}

/// What a window may ask for.
#[expect(clippy::too_many_lines, reason = "one line a command, and the macro wants them in one list")]
fn commands(builder: Builder<Wry>) -> Builder<Wry> {
    builder.invoke_handler(tauri::generate_handler![
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
        commands::check_in_day,
        commands::put_away,
        commands::diary,
        commands::diary_draft,
        commands::diary_look,
        commands::diary_save,
        commands::reminders,
        commands::set_reminders,
        commands::last_result,
        commands::my_numbers,
        commands::save_numbers,
        commands::save_paper,
        commands::talk::messages,
        commands::talk::message_draft,
        commands::talk::message_send,
        commands::talk::messages_read,
        commands::talk::questions,
        commands::talk::waiting,
        commands::talk::questionnaire_form,
        commands::talk::questionnaire_answer,
        commands::talk::questionnaire_finish,
        commands::talk::patient_questions,
        commands::talk::questionnaire_ask,
        commands::talk::exercise,
        commands::talk::exercise_save,
        commands::talk::exercise_take_back,
        commands::talk::exercise_level_set,
        commands::talk::first_week,
        commands::talk::first_week_mark,
        commands::amend_reading,
        commands::withdraw_reading,
        commands::my_plan,
        commands::my_care,
        commands::care,
        commands::plan_text_set,
        commands::goal_set,
        commands::next_date_set,
        commands::plan_read,
        commands::learning,
        commands::patient_learning,
        commands::learnt,
        commands::medicines::my_medicines,
        commands::medicines::medicine_taken,
        commands::medicines::medicine_effect,
        commands::medicines::medicine_bought,
        commands::medicines::medicine_bought_end,
        commands::medicines::flexible_begin,
        commands::medicines::flexible_end,
        commands::medicines::sick_day_begin,
        commands::medicines::sick_day_end,
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
        commands::visits::visit_form,
        commands::visits::visit_list,
        commands::visits::visit_begin,
        commands::visits::visit_show,
        commands::visits::visit_draft,
        commands::visits::visit_answer,
        commands::visits::visit_sign,
        commands::visits::visit_addendum,
        commands::visits::facts,
        commands::visits::facts_set,
        commands::plan_set,
        commands::conflicts,
        commands::settle,
        commands::sync_state,
        commands::sync_now,
        commands::network,
    ])
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
