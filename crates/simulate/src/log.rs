//! The server's log read along: what it holds, in which order, and who may read what of it, asked by checks.
//! Who may read is worked out here from the entries alone; the server's own page code is what is checked by it.

use hearth_chart::{Fact, Record};
use hearth_record::{
    Access, ChainId, DeviceId, DeviceStatus, Directory, Entry, EntryKey, Epoch, Hash, Head, LogNumber,
    PatientId, Role, UserId, access, log_hash,
};
use hearth_server::store::Stored;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number.
    pub number: LogNumber,
    /// The entry's key.
    pub key: EntryKey,
    /// The entry.
    pub entry: Entry,
    /// The entry, read; `None` for a stub.
    pub fact: Option<Fact>,
}

/// The log.
#[derive(Debug, Default)]
pub struct Log {
    rows: Vec<Row>,
    places: BTreeMap<EntryKey, LogNumber>,
    hash: Option<Hash>,
    heads: BTreeSet<(ChainId, u64, Hash)>,
    team: Vec<Fact>,
    rights: BTreeMap<PatientId, Vec<Fact>>,
    granted: RefCell<BTreeMap<(PatientId, UserId), Option<Access>>>,
    directory: RefCell<Option<Directory>>,
    /// The present life of the log.
    pub epoch: Option<Epoch>,
    /// What is wrong with the log itself, as soon as it is seen.
    pub wrong: Option<String>,
    servers: BTreeSet<DeviceId>,
}

impl Log {
    /// One more row, in order.
    pub fn add(&mut self, row: Stored) {
        let expected = LogNumber(self.number().0 + 1);
        let hash = log_hash(self.hash.unwrap_or(Hash::GENESIS), &row.entry.key);
        let key = row.entry.key;
        if row.log != expected {
            self.wrong = Some(format!("number {} came where {} was due", row.log.0, expected.0));
        } else if row.log_hash != hash {
            self.wrong = Some(format!("the running hash at {} does not follow", row.log.0));
        } else if self.places.contains_key(&key) {
            self.wrong = Some(format!("{key} stands in the log twice"));
        }
        self.hash = Some(row.log_hash);
        self.places.insert(key, row.log);
        let id = key.id;
        self.heads.remove(&(id.chain, id.number - 1, row.entry.before));
        self.heads.insert((id.chain, id.number, row.entry.hash));
        let fact = Fact::from_entry(&row.entry, Some(row.log));
        if let Some(fact) = &fact {
            self.read_rights(id.chain.patient, fact);
        }
        self.rows.push(Row { number: row.log, key, entry: row.entry.clone(), fact });
    }

    fn read_rights(&mut self, patient: PatientId, fact: &Fact) {
        let kind = fact.act.header.kind.name.as_str();
        if patient == PatientId::TEAM {
            if self.team.is_empty() {
                // Whoever wrote the first entry of the log is the server; it has one key in this world.
                self.servers.insert(fact.act.key.id.chain.device);
            }
            self.team.push(fact.clone());
            self.directory.take();
        } else if ["grant", "staff-grant", "custody", "verdict"].contains(&kind) {
            self.rights.entry(patient).or_default().push(fact.clone());
            self.granted.borrow_mut().retain(|(of, _), _| *of != patient);
        }
    }

    /// The last number.
    #[must_use]
    pub fn number(&self) -> LogNumber {
        self.rows.last().map_or(LogNumber(0), |row| row.number)
    }

    /// Every row.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Where an entry stands.
    #[must_use]
    pub fn place(&self, key: &EntryKey) -> Option<LogNumber> {
        self.places.get(key).copied()
    }

    /// The ends of all chains.
    pub fn heads(&self) -> impl Iterator<Item = Head> {
        self.heads.iter().map(|(chain, number, hash)| Head { chain: *chain, number: *number, hash: *hash })
    }

    /// True for the server's own computer.
    #[must_use]
    pub fn is_server(&self, device: &DeviceId) -> bool {
        self.servers.contains(device)
    }

    fn with_directory<T>(&self, ask: impl FnOnce(&Directory) -> T) -> T {
        let mut kept = self.directory.borrow_mut();
        let directory = kept.get_or_insert_with(|| {
            let by_server = self.team.iter().filter(|fact| self.is_server(&fact.act.key.id.chain.device));
            hearth_wire::directory(by_server.map(|fact| &fact.act))
        });
        ask(directory)
    }

    /// True if the device or its user was turned off, or is not known.
    #[must_use]
    pub fn is_off(&self, device: &DeviceId) -> bool {
        self.with_directory(|directory| {
            directory
                .devices
                .get(device)
                .is_none_or(|row| row.status != DeviceStatus::Active || directory.role(&row.user).is_none())
        })
    }

    /// What a user may see of a patient now.
    #[must_use]
    pub fn access(&self, user: &UserId, role: &Role, patient: &PatientId) -> Access {
        let known = self.granted.borrow().get(&(*patient, *user)).copied();
        let granted = known.unwrap_or_else(|| {
            let facts = self.rights.get(patient).into_iter().flatten();
            let granted = Record::read(facts, |device| self.is_server(device)).granted(user);
            self.granted.borrow_mut().insert((*patient, *user), granted);
            granted
        });
        access(role, patient, granted)
    }

    /// The least that a user could see of a patient at this number or has seen since: whatever was widened behind it comes
    /// as a load there.
    #[must_use]
    pub fn least_access_since(
        &self,
        user: &UserId,
        role: &Role,
        patient: &PatientId,
        number: LogNumber,
    ) -> Access {
        let facts = self.rights.get(patient).into_iter().flatten();
        let later = facts.filter_map(|fact| fact.log).filter(|log| *log > number);
        let since = later.chain([number]).map(|at| self.access_at(user, role, patient, at));
        since.fold(self.access(user, role, patient), Access::min)
    }

    /// What a user could see of a patient when the log had this number.
    #[must_use]
    pub fn access_at(&self, user: &UserId, role: &Role, patient: &PatientId, number: LogNumber) -> Access {
        let facts = self.rights.get(patient).into_iter().flatten();
        if facts.clone().all(|fact| fact.log.is_some_and(|log| log <= number)) {
            return self.access(user, role, patient);
        }
        let then = facts.filter(|fact| fact.log.is_some_and(|log| log <= number));
        access(role, patient, Record::read(then, |device| self.is_server(device)).granted(user))
    }

    /// Everything of one patient.
    pub fn of_patient(&self, patient: PatientId) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.key.id.chain.patient == patient)
    }
}
