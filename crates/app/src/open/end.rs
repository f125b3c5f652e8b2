//! The end of an open profile: when the last one who works with it has let go and its file is closed.
//! Who lets go of it, and why, is for others.

use std::convert::Infallible;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// Held by the open profile. Nothing is ever sent: it is dropped.
pub(crate) struct Holds(
    #[expect(dead_code, reason = "what counts is when it is dropped")] Sender<Infallible>,
);

/// Sees when that goes.
pub(crate) struct End(Receiver<Infallible>);

/// Both sides of one end.
pub(crate) fn ended() -> (Holds, End) {
    let (holds, end) = channel();
    (Holds(holds), End(end))
}

impl End {
    /// Waits for it, for so long at most.
    pub(crate) fn wait(&self, most: Duration) {
        // Both ways of ending are fine: the other side is gone, or it was waited for long enough.
        let _ = self.0.recv_timeout(most);
    }
}
