//! Somebody's computer with the real program on it, and what a person does at its window.
//! Which words stand on which screen is the journeys' business.

mod computer;
mod keyboard;
mod looks;

pub use computer::Computer;

use computer::Driver;
use fantoccini::{Client, Locator, elements::Element, error::CmdError, key::Key, wd::WindowHandle};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long a person would wait before saying that it does not work; the build server is slow, so longer.
const PATIENCE: Duration = Duration::from_secs(20);
const CLOSING_MAX: Duration = Duration::from_secs(5);
const LOOK_AGAIN: Duration = Duration::from_millis(50);

const LOOK_SOON: Duration = Duration::from_millis(20);

/// How often in a row an element must be found where it was before it counts as at rest, and when to stop waiting.
const STILL: u32 = 2;
const STILL_TRIES: u32 = 100;
const WHERE_IT_IS: &str = "arguments[0].scrollIntoView({block: 'nearest'}); const at = arguments[0].getBoundingClientRect(); return [at.x, at.y, at.width, at.height];";

/// What may be pressed.
const PRESSABLE: &str =
    "self::button or self::a or self::summary or @role='button' or @role='tab' or @role='link'";

/// The program's window as the person before it sees it. Dropping it ends the program.
pub struct Window {
    client: Client,
    driver: Driver,
    shots: String,
}

impl Window {
    /// The kind of window in front: `start`, `patient` or `nurse`.
    pub async fn kind(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        url.path().trim_matches('/').trim_end_matches(".html").to_owned()
    }

