//! `heart-failure`: ejection fractions and NYHA classes by their day, causes, device, what is not tolerated, other diseases, discharges.
//! A value that a newer app wrote is left alone: it stays a part, and its bytes stay as they came.

use super::BodyProblem;
use super::fields::Fields;
use crate::json::Json;
use crate::visit::HeartFailureBody;
use hearth_clinical::medicine::Class;
use hearth_clinical::{
    Condition, EjectionFraction, EjectionFractionMethod, HeartFailureCause, ImplantedDevice, LocalDay,
    MeasuredEjectionFraction, NotTolerated, NyhaClass, Private,
};
use serde_json::Value;

/// What the part of an ejection fraction begins with; behind it stands the day.
pub(crate) const EJECTION_FRACTION: &str = "ejection-fraction/";
/// What the part of a NYHA class begins with; behind it stands the day.
pub(crate) const NYHA: &str = "nyha/";

/// What the part of a class that is not tolerated begins with; behind it stands the class.
const NOT_TOLERATED: &str = "not-tolerated/";
/// What the part of another disease begins with; behind it stands the disease.
const CONDITION: &str = "condition/";
/// What the part of a discharge begins with; behind it stands the day.
const DISCHARGE: &str = "discharge/";

pub(super) fn write(body: &HeartFailureBody) -> Vec<(String, Json)> {
    let mut fields: Vec<(String, Json)> = Vec::new();
    for (day, measured) in &body.ejection_fractions {
        let value = measured.map_or(Json::Null, |measured| {
            Json::Object(vec![
                ("percent".to_owned(), measured.value.percent().into()),
                ("method".to_owned(), Json::text(measured.method.code())),
            ])
        });
        fields.push((format!("{EJECTION_FRACTION}{}", day.days()), value));
    }
    for (day, class) in &body.nyha {
        let value = class.map_or(Json::Null, |class| Json::text(class.code()));
        fields.push((format!("{NYHA}{}", day.days()), value));
    }
    fields.extend(body.causes.as_ref().map(|causes| {
        let codes = causes.iter().map(|cause| Json::text(cause.code()));
        ("causes".to_owned(), Json::List(codes.collect()))
    }));
    fields.extend(body.device.map(|device| ("device".to_owned(), Json::text(device.code()))));
    for (class, why) in &body.not_tolerated {
        let value = why.map_or(Json::Null, |why| Json::text(why.code()));
        fields.push((format!("{NOT_TOLERATED}{}", class.code()), value));
    }
    for (condition, has) in &body.conditions {
        fields.push((format!("{CONDITION}{}", condition.code()), has.map_or(Json::Null, Json::Flag)));
    }
    for (day, left) in &body.discharges {
        let value = if *left { Json::Flag(true) } else { Json::Null };
        fields.push((format!("{DISCHARGE}{}", day.days()), value));
    }
    fields.extend(body.why.as_ref().map(|why| ("why".to_owned(), Json::text(why.reveal()))));
    fields
}

pub(super) fn read(fields: &Fields) -> Result<HeartFailureBody, BodyProblem> {
    let mut body = HeartFailureBody {
        why: fields.maybe::<String>("why")?.map(Private::new),
        ..HeartFailureBody::default()
    };
    for (key, value) in fields.iter() {
        if let Some(day) = key.strip_prefix(EJECTION_FRACTION).and_then(day) {
            body.ejection_fractions.extend(nothing_or(value, measured).map(|one| (day, one)));
        } else if let Some(day) = key.strip_prefix(NYHA).and_then(day) {
            let class = |value: &Value| NyhaClass::from_code(value.as_str()?);
            body.nyha.extend(nothing_or(value, class).map(|one| (day, one)));
        } else if let Some(class) = key.strip_prefix(NOT_TOLERATED).and_then(Class::from_code) {
            let why = |value: &Value| NotTolerated::from_code(value.as_str()?);
            body.not_tolerated.extend(nothing_or(value, why).map(|one| (class, one)));
        } else if let Some(condition) = key.strip_prefix(CONDITION).and_then(Condition::from_code) {
            body.conditions.extend(nothing_or(value, Value::as_bool).map(|one| (condition, one)));
        } else if let Some(day) = key.strip_prefix(DISCHARGE).and_then(day) {
            let left = |value: &Value| value.as_bool().filter(|left| *left);
            body.discharges.extend(nothing_or(value, left).map(|one| (day, one.is_some())));
        }
    }
    // Of several causes one that is not known here must not be left out in silence: then none of them is read.
    let causes: Option<Vec<String>> = fields.maybe("causes").ok().flatten();
    body.causes =
        causes.and_then(|codes| codes.iter().map(|code| HeartFailureCause::from_code(code)).collect());
    let device: Option<String> = fields.maybe("device").ok().flatten();
    body.device = device.and_then(|code| ImplantedDevice::from_code(&code));
    Ok(body)
}

fn day(text: &str) -> Option<LocalDay> {
    let days: i32 = text.parse().ok()?;
    // One day has one name, or a correction would not meet what it corrects.
    LocalDay::from_days(days).ok().filter(|day| day.days().to_string() == text)
}

/// `Some(None)` for `null`; `None` for what can't be read here.
#[expect(clippy::option_option, reason = "taken back, and not to be read here, are two things")]
fn nothing_or<T>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> Option<Option<T>> {
    if value.is_null() { Some(None) } else { read(value).map(Some) }
}

fn measured(value: &Value) -> Option<MeasuredEjectionFraction> {
    let percent = u16::try_from(value.get("percent")?.as_u64()?).ok()?;
    Some(MeasuredEjectionFraction {
        value: EjectionFraction::from_percent(percent).ok()?,
        method: EjectionFractionMethod::from_code(value.get("method")?.as_str()?)?,
    })
}
