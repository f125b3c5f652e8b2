//! Many devices, the team's server and the network between them, from one seed: the machine, the exchange, the stores and
//! the server that ship, and whatever goes wrong around them. Nothing of it ships.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
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
pub mod log;
pub mod memory;
pub mod planted;
pub mod play;
pub mod server;
pub mod turns;
pub mod view;
pub mod world;
