//! The command table for the UI: argument, answer, windows, and what a screen must read again.
//! The types it names are in `types.ts`.

use crate::permissions::WINDOWS;
use hearth_app::api::Command;
use std::collections::BTreeSet;

/// The text of `commands.ts`.
pub fn text(commands: &[Command]) -> String {
    [
        "// Every command a window can call, and what each makes stale, as crates/app/src/api says it.\n\
         // Written by `make bindings`. Do not edit.\n\n"
            .to_owned(),
        imports(commands),
        interface(commands),
        format!(
            "export type CommandName = keyof Commands;\nexport type WindowKind = {};\n\n",
            WINDOWS.map(quoted).join(" | ")
        ),
        table(commands, "The kinds of window that may call it.", "windows", "WindowKind", |command| {
            command.windows
        }),
        table(commands, "The topics a screen must read again after it.", "stales", "string", |command| {
            command.stales
        }),
        "export type Topic = (typeof stales)[CommandName][number];\n".to_owned(),
    ]
    .concat()
}

fn imports(commands: &[Command]) -> String {
    let named: BTreeSet<&str> = commands
        .iter()
        .flat_map(|command| [command.input, command.output])
        .filter(|name| !name.is_empty())
        .collect();
    let lines = named.into_iter().map(|name| format!("  {name},\n")).collect::<String>();
    format!("import type {{\n{lines}}} from \"./types\";\n\n")
}

fn interface(commands: &[Command]) -> String {
    let lines = commands
        .iter()
        .map(|Command { name, input, output, .. }| {
            let input = if input.is_empty() { "null" } else { input };
            format!("  {name}: {{ input: {input}; output: {output} }};\n")
        })
        .collect::<String>();
    format!(
        "/** Command name to its one argument and its answer; `null` is no argument. */\nexport interface Commands \
         {{\n{lines}}}\n\n"
    )
}

fn table(
    commands: &[Command],
    about: &str,
    name: &str,
    of: &str,
    row: fn(&Command) -> &'static [&'static str],
) -> String {
    let lines = commands
        .iter()
        .map(|command| {
            let cells = row(command).iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(", ");
            format!("  {}: [{cells}],\n", command.name)
        })
        .collect::<String>();
    format!(
        "/** {about} */\nexport const {name} = {{\n{lines}}} as const satisfies Record<CommandName, readonly \
         {of}[]>;\n\n"
    )
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
