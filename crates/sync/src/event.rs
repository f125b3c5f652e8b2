//! What happens to the machine and what it asks for, as values.
//! Messages, cursors and nonces are the driver's business; the machine knows chains, numbers, hashes and sizes.

use hearth_record::{ChainId, Hash};

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// An entry was saved on this device.
    Written {
        /// True if the team must see it soon: a finding, or a change that stands against another one.
        urgent: bool,
    },
    /// The app started, the computer woke up, or the person asked for it.
    Woke,
    /// The computer says that it has a network again.
    Online,
    /// The computer says that it has no network. Only a hint: what is written or asked for is tried all the same.
    Offline,
    /// The alarm of the last [`Action::Sleep`].
    TimerOver,
    /// [`Action::ReadOutbox`] was carried out: the chains that this device writes and of which something is not
    /// acknowledged, in order of their oldest such entry.
    OutboxRead {
        /// One for each such chain.
        chains: Vec<Waiting>,
    },
    /// The server answered, and everything in the answer but the acknowledgements is stored: entries, cursor, loads.
    Answered {
        /// Which exchange; that of the [`Action::Exchange`].
        exchange: u64,
        /// What became of each pushed chain.
        chains: Vec<ChainOutcome>,
        /// There is more of the log or of a load to fetch, or a load was opened.
        more: bool,
        /// The device's cursor was not from this log: its own chains are to be offered again from the start.
        afresh: bool,
        /// The device was turned off: it may deliver, and gets nothing.
        revoked: bool,
        /// From the first byte sent to the last one stored, in milliseconds.
        took_ms: u64,
        /// Bytes that travelled for it, both ways together.
        bytes: u64,
        /// A random number, so that a hundred devices do not come back at the same moment.
        jitter: u16,
    },
    /// The server knew the device's nonce no more and sent a fresh one.
    Unauthorised {
        /// Which exchange.
        exchange: u64,
    },
    /// The exchange, or reading the outbox before it, came to nothing.
    Failed {
        /// Which exchange; the last one when the outbox could not be read.
        exchange: u64,
        /// Why.
        kind: Failure,
        /// A random number, as above.
        jitter: u16,
    },
    /// The profile was locked: nothing can be read or stored until it is unlocked.
    Locked,
    /// The profile was unlocked.
    Unlocked,
}

/// Entries of one chain that the server has not acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The chain.
    pub chain: ChainId,
    /// The first of them.
    pub from: u64,
    /// The last of them.
    pub through: u64,
    /// Bytes of all of them together.
    pub bytes: u64,
    /// The last one that the team must see soon (a check-in with a finding), if there is one. The chain goes first up to
    /// that one, before any other.
    pub urgent: Option<u64>,
    /// Which lane the rest of it is in.
    pub lane: Lane,
}

/// Which of the chains without anything urgent go first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// About somebody who is visited on the day that is today there.
    Visit,
    /// About somebody who was seen, or wrote, on that day.
    Today,
    /// Everything else.
    Rest,
}

/// What became of one pushed chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainOutcome {
    /// The chain.
    pub chain: ChainId,
    /// The server holds it through here.
    pub through: u64,
    /// The hash there.
    pub hash: Hash,
    /// True if this device's own entry `through` has that hash; true for 0.
    pub ours: bool,
    /// Why the rest was not taken.
    pub trouble: Option<ChainTrouble>,
}

/// Why the rest of a chain was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChainTrouble {
    /// The server does not hold the entry before.
    Gap,
    /// The entries do not fit together.
    Broken,
    /// The head is not signed by the device of the chain.
    NotSigned,
    /// An entry is not of a form that the server takes.
    Malformed,
    /// The server holds another entry under a number that this device has written: the device was copied or restored.
    Forked,
    /// The server took nothing and did not say why.
    NoProgress,
}

/// A chain that waits until the next time, so that it does not hold the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The chain.
    pub chain: ChainId,
    /// Why.
    pub trouble: ChainTrouble,
}

/// Why an exchange came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No connection: no network, no such host, nobody listening.
    NoContact,
    /// The connection stalled or broke before the answer was whole.
    Timeout,
    /// The server, or something before it, takes no body of this size.
    TooLarge,
    /// The server asks to come back later.
    SlowDown {
        /// After how many milliseconds; 0 if it did not say.
        retry_after_ms: u64,
    },
    /// The server understood and says no: the device is unknown there, or the app is too old.
    Refused,
    /// What came back is no answer of a Hearth server: a web page, an error, half a message.
    Garbled,
    /// The certificate is not that of the server that this device was enrolled with.
    NotOurs,
    /// The answer came, or the outbox was to be read, but this computer could not store or read.
    NotKept,
}

/// What the driver is to do, in the order given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Look up what is not acknowledged, and answer with [`Event::OutboxRead`].
    ReadOutbox,
    /// Forget what the server acknowledged in an earlier life of its log: everything that this device wrote waits again.
    /// A store does so in the transaction that takes the new cursor, since the server will not say it twice; this makes
    /// sure.
    OfferAll,
    /// Do one exchange. Ends with `Answered`, `Unauthorised` or `Failed` of the same number.
    Exchange {
        /// Its number.
        exchange: u64,
        /// What to push: only what is urgent, if anything is.
        push: Vec<Push>,
        /// How many bytes of entries to ask for.
        page_bytes: u32,
    },
    /// Let the exchange that is under way go: something urgent is waiting behind it. What of it has arrived is stored;
    /// what the server did with it, it says next time. No event comes of it.
    Abandon {
        /// The exchange's number.
        exchange: u64,
    },
    /// Send the same body again, signed over the fresh nonce.
    ResendSigned {
        /// The exchange's number.
        exchange: u64,
    },
    /// The server holds this chain through here, if the entry with this number has this hash. Nothing else is
    /// acknowledged by it.
    Acknowledge {
        /// The chain.
        chain: ChainId,
        /// Through here.
        through: u64,
        /// The hash there.
        hash: Hash,
    },
    /// Set the one alarm; an earlier one is off.
    Sleep {
        /// For how long.
        ms: u64,
    },
    /// Turn the alarm off and let a running exchange go.
    Stop,
    /// What to tell the person.
    Tell(SyncNow),
}

/// A run of one chain to push.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Push {
    /// The chain.
    pub chain: ChainId,
    /// From this entry.
    pub from: u64,
    /// Through this one at most.
    pub through: u64,
    /// As many of them as fit into so many bytes, and always at least one.
    pub bytes: u64,
}

/// Where sync stands, for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyncNow {
    /// At work.
    Working {
        /// Chains with something to send.
        chains: usize,
    },
    /// The server has everything but what is set aside, and the device has everything that it is due.
    UpToDate {
        /// Chains that the server would not take.
        aside: Vec<Aside>,
    },
    /// It did not work; it will be tried again by itself.
    Waiting {
        /// Why.
        why: Failure,
        /// After so many milliseconds.
        ms: u64,
    },
    /// The computer has no network.
    Offline,
    /// It will not be tried again until the person asks for it.
    Stopped(StopReason),
    /// The profile is locked.
    Locked,
}

/// Why sync has stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopReason {
    /// The server says no.
    Refused,
    /// It is not our server.
    NotOurs,
    /// This device was turned off by the team; what it held is delivered.
    Revoked,
}
