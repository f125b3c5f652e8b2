//! The device's half of an exchange between the store that ships and the server that ships, without a line between them.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't set itself up should stop loudly"
)]

mod copies;
mod cuts;
mod healing;
mod hostile;
mod lanes;
mod laptop;
mod lost_rows;
mod older;
mod planting;
mod sameness;
mod world;
