//! Bodies as bytes: a JSON object whose top-level keys are the body's parts, beside a few keys that are no parts.
//! Written once, hashed and stored as written; docs/reference/wire-v1.md has the table.

mod alert;
mod bounded;
mod check_in;
mod fields;
mod heart_failure;
mod medicine;
mod own_plan;
mod plain;
mod put_away;
mod said;
mod setting;
mod taken;
mod visit;

use crate::body::Body;
use crate::json::Json;
use crate::limits::ENTRY_BODY_BYTES_MAX;
use fields::Fields;
use hearth_record::{Kind, kind_row};
use serde_json::{Map, Value};

/// The version of every kind that this app writes.
const VERSION: u16 = 1;

/// Why a body can't be read. The entry is kept and passed on all the same.
#[derive(Debug, thiserror::Error)]
pub enum BodyProblem {
    /// Longer than [`ENTRY_BODY_BYTES_MAX`].
    #[error("the body has {bytes} bytes, more than the {ENTRY_BODY_BYTES_MAX} that are read")]
    TooLong {
        /// How many it has.
        bytes: usize,
    },
    /// Not JSON, or nested too deeply.
    #[error("the body is not JSON")]
    NotJson(#[source] serde_json::Error),
    /// JSON, but not an object.
    #[error("the body is not an object")]
    NotAnObject,
    /// A key that the kind must have is missing.
    #[error("the body has no '{key}'")]
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A value of a form or size that makes no sense there.
    #[error("the body's '{key}' makes no sense")]
    Value {
        /// The key.
        key: &'static str,
    },
}

/// The kind under which a body is written. A grant is written as `grant`; for the team-only `staff-grant` the caller
/// names the kind itself. [`Body::Newer`] has no kind of its own and is never written: it answers `newer`.
#[must_use]
pub fn kind_of(body: &Body) -> Kind {
    let name = match body {
        Body::CheckIn(_) => "check-in",
        Body::Amendment(_) => "amendment",
        Body::Withdrawal(_) => "withdrawal",
        Body::PutAway(_) => "put-away",
        Body::Setting(_) => "setting",
        Body::Medicine(_) => "medicine",
        Body::FlexiblePlan(_) => "flexible-plan",
        Body::FlexibleUse(_) => "flexible-use",
        Body::SickDayPlan(_) => "sick-day-plan",
        Body::SickDay(_) => "sick-day",
        Body::PlanText(_) => "plan-text",
        Body::Goal(_) => "goal",
        Body::NextDate(_) => "next-date",
        Body::Learnt(_) => "learnt",
        Body::ReadReceipt(_) => "read-receipt",
        Body::MedicineTaken(_) => "medicine-taken",
        Body::MedicineBought(_) => "medicine-bought",
        Body::HeartFailure(_) => "heart-failure",
        Body::Visit(_) => "visit",
        Body::VisitAnswer(_) => "visit-answer",
        Body::VisitSignature(_) => "visit-signature",
        Body::VisitAddendum(_) => "visit-addendum",
        Body::Message(_) => "message",
        Body::Questionnaire(_) => "questionnaire",
        Body::QuestionnaireAsk(_) => "questionnaire-ask",
        Body::Exercise(_) => "exercise",
        Body::ExerciseLevel(_) => "exercise-level",
        Body::Person(_) => "person",
        Body::Grant(_) => "grant",
        Body::Custody(_) => "custody",
        Body::TeamNote(_) => "team-note",
        Body::LookedAt(_) => "looked-at",
        Body::Verdict(_) => "verdict",
        Body::Assessment(_) => "assessment",
        Body::Contact(_) => "contact",
        Body::Team(_) => "team",
        Body::User(_) => "user",
        Body::Device(_) => "device",
        Body::ServiceSetting(_) => "service-setting",
        Body::AlertClosing(_) => "alert-closing",
        Body::AlertSeen(_) => "alert-seen",
        Body::AlertSnooze(_) => "alert-snooze",
        Body::Newer => "newer",
    };
    Kind::new(name, VERSION)
}

/// The exact bytes of a body. Equal bodies have equal bytes. [`Body::Newer`] has none of its own: the bytes that it was
/// read from are passed on instead, and here it is an empty object.
#[must_use]
pub fn body_bytes(body: &Body) -> Vec<u8> {
    let fields = match body {
        Body::CheckIn(body) | Body::Amendment(body) => check_in::write(body),
        Body::Withdrawal(body) => plain::write_withdrawal(body),
        Body::PutAway(body) => put_away::write(body),
        Body::Setting(body) | Body::ServiceSetting(body) => setting::write(body),
        Body::Medicine(body) => medicine::write(body),
        Body::FlexiblePlan(body) => bounded::write_flexible(body),
        Body::FlexibleUse(body) => bounded::write_flexible_use(body),
        Body::SickDayPlan(body) => bounded::write_sick_day_plan(body),
        Body::SickDay(body) => bounded::write_sick_day(body),
        Body::PlanText(body) => own_plan::write_text(body),
        Body::Goal(body) => own_plan::write_goal(body),
        Body::NextDate(body) => own_plan::write_next(body),
        Body::Learnt(body) => own_plan::write_learnt(body),
        Body::ReadReceipt(body) => own_plan::write_receipt(body),
        Body::MedicineTaken(body) => taken::write_taken(body),
        Body::MedicineBought(body) => taken::write_bought(body),
        Body::HeartFailure(body) => heart_failure::write(body),
        Body::Visit(body) => visit::write_visit(*body),
        Body::VisitAnswer(body) => visit::write_answer(body),
        Body::VisitSignature(body) => visit::write_signature(body),
        Body::VisitAddendum(body) => visit::write_addendum(body),
        Body::Message(body) => said::write_message(body),
        Body::Questionnaire(body) => said::write_questionnaire(body),
        Body::QuestionnaireAsk(body) => said::write_ask(body),
        Body::Exercise(body) => said::write_exercise(body),
        Body::ExerciseLevel(body) => said::write_level(body),
        Body::Person(body) => plain::write_person(body),
        Body::Grant(body) => plain::write_grant(body),
        Body::Custody(body) => plain::write_custody(body),
        Body::TeamNote(body) => plain::write_note(body),
        Body::LookedAt(body) => plain::write_looked_at(body),
        Body::Verdict(body) => plain::write_verdict(body),
        Body::Assessment(body) => plain::write_assessment(body),
        Body::Contact(body) => plain::write_contact(*body),
        Body::Team(body) => plain::write_team(body),
        Body::User(body) => plain::write_user(body),
        Body::Device(body) => plain::write_device(body),
        Body::AlertClosing(body) => alert::write_closing(body),
        Body::AlertSeen(body) => alert::write_seen(body),
        Body::AlertSnooze(body) => alert::write_snooze(body),
        Body::Newer => Vec::new(),
    };
    Json::Object(fields).bytes()
}

/// Reads a body. A kind, version, setting or drug that this app does not know is [`Body::Newer`].
///
/// # Errors
/// [`BodyProblem`] if the bytes are not what that kind and version must be.
pub fn read_body(kind: &Kind, bytes: &[u8]) -> Result<Body, BodyProblem> {
    if kind_row(&kind.name).is_none() || kind.version != VERSION {
        return Ok(Body::Newer);
    }
    read_fields(kind, &Fields::read(bytes)?)
}

/// The same of a body whose object was read already.
pub(crate) fn read_object(kind: &Kind, object: Map<String, Value>) -> Result<Body, BodyProblem> {
    if kind_row(&kind.name).is_none() || kind.version != VERSION {
        return Ok(Body::Newer);
    }
    read_fields(kind, &Fields::of(object))
}

fn read_fields(kind: &Kind, fields: &Fields) -> Result<Body, BodyProblem> {
    Ok(match kind.name.as_str() {
        "check-in" => Body::CheckIn(Box::new(check_in::read(fields)?)),
        "amendment" => Body::Amendment(Box::new(check_in::read(fields)?)),
        "withdrawal" => Body::Withdrawal(plain::read_withdrawal(fields)?),
        "put-away" => Body::PutAway(put_away::read(fields)?),
        "setting" => setting::read(fields)?.map_or(Body::Newer, Body::Setting),
        "service-setting" => setting::read(fields)?.map_or(Body::Newer, Body::ServiceSetting),
        "medicine" => medicine::read(fields)?.map_or(Body::Newer, Body::Medicine),
        "heart-failure" => Body::HeartFailure(heart_failure::read(fields)?),
        "visit" => Body::Visit(visit::read_visit(fields)?),
        "visit-answer" => Body::VisitAnswer(visit::read_answer(fields)?),
        "visit-signature" => Body::VisitSignature(visit::read_signature(fields)?),
        "visit-addendum" => Body::VisitAddendum(visit::read_addendum(fields)?),
        "flexible-plan" => {
            bounded::read_flexible(fields)?.map_or(Body::Newer, |body| Body::FlexiblePlan(Box::new(body)))
        }
        "flexible-use" => Body::FlexibleUse(bounded::read_flexible_use(fields)?),
        "sick-day-plan" => Body::SickDayPlan(bounded::read_sick_day_plan(fields)?),
        "sick-day" => Body::SickDay(bounded::read_sick_day(fields)?),
        "plan-text" => Body::PlanText(own_plan::read_text(fields)?),
        "goal" => own_plan::read_goal(fields)?.map_or(Body::Newer, |body| Body::Goal(Box::new(body))),
        "next-date" => Body::NextDate(own_plan::read_next(fields)?),
        "learnt" => Body::Learnt(own_plan::read_learnt(fields)?),
        "read-receipt" => Body::ReadReceipt(own_plan::read_receipt(fields)?),
        "medicine-taken" => taken::read_taken(fields)?.map_or(Body::Newer, Body::MedicineTaken),
        "medicine-bought" => taken::read_bought(fields)?.map_or(Body::Newer, Body::MedicineBought),
        "message" => Body::Message(said::read_message(fields)?),
        "questionnaire" => Body::Questionnaire(Box::new(said::read_questionnaire(fields)?)),
        "questionnaire-ask" => Body::QuestionnaireAsk(said::read_ask(fields)?),
        "exercise" => said::read_exercise(fields)?.map_or(Body::Newer, Body::Exercise),
        "exercise-level" => said::read_level(fields)?.map_or(Body::Newer, Body::ExerciseLevel),
        "person" => Body::Person(plain::read_person(fields)?),
        "grant" | "staff-grant" => Body::Grant(plain::read_grant(fields)?),
        "custody" => Body::Custody(plain::read_custody(fields)?),
        "team-note" => Body::TeamNote(plain::read_note(fields)?),
        "looked-at" => Body::LookedAt(plain::read_looked_at(fields)?),
        "verdict" => Body::Verdict(plain::read_verdict(fields)?),
        "assessment" => Body::Assessment(plain::read_assessment(fields)?),
        "contact" => Body::Contact(plain::read_contact(fields)?),
        "team" => Body::Team(plain::read_team(fields)?),
        "user" => Body::User(plain::read_user(fields)?),
        "device" => Body::Device(plain::read_device(fields)?),
        "alert-closing" => Body::AlertClosing(alert::read_closing(fields)?),
        "alert-seen" => Body::AlertSeen(alert::read_seen(fields)?),
        "alert-snooze" => Body::AlertSnooze(alert::read_snooze(fields)?),
        _ => Body::Newer,
    })
}

/// The keys of a kind that are no parts: they belong to the entry, are never compared and never replaced.
pub(crate) fn is_part(kind: &str, key: &str) -> bool {
    let about: &[&str] = match kind {
        "check-in" | "amendment" => &["entered", "confirmed", "told-by"],
        "withdrawal" => &["reason"],
        // Two of them are no conflict: each is what happened once.
        "put-away" => &["why", "what"],
        "setting" | "service-setting" => &["setting", "why", "review"],
        "medicine" => &["prescriber", "why", "bloods-due", "despite"],
        "flexible-plan" | "sick-day-plan" | "heart-failure" | "questionnaire-ask" | "exercise-level" => {
            &["why"]
        }
        "visit-answer" => &[visit::CHECK_IN],
        "learnt" => &["answers", "told"],
        "read-receipt" => &["shown"],
        // Two who sign, add or write something are no conflict.
        "visit-signature" => &["through"],
        "visit-addendum" | "message" => &["text"],
        "questionnaire" => &["instrument", "version", "language", "finished", "raised", "asked"],
        "grant" | "staff-grant" => &["user"],
        "custody" => &["written"],
        "verdict" | "assessment" => &["about"],
        "device" => &["device"],
        "contact" => &["device", "at"],
        // Two people who looked are no conflict, whatever each of them does in the team.
        "looked-at" => &["role"],
        "alert-closing" => &["named", "action", "why"],
        "alert-seen" => &["named"],
        "alert-snooze" => &["until", "why", "instead-of"],
        _ => &[],
    };
    !about.contains(&key)
}
