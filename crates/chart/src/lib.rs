//! One patient's entries in, what they amount to out: check-ins, settings, the person, the history that rules read.
//! Pure, and used unchanged by the desktop app and the server, so that both see the same thing in the same set.

mod check_ins;
mod clock_doubt;
mod fact;
mod judging;
mod person;
mod read;
mod settings;
mod team;
mod zone;

pub use check_ins::{Alternatives, CheckInNow, Version};
pub use fact::Fact;
pub use judging::{Measurements, TracedHistory, When, measurements, plan_in_force, when};
pub use person::PersonNow;
pub use read::Record;
pub use settings::SettingNow;
pub use zone::{zone_code, zone_from_code};
