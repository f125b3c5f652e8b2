//! The settings that the rules are to use, each with the layer it comes from and, while nobody has settled a conflict,
//! every value that claims to hold. Which entries are in effect was settled before they came here.

use hearth_clinical::heart_failure::HeartFailureType;
use hearth_clinical::{
    DayCount, OxygenScale, PlanSubject, PlanValue, Pulse, PulseRise, Systolic, TeamContact, ThresholdLayer,
    Tier, Weight, WeightGain,
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

/// Makes the two shapes of a plan out of one list: what is in force (several values while nobody has settled a
/// conflict), and one combination of it, which is what a rule reads.
macro_rules! settings {
    (
        always { $($(#[$doc:meta])* $field:ident: $subject:ident($ty:ty) = $product:expr,)+ }
        maybe { $($(#[$opt_doc:meta])* $opt:ident: $opt_subject:ident($opt_ty:ty),)+ }
    ) => {
        /// The settings of one person.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct PlanInForce {
            $($(#[$doc])* pub $field: InForce<$ty>,)+
            $($(#[$opt_doc])* pub $opt: Option<InForce<$opt_ty>>,)+
        }

        /// One value for each parameter of the rules: one combination of what the plan allows.
        #[derive(Clone, Debug)]
        pub struct Chosen {
            $(pub(crate) $field: Setting<$ty>,)+
            $(pub(crate) $opt: Option<Setting<$opt_ty>>,)+
            pub(crate) unsettled: bool,
        }

        impl PlanInForce {
            /// The product's defaults, with nothing set that only a clinician can set.
            #[must_use]
            pub const fn product() -> PlanInForce {
                let layer = ThresholdLayer::Product;
                PlanInForce {
                    $($field: InForce::one($product, layer),)+
                    $($opt: None,)+
                }
            }

            /// Adds one setting, as [`PlanInForce::from_settings`] does.
            pub fn add(&mut self, layer: ThresholdLayer, value: PlanValue) {
                match value {
                    $(PlanValue::$subject(value) => self.$field.add(value, layer),)+
                    $(PlanValue::$opt_subject(value) => add_to(&mut self.$opt, value, layer),)+
                }
            }

            /// Every value in force with its layer, all alternatives of an unsettled one included.
            pub fn values(&self) -> impl Iterator<Item = Setting<PlanValue>> {
                let mut all = Vec::new();
                $(all.extend(self.$field.all().map(|held| held.clone().map(PlanValue::$subject)));)+
                $(all.extend(
                    self.$opt.iter().flat_map(InForce::all).map(|held| held.clone().map(PlanValue::$opt_subject)),
                );)+
                all.sort_by_key(|held| held.value.subject());
                all.into_iter()
            }

            fn is_settled(&self, subject: PlanSubject) -> bool {
                match subject {
                    $(PlanSubject::$subject => self.$field.is_settled(),)+
                    $(PlanSubject::$opt_subject => self.$opt.as_ref().is_none_or(InForce::is_settled),)+
                }
            }

            fn first_choice(&self) -> Chosen {
                Chosen {
                    $($field: self.$field.first.clone(),)+
                    $($opt: self.$opt.as_ref().map(|held| held.first.clone()),)+
                    unsettled: false,
                }
            }

            /// The same choice once for each alternative of one subject.
            fn spread(&self, chosen: &Chosen, subject: PlanSubject) -> Vec<Chosen> {
                match subject {
                    $(PlanSubject::$subject => spread(chosen, &self.$field, |chosen, one| chosen.$field = one),)+
                    $(PlanSubject::$opt_subject => match &self.$opt {
                        Some(held) => spread(chosen, held, |chosen, one| chosen.$opt = Some(one)),
                        None => vec![chosen.clone()],
                    },)+
                }
            }
        }
    };
}

settings! {
    always {
        /// Rule W1.
        weight_gain: WeightGain3Days(WeightGain) = WeightGain::PRODUCT,
        /// Rule W2.
        weight_gain_7_days: WeightGain7Days(WeightGain) = WeightGain::PRODUCT,
        /// Rule W4.
        weight_gain_1_day: WeightGain1Day(WeightGain) = WeightGain::PRODUCT_1_DAY,
        /// Rule W3.
        weight_above_target: WeightAboveTarget(WeightGain) = WeightGain::PRODUCT,
        /// Rule W5.
        weight_loss: WeightLoss(WeightGain) = WeightGain::PRODUCT,
        /// Rule B1.
        systolic_low: SystolicLow(Systolic) = SYSTOLIC_LOW,
        /// Rule B2.
        systolic_lowish: SystolicLowish(Systolic) = SYSTOLIC_LOWISH,
        /// Rule B3.
        systolic_high: SystolicHigh(Systolic) = SYSTOLIC_HIGH,
        /// Rules P1 and P2.
        pulse_low: PulseLow(Pulse) = PULSE_LOW,
        /// Rule P3.
        pulse_high: PulseHigh(Pulse) = PULSE_HIGH,
        /// Rule P4: with symptoms.
        pulse_fast: PulseFast(Pulse) = PULSE_FAST,
        /// Rule P4: over the person's own baseline.
        pulse_rise: PulseRise(PulseRise) = PulseRise::PRODUCT,
        /// Rule O1.
        oxygen_scale: OxygenScale(OxygenScale) = OxygenScale::From94To98,
        /// Rule M1.
        missing_days: MissingDays(DayCount) = DayCount::MISSING,
        /// What is expected of the person.
        tier: Tier(Tier) = Tier::T2,
        /// What a rise of creatinine means.
        heart_failure_type: HeartFailureType(HeartFailureType) = HeartFailureType::Unknown,
    }
    maybe {
        /// The agreed weight, if there is one: rules W3 and W5.
        target_weight: TargetWeight(Weight),
        /// The weight without fluid, if somebody has set it: rule W6.
        oedema_free_weight: OedemaFreeWeight(Weight),
        /// Whom to phone, if it is known.
        contact: TeamContact(TeamContact),
    }
}

/// The product's default for rule B1, mmHg (BEAT-HF: systolic below 90 with symptoms, below 80 without).
pub const SYSTOLIC_LOW: Systolic = systolic(90);
/// The product's default for rule B2, mmHg (ENGAGE-HF does not step up below a median of 100).
pub const SYSTOLIC_LOWISH: Systolic = systolic(100);
/// The product's default for rule B3, mmHg (BEAT-HF: above 160 with symptoms, above 170 without).
pub const SYSTOLIC_HIGH: Systolic = systolic(160);
/// The product's default for rule P1, beats a minute (BEAT-HF: below 50 with symptoms, below 40 without).
pub const PULSE_LOW: Pulse = pulse(50);
/// The product's default for rule P3, beats a minute (resting above 120).
pub const PULSE_HIGH: Pulse = pulse(120);
/// The product's default for rule P4, beats a minute (BEAT-HF: above 100 with symptoms, above 110 without).
pub const PULSE_FAST: Pulse = pulse(100);

impl<T> Setting<T> {
    /// The same layer with the value made into another.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Setting<U> {
        Setting { value: make(self.value), layer: self.layer }
    }
}

impl PlanInForce {
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

    /// The subjects with more than one value, which a clinician has to settle.
    #[must_use]
    pub fn unsettled(&self) -> Vec<PlanSubject> {
        PlanSubject::ALL.into_iter().filter(|subject| !self.is_settled(*subject)).collect()
    }

    /// One set of values for each combination of the named subjects' alternatives.
    #[must_use]
    pub(crate) fn combinations(&self, subjects: &[PlanSubject]) -> Vec<Chosen> {
        let mut all = vec![self.first_choice()];
        for subject in subjects {
            all = all.iter().flat_map(|chosen| self.spread(chosen, *subject)).collect();
        }
        all
    }
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
    set: impl Fn(&mut Chosen, Setting<T>),
) -> Vec<Chosen> {
    let one = |setting: &Setting<T>| {
        let mut chosen = chosen.clone();
        set(&mut chosen, setting.clone());
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
        let subjects = [PlanSubject::WeightGain3Days, PlanSubject::PulseLow];
        assert_eq!(plan.combinations(&subjects).len(), 2);
        assert!(plan.combinations(&subjects).iter().all(|chosen| chosen.unsettled));
        assert!(plan.combinations(&[PlanSubject::PulseLow]).iter().all(|chosen| !chosen.unsettled));
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
