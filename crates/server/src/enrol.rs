//! A computer comes in for the first time: it names a code without showing it, both sides prove that they know it, over
//! the TLS key that the computer sees, and in one transaction the code is used up and the computer is in the directory.

use crate::admin::{AdminError, CodeFor, Office};
use crate::identity::Identity;
use crate::ledger::{Enrolment, Ledger};
use crate::limits::CODE_TRIES_MAX;
use crate::mint::Mint;
use crate::store::{CodeRow, Facts, Plan, Reading, StoreError, Stored, TeamStore, Wanted};
use crate::writer::Pen;
use hearth_clinical::Instant;
use hearth_record::{Access, Audience, DeviceId, DeviceStatus, PatientId, Subject, TeamId, UserId};
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

/// Why a computer was not let in by whoever runs the server.
#[derive(Debug, thiserror::Error)]
pub enum AdmitError {
    /// There can be no code for them.
    #[error("no code could be made")]
    NoCode(#[from] AdminError),
    /// The code was not taken.
    #[error("the code was not taken")]
    NotTaken(#[from] EnrolTrouble),
}

/// What both steps of enrolment work with.
pub struct Reception<'a> {
    /// The store.
    pub store: &'a dyn TeamStore,
    /// The server's keys.
    pub identity: &'a Arc<Identity>,
    /// Where the ledger of enrolments lies; without it a backup that is put back locks out who came since.
    pub ledger: Option<&'a dyn Ledger>,
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
        let nonce = mint.sixteen();
        let directory = self.store.directory(team).await?;
        let user_name = directory.now().users.get(&code.user).map(|row| row.name.clone());
        let enrolment = Enrolment {
            team,
            device: DeviceId::from_bytes(mint.sixteen()),
            // A patient's computer has no name on the team's list: it could name the person.
            device_name: if code.patient.is_some() { String::new() } else { request.device_name.clone() },
            public_key: request.public_key,
            user: code.user,
            role: code.role.clone(),
            user_name: user_name.unwrap_or_default(),
            patient: code.patient,
            code: code.handle,
        };
        let device = enrolment.device;
        self.let_in(&enrolment, nonce, mint).await?;
        if let Some(ledger) = self.ledger
            && let Err(problem) = ledger.add_enrolment(&enrolment)
        {
            // The computer is in; only a backup put back later would not know it.
            tracing::error!(%problem, %device, "the ledger of enrolments could not be written");
        }
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
        enrolment: &Enrolment,
        nonce: [u8; 16],
        mut mint: Box<dyn Mint>,
    ) -> Result<(), EnrolTrouble> {
        let (identity, now) = (Arc::clone(self.identity), self.now);
        let (team, wanted) = (enrolment.team, wanted(self.identity, enrolment));
        let newcomer = enrolment.clone();
        let decide = Box::new(move |facts: &Facts| {
            let refused = match &facts.code {
                None => Some("code-unknown"),
                // Of two requests that prove the same code at the same time, one is first.
                Some(code) if code.used.is_some() => Some("code-used"),
                Some(_) => None,
            };
            match refused {
                Some(_) => Plan { refused, ..Plan::at(now) },
                None => plan(&newcomer, nonce, facts, &identity, &mut *mint, now),
            }
        });
        let written = self.store.append(team, wanted, decide).await?;
        match written.plan.refused {
            None => Ok(()),
            Some("code-used") => Err(EnrolTrouble::Used),
            Some(_) => Err(EnrolTrouble::Unknown),
        }
    }
}

