//! How a person's own plan and the pages to learn from read on a terminal.

use super::{Lines, columns};
use hearth_app::api::{CareSection, CareView, GoalView, LearnTopicView, LearnView, OwnVersion};

/// The plan: what others changed first.
pub fn care(view: &CareView) -> String {
    let mut lines = Lines::default();
    for change in &view.changes {
        lines.line(format!("{}  {} ({})", change.key, change.what, change.said.text));
        lines.line(format!("  {} -> {}", change.was, change.is));
    }
    view.sections.iter().for_each(|one| section(&mut lines, one));
    view.goals.iter().for_each(|one| goal(&mut lines, one));
    for next in &view.next {
        lines.line(format!("{}: {} ({})", next.title, next.said.text, next.date));
        versions(&mut lines, &next.versions);
    }
    for plan in &view.plans {
        lines.all(plan.lines.iter().map(|said| &said.text));
        lines.all(plan.now.iter().map(|said| &said.text));
    }
    lines.all(view.needs_newer.iter().map(|said| &said.text));
    lines.done()
}

fn section(lines: &mut Lines, one: &CareSection) {
    if one.by.is_some() || !one.versions.is_empty() {
        let by = one.by.as_ref().map(|said| said.text.as_str()).unwrap_or_default();
        lines.line(format!("{} ({}): {} [{by}]", one.title, one.section, one.text));
        lines.all(one.read.iter().map(|said| format!("  {}", said.text)));
        versions(lines, &one.versions);
    } else {
        lines.line(format!("{} ({})", one.title, one.section));
    }
}

fn goal(lines: &mut Lines, one: &GoalView) {
    lines.line(format!("{}  {} [{}; {}]", one.goal, one.words, one.state_said.text, one.by.text));
    let said = [&one.again_said, &one.smaller_step, &one.read];
    lines.all(said.into_iter().flatten().map(|said| format!("  {}", said.text)));
    versions(lines, &one.versions);
}

fn versions(lines: &mut Lines, versions: &[OwnVersion]) {
    lines.all(versions.iter().map(|one| format!("  {} [{}]", one.text, one.by.text)));
}

/// Every page, and how far it has got.
pub fn learning(view: &LearnView) -> String {
    let mut lines = Lines::default();
    lines.line(&view.said.text);
    let rows = view.topics.iter().map(|one| [&one.topic, &one.title, &one.state_said.text].map(Clone::clone));
    lines.push(&columns(rows.collect()));
    lines.done()
}

/// One page with its questions.
pub fn page(page: &LearnTopicView) -> String {
    let mut lines = Lines::default();
    lines.line(&page.title);
    lines.all(&page.text);
    lines.line(&page.tell);
    for question in &page.questions {
        lines.line(format!("{}. {}", question.question, question.text));
        lines.all(question.choices.iter().map(|one| format!("  {}) {}", one.choice, one.text)));
    }
    lines.line(&page.state_said.text);
    lines.done()
}
