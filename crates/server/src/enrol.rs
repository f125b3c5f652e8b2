//! A computer comes in for the first time: it names a code without showing it, both sides prove that they know it, over
//! the TLS key that the computer sees, and in one transaction the code is used up and the computer is in the directory.

use crate::identity::Identity;
use crate::limits::CODE_TRIES_MAX;
use crate::mint::Mint;
use crate::store::{CodeRow, Facts, Plan, Reading, StoreError, TeamStore, Wanted};
use crate::writer::Pen;
use hearth_clinical::Instant;
use hearth_record::{Access, Audience, DeviceId, DeviceStatus, PatientId, Role, Subject, TeamId};
use hearth_wire::{
    Body, DeviceBody, EnrolAnswer, EnrolHello, EnrolProof, EnrolRequest, GrantBody, UserBody, device_proof,
    same_secret, server_proof,
};
use std::sync::Arc;

/// Why a computer did not get in. The codes are stable.
#[derive(Debug, thiserror::Error)]
pub enum EnrolTrouble {
    /// No code of this handle.
    #[error("this code is not known here")]
    Unknown,
    /// It was used before.
    #[error("this code was used already; ask for a new one")]
    Used,
    /// It is too old.
    #[error("this code has expired; ask for a new one")]
    Expired,
    /// Too many wrong proofs.
    #[error("this code was tried too often and no longer works; ask for a new one")]
    Burnt,
    /// The proof is not one of somebody who knows the code and sees this server's TLS key.
    #[error("the proof does not fit the code")]
    WrongProof,
    /// The store said no.
    #[error("the store couldn't take the new computer")]
    Store(#[from] StoreError),
}

impl EnrolTrouble {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            EnrolTrouble::Unknown => "code-unknown",
            EnrolTrouble::Used => "code-used",
            EnrolTrouble::Expired => "code-expired",
            EnrolTrouble::Burnt => "code-burnt",
            EnrolTrouble::WrongProof => "wrong-proof",
            EnrolTrouble::Store(_) => "store",
        }
    }
}

/// What both steps of enrolment work with.
pub struct Reception<'a> {
    /// The store.
    pub store: &'a dyn TeamStore,
    /// The server's keys.
    pub identity: &'a Arc<Identity>,
    /// SHA-256 of the public key info of the certificate that is served.
    pub spki_sha256: [u8; 32],
    /// Now.
    pub now: Instant,
}

fn usable(code: &CodeRow, now: Instant) -> Result<(), EnrolTrouble> {
    if code.used.is_some() {
        Err(EnrolTrouble::Used)
    } else if code.wrong_tries >= CODE_TRIES_MAX {
        Err(EnrolTrouble::Burnt)
    } else if code.expires <= now {
        Err(EnrolTrouble::Expired)
    } else {
        Ok(())
    }
}

