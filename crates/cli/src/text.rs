//! How answers read on a terminal: the app's own sentences, a line each, and columns where there are many.

mod access;
mod alerts;
mod care;
mod patient;
pub mod said;
mod tier;
mod visit;

pub use access::access;
pub use alerts::{alert, alerts};
pub use care::{care, learning, page};
pub use patient::patient;
pub use tier::tier;
pub use visit::{facts, visit, visit_answered, visits};

use hearth_app::api::{
    Advice, Caseload, Conflicts, Ended, FindingView, OpenProfile, PlanView, Problem, ResultView, Said,
    SyncState, ZoneView,
};
use hearth_app::deeds::alerts::shadow::Shadow;
use hearth_app::deeds::export::ReadingRow;
use hearth_app::deeds::import::Imported;
use hearth_app::questionnaires::{QuestionnaireList, QuestionnaireScore};
use hearth_app::typed::{DANGER_UNREAD, ReadingList};
use hearth_words::Arg;
use std::fmt::Write;

/// Text that grows by lines.
#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// One more line; an empty text makes none.
    pub fn line(&mut self, text: impl AsRef<str>) {
        if !text.as_ref().is_empty() {
            self.0.push_str(text.as_ref());
            self.0.push('\n');
        }
    }

    /// One more line each.
    pub fn all(&mut self, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        texts.into_iter().for_each(|text| self.line(text));
    }

    /// Lines that are made already.
    pub fn push(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// The whole.
    pub fn done(self) -> String {
        self.0
    }
}

/// A problem: the sentence, and what is wrong with single values.
pub fn problem(problem: &Problem) -> String {
    let mut lines = Lines::default();
    // A danger sign that may have been told comes before everything that is only wrong.
    let (danger, others): (Vec<_>, Vec<_>) =
        problem.fields.iter().partition(|field| field.said.key == DANGER_UNREAD);
    lines.all(danger.iter().map(|field| &field.said.text));
    if !danger.iter().any(|field| field.said == problem.said) {
        lines.line(&problem.said.text);
    }
    for field in others.into_iter().filter(|field| field.said != problem.said) {
        // What is asked to be confirmed stands in no box of its own.
        let of_box = if field.field == "confirmed" { String::new() } else { format!("{}: ", field.field) };
        lines.line(format!("  {of_box}{}", field.said.text));
    }
    lines.done()
}

/// A question about unusual values, behind the advice about danger signs among them.
pub fn asked(danger: Option<&Advice>, problem: &Problem) -> String {
    danger.map(advice).unwrap_or_default() + &self::problem(problem)
}

/// What to do: zone, rules and words.
pub fn advice(advice: &Advice) -> String {
    let mut lines = Lines::default();
    lines.line(format!("{}: {}", zone(advice.zone), advice.headline.text));
    lines.all(advice.findings.iter().map(|finding| format!("  {}", finding.said.text)));
    lines.all(advice.what_to_do.iter().map(|said| &said.text));
    lines.all(advice.not_judged.iter().map(|said| &said.text));
    lines.done()
}

/// One finding on a line, with its rule and source: for the team. A person who reads what to do reads no sources.
fn finding(finding: &FindingView) -> String {
    format!("  {} ({}.{}) {}", finding.said.text, finding.rule, finding.version, finding.source)
}

/// A check-in and what the person was told.
pub fn result(result: &ResultView) -> String {
    let mut lines = Lines::default();
    lines.line(crate::language::words().say("terminal-saved-as", &[("key", Arg::Text(&result.key))]));
    lines.all(result.saved.iter().map(|said| format!("  {}", said.text)));
    lines.0.push_str(&advice(&result.advice));
    if !result.for_team.is_empty() {
        lines.line(terminal("for-team", &[]));
        let of_team = |one: &FindingView| format!("  {}:{}", zone(one.zone), finding(one));
        lines.all(result.for_team.iter().map(of_team));
    }
    lines.line(result.more_urgent.as_ref().map(|said| said.text.as_str()).unwrap_or_default());
    lines.line(&result.reached.said.text);
    lines.line(&result.sync.said.text);
    lines.done()
}

/// What became of a file, what is urgent in it first.
pub fn imported(imported: &Imported) -> String {
    let mut lines = Lines::default();
    if let Some(danger) = &imported.danger {
        lines.line(&danger.said.text);
        lines.push(&advice(&danger.advice));
    }
    let counts = [("saved", number(imported.saved)), ("already", number(imported.already))];
    lines.line(terminal("imported", &counts));
    lines.all(&imported.refused);
    match &imported.left_in {
        Some(said) => lines.line(&said.text),
        None => lines.push(&imported.left),
    }
    lines.push(&imported.problem.as_ref().map(problem).unwrap_or_default());
    lines.done()
}

