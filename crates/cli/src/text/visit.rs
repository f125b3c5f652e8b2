//! How visits and facts read on a terminal.

use super::{Lines, advice, columns, result};
use hearth_app::api::{FactsView, FieldProblem, VisitAnswered, VisitFieldView, VisitList, VisitView};
use hearth_words::Arg;

/// Visits, a line each.
pub fn visits(list: &VisitList, own: bool) -> String {
    let rows = list.visits.iter();
    let rows = rows.map(|row| [row.said.text.clone(), row.visit.clone(), row.patient.clone()]);
    let mut lines = Lines(columns(rows.collect()));
    if list.visits.is_empty() {
        let none = if own { "visit-left-none" } else { "visit-none" };
        lines.line(crate::language::words().plain(none));
    }
    lines.done()
}

/// A visit: how it stands, the answers with the last visit's beside, what is left open.
pub fn visit(view: &VisitView) -> String {
    let words = crate::language::words();
    let mut lines = Lines::default();
    lines.line(format!("{} ({})", view.row.said.text, view.row.visit));
    for section in view.sections.iter().filter(|one| !one.fields.is_empty() || !one.why.is_empty()) {
        let why = if section.why.is_empty() { String::new() } else { format!(": {}", section.why) };
        lines.line(format!("{}{why}", section.section));
        lines.push(&columns(section.fields.iter().flat_map(field).collect()));
        if section.state == "asked" && !section.blank.is_empty() {
            let blank = section.blank.join(", ");
            lines.line(format!("  {}", words.say("visit-fields-blank", &[("what", Arg::Text(&blank))])));
        }
    }
    let listed = |key: &str, codes: &[String]| {
        let what = codes.join(", ");
        if what.is_empty() { String::new() } else { words.say(key, &[("what", Arg::Text(&what))]) }
    };
    lines.line(listed("visit-two-versions", &view.conflicts));
    lines.line(listed("visit-not-asked", &view.not_asked));
    lines.all(view.misfits.iter().map(|said| &said.text));
    lines.all(view.plan_differs.iter().map(|said| &said.text));
    lines.all(view.needs_newer.iter().map(|said| &said.text));
    lines.all(view.late.iter().map(|said| &said.text));
    lines.all(view.addenda.iter().map(|note| format!("+ {} ({}, {})", note.text, note.by, note.at)));
    lines.done()
}

fn field(field: &VisitFieldView) -> Vec<[String; 4]> {
    let name = format!("  {}", field.field);
    if field.versions.is_empty() {
        return vec![[
            name,
            crate::language::words().plain("visit-blank"),
            String::new(),
            field.before.clone(),
        ]];
    }
    let rows = field.versions.iter().map(|version| {
        let by = format!("{}, {}", version.by, version.at);
        [name.clone(), version.value.clone(), by, field.before.clone()]
    });
    rows.collect()
}

/// What became of answers: help and advice first, then what is not saved, then the visit.
pub fn visit_answered(answered: &VisitAnswered) -> String {
    let words = crate::language::words();
    let mut lines = Lines::default();
    lines.all(answered.immediate.iter().map(|said| &said.text));
    if let Some(danger) = &answered.danger {
        lines.push(&advice(danger));
    }
    if let Some(judged) = &answered.result {
        lines.push(&result(judged));
    }
    let mut told = |key: &str, fields: &[FieldProblem]| {
        if !fields.is_empty() {
            lines.line(words.plain(key));
            lines.all(fields.iter().map(|one| format!("  {}: {}", one.field, one.said.text)));
        }
    };
    told("visit-is-it-right", &answered.questions);
    told("visit-not-saved", &answered.problems);
    lines.push(&visit(&answered.visit));
    lines.done()
}

/// Facts, a line each.
pub fn facts(view: &FactsView) -> String {
    let rows = view.facts.iter().map(|fact| {
        let mark = if fact.conflict { "TWO VERSIONS" } else { "" };
        let cells = [&fact.fact, &fact.value, &fact.day, &fact.age, &fact.by].map(Clone::clone);
        let [name, value, day, age, by] = cells;
        [name, value, day, age, by, mark.to_owned()]
    });
    let mut lines = Lines(columns(rows.collect()));
    lines.all(view.needs_newer.iter().map(|said| &said.text));
    lines.done()
}
