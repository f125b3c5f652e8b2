//! A reminder on the desktop: a bus of its own, somebody who listens on it as a desktop does, and the real program.

use crate::mornings::alma;
use serde_json::json;
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use zbus::blocking::{Connection, connection::Builder};

const NAME: &str = "org.freedesktop.Notifications";
const PATIENCE: Duration = Duration::from_mins(1);

/// A desktop: its bus, and everything that was shown on it.
struct Desktop {
    bus: Child,
    address: String,
    shown: Arc<Mutex<Vec<(String, String)>>>,
    _listens: Connection,
}

struct Notifications {
    shown: Arc<Mutex<Vec<(String, String)>>>,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    #[expect(clippy::too_many_arguments, reason = "the desktop's own specification has eight")]
    fn notify(
        &self,
        program: String,
        instead_of: u32,
        icon: String,
        title: String,
        body: String,
        actions: Vec<String>,
        hints: std::collections::HashMap<String, zbus::zvariant::OwnedValue>,
        for_how_long_ms: i32,
    ) -> u32 {
        // The specification's, and none of it is looked at.
        drop((program, instead_of, icon, actions, hints, for_how_long_ms));
        self.shown.lock().unwrap().push((title, body));
        1
    }
}

impl Desktop {
    fn new() -> Desktop {
        let mut bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|problem| {
                panic!("dbus-daemon could not be started ({problem}); `make setup` installs it")
            });
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        let shown = Arc::new(Mutex::new(Vec::new()));
        let listens = Builder::address(address.as_str())
            .and_then(|bus| bus.name(NAME))
            .and_then(|bus| {
                bus.serve_at("/org/freedesktop/Notifications", Notifications { shown: shown.clone() })
            })
            .and_then(Builder::build)
            .unwrap();
        Desktop { bus, address, shown, _listens: listens }
    }

    fn shown(&self) -> Vec<(String, String)> {
        self.shown.lock().unwrap().clone()
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        let _ = self.bus.kill();
        let _ = self.bus.wait();
    }
}

/// The minute that it is now in London, as a clock there shows it.
fn this_minute() -> String {
    let told = Command::new("date").arg("+%H:%M").env("TZ", "Europe/London").output().unwrap();
    String::from_utf8(told.stdout).unwrap().trim().to_owned()
}

#[tokio::test]
async fn a_reminder_comes_on_the_desktop_while_the_profile_is_locked_and_says_nothing_of_the_record() {
    let desktop = tokio::task::spawn_blocking(Desktop::new).await.unwrap();
    let (_team, mut alma) = alma("reminded").await;
    alma.computer.has_a_desktop(&desktop.address);
    let mut window = alma.comes_back().await;
    window.press_id("nav-settings").await;
    window.has("reminders-next").await;
    window.looks_whole("reminders-off").await;
    let chosen = json!({
        "on": true, "times": [this_minute()], "days": [true, true, true, true, true, true, true],
        // Whatever time it is where this runs.
        "quietFrom": "00:00", "quietTo": "00:00", "stays": true, "starts": false,
    });
    window.ask_host("set_reminders", chosen).await.unwrap();
    window.press_id("nav-today").await;
    window.has("due").await;
    window.press_id("nav-settings").await;
    window.sees_in("reminders-next", "Next:").await;
    window.looks_whole("reminders-on").await;
    window.can_be_used_by_everybody("reminders").await;
    window.press_id("lock").await;
    window.follow_to("start").await;
    let begun = Instant::now();
    while desktop.shown().is_empty() && begun.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let shown = desktop.shown();
    assert_eq!(shown, [("Hearth".to_owned(), "Me, it is time to check in.".to_owned())]);
    window.close().await;
}
