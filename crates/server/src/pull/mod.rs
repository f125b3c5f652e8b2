//! What a device gets: the log behind its cursor in pages, filtered by what its user may see, loads of what it may see
//! now and could not before, and at the end one digest over all that it is due.

mod bootstrap;
mod cursor;
mod loads;
mod parts;
mod runs;
mod sameness;
mod scope;

pub(crate) use cursor::{Start, start_of};

use crate::directory::TeamDirectory;
use crate::identity::Identity;
use crate::limits::ROWS_A_PAGE_MAX;
use crate::store::{LogAsk, StoreError, Stored, TeamRow, TeamStore};
use hearth_clinical::Instant;
use hearth_record::{
    Access, ChainId, DeviceId, DeviceRow, DeviceStatus, EntryKey, Hash, LogNumber, PatientId, Role, TeamId,
    UserId,
};
use hearth_wire::limits::PAGE_BYTES_MAX;
use hearth_wire::{
    ChainAnswer, Cursor, LoadPlace, OpenLoad, PulledRun, SyncAnswer, SyncRequest, cursor_receipt, link_bytes,
    root_digest,
};
use scope::Scope;
use std::collections::BTreeSet;

/// The least that a page may be asked to hold: any one entry goes through, however small the page.
const PAGE_BYTES_LEAST: usize = 512;

/// Bytes of a usual entry, by which the first look at the log is measured.
const ROW_BYTES_USUAL: usize = 300;
/// Rows that one look at the log takes at least.
const ROWS_LEAST: usize = 32;

/// Rows that one look takes when so many bytes are left on a page.
fn rows_for(bytes: usize) -> usize {
    (bytes / ROW_BYTES_USUAL).clamp(ROWS_LEAST, ROWS_A_PAGE_MAX)
}

/// Who asks.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) team: TeamId,
    pub(crate) device: DeviceId,
    pub(crate) user: UserId,
    pub(crate) role: Role,
    /// True once the device or its user was turned off: it may deliver, and gets nothing.
    pub(crate) turned_off: bool,
}

impl Caller {
    /// Whose computer this is, by its row in the team's directory.
    pub(crate) fn of(team: TeamId, device: DeviceId, row: &DeviceRow, directory: &TeamDirectory) -> Caller {
        let now = directory.now();
        let role =
            now.users.get(&row.user).map_or_else(|| Role::Newer(String::new()), |user| user.role.clone());
        let turned_off = row.status != DeviceStatus::Active || now.role(&row.user).is_none();
        Caller { team, device, user: row.user, role, turned_off }
    }
}

/// One answer in the making.
pub(crate) struct Pull<'a> {
    pub(crate) store: &'a dyn TeamStore,
    pub(crate) identity: &'a Identity,
    pub(crate) caller: &'a Caller,
    pub(crate) now: Instant,
}

/// A page of the log.
struct Page {
    entries: Vec<Stored>,
    ends: Vec<PulledRun>,
    opens: Vec<OpenLoad>,
    through: (LogNumber, Hash),
    bytes: usize,
    /// True if the device takes loads in parts.
    parts: bool,
}

impl Page {
    /// Nothing yet, behind this number.
    fn behind(through: (LogNumber, Hash)) -> Page {
        Page { entries: Vec::new(), ends: Vec::new(), opens: Vec::new(), through, bytes: 0, parts: false }
    }
}

