//! What must always hold of the record, whatever arrives and in whatever order.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]
#![expect(clippy::indexing_slicing, reason = "a test knows what it put where")]

mod chains;
mod directory;
mod headers;
mod names;
mod order;
mod rights;
mod values;
mod world;
