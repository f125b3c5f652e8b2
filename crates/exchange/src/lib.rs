//! The device's half of one exchange: what goes up in a page, and what is kept of the answer.
//! Which chains go up and what is acknowledged is decided by the engine (`hearth_sync`); sending is the driver's business.

mod holding;
mod inquiry;
mod page;

pub use holding::{Holding, StoreTrouble};
pub use inquiry::{Inquiry, Verdict};
pub use page::{Kept, PageProblem, apply, compare, goes_on, outbox, outcomes, request};
