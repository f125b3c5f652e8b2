//! Temperature, rhythm, standing pressure, steps and bloods in words, one spelling for lists, results and corrections.
//! Weight, pressure, pulse and oxygen are said by `hearth-words` itself.

use hearth_clinical::{Analyte, BloodPressure, BloodResult, PosturalPressure, Rhythm, StepsPerDay};
use hearth_words::{Arg, Words};

/// What a laboratory calls it: `Potassium`.
#[must_use]
pub fn analyte(words: Words, analyte: Analyte) -> String {
    words.plain(&format!("blood-{}", analyte.code()))
}

/// `Potassium 5.6 mmol/L`.
#[must_use]
pub fn blood(words: Words, result: BloodResult) -> String {
    let (name, value) = (analyte(words, result.analyte()), result.to_string());
    words.say("measure-blood", &[("name", Arg::Text(&name)), ("value", Arg::Text(&value))])
}

/// `uneven`.
#[must_use]
pub fn rhythm(words: Words, rhythm: Rhythm) -> String {
    words.plain(&format!("measure-rhythm-{}", rhythm.code()))
}

/// `3200 steps`.
#[must_use]
pub fn steps(words: Words, steps: StepsPerDay) -> String {
    words.say("measure-steps", &[("number", Arg::Number(i64::from(steps.count())))])
}

/// `lying 130/80, standing for 1 minute 108/70`.
#[must_use]
pub fn postural(words: Words, taken: PosturalPressure) -> String {
    let said = |key: &str, pressure: BloodPressure| {
        let value = words.pressure(pressure.systolic().mmhg(), pressure.diastolic().mmhg());
        words.say(key, &[("value", Arg::Text(&value))])
    };
    let lying = said("measure-lying", taken.lying());
    let one = taken.after_1_min().map(|pressure| said("measure-standing-1", pressure));
    let three = taken.after_3_min().map(|pressure| said("measure-standing-3", pressure));
    std::iter::once(lying).chain(one).chain(three).collect::<Vec<_>>().join(", ")
}
