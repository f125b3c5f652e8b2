//! A computer of somebody's own: a home, a display, a driver for the window. No two share anything but the network.

use super::Window;
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::{
    fs,
    io::{BufRead, BufReader},
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_hearth");
const START_MAX: Duration = Duration::from_secs(30);

/// Somebody's computer. Dropping it switches it off and throws its disk away.
pub struct Computer {
    whose: String,
    disk: TempDir,
    display: Display,
    /// Where the desktop's bus is; none has no desktop.
    bus: Option<String>,
}

impl Computer {
    /// A new computer with nothing on it.
    pub fn new(whose: &str) -> Computer {
        let disk = tempfile::Builder::new().prefix("hearth-").tempdir().unwrap();
        for folder in ["home", "runtime", "data", "profiles"] {
            fs::create_dir(disk.path().join(folder)).unwrap();
        }
        Command::new("chmod").arg("700").arg(disk.path().join("runtime")).status().unwrap();
        Computer { whose: whose.to_owned(), disk, display: Display::start(1400, 1000), bus: None }
    }

    /// The folder that the program keeps its profiles in.
    pub fn profiles(&self) -> PathBuf {
        self.disk.path().join("profiles")
    }

    /// From now on the profiles lie on a disk of their own that is nearly full. Mounting it takes a right that containers and
    /// build servers have and a person at a desk may lack.
    pub fn moves_to_a_small_disk(&mut self) -> SmallDisk {
        let at = self.profiles();
        let kept = self.disk.path().join("kept");
        fs::rename(&at, &kept).unwrap();
        fs::create_dir(&at).unwrap();
        let disk = SmallDisk::mount(&at);
        let copied = Command::new("cp").arg("-a").arg(kept.join(".")).arg(&at).status().unwrap();
        assert!(copied.success(), "the profile does not fit on the small disk");
        disk
    }

    /// From now on there is a desktop, as far as its bus goes.
    pub fn has_a_desktop(&mut self, bus: &str) {
        self.bus = Some(bus.to_owned());
    }

    /// Starts the program and waits for its first window.
    pub async fn start(&self) -> Window {
        let port = free_port();
        let driver = Driver::start(self.command(), port);
        let capabilities = json!({ "webkitgtk:browserOptions": { "binary": PROGRAM } });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.as_object().unwrap().clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .unwrap_or_else(|problem| panic!("the program of {} did not start: {problem}", self.whose));
        let mut window = Window { client, driver, shots: self.whose.clone() };
        window.follow_to("start").await;
        window
    }

    /// The driver's command; the program inherits this environment, and nothing of whoever runs the test.
    fn command(&self) -> Command {
        let disk = self.disk.path();
        let mut command = Command::new("WebKitWebDriver");
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", disk.join("home"))
            .env("XDG_RUNTIME_DIR", disk.join("runtime"))
            .env("XDG_DATA_HOME", disk.join("data"))
            .env("XDG_CONFIG_HOME", disk.join("data"))
            .env("XDG_CACHE_HOME", disk.join("data"))
            .env("DISPLAY", &self.display.name)
            .env("LC_ALL", "en_GB.UTF-8")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("HEARTH_DATA", self.profiles())
            .env("HEARTH_NO_SINGLE_INSTANCE", "1")
            // No bus, and none started on the side: the keys of whoever runs the test stay untouched.
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus.as_deref().unwrap_or("disabled:"))
            .env("NO_AT_BRIDGE", "1")
            .env("GTK_USE_PORTAL", "0");
        command
    }
}

/// A disk of a few megabytes.
pub struct SmallDisk {
    at: PathBuf,
}

impl SmallDisk {
    fn mount(at: &Path) -> SmallDisk {
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=24m", "hearth-small"])
            .arg(at)
            .output()
            .unwrap();
        assert!(
            done.status.success(),
            "a small disk can't be mounted, which takes root: {}",
            String::from_utf8_lossy(&done.stderr)
        );
        SmallDisk { at: at.to_path_buf() }
    }

    fn filler(&self) -> PathBuf {
        self.at.join("somebody-elses-film")
    }

    /// Somebody's films take all that is left.
    pub fn fill(&self) {
        let mut film = fs::File::create(self.filler()).unwrap();
        let some = vec![0_u8; 4096];
        while std::io::Write::write_all(&mut film, &some).is_ok() {}
    }

    /// The films go.
    pub fn make_room(&self) {
        fs::remove_file(self.filler()).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.at).status();
    }
}

/// An X server without a screen.
struct Display {
    name: String,
    server: Child,
}

impl Display {
    fn start(width: u32, height: u32) -> Display {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-nolisten",
                "tcp",
                "-noreset",
                "-screen",
                "0",
                &format!("{width}x{height}x24"),
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|problem| missing("Xvfb", &problem));
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb gave no display");
        Display { name: format!(":{}", number.trim()), server }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// WebKit's driver, with the program and its web processes in one process group.
pub struct Driver {
    process: Child,
}

impl Driver {
    fn start(mut command: Command, port: u16) -> Driver {
        let process = command
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap_or_else(|problem| missing("WebKitWebDriver", &problem));
        let driver = Driver { process };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < START_MAX, "the driver does not answer");
            thread::sleep(Duration::from_millis(20));
        }
        driver
    }

    /// Kills the program, and only it, as a power cut would.
    pub fn kill_program(&self) {
        let group = self.process.id().to_string();
        for process in in_group(&group) {
            if fs::read_link(format!("/proc/{process}/exe")).is_ok_and(|exe| exe == Path::new(PROGRAM)) {
                signal(&process);
            }
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        signal(&format!("-{}", self.process.id()));
        let _ = self.process.wait();
    }
}

/// The processes of a group, by number.
fn in_group(group: &str) -> Vec<String> {
    fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.bytes().all(|byte| byte.is_ascii_digit()))
        .filter(|name| {
            // '123 (name) S parent group ...'; the name may have spaces in it.
            fs::read_to_string(format!("/proc/{name}/stat")).is_ok_and(|stat| {
                stat.rsplit_once(") ").is_some_and(|(_, rest)| rest.split(' ').nth(2) == Some(group))
            })
        })
        .collect()
}

fn signal(target: &str) {
    let _ = Command::new("kill").args(["-KILL", "--", target]).stderr(Stdio::null()).status();
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn missing(program: &str, problem: &std::io::Error) -> ! {
    panic!("{program} could not be started ({problem}); `make setup` installs it")
}
