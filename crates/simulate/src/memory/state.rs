//! What a device's store in memory holds: a set of entries and what is kept beside it, and how one entry joins the set.

use super::Memo;
use crate::checks::Values;
use crate::view::Shown;
use hearth_clinical::Instant;
use hearth_record::{
    Act, Audience, Chain, ChainId, DeviceId, Directory, Effects, Entry, EntryKey, EntryTime, Epoch, Hash,
    Head, Incarnation, LogNumber, PatientId, Seen, SegmentSeed,
};
use hearth_store::Identity;
use hearth_wire::{Cursor, OpenLoad, PulledRun, PushProblem, act, directory};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// 1 January 2100.
const LATEST_MS: i64 = 4_102_444_800_000;

/// An entry with its parts read.
#[derive(Clone, Debug)]
pub struct Read {
    /// The entry.
    pub entry: Entry,
    /// The same as readers take it; `None` for a stub.
    pub act: Option<Act>,
    under_other_clocks: OnceLock<Option<Act>>,
}

impl Read {
    /// Reads an entry.
    #[must_use]
    pub fn new(entry: Entry) -> Self {
        Read { act: act(&entry), entry, under_other_clocks: OnceLock::new() }
    }

    /// The same if the clock of whoever wrote it had been another one: early where it was late.
    pub fn under_other_clocks(&self) -> Option<&Act> {
        let other = self.under_other_clocks.get_or_init(|| {
            let mut act = self.act.clone()?;
            let wall = Instant::from_ms(LATEST_MS.saturating_sub(act.header.time.wall.ms()));
            act.header.time =
                EntryTime { wall, day: wall.day_at_offset(0), offset_ms: None, ..act.header.time };
            Some(act)
        });
        other.as_ref()
    }
}

/// An entry as it is held.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What it is.
    pub read: Arc<Read>,
    /// Its number in the team's log, once it is known.
    pub log: Option<LogNumber>,
    /// True if this device wrote it.
    pub ours: bool,
    /// True if the team must see it soon.
    pub urgent: bool,
}

/// A chain that this device writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    /// The last number on our branch.
    pub number: u64,
    /// The hash there.
    pub hash: Hash,
    /// The last number that the service has acknowledged.
    pub acknowledged: u64,
    /// Why the server would not take more.
    pub problem: Option<PushProblem>,
}

/// Which devices are the server's, and who is who.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Team {
    /// Users and devices.
    pub directory: Directory,
    /// The server's devices.
    pub servers: BTreeSet<DeviceId>,
}

/// All of a store.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Who this device is.
    pub identity: Option<Identity>,
    /// The set.
    pub entries: BTreeMap<EntryKey, Kept>,
    /// Own chains.
    pub own: BTreeMap<ChainId, Own>,
    /// How far it has the log.
    pub cursor: Option<Cursor>,
    /// Patients that are being loaded.
    pub loads: BTreeMap<PatientId, OpenLoad>,
    /// Runs that could not be followed.
    pub aside: Vec<PulledRun>,
    /// Seeds of segments.
    pub seeds: BTreeMap<(ChainId, u32), SegmentSeed>,
    /// Entries that no held entry follows.
    pub heads: BTreeSet<(ChainId, u64, Hash)>,
    /// Which entry a form became.
    pub forms: BTreeMap<String, EntryKey>,
    /// Runs set aside in a store of which this is a reading.
    pub set_aside_elsewhere: u64,
    /// Who is who, once it was asked for since the team's own chains last changed.
    pub(crate) team: OnceLock<Arc<Team>>,
    /// What is shown of each patient.
    pub(crate) shown: Memo<Shown>,
    /// What the checks' own reading of the rules makes of each patient.
    pub(crate) read: Memo<(Values, BTreeSet<EntryKey>)>,
}

impl State {
    /// The key of the entry with this number and hash.
    pub fn key(chain: &ChainId, number: u64, hash: &Hash) -> EntryKey {
        EntryKey { id: hearth_record::EntryId { chain: *chain, number }, mark: hash.mark() }
    }

    /// True if the chain holds an entry with this number and hash. Number 0 is the beginning.
    pub fn holds(&self, chain: &ChainId, number: u64, hash: &Hash) -> bool {
        if number == 0 {
            return *hash == Hash::GENESIS;
        }
        self.entries.get(&State::key(chain, number, hash)).is_some_and(|kept| kept.read.entry.hash == *hash)
    }

    /// Adds an entry; false if it is held already. A stub of the same entry becomes whole.
    pub fn add(&mut self, entry: Entry, ours: bool, urgent: bool, log: Option<LogNumber>) -> bool {
        let log = log.filter(|log| log.0 > 0);
        let patient = entry.key.id.chain.patient;
        if patient == PatientId::TEAM {
            self.team_changed();
        }
        if let Some(held) = self.entries.get_mut(&entry.key) {
            held.log = log.or(held.log);
            let becomes_whole = held.read.act.is_none()
                && entry.whole().is_some()
                && (held.read.entry.hash, held.read.entry.before) == (entry.hash, entry.before);
            if becomes_whole {
                held.read = Arc::new(Read::new(entry));
                self.patient_changed(&patient);
            }
            return becomes_whole;
        }
        self.patient_changed(&patient);
        let id = entry.key.id;
        self.heads.remove(&(id.chain, id.number.saturating_sub(1), entry.before));
        if !self.is_followed(&entry) {
            self.heads.insert((id.chain, id.number, entry.hash));
        }
        let read = Arc::new(Read::new(entry));
        self.entries.insert(read.entry.key, Kept { read, log, ours, urgent });
        true
    }

