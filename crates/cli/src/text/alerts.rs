//! How alerts read on a terminal.

use super::{Lines, columns, terminal, zone};
use hearth_app::api::{AlertList, AlertView};

/// Alerts, a line each.
pub fn alerts(list: &AlertList) -> String {
    let tasks = list.tasks.iter().map(|task| {
        let said = [&task.name, &task.said.text, &task.patient].map(Clone::clone);
        let ([name, said, patient], none) = (said, String::new);
        [zone(task.level), terminal("decide", &[]), name, said, none(), none(), none(), none(), patient]
    });
    let rows = list.alerts.iter().map(|alert| {
        let said = [&alert.reason.text, stands(alert), &alert.since.text, &alert.escalated_said.text];
        let [reason, state, since, escalated] = said.map(Clone::clone);
        // Since when it is open says nothing of when it was measured.
        let lead = alert.open.iter().find(|finding| finding.name == alert.lead);
        let reason = lead.map_or(reason.clone(), |lead| format!("{reason} ({})", lead.day));
        let mark = match (alert.opened, alert.looked_at) {
            (true, _) => String::new(),
            (false, true) => terminal("looked-at", &[]),
            (false, false) => terminal("new", &[]),
        };
        let level = zone(alert.level);
        [
            level,
            mark,
            alert.name.clone(),
            reason,
            state,
            since,
            escalated,
            alert.cause.clone(),
            alert.patient.clone(),
        ]
    });
    let mut lines = Lines(columns(tasks.chain(rows).collect()));
    lines.all(list.not_loaded.iter().map(|said| &said.text));
    lines.done()
}

/// One alert and each of its open findings.
pub fn alert(alert: &AlertView) -> String {
    let mut lines = Lines::default();
    lines.line(format!("{} {}: {}", zone(alert.level), alert.about.text, stands(alert)));
    lines.line(&alert.reason.text);
    lines.all(&alert.put_off);
    lines.line(&alert.escalated_said.text);
    lines.all(&alert.closed_by);
    lines.all(alert.open.iter().map(|finding| {
        let mark = if finding.new_since { terminal("new", &[]) + " " } else { String::new() };
        format!("  {mark}{} {} ({}) {}", zone(finding.level), finding.said.text, finding.rule, finding.day)
    }));
    lines.done()
}

/// How it stands; one that was put off and is open again says so.
fn stands(alert: &AlertView) -> &String {
    alert.put_off_ended.as_ref().map_or(&alert.state_said.text, |ended| &ended.text)
}
