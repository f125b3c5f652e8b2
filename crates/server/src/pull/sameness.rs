//! What is answered when a device's root digest is another one: which patients' heads differ, and chains once more.
//! Nothing is said about what the reader is not due, and nothing is sent that is not what was signed.

use super::scope::Scope;
use super::{Pull, rows_for, runs};
use crate::store::{StoreError, Stored, Unsound};
use hearth_record::{Audience, ChainId, Hash, Head, LogNumber, PatientId, TeamId};
use hearth_wire::limits::SCOPES_MAX;
use hearth_wire::{ChainAsk, PulledRun, ScopeDigest, ScopeHeads, link_bytes, root_digest};
use std::collections::{BTreeMap, BTreeSet};

impl Pull<'_> {
    /// The ends of all chains, as far as this store holds them as they were signed. Where an entry was changed in its file the
    /// chain counts as ending before it: whoever holds it offers it again.
    pub(super) async fn heads(
        &self,
        patients: Option<Vec<PatientId>>,
    ) -> Result<(LogNumber, Vec<Head>), StoreError> {
        let (number, heads) = self.store.heads(self.caller.team, patients).await?;
        Ok((number, as_sound(heads, &self.store.unsound(self.caller.team).await?)))
    }

    /// True if it is what was signed; if not, that is remembered, and it is not sent.
    pub(super) async fn is_sound(&self, stored: &Stored) -> Result<bool, StoreError> {
        self.all_sound(std::iter::once(stored)).await
    }

    /// True if they all are.
    pub(super) async fn all_sound(&self, all: impl Iterator<Item = &Stored>) -> Result<bool, StoreError> {
        let unsound: Vec<Unsound> = all.filter(|stored| !stored.is_sound()).map(Stored::place).collect();
        if unsound.is_empty() {
            return Ok(true);
        }
        for one in &unsound {
            let (device, number) = (one.key.id.chain.device, one.key.id.number);
            tracing::error!(%device, number, "an entry of this store is not what was signed: it is not sent");
        }
        self.store.note_unsound(self.caller.team, unsound).await?;
        Ok(false)
    }

    /// Those of them that are.
    pub(super) async fn only_sound(&self, all: Vec<Stored>) -> Result<Vec<Stored>, StoreError> {
        if self.all_sound(all.iter()).await? {
            return Ok(all);
        }
        Ok(all.into_iter().filter(Stored::is_sound).collect())
    }

    /// The scopes that the reader is due and whose digest is another one than they say, as many as an answer holds.
    pub(super) async fn differs(
        &self,
        scope: &Scope<'_>,
        said: &[ScopeDigest],
    ) -> Result<Vec<ScopeHeads>, StoreError> {
        if said.is_empty() {
            return Ok(Vec::new());
        }
        let said: BTreeMap<(PatientId, Audience), Hash> =
            said.iter().map(|one| ((one.patient, one.audience), one.digest)).collect();
        let (_, heads) = self.heads(scope.patients()).await?;
        let mut held: BTreeMap<(PatientId, Audience), Vec<Head>> = BTreeMap::new();
        // Of what this server has lost altogether, the reader is to hear that it holds nothing.
        for (patient, audience) in said.keys().filter(|(patient, audience)| scope.sees(patient, *audience)) {
            held.insert((*patient, *audience), Vec::new());
        }
        for head in heads.into_iter().filter(|head| scope.due(head)) {
            held.entry((head.chain.patient, head.chain.audience)).or_default().push(head);
        }
        let mut room = SCOPES_MAX;
        let mut differs = Vec::new();
        for (place, heads) in held {
            if said.get(&place) == Some(&root_digest(heads.iter().copied())) {
                continue;
            }
            let Some(left) = room.checked_sub(heads.len().saturating_add(1)) else { break };
            room = left;
            differs.push(ScopeHeads { patient: place.0, audience: place.1, heads });
        }
        Ok(differs)
    }

    /// The chains that are asked for, in the order asked, as much as fits and at least one entry.
    pub(super) async fn repairs(
        &self,
        team: TeamId,
        scope: &Scope<'_>,
        wants: &[ChainAsk],
        budget: usize,
    ) -> Result<Vec<PulledRun>, StoreError> {
        let mut repairs = Vec::new();
        let mut bytes = 0_usize;
        for want in wants.iter().filter(|want| scope.reads(&want.chain)) {
            let (mut taken, mut after) = (Vec::new(), want.after);
            let cut = loop {
                let (entries, more) = self.stretch_of(team, want.chain, after, budget).await?;
                let last = entries.last().map(|last| last.entry.key.id.number);
                let entries = self.only_sound(entries).await?;
                let whole = entries.len();
                after = last.unwrap_or(after);
                let fitting = fitting(entries, &mut bytes, budget);
                let cut = fitting.len() < whole;
                taken.extend(fitting);
                if cut || !more {
                    break cut;
                }
            };
            repairs.extend(runs::runs(self.store, team, taken).await?);
            if cut {
                break;
            }
        }
        Ok(repairs)
    }

    /// A stretch of a chain above a number, never cut between two of one number, and whether there is more.
    async fn stretch_of(
        &self,
        team: TeamId,
        chain: ChainId,
        number: u64,
        budget: usize,
    ) -> Result<(Vec<Stored>, bool), StoreError> {
        let mut rows_max = rows_for(budget);
        loop {
            let mut rows = self.store.chain_behind(team, chain, number, rows_max).await?;
            if rows.len() < rows_max {
                return Ok((rows, false));
            }
            let last = rows.last().map(|last| last.entry.key.id.number);
            let whole = rows.iter().take_while(|row| Some(row.entry.key.id.number) != last).count();
            if whole > 0 {
                rows.truncate(whole);
                return Ok((rows, true));
            }
            rows_max = rows_max.saturating_mul(2);
        }
    }
}

/// As many entries as fit, never cut between two of one number: the reader goes on behind a number.
fn fitting(entries: Vec<Stored>, bytes: &mut usize, budget: usize) -> Vec<Stored> {
    let mut taken: Vec<Stored> = Vec::new();
    for stored in entries {
        let more = link_bytes(&stored.entry.link);
        let same = taken.last().is_some_and(|last| last.entry.key.id.number == stored.entry.key.id.number);
        if *bytes > 0 && !same && bytes.saturating_add(more) > budget {
            break;
        }
        *bytes = bytes.saturating_add(more);
        taken.push(stored);
    }
    taken
}

/// Ends of chains with the changed entries, and all behind them, left out.
fn as_sound(heads: Vec<Head>, unsound: &BTreeSet<Unsound>) -> Vec<Head> {
    if unsound.is_empty() {
        return heads;
    }
    let mut lowest: BTreeMap<ChainId, (u64, Hash)> = BTreeMap::new();
    for one in unsound {
        let place = (one.key.id.number, one.before);
        let known = lowest.entry(one.key.id.chain).or_insert(place);
        *known = (*known).min(place);
    }
    let mut sound: BTreeSet<(ChainId, u64, Hash)> = BTreeSet::new();
    for head in heads {
        match lowest.get(&head.chain) {
            Some((1, _)) => {}
            Some((number, before)) if head.number >= *number => {
                sound.insert((head.chain, number.saturating_sub(1), *before));
            }
            _ => {
                sound.insert((head.chain, head.number, head.hash));
            }
        }
    }
    sound.into_iter().map(|(chain, number, hash)| Head { chain, number, hash }).collect()
}
