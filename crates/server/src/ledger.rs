//! Two files beside the database and outside its backups, a line an event: computers that came in, computers that were
//! turned off. They are replayed at every start, so that a backup that is put back neither brings a lost laptop back nor
//! locks out one that came since, nor lets a code be used twice.

mod memory;

pub use memory::MemoryLedger;

use crate::files::{DataDir, FilesError, failed, only_for_owner};
use hearth_record::{DeviceId, PatientId, Role, TeamId, UserId};
use hearth_wire::{from_hex, hex};
use serde_json::{Value, json};
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};

const REVOCATIONS: &str = "revocations.ndjson";
const ENROLMENTS: &str = "enrolments.ndjson";

/// One device that was turned off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revocation {
    /// Its team.
    pub team: TeamId,
    /// The device.
    pub device: DeviceId,
    /// True if it was reported lost.
    pub lost: bool,
}

/// One device that came in, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Its team.
    pub team: TeamId,
    /// The device.
    pub device: DeviceId,
    /// What a member of the team calls it; empty for patients' computers.
    pub device_name: String,
    /// Its Ed25519 public key.
    pub public_key: [u8; 32],
    /// Whose it is.
    pub user: UserId,
    /// What they do.
    pub role: Role,
    /// The name of a member of the team; empty for patients and carers.
    pub user_name: String,
    /// Whose record, for patients and carers.
    pub patient: Option<PatientId>,
    /// The handle of the code that it came in with.
    pub code: [u8; 8],
}

/// What no backup brings back: who came in, and who was turned off.
pub trait Ledger: Send + Sync {
    /// Adds a revocation, on disk when this returns.
    ///
    /// # Errors
    /// [`FilesError::File`].
    fn add_revocation(&self, revocation: Revocation) -> Result<(), FilesError>;

    /// Every revocation there ever was.
    ///
    /// # Errors
    /// [`FilesError`] if the file can't be read: nothing is served then, since a lost laptop might get in.
    fn revocations(&self) -> Result<Vec<Revocation>, FilesError>;

    /// Adds an enrolment, on disk when this returns.
    ///
    /// # Errors
    /// [`FilesError::File`].
    fn add_enrolment(&self, enrolment: &Enrolment) -> Result<(), FilesError>;

    /// Every enrolment there ever was.
    ///
    /// # Errors
    /// [`FilesError`] if the file can't be read.
    fn enrolments(&self) -> Result<Vec<Enrolment>, FilesError>;
}

impl Ledger for DataDir {
    fn add_revocation(&self, revocation: Revocation) -> Result<(), FilesError> {
        let line = json!({
            "team": revocation.team.to_string(),
            "device": revocation.device.to_string(),
            "lost": revocation.lost,
        });
        self.add_line(REVOCATIONS, &line)
    }

    fn revocations(&self) -> Result<Vec<Revocation>, FilesError> {
        self.lines(REVOCATIONS, read_revocation)
    }

    fn add_enrolment(&self, enrolment: &Enrolment) -> Result<(), FilesError> {
        let line = json!({
            "team": enrolment.team.to_string(),
            "device": enrolment.device.to_string(),
            "device_name": enrolment.device_name,
            "key": hex(&enrolment.public_key),
            "user": enrolment.user.to_string(),
            "role": enrolment.role.code(),
            "user_name": enrolment.user_name,
            "patient": enrolment.patient.map(|patient| patient.to_string()),
            "code": hex(&enrolment.code),
        });
        self.add_line(ENROLMENTS, &line)
    }

    fn enrolments(&self) -> Result<Vec<Enrolment>, FilesError> {
        self.lines(ENROLMENTS, read_enrolment)
    }
}

impl DataDir {
    fn add_line(&self, name: &str, line: &Value) -> Result<(), FilesError> {
        let file = self.root().join(name);
        let write = || -> io::Result<()> {
            let mut to = OpenOptions::new().read(true).append(true).create(true).open(&file)?;
            only_for_owner(&file, 0o600).map_err(io::Error::other)?;
            // A line that a power cut broke off ends here and spoils only itself.
            let broken = ends_without_newline(&mut to)?;
            let text = if broken { format!("\n{line}\n") } else { format!("{line}\n") };
            to.write_all(text.as_bytes())?;
            to.sync_all()
        };
        write().map_err(|cause| failed("write", &file, cause))
    }