impl Pull<'_> {
    /// The whole answer. `pushed` are the entries that came with this request: they do not go back.
    pub(crate) async fn answer(
        &self,
        request: &SyncRequest,
        start: &Start,
        chains: Vec<ChainAnswer>,
        pushed: &BTreeSet<EntryKey>,
    ) -> Result<SyncAnswer, StoreError> {
        let team = self.store.team(self.caller.team).await?;
        if self.caller.turned_off {
            return self.farewell(&team, start, chains).await;
        }
        let directory = self.store.directory(team.team).await?;
        let grants = self.store.grants_of(team.team, self.caller.user).await?;
        let scope = Scope::new(&self.caller.role, self.caller.user, &directory, &grants);
        let wished = usize::try_from(request.page_bytes).unwrap_or(PAGE_BYTES_MAX);
        let budget = wished.clamp(PAGE_BYTES_LEAST, PAGE_BYTES_MAX);
        let mut page = self.page(&team, &scope, start, pushed, budget, request.parts).await?;
        let mut asked = request.loads.as_slice();
        let is_first = request.cursor.is_none() && request.loads.is_empty() && request.parts;
        // What fits one page needs no loads.
        if is_first
            && page.through.0 < team.number
            && let Some(opens) = self.first_loads(&team, &scope).await?
        {
            page = Page { opens, parts: true, ..Page::behind((team.number, team.hash)) };
            asked = page.opens.as_slice();
        }
        let log_done = page.through.0 >= team.number;
        let left = if log_done { budget.saturating_sub(page.bytes) } else { 0 };
        let (loads, loads_done) = self.loads(&team, &scope, asked, left).await?;
        let more = !log_done || !loads_done || !page.opens.is_empty();
        let root = if more { None } else { self.root(&scope, page.through.0).await? };
        page.ends.extend(self.ends_again(&scope, &page, &grants, request, pushed).await?);
        let differs = self.differs(&scope, &request.compare).await?;
        let repairs = self.repairs(team.team, &scope, &request.wants, left).await?;
        let mut runs = runs::runs(self.store, team.team, page.entries).await?;
        runs.extend(page.ends);
        Ok(SyncAnswer {
            server_time: self.now,
            chains,
            runs,
            loads,
            opens: page.opens,
            cursor: self.cursor(&team, page.through),
            // Entries that came between the page and the digest: ask once more.
            more: more || root.is_none(),
            root,
            afresh: start.afresh,
            revoked: false,
            differs,
            repairs,
        })
    }

    fn cursor(&self, team: &TeamRow, (number, hash): (LogNumber, Hash)) -> Cursor {
        let key = self.identity.receipt_key(&team.team);
        let receipt = cursor_receipt(&key, &team.team, &team.epoch, number, &hash);
        Cursor { team: team.team, epoch: team.epoch, number, hash, receipt }
    }

    async fn page(
        &self,
        team: &TeamRow,
        scope: &Scope<'_>,
        start: &Start,
        pushed: &BTreeSet<EntryKey>,
        budget: usize,
        parts: bool,
    ) -> Result<Page, StoreError> {
        let mut page = Page { parts, ..Page::behind((start.number, start.hash)) };
        let patients = scope.patients();
        let mut looked_at = 0;
        while looked_at < ROWS_A_PAGE_MAX {
            // About as many rows as fill what is left; rows that the reader may not see cost another look.
            let rows_max = rows_for(budget.saturating_sub(page.bytes));
            let ask =
                LogAsk { after: page.through.0, through: team.number, patients: patients.clone(), rows_max };
            let rows = self.store.log(team.team, ask).await?;
            let full = rows.len() == rows_max;
            looked_at += rows.len();
            for row in rows {
                if !self.take(&mut page, team.team, scope, start, pushed, budget, row).await? {
                    return Ok(page);
                }
            }
            if !full {
                page.through = (team.number, team.hash);
                return Ok(page);
            }
        }
        Ok(page)
    }

    /// Puts one row of the log on the page; false if the page is full without it.
    #[expect(clippy::too_many_arguments, reason = "what a page hangs on")]
    async fn take(
        &self,
        page: &mut Page,
        team: TeamId,
        scope: &Scope<'_>,
        start: &Start,
        pushed: &BTreeSet<EntryKey>,
        budget: usize,
        row: Stored,
    ) -> Result<bool, StoreError> {
        let here = (row.log, row.log_hash);
        let about_user = scope.is_about_user(&row) || scope.is_verdict_on(&self.caller.device, &row);
        let seen = scope.reads(&row.entry.key.id.chain);
        let wanted = about_user || seen && !pushed.contains(&row.entry.key);
        let bytes = if wanted { link_bytes(&row.entry.link) } else { 0 };
        if page.bytes > 0 && page.bytes.saturating_add(bytes) > budget {
            return Ok(false);
        }
        if wanted && !self.is_sound(&row).await? {
            page.through = here;
            return Ok(true);
        }
        if about_user {
            let opened = self.opening(team, scope, start, &row).await?;
            let place = page.parts.then_some(LoadPlace::START);
            page.opens.extend(opened.map(|load| OpenLoad { place, ..load }));
        }
        if seen && wanted {
            page.entries.push(row);
        } else if about_user {
            page.ends.extend(self.last_word(team, row.entry.key.id.chain, here.0).await?);
        }
        page.bytes = page.bytes.saturating_add(bytes);
        page.through = here;
        Ok(true)
    }

    /// The entry that ends what the user may see is the last one that they get of a patient, and comes from the beginning of
    /// its chain: of what went by before, the device may hold nothing.
    async fn last_word(
        &self,
        team: TeamId,
        chain: ChainId,
        log: LogNumber,
    ) -> Result<Option<PulledRun>, StoreError> {
        let entries = self.store.chain_after(team, chain, LogNumber(0)).await?;
        let through = entries.iter().take_while(|stored| stored.log <= log).count();
        let sound = self.all_sound(entries.iter().take(through)).await?;
        Ok(if sound { runs::stubbed(entries, log) } else { None })
    }

    /// The last word on those of whom the user sees nothing, and of whom their device has something none the less: it wrote on
    /// after they had left, or says so in a comparison. Holding the word again, it lets them go again, and both sides hold
    /// the same. What the page itself brings is not said twice.
    async fn ends_again(
        &self,
        scope: &Scope<'_>,
        page: &Page,
        grants: &[Stored],
        request: &SyncRequest,
        pushed: &BTreeSet<EntryKey>,
    ) -> Result<Vec<PulledRun>, StoreError> {
        let wrote = pushed.iter().map(|key| key.id.chain.patient);
        let holds = wrote.chain(request.compare.iter().map(|scope| scope.patient));
        let gone: BTreeSet<PatientId> =
            holds.filter(|patient| scope.access(patient) == Access::Nothing).collect();
        let mut ends = Vec::new();
        for patient in gone {
            let words = grants
                .iter()
                .filter(|stored| stored.entry.key.id.chain.patient == patient && scope.is_about_user(stored));
            let Some(last) = words.max_by_key(|stored| stored.log) else { continue };
            let chain = last.entry.key.id.chain;
            if last.log <= page.through.0 && page.ends.iter().all(|run| run.chain != chain) {
                ends.extend(self.last_word(self.caller.team, chain, last.log).await?);
            }
        }
        Ok(ends)
    }

    /// A grant that widens what may be seen opens a load of what went by before.
    async fn opening(
        &self,
        team: TeamId,
        scope: &Scope<'_>,
        start: &Start,
        row: &Stored,
    ) -> Result<Option<OpenLoad>, StoreError> {
        let patient = row.entry.key.id.chain.patient;
        let (before, now) = (scope.access_before(&patient, Some(row.log)), scope.access(&patient));
        if now <= before || start.number.0 == 0 {
            return Ok(None);
        }
        let ask =
            LogAsk { after: LogNumber(0), through: start.number, patients: Some(vec![patient]), rows_max: 1 };
        let went_by = !self.store.log(team, ask).await?.is_empty();
        Ok(went_by.then_some(OpenLoad { patient, as_of: row.log, after: LogNumber(0), place: None }))
    }

    /// The digest of all that the user is due, if the log still ends where the page ended.
    async fn root(&self, scope: &Scope<'_>, through: LogNumber) -> Result<Option<Hash>, StoreError> {
        let (number, heads) = self.heads(scope.patients()).await?;
        let due = heads.into_iter().filter(|head| scope.due(head));
        Ok((number == through).then(|| root_digest(due)))
    }

    /// A device that was turned off gets acknowledgements and the entry that turned it off, nothing else. The digest is over
    /// its own chains: by it the device sees that what was acknowledged was lost with a log that was put back.
    async fn farewell(
        &self,
        team: &TeamRow,
        start: &Start,
        chains: Vec<ChainAnswer>,
    ) -> Result<SyncAnswer, StoreError> {
        let directory = self.store.directory(team.team).await?;
        let last = directory.last_word_on(&self.caller.device, &self.caller.user);
        let mut runs = Vec::new();
        if let Some((fact, log)) = last.and_then(|fact| Some((fact, fact.log?))) {
            let entries = self.store.chain_after(team.team, fact.act.key.id.chain, start.number).await?;
            if self.all_sound(entries.iter().take_while(|stored| stored.log <= log)).await? {
                runs.extend(runs::stubbed(entries, log));
            }
        }
        let (_, heads) = self.heads(None).await?;
        let own = heads.into_iter().filter(|head| head.chain.device == self.caller.device);
        Ok(SyncAnswer {
            server_time: self.now,
            chains,
            runs,
            loads: Vec::new(),
            opens: Vec::new(),
            cursor: self.cursor(team, (start.number, start.hash)),
            more: false,
            root: Some(root_digest(own)),
            afresh: start.afresh,
            revoked: true,
            differs: Vec::new(),
            repairs: Vec::new(),
        })
    }
}
