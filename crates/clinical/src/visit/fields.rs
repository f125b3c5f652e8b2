//! Which fields each section of a visit has.
//! Their words and sources stand in a table for clinicians; a test holds the two together.

pub(in crate::visit) mod ahead;
pub(in crate::visit) mod body;
pub(in crate::visit) mod care;
pub(in crate::visit) mod person;
