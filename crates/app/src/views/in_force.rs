//! The plan in force as a list of values with the layer each comes from, for entries, screens and exports.

use hearth_clinical::{PlanValue, ThresholdLayer};
use hearth_rules::{InForce, PlanInForce};

/// Every value in force, all alternatives of an unsettled one included.
#[must_use]
pub fn settings_in_force(plan: &PlanInForce) -> Vec<(PlanValue, ThresholdLayer)> {
    let mut all = Vec::new();
    if let Some(target) = &plan.target_weight {
        extend(&mut all, target, PlanValue::TargetWeight);
    }
    extend(&mut all, &plan.weight_gain, PlanValue::WeightGain3Days);
    extend(&mut all, &plan.systolic_low, PlanValue::SystolicLow);
    extend(&mut all, &plan.systolic_high, PlanValue::SystolicHigh);
    extend(&mut all, &plan.pulse_low, PlanValue::PulseLow);
    extend(&mut all, &plan.pulse_high, PlanValue::PulseHigh);
    extend(&mut all, &plan.oxygen_scale, PlanValue::OxygenScale);
    if let Some(contact) = &plan.contact {
        extend(&mut all, contact, PlanValue::TeamContact);
    }
    all
}

fn extend<T: Clone + Ord>(
    all: &mut Vec<(PlanValue, ThresholdLayer)>,
    held: &InForce<T>,
    make: impl Fn(T) -> PlanValue,
) {
    all.extend(held.all().map(|setting| (make(setting.value.clone()), setting.layer)));
}
