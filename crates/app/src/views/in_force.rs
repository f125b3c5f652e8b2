//! The plan in force as a list of values with the layer each comes from, for entries, screens and exports.

use hearth_clinical::{PlanValue, ThresholdLayer};
use hearth_rules::PlanInForce;

/// Every value in force, all alternatives of an unsettled one included.
#[must_use]
pub fn settings_in_force(plan: &PlanInForce) -> Vec<(PlanValue, ThresholdLayer)> {
    plan.values().map(|held| (held.value, held.layer)).collect()
}
