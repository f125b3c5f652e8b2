//! `hearth-cli` on one profile, as a script of an IT department runs it.

use super::program;
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};
use tempfile::TempDir;

/// The passphrase of every profile in the journeys.
pub const PASSPHRASE: &str = "correct horse battery";

/// One profile and its passphrase.
pub struct Cli {
    disk: TempDir,
    profile: PathBuf,
}

/// What a command said.
#[derive(Debug)]
pub struct Said {
    /// The exit code.
    pub exit: i32,
    /// What it printed: one JSON object.
    pub json: Value,
    /// What it complained of.
    pub errors: String,
}

impl Cli {
    /// A place for a profile that is not there yet.
    pub fn new() -> Cli {
        let disk = tempfile::Builder::new().prefix("hearth-cli-").tempdir().unwrap();
        let profile = disk.path().join("profile");
        Cli::with(disk, profile)
    }

    /// The profile of a computer whose window is closed.
    pub fn on(profile: PathBuf) -> Cli {
        Cli::with(tempfile::Builder::new().prefix("hearth-cli-").tempdir().unwrap(), profile)
    }

    fn with(disk: TempDir, profile: PathBuf) -> Cli {
        fs::write(disk.path().join("passphrase"), PASSPHRASE).unwrap();
        Cli { disk, profile }
    }

    /// The profile's folder.
    pub fn profile(&self) -> &Path {
        &self.profile
    }

    /// Runs a command to its end.
    pub fn run(&self, words: &[&str]) -> Said {
        let Output { status, stdout, stderr } = self.command(words).output().unwrap();
        let text = String::from_utf8_lossy(&stdout);
        Said {
            exit: status.code().unwrap_or(-1),
            json: serde_json::from_str(&text).unwrap_or(Value::String(text.into_owned())),
            errors: String::from_utf8_lossy(&stderr).into_owned(),
        }
    }

    /// Runs a command that must be done, and gives its result.
    #[track_caller]
    pub fn does(&self, words: &[&str]) -> Value {
        let said = self.run(words);
        assert_eq!(said.exit, 0, "{words:?}: {} {}", said.json, said.errors);
        said.json["result"].clone()
    }

    /// Starts a command and does not wait for it.
    pub fn start(&self, words: &[&str]) -> Child {
        self.command(words).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(program("hearth-cli"));
        command
            .arg("--profile")
            .arg(self.profile())
            .arg("--json")
            .args(words)
            .env("HEARTH_PASSPHRASE_FILE", self.passphrase())
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .stdin(Stdio::null());
        command
    }

    fn passphrase(&self) -> PathBuf {
        Path::join(self.disk.path(), "passphrase")
    }
}
