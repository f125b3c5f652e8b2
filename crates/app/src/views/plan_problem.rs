//! What is wrong with a setting's value, in the words of its box.

use crate::api::Problem;
use crate::problem::bad_field;
use hearth_clinical::plan::AllowedRange;
use hearth_clinical::{PlanSubject, PlanValueProblem, TeamContactProblem, WeightProblem};
use hearth_words::{Arg, Words};

/// The sentence for a value that can't be taken.
#[must_use]
pub fn of_value(words: Words, subject: PlanSubject, problem: &PlanValueProblem) -> Problem {
    let plain = |key: &str| bad_field(words, "value", key, &[]);
    match problem {
        PlanValueProblem::Empty | PlanValueProblem::Weight(WeightProblem::Empty) => {
            plain("problem-value-empty")
        }
        PlanValueProblem::UnitMissing | PlanValueProblem::Weight(WeightProblem::UnitMissing) => {
            plain("problem-value-unit")
        }
        PlanValueProblem::NotAScale => plain("problem-value-scale"),
        PlanValueProblem::NotATier => plain("problem-value-tier"),
        PlanValueProblem::NotAHeartFailureType => plain("problem-value-heart-failure-type"),
        PlanValueProblem::OutsideRange { allowed } => outside(words, *allowed),
        PlanValueProblem::Weight(
            WeightProblem::TooLow { .. }
            | WeightProblem::TooHigh { .. }
            | WeightProblem::LooksLikeStone { .. },
        ) => outside(words, subject.allowed()),
        PlanValueProblem::NotANumber | PlanValueProblem::Weight(_) => plain("problem-value-not-a-number"),
        PlanValueProblem::Contact(TeamContactProblem::NotThreeParts) => {
            plain("problem-contact-not-three-parts")
        }
        PlanValueProblem::Contact(TeamContactProblem::NotAPhone) => plain("problem-contact-not-a-phone"),
        PlanValueProblem::Contact(TeamContactProblem::NotHours) => plain("problem-contact-not-hours"),
        PlanValueProblem::Contact(TeamContactProblem::ClosesBeforeOpening) => {
            plain("problem-contact-closes-before-opening")
        }
        PlanValueProblem::Contact(TeamContactProblem::DayTwice) => plain("problem-contact-day-twice"),
    }
}

fn outside(words: Words, allowed: AllowedRange) -> Problem {
    let (lowest, highest) = match allowed {
        AllowedRange::Grams { lowest, highest } => (words.weight_kg(lowest), words.weight_kg(highest)),
        AllowedRange::Whole { lowest, highest } => (lowest.to_string(), highest.to_string()),
        AllowedRange::Scales => return bad_field(words, "value", "problem-value-scale", &[]),
        AllowedRange::Tiers => return bad_field(words, "value", "problem-value-tier", &[]),
        AllowedRange::HeartFailureTypes => {
            return bad_field(words, "value", "problem-value-heart-failure-type", &[]);
        }
        AllowedRange::Contact => return bad_field(words, "value", "problem-contact-not-three-parts", &[]),
    };
    let args = [("lowest", Arg::Text(lowest.as_str())), ("highest", Arg::Text(&highest))];
    bad_field(words, "value", "problem-value-out-of-range", &args)
}
