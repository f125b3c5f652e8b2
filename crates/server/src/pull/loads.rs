//! Loads: what of a patient went by before a reader could see it, in pages that each say where they ended. In parts where
//! the device understands that, else in the order of the log.

use super::scope::Scope;
use super::{Pull, parts, runs};
use crate::limits::{LOADS_AT_ONCE_MAX, ROWS_A_PAGE_MAX};
use crate::store::{LogAsk, StoreError, Stored, TeamRow};
use hearth_record::{Access, LogNumber};
use hearth_wire::{LoadPage, LoadPlace, LoadStretch, OpenLoad, link_bytes};

/// What an entry costs in a page of a first part beside its own bytes: it mostly stands alone, so that chain, hash before
/// and seed come with it.
const ALONE_BYTES: usize = 200;

impl Pull<'_> {
    /// Pages of as many loads as fit, and whether that is the end of all of them.
    pub(super) async fn loads(
        &self,
        team: &TeamRow,
        scope: &Scope<'_>,
        asked: &[OpenLoad],
        mut left: usize,
    ) -> Result<(Vec<LoadPage>, bool), StoreError> {
        let mut pages = Vec::new();
        for load in asked.iter().take(LOADS_AT_ONCE_MAX) {
            if left == 0 {
                return Ok((pages, false));
            }
            let (page, bytes) = self.load(team, scope, load, left).await?;
            left = left.saturating_sub(bytes);
            pages.push(page);
        }
        let done = pages.len() == asked.len() && pages.iter().all(|page| page.done);
        Ok((pages, done))
    }

    async fn load(
        &self,
        team: &TeamRow,
        scope: &Scope<'_>,
        load: &OpenLoad,
        budget: usize,
    ) -> Result<(LoadPage, usize), StoreError> {
        let as_of = load.as_of.min(team.number);
        let page = LoadPage {
            patient: load.patient,
            as_of: load.as_of,
            through: as_of,
            place: load.place,
            done: true,
            runs: Vec::new(),
        };
        if scope.access(&load.patient) == Access::Nothing {
            return Ok((page, 0));
        }
        match load.place {
            Some(place) => self.load_in_parts(team, scope, (page, place), as_of, budget).await,
            None => self.load_in_order(team, scope, (page, load.after), as_of, budget).await,
        }
    }

    async fn load_in_order(
        &self,
        team: &TeamRow,
        scope: &Scope<'_>,
        (mut page, after): (LoadPage, LogNumber),
        as_of: LogNumber,
        budget: usize,
    ) -> Result<(LoadPage, usize), StoreError> {
        let (patients, rows_max) = (Some(vec![page.patient]), ROWS_A_PAGE_MAX);
        let rows = self.store.log(team.team, LogAsk { after, through: as_of, patients, rows_max }).await?;
        let full = rows.len() == ROWS_A_PAGE_MAX;
        let (mut entries, mut bytes, mut through) = (Vec::new(), 0_usize, after);
        let mut cut = false;
        for row in rows {
            let log = row.log;
            if scope.reads(&row.entry.key.id.chain) {
                let more = link_bytes(&row.entry.link);
                if bytes > 0 && bytes.saturating_add(more) > budget {
                    cut = true;
                    break;
                }
                bytes = bytes.saturating_add(more);
                entries.push(row);
            }
            through = log;
        }
        if cut || full {
            (page.done, page.through) = (false, through);
        }
        page.runs = runs::runs(self.store, team.team, entries).await?;
        Ok((page, bytes))
    }

    /// A page of a load in parts. It ends with its stretch: nobody's second part comes before anybody's first.
    async fn load_in_parts(
        &self,
        team: &TeamRow,
        scope: &Scope<'_>,
        (mut page, place): (LoadPage, LoadPlace),
        as_of: LogNumber,
        budget: usize,
    ) -> Result<(LoadPage, usize), StoreError> {
        let directory = self.store.directory(team.team).await?;
        let mut rows = self.whole_record(team, &page, as_of).await?;
        rows.retain(|row| scope.reads(&row.entry.key.id.chain));
        let placed = parts::in_order(rows, |device| directory.is_server(device));
        let mut rest = placed.into_iter().filter(|(at, _)| *at > place).peekable();
        let newest = rest.peek().map(|(at, _)| at.band);
        let (mut entries, mut bytes, mut reached) = (Vec::new(), 0_usize, place);
        let mut whole = true;
        for (at, row) in rest {
            let within = match place.stretch() {
                LoadStretch::Current => at < LoadPlace::SECOND,
                LoadStretch::NewestMonth => Some(at.band) == newest,
                LoadStretch::Older => true,
            };
            if !within {
                if place < LoadPlace::SECOND {
                    reached = LoadPlace::SECOND;
                }
                whole = false;
                break;
            }
            let alone = if at < LoadPlace::SECOND { ALONE_BYTES } else { 0 };
            let more = link_bytes(&row.entry.link).saturating_add(alone);
            if bytes > 0 && bytes.saturating_add(more) > budget {
                whole = false;
                break;
            }
            bytes = bytes.saturating_add(more);
            reached = at;
            entries.push(row);
        }
        entries.sort_by_key(|row: &Stored| row.log);
        page.done = whole;
        page.place = Some(reached);
        if !whole {
            page.through = LogNumber(0);
        }
        page.runs = runs::runs(self.store, team.team, entries).await?;
        Ok((page, bytes))
    }

    /// Every entry about the page's patient up to a number.
    async fn whole_record(
        &self,
        team: &TeamRow,
        page: &LoadPage,
        as_of: LogNumber,
    ) -> Result<Vec<Stored>, StoreError> {
        let mut all: Vec<Stored> = Vec::new();
        loop {
            let ask = LogAsk {
                after: all.last().map_or(LogNumber(0), |last| last.log),
                through: as_of,
                patients: Some(vec![page.patient]),
                rows_max: ROWS_A_PAGE_MAX,
            };
            let rows = self.store.log(team.team, ask).await?;
            let full = rows.len() == ROWS_A_PAGE_MAX;
            all.extend(rows);
            if !full {
                return Ok(all);
            }
        }
    }
}
