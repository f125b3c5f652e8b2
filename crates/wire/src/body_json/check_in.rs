//! `check-in` and `amendment`: what was measured, answered and told.
//! A part that was not measured has no key; a list or text that is empty has none either.

use super::BodyProblem;
use super::fields::{Fields, maybe, must};
use crate::body::{CheckInBody, Told, ToldRule, ToldSetting};
use crate::json::Json;
use hearth_clinical::{
    Analyte, Answer, BloodPressure, BloodResult, BloodResults, Instant, OxygenSaturation, PosturalPressure,
    Private, Pulse, Rhythm, StepsPerDay, Symptom, SymptomSet, Temperature, Weight,
};
use hearth_record::TOLD;
use serde_json::Value;

/// What stands before a symptom's code in the name of its part.
pub(crate) const SYMPTOM_PREFIX: &str = "symptom/";

/// What stands before an analyte's code in the name of its part.
pub(crate) const BLOOD_PREFIX: &str = "blood/";

pub(super) fn write(body: &CheckInBody) -> Vec<(String, Json)> {
    let mut fields: Vec<(String, Json)> = Vec::new();
    let mut put = |key: &str, value: Option<Json>| fields.extend(value.map(|value| (key.to_owned(), value)));
    put("weight", body.weight.map(|weight| weight.grams().into()));
    put("pressure", some_list(body.pressures.iter().copied().map(pressure)));
    put("pulse", body.pulse.map(|pulse| pulse.per_minute().into()));
    put("oxygen", body.oxygen.map(|oxygen| oxygen.percent().into()));
    put("temperature", body.temperature.map(|temperature| temperature.tenths().into()));
    put("rhythm", body.rhythm.map(|rhythm| Json::text(rhythm.code())));
    put("postural", body.postural.map(postural));
    put("steps", body.steps.map(|steps| steps.count().into()));
    // By code, so that the bytes do not hang on the order of the form.
    let mut bloods: Vec<_> = body.bloods.iter().collect();
    bloods.sort_by_key(|result| result.analyte().code());
    for result in bloods {
        put(&format!("{BLOOD_PREFIX}{}", result.analyte().code()), Some(result.steps().into()));
    }
    // By code, so that the bytes do not hang on the order in which this version lists its symptoms.
    let mut answers: Vec<_> = body.symptoms.iter().collect();
    answers.sort_by_key(|(symptom, _)| symptom.code().to_owned());
    for (symptom, answer) in answers {
        put(&format!("{SYMPTOM_PREFIX}{}", symptom.code()), Some(Json::text(answer.code())));
    }
    put(TOLD, body.told.as_ref().map(write_told));
    put("entered", body.entered.map(|at| at.ms().into()));
    put("confirmed", some_list(body.confirmed_unusual.iter().map(Json::text)));
    put("told-by", body.told_by.as_ref().map(|who| Json::text(who.reveal())));
    fields
}

fn some_list(items: impl Iterator<Item = Json>) -> Option<Json> {
    let items: Vec<Json> = items.collect();
    (!items.is_empty()).then_some(Json::List(items))
}

fn pressure(pressure: BloodPressure) -> Json {
    Json::List(vec![pressure.systolic().mmhg().into(), pressure.diastolic().mmhg().into()])
}

/// Lying, standing after 1 minute, standing after 3 minutes; `null` for one that was not taken.
fn postural(taken: PosturalPressure) -> Json {
    let maybe = |standing: Option<BloodPressure>| standing.map_or(Json::Null, pressure);
    Json::List(vec![pressure(taken.lying()), maybe(taken.after_1_min()), maybe(taken.after_3_min())])
}

/// Upper and lower number.
type Pair = (u16, u16);

fn read_postural((lying, one, three): (Pair, Option<Pair>, Option<Pair>)) -> Option<PosturalPressure> {
    let read = |(upper, lower): Pair| BloodPressure::from_mmhg(upper, lower);
    let (one, three) = (one.map(read).transpose().ok()?, three.map(read).transpose().ok()?);
    PosturalPressure::new(read(lying).ok()?, one, three).ok()
}

