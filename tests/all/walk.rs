//! One weight's walk, from a patient's keyboard to the nurse's caseload, and a changed plan back, in two real windows.

use crate::{
    people::{Person, Typed, change_plan, check_in, registers, sync_now},
    window::Window,
    world::{Cli, Team},
};
use std::process::Command;

#[tokio::test]
async fn a_weight_walks_to_the_caseload_and_a_changed_plan_walks_back() {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse("nurse", team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
    let other = registers(&nurse, "Bela Invented").await;
    sync_now(&nurse).await;

    let alma = Person::patient("patient", team.cable());
    let patient = alma.joins(&team.code_for_patient(&id)).await;
    patient.sees("You have not checked in yet.").await;
    patient.close().await;
    earlier_weights(&alma);

    // Cut off, the patient checks in and is told what the plan says.
    alma.cable.pull();
    let patient = alma.comes_back().await;
    check_in(&patient, Typed { weight_kg: "82.6", pressure: Some(("124", "76")), pulse: "68" }).await;
    patient.sees_in("result-headline", "Phone your team today").await;
    patient.sees("Your weight is up 2.4 kg in 3 days").await;
    patient.looks_whole("result-amber").await;

    // The program goes off without a word, and comes back with everything.
    patient.cut_the_power();
    let patient = alma.comes_back().await;
    patient.sees("Your weight is up 2.4 kg in 3 days").await;

    patient.sees_in("last-reached", "Saved on this computer").await;

    // Online again, it reaches the nurse with its reason and its age.
    alma.cable.plug_in();
    sync_now(&patient).await;
    patient.sees_in("sync-readings", "With your team’s service").await;
    sync_now(&nurse).await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "Amber").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "Weight up 2.4 kg in 3 days").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "today").await;
    nurse.looks_whole("caseload").await;

    // Somebody who has never measured stands below, until the alert is closed.
    closes_the_alert(&nurse, &id, &other).await;

    // Cut off, the nurse changes the plan.
    nia.cable.pull();
    nurse.press_id(&format!("open-{id}")).await;
    nurse.press_id("open-plan").await;
    change_plan(&nurse, "target-weight", "82.0", "eats better, no oedema").await;
    change_plan(&nurse, "threshold/systolic-high", "140", "protein in the urine").await;
    nurse.has("not-yet-there").await;
    nurse.looks_whole("plan").await;

    // Both meet again: the patient's plan has the new value.
    nia.cable.plug_in();
    sync_now(&nurse).await;
    sync_now(&patient).await;
    // Closing the alert said that somebody has looked.
    patient.press_until("nav-today", "last-reached", "Looked at by a heart failure nurse, today").await;
    patient.press_until("nav-plan", "title", "My plan").await;
    patient.sees_in("changes", "82.0 kg").await;

    // By the plan of this morning 152/80 was nothing to phone about.
    check_in(&patient, Typed { pressure: Some(("152", "80")), ..Typed::default() }).await;
    patient.sees_in("result-headline", "Phone your team today").await;
    patient.sees_in("advice-findings", "152/80").await;
    sync_now(&patient).await;
    looks_at_the_latest(&nurse, &id).await;
    sync_now(&patient).await;
    patient.sees_in("sync-readings", "Looked at by a heart failure nurse, today").await;
    patient.looks_whole("sync-looked-at").await;
    patient.close().await;
    nurse.close().await;
}

/// The nurse reads what was found, says that she has seen it and what she did, and the list has somebody else first.
async fn closes_the_alert(nurse: &Window, id: &str, other: &str) {
    assert_eq!(first_in_the_list(nurse).await, id);
    nurse.press_id(&format!("open-{id}")).await;
    nurse.sees_in("alert-weight-gain", "Amber").await;
    nurse.sees_in("alert-weight-gain", "Weight up 2.4 kg in 3 days").await;
    nurse.sees_in("alert-weight-gain-looked", "Nobody of the team has looked").await;
    nurse.press_id("alert-weight-gain-look").await;
    nurse.sees_in("alert-weight-gain-looked", "Looked at by you").await;
    nurse.looks_whole("alert").await;
    nurse.press_id("alert-weight-gain-close").await;
    nurse.press_id("alert-weight-gain-action-other").await;
    nurse.press_until("alert-weight-gain-save", "trouble", "Say why").await;
    nurse.press_id("alert-weight-gain-action-spoken").await;
    nurse.fill_id("alert-weight-gain-why", "salty soup, ankles dry").await;
    nurse.looks_whole("alert-close").await;
    nurse.press_id("alert-weight-gain-save").await;
    nurse.sees_in("alerts-done", "Closed: weight gain").await;
    nurse.sees_in("alerts-none", "No alert is open").await;
    nurse.sees_in("timeline", "Spoke with the person (salty soup, ankles dry)").await;
    nurse.looks_whole("alert-closed").await;
    nurse.press_until("back-to-caseload", "title", "Caseload").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "To review").await;
    assert_eq!(first_in_the_list(nurse).await, other);
    nurse.looks_whole("caseload-alert-closed").await;
}

/// The nurse opens the page, which says nothing to anybody, and then says that she has looked.
async fn looks_at_the_latest(nurse: &Window, id: &str) {
    sync_now(nurse).await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.press_id(&format!("open-{id}")).await;
    nurse.sees_in("latest-reached", "With your team’s service").await;
    nurse.press_id("latest-look").await;
    nurse.sees_in("latest-reached", "You looked at this, today").await;
    nurse.looks_whole("patient-looked-at").await;
    sync_now(nurse).await;
}

async fn first_in_the_list(nurse: &Window) -> String {
    let first = nurse.run("return document.querySelector('[data-row]').dataset.row", vec![]).await;
    first.as_str().unwrap().to_owned()
}

/// Three days of weights, told to the command line on the same profile: a window only knows today.
fn earlier_weights(alma: &Person) {
    let cli = Cli::on(alma.profile());
    for (days, weight) in [(3, "80.2kg"), (2, "80.4kg"), (1, "80.9kg")] {
        cli.does(&[
            "check-in",
            "--at",
            &days_ago(days),
            "--weight",
            weight,
            "--bp",
            "124/76",
            "--pulse",
            "68",
        ]);
    }
}

/// Half past seven in the morning, that many days ago.
pub fn days_ago(days: u32) -> String {
    let mut date = Command::new("date");
    let said = date.args(["-u", "-d", &format!("{days} days ago"), "+%Y-%m-%dT07:30:00Z"]).output().unwrap();
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}
