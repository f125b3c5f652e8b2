//! Loads: what of a patient went by before a reader could see it, in pages that each say where they ended. In parts where
//! the device understands that, else in the order of the log.

use super::scope::Scope;
use super::{Pull, parts, rows_for, runs};
use crate::limits::{LOADS_AT_ONCE_MAX, ROWS_A_PAGE_MAX};
use crate::store::{LogAsk, MonthAsk, StoreError, Stored, TeamRow};
use hearth_record::{Access, LogNumber, PatientId, TeamId};
use hearth_wire::{LoadPage, LoadPlace, LoadStretch, OpenLoad, link_bytes};
use std::collections::BTreeSet;

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
        let (mut entries, mut bytes, mut through) = (Vec::new(), 0_usize, after);
        let mut looked_at = 0;
        let whole = 'page: loop {
            let (patients, rows_max) = (Some(vec![page.patient]), rows_for(budget.saturating_sub(bytes)));
            let ask = LogAsk { after: through, through: as_of, patients, rows_max };
            let rows = self.store.log(team.team, ask).await?;
            let full = rows.len() == rows_max;
            looked_at += rows.len();
            self.all_sound(rows.iter()).await?;
            for row in rows {
                let log = row.log;
                if scope.reads(&row.entry.key.id.chain) && row.is_sound() {
                    let more = link_bytes(&row.entry.link);
                    if bytes > 0 && bytes.saturating_add(more) > budget {
                        break 'page false;
                    }
                    bytes = bytes.saturating_add(more);
                    entries.push(row);
                }
                through = log;
            }
            if !full || looked_at >= ROWS_A_PAGE_MAX {
                break !full;
            }
        };
        if !whole {
            (page.done, page.through) = (false, through);
        }
        page.runs = runs::runs(self.store, team.team, entries).await?;
        Ok((page, bytes))
    }

    /// A page of a load in parts. It ends with its stretch: nobody's second part comes before anybody's first. What is read
    /// is what stands, and of the rest about as much as fits.
    async fn load_in_parts(
        &self,
        team: &TeamRow,
        scope: &Scope<'_>,
        (mut page, place): (LoadPage, LoadPlace),
        as_of: LogNumber,
        budget: usize,
    ) -> Result<(LoadPage, usize), StoreError> {
        let directory = self.store.directory(team.team).await?;
        let mut rows = self.store.lasting(team.team, page.patient, as_of).await?;
        rows.retain(|row| scope.reads(&row.entry.key.id.chain));
        let rows = self.only_sound(rows).await?;
        let first = parts::first_part(rows, |device| directory.is_server(device));
        let months = Months { scope, first: parts::numbers(&first), patient: page.patient, as_of };
        let mut taken = Taken { entries: Vec::new(), bytes: 0, reached: place, whole: true };
        if place < LoadPlace::SECOND {
            for (at, row) in first.into_iter().filter(|(at, _)| *at > place) {
                if !taken.take(at, row, ALONE_BYTES, budget) {
                    break;
                }
            }
            if taken.whole && self.has_months(team.team, &months).await? {
                (taken.reached, taken.whole) = (LoadPlace::SECOND, false);
            }
        } else {
            self.take_months(team.team, &months, place, budget, &mut taken).await?;
        }
        taken.entries.sort_by_key(|row: &Stored| row.log);
        page.done = taken.whole;
        page.place = Some(taken.reached);
        if !taken.whole {
            page.through = LogNumber(0);
        }
        page.runs = runs::runs(self.store, team.team, taken.entries).await?;
        Ok((page, taken.bytes))
    }

    /// Takes what fits of the second part behind a place; of the newest month alone if it begins there.
    async fn take_months(
        &self,
        team: TeamId,
        months: &Months<'_>,
        place: LoadPlace,
        budget: usize,
        taken: &mut Taken,
    ) -> Result<(), StoreError> {
        let (mut behind, mut newest, mut looked_at) = (place, None, 0);
        while looked_at < ROWS_A_PAGE_MAX {
            let rows_max = rows_for(budget.saturating_sub(taken.bytes));
            let rows = self.store.by_month(team, months.behind(behind, rows_max)).await?;
            let full = rows.len() == rows_max;
            looked_at += rows.len();
            self.all_sound(rows.iter()).await?;
            for row in rows {
                behind = parts::place_of(&row);
                if !months.has(&row) {
                    continue;
                }
                let month = *newest.get_or_insert(behind.band);
                if place.stretch() == LoadStretch::NewestMonth && behind.band != month {
                    taken.whole = false;
                    return Ok(());
                }
                if !taken.take(behind, row, 0, budget) {
                    return Ok(());
                }
            }
            if !full {
                return Ok(());
            }
        }
        // Much that the reader may not see: the next page goes on behind it.
        (taken.reached, taken.whole) = (behind, false);
        Ok(())
    }

    /// True if there is anything in the second part.
    async fn has_months(&self, team: TeamId, months: &Months<'_>) -> Result<bool, StoreError> {
        let (mut behind, mut rows_max) = (LoadPlace::SECOND, 1);
        while rows_max < ROWS_A_PAGE_MAX {
            let rows = self.store.by_month(team, months.behind(behind, rows_max)).await?;
            if rows.iter().any(|row| months.has(row)) {
                return Ok(true);
            }
            match rows.last() {
                Some(last) if rows.len() == rows_max => behind = parts::place_of(last),
                Some(_) | None => return Ok(false),
            }
            rows_max = rows_max.saturating_mul(4);
        }
        Ok(true)
    }
}

/// What a page has taken of a load.
struct Taken {
    entries: Vec<Stored>,
    bytes: usize,
    /// Behind this place it goes on.
    reached: LoadPlace,
    /// True until something is left for another page.
    whole: bool,
}

impl Taken {
    /// Takes one entry if it fits, the first one always; false if it is left for another page.
    fn take(&mut self, at: LoadPlace, row: Stored, alone: usize, budget: usize) -> bool {
        let more = link_bytes(&row.entry.link).saturating_add(alone);
        if self.bytes > 0 && self.bytes.saturating_add(more) > budget {
            self.whole = false;
            return false;
        }
        self.bytes = self.bytes.saturating_add(more);
        self.reached = at;
        self.entries.push(row);
        true
    }
}

/// The second part of one patient's load.
struct Months<'a> {
    scope: &'a Scope<'a>,
    /// The log numbers of the first part, which do not come again.
    first: BTreeSet<LogNumber>,
    patient: PatientId,
    as_of: LogNumber,
}

impl Months<'_> {
    fn behind(&self, place: LoadPlace, rows_max: usize) -> MonthAsk {
        MonthAsk { patient: self.patient, behind: parts::month_place(place), through: self.as_of, rows_max }
    }

    fn has(&self, row: &Stored) -> bool {
        self.scope.reads(&row.entry.key.id.chain) && !self.first.contains(&row.log) && row.is_sound()
    }
}
