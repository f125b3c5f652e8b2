//! What was worked out from a set and is asked for again and again, kept until the set changes.

use hearth_record::PatientId;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// One value a patient.
#[derive(Debug)]
pub struct Memo<T>(Mutex<BTreeMap<PatientId, Arc<T>>>);

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Memo(Mutex::default())
    }
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        Memo(Mutex::new(self.kept().clone()))
    }
}

impl<T> Memo<T> {
    fn kept(&self) -> MutexGuard<'_, BTreeMap<PatientId, Arc<T>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known of a patient, worked out if it is not.
    pub fn of(&self, patient: &PatientId, work: impl FnOnce() -> T) -> Arc<T> {
        let known = self.kept().get(patient).cloned();
        known.unwrap_or_else(|| {
            let worked_out = Arc::new(work());
            self.kept().insert(*patient, Arc::clone(&worked_out));
            worked_out
        })
    }

    /// What is held of a patient changes.
    pub fn forget(&mut self, patient: &PatientId) {
        self.kept().remove(patient);
    }

    /// Everything may have changed.
    pub fn forget_all(&mut self) {
        self.kept().clear();
    }
}
