//! How large a definition file and what is in it may be. A service adds files of its own, so nothing here trusts them;
//! what happens to a file that is too large is the parser's business.

/// Bytes of one definition file. The longest that ships has about 6,000.
pub const FILE_BYTES_MAX: usize = 64 * 1024;
/// Items of one instrument. The longest licensed one in use in heart failure (KCCQ) has 23.
pub const ITEMS_MAX: usize = 100;
/// Choices of one item. A scale from 0 to 100 in single points has 101.
pub const CHOICES_MAX: usize = 101;
/// Points of one choice.
pub const SCORE_MAX: u8 = 100;
/// Characters of a sentence that a person reads.
pub const TEXT_CHARS_MAX: usize = 1_000;
/// Characters of a code.
pub const CODE_CHARS_MAX: usize = 40;
/// Independent public places in which a free text has to be found before it counts as verified. Product value.
pub const PLACES_FREE_MIN: usize = 2;
/// For a licensed text the one place is what its holder supplied.
pub const PLACES_LICENSED_MIN: usize = 1;

const _: () = assert!(PLACES_FREE_MIN > PLACES_LICENSED_MIN, "a free text has nobody who answers for it");
