//! What was raised: a finding as an alert counts it, with an identity that is the same on every machine.
//! Which findings there are, and which entry each is about, is worked out before they come here.

use hearth_clinical::{Instant, LocalDay};

use crate::level::{Cause, Level, RuleId};

/// What a finding is about. `E` is the caller's own name for an entry, the same on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About<E> {
    /// A reading, by the entry that holds it.
    Entry(E),
    /// How things stand, since this day: nothing was measured, a test is overdue.
    State {
        /// The day on which it began. A state that ends and begins again is another one.
        since: LocalDay,
        /// The limit that it has reached, such as the days after which a rule speaks again; 0 for a rule that has one only.
        step: u32,
    },
}

/// One finding, whoever found it and however often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingId<E> {
    /// What it is about.
    pub about: About<E>,
    /// The rule that found it.
    pub rule: RuleId,
}

/// A finding that was raised. The same one may be raised by several machines, and at several levels; the most urgent
/// counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Raised<E> {
    /// How urgent it is.
    pub level: Level,
    /// When the team could first have known, as far as that is known: waiting is counted from here.
    pub at: Instant,
    /// The calendar day of what was measured, or the day on which a state was found.
    pub day: LocalDay,
    /// Which finding it is.
    pub id: FindingId<E>,
    /// What it is about: the alert that it belongs to.
    pub cause: Cause,
}

/// The cause that a rule speaks about, for a finding of which only the rule was written down. Rules B2, S2,
/// M5 and Q1 have two or three each; then it is the low pressure, the fluid, what was left out, or self-harm.
#[must_use]
pub const fn usual_cause(rule: RuleId) -> Cause {
    match rule {
        RuleId::W1 | RuleId::W2 | RuleId::W3 | RuleId::W4 | RuleId::W7 => Cause::WeightGain,
        RuleId::W5 => Cause::WeightLoss,
        RuleId::W6 => Cause::Wasting,
        RuleId::S1 => Cause::DangerSign,
        RuleId::S2 => Cause::Congestion,
        RuleId::S3 => Cause::TooDry,
        RuleId::S4 => Cause::DeviceShock,
        RuleId::B1 | RuleId::B2 => Cause::LowPressure,
        RuleId::B3 => Cause::HighPressure,
        RuleId::P1 | RuleId::P2 => Cause::SlowPulse,
        RuleId::P3 | RuleId::P4 => Cause::FastPulse,
        RuleId::P5 => Cause::IrregularPulse,
        RuleId::O1 => Cause::LowOxygen,
        RuleId::M1 | RuleId::M2 => Cause::Missing,
        RuleId::M3 => Cause::OutOfTouch,
        RuleId::M4 => Cause::MedicinesMissed,
        RuleId::M5 => Cause::LeftOut,
        RuleId::L1 => Cause::Potassium,
        RuleId::L2 | RuleId::L3 => Cause::KidneyFunction,
        RuleId::L4 => Cause::Sodium,
        RuleId::L5 => Cause::NatriureticPeptide,
        RuleId::L6 => Cause::Iron,
        RuleId::L7 => Cause::BloodsOverdue,
        RuleId::U1 => Cause::Unanswered,
        RuleId::Q1 => Cause::SelfHarm,
    }
}
