//! The sign in the tray: it opens the window, or turns the program off. Where a desktop has no tray, starting the program once
//! more opens the window.

use crate::windows;
use hearth_words::Words;
use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Wry};

const OPEN: &str = "open";
const QUIT: &str = "quit";

/// Puts it there.
///
/// # Errors
/// When the desktop refuses it.
pub fn put(desk: &AppHandle<Wry>, words: Words) -> tauri::Result<()> {
    if !is_possible() {
        return Ok(());
    }
    let open = MenuItem::with_id(desk, OPEN, words.plain("reminder-open"), true, None::<&str>)?;
    let quit = MenuItem::with_id(desk, QUIT, words.plain("reminder-quit"), true, None::<&str>)?;
    let menu = Menu::with_items(desk, &[&open, &quit])?;
    let mut tray =
        TrayIconBuilder::with_id("hearth").menu(&menu).tooltip("Hearth").on_menu_event(|desk, event| {
            match event.id().as_ref() {
                OPEN => windows::come_forward(desk),
                QUIT => desk.exit(0),
                _ => {}
            }
        });
    if let Some(icon) = desk.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    tray.build(desk)?;
    Ok(())
}

/// On Linux the tray is a library of the desktop's that is looked up by name while the program runs; without it there is none,
/// and asking for it all the same would end the program.
#[cfg(target_os = "linux")]
fn is_possible() -> bool {
    const NAMES: [&str; 2] = ["libayatana-appindicator3.so.1", "libappindicator3.so.1"];
    let named = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    if std::env::split_paths(&named).any(|folder| NAMES.iter().any(|name| folder.join(name).is_file())) {
        return true;
    }
    let Ok(known) = std::process::Command::new("/sbin/ldconfig").arg("-p").output() else { return false };
    let known = String::from_utf8_lossy(&known.stdout).into_owned();
    NAMES.iter().any(|name| known.contains(name))
}

#[cfg(not(target_os = "linux"))]
const fn is_possible() -> bool {
    true
}
