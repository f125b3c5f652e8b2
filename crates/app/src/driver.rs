//! Keeps one profile in touch with its team: a task that carries out what the engine asks for and tells it what
//! happened. No lock of the store is held while the network is waited for.

mod line;

pub(crate) use line::{ExchangeProblem, Line};

use crate::link::Patience;
use crate::open::Open;
use std::sync::Arc;

/// What keeps one profile in touch.
pub(crate) struct Driver {
    open: Arc<Open>,
    patience: Patience,
}

impl Driver {
    pub(crate) fn new(open: Arc<Open>, patience: Patience) -> Driver {
        Driver { open, patience }
    }

    pub(crate) fn start(&self) {}

    pub(crate) fn stop(&self) {}
}
