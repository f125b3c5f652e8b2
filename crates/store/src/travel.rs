//! The values of sync's half: what waits, what came, and what became of it.

use hearth_clinical::LocalDay;
use hearth_record::{ChainId, Hash, Head, Incarnation, Link, PatientId, SegmentSeed};
use hearth_wire::{ChainAsk, Cursor, LoadPage, OpenLoad, PulledRun, PushProblem};

/// An own chain with entries that the service has not acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingChain {
    /// The chain.
    pub chain: ChainId,
    /// The first entry that waits.
    pub from: u64,
    /// The last entry that waits.
    pub through: u64,
    /// The hash of the entry `through`.
    pub hash: Hash,
    /// Bytes of the waiting headers and bodies, about as they travel before compression.
    pub bytes: u64,
    /// The last waiting entry that the team must see soon; such a chain goes first. It told the person more than green, or
    /// it settles or is one of two values of a setting, a medicine or a reading that nobody has settled.
    pub urgent: Option<u64>,
    /// The latest day that a waiting entry is of, where it was written.
    pub day: LocalDay,
    /// Why the server would not take it when it was last pushed.
    pub problem: Option<PushProblem>,
}

/// A run of an own chain, ready to be signed and sent: `hearth_wire::PushedChain` without its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRun {
    /// The chain.
    pub chain: ChainId,
    /// The hash of the entry before the first of these.
    pub before: Hash,
    /// The entries.
    pub links: Vec<Link>,
    /// Seeds of the segments that they lie in, by month.
    pub seeds: Vec<(u32, SegmentSeed)>,
    /// The head that the last of them makes: what is to be signed.
    pub head: Head,
}

/// What an answer of the server brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrived {
    /// Runs of the log.
    pub runs: Vec<PulledRun>,
    /// Pages of open loads.
    pub loads: Vec<LoadPage>,
    /// Loads that begin now.
    pub opens: Vec<OpenLoad>,
    /// The cursor that holds once all this is stored. Never moves back inside an epoch unless `afresh`.
    pub cursor: Option<Cursor>,
    /// True if this is a new log: own chains count as unacknowledged again and log numbers of the old one are forgotten, in
    /// the same transaction. Once the new one was taken whole, what it lacks is offered ([`crate::Store::offered`]).
    pub afresh: bool,
    /// True if with this the log was taken whole: there is no more of it, nor of any load.
    pub complete: bool,
    /// Chains that were asked for once more. What is held under the same key and is not what was signed is put right.
    pub repairs: Vec<PulledRun>,
    /// A fresh incarnation. If the store turns out to have been copied or restored, it goes on in this one, in the same
    /// transaction, so that no number is ever given twice.
    pub renewal: Option<Incarnation>,
}

/// What became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Entries stored now.
    pub stored: u64,
    /// Entries that were held already.
    pub held: u64,
    /// Patients whose view may have changed, in order. [`PatientId::TEAM`] when the directory did.
    pub changed: Vec<PatientId>,
    /// Runs that could not be followed; kept beside the record and tried again with every later page.
    pub set_aside: Vec<SetAside>,
    /// Own chains of which the server holds entries that this store does not: the store was restored from an image or
    /// cloned. The entries were stored, and the store goes on in [`Arrived::renewal`]; if there was none, call
    /// [`crate::Store::renew_incarnation`] before the next write.
    pub forks: Vec<ChainId>,
    /// True if there is something to offer for others that there was not before.
    pub offers: bool,
    /// Chains that a repair has put right.
    pub put_right: u64,
    /// True if loads are still open: there is more to fetch, whatever the answer said.
    pub loading: bool,
}

/// What came of comparing what is held with what the service says it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Chains of which the service lacks something: they wait again, or are offered for the device that wrote them.
    pub offered: u64,
    /// Chains of which this store lacks something: to be asked for.
    pub wants: Vec<ChainAsk>,
}

/// A run that was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The chain.
    pub chain: ChainId,
    /// The first number of the run.
    pub from: u64,
    /// Why.
    pub why: AsideReason,
}

/// Why a run was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsideReason {
    /// The entry before the first is not held.
    Gap,
    /// Numbers have a gap inside, or an entry belongs to another chain.
    Broken,
    /// The signature is not that of the chain's device.
    NotSigned,
    /// It is about somebody else, or only for the team: it has no business on this computer, and was not kept at all.
    Stranger,
}

impl AsideReason {
    /// True for a run that will never fit, whatever comes: another branch of a chain merely waits for what it goes on from.
    #[must_use]
    pub const fn is_for_good(self) -> bool {
        match self {
            AsideReason::Broken | AsideReason::NotSigned => true,
            AsideReason::Gap | AsideReason::Stranger => false,
        }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            AsideReason::Gap => "gap",
            AsideReason::Broken => "broken",
            AsideReason::NotSigned => "not-signed",
            AsideReason::Stranger => "stranger",
        }
    }
}
