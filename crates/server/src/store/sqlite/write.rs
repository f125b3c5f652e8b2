//! What is written: facts read, a decision taken, all of it carried out in one transaction.

use super::rows::{ChainColumns, to_i64, write_replaces};
use super::{Directories, Doing, facts, locked, read};
use crate::store::{
    CodeRow, Decide, Gap, NewEpoch, NewTeam, Plan, StoreError, TeamRow, Unsound, Wanted, Written,
};
use hearth_clinical::Instant;
use hearth_record::{
    DeviceId, Entry, Epoch, Hash, Head, HeadSignature, Link, LogNumber, PatientId, Segment, SegmentSeed,
    TeamId, log_hash,
};
use rusqlite::{Connection, ToSql, TransactionBehavior, named_params};
use std::collections::BTreeSet;

pub(super) fn create_team(db: &mut Connection, new: &NewTeam) -> Result<(), StoreError> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate).doing("begin a team")?;
    let row = &new.row;
    let named = named_params! {
        ":team": row.team.bytes(),
        ":name": row.name,
        ":escrow_public": row.escrow_public,
        ":escrow_wrapped": new.escrow_wrapped,
        ":invented": row.invented,
        ":epoch": row.epoch.bytes(),
        ":number": to_i64(row.number.0),
        ":hash": row.hash.0,
        ":created_ms": new.created.ms(),
    };
    tx.execute(include_str!("sql/insert_team.sql"), named).doing("write a team")?;
    insert_epoch(&tx, row.team, row.epoch, None, new.created)?;
    tx.commit().doing("make a team")
}

pub(super) fn add_own_device(db: &Connection, team: TeamId, device: DeviceId) -> Result<(), StoreError> {
    let named = named_params! { ":team": team.bytes(), ":device": device.bytes() };
    db.execute(include_str!("sql/insert_own_device.sql"), named).doing("remember its own device")?;
    Ok(())
}

/// Begins a new life of the log once, however many requests and processes ask for it.
pub(super) fn begin_epoch(db: &mut Connection, team: TeamId, begin: &NewEpoch) -> Result<Epoch, StoreError> {
    let tx =
        db.transaction_with_behavior(TransactionBehavior::Immediate).doing("begin a new life of the log")?;
    let row = read::team(&tx, team)?;
    if let Some(lost) = begin.lost {
        let known = read::epochs(&tx, team)?.iter().any(|epoch| epoch.epoch == lost);
        if known {
            return Ok(row.epoch);
        }
        // Nothing of that life is here; what it had in common with this log is not known either.
        insert_epoch(&tx, team, lost, Some(LogNumber(0)), begin.at)?;
    }
    if row.epoch != begin.instead_of {
        tx.commit().doing("remember a lost life of the log")?;
        return Ok(row.epoch);
    }
    let last = begin.common.unwrap_or(row.number).min(row.number);
    let named = named_params! {
        ":team": team.bytes(),
        ":epoch": row.epoch.bytes(),
        ":last_number": to_i64(last.0),
    };
    tx.execute(include_str!("sql/close_epoch.sql"), named).doing("end a life of the log")?;
    insert_epoch(&tx, team, begin.new, None, begin.at)?;
    let named = named_params! { ":team": team.bytes(), ":epoch": begin.new.bytes() };
    tx.execute(include_str!("sql/update_team_epoch.sql"), named).doing("begin a new life of the log")?;
    tx.commit().doing("begin a new life of the log")?;
    Ok(begin.new)
}

fn insert_epoch(
    db: &Connection,
    team: TeamId,
    epoch: Epoch,
    last: Option<LogNumber>,
    at: Instant,
) -> Result<(), StoreError> {
    let named = named_params! {
        ":team": team.bytes(),
        ":epoch": epoch.bytes(),
        ":last_number": last.map(|number| to_i64(number.0)),
        ":noticed_ms": at.ms(),
    };
    db.execute(include_str!("sql/insert_epoch.sql"), named).doing("write a life of the log")?;
    Ok(())
}