impl Reception<'_> {
    /// The team that a code is for, for the audit line.
    ///
    /// # Errors
    /// [`EnrolTrouble::Unknown`], or the store's.
    pub async fn team_of(&self, handle: [u8; 8]) -> Result<TeamId, EnrolTrouble> {
        let (team, _) = self.store.code(handle).await?.ok_or(EnrolTrouble::Unknown)?;
        Ok(team)
    }

    /// First step: the server proves that it knows the code and that the TLS key is its own.
    ///
    /// # Errors
    /// [`EnrolTrouble`] if the code can't be used.
    pub async fn hello(&self, hello: &EnrolHello, mint: &mut dyn Mint) -> Result<EnrolProof, EnrolTrouble> {
        let (team, code) = self.store.code(hello.handle).await?.ok_or(EnrolTrouble::Unknown)?;
        usable(&code, self.now)?;
        let server_nonce = mint.thirty_two();
        self.store.set_code_nonce(team, hello.handle, server_nonce).await?;
        let proof = server_proof(&code.key, &hello.client_nonce, &server_nonce, &self.spki_sha256);
        Ok(EnrolProof { server_nonce, proof })
    }

    /// Second step: the device proves that it knows the code and names its key; then it is in.
    ///
    /// # Errors
    /// [`EnrolTrouble`] if the code can't be used or the proof is wrong.
    pub async fn finish(
        &self,
        request: &EnrolRequest,
        mut mint: Box<dyn Mint>,
    ) -> Result<EnrolAnswer, EnrolTrouble> {
        let (team, code) = self.store.code(request.handle).await?.ok_or(EnrolTrouble::Unknown)?;
        usable(&code, self.now)?;
        let fresh = code.server_nonce.is_some_and(|nonce| same_secret(&nonce, &request.server_nonce));
        if !fresh {
            return Err(EnrolTrouble::WrongProof);
        }
        let proof = device_proof(
            &code.key,
            &request.client_nonce,
            &request.server_nonce,
            &self.spki_sha256,
            &request.public_key,
        );
        if !same_secret(&proof, &request.proof) {
            self.store.count_wrong_try(team, request.handle).await?;
            return Err(EnrolTrouble::WrongProof);
        }
        let device = DeviceId::from_bytes(mint.sixteen());
        let nonce = mint.sixteen();
        let newcomer = Newcomer {
            device,
            nonce,
            public_key: request.public_key,
            // A patient's computer has no name on the team's list: it could name the person.
            name: if code.patient.is_some() { String::new() } else { request.device_name.clone() },
        };
        self.let_in(team, &code, newcomer, mint).await?;
        let row = self.store.team(team).await?;
        Ok(EnrolAnswer {
            team,
            device,
            user: code.user,
            role: code.role,
            patient: code.patient,
            team_name: row.name,
            escrow_key: row.escrow_public,
            invented: row.invented,
            server_time: self.now,
            nonce,
        })
    }

    async fn let_in(
        &self,
        team: TeamId,
        code: &CodeRow,
        newcomer: Newcomer,
        mut mint: Box<dyn Mint>,
    ) -> Result<(), EnrolTrouble> {
        let wanted = Wanted {
            own: Some(self.identity.device(&team)),
            code: Some(code.handle),
            patients: code.patient.into_iter().map(|patient| (patient, Reading::Access)).collect(),
            ..Wanted::default()
        };
        let (identity, now) = (Arc::clone(self.identity), self.now);
        let decide = Box::new(move |facts: &Facts| newcomer.plan(facts, &identity, &mut *mint, now));
        let written = self.store.append(team, wanted, decide).await?;
        match written.plan.refused {
            None => Ok(()),
            Some("code-used") => Err(EnrolTrouble::Used),
            Some(_) => Err(EnrolTrouble::Unknown),
        }
    }
}

/// A computer that has proved its code.
struct Newcomer {
    device: DeviceId,
    nonce: [u8; 16],
    public_key: [u8; 32],
    name: String,
}

impl Newcomer {
    fn plan(&self, facts: &Facts, identity: &Identity, mint: &mut dyn Mint, now: Instant) -> Plan {
        let mut plan = Plan::at(now);
        let Some(code) = &facts.code else {
            plan.refused = Some("code-unknown");
            return plan;
        };
        // Of two requests that prove the same code at the same time, one is first.
        if code.used.is_some() {
            plan.refused = Some("code-used");
            return plan;
        }
        let mut pen = Pen::new(identity, facts, mint);
        if facts.directory.now().role(&code.user).is_none() {
            let body = UserBody { role: code.role.clone(), name: String::new(), disabled: false };
            write_team(&mut pen, &mut plan, format!("user/{}", code.user), &Body::User(body));
        }
        // The grant before the computer: whoever knows the computer knows what its user may.
        if let Some(patient) = code.patient
            && !is_granted(facts, &patient, code)
        {
            let body = Body::Grant(GrantBody { user: code.user, access: Access::Shared });
            pen.write(&mut plan, patient, Audience::Shared, Subject::grant(&code.user), Vec::new(), &body);
        }
        let body = DeviceBody {
            device: self.device,
            user: code.user,
            public_key: self.public_key,
            name: self.name.clone(),
            status: DeviceStatus::Active,
        };
        write_team(&mut pen, &mut plan, format!("device/{}", self.device), &Body::Device(body));
        pen.sign(&mut plan);
        plan.doors.push((self.device, self.nonce));
        plan.used = Some((code.handle, now));
        plan
    }
}

fn is_granted(facts: &Facts, patient: &PatientId, code: &CodeRow) -> bool {
    let entries = facts.patients.get(patient).into_iter().flatten();
    let read: Vec<hearth_chart::Fact> = entries
        .filter_map(|stored| hearth_chart::Fact::from_entry(&stored.entry, Some(stored.log)))
        .collect();
    let record = hearth_chart::Record::read(&read, |device| facts.directory.is_server(device));
    matches!(code.role, Role::Patient | Role::Carer) && record.granted(&code.user) == Some(Access::Shared)
}

/// Writes about the team itself. Its subjects are made of ids, which are never refused.
pub(crate) fn write_team(pen: &mut Pen<'_>, plan: &mut Plan, subject: String, body: &Body) {
    if let Ok(subject) = Subject::new(subject) {
        pen.write(plan, PatientId::TEAM, Audience::Shared, subject, Vec::new(), body);
    }
}
