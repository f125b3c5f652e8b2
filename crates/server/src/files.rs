//! What lies in the server's folder beside the database: keys and the lock. The two ledgers are next door.
//! None of it is in a backup, which is why a backup that is put back can be noticed.

use crate::identity::Identity;
use crate::mint::Mint;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The server's folder.
#[derive(Clone, Debug)]
pub struct DataDir {
    root: PathBuf,
}

/// Why the folder can't be used.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// There is no place for a user's data on this machine.
    #[error("this machine has no folder for data: name one with --data")]
    NoPlace,
    /// A file or folder could not be read or written.
    #[error("couldn't {doing} {file}")]
    File {
        /// What we were doing.
        doing: &'static str,
        /// Which file.
        file: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// A key file has another length.
    #[error("{file} is not a key: it should have 32 bytes")]
    NotAKey {
        /// Which file.
        file: PathBuf,
    },
    /// A line of a ledger can't be read.
    #[error("line {line} of {file} can't be read")]
    NotALine {
        /// Which file.
        file: PathBuf,
        /// Which line, from 1.
        line: usize,
    },
    /// Another process serves from this folder.
    #[error("a server is running on this folder; stop it first")]
    InUse,
}

impl DataDir {
    /// Uses a folder, and makes it if it is not there.
    ///
    /// # Errors
    /// [`FilesError::File`] if it can't be made.
    pub fn open(root: &Path) -> Result<Self, FilesError> {
        fs::create_dir_all(root).map_err(|cause| failed("make", root, cause))?;
        only_for_owner(root, 0o700)?;
        Ok(DataDir { root: root.to_owned() })
    }

    /// The folder that the operating system gives.
    ///
    /// # Errors
    /// [`FilesError::NoPlace`] if it gives none.
    pub fn default_root() -> Result<PathBuf, FilesError> {
        let dirs = directories::ProjectDirs::from("", "", "hearth-server").ok_or(FilesError::NoPlace)?;
        Ok(dirs.data_dir().to_owned())
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.root.join("team.db")
    }

    /// The server's own certificate, when none is given.
    #[must_use]
    pub fn certificate(&self) -> PathBuf {
        self.root.join("tls-certificate.pem")
    }

    /// The key of that certificate.
    #[must_use]
    pub fn certificate_key(&self) -> PathBuf {
        self.root.join("tls-key.pem")
    }

    /// The server's keys; those that are not there yet are made.
    ///
    /// # Errors
    /// [`FilesError`] if a file can't be read or written, or is not a key.
    pub fn identity(&self, mint: &mut dyn Mint) -> Result<Identity, FilesError> {
        let signing = self.key("server.key", mint)?;
        let receipts = self.key("receipt.key", mint)?;
        Ok(Identity::new(&signing, *receipts))
    }

    fn key(&self, name: &str, mint: &mut dyn Mint) -> Result<Zeroizing<[u8; 32]>, FilesError> {
        let file = self.root.join(name);
        match fs::read(&file) {
            Ok(bytes) => {
                let bytes = Zeroizing::new(bytes);
                let key = <[u8; 32]>::try_from(bytes.as_slice());
                key.map(Zeroizing::new).map_err(|_| FilesError::NotAKey { file })
            }
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
                let key = Zeroizing::new(mint.thirty_two());
                self.write_secret(name, &*key)?;
                // Two processes that start at once: the first one's key holds.
                let kept = fs::read(&file).map_err(|cause| failed("read", &file, cause))?;
                let kept = <[u8; 32]>::try_from(kept.as_slice());
                kept.map(Zeroizing::new).map_err(|_| FilesError::NotAKey { file })
            }
            Err(cause) => Err(failed("read", &file, cause)),
        }
    }

    /// Writes a secret that nobody else may read. A file of that name that is there already stays.
    ///
    /// # Errors
    /// [`FilesError::File`].
    pub fn write_secret(&self, name: &str, bytes: &[u8]) -> Result<(), FilesError> {
        let file = self.root.join(name);
        let half = self.root.join(format!("{name}.{}.new", std::process::id()));
        let write = || -> io::Result<()> {
            let mut to = OpenOptions::new().write(true).create(true).truncate(true).open(&half)?;
            only_for_owner(&half, 0o600).map_err(io::Error::other)?;
            to.write_all(bytes)?;
            to.sync_all()?;
            let linked = fs::hard_link(&half, &file);
            fs::remove_file(&half)?;
            match linked {
                Err(cause) if cause.kind() != io::ErrorKind::AlreadyExists => Err(cause),
                Ok(()) | Err(_) => Ok(()),
            }
        };
        write().map_err(|cause| failed("write", &file, cause))
    }

    /// Takes the folder for one server; it is free again when the file is dropped, or the process dies.
    ///
    /// # Errors
    /// [`FilesError::InUse`] if a server has it.
    pub fn lock(&self) -> Result<File, FilesError> {
        let file = self.root.join("serve.lock");
        let opened = OpenOptions::new().write(true).create(true).truncate(false).open(&file);
        let lock = opened.map_err(|cause| failed("open", &file, cause))?;
        match lock.try_lock() {
            Ok(()) => Ok(lock),
            Err(fs::TryLockError::WouldBlock) => Err(FilesError::InUse),
            Err(fs::TryLockError::Error(cause)) => Err(failed("lock", &file, cause)),
        }
    }
}

pub(crate) fn failed(doing: &'static str, file: &Path, cause: io::Error) -> FilesError {
    FilesError::File { doing, file: file.to_owned(), cause }
}

#[cfg(unix)]
pub(crate) fn only_for_owner(path: &Path, mode: u32) -> Result<(), FilesError> {
    use std::os::unix::fs::PermissionsExt;
    let permissions = fs::Permissions::from_mode(mode);
    fs::set_permissions(path, permissions).map_err(|cause| failed("close to others", path, cause))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "on Unix it can fail")]
pub(crate) fn only_for_owner(_: &Path, _: u32) -> Result<(), FilesError> {
    // A folder in the user's own profile is closed to others there.
    Ok(())
}
