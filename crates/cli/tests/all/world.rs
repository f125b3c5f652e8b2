//! A team's server as a process, and computers that talk to it by `hearth-cli`, each with a profile folder of its own.

use hearth_clinical::Instant;
use hearth_store::{NoKeyRing, Profile, Secret, Store};
use hearth_testkit::fake_server::Certificate;
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::SystemTime;
use tempfile::TempDir;

/// The passphrase of every computer here.
const PASSPHRASE: &str = "three plain words";

/// What a program came to.
pub struct Came {
    pub exit: i32,
    pub json: Value,
    pub errors: String,
}

impl Came {
    pub fn result(&self) -> &Value {
        assert_eq!(self.exit, 0, "{:#} {}", self.json, self.errors);
        &self.json["result"]
    }

    /// The problem's exit code and the key of its sentence.
    pub fn problem(&self) -> (i32, &str) {
        (self.exit, self.json["problem"]["said"]["key"].as_str().unwrap_or_default())
    }
}

/// A team with its server, and a folder for everything.
pub struct World {
    pub folder: TempDir,
    pub address: SocketAddr,
    /// SHA-256 of the server's public key.
    pub key: [u8; 32],
    /// The team's recovery code.
    pub recovery_code: String,
    server: Option<Child>,
}

impl World {
    pub fn new() -> World {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("passphrase"), PASSPHRASE).unwrap();
        let address = free_address();
        let recovery_code = String::new();
        let mut world = World { folder, address, key: [0; 32], recovery_code, server: None };
        let phone = ["--phone", "01632 960001"];
        let made = world
            .server_says(&[&["team", "create", "--name", "Fenwick heart failure team"][..], &phone].concat());
        made["recovery_code"].as_str().unwrap().clone_into(&mut world.recovery_code);
        world.start();
        world
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Starts the server and waits until it listens.
    pub fn start(&mut self) {
        self.start_at(self.address);
    }

    /// The same, somewhere else than the computers look for it.
    pub fn start_at(&mut self, address: SocketAddr) {
        let mut server = self.server_command();
        server.args(["serve", "--listen", &address.to_string()]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = server.spawn().unwrap();
        let mut hello = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut hello).unwrap();
        assert!(hello.contains("listening"), "the server said {hello:?}");
        let said: Value = serde_json::from_str(&hello).unwrap();
        self.key = from_hex(said["result"]["key_sha256"].as_str().unwrap());
        self.server = Some(child);
    }

    /// Stops it, as pulling the plug does.
    pub fn stop(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }

    /// The certificate that the server made, with its key.
    pub fn certificate(&self) -> Certificate {
        let read = |name: &str| fs::read(self.path("server").join(name)).unwrap();
        Certificate { certificate: read("tls-certificate.pem"), key: read("tls-key.pem") }
    }

    /// A deed at the server itself.
    pub fn server_says(&self, arguments: &[&str]) -> Value {
        self.server_came(arguments).result().clone()
    }

    /// The same, whatever came of it.
    pub fn server_came(&self, arguments: &[&str]) -> Came {
        came(self.server_command().args(arguments))
    }

    /// Turns off the computer of somebody with this role; `more` is `--lost` or nothing.
    pub fn turns_off(&self, role: &str, more: &[&str]) {
        let devices = self.server_says(&["device", "list"]);
        let own =
            devices["devices"].as_array().unwrap().iter().find(|device| device["role"] == role).unwrap();
        self.server_says(&[&["device", "revoke", own["device"].as_str().unwrap()], more].concat());
    }

    /// A code for a new nurse.
    pub fn code_for_nurse(&self, name: &str) -> String {
        let user = self.server_says(&["user", "add", "--role", "nurse", "--name", name]);
        self.code(&["--user", user["user"].as_str().unwrap()])
    }

    pub fn code(&self, whom: &[&str]) -> String {
        let made = self.server_says(&[&["code", "new"], whom].concat());
        made["code"].as_str().unwrap().to_owned()
    }

