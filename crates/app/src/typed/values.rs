//! The values of a check-in as they are typed on a command line, put into the boxes of the form.
//! Whether they make sense is said by whoever reads the form.

use super::measures;
use crate::api::{CheckInFields, FieldProblem};
use crate::deeds::check_in::form::STONES;
use crate::deeds::import::sentences;
use crate::problem::field;
use hearth_clinical::blood_pressure::two_numbers;
use hearth_clinical::{Answer, Symptom};
use hearth_words::{Arg, Language, Words};
use std::fmt::Write;

/// Pounds in a stone.
const POUNDS_PER_STONE: u32 = 14;

/// What is said of a danger question whose answer can't be read: it names 999, and is said before anything else.
pub const DANGER_UNREAD: &str = "problem-danger-answer";

/// Values as typed. What is missing was not measured.
#[derive(Clone, Debug, Default)]
pub struct TypedValues {
    /// `82.4kg` or `12st13lb`.
    pub weight: Option<String>,
    /// `124/76`, once or twice.
    pub pressures: Vec<String>,
    /// Beats a minute.
    pub pulse: Option<String>,
    /// Percent.
    pub oxygen: Option<String>,
    /// `38.2C`.
    pub temperature: Option<String>,
    /// `regular` or `irregular`.
    pub rhythm: Option<String>,
    /// `130/80`, lying down.
    pub lying: Option<String>,
    /// `110/70`, after standing for a minute.
    pub standing_1: Option<String>,
    /// `112/70`, after standing for three minutes.
    pub standing_3: Option<String>,
    /// Steps of the day.
    pub steps: Option<String>,
    /// `potassium=5.6mmol/L`, one each.
    pub bloods: Vec<String>,
    /// `NAME=ANSWER`, one each.
    pub symptoms: Vec<String>,
}

impl TypedValues {
    /// The form's boxes, and a sentence for each value that has no place in them.
    #[must_use]
    pub fn fields(&self, words: Words) -> (CheckInFields, Vec<FieldProblem>) {
        let mut fields = CheckInFields {
            weight_unit: "kg".to_owned(),
            pulse: self.pulse.clone().unwrap_or_default(),
            oxygen: self.oxygen.clone().unwrap_or_default(),
            ..CheckInFields::default()
        };
        let mut problems = Vec::new();
        if let Some(weight) = &self.weight {
            problems.extend(put_weight(weight, &mut fields).map(|key| field(words, "weight", key, &[])));
        }
        problems.extend(self.put_pressures(&mut fields).map(|key| field(words, "bp", key, &[])));
        measures::put(self, &mut fields, &mut problems, words);
        for pair in &self.symptoms {
            problems.extend(put_symptom(pair, &mut fields, words));
        }
        (fields, problems)
    }

    fn put_pressures(&self, fields: &mut CheckInFields) -> Option<&'static str> {
        let boxes = [
            (&mut fields.systolic, &mut fields.diastolic),
            (&mut fields.systolic_again, &mut fields.diastolic_again),
        ];
        let mut unread = None;
        for (typed, (upper_box, lower_box)) in self.pressures.iter().zip(boxes) {
            match two_numbers(typed) {
                Some((upper, lower)) => (*upper_box, *lower_box) = (upper.to_owned(), lower.to_owned()),
                // The other go may be the dangerous one.
                None => unread = Some("problem-pressure-not-two-numbers"),
            }
        }
        unread
    }
}

fn put_weight(typed: &str, fields: &mut CheckInFields) -> Option<&'static str> {
    let text = typed.trim().to_ascii_lowercase();
    if let Some(kg) = text.strip_suffix("kg") {
        kg.trim().clone_into(&mut fields.weight_kg);
        return kg.trim().is_empty().then_some("problem-weight-empty");
    }
    if let Some((stone, pounds)) = text.split_once("st") {
        STONES.clone_into(&mut fields.weight_unit);
        stone.trim().clone_into(&mut fields.weight_stone);
        pounds
            .trim()
            .trim_end_matches('s')
            .trim_end_matches("lb")
            .trim()
            .clone_into(&mut fields.weight_pounds);
        return None;
    }
    if let Some(pounds) = text.strip_suffix("lbs").or_else(|| text.strip_suffix("lb")) {
        return put_pounds(pounds.trim(), fields);
    }
    Some(match text.as_str() {
        "" => "problem-weight-empty",
        number if number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',') => {
            "problem-weight-unit"
        }
        _ => "problem-weight-not-a-number",
    })
}

