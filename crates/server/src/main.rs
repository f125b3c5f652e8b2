//! The team server's program: reads the command line, keeps the log, does what was asked, exits with what came of it.
//! Its log goes to standard error as JSON, one line an event, and holds no person's data.

use clap::Parser;
use hearth_server::commands::{Cli, run};
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let serving = matches!(cli.command, hearth_server::commands::Command::Serve(_));
    let level = if serving { "info" } else { "warn" };
    let filter = EnvFilter::try_from_env("HEARTH_LOG").unwrap_or_else(|_| EnvFilter::new(level));
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
    let as_json = cli.json;
    let output = run(cli).await;
    output.print(as_json);
    ExitCode::from(output.exit)
}
