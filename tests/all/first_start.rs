//! A new computer: the program opens on its first screen, and a page of it can reach nothing but that.

use crate::window::Computer;
use serde_json::json;

#[tokio::test]
async fn a_new_computer_shows_the_first_screen_whole() {
    let computer = Computer::new("new-computer");
    let window = computer.start().await;
    assert_eq!(window.kind().await, "start");
    window.looks_whole("first-start").await;
    window.can_be_used_by_everybody("first start").await;
    window.close().await;
}

#[tokio::test]
async fn the_first_window_can_ask_for_no_record() {
    let computer = Computer::new("stranger");
    let window = computer.start().await;
    for command in hearth_app::api::COMMANDS {
        if !command.windows.contains(&"start") {
            let refusal = window.ask_host(command.name, json!(null)).await.unwrap_err();
            assert!(refusal.contains("not allowed"), "{}: {refusal}", command.name);
        }
    }
    window.close().await;
}