    /// Waits until the program has gone on to a window of this kind, and looks at that one from now on.
    pub async fn follow_to(&mut self, kind: &str) {
        let begun = Instant::now();
        loop {
            // While one window closes and the next opens, any of these may be refused.
            for handle in self.client.windows().await.unwrap_or_default() {
                if self.is_at(handle, kind).await {
                    return self.settle().await;
                }
            }
            assert!(begun.elapsed() < PATIENCE, "no {kind} window opened");
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    async fn is_at(&self, handle: WindowHandle, kind: &str) -> bool {
        self.client.switch_to_window(handle).await.is_ok()
            && self.client.current_url().await.is_ok_and(|url| url.path() == format!("/{kind}.html"))
    }

    /// Waits until something is drawn.
    async fn settle(&self) {
        let begun = Instant::now();
        while self.text().await.trim().is_empty() {
            assert!(begun.elapsed() < PATIENCE, "the window stays empty");
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// All that can be read in the window, white space as drawn.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body ? document.body.innerText : ''", vec![]).await;
        text.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    /// Waits until this can be read.
    pub async fn sees(&self, words: &str) {
        let begun = Instant::now();
        loop {
            let text = self.text().await;
            if in_one_line(&text).contains(&in_one_line(words)) {
                return;
            }
            if begun.elapsed() > PATIENCE {
                self.shot("not-seen").await;
                panic!("{}: nobody can read {words:?} here:\n{text}", self.shots);
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Asserts that this cannot be read now. Wait for something else first, or it proves nothing.
    pub async fn does_not_see(&self, words: &str) {
        let text = self.text().await;
        assert!(!in_one_line(&text).contains(&in_one_line(words)), "{words:?} can be read here:\n{text}");
    }

    /// Presses the button, link or tab with these words on it.
    pub async fn press(&self, words: &str) {
        self.press_at(&format!("//*[{PRESSABLE}][normalize-space(.)={}]", quoted(words))).await;
    }

    /// Presses what carries this test id, when its words change.
    pub async fn press_id(&self, id: &str) {
        self.press_at(&with_id(id)).await;
    }

    /// Chooses an answer to a question: a radio button or a tick box by its words, in the group with that heading.
    pub async fn choose(&self, question: &str, answer: &str) {
        let group = format!("//fieldset[legend[contains(normalize-space(.),{})]]", quoted(question));
        self.press_at(&format!("{group}//label[normalize-space(.)={}]", quoted(answer))).await;
    }

    /// Ticks the box, or chooses the radio button, with these words beside it.
    pub async fn tick(&self, words: &str) {
        self.press_at(&format!("//label[normalize-space(.)={}]", quoted(words))).await;
    }

    async fn press_at(&self, path: &str) {
        let begun = Instant::now();
        loop {
            let element = self.element(path).await;
            self.rests(&element).await;
            let pressed = match element.click().await {
                Ok(()) => true,
                // A press that makes its own window close has arrived all the same.
                Err(problem) if problem.is_no_such_window() => true,
                // It was drawn anew, or something lay over it, or it was not ready.
                Err(_) => false,
            };
            if pressed {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{}: can't press {path}", self.shots);
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Waits until an element stays where it is: a press while the page still moves to what has the focus would miss.
    async fn rests(&self, element: &Element) {
        let Ok(element) = serde_json::to_value(element) else { return };
        let (mut before, mut still) = (Value::Null, 0);
        for _ in 0..STILL_TRIES {
            let now = self.run(WHERE_IT_IS, vec![element.clone()]).await;
            still = if now == before { still + 1 } else { 0 };
            if still == STILL {
                return;
            }
            before = now;
            tokio::time::sleep(LOOK_SOON).await;
        }
    }

    /// Types into the box with this label, after emptying it.
    pub async fn fill(&self, label: &str, text: &str) {
        let label = quoted(label);
        let path = format!(
            "//*[self::input or self::textarea][@id=//label[contains(normalize-space(.),{label})]/@for or @aria-label={label}]"
        );
        self.asked(&path, async |field| type_into(field, text).await).await;
    }

    /// Types into the box with this test id, after emptying it.
    pub async fn fill_id(&self, id: &str, text: &str) {
        self.asked(&with_id(id), async |field| type_into(field, text).await).await;
    }

    /// What stands in the box with this test id.
    pub async fn value_of(&self, id: &str) -> String {
        self.asked(&with_id(id), async |element| element.prop("value").await).await.unwrap_or_default()
    }

    /// The words on what carries this test id.
    pub async fn text_of(&self, id: &str) -> String {
        in_one_line(&self.asked(&with_id(id), async |element| element.text().await).await)
    }

    /// Waits until these words stand in what carries this test id.
    pub async fn sees_in(&self, id: &str, words: &str) {
        if let Err(text) = self.sees_within(PATIENCE, id, words).await {
            self.shot("not-seen").await;
            panic!("{}: {id} says {text:?}, not {words:?}, in:\n{}", self.shots, self.text().await);
        }
    }

    /// The same, of what comes by itself in a minute or two.
    pub async fn sees_in_the_end(&self, id: &str, words: &str) {
        if let Err(text) = self.sees_within(PATIENCE * 6, id, words).await {
            self.shot("not-seen").await;
            panic!("{}: {id} still says {text:?}, not {words:?}", self.shots);
        }
    }

    /// Presses this until these words stand there: a page that moves as it is drawn can slip away under the pointer, and
    /// a person would press once more.
    pub async fn press_until(&self, pressed: &str, id: &str, words: &str) {
        for _ in 0..3 {
            self.press_id(pressed).await;
            if self.sees_within(PATIENCE / 4, id, words).await.is_ok() {
                return;
            }
        }
        self.sees_in(id, words).await;
    }

    /// Whether the words come in time; if not, what stood there instead.
    async fn sees_within(&self, patience: Duration, id: &str, words: &str) -> Result<(), String> {
        let begun = Instant::now();
        loop {
            let text = match self.client.find(Locator::XPath(&with_id(id))).await {
                Ok(element) => in_one_line(&element.text().await.unwrap_or_default()),
                Err(_) => String::new(),
            };
            if text.contains(words) {
                return Ok(());
            }
            if begun.elapsed() > patience {
                return Err(text);
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// An attribute of what carries this test id.
    pub async fn attribute(&self, id: &str, name: &str) -> String {
        self.asked(&with_id(id), async |element| element.attr(name).await).await.unwrap_or_default()
    }

    /// Waits until something with this test id is there.
    pub async fn has(&self, id: &str) {
        self.element(&with_id(id)).await;
    }

    /// Presses a key wherever the focus is.
    pub async fn key(&self, key: Key) {
        self.client.active_element().await.unwrap().send_keys(&char::from(key).to_string()).await.unwrap();
    }

    /// Asks an element something, again when it was drawn anew meanwhile.
    async fn asked<T>(&self, path: &str, ask: impl AsyncFn(&Element) -> Result<T, CmdError>) -> T {
        let begun = Instant::now();
        loop {
            match ask(&self.element(path).await).await {
                Ok(answer) => return answer,
                Err(problem) => {
                    assert!(begun.elapsed() < PATIENCE, "{}: can't ask {path}: {problem}", self.shots);
                }
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    async fn element(&self, path: &str) -> Element {
        match self.client.wait().at_most(PATIENCE).every(LOOK_AGAIN).for_element(Locator::XPath(path)).await {
            Ok(element) => element,
            Err(problem) => {
                self.shot("not-found").await;
                panic!("{}: no {path} ({problem}) in:\n{}", self.shots, self.text().await)
            }
        }
    }

    /// Asks the host for a command as a page of this window could, and says what it answered: `Ok` or the refusal.
    pub async fn ask_host(&self, command: &str, input: Value) -> Result<Value, String> {
        let script = "const [name, input, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(name, input === null ? {} : { input })
                .then(value => done({ value }), refusal => done({ refusal: JSON.stringify(refusal) }));";
        let answer = self.client.execute_async(script, vec![json!(command), input]).await.unwrap();
        match answer.get("refusal") {
            Some(refusal) => Err(refusal.as_str().unwrap_or_default().to_owned()),
            None => Ok(answer["value"].clone()),
        }
    }

    /// Runs a script in the page. While windows change, its answer is nothing.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or(Value::Null)
    }

    /// Runs a script that calls its last argument when it is done.
    pub async fn run_to_end(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.unwrap()
    }

    /// Closes the program as a person would. A second start then finds everything as it was left.
    pub async fn close(self) {
        // The session ends the program, and may end itself before it has answered.
        let _ = tokio::time::timeout(CLOSING_MAX, self.client.clone().close()).await;
        drop(self.driver);
    }

    /// Cuts the power: the program gets no chance to do anything more.
    pub fn cut_the_power(self) {
        self.driver.kill_program();
        drop(self.driver);
    }
}

/// Rubs out what is there key by key, as a person does: a driver's own way of emptying a box tells the page nothing.
/// A page that is drawn while somebody types can swallow a key, and a person would look and type again.
async fn type_into(field: &Element, text: &str) -> Result<(), CmdError> {
    let mut there = field.prop("value").await?.unwrap_or_default();
    for _ in 0..3 {
        let rubbed_out: String = there.chars().map(|_| char::from(Key::Backspace)).collect();
        field.send_keys(&format!("{rubbed_out}{text}")).await?;
        there = field.prop("value").await?.unwrap_or_default();
        if there == text {
            return Ok(());
        }
    }
    panic!("typed {text:?} into a box, and {there:?} stands there");
}

/// A text in an XPath expression, whatever quotes are in it.
fn quoted(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}

fn with_id(id: &str) -> String {
    format!("//*[@data-testid={}]", quoted(id))
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
