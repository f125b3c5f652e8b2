//! What may be typed about entries without effect.

use clap::Subcommand;

/// Entries that the service keeps without effect.
#[derive(Debug, Subcommand)]
pub enum Suspended {
    /// List them: what each says, who wrote it, and why it has no effect.
    List,
    /// Write the same once more under your own name. You answer for it from then on.
    Take {
        /// The entry's id, as `suspended list` prints it.
        id: String,
    },
}
