//! One patient's entries in, what they amount to out: check-ins, settings, the person, the history that rules read.
//! Pure, and used unchanged by the desktop app and the server, so that both see the same thing in the same set.

mod alert_acts;
mod alert_times;
mod alerts;
mod arrivals;
mod bounded;
mod check_ins;
mod clock_doubt;
mod contact;
mod duplicates;
mod fact;
mod flexible_use;
mod heart_failure;
mod judging;
mod looks;
mod medicine_facts;
mod medicines;
mod person;
mod read;
mod settings;
mod stable;
mod team;
mod visits;
mod watched;
mod zone;

pub use alert_acts::{named_findings, stood_rules};
pub use alerts::{ALERT_DAYS, AlertsNow};
pub use bounded::{PlanNow, SickDayUse, sick_day_state};
pub use check_ins::{Alternatives, CheckInNow, Version};
pub use clock_doubt::is_clock_suspect;
pub use duplicates::possible_duplicates;
pub use fact::Fact;
pub use flexible_use::{FlexibleUsed, PlanFacts, flexible_state};
pub use heart_failure::{HeartFailureNow, Known};
pub use judging::{Measurements, TracedHistory, When, measurements, plan_in_force, when};
pub use looks::{Look, Looks};
pub use medicine_facts::{fill_circumstances, medicine_bloods, medicine_facts};
pub use medicines::{MedicineNow, MedicineVersion};
pub use person::PersonNow;
pub use read::Record;
pub use settings::SettingNow;
pub use visits::{AnswerVersion, Found, SectionMark, VisitField, VisitFindings, VisitNow};
pub use zone::{zone_code, zone_from_code};
