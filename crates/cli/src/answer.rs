//! What a command has to say: one JSON object, or text for a person, and the exit code that belongs to it.

use crate::text;
use hearth_app::api::{Advice, ClosedProfile, Ended, Problem, ProblemKind, ResultView, Said};
use serde::Serialize;
use serde_json::{Value, json};

/// What a command came to.
pub struct Answer {
    /// Exit code: 0 done, 1 unexpected, 2 bad input, 3 not reached, 4 refused, 5 store damaged or locked.
    pub exit: u8,
    /// The members of the JSON object beside `ok` and `command`.
    json: Value,
    /// Lines for standard output.
    text: String,
    /// Lines for standard error.
    errors: String,
}

impl Answer {
    /// Done: the result, and how it reads.
    pub fn done(result: &impl Serialize, text: String) -> Answer {
        match serde_json::to_value(result) {
            Ok(result) => Answer { exit: 0, json: json!({ "result": result }), text, errors: String::new() },
            Err(_) => Answer::refused(&unexpected()),
        }
    }

    /// Looked at, and something is wrong with what was found.
    pub fn found_wrong(result: &impl Serialize, text: String, exit: u8) -> Answer {
        Answer { exit, ..Answer::done(result, text) }
    }

    /// A check-in is saved; when only in part, since it was too urgent to wait, that and what is left to be put right.
    pub fn saved(saved: &ResultView) -> Answer {
        let mut answer = Answer::done(saved, text::saved(saved));
        if !saved.not_saved.is_empty() {
            let problem = Problem {
                fields: saved.not_saved.clone(),
                ..own_problem(ProblemKind::BadInput, "problem-not-all-saved")
            };
            answer.exit = exit_code(problem.kind);
            answer.errors = text::problem(&problem);
            answer.json = json!({ "advice": saved.advice, "result": saved, "problem": problem });
        }
        answer
    }

    /// The same by somebody who does not see the record any more: that is said behind what their reading means.
    pub fn and_ended(mut self, ended: Option<&Ended>) -> Answer {
        if let Some(ended) = ended {
            self.text.push_str(&text::ended(ended));
            if let Some(members) = self.json.as_object_mut() {
                members.insert("ended".to_owned(), json!(ended));
            }
        }
        self
    }

    /// Not done.
    pub fn refused(problem: &Problem) -> Answer {
        Answer {
            exit: exit_code(problem.kind),
            json: json!({ "problem": problem }),
            text: String::new(),
            errors: text::problem(problem),
        }
    }

    /// Not done, and this advice comes before the reason, with the word that nothing of it is saved: whoever reads '999'
    /// must not think that the team can see it.
    pub fn refused_after(advice: Option<&Advice>, problem: &Problem) -> Answer {
        let mut answer = Answer::refused(problem);
        if let Some(advice) = advice {
            let nothing = nothing_saved();
            answer.text = text::advice(advice) + &text::sentences(std::slice::from_ref(&nothing));
            answer.json = json!({ "advice": advice, "nothingSaved": nothing, "problem": problem });
        }
        answer
    }

    /// Not done, and this help comes before the reason.
    pub fn refused_after_help(help: &[Said], problem: &Problem) -> Answer {
        let mut answer = Answer::refused(problem);
        if !help.is_empty() {
            answer.text = text::sentences(help);
            answer.json = json!({ "immediate": help, "problem": problem });
        }
        answer
    }

    /// The same, with what is known of a profile that nobody can open any more.
    pub fn and_closed(mut self, closed: &ClosedProfile) -> Answer {
        self.errors.push_str(&text::sentences(&closed.said));
        if let Some(members) = self.json.as_object_mut() {
            members.insert("closed".to_owned(), json!(closed));
        }
        self
    }

    /// The one JSON object.
    pub fn to_json(&self, verb: &str) -> String {
        let mut object = json!({ "ok": self.exit == 0, "command": verb });
        if let (Value::Object(object), Value::Object(members)) = (&mut object, &self.json) {
            object.extend(members.iter().map(|(name, value)| (name.clone(), value.clone())));
        }
        format!("{object:#}\n")
    }

    /// Lines for a person: what goes to standard output, and what goes to standard error.
    pub fn to_text(&self) -> (&str, &str) {
        (&self.text, &self.errors)
    }
}

/// The exit code that a problem's kind stands for.
pub fn exit_code(kind: ProblemKind) -> u8 {
    match kind {
        ProblemKind::Unexpected => 1,
        ProblemKind::BadInput | ProblemKind::AskAgain => 2,
        ProblemKind::NotReached => 3,
        ProblemKind::Refused => 4,
        ProblemKind::Store | ProblemKind::Locked => 5,
    }
}

/// Something that the command line itself found wrong.
pub fn own_problem(kind: ProblemKind, key: &str) -> Problem {
    let text = crate::language::words().plain(key);
    Problem { kind, said: Said { key: key.to_owned(), text }, fields: Vec::new() }
}

/// That nothing of what was typed is saved.
pub fn nothing_saved() -> Said {
    own_problem(ProblemKind::BadInput, "problem-nothing-saved").said
}

fn unexpected() -> Problem {
    own_problem(ProblemKind::Unexpected, "problem-unexpected")
}
