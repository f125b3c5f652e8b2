//! What the person behind a profile is told when they do not see the record any more: what happened, where what they wrote
//! is, and whom to ask. It names nobody, because nothing here may say any more whose record it was.

use crate::api::{Ended, Problem, Said};
use crate::deeds::facts::Facts;
use crate::deeds::results::team_name;
use crate::open::Open;
use crate::views::{contact, say};
use crate::zone::local_day;
use hearth_clinical::Instant;
use hearth_record::{PatientId, Role};
use hearth_store::Leaving;
use hearth_words::Arg;

/// Reads it; nothing while the record is seen, and for a member of the team, who has other patients.
///
/// # Errors
/// A problem of kind `Store`.
pub fn read(open: &Open) -> Result<Option<Ended>, Problem> {
    let Some(patient) = open.identity().patient else { return Ok(None) };
    let still_here = open.store().ended().map_err(|cause| open.read_problem(&cause))?.contains(&patient);
    let left = if still_here { None } else { left(open, patient)? };
    let (said, wrote) = match (still_here, left) {
        (true, _) => (open.said("ended-still-here", &[]), waiting(open)?),
        (false, Some(left)) => {
            let date = say::day(open.words(), local_day(left.at));
            let said = open.said("ended-left", &[("date", Arg::Text(&date))]);
            // Whoever writes on has something of theirs here until it is sent.
            let waits = open.view()?.counts().map_err(|cause| open.read_problem(&cause))?.waiting > 0;
            let wrote = if waits { waiting(open)? } else { counted(open, "ended-wrote", left.entries) };
            (said, wrote)
        }
        (false, None) => return Ok(None),
    };
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let ask = if open.identity().role == Role::Carer { "ended-ask-carer" } else { "ended-ask-patient" };
    let contact = contact::view(open.words(), &team_name(open, &chart), chart.contact(), open.now());
    Ok(Some(Ended { said, wrote, ask: open.said(ask, &[]), contact }))
}

/// The receipt for the record that this profile was made for, if nothing of it is here.
fn left(open: &Open, patient: PatientId) -> Result<Option<Leaving>, Problem> {
    let view = open.view()?;
    let read = |cause| open.read_problem(&cause);
    // Whoever came back, or is just coming, has not left.
    if view.person(&patient).map_err(read)?.is_some() || view.incomplete(&patient).map_err(read)? {
        return Ok(None);
    }
    Ok(view.leavings(Instant::from_ms(0)).map_err(read)?.into_iter().next())
}

/// What has to be sent before the record leaves.
fn waiting(open: &Open) -> Result<Said, Problem> {
    let counts = open.view()?.counts().map_err(|cause| open.read_problem(&cause))?;
    Ok(counted(open, "ended-waiting", counts.waiting))
}

fn counted(open: &Open, key: &str, count: u64) -> Said {
    open.said(key, &[("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))])
}
