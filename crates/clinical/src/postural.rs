//! Blood pressure lying and then standing, and how far it falls on getting up.
//! Which fall is too large is for the rules to say.

use crate::blood_pressure::BloodPressure;

/// A pressure taken lying down, and one or two after standing up (after 1 and after 3 minutes).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PosturalPressure {
    lying: BloodPressure,
    after_1_min: Option<BloodPressure>,
    after_3_min: Option<BloodPressure>,
}

/// The largest falls from lying to standing, in mmHg; 0 where the pressure did not fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PosturalFall {
    /// Of the upper number.
    pub systolic: u16,
    /// Of the lower number.
    pub diastolic: u16,
}

/// Why two or three pressures are not a lying and standing pressure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PosturalProblem {
    /// Without a standing pressure there is nothing to compare.
    #[error("no standing pressure")]
    NoStanding,
}

impl PosturalPressure {
    /// Puts the pressures together.
    ///
    /// # Errors
    /// `NoStanding` when neither standing pressure was taken.
    pub const fn new(
        lying: BloodPressure,
        after_1_min: Option<BloodPressure>,
        after_3_min: Option<BloodPressure>,
    ) -> Result<PosturalPressure, PosturalProblem> {
        if after_1_min.is_none() && after_3_min.is_none() {
            return Err(PosturalProblem::NoStanding);
        }
        Ok(PosturalPressure { lying, after_1_min, after_3_min })
    }

    /// The pressure lying down.
    #[must_use]
    pub const fn lying(self) -> BloodPressure {
        self.lying
    }

    /// The pressure after standing for 1 minute.
    #[must_use]
    pub const fn after_1_min(self) -> Option<BloodPressure> {
        self.after_1_min
    }

    /// The pressure after standing for 3 minutes.
    #[must_use]
    pub const fn after_3_min(self) -> Option<BloodPressure> {
        self.after_3_min
    }

    /// The standing pressures that were taken, the earlier first; never empty.
    pub fn standing(self) -> impl Iterator<Item = BloodPressure> {
        [self.after_1_min, self.after_3_min].into_iter().flatten()
    }

    /// The largest fall of each of the two numbers, which may come at different minutes.
    #[must_use]
    pub fn fall(self) -> PosturalFall {
        let nothing = PosturalFall { systolic: 0, diastolic: 0 };
        self.standing().fold(nothing, |fall, standing| {
            let upper = self.lying.systolic().mmhg().saturating_sub(standing.systolic().mmhg());
            let lower = self.lying.diastolic().mmhg().saturating_sub(standing.diastolic().mmhg());
            PosturalFall { systolic: fall.systolic.max(upper), diastolic: fall.diastolic.max(lower) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse_blood_pressure;

    fn bp(typed: &str) -> BloodPressure {
        parse_blood_pressure(typed).unwrap()
    }

    #[test]
    fn without_a_standing_pressure_there_is_nothing_to_compare() {
        assert_eq!(PosturalPressure::new(bp("124/76"), None, None), Err(PosturalProblem::NoStanding));
        let one = PosturalPressure::new(bp("124/76"), None, Some(bp("120/75"))).unwrap();
        assert_eq!(one.standing().collect::<Vec<_>>(), [bp("120/75")]);
        assert_eq!(
            (one.lying(), one.after_1_min(), one.after_3_min()),
            (bp("124/76"), None, Some(bp("120/75")))
        );
    }

    #[test]
    fn the_largest_fall_of_each_number_counts_whenever_it_came() {
        let pressure = PosturalPressure::new(bp("130/80"), Some(bp("108/78")), Some(bp("112/68"))).unwrap();
        assert_eq!(pressure.fall(), PosturalFall { systolic: 22, diastolic: 12 });
        assert_eq!(
            (pressure.lying(), pressure.after_1_min(), pressure.after_3_min()),
            (bp("130/80"), Some(bp("108/78")), Some(bp("112/68")))
        );
    }

    #[test]
    fn a_pressure_that_rises_on_standing_falls_by_nothing() {
        let pressure = PosturalPressure::new(bp("110/60"), Some(bp("118/66")), None).unwrap();
        assert_eq!(pressure.fall(), PosturalFall { systolic: 0, diastolic: 0 });
    }
}