/// Reads the facts, decides, writes. The team's counter is taken as the last step, so that log numbers are given in the
/// order of commits and no reader can skip one.
pub(super) fn append(
    db: &mut Connection,
    directories: &Directories,
    team: TeamId,
    wanted: &Wanted,
    (unsound, gaps): (&BTreeSet<Unsound>, &[Gap]),
    decide: Decide,
) -> Result<Written, StoreError> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate).doing("begin to append")?;
    let mut facts = facts::read_facts(&tx, directories, team, wanted, unsound)?;
    facts.gaps = gaps.to_vec();
    let before = facts.team.clone();
    let plan = decide(&facts);
    if plan.refused.is_some() {
        return Ok(Written { plan, team: before });
    }
    let after = carry_out(&tx, &before, &plan)?;
    tx.commit().doing("commit what was appended")?;
    let back = plan.put_back.iter().map(|(.., entry)| entry);
    let mut written = plan.entries.iter().chain(&plan.repairs).chain(back);
    if written.any(|entry| entry.key.id.chain.patient == PatientId::TEAM) {
        locked(directories).remove(&team);
    }
    Ok(Written { plan, team: after })
}

fn carry_out(db: &Connection, before: &TeamRow, plan: &Plan) -> Result<TeamRow, StoreError> {
    let team = before.team;
    for (segment, seed) in &plan.seeds {
        insert_segment(db, team, segment, seed)?;
    }
    for (head, signature) in &plan.signatures {
        insert_signature(db, team, head, signature)?;
    }
    for (device, nonce) in &plan.doors {
        let named = named_params! { ":team": team.bytes(), ":device": device.bytes(), ":nonce": nonce };
        db.execute(include_str!("sql/insert_door.sql"), named).doing("open a door")?;
    }
    for code in &plan.codes {
        insert_code(db, team, code)?;
    }
    if let Some((handle, at)) = plan.used {
        let named = named_params! { ":team": team.bytes(), ":handle": handle, ":used_ms": at.ms() };
        db.execute(include_str!("sql/update_code_used.sql"), named).doing("use a code up")?;
    }
    for entry in &plan.repairs {
        repair_entry(db, team, entry)?;
    }
    for (number, hash, entry) in &plan.put_back {
        let place = TeamRow { number: *number, hash: *hash, ..before.clone() };
        insert_entry(db, &place, entry, plan.received)?;
        move_head(db, team, entry)?;
    }
    let mut after = before.clone();
    for entry in &plan.entries {
        after.number = LogNumber(after.number.0.saturating_add(1));
        after.hash = log_hash(after.hash, &entry.key);
        insert_entry(db, &after, entry, plan.received)?;
        move_head(db, team, entry)?;
    }
    let named = named_params! {
        ":team": team.bytes(),
        ":number": to_i64(after.number.0),
        ":hash": after.hash.0,
        ":was": to_i64(before.number.0),
    };
    let moved = db.execute(include_str!("sql/take_counter.sql"), named).doing("take the team's counter")?;
    if moved == 1 { Ok(after) } else { Err(StoreError::Damaged { table: "team" }) }
}

fn insert_segment(
    db: &Connection,
    team: TeamId,
    segment: &Segment,
    seed: &SegmentSeed,
) -> Result<(), StoreError> {
    let columns = ChainColumns::new(team, &segment.chain);
    let named = columns.with(&[(":month", &segment.month), (":seed", &seed.0)]);
    execute(db, include_str!("sql/insert_segment.sql"), &named, "write a segment's seed")
}

fn insert_signature(
    db: &Connection,
    team: TeamId,
    head: &Head,
    signature: &HeadSignature,
) -> Result<(), StoreError> {
    let columns = ChainColumns::new(team, &head.chain);
    let number = to_i64(head.number);
    let named = columns.with(&[(":number", &number), (":hash", &head.hash.0), (":signature", &signature.0)]);
    execute(db, include_str!("sql/insert_signature.sql"), &named, "write a signature")
}

fn insert_code(db: &Connection, team: TeamId, code: &CodeRow) -> Result<(), StoreError> {
    let named = named_params! { ":handle": code.handle, ":team": team.bytes() };
    db.execute(include_str!("sql/insert_code_door.sql"), named).doing("write a code's door")?;
    let named = named_params! {
        ":team": team.bytes(),
        ":handle": code.handle,
        ":key": code.key,
        ":user": code.user.bytes(),
        ":role": code.role.code(),
        ":patient": code.patient.map(|patient| *patient.bytes()),
        ":expires_ms": code.expires.ms(),
    };
    db.execute(include_str!("sql/insert_code.sql"), named).doing("write a code")?;
    Ok(())
}

