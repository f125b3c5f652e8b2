//! Two people with one computer and one pair of scales, and a daughter who enters for somebody.

use crate::{
    people::{Person, registers, start_check_in, sync_now},
    walk::days_ago,
    window::{Computer, Window},
    world::{Cable, Cli, PASSPHRASE, Team},
};
use std::{fs, path::PathBuf};

/// A new profile on a computer that may have one already, up to its own window. `code` says whose.
async fn joins(computer: &Computer, cable: &Cable, code: &str, name: &str) -> Window {
    let mut window = computer.start().await;
    if fs::read_dir(computer.profiles().join("profiles")).is_ok_and(|mut found| found.next().is_some()) {
        window.press_id("unlock-enrol").await;
    }
    window.press_id("enrol-patient").await;
    window.fill_id("enrol-server", &cable.address()).await;
    window.fill_id("enrol-code", code).await;
    window.press_id("enrol-next").await;
    window.fill_id("enrol-name", name).await;
    window.press_id("enrol-next").await;
    window.fill_id("enrol-passphrase", PASSPHRASE).await;
    window.fill_id("enrol-passphrase-again", PASSPHRASE).await;
    window.press_id("enrol-go").await;
    window.follow_to("patient").await;
    window
}

/// The folders of the profiles on a computer.
fn folders(computer: &Computer) -> Vec<PathBuf> {
    let found = fs::read_dir(computer.profiles().join("profiles")).unwrap();
    found.map(|one| one.unwrap().path()).collect()
}

#[tokio::test]
async fn a_spouse_on_the_scale_is_put_away_and_the_team_reads_that_it_was() {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse("couple-nurse", team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let alma = registers(&nurse, "Alma Invented").await;
    let bryn = registers(&nurse, "Bryn Invented").await;
    sync_now(&nurse).await;
    let (computer, cable) = (Computer::new("couple"), team.cable());
    joins(&computer, &cable, &team.code_for_patient(&alma), "Alma").await.close().await;
    let [almas] = folders(&computer).try_into().unwrap();
    for days in 1..3 {
        Cli::on(almas.clone()).does(&["check-in", "--at", &days_ago(days), "--weight", "80.2kg"]);
    }
    joins(&computer, &cable, &team.code_for_patient(&bryn), "Bryn").await.close().await;

    // The computer asks who it is, by the names that they chose.
    let mut window = computer.start().await;
    window.sees("Alma").await;
    window.sees("Bryn").await;
    window.looks_whole("who-is-it").await;
    window.can_be_used_by_everybody("who is it").await;
    window.press("Alma").await;
    window.fill_id("unlock-passphrase", PASSPHRASE).await;
    window.press_id("unlock-go").await;
    window.follow_to("patient").await;
    window.sees("Hello, Alma Invented").await;

    // It was Bryn who stood there.
    start_check_in(&window).await;
    window.fill_id("checkin-weight-kg", "96.4").await;
    window.press_id("checkin-next").await;
    window.sees_in("checkin-checks", "Is this you?").await;
    window.press_id("checks-not-me").await;
    window.sees_in("checkin-note", "not kept").await;
    sync_now(&window).await;
    window.close().await;

    sync_now(&nurse).await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.press_id(&format!("open-{alma}")).await;
    nurse.sees_in("timeline", "Typed and put away").await;
    nurse.sees_in("timeline", "It was not me").await;
    nurse.does_not_see("96.4").await;
    nurse.looks_whole("put-away-timeline").await;
    nurse.close().await;
}

#[tokio::test]
async fn whoever_enters_for_somebody_reads_it_on_every_page_and_the_nurse_reads_who_typed() {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse("carer-nurse", team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let alma = registers(&nurse, "Alma Invented").await;
    sync_now(&nurse).await;
    let daughter = Person::patient("daughter", team.cable());
    let window = daughter.joins(&team.code_for_carer(&alma)).await;
    for way in ["nav-today", "nav-numbers", "nav-plan", "nav-sync", "nav-settings"] {
        window.press_id(way).await;
        window.sees_in("enters-for", "You enter for Alma Invented.").await;
    }
    window.can_be_used_by_everybody("enters for").await;
    crate::people::check_in(&window, crate::people::Typed { weight_kg: "80.4", ..Default::default() }).await;
    window.press_id("nav-numbers").await;
    window.sees_in("title-about", "About Alma Invented").await;
    window.sees_in("numbers-table", "Typed in by: a carer").await;
    window.looks_whole("carer-numbers").await;
    sync_now(&window).await;
    window.close().await;
    sync_now(&nurse).await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.press_id(&format!("open-{alma}")).await;
    nurse.sees_in("timeline", "a carer").await;
    nurse.close().await;
}
