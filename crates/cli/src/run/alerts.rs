//! Carries out what was asked about alerts.

use crate::answer::Answer;
use crate::args::{Alert, AlertSeen};
use crate::text;
use hearth_app::App;
use hearth_app::api::{self, AlertAsked, Problem};

/// Lists alerts.
pub(super) async fn list(app: &App, patient: Option<String>) -> Result<Answer, Problem> {
    let list = app.alerts(patient).await?;
    Ok(Answer::done(&list, text::alerts(&list)))
}

/// Opens, closes or puts off.
pub(super) async fn act(app: &App, asked: Alert) -> Result<Answer, Problem> {
    let alert = match asked {
        Alert::Seen(asked) => app.alert_seen(which(asked)).await?,
        Alert::Close(asked) => {
            let typed = api::AlertClose { alert: which(asked.alert), action: asked.action, why: asked.why };
            app.alert_close(typed).await?
        }
        Alert::Snooze(asked) => {
            let typed = api::AlertSnooze {
                patient: asked.patient,
                cause: asked.cause,
                until: asked.until,
                why: asked.why,
                based_on: asked.finding,
                entries: Vec::new(),
            };
            app.alert_snooze(typed).await?
        }
    };
    Ok(Answer::done(&alert, text::alert(&alert)))
}

fn which(asked: AlertSeen) -> AlertAsked {
    AlertAsked { patient: asked.patient, cause: asked.cause, based_on: asked.finding, entries: Vec::new() }
}
