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
        None if with_service => ("with-service", open.said("reached-with-service", &[])),
        None => ("here", open.said("reached-here", &[])),
    };
    Reached {
        step: step.to_owned(),
        said,
        entries: entries.iter().map(ToString::to_string).collect(),
        yours: !entries.is_empty() && entries.iter().all(|key| looks.has_looked(&own, key)),
    }
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
