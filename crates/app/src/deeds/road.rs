//! What is still on the road after a patient was handed over: counted where the hand-over says how far its author had
//! written, and otherwise only said to be possible. When it has all come, that is said too.

use super::facts::Chart;
use crate::api::Said;
use crate::open::Open;
use hearth_chart::Fact;
use hearth_record::{ChainId, Subject, UserId};
use hearth_wire::{Body, CustodyBody};
use hearth_words::Arg;

/// How long it is said that all has come (product value).
const RECEIPT_DAYS: i32 = 14;

/// How long it is said that something may still come from a colleague who did not hand over (product value).
const MAYBE_DAYS: i32 = 30;

/// The sentences, what is missing first. Whoever wrote it all reads nothing about it.
pub(crate) fn road(open: &Open, chart: &Chart<'_>) -> Vec<Said> {
    let mut said = Vec::new();
    for fact in chart.record.holding(&Subject::custody(), "owner") {
        let Body::Custody(body) = &fact.body else { continue };
        said.extend(if body.written.is_empty() {
            maybe(open, chart, fact, body)
        } else {
            counted(open, chart, fact, body)
        });
    }
    said
}

/// True if something is known to be missing, or may be.
pub(crate) fn is_waited_for(said: &Said) -> bool {
    said.key != "road-all"
}

fn counted(open: &Open, chart: &Chart<'_>, fact: &Fact, body: &CustodyBody) -> Option<Said> {
    let author = fact.act.header.author;
    let own = open.identity();
    if fact.act.header.id.chain.device == own.device {
        return None;
    }
    let missing = |(chain, through): &(ChainId, u64)| through.saturating_sub(chart.held_of(chain, *through));
    let missing: u64 = body.written.iter().map(missing).sum();
    let name = name(chart, &author);
    if missing > 0 {
        let count = Arg::Number(i64::try_from(missing).unwrap_or(i64::MAX));
        return Some(open.said("road-waiting", &[("count", count), ("name", Arg::Text(&name))]));
    }
    let recent = days_ago(open, fact) <= RECEIPT_DAYS;
    (recent && body.owner == own.user).then(|| open.said("road-all", &[("name", Arg::Text(&name))]))
}

/// Somebody else handed over for the one who looked after the patient: how far that one's computer had written, nobody
/// knows, until it is heard of again.
fn maybe(open: &Open, chart: &Chart<'_>, fact: &Fact, body: &CustodyBody) -> Option<Said> {
    let before = fact.act.header.replaces.iter().find_map(|replaced| {
        match chart.record.fact(&replaced.key).map(|fact| &fact.body) {
            Some(Body::Custody(earlier)) => Some(earlier.owner),
            _ => None,
        }
    })?;
    let absent = before != fact.act.header.author && before != body.owner && before != open.identity().user;
    if !absent || heard_of(chart, fact, &before) || days_ago(open, fact) > MAYBE_DAYS {
        return None;
    }
    Some(open.said("road-maybe", &[("name", Arg::Text(&name(chart, &before)))]))
}

/// True once something is here that they wrote having seen the hand-over: what they wrote before has come before it.
fn heard_of(chart: &Chart<'_>, handed_over: &Fact, user: &UserId) -> bool {
    let Some(log) = handed_over.log else { return false };
    let mut written = chart.record.facts().map(|fact| &fact.act.header);
    written.any(|header| header.author == *user && header.seen.number >= log)
}

fn days_ago(open: &Open, fact: &Fact) -> i32 {
    open.today().days_since(crate::zone::local_day(fact.act.header.time.corrected()))
}

fn name(chart: &Chart<'_>, user: &UserId) -> String {
    chart.directory().users.get(user).map(|row| row.name.clone()).unwrap_or_default()
}
