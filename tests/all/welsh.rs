//! A red morning in Welsh: until the service records that a clinician reviewed the Welsh, the English line stands above it.

use crate::{mornings::alma, window::Window};
use fantoccini::key::Key;

async fn danger(window: &Window) {
    window.press_id("start-check-in").await;
    window.has("danger-none").await;
    window.tabs_to("checkin-grey-lips-no").await;
    window.key(Key::Right).await;
    window.sees_in("danger-advice", "Ffoniwch 999 nawr").await;
}

#[tokio::test]
async fn a_danger_sign_in_welsh_is_answered_in_english_too_until_the_service_has_had_the_welsh_reviewed() {
    let (team, alma) = alma("welsh").await;
    let window = alma.comes_back().await;
    window.press_id("nav-settings").await;
    window.press_id("settings-language-cy").await;
    window.sees_in("nav-today", "Heddiw").await;
    window.press_id("nav-today").await;
    window.sees_in("foot-emergency", "In an emergency call 999.").await;
    danger(&window).await;
    window.sees("Call 999 now Ffoniwch 999 nawr").await;
    window.looks_whole("welsh-danger").await;
    window.can_be_used_by_everybody("welsh danger").await;
    window.close().await;

    team.admin(&["team", "welsh-reviewed", "--by", "Dr Siân Invented, 22 November 2026"]);
    let window = alma.comes_back().await;
    crate::people::sync_in_welsh(&window).await;
    window.close().await;
    let window = alma.comes_back().await;
    window.press_id("start-check-in").await;
    window.has("danger-advice").await;
    window.sees_in("danger-advice", "Ffoniwch 999 nawr").await;
    window.does_not_see("Call 999 now").await;
    window.close().await;
}
