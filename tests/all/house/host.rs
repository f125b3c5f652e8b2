//! The border between a window and the app: one thin command a deed, and only the windows that may call it.

use super::top;
use hearth_app::api::COMMANDS;
use std::{collections::BTreeSet, fs};

const WINDOWS: [&str; 3] = ["start", "patient", "nurse"];

/// The commands of all files, one behind the other.
fn commands() -> String {
    let source = top().join("src-tauri/src");
    let parts = fs::read_dir(source.join("commands")).unwrap().map(|file| file.unwrap().path());
    let files = [source.join("commands.rs")].into_iter().chain(parts);
    files.map(|file| fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn every_deed_of_the_table_is_a_command_and_there_is_no_other() {
    let text = commands();
    let written: BTreeSet<&str> = text
        .split("#[tauri::command]")
        .skip(1)
        .filter_map(|after| after.split_once("fn ")?.1.split_once('(').map(|(name, _)| name))
        .collect();
    let table: BTreeSet<&str> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(written, table);
}

#[test]
fn a_command_decides_nothing() {
    let text = commands();
    for word in [" if ", "match ", "while ", "for ("] {
        assert!(!text.contains(word), "a command has {word:?}: it belongs into the app");
    }
}

#[test]
fn each_kind_of_window_has_its_own_capability_and_holds_no_other() {
    for window in WINDOWS {
        let path = top().join(format!("src-tauri/capabilities/{window}.json"));
        let said: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(said["windows"], serde_json::json!([window]));
        let deeds: Vec<&str> = said["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|permission| permission.as_str())
            .filter(|permission| permission.ends_with("-deeds"))
            .collect();
        assert_eq!(deeds, [format!("{window}-deeds")]);
    }
    let files = fs::read_dir(top().join("src-tauri/capabilities")).unwrap().count();
    assert_eq!(files, WINDOWS.len(), "a capability belongs to no kind of window");
}

#[test]
fn a_locked_program_can_only_be_started_or_unlocked() {
    let open_to_start: Vec<&str> = COMMANDS
        .iter()
        .filter(|command| command.windows.contains(&"start"))
        .map(|command| command.name)
        .collect();
    assert_eq!(open_to_start, ["app_state", "enrol", "unlock"]);
}