    fn lines<T>(&self, name: &str, read: impl Fn(&Value) -> Option<T>) -> Result<Vec<T>, FilesError> {
        let file = self.root().join(name);
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(cause) => return Err(failed("read", &file, cause)),
        };
        let mut found = Vec::new();
        for (at, line) in text.lines().enumerate() {
            match serde_json::from_str::<Value>(line) {
                Ok(value) => found.push(read(&value).ok_or_else(|| FilesError::NotALine {
                    file: file.clone(),
                    line: at.saturating_add(1),
                })?),
                // Broken off by a power cut before whoever asked for it was told that it is done.
                Err(problem) if problem.is_eof() => {}
                Err(_) => return Err(FilesError::NotALine { file, line: at.saturating_add(1) }),
            }
        }
        Ok(found)
    }
}

fn ends_without_newline(file: &mut fs::File) -> io::Result<bool> {
    if file.seek(SeekFrom::End(0))? == 0 {
        return Ok(false);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last != [b'\n'])
}

fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name)?.as_str()
}

fn read_revocation(value: &Value) -> Option<Revocation> {
    Some(Revocation {
        team: TeamId::parse(text(value, "team")?).ok()?,
        device: DeviceId::parse(text(value, "device")?).ok()?,
        lost: value.get("lost")?.as_bool()?,
    })
}

fn read_enrolment(value: &Value) -> Option<Enrolment> {
    let patient = match value.get("patient")? {
        Value::Null => None,
        named => Some(PatientId::parse(named.as_str()?).ok()?),
    };
    Some(Enrolment {
        team: TeamId::parse(text(value, "team")?).ok()?,
        device: DeviceId::parse(text(value, "device")?).ok()?,
        device_name: text(value, "device_name")?.to_owned(),
        public_key: from_hex(text(value, "key")?)?,
        user: UserId::parse(text(value, "user")?).ok()?,
        role: Role::from_code(text(value, "role")?),
        user_name: text(value, "user_name")?.to_owned(),
        patient,
        code: from_hex(text(value, "code")?)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revocation(device: u8) -> Revocation {
        Revocation {
            team: TeamId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([device; 16]),
            lost: true,
        }
    }

    #[test]
    fn what_is_added_is_read_back_even_behind_a_line_that_a_power_cut_broke_off() {
        let dir = tempfile::tempdir().unwrap();
        let data = DataDir::open(dir.path()).unwrap();
        assert_eq!(data.revocations().unwrap(), []);
        data.add_revocation(revocation(1)).unwrap();
        let file = dir.path().join(REVOCATIONS);
        let mut cut = fs::read(&file).unwrap();
        let whole = cut.clone();
        cut.extend_from_slice(&whole[..whole.len() / 2]);
        fs::write(&file, &cut).unwrap();
        assert_eq!(data.revocations().unwrap(), [revocation(1)]);
        data.add_revocation(revocation(2)).unwrap();
        assert_eq!(data.revocations().unwrap(), [revocation(1), revocation(2)]);
    }

    #[test]
    fn a_line_that_makes_no_sense_stops_the_start() {
        let dir = tempfile::tempdir().unwrap();
        let data = DataDir::open(dir.path()).unwrap();
        for line in ["<html>", "{\"team\":\"x\"}", "[]"] {
            fs::write(dir.path().join(REVOCATIONS), format!("{line}\n")).unwrap();
            assert!(matches!(data.revocations(), Err(FilesError::NotALine { line: 1, .. })), "{line}");
        }
    }

    #[test]
    fn an_enrolment_reads_back_as_it_was_written() {
        let dir = tempfile::tempdir().unwrap();
        let data = DataDir::open(dir.path()).unwrap();
        let mut enrolment = Enrolment {
            team: TeamId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([2; 16]),
            device_name: "Clinic \"2\"\n".into(),
            public_key: [3; 32],
            user: UserId::from_bytes([4; 16]),
            role: Role::Nurse,
            user_name: "Siân".into(),
            patient: None,
            code: [5; 8],
        };
        data.add_enrolment(&enrolment).unwrap();
        let first = enrolment.clone();
        enrolment.patient = Some(PatientId::from_bytes([6; 16]));
        data.add_enrolment(&enrolment).unwrap();
        assert_eq!(data.enrolments().unwrap(), [first, enrolment]);
    }
}
