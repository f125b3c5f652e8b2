//! An alert as it stands on a screen: what heads it, each finding with what it rests on, who has looked and who closed.
//! Which alerts there are is worked out elsewhere, and what is done about one is in `alerts`.

use super::AlertsHere;
use super::acts as alert_acts;
use super::looked_at;
use crate::api::{AlertFinding, AlertView, Said, ZoneView};
use crate::deeds::caseload::family_first;
use crate::deeds::facts::Chart;
use crate::open::Open;
use crate::views::{advice, say};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::EntryKey;
use hearth_rules::alert::{About, Alert, AlertState, Escalation, Extent, FindingId, Raised, Snooze};
use hearth_rules::{Cause, Finding, Level, UnansweredAlert};
use hearth_words::Arg;

/// A finding's name on a screen: what it is about, the rule, the level and how far it goes. One that goes further than what was
/// shown has another name, so that nobody closes what came meanwhile.
pub(super) fn name(here: &AlertsHere, raised: &Raised<EntryKey>) -> String {
    let about = match raised.id.about {
        About::Entry(key) => key.to_string(),
        About::State { since, step } => format!("{since}+{step}"),
    };
    let extent = here.now.extents.get(&(raised.cause, raised.id));
    let marks = extent.into_iter().flat_map(Extent::marks);
    let told = format!("{about}/{}/{}", raised.id.rule.code(), raised.level.code());
    marks.fold(told, |told, (name, number)| format!("{told}/{name}={number}"))
}

fn zone(level: Level) -> ZoneView {
    match level {
        Level::Emergency999 => ZoneView::Emergency,
        Level::Red => ZoneView::Red,
        Level::Amber => ZoneView::Amber,
        Level::Review => ZoneView::Review,
    }
}

/// One alert.
pub(super) fn shown(open: &Open, chart: &Chart<'_>, here: &AlertsHere, alert: &Alert<EntryKey>) -> AlertView {
    let words = open.words();
    let (state, state_said) = state(open, alert.state);
    let head = headline(here, alert);
    let step =
        here.waiting().iter().filter(|one| one.cause == alert.cause).filter_map(UnansweredAlert::step).max();
    let (escalated, escalated_said) = match step {
        None => ("", Said { key: String::new(), text: String::new() }),
        Some(Escalation::Deputy) => ("deputy", open.said("alert-escalated-deputy", &[])),
        Some(Escalation::Lead) => ("lead", open.said("alert-escalated-lead", &[])),
    };
    let person = chart.record.person();
    let age = say::age(words, alert.since, open.now());
    let count = |findings: &[Raised<EntryKey>]| u32::try_from(findings.len()).unwrap_or(u32::MAX);
    AlertView {
        patient: chart.patient().to_string(),
        name: person.map(|person| family_first(person.name.reveal())).unwrap_or_default(),
        cause: alert.cause.code().to_owned(),
        about: open.said(&format!("cause-{}", alert.cause.code()), &[]),
        level: zone(alert.level),
        state: state.to_owned(),
        state_said,
        reason: head
            .map_or_else(|| open.said("standing-as-usual", &[]), |raised| headed(open, here, alert, raised)),
        lead: head
            .filter(|raised| alert.open.contains(raised))
            .map(|raised| name(here, raised))
            .unwrap_or_default(),
        since: Said { key: "age".to_owned(), text: age },
        opened: alert.is_opened(),
        looked_at: alert.is_looked_at(),
        escalated: escalated.to_owned(),
        escalated_said,
        open: alert.open.iter().map(|raised| finding(open, chart, here, alert, raised)).collect(),
        may_be_put_off: !alert.open.is_empty() && Snooze::may_hold(alert.level).is_ok(),
        seen_by: alert_acts::seen_by(open, chart, &here.now, alert),
        looked_by: alert_acts::looked_by(open, chart, alert),
        closed_by: alert_acts::closed_by(open, chart, alert),
        put_off: alert_acts::put_off(open, chart, &here.now, alert),
        put_off_ended: alert.put_off_ended.as_ref().map(|ended| {
            let until = say::day(words, ended.until);
            open.said("alert-put-off-ended", &[("until", Arg::Text(&until))])
        }),
        expected: count(&alert.expected),
        closed: count(&alert.closed),
    }
}

fn state(open: &Open, state: AlertState) -> (&'static str, Said) {
    match state {
        AlertState::Open => ("open", open.said("alert-state-open", &[])),
        AlertState::Snoozed { until } => {
            let until = say::day(open.words(), until);
            ("snoozed", open.said("alert-state-snoozed", &[("until", Arg::Text(&until))]))
        }
        AlertState::Expected => ("expected", open.said("alert-state-expected", &[])),
        AlertState::Closed => ("closed", open.said("alert-state-closed", &[])),
    }
}

