//! Medicines judged: the next step of each pillar and every hold against it, blood tests as due dates, warnings, and the two
//! plans that a person may carry out. It repeats what a prescriber wrote; no dose is ever worked out for anybody.

mod bloods;
mod bounded;
mod close;
mod facts;
mod flexible;
mod flexible_hold;
mod flexible_row;
mod groups;
mod hold;
mod hold_against;
mod hold_bloods;
mod hold_orders;
mod pillars;
#[cfg(test)]
mod plan_table_tests;
mod pressure_pulse;
mod published;
#[cfg(test)]
mod red_bloods_tests;
mod repeat;
#[cfg(test)]
mod repeat_table_tests;
mod sick_day;
mod steps;
#[cfg(test)]
mod story;
mod sudden;
#[cfg(test)]
mod sudden_tests;
#[cfg(test)]
mod table_tests;
#[cfg(test)]
mod tests;
mod warnings;
mod washout;

pub use bloods::{BloodTest, Change, ChangeKind, DueReason, TestFor, TestState, blood_tests, caution_of};
pub use bounded::{Bounds, BoundsProblem};
pub use close::{CloseProblem, ClosedChange, close_change, needs_blood_date};
pub use facts::{Caution, Dated, Facts, Intolerance};
pub use flexible::{
    FlexibleNow, FlexibleParts, FlexiblePlan, FlexibleProblem, FlexibleState, FlexibleStop, FlexibleUse,
    StartReason,
};
pub use flexible_hold::{FlexibleHold, RED_HOLDS_DAYS};
pub use flexible_row::{GAIN_DAYS, PlanDay, PlanDays, gain_grams, stood_since};
pub use groups::moves_potassium;
pub use hold::{Evidence, Hold, HoldKind, Strength};
pub use hold_against::{Act, LABS_OLD_DAYS, OBSERVATIONS_OLD_DAYS, holds_against};
pub use pillars::{Advice, RasChoice, advice, ras_choice};
pub use published::{Published, PublishedAct};
pub use repeat::{Measured, repeat_test};
pub use sick_day::{
    PausedMedicine, RestartTask, SickDayNow, SickDayParts, SickDayPlan, SickDayProblem, SickDayState,
};
pub use steps::{NextStep, Step, next_steps};
pub use sudden::ends_suddenly;
pub use warnings::{Warning, WarningLevel, WarningSubject, warnings};
pub use washout::{DayGap, HourGap, WASHOUT_HOURS, gap_by_days, gap_by_hours};
