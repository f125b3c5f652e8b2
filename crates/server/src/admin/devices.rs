//! The team's computers: which there are, how one is turned off, and what is put right after a backup was put back.
//! The ledgers that outlive a backup are in `crate::ledger`.

use super::{AdminError, Deed, Office, replace_team};
use crate::enrol;
use crate::files::DataDir;
use crate::ledger::Revocation;
use crate::mint::Mint;
use crate::store::StoreError;
use hearth_record::{DeviceId, DeviceRow, DeviceStatus, Role, TeamId, UserId, UserRow};
use hearth_wire::{Body, DeviceBody, UserBody};

impl Office<'_> {
    /// Every device of the team, the server's own left out.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn devices(
        &self,
        team: TeamId,
    ) -> Result<Vec<(DeviceId, DeviceRow, Option<UserRow>)>, StoreError> {
        let directory = self.store.directory(team).await?;
        let now = directory.now();
        let others = now.devices.iter().filter(|(device, _)| !directory.is_server(device));
        Ok(others.map(|(device, row)| (*device, row.clone(), now.users.get(&row.user).cloned())).collect())
    }

    /// Turns a device off: first in the file that no backup brings back, then in the log.
    ///
    /// # Errors
    /// [`AdminError::NoDevice`], or the store's or the file's.
    pub async fn revoke(
        &self,
        files: &DataDir,
        team: TeamId,
        device: DeviceId,
        lost: bool,
        mint: Box<dyn Mint>,
    ) -> Result<(), AdminError> {
        let directory = self.store.directory(team).await?;
        if directory.is_server(&device) || !directory.now().devices.contains_key(&device) {
            return Err(AdminError::NoDevice);
        }
        files.add_revocation(Revocation { team, device, lost })?;
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
        files: &DataDir,
        team: TeamId,
        user: UserId,
        mint: impl Fn() -> Box<dyn Mint>,
    ) -> Result<usize, AdminError> {
        let directory = self.store.directory(team).await?;
        let row = directory.now().users.get(&user).filter(|row| row.role != Role::Server);
        let row = row.ok_or(AdminError::NoUser)?.clone();
        let devices = directory.now().devices.iter().filter(|(_, device)| device.user == user);
        let devices: Vec<DeviceId> = devices.map(|(device, _)| *device).collect();
        for device in &devices {
            self.revoke(files, team, *device, false, mint()).await?;
        }
        let body = Body::User(UserBody { role: row.role, name: row.name, disabled: true });
        let deed: Deed = Box::new(move |pen, plan, facts| {
            replace_team(pen, plan, facts, format!("user/{user}"), &body);
        });
        self.write(team, mint(), deed).await?;
        Ok(devices.len())
    }

    /// Brings back what a backup that was put back does not know: computers that came in since, and which of all
    /// computers were turned off since. Nothing is served before. How many of each.
    ///
    /// # Errors
    /// [`AdminError`] if a file or the store can't be used.
    pub async fn replay(
        &self,
        files: &DataDir,
        mint: impl Fn() -> Box<dyn Mint>,
    ) -> Result<(usize, usize), AdminError> {
        let teams = self.store.teams().await?;
        let here = |team: &TeamId| teams.iter().any(|row| row.team == *team);
        let (mut back, mut off) = (0_usize, 0_usize);
        for enrolment in files.enrolments()? {
            if here(&enrolment.team) && enrol::bring_back(self, enrolment, mint()).await? {
                back = back.saturating_add(1);
            }
        }
        for revocation in files.revocations()? {
            if !here(&revocation.team) {
                continue;
            }
            let directory = self.store.directory(revocation.team).await?;
            let in_use = directory.now().devices.get(&revocation.device);
            if in_use.is_some_and(|row| row.status == DeviceStatus::Active) {
                self.turn_off(revocation.team, revocation.device, revocation.lost, mint()).await?;
                off = off.saturating_add(1);
            }
        }
        Ok((back, off))
    }
}
