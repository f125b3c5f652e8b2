//! One team's rows in memory: what is asked of them and what is written. Questions are answered in the order in which the
//! tables of the SQLite store give their rows.

use super::chain::{ChainRows, Place};
use super::refused;
use crate::directory::TeamDirectory;
use crate::store::asks::PASSING;
use crate::store::{
    CodeRow, EpochRow, Facts, LogAsk, MonthAsk, MonthPlace, NewEpoch, NewTeam, Plan, Reading, StoreError,
    Stored, TeamRow, Wanted,
};
use hearth_clinical::Instant;
use hearth_record::{
    Audience, ChainId, DeviceId, Entry, Epoch, Hash, Head, HeadSignature, Incarnation, LogNumber, PatientId,
    Segment, SegmentSeed, Subject, UserId, log_hash,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// What an answer says in its bytes that speaks of the next contact.
const NEXT_CONTACT: &[u8] = b"next-contact";

/// One patient's rows.
#[derive(Clone, Debug, Default)]
struct PatientRows {
    entries: Vec<Stored>,
    access: Vec<Stored>,
    contacts: BTreeMap<Subject, Vec<Stored>>,
}

/// One team's rows. What is long is shared with images until one of them writes to it.
#[derive(Clone, Debug)]
pub(super) struct Team {
    pub(super) row: TeamRow,
    pub(super) created: Instant,
    pub(super) escrow_wrapped: Vec<u8>,
    pub(super) codes: BTreeMap<[u8; 8], CodeRow>,
    own: BTreeSet<DeviceId>,
    epochs: BTreeMap<Epoch, (Instant, Option<LogNumber>)>,
    /// The entry numbered n lies at n - 1.
    log: Vec<Stored>,
    patients: BTreeMap<PatientId, Arc<PatientRows>>,
    chains: BTreeMap<ChainId, Arc<ChainRows>>,
    /// Whose record names whom in a grant.
    named: BTreeMap<Subject, BTreeSet<PatientId>>,
    directory: OnceLock<Arc<TeamDirectory>>,
}

/// Every chain about a patient.
fn chains_of(patient: PatientId) -> std::ops::RangeInclusive<ChainId> {
    let at = |audience, device, incarnation| ChainId {
        patient,
        audience,
        device: DeviceId::from_bytes(device),
        incarnation: Incarnation::from_bytes(incarnation),
    };
    at(Audience::Shared, [0; 16], [0; 8])..=at(Audience::Team, [0xff; 16], [0xff; 8])
}

fn head(chain: ChainId, place: &Place) -> Head {
    Head { chain, number: place.0, hash: Hash(place.1) }
}

/// The entries above a number, of a list in log order.
fn after(entries: &[Stored], number: LogNumber) -> &[Stored] {
    let from = entries.partition_point(|stored| stored.log <= number);
    entries.get(from..).unwrap_or_default()
}

impl ChainRows {
    fn between(&self, first: u64, last: u64) -> impl Iterator<Item = &Place> {
        let places = (first <= last).then(|| self.places.range((first, [0; 32])..=(last, [0xff; 32])));
        places.into_iter().flatten()
    }
}

impl Team {
    pub(super) fn new(new: NewTeam) -> Team {
        Team {
            epochs: [(new.row.epoch, (new.created, None))].into(),
            row: new.row,
            created: new.created,
            escrow_wrapped: new.escrow_wrapped,
            codes: BTreeMap::new(),
            own: BTreeSet::new(),
            log: Vec::new(),
            patients: BTreeMap::new(),
            chains: BTreeMap::new(),
            named: BTreeMap::new(),
            directory: OnceLock::new(),
        }
    }

    pub(super) fn add_own_device(&mut self, device: DeviceId) {
        self.own.insert(device);
        self.directory = OnceLock::new();
    }

    pub(super) fn directory(&self) -> Arc<TeamDirectory> {
        let read = || {
            let entries = self.patients.get(&PatientId::TEAM).map(|rows| rows.entries.as_slice());
            Arc::new(TeamDirectory::read(entries.unwrap_or_default(), self.own.clone()))
        };
        Arc::clone(self.directory.get_or_init(read))
    }

    pub(super) fn at(&self, number: LogNumber) -> Option<&Stored> {
        let place = usize::try_from(number.0.checked_sub(1)?).ok()?;
        self.log.get(place)
    }

    pub(super) fn log(&self, ask: &LogAsk) -> Vec<Stored> {
        let asked = |entries| -> Vec<Stored> {
            let rows = after(entries, ask.after).iter().take_while(|stored| stored.log <= ask.through);
            rows.take(ask.rows_max).cloned().collect()
        };
        let Some(patients) = &ask.patients else { return asked(&self.log) };
        let patients: BTreeSet<&PatientId> = patients.iter().collect();
        let of_patients = patients.into_iter().filter_map(|patient| self.patients.get(patient));
        let mut found: Vec<Stored> = of_patients.flat_map(|rows| asked(&rows.entries)).collect();
        found.sort_by_key(|stored| stored.log);
        found.truncate(ask.rows_max);
        found
    }

    pub(super) fn access_of(&self, patient: &PatientId) -> Vec<Stored> {
        self.patients.get(patient).map(|rows| rows.access.clone()).unwrap_or_default()
    }

    pub(super) fn grants_of(&self, user: UserId) -> Vec<Stored> {
        let named = self.named.get(&Subject::grant(&user)).into_iter().flatten();
        let mut found: Vec<Stored> = named.flat_map(|patient| self.access_of(patient)).collect();
        found.sort_by_key(|stored| stored.log);
        found
    }

    pub(super) fn last_contact(&self, patient: &PatientId, device: &DeviceId) -> Option<Instant> {
        let contacts = self.patients.get(patient)?.contacts.get(&Subject::contact(device))?;
        let ours = |stored: &&Stored| self.own.contains(&stored.entry.key.id.chain.device);
        contacts.iter().rev().find(ours).map(|stored| stored.received)
    }

    pub(super) fn last_judged(&self, patients: &[PatientId]) -> Vec<Stored> {
        let patients: BTreeSet<&PatientId> = patients.iter().collect();
        let newest = |rows: &PatientRows, kind: &str| {
            let is = |row: &&Stored| row.entry.whole().is_some_and(|whole| whole.header.kind.name == kind);
            rows.entries.iter().rev().find(is).cloned()
        };
        let rows = patients.into_iter().filter_map(|patient| self.patients.get(patient));
        let mut found: Vec<Stored> =
            rows.flat_map(|rows| [newest(rows, "check-in"), newest(rows, "assessment")]).flatten().collect();
        found.sort_by_key(|stored| stored.log);
        found
    }

    pub(super) fn visits(&self, patients: &[PatientId]) -> Vec<Stored> {
        let patients: BTreeSet<&PatientId> = patients.iter().collect();
        let speaks = |stored: &&Stored| {
            stored.entry.whole().is_some_and(|whole| match whole.header.kind.name.as_str() {
                "visit" => true,
                "visit-answer" => whole.body.windows(NEXT_CONTACT.len()).any(|at| at == NEXT_CONTACT),
                _ => false,
            })
        };
        let rows = patients.into_iter().filter_map(|patient| self.patients.get(patient));
        let mut found: Vec<Stored> =
            rows.flat_map(|rows| rows.entries.iter().filter(speaks)).cloned().collect();
        found.sort_by_key(|stored| stored.log);
        found
    }

    pub(super) fn lasting(&self, patient: &PatientId, through: LogNumber) -> Vec<Stored> {
        let Some(rows) = self.patients.get(patient) else { return Vec::new() };
        let stays = |stored: &&Stored| {
            let kind = stored.entry.whole().map(|whole| whole.header.kind.name.as_str());
            kind.is_some_and(|kind| !PASSING.contains(&kind))
        };
        let until = |stored: &&Stored| stored.log <= through;
        let lasting = rows.entries.iter().take_while(until).filter(stays);
        let contacts = rows.contacts.values().filter_map(|of| of.iter().rev().find(until));
        let mut found: Vec<Stored> = lasting.chain(contacts).cloned().collect();
        found.sort_by_key(|stored| stored.log);
        found
    }

    pub(super) fn by_month(&self, ask: &MonthAsk) -> Vec<Stored> {
        let behind = match ask.behind {
            MonthPlace::Beginning => None,
            MonthPlace::Month(month, after) => Some((Reverse(Some(month)), after)),
            MonthPlace::NoMonth(after) => Some((Reverse(None), after)),
        };
        let place = |stored: &Stored| {
            (Reverse(stored.entry.whole().map(|whole| whole.header.time.month())), stored.log)
        };
        let entries = self.patients.get(&ask.patient).into_iter().flat_map(|rows| &rows.entries);
        let mut found: Vec<&Stored> = entries
            .take_while(|stored| stored.log <= ask.through)
            .filter(|stored| behind.is_none_or(|behind| place(stored) > behind))
            .collect();
        found.sort_by_key(|stored| place(stored));
        found.into_iter().take(ask.rows_max).cloned().collect()
    }

    pub(super) fn chain_behind(&self, chain: &ChainId, number: u64, rows_max: usize) -> Vec<Stored> {
        let entries = self.chains.get(chain).into_iter().flat_map(|rows| &rows.entries);
        let mut found: Vec<&Stored> = entries.filter(|stored| stored.entry.key.id.number > number).collect();
        found.sort_by_key(|stored| (stored.entry.key.id.number, stored.log));
        found.into_iter().take(rows_max).cloned().collect()
    }

    pub(super) fn chain_after(&self, chain: &ChainId, number: LogNumber) -> Vec<Stored> {
        let rows = self.chains.get(chain);
        rows.map(|rows| after(&rows.entries, number).to_vec()).unwrap_or_default()
    }

    pub(super) fn seeds(&self, segments: &[Segment]) -> BTreeMap<Segment, SegmentSeed> {
        let seed = |segment: &Segment| self.chains.get(&segment.chain)?.seeds.get(&segment.month).copied();
        segments.iter().filter_map(|segment| Some((*segment, seed(segment)?))).collect()
    }

    pub(super) fn signatures(&self, stretches: &[(ChainId, u64, u64)]) -> Vec<(Head, HeadSignature)> {
        let mut found = Vec::new();
        for (chain, first, last) in stretches {
            let Some(rows) = self.chains.get(chain).filter(|_| first <= last) else { continue };
            let within = rows.signatures.range((*first, [0; 32])..=(*last, [0xff; 32]));
            found.extend(within.map(|(place, signature)| (head(*chain, place), *signature)));
        }
        found
    }

    pub(super) fn heads(&self, patients: Option<&[PatientId]>) -> Vec<Head> {
        fn ends<'a>((chain, rows): (&'a ChainId, &'a Arc<ChainRows>)) -> impl Iterator<Item = Head> + 'a {
            rows.ends.iter().map(|place| head(*chain, place))
        }
        let Some(patients) = patients else { return self.chains.iter().flat_map(ends).collect() };
        let patients: BTreeSet<PatientId> = patients.iter().copied().collect();
        patients
            .into_iter()
            .flat_map(|patient| self.chains.range(chains_of(patient)).flat_map(ends))
            .collect()
    }

    pub(super) fn epochs(&self) -> Vec<EpochRow> {
        let mut rows: Vec<_> = self.epochs.iter().map(|(epoch, (at, last))| (*at, *epoch, *last)).collect();
        rows.sort_unstable();
        rows.into_iter().map(|(_, epoch, last_number)| EpochRow { epoch, last_number }).collect()
    }

    pub(super) fn begin_epoch(&mut self, begin: &NewEpoch) -> Epoch {
        if let Some(lost) = begin.lost {
            if self.epochs.contains_key(&lost) {
                return self.row.epoch;
            }
            // Nothing of that life is here; what it had in common with this log is not known either.
            self.epochs.insert(lost, (begin.at, Some(LogNumber(0))));
        }
        if self.row.epoch != begin.instead_of {
            return self.row.epoch;
        }
        let last = begin.common.unwrap_or(self.row.number).min(self.row.number);
        if let Some((_, ended @ None)) = self.epochs.get_mut(&self.row.epoch) {
            *ended = Some(last);
        }
        self.epochs.entry(begin.new).or_insert((begin.at, None));
        self.row.epoch = begin.new;
        begin.new
    }

    pub(super) fn facts(&self, wanted: &Wanted) -> Facts {
        let (mut held, mut heads, mut seeds) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for (chain, first, last) in &wanted.chains {
            let rows = self.chains.get(chain);
            // The place before the first is asked for too: that is where the run must fit.
            let between = rows.into_iter().flat_map(|rows| rows.between(first.saturating_sub(1), *last));
            held.insert(*chain, between.map(|place| (place.0, Hash(place.1))).collect());
            let ends = rows.into_iter().flat_map(|rows| &rows.ends);
            heads.insert(*chain, ends.map(|place| head(*chain, place)).collect());
        }
        if let Some(own) = wanted.own {
            let patients: BTreeSet<PatientId> =
                wanted.patients.keys().copied().chain([PatientId::TEAM]).collect();
            let chains = patients.into_iter().flat_map(|patient| self.chains.range(chains_of(patient)));
            for (chain, rows) in chains.filter(|(chain, _)| chain.device == own) {
                if !rows.ends.is_empty() {
                    let ends: &mut Vec<Head> = heads.entry(*chain).or_default();
                    *ends = rows.ends.iter().map(|place| head(*chain, place)).collect();
                }
                seeds.extend(
                    rows.seeds.iter().map(|(month, seed)| (Segment { chain: *chain, month: *month }, *seed)),
                );
            }
        }
        let entries = |patient: &PatientId, how_much: &Reading| match how_much {
            Reading::Access => self.access_of(patient),
            Reading::Whole => self.patients.get(patient).map(|rows| rows.entries.clone()).unwrap_or_default(),
        };
        Facts {
            team: self.row.clone(),
            epochs: self.epochs(),
            directory: self.directory(),
            held,
            heads,
            patients: wanted.patients.iter().map(|(who, how)| (*who, entries(who, how))).collect(),
            seeds,
            code: wanted.code.and_then(|handle| self.codes.get(&handle).cloned()),
            // Nobody changes what is only in memory.
            unsound: BTreeSet::new(),
            gaps: Vec::new(),
        }
    }

    /// Refuses a plan that brings an entry twice, or one that is here.
    pub(super) fn check(&self, plan: &Plan) -> Result<(), StoreError> {
        let mut new = BTreeSet::new();
        for entry in &plan.entries {
            let (chain, place) = (entry.key.id.chain, (entry.key.id.number, entry.hash.0));
            let here = self.chains.get(&chain).is_some_and(|rows| rows.places.contains(&place));
            if here || !new.insert((chain, place)) {
                return refused("write an entry");
            }
        }
        Ok(())
    }

    /// Writes a plan that was found good.
    pub(super) fn carry_out(&mut self, plan: &Plan) {
        for (segment, seed) in &plan.seeds {
            self.chain(segment.chain).seeds.entry(segment.month).or_insert(*seed);
        }
        for (head, signature) in &plan.signatures {
            self.chain(head.chain).signatures.entry((head.number, head.hash.0)).or_insert(*signature);
        }
        for code in &plan.codes {
            let new = CodeRow { wrong_tries: 0, server_nonce: None, used: None, ..code.clone() };
            self.codes.insert(code.handle, new);
        }
        if let Some((handle, at)) = plan.used
            && let Some(code) = self.codes.get_mut(&handle)
        {
            code.used = code.used.or(Some(at));
        }
        for entry in &plan.entries {
            self.append(entry, plan.received);
        }
    }

    fn chain(&mut self, chain: ChainId) -> &mut ChainRows {
        Arc::make_mut(self.chains.entry(chain).or_default())
    }

    fn append(&mut self, entry: &Entry, received: Instant) {
        self.row.number = LogNumber(self.row.number.0.saturating_add(1));
        self.row.hash = log_hash(self.row.hash, &entry.key);
        let stored = Stored::new(self.row.number, self.row.hash, received, entry.clone());
        let id = entry.key.id;
        let rows = self.chain(id.chain);
        if entry.before != Hash::GENESIS {
            rows.ends.retain(|(_, hash)| *hash != entry.before.0);
        }
        // What fills a place that was empty is no end: another goes on from it.
        if !rows.goes_on_from(id.number, entry.hash) {
            rows.ends.insert((id.number, entry.hash.0));
        }
        rows.places.insert((id.number, entry.hash.0));
        rows.entries.push(stored.clone());
        if id.chain.patient == PatientId::TEAM {
            self.directory = OnceLock::new();
        }
        self.index(id.chain.patient, &stored);
        self.log.push(stored);
    }

    fn index(&mut self, patient: PatientId, stored: &Stored) {
        let rows = Arc::make_mut(self.patients.entry(patient).or_default());
        rows.entries.push(stored.clone());
        let Some(header) = stored.entry.whole().map(|whole| &whole.header) else { return };
        match header.kind.name.as_str() {
            "grant" | "staff-grant" | "custody" | "verdict" => rows.access.push(stored.clone()),
            "contact" => rows.contacts.entry(header.subject.clone()).or_default().push(stored.clone()),
            _ => {}
        }
        if header.subject.as_str().starts_with("grant/") {
            self.named.entry(header.subject.clone()).or_default().insert(patient);
        }
    }
}
