//! What is answered when a device's root digest is another one: which patients' heads differ, and chains once more.
//! Nothing is said about what the reader is not due, and nothing is sent that is not what was signed.

use super::scope::Scope;
use super::{Pull, rows_for, runs};
use crate::store::{StoreError, Stored};
use hearth_record::{Audience, ChainId, Hash, Head, PatientId, TeamId};
use hearth_wire::limits::SCOPES_MAX;
use hearth_wire::{ChainAsk, PulledRun, ScopeDigest, ScopeHeads, link_bytes, root_digest};
use std::collections::BTreeMap;

impl Pull<'_> {
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
        let (_, heads) = self.store.heads(self.caller.team, scope.patients()).await?;
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
                let whole = entries.len();
                after = entries.last().map_or(after, |last| last.entry.key.id.number);
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
        if !is_as_signed(&stored) {
            tracing::error!(
                chain = %stored.entry.key.id.chain, number = stored.entry.key.id.number,
                "an entry of this store is not what was signed: it is not sent"
            );
            break;
        }
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

fn is_as_signed(stored: &Stored) -> bool {
    stored.entry.link.hash_behind(stored.entry.before) == stored.entry.hash
}
