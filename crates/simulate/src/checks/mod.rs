//! What must always hold, each with its number in the list of seventeen and its sentence.

pub mod clocks;
pub mod end;
mod fits;
pub mod lines;
mod oracle;
pub mod turn;
mod views;

pub use oracle::{Values, values};

/// 1.
pub const CONVERGENCE: &str = "1 convergence: equal sets give equal views, in any order of arrival";
/// 2.
pub const SAVED: &str = "2 saved means saved: what was called saved is there after any crash, and arrives";
/// 3.
pub const ACKNOWLEDGED: &str = "3 acknowledged means kept: what was acknowledged, the server holds";
/// 4.
pub const ONCE: &str = "4 exactly once: one row, one effect, one log number";
/// 5.
pub const OVERWRITE: &str = "5 no silent overwrite: a value leaves only by an entry in effect that names it";
/// 6.
pub const OWN: &str = "6 own writes are seen in every later read";
/// 7.
pub const RESUMABLE: &str = "7 resumable: the cursor never moves back inside an epoch";
/// 8.
pub const PROGRESS: &str =
    "8 progress: once the network is well everything arrives, and nothing waits behind a bad entry";
/// 9.
pub const BOUNDED: &str =
    "9 bounded: no page is larger than was asked for by more than one entry of the log and one of each load";
/// 10.
pub const SKIPPED: &str =
    "10 no skipped entry: whoever has come so far has everything up to there that they are due";
/// 11.
pub const CLOCKS: &str = "11 clock-free: other clocks give the same entries, rights and current values";
/// 12.
pub const OPAQUE: &str = "12 opaque: an entry of a future kind arrives as it was written";
/// 13.
pub const LEAST: &str = "13 least access: nobody gets what they may not see";
/// 14.
pub const REBUILD: &str = "14 views equal a rebuild, and root digests agree";
/// 15.
pub const TAMPER: &str = "15 tamper evidence: every entry held fits the one before it";
/// 16.
pub const NOBODY: &str = "16 no person in a log: names and values stand in no line that was written down";
/// 17.
pub const DANGER: &str = "17 a danger sign is never suspended or muted, and is assessed with its arrival";
/// Everything that no check is about.
pub const STORE: &str = "0 no store and no server says no for a reason of its own";
