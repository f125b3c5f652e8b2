//! How far a patient's own latest check-ins have got, one line each.

use crate::api::{Problem, ReadingReached};
use crate::deeds::facts::Facts;
use crate::deeds::reached;
use crate::open::Open;
use crate::views::say;

/// How many of them are listed.
const LATEST: usize = 7;

/// Reads them, newest first; a profile of the team has no check-ins of its own.
pub(super) fn read(open: &Open) -> Result<Vec<ReadingReached>, Problem> {
    let Some(patient) = open.identity().patient else { return Ok(Vec::new()) };
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let standing = chart.check_ins.iter().rev().filter(|check_in| !check_in.withdrawn);
    Ok(standing
        .take(LATEST)
        .map(|check_in| ReadingReached {
            key: check_in.fact.act.key.to_string(),
            at: say::moment(open.words(), check_in.at),
            reached: reached::of_check_in(open, &chart, &check_in.fact.act.key),
        })
        .collect())
}
