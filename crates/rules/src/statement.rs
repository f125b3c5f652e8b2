//! What has to be said beside the findings: what could not be judged, and why.
//! None of these is a finding, but several of them keep a result from being green.

use core::num::NonZeroU16;

use hearth_clinical::{BloodPressure, BloodResult, LocalDay, OxygenScale, PlanSubject, Symptom, Watched};

use crate::case::REPEAT_AFTER_MINUTES;
use crate::finding::{Param, Words};
use crate::level::Zone;

/// One thing to be said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Statement {
    /// A red finding, or a danger sign, of the last day, or an amber finding of the same day, still stands beside what is
    /// being judged.
    EarlierStands {
        /// What it came to.
        zone: Zone,
        /// What was found, by key.
        words: Words,
    },
    /// Weight trend: no earlier weight in the days that the rule compares with.
    NotEnoughWeights {
        /// How many days back the rule looks.
        days: i32,
    },
    /// Weight trend: only the first weight of a day is compared.
    SecondWeightOfTheDay,
    /// The plan says that weight is not watched (tier T0): it is compared with nothing.
    WeightNotWatched,
    /// A weight that lies below the target for the first time: the next one says whether it stays there.
    WeighAgain {
        /// How far below, in grams.
        grams: i64,
    },
    /// A loss of weight without a sign of too little fluid, while one is expected: it is no finding, and not as usual either.
    LossExpected,
    /// A reading of unsure time is in no trend; the person is asked for its day.
    TimeUnsure,
    /// Numbers came without answers to the symptom questions.
    SymptomsNotAsked,
    /// Some questions were answered and others were not: green is about the answers that were given.
    SymptomsPartlyAnswered {
        /// How many of the questions that are asked every day have no answer on this occasion.
        left: NonZeroU16,
        /// Those questions, in the order in which they are asked.
        symptoms: Vec<Symptom>,
    },
    /// The plan expects this today, and it has not come yet: no result of today is green before it does.
    StillDue {
        /// What is expected.
        watched: Watched,
    },
    /// The plan expected this on the day that is looked at, and it did not come.
    NotGiven {
        /// What was expected.
        watched: Watched,
    },
    /// The upper pressure is low enough to be red with symptoms, and nobody knows whether the person feels dizzy.
    AskDizzy {
        /// The pressure.
        pressure: BloodPressure,
    },
    /// Not all of the medicines of this day were taken; alone it is no finding, and not as usual either.
    MedicinesMissedToday,
    /// Some of the history is not on this computer yet: what was found stands, and nothing is called green.
    HistoryLoading,
    /// A medicine has two versions that nobody has settled: the person asks before the next dose.
    MedicinesUnsettled,
    /// The team has been asked to look at a blood test of this person and has not finished.
    TeamLooks {
        /// The day of the test.
        day: LocalDay,
    },
    /// A blood result of this check that only the team judges, and has to look at: the person hands it to them.
    BloodForTeam {
        /// The result.
        result: BloodResult,
    },
    /// A check of the last day meant 999, and it was changed or taken back since; nobody of the team has looked.
    TakenBack,
    /// These were reported and no rule judges them by itself.
    SymptomsNotJudged {
        /// What was reported.
        symptoms: Vec<Symptom>,
    },
    /// The pulse lies inside the limits and far from the person's own usual.
    PulseFarFromUsual {
        /// The pulse, a minute.
        pulse: u16,
        /// The usual, a minute.
        usual: u16,
    },
    /// The upper pressure lies inside the limits and far below the person's own usual.
    PressureFarBelowUsual {
        /// The pressure.
        pressure: BloodPressure,
        /// The usual upper pressure, in mmHg.
        usual: u16,
    },
    /// The lower pressure is far out and no rule judges it by itself.
    DiastolicNotJudged {
        /// The pressure.
        pressure: BloodPressure,
    },
    /// Creatinine: no earlier result to compare with.
    NoEarlierCreatinine {
        /// How many days back the rule looks.
        days: i32,
    },
    /// Iron is short by its own number, and no haemoglobin says whether that counts.
    NoHaemoglobin {
        /// How many days back the rule looks.
        days: i32,
    },
    /// Nobody has set an oxygen scale for this person: the product's is used.
    OxygenProductScale {
        /// The scale used.
        scale: OxygenScale,
    },
    /// Rest, measure again in five minutes, use the second.
    Repeat,
    /// Measure once more while help is on its way.
    AgainWhileWaiting,
    /// Warm the hand and measure oxygen again at once, while help is on its way.
    OxygenAgain,
    /// The plan has two values here; the team is settling it and the rules used both.
    PlanUnsettled {
        /// What is unsettled.
        subject: PlanSubject,
    },
    /// A gentle reminder to the person: what is expected of them has not come for some days.
    NothingCame {
        /// What is expected.
        watched: Watched,
        /// Days since the last one.
        days: i32,
    },
}

