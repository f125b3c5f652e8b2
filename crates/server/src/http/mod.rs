//! The server's whole surface: one table of routes with what each needs, and what is done around every request.
//! Who may come in is checked here, and written down before a handler acts; what they get is decided elsewhere.

mod enrol;
mod enter;
mod line;
mod rate;
mod routes;
mod sync;
mod trouble;

pub(crate) use line::Lines;
pub(crate) use routes::app;
pub use routes::{Needs, ROUTES, Route};

use crate::clock::Clock;
use crate::exchange::Counter;
use crate::files::DataDir;
use crate::limits::{
    ENROL_BURST, ENROL_PER_SECOND, REQUESTS_AT_ONCE_MAX, SENDERS_MAX, SYNC_BURST, SYNC_PER_SECOND,
};
use crate::mint::{Mint, OsMint};
use hearth_clinical::Instant;
use hearth_record::DeviceId;
use rate::Rate;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use tokio::sync::Semaphore;

/// What every handler can reach.
pub(crate) struct Desk {
    pub(crate) counter: Counter,
    pub(crate) spki_sha256: [u8; 32],
    pub(crate) data: DataDir,
    clock: Arc<dyn Clock>,
    sync_rate: Rate<(IpAddr, DeviceId)>,
    enrol_rate: Rate<IpAddr>,
    at_once: Semaphore,
    waiting: AtomicUsize,
}

impl Desk {
    pub(crate) fn new(counter: Counter, spki_sha256: [u8; 32], data: DataDir, clock: Arc<dyn Clock>) -> Self {
        Desk {
            counter,
            spki_sha256,
            data,
            clock,
            sync_rate: Rate::new(SYNC_BURST, SYNC_PER_SECOND, SENDERS_MAX),
            enrol_rate: Rate::new(ENROL_BURST, ENROL_PER_SECOND, SENDERS_MAX),
            at_once: Semaphore::new(REQUESTS_AT_ONCE_MAX),
            waiting: AtomicUsize::new(0),
        }
    }

    fn now(&self) -> Instant {
        self.clock.now()
    }

    fn mint() -> Box<dyn Mint> {
        Box::new(OsMint)
    }
}
