//! Opening what a computer had not sent: the file that lies sealed beside its store, with the team's recovery code. What can
//! be proved to be that computer's goes into the log as if it had sent it, and is judged as that; nothing else does.

use super::Office;
use crate::escrow::{self, EscrowProblem, RecoveryCode};
use crate::exchange::push;
use crate::limits::CHAINS_A_PUSH_MAX;
use crate::mint::Mint;
use crate::store::{StoreError, Stored};
use crypto_box::SecretKey;
use hearth_record::{
    ChainId, DeviceId, Entry, EntryKey, Head, LogNumber, PatientId, TeamId, follow, verify_head,
};
use hearth_wire::{PushProblem, PushedChain, decode_request};
use std::collections::{BTreeMap, BTreeSet};

/// The longest file that is read: far more than a computer can have unsent.
pub const FILE_BYTES_MAX: u64 = 256 * 1024 * 1024;

/// The longest line: one entry with all that its chain needs, sealed, in Base64.
const LINE_BYTES_MAX: usize = 256 * 1024;

/// Why nothing of a file was opened.
#[derive(Debug, thiserror::Error)]
pub enum UnsentProblem {
    /// The recovery code is not one, or not this team's.
    #[error("the recovery code can't be used")]
    Code(#[from] EscrowProblem),
    /// There is nothing in the file.
    #[error("the file holds no sealed entries")]
    Empty,
    /// No line of it is sealed to this team.
    #[error("no line of the file is sealed to this team's key: it is another team's, or no such file")]
    NotOurs,
    /// The store said no.
    #[error("the store couldn't do it")]
    Store(#[from] StoreError),
}

/// What came of a file. Nobody is named in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenedUnsent {
    /// Lines in the file.
    pub lines: u64,
    /// Lines that can't be opened: torn, changed, or sealed to another key.
    pub unreadable: u64,
    /// Entries that are in the log now and were not before.
    pub taken: u64,
    /// Of those, entries that are kept without effect: their author had no right, or the computer was turned off. A reading
    /// never is.
    pub without_effect: u64,
    /// Entries that the log had already.
    pub already: u64,
    /// Entries that nobody can prove to be that computer's: a signature is missing or not its own. They are not taken.
    pub not_proved: u64,
    /// Entries behind one that is neither in the log nor in the file. They are not taken.
    pub behind_a_gap: u64,
    /// Entries that make no sense. They are not taken.
    pub malformed: u64,
    /// The computers that wrote what was taken or was here already.
    pub computers: BTreeSet<DeviceId>,
    /// The patients of whom something was taken.
    pub patients: BTreeSet<PatientId>,
}

impl OpenedUnsent {
    /// True if every entry of every line is in the log.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.unreadable == 0 && self.not_proved == 0 && self.behind_a_gap == 0 && self.malformed == 0
    }
}

