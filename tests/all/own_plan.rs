//! A plan changed by the nurse is read, with a receipt that she sees; and a person writes in their plan and learns, with a
//! keyboard and nothing else.

use crate::{
    people::{Person, change_plan, registers, sync_now},
    window::Window,
    world::Team,
};
use fantoccini::key::Key;

const LOOKS: [(&str, &str, &str); 3] =
    [("en", "usual", "100"), ("en", "usual", "200"), ("cy", "high", "200")];

/// A nurse at her window, and a patient of hers at theirs.
async fn both(whose: &str) -> (Team, Person, Person, Window, Window, String) {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse(&format!("{whose}-nurse"), team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
    sync_now(&nurse).await;
    let alma = Person::patient(whose, team.cable());
    let patient = alma.joins(&team.code_for_patient(&id)).await;
    patient.has("due").await;
    (team, nia, alma, nurse, patient, id)
}

/// The nurse goes to the plan of this patient.
async fn to_the_plan(nurse: &Window, id: &str) {
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.press_id(&format!("open-{id}")).await;
    nurse.press_id("open-plan").await;
    nurse.has("plan-target-weight-in-force").await;
}

#[tokio::test]
async fn a_plan_changed_by_the_nurse_is_read_by_keyboard_and_she_sees_that_it_was() {
    let (_team, nia, _alma, nurse, patient, id) = both("plan-read").await;
    nia.cable.pull();
    to_the_plan(&nurse, &id).await;
    change_plan(&nurse, "target-weight", "82.0", "eats better, no oedema").await;
    nurse.sees_in("plan-target-weight-read", "Not read yet").await;
    nia.cable.plug_in();
    sync_now(&nurse).await;

    sync_now(&patient).await;
    patient.press_until("nav-today", "plan-changed", "Nia Invented").await;
    patient.enters("nav-plan").await;
    patient.sees_in("change-was", "not set").await;
    patient.sees_in("change-is", "82.0 kg").await;
    patient.looks_whole("my-plan-changed").await;
    patient.enters("change-read").await;
    patient.sees_in("changes", "You have read all that others changed").await;
    patient.focuses("changes").await;
    sync_now(&patient).await;
    patient.press_until("nav-today", "title", "Hello").await;
    patient.does_not_see("was changed by").await;

    sync_now(&nurse).await;
    to_the_plan(&nurse, &id).await;
    nurse.sees_in("plan-target-weight-read", "Read by the patient on").await;
    nurse.looks_whole("nurse-plan-read").await;
    patient.close().await;
    nurse.close().await;
}

#[tokio::test]
async fn somebody_writes_in_their_plan_and_learns_by_keyboard_alone_and_the_nurse_reads_it() {
    let (_team, _nia, _alma, nurse, patient, id) = both("plan-own").await;
    patient.enters("nav-plan").await;
    patient.enters("care-matters-write").await;
    patient.focuses("care-matters-box").await;
    patient.types("My garden, and my sister").await;
    patient.enters("care-matters-save").await;
    patient.sees_in("care-matters-text", "My garden, and my sister").await;
    patient.focuses("care-matters-write").await;

    // A goal without words is asked for; then a step that is too big for now.
    patient.enters("goal-new").await;
    patient.focuses("goal-words").await;
    patient.enters("goal-save").await;
    patient.sees_in("trouble", "Write down what you want.").await;
    patient.tabs_to("goal-words").await;
    patient.types("Walk to the shop").await;
    patient.tabs_to("goal-step").await;
    patient.types("All the way").await;
    patient.tabs_to("goal-confidence-0").await;
    for _ in 0..4 {
        patient.key(Key::Right).await;
    }
    patient.enters("goal-save").await;
    patient.sees_in("goals", "4 of 10").await;
    patient.sees_in("goal-smaller", "Can you make it smaller").await;
    patient.focuses("goal-change").await;
    patient.looks_whole("my-plan-goal").await;

    patient.enters("paper-card").await;
    patient.sees_in("paper-made", "hearth-card").await;

    learns(&patient).await;
    sync_now(&patient).await;
    sync_now(&nurse).await;
    to_the_plan(&nurse, &id).await;
    nurse.sees_in("care-matters-text", "My garden, and my sister").await;
    nurse.sees_in("goals", "Walk to the shop").await;
    nurse.sees_in("learnt-watching", "Worth reading once more").await;
    nurse.sees_in("learnt-watching", "phone them the same day").await;
    nurse.looks_whole("nurse-plan-own").await;
    patient.close().await;
    nurse.close().await;
}

/// One page, a wrong answer first, and something in one's own words.
async fn learns(patient: &Window) {
    patient.enters("nav-learn").await;
    patient.sees_in("learn-read", "0 of 15").await;
    patient.looks_whole("learn").await;
    patient.enters("learn-watching-open").await;
    patient.sees_in("learn-page", "Call 999 at once").await;
    patient.tabs_to("learn-q1-a").await;
    patient.types(" ").await;
    patient.sees_in("learn-q1-said", "Phone your team the same day").await;
    patient.key(Key::Down).await;
    patient.sees_in("learn-q1-said", "Yes. Phone today").await;
    patient.tabs_to("learn-told").await;
    patient.types("phone them the same day").await;
    patient.looks_whole("learn-page").await;
    patient.enters("learn-done").await;
    patient.sees_in("learn-read", "1 of 15").await;
    patient.sees_in("learn-watching", "Worth reading once more").await;
    patient.focuses("learn-watching-open").await;
}

async fn good(window: &Window, screen: &str, look: &str) {
    let name = format!("{screen}-{look}");
    window.looks_whole(&name).await;
    window.can_be_used_by_everybody(&name).await;
}

#[tokio::test]
async fn my_plan_and_learn_can_be_used_by_everybody_in_every_look() {
    let (_team, _nia, _alma, nurse, patient, id) = both("plan-looks").await;
    to_the_plan(&nurse, &id).await;
    change_plan(&nurse, "target-weight", "82.0", "eats better, no oedema").await;
    nurse.can_be_used_by_everybody("nurse-plan").await;
    sync_now(&nurse).await;
    nurse.close().await;
    sync_now(&patient).await;
    for (language, contrast, size) in LOOKS {
        let look = format!("{language}-{contrast}-{size}");
        patient.press_id("nav-settings").await;
        patient.has("settings-pin").await;
        for chosen in [format!("language-{language}"), format!("contrast-{contrast}"), format!("text-{size}")]
        {
            patient.press_id(&format!("settings-{chosen}")).await;
        }
        patient.press_id("nav-plan").await;
        patient.has("change-read").await;
        good(&patient, "my-plan", &look).await;
        patient.press_id("goal-new").await;
        patient.has("goal-words").await;
        good(&patient, "my-plan-goal-form", &look).await;
        patient.press_id("nav-learn").await;
        patient.has("learn-read").await;
        good(&patient, "learn", &look).await;
        patient.press_id("learn-watching-open").await;
        patient.press_id("learn-q1-a").await;
        good(&patient, "learn-page", &look).await;
    }
    patient.close().await;
}
