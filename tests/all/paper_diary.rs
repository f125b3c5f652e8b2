//! A week of a paper diary typed by keyboard alone, with a slip, a danger sign and a power cut on the way.

use crate::{mornings::alma, window::Window, world::Cli};
use fantoccini::key::Key;
use serde_json::Value;
use std::time::Instant;

/// What was written down on each of the seven days, the oldest first: weight, two pressures, pulse.
const WEEK: [[&str; 4]; 7] = [
    ["80.2", "124/76", "122/74", "68"],
    ["80.4", "126/78", "124/76", "70"],
    ["80,3", "122/74", "120/72", "66"],
    ["80.1", "124/76", "122/76", "68"],
    ["80.3", "128/78", "126/76", "72"],
    ["80.2", "124/74", "122/74", "68"],
    ["80.4", "126/76", "124/74", "70"],
];

/// The four numbers of a row, each with Enter behind it; the focus is then on how the day was.
async fn types_a_row(window: &Window, number: usize, readings: [&str; 4]) {
    for (reading, next) in readings.iter().zip(["pressure", "pressureAgain", "pulse", "feeling-open"]) {
        window.types(reading).await;
        window.key(Key::Enter).await;
        window.focuses(&format!("diary-{number}-{next}")).await;
    }
}

/// The same as on other days, and Enter saves the row.
async fn saves_a_usual_row(window: &Window, number: usize) {
    window.key(Key::Down).await;
    window.focuses(&format!("diary-{number}-feeling-usual")).await;
    window.key(Key::Enter).await;
    window.sees_in(&format!("diary-{number}-said"), "Saved").await;
}

fn weights(readings: &Value) -> Vec<String> {
    let rows = readings["readings"].as_array().unwrap().iter();
    let weights = rows.filter(|row| row["kind"] == "weight");
    weights.map(|row| row["value"].as_str().map_or_else(|| row["value"].to_string(), str::to_owned)).collect()
}

#[tokio::test]
async fn a_week_on_paper_is_typed_by_keyboard_alone_and_a_bad_row_holds_up_no_other() {
    let (_team, alma) = alma("paper").await;
    let window = alma.comes_back().await;
    window.counts_keys().await;
    let begun = Instant::now();
    window.enters("start-diary").await;
    window.focuses("diary-1-weight").await;
    assert_eq!(window.value_of("diary-1-weight").await, "", "nothing stands there from another day");
    window.looks_whole("diary-empty").await;
    let mut typed = 0;
    for (place, readings) in WEEK.into_iter().enumerate() {
        let number = place + 1;
        typed += readings.iter().map(|reading| reading.chars().count()).sum::<usize>();
        if number == 3 {
            // The point slips: the row stays as it is typed, and the next ones go on.
            types_a_row(&window, number, ["803", readings[1], readings[2], readings[3]]).await;
            window.key(Key::Down).await;
            window.key(Key::Enter).await;
            window.sees_in(&format!("diary-{number}-said"), "not saved yet").await;
            window.focuses(&format!("diary-{number}-weight")).await;
            window.looks_whole("diary-slip").await;
            window.tabs_to("diary-4-weight").await;
            continue;
        }
        types_a_row(&window, number, readings).await;
        saves_a_usual_row(&window, number).await;
        if number < WEEK.len() {
            window.focuses(&format!("diary-{}-weight", number + 1)).await;
        }
    }
    window.goes_back_to("diary-3-weight").await;
    assert_eq!(window.value_of("diary-3-weight").await, "803", "what was typed stays");
    window.fill_id("diary-3-weight", "80.3").await;
    for next in ["pressure", "pressureAgain", "pulse", "feeling-usual"] {
        window.key(Key::Enter).await;
        if next == "feeling-usual" {
            window.tabs_to("diary-3-feeling-usual").await;
        } else {
            window.focuses(&format!("diary-3-{next}")).await;
        }
    }
    window.key(Key::Enter).await;
    window.sees_in("diary-3-said", "80.3 kg").await;
    let (pressed, seconds) = (window.keys_pressed().await, begun.elapsed().as_secs_f32());
    println!(
        "A week on paper, with one slip: {pressed} key presses for {typed} characters of readings, {seconds:.1} s of program and driver"
    );
    window.looks_whole("diary-saved").await;
    window.enters("diary-done").await;
    window.has("numbers-table").await;
    window.close().await;
    let readings = Cli::on(alma.profile()).does(&["readings"]);
    assert_eq!(weights(&readings).len(), WEEK.len(), "each row is one check-in: {readings}");
}

#[tokio::test]
async fn a_danger_sign_on_paper_is_told_at_once_and_half_a_diary_survives_a_power_cut() {
    let (_team, alma) = alma("paper-danger").await;
    let window = alma.comes_back().await;
    window.enters("start-diary").await;
    window.focuses("diary-1-weight").await;
    window.types("80.2").await;
    // Yesterday's row is the last one.
    window.tabs_to("diary-7-feeling-open").await;
    window.key(Key::Down).await;
    window.key(Key::Down).await;
    window.has("diary-7-chest-pain-now").await;
    window.tabs_to("diary-7-chest-pain-no").await;
    window.key(Key::Down).await;
    window.has("diary-danger").await;
    window.looks_whole("diary-danger").await;
    window.can_be_used_by_everybody("diary danger").await;
    window.enters("diary-danger-read").await;
    window.focuses("diary-7-save").await;
    // A draft is kept a moment after the last key.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    window.cut_the_power();

    let window = alma.comes_back().await;
    window.enters("start-diary").await;
    window.focuses("diary-1-weight").await;
    assert_eq!(window.value_of("diary-1-weight").await, "80.2");
    window.has("diary-7-chest-pain-now").await;
    window.press_id("diary-7-save").await;
    window.has("diary-danger").await;
    window.press_id("diary-danger-read").await;
    window.sees_in("diary-7-said", "Saved").await;
    window.close().await;
}
