//! Care of the store's file: a copy while it is in use, a copy put back, and a check of every entry in it.
//! Putting a copy back begins a new life of the log, so that devices offer again what it does not have.

use super::read::all;
use super::rows;
use super::{Doing, SqliteStore, connect, migrate, read, write};
use crate::mint::Mint;
use crate::store::{LogAsk, NewEpoch, StoreError, Stored};
use hearth_clinical::Instant;
use hearth_record::{ChainId, Epoch, Hash, Head, Link, LogNumber, TeamId, log_hash, verify_head};
use rusqlite::backup::Backup;
use rusqlite::{Connection, ToSql};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Pages that are copied before others get their turn.
const PAGES_AT_ONCE: i32 = 512;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Teams.
    pub teams: u64,
    /// Entries, each hashed again.
    pub entries: u64,
    /// Signatures, each checked again.
    pub signatures: u64,
    /// What is wrong, and where; empty when all is well.
    pub problems: Vec<String>,
}

/// Why a copy could not be made or put back.
#[derive(Debug, thiserror::Error)]
pub enum CareError {
    /// The store said no.
    #[error("the store couldn't be copied")]
    Store(#[from] StoreError),
    /// A file could not be moved or read.
    #[error("couldn't {doing} {file}")]
    File {
        /// What we were doing.
        doing: &'static str,
        /// Which file.
        file: PathBuf,
        /// Why.
        #[source]
        cause: std::io::Error,
    },
    /// The copy is of other teams than those that are here; what is in use is left as it is.
    #[error("this copy is of another team than the one that is here")]
    OtherTeam,
    /// The copy has something wrong in it; what is in use is left as it is.
    #[error("the copy is damaged: {}", .problems.join("; "))]
    Damaged {
        /// What is wrong.
        problems: Vec<String>,
    },
}

impl SqliteStore {
    /// Writes a copy of the store as it is at one moment, while it is in use.
    ///
    /// # Errors
    /// [`CareError`]; a file of that name that is there already is left alone.
    pub fn backup(database: &Path, to: &Path) -> Result<(), CareError> {
        if to.exists() {
            let cause = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
            return Err(CareError::File { doing: "write", file: to.to_owned(), cause });
        }
        let half = beside(to, ".new");
        copy(&existing(database)?, &half)?;
        rename(&half, to)
    }

    /// Puts a copy back. The present file is kept under another name; each team's log begins a new life.
    /// The name under which the present file is kept, if there was one.
    ///
    /// # Errors
    /// [`CareError`]; the present file is as it was, unless the very last step fails.
    pub fn restore(
        from: &Path,
        database: &Path,
        at: Instant,
        mint: &mut dyn Mint,
    ) -> Result<Option<PathBuf>, CareError> {
        let half = beside(database, ".restored");
        remove_if_there(&half)?;
        {
            let source = Connection::open_with_flags(from, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY);
            copy(&source.doing("open the copy")?, &half)?;
        }
        let mut db = connect(&half)?;
        migrate(&mut db)?;
        let checked = check(&db)?;
        if !checked.problems.is_empty() {
            drop(db);
            remove_if_there(&half)?;
            return Err(CareError::Damaged { problems: checked.problems });
        }
        if !is_of_the_same(database, &db)? {
            drop(db);
            remove_if_there(&half)?;
            return Err(CareError::OtherTeam);
        }
        for row in read::teams(&db)? {
            let new = Epoch::from_bytes(mint.eight());
            let begin = NewEpoch { instead_of: row.epoch, new, lost: None, common: None, at };
            write::begin_epoch(&mut db, row.team, &begin)?;
        }
        db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;")
            .doing("finish the copy")?;
        drop(db);
        let kept = database.exists().then(|| beside(database, &format!(".before-restore-{}", at.ms())));
        if let Some(kept) = &kept {
            rename(database, kept)?;
            for tail in ["-wal", "-shm"] {
                let file = beside(database, tail);
                if file.exists() {
                    rename(&file, &beside(kept, tail))?;
                }
            }
        }
        rename(&half, database)?;
        Ok(kept)
    }

    /// Checks the file, every hash and every signature in it.
    ///
    /// # Errors
    /// [`StoreError`] if it can't be read at all.
    pub fn check(database: &Path) -> Result<Checked, StoreError> {
        check(&existing(database)?)
    }
}

/// True if every team that is here now is in the copy as well. A file that can't be read is no reason to refuse: it may be why
/// the copy is put back.
fn is_of_the_same(database: &Path, copy: &Connection) -> Result<bool, StoreError> {
    let here =
        if database.exists() { existing(database).and_then(|db| read::teams(&db)) } else { Ok(Vec::new()) };
    let Ok(here) = here else { return Ok(true) };
    let brought = read::teams(copy)?;
    Ok(here.iter().all(|team| brought.iter().any(|other| other.team == team.team)))
}

/// A store that is there already: looking at one must not make an empty one.
fn existing(database: &Path) -> Result<Connection, StoreError> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(database, flags).doing("open its file")?;
    db.busy_timeout(crate::limits::STORE_WAIT_MAX).doing("set how long it waits")?;
    Ok(db)
}

