//! How one patient reads on a terminal: who it is, what stands out and of which day, what happened.

use super::{Lines, terminal, zone};
use crate::language;
use hearth_app::api::{FindingView, PatientView, TimelineItem};
use hearth_words::Arg;

/// One patient.
pub fn patient(view: &PatientView) -> String {
    let words = language::words();
    let mut lines = Lines::default();
    let banner = &view.banner;
    lines.line(format!("{}, {}, {}", banner.name, banner.born, banner.nhs_number));
    // How old the latest reading is says nothing of how old the most urgent one is: that stands with its finding.
    lines.line(format!("{}. {}: {}", zone(banner.zone), words.plain("ui-banner-age"), banner.age.text));
    lines.line(&banner.target_weight);
    lines.line(&view.owner.text);
    lines.all(view.road.iter().map(|said| &said.text));
    lines.all(view.findings.iter().map(finding));
    if let Some(latest) = &view.latest {
        lines.line(terminal("latest", &[("at", Arg::Text(&latest.at))]));
        lines.all(latest.saved.iter().map(|said| format!("  {}", said.text)));
    }
    lines.all(view.timeline.iter().map(happened));
    lines.all(view.incomplete.then(|| terminal("history-incomplete", &[])));
    lines.done()
}

/// What was found, and of which day.
fn finding(finding: &FindingView) -> String {
    let day = if finding.day.is_empty() { String::new() } else { format!(" ({})", finding.day) };
    format!("{} {}{day}", zone(finding.zone), finding.said.text)
}

/// One entry, what is to be known before it is believed, and how far it has got.
fn happened(item: &TimelineItem) -> String {
    let mark = if item.mark.is_empty() {
        String::new()
    } else {
        format!("  [{}]", language::words().plain(&format!("ui-mark-{}", item.mark)))
    };
    let reached = item.reached.as_ref().map(|reached| format!("  ({})", reached.said.text));
    format!("{}  {}  {}{mark}{}", item.at, item.what, item.text, reached.unwrap_or_default())
}
