//! A computer that is against somebody: its disk is full, another window has the store, its clock can't be right, a key is
//! pressed twice. Each is told in one sentence, what was typed stays, and nothing is called saved that is not.

use crate::{
    mornings::alma,
    people::start_check_in,
    window::Window,
    world::{Cli, PASSPHRASE},
};
use serde_json::Value;

fn check_ins(readings: &Value) -> usize {
    let rows = readings["readings"].as_array().unwrap();
    rows.iter().filter(|row| row["kind"] == "weight").count()
}

/// Up to the last page, with a weight and nothing else measured.
async fn types_a_weight(window: &Window, weight: &str) {
    start_check_in(window).await;
    window.fill_id("checkin-weight-kg", weight).await;
    window.press_id("checkin-next").await;
    for first in ["checkin-systolic", "checkin-pulse"] {
        window.has(first).await;
        window.press_id("checkin-skip").await;
    }
    window.press_id("symptoms-none").await;
    window.has("checkin-save").await;
}

#[tokio::test]
async fn on_a_full_disk_one_sentence_says_what_to_do_and_everything_that_was_typed_stays() {
    let (_team, mut alma) = alma("full-disk").await;
    let disk = alma.computer.moves_to_a_small_disk();
    // What is sent and fetched would leave room in the store's own files.
    alma.cable.pull();
    let window = alma.comes_back().await;
    window.has("due").await;
    disk.fill();
    types_a_weight(&window, "80.4").await;
    window.press_id("checkin-save").await;
    window.sees_in("trouble", "The disk is full. This was not saved.").await;
    window.sees_in("review-weight", "80.4").await;
    window.does_not_see("Saved on this computer").await;
    window.looks_whole("disk-full").await;
    // A second press says the same again, and still loses nothing.
    window.press_id("checkin-save").await;
    window.sees_in("trouble", "The disk is full.").await;
    disk.make_room();
    window.press_id("checkin-save").await;
    window.sees_in("result-saved", "80.4 kg").await;
    window.close().await;
    let readings = Cli::on(alma.profile()).does(&["readings"]);
    assert_eq!(check_ins(&readings), 1, "{readings}");
}

#[tokio::test]
async fn a_store_that_another_window_has_is_told_in_one_sentence_and_opens_once_that_is_closed() {
    let (_team, alma) = alma("locked").await;
    let first = alma.comes_back().await;
    let mut second = alma.computer.start().await;
    second.fill_id("unlock-passphrase", PASSPHRASE).await;
    second.press_id("unlock-go").await;
    second.sees_in("trouble", "Another program has this file.").await;
    second.looks_whole("store-locked").await;
    assert_eq!(second.kind().await, "start", "nothing of the record is shown");
    first.close().await;
    second.fill_id("unlock-passphrase", PASSPHRASE).await;
    second.press_id("unlock-go").await;
    second.follow_to("patient").await;
    second.close().await;
}

#[tokio::test]
async fn a_button_that_is_pressed_twice_saves_once() {
    const TWICE: &str =
        "const at = document.querySelector('[data-testid=checkin-save]'); at.click(); at.click();";
    let (_team, alma) = alma("twice").await;
    let window = alma.comes_back().await;
    types_a_weight(&window, "80.4").await;
    window.run(TWICE, vec![]).await;
    window.sees_in("result-saved", "80.4 kg").await;
    window.close().await;
    let readings = Cli::on(alma.profile()).does(&["readings"]);
    assert_eq!(check_ins(&readings), 1, "{readings}");
}
