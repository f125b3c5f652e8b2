//! House rules that can be tests: who leans on whom, what may not stand in a file, what we depend on.
//! How the program behaves is the other modules' business.

mod arrows;
mod docs;
mod files;
mod host;
mod scenarios;
mod supply;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The top of the repository.
pub fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Folders that nobody wrote by hand.
const NOT_OURS: [&str; 7] = [".git", "target", "node_modules", "dist", "gen", "run", "shots"];

/// Every file that somebody wrote, as its path from the top and its text; pictures and other bytes are left out.
pub fn written() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![top().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_symlink() || NOT_OURS.contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                found.push((from_top(&path), text));
            }
        }
    }
    found.sort();
    found
}

fn from_top(path: &Path) -> String {
    let parts: PathBuf = path.strip_prefix(top()).unwrap().into();
    parts.to_string_lossy().replace('\\', "/")
}

/// Whether the file's name ends so.
pub fn ends(path: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| path.ends_with(ending))
}
