//! `hearth-cli`: hands the command line over and ends with its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    ExitCode::from(hearth_cli::main_with(&arguments))
}
