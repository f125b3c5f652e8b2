//! Who is who: users, roles and device keys as the team's own chains tell them, and what a user may see of a patient.

use crate::{Audience, DeviceId, PatientId, UserId};
use std::collections::BTreeMap;

/// What a person does. Rights follow the role that the directory gives, never what an entry says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The person with heart failure.
    Patient,
    /// Somebody who enters for them.
    Carer,
    /// Heart failure nurse.
    Nurse,
    /// May prescribe: nurse, pharmacist or doctor.
    Prescriber,
    /// Care coordinator.
    Coordinator,
    /// Social prescribing link worker.
    LinkWorker,
    /// Cardiac rehabilitation.
    Rehab,
    /// Leads the service.
    Lead,
    /// Runs the computers; sees no patient.
    Admin,
    /// The team's server itself.
    Server,
    /// A role from a newer app: may do nothing here, and leaves as it came.
    Newer(String),
}

impl Role {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Role::Patient => "patient",
            Role::Carer => "carer",
            Role::Nurse => "nurse",
            Role::Prescriber => "prescriber",
            Role::Coordinator => "coordinator",
            Role::LinkWorker => "link-worker",
            Role::Rehab => "rehab",
            Role::Lead => "lead",
            Role::Admin => "admin",
            Role::Server => "server",
            Role::Newer(code) => code,
        }
    }

    /// Reads a code; one that is not known is kept.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "patient" => Role::Patient,
            "carer" => Role::Carer,
            "nurse" => Role::Nurse,
            "prescriber" => Role::Prescriber,
            "coordinator" => Role::Coordinator,
            "link-worker" => Role::LinkWorker,
            "rehab" => Role::Rehab,
            "lead" => Role::Lead,
            "admin" => Role::Admin,
            "server" => Role::Server,
            other => Role::Newer(other.to_owned()),
        }
    }

    /// Clinicians who share the team's caseload unless a grant says otherwise.
    #[must_use]
    pub fn shares_caseload(&self) -> bool {
        matches!(self, Role::Nurse | Role::Prescriber | Role::Coordinator | Role::Lead)
    }
}

/// One user of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserRow {
    /// What they do.
    pub role: Role,
    /// Their name; empty for patients and carers, whose names never stand in the team's chains.
    pub name: String,
    /// True once they were disabled.
    pub disabled: bool,
}

/// What has become of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeviceStatus {
    /// In use.
    Active,
    /// Turned off by the team: may deliver, gets nothing.
    Revoked,
    /// Reported lost.
    Lost,
}

/// One device of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceRow {
    /// Whose it is.
    pub user: UserId,
    /// Its Ed25519 public key.
    pub public_key: [u8; 32],
    /// What the person calls it.
    pub name: String,
    /// What has become of it.
    pub status: DeviceStatus,
}

/// Users and devices of one team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// Users by id.
    pub users: BTreeMap<UserId, UserRow>,
    /// Devices by id.
    pub devices: BTreeMap<DeviceId, DeviceRow>,
}

impl Directory {
    /// The role of a user; `None` if unknown or disabled.
    #[must_use]
    pub fn role(&self, user: &UserId) -> Option<&Role> {
        self.users.get(user).filter(|row| !row.disabled).map(|row| &row.role)
    }

    /// True if the device is the server's own.
    #[must_use]
    pub fn is_server(&self, device: &DeviceId) -> bool {
        self.devices
            .get(device)
            .and_then(|row| self.users.get(&row.user))
            .is_some_and(|user| user.role == Role::Server)
    }
}

/// What a user may see of one patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Access {
    /// Nothing.
    Nothing,
    /// What is shared with the patient.
    Shared,
    /// All of it.
    Whole,
}

impl Access {
    /// True if a chain for `audience` may be read.
    #[must_use]
    pub fn may_read(self, audience: Audience) -> bool {
        match audience {
            Audience::Shared => self >= Access::Shared,
            Audience::Team => self >= Access::Whole,
        }
    }
}

/// What `role` may see of `patient`, given what the patient's own record grants to that user.
///
/// A grant in the record decides; without one, clinicians share the team's caseload and everybody else sees nothing.
/// Patients and carers never see more than what is shared, whatever a grant says. Everybody reads the team's directory.
#[must_use]
pub fn access(role: &Role, patient: &PatientId, granted: Option<Access>) -> Access {
    if *patient == PatientId::TEAM {
        return Access::Shared;
    }
    match role {
        Role::Server => Access::Whole,
        Role::Admin | Role::Newer(_) => Access::Nothing,
        Role::Patient | Role::Carer => granted.unwrap_or(Access::Nothing).min(Access::Shared),
        Role::LinkWorker | Role::Rehab => granted.unwrap_or(Access::Nothing),
        Role::Nurse | Role::Prescriber | Role::Coordinator | Role::Lead => granted.unwrap_or(Access::Whole),
    }
}
