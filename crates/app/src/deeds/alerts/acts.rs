//! What was done about an alert, in words: who looked at it, who put it off and why, and what a closing can say.
//! Which acts count is for the record and the rules.

use crate::api::PlanChoice;
use crate::deeds::facts::Chart;
use crate::deeds::people::author_name;
use crate::open::Open;
use crate::views::say;
use hearth_chart::{AlertsNow, Fact, named};
use hearth_clinical::Instant;
use hearth_record::{EntryKey, Subject, UserId};
use hearth_rules::alert::{About, Alert, AlertState};
use hearth_wire::{AlertAction, AlertClosingBody, AlertSeenBody, Body};
use hearth_words::{Arg, Words};
use std::collections::BTreeSet;

/// What can be done about an alert, in the order of the form.
pub(super) fn actions(words: Words) -> Vec<PlanChoice> {
    let one =
        |action: &AlertAction| PlanChoice { typed: action.code().to_owned(), text: said(words, *action) };
    AlertAction::ALL.iter().map(one).collect()
}

/// An action in words.
pub(in crate::deeds) fn said(words: Words, action: AlertAction) -> String {
    words.plain(&format!("alert-action-{}", action.code()))
}

/// Who looked at something of it that is open now, as it is now, the latest first.
pub(super) fn seen_by(
    open: &Open,
    chart: &Chart<'_>,
    now: &AlertsNow,
    alert: &Alert<EntryKey>,
) -> Vec<String> {
    let is_seen = |body: &AlertSeenBody| {
        let naming = named(alert.cause, &body.named);
        alert.open.iter().any(|raised| naming.covers(raised, now.extents.get(&(raised.cause, raised.id))))
    };
    let mut looks: Vec<&Fact> = in_effect(chart)
        .filter(|fact| {
            fact.act.header.subject.as_str().strip_prefix(Subject::ALERT) == Some(alert.cause.code())
        })
        .filter(|fact| match &fact.body {
            Body::AlertSeen(body) => is_seen(body),
            _ => false,
        })
        .collect();
    looks.sort_by_key(|fact| std::cmp::Reverse((fact.act.header.time.corrected(), fact.act.key)));
    looks.into_iter().map(|fact| by(open, chart, fact)).collect()
}

/// Who looked at all that a finding of it rests on without opening the alert, the latest first.
pub(super) fn looked_by(open: &Open, chart: &Chart<'_>, alert: &Alert<EntryKey>) -> Vec<String> {
    let check_ins: BTreeSet<EntryKey> = alert
        .looked_at
        .iter()
        .filter_map(|raised| match raised.id.about {
            About::Entry(check_in) => Some(check_in),
            About::State { .. } => None,
        })
        .collect();
    let looks = check_ins.iter().filter_map(|check_in| chart.looks().at_whole(check_in));
    let mut looks: Vec<(Instant, UserId)> = looks.map(|look| (look.at, look.by)).collect();
    looks.sort_unstable();
    looks.dedup();
    let one = |(at, user): (Instant, UserId)| {
        let (who, at) = (author_name(open, chart, &user), say::moment(open.words(), at));
        open.words().say("alert-by", &[("who", Arg::Text(&who)), ("at", Arg::Text(&at))])
    };
    looks.into_iter().rev().map(one).collect()
}

/// Who closed something of it and what was done, the latest first.
pub(super) fn closed_by(open: &Open, chart: &Chart<'_>, alert: &Alert<EntryKey>) -> Vec<String> {
    let about = format!("{}{}", Subject::ALERT, alert.cause.code());
    let mut closings: Vec<(&Fact, &AlertClosingBody)> = in_effect(chart)
        .filter(|fact| fact.act.header.subject.as_str() == about)
        .filter_map(|fact| match &fact.body {
            Body::AlertClosing(body) => Some((fact, body)),
            _ => None,
        })
        .collect();
    closings.sort_by_key(|(fact, _)| std::cmp::Reverse((fact.act.header.time.corrected(), fact.act.key)));
    let one = |(fact, body): (&Fact, &AlertClosingBody)| {
        let (who, done) = (by(open, chart, fact), said(open.words(), body.action));
        let (who, done, why) = (("who", Arg::Text(&who)), ("done", Arg::Text(&done)), body.why.reveal());
        if why.is_empty() {
            return open.words().say("alert-closed-by", &[who, done]);
        }
        open.words().say("alert-closed-by-why", &[who, done, ("why", Arg::Text(why))])
    };
    closings.into_iter().map(one).collect()
}

/// Who put it off and why, when it is put off now, or would be had nothing new come.
pub(super) fn put_off(
    open: &Open,
    chart: &Chart<'_>,
    now: &AlertsNow,
    alert: &Alert<EntryKey>,
) -> Vec<String> {
    let is_put_off = matches!(alert.state, AlertState::Snoozed { .. });
    if !is_put_off && alert.put_off_ended.is_none() {
        return Vec::new();
    }
    let entries = now.snoozes.get(&alert.cause).map(Vec::as_slice).unwrap_or_default();
    in_effect(chart)
        .filter(|fact| entries.contains(&fact.act.key))
        .filter_map(|fact| match &fact.body {
            Body::AlertSnooze(body) => Some(open.words().say(
                "alert-put-off-by",
                &[("who", Arg::Text(&by(open, chart, fact))), ("why", Arg::Text(body.why.reveal()))],
            )),
            _ => None,
        })
        .collect()
}

fn in_effect<'a>(chart: &'a Chart<'_>) -> impl Iterator<Item = &'a Fact> {
    chart.record.facts().filter(|fact| chart.record.effects().in_effect(&fact.act.key))
}

fn by(open: &Open, chart: &Chart<'_>, fact: &Fact) -> String {
    let header = &fact.act.header;
    let who = author_name(open, chart, &header.author);
    let at = say::moment(open.words(), header.time.corrected());
    open.words().say("alert-by", &[("who", Arg::Text(&who)), ("at", Arg::Text(&at))])
}