/// A check-in that was saved, and behind the advice the questions about its values that nobody was there to answer.
pub fn saved(saved: &ResultView) -> String {
    let mut lines = Lines::default();
    lines.push(&result(saved));
    if !saved.not_asked.is_empty() {
        lines.line(crate::language::words().plain("check-nobody-asked"));
        lines.all(saved.not_asked.iter().map(|one| format!("  {}: {}", one.field, one.said.text)));
    }
    lines.done()
}

/// A zone in one word, in the language of the answers.
pub fn zone(zone: ZoneView) -> String {
    let key = match zone {
        ZoneView::Emergency => "zone-emergency",
        ZoneView::Red => "zone-red",
        ZoneView::Amber => "zone-amber",
        ZoneView::Green => "zone-green",
        ZoneView::NotJudged => "zone-not-judged",
        ZoneView::Review => "zone-review",
    };
    terminal(key, &[])
}

/// How urgent a task is, in the same words.
pub fn urgency(code: &str) -> String {
    zone(if code == "red" { ZoneView::Red } else { ZoneView::Amber })
}

/// What the command line says by itself.
pub fn terminal(key: &str, args: &[(&str, Arg<'_>)]) -> String {
    crate::language::words().say(&format!("terminal-{key}"), args)
}

fn number<N: TryInto<i64>>(count: N) -> Arg<'static> {
    Arg::Number(count.try_into().unwrap_or(i64::MAX))
}

/// The profile that was made.
pub fn enrolled(profile: &OpenProfile) -> String {
    let mut lines = Lines::default();
    let (team, id) = (Arg::Text(&profile.team), Arg::Text(&profile.id));
    lines.line(terminal("joined", &[("team", team), ("id", id)]));
    lines.done()
}

/// That somebody does not see a record any more, where what they wrote is, and whom to ask.
pub fn ended(ended: &Ended) -> String {
    let mut lines = Lines::default();
    lines.all([&ended.said.text, &ended.wrote.text, &ended.ask.text]);
    lines.done()
}

/// Where the work is.
pub fn state(state: &SyncState) -> String {
    let mut lines = Lines::default();
    lines.line(&state.now.text);
    lines.line(terminal("waiting", &[("count", number(state.waiting))]));
    lines.line(terminal("acknowledged", &[("count", number(state.acknowledged))]));
    lines.line(terminal("held", &[("count", number(state.held))]));
    lines.line(terminal("last-contact", &[("when", Arg::Text(&state.last_contact.text))]));
    let offset = state.clock_offset_s.map_or_else(|| terminal("not-known", &[]), |s| format!("{s} s"));
    lines.line(terminal("clock-offset", &[("offset", Arg::Text(&offset))]));
    lines.line(terminal("conflicts", &[("count", number(state.conflicts))]));
    if let Some(ended) = &state.ended {
        lines.all([&ended.said.text, &ended.wrote.text, &ended.ask.text]);
    }
    lines.all(state.not_taken.iter().map(|said| &said.text));
    lines.all(state.noted.iter().map(|said| &said.text));
    lines.all(state.readings.iter().map(|one| format!("{}: {}", one.at, one.reached.said.text)));
    lines.line(terminal("server", &[("server", Arg::Text(&state.server))]));
    lines.done()
}

/// What rules in shadow have found, a line a rule.
pub fn shadow(shadow: &Shadow) -> String {
    let mut lines = Lines::default();
    lines.line(terminal("shadow-check-ins", &[("count", number(shadow.check_ins))]));
    lines.all(shadow.rules.iter().map(|rule| {
        let (id, last) = (format!("{}.{}", rule.rule, rule.version), rule.last.clone());
        let args = [
            ("rule", Arg::Text(&id)),
            ("checks", number(rule.check_ins)),
            ("people", number(rule.patients)),
            ("last", Arg::Text(&last)),
            ("told", number(rule.also_told)),
        ];
        terminal("shadow-rule", &args)
    }));
    lines.done()
}

/// Readings, a line each.
pub fn readings(list: &ReadingList) -> String {
    let rows = list.readings.iter().map(|row| {
        let ReadingRow { at, kind, value, unit, zone, mark, id, .. } = &row.row;
        [at, kind, value, unit, zone, mark, &row.reached, id].map(Clone::clone)
    });
    columns(rows.collect())
}

/// A zone, and beside it that nobody has looked: neither hides the other.
fn zone_and_seen(zone: ZoneView, not_seen: bool) -> String {
    let zone = self::zone(zone);
    if not_seen { format!("{zone}, {}", terminal("not-seen", &[])) } else { zone }
}

/// The caseload, a line each.
pub fn caseload(caseload: &Caseload) -> String {
    let mut lines = Lines::default();
    lines.line(&caseload.as_of.text);
    let rows = caseload.rows.iter().map(|row| {
        let zone = zone_and_seen(row.zone, row.not_seen);
        let tier = row.tier.as_ref().map(|said| format!(" ({})", said.text)).unwrap_or_default();
        let states = row.states.iter().map(|state| &state.said.text).filter(|said| **said != row.reason.text);
        let states = states.fold(String::new(), |text, said| text + " (" + said + ")");
        let road = row.road.as_ref().map(|said| format!(" ({})", said.text)).unwrap_or_default();
        let history =
            if row.incomplete { format!(" ({})", terminal("incomplete", &[])) } else { String::new() };
        let tasks = row.tasks.iter().fold(String::new(), |text, said| text + " (" + &said.text + ")");
        let reason = format!("{}{states}{tasks}{tier}{road}{history}", row.reason.text);
        [zone.as_str(), &row.name, &reason, &row.age.text, &row.last_weight, &row.id].map(str::to_owned)
    });
    lines.0.push_str(&columns(rows.collect()));
    lines.line(&caseload.sync.said.text);
    lines.done()
}

/// A plan, a line a setting.
pub fn plan(plan: &PlanView) -> String {
    let rows = plan.lines.iter().map(|line| {
        let mark = if line.conflict { terminal("two-versions", &[]) } else { String::new() };
        [line.subject.as_str(), &line.value, &line.layer, &mark, &line.name].map(str::to_owned)
    });
    let mut lines = Lines(columns(rows.collect()));
    let read = plan.lines.iter().filter_map(|line| Some((line, line.read.as_ref()?)));
    lines.all(read.map(|(line, said)| format!("{}: {}", line.subject, said.text)));
    lines.line(plan.not_yet_there.as_ref().map(|said| said.text.as_str()).unwrap_or_default());
    lines.done()
}

/// Conflicts, with their versions.
pub fn conflicts(conflicts: &Conflicts) -> String {
    let mut lines = Lines::default();
    for item in &conflicts.items {
        lines.line(format!("{}  {}  {} ({})", item.subject, item.name, item.patient_name, item.patient));
        for version in &item.versions {
            lines.line(format!("  {}  {}  {}  {}", version.value, version.author, version.at, version.why));
        }
        lines.line(format!("  {}", item.meanwhile.text));
    }
    if conflicts.items.is_empty() {
        crate::language::words().plain("conflict-none") + "\n"
    } else {
        lines.done()
    }
}

/// Sentences, a line each.
pub fn sentences(said: &[Said]) -> String {
    let mut lines = Lines::default();
    lines.all(said.iter().map(|said| &said.text));
    lines.done()
}

/// Questionnaires, a line each.
pub fn questionnaires(list: &QuestionnaireList) -> String {
    let rows = list.questionnaires.iter().map(|known| {
        [known.code.as_str(), &known.language, &known.title, &known.said.text].map(str::to_owned)
    });
    columns(rows.collect())
}

/// What answers come to: help before anything else, the score, the profile beside it.
pub fn questionnaire(score: &QuestionnaireScore) -> String {
    let mut lines = Lines(sentences(&score.immediate));
    lines.all(score.tasks.iter().map(|task| format!("{}: {}", urgency(&task.urgency), task.said.text)));
    lines.line(&score.title);
    lines.all(score.said.iter().map(|said| &said.text));
    let rows = score.items.iter().map(|item| {
        let points = item.points.map(|points| points.to_string()).unwrap_or_default();
        let band = item.band.clone().unwrap_or_default();
        [String::new(), item.about.clone(), points, item.answer.clone(), band]
    });
    lines.0.push_str(&columns(rows.collect()));
    lines.done()
}

/// Rows in columns as wide as their widest cell.
pub fn columns<const N: usize>(rows: Vec<[String; N]>) -> String {
    let mut widths = [0; N];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            // Writing into a text can't fail.
            let _ = write!(line, "{cell:width$}  ");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patient_whom_nobody_has_seen_keeps_the_zone() {
        assert_eq!(zone_and_seen(ZoneView::Emergency, true), "EMERGENCY, NOT SEEN");
        assert_eq!(zone_and_seen(ZoneView::Red, true), "RED, NOT SEEN");
        assert_eq!(zone_and_seen(ZoneView::Red, false), "RED");
    }
}
