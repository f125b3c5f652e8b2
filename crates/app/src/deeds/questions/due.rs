//! Which questionnaires are due: what the team asked for, what an answer led to, and what it is time for again.
//! Asking them, and in which language, is for the deed.

use crate::api::{QuestionnaireDue, Said};
use crate::deeds::facts::Chart;
use crate::open::Open;
use crate::views::say;
use hearth_chart::AskNow;
use hearth_clinical::{LocalDay, Tier};
use hearth_questionnaires::{Offered, Outcome, Shelf};
use hearth_record::EntryKey;
use hearth_words::Arg;

/// What everybody is asked from time to time (product value): well-being, mood, worry, loneliness. Short ones, that lead to a
/// longer one where the answers say so.
const CORE: [&str; 4] = ["ons4", "phq-2", "gad-2", "ucla-3"];
/// The first ones come once the guided first week is over (product value).
const FIRST_AFTER_DAYS: i32 = 7;
/// Again twelve weeks after the first ones (product value), as for the second assessment of cardiac rehabilitation (NACR).
const SECOND_AFTER_DAYS: i32 = 84;
/// And then every six months (product value).
const LATER_AFTER_DAYS: i32 = 182;
/// A longer one that an answer led to is due for this many days.
const LED_TO_DAYS: i32 = 14;

/// Why one is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// The team asked for it.
    Asked,
    /// The answers to a shorter one led to it.
    LedTo,
    /// It is time for it, for the first time or again.
    Time,
}

/// One that is due.
#[derive(Clone, Debug)]
pub(crate) struct Due {
    pub(crate) code: String,
    pub(crate) asked: Option<EntryKey>,
    pub(crate) why: Why,
}

impl Due {
    /// As the person sees it.
    pub(crate) fn view(&self, open: &Open, offered: Offered<'_>, begun: bool) -> QuestionnaireDue {
        let count = i64::try_from(offered.questions().count()).unwrap_or(i64::MAX);
        let key = match self.why {
            Why::Asked => "questions-due-asked",
            Why::LedTo => "questions-due-led-to",
            Why::Time => "questions-due-time",
        };
        QuestionnaireDue {
            code: self.code.clone(),
            title: offered.instrument().title().to_owned(),
            said: open.said(key, &[]),
            length: open.said("questions-length", &[("count", Arg::Number(count))]),
            begun,
        }
    }

    /// As the team sees it.
    pub(crate) fn said_to_team(&self, open: &Open, title: &str) -> Said {
        let key = match self.why {
            Why::Asked | Why::Time => "questions-team-time",
            Why::LedTo => "questions-team-led-to",
        };
        open.said(key, &[("title", Arg::Text(title))])
    }
}

/// What the team asked for, and when it is due, for the team's own eyes.
pub(crate) fn asked_since(open: &Open, title: &str, due: LocalDay) -> Said {
    let day = say::day(open.words(), due);
    open.said("questions-team-asked", &[("title", Arg::Text(title)), ("day", Arg::Text(&day))])
}

/// What the team asked for and nobody has answered.
pub(crate) fn asked<'c>(chart: &Chart<'c>) -> impl Iterator<Item = AskNow<'c>> {
    chart.record.asks().into_iter().filter(|ask| !ask.answered)
}

/// What is due today, each questionnaire once: what was asked for first.
pub(crate) fn due(open: &Open, chart: &Chart<'_>) -> Vec<Due> {
    let today = open.today();
    let asked = asked(chart).filter(|ask| ask.due <= today).map(|ask| Due {
        asked: ask.keys.first().copied(),
        code: ask.instrument,
        why: Why::Asked,
    });
    let mut all: Vec<Due> = asked.collect();
    for (code, why) in led_to(chart, today).into_iter().chain(in_time(chart, today)) {
        if !all.iter().any(|one| one.code == code) {
            all.push(Due { code, asked: None, why });
        }
    }
    all
}

/// What the latest answers to a shorter one led to, while it has not been answered since.
fn led_to(chart: &Chart<'_>, today: LocalDay) -> Vec<(String, Why)> {
    let shelf = Shelf::built_in();
    let sheets = chart.record.sheets();
    let mut found = Vec::new();
    for (place, sheet) in sheets.iter().enumerate() {
        let later = || sheets.iter().skip(place.saturating_add(1));
        let is_last = !later().any(|other| other.body.instrument == sheet.body.instrument);
        let days = today.days_since(sheet.fact.act.header.time.day);
        if !sheet.body.finished || !is_last || days > LED_TO_DAYS {
            continue;
        }
        let Some(read) = super::sheets::read(&shelf, sheet.body) else { continue };
        let Some(next) = Outcome::of(&read).leads_to else { continue };
        if !later().any(|other| other.body.finished && other.body.instrument == next.as_str()) {
            found.push((next.to_string(), Why::LedTo));
        }
    }
    found
}

/// What it is time for: nothing for somebody whose care is for comfort, nothing in the first week.
fn in_time(chart: &Chart<'_>, today: LocalDay) -> Vec<(String, Why)> {
    match chart.plan.tier.first().value {
        Tier::T0 => return Vec::new(),
        Tier::T1 | Tier::T2 | Tier::T3 => {}
    }
    // While some of the history is not here, what was answered may only not have come yet.
    if chart.is_incomplete() {
        return Vec::new();
    }
    let begun = chart.check_ins.iter().filter(|one| !one.withdrawn && !one.time_doubtful).map(|one| one.day);
    let Some(begun) = begun.min() else { return Vec::new() };
    let is_time = |code: &str| {
        let sheets = chart.record.sheets();
        let answered = sheets.iter().filter(|sheet| sheet.body.finished && sheet.body.instrument == code);
        let days: Vec<LocalDay> = answered.map(|sheet| sheet.fact.act.header.time.day).collect();
        match (days.len(), days.last()) {
            (_, None) => today.days_since(begun) >= FIRST_AFTER_DAYS,
            (1, Some(last)) => today.days_since(*last) >= SECOND_AFTER_DAYS,
            (_, Some(last)) => today.days_since(*last) >= LATER_AFTER_DAYS,
        }
    };
    CORE.into_iter().filter(|code| is_time(code)).map(|code| (code.to_owned(), Why::Time)).collect()
}
