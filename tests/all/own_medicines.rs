//! A day with one's own medicines, with a keyboard and nothing else: all taken but one, something from the chemist, sick days
//! begun and ended; and the nurse, who reads it.

use crate::{
    people::{Person, registers, sync_now},
    window::Window,
    world::{Cli, Team},
};
use fantoccini::key::Key;
use std::process::Command;

const LOOKS: [(&str, &str, &str); 3] =
    [("en", "usual", "100"), ("en", "usual", "200"), ("cy", "high", "200")];

fn day(ahead: u32) -> String {
    let said =
        Command::new("date").args(["-u", "-d", &format!("{ahead} days"), "+%Y-%m-%d"]).output().unwrap();
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}

/// A patient who has joined, and whose nurse has written down two medicines and a plan for sick days.
async fn alma(whose: &str) -> (Team, Person, Person, String) {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse(&format!("{whose}-nurse"), team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
    sync_now(&nurse).await;
    nurse.close().await;
    let desk = Cli::on(nia.profile());
    let by = ["--patient", &id, "--prescriber", "Dr Invented"];
    let order = |words: &[&str]| {
        let sure = ["--confirmed", "--why", "invented"];
        desk.does(&[&["medicine", "set"], words, &by[..], &sure[..]].concat());
    };
    order(&["bisoprolol", "1.25mg", "od"]);
    order(&["furosemide", "40mg", "od"]);
    let plan =
        ["sick-day", "set", "furosemide", "--words", "Leave it out while you are sick.", "--max-days", "3"];
    desk.does(&[&plan[..], &by[..], &["--expires", &day(60)]].concat());
    desk.does(&["sync"]);
    let alma = Person::patient(whose, team.cable());
    alma.joins(&team.code_for_patient(&id)).await.close().await;
    (team, nia, alma, id)
}

async fn chooses(window: &Window, first: &str) {
    window.tabs_to(first).await;
    window.types(" ").await;
}

#[tokio::test]
async fn a_day_with_ones_own_medicines_by_keyboard_alone_and_the_nurse_reads_it() {
    let (_team, nia, alma, id) = alma("own-medicines").await;
    let window = alma.comes_back().await;
    window.has("due").await;
    window.enters("nav-medicines").await;
    window.sees_in("medicine-bisoprolol", "1.25 mg, once a day, by mouth").await;
    window.sees_in("medicine-bisoprolol", "It slows your heart").await;
    window.sees_in("medicine-bisoprolol", "by Dr Invented").await;
    window.looks_whole("own-medicines").await;

    // One was missed: a reason is asked for, and said beside its box when it is left out.
    window.enters("missed-furosemide").await;
    window.focuses("medicine-work").await;
    window.enters("medicine-save").await;
    window.sees_in("trouble", "Choose why.").await;
    chooses(&window, "why-forgot").await;
    window.key(Key::Enter).await;
    window.sees_in("medicines-done", "Do not take a double dose").await;
    window.focuses("medicines-done").await;
    window.sees_in("told-furosemide", "Missed: I forgot").await;

    // One press says the rest.
    window.enters("all-taken").await;
    window.sees_in("told-bisoprolol", "Taken").await;
    window.sees_in("told-furosemide", "Missed: I forgot").await;

    // Ibuprofen is answered at once, and whom to phone stands below it.
    window.enters("bought-open").await;
    window.tabs_to("bought-named").await;
    window.types("Ibuprofen 200 mg").await;
    chooses(&window, "bought-taken-yes").await;
    window.key(Key::Enter).await;
    window.sees_in("medicines-done", "Do not take any more of this: Ibuprofen 200 mg").await;
    window.sees_in("medicines-done", "They can hurt your kidneys").await;
    window.focuses("medicines-done").await;
    window.looks_whole("own-medicines-bought").await;

    sick_days(&window).await;
    sync_now(&window).await;
    window.close().await;

    let nurse = nia.comes_back().await;
    sync_now(&nurse).await;
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.sees_in(&format!("caseload-row-{id}"), "Ibuprofen 200 mg").await;
    nurse.press_id(&format!("open-{id}")).await;
    nurse.sees_in("medicines-told", "furosemide: Missed: I forgot").await;
    nurse.sees_in("medicines-told", "bisoprolol: Taken").await;
    nurse.sees_in("told-bought", "Ibuprofen 200 mg").await;
    nurse.looks_whole("nurse-medicines-told").await;
    nurse.close().await;
}

/// Nobody is ill: the plan asks for a check. Then it begins, with its last day, and ends.
async fn sick_days(window: &Window) {
    window.has("check-sick-day").await;
    window.ask_host("check_in", ill()).await.unwrap();
    window.enters("begin-sick-day").await;
    window.sees_in("medicines-done", "Saved").await;
    window.sees_in("last-day-sick-day", "The last day is").await;
    window.sees_in("not-now-furosemide", "Do not take it now").await;
    window.looks_whole("own-medicines-sick-day").await;
    window.enters("end-sick-day").await;
    window.tabs_to("eating-").await;
    window.key(Key::Down).await;
    window.enters("medicine-save").await;
    window.sees_in("restart-sick-day", "Take these again on").await;
    window.enters("end-sick-day").await;
    chooses(window, "again-furosemide").await;
    window.enters("medicine-save").await;
    window.sees_in("medicines-done", "Saved").await;
    window.does_not_see("The last day is").await;
}

/// A check of somebody who is sick and well besides.
fn ill() -> serde_json::Value {
    serde_json::json!({
        "form": "invented-ill",
        "confirmed": true,
        "fields": { "weightUnit": "kg", "weightKg": "80.2", "symptoms": { "sick-or-fever": "yes" } },
    })
}

#[tokio::test]
async fn the_page_of_ones_own_medicines_can_be_used_by_everybody_in_every_look() {
    let (_team, _nia, alma, _id) = alma("own-medicines-looks").await;
    let window = alma.comes_back().await;
    for (language, contrast, size) in LOOKS {
        let look = format!("{language}-{contrast}-{size}");
        window.press_id("nav-settings").await;
        window.has("settings-pin").await;
        for chosen in [format!("language-{language}"), format!("contrast-{contrast}"), format!("text-{size}")]
        {
            window.press_id(&format!("settings-{chosen}")).await;
        }
        window.press_id("nav-medicines").await;
        window.has("all-taken").await;
        good(&window, "medicines", &look).await;
        window.press_id("missed-furosemide").await;
        window.has("why-forgot").await;
        good(&window, "medicines-why", &look).await;
        window.press_id("bought-open").await;
        window.has("bought-named").await;
        good(&window, "medicines-chemist", &look).await;
        window.press_id("medicine-close").await;
    }
    window.close().await;
}

async fn good(window: &Window, screen: &str, look: &str) {
    let name = format!("{screen}-{look}");
    window.looks_whole(&name).await;
    window.can_be_used_by_everybody(&name).await;
}
