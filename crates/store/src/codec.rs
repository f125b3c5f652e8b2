//! One row of `entry` as an entry, and back. A row that can't be one is an error that names the column.

use crate::errors::{ReadError, read, row};
use crate::rows::{bytes, chain, fixed, number};
use crate::types::{Held, Travelled};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::{
    Entry, EntryId, EntryKey, EntryTime, Epoch, Hash, Header, Kind, Link, LogNumber, Replaces, Salt, Seen,
    Subject, UserId, Whole,
};
use rusqlite::Row;

const T: &str = "entry";

/// `replaces` as the column holds it: `[["key", ["part", …]], …]`.
pub(crate) fn replaces_text(replaces: &[Replaces]) -> String {
    let list: Vec<(String, &[String])> =
        replaces.iter().map(|one| (one.key.to_string(), one.parts.as_slice())).collect();
    serde_json::to_string(&list).unwrap_or_else(|_| "[]".to_owned())
}

fn replaces_from(text: &str) -> Option<Vec<Replaces>> {
    let list: Vec<(String, Vec<String>)> = serde_json::from_str(text).ok()?;
    list.into_iter().map(|(key, parts)| Some(Replaces { key: EntryKey::parse(&key).ok()?, parts })).collect()
}

/// A row with the chain's `acknowledged` beside it. Whether it is suspended is for the caller to say.
pub(crate) fn held(found: &Row<'_>) -> Result<Held, ReadError> {
    let entry = entry(found)?;
    let log_number: Option<i64> = found.get("log_number").map_err(read(T))?;
    let log_number = log_number
        .map(|number| u64::try_from(number).map(LogNumber).map_err(|_| row(T, "log_number")))
        .transpose()?;
    let ours: bool = found.get("ours").map_err(read(T))?;
    let acknowledged: Option<i64> = found.get("acknowledged").map_err(read(T))?;
    let reached = acknowledged.and_then(|number| u64::try_from(number).ok()).unwrap_or(0);
    let travelled = match (ours, log_number.is_some() || entry.key.id.number <= reached) {
        (false, _) => Travelled::FromTeam,
        (true, true) => Travelled::Sent,
        (true, false) => Travelled::Here,
    };
    Ok(Held { entry, log_number, travelled, suspended: false })
}

/// A row as an entry. Its hash is taken as it stands; [`crate::Store::verify`] hashes again.
pub(crate) fn entry(found: &Row<'_>) -> Result<Entry, ReadError> {
    let id = EntryId { chain: chain(found, T)?, number: number(found, T, "number")? };
    let hash = Hash(bytes(found, T, "hash")?);
    let body: Option<Vec<u8>> = found.get("body").map_err(read(T))?;
    let link = match body {
        Some(body) => Link::Whole(Box::new(Whole {
            header: header(found, id)?,
            body,
            header_salt: Salt(bytes(found, T, "header_salt")?),
            body_salt: Salt(bytes(found, T, "body_salt")?),
        })),
        None => Link::Stub {
            number: id.number,
            header_hash: Hash(bytes(found, T, "header_hash")?),
            body_hash: Hash(bytes(found, T, "body_hash")?),
        },
    };
    let mark: Vec<u8> = found.get("mark").map_err(read(T))?;
    let key = EntryKey { id, mark: fixed(&mark, T, "mark")? };
    Ok(Entry { link, before: Hash(bytes(found, T, "before")?), hash, key })
}

fn header(found: &Row<'_>, id: EntryId) -> Result<Header, ReadError> {
    let text = |column| found.get::<_, String>(column).map_err(read(T));
    let day: i32 = found.get("day").map_err(read(T))?;
    Ok(Header {
        id,
        author: UserId::from_bytes(bytes(found, T, "author")?),
        seen: Seen {
            epoch: Epoch::from_bytes(bytes(found, T, "seen_epoch")?),
            number: LogNumber(number(found, T, "seen_number")?),
        },
        time: EntryTime {
            wall: Instant::from_ms(found.get("wall_ms").map_err(read(T))?),
            day: LocalDay::from_days(day).map_err(|_| row(T, "day"))?,
            zone: text("zone")?,
            offset_ms: found.get("offset_ms").map_err(read(T))?,
        },
        subject: Subject::new(text("subject")?).map_err(|_| row(T, "subject"))?,
        kind: Kind::new(text("kind")?, found.get("kind_version").map_err(read(T))?),
        replaces: replaces_from(&text("replaces")?).ok_or(row(T, "replaces"))?,
    })
}
