//! A snapshot to read from: everything asked of one view belongs to one moment of the record. What the values mean for a
//! person is for the rooms above.

use crate::derive;
use crate::derive_person;
use crate::derive_readings;
use crate::draft;
use crate::entries;
use crate::errors::{ReadError, read};
use crate::identity;
use crate::leave;
use crate::store::Store;
use crate::team::Team;
use crate::types::{
    Counts, Disagreement, Draft, Held, Identity, Leaving, PatientRow, Person, Reading, ReadingKind,
};
use crate::view_lists;
use hearth_clinical::{Instant, LocalDay, PlanValue};
use hearth_record::{Act, Current, Directory, Effects, EntryKey, Head, PatientId, Standing, Subject};
use hearth_wire::{Body, Cursor, OpenLoad, TeamBody, VALUE, act, read_body};
use rusqlite::Connection;
use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A snapshot of the store.
pub struct View<'s> {
    store: &'s Store,
    // Always there until the view is dropped and the connection goes back.
    db: Option<Connection>,
    team: OnceCell<Team>,
}

impl Drop for View<'_> {
    fn drop(&mut self) {
        if let Some(db) = self.db.take()
            && db.execute_batch("ROLLBACK").is_ok()
        {
            self.store.give_back(db);
        }
    }
}

impl std::fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("View").finish_non_exhaustive()
    }
}

impl<'s> View<'s> {
    pub(crate) fn begin(store: &'s Store, db: Connection) -> Result<Self, ReadError> {
        // The first read takes the snapshot; a bare BEGIN would take it later.
        db.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema;").map_err(read("the store"))?;
        Ok(View { store, db: Some(db), team: OnceCell::new() })
    }

    pub(crate) fn db(&self) -> Result<&Connection, ReadError> {
        self.db
            .as_ref()
            .ok_or(ReadError::Database { what: "the store", cause: rusqlite::Error::InvalidQuery })
    }

    /// Who this device is.
    ///
    /// # Errors
    /// [`ReadError::NotEnrolled`] before enrolment.
    pub fn identity(&self) -> Result<Identity, ReadError> {
        identity::select(self.db()?)?.ok_or(ReadError::NotEnrolled)
    }

