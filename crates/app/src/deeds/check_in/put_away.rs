//! That something was typed and is no reading of this person: the team sees that it happened, and no number of it is kept.

use super::check_time;
use crate::api::{Nothing, Problem, PutAway};
use crate::deeds::people::{may_observe, whose};
use crate::deeds::writing::Writing;
use crate::open::Open;
use hearth_clinical::Instant;
use hearth_record::{PatientId, Subject};
use hearth_wire::{Body, PutAwayBody, PutAwayWhy};

/// What can be put away, by part of a check-in.
const PARTS: [&str; 4] = ["weight", "pressure", "pulse", "oxygen"];

/// Writes down that it was put away.
///
/// # Errors
/// A problem beside `why` or `what`, or of kind `Store`.
pub fn put_away(open: &Open, patient: Option<PatientId>, asked: &PutAway) -> Result<Nothing, Problem> {
    let patient = whose(open, patient)?;
    may_observe(open)?;
    let choice = |field: &str, choices: &str| {
        open.bad_field(field, "problem-value-choice", &[("choices", choices.into())])
    };
    let why = PutAwayWhy::from_code(&asked.why)
        .ok_or_else(|| choice("why", &PutAwayWhy::ALL.map(PutAwayWhy::code).join(", ")))?;
    let mut what = Vec::new();
    for part in &asked.what {
        let known = PARTS.iter().find(|known| *known == part);
        let known = known.ok_or_else(|| choice("what", &PARTS.join(", ")))?;
        if !what.iter().any(|held| held == known) {
            what.push((*known).to_owned());
        }
    }
    if what.is_empty() {
        return Err(choice("what", &PARTS.join(", ")));
    }
    let at = asked.measured_ms.map(Instant::from_ms);
    check_time(open, at)?;
    let body = Body::PutAway(PutAwayBody { why, what });
    let subject = Subject::put_away();
    Writing { patient, subject, body: &body, replaces: Vec::new(), at, form: None }.save(open)?;
    Ok(Nothing {})
}
