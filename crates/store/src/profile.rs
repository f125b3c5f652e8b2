//! Profiles: folders with a store and its key slots. Opening one has few outcomes, all named, none of which loses an
//! entry.

use crate::closing::{self, Closed};
use crate::database;
use crate::errors::{OpenError, PinError, ProfileError};
use crate::escrow;
use crate::keyring::{KeyRing, KeyRingProblem};
use crate::keyslots::{
    Cost, KEY_BYTES, PASSPHRASE_DOMAIN, PIN_DOMAIN, PIN_TRIES, PinSlot, Random, Slot, SlotProblem, StoreKey,
    is_pin, pin_secret,
};
use crate::lock::ProfileLock;
use crate::profile_file::{self, ProfileFile, VERSION};
use crate::store::Store;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Which windows a profile opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProfileKind {
    /// A patient, or a carer who enters for one.
    Patient,
    /// A member of the team.
    Nurse,
}

/// What a new profile is called and for whom it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProfile {
    /// What the person calls it.
    pub name: String,
    /// Which windows it opens.
    pub kind: ProfileKind,
    /// What stretching the passphrase costs: [`Cost::SHIPPED`] but in tests.
    pub cost: Cost,
}

/// A profile, as much as may be known before it is unlocked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileInfo {
    /// Its folder.
    pub dir: PathBuf,
    /// The folder's name.
    pub id: String,
    /// What the person called it.
    pub name: String,
    /// Which windows it opens.
    pub kind: ProfileKind,
    /// True if a PIN is set and not locked.
    pub has_pin: bool,
    /// Why nobody can open it any more, if so.
    pub closed: Option<Closed>,
}

/// A store that was begun anew where the old one could not be opened any more.
#[derive(Debug)]
pub struct Begun {
    /// The store, empty.
    pub store: Store,
    /// What the old one had not sent, if anything.
    pub unsent: Option<KeptUnsent>,
}

/// Entries that an old store had not sent: sealed to the team, which alone can open them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptUnsent {
    /// Where they lie.
    pub file: PathBuf,
    /// How many there are.
    pub entries: u64,
}

