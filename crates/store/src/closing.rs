//! The end of a device that its team turned off: what it wrote is delivered first, then its key is destroyed, so that a
//! laptop that is found later can't be opened by anybody. That it was turned off is read from the team's own chains; who says
//! it to the person is for others.

use crate::backup;
use crate::database::NAME;
use crate::errors::{ProfileError, ReadError, read};
use crate::escrow;
use crate::identity;
use crate::keyring::KeyRing;
use crate::profile_file;
use crate::rows::number;
use crate::store::Store;
use crate::team::Team;
use hearth_clinical::Instant;
use hearth_record::DeviceStatus;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// Whom to ask when nothing can be opened any more. It names the team and no patient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The team's name.
    pub team: String,
    /// Its phone; empty if it is not known.
    pub phone: String,
}

/// What may be known of a profile that nobody can open any more. It lies beside the store, readable by anybody who has the
/// computer: no patient is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// When the key was destroyed, in milliseconds since 1970, UTC, by this device's clock as it was put right.
    pub at_ms: i64,
    /// True if the computer was reported lost.
    pub lost: bool,
    /// Entries that the service does not have. They lie beside the store, sealed to the team.
    pub unsent: u64,
    /// Of those that the service does not have: so many it once had acknowledged, before its log was put back. They are not
    /// counted in `unsent`, and lie beside the store as well.
    #[serde(default)]
    pub sent_before: u64,
    /// Whom to ask.
    pub contact: Contact,
}

/// What came of closing a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closing {
    /// The record that is held here does not say that the team turned this device off. Nothing was done: a server's word by
    /// itself takes nothing away.
    NotTurnedOff,
    /// Entries wait that the service would take. Nothing was done.
    Waits(u64),
    /// The key is destroyed.
    Done(Closed),
}

/// What the record says about this device.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    InUse,
    TurnedOff { lost: bool },
}

impl Store {
    /// Destroys the key if the team's own chains, as they are held here, say that this device or its user was turned off, and
    /// nothing waits that the service would still take; a device that was reported lost waits for nothing. From then on
    /// nothing is read or written, and no passphrase opens the profile. What was not sent stays beside it, sealed to the team.
    ///
    /// `never_sent` are the entries that no service ever had, where the last answer spoke of another log and so made all the
    /// others wait again.
    ///
    /// # Errors
    /// [`ProfileError::Io`] if the profile's file can't be replaced: the key is as it was then, and so is the store.
    pub fn close_for_good(
        &self,
        at: Instant,
        contact: Contact,
        ring: &dyn KeyRing,
        never_sent: Option<u64>,
    ) -> Result<Closing, ProfileError> {
        let unreadable = |_: ReadError| ProfileError::Unreadable;
        // Nobody writes from here on: what is saved meanwhile would be saved nowhere.
        let db = self.writer();
        if self.is_closed() {
            return profile_file::read(self.dir())?.closed.map(Closing::Done).ok_or(ProfileError::Closed);
        }
        let Word::TurnedOff { lost } = word(&db).map_err(unreadable)? else {
            return Ok(Closing::NotTurnedOff);
        };
        let (waits, refused) = unsent(&db).map_err(unreadable)?;
        if waits > 0 && !lost {
            return Ok(Closing::Waits(waits));
        }
        escrow::mirror(&db, self.dir()).map_err(unreadable)?;
        let all = waits.saturating_add(refused);
        let unsent = never_sent.map_or(all, |never| never.min(all));
        let sent_before = all.saturating_sub(unsent);
        let closed = Closed { at_ms: at.ms(), lost, unsent, sent_before, contact };
        let mut file = profile_file::read(self.dir())?;
        let pin = file.pin.take();
        file.passphrase = None;
        file.closed = Some(closed.clone());
        profile_file::write_over(self.dir(), &file)?;
        self.set_closed();
        drop(db);
        if let Some(pin) = pin {
            // Its slot is gone; what the key ring holds opens nothing.
            let _ = ring.forget(&pin.ring_name);
        }
        remove_store(self.dir());
        Ok(Closing::Done(closed))
    }
}

impl Store {
    /// Own entries that the service has not acknowledged, those that it would not take among them.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn unsent(&self) -> Result<u64, ReadError> {
        let (waits, refused) = unsent(&self.writer())?;
        Ok(waits.saturating_add(refused))
    }

    /// True if the team's own chains, as they are held here, say that this device was lost or stolen.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn is_reported_lost(&self) -> Result<bool, ReadError> {
        let db = self.writer();
        if self.is_closed() {
            return Err(ReadError::Closed);
        }
        Ok(word(&db)? == Word::TurnedOff { lost: true })
    }
}

fn word(db: &Connection) -> Result<Word, ReadError> {
    let Some(own) = identity::select(db)? else { return Ok(Word::InUse) };
    let directory = Team::read(db, |_| false)?.directory;
    let user_is_off = directory.users.get(&own.user).is_some_and(|row| row.disabled);
    Ok(match directory.devices.get(&own.device).map(|row| row.status) {
        Some(DeviceStatus::Lost) => Word::TurnedOff { lost: true },
        Some(DeviceStatus::Revoked) => Word::TurnedOff { lost: false },
        Some(DeviceStatus::Active) | None if user_is_off => Word::TurnedOff { lost: false },
        Some(DeviceStatus::Active) | None => Word::InUse,
    })
}

/// How many own entries wait for the service, and how many it has said that it will not take.
fn unsent(db: &Connection) -> Result<(u64, u64), ReadError> {
    let what = "what waits";
    let mut statement = db.prepare_cached(include_str!("sql/select_unsent.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let Some(row) = rows.next().map_err(read(what))? else { return Ok((0, 0)) };
    Ok((number(row, "chain", "waits")?, number(row, "chain", "refused")?))
}

/// Takes away the files that the key was for. They can't be read without it: one that can't be deleted harms nobody, and is
/// tried again whenever somebody tries to open the profile.
pub(crate) fn remove_store(dir: &Path) {
    for tail in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(dir.join(format!("{NAME}{tail}")));
    }
    backup::forget_copies(dir);
    let _ = profile_file::sync_dir(dir);
}
