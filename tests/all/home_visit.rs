//! A visit in somebody's home without a network, by keyboard: answered in any order, cut short by a flat battery in every
//! section, looked through, signed, and added to.

use crate::{
    people::{Person, registers, sync_now},
    window::Window,
    world::Team,
};
use fantoccini::key::Key;
use std::time::Duration;

/// What was typed longer ago than this is never lost.
const LAST_SECOND: Duration = Duration::from_secs(1);

/// A nurse with one patient on her laptop, and then no network.
async fn on_the_road(whose: &str) -> (Team, Person, Window, String) {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse(whose, team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
    sync_now(&nurse).await;
    nia.cable.pull();
    (team, nia, nurse, id)
}

/// From the caseload to the patient and into today's visit, with the button that says this.
async fn goes_into_the_visit(nurse: &Window, id: &str, button: &str) {
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.enters(&format!("open-{id}")).await;
    nurse.sees_in("visit-begin", button).await;
    nurse.enters("visit-begin").await;
    nurse.has("section-summary").await;
}

/// The same with the mouse.
async fn presses_into_the_visit(nurse: &Window, id: &str, button: &str) {
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.press_id(&format!("open-{id}")).await;
    nurse.sees_in("visit-begin", button).await;
    nurse.press_id("visit-begin").await;
    nurse.has("section-summary").await;
}

async fn opens(nurse: &Window, section: &str, name: &str) {
    nurse.enters(&format!("section-{section}")).await;
    nurse.focuses("visit-section").await;
    nurse.sees_in("visit-section", name).await;
}

/// Types in a box and leaves it.
async fn answers(nurse: &Window, field: &str, text: &str) {
    nurse.tabs_to(field).await;
    nurse.types(text).await;
    nurse.key(Key::Tab).await;
}

async fn looks_good(nurse: &Window, name: &str) {
    nurse.looks_whole(name).await;
    nurse.can_be_used_by_everybody(name).await;
}

#[tokio::test]
async fn a_visit_without_a_network_outlives_a_flat_battery_and_is_signed_by_keyboard_alone() {
    let (_team, nia, nurse, id) = on_the_road("visit").await;
    goes_into_the_visit(&nurse, &id, "Begin a visit").await;
    looks_good(&nurse, "visit-begun-100").await;
    measures_and_examines(&nurse).await;

    // The battery is flat in the middle of a sentence.
    opens(&nurse, "plan", "Plan").await;
    nurse.tabs_to("visit-plan-decisions").await;
    nurse.types("To the shop each day").await;
    tokio::time::sleep(LAST_SECOND).await;
    nurse.cut_the_power();
    let nurse = nia.comes_back().await;
    goes_into_the_visit(&nurse, &id, "Go on with today’s visit").await;
    nurse.sees_in("visit-section", "Plan").await;
    assert_eq!(nurse.value_of("visit-plan-decisions").await, "To the shop each day");
    nurse.sees_in("visit-plan-decisions-standing", "Not saved as an answer yet").await;
    assert_eq!(nurse.attribute("section-ecg", "data-state").await, "not-possible");
    assert_eq!(nurse.attribute("section-fluid", "data-state").await, "asked");
    nurse.tabs_to("visit-plan-decisions").await;
    nurse.key(Key::Tab).await;
    nurse.sees_in("visit-plan-decisions-standing", "Saved: you").await;
    nurse.enters("visit-plan-actions-add").await;
    answers(&nurse, "visit-plan-actions-1-what", "Blood test").await;
    answers(&nurse, "visit-plan-actions-1-owner", "Nia").await;
    answers(&nurse, "visit-plan-actions-1-due", "soon").await;
    nurse.tabs_to("visit-plan-tier-t0").await;
    nurse.sees_in("trouble", "Type the date like 21/11/2026.").await;
    looks_good(&nurse, "visit-plan-100").await;
    nurse.fill_id("visit-plan-actions-1-due", "1/12/2030").await;
    nurse.tabs_to("visit-plan-tier-t0").await;
    nurse.sees_in("visit-plan-actions-standing", "Saved: you").await;

    signs_and_adds(&nurse).await;
    nurse.press_until("nav-settings", "title", "Settings").await;
    nurse.press_id("settings-text-200").await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.enters(&format!("open-{id}")).await;
    nurse.sees_in("visits", "signed by").await;
    looks_good(&nurse, "visit-patient-200").await;
    nurse.close().await;
}

/// Weight, swelling on the body, no ECG, and a pressure that is so low that it is warned of and asked about.
async fn measures_and_examines(nurse: &Window) {
    opens(nurse, "fluid", "Fluid status").await;
    answers(nurse, "visit-fluid-weight-today", "82.4").await;
    nurse.sees_in("visit-fluid-weight-today-standing", "Saved: you").await;
    nurse.tabs_to("visit-fluid-oedema-found-yes").await;
    nurse.types(" ").await;
    nurse.enters("visit-body-ankle-left").await;
    nurse.tabs_to("visit-body-grade-none").await;
    nurse.key(Key::Right).await;
    nurse.focuses("visit-body-grade-mild").await;
    nurse.tabs_to("visit-body-pitting-yes").await;
    nurse.types(" ").await;
    nurse.tabs_to("visit-fluid-oedema-1-site").await;
    for (part, chosen) in [("site", "ankle"), ("side", "left"), ("grade", "mild"), ("pitting", "yes")] {
        assert_eq!(nurse.value_of(&format!("visit-fluid-oedema-1-{part}")).await, chosen, "{part}");
    }
    looks_good(nurse, "visit-fluid-100").await;
    opens(nurse, "ecg", "ECG").await;
    nurse.sees_in("section-fluid", "Asked").await;
    nurse.enters("mark-ecg").await;
    nurse.enters("why-no-equipment").await;
    nurse.sees_in("visit-section-marked", "no equipment").await;
    opens(nurse, "observations", "Observations").await;
    nurse.enters("visit-timer-start").await;
    nurse.sees_in("visit-timer-clock", "Standing for 0:0").await;
    answers(nurse, "visit-observations-pressure-lying", "70/40").await;
    nurse.sees_in("visit-urgent", "Red").await;
    nurse.sees_in("visit-observations-pressure-lying-asked", "Is this right?").await;
    looks_good(nurse, "visit-urgent-100").await;
    nurse.enters("visit-observations-pressure-lying-right").await;
    nurse.sees_in("visit-observations-pressure-lying-standing", "Saved: you").await;
    nurse.sees_in("visit-urgent", "Red").await;
    nurse.enters("visit-timer-stop").await;
}

async fn signs_and_adds(nurse: &Window) {
    nurse.enters("section-summary").await;
    nurse.sees_in("visit-actions", "Blood test").await;
    nurse.sees_in("sum-ecg", "no equipment").await;
    assert_eq!(nurse.attribute("sum-mood", "data-state").await, "not-asked");
    looks_good(nurse, "visit-summary-100").await;
    nurse.enters("visit-sign").await;
    nurse.sees_in("visit-signed", "signed by you").await;
    nurse.tabs_to("visit-addendum").await;
    nurse.types("Rang the GP at noon.").await;
    nurse.enters("visit-addendum-save").await;
    nurse.sees_in("visit-added", "Rang the GP at noon.").await;
    looks_good(nurse, "visit-signed-100").await;
    opens(nurse, "fluid", "Fluid status").await;
    nurse.sees_in("visit-fluid-weight-today-field", "82.4 kg").await;
    nurse.does_not_see("Make blank").await;
}

/// One box of each section, and what has to be pressed first for it to be there.
const BOXES: [(&str, &str, &str, &str); 14] = [
    ("why-and-who", "", "visit-why-and-who-wants-from-today", "Sleep lying flat"),
    ("history", "", "visit-history-admissions-12-months", "2"),
    ("symptoms", "", "visit-symptoms-pillows", "3"),
    ("fluid", "", "visit-fluid-target-weight", "80.5"),
    ("observations", "", "visit-observations-breaths", "18"),
    ("ecg", "", "visit-ecg-qrs", "120"),
    ("medicines", "visit-medicines-taking-add", "visit-medicines-taking-1-medicine", "Ramipril 5 mg"),
    ("bloods", "visit-bloods-seen-yes", "visit-bloods-action", "Potassium again in a week"),
    ("function", "", "visit-function-frailty", "5"),
    ("mood", "", "visit-mood-phq2", "2"),
    ("life", "", "visit-life-pets", "One old cat"),
    ("future", "", "visit-future-papers-where", "Kitchen drawer"),
    ("rehab", "visit-rehab-offered-no", "visit-rehab-not-offered-why", "Not asked for"),
    ("plan", "", "visit-plan-safety-net", "Phone us if it gets worse"),
];

#[tokio::test]
async fn a_flat_battery_in_any_section_of_a_visit_costs_nothing_that_was_typed() {
    let (_team, nia, mut nurse, id) = on_the_road("visit-cut").await;
    let mut button = "Begin a visit";
    for (section, first, field, text) in BOXES {
        presses_into_the_visit(&nurse, &id, button).await;
        button = "Go on with today’s visit";
        nurse.press_id(&format!("section-{section}")).await;
        if !first.is_empty() {
            nurse.press_id(first).await;
        }
        nurse.fill_id(field, text).await;
        tokio::time::sleep(LAST_SECOND).await;
        nurse.cut_the_power();
        nurse = nia.comes_back().await;
        presses_into_the_visit(&nurse, &id, button).await;
        nurse.has(field).await;
        assert_eq!(nurse.value_of(field).await, text, "{section}");
    }
    nurse.press_id("section-why-and-who").await;
    nurse.sees_in("section-plan", "Asked").await;
    nurse.close().await;
}
