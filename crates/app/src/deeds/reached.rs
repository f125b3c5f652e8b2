//! How far a check-in has got: on this computer, with the team's service, looked at by somebody of the team.
//! It never says more than is proved: the service by its number in the log, a look by an entry of the team's own.

use super::facts::Chart;
use crate::api::{Reached, Said};
use crate::open::Open;
use crate::views::say;
use hearth_chart::Look;
use hearth_clinical::Instant;
use hearth_record::{EntryKey, Role};
use hearth_store::Travelled;
use hearth_words::Arg;

/// How far one check-in has got, with every correction of it: the least of them counts.
pub(crate) fn of_check_in(open: &Open, chart: &Chart<'_>, check_in: &EntryKey) -> Reached {
    let looks = chart.looks();
    let entries = looks.made_of(check_in);
    let with_service = !entries.is_empty() && entries.iter().all(|key| chart.is_with_service(key));
    let own = open.identity().user;
    // A correction may still be on its way here while some of the history is missing: nobody is said to have seen it.
    let all_is_here = !chart.is_incomplete();
    let (step, said) = match looks.at_whole(check_in).filter(|_| with_service && all_is_here) {
        Some(look) => ("looked-at", looked_at(open, chart, look)),
        None if with_service => {
            let effects = chart.record.effects();
            let used = entries.iter().all(|key| effects.in_effect(key));
            let key = if used { "reached-with-service" } else { "reached-not-used" };
            ("with-service", open.said(key, &[]))
        }
        None => ("here", open.said("reached-here", &[])),
    };
    Reached {
        step: step.to_owned(),
        said,
        entries: entries.iter().map(ToString::to_string).collect(),
        yours: !entries.is_empty() && entries.iter().all(|key| looks.has_looked(&own, key)),
    }
}

/// How far one entry has got that is a whole by itself: a message, a sheet of answers, a time of exercise.
pub(crate) fn of_entry(open: &Open, chart: &Chart<'_>, key: &EntryKey) -> Reached {
    let looks = chart.looks();
    let with_service = chart.is_with_service(key);
    let (step, said) = match looks.first(key).filter(|_| with_service) {
        Some(look) => ("looked-at", looked_at(open, chart, look)),
        None if with_service => ("with-service", open.said("reached-with-service", &[])),
        None => ("here", open.said("reached-here", &[])),
    };
    let yours = looks.has_looked(&open.identity().user, key);
    Reached { step: step.to_owned(), said, entries: vec![key.to_string()], yours }
}

/// How far a message of the team has got: the last step is that the person had it before their eyes.
pub(crate) fn of_team_message(
    open: &Open,
    chart: &Chart<'_>,
    key: &EntryKey,
    read: Option<Instant>,
) -> Reached {
    let with_service = chart.is_with_service(key);
    let (step, said) = match read.filter(|_| with_service) {
        Some(at) => {
            let when = when(open, at);
            ("looked-at", open.said("message-read-by-person", &[("when", Arg::Text(&when))]))
        }
        None if with_service => ("with-service", open.said("reached-with-service", &[])),
        None => ("here", open.said("reached-here", &[])),
    };
    Reached { step: step.to_owned(), said, entries: vec![key.to_string()], yours: read.is_some() }
}

/// Who looked, by what they do in the team and never by name, and when.
fn looked_at(open: &Open, chart: &Chart<'_>, look: &Look) -> Said {
    let words = open.words();
    let when = when(open, look.at);
    // One's own look that waits here: the person can't know of it yet.
    let waits = chart.travelled(&look.key) == Travelled::Here;
    if look.by == open.identity().user {
        let key = if waits { "reached-looked-at-you-not-sent" } else { "reached-looked-at-you" };
        return open.said(key, &[("when", Arg::Text(&when))]);
    }
    let who = words.plain(looker(look.role.as_ref()));
    open.said("reached-looked-at", &[("who", Arg::Text(&who)), ("when", Arg::Text(&when))])
}

fn looker(role: Option<&Role>) -> &'static str {
    match role {
        Some(Role::Nurse) => "looker-nurse",
        Some(Role::Prescriber) => "looker-prescriber",
        Some(Role::Coordinator) => "looker-coordinator",
        Some(Role::Lead) => "looker-lead",
        Some(
            Role::Patient
            | Role::Carer
            | Role::LinkWorker
            | Role::Rehab
            | Role::Admin
            | Role::Server
            | Role::Newer(_),
        )
        | None => "looker-team",
    }
}

/// 'today 14:05', or the day with the time.
fn when(open: &Open, at: Instant) -> String {
    if crate::zone::local_day(at) == open.today() {
        say::age(open.words(), at, open.now())
    } else {
        say::moment(open.words(), at)
    }
}
