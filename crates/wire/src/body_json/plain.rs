//! The bodies that are a few fields each.
//! Ids and keys of entries are their text forms, public keys are base64, days are days since 1970.

use super::BodyProblem;
use super::check_in::{read_rules, write_rules};
use super::fields::Fields;
use crate::body::{
    AssessmentBody, CUSTODY_WRITTEN_MAX, ContactBody, CustodyBody, DeviceBody, GrantBody, LookedAtBody,
    NoteBody, PersonBody, TeamBody, UserBody, VerdictBody, WithdrawalBody,
};
use crate::json::Json;
use crate::text::{
    access_code, access_from_code, base64, device_status_code, device_status_from_code, from_base64,
};
use hearth_clinical::{BirthDate, Instant, LocalDay, NhsNumber, PersonName, Private, TeamContact};
use hearth_record::{ChainId, DeviceId, EntryKey, Refusal, Role, UserId};
use serde_json::Value;

type Written = Vec<(String, Json)>;

fn named<const N: usize>(fields: [(&str, Json); N]) -> Written {
    fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn entry_key(text: &str) -> Option<EntryKey> {
    EntryKey::parse(text).ok()
}

fn user_id(text: &str) -> Option<UserId> {
    UserId::parse(text).ok()
}

pub(super) fn write_withdrawal(body: &WithdrawalBody) -> Written {
    named([("withdrawn", Json::Flag(true)), ("reason", Json::text(body.reason.reveal()))])
}

pub(super) fn read_withdrawal(fields: &Fields) -> Result<WithdrawalBody, BodyProblem> {
    Ok(WithdrawalBody { reason: Private::new(fields.must("reason")?) })
}

pub(super) fn write_person(body: &PersonBody) -> Written {
    let mut fields = named([
        ("name", Json::text(body.name.reveal())),
        ("born", i64::from(body.born.reveal().days()).into()),
    ]);
    fields
        .extend(body.nhs_number.map(|number| ("nhs-number".to_owned(), Json::text(number.reveal_digits()))));
    fields
}

pub(super) fn read_person(fields: &Fields) -> Result<PersonBody, BodyProblem> {
    let born = |days| LocalDay::from_days(days).ok().and_then(|day| BirthDate::from_stored(day).ok());
    Ok(PersonBody {
        name: fields.must_as("name", |text: String| PersonName::parse(&text).ok())?,
        born: fields.must_as("born", born)?,
        nhs_number: fields.maybe_as("nhs-number", |text: String| NhsNumber::parse(&text).ok())?,
    })
}

pub(super) fn write_grant(body: &GrantBody) -> Written {
    named([("access", Json::text(access_code(body.access))), ("user", Json::text(body.user.to_string()))])
}

pub(super) fn read_grant(fields: &Fields) -> Result<GrantBody, BodyProblem> {
    Ok(GrantBody {
        user: fields.must_as("user", |text: String| user_id(&text))?,
        access: fields.must_as("access", |code: String| access_from_code(&code))?,
    })
}

pub(super) fn write_custody(body: &CustodyBody) -> Written {
    let mut fields = named([("owner", Json::text(body.owner.to_string()))]);
    if !body.written.is_empty() {
        let ends = body.written.iter().take(CUSTODY_WRITTEN_MAX).map(|(chain, number)| {
            let number = i64::try_from(*number).unwrap_or(i64::MAX);
            Json::List(vec![Json::text(chain.to_string()), number.into()])
        });
        fields.push(("written".to_owned(), Json::List(ends.collect())));
    }
    fields
}

pub(super) fn read_custody(fields: &Fields) -> Result<CustodyBody, BodyProblem> {
    let owner = fields.must_as("owner", |text: String| user_id(&text))?;
    // Who is responsible holds whatever a newer app writes here; what can't be read is not counted.
    let written: Vec<Value> = fields.maybe("written").ok().flatten().unwrap_or_default();
    let end = |value: Value| {
        let (chain, number): (String, u64) = serde_json::from_value(value).ok()?;
        Some((ChainId::parse(&chain).ok()?, number))
    };
    let written = written.into_iter().take(CUSTODY_WRITTEN_MAX).filter_map(end).collect();
    Ok(CustodyBody { owner, written })
}

pub(super) fn write_note(body: &NoteBody) -> Written {
    named([("text", Json::text(body.text.reveal()))])
}

pub(super) fn read_note(fields: &Fields) -> Result<NoteBody, BodyProblem> {
    Ok(NoteBody { text: Private::new(fields.must("text")?) })
}

pub(super) fn write_looked_at(body: &LookedAtBody) -> Written {
    named([("role", Json::text(body.role.code()))])
}

pub(super) fn read_looked_at(fields: &Fields) -> Result<LookedAtBody, BodyProblem> {
    Ok(LookedAtBody { role: Role::from_code(&fields.must::<String>("role")?) })
}

pub(super) fn write_verdict(body: &VerdictBody) -> Written {
    let suspended = body.suspended.map_or(Json::Null, |refusal| Json::text(refusal.code()));
    named([("suspended", suspended), ("about", Json::text(body.about.to_string()))])
}

pub(super) fn read_verdict(fields: &Fields) -> Result<VerdictBody, BodyProblem> {
    Ok(VerdictBody {
        about: fields.must_as("about", |text: String| entry_key(&text))?,
        suspended: fields.maybe_as("suspended", |code: String| Refusal::from_code(&code))?,
    })
}

pub(super) fn write_assessment(body: &AssessmentBody) -> Written {
    named([
        ("zone", Json::text(&body.zone)),
        ("rules", write_rules(&body.rules)),
        ("more-urgent", Json::Flag(body.more_urgent)),
        ("source-not-confirmed", Json::Flag(body.source_not_confirmed)),
        ("about", Json::text(body.about.to_string())),
    ])
}

pub(super) fn read_assessment(fields: &Fields) -> Result<AssessmentBody, BodyProblem> {
    Ok(AssessmentBody {
        about: fields.must_as("about", |text: String| entry_key(&text))?,
        zone: fields.must("zone")?,
        rules: read_rules(&fields.must::<Vec<Value>>("rules")?)?,
        more_urgent: fields.must("more-urgent")?,
        source_not_confirmed: fields.must("source-not-confirmed")?,
    })
}

pub(super) fn write_contact(body: ContactBody) -> Written {
    named([("at", body.at.ms().into()), ("device", Json::text(body.device.to_string()))])
}

pub(super) fn read_contact(fields: &Fields) -> Result<ContactBody, BodyProblem> {
    Ok(ContactBody {
        device: fields.must_as("device", |text: String| DeviceId::parse(&text).ok())?,
        at: Instant::from_ms(fields.must("at")?),
    })
}

pub(super) fn write_team(body: &TeamBody) -> Written {
    named([
        ("name", Json::text(&body.name)),
        ("contact", Json::text(body.contact.to_string())),
        ("escrow-key", Json::text(base64(&body.escrow_key))),
        ("invented", Json::Flag(body.invented)),
    ])
    .into_iter()
    .chain(body.welsh_review.as_ref().map(|review| ("welsh-review".to_owned(), Json::text(review))))
    .collect()
}

pub(super) fn read_team(fields: &Fields) -> Result<TeamBody, BodyProblem> {
    Ok(TeamBody {
        name: fields.must("name")?,
        contact: fields.must_as("contact", |text: String| text.parse::<TeamContact>().ok())?,
        escrow_key: fields.must_as("escrow-key", |text: String| from_base64(&text))?,
        invented: fields.must("invented")?,
        welsh_review: fields.maybe("welsh-review")?,
    })
}

pub(super) fn write_user(body: &UserBody) -> Written {
    named([
        ("role", Json::text(body.role.code())),
        ("name", Json::text(&body.name)),
        ("disabled", Json::Flag(body.disabled)),
    ])
}

pub(super) fn read_user(fields: &Fields) -> Result<UserBody, BodyProblem> {
    Ok(UserBody {
        role: Role::from_code(&fields.must::<String>("role")?),
        name: fields.must("name")?,
        disabled: fields.must("disabled")?,
    })
}

pub(super) fn write_device(body: &DeviceBody) -> Written {
    named([
        ("user", Json::text(body.user.to_string())),
        ("key", Json::text(base64(&body.public_key))),
        ("name", Json::text(&body.name)),
        ("status", Json::text(device_status_code(body.status))),
        ("device", Json::text(body.device.to_string())),
    ])
}

pub(super) fn read_device(fields: &Fields) -> Result<DeviceBody, BodyProblem> {
    Ok(DeviceBody {
        device: fields.must_as("device", |text: String| DeviceId::parse(&text).ok())?,
        user: fields.must_as("user", |text: String| user_id(&text))?,
        public_key: fields.must_as("key", |text: String| from_base64(&text))?,
        name: fields.must("name")?,
        status: fields.must_as("status", |code: String| device_status_from_code(&code))?,
    })
}
