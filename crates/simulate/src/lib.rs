//! Many devices, the team's server and the network between them, from one seed: the machine, the exchange, the stores and
//! the server that ship, and whatever goes wrong around them. Nothing of it ships.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::needless_for_each,
    clippy::needless_pass_by_value,
    clippy::similar_names,
    clippy::single_match_else,
    clippy::unnecessary_wraps,
    reason = "a world that can't set itself up should stop loudly"
)]

pub mod acts;
pub mod bugs;
pub mod checks;
pub mod device;
pub mod dice;
pub mod disk;
pub mod file;
pub mod gate;
pub mod lines;
pub mod log;
pub mod memory;
pub mod planted;
pub mod play;
pub mod server;
pub mod turns;
pub mod view;
pub mod world;
