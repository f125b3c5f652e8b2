//! Whether the program starts with the computer: an entry as freedesktop.org's autostart specification has it, in the person's own
//! folder. Elsewhere than on Linux it is left to the system's own settings.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The argument that opens no window.
pub const QUIETLY: &str = "--quietly";

const NAME: &str = "hearth.desktop";

/// The folder of the entries; none where there is no such thing.
pub(crate) fn folder() -> Option<PathBuf> {
    cfg!(target_os = "linux")
        .then(|| directories::BaseDirs::new().map(|dirs| dirs.config_dir().join("autostart")))
        .flatten()
}

/// The program itself, also when a command line of ours asks.
pub(crate) fn program() -> Option<PathBuf> {
    std::env::current_exe().ok().map(|exe| exe.with_file_name("hearth"))
}

/// True if the entry is there.
pub(crate) fn is_on(folder: &Path) -> bool {
    folder.join(NAME).is_file()
}

/// Writes the entry, or takes it away.
///
/// # Errors
/// What the disk says.
pub(crate) fn set(folder: &Path, program: &Path, on: bool) -> io::Result<()> {
    let path = folder.join(NAME);
    if !on {
        return match fs::remove_file(path) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
            _ => Ok(()),
        };
    }
    fs::create_dir_all(folder)?;
    fs::write(path, entry(program))
}

fn entry(program: &Path) -> String {
    // In an entry these four have a meaning of their own between quotes, and a percent sign everywhere.
    let mut exec = String::new();
    for c in program.to_string_lossy().chars() {
        match c {
            '"' | '`' | '$' | '\\' => exec.extend(['\\', '\\', c]),
            '%' => exec.push_str("%%"),
            c if c.is_control() => {}
            c => exec.push(c),
        }
    }
    format!(
        "[Desktop Entry]\nType=Application\nName=Hearth\nExec=\"{exec}\" {QUIETLY}\nIcon=hearth\nX-GNOME-Autostart-enabled=true\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_turned_on_and_off_and_off_twice_is_off() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("autostart");
        assert!(!is_on(&folder));
        set(&folder, Path::new("/opt/hearth/hearth"), true).unwrap();
        let text = fs::read_to_string(folder.join(NAME)).unwrap();
        assert!(text.contains("Exec=\"/opt/hearth/hearth\" --quietly\n"), "{text}");
        assert!(is_on(&folder));
        set(&folder, Path::new("/opt/hearth/hearth"), false).unwrap();
        set(&folder, Path::new("/opt/hearth/hearth"), false).unwrap();
        assert!(!is_on(&folder));
    }

    #[test]
    fn a_folder_with_strange_letters_starts_nothing_else() {
        let text = entry(Path::new("/srv/a\"b`$(c)%d\ne/hearth"));
        assert_eq!(text.lines().count(), 6, "{text}");
        assert!(text.contains("a\\\\\"b\\\\`\\\\$(c)%%de"), "{text}");
    }
}
