//! Who may write what. Judged from the header alone, at the position in the log that the author had seen.

use crate::{Access, Audience, Class, Header, PatientId, Role, Scope, kind_row, subject_fits};

/// Why an entry is kept without effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// The author is not in the team's directory, or was disabled.
    UnknownAuthor,
    /// The author's device was revoked or reported lost.
    DeviceRevoked,
    /// The author has no access to this patient.
    NoAccess,
    /// The role may not write this kind.
    RoleMayNot,
    /// The kind does not belong into this chain.
    WrongChain,
    /// The kind may not speak about this subject.
    WrongSubject,
}

impl Refusal {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Refusal::UnknownAuthor => "unknown-author",
            Refusal::DeviceRevoked => "device-revoked",
            Refusal::NoAccess => "no-access",
            Refusal::RoleMayNot => "role-may-not",
            Refusal::WrongChain => "wrong-chain",
            Refusal::WrongSubject => "wrong-subject",
        }
    }

    /// Reads the code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [
            Self::UnknownAuthor,
            Self::DeviceRevoked,
            Self::NoAccess,
            Self::RoleMayNot,
            Self::WrongChain,
            Self::WrongSubject,
        ]
        .into_iter()
        .find(|refusal| refusal.code() == code)
    }
}

/// Whether `role` with `access` to the patient may write an entry with this header.
///
/// # Errors
/// The [`Refusal`] that the server's verdict will carry. An observation may be refused here too; the caller assesses
/// it all the same and never suspends it.
pub fn may_write(role: &Role, access: Access, header: &Header) -> Result<(), Refusal> {
    if !subject_fits(&header.kind.name, &header.subject) {
        return Err(Refusal::WrongSubject);
    }
    let Some(row) = kind_row(&header.kind.name) else {
        // A kind from a newer app: delivered as it is, by those who may read the chain.
        return if access.may_read(header.audience()) { Ok(()) } else { Err(Refusal::NoAccess) };
    };
    let of_team = header.id.chain.patient == PatientId::TEAM;
    // A verdict lies beside the entry that it is about, in the team's own chains too.
    let place = row.class == Class::Verdict || (row.scope == Scope::Team) == of_team;
    let fits = place && row.audience.is_none_or(|audience| audience == header.audience());
    if !fits {
        return Err(Refusal::WrongChain);
    }
    if !access.may_read(header.audience()) {
        return Err(Refusal::NoAccess);
    }
    if class_allowed(role, row.class, header.audience()) { Ok(()) } else { Err(Refusal::RoleMayNot) }
}

fn class_allowed(role: &Role, class: Class, audience: Audience) -> bool {
    let clinician = role.shares_caseload();
    let own = matches!(role, Role::Patient | Role::Carer) && audience == Audience::Shared;
    match class {
        Class::Observation | Class::Withdrawal | Class::PlanUse | Class::Said | Class::Unknown => {
            clinician || own
        }
        Class::OwnPlan | Class::Learning => clinician || own,
        // Nobody reads for somebody else.
        Class::Receipt => own,
        // A nurse or lead writes down what a prescriber ordered; the body names who that was.
        Class::SafetySetting | Class::Medicine | Class::HeartFailure | Class::Visit | Class::Alert => {
            matches!(role, Role::Nurse | Role::Prescriber | Role::Lead)
        }
        Class::Person | Class::Access | Class::TeamNote | Class::Look | Class::Asked | Class::NextDate => {
            clinician
        }
        Class::Verdict | Class::Assessment | Class::Contact | Class::TeamDirectory => *role == Role::Server,
    }
}
