//! Wrong variants, planted one at a time: each is a small thing that somebody could have written.
//! None of them is a switch in what ships; each wraps one of the simulator's own doors to it.

pub mod device;
pub mod server;
pub mod view;

/// A wrong variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bug {
    /// The whole of a chain counts as acknowledged once anything of it is.
    AcknowledgeAllPending,
    /// What the server holds of another branch counts as an acknowledgement of ours.
    AcknowledgeOtherBranch,
    /// The cursor is stored first, and the entries in a second transaction.
    CursorBeforeEntries,
    /// A late answer is stored too, and its cursor with it.
    CursorMovesBack,
    /// A save is told before it is on disk.
    SavedBeforeDisk,
    /// A lost reply makes the device write the entry once more.
    WritesAgainAfterLoss,
    /// A new log makes the device forget what came from others.
    ForgetOnAfresh,
    /// An empty server empties the device.
    EmptyServerEmptiesClient,
    /// A new log is not offered what the old one had acknowledged.
    OffersNothingAfresh,
    /// The patient leaves the device before what is unsent was acknowledged.
    PurgeBeforeAcknowledged,
    /// Of a forked chain only the server's branch is kept.
    ForkOverwrites,
    /// What this app does not understand is kept as a stub.
    DropUnknownKinds,
    /// What this app does not understand is written down in its own way.
    RewriteUnknownKinds,
    /// The same weight twice is one check-in.
    DedupeByValue,
    /// Stubs are left out.
    StubDropped,
    /// An entry that comes twice is stored twice.
    StoredTwice,
    /// A reading from the future is hidden.
    FutureHidden,
    /// Of two values the one with the later clock is shown.
    OrderByClock,
    /// Of two values the one that came last is shown.
    LastWriterWins,
    /// A verdict takes an observation's values away.
    VerdictSuspendsObservation,
    /// A correction of one part takes the whole check-in back.
    AmendmentTakesAll,
    /// Each page of the log begins one number too late.
    SkipOnPageBoundary,
    /// Log numbers come from a sequence, so that a reader passes one that is not committed yet.
    BareSequence,
    /// A batch is stored with a hole in it.
    BatchWithHole,
    /// A push is acknowledged and not committed.
    AcknowledgeBeforeCommit,
    /// The server gives no verdicts.
    NoVerdicts,
    /// The server assesses nothing.
    NoAssessments,
    /// The team's own chains are served to patients.
    TeamChainToPatient,
    /// Whoever had access once keeps it.
    UngrantedStillPulls,
    /// A widened right opens no load.
    NoLoadOpened,
    /// A server that was put back does not notice.
    RollbackUnnoticed,
    /// What was just written is shown once the service has it.
    OwnShownOnceAcknowledged,
    /// A page is as large as it gets, whatever was asked for.
    PageAsLargeAsItGets,
    /// The server sends what it does not understand in its own way.
    RewrittenOnTheWay,
    /// The end of a chain that goes on is kept as one of its ends.
    EndLeftBehind,
    /// What was saved is written into the log.
    SavedIntoLog,
}

impl Bug {
    /// Every one.
    pub const ALL: [Bug; 36] = [
        Bug::AcknowledgeAllPending,
        Bug::AcknowledgeOtherBranch,
        Bug::CursorBeforeEntries,
        Bug::CursorMovesBack,
        Bug::SavedBeforeDisk,
        Bug::WritesAgainAfterLoss,
        Bug::ForgetOnAfresh,
        Bug::EmptyServerEmptiesClient,
        Bug::OffersNothingAfresh,
        Bug::PurgeBeforeAcknowledged,
        Bug::ForkOverwrites,
        Bug::DropUnknownKinds,
        Bug::RewriteUnknownKinds,
        Bug::DedupeByValue,
        Bug::StubDropped,
        Bug::StoredTwice,
        Bug::FutureHidden,
        Bug::OrderByClock,
        Bug::LastWriterWins,
        Bug::VerdictSuspendsObservation,
        Bug::AmendmentTakesAll,
        Bug::SkipOnPageBoundary,
        Bug::BareSequence,
        Bug::BatchWithHole,
        Bug::AcknowledgeBeforeCommit,
        Bug::NoVerdicts,
        Bug::NoAssessments,
        Bug::TeamChainToPatient,
        Bug::UngrantedStillPulls,
        Bug::NoLoadOpened,
        Bug::RollbackUnnoticed,
        Bug::OwnShownOnceAcknowledged,
        Bug::PageAsLargeAsItGets,
        Bug::RewrittenOnTheWay,
        Bug::EndLeftBehind,
        Bug::SavedIntoLog,
    ];

    /// In one sentence.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Bug::AcknowledgeAllPending => "all that waits counts as acknowledged once anything of it is",
            Bug::AcknowledgeOtherBranch => "an acknowledgement of another branch counts for ours",
            Bug::CursorBeforeEntries => "the cursor is stored before the entries",
            Bug::CursorMovesBack => "a late answer is stored too, and its cursor with it",
            Bug::SavedBeforeDisk => "'saved' is said before it is on disk",
            Bug::WritesAgainAfterLoss => "after a lost reply the entry is written once more, in a new life",
            Bug::ForgetOnAfresh => "a new log makes the device forget what came from others",
            Bug::EmptyServerEmptiesClient => "a server that lost its log empties the device",
            Bug::OffersNothingAfresh => "what an earlier log acknowledged is not offered to the new one",
            Bug::PurgeBeforeAcknowledged => {
                "the patient leaves the device before unsent work is acknowledged"
            }
            Bug::ForkOverwrites => "of a forked chain only the server's branch is kept",
            Bug::DropUnknownKinds => "an entry of a future kind is kept as a stub",
            Bug::RewriteUnknownKinds => "an entry of a future kind is written down in the app's own way",
            Bug::DedupeByValue => "the same weight twice is taken for one check-in",
            Bug::StubDropped => "stubs are left out of a run",
            Bug::StoredTwice => "an entry that comes twice is stored twice",
            Bug::FutureHidden => "a reading of the future is kept as a stub",
            Bug::OrderByClock => "of two values the one with the later clock is shown",
            Bug::LastWriterWins => "of two values the one that came last is shown",
            Bug::VerdictSuspendsObservation => "a verdict takes an observation's values away",
            Bug::AmendmentTakesAll => "a correction of one part takes the whole check-in back",
            Bug::SkipOnPageBoundary => "each page of the log begins one number too late",
            Bug::BareSequence => {
                "log numbers come from a bare sequence: a reader passes one not committed yet"
            }
            Bug::BatchWithHole => "a batch is stored with a hole in it",
            Bug::AcknowledgeBeforeCommit => "a push is acknowledged and then not committed",
            Bug::NoVerdicts => "the server suspends nothing",
            Bug::NoAssessments => "the server assesses nothing",
            Bug::TeamChainToPatient => "the team's own chain is served to the patient's computer",
            Bug::UngrantedStillPulls => "whoever had access once keeps it",
            Bug::NoLoadOpened => "a widened right opens no load",
            Bug::RollbackUnnoticed => "a server that was put back begins no new life of its log",
            Bug::OwnShownOnceAcknowledged => "what was just written is shown once the service has it",
            Bug::PageAsLargeAsItGets => "a page is as large as it gets, whatever was asked for",
            Bug::RewrittenOnTheWay => "the server sends an entry of a future kind in its own way",
            Bug::EndLeftBehind => "where a chain ended once is kept as one of its ends",
            Bug::SavedIntoLog => "what was saved is written into the log",
        }
    }
}