    /// Joins a computer.
    pub fn enrol(&self, computer: &str, code: &str) -> Came {
        let server = format!("https://{}", self.address);
        self.cli(computer, &["enrol", "--server", &server, "--code", code, "--name", computer])
    }

    /// What `hearth-cli` says on one computer.
    pub fn cli(&self, computer: &str, arguments: &[&str]) -> Came {
        came(self.cli_command(computer).arg("--json").args(arguments))
    }

    /// The same as text: standard output.
    pub fn cli_text(&self, computer: &str, arguments: &[&str]) -> (i32, String) {
        let output = self.cli_command(computer).args(arguments).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    }

    /// What lies on one computer, opened with its passphrase. No program may have it open meanwhile.
    pub fn store(&self, computer: &str) -> Store {
        Profile::open(&self.path(computer), Secret::Passphrase(PASSPHRASE), &NoKeyRing).unwrap()
    }

    fn cli_command(&self, computer: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hearth-cli"));
        command
            .env("HEARTH_PASSPHRASE_FILE", self.path("passphrase"))
            .env("HEARTH_DATA", self.path("data"))
            .stdin(Stdio::null())
            .arg("--profile")
            .arg(self.path(computer));
        command
    }

    fn server_command(&self) -> Command {
        let mut command = Command::new(server_program());
        command.arg("--data").arg(self.path("server")).arg("--json").stdin(Stdio::null());
        command
    }

    /// A nurse's computer and the one of a patient whom she has registered.
    pub fn with_nurse_and_patient() -> (World, String) {
        let world = World::new();
        world.enrol("nurse", &world.code_for_nurse("Ada Fenwick")).result();
        let added = world.cli("nurse", &["patient", "add", "--name", "Tom Marlow", "--born", "3/5/1948"]);
        let patient = added.result()["id"].as_str().unwrap().to_owned();
        world.cli("nurse", &["sync"]).result();
        world.enrol("patient", &world.code(&["--patient", &patient])).result();
        (world, patient)
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.stop();
    }
}

fn came(command: &mut Command) -> Came {
    let output = command.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    Came {
        exit: output.status.code().unwrap(),
        json: serde_json::from_str(&text).unwrap_or(Value::Null),
        errors: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The server's program lies beside ours. The tests of the whole workspace have built it before they run; a test of this
/// room alone has not, or has left an older one there.
fn server_program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let program = Path::new(env!("CARGO_BIN_EXE_hearth-cli")).with_file_name("hearth-server");
        let rooms = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        if changed(&program).is_none_or(|built| built < newest_source(&rooms)) {
            let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
            let mut build = Command::new(cargo);
            build.args(["build", "--quiet", "--package", "hearth-server", "--bin", "hearth-server"]);
            let status = build.current_dir(env!("CARGO_MANIFEST_DIR")).status();
            assert!(status.unwrap().success(), "the server does not build");
        }
        program
    })
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|data| data.modified()).ok()
}

/// When a source of any room was last written; tests are no part of the program.
fn newest_source(folder: &Path) -> SystemTime {
    let inside = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let times = inside.filter(|path| !path.ends_with("tests")).filter_map(|path| {
        if path.is_dir() {
            return Some(newest_source(&path));
        }
        path.extension().is_some_and(|kind| kind == "rs").then(|| changed(&path)).flatten()
    });
    times.max().unwrap_or(SystemTime::UNIX_EPOCH)
}

fn from_hex(text: &str) -> [u8; 32] {
    let byte = |at: usize| u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).unwrap();
    std::array::from_fn(byte)
}

/// An address that nobody listens at just now.
pub fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// The real programs go by the real clock.
#[expect(
    clippy::disallowed_methods,
    reason = "the server and the command line are real, and so is their day"
)]
pub(crate) fn now() -> Instant {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Instant::from_ms(i64::try_from(since.as_millis()).unwrap())
}
