//! What the person who runs the server can do: teams, users, codes, devices, the service's own thresholds.
//! Each deed is an entry of the server's own chain, or a row that no patient is in.

mod codes;
mod devices;
mod unsent;

pub use codes::CodeFor;
pub use devices::{Computer, NamedPatient};
pub use unsent::{FILE_BYTES_MAX, OpenedUnsent, UnsentProblem};

use crate::enrol::write_team;
use crate::escrow::{self, EscrowProblem, RecoveryCode};
use crate::files::FilesError;
use crate::identity::Identity;
use crate::mint::Mint;
use crate::store::{Facts, NewTeam, Plan, StoreError, TeamRow, TeamStore, Wanted};
use crate::writer::Pen;
use hearth_chart::Record;
use hearth_clinical::{Instant, PlanValue, Private, TeamContact};
use hearth_record::{
    Audience, DeviceStatus, Epoch, Hash, LogNumber, PatientId, Replaces, Role, Subject, TeamId, UserId,
};
use hearth_wire::{Body, DeviceBody, SettingBody, TeamBody, UserBody};
use std::sync::Arc;

/// Why a deed was not done.
#[derive(Debug, thiserror::Error)]
pub enum AdminError {
    /// The store said no.
    #[error("the store couldn't do it")]
    Store(#[from] StoreError),
    /// A file beside the store said no.
    #[error("a file beside the store couldn't be used")]
    Files(#[from] FilesError),
    /// The escrow key could not be made.
    #[error("the escrow key couldn't be made")]
    Escrow(#[from] EscrowProblem),
    /// There is no team yet.
    #[error("there is no team yet: make one with 'team create'")]
    NoTeamYet,
    /// There are several teams.
    #[error("there are several teams: say which with --team")]
    WhichTeam,
    /// No such user.
    #[error("there is no such user in this team")]
    NoUser,
    /// The role can't be given so.
    #[error("patients and carers come in with 'code new --patient'")]
    PatientRole,
    /// A patient or carer whose record nobody knows.
    #[error("no record names this user: use 'code new --patient'")]
    NoRecord,
    /// No entry about such a patient.
    #[error("there is no such patient in this team")]
    NoPatient,
    /// No such device.
    #[error("there is no such device in this team")]
    NoDevice,
}

/// The store with the server's keys: what every deed needs.
pub struct Office<'a> {
    /// The store.
    pub store: &'a dyn TeamStore,
    /// The server's keys.
    pub identity: &'a Arc<Identity>,
    /// Now.
    pub now: Instant,
}

/// Writes entries of the server's own with facts at hand.
type Deed = Box<dyn FnOnce(&mut Pen<'_>, &mut Plan, &Facts) + Send>;

impl Office<'_> {
    /// Writes entries of the server's own into the log.
    async fn write(&self, team: TeamId, mut mint: Box<dyn Mint>, deed: Deed) -> Result<(), StoreError> {
        let wanted = Wanted { own: Some(self.identity.device(&team)), ..Wanted::default() };
        let (identity, now) = (Arc::clone(self.identity), self.now);
        let decide = Box::new(move |facts: &Facts| {
            let mut plan = Plan::at(now);
            let mut pen = Pen::new(&identity, facts, &mut *mint);
            deed(&mut pen, &mut plan, facts);
            pen.sign(&mut plan);
            plan
        });
        self.store.append(team, wanted, decide).await.map(|_| ())
    }

    /// The only team, or the one that is named.
    ///
    /// # Errors
    /// [`AdminError`] if there is none, or several and none is named.
    pub async fn team(&self, named: Option<TeamId>) -> Result<TeamRow, AdminError> {
        if let Some(team) = named {
            return Ok(self.store.team(team).await?);
        }
        let mut teams = self.store.teams().await?;
        match (teams.pop(), teams.is_empty()) {
            (None, _) => Err(AdminError::NoTeamYet),
            (Some(team), true) => Ok(team),
            (Some(_), false) => Err(AdminError::WhichTeam),
        }
    }

    /// Makes a team. The recovery code is given once and kept nowhere.
    ///
    /// # Errors
    /// [`AdminError`].
    pub async fn create_team(
        &self,
        name: &str,
        contact: TeamContact,
        invented: bool,
        mut mint: Box<dyn Mint>,
    ) -> Result<(TeamId, RecoveryCode), AdminError> {
        let team = TeamId::from_bytes(mint.sixteen());
        let code = RecoveryCode::from_random(mint.sixteen());
        let (escrow_public, escrow_wrapped) = escrow::make(&mut *mint, &team, &code)?;
        let row = TeamRow {
            team,
            name: name.to_owned(),
            escrow_public,
            invented,
            epoch: Epoch::from_bytes(mint.eight()),
            number: LogNumber(0),
            hash: Hash::GENESIS,
        };
        self.store.create_team(NewTeam { row, escrow_wrapped, created: self.now }).await?;
        self.store.add_own_device(team, self.identity.device(&team)).await?;
        let name = name.to_owned();
        let body = TeamBody { name, contact, escrow_key: escrow_public, invented, welsh_review: None };
        let identity = Arc::clone(self.identity);
        let deed: Deed = Box::new(move |pen, plan, _| {
            introduce(pen, plan, &identity, &team);
            write_team(pen, plan, "team".to_owned(), &Body::Team(body));
        });
        self.write(team, mint, deed).await?;
        Ok((team, code))
    }

    /// Sees to it that this server is in its team's directory: after its key was lost it is another device.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn introduce(&self, team: TeamId, mint: Box<dyn Mint>) -> Result<(), StoreError> {
        let own = self.identity.device(&team);
        if self.store.directory(team).await?.now().devices.contains_key(&own) {
            return Ok(());
        }
        self.store.add_own_device(team, own).await?;
        let identity = Arc::clone(self.identity);
        self.write(team, mint, Box::new(move |pen, plan, _| introduce(pen, plan, &identity, &team))).await
    }

    /// Adds a member of the team.
    ///
    /// # Errors
    /// [`AdminError::PatientRole`] for roles that belong to a patient's record or to the server.
    pub async fn add_user(
        &self,
        team: TeamId,
        role: Role,
        name: &str,
        mut mint: Box<dyn Mint>,
    ) -> Result<UserId, AdminError> {
        if matches!(role, Role::Patient | Role::Carer | Role::Server | Role::Newer(_)) {
            return Err(AdminError::PatientRole);
        }
        let user = UserId::from_bytes(mint.sixteen());
        let body = Body::User(UserBody { role, name: name.to_owned(), disabled: false });
        let deed: Deed = Box::new(move |pen, plan, _| write_team(pen, plan, format!("user/{user}"), &body));
        self.write(team, mint, deed).await?;
        Ok(user)
    }

    /// Records who of the service has reviewed the Welsh about safety, or that nobody has.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn set_welsh_review(
        &self,
        team: TeamId,
        review: Option<String>,
        mint: Box<dyn Mint>,
    ) -> Result<(), StoreError> {
        let deed: Deed = Box::new(move |pen, plan, facts| {
            let Some(body) = facts.directory.record().team().cloned() else { return };
            let body = Body::Team(TeamBody { welsh_review: review, ..body });
            replace_team(pen, plan, facts, "team".to_owned(), &body);
        });
        self.write(team, mint, deed).await
    }