pub(super) fn read(fields: &Fields) -> Result<CheckInBody, BodyProblem> {
    let pressures = fields.maybe_as("pressure", |goes: Vec<(u16, u16)>| {
        goes.into_iter().map(|(upper, lower)| BloodPressure::from_mmhg(upper, lower).ok()).collect()
    })?;
    Ok(CheckInBody {
        entered: fields.maybe("entered")?.map(Instant::from_ms),
        weight: fields.maybe_as("weight", |grams| Weight::from_grams(grams).ok())?,
        pressures: pressures.unwrap_or_default(),
        pulse: fields.maybe_as("pulse", |rate| Pulse::from_per_minute(rate).ok())?,
        oxygen: fields.maybe_as("oxygen", |percent| OxygenSaturation::from_percent(percent).ok())?,
        temperature: fields.maybe_as("temperature", |tenths| Temperature::from_tenths(tenths).ok())?,
        rhythm: fields.maybe_as("rhythm", |code: String| Rhythm::from_code(&code))?,
        postural: fields.maybe_as("postural", read_postural)?,
        steps: fields.maybe_as("steps", |count| StepsPerDay::from_count(count).ok())?,
        bloods: read_bloods(fields)?,
        symptoms: read_symptoms(fields)?,
        confirmed_unusual: fields.maybe("confirmed")?.unwrap_or_default(),
        told_by: fields.maybe("told-by")?.map(Private::new),
        told: fields.raw(TOLD).map(read_told).transpose()?,
    })
}

/// An analyte that this version does not know is a newer app's and left alone; a result that makes no sense is not.
fn read_bloods(fields: &Fields) -> Result<BloodResults, BodyProblem> {
    let problem = || BodyProblem::Value { key: "blood" };
    let mut bloods = BloodResults::new();
    for (key, value) in fields.iter() {
        let Some(analyte) = key.strip_prefix(BLOOD_PREFIX).and_then(Analyte::from_code) else { continue };
        let steps = value.as_u64().and_then(|steps| u32::try_from(steps).ok()).ok_or_else(problem)?;
        bloods.insert(BloodResult::from_steps(analyte, steps).map_err(|_| problem())?);
    }
    Ok(bloods)
}

fn read_symptoms(fields: &Fields) -> Result<SymptomSet, BodyProblem> {
    let problem = || BodyProblem::Value { key: "symptom" };
    let mut symptoms = SymptomSet::new();
    for (key, value) in fields.iter() {
        let Some(code) = key.strip_prefix(SYMPTOM_PREFIX) else { continue };
        let answer = value.as_str().ok_or_else(problem)?;
        symptoms.set(Symptom::from_code(code), Answer::from_code(answer)).map_err(|_| problem())?;
    }
    Ok(symptoms)
}

fn object(fields: Vec<(&str, Json)>) -> Json {
    Json::Object(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn write_told(told: &Told) -> Json {
    let settings = told.settings.iter().map(|setting| {
        object(vec![
            ("subject", Json::text(&setting.subject)),
            ("value", Json::text(&setting.value)),
            ("layer", Json::text(&setting.layer)),
        ])
    });
    let words = told.words.iter().map(|(key, text)| Json::List(vec![Json::text(key), Json::text(text)]));
    let mut fields = vec![
        ("zone", Json::text(&told.zone)),
        ("rules", write_rules(&told.rules)),
        ("settings", Json::List(settings.collect())),
        ("words", Json::List(words.collect())),
        ("language", Json::text(&told.language)),
    ];
    if !told.shadow.is_empty() {
        fields.push(("shadow", write_rules(&told.shadow)));
    }
    object(fields)
}

pub(super) fn write_rules(rules: &[ToldRule]) -> Json {
    let rules = rules.iter().map(|rule| {
        object(vec![
            ("rule", Json::text(&rule.rule)),
            ("version", rule.version.into()),
            ("zone", Json::text(&rule.zone)),
        ])
    });
    Json::List(rules.collect())
}

/// It is most of a check-in's bytes, and every check-in of years is read again and again: nothing of it is copied but its
/// texts.
fn read_told(value: &Value) -> Result<Told, BodyProblem> {
    let told = value.as_object().ok_or(BodyProblem::Value { key: TOLD })?;
    let list = |key: &'static str| match told.get(key) {
        None | Some(Value::Null) => Ok([].as_slice()),
        Some(value) => value.as_array().map(Vec::as_slice).ok_or(BodyProblem::Value { key }),
    };
    let settings = list("settings")?.iter().map(|setting| {
        let setting = setting.as_object().ok_or(BodyProblem::Value { key: "settings" })?;
        Ok(ToldSetting {
            subject: must(setting, "subject")?,
            value: must(setting, "value")?,
            layer: must(setting, "layer")?,
        })
    });
    Ok(Told {
        zone: must(told, "zone")?,
        rules: read_rules(list("rules")?)?,
        shadow: read_rules(list("shadow")?)?,
        settings: settings.collect::<Result<_, BodyProblem>>()?,
        words: maybe(told, "words")?.unwrap_or_default(),
        language: must(told, "language")?,
    })
}

pub(super) fn read_rules(values: &[Value]) -> Result<Vec<ToldRule>, BodyProblem> {
    let read = |rule: &Value| {
        let rule = rule.as_object().ok_or(BodyProblem::Value { key: "rules" })?;
        Ok(ToldRule { rule: must(rule, "rule")?, version: must(rule, "version")?, zone: must(rule, "zone")? })
    };
    values.iter().map(read).collect()
}
