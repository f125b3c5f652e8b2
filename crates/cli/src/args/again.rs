//! Beginning a profile again whose file is damaged or gone.

use clap::Args;

/// A new start in the same folder, joined anew.
#[derive(Args)]
pub struct StartAgain {
    /// The server's address as the team wrote it down, host and port.
    #[arg(long, value_name = "URL")]
    pub server: String,
    /// A new code from the team.
    #[arg(long)]
    pub code: String,
}

impl std::fmt::Debug for StartAgain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StartAgain").field("server", &self.server).finish_non_exhaustive()
    }
}
