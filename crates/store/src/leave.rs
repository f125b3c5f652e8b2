//! A patient leaves this device: everything of them goes in one transaction, once their record says that this user sees
//! nothing of it any more, and nothing is held here that the service lacks. Who ends that access is for others.

use crate::backup;
use crate::doubted;
use crate::ends;
use crate::entries;
use crate::errors::{ReadError, WriteError, read, write};
use crate::escrow;
use crate::identity;
use crate::push::is_short;
use crate::relay;
use crate::rows::{bytes, chain, number, signed};
use crate::store::Store;
use crate::types::{Identity, Leaving};
use crate::view_lists;
use crate::write::{own_chain, own_head};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::{
    Access, Audience, ChainId, Entry, Hash, Head, Incarnation, PatientId, Subject, hmac_sha256,
};
use hearth_wire::{granted, hex};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// How long own entries about a patient who has left stay sealed to the team's key (product value): long enough for a team
/// to notice that a server which was put back lacks them.
const SEALED_DAYS: i32 = 90;

/// Every table that has rows of a patient, in an order that no reference forbids.
pub(crate) const TABLES: [&str; 14] = [
    "escrow",
    "signature",
    "relay",
    "aside",
    "load",
    "current",
    "reading",
    "person",
    "head",
    "hole",
    "chain",
    "entry",
    "segment",
    "draft",
];

impl Store {
    /// Lets those patients go whose record, as it is held here, says that this device's user sees nothing of it, each
    /// only if nothing here waits for the service, no load of them is open and this life of the log is healed. `at` and
    /// `today` are now: the receipt carries the one, and own entries stay sealed to the team for 90 days from the other.
    ///
    /// A patient whom a server merely does not name stays. Call it when a sync is complete and nothing is compared.
    ///
    /// # Errors
    /// [`WriteError`]; everything is as it was then.
    pub fn let_go(&self, at: Instant, today: LocalDay) -> Result<Vec<Leaving>, WriteError> {
        if self.ended()?.is_empty() {
            self.forget_left(today)?;
            return Ok(Vec::new());
        }
        let (gone, leavings) = self.in_transaction(|tx| {
            let identity = identity::needed(tx)?;
            let mut leavings = Vec::new();
            let mut gone = false;
            if !relay::is_healed(tx)? {
                return Ok((gone, leavings));
            }
            for patient in ended(tx, &identity)? {
                if stays(tx, &patient)? {
                    continue;
                }
                gone = true;
                leavings.extend(leave(tx, &identity, &patient, at, today)?);
            }
            forget_sealed(tx, today)?;
            Ok((gone, leavings))
        })?;
        // What was sealed, and what is too old for it.
        let _ = escrow::mirror_left(&self.writer(), self.dir());
        if gone {
            self.wipe_traces();
        }
        Ok(leavings)
    }

    /// Own entries about patients who have left go 90 days after they were written, from the store and from `left.sealed`
    /// beside it. For whenever a profile is opened; [`Store::let_go`] does it too.
    ///
    /// # Errors
    /// [`WriteError`]; everything is as it was then.
    pub fn forget_left(&self, today: LocalDay) -> Result<(), WriteError> {
        if self.in_transaction(|tx| forget_sealed(tx, today))? > 0 {
            let _ = escrow::mirror_left(&self.writer(), self.dir());
        }
        Ok(())
    }

