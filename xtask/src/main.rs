//! `xtask bindings`: writes every generated file, from the top of the repository.
//! What they say is the library's.

use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    if env::args().nth(1).as_deref() != Some("bindings") {
        eprintln!("usage: xtask bindings");
        return ExitCode::from(2);
    }
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for file in xtask::generated() {
        if let Err(problem) = fs::write(top.join(file.path), file.text) {
            eprintln!("couldn't write {}: {problem}", file.path);
            return ExitCode::FAILURE;
        }
        println!("wrote {}", file.path);
    }
    ExitCode::SUCCESS
}
