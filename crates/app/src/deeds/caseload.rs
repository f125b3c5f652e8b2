//! Everyone, worst first, each with the reason in words and the age of what is known. 'Not seen' is a state of its own.

use super::alerts::AlertsHere;
use super::facts::{Chart, Facts, TeamFacts};
use super::{bounded_plans, exercise, messages, questions, road, sync_line, tier, to_settle};
use crate::api::{
    Banner, Caseload, CaseloadRow, Problem, ProfileKind, Said, UnseenState, UnseenView, ZoneView,
};
use crate::deeds::check_in::at_once::on_every_core;
use crate::open::Open;
use crate::problem::said;
use crate::sync_state::noted;
use crate::views::{advice, say};
use hearth_chart::CheckInNow;
use hearth_clinical::PlanSubject;
use hearth_rules::alert::{AlertState, Extent};
use hearth_rules::{Attention, Finding, Standing, Unseen, caseload_order};
use hearth_store::{Held, PatientRow};
use hearth_words::{Arg, Words};

/// The caseload.
///
/// # Errors
/// `Store`; or a problem when the profile is a patient's.
pub fn caseload(open: &Open) -> Result<Caseload, Problem> {
    if open.kind() == ProfileKind::Patient {
        return Err(open.not_allowed());
    }
    let view = open.view()?;
    let patients = view.patients().map_err(|cause| open.read_problem(&cause))?;
    let team = TeamFacts::read(open, &view)?;
    let mut rows: Vec<(Standing, CaseloadRow)> = Vec::with_capacity(patients.len());
    for some in patients.chunks(AT_ONCE) {
        let mut read = Vec::with_capacity(some.len());
        for patient in some {
            let held = view.entries(&patient.patient).map_err(|cause| open.read_problem(&cause))?;
            read.push((patient, held));
        }
        rows.extend(on_every_core(&read, |(patient, held)| line(open, &team, patient, held)));
    }
    rows.sort_by(|(one, a), (other, b)| caseload_order(one, other).then_with(|| a.name.cmp(&b.name)));
    Ok(Caseload {
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        as_of: as_of(open)?,
        sync: sync_line::read(open)?,
        left: noted::left(open)?,
    })
}

/// Patients whose entries are in memory at once: some megabytes, however long the caseload is.
const AT_ONCE: usize = 32;

/// One patient's line, and how they stand.
fn line(open: &Open, team: &TeamFacts, patient: &PatientRow, held: &[Held]) -> (Standing, CaseloadRow) {
    let facts = Facts::of(team, patient.patient, held);
    let chart = facts.chart();
    let here = AlertsHere::of(open, &chart);
    let standing = here.standing(&chart);
    let tier = tier_line(open, &chart, &here, &standing);
    let row = CaseloadRow { tier, ..row(open, &chart, &here, patient, &standing) };
    (standing, row)
}

fn as_of(open: &Open) -> Result<Said, Problem> {
    let words = open.words();
    let Some(contact) = open.last_contact()? else { return Ok(open.said("caseload-never-synced", &[])) };
    let local = crate::zone::local(contact);
    let time = words.time(local.hour, local.minute);
    if local.day == open.today() {
        return Ok(said(words, "caseload-as-of", &[("time", Arg::Text(&time))]));
    }
    let date = say::day(words, local.day);
    Ok(said(words, "caseload-as-of-date", &[("date", Arg::Text(&date)), ("time", Arg::Text(&time))]))
}

/// The zone as the list shows it: someone who was not seen is never green.
pub(crate) fn attention_zone(attention: Attention) -> ZoneView {
    match attention {
        Attention::Emergency999 => ZoneView::Emergency,
        Attention::Red => ZoneView::Red,
        Attention::Amber => ZoneView::Amber,
        Attention::NotSeen | Attention::NotJudged => ZoneView::NotJudged,
        Attention::Review => ZoneView::Review,
        Attention::Green => ZoneView::Green,
    }
}

