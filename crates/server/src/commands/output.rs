//! What a command says: text for a person, or one JSON object for a script, and the exit code that belongs to it.
//! Exit codes: 0 done, 1 unexpected, 2 bad input, 4 refused, 5 store damaged or in use.

use serde_json::{Value, json};
use std::io::{self, Write};

/// What a command came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The exit code.
    pub exit: u8,
    /// For a script.
    pub json: Value,
    /// For a person.
    pub text: String,
}

impl Output {
    /// Done.
    #[must_use]
    pub fn done(command: &str, result: impl Into<Value>, text: impl Into<String>) -> Output {
        let json = json!({ "ok": true, "command": command, "result": result.into() });
        Output { exit: 0, json, text: text.into() }
    }

    /// Not done. The text is the whole chain of causes, which hold no person's data.
    #[must_use]
    pub fn refused(command: &str, exit: u8, problem: &dyn std::error::Error) -> Output {
        let mut text = problem.to_string();
        let mut cause = problem.source();
        while let Some(here) = cause {
            text.push_str(": ");
            text.push_str(&here.to_string());
            cause = here.source();
        }
        let json = json!({ "ok": false, "command": command, "problem": text });
        Output { exit, json, text }
    }

    /// Prints it: what was done to standard output, what was not to standard error.
    pub fn print(&self, as_json: bool) {
        // Whoever reads the first line alone has closed the other end, and wants no more.
        let _ = if as_json {
            writeln!(io::stdout(), "{}", self.json)
        } else if self.exit == 0 {
            writeln!(io::stdout(), "{}", self.text)
        } else {
            writeln!(io::stderr(), "{}", self.text)
        };
    }
}
