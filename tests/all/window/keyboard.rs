//! What a person does who has a keyboard and nothing else: keys go wherever the focus is, and are counted in the page.

use super::{LOOK_AGAIN, PATIENCE, Window};
use fantoccini::key::Key;
use serde_json::json;
use std::time::Instant;

/// Tab is not pressed more often than this to reach anything.
const TABS_MAX: u32 = 120;

const COUNT: &str = "
    window.presses = 0;
    addEventListener('keydown', event => { if (!event.repeat) window.presses += 1; }, true);
";

const FOCUS: &str = "const at = document.activeElement; return at ? at.dataset.testid || at.id : '';";

/// As the program that a number is copied from would paste it where the focus is.
const PASTE: &str = "
    const data = new DataTransfer();
    data.setData('text/plain', arguments[0]);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
    return event.defaultPrevented;
";

impl Window {
    /// Counts every key that is pressed from now on.
    pub async fn counts_keys(&self) {
        self.run(COUNT, vec![]).await;
    }

    /// How many keys were pressed since.
    pub async fn keys_pressed(&self) -> u64 {
        self.run("return window.presses", vec![]).await.as_u64().unwrap()
    }

    /// Types wherever the focus is.
    pub async fn types(&self, text: &str) {
        self.client.active_element().await.unwrap().send_keys(text).await.unwrap();
    }

    /// The test id, or else the id, of what has the focus.
    pub async fn focused(&self) -> String {
        self.run(FOCUS, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until this has the focus.
    pub async fn focuses(&self, id: &str) {
        let begun = Instant::now();
        loop {
            let focused = self.focused().await;
            if focused == id {
                return;
            }
            if begun.elapsed() > PATIENCE {
                self.shot("not-focused").await;
                panic!("{}: {focused:?} has the focus, not {id:?}, in:\n{}", self.shots, self.text().await);
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Presses Tab until this has the focus.
    pub async fn tabs_to(&self, id: &str) {
        self.goes_with(Key::Tab, id).await;
    }

    /// Presses Shift and Tab until this has the focus.
    pub async fn goes_back_to(&self, id: &str) {
        self.has(id).await;
        for _ in 0..TABS_MAX {
            if self.focused().await == id {
                return;
            }
            let back = format!("{}{}{}", char::from(Key::Shift), char::from(Key::Tab), char::from(Key::Null));
            self.types(&back).await;
        }
        panic!("{}: no key leads back to {id}", self.shots);
    }

    async fn goes_with(&self, key: Key, id: &str) {
        self.has(id).await;
        for _ in 0..TABS_MAX {
            if self.focused().await == id {
                return;
            }
            self.key(key).await;
        }
        self.shot("not-reached").await;
        panic!("{}: no key leads to {id}", self.shots);
    }

    /// Goes to it with Tab and presses Enter.
    pub async fn enters(&self, id: &str) {
        self.tabs_to(id).await;
        self.key(Key::Enter).await;
    }

    /// Pastes where the focus is; true when the page has read it as more than plain text.
    pub async fn pastes(&self, text: &str) -> bool {
        self.run(PASTE, vec![json!(text)]).await == json!(true)
    }
}
