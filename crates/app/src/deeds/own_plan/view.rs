//! A person's own plan as it is shown: sections, goals, agreed days, the card, the plans that they carry out alone.
//! What stands is read from the chart; nothing here decides what a person is told.

use super::changes::{self, Readers};
use crate::api::{
    CardPart, CareSection, CareView, GoalView, MedicinePlan, NextDateView, OwnVersion, PatientAsked, Problem,
    Said, ZoneView,
};
use crate::deeds::bounded_plans;
use crate::deeds::facts::{Chart, Facts};
use crate::deeds::paper::card;
use crate::deeds::people::{author_name, patient_id, whose};
use crate::deeds::results;
use crate::open::Open;
use crate::views::{bounded, contact, say};
use hearth_chart::{Fact, Versions};
use hearth_clinical::{Goal, GoalState, NextDate, PlanSection, Rating};
use hearth_record::{EntryKey, PatientId};
use hearth_rules::Zone;
use hearth_wire::NextDateBody;
use hearth_words::{Arg, Words};

/// The profile's own plan.
///
/// # Errors
/// `Store`; a problem when the profile is no patient's.
pub fn mine(open: &Open) -> Result<CareView, Problem> {
    show(open, whose(open, None)?)
}

/// A patient's plan.
///
/// # Errors
/// `BadInput` for an id that is none; `Store`.
pub fn of_patient(open: &Open, asked: &PatientAsked) -> Result<CareView, Problem> {
    show(open, whose(open, Some(patient_id(open, &asked.id)?))?)
}

/// The plan of one patient.
///
/// # Errors
/// `Store`.
pub fn show(open: &Open, patient: PatientId) -> Result<CareView, Problem> {
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let words = open.words();
    let readers = Readers::of(open, &chart);
    let goals = chart.record.goals();
    let needs_newer = goals.iter().any(|(_, versions)| versions.needs_newer);
    let mut goals: Vec<GoalView> =
        goals.iter().filter_map(|(name, versions)| goal(open, &chart, &readers, name, versions)).collect();
    goals.sort_by_key(|goal| goal.state != GoalState::Open.code());
    Ok(CareView {
        patient: patient.to_string(),
        changes: changes::unread(open, &chart, &readers),
        sections: PlanSection::ALL.map(|one| section(open, &chart, &readers, one)).to_vec(),
        goals,
        next: NextDate::ALL.map(|date| next(open, &chart, &readers, date)).to_vec(),
        plans: plans(open, &chart),
        card: card_parts(words, &chart),
        contact: contact::view(words, &results::team_name(open, &chart), chart.contact(), open.now()),
        needs_newer: needs_newer.then(|| open.said("own-needs-newer", &[])),
    })
}

/// Who wrote something and when.
pub(super) fn by(open: &Open, chart: &Chart<'_>, fact: &Fact) -> Said {
    let header = &fact.act.header;
    let who = author_name(open, chart, &header.author);
    let when = say::day(open.words(), header.time.day);
    open.said("own-by", &[("who", Arg::Text(&who)), ("when", Arg::Text(&when))])
}

/// The versions in words, where two different ones stand.
fn versions<T: Copy + PartialEq>(
    open: &Open,
    chart: &Chart<'_>,
    versions: &Versions<'_, T>,
    text: impl Fn(T) -> String,
) -> Vec<OwnVersion> {
    if !versions.conflict() {
        return Vec::new();
    }
    let shown = versions.held.iter();
    shown.map(|(fact, value)| OwnVersion { text: text(*value), by: by(open, chart, fact) }).collect()
}

fn keys(keys: &[EntryKey]) -> Vec<String> {
    keys.iter().map(ToString::to_string).collect()
}

fn section(open: &Open, chart: &Chart<'_>, readers: &Readers, section: PlanSection) -> CareSection {
    let words = open.words();
    let held = chart.record.plan_text(section);
    let blank = |text: &str| if text.is_empty() { words.plain("own-blank") } else { text.to_owned() };
    let last = held.last();
    CareSection {
        section: section.code().to_owned(),
        title: section_title(words, section),
        help: words.plain(&Words::key("own-help", section.code())),
        text: last.map(|(_, text)| text.to_owned()).unwrap_or_default(),
        by: last.map(|(fact, _)| by(open, chart, fact)),
        versions: versions(open, chart, &held, blank),
        based_on: keys(&held.keys),
        read: last.and_then(|(fact, _)| readers.state(open, chart, fact)),
    }
}

/// The heading of a section.
#[must_use]
pub fn section_title(words: Words, section: PlanSection) -> String {
    words.plain(&Words::key("own-title", section.code()))
}

