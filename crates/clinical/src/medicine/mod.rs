//! Medicines of heart failure: drugs, doses that carry their unit, orders that cannot hold what makes no sense.
//! What should come next and what stands against it is for `hearth-rules`; nothing in here works out a dose for a person.

mod class;
mod daily;
mod dose;
mod drug;
mod formulary;
mod frequency;
mod hold;
mod order;
mod table;
mod taken;
#[cfg(test)]
mod tests;
mod warned;

pub use class::{Class, Pillar};
pub use daily::DailyDose;
pub use dose::{Amount, Dose, DoseProblem, DoseUnit, parse_dose};
pub use drug::Drug;
pub use formulary::{DoseMark, Formulary, Regimen, Start, StartWhen, Target, TargetPercent, formulary};
pub use frequency::{Frequency, Route};
pub use hold::{HoldReason, OrderHold, ToleratedReason};
pub use order::{Order, OrderParts, OrderProblem, OrderStanding, parse_order};
pub use taken::{NotTakenWhy, Taken};
pub use warned::Warned;
