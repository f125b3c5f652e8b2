//! Codes: for whom one may be made, and the row that is kept of it. The code itself is given once and kept nowhere.
//! What a code is used for is in `crate::enrol`.

use super::{AdminError, Office};
use crate::mint::Mint;
use crate::store::{CodeRow, LogAsk, StoreError};
use hearth_record::{LogNumber, PatientId, Role, TeamId, UserId};
use hearth_wire::EnrolCode;

/// Who a code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFor {
    /// A user who is in the directory.
    User(UserId),
    /// The patient themselves.
    Patient(PatientId),
    /// A new carer of the patient.
    Carer(PatientId),
}

impl Office<'_> {
    /// Makes a code for one computer, good for `hours`.
    ///
    /// # Errors
    /// [`AdminError`] if the user or patient is not known.
    pub async fn new_code(
        &self,
        team: TeamId,
        whom: CodeFor,
        hours: u32,
        mut mint: Box<dyn Mint>,
    ) -> Result<(EnrolCode, UserId), AdminError> {
        let (user, role, patient) = self.whom(team, whom, &mut *mint).await?;
        let mut bits = [0; 10];
        mint.fill(&mut bits);
        let code = EnrolCode::from_random(bits);
        let row = CodeRow {
            handle: code.handle(),
            key: code.key(),
            user,
            role,
            patient,
            expires: self.now.plus_ms(i64::from(hours).saturating_mul(3_600_000)),
            wrong_tries: 0,
            server_nonce: None,
            used: None,
        };
        self.write(team, mint, Box::new(move |_, plan, _| plan.codes.push(row))).await?;
        Ok((code, user))
    }

    async fn whom(
        &self,
        team: TeamId,
        whom: CodeFor,
        mint: &mut dyn Mint,
    ) -> Result<(UserId, Role, Option<PatientId>), AdminError> {
        match whom {
            CodeFor::User(user) => {
                let directory = self.store.directory(team).await?;
                let role = directory.now().role(&user).ok_or(AdminError::NoUser)?.clone();
                let patient = match role {
                    Role::Patient | Role::Carer => {
                        let grants = self.store.grants_of(team, user).await?;
                        let last = grants.last().ok_or(AdminError::NoRecord)?;
                        Some(last.entry.key.id.chain.patient)
                    }
                    _ => None,
                };
                Ok((user, role, patient))
            }
            CodeFor::Patient(patient) => {
                self.must_exist(team, patient).await?;
                // The same person with a second computer is the same user.
                let known = self.patient_user(team, patient).await?;
                let user = known.unwrap_or_else(|| UserId::from_bytes(mint.sixteen()));
                Ok((user, Role::Patient, Some(patient)))
            }
            CodeFor::Carer(patient) => {
                self.must_exist(team, patient).await?;
                Ok((UserId::from_bytes(mint.sixteen()), Role::Carer, Some(patient)))
            }
        }
    }

    async fn must_exist(&self, team: TeamId, patient: PatientId) -> Result<(), AdminError> {
        let through = self.store.team(team).await?.number;
        let ask = LogAsk { after: LogNumber(0), through, patients: Some(vec![patient]), rows_max: 1 };
        let there = patient != PatientId::TEAM && !self.store.log(team, ask).await?.is_empty();
        if there { Ok(()) } else { Err(AdminError::NoPatient) }
    }

    async fn patient_user(&self, team: TeamId, patient: PatientId) -> Result<Option<UserId>, StoreError> {
        let directory = self.store.directory(team).await?;
        let entries = self.store.access_of(team, patient).await?;
        let users = entries.iter().filter_map(|stored| {
            let subject = stored.entry.whole()?.header.subject.as_str().strip_prefix("grant/")?;
            UserId::parse(subject).ok()
        });
        let patients = users.filter(|user| directory.now().role(user) == Some(&Role::Patient));
        Ok(patients.fold(None, |_, user| Some(user)))
    }
}
