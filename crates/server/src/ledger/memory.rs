//! The two ledgers in memory, for tests and simulation: they outlive a store that is put back, and nothing else.

use super::{Enrolment, Ledger, Revocation};
use crate::files::FilesError;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Who came in and who was turned off, until it is dropped.
#[derive(Debug, Default)]
pub struct MemoryLedger {
    lines: Mutex<Lines>,
}

#[derive(Debug, Default)]
struct Lines {
    enrolments: Vec<Enrolment>,
    revocations: Vec<Revocation>,
}

impl MemoryLedger {
    fn lines(&self) -> MutexGuard<'_, Lines> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ledger for MemoryLedger {
    fn add_revocation(&self, revocation: Revocation) -> Result<(), FilesError> {
        self.lines().revocations.push(revocation);
        Ok(())
    }

    fn revocations(&self) -> Result<Vec<Revocation>, FilesError> {
        Ok(self.lines().revocations.clone())
    }

    fn add_enrolment(&self, enrolment: &Enrolment) -> Result<(), FilesError> {
        self.lines().enrolments.push(enrolment.clone());
        Ok(())
    }

    fn enrolments(&self) -> Result<Vec<Enrolment>, FilesError> {
        Ok(self.lines().enrolments.clone())
    }
}
