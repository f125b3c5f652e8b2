//! The settings that the rules are to use, each with the layer it comes from and, while nobody has settled a conflict,
//! every value that claims to hold. Which entries are in effect was settled before they came here.

use hearth_clinical::{
    OxygenScale, PlanSubject, PlanValue, Pulse, Systolic, TeamContact, ThresholdLayer, Weight, WeightGain,
};

/// A value and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// Its layer.
    pub layer: ThresholdLayer,
}

/// One setting, or several different ones that nobody has settled yet; never none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce<T> {
    first: Setting<T>,
    others: Vec<Setting<T>>,
}

impl<T: Clone + Ord> InForce<T> {
    /// One value.
    pub const fn one(value: T, layer: ThresholdLayer) -> InForce<T> {
        InForce { first: Setting { value, layer }, others: Vec::new() }
    }

    /// Adds a value: one of a stronger layer takes over, one of the same layer that differs is an alternative.
    pub fn add(&mut self, value: T, layer: ThresholdLayer) {
        if layer > self.first.layer {
            *self = InForce::one(value, layer);
        } else if layer == self.first.layer && self.all().all(|held| held.value != value) {
            let mut all: Vec<Setting<T>> = self.all().cloned().collect();
            all.push(Setting { value, layer });
            // Sorted, so that the order in which entries arrived can't be seen in the result.
            all.sort();
            let mut sorted = all.into_iter();
            if let Some(first) = sorted.next() {
                *self = InForce { first, others: sorted.collect() };
            }
        }
    }

    /// The value, or the first of several. Ask [`InForce::is_settled`] before showing it as *the* value.
    pub const fn first(&self) -> &Setting<T> {
        &self.first
    }

    /// Every value that claims to hold, in a fixed order.
    pub fn all(&self) -> impl Iterator<Item = &Setting<T>> {
        core::iter::once(&self.first).chain(&self.others)
    }

    /// True when there is one value only.
    pub const fn is_settled(&self) -> bool {
        self.others.is_empty()
    }
}

/// The settings of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanInForce {
    /// Rule W1.
    pub weight_gain: InForce<WeightGain>,
    /// Rule B1.
    pub systolic_low: InForce<Systolic>,
    /// Rule B3.
    pub systolic_high: InForce<Systolic>,
    /// Rule P1.
    pub pulse_low: InForce<Pulse>,
    /// Rule P3.
    pub pulse_high: InForce<Pulse>,
    /// Rule O1.
    pub oxygen_scale: InForce<OxygenScale>,
    /// The agreed weight, if there is one. No rule of this set uses it.
    pub target_weight: Option<InForce<Weight>>,
    /// Whom to phone, if it is known.
    pub contact: Option<InForce<TeamContact>>,
}

/// The product's default for rule B1, mmHg (BEAT-HF: systolic below 90 with symptoms, below 80 without).
pub const SYSTOLIC_LOW: Systolic = systolic(90);
/// The product's default for rule B3, mmHg (BEAT-HF: above 160 with symptoms, above 170 without).
pub const SYSTOLIC_HIGH: Systolic = systolic(160);
/// The product's default for rule P1, beats a minute (BEAT-HF: below 50 with symptoms, below 40 without).
pub const PULSE_LOW: Pulse = pulse(50);
/// The product's default for rule P3, beats a minute (resting above 120).
pub const PULSE_HIGH: Pulse = pulse(120);

impl PlanInForce {
    /// The product's defaults, with no target weight and no contact.
    #[must_use]
    pub const fn product() -> PlanInForce {
        let layer = ThresholdLayer::Product;
        PlanInForce {
            weight_gain: InForce::one(WeightGain::PRODUCT, layer),
            systolic_low: InForce::one(SYSTOLIC_LOW, layer),
            systolic_high: InForce::one(SYSTOLIC_HIGH, layer),
            pulse_low: InForce::one(PULSE_LOW, layer),
            pulse_high: InForce::one(PULSE_HIGH, layer),
            oxygen_scale: InForce::one(OxygenScale::From94To98, layer),
            target_weight: None,
            contact: None,
        }
    }

