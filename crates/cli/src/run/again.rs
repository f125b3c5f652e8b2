//! Beginning a profile again, and what is said of one that nobody can open any more.

use super::{only_profile, read_passphrase};
use crate::answer::Answer;
use crate::args::StartAgain;
use crate::text;
use hearth_app::App;
use hearth_app::api::{self, Problem};
use std::path::PathBuf;

/// The deed, and the first exchange behind it.
pub async fn start_again(app: &App, profile: Option<PathBuf>, asked: StartAgain) -> Result<Answer, Problem> {
    let dir = match profile {
        Some(dir) => dir,
        None => only_profile(app).await?,
    };
    let (mut passphrase, _) = read_passphrase(false)?;
    let typed = api::StartAgain {
        id: String::new(),
        passphrase: std::mem::take(&mut *passphrase),
        server: asked.server,
        code: asked.code,
    };
    let begun = app.start_again_at(dir, typed).await?;
    let state = app.sync_now().await;
    let mut said = text::sentences(&begun.said);
    said.push_str(&match &state {
        Ok(state) => text::state(state),
        Err(problem) => text::problem(problem),
    });
    let (sync, problem) = (state.as_ref().ok(), state.as_ref().err());
    let answer = Answer::done(&serde_json::json!({ "again": begun, "sync": sync, "problem": problem }), said);
    app.lock().await?;
    Ok(answer)
}

/// A refusal, and behind it what is known of a profile that nobody can open any more.
pub async fn with_what_was_closed(app: &App, profile: Option<PathBuf>, refused: Answer) -> Answer {
    let dir = match profile {
        Some(dir) => Some(dir),
        None => only_profile(app).await.ok(),
    };
    match dir.and_then(|dir| app.closed_at(&dir)) {
        Some(closed) => refused.and_closed(&closed),
        None => refused,
    }
}
