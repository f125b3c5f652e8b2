//! One notification on the desktop, as freedesktop.org's specification has it. What it says comes ready.

use hearth_app::deeds::reminders::Shown;

/// Shows it, where the desktop shows such things.
#[cfg(target_os = "linux")]
pub fn show(shown: &Shown) {
    if let Err(problem) = sent(shown) {
        eprintln!("couldn't show a reminder: {problem}");
    }
}

/// Shows nothing: the window itself says what is due.
#[cfg(not(target_os = "linux"))]
pub fn show(_: &Shown) {}

#[cfg(target_os = "linux")]
fn sent(shown: &Shown) -> zbus::Result<()> {
    use std::collections::HashMap;
    use zbus::zvariant::Value;
    let bus = zbus::blocking::Connection::session()?;
    let hints: HashMap<&str, Value<'_>> =
        HashMap::from([("desktop-entry", Value::from("hearth")), ("category", Value::from("presence"))]);
    let no_actions: [&str; 0] = [];
    // As long as the desktop shows any of them.
    let for_how_long_ms = -1_i32;
    let body = (
        "Hearth",
        0_u32,
        "hearth",
        shown.title.as_str(),
        shown.body.as_str(),
        &no_actions[..],
        hints,
        for_how_long_ms,
    );
    let (name, path) = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications");
    bus.call_method(Some(name), path, Some(name), "Notify", &body)?;
    Ok(())
}
