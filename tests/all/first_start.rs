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

#[tokio::test]
async fn a_page_runs_no_script_but_its_own_and_reaches_nobody_but_the_program() {
    let computer = Computer::new("page");
    let window = computer.start().await;
    let ran = window
        .run(
            "const script = document.createElement('script');
             script.textContent = 'window.ranInline = true';
             document.head.append(script);
             try { new Function('window.ranInline = true')(); } catch (refused) {}
             return window.ranInline === true;",
            vec![],
        )
        .await;
    assert_eq!(ran, json!(false), "a script that somebody slipped into the page ran");
    // A listener of our own, so that what answers is the page's rule and not the lack of a network.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let reached = window.run_to_end(
        "const [url, done] = arguments; fetch(url, { mode: 'no-cors' }).then(() => done('reached'), () => done('refused'));",
        vec![json!(url)],
    );
    assert_eq!(reached.await, json!("refused"));
    assert!(listener.accept().is_err(), "the page called somebody");
    window.close().await;
}