/// What opens a profile.
#[derive(Clone, Copy)]
pub enum Secret<'a> {
    /// The passphrase: always.
    Passphrase(&'a str),
    /// The PIN, with the key ring of this computer.
    Pin(&'a str),
}

/// The deeds on profile folders.
pub struct Profile;

impl Profile {
    /// The profiles under `data_dir/profiles`, by folder name. A folder whose profile file can't be read is left out.
    ///
    /// # Errors
    /// [`ProfileError::Io`] if the folder is there and can't be listed.
    pub fn list(data_dir: &Path) -> Result<Vec<ProfileInfo>, ProfileError> {
        let io = |cause| ProfileError::Io { doing: "list the profiles", cause };
        let folder = data_dir.join("profiles");
        if !folder.is_dir() {
            return Ok(Vec::new());
        }
        let mut profiles = Vec::new();
        for entry in fs::read_dir(folder).map_err(io)? {
            let dir = entry.map_err(io)?.path();
            match Profile::info(&dir) {
                Ok(info) => profiles.push(info),
                Err(_) => remove_if_never_made(&dir),
            }
        }
        profiles.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(profiles)
    }

    /// One profile, by its folder.
    ///
    /// # Errors
    /// [`ProfileError`] if its file can't be read.
    pub fn info(dir: &Path) -> Result<ProfileInfo, ProfileError> {
        let file = profile_file::read(dir)?;
        Ok(ProfileInfo {
            dir: dir.to_path_buf(),
            id: dir.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            name: file.name,
            kind: file.kind,
            has_pin: file.pin.is_some_and(|pin| pin.tries_left > 0),
            closed: file.closed,
        })
    }

    /// Makes a profile in a folder of its own and opens it. `random` fills bytes with randomness.
    ///
    /// # Errors
    /// [`ProfileError`]; [`ProfileError::Exists`] if there is one in that folder.
    pub fn create(
        dir: &Path,
        new: &NewProfile,
        passphrase: &str,
        random: Random<'_>,
    ) -> Result<Store, ProfileError> {
        let io = |cause| ProfileError::Io { doing: "make the profile's folder", cause };
        fs::create_dir_all(dir).map_err(io)?;
        private_folder(dir).map_err(io)?;
        let open = |cause| ProfileError::Open { cause: Box::new(cause) };
        let lock = ProfileLock::take(dir).map_err(open)?;
        if dir.join(profile_file::NAME).exists() || dir.join(database::NAME).exists() {
            return Err(ProfileError::Exists);
        }
        escrow::keep_aside(dir).map_err(io)?;
        let key = StoreKey::new(random);
        let slot = Slot::wrap(&key, passphrase.as_bytes(), new.cost, PASSPHRASE_DOMAIN, random)
            .map_err(|_| ProfileError::Key)?;
        let file = ProfileFile {
            version: VERSION,
            name: new.name.clone(),
            kind: new.kind,
            passphrase: Some(slot),
            pin: None,
            closed: None,
        };
        // The key first: a store whose key was never written down could not be opened again.
        profile_file::write(dir, &file)?;
        Store::begin(dir, key, lock, database::Missing::Make).map_err(open)
    }

    /// Opens a profile.
    ///
    /// # Errors
    /// [`OpenError`]: each arm is something that a person can be told.
    pub fn open(dir: &Path, secret: Secret<'_>, ring: &dyn KeyRing) -> Result<Store, OpenError> {
        let (lock, key) = unlock(dir, secret, ring)?;
        Store::begin(dir, key, lock, database::Missing::Refuse)
    }

    /// Makes an empty store with the same key where the store's file is not there (any more). What the old one had not sent
    /// is kept beside it, sealed as it was; a damaged file that was moved aside stays where it is.
    ///
    /// # Errors
    /// [`OpenError`]. A store that is there is opened as by [`Profile::open`].
    pub fn start_again(dir: &Path, secret: Secret<'_>, ring: &dyn KeyRing) -> Result<Begun, OpenError> {
        let (lock, key) = unlock(dir, secret, ring)?;
        let unsent = if database::is_there(dir) {
            None
        } else {
            let io = |cause| OpenError::Io { doing: "keep what was not sent", cause };
            escrow::keep_aside(dir).map_err(io)?.map(|(file, entries)| KeptUnsent { file, entries })
        };
        let store = Store::begin(dir, key, lock, database::Missing::Make)?;
        Ok(Begun { store, unsent })
    }

    /// What a store that was begun again had not sent, if a file with it is kept in the folder.
    #[must_use]
    pub fn kept_unsent(dir: &Path) -> Option<KeptUnsent> {
        escrow::kept(dir).map(|(file, entries)| KeptUnsent { file, entries })
    }

    /// Every sealed file that was moved out of the way in the folder, because a store that was begun again, or an older one that
    /// was put back, does not have what is in it. Only a person deletes one.
    #[must_use]
    pub fn kept_files(dir: &Path) -> Vec<KeptUnsent> {
        let kept = escrow::kept_all(dir).into_iter();
        kept.map(|(file, entries)| KeptUnsent { file, entries }).collect()
    }

    /// Sets or replaces the PIN. Works while the profile is open.
    ///
    /// # Errors
    /// [`PinError`]; the passphrase opens the profile whatever happens here.
    pub fn set_pin(
        store: &Store,
        pin: &str,
        cost: Cost,
        ring: &dyn KeyRing,
        random: Random<'_>,
    ) -> Result<(), PinError> {
        if !is_pin(pin) {
            return Err(PinError::NotAPin);
        }
        let _nobody_closes_it = store.writer();
        let mut file = profile_file::read(store.dir())?;
        if store.is_closed() {
            // The key that is still in memory must not find its way back to the disk.
            return Err(ProfileError::Closed.into());
        }
        let (mut name, mut half) = ([0; 16], Zeroizing::new([0; KEY_BYTES]));
        random(&mut name);
        random(half.as_mut_slice());
        let ring_name = data_encoding::HEXLOWER.encode(&name);
        ring.keep(&ring_name, half.as_slice()).map_err(PinError::KeyRing)?;
        let secret = pin_secret(pin, half.as_slice());
        let slot =
            Slot::wrap(store.key(), &secret, cost, PIN_DOMAIN, random).map_err(|_| ProfileError::Key)?;
        let before = file.pin.replace(PinSlot { slot, tries_left: PIN_TRIES, ring_name });
        profile_file::write(store.dir(), &file)?;
        // What the old PIN left in the key ring opens nothing any more; failing to tidy it away harms nobody.
        if let Some(before) = before {
            let _ = ring.forget(&before.ring_name);
        }
        Ok(())
    }

    /// Takes the PIN away.
    ///
    /// # Errors
    /// [`ProfileError`].
    pub fn remove_pin(store: &Store, ring: &dyn KeyRing) -> Result<(), ProfileError> {
        let mut file = profile_file::read(store.dir())?;
        if let Some(before) = file.pin.take() {
            profile_file::write(store.dir(), &file)?;
            let _ = ring.forget(&before.ring_name);
        }
        Ok(())
    }

    /// Wraps the same key under another passphrase. The old one opens the profile no more.
    ///
    /// # Errors
    /// [`ProfileError::WrongPassphrase`] if `old` is not the passphrase.
    pub fn change_passphrase(
        dir: &Path,
        old: &str,
        new: &str,
        cost: Cost,
        random: Random<'_>,
    ) -> Result<(), ProfileError> {
        let mut file = profile_file::read(dir)?;
        let Some(slot) = &file.passphrase else { return Err(ProfileError::Closed) };
        let key = slot.open(old.as_bytes(), PASSPHRASE_DOMAIN).map_err(|problem| match problem {
            SlotProblem::Wrong => ProfileError::WrongPassphrase,
            SlotProblem::Stretch => ProfileError::Key,
        })?;
        let slot = Slot::wrap(&key, new.as_bytes(), cost, PASSPHRASE_DOMAIN, random);
        file.passphrase = Some(slot.map_err(|_| ProfileError::Key)?);
        profile_file::write(dir, &file)
    }
}

/// True for a folder in which nothing was ever saved: a program that was to make a profile in it was killed before.
fn only_locks(dir: &Path) -> bool {
    let Ok(files) = fs::read_dir(dir) else { return false };
    let mut names = files.map_while(Result::ok).map(|file| file.file_name());
    names.all(|name| name.to_str().is_some_and(crate::lock::is_lock))
}

/// Takes such a folder away, unless a program is just about to make a profile in it.
fn remove_if_never_made(dir: &Path) {
    if only_locks(dir) && ProfileLock::is_free(dir) {
        // One that can't be removed is as harmless as it was.
        let _ = fs::remove_dir_all(dir);
    }
}

fn private_folder(dir: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(dir, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}

/// Takes the lock, then the key out of the slot that fits the secret.
fn unlock(dir: &Path, secret: Secret<'_>, ring: &dyn KeyRing) -> Result<(ProfileLock, StoreKey), OpenError> {
    if only_locks(dir) {
        return Err(OpenError::Missing);
    }
    // Before the lock, so that a folder without a profile is not given a lock file.
    read_profile(dir)?;
    let lock = ProfileLock::take(dir)?;
    let file = read_profile(dir)?;
    if let Some(closed) = file.closed {
        // What a power cut left of it.
        closing::remove_store(dir);
        return Err(OpenError::Closed { closed });
    }
    let key = match secret {
        Secret::Passphrase(passphrase) => with_passphrase(dir, file, passphrase)?,
        Secret::Pin(pin) => with_pin(dir, file, pin, ring)?,
    };
    Ok((lock, key))
}

fn with_passphrase(dir: &Path, mut file: ProfileFile, passphrase: &str) -> Result<StoreKey, OpenError> {
    let Some(slot) = &file.passphrase else { return Err(OpenError::ProfileUnreadable) };
    let key = slot.open(passphrase.as_bytes(), PASSPHRASE_DOMAIN).map_err(|problem| match problem {
        SlotProblem::Wrong => OpenError::WrongPassphrase,
        SlotProblem::Stretch => OpenError::Key,
    })?;
    // Who knows the passphrase may try the PIN again.
    if let Some(pin) = file.pin.as_mut().filter(|pin| pin.tries_left < PIN_TRIES) {
        pin.tries_left = PIN_TRIES;
        write_profile(dir, &file)?;
    }
    Ok(key)
}

fn with_pin(
    dir: &Path,
    mut file: ProfileFile,
    typed: &str,
    ring: &dyn KeyRing,
) -> Result<StoreKey, OpenError> {
    let Some(mut pin) = file.pin.take() else { return Err(OpenError::PinNotSet) };
    if pin.tries_left == 0 {
        return Err(OpenError::PinLocked);
    }
    let half = match ring.secret(&pin.ring_name) {
        Ok(half) => Zeroizing::new(half),
        Err(KeyRingProblem::Lost) => return Err(OpenError::PinNotSet),
        Err(problem) => return Err(OpenError::KeyRing(problem)),
    };
    // The try is counted on disk before it is made: pulling the plug gives no free tries.
    pin.tries_left = pin.tries_left.saturating_sub(1);
    let tries_left = pin.tries_left;
    file.pin = Some(pin.clone());
    write_profile(dir, &file)?;
    match pin.slot.open(&pin_secret(typed, &half), PIN_DOMAIN) {
        Ok(key) => {
            pin.tries_left = PIN_TRIES;
            file.pin = Some(pin);
            write_profile(dir, &file)?;
            Ok(key)
        }
        Err(SlotProblem::Wrong) if tries_left == 0 => Err(OpenError::PinLocked),
        Err(SlotProblem::Wrong) => Err(OpenError::WrongPin { tries_left }),
        Err(SlotProblem::Stretch) => Err(OpenError::Key),
    }
}

fn read_profile(dir: &Path) -> Result<ProfileFile, OpenError> {
    profile_file::read(dir).map_err(from_profile)
}

fn write_profile(dir: &Path, file: &ProfileFile) -> Result<(), OpenError> {
    profile_file::write(dir, file).map_err(from_profile)
}

fn from_profile(problem: ProfileError) -> OpenError {
    match problem {
        ProfileError::Newer { found, known } => OpenError::Newer { found, known },
        ProfileError::Io { cause, .. } if cause.kind() == std::io::ErrorKind::StorageFull => {
            OpenError::DiskFull
        }
        ProfileError::Io { doing, cause } => OpenError::Io { doing, cause },
        _ => OpenError::ProfileUnreadable,
    }
}
