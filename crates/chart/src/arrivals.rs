//! Since when the team's service can have known an entry, from what the entries themselves prove.
//! The service writes no time beside what it takes in; order in its log is known, and the times of what was written around it.

use crate::{Fact, Record};
use hearth_clinical::Instant;
use hearth_record::{DeviceId, LogNumber};
use hearth_wire::Body;
use std::collections::BTreeMap;

/// Before anything was ever written.
const EVER: Instant = Instant::from_ms(i64::MIN);

/// What bounds the arrival of the entries of one patient. It is never earlier than the entry was typed, nor than anything that
/// was written before it came; and never later than the first thing that the service wrote after it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Arrivals {
    /// What the service wrote, by its place in the log: up to there the latest moment, and from there the earliest.
    by_service: Vec<Written>,
    /// Of each computer what it wrote, by how much of the log it had then: up to there the latest moment.
    by_computer: BTreeMap<DeviceId, Vec<(u64, Instant)>>,
}

#[derive(Clone, Copy, Debug)]
struct Written {
    place: u64,
    latest_before: Instant,
    earliest_after: Instant,
}

impl Arrivals {
    pub(crate) fn of(record: &Record<'_>) -> Arrivals {
        let mut service: Vec<(u64, Instant)> = Vec::new();
        let mut by_computer: BTreeMap<DeviceId, Vec<(u64, Instant)>> = BTreeMap::new();
        for fact in record.facts() {
            let device = fact.act.key.id.chain.device;
            if record.is_server(&device) {
                service.extend(place(fact).map(|place| (place, fact.act.header.time.corrected())));
            } else {
                by_computer.entry(device).or_default().push((had(fact), typed(fact)));
            }
        }
        for written in by_computer.values_mut() {
            written.sort_unstable();
            running_latest(written);
        }
        Arrivals { by_service: bounds(service), by_computer }
    }

    /// The moment from which the service can have known this entry, as far as the record proves one.
    pub(crate) fn at(&self, fact: &Fact) -> Instant {
        let device = fact.act.key.id.chain.device;
        let Some(own) = place(fact) else {
            // Not sent yet, so nothing in the log comes after it.
            return typed(fact).max(self.service_before(had(fact)).unwrap_or(EVER));
        };
        // While a computer did not know the entry to be in the log, whatever it wrote waited beside it.
        let beside = self.by_computer.get(&device).and_then(|written| last_below(written, own));
        let earliest = [Some(typed(fact)), beside, self.service_before(own)];
        let earliest = earliest.into_iter().flatten().max().unwrap_or(EVER);
        self.service_after(own).map_or(earliest, |latest| earliest.min(latest))
    }

    /// The latest moment at which the service wrote something before this place.
    fn service_before(&self, place: u64) -> Option<Instant> {
        let from = self.by_service.partition_point(|written| written.place < place);
        self.by_service.get(from.checked_sub(1)?).map(|written| written.latest_before)
    }

    /// The earliest moment at which it wrote something after this place.
    fn service_after(&self, place: u64) -> Option<Instant> {
        let from = self.by_service.partition_point(|written| written.place <= place);
        self.by_service.get(from).map(|written| written.earliest_after)
    }
}

fn place(fact: &Fact) -> Option<u64> {
    fact.log.map(|LogNumber(number)| number)
}

/// How much of the log its computer had when it was written.
fn had(fact: &Fact) -> u64 {
    fact.act.header.seen.number.0
}

/// When it was typed, as its computer's clock had it, corrected: what was measured a week ago was not known then.
pub(crate) fn typed(fact: &Fact) -> Instant {
    let time = &fact.act.header.time;
    match &fact.body {
        Body::CheckIn(body) | Body::Amendment(body) => body.entered.map_or_else(
            || time.corrected(),
            |entered| entered.plus_ms(time.offset_ms.unwrap_or(0).saturating_neg()),
        ),
        _ => time.corrected(),
    }
}

fn running_latest(written: &mut [(u64, Instant)]) {
    let mut latest = EVER;
    for (_, at) in written {
        latest = latest.max(*at);
        *at = latest;
    }
}

/// Of those that stand below this place the latest moment.
fn last_below(written: &[(u64, Instant)], place: u64) -> Option<Instant> {
    let from = written.partition_point(|(had, _)| *had < place);
    written.get(from.checked_sub(1)?).map(|(_, at)| *at)
}

fn bounds(mut service: Vec<(u64, Instant)>) -> Vec<Written> {
    service.sort_unstable();
    let mut latest = EVER;
    let mut all: Vec<Written> = Vec::with_capacity(service.len());
    for (place, at) in service {
        latest = latest.max(at);
        all.push(Written { place, latest_before: latest, earliest_after: at });
    }
    let mut earliest: Option<Instant> = None;
    for written in all.iter_mut().rev() {
        let held = earliest.map_or(written.earliest_after, |held| held.min(written.earliest_after));
        written.earliest_after = held;
        earliest = Some(held);
    }
    all
}