    /// Sets one of the service's own thresholds.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn set_service(
        &self,
        team: TeamId,
        value: PlanValue,
        why: &str,
        mint: Box<dyn Mint>,
    ) -> Result<(), StoreError> {
        let subject = value.subject().code().to_owned();
        let body = SettingBody { value, why: Private::new(why.to_owned()), review: None };
        let deed: Deed = Box::new(move |pen, plan, facts| {
            replace_team(pen, plan, facts, subject, &Body::ServiceSetting(body));
        });
        self.write(team, mint, deed).await
    }
}

/// The server as a user and a device of its team.
fn introduce(pen: &mut Pen<'_>, plan: &mut Plan, identity: &Identity, team: &TeamId) {
    let (user, device) = (identity.user(team), identity.device(team));
    let body = UserBody { role: Role::Server, name: "Hearth server".to_owned(), disabled: false };
    write_team(pen, plan, format!("user/{user}"), &Body::User(body));
    let body = DeviceBody {
        device,
        user,
        public_key: identity.public_key(),
        name: "Hearth server".to_owned(),
        status: DeviceStatus::Active,
    };
    write_team(pen, plan, format!("device/{device}"), &Body::Device(body));
}

/// Writes about the team, in place of all that is current on that subject.
fn replace_team(pen: &mut Pen<'_>, plan: &mut Plan, facts: &Facts, subject: String, body: &Body) {
    let Ok(subject) = Subject::new(subject) else { return };
    let record: Record<'_> = facts.directory.record();
    let mut replaces: Vec<Replaces> = Vec::new();
    for (_, values) in record.current().of_subject(&subject) {
        for value in values {
            if !replaces.iter().any(|replaced| replaced.key == value.key) {
                replaces.push(Replaces { key: value.key, parts: Vec::new() });
            }
        }
    }
    pen.write(plan, PatientId::TEAM, Audience::Shared, subject, replaces, body);
}
