//! Who looks after a patient and who sees them, a line each.

use super::{Lines, columns};
use hearth_app::api::AccessView;

/// What was done, who looks after the patient, what is on the road, and the team.
pub fn access(view: &AccessView) -> String {
    let mut lines = Lines::default();
    lines.line(view.done.as_ref().map(|said| said.text.as_str()).unwrap_or_default());
    if view.done.is_none() {
        lines.line(&view.owner.text);
    }
    lines.all(view.road.iter().map(|said| &said.text));
    lines.all(view.without_effect.iter().map(|said| &said.text));
    let rows = view.people.iter().map(|row| [row.said.text.clone(), row.user.clone()]);
    lines.push(&columns(rows.collect()));
    lines.done()
}