/// Pounds alone go into the boxes of stones and pounds: `181.5` is 12 and 13.5.
fn put_pounds(typed: &str, fields: &mut CheckInFields) -> Option<&'static str> {
    let (whole, tenth) = typed.split_once(['.', ',']).unwrap_or((typed, "0"));
    let (Ok(whole), Ok(tenth)) = (whole.parse::<u32>(), tenth.parse::<u8>()) else {
        return Some("problem-weight-not-a-number");
    };
    if tenth > 9 {
        return Some("problem-weight-not-a-number");
    }
    STONES.clone_into(&mut fields.weight_unit);
    fields.weight_stone = (whole / POUNDS_PER_STONE).to_string();
    fields.weight_pounds = format!("{}.{tenth}", whole % POUNDS_PER_STONE);
    None
}

fn put_symptom(pair: &str, fields: &mut CheckInFields, words: Words) -> Option<FieldProblem> {
    let beside = |key: &str, args: &[(&str, Arg<'_>)]| Some(field(words, "symptom", key, args));
    let (name, typed) = pair.split_once('=').unwrap_or((pair, ""));
    let (name, typed) = (name.trim(), typed.trim());
    let Some(symptom) = sentences::column(name) else {
        if !pair.contains('=') {
            return beside("problem-symptom-not-a-pair", &[]);
        }
        return beside("problem-symptom-unknown", &[("symptom", Arg::Text(name))]);
    };
    let Some(answer) = sentences::answer(&symptom, typed) else {
        let answers = choices(words, &symptom);
        let name = words.symptom_name(symptom.code());
        let args =
            [("answer", Arg::Text(typed)), ("answers", Arg::Text(&answers)), ("symptom", Arg::Text(&name))];
        return match (symptom.is_asked_first(), pair.contains('=')) {
            (true, _) => beside(DANGER_UNREAD, &args),
            (false, true) => beside("problem-answer-unknown", &args),
            (false, false) => beside("problem-symptom-not-a-pair", &[]),
        };
    };
    let code = symptom.code().to_owned();
    let before = fields.symptoms.get(&code).map(|before| Answer::from_code(before));
    let twice = before.as_ref().is_some_and(|before| *before != answer);
    // Until that is put right, a danger sign among the two is answered as one.
    let worse = match before {
        Some(before) => symptom.more_worrying(before, answer),
        None => answer,
    };
    fields.symptoms.insert(code.clone(), worse.code().to_owned());
    twice.then(|| field(words, "symptom", "problem-symptom-twice", &[("symptom", Arg::Text(&code))]))
}

/// What can be typed: the codes, and in Welsh the words that stand for them.
fn choices(words: Words, symptom: &Symptom) -> String {
    match words.language() {
        Language::English => codes(symptom.answers()),
        Language::Welsh => {
            let offered = symptom.answers().iter().filter(|answer| **answer != Answer::NotAsked);
            let said = offered.map(|answer| format!("‘{}’", words.answer(symptom.code(), answer.code())));
            said.collect::<Vec<_>>().join(", ")
        }
    }
}

fn codes(answers: &[Answer]) -> String {
    let offered = answers.iter().filter(|answer| **answer != Answer::NotAsked);
    offered.map(Answer::code).collect::<Vec<_>>().join(", ")
}

/// Every symptom with its answers, a line each, for a help text; the danger signs first.
#[must_use]
pub fn symptoms_help() -> String {
    let mut symptoms: Vec<&Symptom> = Symptom::ALL.iter().collect();
    symptoms.sort_by_key(|symptom| !symptom.is_asked_first());
    let widest = symptoms.iter().map(|symptom| symptom.code().len()).max().unwrap_or(0);
    let mut help = String::from("Symptoms and their answers, danger signs first:\n");
    for symptom in symptoms {
        // Writing into a text can't fail.
        let _ = writeln!(help, "  {:widest$} = {}", symptom.code(), codes(symptom.answers()));
    }
    help
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words::default()
    }

    fn weight(typed: &str) -> Result<(String, String, String), String> {
        let values = TypedValues { weight: Some(typed.to_owned()), ..TypedValues::default() };
        let (fields, problems) = values.fields(words());
        match problems.into_iter().next() {
            Some(problem) => Err(problem.said.key),
            None => Ok((fields.weight_kg, fields.weight_stone, fields.weight_pounds)),
        }
    }

    #[test]
    fn a_weight_says_its_unit() {
        assert_eq!(weight("82.4kg"), Ok(("82.4".into(), String::new(), String::new())));
        assert_eq!(weight("12st13lb"), Ok((String::new(), "12".into(), "13".into())));
        assert_eq!(weight("12 st 13 lb"), Ok((String::new(), "12".into(), "13".into())));
        assert_eq!(weight("181lb"), Ok((String::new(), "12".into(), "13.0".into())));
        assert_eq!(weight("181,5 lbs"), Ok((String::new(), "12".into(), "13.5".into())));
        assert_eq!(weight("181.55lb"), Err("problem-weight-not-a-number".into()));
        assert_eq!(weight("lb"), Err("problem-weight-not-a-number".into()));
        assert_eq!(weight("824"), Err("problem-weight-unit".into()));
        assert_eq!(weight("heavy"), Err("problem-weight-not-a-number".into()));
        assert_eq!(weight("kg"), Err("problem-weight-empty".into()));
    }

    #[test]
    fn a_pressure_has_two_numbers_and_may_have_two_goes() {
        let values =
            TypedValues { pressures: vec!["124/76".into(), " 120 / 70 ".into()], ..TypedValues::default() };
        let (fields, problems) = values.fields(words());
        assert_eq!(problems, []);
        assert_eq!((fields.systolic.as_str(), fields.diastolic_again.as_str()), ("124", "70"));
        let values = TypedValues { pressures: vec!["124".into()], ..TypedValues::default() };
        assert_eq!(values.fields(words()).1[0].said.key, "problem-pressure-not-two-numbers");
    }

    #[test]
    fn a_symptom_that_is_not_known_is_told_and_the_others_are_kept() {
        let symptoms = vec!["dizzy=yes".into(), "hungry=yes".into(), "dizzy".into(), "dizzy=purple".into()];
        let (fields, problems) = TypedValues { symptoms, ..TypedValues::default() }.fields(words());
        assert_eq!(fields.symptoms.len(), 1);
        let keys: Vec<&str> = problems.iter().map(|problem| problem.said.key.as_str()).collect();
        assert_eq!(keys, ["problem-symptom-unknown", "problem-symptom-not-a-pair", "problem-answer-unknown"]);
    }

    #[test]
    fn a_danger_answer_is_read_as_people_write_it_and_one_that_cannot_be_says_999() {
        for (pair, code, read) in [
            ("struggling-to-breathe=y", "struggling-to-breathe", "yes"),
            ("struggling-to-breathe=true", "struggling-to-breathe", "yes"),
            ("Struggling to breathe = Ydw", "struggling-to-breathe", "yes"),
            ("chest-pain=ie", "chest-pain", "now"),
            ("grey-lips=false", "grey-lips", "no"),
            ("icd-shocks=3", "icd-shocks", "two-or-more"),
            ("icd-shocks=0", "icd-shocks", "none"),
        ] {
            let (fields, problems) =
                TypedValues { symptoms: vec![pair.into()], ..TypedValues::default() }.fields(words());
            assert_eq!(problems, [], "{pair}");
            assert_eq!(fields.symptoms[code], read, "{pair}");
        }
        for pair in ["struggling-to-breathe=purple", "chest-pain", "icd-shocks=?"] {
            let (fields, problems) =
                TypedValues { symptoms: vec![pair.into()], ..TypedValues::default() }.fields(words());
            assert!(fields.symptoms.is_empty(), "{pair}");
            assert_eq!(problems[0].said.key, DANGER_UNREAD, "{pair}");
            assert!(problems[0].said.text.starts_with("If the answer is yes, call 999 now."));
        }
    }

    #[test]
    fn in_welsh_the_choices_are_welsh_words_that_can_be_typed() {
        let welsh = Words::new(Language::Welsh);
        for symptom in &Symptom::ALL {
            for answer in symptom.answers() {
                let said = welsh.answer(symptom.code(), answer.code());
                assert_eq!(sentences::answer(symptom, &said).as_ref(), Some(answer), "{symptom}: {said}");
            }
        }
        assert_eq!(choices(welsh, &Symptom::IcdShocks), "‘Dim un’, ‘Un’, ‘Dau neu fwy’");
    }

    #[test]
    fn of_two_goes_the_one_that_can_be_read_is_kept() {
        let pressures = vec!["low".into(), "75-40mmHg".into()];
        let (fields, problems) = TypedValues { pressures, ..TypedValues::default() }.fields(words());
        assert_eq!((fields.systolic_again.as_str(), problems.len()), ("75", 1));
    }

    #[test]
    fn of_two_answers_to_one_symptom_the_more_worrying_one_is_kept_beside_the_problem() {
        for symptoms in [["chest-pain=now", "chest-pain=no"], ["Chest_Pain=NO", "chest-pain=Now"]] {
            let symptoms = symptoms.map(str::to_owned).to_vec();
            let (fields, problems) = TypedValues { symptoms, ..TypedValues::default() }.fields(words());
            assert_eq!(fields.symptoms["chest-pain"], "now");
            assert_eq!(problems[0].said.key, "problem-symptom-twice");
        }
    }

    #[test]
    fn the_help_names_every_symptom() {
        let help = symptoms_help();
        assert!(Symptom::ALL.iter().all(|symptom| help.contains(symptom.code())));
    }
}