fn copy(from: &Connection, to: &Path) -> Result<(), CareError> {
    let mut target = Connection::open(to).doing("open the new copy")?;
    {
        let backup = Backup::new(from, &mut target).doing("begin a copy")?;
        backup.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None).doing("copy")?;
    }
    target.execute_batch("PRAGMA journal_mode = DELETE;").doing("finish a copy")?;
    drop(target);
    crate::files::only_for_owner(to, 0o600).map_err(|_| CareError::File {
        doing: "close to others",
        file: to.to_owned(),
        cause: std::io::ErrorKind::PermissionDenied.into(),
    })?;
    let synced = std::fs::File::open(to).and_then(|file| file.sync_all());
    synced.map_err(|cause| CareError::File { doing: "write", file: to.to_owned(), cause })
}

fn beside(file: &Path, tail: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(tail);
    PathBuf::from(name)
}

fn rename(from: &Path, to: &Path) -> Result<(), CareError> {
    std::fs::rename(from, to).map_err(|cause| CareError::File { doing: "move", file: from.to_owned(), cause })
}

fn remove_if_there(file: &Path) -> Result<(), CareError> {
    match std::fs::remove_file(file) {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
            Err(CareError::File { doing: "remove", file: file.to_owned(), cause })
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

fn check(db: &Connection) -> Result<Checked, StoreError> {
    let mut checked = Checked::default();
    let lines = all(db, "PRAGMA integrity_check(20)", &[], "check the file", |row| {
        row.get::<_, String>(0).map_err(|_| StoreError::Damaged { table: "integrity_check" })
    })?;
    checked.problems.extend(lines.into_iter().filter(|line| line != "ok"));
    for row in read::teams(db)? {
        checked.teams = checked.teams.saturating_add(1);
        check_team(db, row.team, row.number, row.hash, &mut checked)?;
    }
    Ok(checked)
}

/// Walks the log from its beginning: its own hash, each entry's, each chain's, each signed head.
fn check_team(
    db: &Connection,
    team: TeamId,
    last: LogNumber,
    hash: Hash,
    checked: &mut Checked,
) -> Result<(), StoreError> {
    let mut at = (LogNumber(0), Hash::GENESIS);
    let mut known: BTreeMap<ChainId, BTreeSet<(u64, [u8; 32])>> = BTreeMap::new();
    loop {
        let ask = LogAsk { after: at.0, through: LogNumber(u64::MAX), patients: None, rows_max: 1000 };
        let page = read::log(db, team, &ask)?;
        if page.is_empty() {
            break;
        }
        for stored in page {
            checked.entries = checked.entries.saturating_add(1);
            if let Some(problem) = problem_of(&stored, at, &known) {
                checked.problems.push(format!("entry {} of team {team}: {problem}", stored.log.0));
            }
            let id = stored.entry.key.id;
            known.entry(id.chain).or_default().insert((id.number, stored.entry.hash.0));
            at = (stored.log, stored.log_hash);
        }
    }
    if at != (last, hash) {
        checked.problems.push(format!("the log of team {team} ends at {}, not at {}", at.0.0, last.0));
    }
    check_signatures(db, team, &known, checked)
}

fn problem_of(
    stored: &Stored,
    (number, hash): (LogNumber, Hash),
    known: &BTreeMap<ChainId, BTreeSet<(u64, [u8; 32])>>,
) -> Option<&'static str> {
    let entry = &stored.entry;
    let id = entry.key.id;
    if stored.log.0 != number.0.saturating_add(1) {
        return Some("there is a gap before it");
    }
    if stored.log_hash != log_hash(hash, &entry.key) {
        return Some("the log's hash does not fit");
    }
    if entry.link.hash_behind(entry.before) != entry.hash {
        return Some("what it holds is not what was signed");
    }
    if let Link::Whole(whole) = &entry.link
        && whole.header.id != id
    {
        return Some("it belongs to another place");
    }
    let place = (id.number.saturating_sub(1), entry.before.0);
    let first = id.number == 1 && entry.before == Hash::GENESIS;
    let follows = known.get(&id.chain).is_some_and(|places| places.contains(&place));
    (!first && !follows).then_some("the entry before it is missing")
}

fn check_signatures(
    db: &Connection,
    team: TeamId,
    known: &BTreeMap<ChainId, BTreeSet<(u64, [u8; 32])>>,
    checked: &mut Checked,
) -> Result<(), StoreError> {
    let directory = super::facts::directory(db, &std::sync::Mutex::default(), team)?;
    for (chain, places) in known {
        let last = places.iter().map(|(number, _)| *number).max().unwrap_or(0);
        let signed = read::signatures(db, team, &[(*chain, 1, last)])?;
        for (head, signature) in &signed {
            checked.signatures = checked.signatures.saturating_add(1);
            let device = directory.now().devices.get(&chain.device);
            let good = device.is_some_and(|row| verify_head(&row.public_key, head, signature).is_ok());
            if !good || !places.contains(&(head.number, head.hash.0)) {
                checked.problems.push(format!("a signature of chain {chain} at {} is not good", head.number));
            }
        }
        for end in ends(db, team, chain)? {
            if !signed.iter().any(|(head, _)| *head == end) {
                checked.problems.push(format!("the end of chain {chain} at {} is not signed", end.number));
            }
        }
    }
    Ok(())
}

fn ends(db: &Connection, team: TeamId, chain: &ChainId) -> Result<Vec<Head>, StoreError> {
    let columns = rows::ChainColumns::new(team, chain);
    let nothing: &[(&str, &dyn ToSql)] = &[];
    let sql = include_str!("sql/select_heads_of_chain.sql");
    all(db, sql, &columns.with(nothing), "read the ends of a chain", rows::head)
}
