//! A team and its server, a real process on a port of its own, as whoever runs a service keeps it.

use super::{Cable, program};
use serde_json::Value;
use std::{
    fs,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::PathBuf,
    process::{Child, Command, Stdio},
};
use tempfile::TempDir;

/// The server's database and what belongs to it.
const DATABASE: [&str; 2] = ["team.db", "team.db-wal"];

/// A copy of a server's database.
pub struct Backup {
    disk: TempDir,
}

/// A team with its server.
pub struct Team {
    disk: TempDir,
    address: SocketAddr,
    server: Option<Child>,
}

impl Team {
    /// A new team whose server runs.
    pub fn new(name: &str) -> Team {
        let disk = tempfile::Builder::new().prefix("hearth-team-").tempdir().unwrap();
        let address = "127.0.0.1:0".parse().unwrap();
        let mut team = Team { disk, address, server: None };
        // Open at every hour, so that a journey reads the same at night.
        let hours = ["--hours", "mon-sun 00:00-24:00"];
        team.admin(&[&["team", "create", "--name", name, "--phone", "01632 960123"], &hours[..]].concat());
        team.start();
        team
    }

    /// The invented team that one looks round in, and its codes by name.
    pub fn invented() -> (Team, Vec<(String, String)>) {
        let disk = tempfile::Builder::new().prefix("hearth-team-").tempdir().unwrap();
        let address = "127.0.0.1:0".parse().unwrap();
        let mut team = Team { disk, address, server: None };
        let made = team.admin(&["demo"]);
        let codes = made["codes"].as_array().unwrap().iter();
        let codes = codes.map(|row| (text(&row["name"]), text(&row["code"]))).collect();
        team.start();
        (team, codes)
    }

    /// Starts the server; a second start listens where the first one did.
    pub fn start(&mut self) {
        let mut server = self
            .command(&["serve", "--listen", &self.address.to_string()])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut hello = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut hello).unwrap();
        let hello: Value =
            serde_json::from_str(&hello).unwrap_or_else(|_| panic!("the server did not start"));
        let url = hello["result"]["listening"][0].as_str().unwrap().to_owned();
        self.address = url.trim_start_matches("https://").parse().unwrap();
        self.server = Some(server);
    }

    /// Stops the server as a power cut does.
    pub fn stop(&mut self) {
        if let Some(mut server) = self.server.take() {
            let _ = server.kill();
            let _ = server.wait();
        }
    }

    /// A copy of the server's database as it lies on its disk, made while nobody writes to it.
    pub fn is_backed_up(&mut self) -> Backup {
        self.stop();
        let disk = tempfile::Builder::new().prefix("hearth-backup-").tempdir().unwrap();
        for file in DATABASE {
            // What was written last may still lie beside the database.
            let _ = fs::copy(self.data().join(file), disk.path().join(file));
        }
        assert!(disk.path().join(DATABASE[0]).is_file(), "the database is where it was");
        self.start();
        Backup { disk }
    }

    /// The server goes on with an older database, and nobody tells anybody. What lies outside its backups stays.
    pub fn is_put_back(&mut self, older: &Backup) {
        self.stop();
        for file in DATABASE {
            let _ = fs::remove_file(self.data().join(file));
            let _ = fs::copy(older.disk.path().join(file), self.data().join(file));
        }
        // An index of what lay beside the newer one.
        let _ = fs::remove_file(self.data().join("team.db-shm"));
        self.start();
    }

    /// Adds a member of the team and gives the code for their computer.
    pub fn member(&self, role: &str, name: &str) -> String {
        let added = self.admin(&["user", "add", "--role", role, "--name", name]);
        let user = added["user"].as_str().unwrap();
        self.code(&["--user", user])
    }

    /// The code for a patient's own computer.
    pub fn code_for_patient(&self, patient: &str) -> String {
        self.code(&["--patient", patient])
    }

    /// The code for the computer of somebody who enters for a patient.
    pub fn code_for_carer(&self, patient: &str) -> String {
        self.code(&["--patient", patient, "--carer"])
    }

    fn code(&self, whom: &[&str]) -> String {
        let made = self.admin(&[&["code", "new"], whom].concat());
        made["code"].as_str().unwrap().to_owned()
    }

    /// A cable from a new computer to this server.
    pub fn cable(&self) -> Cable {
        Cable::to(self.address)
    }

    /// The server's folder.
    pub fn data(&self) -> PathBuf {
        self.disk.path().join("data")
    }

    /// Runs one of the server's commands to its end, and gives its result.
    #[track_caller]
    pub fn admin(&self, words: &[&str]) -> Value {
        let done = self.command(words).output().unwrap();
        let text = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success(), "{words:?}: {text}{}", String::from_utf8_lossy(&done.stderr));
        let answer: Value = serde_json::from_str(&text).unwrap();
        answer["result"].clone()
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(program("hearth-server"));
        command.arg("--json").args(words).env("HEARTH_SERVER_DATA", self.data()).stdin(Stdio::null());
        command
    }
}

impl Drop for Team {
    fn drop(&mut self) {
        self.stop();
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
