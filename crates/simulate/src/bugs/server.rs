//! Wrong variants of the server: of its store's way to the log, and of its answers.

use super::Bug;
use crate::log::Log;
use hearth_record::{Audience, DeviceId, Link, LogNumber, Role, kind_row};
use hearth_server::store::{Decide, Facts, LogAsk, Plan, Stored, Work};
use hearth_wire::{PulledRun, SyncAnswer, SyncRequest};

/// A decision, carried out the wrong way.
#[must_use]
pub fn decide(bug: Option<Bug>, decide: Decide) -> Decide {
    let Some(bug) = bug else { return decide };
    Box::new(move |facts: &Facts| {
        let plan = decide(facts);
        let own = |device: &DeviceId| facts.directory.is_server(device);
        match bug {
            Bug::BatchWithHole => with_hole(plan),
            Bug::AcknowledgeBeforeCommit if facts.team.number.0.is_multiple_of(5) => without(plan, |_| true),
            Bug::NoVerdicts => without_kind(plan, own, "verdict"),
            Bug::NoAssessments => without_kind(plan, own, "assessment"),
            _ => plan,
        }
    })
}

fn without(mut plan: Plan, gone: impl Fn(&DeviceId) -> bool) -> Plan {
    if plan.answers.is_empty() {
        return plan;
    }
    plan.entries.retain(|entry| !gone(&entry.key.id.chain.device));
    plan.signatures.retain(|(head, _)| !gone(&head.chain.device));
    plan.seeds.retain(|(segment, _)| !gone(&segment.chain.device));
    plan
}

/// None of the server's own entries, if all of them are of this kind.
fn without_kind(plan: Plan, own: impl Fn(&DeviceId) -> bool, kind: &str) -> Plan {
    let of_server = plan.entries.iter().filter(|entry| own(&entry.key.id.chain.device));
    let all =
        of_server.clone().all(|entry| entry.whole().is_some_and(|whole| whole.header.kind.name == kind));
    if all && of_server.count() > 0 { without(plan, own) } else { plan }
}

/// The middle of three is left out.
fn with_hole(mut plan: Plan) -> Plan {
    let middle = plan.entries.windows(3).position(|three| {
        three.windows(2).all(|two| match two {
            [one, next] => one.key.id.chain == next.key.id.chain,
            _ => false,
        })
    });
    if let Some(place) = middle {
        plan.entries.remove(place + 1);
    }
    plan
}

/// A question to the log, asked the wrong way.
#[must_use]
pub fn ask(bug: Option<Bug>, ask: LogAsk) -> LogAsk {
    match bug {
        Some(Bug::SkipOnPageBoundary) if ask.after.0 > 0 => {
            LogAsk { after: LogNumber(ask.after.0 + 1), ..ask }
        }
        _ => ask,
    }
}

/// Rows of the log, read the wrong way.
#[must_use]
pub fn rows(bug: Option<Bug>, rows: Work<'_, Vec<Stored>>) -> Work<'_, Vec<Stored>> {
    if bug != Some(Bug::BareSequence) {
        return rows;
    }
    Box::pin(async move {
        let mut rows = rows.await?;
        // The last but one is still in a transaction of its own, every now and then.
        if let Some(place) = rows.len().checked_sub(2).filter(|_| rows.len().is_multiple_of(3)) {
            rows.remove(place);
        }
        Ok(rows)
    })
}

/// Grants, read the wrong way.
#[must_use]
pub fn grants(bug: Option<Bug>, rows: Work<'_, Vec<Stored>>) -> Work<'_, Vec<Stored>> {
    if bug != Some(Bug::UngrantedStillPulls) {
        return rows;
    }
    Box::pin(async move {
        let mut rows = rows.await?;
        rows.retain(|row| {
            row.entry.whole().is_none_or(|whole| !whole.body.windows(9).any(|text| text == b"\"nothing\""))
        });
        Ok(rows)
    })
}

/// A request, heard the wrong way.
#[must_use]
pub fn request(bug: Option<Bug>, lives: u64, request: SyncRequest) -> SyncRequest {
    match bug {
        Some(Bug::RollbackUnnoticed) if lives > 0 => SyncRequest { cursor: None, ..request },
        Some(Bug::PageAsLargeAsItGets) => SyncRequest { page_bytes: u32::MAX, ..request },
        _ => request,
    }
}

/// What is not understood loses its spaces.
fn in_own_way(link: &mut Link) {
    if let Link::Whole(whole) = link
        && kind_row(&whole.header.kind.name).is_none()
    {
        whole.body.retain(|byte| *byte != b' ');
    }
}

/// An answer, made the wrong way.
#[must_use]
pub fn answer(bug: Option<Bug>, log: &Log, role: &Role, mut answer: SyncAnswer) -> SyncAnswer {
    match bug {
        Some(Bug::NoLoadOpened) => answer.opens.clear(),
        Some(Bug::RewrittenOnTheWay) => {
            answer.runs.iter_mut().flat_map(|run| &mut run.links).for_each(|(_, link)| in_own_way(link));
        }
        Some(Bug::TeamChainToPatient) if *role == Role::Patient => {
            let secret = log.rows().iter().rev().find(|row| row.key.id.chain.audience == Audience::Team);
            answer.runs.extend(secret.map(|row| PulledRun {
                chain: row.key.id.chain,
                before: row.entry.before,
                links: vec![(row.number, row.entry.link.clone())],
                seeds: Vec::new(),
                signature: None,
            }));
        }
        _ => {}
    }
    answer
}
