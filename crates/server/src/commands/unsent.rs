//! The command that opens what a computer had not sent. The recovery code is never an argument: a list of running programs
//! and the history of a shell show those to others.

use super::run::CommandError;
use super::{Output, UnsentCommand};
use crate::admin::{FILE_BYTES_MAX, Office, OpenedUnsent, UnsentProblem};
use crate::escrow::RecoveryCode;
use crate::mint::OsMint;
use hearth_record::TeamId;
use serde_json::json;
use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::path::Path;

/// The longest text that may be a recovery code.
const CODE_BYTES_MAX: u64 = 1024;

/// What whoever puts a copy back has to know.
pub(super) const AFTER_A_RESTORE: &str = "What came after that copy comes back from the team's computers. Not by itself comes \
    what was written about somebody who has since left the computer that wrote it: the app on that computer names a file to \
    bring. Give it to `unsent open`.";

pub(super) async fn unsent_command(
    office: &Office<'_>,
    team: Option<TeamId>,
    command: UnsentCommand,
) -> Result<Output, CommandError> {
    let UnsentCommand::Open { file, code_file } = command;
    let team = office.team(team).await?.team;
    let bytes = read(&file)?;
    let code = RecoveryCode::parse(&code(code_file.as_deref())?).map_err(UnsentProblem::from)?;
    let opened = office.open_unsent(team, &bytes, &code, &mut OsMint).await?;
    let result = json!({
        "lines": opened.lines, "unreadable": opened.unreadable, "taken": opened.taken,
        "without_effect": opened.without_effect, "already": opened.already, "not_proved": opened.not_proved,
        "behind_a_gap": opened.behind_a_gap, "malformed": opened.malformed,
        "computers": opened.computers.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "patients": opened.patients.len(),
    });
    let done = Output::done("unsent open", result, text(&opened));
    if opened.is_whole() {
        return Ok(done);
    }
    let mut json = done.json;
    if let Some(members) = json.as_object_mut() {
        members.insert("ok".to_owned(), json!(false));
    }
    Ok(Output { exit: 4, json, ..done })
}

fn text(opened: &OpenedUnsent) -> String {
    let mut lines = vec![format!(
        "{} line(s): {} taken, {} in the log already.",
        opened.lines, opened.taken, opened.already
    )];
    let mut say = |count: u64, what: &str| {
        if count > 0 {
            lines.push(format!("{count} {what}"));
        }
    };
    say(
        opened.without_effect,
        "of them kept without effect: the author had no right, or the computer was turned off.",
    );
    say(opened.unreadable, "can't be opened: torn, changed, or sealed to another team's key.");
    say(opened.not_proved, "not taken: nothing proves that the computer they name wrote them.");
    say(opened.behind_a_gap, "not taken: an entry before them is neither in the log nor in the file.");
    say(opened.malformed, "not taken: they make no sense.");
    lines.push(
        "A signature proves which computer wrote an entry. Nothing proves that the file is whole: lines at its end may be \
         missing. Keep the file until the team has looked at the records."
            .to_owned(),
    );
    lines.join("\n")
}

fn read(file: &Path) -> Result<Vec<u8>, CommandError> {
    let unread = |cause| CommandError::Unread { file: file.to_owned(), cause };
    let opened = std::fs::File::open(file).map_err(unread)?;
    let mut bytes = Vec::new();
    opened.take(FILE_BYTES_MAX.saturating_add(1)).read_to_end(&mut bytes).map_err(unread)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > FILE_BYTES_MAX {
        return Err(unread(io::Error::from(io::ErrorKind::FileTooLarge)));
    }
    Ok(bytes)
}

/// The recovery code, from a file or as it is typed.
#[expect(clippy::print_stderr, reason = "who is asked for a code wants to see that")]
fn code(file: Option<&Path>) -> Result<String, CommandError> {
    let mut typed = String::new();
    if let Some(file) = file {
        let unread = |cause| CommandError::Unread { file: file.to_owned(), cause };
        let opened = std::fs::File::open(file).map_err(unread)?;
        opened.take(CODE_BYTES_MAX).read_to_string(&mut typed).map_err(unread)?;
        return Ok(typed);
    }
    let input = io::stdin().lock();
    if io::stdin().is_terminal() {
        eprint!("The team's recovery code: ");
        // Whoever does not see the question still may type.
        let _ = io::stderr().flush();
    }
    let read = input.take(CODE_BYTES_MAX).read_line(&mut typed);
    read.map_err(|cause| CommandError::Unread { file: "-".into(), cause })?;
    Ok(typed)
}
