//! The two windows on the worst day that a server can have: killed while a reading is on its way, started again from its
//! files, and then put back to an older copy by somebody who tells nobody. Both windows end with everything.

use crate::{
    people::{Person, Typed, change_plan, check_in, registers, sync_now},
    window::Window,
    world::{Cli, Team},
};
use serde_json::Value;
use std::time::{Duration, Instant};

const ALL_SENT: &str = "All that is due has been sent and fetched.";
const NOT_REACHED: &str = "We can’t reach the team’s computer now. What you saved is safe here.";

/// What the web view tells a page when the computer has a network again.
const NETWORK_IS_BACK: &str = "dispatchEvent(new Event('online'))";

/// A network that came back is used in this time: far less than the waits that had grown by then.
const SECONDS: Duration = Duration::from_secs(8);

/// P80
#[tokio::test]
async fn a_server_that_is_killed_restored_and_put_back_in_silence_costs_neither_window_anything() {
    let mut team = Team::new("Invented heart failure team");
    let nia = Person::nurse("killed-nurse", team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
    sync_now(&nurse).await;
    let alma = Person::patient("killed-patient", team.cable());
    let patient = alma.joins(&team.code_for_patient(&id)).await;
    weighs(&patient, "82.6").await;
    talks(&patient).await;
    talks(&nurse).await;
    // What somebody will put back one day.
    let older = team.is_backed_up();

    // The second weight arrives, the answer does not, and then the power goes.
    talks(&patient).await;
    alma.cable.swallow_answers();
    weighs(&patient, "82.8").await;
    until(|| alma.cable.has_swallowed()).await;
    team.stop();
    alma.cable.pull();
    says_where_it_is(&patient, "sync-line", "not sent yet").await;
    works_without_the_server(&patient).await;
    // The nurse goes on as well.
    opens_the_plan(&nurse, &id).await;
    change_plan(&nurse, "target-weight", "82.0", "eats better, no oedema").await;
    nurse.has("not-yet-there").await;
    works_without_the_server(&nurse).await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "82.6 kg").await;
    nurse.looks_whole("offline-caseload").await;

    // It starts again from its files. The nurse presses nothing; the patient's computer says that it is online again.
    team.start();
    comes_by_itself(&nurse, &id).await;
    alma.cable.plug_in();
    patient.run(NETWORK_IS_BACK, vec![]).await;
    has_sent_all_within(&patient, SECONDS).await;
    talks(&nurse).await;
    talks(&patient).await;
    have_everything([&nurse, &patient], &id, &["82.8 kg", "82.6 kg"], "restarted").await;

    // An older copy is put back while both are away, and nobody says so: all of that is not in it.
    nia.cable.pull();
    alma.cable.pull();
    team.is_put_back(&older);
    let newcomer = Newcomer::joins(&team);
    assert_eq!(newcomer.sees(&id), (vec!["82.6".to_owned()], None), "the copy is older");
    nia.cable.plug_in();
    alma.cable.plug_in();
    talks(&patient).await;
    talks(&nurse).await;
    talks(&patient).await;
    have_everything([&nurse, &patient], &id, &["82.8 kg", "82.6 kg"], "put-back").await;
    let both = vec!["82.6".to_owned(), "82.8".to_owned()];
    assert_eq!(newcomer.sees(&id), (both, Some("82.0 kg".to_owned())), "the server has it again");

    // And life goes on from there.
    weighs(&patient, "82.9").await;
    talks(&patient).await;
    talks(&nurse).await;
    have_everything([&nurse, &patient], &id, &["82.9 kg", "82.8 kg", "82.6 kg"], "afterwards").await;
    patient.close().await;
    nurse.close().await;
}

