//! Mornings with a keyboard and nothing else: a green day, an amber one with a slip put right, a red one, one in stones
//! that was cut short, and a number that was somebody else's.

use crate::{
    people::{Person, registers, sync_now},
    walk::days_ago,
    window::Window,
    world::{Cli, Team},
};
use fantoccini::key::Key;
use std::time::Instant;

const NETWORK_IS: &str = "window.dispatchEvent(new Event(arguments[0]))";

/// A patient who has joined, with somebody in the team who knows them. The window is closed.
pub async fn alma(whose: &str) -> (Team, Person) {
    let team = Team::new("Invented heart failure team");
    let nia = Person::nurse(&format!("{whose}-nurse"), team.cable());
    let nurse = nia.joins(&team.member("nurse", "Nia Invented")).await;
    let id = registers(&nurse, "Alma Invented").await;
    sync_now(&nurse).await;
    nurse.close().await;
    let alma = Person::patient(whose, team.cable());
    alma.joins(&team.code_for_patient(&id)).await.close().await;
    (team, alma)
}

/// The mornings before, told to the command line: a window only knows today.
pub fn mornings_before(alma: &Person, weights: &[&str]) {
    for (days, weight) in (1..).zip(weights) {
        let at = days_ago(days);
        Cli::on(alma.profile())
            .does(&["check-in", "--at", &at, "--weight", weight, "--bp", "124/76", "--pulse", "68"]);
    }
}

/// From the heading of Today into the check-in, past the danger signs, up to the first box.
pub async fn begins(window: &Window, first: &str) {
    window.has("due").await;
    window.focuses("title").await;
    window.key(Key::Enter).await;
    window.has("danger-none").await;
    window.focuses("title").await;
    window.types("n").await;
    window.focuses(first).await;
}

/// Types in the box that has the focus and goes on to what has it then.
pub async fn fills(window: &Window, text: &str, next: &str) {
    if !text.is_empty() {
        window.types(text).await;
    }
    window.key(Key::Enter).await;
    window.focuses(next).await;
}

/// The pressures, the pulse and no change in anything, from the first pressure to the result.
pub async fn goes_on(window: &Window, [first, second, pulse]: [&str; 3]) {
    fills(window, first, "checkin-systolic-again").await;
    fills(window, second, "checkin-pulse").await;
    fills(window, pulse, "title").await;
    window.has("symptoms-none").await;
    window.types("n").await;
    window.has("checkin-save").await;
    window.focuses("title").await;
    window.key(Key::Enter).await;
    window.has("result-saved").await;
}

#[tokio::test]
async fn a_practised_person_needs_eight_key_presses_besides_the_readings() {
    const READINGS: [&str; 4] = ["80.4", "124/76", "122/74", "68"];
    let (_team, alma) = alma("practised").await;
    mornings_before(&alma, &["80.2kg", "80.3kg", "80.1kg"]);
    let window = alma.comes_back().await;
    window.counts_keys().await;
    let begun = Instant::now();
    begins(&window, "checkin-weight-kg").await;
    assert_eq!(window.value_of("checkin-weight-kg").await, "", "nothing stands there from yesterday");
    fills(&window, READINGS[0], "checkin-systolic").await;
    goes_on(&window, [READINGS[1], READINGS[2], READINGS[3]]).await;
    let seconds = begun.elapsed().as_secs_f32();
    window.sees_in("result-headline", "No warning sign in this check").await;
    let pressed = window.keys_pressed().await;
    let typed: usize = READINGS.iter().map(|reading| reading.chars().count()).sum();
    let besides = pressed - u64::try_from(typed).unwrap();
    println!(
        "From Today to the result: {besides} key presses besides the {typed} characters of {READINGS:?}, and {seconds:.1} s \
         for the program and the driver, without the time in which a person thinks"
    );
    assert!(besides <= 8, "{besides} presses besides {typed} characters");
    window.looks_whole("green-result").await;

    // What is done does not ask to be done again.
    window.enters("result-today").await;
    window.sees_in("due", "Nothing more is due").await;
    window.focuses("title").await;
    window.key(Key::Enter).await;
    window.sees_in("due", "Nothing more is due").await;
    assert_eq!(window.text_of("start-check-in").await, "Check in once more");
    window.looks_whole("today-done").await;
    window.close().await;
}

