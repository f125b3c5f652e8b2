//! Runs of a chain as JSON: the chain once, then its links. A salt travels only where its segment's seed does not.

use super::{bytes, field};
use crate::limits::{
    ENTRY_BODY_BYTES_MAX, ENTRY_HEADER_BYTES_MAX, NAME_BYTES_MAX, PAGE_ENTRIES_MAX, PARTS_MAX, REPLACES_MAX,
};
use crate::packing::{WireProblem, at_most};
use crate::text::{any_from_base64, base64};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::{
    Audience, ChainId, DeviceId, EntryId, EntryKey, EntryTime, Epoch, Hash, Header, Incarnation, Kind, Link,
    LogNumber, PatientId, Replaces, Salt, SaltField, Seen, SegmentSeed, Subject, UserId, Whole, salt,
};
use serde::{Deserialize, Serialize};

/// Bytes that a link counts for in a page: what it holds, not how it happens to be written.
#[must_use]
pub fn link_bytes(link: &Link) -> usize {
    match link {
        Link::Whole(whole) => whole.header.canonical().len().saturating_add(whole.body.len()),
        Link::Stub { .. } => 80,
    }
}

/// Checks an entry against the limits of what travels. Whoever writes one asks first: an entry over a limit would be
/// refused by every server, and its chain would wait for ever.
///
/// # Errors
/// [`WireProblem::TooMany`] or [`WireProblem::Field`] with the limit that it goes over.
pub fn check_entry(header: &Header, body: &[u8]) -> Result<(), WireProblem> {
    at_most("body", body.len(), ENTRY_BODY_BYTES_MAX)?;
    at_most("replaces", header.replaces.len(), REPLACES_MAX)?;
    at_most("kind", header.kind.name.len(), NAME_BYTES_MAX)?;
    at_most("zone", header.time.zone.len(), NAME_BYTES_MAX)?;
    for replaced in &header.replaces {
        at_most("parts", replaced.parts.len(), PARTS_MAX)?;
        replaced.parts.iter().try_for_each(|part| at_most("part", part.len(), NAME_BYTES_MAX))?;
    }
    at_most("header", header.canonical().len(), ENTRY_HEADER_BYTES_MAX)
}

#[derive(Serialize, Deserialize)]
pub(super) struct ChainJson {
    patient: String,
    audience: String,
    device: String,
    incarnation: String,
}

impl ChainJson {
    pub(super) fn of(chain: &ChainId) -> ChainJson {
        ChainJson {
            patient: chain.patient.to_string(),
            audience: chain.audience.code().to_owned(),
            device: chain.device.to_string(),
            incarnation: chain.incarnation.to_string(),
        }
    }

    pub(super) fn read(&self) -> Result<ChainId, WireProblem> {
        Ok(ChainId {
            patient: field("patient", PatientId::parse(&self.patient).ok())?,
            audience: field("audience", Audience::from_code(&self.audience))?,
            device: field("device", DeviceId::parse(&self.device).ok())?,
            incarnation: field("incarnation", Incarnation::parse(&self.incarnation).ok())?,
        })
    }
}

/// Seeds of segments: month, base64.
pub(super) type SeedsJson = Vec<(u32, String)>;

pub(super) fn seeds_json(seeds: &[(u32, SegmentSeed)]) -> SeedsJson {
    seeds.iter().map(|(month, seed)| (*month, base64(&seed.0))).collect()
}

pub(super) fn read_seeds(seeds: SeedsJson) -> Result<Vec<(u32, SegmentSeed)>, WireProblem> {
    at_most("seeds", seeds.len(), PAGE_ENTRIES_MAX)?;
    seeds.into_iter().map(|(month, seed)| Ok((month, SegmentSeed(bytes("seeds", &seed)?)))).collect()
}

#[derive(Serialize, Deserialize)]
pub(super) struct LinkJson {
    number: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    log: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    header: Option<Box<HeaderJson>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body64: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    salts: Option<(String, String)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stub: Option<(String, String)>,
}

#[derive(Serialize, Deserialize)]
struct HeaderJson {
    author: String,
    seen: (String, u64),
    wall: i64,
    day: i32,
    zone: String,
    offset: Option<i64>,
    subject: String,
    kind: String,
    version: u16,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    replaces: Vec<ReplacesJson>,
}

#[derive(Serialize, Deserialize)]
struct ReplacesJson {
    key: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    parts: Vec<String>,
}