fn goal(
    open: &Open,
    chart: &Chart<'_>,
    readers: &Readers,
    name: &str,
    held: &Versions<'_, &Goal>,
) -> Option<GoalView> {
    let words = open.words();
    let (fact, goal) = held.last()?;
    let number = |rating: Option<Rating>| rating.map(|one| one.number().to_string()).unwrap_or_default();
    let again_said = goal.again.filter(|_| goal.state == GoalState::Open).map(|again| {
        let key = if goal.is_due(open.today()) { "own-goal-due" } else { "own-goal-again" };
        open.said(key, &[("date", Arg::Text(&say::day(words, again)))])
    });
    Some(GoalView {
        goal: name.to_owned(),
        words: goal.words.reveal().clone(),
        importance: number(goal.importance),
        confidence: number(goal.confidence),
        step: goal.step.reveal().clone(),
        when: goal.when.reveal().clone(),
        barriers: goal.barriers.reveal().clone(),
        helper: goal.helper.reveal().clone(),
        again: goal.again.map(|day| day.to_string()).unwrap_or_default(),
        again_said,
        due: goal.is_due(open.today()),
        state: goal.state.code().to_owned(),
        state_said: open.said(&Words::key("own-goal-state", goal.state.code()), &[]),
        smaller_step: goal.needs_smaller_step().then(|| open.said("own-goal-smaller", &[])),
        by: by(open, chart, fact),
        versions: versions(open, chart, held, |goal| goal_in_words(words, goal)),
        based_on: keys(&held.keys),
        read: readers.state(open, chart, fact),
    })
}

/// A goal on one line: the words, the step, and what has become of it.
#[must_use]
pub fn goal_in_words(words: Words, goal: &Goal) -> String {
    let said =
        |key: &str, text: &str| (!text.is_empty()).then(|| words.say(key, &[("text", Arg::Text(text))]));
    let rated = |key: &str, rating: Option<Rating>| {
        rating.map(|one| words.say(key, &[("number", Arg::Number(i64::from(one.number())))]))
    };
    let again = goal.again.map(|day| say::day(words, day));
    let lines = [
        Some(goal.words.reveal().clone()),
        rated("own-line-importance", goal.importance),
        rated("own-line-confidence", goal.confidence),
        said("own-line-step", goal.step.reveal()),
        said("own-line-when", goal.when.reveal()),
        said("own-line-barriers", goal.barriers.reveal()),
        said("own-line-helper", goal.helper.reveal()),
        again.and_then(|day| said("own-line-again", &day)),
        (goal.state != GoalState::Open)
            .then(|| words.plain(&Words::key("own-goal-state", goal.state.code()))),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn next(open: &Open, chart: &Chart<'_>, readers: &Readers, date: NextDate) -> NextDateView {
    let words = open.words();
    let held = chart.record.next_date(date);
    let last = held.last();
    let body = last.map(|(_, body)| body);
    let text = body.map(|body| next_in_words(words, body)).filter(|text| !text.is_empty());
    let text = text.unwrap_or_else(|| words.plain("own-next-none"));
    NextDateView {
        date: date.code().to_owned(),
        title: next_title(words, date),
        said: Said { key: "own-next".to_owned(), text },
        on: body.and_then(|body| body.on).map(|day| day.to_string()).unwrap_or_default(),
        how: body.map(|body| body.how.reveal().clone()).unwrap_or_default(),
        versions: versions(open, chart, &held, |body| next_in_words(words, body)),
        based_on: keys(&held.keys),
        editable: open.identity().role.shares_caseload(),
        read: last.and_then(|(fact, _)| readers.state(open, chart, fact)),
    }
}

/// What an agreed day is for.
#[must_use]
pub fn next_title(words: Words, date: NextDate) -> String {
    words.plain(&Words::key("own-next", date.code()))
}

/// An agreed day with how, on one line; empty when there is neither.
#[must_use]
pub fn next_in_words(words: Words, body: &NextDateBody) -> String {
    let day = body.on.map(|day| say::day(words, day));
    let how = Some(body.how.reveal().clone()).filter(|how| !how.is_empty());
    day.into_iter().chain(how).collect::<Vec<_>>().join(", ")
}

fn plans(open: &Open, chart: &Chart<'_>) -> Vec<MedicinePlan> {
    let history = chart.history(open.today()).history;
    let mut plans = bounded_plans::plans(open, chart, &history);
    if open.identity().patient.is_some() {
        plans.iter_mut().for_each(bounded::for_the_person);
    }
    plans
}

fn card_parts(words: Words, chart: &Chart<'_>) -> Vec<CardPart> {
    let part = |zone: Zone, view: ZoneView, title: &str, lead: &str| CardPart {
        zone: view,
        title: words.plain(title),
        lead: words.plain(lead),
        lines: card::lines(words, &chart.plan, zone),
    };
    let any = "card-any-of-these";
    vec![
        part(Zone::Emergency999, ZoneView::Emergency, "card-emergency", any),
        part(Zone::Red, ZoneView::Red, "card-red", any),
        part(Zone::Amber, ZoneView::Amber, "card-amber", any),
        part(Zone::Green, ZoneView::Green, "card-green", "card-none-of-these"),
    ]
}