    /// Where the own chains end about those whom [`Store::let_go`] would let go now.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn leaving_heads(&self) -> Result<Vec<Head>, ReadError> {
        let db = self.writer();
        let mut heads = Vec::new();
        let Some(identity) = identity::select(&db)? else { return Ok(heads) };
        if !relay::is_healed(&db)? {
            return Ok(heads);
        }
        for patient in ended(&db, &identity)? {
            if stays(&db, &patient)? {
                continue;
            }
            for chain in own_chains(&db, &patient)? {
                if !is_short(&db, &chain)? {
                    heads.push(own_head(&db, &chain)?);
                }
            }
        }
        Ok(heads)
    }

    /// The patients of whom something is held and whose record says that this device's user sees nothing of it.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn ended(&self) -> Result<Vec<PatientId>, ReadError> {
        let db = self.writer();
        identity::select(&db)?.map_or(Ok(Vec::new()), |identity| ended(&db, &identity))
    }

    /// What is left of those who went outside the tables. The rows are gone whatever becomes of this.
    fn wipe_traces(&self) {
        let db = self.writer();
        let _ = escrow::mirror(&db, self.dir());
        // The write-ahead log still has the pages as they were.
        let _ = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        backup::forget_copies(self.dir());
    }
}

fn ended(db: &Connection, identity: &Identity) -> Result<Vec<PatientId>, ReadError> {
    let what = "whose access has ended";
    let subject = Subject::grant(&identity.user);
    let mut statement = db.prepare_cached(include_str!("sql/select_ended.sql")).map_err(read(what))?;
    let mut rows = statement.query(named_params! { ":subject": subject.as_str() }).map_err(read(what))?;
    let mut ended = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        let patient = PatientId::from_bytes(bytes(found, "current", "patient")?);
        let current = view_lists::current(db, &patient)?;
        if patient != PatientId::TEAM && granted(&current, &identity.user) == Some(Access::Nothing) {
            ended.push(patient);
        }
    }
    Ok(ended)
}

fn stays(db: &Connection, patient: &PatientId) -> Result<bool, ReadError> {
    let what = "why a patient stays";
    let mut statement = db.prepare_cached(include_str!("sql/select_stays.sql")).map_err(read(what))?;
    let count: i64 = statement
        .query_row(named_params! { ":patient": patient.bytes() }, |row| row.get("stays"))
        .map_err(read(what))?;
    Ok(count > 0)
}

/// Takes one patient out. `None` if there was nothing of them but the word that ended it.
fn leave(
    tx: &Transaction<'_>,
    identity: &Identity,
    patient: &PatientId,
    at: Instant,
    today: LocalDay,
) -> Result<Option<Leaving>, WriteError> {
    let grant = Subject::grant(&identity.user);
    let held: Vec<Entry> = entries::of_patient(tx, patient)?.into_iter().map(|held| held.entry).collect();
    let whole = |entry: &&Entry| entry.whole().is_some();
    let own: Vec<&Entry> =
        held.iter().filter(whole).filter(|entry| entry.key.id.chain.device == identity.device).collect();
    for entry in &own {
        seal(tx, identity, entry, today)?;
    }
    keep_ends(tx, identity, patient)?;
    // The server's word on what this device wrote comes along with the one that ended it.
    let is_more = |entry: &Entry| {
        entry
            .whole()
            .is_some_and(|whole| whole.header.subject != grant && whole.header.kind.name != "verdict")
    };
    let something = held.iter().any(is_more);
    delete(tx, patient)?;
    if !something {
        // A log that was taken afresh repeats the word to a device from which the patient has gone already.
        return Ok(None);
    }
    let without_effect = ends::without_effect(tx, &held, &own)?;
    let leaving = Leaving { at, entries: u64::try_from(own.len()).unwrap_or(u64::MAX), without_effect };
    if without_effect > 0 {
        ends::note(tx, &leaving)?;
    }
    tx.prepare_cached(include_str!("sql/insert_leaving.sql"))
        .and_then(|mut one| {
            one.execute(named_params! { ":at_ms": at.ms(), ":entries": signed(leaving.entries) })
        })
        .map_err(write("keep a receipt"))?;
    ends::keep_who(tx, &who(identity, patient), at)?;
    Ok(Some(leaving))
}

/// Finds the receipt of a patient who has left, and says nothing about them.
fn who(identity: &Identity, patient: &PatientId) -> String {
    hex(&hmac_sha256(&identity.signing_seed, "hearth-left-1", &[patient.bytes()]))
}

