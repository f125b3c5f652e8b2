//! `heart-failure`: ejection fractions and NYHA classes by their day, causes, device.
//! A value that a newer app wrote is left alone: it stays a part, and its bytes stay as they came.

use super::BodyProblem;
use super::fields::Fields;
use crate::json::Json;
use crate::visit::HeartFailureBody;
use hearth_clinical::{
    EjectionFraction, EjectionFractionMethod, HeartFailureCause, ImplantedDevice, LocalDay,
    MeasuredEjectionFraction, NyhaClass, Private,
};
use serde_json::Value;

/// What the part of an ejection fraction begins with; behind it stands the day.
pub(crate) const EJECTION_FRACTION: &str = "ejection-fraction/";
/// What the part of a NYHA class begins with; behind it stands the day.
pub(crate) const NYHA: &str = "nyha/";

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
