//! Writes the report on alert quality to the file that it is given, or prints it.
//! `--tuning` makes it on the seed that rules may be tuned on, and only prints.

use std::fs;
use std::process::ExitCode;

use hearth_alert_quality::report::{PERSONS, report};
use hearth_alert_quality::seeds::{REPORT, TUNING};

fn main() -> ExitCode {
    let given = std::env::args().nth(1);
    let Some(path) = given.filter(|path| path != "--tuning") else {
        let tuning = std::env::args().nth(1).is_some();
        print!("{}", report(if tuning { TUNING } else { REPORT }, PERSONS));
        return ExitCode::SUCCESS;
    };
    match fs::write(&path, report(REPORT, PERSONS)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("couldn't write {path}: {cause}");
            ExitCode::FAILURE
        }
    }
}
