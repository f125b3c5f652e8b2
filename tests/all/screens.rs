//! Every screen at the usual size and at twice the size: nothing is cut off, nothing traps the keyboard, axe finds nothing.
//! The pictures it takes are there to be looked at by people.

use crate::{
    people::{Person, Typed, change_plan, check_in, registers, start_check_in, sync_now},
    walk::days_ago,
    window::Window,
    world::{Cli, Team},
};

const SIZES: [&str; 2] = ["100", "200"];

async fn good(window: &Window, screen: &str, size: &str) {
    let name = format!("{screen}-{size}");
    window.looks_whole(&name).await;
    window.can_be_used_by_everybody(&name).await;
}

/// Chooses a text size; 100 is what everybody begins with.
async fn choose_size(window: &Window, size: &str) {
    go(window, "settings", "Settings").await;
    if size == "100" {
        return;
    }
    window.press_id(&format!("settings-text-{size}")).await;
    window.sees_in("settings-done", "Saved").await;
}

/// Goes to a place of the menu and waits until its title is there.
async fn go(window: &Window, place: &str, title: &str) {
    window.press_until(&format!("nav-{place}"), "title", title).await;
}

#[tokio::test]
async fn the_first_screens_are_whole_and_can_be_used_by_everybody() {
    let team = Team::new("Invented heart failure team");
    let somebody = Person::nurse("first", team.cable());
    let window = somebody.computer.start().await;
    for size in SIZES {
        window.has("enrol-patient").await;
        good(&window, "start-who", size).await;
        window.press_id("enrol-patient").await;
        good(&window, "start-code", size).await;
        window.press_id("enrol-next").await;
        window.has("trouble").await;
        good(&window, "start-code-empty", size).await;
        window.press_id("enrol-back").await;
        for _ in 0..4 {
            window.press_id("text-larger").await;
        }
    }
    window.close().await;
    let window = somebody.joins(&team.member("nurse", "Nia Invented")).await;
    window.close().await;
    let window = somebody.computer.start().await;
    window.has("unlock-passphrase").await;
    good(&window, "start-unlock", SIZES[0]).await;
    window.fill_id("unlock-passphrase", "not the passphrase").await;
    window.press_id("unlock-go").await;
    window.has("trouble").await;
    for size in SIZES {
        good(&window, "start-unlock-wrong", size).await;
        for _ in 0..4 {
            window.press_id("text-larger").await;
        }
    }
    window.close().await;
}

