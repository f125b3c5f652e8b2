//! One weight's walk, from a patient's keyboard to the nurse's caseload, and a changed plan back, in two real windows.

use crate::{
    people::{Person, Typed, change_plan, check_in, registers, sync_now},
    world::{Cli, Team},
};
use std::process::Command;

#[tokio::test]
async fn a_weight_walks_to_the_caseload_and_a_changed_plan_walks_back() {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse("nurse", team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
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

    // Online again, it reaches the nurse with its reason and its age.
    alma.cable.plug_in();
    sync_now(&patient).await;
    sync_now(&nurse).await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "Amber").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "Weight up 2.4 kg in 3 days").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "today").await;
    nurse.looks_whole("caseload").await;

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
    patient.press_until("nav-plan", "title", "My plan").await;
    patient.sees_in("plan-target-weight-in-force", "82.0 kg").await;

    // By the plan of this morning 152/80 was nothing to phone about.
    check_in(&patient, Typed { pressure: Some(("152", "80")), ..Typed::default() }).await;
    patient.sees_in("result-headline", "Phone your team today").await;
    patient.sees_in("advice-findings", "152/80").await;
    patient.close().await;
    nurse.close().await;
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
fn days_ago(days: u32) -> String {
    let mut date = Command::new("date");
    let said = date.args(["-u", "-d", &format!("{days} days ago"), "+%Y-%m-%dT07:30:00Z"]).output().unwrap();
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}
