//! Writes entries as devices do, and reads them back as a chart.

use hearth_chart::{Fact, Record};
use hearth_clinical::{Instant, PlanValue, Private, SymptomSet, Weight};
use hearth_record::{
    Audience, Chain, ChainId, DeviceId, EntryId, EntryKey, EntryTime, Epoch, Head, Header, Incarnation, Kind,
    LogNumber, PatientId, Replaces, Seen, SegmentSeed, Subject, UserId,
};
use hearth_wire::{Body, CheckInBody, SettingBody, Told, VerdictBody, WithdrawalBody, body_bytes, kind_of};
use std::collections::BTreeMap;

pub(crate) const PATIENT: PatientId = PatientId::from_bytes([1; 16]);
pub(crate) const HOME: u8 = 2;
pub(crate) const NURSE: u8 = 3;
pub(crate) const SERVER: u8 = 9;
const MS_PER_MINUTE: i64 = 60_000;
/// 2026-11-01 08:00 UTC.
const START_MS: i64 = 1_793_520_000_000;

/// Several devices that write about one patient.
#[derive(Default)]
pub(crate) struct Pen {
    heads: BTreeMap<ChainId, Head>,
    pub(crate) facts: Vec<Fact>,
    minute: i64,
    offset_ms: Option<i64>,
}

impl Pen {
    /// From here on entries are written this many minutes after the start.
    pub(crate) fn at_minute(&mut self, minute: i64) -> &mut Self {
        self.minute = minute;
        self
    }

    /// From here on the device knows that its clock is this far ahead, or knows nothing.
    pub(crate) fn offset_minutes(&mut self, minutes: Option<i64>) -> &mut Self {
        self.offset_ms = minutes.map(|minutes| minutes * MS_PER_MINUTE);
        self
    }

    pub(crate) fn now(&self) -> Instant {
        Instant::from_ms(START_MS + self.minute * MS_PER_MINUTE)
    }

    pub(crate) fn write(
        &mut self,
        device: u8,
        subject: Subject,
        body: &Body,
        replaces: &[Replaces],
    ) -> EntryKey {
        self.write_bytes(device, subject, kind_of(body), body_bytes(body), replaces)
    }

    pub(crate) fn write_bytes(
        &mut self,
        device: u8,
        subject: Subject,
        kind: Kind,
        body: Vec<u8>,
        replaces: &[Replaces],
    ) -> EntryKey {
        let id = ChainId {
            patient: PATIENT,
            audience: Audience::Shared,
            device: DeviceId::from_bytes([device; 16]),
            incarnation: Incarnation::from_bytes([1; 8]),
        };
        let mut chain = self.heads.get(&id).map_or(Chain::empty(id), |head| Chain::from_head(*head));
        let header = Header {
            id: EntryId { chain: id, number: 0 },
            author: UserId::from_bytes([device; 16]),
            seen: Seen { epoch: Epoch::from_bytes([0; 8]), number: LogNumber(0) },
            time: EntryTime {
                wall: self.now(),
                day: self.now().day_at_offset(0),
                zone: "Europe/London".to_owned(),
                offset_ms: self.offset_ms,
            },
            subject,
            kind,
            replaces: replaces.to_vec(),
        };
        let entry = chain.append(header, body, &SegmentSeed([7; 32]));
        self.heads.insert(id, chain.head());
        self.facts.push(Fact::from_entry(&entry, None).unwrap());
        entry.key
    }

    pub(crate) fn check_in(&mut self, device: u8, measured: CheckInBody) -> EntryKey {
        let body = CheckInBody { entered: Some(self.now()), ..measured };
        self.write(device, Subject::check_in_self(), &Body::CheckIn(Box::new(body)), &[])
    }

    pub(crate) fn amend(
        &mut self,
        device: u8,
        key: EntryKey,
        measured: CheckInBody,
        of: &[Replaces],
    ) -> EntryKey {
        let body = CheckInBody { entered: Some(self.now()), ..measured };
        self.write(device, Subject::check_in(&key), &Body::Amendment(Box::new(body)), of)
    }

    pub(crate) fn withdraw(&mut self, device: u8, key: EntryKey, of: &[Replaces]) -> EntryKey {
        let body = Body::Withdrawal(WithdrawalBody { reason: Private::new("not-me".to_owned()) });
        self.write(device, Subject::check_in(&key), &body, of)
    }

    pub(crate) fn set(&mut self, device: u8, value: &PlanValue, of: &[EntryKey]) -> EntryKey {
        let subject = Subject::setting(value.subject());
        let body = SettingBody { value: value.clone(), why: Private::new(String::new()), review: None };
        self.write(device, subject, &Body::Setting(body), &whole(of))
    }

    /// A setting in a version that this app can't read.
    pub(crate) fn set_newer(&mut self, device: u8, value: &PlanValue, of: &[EntryKey]) -> EntryKey {
        let subject = Subject::setting(value.subject());
        self.write_bytes(
            device,
            subject,
            Kind::new("setting", 9),
            br#"{"value":{"from":2031}}"#.to_vec(),
            &whole(of),
        )
    }

    pub(crate) fn suspend(&mut self, about: EntryKey) -> EntryKey {
        let verdict = VerdictBody { about, suspended: Some(hearth_record::Refusal::RoleMayNot) };
        self.write(SERVER, Subject::verdict(&about), &Body::Verdict(verdict), &[])
    }

    pub(crate) fn record(&self) -> Record<'_> {
        read(&self.facts)
    }
}

pub(crate) fn read(facts: &[Fact]) -> Record<'_> {
    Record::read(facts, |device| *device == DeviceId::from_bytes([SERVER; 16]))
}

pub(crate) fn kg(kg: u32) -> Weight {
    Weight::from_grams(kg * 1000).unwrap()
}

pub(crate) fn weighed(kilos: u32) -> CheckInBody {
    CheckInBody { weight: Some(kg(kilos)), ..CheckInBody::default() }
}

pub(crate) fn answered(pairs: &[&str]) -> CheckInBody {
    CheckInBody { symptoms: SymptomSet::parse(pairs.iter().copied()).unwrap(), ..CheckInBody::default() }
}

pub(crate) fn told(zone: &str) -> Told {
    Told { zone: zone.to_owned(), language: "en".to_owned(), ..Told::default() }
}

pub(crate) fn part(key: EntryKey, name: &str) -> Replaces {
    Replaces { key, parts: vec![name.to_owned()] }
}

pub(crate) fn whole(keys: &[EntryKey]) -> Vec<Replaces> {
    keys.iter().map(|key| Replaces { key: *key, parts: Vec::new() }).collect()
}
