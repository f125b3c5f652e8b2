//! What is asked at the terminal: the passphrase, unless the file that `HEARTH_PASSPHRASE_FILE` names has it, and whether
//! an unusual value is right. A passphrase is never an argument: those are seen by everybody on the computer.

use std::io::{self, IsTerminal, Write};
use zeroize::Zeroizing;

/// Environment variable that names the file; its first line is the passphrase.
pub const FILE_VARIABLE: &str = "HEARTH_PASSPHRASE_FILE";

/// Why there is no passphrase.
#[derive(Debug)]
pub enum PassphraseProblem {
    /// The file can't be read.
    File,
    /// No file was named, and there is no terminal to ask at.
    NobodyToAsk,
}

/// The passphrase; asked for twice if it is a new one.
///
/// # Errors
/// [`PassphraseProblem`].
pub fn read(new: bool) -> Result<(Zeroizing<String>, Zeroizing<String>), PassphraseProblem> {
    if let Some(file) = std::env::var_os(FILE_VARIABLE).filter(|file| !file.is_empty()) {
        let text = Zeroizing::new(std::fs::read_to_string(file).map_err(|_| PassphraseProblem::File)?);
        let line = text.lines().next().unwrap_or_default();
        return Ok((Zeroizing::new(line.to_owned()), Zeroizing::new(line.to_owned())));
    }
    if !io::stdin().is_terminal() {
        return Err(PassphraseProblem::NobodyToAsk);
    }
    let first = ask("Passphrase: ")?;
    let again = if new { ask("The same again: ")? } else { first.clone() };
    Ok((first, again))
}

fn ask(prompt: &str) -> Result<Zeroizing<String>, PassphraseProblem> {
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|_| PassphraseProblem::NobodyToAsk)
}

/// Puts a question with its advice before it, and hears whether the answer is yes.
pub fn is_right(question: &str) -> bool {
    let mut answer = String::new();
    let put = io::stderr().write_all(format!("{question}[y/N] ").as_bytes());
    put.and_then(|()| io::stdin().read_line(&mut answer)).is_ok()
        && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}