impl Office<'_> {
    /// Opens the sealed entries of a file and gives them to the log as the chains of the computers that wrote them. Each
    /// has to be signed by its computer: anybody who belongs to the team could seal something to its key.
    ///
    /// # Errors
    /// [`UnsentProblem`]. What single lines hold is never a reason: each is answered for itself.
    pub async fn open_unsent(
        &self,
        team: TeamId,
        file: &[u8],
        code: &RecoveryCode,
        mint: &mut dyn Mint,
    ) -> Result<OpenedUnsent, UnsentProblem> {
        let wrapped = self.store.escrow_wrapped(team).await?;
        let secret = escrow::open(&team, code, &wrapped)?;
        let mut opened = OpenedUnsent::default();
        let mut runs = unsealed(&secret, file, &mut opened);
        if opened.lines == 0 {
            return Err(UnsentProblem::Empty);
        }
        if opened.unreadable == opened.lines {
            return Err(UnsentProblem::NotOurs);
        }
        self.only_proved(team, &mut runs, &mut opened).await?;
        let held = self.held(team, &runs).await?;
        let mut rest = runs.into_values().map(|run| run.pushed).peekable();
        while rest.peek().is_some() {
            let batch: Vec<PushedChain> = rest.by_ref().take(CHAINS_A_PUSH_MAX).collect();
            self.give(team, batch, &held, mint, &mut opened).await?;
        }
        opened.without_effect = self.without_effect(team, &opened, &held).await?;
        Ok(opened)
    }

    /// Lets nothing through that its computer did not sign.
    async fn only_proved(
        &self,
        team: TeamId,
        runs: &mut BTreeMap<EntryKey, Run>,
        opened: &mut OpenedUnsent,
    ) -> Result<(), StoreError> {
        let directory = self.store.directory(team).await?;
        let before = runs.len();
        runs.retain(|key, run| {
            let head = Head { chain: key.id.chain, number: key.id.number, hash: run.entry.hash };
            let device = directory.now().devices.get(&key.id.chain.device);
            device.is_some_and(|row| verify_head(&row.public_key, &head, &run.pushed.signature).is_ok())
        });
        opened.not_proved = count(before.saturating_sub(runs.len()));
        Ok(())
    }

    /// What the log has of these chains.
    async fn held(
        &self,
        team: TeamId,
        runs: &BTreeMap<EntryKey, Run>,
    ) -> Result<BTreeSet<EntryKey>, StoreError> {
        let chains: BTreeSet<ChainId> = runs.keys().map(|key| key.id.chain).collect();
        let mut held = BTreeSet::new();
        for chain in chains {
            let entries = self.store.chain_after(team, chain, LogNumber(0)).await?;
            held.extend(entries.iter().map(|stored| stored.entry.key));
        }
        Ok(held)
    }

    async fn give(
        &self,
        team: TeamId,
        batch: Vec<PushedChain>,
        held: &BTreeSet<EntryKey>,
        mint: &mut dyn Mint,
        opened: &mut OpenedUnsent,
    ) -> Result<(), StoreError> {
        let keys: Vec<Option<EntryKey>> = batch.iter().map(|run| entry_of(run).map(|one| one.key)).collect();
        let (answers, _) = push(self.store, self.identity, team, batch, self.now, mint).await?;
        for (answer, key) in answers.iter().zip(keys) {
            let Some(key) = key else { continue };
            let place = match answer.problem {
                None if held.contains(&key) => &mut opened.already,
                None => {
                    opened.patients.insert(key.id.chain.patient);
                    &mut opened.taken
                }
                Some(PushProblem::Gap) => &mut opened.behind_a_gap,
                Some(PushProblem::NotSigned) => &mut opened.not_proved,
                Some(PushProblem::Broken | PushProblem::Malformed) => &mut opened.malformed,
            };
            *place = place.saturating_add(1);
            if answer.problem.is_none() {
                opened.computers.insert(key.id.chain.device);
            }
        }
        Ok(())
    }

    /// How many of the entries that were taken a verdict suspends.
    async fn without_effect(
        &self,
        team: TeamId,
        opened: &OpenedUnsent,
        held: &BTreeSet<EntryKey>,
    ) -> Result<u64, StoreError> {
        let mut suspended = 0_usize;
        for patient in &opened.patients {
            let entries = self.store.access_of(team, *patient).await?;
            let about = entries
                .iter()
                .filter_map(Stored::fact)
                .filter_map(|fact| fact.act.verdict.as_ref())
                .filter(|verdict| verdict.suspended && !held.contains(&verdict.about))
                .filter(|verdict| opened.computers.contains(&verdict.about.id.chain.device));
            suspended = suspended.saturating_add(about.map(|one| one.about).collect::<BTreeSet<_>>().len());
        }
        Ok(count(suspended).min(opened.taken))
    }
}

/// One entry of the file, with all that its chain needs.
struct Run {
    entry: Entry,
    pushed: PushedChain,
}

/// Opens the lines: each entry once, in the order of its chain.
fn unsealed(secret: &SecretKey, file: &[u8], opened: &mut OpenedUnsent) -> BTreeMap<EntryKey, Run> {
    let mut runs: BTreeMap<EntryKey, Run> = BTreeMap::new();
    for line in file.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty()) {
        opened.lines = opened.lines.saturating_add(1);
        let Some(pushed) = unseal(secret, line) else {
            opened.unreadable = opened.unreadable.saturating_add(1);
            continue;
        };
        let Some(entry) = entry_of(&pushed) else {
            opened.malformed = opened.malformed.saturating_add(1);
            continue;
        };
        runs.insert(entry.key, Run { entry, pushed });
    }
    runs
}

fn unseal(secret: &SecretKey, line: &[u8]) -> Option<PushedChain> {
    if line.len() > LINE_BYTES_MAX {
        return None;
    }
    let sealed = data_encoding::BASE64.decode(line).ok()?;
    let mut request = decode_request(&secret.unseal(&sealed).ok()?).ok()?;
    let pushed = request.chains.pop()?;
    request.chains.is_empty().then_some(pushed)
}

/// The one entry of a run, with its hash followed.
fn entry_of(pushed: &PushedChain) -> Option<Entry> {
    let number = pushed.links.first()?.number().checked_sub(1)?;
    let from = Head { chain: pushed.chain, number, hash: pushed.before };
    let mut entries = follow(from, pushed.links.clone()).ok()?;
    let entry = entries.pop()?;
    (entries.is_empty() && entry.whole().is_some()).then_some(entry)
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
