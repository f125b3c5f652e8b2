//! A history and a plan in, findings out. Pure: the same on the patient's computer and on the server.
//! It leaves to others the sentences (findings carry keys and typed parameters), the clock, and who is told.
//!
//! What **green** means here: on that day everything came that the plan expects, with an answer to every question; at least
//! one rule looked at every reading that was asked about, no rule found anything, and the person reported nothing that no
//! rule judges. In every other case without a finding the zone is
//! [`Zone::NotJudged`], never green: a first weight, a second weight of one day, a reading whose time is unsure and
//! needs a trend, a symptom such as palpitations that none of these rules judges by itself.

pub mod alert;
pub mod alone;
pub mod assess;
pub mod baseline;
pub mod case;
pub mod compared;
mod earlier;
mod expected;
mod far;
pub mod finding;
pub mod history;
pub mod kept;
pub mod level;
pub mod medicine;
pub mod plan_in_force;
pub mod rule;
mod rules;
mod settled;
pub mod standing;
pub mod statement;
#[cfg(test)]
mod story;
#[cfg(test)]
mod table_tests;
pub mod tier;
pub mod unseen;
mod whole;
pub mod word_keys;

pub use assess::{Assessment, assess, assess_day, findings_between};
pub use baseline::{Baseline, TooFewReadings, usual_pulse, usual_weight};
pub use compared::{Compared, ComparedWith};
pub use finding::{Finding, Limit, Measure, Param, Window, Words};
pub use history::{
    BloodsAfter, BloodsDue, Circumstances, ExtraDoses, History, LeftOut, LookedAfter, MedicinesTold, Reading,
    ReadingKey, SelfHarm, SelfHarmSaid, UnansweredAlert,
};
pub use kept::{Kept, KeptOpen};
pub use level::{Cause, Level, Mode, Quantity, Reach, RuleId, Zone};
pub use plan_in_force::{InForce, PlanInForce, Setting};
pub use rule::{Asks, RULES, Rule};
pub use standing::{Attention, Standing, caseload_order, standing, standing_with_alerts};
pub use statement::Statement;
pub use unseen::Unseen;
pub use whole::still_to_come;
pub use word_keys::{WORD_KEYS, WordKey};
