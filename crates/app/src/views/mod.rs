//! What a person sees, computed from what is held: pure code from facts, plan and moment to sentences. Which facts are
//! read, and what is written, is the deeds' business.

pub mod advice;
pub mod bounded;
pub mod contact;
pub mod in_force;
pub mod measured;
pub mod medicine;
pub mod medicine_problem;
pub mod plan_problem;
pub mod say;
pub(crate) mod stacked;
pub mod taken;
pub(crate) mod tier;
pub mod visit;
pub mod visit_form;
pub mod visit_typed;
