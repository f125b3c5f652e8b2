//! The team's computers: which there are, how one is turned off, and what is put right after a backup was put back.
//! The ledgers that outlive a backup are in `crate::ledger`.

use super::{AdminError, Deed, Office, replace_team};
use crate::enrol;
use crate::ledger::{Ledger, Revocation};
use crate::mint::Mint;
use crate::store::{LogAsk, NewEpoch, StoreError, Stored};
use hearth_chart::Record;
use hearth_clinical::{Instant, PersonName};
use hearth_record::{
    DeviceId, DeviceRow, DeviceStatus, Epoch, LogNumber, PatientId, Role, Subject, TeamId, UserId, UserRow,
};
use hearth_wire::{Body, DeviceBody, UserBody};

/// Entries of a record that are read at once.
const ROWS_AT_ONCE: usize = 1000;

/// One of the team's computers and whose it is.
#[derive(Clone, Debug)]
pub struct Computer {
    /// Its id.
    pub device: DeviceId,
    /// What the directory says of it.
    pub row: DeviceRow,
    /// Its user; `None` if the directory knows nobody of that id.
    pub user: Option<UserRow>,
    /// Whose record it holds, for the computer of a patient or carer.
    pub patient: Option<NamedPatient>,
    /// When it came in, by this server's clock. After a backup was put back: when it was let in again.
    pub enrolled: Option<Instant>,
    /// The latest computer in use by which the same person has joined again since, under the same name: this one was
    /// started again, it seems, and nobody may be using it any more.
    pub joined_again_as: Option<(DeviceId, Option<Instant>)>,
}

/// A patient by id and, once an entry tells it, by name.
#[derive(Clone, Debug)]
pub struct NamedPatient {
    /// The id.
    pub patient: PatientId,
    /// The name.
    pub name: Option<PersonName>,
}