    /// The product's defaults overridden by what the service and the person's team set, in any order.
    ///
    /// Of one subject the strongest layer holds; two different values in that layer are both in force until settled.
    pub fn from_settings(settings: impl IntoIterator<Item = (ThresholdLayer, PlanValue)>) -> PlanInForce {
        let mut plan = PlanInForce::product();
        for (layer, value) in settings {
            plan.add(layer, value);
        }
        plan
    }

    /// Adds one setting, as [`PlanInForce::from_settings`] does.
    pub fn add(&mut self, layer: ThresholdLayer, value: PlanValue) {
        match value {
            PlanValue::TargetWeight(weight) => add_to(&mut self.target_weight, weight, layer),
            PlanValue::WeightGain3Days(gain) => self.weight_gain.add(gain, layer),
            PlanValue::SystolicLow(systolic) => self.systolic_low.add(systolic, layer),
            PlanValue::SystolicHigh(systolic) => self.systolic_high.add(systolic, layer),
            PlanValue::PulseLow(pulse) => self.pulse_low.add(pulse, layer),
            PlanValue::PulseHigh(pulse) => self.pulse_high.add(pulse, layer),
            PlanValue::OxygenScale(scale) => self.oxygen_scale.add(scale, layer),
            PlanValue::TeamContact(contact) => add_to(&mut self.contact, contact, layer),
        }
    }

    /// The subjects with more than one value, which a clinician has to settle.
    #[must_use]
    pub fn unsettled(&self) -> Vec<PlanSubject> {
        let settled = |subject: &PlanSubject| match subject {
            PlanSubject::TargetWeight => self.target_weight.as_ref().is_none_or(InForce::is_settled),
            PlanSubject::WeightGain3Days => self.weight_gain.is_settled(),
            PlanSubject::SystolicLow => self.systolic_low.is_settled(),
            PlanSubject::SystolicHigh => self.systolic_high.is_settled(),
            PlanSubject::PulseLow => self.pulse_low.is_settled(),
            PlanSubject::PulseHigh => self.pulse_high.is_settled(),
            PlanSubject::OxygenScale => self.oxygen_scale.is_settled(),
            PlanSubject::TeamContact => self.contact.as_ref().is_none_or(InForce::is_settled),
        };
        PlanSubject::ALL.into_iter().filter(|subject| !settled(subject)).collect()
    }

    /// One set of values for each combination of the named subjects' alternatives.
    #[must_use]
    pub(crate) fn combinations(&self, subjects: &[PlanSubject]) -> Vec<Chosen> {
        let mut all = vec![Chosen {
            weight_gain: self.weight_gain.first.clone(),
            systolic_low: self.systolic_low.first.clone(),
            systolic_high: self.systolic_high.first.clone(),
            pulse_low: self.pulse_low.first.clone(),
            pulse_high: self.pulse_high.first.clone(),
            oxygen_scale: self.oxygen_scale.first.clone(),
            unsettled: false,
        }];
        for subject in subjects {
            all = all.iter().flat_map(|chosen| self.spread(chosen, *subject)).collect();
        }
        all
    }

    /// The same choice once for each alternative of one subject.
    fn spread(&self, chosen: &Chosen, subject: PlanSubject) -> Vec<Chosen> {
        match subject {
            PlanSubject::WeightGain3Days => spread(chosen, &self.weight_gain, |c| &mut c.weight_gain),
            PlanSubject::SystolicLow => spread(chosen, &self.systolic_low, |c| &mut c.systolic_low),
            PlanSubject::SystolicHigh => spread(chosen, &self.systolic_high, |c| &mut c.systolic_high),
            PlanSubject::PulseLow => spread(chosen, &self.pulse_low, |c| &mut c.pulse_low),
            PlanSubject::PulseHigh => spread(chosen, &self.pulse_high, |c| &mut c.pulse_high),
            PlanSubject::OxygenScale => spread(chosen, &self.oxygen_scale, |c| &mut c.oxygen_scale),
            PlanSubject::TargetWeight | PlanSubject::TeamContact => vec![chosen.clone()],
        }
    }
}

