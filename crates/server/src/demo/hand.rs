//! An invented computer: it comes in with a code, writes chains and pushes them as any other does, only without a line.

use super::DemoError;
use crate::admin::{CodeFor, Office};
use crate::exchange::push;
use crate::mint::{Mint, OsMint};
use ed25519_dalek::SigningKey;
use hearth_clinical::Instant;
use hearth_record::{
    Audience, Chain, ChainId, DeviceId, Entry, EntryKey, EntryTime, Head, Header, Incarnation, PatientId,
    Replaces, Seen, SegmentSeed, Subject, TeamId, UserId, sign_head,
};
use hearth_wire::{Body, PushedChain, body_bytes, kind_of};
use std::collections::BTreeMap;

/// An invented computer.
pub(super) struct Hand {
    team: TeamId,
    device: DeviceId,
    pub(super) user: UserId,
    key: SigningKey,
    incarnation: Incarnation,
    seen: Seen,
    chains: BTreeMap<ChainId, (Chain, Vec<Entry>)>,
    seeds: BTreeMap<(ChainId, u32), SegmentSeed>,
}

impl Hand {
    /// Comes in with a code of its own, made and used at once.
    pub(super) async fn enrol(office: &Office<'_>, team: TeamId, whom: CodeFor) -> Result<Hand, DemoError> {
        let key = SigningKey::from_bytes(&OsMint.thirty_two());
        let computer = (key.verifying_key().to_bytes(), "Invented computer");
        let answer = office.admit(None, team, whom, computer, &mut OsMint).await?;
        let row = office.store.team(team).await?;
        Ok(Hand {
            team,
            device: answer.device,
            user: answer.user,
            key,
            incarnation: Incarnation::from_bytes(OsMint.eight()),
            seen: Seen { epoch: row.epoch, number: row.number },
            chains: BTreeMap::new(),
            seeds: BTreeMap::new(),
        })
    }

    /// Writes one entry.
    pub(super) fn write(
        &mut self,
        at: Instant,
        (patient, audience): (PatientId, Audience),
        subject: Subject,
        replaces: Vec<Replaces>,
        body: &Body,
    ) -> EntryKey {
        let id = ChainId { patient, audience, device: self.device, incarnation: self.incarnation };
        let (chain, entries) = self.chains.entry(id).or_insert_with(|| (Chain::empty(id), Vec::new()));
        let header = Header {
            id: chain.next_id(),
            author: self.user,
            seen: self.seen,
            time: EntryTime {
                wall: at,
                day: at.day_at_offset(0),
                zone: "Europe/London".to_owned(),
                offset_ms: Some(0),
            },
            subject,
            kind: kind_of(body),
            replaces,
        };
        let month = header.time.month();
        let seed = self.seeds.entry((id, month)).or_insert_with(|| SegmentSeed(OsMint.thirty_two()));
        let entry = chain.append(header, body_bytes(body), seed);
        let key = entry.key;
        entries.push(entry);
        key
    }

    /// Pushes everything that was written.
    pub(super) async fn push(&mut self, office: &Office<'_>) -> Result<(), DemoError> {
        let pushed: Vec<PushedChain> =
            self.chains.values().filter_map(|(_, entries)| self.pushed(entries)).collect();
        self.chains.values_mut().for_each(|(_, entries)| entries.clear());
        let (answers, _) =
            push(office.store, office.identity, self.team, pushed, office.now, &mut OsMint).await?;
        match answers.iter().find_map(|answer| answer.problem) {
            Some(problem) => Err(DemoError::NotTaken(problem)),
            None => Ok(()),
        }
    }

    fn pushed(&self, entries: &[Entry]) -> Option<PushedChain> {
        let (first, last) = (entries.first()?, entries.last()?);
        let chain = first.key.id.chain;
        let head = Head { chain, number: last.key.id.number, hash: last.hash };
        let seeds = self.seeds.iter().filter(|((of, _), _)| *of == chain);
        Some(PushedChain {
            chain,
            before: first.before,
            links: entries.iter().map(|entry| entry.link.clone()).collect(),
            seeds: seeds.map(|((_, month), seed)| (*month, *seed)).collect(),
            signature: sign_head(&self.key, &head),
        })
    }
}
