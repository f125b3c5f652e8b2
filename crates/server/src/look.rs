//! Looks at every entry of the store again: at the start and then once a day, beside whoever is served. What is not what was
//! signed, or is gone, is remembered; that it is neither served nor counted, and how it is repaired, is for `pull` and `admit`.

use crate::exchange::Counter;
use crate::store::{LogAsk, StoreError, Stored, Unsound};
use hearth_record::{LogNumber, TeamId};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Rows that are looked at in one go, and how long nothing is looked at between two: whoever wants something goes first.
const ROWS: usize = 500;
const PAUSE: Duration = Duration::from_millis(5);

/// How long after a look at every entry the next one begins: a day (product value).
const AGAIN: Duration = Duration::from_hours(24);

/// The task that looks. It ends with the server, and never in the middle of a page: the store is closed then.
pub(crate) struct Looking {
    task: JoinHandle<()>,
    over: watch::Sender<bool>,
}

impl Looking {
    /// Begins it. Must be called on the runtime.
    pub(crate) fn begin(counter: Counter) -> Looking {
        let (over, mut is_over) = watch::channel(false);
        let task = tokio::spawn(async move {
            loop {
                match round(&counter, &mut is_over).await {
                    Ok(None) => return,
                    Ok(Some(0)) => tracing::info!("every entry of the store is what was signed"),
                    Ok(Some(found)) => tracing::error!(found, "entries of the store are not what was signed"),
                    Err(problem) => tracing::error!(%problem, "the store couldn't be looked at"),
                }
                if rests(&mut is_over, AGAIN).await {
                    return;
                }
            }
        });
        Looking { task, over }
    }

    /// Ends it, and waits for the page that is being read.
    pub(crate) async fn end(self) {
        // Nobody listens any more if it has ended by itself.
        let _ = self.over.send(true);
        let _ = self.task.await;
    }
}

/// True if it is over before the time is.
async fn rests(is_over: &mut watch::Receiver<bool>, time: Duration) -> bool {
    if *is_over.borrow() {
        return true;
    }
    tokio::select! {
        // A server that was dropped has ended too.
        _ = is_over.changed() => true,
        () = tokio::time::sleep(time) => false,
    }
}

/// Every entry of every team once. How many are not what was signed; nothing if it was ended meanwhile.
async fn round(counter: &Counter, is_over: &mut watch::Receiver<bool>) -> Result<Option<usize>, StoreError> {
    let mut found = 0_usize;
    for team in counter.store.teams().await? {
        let (mut after, mut rows) = (LogNumber(0), 0_u64);
        while let Some(page) = page(counter, team.team, after).await? {
            (after, rows) = (page.last, rows.saturating_add(page.rows));
            found = found.saturating_add(page.unsound);
            if rests(is_over, PAUSE).await {
                return Ok(None);
            }
        }
        // Numbers are given without gaps: fewer rows than the last number says, and some are gone.
        if rows < after.0.max(team.number.0) {
            let lost = counter.store.find_lost(team.team).await?;
            let gone = after.0.max(team.number.0).saturating_sub(rows);
            tracing::error!(gone, chains = lost.len(), "entries are gone from the store: they are asked for");
            found = found.saturating_add(usize::try_from(gone).unwrap_or(usize::MAX));
        }
    }
    Ok(Some(found))
}

/// What one page held.
struct Page {
    last: LogNumber,
    rows: u64,
    unsound: usize,
}

/// One page: how far it went, and how many entries of it are not what was signed. Nothing at the end of the log.
async fn page(counter: &Counter, team: TeamId, after: LogNumber) -> Result<Option<Page>, StoreError> {
    let ask = LogAsk { after, through: LogNumber(u64::MAX), patients: None, rows_max: ROWS };
    let rows = counter.store.log(team, ask).await?;
    let Some(last) = rows.last().map(|row| row.log) else { return Ok(None) };
    let unsound: Vec<Unsound> = rows.iter().filter(|row| !row.is_sound()).map(Stored::place).collect();
    let count = unsound.len();
    if count > 0 {
        counter.store.note_unsound(team, unsound).await?;
    }
    let rows = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    Ok(Some(Page { last, rows, unsound: count }))
}

impl Counter {
    /// Looks at every entry of every team again, once. What is not what was signed is not served any more, and is asked for.
    /// How many such entries there are.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn look(&self) -> Result<usize, StoreError> {
        let (_running, mut is_over) = watch::channel(false);
        Ok(round(self, &mut is_over).await?.unwrap_or(0))
    }
}
