//! A patient and a nurse, and what each does at their own window, step by step as the screens lead them.

use crate::{
    window::{Computer, Window},
    world::{Cable, PASSPHRASE},
};
use std::path::PathBuf;

/// Somebody with a computer of their own and a cable to the server.
pub struct Person {
    pub computer: Computer,
    pub cable: Cable,
    /// The kind of window that opens for them.
    kind: &'static str,
}

/// What a patient types at one check-in; what is not there was not measured.
#[derive(Clone, Copy, Default)]
pub struct Typed<'a> {
    pub weight_kg: &'a str,
    pub pressure: Option<(&'a str, &'a str)>,
    pub pulse: &'a str,
}

impl Person {
    pub fn patient(whose: &str, cable: Cable) -> Person {
        Person { computer: Computer::new(whose), cable, kind: "patient" }
    }

    pub fn nurse(whose: &str, cable: Cable) -> Person {
        Person { computer: Computer::new(whose), cable, kind: "nurse" }
    }

    /// Joins the team with a code, from the first screen to the person's own window.
    pub async fn joins(&self, code: &str) -> Window {
        let mut window = self.computer.start().await;
        window.press_id(if self.kind == "nurse" { "enrol-team" } else { "enrol-patient" }).await;
        window.fill_id("enrol-server", &self.cable.address()).await;
        window.fill_id("enrol-code", code).await;
        window.press_id("enrol-next").await;
        window.fill_id("enrol-name", "Me").await;
        window.press_id("enrol-next").await;
        window.fill_id("enrol-passphrase", PASSPHRASE).await;
        window.fill_id("enrol-passphrase-again", PASSPHRASE).await;
        window.press_id("enrol-go").await;
        window.follow_to(self.kind).await;
        window
    }

    /// Starts the program again and unlocks it.
    pub async fn comes_back(&self) -> Window {
        let mut window = self.computer.start().await;
        window.fill_id("unlock-passphrase", PASSPHRASE).await;
        window.press_id("unlock-go").await;
        window.follow_to(self.kind).await;
        window
    }

    /// The one profile on the computer.
    pub fn profile(&self) -> PathBuf {
        let profiles = self.computer.profiles().join("profiles");
        let mut found = std::fs::read_dir(&profiles).unwrap();
        found.next().unwrap().unwrap().path()
    }
}

/// Goes through a whole check-in up to its result, as somebody without any symptom.
pub async fn check_in(window: &Window, typed: Typed<'_>) {
    start_check_in(window).await;
    for boxes in [
        vec![("checkin-weight-kg", typed.weight_kg)],
        vec![
            ("checkin-systolic", typed.pressure.map_or("", |both| both.0)),
            ("checkin-diastolic", typed.pressure.map_or("", |both| both.1)),
        ],
        vec![("checkin-pulse", typed.pulse)],
    ] {
        fill_page(window, &boxes).await;
    }
    // Asked only where the plan asks for it.
    if whichever_comes(window, ["checkin-oxygen", "symptoms-none"]).await == "checkin-oxygen" {
        window.press_id("checkin-skip").await;
    }
    window.press_id("symptoms-none").await;
    window.press_id("checkin-save").await;
    // An invented person's usual hangs on the day: a number far from it is asked about once, and is right.
    if whichever_comes(window, ["result-saved", "checks-right"]).await == "checks-right" {
        window.press_id("checks-right").await;
    }
    window.has("result-saved").await;
}

/// Which of these is on the screen, once one of them is.
async fn whichever_comes<'a>(window: &Window, ids: [&'a str; 2]) -> &'a str {
    let there = "return arguments[0].findIndex(id => document.querySelector(`[data-testid=${id}]`))";
    for _ in 0..150 {
        let found = window.run(there, vec![serde_json::json!(ids)]).await;
        if let Some(id) = found.as_u64().and_then(|at| ids.get(usize::try_from(at).ok()?)) {
            return id;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("none of {ids:?} came:\n{}", window.text().await);
}

/// Up to the first box: none of the danger signs.
pub async fn start_check_in(window: &Window) {
    window.press_until("nav-today", "title", "Hello").await;
    window.press_id("start-check-in").await;
    window.press_id("danger-none").await;
    window.has("checkin-weight-kg").await;
}

/// Types one page and goes on; an empty page is skipped, and so is the second go of the blood pressure.
async fn fill_page(window: &Window, boxes: &[(&str, &str)]) {
    if boxes.iter().any(|(_, text)| text.is_empty()) {
        window.has(boxes[0].0).await;
        return window.press_id("checkin-skip").await;
    }
    for (id, text) in boxes {
        window.fill_id(id, text).await;
    }
    window.press_id("checkin-next").await;
    if boxes.len() > 1 {
        if whichever_comes(window, ["checkin-systolic-again", "checks-right"]).await == "checks-right" {
            window.press_id("checks-right").await;
            window.has("checkin-systolic-again").await;
        }
        window.press_id("checkin-skip").await;
    }
}

/// Asks for an exchange with the server now and waits until nothing is left to send.
pub async fn sync_now(window: &Window) {
    window.press_until("nav-sync", "title", "Sync").await;
    window.press_id("sync-now").await;
    window.sees_in("sync-waiting", "0").await;
}

/// The same for somebody who reads Welsh.
pub async fn sync_in_welsh(window: &Window) {
    window.press_id("nav-sync").await;
    window.press_id("sync-now").await;
    window.sees_in("sync-waiting", "0").await;
}

/// Changes one setting of the plan that is on the screen.
pub async fn change_plan(window: &Window, subject: &str, value: &str, why: &str) {
    // The page still moves after the line before was saved.
    window
        .press_until(&format!("plan-{subject}-change"), &format!("plan-{subject}"), "Why is it changed?")
        .await;
    window.fill_id(&format!("plan-{subject}-value"), value).await;
    window.fill_id(&format!("plan-{subject}-why"), why).await;
    window.press_id(&format!("plan-{subject}-save")).await;
    window.sees_in(&format!("plan-{subject}-in-force"), value).await;
}

/// Registers a patient in the nurse's window and gives their id.
pub async fn registers(nurse: &Window, name: &str) -> String {
    nurse.press_until("nav-register", "title", "Register").await;
    nurse.fill_id("register-name", name).await;
    nurse.fill_id("register-born-day", "27").await;
    nurse.fill_id("register-born-month", "3").await;
    nurse.fill_id("register-born-year", "1948").await;
    nurse.press_id("register-save").await;
    nurse.press_id("register-open").await;
    nurse.attribute("banner", "data-patient").await
}
