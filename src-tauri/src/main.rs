//! The desktop program: repairs the locale, then opens the first window.
//! Everything else is the library's.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    speak_a_real_language();
    match hearth_lib::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("hearth couldn't start: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// Under the locale `C`, `WebKit` calls its language "C", which no JavaScript formatter accepts: the window stays grey.
fn speak_a_real_language() {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    let language = named.split('.').next().unwrap_or_default();
    if matches!(language, "" | "C" | "POSIX") {
        #[expect(unsafe_code, reason = "no thread has started, so nobody can read the environment meanwhile")]
        unsafe {
            env::set_var("LC_ALL", "en_GB.UTF-8");
        }
    }
}
