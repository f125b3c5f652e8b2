//! What is around the computers: the team's server, the cables between, the command line.
//! What happens in this world is the journeys' business.

mod cable;
mod cli;
mod team;

pub use cable::Cable;
pub use cli::{Cli, PASSPHRASE};
pub use team::Team;

use std::path::{Path, PathBuf};

/// A program of ours. All of them lie beside the app, since one build makes them.
pub fn program(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_BIN_EXE_hearth")).with_file_name(name);
    assert!(path.is_file(), "{name} is not built: run `cargo test --workspace`");
    path
}