/// One value for each parameter of the rules: one combination of what the plan allows.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub(crate) weight_gain: Setting<WeightGain>,
    pub(crate) systolic_low: Setting<Systolic>,
    pub(crate) systolic_high: Setting<Systolic>,
    pub(crate) pulse_low: Setting<Pulse>,
    pub(crate) pulse_high: Setting<Pulse>,
    pub(crate) oxygen_scale: Setting<OxygenScale>,
    pub(crate) unsettled: bool,
}

fn add_to<T: Clone + Ord>(held: &mut Option<InForce<T>>, value: T, layer: ThresholdLayer) {
    match held {
        Some(in_force) => in_force.add(value, layer),
        None => *held = Some(InForce::one(value, layer)),
    }
}

fn spread<T: Clone + Ord>(
    chosen: &Chosen,
    in_force: &InForce<T>,
    field: impl Fn(&mut Chosen) -> &mut Setting<T>,
) -> Vec<Chosen> {
    let one = |setting: &Setting<T>| {
        let mut chosen = chosen.clone();
        *field(&mut chosen) = setting.clone();
        chosen.unsettled |= !in_force.is_settled();
        chosen
    };
    in_force.all().map(one).collect()
}

/// A pressure written in this file; a test holds that none of them falls back.
const fn systolic(mmhg: u16) -> Systolic {
    match Systolic::from_mmhg(mmhg) {
        Ok(systolic) => systolic,
        Err(_) => Systolic::LOWEST,
    }
}

/// A pulse written in this file; a test holds that none of them falls back.
const fn pulse(per_minute: u16) -> Pulse {
    match Pulse::from_per_minute(per_minute) {
        Ok(pulse) => pulse,
        Err(_) => Pulse::LOWEST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gain(grams: u32) -> PlanValue {
        PlanValue::WeightGain3Days(WeightGain::from_grams(grams).unwrap())
    }

    fn gains(plan: &PlanInForce) -> Vec<(u32, ThresholdLayer)> {
        plan.weight_gain.all().map(|setting| (setting.value.grams(), setting.layer)).collect()
    }

    #[test]
    fn the_strongest_layer_holds_in_whatever_order_it_comes() {
        let (service, person) =
            ((ThresholdLayer::Service, gain(2_500)), (ThresholdLayer::Person, gain(1_500)));
        for settings in [[service.clone(), person.clone()], [person, service]] {
            let plan = PlanInForce::from_settings(settings);
            assert_eq!(gains(&plan), [(1_500, ThresholdLayer::Person)]);
            assert_eq!(plan.unsettled(), []);
        }
    }

    #[test]
    fn two_values_in_one_layer_are_both_in_force_and_equal_ones_are_one() {
        let layer = ThresholdLayer::Person;
        let plan =
            PlanInForce::from_settings([(layer, gain(2_500)), (layer, gain(1_500)), (layer, gain(2_500))]);
        assert_eq!(gains(&plan), [(1_500, layer), (2_500, layer)]);
        assert_eq!(plan.unsettled(), [PlanSubject::WeightGain3Days]);
        assert_eq!(plan.combinations(&[PlanSubject::WeightGain3Days, PlanSubject::PulseLow]).len(), 2);
    }

    #[test]
    fn the_product_plan_has_the_values_that_the_words_of_the_plan_name() {
        let from_words = PlanSubject::ALL
            .into_iter()
            .filter_map(|subject| subject.product_value().map(|value| (ThresholdLayer::Product, value)));
        assert_eq!(PlanInForce::from_settings(from_words), PlanInForce::product());
        assert_eq!(SYSTOLIC_LOW.mmhg(), 90);
    }
}