#[tokio::test]
async fn an_amber_day_offline_with_a_slip_that_is_put_right_by_keyboard_alone() {
    let (_team, alma) = alma("amber").await;
    mornings_before(&alma, &["80.9kg", "80.4kg", "80.2kg"]);
    alma.cable.pull();
    let window = alma.comes_back().await;
    window.run(NETWORK_IS, vec!["offline".into()]).await;
    begins(&window, "checkin-weight-kg").await;
    window.types("826").await;
    window.key(Key::Enter).await;
    window.sees_in("trouble", "Did the point slip?").await;
    assert_eq!(window.value_of("checkin-weight-kg").await, "826", "what was typed stays");
    window.looks_whole("slip").await;
    window.tabs_to("checkin-weight-kg").await;
    window.key(Key::End).await;
    window.key(Key::Backspace).await;
    fills(&window, ".6", "checkin-systolic").await;
    goes_on(&window, ["124/76", "122/74", "68"]).await;
    window.sees_in("result-headline", "today").await;
    window.sees_in("advice-findings", "2.4 kg in 3 days").await;
    window.sees_in("result-reached", "Saved on this computer").await;
    window.looks_whole("amber-result").await;

    // It was 81.6: corrected in my numbers, both stay readable.
    window.enters("nav-numbers").await;
    window.has("numbers-table").await;
    let newest = window
        .run("return document.querySelector('tbody tr').dataset.testid.slice('reading-'.length)", vec![])
        .await;
    window.enters(&format!("correct-{}", newest.as_str().unwrap())).await;
    window.tabs_to("correct-weightKg").await;
    window.types("80.6 kg").await;
    window.key(Key::Enter).await;
    window.sees_in("result-saved", "80.6 kg").await;
    window.enters("nav-numbers").await;
    window.sees_in("numbers-table", "Corrected").await;
    window.enters("numbers-save").await;
    window.sees_in("numbers-done", "hearth-readings-").await;
    window.looks_whole("numbers-saved").await;

    // Online again, it is with the team without another press.
    alma.cable.plug_in();
    window.run(NETWORK_IS, vec!["online".into()]).await;
    window.enters("nav-sync").await;
    window.sees_in("sync-waiting", "0").await;
    window.close().await;
}

#[tokio::test]
async fn a_red_day_by_keyboard_alone_is_answered_before_anything_else_is_asked() {
    let (_team, alma) = alma("red").await;
    let window = alma.comes_back().await;
    window.has("due").await;
    window.focuses("title").await;
    window.key(Key::Enter).await;
    window.has("danger-none").await;
    // Enter pressed once too often answers nothing.
    window.key(Key::Enter).await;
    window.sees_in("trouble", "Choose an answer").await;
    window.tabs_to("checkin-grey-lips-no").await;
    window.key(Key::Right).await;
    window.sees_in("danger-advice", "999").await;
    window.focuses("danger-advice").await;
    window.looks_whole("danger-advice").await;
    window.enters("advice-save").await;
    window.sees_in("result-headline", "Call 999 now").await;
    window.looks_whole("red-result").await;
    window.close().await;
}

#[tokio::test]
async fn a_morning_in_stones_that_was_cut_short_goes_on_at_its_question() {
    let (_team, alma) = alma("stones").await;
    let window = alma.comes_back().await;
    begins(&window, "checkin-weight-kg").await;
    window.tabs_to("checkin-unit-kg").await;
    window.key(Key::Down).await;
    window.has("checkin-stone").await;
    window.tabs_to("checkin-stone").await;
    // Enter after the stones means the pounds.
    fills(&window, "12", "checkin-pounds").await;
    fills(&window, "9", "checkin-systolic").await;
    fills(&window, "124/76", "checkin-systolic-again").await;
    window.has("checkin-systolic-again").await;
    window.cut_the_power();

    let window = alma.comes_back().await;
    window.sees_in("start-check-in", "Go on with my check-in").await;
    window.focuses("title").await;
    window.key(Key::Enter).await;
    window.focuses("checkin-systolic-again").await;
    assert!(window.pastes(" 122/74 mmHg\n").await, "a device's text is read");
    window.focuses("checkin-diastolic-again").await;
    fills(&window, "", "checkin-pulse").await;
    fills(&window, "68", "title").await;
    window.types("n").await;
    window.sees_in("review-weight", "12 st 9 lb").await;
    window.sees_in("review-pressureAgain", "122/74 mmHg").await;
    window.looks_whole("stones-review").await;
    window.key(Key::Enter).await;
    window.sees_in("result-saved", "12 st 9").await;

    // The unit is remembered, the number is not; and 'kg' in what is pasted is believed.
    window.enters("nav-today").await;
    window.enters("start-check-in").await;
    window.has("danger-none").await;
    window.types("n").await;
    window.focuses("checkin-stone").await;
    assert_eq!(window.value_of("checkin-stone").await, "");
    assert!(window.pastes("80,4 kg").await);
    window.focuses("checkin-weight-kg").await;
    assert_eq!(window.value_of("checkin-weight-kg").await, "80,4");
    window.close().await;
}