/// A patient comes: if they had left, nobody is told any longer that they did.
pub(crate) fn comes(
    tx: &Transaction<'_>,
    identity: &Identity,
    patient: &PatientId,
) -> Result<(), WriteError> {
    ends::take_back(tx, &who(identity, patient))
}

fn seal(tx: &Transaction<'_>, identity: &Identity, entry: &Entry, today: LocalDay) -> Result<(), WriteError> {
    let Some(time) = entry.whole().map(|whole| &whole.header.time) else { return Ok(()) };
    if time.day < first_day(today) {
        return Ok(());
    }
    let id = entry.key.id;
    doubted::known(tx, &handle(identity, &id.chain), &entry.key)?;
    let seed = entries::seed(tx, &id.chain, time.month())?;
    let sealed = escrow::sealed_bytes(identity, entry, seed.map(|seed| (time.month(), seed)));
    let sealed = sealed.ok_or(WriteError::Seal)?;
    tx.prepare_cached(include_str!("sql/insert_left_entry.sql"))
        .and_then(|mut one| {
            one.execute(named_params! {
                ":handle": handle(identity, &id.chain),
                ":number": signed(id.number),
                ":mark": entry.key.mark,
                ":day": time.day.days(),
                ":sealed": sealed,
            })
        })
        .map_err(write("seal what was written"))?;
    Ok(())
}

fn first_day(today: LocalDay) -> LocalDay {
    today.plus_days(-SEALED_DAYS)
}

fn forget_sealed(tx: &Transaction<'_>, today: LocalDay) -> Result<usize, WriteError> {
    tx.prepare_cached(include_str!("sql/delete_left_entries.sql"))
        .and_then(|mut one| one.execute(named_params! { ":first": first_day(today).days() }))
        .map_err(write("forget what was sealed"))
}

/// Where each own chain about the patient goes on.
fn keep_ends(tx: &Transaction<'_>, identity: &Identity, patient: &PatientId) -> Result<(), WriteError> {
    let what = "own chains about a patient";
    let mut statement =
        tx.prepare_cached(include_str!("sql/select_own_chains_of_patient.sql")).map_err(read(what))?;
    let mut rows = statement.query(named_params! { ":patient": patient.bytes() }).map_err(read(what))?;
    while let Some(found) = rows.next().map_err(read(what))? {
        let chain = chain(found, "chain")?;
        let end = end(found, "chain")?;
        tx.prepare_cached(include_str!("sql/insert_left_chain.sql"))
            .and_then(|mut one| {
                one.execute(named_params! {
                    ":handle": handle(identity, &chain),
                    ":number": signed(end.number),
                    ":hash": end.hash.0,
                    ":receipt": end.receipt,
                })
            })
            .map_err(write("keep where a chain goes on"))?;
    }
    Ok(())
}

fn delete(tx: &Transaction<'_>, patient: &PatientId) -> Result<(), WriteError> {
    let doing = "let a patient go";
    for table in TABLES {
        tx.execute(
            &format!("DELETE FROM {table} WHERE patient = :patient"),
            named_params! { ":patient": patient.bytes() },
        )
        .map_err(write(doing))?;
    }
    // A form's key names the entry that it became, and that names the patient.
    tx.execute(
        "DELETE FROM saved_form WHERE substr(key, 1, 32) = :patient",
        named_params! { ":patient": patient.to_string() },
    )
    .map_err(write(doing))?;
    Ok(())
}

/// The own chains about a patient.
pub(crate) fn own_chains(db: &Connection, patient: &PatientId) -> Result<Vec<ChainId>, ReadError> {
    let what = "own chains about a patient";
    let mut statement =
        db.prepare_cached(include_str!("sql/select_own_chains_of_patient.sql")).map_err(read(what))?;
    let mut rows = statement.query(named_params! { ":patient": patient.bytes() }).map_err(read(what))?;
    let mut chains = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        chains.push(chain(found, "chain")?);
    }
    Ok(chains)
}

