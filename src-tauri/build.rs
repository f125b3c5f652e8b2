//! Embeds the built screens and the permissions of each kind of window.
//! It never runs Node: a debug build without screens gets a page that says how to make them.

use std::{env, fs, io, path::Path, process};

const PAGES: [&str; 3] = ["start", "patient", "nurse"];
const MISSING: &str = "<!doctype html><html lang=\"en\"><title>hearth</title>\
    <p>The screens are not built yet. Run: npm --prefix ui ci &amp;&amp; npm --prefix ui run build</p></html>";

fn main() {
    for watched in ["src-tauri/capabilities", "src-tauri/permissions", "tauri.conf.json"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    if let Err(problem) = stand_in_pages() {
        stop(&format!("couldn't write stand-in pages: {problem}"));
    }
    let permissions =
        tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(permissions);
    if let Err(problem) = tauri_build::try_build(attributes) {
        stop(&format!("{problem:#}"));
    }
}

/// `cargo test` on a fresh clone must not need Node; a release without its screens must fail.
fn stand_in_pages() -> io::Result<()> {
    if env::var("PROFILE").as_deref() != Ok("debug") || Path::new("ui/dist/start.html").exists() {
        return Ok(());
    }
    fs::create_dir_all("ui/dist")?;
    for page in PAGES {
        fs::write(format!("ui/dist/{page}.html"), MISSING)?;
    }
    Ok(())
}

fn stop(why: &str) -> ! {
    eprintln!("{why}");
    process::exit(1)
}
