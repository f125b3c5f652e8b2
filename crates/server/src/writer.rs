//! The server's own pen: what it writes into its own chains while it appends what others wrote.
//! It is a device like any other, with a user of the role `server`; what it says is decided elsewhere.

use crate::identity::Identity;
use crate::mint::Mint;
use crate::store::{Facts, Plan};
use hearth_record::{
    Audience, Chain, ChainId, Entry, EntryTime, Header, Kind, PatientId, Replaces, Seen, Segment,
    SegmentSeed, Subject, sign_head,
};
use hearth_wire::{Body, body_bytes, kind_of};
use std::collections::BTreeMap;

/// Writes the server's entries into a plan.
pub(crate) struct Pen<'a> {
    identity: &'a Identity,
    facts: &'a Facts,
    mint: &'a mut dyn Mint,
    chains: BTreeMap<ChainId, Chain>,
    seeds: BTreeMap<Segment, SegmentSeed>,
}

impl<'a> Pen<'a> {
    pub(crate) fn new(identity: &'a Identity, facts: &'a Facts, mint: &'a mut dyn Mint) -> Self {
        Pen { identity, facts, mint, chains: BTreeMap::new(), seeds: facts.seeds.clone() }
    }

    /// Writes one entry at the end of the plan and gives it back.
    pub(crate) fn write(
        &mut self,
        plan: &mut Plan,
        patient: PatientId,
        audience: Audience,
        subject: Subject,
        replaces: Vec<Replaces>,
        body: &Body,
    ) -> Entry {
        self.write_kind(plan, patient, audience, subject, replaces, kind_of(body), body)
    }

    /// As [`Pen::write`], for a body that two kinds share.
    #[expect(clippy::too_many_arguments, reason = "an entry has this many sides")]
    pub(crate) fn write_kind(
        &mut self,
        plan: &mut Plan,
        patient: PatientId,
        audience: Audience,
        subject: Subject,
        replaces: Vec<Replaces>,
        kind: Kind,
        body: &Body,
    ) -> Entry {
        let team = &self.facts.team;
        let id = self.identity.chain(&team.team, &team.epoch, patient, audience);
        let header = Header {
            id: hearth_record::EntryId { chain: id, number: 0 },
            author: self.identity.user(&team.team),
            seen: Seen { epoch: team.epoch, number: team.number },
            time: EntryTime {
                wall: plan.received,
                day: plan.received.day_at_offset(0),
                zone: "UTC".to_owned(),
                offset_ms: Some(0),
            },
            subject,
            kind,
            replaces,
        };
        let segment = Segment { chain: id, month: header.time.month() };
        let seed = *self.seeds.entry(segment).or_insert_with(|| {
            let seed = SegmentSeed(self.mint.thirty_two());
            plan.seeds.push((segment, seed));
            seed
        });
        let heads = self.facts.heads.get(&id);
        let chain = self.chains.entry(id).or_insert_with(|| {
            let last = heads.and_then(|heads| heads.iter().max_by_key(|head| head.number));
            last.map_or_else(|| Chain::empty(id), |head| Chain::from_head(*head))
        });
        let entry = chain.append(header, body_bytes(body), &seed);
        plan.entries.push(entry.clone());
        entry
    }

    /// Signs the end of every chain that was written.
    pub(crate) fn sign(self, plan: &mut Plan) {
        for chain in self.chains.values() {
            let head = chain.head();
            plan.signatures.push((head, sign_head(self.identity.signing(), &head)));
        }
    }
}