impl LinkJson {
    pub(super) fn of(link: &Link, log: Option<LogNumber>, seeds: &[(u32, SegmentSeed)]) -> LinkJson {
        let empty = LinkJson {
            number: link.number(),
            log: log.map(|number| number.0),
            header: None,
            body: None,
            body64: None,
            salts: None,
            stub: None,
        };
        match link {
            Link::Stub { header_hash, body_hash, .. } => {
                LinkJson { stub: Some((base64(&header_hash.0), base64(&body_hash.0))), ..empty }
            }
            Link::Whole(whole) => {
                let (body, body64) = match String::from_utf8(whole.body.clone()) {
                    Ok(text) => (Some(text), None),
                    Err(not_text) => (None, Some(base64(not_text.as_bytes()))),
                };
                let derived = derived_salts(&whole.header, seeds);
                let salts = (derived != Some((whole.header_salt, whole.body_salt)))
                    .then(|| (base64(&whole.header_salt.0), base64(&whole.body_salt.0)));
                LinkJson {
                    header: Some(Box::new(HeaderJson::of(&whole.header))),
                    body,
                    body64,
                    salts,
                    ..empty
                }
            }
        }
    }

    pub(super) fn log(&self) -> Result<LogNumber, WireProblem> {
        field("log", self.log.map(LogNumber))
    }

    pub(super) fn read(self, chain: ChainId, seeds: &[(u32, SegmentSeed)]) -> Result<Link, WireProblem> {
        let number = self.number;
        if let Some((header, body)) = self.stub {
            let (header_hash, body_hash) = (Hash(bytes("stub", &header)?), Hash(bytes("stub", &body)?));
            return Ok(Link::Stub { number, header_hash, body_hash });
        }
        let header = field("header", self.header)?.read(EntryId { chain, number })?;
        let body = match (self.body, self.body64) {
            (Some(text), None) => text.into_bytes(),
            (None, Some(text)) => field("body64", any_from_base64(&text))?,
            (Some(_), Some(_)) | (None, None) => return Err(WireProblem::Field { field: "body" }),
        };
        check_entry(&header, &body)?;
        let (header_salt, body_salt) = match self.salts {
            Some((header, body)) => (Salt(bytes("salts", &header)?), Salt(bytes("salts", &body)?)),
            None => field("seeds", derived_salts(&header, seeds))?,
        };
        Ok(Link::Whole(Box::new(Whole { header, body, header_salt, body_salt })))
    }
}

fn derived_salts(header: &Header, seeds: &[(u32, SegmentSeed)]) -> Option<(Salt, Salt)> {
    let month = header.time.month();
    let (_, seed) = seeds.iter().find(|(of, _)| *of == month)?;
    let number = header.id.number;
    Some((salt(seed, number, SaltField::Header), salt(seed, number, SaltField::Body)))
}

impl HeaderJson {
    fn of(header: &Header) -> HeaderJson {
        let replaces = header.replaces.iter();
        HeaderJson {
            author: header.author.to_string(),
            seen: (header.seen.epoch.to_string(), header.seen.number.0),
            wall: header.time.wall.ms(),
            day: header.time.day.days(),
            zone: header.time.zone.clone(),
            offset: header.time.offset_ms,
            subject: header.subject.as_str().to_owned(),
            kind: header.kind.name.clone(),
            version: header.kind.version,
            replaces: replaces
                .map(|r| ReplacesJson { key: r.key.to_string(), parts: r.parts.clone() })
                .collect(),
        }
    }

    fn read(self, id: EntryId) -> Result<Header, WireProblem> {
        let (epoch, number) = self.seen;
        Ok(Header {
            id,
            author: field("author", UserId::parse(&self.author).ok())?,
            seen: Seen { epoch: field("seen", Epoch::parse(&epoch).ok())?, number: LogNumber(number) },
            time: EntryTime {
                wall: Instant::from_ms(self.wall),
                day: field("day", LocalDay::from_days(self.day).ok())?,
                zone: self.zone,
                offset_ms: self.offset,
            },
            subject: field("subject", Subject::new(self.subject).ok())?,
            kind: Kind { name: self.kind, version: self.version },
            replaces: self.replaces.into_iter().map(ReplacesJson::read).collect::<Result<_, _>>()?,
        })
    }
}

impl ReplacesJson {
    fn read(self) -> Result<Replaces, WireProblem> {
        Ok(Replaces { key: field("replaces", EntryKey::parse(&self.key).ok())?, parts: self.parts })
    }
}
