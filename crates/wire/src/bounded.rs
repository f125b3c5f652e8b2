//! Plans that a prescriber lets a person carry out alone, as they are written down: words, bounds, and what was done.
//! Whether a plan makes sense and where it stands is for the rules.

use hearth_clinical::medicine::Order;
use hearth_clinical::{LocalDay, Private, Systolic, Weight, WeightGain};

/// What bounds a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundedBody {
    /// The prescriber's words, shown to the person as they are.
    pub words: Private<String>,
    /// The most days that the person goes on alone.
    pub max_days: u8,
    /// Who authorised it.
    pub authorised_by: Private<String>,
    /// When.
    pub authorised_on: LocalDay,
    /// The last day on which it may be used.
    pub expires: LocalDay,
}

/// A flexible diuretic plan, or that there is none any more.
#[derive(Clone, Debug, PartialEq)]
pub struct FlexiblePlanBody {
    /// Part `plan`; `None` is stopped.
    pub plan: Option<FlexibleWritten>,
    /// Why.
    pub why: Private<String>,
}

/// What a prescriber wrote about an extra dose.
#[derive(Clone, Debug, PartialEq)]
pub struct FlexibleWritten {
    /// Words and bounds.
    pub bounds: BoundedBody,
    /// The extra order.
    pub extra: Order,
    /// The weight to come back to.
    pub target: Weight,
    /// The gain in three days that starts it.
    pub gain: WeightGain,
    /// True if swelling or breathlessness start it too.
    pub signs_start_it: bool,
    /// The day on which to phone the team.
    pub phone_day: u8,
    /// Below this upper pressure it stops.
    pub stop_below: Systolic,
    /// Blood is taken this many days after the start.
    pub bloods_after_days: u8,
}

/// The days on which the extra dose of a flexible diuretic plan is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlexibleUseBody {
    /// What is taken as well, by code: the blood test is for it, whatever becomes of the plan.
    pub drug: String,
    /// The first day.
    pub from: LocalDay,
    /// The day on which somebody said that it has ended; the extra dose is not taken on it any more.
    pub ended: Option<LocalDay>,
    /// The day by which blood is taken, as the plan had it when it began.
    pub bloods_due: LocalDay,
}

/// A sick-day plan, or that there is none any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SickDayPlanBody {
    /// Part `plan`; `None` is stopped.
    pub plan: Option<SickDayWritten>,
    /// Why.
    pub why: Private<String>,
}

/// What a prescriber wrote about days of illness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SickDayWritten {
    /// Words and bounds.
    pub bounds: BoundedBody,
    /// What is paused, by code; a code that is not known here is a newer app's.
    pub pause: Vec<String>,
    /// Hours of eating and drinking as usual before each is taken again.
    pub restart_after_hours: u8,
}

/// A pause that a person began under their sick-day plan, and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SickDayBody {
    /// Its first day.
    pub from: LocalDay,
    /// The first day of eating and drinking as usual since.
    pub eating_since: Option<LocalDay>,
    /// What is taken again, by code.
    pub restarted: Vec<String>,
}