impl Statement {
    /// True when the reading that this is about must not be shown as green.
    #[must_use]
    pub const fn keeps_from_green(&self) -> bool {
        match self {
            Statement::NotEnoughWeights { .. }
            | Statement::SecondWeightOfTheDay
            | Statement::WeighAgain { .. }
            | Statement::LossExpected
            | Statement::SymptomsNotJudged { .. }
            | Statement::DiastolicNotJudged { .. }
            | Statement::NoEarlierCreatinine { .. }
            | Statement::NoHaemoglobin { .. }
            | Statement::AskDizzy { .. }
            | Statement::BloodForTeam { .. }
            | Statement::PulseFarFromUsual { .. }
            | Statement::PressureFarBelowUsual { .. }
            | Statement::MedicinesMissedToday => true,
            // These are about other readings or about a whole day, and see to the colour by themselves.
            Statement::EarlierStands { .. }
            | Statement::StillDue { .. }
            | Statement::NotGiven { .. }
            | Statement::HistoryLoading
            | Statement::MedicinesUnsettled
            | Statement::TeamLooks { .. }
            | Statement::TakenBack
            | Statement::WeightNotWatched
            | Statement::TimeUnsure
            | Statement::SymptomsNotAsked
            | Statement::SymptomsPartlyAnswered { .. }
            | Statement::OxygenProductScale { .. }
            | Statement::Repeat
            | Statement::AgainWhileWaiting
            | Statement::OxygenAgain
            | Statement::PlanUnsettled { .. }
            | Statement::NothingCame { .. } => false,
        }
    }