    fn is_followed(&self, entry: &Entry) -> bool {
        let number = entry.key.id.number.saturating_add(1);
        self.of_chain(&entry.key.id.chain, number, number).any(|next| next.read.entry.before == entry.hash)
    }

    /// Entries of one chain between two numbers, both included; several of a number where it forked.
    pub fn of_chain(&self, chain: &ChainId, from: u64, through: u64) -> impl Iterator<Item = &Kept> {
        let place = |number, mark| EntryKey { id: hearth_record::EntryId { chain: *chain, number }, mark };
        let range = (from <= through).then(|| place(from, [0; 8])..=place(through, [0xff; 8]));
        range.into_iter().flat_map(|range| self.entries.range(range)).map(|(_, kept)| kept)
    }

    /// Everything of one patient.
    pub fn of_patient(&self, patient: &PatientId) -> impl Iterator<Item = &Kept> {
        let chain = |byte: u8| ChainId {
            patient: *patient,
            audience: if byte == 0 { Audience::Shared } else { Audience::Team },
            device: DeviceId::from_bytes([byte; 16]),
            incarnation: Incarnation::from_bytes([byte; 8]),
        };
        let (first, last) = (chain(0), chain(0xff));
        let place = |chain, number, mark| EntryKey { id: hearth_record::EntryId { chain, number }, mark };
        let range = place(first, 0, [0; 8])..=place(last, u64::MAX, [0xff; 8]);
        self.entries.range(range).map(|(_, kept)| kept)
    }

    /// How far an own chain goes on our branch.
    pub fn own_head(&self, chain: &ChainId) -> Head {
        self.own.get(chain).map_or_else(
            || Chain::empty(*chain).head(),
            |own| Head { chain: *chain, number: own.number, hash: own.hash },
        )
    }

    /// Our branch from a number through its head; `None` if an entry of it is missing.
    pub fn branch(&self, chain: &ChainId, from: u64) -> Option<Vec<&Kept>> {
        let head = self.own_head(chain);
        let (mut number, mut hash) = (head.number, head.hash);
        let mut branch = Vec::new();
        while number >= from.max(1) {
            let kept = self.entries.get(&State::key(chain, number, &hash))?;
            hash = kept.read.entry.before;
            number = number.saturating_sub(1);
            branch.push(kept);
        }
        branch.reverse();
        Some(branch)
    }

    /// True if our branch has this hash at this number.
    pub fn on_our_branch(&self, chain: &ChainId, through: u64, hash: &Hash) -> bool {
        let head = self.own_head(chain);
        if through == 0 || through > head.number {
            return through == 0 && *hash == Hash::GENESIS;
        }
        let branch = self.branch(chain, through);
        branch.is_some_and(|branch| branch.first().is_some_and(|kept| kept.read.entry.hash == *hash))
    }

    /// The position that an entry written now says it has seen.
    pub fn seen(&self) -> Seen {
        self.cursor.map_or(Seen { epoch: Epoch::from_bytes([0; 8]), number: LogNumber(0) }, |cursor| Seen {
            epoch: cursor.epoch,
            number: cursor.number,
        })
    }

    /// The service holds less of an own chain than it said.
    pub fn set_back(&mut self, chain: &ChainId, through: u64) {
        if chain.patient == PatientId::TEAM {
            self.team_changed();
        }
        let Some(own) = self.own.get_mut(chain) else { return };
        own.acknowledged = own.acknowledged.min(through);
        own.problem = None;
        let keys: Vec<EntryKey> = self
            .of_chain(chain, through.saturating_add(1), u64::MAX)
            .filter(|kept| kept.ours)
            .map(|kept| kept.read.entry.key)
            .collect();
        for key in keys {
            self.entries.entry(key).and_modify(|kept| kept.log = None);
        }
    }

    /// See [`Team`].
    pub fn team(&self) -> Arc<Team> {
        Arc::clone(self.team.get_or_init(|| Arc::new(self.read_team())))
    }

    /// What the team's own chains say may have changed.
    pub(crate) fn team_changed(&mut self) {
        self.team = OnceLock::new();
        self.shown.forget_all();
        self.read.forget_all();
    }

    fn patient_changed(&mut self, patient: &PatientId) {
        if *patient == PatientId::TEAM {
            self.team_changed();
        }
        self.shown.forget(patient);
        self.read.forget(patient);
    }

    fn read_team(&self) -> Team {
        let held: Vec<&Kept> = self.of_patient(&PatientId::TEAM).collect();
        let place = |kept: &&&Kept| (kept.log.unwrap_or(LogNumber(u64::MAX)), kept.read.entry.key);
        let Some(anchor) = held.iter().min_by_key(place) else { return Team::default() };
        let anchor = anchor.read.entry.key.id.chain.device;
        let acts: Vec<&Act> = held.iter().filter_map(|kept| kept.read.act.as_ref()).collect();
        let mut team = Team { directory: Directory::default(), servers: BTreeSet::from([anchor]) };
        for _ in 0..8 {
            let by_server = |act: &Act| team.servers.contains(&act.header.id.chain.device);
            let effects = Effects::read(acts.iter().copied(), by_server);
            let counting = acts.iter().filter(|act| by_server(act) && effects.in_effect(&act.key));
            team.directory = directory(counting.copied());
            let devices = team.directory.devices.keys().filter(|device| team.directory.is_server(device));
            let servers: BTreeSet<DeviceId> = devices.copied().chain([anchor]).collect();
            if servers == team.servers {
                break;
            }
            team.servers = servers;
        }
        team
    }
}