impl Office<'_> {
    /// Every computer of the team with whose it is, the server's own left out. It names people and patients: it is for
    /// whoever runs this server, on this server, and never for a log.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn devices(&self, team: TeamId) -> Result<Vec<Computer>, StoreError> {
        let directory = self.store.directory(team).await?;
        let now = directory.now();
        let mut computers = Vec::new();
        for (device, row) in now.devices.iter().filter(|(device, _)| !directory.is_server(device)) {
            let user = now.users.get(&row.user).cloned();
            let has_record =
                user.as_ref().is_some_and(|user| matches!(user.role, Role::Patient | Role::Carer));
            computers.push(Computer {
                device: *device,
                row: row.clone(),
                patient: if has_record { self.patient_of(team, row.user).await? } else { None },
                user,
                enrolled: self.received(team, directory.enrolled_at(device)).await?,
                joined_again_as: None,
            });
        }
        // In the order in which they came in, which no clock decides.
        let later =
            |one: &DeviceId, other: &DeviceId| directory.enrolled_at(other) > directory.enrolled_at(one);
        let in_use = |row: &DeviceRow| row.status == DeviceStatus::Active;
        let again: Vec<Option<(DeviceId, Option<Instant>)>> = computers
            .iter()
            .map(|old| {
                let same = |new: &&Computer| {
                    in_use(&old.row)
                        && in_use(&new.row)
                        && (new.row.user, &new.row.name) == (old.row.user, &old.row.name)
                        && later(&old.device, &new.device)
                };
                let last =
                    computers.iter().filter(same).max_by_key(|new| directory.enrolled_at(&new.device))?;
                Some((last.device, last.enrolled))
            })
            .collect();
        for (computer, again) in computers.iter_mut().zip(again) {
            computer.joined_again_as = again;
        }
        Ok(computers)
    }

    /// Whose record it is that this patient or carer was let into, with the patient's name.
    async fn patient_of(&self, team: TeamId, user: UserId) -> Result<Option<NamedPatient>, StoreError> {
        let granted = Subject::grant(&user);
        let entries = self.store.grants_of(team, user).await?;
        let mut grants = entries
            .iter()
            .rev()
            .filter(|stored| stored.entry.whole().is_some_and(|whole| whole.header.subject == granted));
        let Some(grant) = grants.next() else { return Ok(None) };
        let patient = grant.entry.key.id.chain.patient;
        Ok(Some(NamedPatient { patient, name: self.name_of(team, patient).await? }))
    }

    async fn name_of(&self, team: TeamId, patient: PatientId) -> Result<Option<PersonName>, StoreError> {
        let directory = self.store.directory(team).await?;
        let through = self.store.team(team).await?.number;
        let (mut after, mut entries) = (LogNumber(0), Vec::new());
        loop {
            let ask = LogAsk { after, through, patients: Some(vec![patient]), rows_max: ROWS_AT_ONCE };
            let page = self.store.log(team, ask).await?;
            let Some(last) = page.last() else { break };
            after = last.log;
            entries.extend(page);
        }
        let facts = entries.iter().filter_map(Stored::fact);
        let record = Record::read(facts, |device| directory.is_server(device));
        Ok(record.person().map(|person| person.name.clone()))
    }

    /// When the server took the entry of this number; `None` for one that is not there.
    async fn received(&self, team: TeamId, number: LogNumber) -> Result<Option<Instant>, StoreError> {
        let Some(before) = number.0.checked_sub(1) else { return Ok(None) };
        let ask = LogAsk { after: LogNumber(before), through: number, patients: None, rows_max: 1 };
        Ok(self.store.log(team, ask).await?.first().map(|stored| stored.received))
    }

    /// Turns a device off: first in the file that no backup brings back, then in the log.
    ///
    /// # Errors
    /// [`AdminError::NoDevice`], or the store's or the file's.
    pub async fn revoke(
        &self,
        ledger: &dyn Ledger,
        team: TeamId,
        device: DeviceId,
        lost: bool,
        mint: Box<dyn Mint>,
    ) -> Result<(), AdminError> {
        let directory = self.store.directory(team).await?;
        if directory.is_server(&device) || !directory.now().devices.contains_key(&device) {
            return Err(AdminError::NoDevice);
        }
        ledger.add_revocation(Revocation { team, device, lost })?;
        self.turn_off(team, device, lost, mint).await?;
        Ok(())
    }

    async fn turn_off(
        &self,
        team: TeamId,
        device: DeviceId,
        lost: bool,
        mint: Box<dyn Mint>,
    ) -> Result<(), StoreError> {
        let status = if lost { DeviceStatus::Lost } else { DeviceStatus::Revoked };
        let deed: Deed = Box::new(move |pen, plan, facts| {
            let Some(row) = facts.directory.now().devices.get(&device).filter(|row| row.status < status)
            else {
                return;
            };
            let body = DeviceBody {
                device,
                user: row.user,
                public_key: row.public_key,
                name: row.name.clone(),
                status,
            };
            replace_team(pen, plan, facts, format!("device/{device}"), &Body::Device(body));
        });
        self.write(team, mint, deed).await
    }

    /// Turns off every computer of a user, and the user.
    ///
    /// # Errors
    /// [`AdminError::NoUser`], or the store's or the file's.
    pub async fn disable_user(
        &self,
        ledger: &dyn Ledger,
        team: TeamId,
        user: UserId,
        mint: &mut dyn Mint,
    ) -> Result<usize, AdminError> {
        let directory = self.store.directory(team).await?;
        let row = directory.now().users.get(&user).filter(|row| row.role != Role::Server);
        let row = row.ok_or(AdminError::NoUser)?.clone();
        let devices = directory.now().devices.iter().filter(|(_, device)| device.user == user);
        let devices: Vec<DeviceId> = devices.map(|(device, _)| *device).collect();
        for device in &devices {
            self.revoke(ledger, team, *device, false, mint.another()).await?;
        }
        let body = Body::User(UserBody { role: row.role, name: row.name, disabled: true });
        let deed: Deed = Box::new(move |pen, plan, facts| {
            replace_team(pen, plan, facts, format!("user/{user}"), &body);
        });
        self.write(team, mint.another(), deed).await?;
        Ok(devices.len())
    }

    /// Brings back what a backup that was put back does not know: computers that came in since, and which of all
    /// computers were turned off since. Nothing is served before. How many of each.
    ///
    /// # Errors
    /// [`AdminError`] if a file or the store can't be used.
    pub async fn replay(
        &self,
        ledger: &dyn Ledger,
        mint: &mut dyn Mint,
    ) -> Result<(usize, usize), AdminError> {
        let teams = self.store.teams().await?;
        let here = |team: &TeamId| teams.iter().any(|row| row.team == *team);
        let (mut back, mut off) = (0_usize, 0_usize);
        for enrolment in ledger.enrolments()? {
            if here(&enrolment.team) && enrol::bring_back(self, enrolment, mint.another()).await? {
                back = back.saturating_add(1);
            }
        }
        for revocation in ledger.revocations()? {
            if !here(&revocation.team) {
                continue;
            }
            let directory = self.store.directory(revocation.team).await?;
            let in_use = directory.now().devices.get(&revocation.device);
            if in_use.is_some_and(|row| row.status == DeviceStatus::Active) {
                self.turn_off(revocation.team, revocation.device, revocation.lost, mint.another()).await?;
                off = off.saturating_add(1);
            }
        }
        Ok((back, off))
    }

    /// Puts right what has to be right before anybody is served: this server is in each directory, and the ledgers are
    /// replayed. How many computers were let in and turned off again.
    ///
    /// # Errors
    /// [`AdminError`] if a file or the store can't be used.
    pub async fn open(&self, ledger: &dyn Ledger, mint: &mut dyn Mint) -> Result<(usize, usize), AdminError> {
        for team in self.store.teams().await? {
            self.introduce(team.team, mint.another()).await?;
        }
        self.replay(ledger, mint).await
    }

    /// Begins a new life of every team's log, as is done when a copy of the store is put back and everybody knows.
    /// Devices then offer again what the copy does not have.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn restored(&self, mint: &mut dyn Mint) -> Result<(), StoreError> {
        for row in self.store.teams().await? {
            let new = Epoch::from_bytes(mint.eight());
            let begin = NewEpoch { instead_of: row.epoch, new, lost: None, common: None, at: self.now };
            self.store.begin_epoch(row.team, begin).await?;
        }
        Ok(())
    }
}