    /// The sentence, by key.
    #[must_use]
    pub fn words(&self) -> Words {
        match self {
            Statement::EarlierStands { zone, words } => earlier_stands(*zone, words),
            Statement::NotEnoughWeights { days } => {
                Words::with("not-enough-weights", [("days", Param::Days(*days))])
            }
            Statement::SecondWeightOfTheDay => Words::plain("second-weight-of-the-day"),
            Statement::WeighAgain { grams } => Words::with("weigh-again", [("change", Param::Grams(*grams))]),
            Statement::LossExpected => Words::plain("loss-expected"),
            Statement::WeightNotWatched => Words::plain("weight-not-watched"),
            Statement::TimeUnsure => Words::plain("time-unsure"),
            Statement::SymptomsNotAsked => Words::plain("symptoms-not-asked"),
            Statement::SymptomsPartlyAnswered { left, symptoms } => partly_answered(*left, symptoms),
            Statement::StillDue { watched: Watched::WeightAndSymptoms } => Words::plain("still-due-weight"),
            Statement::StillDue { watched: Watched::PressureAndPulse } => Words::plain("still-due-pressure"),
            Statement::NotGiven { watched: Watched::WeightAndSymptoms } => Words::plain("not-given-weight"),
            Statement::NotGiven { watched: Watched::PressureAndPulse } => Words::plain("not-given-pressure"),
            Statement::AskDizzy { pressure } => {
                Words::with("ask-dizzy", [("pressure", Param::Pressure(*pressure))])
            }
            Statement::MedicinesMissedToday => Words::plain("medicines-missed-today"),
            Statement::HistoryLoading => Words::plain("not-judged-history"),
            Statement::MedicinesUnsettled => Words::plain("medicines-unsettled"),
            Statement::TeamLooks { day } => Words::with("team-looks-at-blood", [("day", Param::Day(*day))]),
            Statement::BloodForTeam { result } => {
                Words::with("blood-for-team", [("result", Param::Blood(*result))])
            }
            Statement::TakenBack => Words::plain("taken-back-999"),
            Statement::SymptomsNotJudged { symptoms } => {
                Words::with("symptoms-not-judged", [("symptoms", Param::Symptoms(symptoms.clone()))])
            }
            Statement::PulseFarFromUsual { pulse, usual } => {
                let key = if pulse > usual { "pulse-faster-than-usual" } else { "pulse-slower-than-usual" };
                Words::with(key, [("pulse", Param::PerMinute(*pulse)), ("usual", Param::PerMinute(*usual))])
            }
            Statement::PressureFarBelowUsual { pressure, usual } => {
                let params = [("pressure", Param::Pressure(*pressure)), ("usual", Param::Mmhg(*usual))];
                Words::with("pressure-lower-than-usual", params)
            }
            Statement::DiastolicNotJudged { pressure } => {
                Words::with("diastolic-not-judged", [("pressure", Param::Pressure(*pressure))])
            }
            Statement::NoEarlierCreatinine { days } => {
                Words::with("no-earlier-creatinine", [("days", Param::Days(*days))])
            }
            Statement::NoHaemoglobin { days } => {
                Words::with("no-haemoglobin", [("days", Param::Days(*days))])
            }
            Statement::OxygenProductScale { scale } => {
                Words::with("oxygen-product-scale", [("scale", Param::Scale(*scale))])
            }
            Statement::Repeat => {
                Words::with("repeat-measurement", [("minutes", Param::Minutes(REPEAT_AFTER_MINUTES))])
            }
            Statement::AgainWhileWaiting => Words::plain("again-while-waiting"),
            Statement::OxygenAgain => Words::plain("oxygen-again"),
            Statement::PlanUnsettled { subject } => {
                Words::with("plan-unsettled", [("subject", Param::Subject(*subject))])
            }
            Statement::NothingCame { watched, days } => {
                let key = match watched {
                    Watched::WeightAndSymptoms => "reminder-check",
                    Watched::PressureAndPulse => "reminder-pressure",
                };
                Words::with(key, [("days", Param::Days(*days))])
            }
        }
    }
}

/// What was told before and still holds.
fn earlier_stands(zone: Zone, told: &Words) -> Words {
    let key = match zone {
        Zone::Emergency999 => "earlier-stands-999",
        Zone::Red => "earlier-stands-red",
        Zone::Amber | Zone::NotJudged | Zone::Green => "earlier-stands-amber",
    };
    Words::with(key, [("told", Param::Sentence(Box::new(told.clone())))])
}

/// As many questions as this are named; of more only the number is said.
const NAMED_MAX: usize = 4;

/// The questions by name while they are few, and else how many; danger signs among them are said to come first.
fn partly_answered(left: NonZeroU16, symptoms: &[Symptom]) -> Words {
    let count = ("left", Param::Count(left.get().into()));
    if symptoms.len() <= NAMED_MAX {
        Words::with("symptoms-left-out", [count, ("symptoms", Param::Symptoms(symptoms.to_vec()))])
    } else if symptoms.iter().any(Symptom::is_asked_first) {
        Words::with("symptoms-partly-answered-danger", [count])
    } else {
        Words::with("symptoms-partly-answered", [count])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pulse_far_from_usual_is_called_faster_above_it_and_slower_below() {
        let key = |pulse, usual| Statement::PulseFarFromUsual { pulse, usual }.words().key;
        assert_eq!(key(110, 70), "pulse-faster-than-usual");
        assert_eq!(key(52, 90), "pulse-slower-than-usual");
    }
}
