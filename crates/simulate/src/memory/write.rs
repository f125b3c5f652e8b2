//! Saving acts: each becomes the next entry of its chain.

use super::{MemoryHolding, MemoryTrouble, Own, State};
use hearth_record::{Chain, ChainId, Header, PatientId, Scope, SegmentSeed, kind_row};
use hearth_store::{Identity, NewAct, Written};
use hearth_wire::{Body, check_entry, read_body};

impl MemoryHolding {
    /// Writes down who this device is.
    ///
    /// # Errors
    /// None today.
    pub fn enrol(&self, identity: &Identity) -> Result<(), MemoryTrouble> {
        self.transaction(|state| {
            state.identity = Some(identity.clone());
            Ok(())
        })
    }

    /// Saves one act. `seed` is used if it begins a new month of its chain.
    ///
    /// # Errors
    /// [`MemoryTrouble`]; nothing was saved then.
    pub fn write(&self, act: &NewAct, seed: [u8; 32]) -> Result<Written, MemoryTrouble> {
        self.transaction(|state| save(state, act, seed))
    }
}

fn save(state: &mut State, act: &NewAct, seed: [u8; 32]) -> Result<Written, MemoryTrouble> {
    let identity = state.identity.clone().ok_or(MemoryTrouble::NotEnrolled)?;
    if let Some(key) = act.form.as_ref().and_then(|form| state.forms.get(form)) {
        return Ok(Written { key: *key, already: true });
    }
    check_place(act)?;
    let id = ChainId {
        patient: act.patient,
        audience: act.audience,
        device: identity.device,
        incarnation: identity.incarnation,
    };
    let seed = *state.seeds.entry((id, act.time.month())).or_insert(SegmentSeed(seed));
    let mut chain = Chain::from_head(state.own_head(&id));
    let header = Header {
        id: chain.next_id(),
        author: act.author,
        seen: state.seen(),
        time: act.time.clone(),
        subject: act.subject.clone(),
        kind: act.kind.clone(),
        replaces: act.replaces.clone(),
    };
    check_entry(&header, &act.body).map_err(|_| MemoryTrouble::TooLong)?;
    let entry = chain.append(header, act.body.clone(), &seed);
    let key = entry.key;
    state.add(entry, true, is_urgent(act), None);
    let head = chain.head();
    let own =
        state.own.entry(id).or_insert(Own { number: 0, hash: head.hash, acknowledged: 0, problem: None });
    (own.number, own.hash) = (head.number, head.hash);
    if let Some(form) = &act.form {
        state.forms.insert(form.clone(), key);
    }
    Ok(Written { key, already: false })
}

fn check_place(act: &NewAct) -> Result<(), MemoryTrouble> {
    if let Some(row) = kind_row(&act.kind.name) {
        let of_team = act.patient == PatientId::TEAM;
        let elsewhere = row.audience.is_some_and(|audience| audience != act.audience);
        if (row.scope == Scope::Team) != of_team || elsewhere {
            return Err(MemoryTrouble::Misplaced);
        }
    }
    let elsewhere = act.replaces.iter().any(|replaced| {
        let chain = replaced.key.id.chain;
        chain.patient != act.patient || chain.audience != act.audience
    });
    if elsewhere { Err(MemoryTrouble::Misplaced) } else { Ok(()) }
}

/// True if the act told the person more than green.
pub(crate) fn is_urgent(act: &NewAct) -> bool {
    match read_body(&act.kind, &act.body) {
        Ok(Body::CheckIn(body) | Body::Amendment(body)) => {
            body.told.is_some_and(|told| !matches!(told.zone.as_str(), "green" | "not-judged"))
        }
        Ok(Body::Setting(_) | Body::Medicine(_)) => act.replaces.len() > 1,
        Ok(_) | Err(_) => false,
    }
}
