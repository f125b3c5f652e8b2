//! Makes the text of every generated file from what `hearth-app` says crosses to a screen.
//! Writing it to disk is `main`'s, and telling that a committed file is stale is a test's.
#![allow(
    clippy::format_collect,
    clippy::format_push_string,
    reason = "a few hundred short lines, once in a while: the plainest spelling wins"
)]

mod commands;
mod permissions;
mod types;

use hearth_app::api::COMMANDS;

/// One generated file.
pub struct Generated {
    /// Its path from the top of the repository.
    pub path: &'static str,
    /// Its whole text.
    pub text: String,
}

/// Every generated file, as it should be today.
#[must_use]
pub fn generated() -> Vec<Generated> {
    vec![
        Generated { path: "ui/generated/types.ts", text: types::text(COMMANDS) },
        Generated { path: "ui/generated/commands.ts", text: commands::text(COMMANDS) },
        Generated { path: "src-tauri/permissions/deeds.toml", text: permissions::text(COMMANDS) },
    ]
}
