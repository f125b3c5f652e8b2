//! A weight that somebody sets for a person, a target or the one without oedema, that lies far from what they weigh.
//! Whether it is set all the same is a clinician's to say.

use crate::weight::Weight;

/// Five kilograms of fluid are lost in weeks of treatment and not between two visits (product value).
const FAR_GRAMS: u32 = 5000;
/// The same for somebody light, in percent of the last weight (product value).
const FAR_PERCENT: u32 = 7;

/// Further than this from the last weight no weight is set, in percent of it (product value).
const BEYOND_PERCENT: u64 = 30;

/// True for a weight to be set that is refused: more than 30 % away from the last known one, it is another unit or another
/// person.
#[must_use]
pub fn is_beyond_last_weight(set: Weight, last: Weight) -> bool {
    u64::from(set.grams().abs_diff(last.grams())) * 100 > u64::from(last.grams()) * BEYOND_PERCENT
}

/// True for a weight to be set that is asked about once: more than 5.0 kg, or more than 7 % of it, away from the last known
/// weight. It is a slip of the hand, another person's record, or a decision that has its reason.
#[must_use]
pub fn is_far_from_last_weight(set: Weight, last: Weight) -> bool {
    let away = set.grams().abs_diff(last.grams());
    let percent = u64::from(away) * 100 > u64::from(last.grams()) * u64::from(FAR_PERCENT);
    away > FAR_GRAMS || percent
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(set: &str, last: &str) -> (bool, bool) {
        let kg = |text: &str| Weight::from_grams(text.parse::<u32>().unwrap() * 100).unwrap();
        let (set, last) = (kg(set), kg(last));
        (is_far_from_last_weight(set, last), is_beyond_last_weight(set, last))
    }

    #[test]
    fn a_weight_is_asked_about_from_five_kilograms_or_seven_percent_on_and_refused_from_thirty() {
        // In tenths of a kilogram: what is set, the last weight, whether it is asked about, whether it is refused.
        for (set, last, far, beyond) in [
            ("800", "800", false, false),
            ("850", "800", false, false),
            ("851", "800", true, false),
            ("750", "800", false, false),
            ("749", "800", true, false),
            ("535", "500", false, false),
            ("536", "500", true, false),
            ("465", "500", false, false),
            ("464", "500", true, false),
            ("1040", "800", true, false),
            ("1041", "800", true, true),
            ("560", "800", true, false),
            ("559", "800", true, true),
            ("2000", "800", true, true),
        ] {
            assert_eq!(told(set, last), (far, beyond), "{set} after {last}");
        }
    }
}
