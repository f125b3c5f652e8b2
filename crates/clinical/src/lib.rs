//! The words of heart failure care: quantities, readings, symptoms, the plan. None can hold what makes no sense.
//! It leaves to others how a word is stored, sent, judged or said: no serde, no SQL, no clock and no sentence is in here.

pub mod answer;
pub mod blood;
pub mod blood_pressure;
pub mod caution;
pub mod codes;
pub mod day;
pub mod exercise;
pub mod fluid;
pub mod heart;
mod heart_facts;
pub mod heart_failure;
pub mod instant;
pub mod learn;
pub mod measure;
#[cfg(test)]
mod measure_tables;
pub mod medicine;
pub mod nhs_number;
pub mod oedema;
pub mod own_plan;
pub mod oxygen;
pub mod person;
pub mod plan;
pub mod postural;
pub mod private;
pub mod pulse;
#[cfg(test)]
mod register_tests;
pub mod steps;
pub mod symptom;
pub mod symptom_set;
pub mod team_contact;
pub mod temperature;
pub mod tier;
mod typed;
pub mod unit;
pub mod unusual;
pub mod visit;
pub mod weight;

pub use answer::Answer;
pub use blood::{
    Analyte, BloodChange, BloodProblem, BloodResult, BloodResults, Bnp, Creatinine, Egfr, Ferritin,
    Haemoglobin, NtProBnp, Potassium, Sodium, TransferrinSaturation, Urea,
};
pub use blood_pressure::{
    BloodPressure, BloodPressureProblem, Diastolic, DiastolicProblem, Systolic, SystolicProblem,
    parse_blood_pressure, parse_blood_pressure_boxes, parse_diastolic, parse_systolic,
};
pub use caution::{CautiousSide, SafetySubject, caution, cautious};
pub use day::{LocalDay, LocalDayProblem, Weekday};
pub use exercise::{ExerciseKind, ExerciseSign, Exertion, Minutes};
pub use fluid::{FluidVerdict, FluidVolume, Perfusion, Severity};
pub use heart::{EjectionFraction, NyhaClass, Rhythm};
pub use heart_facts::{
    Condition, EjectionFractionMethod, HeartFailureCause, ImplantedDevice, MeasuredEjectionFraction,
    NotTolerated,
};
pub use heart_failure::HeartFailureType;
pub use instant::Instant;
pub use learn::{LearnAnswer, LearnQuestion, LearnTopic};
pub use measure::MeasureProblem;
pub use nhs_number::{NhsNumber, NhsNumberProblem};
pub use oedema::{Oedema, OedemaGrade, OedemaProblem, OedemaSite, Side};
pub use own_plan::{Goal, GoalState, NextDate, OwnWordsProblem, PlanSection, Rating, own_words};
pub use oxygen::{OxygenSaturation, OxygenSaturationProblem, parse_oxygen_saturation};
pub use person::{BirthDate, BirthDateProblem, PersonName, PersonNameProblem};
pub use plan::{
    DayCount, OxygenScale, PlanSubject, PlanValue, PlanValueProblem, PulseRise, ThresholdLayer, WeightGain,
};
pub use postural::{PosturalFall, PosturalPressure, PosturalProblem};
pub use private::Private;
pub use pulse::{Pulse, PulseProblem, parse_pulse};
pub use steps::StepsPerDay;
pub use symptom::Symptom;
pub use symptom_set::{SymptomProblem, SymptomSet};
pub use team_contact::{TeamContact, TeamContactProblem, TeamHours};
pub use temperature::Temperature;
pub use tier::{Cadence, CadenceProblem, TalkEvery, TeamLooks, Tier, Watched};
pub use unit::Unit;
pub use unusual::{Measured, Recent, Unusual, checks, is_beyond_last_weight, is_far_from_last_weight};
pub use weight::{
    Weight, WeightProblem, parse_weight_kg, parse_weight_pounds, parse_weight_stone_pounds,
    parse_weight_with_unit,
};
