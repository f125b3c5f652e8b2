//! How the criteria for a lighter tier read on a terminal.

use super::{Lines, columns};
use hearth_app::deeds::tier::TierView;

/// The tier, each criterion, and what it comes to.
pub fn tier(view: &TierView) -> String {
    let mut lines = Lines::default();
    lines.line(&view.tier_said);
    let rows = view.criteria.iter().map(|one| [&one.stands_said, &one.said, &one.because].map(Clone::clone));
    lines.0.push_str(&columns(rows.collect()));
    lines.line(&view.said.text);
    lines.done()
}
