//! Every sentence a person reads, in English and Welsh, by key with typed parameters.
//! It decides nothing: which sentence is due, and with which values, is said by whoever asks.

mod catalogue;
mod formats;
mod language;
mod phone;
mod safety;
mod words;

pub use catalogue::{FILES, SourceFile};
pub use language::Language;
pub use phone::{group_nhs_number, group_phone};
pub use safety::BETWEEN_LINES;
pub use words::{Arg, Words};
