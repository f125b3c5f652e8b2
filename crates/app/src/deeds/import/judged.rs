//! What the rules say about the lines of a file, all of them looked at in one go: what each entry keeps of it, and what is
//! urgent now. Which lines there are is read elsewhere.

use super::{ImportedDanger, Row};
use crate::api::Said;
use crate::deeds::facts::Chart;
use crate::open::Open;
use crate::views::{advice, say};
use hearth_chart::TracedHistory;
use hearth_clinical::LocalDay;
use hearth_rules::{Assessment, Finding, History, Level, Reach, ReadingKey, Zone, assess};
use hearth_wire::Told;
use hearth_words::Arg;
use std::collections::{BTreeMap, BTreeSet};

/// What is urgent in a file is said at once when it was measured on one of this many days, today included (product value):
/// what is older waits in the team's list.
const RECENT_DAYS: i32 = 7;

/// A danger sign of this long ago, or less, still means 999; an older one is for the team, who see it in their list, and the
/// person is told to phone them (product value, as for danger signs that still stand beside a new check).
const STILL_999_MS: i64 = 24 * 60 * 60 * 1000;
/// A line without a time of day is taken for nine in the morning, and may be as late as midnight.
const REST_OF_THE_DAY_MS: i64 = 15 * 60 * 60 * 1000;

/// True for a day on which something urgent is still said at once.
pub(super) fn is_recent(day: LocalDay, today: LocalDay) -> bool {
    today.days_since(day) < RECENT_DAYS
}

/// What each line's entry keeps. Nobody was told anything when the line was measured, so where nothing was found it says
/// 'not judged' and nothing else, never green.
pub(super) fn told(open: &Open, chart: &Chart<'_>, history: &TracedHistory, rows: &[Row]) -> Vec<Told> {
    let keys: BTreeSet<ReadingKey> = rows.iter().flat_map(|row| row.keys.iter().copied()).collect();
    let all = assess(&history.history, &keys, &chart.plan);
    let found = (by_reading(all.findings), by_reading(all.shadow));
    let one = |row: &Row| {
        let of = |held: &BTreeMap<ReadingKey, Vec<Finding>>| -> Vec<Finding> {
            let mut of_row: Vec<Finding> =
                row.keys.iter().filter_map(|key| held.get(key)).flatten().cloned().collect();
            of_row.sort();
            of_row
        };
        let assessed = alone(chart, of(&found.0), of(&found.1));
        let mut said = advice::advice(open.words(), &assessed, &chart.plan, open.now());
        if assessed.findings.is_empty() || !is_recent(row.when.day, open.today()) {
            said.what_to_do.clear();
        }
        advice::told(open.words(), &assessed, &said, &chart.plan)
    };
    rows.iter().map(one).collect()
}

fn by_reading(findings: Vec<Finding>) -> BTreeMap<ReadingKey, Vec<Finding>> {
    let mut held: BTreeMap<ReadingKey, Vec<Finding>> = BTreeMap::new();
    for finding in findings {
        if let Some(reading) = finding.reading {
            held.entry(reading).or_default().push(finding);
        }
    }
    held
}

/// Readings of which nobody wrote for certain when they were taken.
pub(super) struct Unsure {
    /// Of a day and no time: they are taken to be as late as that day goes.
    pub(super) whole_days: BTreeSet<ReadingKey>,
    /// Of a line whose day can't be read: they are taken to be of now.
    pub(super) undated: BTreeSet<ReadingKey>,
}

/// The urgent findings about these readings, with what to do now; none when nothing is red or more urgent.
pub(super) fn danger(
    open: &Open,
    chart: &Chart<'_>,
    history: &TracedHistory,
    keys: &BTreeSet<ReadingKey>,
    unsure: &Unsure,
) -> Option<ImportedDanger> {
    let all = assess(&history.history, keys, &chart.plan).findings;
    let urgent = |finding: &Finding| {
        finding.reach == Reach::Person
            && finding.level <= Level::Red
            && finding.reading.is_some()
            && is_recent(finding.day, open.today())
    };
    let mut findings: Vec<Finding> = all.into_iter().filter(urgent).collect();
    for finding in &mut findings {
        let whole_day = finding.reading.is_some_and(|reading| unsure.whole_days.contains(&reading));
        let age =
            open.now().ms_since(finding.at).saturating_sub(if whole_day { REST_OF_THE_DAY_MS } else { 0 });
        if finding.level == Level::Emergency999 && age > STILL_999_MS {
            finding.level = Level::Red;
        }
    }
    findings.sort();
    let said = said(open, &findings, unsure)?;
    let advice = advice::advice(open.words(), &alone(chart, findings, Vec::new()), &chart.plan, open.now());
    Some(ImportedDanger { said, advice })
}

/// That something is urgent, with the days of what is shown in its order: those of other findings would be taken for
/// theirs. None of nothing.
fn said(open: &Open, findings: &[Finding], unsure: &Unsure) -> Option<Said> {
    let (shown, _) = advice::said_and_unsaid(findings);
    let is_undated = |finding: &&Finding| finding.reading.is_some_and(|key| unsure.undated.contains(&key));
    if shown.iter().any(is_undated) {
        return Some(open.said("import-danger-undated", &[]));
    }
    let mut days: Vec<LocalDay> = Vec::new();
    for finding in shown {
        if !days.contains(&finding.day) {
            days.push(finding.day);
        }
    }
    if days.is_empty() {
        return None;
    }
    let days: Vec<String> = days.into_iter().map(|day| say::day(open.words(), day)).collect();
    Some(open.said("import-danger", &[("day", Arg::Text(&days.join(", ")))]))
}

/// An assessment of these findings and nothing else.
fn alone(chart: &Chart<'_>, findings: Vec<Finding>, shadow: Vec<Finding>) -> Assessment {
    let zone = findings.iter().filter_map(|finding| finding.level.zone()).min();
    // Of nothing at all, for what a result has besides.
    let nothing = assess(&History::new(LocalDay::FIRST), &BTreeSet::new(), &chart.plan);
    Assessment {
        zone: zone.unwrap_or(Zone::NotJudged),
        findings,
        for_team: Vec::new(),
        shadow,
        compared: Vec::new(),
        statements: Vec::new(),
        ..nothing
    }
}
