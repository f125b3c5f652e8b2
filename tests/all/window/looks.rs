//! What a screen looks like: pictures of it, whether text is cut off, and what axe says about who can use it.

use super::Window;
use crate::house::top;
use serde_json::{Value, json};
use std::{env, fs, path::PathBuf, time::Duration};

/// The standards that every screen is held to.
const STANDARDS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const SHOT_MAX: Duration = Duration::from_secs(10);

/// Done when what is there now has been drawn.
const NEXT_FRAME: &str = r"
    const done = arguments[0];
    setTimeout(done, 1000);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
";

/// A page longer than this is not looked at to its end.
const WINDOWFULS_MAX: u32 = 8;

/// Scrolls so that a windowful begins at the top, and says whether there was anything of it left to see.
const SCROLL_TO: &str = r"
    const top = arguments[0] * (innerHeight - 60);
    scrollTo(0, top);
    return top === 0 || top < document.scrollingElement.scrollHeight - 60;
";

const CUT_OFF: &str = r#"
    const found = [];
    const page = document.scrollingElement;
    if (page.scrollWidth > window.innerWidth + 1)
        found.push(`the page is ${page.scrollWidth} wide in a window of ${window.innerWidth}`);
    for (const element of document.body.querySelectorAll("*")) {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const hidden = /visually-hidden/.test(element.className) || box.width <= 1 || box.height <= 1;
        if (hidden || style.visibility === "hidden" || !element.textContent.trim()) continue;
        const name = element.tagName.toLowerCase() + "." + String(element.className).split(" ").join(".")
            + ": " + element.textContent.trim().slice(0, 60);
        const cutX = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const cutY = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        if (cutX || cutY) found.push("cut off: " + name);
        const trapY = /auto|scroll/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        if (trapY && element !== page && element !== document.body && !element.hasAttribute("tabindex"))
            found.push("scrolls inside the page, out of the keyboard's reach: " + name);
    }
    return found;
"#;

const AXE: &str = r#"
    const [tags, done] = arguments;
    axe.run(document, { runOnly: { type: "tag", values: tags } }).then(
        said => done(said.violations.map(v => v.id + ": " + v.help + " at " + v.nodes.map(n => n.target.join(" ")).join(", "))),
        problem => done([String(problem)]));
"#;

impl Window {
    /// Takes a picture of the window, to be looked at by somebody.
    pub async fn shot(&self, name: &str) {
        let folder = env::var_os("HEARTH_SHOTS").map_or_else(|| top().join("target/shots"), PathBuf::from);
        fs::create_dir_all(&folder).unwrap();
        if let Some(picture) = self.picture().await {
            fs::write(folder.join(format!("{}-{name}.png", self.shots)), picture).unwrap();
        }
    }

    /// What is drawn, once it stands still: the first picture may be older than what is there.
    async fn picture(&self) -> Option<Vec<u8>> {
        let mut last = None;
        for _ in 0..5 {
            let _ = self.client.execute_async(NEXT_FRAME, vec![]).await;
            // A renderer that is not there makes the driver wait for ever.
            let next = tokio::time::timeout(SHOT_MAX, self.client.screenshot()).await.ok()?.ok();
            if next.is_none() || next == last {
                return next;
            }
            last = next;
        }
        last
    }

    /// Asserts that no text is cut off and that nothing scrolls where the keyboard can't follow. Takes pictures of the
    /// whole page too, one a windowful, for somebody to look at.
    pub async fn looks_whole(&self, name: &str) {
        for windowful in 1..=WINDOWFULS_MAX {
            let top = json!(windowful - 1);
            let more = self.run(SCROLL_TO, vec![top]).await;
            if more != json!(true) {
                break;
            }
            self.shot(&format!("{name}-{windowful}")).await;
        }
        self.nothing_is_cut_off(name).await;
    }

    /// The same without pictures.
    pub async fn nothing_is_cut_off(&self, name: &str) {
        self.run("scrollTo(0, 0)", vec![]).await;
        // A window that has just become smaller is not laid out anew at once.
        let mut found = self.run(CUT_OFF, vec![]).await;
        for _ in 0..10 {
            if found == json!([]) {
                break;
            }
            let _ = self.client.execute_async(NEXT_FRAME, vec![]).await;
            found = self.run(CUT_OFF, vec![]).await;
        }
        assert_eq!(found, json!([]), "{}: {name}", self.shots);
    }

    /// Asserts that axe finds nothing wrong with the screen.
    pub async fn can_be_used_by_everybody(&self, name: &str) {
        let axe = top().join("ui/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(axe)
            .unwrap_or_else(|_| panic!("axe-core is missing; `make setup` installs it"));
        self.run(&axe, vec![]).await;
        let found: Value = self.client.execute_async(AXE, vec![json!(STANDARDS)]).await.unwrap();
        assert_eq!(found, json!([]), "{}: {name}", self.shots);
    }
}
