//! One patient, a few computers that write about them, and the shortest way to an entry.

use hearth_clinical::{Instant, LocalDay};
use hearth_record::{
    Act, Audience, Chain, ChainId, Current, DeviceId, Effects, EntryKey, EntryTime, Epoch, Header,
    Incarnation, Kind, LogNumber, PartValue, PatientId, Replaces, Seen, SegmentSeed, Subject, UserId,
    Verdict,
};
use std::collections::BTreeMap;

/// The server's device.
pub const SERVER: u8 = 9;

pub const SEED: SegmentSeed = SegmentSeed([0x5E; 32]);

pub fn chain_of(device: u8) -> ChainId {
    ChainId {
        patient: PatientId::from_bytes([0xA1; 16]),
        audience: Audience::Shared,
        device: DeviceId::from_bytes([device; 16]),
        incarnation: Incarnation::from_bytes([1; 8]),
    }
}

pub fn subject(text: &str) -> Subject {
    Subject::new(text).unwrap()
}

pub fn header(device: u8, kind: &str, about: Subject, replaces: Vec<Replaces>) -> Header {
    Header {
        id: Chain::empty(chain_of(device)).next_id(),
        author: UserId::from_bytes([device; 16]),
        seen: Seen { epoch: Epoch::from_bytes([2; 8]), number: LogNumber(5) },
        time: EntryTime {
            wall: Instant::from_ms(1_771_833_600_000),
            day: LocalDay::from_ymd(2026, 2, 23).unwrap(),
            zone: "Europe/London".to_owned(),
            offset_ms: None,
        },
        subject: about,
        kind: Kind::new(kind, 1),
        replaces,
    }
}

/// The set, written by as many chains as are asked for.
#[derive(Default)]
pub struct World {
    chains: BTreeMap<u8, Chain>,
    pub acts: Vec<Act>,
}

impl World {
    /// Writes one entry; `parts` are its names and values.
    pub fn write(
        &mut self,
        device: u8,
        kind: &str,
        about: Subject,
        parts: &[(&str, &str)],
        replaces: Vec<Replaces>,
    ) -> EntryKey {
        let chain = self.chains.entry(device).or_insert_with(|| Chain::empty(chain_of(device)));
        let body = format!("{parts:?}").into_bytes();
        let entry = chain.append(header(device, kind, about, replaces), body, &SEED);
        let named =
            parts.iter().map(|(name, value)| ((*name).to_owned(), PartValue(value.as_bytes().to_vec())));
        let header = entry.whole().unwrap().header.clone();
        self.acts.push(Act::new(entry.key, header, named.collect(), None));
        entry.key
    }

    pub fn check_in(&mut self, device: u8, parts: &[(&str, &str)]) -> EntryKey {
        self.write(device, "check-in", Subject::check_in_self(), parts, vec![])
    }

    pub fn amend(
        &mut self,
        device: u8,
        of: &EntryKey,
        parts: &[(&str, &str)],
        replaces: Vec<Replaces>,
    ) -> EntryKey {
        self.write(device, "amendment", Subject::check_in(of), parts, replaces)
    }

    pub fn set(&mut self, device: u8, value: &str, replaces: Vec<Replaces>) -> EntryKey {
        self.write(device, "setting", subject("target-weight"), &[("value", value)], replaces)
    }

    pub fn judge(
        &mut self,
        device: u8,
        about: EntryKey,
        suspended: bool,
        replaces: Vec<Replaces>,
    ) -> EntryKey {
        let key = self.write(device, "verdict", Subject::verdict(&about), &[], replaces);
        self.acts.last_mut().unwrap().verdict = Some(Verdict { about, suspended });
        key
    }

    pub fn effects(&self) -> Effects {
        effects(&self.acts)
    }

    pub fn current(&self) -> Current {
        Current::read(&self.acts, &self.effects())
    }

    /// The values that stand for one subject and part, as texts.
    pub fn values(&self, about: &Subject, part: &str) -> Vec<String> {
        let current = self.current();
        let parts: BTreeMap<_, _> = current.of_subject(about).collect();
        let values = parts.get(part).copied().unwrap_or_default();
        values.iter().map(|value| String::from_utf8(value.value.0.clone()).unwrap()).collect()
    }

    pub fn target(&self) -> Vec<String> {
        self.values(&subject("target-weight"), "value")
    }
}

pub fn effects<'a>(acts: impl IntoIterator<Item = &'a Act>) -> Effects {
    Effects::read(acts, |act| act.header.id.chain.device == DeviceId::from_bytes([SERVER; 16]))
}

pub fn all_of(key: EntryKey) -> Replaces {
    Replaces { key, parts: vec![] }
}

pub fn parts_of(key: EntryKey, parts: &[&str]) -> Replaces {
    Replaces { key, parts: parts.iter().map(|part| (*part).to_owned()).collect() }
}