fn row(
    open: &Open,
    chart: &Chart<'_>,
    here: &AlertsHere,
    patient: &PatientRow,
    standing: &Standing,
) -> CaseloadRow {
    let words = open.words();
    let banner = banner(open, chart, standing);
    let quiet = !matches!(banner.zone, ZoneView::Emergency | ZoneView::Red | ZoneView::Amber);
    let reason = if chart.is_incomplete() && quiet {
        open.said("reason-not-loaded", &[])
    } else {
        say::by_rule(words, &standing.reason, Some("reason"))
    };
    let states = standing.unseen.iter().map(|(state, said)| UnseenView {
        state: unseen_state(*state),
        said: say::by_rule(words, said, None),
    });
    let all = standing.assessment.all_findings();
    let (reason, other_way) = both_ways(words, here, standing, &all, reason);
    let reason = match all.first().filter(|finding| Some(finding.day) < standing.last_seen) {
        // What is known is newer than what is urgent: say of which day it was.
        Some(earlier) => {
            let when = say::age(words, earlier.at, open.now());
            let args = [("when", Arg::Text(when.as_str())), ("reason", Arg::Text(&reason.text))];
            said(words, "reason-earlier", &args)
        }
        None => reason,
    };
    let more = all.len().saturating_sub(1 + usize::from(other_way));
    let reason = if more == 0 {
        reason
    } else {
        let more = i64::try_from(more).unwrap_or(i64::MAX);
        let args = [("reason", Arg::Text(reason.text.as_str())), ("count", Arg::Number(more))];
        said(words, "reason-with-more", &args)
    };
    let weight = latest(chart, open.today())
        .find_map(|check_in| check_in.weight.first().map(|version| words.weight_kg(version.value.grams())));
    CaseloadRow {
        id: banner.id,
        name: banner.name,
        born: banner.born,
        nhs_number: banner.nhs_number,
        zone: banner.zone,
        not_seen: banner.not_seen,
        states: states.collect(),
        reason,
        age: banner.age,
        last_weight: weight.unwrap_or_else(|| not_loaded(words, chart)),
        conflicts: u32::try_from(patient.conflicts).unwrap_or(u32::MAX),
        incomplete: patient.incomplete,
        road: road::road(open, chart).into_iter().find(road::is_waited_for),
        tasks: to_settle::tasks(open, chart)
            .into_iter()
            .chain(super::suspended::task(open, chart))
            .chain(said_tasks(open, chart))
            .chain(bounded_plans::in_use(open, chart))
            .collect(),
        tier: None,
    }
}

/// What the person wrote, answered or felt, and nobody of the team has looked at.
pub(super) fn said_tasks(open: &Open, chart: &Chart<'_>) -> Vec<Said> {
    let unread = i64::try_from(messages::unread(open, chart)).unwrap_or(i64::MAX);
    let messages = (unread > 0).then(|| open.said("message-task", &[("count", Arg::Number(unread))]));
    let mut tasks: Vec<Said> = messages.into_iter().collect();
    tasks.extend(questions::tasks(open, chart));
    tasks.extend(exercise::tasks(open, chart));
    tasks.extend(super::medicines::own::tasks(open, chart));
    tasks
}

/// The reason, and behind it what points the other way in the same alert: high beside low is two things to see to, and the
/// list keeps one line of an alert. With it whether that one is among `all`.
fn both_ways(
    words: Words,
    here: &AlertsHere,
    standing: &Standing,
    all: &[Finding],
    reason: Said,
) -> (Said, bool) {
    let Some(first) = all.first().filter(|first| first.words == standing.reason) else {
        return (reason, false);
    };
    let extent = Extent::of(first);
    let alerts = here.now.alerts.iter().filter(|alert| alert.cause == first.cause);
    let open = alerts.filter(|alert| alert.state == AlertState::Open).flat_map(|alert| &alert.open);
    let mut found = open.filter_map(|raised| here.now.findings.get(&(raised.cause, raised.id)));
    let Some(other) = found.find(|one| Extent::of(one).is_opposite(&extent)) else {
        return (reason, false);
    };
    let (text, day) = (say::by_rule(words, &other.words, Some("reason")).text, say::day(words, other.day));
    let args = [("first", Arg::Text(&reason.text)), ("other", Arg::Text(&text)), ("day", Arg::Text(&day))];
    (said(words, "alert-both-ways", &args), all.contains(other))
}

