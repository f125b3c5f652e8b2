//! The deeds without a window, for scheduled sync, support and tests: what may be typed, what is done, what is printed.
//! What a deed does is the app's business.

mod answer;
pub mod args;
mod ask;
mod language;
mod medicine;
mod medicine_args;
mod own_medicine;
mod raw;
mod run;
mod text;

use args::{Cli, Command, GOES_MAX};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use std::ffi::OsString;
use std::io::Write;

/// Environment variable that asks for a log: `warn`, `hearth_app=debug`.
const LOG_VARIABLE: &str = "HEARTH_LOG";

/// Reads the command line, does what it says and prints what came of it. Gives the exit code.
#[must_use]
pub fn main_with(arguments: &[OsString]) -> u8 {
    language::begin(arguments);
    let json = arguments.iter().any(|argument| argument == "--json");
    let cli = match Cli::try_parse_from(arguments).and_then(checked) {
        Ok(cli) => cli,
        Err(problem) => return usage(&problem, arguments, json),
    };
    log();
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(problem) => {
            print(std::io::stderr(), &format!("couldn't start: {problem}\n"));
            return 1;
        }
    };
    let verb = cli.command.verb();
    let answer = runtime.block_on(run::run(cli));
    if json {
        print(std::io::stdout(), &answer.to_json(verb));
    } else {
        let (text, errors) = answer.to_text();
        print(std::io::stdout(), text);
        print(std::io::stderr(), errors);
    }
    answer.exit
}

/// For support: what the app notes of steps and ids, never of people, on standard error.
fn log() {
    let asked = tracing_subscriber::EnvFilter::try_from_env(LOG_VARIABLE);
    if let Ok(filter) = asked {
        // One that is set up already is another caller's, and as good.
        let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
    }
}

fn checked(cli: Cli) -> Result<Cli, clap::Error> {
    let goes = match &cli.command {
        Command::CheckIn(asked) => asked.values.bp.len(),
        Command::Amend(asked) => asked.values.bp.len(),
        _ => 0,
    };
    if goes > GOES_MAX {
        return Err(Cli::command().error(ErrorKind::TooManyValues, "--bp can be said twice at most"));
    }
    Ok(cli)
}

/// Help and version are answers; anything else is bad input, and a danger sign on the line is answered before it.
fn usage(problem: &clap::Error, arguments: &[OsString], json: bool) -> u8 {
    if !problem.use_stderr() {
        // Nobody may be listening any more.
        let _ = problem.print();
        return 0;
    }
    let danger = raw::danger(&run::app(), arguments);
    if json {
        let mut object = serde_json::json!({
            "ok": false,
            "command": "",
            "problem": { "kind": "badInput", "said": { "key": "usage", "text": problem.to_string() }, "fields": [] },
        });
        if let (Some(danger), Some(members)) = (danger, object.as_object_mut()) {
            members.insert("advice".to_owned(), serde_json::json!(danger));
            members.insert("nothingSaved".to_owned(), serde_json::json!(answer::nothing_saved()));
        }
        print(std::io::stdout(), &format!("{object:#}\n"));
    } else {
        if let Some(danger) = danger {
            let nothing = text::sentences(&[answer::nothing_saved()]);
            print(std::io::stdout(), &(text::advice(&danger) + &nothing));
        }
        let _ = problem.print();
    }
    2
}

fn print(mut to: impl Write, text: &str) {
    // A reader that has gone away (`| head`) is no failure of the deed.
    let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}
