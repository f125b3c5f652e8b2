//! `setting` and `service-setting`: which setting, its value, and why.
//! Quantities are written as whole numbers in the unit of their type, never as the text that people read.

use super::BodyProblem;
use super::fields::Fields;
use crate::body::SettingBody;
use crate::json::Json;
use hearth_clinical::{
    DayCount, HeartFailureType, LocalDay, OxygenScale, PlanSubject, PlanValue, Private, Pulse, PulseRise,
    Systolic, TeamContact, Tier, Weight, WeightGain,
};

pub(super) fn write(body: &SettingBody) -> Vec<(String, Json)> {
    let mut fields = vec![
        ("value".to_owned(), write_value(&body.value)),
        ("setting".to_owned(), Json::text(body.value.subject().code())),
    ];
    if !body.why.reveal().is_empty() {
        fields.push(("why".to_owned(), Json::text(body.why.reveal())));
    }
    fields.extend(body.review.map(|day| ("review".to_owned(), i64::from(day.days()).into())));
    fields
}

fn write_value(value: &PlanValue) -> Json {
    match value {
        PlanValue::TargetWeight(weight) | PlanValue::OedemaFreeWeight(weight) => weight.grams().into(),
        PlanValue::WeightGain3Days(gain)
        | PlanValue::WeightGain7Days(gain)
        | PlanValue::WeightGain1Day(gain)
        | PlanValue::WeightAboveTarget(gain)
        | PlanValue::WeightLoss(gain) => gain.grams().into(),
        PlanValue::SystolicLow(pressure)
        | PlanValue::SystolicLowish(pressure)
        | PlanValue::SystolicHigh(pressure) => pressure.mmhg().into(),
        PlanValue::PulseLow(pulse) | PlanValue::PulseHigh(pulse) | PlanValue::PulseFast(pulse) => {
            pulse.per_minute().into()
        }
        PlanValue::PulseRise(rise) => rise.per_minute().into(),
        PlanValue::MissingDays(count) => count.days().into(),
        PlanValue::Tier(tier) => Json::text(tier.code()),
        PlanValue::HeartFailureType(kind) => Json::text(kind.code()),
        PlanValue::OxygenScale(scale) => Json::text(scale.code()),
        PlanValue::TeamContact(contact) => Json::text(contact.to_string()),
    }
}

/// `None` for a setting that this version does not know.
pub(super) fn read(fields: &Fields) -> Result<Option<SettingBody>, BodyProblem> {
    let Some(subject) = PlanSubject::from_code(&fields.must::<String>("setting")?) else {
        return Ok(None);
    };
    let why = fields.maybe::<String>("why")?.unwrap_or_default();
    Ok(Some(SettingBody {
        value: read_value(subject, fields)?,
        why: Private::new(why),
        review: fields.maybe_as("review", |days| LocalDay::from_days(days).ok())?,
    }))
}

fn read_value(subject: PlanSubject, fields: &Fields) -> Result<PlanValue, BodyProblem> {
    let mmhg = || fields.must_as("value", |mmhg| Systolic::from_mmhg(mmhg).ok());
    let per_minute = || fields.must_as("value", |rate| Pulse::from_per_minute(rate).ok());
    let weight = || fields.must_as("value", |grams| Weight::from_grams(grams).ok());
    let gain = || fields.must_as("value", |grams| WeightGain::from_grams(grams).ok());
    Ok(match subject {
        PlanSubject::TargetWeight => PlanValue::TargetWeight(weight()?),
        PlanSubject::OedemaFreeWeight => PlanValue::OedemaFreeWeight(weight()?),
        PlanSubject::WeightGain3Days => PlanValue::WeightGain3Days(gain()?),
        PlanSubject::WeightGain7Days => PlanValue::WeightGain7Days(gain()?),
        PlanSubject::WeightGain1Day => PlanValue::WeightGain1Day(gain()?),
        PlanSubject::WeightAboveTarget => PlanValue::WeightAboveTarget(gain()?),
        PlanSubject::WeightLoss => PlanValue::WeightLoss(gain()?),
        PlanSubject::SystolicLowish => PlanValue::SystolicLowish(mmhg()?),
        PlanSubject::PulseFast => PlanValue::PulseFast(per_minute()?),
        PlanSubject::PulseRise => {
            PlanValue::PulseRise(fields.must_as("value", |rise| PulseRise::from_per_minute(rise).ok())?)
        }
        PlanSubject::MissingDays => {
            PlanValue::MissingDays(fields.must_as("value", |days| DayCount::from_days(days).ok())?)
        }
        PlanSubject::Tier => PlanValue::Tier(fields.must_as("value", |code: String| Tier::from_code(&code))?),
        PlanSubject::HeartFailureType => PlanValue::HeartFailureType(
            fields.must_as("value", |code: String| HeartFailureType::from_code(&code))?,
        ),
        PlanSubject::SystolicLow => PlanValue::SystolicLow(mmhg()?),
        PlanSubject::SystolicHigh => PlanValue::SystolicHigh(mmhg()?),
        PlanSubject::PulseLow => PlanValue::PulseLow(per_minute()?),
        PlanSubject::PulseHigh => PlanValue::PulseHigh(per_minute()?),
        PlanSubject::OxygenScale => {
            PlanValue::OxygenScale(fields.must_as("value", |code: String| OxygenScale::from_code(&code))?)
        }
        PlanSubject::TeamContact => {
            PlanValue::TeamContact(fields.must_as("value", |text: String| text.parse::<TeamContact>().ok())?)
        }
    })
}
