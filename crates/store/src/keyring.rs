//! The computer's own key ring, which holds half of what a PIN needs. It may be locked, empty or not there at all:
//! every failure is a value, and the passphrase opens the profile without it.

/// Why the key ring can't be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyRingProblem {
    /// This computer has no key ring.
    #[error("this computer has no key ring")]
    NoneHere,
    /// The key ring is there, and locked or refused to answer.
    #[error("the key ring is locked")]
    Locked,
    /// The key ring has nothing under this name.
    #[error("the key ring has lost the secret")]
    Lost,
    /// Anything else.
    #[error("the key ring failed")]
    Failed,
}

/// A place for secrets outside the profile's folder.
pub trait KeyRing {
    /// The secret under a name.
    ///
    /// # Errors
    /// [`KeyRingProblem`], [`KeyRingProblem::Lost`] when there is none.
    fn secret(&self, name: &str) -> Result<Vec<u8>, KeyRingProblem>;

    /// Puts a secret under a name, in place of any other.
    ///
    /// # Errors
    /// [`KeyRingProblem`].
    fn keep(&self, name: &str, secret: &[u8]) -> Result<(), KeyRingProblem>;

    /// Removes what is under a name, if anything.
    ///
    /// # Errors
    /// [`KeyRingProblem`].
    fn forget(&self, name: &str) -> Result<(), KeyRingProblem>;
}

/// The operating system's key ring.
#[derive(Clone, Copy, Debug, Default)]
pub struct OsKeyRing;

const SERVICE: &str = "hearth";

fn problem(error: &keyring::Error) -> KeyRingProblem {
    match error {
        keyring::Error::NoDefaultStore | keyring::Error::NotSupportedByStore(_) => KeyRingProblem::NoneHere,
        keyring::Error::NoStorageAccess(_) => KeyRingProblem::Locked,
        keyring::Error::NoEntry => KeyRingProblem::Lost,
        // The enum may grow, and its texts may hold what was stored.
        _ => KeyRingProblem::Failed,
    }
}

impl KeyRing for OsKeyRing {
    fn secret(&self, name: &str) -> Result<Vec<u8>, KeyRingProblem> {
        let entry = keyring::Entry::new(SERVICE, name).map_err(|error| problem(&error))?;
        entry.get_secret().map_err(|error| problem(&error))
    }

    fn keep(&self, name: &str, secret: &[u8]) -> Result<(), KeyRingProblem> {
        let entry = keyring::Entry::new(SERVICE, name).map_err(|error| problem(&error))?;
        entry.set_secret(secret).map_err(|error| problem(&error))
    }

    fn forget(&self, name: &str) -> Result<(), KeyRingProblem> {
        let entry = keyring::Entry::new(SERVICE, name).map_err(|error| problem(&error))?;
        match entry.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(problem(&error)),
        }
    }
}

/// A computer without a key ring.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoKeyRing;

impl KeyRing for NoKeyRing {
    fn secret(&self, _: &str) -> Result<Vec<u8>, KeyRingProblem> {
        Err(KeyRingProblem::NoneHere)
    }

    fn keep(&self, _: &str, _: &[u8]) -> Result<(), KeyRingProblem> {
        Err(KeyRingProblem::NoneHere)
    }

    fn forget(&self, _: &str) -> Result<(), KeyRingProblem> {
        Err(KeyRingProblem::NoneHere)
    }
}