    /// How far this device has the team's log.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn cursor(&self) -> Result<Option<Cursor>, ReadError> {
        identity::select_cursor(self.db()?)
    }

    /// The text kept under a name ([`Store::keep`]).
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn kept(&self, name: &str) -> Result<Option<String>, ReadError> {
        identity::kept(self.db()?, name)
    }

    /// The drafts about a patient, in order of form.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn drafts(&self, patient: &PatientId) -> Result<Vec<Draft>, ReadError> {
        draft::of_patient(self.db()?, patient)
    }

    /// The entry that a form became, if it was saved.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn saved_form(&self, form: &str) -> Result<Option<EntryKey>, ReadError> {
        view_lists::saved_form(self.db()?, form)
    }

    /// Every entry of a patient, stubs included, in order of key.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn entries(&self, patient: &PatientId) -> Result<Vec<Held>, ReadError> {
        let effects = self.effects(patient)?;
        let mut held = entries::of_patient(self.db()?, patient)?;
        for one in &mut held {
            one.suspended = !effects.in_effect(&one.entry.key);
        }
        Ok(held)
    }

    /// Every act of a patient, in order of key. Those that a verdict suspends are among them.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn acts(&self, patient: &PatientId) -> Result<Vec<Act>, ReadError> {
        Ok(entries::of_patient(self.db()?, patient)?.iter().filter_map(|held| act(&held.entry)).collect())
    }

    /// One entry.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn entry(&self, key: &EntryKey) -> Result<Option<Held>, ReadError> {
        let Some(mut held) = entries::by_key(self.db()?, key)? else { return Ok(None) };
        held.suspended = !self.effects(&key.id.chain.patient)?.in_effect(key);
        Ok(Some(held))
    }

    /// The keys whose mark begins with these hexadecimal digits, in order; or the one whose full text this is.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn find_keys(&self, text: &str) -> Result<Vec<EntryKey>, ReadError> {
        view_lists::find_keys(self.db()?, text.trim())
    }

    /// The patients in whose record a verdict is held: in no other anything is suspended.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn judged(&self) -> Result<BTreeSet<PatientId>, ReadError> {
        view_lists::judged(self.db()?)
    }

    /// What is suspended in a patient's record.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn effects(&self, patient: &PatientId) -> Result<Effects, ReadError> {
        derive::effects(self.db()?, patient)
    }

    /// The current values of a patient.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn current(&self, patient: &PatientId) -> Result<Current, ReadError> {
        view_lists::current(self.db()?, patient)
    }

    /// The current readings of one kind, measured on `since` or later, oldest first.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn readings(
        &self,
        patient: &PatientId,
        kind: ReadingKind,
        since: LocalDay,
    ) -> Result<Vec<Reading>, ReadError> {
        derive_readings::since(self.db()?, patient, kind, since)
    }

    /// The bodies of a patient's whole entries that this version can read, by key.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn bodies(&self, patient: &PatientId) -> Result<BTreeMap<EntryKey, Body>, ReadError> {
        let held = entries::of_patient(self.db()?, patient)?;
        Ok(held
            .iter()
            .filter_map(|held| {
                let whole = held.entry.whole()?;
                Some((held.entry.key, read_body(&whole.header.kind, &whole.body).ok()?))
            })
            .collect())
    }

    /// Every patient of whom anything is held or being loaded, in order of id.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn patients(&self) -> Result<Vec<PatientRow>, ReadError> {
        view_lists::patients(self.db()?)
    }

    /// Who a patient is.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn person(&self, patient: &PatientId) -> Result<Option<Person>, ReadError> {
        derive_person::of_patient(self.db()?, patient)
    }

    /// True while something of the patient's history is not here.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn incomplete(&self, patient: &PatientId) -> Result<bool, ReadError> {
        view_lists::incomplete(self.db()?).map(|patients| patients.contains(patient))
    }

    /// Every patient of whose history something is not here.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn incomplete_patients(&self) -> Result<BTreeSet<PatientId>, ReadError> {
        view_lists::incomplete(self.db()?)
    }

    /// Users and devices of the team.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn directory(&self) -> Result<&Directory, ReadError> {
        self.read_team().map(|team| &team.directory)
    }

    /// The team's name, contact and keys, as the server last said; `None` before the first exchange.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn team(&self) -> Result<Option<TeamBody>, ReadError> {
        let bodies = self.bodies(&PatientId::TEAM)?;
        let current = self.current(&PatientId::TEAM)?;
        let Ok(subject) = Subject::new("team") else { return Ok(None) };
        let body = current.of_subject(&subject).find_map(|(_, values)| {
            values.iter().find_map(|value| match bodies.get(&value.key) {
                Some(Body::Team(team)) => Some(team.clone()),
                _ => None,
            })
        });
        Ok(body)
    }

    /// The service's own settings. One with two values is left out: nothing is chosen.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn service_settings(&self) -> Result<Vec<PlanValue>, ReadError> {
        let bodies = self.bodies(&PatientId::TEAM)?;
        let current = self.current(&PatientId::TEAM)?;
        let values = current.iter().filter(|(_, part, _)| *part == VALUE);
        Ok(values
            .filter_map(|(subject, part, _)| match current.standing(subject, part) {
                Standing::One(value) => match bodies.get(&value.key) {
                    Some(Body::ServiceSetting(setting)) => Some(setting.value.clone()),
                    _ => None,
                },
                Standing::Nothing | Standing::Conflict(_) => None,
            })
            .collect())
    }

    /// Every whole entry of a patient, newest first by corrected time, then by key.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn timeline(&self, patient: &PatientId) -> Result<Vec<Held>, ReadError> {
        let mut held = self.entries(patient)?;
        held.retain(|one| one.entry.whole().is_some());
        let at =
            |one: &Held| -> Option<Instant> { one.entry.whole().map(|whole| whole.header.time.corrected()) };
        held.sort_by_key(|one| Reverse((at(one), one.entry.key)));
        Ok(held)
    }

    /// Every subject and part with two or more different values, over all patients.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn conflicts(&self) -> Result<Vec<Disagreement>, ReadError> {
        view_lists::conflicts(self.db()?)
    }

    /// How much there is.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn counts(&self) -> Result<Counts, ReadError> {
        view_lists::counts(self.db()?)
    }

    /// The receipts for patients who have left this device since a moment, the latest first.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn leavings(&self, since: Instant) -> Result<Vec<Leaving>, ReadError> {
        leave::leavings(self.db()?, since)
    }

    /// Every head: the entries that no held entry follows, in order. What the root digest is over.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn heads(&self) -> Result<Vec<Head>, ReadError> {
        entries::heads(self.db()?)
    }

    /// The loads that are open, in the order in which they were opened.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn loads(&self) -> Result<Vec<OpenLoad>, ReadError> {
        view_lists::loads(self.db()?)
    }

    /// Gives every entry of the store to `take`, in order of key, until it answers false.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn each_entry(&self, take: &mut dyn FnMut(Held) -> bool) -> Result<(), ReadError> {
        entries::each(self.db()?, include_str!("sql/select_entries.sql"), [], take)
    }

    fn read_team(&self) -> Result<&Team, ReadError> {
        if let Some(team) = self.team.get() {
            return Ok(team);
        }
        let team = Team::read(self.db()?, |_| false)?;
        Ok(self.team.get_or_init(|| team))
    }
}