async fn until(happened: impl Fn() -> bool) {
    let begun = Instant::now();
    while !happened() {
        assert!(begun.elapsed() < Duration::from_secs(30), "it did not happen");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn weighs(patient: &Window, kg: &str) {
    check_in(patient, Typed { weight_kg: kg, ..Typed::default() }).await;
}

/// Asks for an exchange and waits until it is over and has worked.
async fn talks(window: &Window) {
    window.press_until("nav-sync", "title", "Sync").await;
    window.press_id("sync-now").await;
    window.sees_in("sync-now-text", ALL_SENT).await;
    window.sees_in("sync-waiting", "0").await;
}

async fn says_where_it_is(patient: &Window, line: &str, words: &str) {
    patient.press_until("nav-today", "title", "Hello").await;
    patient.sees_in(line, words).await;
    patient.sees_in("last-reached", "Saved on this computer").await;
    patient.looks_whole("offline-today").await;
}

/// The sync screen says in words that the server is not there, by itself and when asked, and what is safe.
async fn works_without_the_server(window: &Window) {
    window.press_until("nav-sync", "title", "Sync").await;
    window.sees_in("sync-now-text", NOT_REACHED).await;
    window.sees_in("sync-waiting", "1").await;
    window.looks_whole("offline-sync").await;
    window.press_id("sync-now").await;
    window.sees_in("sync-now-text", &format!("Tried just now. {NOT_REACHED}")).await;
    window.looks_whole("offline-sync-asked").await;
    window.can_be_used_by_everybody("offline sync").await;
}

async fn opens_the_plan(nurse: &Window, id: &str) {
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.press_id(&format!("open-{id}")).await;
    nurse.press_until("open-plan", "title", "Plan").await;
}

/// Nobody presses anything, and the computer says nothing: the next try is at most a minute away.
async fn comes_by_itself(nurse: &Window, id: &str) {
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.sees_in_the_end(&format!("caseload-row-{id}"), "82.8 kg").await;
}

async fn has_sent_all_within(window: &Window, time: Duration) {
    let begun = Instant::now();
    window.sees_in("sync-now-text", ALL_SENT).await;
    window.sees_in("sync-waiting", "0").await;
    assert!(begun.elapsed() < time, "it took {:?}", begun.elapsed());
}

/// Both windows have every weight and the plan, and the sync screen says so calmly.
async fn have_everything([nurse, patient]: [&Window; 2], id: &str, weights: &[&str], when: &str) {
    patient.press_until("nav-numbers", "title", "My numbers").await;
    for weight in weights {
        patient.sees_in("numbers-table", weight).await;
    }
    assert_eq!(rows(patient).await, weights.len(), "each weight once");
    patient.press_until("nav-plan", "title", "My plan").await;
    patient.sees_in("changes", "82.0 kg").await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.sees_in(&format!("caseload-row-{id}"), weights[0]).await;
    nurse.looks_whole(&format!("{when}-caseload")).await;
    nurse.press_id(&format!("open-{id}")).await;
    for weight in weights {
        nurse.sees_in("timeline", weight).await;
    }
    nurse.sees_in("timeline", "82.0 kg").await;
    nurse.looks_whole(&format!("{when}-patient")).await;
    for window in [nurse, patient] {
        window.press_until("nav-sync", "title", "Sync").await;
        window.sees_in("sync-now-text", ALL_SENT).await;
        window.sees_in("sync-conflicts", "0").await;
        for alarm in ["trouble", "sync-noted", "sync-not-taken"] {
            let there = window.run(IS_THERE, vec![Value::from(alarm)]).await;
            assert_eq!(there, Value::Bool(false), "{when}: {alarm} in {}", window.text().await);
        }
        window.looks_whole(&format!("{when}-sync")).await;
    }
    patient.sees_in("sync-readings", "With your team’s service").await;
    patient.does_not_see("Saved on this computer").await;
}

const IS_THERE: &str = "return document.querySelector(`[data-testid='${arguments[0]}']`) !== null";

async fn rows(patient: &Window) -> usize {
    let rows = "return document.querySelectorAll(`[data-testid='numbers-table'] tbody tr`).length";
    usize::try_from(patient.run(rows, vec![]).await.as_u64().unwrap()).unwrap()
}

/// Somebody whose computer has nothing but what the server gives.
struct Newcomer {
    cli: Cli,
    _cable: crate::world::Cable,
}

impl Newcomer {
    fn joins(team: &Team) -> Newcomer {
        let (cli, cable) = (Cli::new(), team.cable());
        let code = team.member("nurse", "Olwen Invented");
        cli.does(&["enrol", "--server", &cable.address(), "--code", &code]);
        Newcomer { cli, _cable: cable }
    }

    /// The weights of somebody in kilos, and what their target weight was changed to.
    fn sees(&self, id: &str) -> (Vec<String>, Option<String>) {
        self.cli.does(&["sync"]);
        let readings = self.cli.does(&["readings", "--patient", id, "--kind", "weight"]);
        let rows = readings["readings"].as_array().unwrap().iter();
        let plan = self.cli.does(&["plan", "show", id]);
        let mut lines = plan["lines"].as_array().unwrap().iter();
        let target = lines.find(|line| line["subject"] == "target-weight").unwrap();
        let changed = target["layer"] == "person";
        let kilos = |value: &Value| text(value).split(" (").next().unwrap_or_default().to_owned();
        (rows.map(|row| text(&row["value"])).collect(), changed.then(|| kilos(&target["value"])))
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
