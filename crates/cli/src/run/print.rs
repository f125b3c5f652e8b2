//! Sheets of paper: which one is asked for, and what is said once it is a file.

use crate::answer::Answer;
use crate::args::Print;
use hearth_app::App;
use hearth_app::api::{PaperAsked, PaperKind, Problem};

/// Writes the sheet.
pub async fn print(app: &App, asked: Print) -> Result<Answer, Problem> {
    let (kind, days, patient, out) = match asked {
        Print::Card(of) => (PaperKind::Card, 0, of.patient, of.out),
        Print::Numbers { days, of } => (PaperKind::Numbers, days, of.patient, of.out),
        Print::Guide { out } => (PaperKind::Guide, 0, None, out),
    };
    let saved = app.write_paper(PaperAsked { kind, patient, days }, out).await?;
    let said = format!("{}\n", saved.said.text);
    Ok(Answer::done(&saved, said))
}
