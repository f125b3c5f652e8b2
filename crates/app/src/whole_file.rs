//! A file that leaves is written whole or not at all, and for its owner's eyes only.
//! What stands in it is the business of whoever writes it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file that is not there yet.
pub(crate) fn write_whole(out: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = out.with_file_name(name);
    let done = File::create_new(&part).and_then(|mut file| {
        private(&file)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::hard_link(&part, out).or_else(|_| {
            if out.exists() { Err(io::ErrorKind::AlreadyExists.into()) } else { fs::rename(&part, out) }
        })
    });
    // After a rename it is gone already; after a failure nothing half-written stays.
    let _ = fs::remove_file(&part);
    done
}

/// Patient data: for the owner's eyes only.
#[cfg(unix)]
fn private(file: &File) -> io::Result<()> {
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))
}

#[cfg(not(unix))]
fn private(_: &File) -> io::Result<()> {
    Ok(())
}