fn insert_entry(db: &Connection, at: &TeamRow, entry: &Entry, received: Instant) -> Result<(), StoreError> {
    let (log, received) = (to_i64(at.number.0), received.ms());
    let more: [(&str, &dyn ToSql); 3] =
        [(":log", &log), (":log_hash", &at.hash.0), (":received_ms", &received)];
    with_entry(db, at.team, entry, &more, include_str!("sql/insert_entry.sql"), "write an entry")
}

/// Puts what was signed in the place of what the file has under this number and hash.
fn repair_entry(db: &Connection, team: TeamId, entry: &Entry) -> Result<(), StoreError> {
    with_entry(db, team, entry, &[], include_str!("sql/repair_entry.sql"), "repair an entry")
}

/// Carries out a statement with every column of an entry.
fn with_entry(
    db: &Connection,
    team: TeamId,
    entry: &Entry,
    more: &[(&str, &dyn ToSql)],
    sql: &str,
    doing: &'static str,
) -> Result<(), StoreError> {
    let columns = ChainColumns::new(team, &entry.key.id.chain);
    let number = to_i64(entry.key.id.number);
    let null: Option<i64> = None;
    let common: [(&str, &dyn ToSql); 3] =
        [(":number", &number), (":before", &entry.before.0), (":hash", &entry.hash.0)];
    let mut named = columns.with(&common);
    named.extend_from_slice(more);
    match &entry.link {
        Link::Stub { header_hash, body_hash, .. } => {
            named.extend(WHOLE_COLUMNS.iter().map(|column| (*column, &null as &dyn ToSql)));
            named.push((":header_hash", &header_hash.0));
            named.push((":body_hash", &body_hash.0));
            execute(db, sql, &named, doing)
        }
        Link::Whole(whole) => {
            let header = &whole.header;
            let (seen, day) = (to_i64(header.seen.number.0), header.time.day.days());
            let (wall, subject) = (header.time.wall.ms(), header.subject.as_str());
            let replaces = write_replaces(&header.replaces);
            named.extend_from_slice(&[
                (":header_hash", &null),
                (":body_hash", &null),
                (":author", header.author.bytes()),
                (":seen_epoch", header.seen.epoch.bytes()),
                (":seen_number", &seen),
                (":wall_ms", &wall),
                (":day", &day),
                (":zone", &header.time.zone),
                (":offset_ms", &header.time.offset_ms),
                (":subject", &subject),
                (":kind", &header.kind.name),
                (":version", &header.kind.version),
                (":replaces", &replaces),
                (":header_salt", &whole.header_salt.0),
                (":body_salt", &whole.body_salt.0),
                (":body", &whole.body),
            ]);
            execute(db, sql, &named, doing)
        }
    }
}

/// The columns that only a whole entry has.
const WHOLE_COLUMNS: [&str; 14] = [
    ":author",
    ":seen_epoch",
    ":seen_number",
    ":wall_ms",
    ":day",
    ":zone",
    ":offset_ms",
    ":subject",
    ":kind",
    ":version",
    ":replaces",
    ":header_salt",
    ":body_salt",
    ":body",
];

fn move_head(db: &Connection, team: TeamId, entry: &Entry) -> Result<(), StoreError> {
    let columns = ChainColumns::new(team, &entry.key.id.chain);
    if entry.before != Hash::GENESIS {
        let named = columns.with(&[(":before", &entry.before.0)]);
        execute(db, include_str!("sql/delete_head.sql"), &named, "move the end of a chain")?;
    }
    let number = to_i64(entry.key.id.number);
    let named = columns.with(&[(":number", &number), (":hash", &entry.hash.0)]);
    execute(db, include_str!("sql/insert_head.sql"), &named, "move the end of a chain")
}

fn execute(
    db: &Connection,
    sql: &str,
    named: &[(&str, &dyn ToSql)],
    doing: &'static str,
) -> Result<(), StoreError> {
    db.prepare_cached(sql).and_then(|mut statement| statement.execute(named)).doing(doing)?;
    Ok(())
}
