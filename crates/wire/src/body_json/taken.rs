//! `medicine-taken` and `medicine-bought`: what a person says of their own medicines.
//! A part is named after the medicine, so that what is said of one takes nothing away from what was said of another.

use super::BodyProblem;
use super::fields::Fields;
use super::medicine::{day, must_day, read_day};
use crate::json::Json;
use crate::parts::{BOUGHT, DOSE, SIDE_EFFECT};
use crate::taken::{Bought, DoseTold, MedicineBoughtBody, MedicineTakenBody};
use hearth_clinical::Private;
use hearth_clinical::medicine::{NotTakenWhy, Taken, Warned};
use hearth_record::TOLD;
use serde_json::Value;

type Written = Vec<(String, Json)>;

pub(super) fn write_taken(body: &MedicineTakenBody) -> Written {
    let doses = body.doses.iter().map(|(name, dose)| (format!("{DOSE}{name}"), write_dose(dose)));
    let side_effects = body.side_effects.iter();
    let side_effects =
        side_effects.map(|(name, words)| (format!("{SIDE_EFFECT}{name}"), Json::text(words.reveal())));
    doses.chain(side_effects).collect()
}

fn write_dose(dose: &DoseTold) -> Json {
    let mut fields = vec![("what".to_owned(), Json::text(dose.what.code()))];
    fields.extend(dose.why.map(|why| ("why".to_owned(), Json::text(why.code()))));
    if !dose.words.reveal().is_empty() {
        fields.push(("words".to_owned(), Json::text(dose.words.reveal())));
    }
    Json::Object(fields)
}

/// `None` for something said of a dose that this version does not know. A reason that it does not know is none.
pub(super) fn read_taken(fields: &Fields) -> Result<Option<MedicineTakenBody>, BodyProblem> {
    let mut body = MedicineTakenBody::default();
    for (key, value) in fields.iter() {
        if let Some(name) = key.strip_prefix(DOSE) {
            let dose = Fields::inside(value.clone(), "dose")?;
            let Some(what) = Taken::from_code(&dose.must::<String>("what")?) else { return Ok(None) };
            let why = dose.maybe::<String>("why")?.and_then(|code| NotTakenWhy::from_code(&code));
            let words = Private::new(dose.maybe::<String>("words")?.unwrap_or_default());
            body.doses.insert(name.to_owned(), DoseTold { what, why, words });
        } else if let Some(name) = key.strip_prefix(SIDE_EFFECT) {
            let words = value.as_str().ok_or(BodyProblem::Value { key: "side-effect" })?;
            body.side_effects.insert(name.to_owned(), Private::new(words.to_owned()));
        }
    }
    Ok(Some(body))
}

pub(super) fn write_bought(body: &MedicineBoughtBody) -> Written {
    let Bought { what, named, since, until, taken } = &body.bought;
    let lines = what.iter().map(|line| Json::text(line.code())).collect();
    let mut bought = vec![
        ("what".to_owned(), Json::List(lines)),
        ("named".to_owned(), Json::text(named.reveal())),
        ("since".to_owned(), day(*since)),
        ("taken".to_owned(), Json::Flag(*taken)),
    ];
    bought.extend(until.map(|until| ("until".to_owned(), day(until))));
    let told = body.told.iter().map(|(key, text)| Json::List(vec![Json::text(key), Json::text(text)]));
    vec![(BOUGHT.to_owned(), Json::Object(bought)), (TOLD.to_owned(), Json::List(told.collect()))]
}

/// `None` for a line of a longer list than this version's.
pub(super) fn read_bought(fields: &Fields) -> Result<Option<MedicineBoughtBody>, BodyProblem> {
    let bought = Fields::inside(fields.must::<Value>(BOUGHT)?, BOUGHT)?;
    let lines: Vec<String> = bought.must("what")?;
    let lines: Option<Vec<Warned>> = lines.iter().map(|code| Warned::from_code(code)).collect();
    let Some(what) = lines else { return Ok(None) };
    let bought = Bought {
        what,
        named: Private::new(bought.must("named")?),
        since: must_day(&bought, "since")?,
        until: read_day(&bought, "until")?,
        taken: bought.must("taken")?,
    };
    let told = fields.maybe::<Vec<(String, String)>>(TOLD)?.unwrap_or_default();
    Ok(Some(MedicineBoughtBody { bought, told }))
}
