//! Entries without effect, from the command line.

use crate::answer::Answer;
use crate::args::Suspended;
use crate::text;
use hearth_app::App;
use hearth_app::api::Problem;

/// Lists them, or takes one over.
pub async fn suspended(app: &App, asked: Suspended) -> Result<Answer, Problem> {
    let list = match asked {
        Suspended::List => app.suspended().await?,
        Suspended::Take { id } => app.take_suspended(id).await?,
    };
    let mut lines = text::Lines::default();
    lines.all(list.done.iter().map(|said| &said.text));
    lines.all(list.items.iter().map(|one| {
        let (who, what) = (&one.name, format!("{} {}", one.what, one.text));
        format!("{}  {}  {who}: {}, by {}. {}", one.id, one.at, what.trim(), one.author, one.why.text)
    }));
    Ok(Answer::done(&list, lines.done()))
}
