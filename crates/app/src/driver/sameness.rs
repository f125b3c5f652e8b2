//! Carries the proof of sameness from one page to the next, and writes down what came of it for the person.
//! What is compared, asked for and put right is the exchange room's.

use super::page::PageProblem;
use crate::open::{Open, YES, locked};
use hearth_clinical::Instant;
use hearth_exchange::{Inquiry, Verdict};
use hearth_record::Hash;
use hearth_store::Applied;
use hearth_wire::{SyncAnswer, SyncRequest};
use std::sync::{Arc, Mutex};

/// Under which name the store keeps how many chains were put right and when, in milliseconds since 1970.
const PUT_RIGHT: &str = "put-right";

/// Under which name the store keeps whether the two sides were found to differ for good.
const NOT_SAME: &str = "not-same";

/// Under which name the store keeps when every entry was last looked at again, in milliseconds since 1970.
const LOOKED: &str = "looked-at-all";

/// Every entry is looked at again this long after the last time: a day (product value). It reads the whole store.
const LOOK_AGAIN_MS: i64 = 24 * 60 * 60 * 1000;

/// How long the person is told that something was put right: a week (product value).
const TELL_FOR_MS: i64 = 7 * LOOK_AGAIN_MS;

/// The comparison that is under way, shared with the threads that do the store's work.
#[derive(Clone, Default)]
pub(super) struct Sameness {
    inquiry: Arc<Mutex<Option<Inquiry>>>,
}

impl Sameness {
    fn with<T>(
        &self,
        open: &Open,
        work: impl FnOnce(&mut Inquiry) -> Result<T, PageProblem>,
    ) -> Result<T, PageProblem> {
        let mut inquiry = locked(&self.inquiry);
        if inquiry.is_none() {
            let looked = kept_ms(open, LOOKED)?;
            // A clock that was set back counts as time gone by.
            let due = looked.is_none_or(|at| !(0..LOOK_AGAIN_MS).contains(&open.now().ms_since(at)));
            *inquiry = Some(if due { Inquiry::thorough() } else { Inquiry::default() });
        }
        work(inquiry.get_or_insert_default())
    }

    /// Puts into a request what is to be compared or asked for.
    pub(super) fn fill(&self, open: &Open, request: &mut SyncRequest) -> Result<(), PageProblem> {
        self.with(open, |inquiry| Ok(inquiry.fill(open.store(), request)?))
    }

    /// Takes an answer that was stored. True if the engine is to go on.
    pub(super) fn heard(
        &self,
        open: &Open,
        answer: &SyncAnswer,
        applied: &Applied,
    ) -> Result<bool, PageProblem> {
        let goes_on = self.with(open, |inquiry| Ok(inquiry.heard(open.store(), answer, applied)?))?;
        Ok(goes_on || hearth_exchange::goes_on(answer, applied))
    }

    /// Lets the patients go who have left this computer, unless something is still being compared. How many went.
    pub(super) fn let_go(&self, open: &Open, root: Option<Hash>) -> Result<usize, PageProblem> {
        let gone =
            self.with(open, |inquiry| Ok(inquiry.let_go(open.store(), root, open.now(), open.today())?))?;
        Ok(gone.len())
    }

    /// This computer was turned off. True if the engine is to go on: the service has lost what it had acknowledged.
    pub(super) fn turned_off(&self, open: &Open, root: Option<Hash>) -> Result<bool, PageProblem> {
        self.with(open, |inquiry| Ok(inquiry.turned_off(open.store(), root)?))
    }

    /// The engine rests. True if it is to go on: the two sides do not hold the same yet.
    pub(super) fn at_rest(&self, open: &Open, root: Option<Hash>) -> Result<bool, PageProblem> {
        match self.with(open, |inquiry| Ok(inquiry.at_rest(open.store(), root)?))? {
            Verdict::NotSaid => Ok(false),
            Verdict::GoOn => Ok(true),
            Verdict::Same { put_right } => {
                let now = open.now().ms();
                if put_right > 0 {
                    tracing::warn!(chains = put_right, "this store and the team's log hold the same again");
                    open.store().keep(PUT_RIGHT, &format!("{put_right} {now}"))?;
                }
                write_down(open, NOT_SAME, "")?;
                if kept_ms(open, LOOKED)?.is_none_or(|at| open.now().ms_since(at) >= LOOK_AGAIN_MS) {
                    open.store().keep(LOOKED, &now.to_string())?;
                }
                Ok(false)
            }
            Verdict::NotSame => {
                tracing::error!("this store and the team's log do not hold the same");
                write_down(open, NOT_SAME, YES)?;
                Ok(false)
            }
        }
    }
}

fn write_down(open: &Open, name: &str, value: &str) -> Result<(), PageProblem> {
    if open.store().view()?.kept(name)?.unwrap_or_default() != value {
        open.store().keep(name, value)?;
    }
    Ok(())
}

fn kept_ms(open: &Open, name: &str) -> Result<Option<Instant>, hearth_store::ReadError> {
    let text = open.store().view()?.kept(name)?;
    Ok(text.and_then(|text| text.parse().ok()).map(Instant::from_ms))
}

/// What a person is told about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// Records that were put right within the last week.
    pub(crate) put_right: u64,
    /// The two sides hold something else, and what could be done about it was done.
    pub(crate) not_same: bool,
}

/// Reads it.
pub(crate) fn told(open: &Open) -> Result<Told, hearth_store::ReadError> {
    let view = open.store().view()?;
    let text = view.kept(PUT_RIGHT)?.unwrap_or_default();
    let recent = text.split_once(' ').and_then(|(count, at)| {
        let at = Instant::from_ms(at.parse().ok()?);
        ((0..TELL_FOR_MS).contains(&open.now().ms_since(at))).then(|| count.parse().ok())?
    });
    Ok(Told { put_right: recent.unwrap_or(0), not_same: view.kept(NOT_SAME)?.as_deref() == Some(YES) })
}
