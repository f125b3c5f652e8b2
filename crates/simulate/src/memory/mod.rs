//! A device's store in memory: plain data that answers to the same trait as the encrypted file, so that one seed can be
//! played on both. Every call is one transaction; an image of it is a clone.

mod apply;
mod holding;
mod memo;
pub mod state;
pub(crate) mod write;

pub(crate) use holding::ended;
pub use memo::Memo;
pub use state::{Kept, Own, Read, State, Team};

use std::cell::RefCell;
use std::sync::Arc;

/// Why a store in memory could not do it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MemoryTrouble {
    /// Nobody was enrolled.
    #[error("this store belongs to no team yet")]
    NotEnrolled,
    /// The kind does not belong there, or replaces something elsewhere.
    #[error("the act does not belong there")]
    Misplaced,
    /// Header or body is over a limit.
    #[error("the entry is over a limit")]
    TooLong,
}

/// The store.
#[derive(Debug, Default)]
pub struct MemoryHolding {
    state: RefCell<Arc<State>>,
}

impl MemoryHolding {
    /// Goes on from an image.
    #[must_use]
    pub fn of(image: Arc<State>) -> Self {
        MemoryHolding { state: RefCell::new(image) }
    }

    /// What is committed now.
    #[must_use]
    pub fn image(&self) -> Arc<State> {
        Arc::clone(&self.state.borrow())
    }

    /// Changes what is committed, past all that the store sees to.
    pub(crate) fn tamper(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.state.borrow_mut();
        let state = Arc::make_mut(&mut state);
        state.team_changed();
        change(state);
        state.team_changed();
    }

    /// Does something to a copy and commits it, unless it fails.
    fn transaction<T>(
        &self,
        doing: impl FnOnce(&mut State) -> Result<T, MemoryTrouble>,
    ) -> Result<T, MemoryTrouble> {
        let mut copy = self.image();
        let done = doing(Arc::make_mut(&mut copy))?;
        *self.state.borrow_mut() = copy;
        Ok(done)
    }
}
