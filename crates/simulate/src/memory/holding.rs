//! The store in memory as an exchange uses it.

use super::{MemoryHolding, MemoryTrouble, State, apply};
use hearth_clinical::{LocalDay, PlanSubject};
use hearth_exchange::Holding;
use hearth_record::{Access, ChainId, Hash, Head, Incarnation, PatientId, SegmentSeed, Subject};
use hearth_store::{Applied, Arrived, Found, Identity, OwnRun, WaitingChain};
use hearth_wire::{ChainAsk, Cursor, OpenLoad, PushProblem, ScopeHeads, granted, visit_days};
use std::collections::{BTreeMap, BTreeSet};

/// What an entry counts for beside its body and what it replaces, in bytes: as in the store's own statement.
const ROW_BYTES: usize = 160;

impl Holding for MemoryHolding {
    type Trouble = MemoryTrouble;

    fn identity(&self) -> Result<Option<Identity>, MemoryTrouble> {
        Ok(self.image().identity.clone())
    }

    fn renew_incarnation(&self, incarnation: Incarnation) -> Result<(), MemoryTrouble> {
        self.transaction(|state| {
            let identity = state.identity.as_mut().ok_or(MemoryTrouble::NotEnrolled)?;
            identity.incarnation = incarnation;
            Ok(())
        })
    }

    fn cursor(&self) -> Result<Option<Cursor>, MemoryTrouble> {
        Ok(self.image().cursor)
    }

    fn loads(&self) -> Result<Vec<OpenLoad>, MemoryTrouble> {
        Ok(self.image().loads.values().copied().collect())
    }

    fn waiting(&self) -> Result<Vec<WaitingChain>, MemoryTrouble> {
        let state = self.image();
        let mut waiting: Vec<WaitingChain> =
            state.own.keys().filter_map(|chain| waiting_of(&state, chain)).collect();
        waiting.sort_by_key(|chain| (chain.urgent.is_none(), chain.chain));
        Ok(waiting)
    }

    fn visit_days(&self, patient: &PatientId) -> Result<BTreeSet<LocalDay>, MemoryTrouble> {
        Ok(visit_days(&crate::view::shown(None, &self.image(), patient, None).current))
    }

    fn run(&self, chain: &ChainId, from: u64, through: u64) -> Result<OwnRun, MemoryTrouble> {
        let state = self.image();
        let head = state.own_head(chain);
        let branch = state.branch(chain, from).unwrap_or_default();
        let taken: Vec<_> =
            branch.into_iter().filter(|kept| kept.read.entry.key.id.number <= through).collect();
        let mut seeds: BTreeMap<u32, SegmentSeed> = BTreeMap::new();
        for whole in taken.iter().filter_map(|kept| kept.read.entry.whole()) {
            let month = whole.header.time.month();
            seeds.extend(state.seeds.get(&(*chain, month)).map(|seed| (month, *seed)));
        }
        let (first, last) = (taken.first(), taken.last());
        Ok(OwnRun {
            chain: *chain,
            before: first.map_or(head.hash, |kept| kept.read.entry.before),
            seeds: seeds.into_iter().collect(),
            head: last.map_or(head, |kept| Head {
                chain: *chain,
                number: kept.read.entry.key.id.number,
                hash: kept.read.entry.hash,
            }),
            links: taken.iter().map(|kept| kept.read.entry.link.clone()).collect(),
        })
    }

    fn apply(&self, arrived: &Arrived) -> Result<Applied, MemoryTrouble> {
        self.transaction(|state| {
            let device = state.identity.as_ref().ok_or(MemoryTrouble::NotEnrolled)?.device;
            Ok(apply::apply(state, device, arrived))
        })
    }

    fn acknowledge(
        &self,
        chain: &ChainId,
        through: u64,
        hash: &Hash,
        _receipt: &[u8; 16],
    ) -> Result<bool, MemoryTrouble> {
        self.transaction(|state| {
            if through == 0 || !state.on_our_branch(chain, through, hash) {
                return Ok(false);
            }
            if let Some(own) = state.own.get_mut(chain)
                && own.acknowledged <= through
                && through <= own.number
            {
                (own.acknowledged, own.problem) = (through, None);
            }
            Ok(true)
        })
    }

    fn refused(&self, chain: &ChainId, problem: Option<PushProblem>) -> Result<(), MemoryTrouble> {
        self.transaction(|state| {
            if let Some(own) = state.own.get_mut(chain) {
                own.problem = problem;
            }
            Ok(())
        })
    }

    fn push_again_from(&self, chain: &ChainId, through: u64, hash: &Hash) -> Result<bool, MemoryTrouble> {
        self.transaction(|state| {
            let ours = state.on_our_branch(chain, through, hash);
            state.set_back(chain, if ours { through } else { 0 });
            Ok(ours)
        })
    }

    fn forget_acknowledgements(&self) -> Result<(), MemoryTrouble> {
        self.transaction(|state| {
            let chains: Vec<ChainId> = state.own.keys().copied().collect();
            chains.iter().for_each(|chain| state.set_back(chain, 0));
            Ok(())
        })
    }

