//! The screens of every morning in every look: both languages, usual and high contrast, the usual size and twice it.
//! The pictures it takes are there to be looked at by people.

use crate::{
    people::{Person, registers, sync_now},
    walk::days_ago,
    window::Window,
    world::{Cli, Team},
};

const LOOKS: [(&str, &str, &str); 8] = [
    ("en", "usual", "100"),
    ("en", "usual", "200"),
    ("en", "high", "100"),
    ("en", "high", "200"),
    ("cy", "usual", "100"),
    ("cy", "usual", "200"),
    ("cy", "high", "100"),
    ("cy", "high", "200"),
];

/// The looks of which pictures are taken: every choice is in one of them.
const PICTURED: [&str; 2] = ["en-usual-200", "cy-high-100"];

async fn good(window: &Window, screen: &str, look: &str) {
    let name = format!("{screen}-{look}");
    if PICTURED.contains(&look) {
        window.looks_whole(&name).await;
    } else {
        window.nothing_is_cut_off(&name).await;
    }
    window.can_be_used_by_everybody(&name).await;
}

/// Presses what leads to a place until something of that place is there.
async fn go(window: &Window, place: &str, there: &str) {
    window.press_id(&format!("nav-{place}")).await;
    window.has(there).await;
}

#[tokio::test]
async fn the_screens_of_every_morning_can_be_used_by_everybody_in_every_look() {
    let team = Team::new("Invented heart failure team");
    team.admin(&["setting", "threshold/oxygen-scale", "94-98"]);
    let nia = Person::nurse("looks-nurse", team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
    sync_now(&nurse).await;
    nurse.close().await;
    let alma = Person::patient("looks", team.cable());
    alma.joins(&team.code_for_patient(&id)).await.close().await;
    for (days, told) in [(3, "swelling=little-more"), (2, "dizzy=yes"), (1, "dizzy=no")] {
        let weight =
            ["--weight", "80.2kg", "--bp", "124/76", "--pulse", "68", "--spo2", "96", "--symptom", told];
        Cli::on(alma.profile()).does(&[&["check-in", "--at", &days_ago(days)], &weight[..]].concat());
    }
    let window = alma.comes_back().await;
    for (language, contrast, size) in LOOKS {
        let look = format!("{language}-{contrast}-{size}");
        go(&window, "settings", "settings-pin").await;
        for chosen in [format!("language-{language}"), format!("contrast-{contrast}"), format!("text-{size}")]
        {
            window.press_id(&format!("settings-{chosen}")).await;
        }
        go(&window, "today", "due").await;
        good(&window, "today", &look).await;
        check_in_pages(&window, &look).await;
        go(&window, "numbers", "numbers-table").await;
        good(&window, "numbers", &look).await;
        window.press_id("chart-symptoms").await;
        window.has("numbers-symptoms").await;
        good(&window, "numbers-symptoms", &look).await;
    }
    window.close().await;
}

/// Each page of the check-in once; what is left half done is where it was left, so that each round ends at its last page.
async fn check_in_pages(window: &Window, look: &str) {
    window.press_id("start-check-in").await;
    window.has("checkin-page").await;
    while window.attribute("checkin-page", "data-page").await != "danger" {
        window.press_id("checkin-back").await;
    }
    good(window, "check-in-danger", look).await;
    window.press_id("danger-none").await;
    window.has("checkin-weight-kg").await;
    good(window, "check-in-weight", look).await;
    // Far from yesterday's: who stood on the scales is asked.
    window.fill_id("checkin-weight-kg", "70.2 kg").await;
    window.press_id("checkin-next").await;
    window.has("checkin-checks").await;
    good(window, "check-in-is-this-you", look).await;
    window.press_id("checks-not-me").await;
    window.has("checkin-note").await;
    good(window, "check-in-not-me", look).await;
    for (page, first) in [
        ("pressure", "checkin-systolic"),
        ("pulse", "checkin-pulse"),
        ("oxygen", "checkin-oxygen"),
        ("symptoms", "symptoms-none"),
    ] {
        window.press_id("checkin-skip").await;
        window.has(first).await;
        good(window, &format!("check-in-{page}"), look).await;
    }
    window.press_id("checkin-skip").await;
    window.has("checkin-save").await;
    good(window, "check-in-review", look).await;
}