/// What the rules find now, unless that is less urgent than what was raised.
fn found<'a>(here: &'a AlertsHere, raised: &Raised<EntryKey>) -> Option<&'a Finding> {
    here.now.findings.get(&(raised.cause, raised.id)).filter(|found| found.level <= raised.level)
}

/// The finding that the alert is headed by: how things stand now comes first. Of what is open and still found that is the
/// worst, and of several as bad the latest; else one that was dealt with, is still found, and is of no earlier day than
/// anything open.
fn headline<'a>(here: &AlertsHere, alert: &'a Alert<EntryKey>) -> Option<&'a Raised<EntryKey>> {
    let still = |raised: &&Raised<EntryKey>| holds(here, raised).is_some();
    let worst_then_latest =
        |raised: &&Raised<EntryKey>| (raised.level, std::cmp::Reverse(taken(here, raised)));
    let newest = alert.open.iter().map(|raised| raised.day).max();
    let rest = || alert.expected.iter().chain(&alert.closed);
    let latest = || rest().filter(still).max_by_key(|raised| taken(here, raised));
    let open = alert.open.iter().filter(still).min_by_key(worst_then_latest);
    let now = open.or_else(|| latest().filter(|raised| newest.is_some_and(|day| raised.day >= day)));
    now.or_else(|| alert.open.iter().min_by_key(worst_then_latest)).or_else(|| rest().next())
}

/// When it was measured.
fn taken(here: &AlertsHere, raised: &Raised<EntryKey>) -> (LocalDay, Instant) {
    (raised.day, found(here, raised).map_or(raised.at, |found| found.at))
}

/// What heads the alert, in words. Where another open finding points the other way, high beside low, both are said.
fn headed(open: &Open, here: &AlertsHere, alert: &Alert<EntryKey>, head: &Raised<EntryKey>) -> Said {
    let first = reason(open, here, head);
    let Some(extent) = found(here, head).map(Extent::of) else { return first };
    let is_other_way = |raised: &&Raised<EntryKey>| {
        found(here, raised).is_some_and(|one| Extent::of(one).is_opposite(&extent))
    };
    let others = alert.open.iter().filter(is_other_way);
    let Some(other) = others.min_by_key(|raised| (raised.level, std::cmp::Reverse(taken(here, raised))))
    else {
        return first;
    };
    let (text, day) = (reason(open, here, other).text, say::day(open.words(), other.day));
    let args = [("first", Arg::Text(&first.text)), ("other", Arg::Text(&text)), ("day", Arg::Text(&day))];
    open.said("alert-both-ways", &args)
}

/// What the rules find now about the same reading, or about how things stand: a test that was overdue when a check-in was
/// answered and still is, was not only found earlier.
fn holds<'a>(here: &'a AlertsHere, raised: &Raised<EntryKey>) -> Option<&'a Finding> {
    let is_its_state = |(cause, id): &(Cause, FindingId<EntryKey>)| {
        *cause == raised.cause && id.rule == raised.id.rule && matches!(id.about, About::State { .. })
    };
    let state = || here.now.findings.iter().find(|(id, _)| is_its_state(id)).map(|(_, finding)| finding);
    found(here, raised).or_else(state)
}

/// What a finding says about the patient. Of one that was told and is found no more only its rule is known.
fn reason(open: &Open, here: &AlertsHere, raised: &Raised<EntryKey>) -> Said {
    let words = open.words();
    if let Some(finding) = holds(here, raised) {
        return say::by_rule(words, &finding.words, Some("reason"));
    }
    let cause = words.plain(&format!("cause-{}", raised.cause.code()));
    let rule = raised.id.rule.code();
    open.said("alert-told-earlier", &[("cause", Arg::Text(&cause)), ("rule", Arg::Text(rule))])
}

fn finding(
    open: &Open,
    chart: &Chart<'_>,
    here: &AlertsHere,
    alert: &Alert<EntryKey>,
    raised: &Raised<EntryKey>,
) -> AlertFinding {
    AlertFinding {
        name: name(here, raised),
        level: zone(raised.level),
        rule: raised.id.rule.code().to_owned(),
        said: reason(open, here, raised),
        day: say::day(open.words(), raised.day),
        opened: alert.is_seen(raised),
        new_since: alert.put_off_ended.as_ref().is_some_and(|ended| ended.new.contains(&raised.id)),
        found: found(here, raised).map(|one| advice::finding_view(open.words(), one, Some("reason"))),
        entries: looked_at::entries_of(chart, &raised.id).iter().map(ToString::to_string).collect(),
    }
}