impl Office<'_> {
    /// Lets a computer in without a line: a code is made, proved and used at once, as if over a line that shows no TLS
    /// key. For the invented team, for tests and for simulation.
    ///
    /// # Errors
    /// [`AdmitError`].
    pub async fn admit(
        &self,
        ledger: Option<&dyn Ledger>,
        team: TeamId,
        whom: CodeFor,
        (public_key, device_name): ([u8; 32], &str),
        mint: &mut dyn Mint,
    ) -> Result<EnrolAnswer, AdmitError> {
        let (code, _) = self.new_code(team, whom, 1, mint.another()).await?;
        let spki_sha256 = [0; 32];
        let reception =
            Reception { store: self.store, identity: self.identity, ledger, spki_sha256, now: self.now };
        let client_nonce = mint.thirty_two();
        let hello = EnrolHello { handle: code.handle(), client_nonce };
        let server_nonce = reception.hello(&hello, mint).await?.server_nonce;
        let request = EnrolRequest {
            handle: code.handle(),
            client_nonce,
            server_nonce,
            public_key,
            device_name: device_name.to_owned(),
            proof: device_proof(&code.key(), &client_nonce, &server_nonce, &spki_sha256, &public_key),
        };
        Ok(reception.finish(&request, mint.another()).await?)
    }
}

/// Lets a computer in that came before a backup was put back which does not know it. True if there was a need to.
pub(crate) async fn bring_back(
    office: &Office<'_>,
    enrolment: Enrolment,
    mut mint: Box<dyn Mint>,
) -> Result<bool, StoreError> {
    let team = enrolment.team;
    if office.store.directory(team).await?.now().devices.contains_key(&enrolment.device) {
        return Ok(false);
    }
    let (identity, now) = (Arc::clone(office.identity), office.now);
    let wanted = wanted(office.identity, &enrolment);
    let nonce = mint.sixteen();
    let decide = Box::new(move |facts: &Facts| plan(&enrolment, nonce, facts, &identity, &mut *mint, now));
    office.store.append(team, wanted, decide).await?;
    Ok(true)
}

fn wanted(identity: &Identity, enrolment: &Enrolment) -> Wanted {
    Wanted {
        own: Some(identity.device(&enrolment.team)),
        code: Some(enrolment.code),
        patients: enrolment.patient.into_iter().map(|patient| (patient, Reading::Access)).collect(),
        ..Wanted::default()
    }
}

/// The user where they are new, the grant, the computer and its door, and the code used up.
fn plan(
    newcomer: &Enrolment,
    nonce: [u8; 16],
    facts: &Facts,
    identity: &Identity,
    mint: &mut dyn Mint,
    now: Instant,
) -> Plan {
    let mut plan = Plan::at(now);
    let mut pen = Pen::new(identity, facts, mint);
    let user = newcomer.user;
    if !facts.directory.now().users.contains_key(&user) {
        let (role, name) = (newcomer.role.clone(), newcomer.user_name.clone());
        let body = Body::User(UserBody { role, name, disabled: false });
        write_team(&mut pen, &mut plan, format!("user/{user}"), &body);
    }
    // The grant before the computer: whoever knows the computer knows what its user may.
    if let Some(patient) = newcomer.patient
        && granted(facts, &patient, &user).is_none()
    {
        let body = Body::Grant(GrantBody { user, access: Access::Shared });
        pen.write(&mut plan, patient, Audience::Shared, Subject::grant(&user), Vec::new(), &body);
    }
    let body = DeviceBody {
        device: newcomer.device,
        user,
        public_key: newcomer.public_key,
        name: newcomer.device_name.clone(),
        status: DeviceStatus::Active,
    };
    write_team(&mut pen, &mut plan, format!("device/{}", newcomer.device), &Body::Device(body));
    pen.sign(&mut plan);
    plan.doors.push((newcomer.device, nonce));
    plan.used = Some((newcomer.code, now));
    plan
}

/// What the patient's record says of this user. A grant that was ended stays ended: a code brings nobody back.
fn granted(facts: &Facts, patient: &PatientId, user: &UserId) -> Option<Access> {
    let entries = facts.patients.get(patient).into_iter().flatten();
    let read = entries.filter_map(Stored::fact);
    hearth_chart::Record::read(read, |device| facts.directory.is_server(device)).granted(user)
}

/// Writes about the team itself. Its subjects are made of ids, which are never refused.
pub(crate) fn write_team(pen: &mut Pen<'_>, plan: &mut Plan, subject: String, body: &Body) {
    if let Ok(subject) = Subject::new(subject) {
        pen.write(plan, PatientId::TEAM, Audience::Shared, subject, Vec::new(), body);
    }
}
