//! What an answer brought goes into the set together, in one transaction; what can't be followed is set aside.

use super::State;
use hearth_record::{ChainId, DeviceId, Entry, Hash, Head, PatientId, follow, verify_head};
use hearth_store::{Applied, Arrived, AsideReason, SetAside};
use hearth_wire::{Cursor, LoadPage, OpenLoad, PulledRun};
use std::collections::BTreeSet;

/// Applies an answer to a state.
pub(crate) fn apply(state: &mut State, device: DeviceId, arrived: &Arrived) -> Applied {
    if arrived.afresh {
        let chains: Vec<_> = state.own.keys().copied().collect();
        chains.iter().for_each(|chain| state.set_back(chain, 0));
        // How the old log numbered, and what was being loaded of it, means nothing any more.
        state.entries.values_mut().for_each(|kept| kept.log = None);
        state.team_changed();
        state.loads.clear();
    }
    let mut page =
        Page { state, new_own: Vec::new(), device, applied: Applied::default(), changed: BTreeSet::new() };
    page.take(arrived);
    let Page { mut applied, mut changed, new_own, .. } = page;
    // What is not on our branch was written by somebody else with this device's key.
    for (chain, number, hash) in new_own {
        if !state.on_our_branch(&chain, number, &hash) && !applied.forks.contains(&chain) {
            applied.forks.push(chain);
        }
    }
    if let (Some(incarnation), Some(identity), false) =
        (arrived.renewal, state.identity.as_mut(), applied.forks.is_empty())
    {
        identity.incarnation = incarnation;
    }
    if let Some(cursor) = &arrived.cursor {
        move_cursor(state, cursor, arrived.afresh);
    }
    changed.extend(arrived.opens.iter().map(|load| load.patient));
    changed.extend(arrived.loads.iter().map(|page| page.patient));
    applied.loading = !state.loads.is_empty();
    applied.changed = changed.into_iter().collect();
    applied
}

/// The cursor never moves back inside an epoch, unless the whole log is a new one.
fn move_cursor(state: &mut State, cursor: &Cursor, afresh: bool) {
    let back = state.cursor.is_some_and(|now| {
        now.team == cursor.team && now.epoch == cursor.epoch && now.number > cursor.number
    });
    if !back || afresh {
        state.cursor = Some(*cursor);
    }
}

struct Page<'a> {
    state: &'a mut State,
    new_own: Vec<(ChainId, u64, Hash)>,
    device: DeviceId,
    applied: Applied,
    changed: BTreeSet<PatientId>,
}

impl Page<'_> {
    fn take(&mut self, arrived: &Arrived) {
        for load in &arrived.opens {
            self.open(load);
        }
        let (team, rest): (Vec<&PulledRun>, Vec<&PulledRun>) =
            arrived.runs.iter().partition(|run| run.chain.patient == PatientId::TEAM);
        for run in team.into_iter().chain(rest) {
            self.take_run(run, false);
        }
        for page in &arrived.loads {
            self.take_load(page);
        }
        self.try_again();
    }

    fn open(&mut self, load: &OpenLoad) {
        let known = self.state.loads.entry(load.patient).or_insert(*load);
        if load.as_of > known.as_of {
            *known = *load;
        }
    }

    fn take_load(&mut self, page: &LoadPage) {
        for run in &page.runs {
            self.take_run(run, true);
        }
        let Some(open) = self.state.loads.get_mut(&page.patient).filter(|open| open.as_of == page.as_of)
        else {
            return;
        };
        if page.done {
            self.state.loads.remove(&page.patient);
        } else if page.place.is_some() {
            open.place = open.place.max(page.place);
        } else {
            open.after = open.after.max(page.through);
            open.place = None;
        }
    }

    fn take_run(&mut self, run: &PulledRun, of_load: bool) {
        if let Some(why) = self.store(run, of_load) {
            let from = run.links.first().map_or(0, |(_, link)| link.number());
            if !self.state.aside.contains(run) {
                self.state.aside.push(run.clone());
            }
            self.applied.set_aside.push(SetAside { chain: run.chain, from, why });
        }
    }

    /// Stores a run, or says why it can't be followed.
    fn store(&mut self, run: &PulledRun, of_load: bool) -> Option<AsideReason> {
        let (_, first) = run.links.first()?;
        let number = first.number().saturating_sub(1);
        let anchored = self.state.holds(&run.chain, number, &run.before);
        let loading = of_load || self.state.loads.contains_key(&run.chain.patient);
        let senseless = (number == 0) != (run.before == Hash::GENESIS);
        if !anchored && (senseless || !loading) {
            return Some(if senseless { AsideReason::Broken } else { AsideReason::Gap });
        }
        let from = Head { chain: run.chain, number, hash: run.before };
        let links = run.links.iter().map(|(_, link)| link.clone()).collect();
        let Ok(entries) = follow(from, links) else { return Some(AsideReason::Broken) };
        if !self.is_signed(run, &entries) {
            return Some(AsideReason::NotSigned);
        }
        for (month, seed) in &run.seeds {
            self.state.seeds.entry((run.chain, *month)).or_insert(*seed);
        }
        let ours = run.chain.device == self.device;
        for (entry, (log, _)) in entries.into_iter().zip(&run.links) {
            let (chain, number, hash) = (entry.key.id.chain, entry.key.id.number, entry.hash);
            if !self.state.add(entry, ours, false, Some(*log)) {
                self.applied.held = self.applied.held.saturating_add(1);
                continue;
            }
            if ours {
                self.new_own.push((chain, number, hash));
            }
            self.applied.stored = self.applied.stored.saturating_add(1);
            self.changed.insert(chain.patient);
        }
        None
    }

    fn is_signed(&mut self, run: &PulledRun, entries: &[Entry]) -> bool {
        let Some((number, signature)) = &run.signature else { return true };
        let Some(entry) = entries.iter().find(|entry| entry.key.id.number == *number) else { return true };
        let team = self.state.team();
        let head = Head { chain: run.chain, number: *number, hash: entry.hash };
        let device = team.directory.devices.get(&run.chain.device);
        device.is_none_or(|row| verify_head(&row.public_key, &head, signature).is_ok())
    }

    /// True if at each number of the run an entry is held that fits, or, while it may still find its place, the same one.
    fn is_made_up_for(&self, run: &PulledRun, why: AsideReason) -> bool {
        let mut links = run.links.iter().map(|(_, link)| link).filter(|link| link.number() > 0);
        links.all(|link| {
            let mut held = self.state.of_chain(&run.chain, link.number(), link.number());
            held.any(|kept| {
                why.is_for_good()
                    || kept.read.entry.link.hash_behind(Hash::GENESIS) == link.hash_behind(Hash::GENESIS)
            })
        })
    }

    fn try_again(&mut self) {
        loop {
            let before = self.state.aside.len();
            for run in std::mem::take(&mut self.state.aside) {
                if let Some(why) = self.store(&run, false) {
                    if !self.is_made_up_for(&run, why) {
                        self.state.aside.push(run);
                    }
                } else {
                    let from = run.links.first().map_or(0, |(_, link)| link.number());
                    self.applied.set_aside.retain(|one| (one.chain, one.from) != (run.chain, from));
                }
            }
            if self.state.aside.len() == before {
                return;
            }
        }
    }
}
