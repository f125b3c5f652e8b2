//! Which window may call which command, as Tauri reads it.
//! Which capability a window holds stands in `src-tauri/capabilities`.

use hearth_app::api::Command;
use std::fmt::Write;

/// The kinds of window, as their labels are.
pub const WINDOWS: [&str; 3] = ["start", "patient", "nurse"];

/// One permission a kind of window, with the commands of its rows in the table.
pub fn text(commands: &[Command]) -> String {
    let mut out =
        String::from("# Written by `make bindings` from the command table of crates/app. Do not edit.\n");
    for window in WINDOWS {
        let allowed = commands
            .iter()
            .filter(|command| command.windows.contains(&window))
            .map(|command| format!("    \"{}\",\n", command.name))
            .collect::<String>();
        // Writing to a String does not fail.
        let _ = write!(
            out,
            "\n[[permission]]\nidentifier = \"{window}-deeds\"\ndescription = \"What the {window} window may \
             ask\"\ncommands.allow = [\n{allowed}]\n"
        );
    }
    out
}