#[tokio::test]
async fn somebody_elses_weight_is_put_away_and_asked_again() {
    let (_team, alma) = alma("spouse").await;
    mornings_before(&alma, &["80.2kg", "80.3kg"]);
    let window = alma.comes_back().await;
    begins(&window, "checkin-weight-kg").await;
    window.types("70.2").await;
    window.key(Key::Enter).await;
    window.sees_in("checkin-checks", "Is this you?").await;
    window.looks_whole("is-this-you").await;
    window.can_be_used_by_everybody("is this you").await;
    window.enters("checks-not-me").await;
    window.sees_in("checkin-note", "not kept").await;
    window.focuses("checkin-weight-kg").await;
    assert_eq!(window.value_of("checkin-weight-kg").await, "");
    window.looks_whole("not-me").await;
    window.can_be_used_by_everybody("not me").await;
    fills(&window, "80.4", "checkin-systolic").await;
    // The two numbers in the wrong boxes change places with one press.
    window.types("76/124").await;
    window.key(Key::Enter).await;
    window.sees_in("trouble", "Did you mean 124/76?").await;
    window.looks_whole("swapped").await;
    window.can_be_used_by_everybody("swapped").await;
    window.enters("checkin-swap").await;
    window.focuses("checkin-systolic-again").await;
    fills(&window, "122/74", "checkin-pulse").await;
    fills(&window, "68", "title").await;
    window.types("n").await;
    window.sees_in("review-pressure", "124/76 mmHg").await;
    window.key(Key::Enter).await;
    window.sees_in("result-saved", "80.4 kg").await;
    window.does_not_see("70.2").await;
    window.close().await;
}

#[tokio::test]
async fn every_slip_is_told_in_one_sentence_beside_its_box_and_what_was_typed_stays() {
    let (_team, alma) = alma("slips").await;
    let window = alma.comes_back().await;
    begins(&window, "checkin-weight-kg").await;
    slips(
        &window,
        &[
            ("checkin-weight-kg", "", "Type the number, or choose"),
            ("checkin-weight-kg", "heavy", "Type your weight as a number"),
            ("checkin-weight-kg", "8,24", "one figure after the point"),
            ("checkin-weight-kg", "68 bpm", "Type your weight as a number"),
            ("checkin-weight-kg", "824", "Did the point slip?"),
            ("checkin-weight-kg", "3", "That weight is too low"),
            ("checkin-weight-kg", "11.7", "11 stone 7 pounds"),
        ],
    )
    .await;
    window.fill_id("checkin-weight-kg", "80.4").await;
    window.key(Key::Enter).await;
    window.focuses("checkin-systolic").await;
    window.types("124").await;
    window.key(Key::Enter).await;
    window.focuses("checkin-diastolic").await;
    slips(
        &window,
        &[
            ("checkin-diastolic", "124", "lower"),
            ("checkin-diastolic", "24", "lower"),
            ("checkin-diastolic", "161", "Did you mean 161/124?"),
            ("checkin-diastolic", "7x", "lower"),
        ],
    )
    .await;
    window.fill_id("checkin-diastolic", "76").await;
    window.key(Key::Enter).await;
    window.focuses("checkin-systolic-again").await;
    window.press_id("checkin-skip").await;
    window.focuses("checkin-pulse").await;
    slips(
        &window,
        &[
            ("checkin-pulse", "19", "pulse"),
            ("checkin-pulse", "251", "pulse"),
            ("checkin-pulse", "97 %", "pulse"),
        ],
    )
    .await;
    window.close().await;
}

/// Each is typed in place of the last, refused with one sentence, and still there.
async fn slips(window: &Window, slips: &[(&str, &str, &str)]) {
    const SENTENCES: &str =
        "return document.querySelectorAll(`[data-testid='trouble'] li, [data-testid='trouble'] p`).length";
    for (id, typed, told) in slips {
        // A driver can't type nothing: the box is empty and has the focus.
        if !typed.is_empty() {
            window.fill_id(id, typed).await;
        }
        window.key(Key::Enter).await;
        window.sees_in("trouble", told).await;
        assert_eq!(window.value_of(id).await, *typed, "what was typed stays");
        assert_eq!(window.run(SENTENCES, vec![]).await, 1, "one sentence says what to do about {typed:?}");
    }
}