/// Where an own chain ended.
struct End {
    number: u64,
    hash: Hash,
    receipt: Option<Vec<u8>>,
}

fn end(found: &Row<'_>, table: &'static str) -> Result<End, ReadError> {
    Ok(End {
        number: number(found, table, "number")?,
        hash: Hash(bytes(found, table, "hash")?),
        receipt: found.get("receipt").map_err(read(table))?,
    })
}

/// Under which name an own chain's end is kept once nothing here may say whose it was.
pub(crate) fn handle(identity: &Identity, chain: &ChainId) -> [u8; 32] {
    hmac_sha256(&identity.signing_seed, "hearth-left-chain-1", &[chain.to_string().as_bytes()])
}

/// An own chain is about to be written or followed: if its patient had left, it goes on where it ended.
pub(crate) fn resume(tx: &Transaction<'_>, identity: &Identity, id: &ChainId) -> Result<(), WriteError> {
    let (what, doing) = ("where a chain goes on", "take a chain up again");
    let handle = handle(identity, id);
    let mut statement = tx.prepare_cached(include_str!("sql/select_left_chain.sql")).map_err(read(what))?;
    let kept = statement
        .query_row(named_params! { ":handle": handle }, |row| Ok(end(row, "left_chain")))
        .optional()
        .map_err(read(what))?;
    let Some(end) = kept.transpose()? else { return Ok(()) };
    tx.prepare_cached(include_str!("sql/insert_chain_again.sql"))
        .and_then(|mut one| {
            one.execute(named_params! {
                ":patient": id.patient.bytes(),
                ":audience": id.audience.code(),
                ":device": id.device.bytes(),
                ":incarnation": id.incarnation.bytes(),
                ":number": signed(end.number),
                ":hash": end.hash.0,
                ":receipt": end.receipt,
            })
        })
        .map_err(write(doing))?;
    tx.prepare_cached(include_str!("sql/delete_left_chain.sql"))
        .and_then(|mut one| one.execute(named_params! { ":handle": handle }))
        .map_err(write(doing))?;
    Ok(())
}

/// Who this device is when it writes about a patient. Of one who is back, the end of the own chain may still be on its way,
/// and a server that was put back may have lost it for good: what is written meanwhile hangs on nothing that may be
/// missing, but begins a new life of the device's chains.
pub(crate) fn ready_to_write(
    tx: &Transaction<'_>,
    patient: PatientId,
    audience: Audience,
) -> Result<Identity, WriteError> {
    let mut identity = identity::needed(tx)?;
    let chain = own_chain(&identity, patient, audience);
    resume(tx, &identity, &chain)?;
    if is_short(tx, &chain)? {
        let mut fresh = [0; 8];
        // Without randomness the chain is the next best place: it is as long as it ever was.
        if getrandom::fill(&mut fresh).is_ok() {
            identity.incarnation = Incarnation::from_bytes(fresh);
            identity::renew(tx, identity.incarnation)?;
        }
    }
    Ok(identity)
}

/// The receipts since a moment, the latest first.
pub(crate) fn leavings(db: &Connection, since: Instant) -> Result<Vec<Leaving>, ReadError> {
    let what = "the receipts";
    let kept = ends::noted(db)?;
    let mut statement = db.prepare_cached(include_str!("sql/select_leavings.sql")).map_err(read(what))?;
    let mut rows = statement.query(named_params! { ":since": since.ms() }).map_err(read(what))?;
    let mut leavings = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        let at: i64 = found.get("at_ms").map_err(read(what))?;
        let at = Instant::from_ms(at);
        let without_effect = ends::at(&kept, at);
        leavings.push(Leaving { at, entries: number(found, "leaving", "entries")?, without_effect });
    }
    Ok(leavings)
}