/// Every result that `patient-result` above does not show, each told to the command line and looked at in the window.
#[tokio::test]
async fn every_kind_of_result_is_whole_and_can_be_used_by_everybody() {
    let team = Team::new("Invented heart failure team");
    team.admin(&["setting", "threshold/oxygen-scale", "94-98"]);
    let nia = Person::nurse("results-nurse", team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
    sync_now(&nurse).await;
    nurse.close().await;
    let alma = Person::patient("results-patient", team.cable());
    alma.joins(&team.code_for_patient(&id)).await.close().await;
    // Only a whole check is green: a weight that can be compared with an earlier one, and every question answered.
    Cli::on(alma.profile()).does(&["check-in", "--at", &days_ago(1), "--weight", "80.2kg"]);
    for (zone, headline, told) in [
        ("green", "No warning sign in this check", None),
        ("red", "Get help today", Some(["--bp", "70/40", "--symptom", "dizzy=yes"])),
        ("emergency", "Call 999 now", Some(["--pulse", "72", "--symptom", "chest-pain=now"])),
    ] {
        if let Some(told) = told {
            Cli::on(alma.profile()).does(&[&["check-in", "--confirmed"], &told[..]].concat());
        }
        let window = alma.comes_back().await;
        if told.is_none() {
            let well = Typed { weight_kg: "80.4", pressure: Some(("124", "76")), pulse: "68" };
            check_in(&window, well).await;
        }
        for size in SIZES {
            go(&window, "settings", "Settings").await;
            window.press_id(&format!("settings-text-{size}")).await;
            go(&window, "today", "Hello").await;
            window.press_id("see-result").await;
            window.sees_in("result-headline", headline).await;
            good(&window, &format!("result-{zone}"), size).await;
            if zone == "emergency" {
                oxygen_page(&window, size).await;
            }
        }
        window.close().await;
    }
}

/// The page that is there only when the plan asks for oxygen.
async fn oxygen_page(window: &Window, size: &str) {
    go(window, "today", "Hello").await;
    window.press_id("start-check-in").await;
    if size == SIZES[0] {
        window.press_id("danger-none").await;
        for first in ["checkin-weight-kg", "checkin-systolic", "checkin-pulse"] {
            window.has(first).await;
            window.press_id("checkin-skip").await;
        }
    }
    window.has("checkin-oxygen").await;
    good(window, "check-in-oxygen", size).await;
}

#[tokio::test]
async fn a_patients_screens_are_whole_and_can_be_used_by_everybody() {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse("screens-nurse", team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
    sync_now(&nurse).await;
    let alma = Person::patient("screens-patient", team.cable());
    let window = alma.joins(&team.code_for_patient(&id)).await;
    check_in(&window, Typed { weight_kg: "82.6", pressure: Some(("124", "76")), pulse: "68" }).await;
    for size in SIZES {
        choose_size(&window, size).await;
        good(&window, "patient-settings", size).await;
        go(&window, "today", "Hello").await;
        good(&window, "patient-today", size).await;
        window.press_id("see-result").await;
        window.has("result-saved").await;
        good(&window, "patient-result", size).await;
        go(&window, "numbers", "My numbers").await;
        window.has("numbers-table").await;
        good(&window, "patient-numbers", size).await;
        go(&window, "plan", "My plan").await;
        window.has("plan-target-weight").await;
        good(&window, "patient-plan", size).await;
        go(&window, "sync", "Sync").await;
        window.has("sync-waiting").await;
        good(&window, "patient-sync", size).await;
        check_in_pages(&window, size).await;
    }
    window.close().await;
    nurse.close().await;
}

async fn check_in_pages(window: &Window, size: &str) {
    go(window, "today", "Hello").await;
    window.press_id("start-check-in").await;
    if size != SIZES[0] {
        // The half-done check-in is where it was left.
        window.press_id("change-danger").await;
    }
    window.has("danger-none").await;
    good(window, "check-in-danger", size).await;
    window.press_id("danger-none").await;
    for (page, first) in [
        ("weight", "checkin-weight-kg"),
        ("pressure", "checkin-systolic"),
        ("pulse", "checkin-pulse"),
        ("symptoms", "symptoms-none"),
    ] {
        window.has(first).await;
        good(window, &format!("check-in-{page}"), size).await;
        window.press_id("checkin-skip").await;
    }
    window.has("checkin-save").await;
    good(window, "check-in-review", size).await;
}

#[tokio::test]
async fn a_nurses_screens_are_whole_and_can_be_used_by_everybody() {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse("screens-caseload", team.cable());
    let window = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&window, "Alma Invented").await;
    window.close().await;
    Cli::on(nia.profile()).does(
        &[
            &["check-in", "--patient", &id, "--told-by", "Alma, on the phone", "--confirmed"][..],
            &["--bp", "70/40", "--symptom", "dizzy=yes", "--symptom", "swelling=little-more"],
        ]
        .concat(),
    );
    let window = nia.comes_back().await;
    for size in SIZES {
        choose_size(&window, size).await;
        good(&window, "nurse-settings", size).await;
        go(&window, "caseload", "Caseload").await;
        window.has("caseload").await;
        good(&window, "nurse-caseload", size).await;
        window.press_id(&format!("open-{id}")).await;
        window.has("timeline").await;
        window.sees_in("alert-low-pressure", "Red").await;
        good(&window, "nurse-patient", size).await;
        alert_forms(&window, size).await;
        window.press_id("open-plan").await;
        change_plan(&window, "target-weight", if size == "100" { "80.0" } else { "81.0" }, "dry weight")
            .await;
        good(&window, "nurse-plan", size).await;
        go(&window, "conflicts", "Two versions").await;
        window.has("conflicts-none").await;
        good(&window, "nurse-conflicts", size).await;
        go(&window, "register", "Register").await;
        good(&window, "nurse-register", size).await;
        go(&window, "sync", "Sync").await;
        window.has("sync-waiting").await;
        good(&window, "nurse-sync", size).await;
    }
    window.close().await;
}

/// What is urgent can be closed and not put off; what is not can be put off. Nothing is saved here.
async fn alert_forms(window: &Window, size: &str) {
    window.sees_in("alert-congestion", "Amber").await;
    assert!(!window.text_of("alert-low-pressure").await.contains("Put off"), "red can't be put off");
    window.press_id("alert-low-pressure-close").await;
    window.press_until("alert-low-pressure-save", "trouble", "Choose what was done").await;
    good(window, "nurse-alert-close", size).await;
    window.press_id("alert-low-pressure-leave").await;
    window.press_id("alert-congestion-put-off").await;
    window.fill_id("alert-congestion-day", "32").await;
    window.press_id("alert-congestion-save").await;
    window.has("trouble").await;
    assert_eq!(window.value_of("alert-congestion-day").await, "32", "what was typed stays");
    good(window, "nurse-alert-put-off", size).await;
    window.press_id("alert-congestion-leave").await;
}

#[tokio::test]
async fn two_versions_of_a_setting_are_whole_on_screen_and_one_press_settles_them() {
    let (team, codes) = Team::invented();
    let lead = Person::nurse("conflict", team.cable());
    let window = lead.joins(&codes.iter().find(|(name, _)| name.starts_with("Helen Marsh")).unwrap().1).await;
    for size in SIZES {
        choose_size(&window, size).await;
        go(&window, "conflicts", "Two versions").await;
        window.has("conflict").await;
        good(&window, "two-versions", size).await;
    }
    window.press_id("settle-1").await;
    window.sees_in("conflicts-done", "Settled").await;
    window.has("conflicts-none").await;
    window.close().await;
}

#[tokio::test]
async fn a_danger_sign_is_answered_before_anything_is_asked_about_a_number() {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse("danger-nurse", team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
    sync_now(&nurse).await;
    let alma = Person::patient("danger", team.cable());
    let window = alma.joins(&team.code_for_patient(&id)).await;
    alma.cable.pull();
    start_check_in(&window).await;
    for slipped in ["824", "8,24"] {
        window.fill_id("checkin-weight-kg", slipped).await;
        window.press_id("checkin-next").await;
        window.has("trouble").await;
        assert_eq!(window.value_of("checkin-weight-kg").await, slipped, "what was typed stays");
        window.looks_whole(&format!("slipped-{slipped}")).await;
    }
    window.press_id("checkin-back").await;
    window.press_id("checkin-grey-lips-yes").await;
    window.sees_in("danger-advice", "999").await;
    window.looks_whole("danger-advice").await;
    window.can_be_used_by_everybody("danger advice").await;
    window.close().await;
    nurse.close().await;
}
