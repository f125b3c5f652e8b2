//! Messages, questionnaires, exercise and the first week as lines of text.

use super::{Lines, sentences};
use hearth_app::api::{
    ExerciseDiary, ExerciseSaved, FirstWeek, Messages, PatientQuestions, QuestionnaireDone, Questions,
    SheetView,
};
use hearth_app::questionnaires::TaskView;

/// Messages, oldest first.
pub fn messages(all: &Messages) -> String {
    let mut lines = Lines::default();
    lines.all(all.about.iter().map(|said| &said.text));
    for item in &all.items {
        lines.line(format!("{}  {}  {}", item.key, item.at, item.who));
        lines.all(item.text.lines().map(|line| format!("  {line}")));
        lines.line(format!("  {}", item.reached.said.text));
    }
    lines.done()
}

fn sheet(lines: &mut Lines, sheet: &SheetView) {
    lines.line(format!("{}  {}  {}  {}", sheet.key, sheet.at, sheet.title, sheet.who));
    lines.all(
        sheet.tasks.iter().map(|task| format!("  {}: {}", super::urgency(&task.urgency), task.said.text)),
    );
    lines.all(sheet.result.iter().map(|said| format!("  {}", said.text)));
    for item in sheet.items.iter().filter(|item| item.state != "notAsked") {
        lines.line(format!("  {}: {}", item.about, item.answer));
    }
    lines.all(sheet.missing.iter().map(|said| format!("  {}", said.text)));
    lines.line(format!("  {}", sheet.reached.said.text));
}

/// What is due and what was answered.
pub fn questions(all: &Questions) -> String {
    let mut lines = Lines::default();
    for due in &all.due {
        lines.line(format!("{}  {}  {}  {}", due.code, due.title, due.length.text, due.said.text));
    }
    lines.all(all.not_offered.iter().map(|said| &said.text));
    all.sheets.iter().for_each(|one| sheet(&mut lines, one));
    lines.done()
}

/// The same as the team sees it.
pub fn patient_questions(all: &PatientQuestions) -> String {
    let mut lines = Lines::default();
    lines.all(all.asked.iter().map(|asked| format!("{}  {}", asked.code, asked.said.text)));
    all.sheets.iter().for_each(|one| sheet(&mut lines, one));
    lines.done()
}

/// A sheet that was saved: help before anything else.
pub fn done(done: &QuestionnaireDone) -> String {
    let mut text = sentences(&done.help);
    text.push_str(&sentences(&done.said));
    let mut lines = Lines::default();
    lines.all(done.next.iter().map(|due| format!("{}  {}  {}", due.code, due.title, due.said.text)));
    text.push_str(&lines.done());
    text
}

/// A sheet that was typed for somebody else: the tasks first, and what to say to the person.
pub fn written_down(done: &QuestionnaireDone, tasks: &[TaskView]) -> String {
    let mut lines = Lines::default();
    lines.all(tasks.iter().map(|task| format!("{}: {}", super::urgency(&task.urgency), task.said.text)));
    lines.line(crate::language::words().plain("terminal-say-to-person"));
    lines.done() + &self::done(done)
}

/// The diary.
pub fn exercise(diary: &ExerciseDiary) -> String {
    let mut lines = Lines::default();
    lines.all(diary.stop.iter().chain(&diary.level).map(|said| &said.text));
    for week in &diary.weeks {
        lines.line(format!("{}  {}  {}", week.week, week.days.text, week.minutes.text));
    }
    for time in &diary.times {
        let said = [&time.what, &time.minutes, &time.exertion, &time.signs, &time.note];
        let said: Vec<&str> = said.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        lines.line(format!("{}  {}  {}", time.key, time.day, said.join(", ")));
        lines.line(format!("  {}", time.reached.said.text));
    }
    lines.done()
}

/// A time that was saved: what to do comes first.
pub fn exercise_saved(saved: &ExerciseSaved) -> String {
    let mut text = sentences(&saved.said);
    text.push_str(&exercise(&saved.diary));
    text
}

/// The first week.
pub fn first_week(week: &FirstWeek) -> String {
    let mut lines = Lines::default();
    if week.shows {
        lines.line(&week.day.text);
    }
    for step in &week.steps {
        let mark = if step.done { "x" } else { " " };
        lines.line(format!("[{mark}] {}  {}", step.code, step.title.text));
        lines.all(step.lines.iter().map(|said| format!("      {}", said.text)));
    }
    lines.done()
}