/// That the person may be watched less closely, where nothing else calls for a look.
fn tier_line(open: &Open, chart: &Chart<'_>, here: &AlertsHere, standing: &Standing) -> Option<Said> {
    match standing.attention {
        Attention::Green | Attention::Review => tier::may_step_down(open, chart, here),
        Attention::Emergency999
        | Attention::Red
        | Attention::Amber
        | Attention::NotSeen
        | Attention::NotJudged => None,
    }
}

const fn unseen_state(state: Unseen) -> UnseenState {
    match state {
        Unseen::ClockSuspect => UnseenState::ClockSuspect,
        Unseen::ComputerNotSeen => UnseenState::ComputerNotSeen,
        Unseen::NothingEntered => UnseenState::NothingEntered,
        Unseen::ReadingsMissed => UnseenState::ReadingsMissed,
    }
}

/// `Family name, other names`: the last word of a name is taken for the family's.
#[must_use]
pub fn family_first(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((given, family)) => format!("{family}, {given}"),
        None => name.to_owned(),
    }
}

/// What stands where nothing was found: 'not loaded yet' while some of the history is not here, else nothing.
fn not_loaded(words: Words, chart: &Chart<'_>) -> String {
    if chart.is_incomplete() { words.plain("not-loaded-yet") } else { String::new() }
}

/// Of a history that is not whole nothing is green, and nobody is 'not seen': what was seen may not be here.
fn zone_here(chart: &Chart<'_>, attention: Attention) -> ZoneView {
    match attention_zone(attention) {
        ZoneView::Green if chart.is_incomplete() => ZoneView::NotJudged,
        zone => zone,
    }
}

/// Who it is and how it stands.
pub(crate) fn banner(open: &Open, chart: &Chart<'_>, standing: &Standing) -> Banner {
    let words = open.words();
    let today = open.today();
    let plan = &chart.plan;
    let person = chart.record.person();
    let last = latest(chart, today).next().map(|check_in| check_in.at);
    let never = if chart.is_incomplete() { "not-loaded-yet" } else { "age-never" };
    let age = last.map_or_else(|| words.plain(never), |at| say::age(words, at, open.now()));
    let scale_set = !chart.record.setting(PlanSubject::OxygenScale).is_empty();
    Banner {
        id: chart.patient().to_string(),
        name: person
            .as_ref()
            .map_or_else(|| not_loaded(words, chart), |person| family_first(person.name.reveal())),
        born: person.as_ref().map(|person| born(words, person.born, today)).unwrap_or_default(),
        nhs_number: person
            .as_ref()
            .and_then(|person| person.nhs_number)
            .map(|number| number.reveal_grouped())
            .unwrap_or_default(),
        target_weight: plan.target_weight.as_ref().map_or_else(
            || not_loaded(words, chart),
            |target| {
                let all: Vec<String> = target.all().map(|s| words.weight_kg(s.value.grams())).collect();
                all.join(" / ")
            },
        ),
        oxygen_scale: if scale_set {
            plan.oxygen_scale.first().value.code().to_owned()
        } else {
            not_loaded(words, chart)
        },
        zone: zone_here(chart, standing.attention),
        age: Said { key: "age".to_owned(), text: age },
        not_seen: !chart.is_incomplete()
            && (standing.attention == Attention::NotSeen || standing.not_seen_days.is_some()),
    }
}

/// The check-ins that stand and of which the day is sure, the latest first: one from a wrong clock is never the latest.
fn latest<'a, 'c>(
    chart: &'a Chart<'c>,
    today: hearth_clinical::LocalDay,
) -> impl Iterator<Item = &'a CheckInNow<'c>> {
    let counts = move |check_in: &&CheckInNow<'c>| {
        !check_in.withdrawn && !check_in.time_doubtful && check_in.day <= today
    };
    chart.check_ins.iter().rev().filter(counts)
}

fn born(words: Words, born: hearth_clinical::BirthDate, today: hearth_clinical::LocalDay) -> String {
    words.born(born.reveal().ymd(), u32::try_from(born.age_years(today)).unwrap_or(0))
}

/// The rules' own findings about the latest readings, in a clinician's words.
pub(crate) fn findings(words: Words, standing: &Standing) -> Vec<crate::api::FindingView> {
    let all = standing.assessment.all_findings();
    all.iter().map(|finding| advice::finding_view(words, finding, Some("reason"))).collect()
}
