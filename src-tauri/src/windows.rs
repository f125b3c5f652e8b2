//! The three kinds of window and how the program goes from one to the next.
//! What each may ask of the app stands in its capability file; what it shows is the UI's.

use tauri::{AppHandle, Manager, Runtime, Url, WebviewUrl, WebviewWindowBuilder};

/// A kind of window. Its label is what the capability files know it by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// First start and unlocking: nothing in it can reach a record.
    Start,
    /// A patient, or the carer who enters for one.
    Patient,
    /// A member of the team.
    Nurse,
}

impl Kind {
    /// The window's label, which is also the name of its page and of its capability file.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Kind::Start => "start",
            Kind::Patient => "patient",
            Kind::Nurse => "nurse",
        }
    }

    /// Width and height in logical pixels on first opening; the smallest screen in use is 1024 by 768.
    const fn size(self) -> (f64, f64) {
        match self {
            Kind::Start => (760.0, 720.0),
            Kind::Patient => (1000.0, 740.0),
            Kind::Nurse => (1180.0, 780.0),
        }
    }
}

/// Opens the window of this kind and closes every other.
///
/// The new one opens first: a program without windows ends itself.
///
/// # Errors
/// When the system refuses a window; the old one is then still there.
pub fn show<R: Runtime>(app: &AppHandle<R>, kind: Kind) -> tauri::Result<()> {
    if app.get_webview_window(kind.label()).is_none() {
        open(app, kind)?;
    }
    app.webview_windows()
        .into_iter()
        .filter(|(label, _)| label != kind.label())
        .try_for_each(|(_, other)| other.close())
}

/// Brings the open window to the front, when the program is started a second time.
pub fn come_forward<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().into_values() {
        // A window manager may refuse both; the window is then where it was.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

fn open<R: Runtime>(app: &AppHandle<R>, kind: Kind) -> tauri::Result<()> {
    let (width, height) = kind.size();
    let page = WebviewUrl::App(format!("{}.html", kind.label()).into());
    WebviewWindowBuilder::new(app, kind.label(), page)
        .title("Hearth")
        .inner_size(width, height)
        .min_inner_size(480.0, 480.0)
        .on_navigation(is_ours)
        .build()
        .map(|_| ())
}

/// A window shows the program's own pages and nothing else.
fn is_ours(url: &Url) -> bool {
    url.scheme() == "tauri"
        || url.host_str() == Some("tauri.localhost")
        || (tauri::is_dev() && url.host_str() == Some("127.0.0.1"))
}
