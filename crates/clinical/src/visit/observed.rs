//! What of a visit is an ordinary reading, so that rules judge it as they judge every other: weight, pressures, pulse,
//! oxygen, temperature, and the symptoms that are asked about daily too. What they make of it is for the rules.

use super::answers::VisitAnswers;
use super::value::Value;
use crate::answer::Answer;
use crate::blood_pressure::BloodPressure;
use crate::heart::Rhythm;
use crate::oxygen::OxygenSaturation;
use crate::postural::PosturalPressure;
use crate::pulse::Pulse;
use crate::symptom::Symptom;
use crate::temperature::Temperature;
use crate::weight::Weight;

/// The readings among the answers of one visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObservedAtVisit {
    /// The weight, unless it was taken on other scales than the person's own: those say nothing about a change.
    pub weight: Option<Weight>,
    /// The pressure sitting, or else lying.
    pub pressure: Option<BloodPressure>,
    /// A pressure lying beside a sitting one, where no standing one was measured to go with it: it is judged by itself.
    pub lying_alone: Option<BloodPressure>,
    /// Lying and standing pressure.
    pub postural: Option<PosturalPressure>,
    /// The pulse after lying.
    pub pulse: Option<Pulse>,
    /// How it beat.
    pub rhythm: Option<Rhythm>,
    /// Oxygen.
    pub oxygen: Option<OxygenSaturation>,
    /// Temperature.
    pub temperature: Option<Temperature>,
    /// Symptoms that the daily check-in asks about too, each with the more worrying of its answers.
    pub symptoms: Vec<(Symptom, Answer)>,
}

/// The fields whose answers are ordinary readings.
pub const OBSERVED_FIELDS: [&str; 24] = [
    "fluid/weight-today",
    "fluid/scales",
    "observations/pressure-lying",
    "observations/pulse-lying",
    "observations/pressure-standing-1",
    "observations/pressure-standing-3",
    "observations/pressure-sitting",
    "observations/rhythm",
    "observations/oxygen",
    "observations/temperature",
    "observations/dizzy-on-standing",
    "symptoms/breathlessness",
    "symptoms/breathlessness-change",
    "symptoms/pillows-more",
    "symptoms/woke-breathless",
    "symptoms/swelling",
    "symptoms/tiredness",
    "symptoms/cough",
    "symptoms/appetite",
    "symptoms/dizziness",
    "symptoms/fainting",
    "symptoms/palpitations",
    "symptoms/angina",
    "symptoms/urinary",
];

impl VisitAnswers {
    /// What of the visit is an ordinary reading.
    #[must_use]
    pub fn observed(&self) -> ObservedAtVisit {
        let other_scales = self.value("fluid/scales") == Some(&Value::One("teams"));
        let (sitting, lying, postural) =
            (self.pressure("observations/pressure-sitting"), self.pressure(LYING), self.postural());
        ObservedAtVisit {
            weight: self.weight().filter(|_| !other_scales),
            pressure: sitting.or(lying),
            lying_alone: lying.filter(|_| sitting.is_some() && postural.is_none()),
            postural,
            pulse: match self.value("observations/pulse-lying") {
                Some(Value::Pulse(pulse)) => Some(*pulse),
                _ => None,
            },
            rhythm: self.chosen("observations/rhythm").and_then(Rhythm::from_code),
            oxygen: match self.value("observations/oxygen") {
                Some(Value::Oxygen(oxygen)) => Some(*oxygen),
                _ => None,
            },
            temperature: match self.value("observations/temperature") {
                Some(Value::Temperature(temperature)) => Some(*temperature),
                _ => None,
            },
            symptoms: self.daily_symptoms(),
        }
    }

    fn daily_symptoms(&self) -> Vec<(Symptom, Answer)> {
        let mut found: Vec<(Symptom, Answer)> = Vec::new();
        for field in OBSERVED_FIELDS {
            let told = match (field, self.value(field)) {
                (_, Some(Value::One(code))) => daily(field, code),
                ("symptoms/urinary", Some(Value::Several(codes))) => {
                    let much_less = codes.contains("much-less");
                    Some((Symptom::LittleUrine, if much_less { Answer::Yes } else { Answer::No }))
                }
                _ => None,
            };
            let Some((symptom, answer)) = told else { continue };
            match found.iter_mut().find(|(known, _)| *known == symptom) {
                Some((_, held)) => *held = symptom.more_worrying(held.clone(), answer),
                None => found.push((symptom, answer)),
            }
        }
        found
    }
}

const LYING: &str = "observations/pressure-lying";

