//! Carries out what was asked about how closely somebody is watched.

use crate::answer::Answer;
use crate::args::Tier;
use crate::text;
use hearth_app::App;
use hearth_app::api::Problem;

/// Shows the criteria, or steps down.
pub(super) async fn tier(app: &App, asked: Tier) -> Result<Answer, Problem> {
    let view = match asked {
        Tier::Show { patient } => app.tier(patient).await?,
        Tier::StepDown(asked) => app.tier_step_down(asked.patient, asked.why).await?,
    };
    Ok(Answer::done(&view, text::tier(&view)))
}
