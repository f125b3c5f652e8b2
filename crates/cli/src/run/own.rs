//! Numbers that were somebody else's, and being reminded.

use crate::answer::Answer;
use crate::args::{PutAway, Reminders, RemindersSet};
use crate::text;
use hearth_app::App;
use hearth_app::api::{self, Problem};

/// Writes down that it was put away.
pub async fn put_away(app: &App, asked: PutAway) -> Result<Answer, Problem> {
    let put_away = api::PutAway { why: asked.why, what: asked.what, measured_ms: None };
    let done = app.put_away(put_away).await?;
    Ok(Answer::done(&done, text::terminal("put-away", &[]) + "\n"))
}

/// Shows or changes when the person is reminded.
pub async fn reminders(app: &App, asked: Reminders) -> Result<Answer, Problem> {
    let now = app.reminders().await?;
    let shown = match asked {
        Reminders::Show => now,
        Reminders::Set(change) => app.set_reminders(changed(now.chosen, change)).await?,
    };
    let times = shown.chosen.times.join(", ");
    let said = format!("{}\n{times}\n", shown.next.text);
    Ok(Answer::done(&shown, said))
}

fn changed(before: api::RemindersSet, change: RemindersSet) -> api::RemindersSet {
    let days = (1..=7).map(|day| change.days.contains(&day)).collect();
    api::RemindersSet {
        on: change.on.unwrap_or(before.on),
        times: if change.times.is_empty() { before.times } else { change.times },
        days: if change.days.is_empty() { before.days } else { days },
        quiet_from: change.quiet_from.unwrap_or(before.quiet_from),
        quiet_to: change.quiet_to.unwrap_or(before.quiet_to),
        stays: change.stays.unwrap_or(before.stays),
        starts: change.starts.unwrap_or(before.starts),
    }
}