/// The daily question that an answer of a visit answers too; none where the two do not ask the same.
fn daily(field: &str, code: &str) -> Option<(Symptom, Answer)> {
    let yes_no = |symptom| match code {
        "yes" => Some((symptom, Answer::Yes)),
        "no" => Some((symptom, Answer::No)),
        _ => None,
    };
    let of = |symptom, answer| Some((symptom, answer));
    match (field, code) {
        // These have the same answers under the same codes.
        ("symptoms/breathlessness", same) => of(Symptom::Breathless, Answer::from_code(same)),
        ("symptoms/breathlessness-change", "better") => {
            of(Symptom::BreathlessChange, Answer::NoMoreThanUsual)
        }
        ("symptoms/breathlessness-change", same) => of(Symptom::BreathlessChange, Answer::from_code(same)),
        ("symptoms/swelling", "none") => of(Symptom::Swelling, Answer::NoMoreThanUsual),
        ("symptoms/swelling", same) => of(Symptom::Swelling, Answer::from_code(same)),
        ("symptoms/tiredness", same) => of(Symptom::Tiredness, Answer::from_code(same)),
        ("symptoms/pillows-more", "yes") => of(Symptom::Pillows, Answer::More),
        ("symptoms/pillows-more", "no") => of(Symptom::Pillows, Answer::NoMoreThanUsual),
        ("symptoms/woke-breathless", _) => yes_no(Symptom::WokeBreathless),
        ("symptoms/palpitations", _) => yes_no(Symptom::Palpitations),
        ("symptoms/cough", "no" | "no-more-than-usual") => of(Symptom::Cough, Answer::No),
        ("symptoms/cough", "new") => of(Symptom::Cough, Answer::New),
        ("symptoms/cough", "pink-froth") => of(Symptom::Cough, Answer::PinkFroth),
        ("symptoms/appetite", "as-usual") => of(Symptom::Appetite, Answer::Same),
        ("symptoms/appetite", "less" | "much-less") => of(Symptom::Appetite, Answer::Worse),
        ("symptoms/dizziness", "no") => of(Symptom::Dizzy, Answer::No),
        ("symptoms/dizziness", "on-standing" | "at-other-times")
        | ("observations/dizzy-on-standing", "yes") => of(Symptom::Dizzy, Answer::Yes),
        ("symptoms/fainting", "yes") => of(Symptom::Fainted, Answer::Yes),
        ("symptoms/fainting", "no" | "nearly") => of(Symptom::Fainted, Answer::No),
        // Pain on effort alone may be the person's usual angina, which the daily question about new pain is not about.
        ("symptoms/angina", "at-rest") => of(Symptom::ChestPain, Answer::Today),
        ("symptoms/angina", "no") => of(Symptom::ChestPain, Answer::No),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::LocalDay;
    use crate::visit::{FieldId, Kind, VisitProblem, WhyNotPossible};

    const TABLE: &str = include_str!("../../../../docs/clinical/tables/visit-readings.csv");
    const LINES: usize = 60;

    fn visit(answers: &[(&str, &str)]) -> VisitAnswers {
        let mut visit = VisitAnswers::new(LocalDay::from_ymd(2026, 11, 20).unwrap());
        for (field, typed) in answers {
            visit.put(field, typed).unwrap();
        }
        visit
    }

    fn in_words(observed: &ObservedAtVisit) -> String {
        let pair = |one: BloodPressure| format!("{}/{}", one.systolic().mmhg(), one.diastolic().mmhg());
        let mut all: Vec<String> = Vec::new();
        all.extend(observed.weight.map(|weight| format!("weight {} g", weight.grams())));
        all.extend(observed.pressure.map(|one| format!("pressure {}", pair(one))));
        all.extend(observed.lying_alone.map(|one| format!("and lying {}", pair(one))));
        all.extend(observed.postural.map(|one| {
            let standing = |one: Option<BloodPressure>| one.map_or_else(|| "-".to_owned(), pair);
            let (after_1, after_3) = (standing(one.after_1_min()), standing(one.after_3_min()));
            format!("postural {} {after_1} {after_3}", pair(one.lying()))
        }));
        all.extend(observed.pulse.map(|pulse| format!("pulse {}", pulse.per_minute())));
        all.extend(observed.rhythm.map(|rhythm| format!("rhythm {}", rhythm.code())));
        all.extend(observed.oxygen.map(|oxygen| format!("oxygen {}", oxygen.percent())));
        all.extend(observed.temperature.map(|one| format!("temperature {}", one.number_text())));
        let symptoms = observed.symptoms.iter();
        all.extend(symptoms.map(|(symptom, answer)| format!("{}={}", symptom.code(), answer.code())));
        if all.is_empty() { "nothing".to_owned() } else { all.join("; ") }
    }

    #[test]
    fn an_answer_of_a_visit_is_the_reading_that_the_clinicians_table_says() {
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        assert_eq!(reader.headers().unwrap(), vec!["case", "answers", "reading", "source"]);
        let mut lines = 0;
        for row in reader.records() {
            let row = row.unwrap();
            let answers: Vec<(&str, &str)> =
                row[1].split("; ").map(|pair| pair.split_once('=').unwrap()).collect();
            assert_eq!(in_words(&visit(&answers).observed()), &row[2], "{}", &row[0]);
            assert!(!row[3].is_empty(), "{} has a source", &row[0]);
            lines += 1;
        }
        assert_eq!(lines, LINES, "the table was read to its end");
        crate::register_tests::check("visit-readings", 2, lines);
    }

    #[test]
    fn every_choice_is_an_answer_of_the_daily_question_or_none() {
        for code in OBSERVED_FIELDS {
            let field = FieldId::find(code).unwrap().field();
            let Kind::One(choices) = field.kind() else { continue };
            for choice in choices {
                let Some((symptom, answer)) = daily(code, choice) else { continue };
                assert!(symptom.answers().contains(&answer), "{code}={choice}: {symptom:?} {answer:?}");
            }
        }
    }

    #[test]
    fn a_lying_pressure_asks_for_a_standing_one_or_for_why_there_is_none() {
        let lying = [("observations/pressure-lying", "130/80"), ("observations/pressure-sitting", "128/78")];
        let mut alone = visit(&lying);
        assert_eq!(alone.problems(), [VisitProblem::StandingNotMeasured]);
        alone.not_possible("observations/pressure-standing-1", WhyNotPossible::CannotStand).unwrap();
        assert_eq!(alone.problems(), []);
        let stood = [lying[0], ("observations/pressure-standing-3", "124/78")];
        assert_eq!(visit(&stood).problems(), []);
        assert_eq!(visit(&lying[1..]).problems(), []);
    }
}