    fn settle(&self, differs: &[ScopeHeads]) -> Result<Found, MemoryTrouble> {
        self.transaction(|state| Ok(settle(state, differs)))
    }

    fn leaving_heads(&self) -> Result<Vec<Head>, MemoryTrouble> {
        let state = self.image();
        let ended = ended(&state);
        let own = state.own.iter().filter(|(chain, own)| {
            let loading = state.loads.contains_key(&chain.patient);
            ended.contains(&chain.patient) && !loading && own.acknowledged == own.number && own.number > 0
        });
        Ok(own.map(|(chain, _)| state.own_head(chain)).collect())
    }

    fn heads(&self) -> Result<(Vec<Head>, u64), MemoryTrouble> {
        let state = self.image();
        let heads = state.heads.iter().map(|(chain, number, hash)| Head {
            chain: *chain,
            number: *number,
            hash: *hash,
        });
        let waits = state.own.values().map(|own| own.number.saturating_sub(own.acknowledged)).sum();
        Ok((heads.collect(), waits))
    }
}

/// The patients whose record, as it is held here, says that this device's user sees nothing of it.
pub(crate) fn ended(state: &State) -> BTreeSet<PatientId> {
    let Some(user) = state.identity.as_ref().map(|identity| identity.user) else { return BTreeSet::new() };
    let mut patients = crate::view::patients(state);
    patients.retain(|patient| {
        let shown = crate::view::shown(None, state, patient, None);
        granted(&shown.current, &user) == Some(Access::Nothing)
    });
    patients
}

/// What the service lacks of our own chains waits again; what is lacking here is asked for.
fn settle(state: &mut State, differs: &[ScopeHeads]) -> Found {
    let mut found = Found::default();
    for scope in differs {
        let of_scope = |chain: &ChainId| chain.patient == scope.patient && chain.audience == scope.audience;
        let own: Vec<ChainId> = state.own.keys().copied().filter(of_scope).collect();
        let unknown = scope.heads.iter().filter(|head| !state.holds(&head.chain, head.number, &head.hash));
        let unknown: BTreeSet<ChainId> = unknown.map(|head| head.chain).collect();
        for chain in own.iter().filter(|chain| !unknown.contains(chain)) {
            let held = scope.heads.iter().filter(|head| head.chain == *chain);
            let common = held.filter(|head| state.on_our_branch(chain, head.number, &head.hash));
            let through = common.map(|head| head.number).max().unwrap_or(0);
            if through < state.own_head(chain).number {
                state.set_back(chain, through);
                found.offered += 1;
            }
        }
        found.wants.extend(unknown.into_iter().map(|chain| ChainAsk { chain, after: 0 }));
    }
    found
}

fn waiting_of(state: &State, chain: &ChainId) -> Option<WaitingChain> {
    let own = state.own.get(chain).filter(|own| own.acknowledged < own.number)?;
    let (mut bytes, mut urgent, mut day) = (0, None, None);
    for kept in state.of_chain(chain, own.acknowledged.saturating_add(1), own.number) {
        let entry = &kept.read.entry;
        let Some(whole) = entry.whole() else { continue };
        let replaced: usize = whole.header.replaces.iter().map(replaced_bytes).sum();
        let list = 2 + replaced + whole.header.replaces.len().saturating_sub(1);
        bytes += whole.body.len() + list + ROW_BYTES;
        urgent = if kept.urgent { urgent.max(Some(entry.key.id.number)) } else { urgent };
        day = day.max(Some(whole.header.time.day));
    }
    Some(WaitingChain {
        chain: *chain,
        from: own.acknowledged.saturating_add(1),
        through: own.number,
        hash: own.hash,
        bytes: bytes as u64,
        urgent: urgent.max(last_disputed(state, own, chain)),
        day: day?,
        problem: own.problem,
    })
}

/// The last waiting entry that holds one of two values of a setting, a medicine or a reading.
fn last_disputed(state: &State, own: &super::Own, chain: &ChainId) -> Option<u64> {
    let shown = crate::view::shown(None, state, &chain.patient, None);
    let of_safety = |subject: &str| {
        PlanSubject::from_code(subject).is_some()
            || subject.starts_with(Subject::MEDICINE)
            || subject.starts_with("check-in/")
    };
    let disputed = shown.current.conflicts().filter(|(subject, ..)| of_safety(subject.as_str()));
    let ids = disputed.flat_map(|(_, _, values)| values.iter().map(|value| value.key.id));
    let waits = |number: &u64| own.acknowledged < *number && *number <= own.number;
    ids.filter(|id| id.chain == *chain).map(|id| id.number).filter(waits).max()
}

/// Bytes of one replaced entry as the store writes it: a pair of a key and its parts, as JSON.
fn replaced_bytes(replaces: &hearth_record::Replaces) -> usize {
    let parts: usize = replaces.parts.iter().map(|part| part.len() + 2).sum();
    let commas = replaces.parts.len().saturating_sub(1);
    replaces.key.to_string().len() + 2 + parts + commas + 5
}
