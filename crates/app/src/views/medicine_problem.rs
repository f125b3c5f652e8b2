//! What is wrong with an order that was typed, in the words of its box.

use crate::api::Problem;
use crate::problem::bad_field;
use crate::views::say;
use hearth_clinical::medicine::{DoseProblem, Drug, OrderProblem};
use hearth_rules::medicine::CloseProblem;
use hearth_words::{Arg, Words};

/// The sentence for a dose that can't be read.
#[must_use]
pub fn of_dose(words: Words, problem: DoseProblem) -> Problem {
    let key = match problem {
        DoseProblem::Empty => "problem-medicine-dose-empty",
        DoseProblem::UnitMissing => "problem-medicine-dose-unit-missing",
        DoseProblem::UnitUnknown => "problem-medicine-dose-unit-unknown",
        DoseProblem::NotANumber => "problem-medicine-dose-not-a-number",
        DoseProblem::ThousandOrPart => "problem-medicine-dose-thousand",
        DoseProblem::Zero => "problem-medicine-dose-zero",
        DoseProblem::TooHigh => "problem-medicine-dose-too-high",
        DoseProblem::MixedUnits => "problem-medicine-dose-mixed",
    };
    bad_field(words, "dose", key, &[])
}

/// The sentence for an order whose parts don't fit.
#[must_use]
pub fn of_order(words: Words, drug: Drug, problem: OrderProblem) -> Problem {
    let name = ("drug", Arg::Text(drug.name()));
    let of_drug = |field: &str, key: &str| bad_field(words, field, key, &[name]);
    match problem {
        OrderProblem::UnknownDrug => bad_field(words, "drug", "problem-medicine-drug", &[]),
        OrderProblem::Dose(problem) => of_dose(words, problem),
        OrderProblem::WrongUnit { expected } => {
            let unit = ("unit", Arg::Text(expected.text()));
            bad_field(words, "dose", "problem-medicine-wrong-unit", &[name, unit])
        }
        OrderProblem::OverHighest { highest } => {
            let highest = highest.to_string();
            let args = [name, ("highest", Arg::Text(&highest))];
            bad_field(words, "dose", "problem-medicine-over-highest", &args)
        }
        OrderProblem::TwoPartsNeeded => of_drug("dose", "problem-medicine-two-parts"),
        OrderProblem::OnePartNeeded => of_drug("dose", "problem-medicine-one-part"),
        OrderProblem::NoSuchTablet => of_drug("dose", "problem-medicine-no-such-tablet"),
        OrderProblem::UnknownFrequency => bad_field(words, "frequency", "problem-medicine-frequency", &[]),
        OrderProblem::Route => of_drug("route", "problem-medicine-route"),
        OrderProblem::StopsBeforeStart => bad_field(words, "until", "problem-medicine-stop", &[]),
        OrderProblem::HoldOutside => bad_field(words, "holdFrom", "problem-medicine-hold", &[]),
    }
}

/// The sentence for a change that can't be closed.
#[must_use]
pub fn of_close(words: Words, problem: CloseProblem) -> Problem {
    let (key, latest) = match problem {
        CloseProblem::NoBloodDate { latest } => ("problem-medicine-no-blood-date", Some(latest)),
        CloseProblem::TooLate { latest } => ("problem-medicine-blood-late", Some(latest)),
        CloseProblem::BeforeChange => ("problem-medicine-blood-before", None),
    };
    let date = latest.map_or_else(String::new, |latest| say::day(words, latest));
    bad_field(words, "bloodsDue", key, &[("date", Arg::Text(&date))])
}
