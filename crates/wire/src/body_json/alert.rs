//! What clinicians write about alerts, as bytes. None of it is a part: it is never compared and never replaced, since two
//! clinicians who close the same alert are no conflict.

use super::BodyProblem;
use super::fields::Fields;
use crate::alert::{
    ALERT_NAMED_MAX, ALERT_STOOD_MAX, AlertAbout, AlertAction, AlertClosingBody, AlertNamed, AlertSeenBody,
    AlertSnoozeBody, AlertStood,
};
use crate::json::Json;
use hearth_clinical::{LocalDay, Private};
use hearth_record::EntryKey;
use serde_json::Value;
use std::collections::BTreeMap;

type Written = Vec<(String, Json)>;

const NAMED: &str = "named";
const STOOD: &str = "stood";
const FAR: &str = "far";

fn write_named(named: &[AlertNamed]) -> (String, Json) {
    let one = |named: &AlertNamed| {
        let mut fields: Written = match named.about {
            AlertAbout::Entry(key) => vec![("entry".to_owned(), Json::text(key.to_string()))],
            AlertAbout::State { since, step } => vec![
                ("since".to_owned(), i64::from(since.days()).into()),
                ("step".to_owned(), i64::from(step).into()),
            ],
        };
        fields.push(("rule".to_owned(), Json::text(&named.rule)));
        fields.push(("level".to_owned(), Json::text(&named.level)));
        fields.extend(named.far.as_ref().map(|far| write_far(far)));
        Json::Object(fields)
    };
    (NAMED.to_owned(), Json::List(named.iter().map(one).collect()))
}

fn read_named(fields: &Fields) -> Result<Vec<AlertNamed>, BodyProblem> {
    let list: Vec<Value> = fields.must(NAMED)?;
    if list.len() > ALERT_NAMED_MAX {
        return Err(BodyProblem::Value { key: NAMED });
    }
    list.into_iter().map(|value| read_one(&Fields::inside(value, NAMED)?)).collect()
}

fn read_one(fields: &Fields) -> Result<AlertNamed, BodyProblem> {
    let entry = fields.maybe_as("entry", |text: String| EntryKey::parse(&text).ok())?;
    let about = match entry {
        Some(key) => AlertAbout::Entry(key),
        None => AlertAbout::State { since: fields.must_as("since", day)?, step: fields.must("step")? },
    };
    let far: Option<BTreeMap<String, i64>> = fields.maybe(FAR)?;
    let far = far.map(|far| read_far(far, NAMED)).transpose()?;
    Ok(AlertNamed { about, rule: fields.must("rule")?, level: fields.must("level")?, far })
}

fn write_far(far: &[(String, i64)]) -> (String, Json) {
    let numbers = far.iter().map(|(name, number)| (name.clone(), (*number).into())).collect();
    (FAR.to_owned(), Json::Object(numbers))
}

fn read_far(far: BTreeMap<String, i64>, key: &'static str) -> Result<Vec<(String, i64)>, BodyProblem> {
    if far.len() > ALERT_STOOD_MAX {
        return Err(BodyProblem::Value { key });
    }
    Ok(far.into_iter().collect())
}

fn day(days: i32) -> Option<LocalDay> {
    LocalDay::from_days(days).ok()
}

pub(super) fn write_closing(body: &AlertClosingBody) -> Written {
    vec![
        write_named(&body.named),
        ("action".to_owned(), Json::text(body.action.code())),
        ("why".to_owned(), Json::text(body.why.reveal())),
    ]
}

pub(super) fn read_closing(fields: &Fields) -> Result<AlertClosingBody, BodyProblem> {
    let action: String = fields.must("action")?;
    Ok(AlertClosingBody {
        named: read_named(fields)?,
        action: AlertAction::from_code(&action).unwrap_or(AlertAction::Other),
        why: Private::new(fields.must("why")?),
    })
}

pub(super) fn write_seen(body: &AlertSeenBody) -> Written {
    vec![write_named(&body.named)]
}

pub(super) fn read_seen(fields: &Fields) -> Result<AlertSeenBody, BodyProblem> {
    Ok(AlertSeenBody { named: read_named(fields)? })
}

pub(super) fn write_snooze(body: &AlertSnoozeBody) -> Written {
    let instead_of = body.instead_of.iter().map(|key| Json::text(key.to_string())).collect();
    let mut fields = vec![
        ("until".to_owned(), i64::from(body.until.days()).into()),
        ("why".to_owned(), Json::text(body.why.reveal())),
        ("instead-of".to_owned(), Json::List(instead_of)),
    ];
    if !body.stood.is_empty() {
        fields.push((STOOD.to_owned(), Json::List(body.stood.iter().map(write_stood).collect())));
    }
    fields
}

fn write_stood(stood: &AlertStood) -> Json {
    Json::Object(vec![
        ("rule".to_owned(), Json::text(&stood.rule)),
        ("level".to_owned(), Json::text(&stood.level)),
        write_far(&stood.far),
    ])
}

fn read_stood(value: Value) -> Result<AlertStood, BodyProblem> {
    let fields = Fields::inside(value, STOOD)?;
    Ok(AlertStood {
        rule: fields.must("rule")?,
        level: fields.must("level")?,
        far: read_far(fields.must(FAR)?, STOOD)?,
    })
}

pub(super) fn read_snooze(fields: &Fields) -> Result<AlertSnoozeBody, BodyProblem> {
    let keys = |texts: Vec<String>| -> Option<Vec<EntryKey>> {
        texts.iter().map(|text| EntryKey::parse(text).ok()).collect()
    };
    let stood: Vec<Value> = fields.maybe(STOOD)?.unwrap_or_default();
    if stood.len() > ALERT_STOOD_MAX {
        return Err(BodyProblem::Value { key: STOOD });
    }
    Ok(AlertSnoozeBody {
        until: fields.must_as("until", day)?,
        why: Private::new(fields.must("why")?),
        instead_of: fields.must_as("instead-of", keys)?,
        stood: stood.into_iter().map(read_stood).collect::<Result<_, _>>()?,
    })
}
