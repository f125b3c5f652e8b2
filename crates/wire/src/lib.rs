//! The bytes: entry bodies and messages, every version that is still in somebody's home.
//! One `encode` and one `decode` a thing; what cannot be read is kept as it came, never guessed.

pub mod body;
pub mod messages;

pub use body::*;
pub use messages::*;
