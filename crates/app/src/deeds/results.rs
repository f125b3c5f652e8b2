//! A check-in as the person sees it afterwards: what was saved, what they were told then, and whom to phone now.

use super::facts::Chart;
use super::{reached, sync_line};
use crate::api::{Advice, FindingView, Problem, ResultView, Said, ZoneView};
use crate::open::Open;
use crate::views::{advice, contact as contacts, measured, say};
use hearth_chart::{CheckInNow, Record, zone_code, zone_from_code};
use hearth_clinical::LocalDay;
use hearth_record::{EntryKey, Subject};
use hearth_rules::{Finding, assess};
use hearth_wire::{Body, Told};
use hearth_words::{Arg, Words};

/// What the keys begin with of what a person's own plans say.
const OWN_PLAN: &str = "bounded-";

/// The result of one check-in.
///
/// # Errors
/// A problem when the key is not a check-in's, or of kind `Store`.
pub fn of_check_in(open: &Open, chart: &Chart<'_>, key: &EntryKey) -> Result<ResultView, Problem> {
    let check_in =
        chart.record.check_in(key).ok_or_else(|| open.bad_input("problem-reading-unknown", &[]))?;
    view(open, chart, &check_in)
}

/// The check-in that was made last, of those that were not taken back.
///
/// # Errors
/// A problem of kind `Store`.
pub fn latest(open: &Open, chart: &Chart<'_>) -> Result<Option<ResultView>, Problem> {
    made_last(&chart.check_ins, open.today()).map(|check_in| view(open, chart, check_in)).transpose()
}

/// A time that can't be right says nothing of its own; such a check-in was made no earlier than what the same computer
/// wrote before it, so that the person's own last result is found whatever the clock did.
fn made_last<'c, 'a>(check_ins: &'c [CheckInNow<'a>], today: LocalDay) -> Option<&'c CheckInNow<'a>> {
    let can_be_right = |check_in: &CheckInNow<'_>| !check_in.time_doubtful && check_in.day <= today;
    let id = |check_in: &CheckInNow<'_>| check_in.fact.act.key.id;
    let not_before = |check_in: &CheckInNow<'_>| {
        let own = id(check_in);
        let earlier = |other: &&CheckInNow<'_>| id(other).chain == own.chain && id(other).number < own.number;
        check_ins.iter().filter(earlier).filter(|other| can_be_right(other)).map(|other| other.at).max()
    };
    let made = |check_in: &&CheckInNow<'_>| {
        let at = if can_be_right(check_in) { Some(check_in.at) } else { not_before(check_in) };
        (at, id(check_in))
    };
    check_ins.iter().filter(|check_in| !check_in.withdrawn).max_by_key(made)
}

fn view(open: &Open, chart: &Chart<'_>, check_in: &CheckInNow<'_>) -> Result<ResultView, Problem> {
    let words = open.words();
    let key = check_in.fact.act.key;
    let history = chart.history(open.today());
    let assessed = assess(&history.history, &history.readings_of(&key), &chart.plan);
    let found = assessed.findings;
    let of_team = open.identity().role.shares_caseload();
    let (_, unsaid) = advice::said_and_unsaid(&found);
    let for_team = assessed.for_team.iter().chain(unsaid).filter(|_| of_team);
    let told = check_in.told.last().map(|(_, told)| *told);
    let mut advice = told.map_or_else(|| nothing_told(words), |told| advice_told(words, told, &found));
    if of_team {
        // What the person is to be told is not said to whoever tells them.
        let args = [("headline", Arg::Text(&advice.headline.text))];
        advice.headline.text = words.say("result-say-to-person", &args);
    }
    Ok(ResultView {
        key: key.to_string(),
        at: say::moment(words, check_in.at),
        at_ms: check_in.at.ms(),
        saved: saved(words, check_in),
        advice,
        for_team: for_team.map(|finding| advice::finding_view(words, finding, Some("reason"))).collect(),
        contact: contacts::view(words, &team_name(open, chart), chart.contact(), open.now()),
        sync: sync_line::read(open)?,
        reached: reached::of_check_in(open, chart, &key),
        more_urgent: more_urgent(words, &chart.record, &key),
        // Whoever saves says what of the form was left.
        not_saved: Vec::new(),
        not_asked: Vec::new(),
    })
}

/// The team's name as its own record has it; as enrolment said before the record came.
pub(crate) fn team_name(open: &Open, chart: &Chart<'_>) -> String {
    chart.team.team().map_or_else(|| open.identity().team_name, |team| team.name.clone())
}

