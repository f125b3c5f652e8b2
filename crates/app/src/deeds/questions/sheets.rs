//! Sheets of answers between the record and the questionnaire's own definition: how they are written down, and what they come
//! to for the person and for the team.

use super::{Answers, PREFER_NOT, Raised};
use crate::api::{Said, SheetView};
use crate::deeds::facts::Chart;
use crate::deeds::people::author_name;
use crate::deeds::{messages, reached};
use crate::open::Open;
use crate::questionnaires::{self, ItemView};
use crate::views::say;
use hearth_chart::SheetNow;
use hearth_questionnaires::{Language, Offered, Outcome, Sheet, Shelf, State, TaskCause};
use hearth_wire::{
    BAND_ACTED_ON, QuestionnaireBody, SELF_HARM_NOT_ANSWERED, SELF_HARM_THOUGHTS, SheetAnswer,
};
use hearth_words::Arg;
use std::collections::BTreeMap;

/// The answers of a sheet as they are written down.
pub(super) fn answers(sheet: &Sheet<'_>) -> Answers {
    let given = sheet.states().filter_map(|(item, state)| {
        let said = match state {
            State::Answered(choice) => SheetAnswer::Choice(choice.code().to_string()),
            State::PreferNotToSay => SheetAnswer::PreferNotToSay,
            State::NotAsked | State::Open => return None,
        };
        Some((item.code().to_string(), said))
    });
    given.collect()
}

/// What the answers set off, as it is written down. That a question was passed over, and what all come to, is known at the
/// end alone.
pub(super) fn raised(sheet: &Sheet<'_>, finished: bool) -> Raised {
    let tasks = Outcome::of(sheet).tasks;
    let code = |cause: &TaskCause| match cause {
        TaskCause::SelfHarmThoughts { .. } => Some(SELF_HARM_THOUGHTS.to_owned()),
        TaskCause::SelfHarmNotAnswered { .. } => finished.then(|| SELF_HARM_NOT_ANSWERED.to_owned()),
        TaskCause::Band { .. } => finished.then(|| BAND_ACTED_ON.to_owned()),
    };
    tasks.iter().filter_map(|task| code(&task.cause)).collect()
}

/// A sheet as it was written down; `None` for one by a definition that is not here.
pub(super) fn read<'s>(shelf: &'s Shelf, body: &QuestionnaireBody) -> Option<Sheet<'s>> {
    let language = Language::from_code(&body.language)?;
    let instrument =
        shelf.find(&body.instrument, language).filter(|known| known.version() == body.version)?;
    let mut sheet = Sheet::of(instrument);
    for item in instrument.items() {
        let code = item.code().as_str();
        let put = match body.answers.get(code) {
            Some(SheetAnswer::Choice(choice)) => sheet.choose(code, choice).map(|_| ()),
            Some(SheetAnswer::PreferNotToSay) => sheet.prefer_not_to_say(code),
            None => Ok(()),
        };
        put.ok()?;
    }
    Some(sheet)
}

/// What a shorter questionnaire asked today already, of the questions of this one.
pub(super) fn carried(
    open: &Open,
    chart: &Chart<'_>,
    shelf: &Shelf,
    offered: Offered<'_>,
) -> BTreeMap<String, String> {
    let sheets = chart.record.sheets();
    let today = |sheet: &&SheetNow<'_>| sheet.body.finished && sheet.fact.act.header.time.day == open.today();
    let mut shorter = sheets.iter().rev().filter(today).filter_map(|sheet| read(shelf, sheet.body));
    let longer = shorter.find_map(|sheet| offered.sheet_after(&sheet).ok());
    let said = |(code, answer)| match answer {
        SheetAnswer::Choice(choice) => (code, choice),
        SheetAnswer::PreferNotToSay => (code, PREFER_NOT.to_owned()),
    };
    longer.map(|sheet| answers(&sheet).into_iter().map(said).collect()).unwrap_or_default()
}

/// True for a result that somebody has to do something about, and for a short one that leads to a longer one.
pub(super) fn needs_action(outcome: &Outcome<'_>) -> bool {
    outcome.leads_to.is_some() || !outcome.tasks.is_empty()
}

/// Every sheet, newest first.
pub(super) fn views(open: &Open, chart: &Chart<'_>, shelf: &Shelf) -> Vec<SheetView> {
    chart.record.sheets().iter().rev().map(|sheet| view(open, chart, shelf, sheet)).collect()
}

fn view(open: &Open, chart: &Chart<'_>, shelf: &Shelf, sheet: &SheetNow<'_>) -> SheetView {
    let words = open.words();
    let header = &sheet.fact.act.header;
    let key = sheet.fact.act.key;
    let for_team = open.kind() == crate::api::ProfileKind::Nurse;
    let title = shelf.find(&sheet.body.instrument, Language::English);
    let mut shown = SheetView {
        key: key.to_string(),
        code: sheet.body.instrument.clone(),
        title: title.map_or_else(|| sheet.body.instrument.clone(), |known| known.title().to_owned()),
        at: say::moment(words, sheet.at),
        who: author_name(open, chart, &header.author),
        result: Vec::new(),
        tasks: Vec::new(),
        items: Vec::new(),
        missing: None,
        reached: reached::of_entry(open, chart, &key),
    };
    let Some(read) = read(shelf, sheet.body) else {
        shown.result.push(open.said("questions-other-version", &[]));
        return shown;
    };
    let score = questionnaires::score_of(words, shelf, &read);
    if for_team {
        if !sheet.body.finished {
            shown.result.push(open.said("questions-not-finished", &[]));
        }
        shown.result.extend(score.said);
        shown.tasks = score.tasks;
    }
    let open_items = score.items.iter().filter(|item| matches!(item.state, "noAnswer" | "preferNotToSay"));
    let missing = i64::try_from(open_items.count()).unwrap_or(i64::MAX);
    shown.missing = (missing > 0).then(|| open.said("questions-missing", &[("count", Arg::Number(missing))]));
    shown.items =
        score.items.into_iter().map(|item| if for_team { item } else { without_points(item) }).collect();
    shown
}

/// A person reads what they answered, not what it counts for.
fn without_points(item: ItemView) -> ItemView {
    ItemView { points: None, band: None, heart_failure_too: false, ..item }
}

/// A task for each sheet of the person that nobody of the team has looked at.
pub(super) fn tasks(open: &Open, chart: &Chart<'_>, shelf: &Shelf) -> Vec<Said> {
    let sheets = chart.record.sheets();
    let waits = |sheet: &&SheetNow<'_>| {
        sheet.body.finished
            && chart.looks().first(&sheet.fact.act.key).is_none()
            && !messages::is_team(open, chart, &sheet.fact.act.header.author)
    };
    sheets
        .iter()
        .rev()
        .filter(waits)
        .map(|sheet| {
            let title = shelf.find(&sheet.body.instrument, Language::English);
            let title = title.map_or(sheet.body.instrument.as_str(), |known| known.title());
            let outcome = read(shelf, sheet.body).map(|read| needs_action(&Outcome::of(&read)));
            let key = if outcome == Some(true) { "questions-task-act" } else { "questions-task-look" };
            open.said(key, &[("title", Arg::Text(title))])
        })
        .collect()
}
