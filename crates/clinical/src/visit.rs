//! A home visit as a form: fourteen sections, what each field takes, and whether it was asked, not asked or not possible.
//! It leaves to others how it is shown, stored and sent, and what follows from it.

mod answers;
mod beside;
mod checks;
mod field;
mod fields;
mod findings;
mod observed;
mod section;
mod stored;
#[cfg(test)]
mod table_tests;
#[cfg(test)]
mod tests;
mod value;

pub use answers::{FieldAnswer, PutProblem, ROWS_MAX, Reason, SectionState, VisitAnswers, WhyNotPossible};
pub use beside::Beside;
pub use checks::{Completeness, SectionStanding, SwellingProblem, VisitProblem};
pub use field::{Asked, DayBox, Field, Kind, NumberBox, SeenBy};
pub use observed::{OBSERVED_FIELDS, ObservedAtVisit};
pub use section::{FieldId, SectionId};
pub use value::{ReadProblem, Row, TEXT_CHARACTERS_MAX, Value};
