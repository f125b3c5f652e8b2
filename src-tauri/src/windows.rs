//! The three kinds of window and how the program goes from one to the next.
//! What each may ask of the app stands in its capability file; what it shows is the UI's.

use crate::notify;
use hearth_app::{App, deeds::reminders::Closing};
use tauri::{AppHandle, CloseRequestApi, Manager, Runtime, Url, WebviewUrl, WebviewWindowBuilder, Window};

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

/// True while somebody has their own window before them: it says itself what is due. The first one, where a profile is unlocked,
/// says nothing of the kind.
pub fn is_in_front<R: Runtime>(app: &AppHandle<R>) -> bool {
    let sees = |window: tauri::WebviewWindow<R>| {
        window.is_visible().unwrap_or(false) && window.is_focused().unwrap_or(false)
    };
    app.get_webview_window(Kind::Patient.label()).is_some_and(sees)
}

/// A person closes the last window: the program ends, or goes on without it as they chose. A window that gives way to another
/// one is not the last.
pub fn close_or_hide<R: Runtime>(window: &Window<R>, api: &CloseRequestApi) {
    let desk = window.app_handle();
    if desk.webview_windows().len() > 1 {
        return;
    }
    let app = desk.state::<App>().inner().clone();
    match tauri::async_runtime::block_on(app.closing()) {
        Closing::Ends => {}
        Closing::Stays(explained) => {
            api.prevent_close();
            hide(desk);
            if let Some(shown) = explained {
                notify::show(&shown);
            }
        }
    }
}

/// Takes every window off the screen; the program goes on.
pub fn hide<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().into_values() {
        // A window that can't be hidden stays where it is.
        let _ = window.hide();
    }
}

/// Brings the open window to the front, when the program is started a second time or chosen in the tray.
pub fn come_forward<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().into_values() {
        let _ = window.show();
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