/// What was saved, a line each.
#[must_use]
pub fn saved(words: Words, check_in: &CheckInNow<'_>) -> Vec<Said> {
    let mut lines = Vec::new();
    let mut line = |key: &str, args: &[(&str, Arg<'_>)]| {
        lines.push(Said { key: key.to_owned(), text: words.say(key, args) });
    };
    for version in &check_in.weight {
        line("saved-weight", &[("value", Arg::Text(&words.weight_both(version.value.grams())))]);
    }
    for version in &check_in.pressures {
        let goes: Vec<String> = version
            .value
            .iter()
            .map(|go| words.pressure(go.systolic().mmhg(), go.diastolic().mmhg()))
            .collect();
        match goes.as_slice() {
            [first, second, ..] => {
                line("saved-pressure-two", &[("value", Arg::Text(first)), ("again", Arg::Text(second))]);
            }
            [first] => line("saved-pressure", &[("value", Arg::Text(first))]),
            [] => {}
        }
    }
    for version in &check_in.pulse {
        line("saved-pulse", &[("value", Arg::Text(&words.pulse(version.value.per_minute())))]);
    }
    for version in &check_in.oxygen {
        line("saved-oxygen", &[("value", Arg::Text(&format!("{}%", version.value.percent())))]);
    }
    for version in &check_in.temperature {
        line("saved-temperature", &[("value", Arg::Text(&version.value.to_string()))]);
    }
    for version in &check_in.rhythm {
        line("saved-rhythm", &[("value", Arg::Text(&measured::rhythm(words, version.value)))]);
    }
    for version in &check_in.postural {
        line("saved-postural", &[("value", Arg::Text(&measured::postural(words, version.value)))]);
    }
    for version in &check_in.steps {
        line("saved-steps", &[("value", Arg::Text(&version.value.count().to_string()))]);
    }
    for version in &check_in.bloods {
        let (name, value) = (measured::analyte(words, version.value.analyte()), version.value.to_string());
        line("saved-blood", &[("name", Arg::Text(&name)), ("value", Arg::Text(&value))]);
    }
    let told_something =
        check_in.symptoms.iter().filter(|(symptom, version)| symptom.reports_something(&version.value));
    let mut any = false;
    for (symptom, version) in told_something {
        any = true;
        let name = words.symptom_name(symptom.code());
        let answer = words.answer(symptom.code(), version.value.code());
        line("saved-symptom", &[("symptom", Arg::Text(&name)), ("answer", Arg::Text(&answer))]);
    }
    if !any && !check_in.symptoms.is_empty() {
        line("saved-symptoms-usual", &[]);
    }
    lines
}

fn nothing_told(words: Words) -> Advice {
    Advice {
        zone: ZoneView::NotJudged,
        headline: crate::problem::plain(words, "zone-not-judged"),
        findings: Vec::new(),
        what_to_do: Vec::new(),
        not_judged: Vec::new(),
    }
}

/// What the person was told, from the entry itself; the numbers behind each finding as the rules find them now.
fn advice_told(words: Words, told: &Told, found: &[Finding]) -> Advice {
    let sentence = |(key, text): &(String, String)| Said { key: key.clone(), text: text.clone() };
    // An entry that keeps fewer sentences than rules is not silent about a rule: it is said again as the rules find it now.
    let mut said_then = family(told, "finding-").map(sentence);
    // Unless it only says the same thing again as another one.
    let (_, unsaid) = advice::said_and_unsaid(found);
    let says_the_same = |rule: &str| unsaid.iter().any(|finding| finding.rule.code() == rule);
    let findings = told
        .rules
        .iter()
        .filter_map(|rule| {
            let same = found.iter().find(|finding| finding.rule.code() == rule.rule);
            let now = same.map(|finding| advice::finding_view(words, finding, None));
            Some(FindingView {
                rule: rule.rule.clone(),
                version: rule.version,
                zone: advice::zone_of(&rule.zone),
                said: said_then.next().or_else(|| {
                    now.as_ref().filter(|_| !says_the_same(&rule.rule)).map(|view| view.said.clone())
                })?,
                ..now.unwrap_or_else(no_numbers)
            })
        })
        .collect();
    let known =
        |key: &str| ["zone-", "finding-", "advice-", OWN_PLAN].iter().any(|prefix| key.starts_with(prefix));
    Advice {
        zone: advice::zone_of(&told.zone),
        headline: family(told, "zone-").next().map_or_else(
            || crate::problem::plain(words, &format!("zone-{}", zone_code(zone_from_code(&told.zone)))),
            sentence,
        ),
        findings,
        what_to_do: family(told, "advice-").chain(family(told, OWN_PLAN)).map(sentence).collect(),
        not_judged: told.words.iter().filter(|(key, _)| !known(key)).map(sentence).collect(),
    }
}

/// The sentences of one family, in the order in which they were shown.
fn family<'t>(told: &'t Told, prefix: &'static str) -> impl Iterator<Item = &'t (String, String)> {
    told.words.iter().filter(move |(key, _)| key.starts_with(prefix))
}

fn no_numbers() -> FindingView {
    FindingView {
        rule: String::new(),
        version: 0,
        zone: ZoneView::NotJudged,
        said: Said { key: String::new(), text: String::new() },
        day: String::new(),
        value: String::new(),
        baseline: String::new(),
        window: String::new(),
        threshold: String::new(),
        layer: String::new(),
        source: String::new(),
        clears: String::new(),
    }
}

/// True if an entry is this check-in or a correction of it.
fn is_about(record: &Record<'_>, about: &EntryKey, key: &EntryKey) -> bool {
    record.fact(about).is_some_and(|fact| fact.act.subject() == Subject::check_in(key))
}

/// Set when the team's server found something more urgent in this check-in than the person was told.
pub(crate) fn more_urgent(words: Words, record: &Record<'_>, key: &EntryKey) -> Option<Said> {
    let zone = record
        .facts()
        .filter(|fact| record.effects().in_effect(&fact.act.key))
        .filter_map(|fact| match &fact.body {
            Body::Assessment(assessment)
                if assessment.more_urgent && is_about(record, &assessment.about, key) =>
            {
                Some(zone_from_code(&assessment.zone))
            }
            _ => None,
        })
        .min()?;
    let headline = words.plain(&format!("zone-{}", zone_code(zone)));
    Some(crate::problem::said(words, "result-more-urgent", &[("headline", Arg::Text(&headline))]))
}
