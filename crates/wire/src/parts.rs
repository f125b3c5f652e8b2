//! From an entry's bytes to what readers of the record take: the values of its parts, and what a verdict says.
//! It needs no knowledge of a kind to do so, so an entry of a newer app has parts too.

use crate::Body;
use crate::body_json::{is_part, read_object};
use crate::json::canonical_bytes;
use crate::limits::ENTRY_BODY_BYTES_MAX;
use hearth_record::{Act, Entry, EntryKey, Kind, PartName, PartValue, Subject, Verdict, WHOLE};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The one part of a setting.
pub const VALUE: &str = "value";

/// The one part of a medicine: the whole order.
pub const ORDER: &str = "order";

/// The one part of a flexible diuretic plan and of a sick-day plan.
pub const PLAN: &str = "plan";

/// The one part of a pause under a sick-day plan.
pub const PAUSE: &str = "pause";

/// The one part of the days on which the extra dose of a flexible diuretic plan is taken.
pub const USE: &str = "use";

/// The one part of a section of the plan in the person's own words.
pub const TEXT: &str = "text";

/// The one part of a goal.
pub const GOAL: &str = "goal";

/// The one part of what was learnt and of a receipt.
pub const READ: &str = "read";

/// The one part of a day that the team agreed.
pub const NEXT: &str = "next";

/// What the part of a dose of one medicine begins with; behind it stands the medicine's name.
pub const DOSE: &str = "dose/";

/// What the part of a side effect of one medicine begins with; behind it stands the medicine's name.
pub const SIDE_EFFECT: &str = "side-effect/";

/// The part that says what was bought.
pub const BOUGHT: &str = "bought";

/// The one part of a questionnaire's answers.
pub const ANSWERS: &str = "answers";

/// The one part of an asking for a questionnaire.
pub const ASK: &str = "ask";

/// The one part of a time of exercise.
pub const EXERCISE: &str = "exercise";

/// The one part of a level of exercise.
pub const LEVEL: &str = "level";

/// The one part of a withdrawal.
pub const WITHDRAWN: &str = "withdrawn";

/// The parts of a body with their values in the form that equal values share: the top-level keys but those that belong
/// to the entry as a whole. A body that is no object is one part, [`WHOLE`].
#[must_use]
pub fn parts(kind: &Kind, body: &[u8]) -> BTreeMap<PartName, PartValue> {
    match object(body) {
        Some(object) => parts_of(kind, &object),
        None => BTreeMap::from([(WHOLE.to_owned(), PartValue(body.to_vec()))]),
    }
}

fn parts_of(kind: &Kind, object: &Map<String, Value>) -> BTreeMap<PartName, PartValue> {
    object
        .iter()
        .filter(|(key, _)| is_part(&kind.name, key))
        .map(|(key, value)| (key.clone(), PartValue(canonical_bytes(value))))
        .collect()
}

/// An entry as readers take it; `None` for a stub.
#[must_use]
pub fn act(entry: &Entry) -> Option<Act> {
    let whole = entry.whole()?;
    let parts = parts(&whole.header.kind, &whole.body);
    let verdict = verdict(&whole.header.kind, &whole.header.subject, &whole.body);
    Some(Act::new(entry.key, whole.header.clone(), parts, verdict))
}

/// An entry as readers take it, and its body as values, from one look at its bytes; `None` for a stub. A body that can't be
/// read is one from a newer app.
#[must_use]
pub fn act_and_body(entry: &Entry) -> Option<(Act, Body)> {
    let whole = entry.whole()?;
    let kind = &whole.header.kind;
    let Some(object) = object(&whole.body) else { return Some((act(entry)?, Body::Newer)) };
    let parts = parts_of(kind, &object);
    let verdict = verdict_of(kind, &whole.header.subject, &object);
    let body = read_object(kind, object).unwrap_or(Body::Newer);
    Some((Act::new(entry.key, whole.header.clone(), parts, verdict), body))
}

/// What a verdict says. A reason that this version does not know suspends all the same.
fn verdict(kind: &Kind, subject: &Subject, body: &[u8]) -> Option<Verdict> {
    if kind.name == "verdict" { verdict_of(kind, subject, &object(body)?) } else { None }
}

fn verdict_of(kind: &Kind, subject: &Subject, object: &Map<String, Value>) -> Option<Verdict> {
    if kind.name != "verdict" {
        return None;
    }
    let about = EntryKey::parse(object.get("about")?.as_str()?).ok()?;
    // A verdict speaks about the entry that its header names, or about nothing.
    if *subject != Subject::verdict(&about) {
        return None;
    }
    Some(Verdict { about, suspended: !object.get("suspended")?.is_null() })
}

fn object(body: &[u8]) -> Option<Map<String, Value>> {
    if body.len() > ENTRY_BODY_BYTES_MAX {
        return None;
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(map)) => Some(map),
        Ok(_) | Err(_) => None,
    }
}
