//! The lines of a sheet become check-ins: judged in one go with all that is known, and saved some hundreds at a time.
//! Which lines there are is read elsewhere.

use super::around::Around;
use super::{Imported, Row, Sheet, danger, judged, partly};
use crate::api::{FieldProblem, Problem};
use crate::deeds::check_in::checks;
use crate::deeds::check_in::form::Reading;
use crate::deeds::facts::Chart;
use crate::deeds::writing::Writing;
use crate::open::Open;
use crate::problem::of_mint;
use hearth_chart::Measurements;
use hearth_clinical::Instant;
use hearth_record::{PatientId, Subject};
use hearth_store::NewAct;
use hearth_wire::{Body, CheckInBody, kind_of};

/// Lines of a file that are saved together: few enough that nobody waits long for one to be safe.
const LINES_AT_ONCE: usize = 500;

/// What an entry says of unusual values that nobody was asked about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unasked {
    /// That they are right.
    IsRight,
    /// Nothing.
    IsOpen,
}

/// Judges every line of a sheet in one go and saves them.
pub(super) fn save_sheet(
    open: &Open,
    (patient, chart): (PatientId, &Chart<'_>),
    mut sheet: Sheet,
    unasked: Unasked,
    imported: &mut Imported,
) {
    let mut history = chart.history(open.today());
    for row in &mut sheet.rows {
        row.keys = history.add(None, row.when, &measured(&row.reading));
    }
    imported.danger = danger(open, chart, &history, &sheet);
    let told = judged::told(open, chart, &history, &sheet.rows);
    let around = Around::of(&history.history);
    let bodies = sheet.rows.iter().zip(told).map(|(row, told)| {
        let asked = match unasked {
            Unasked::IsRight => unusual(open, &around, row),
            Unasked::IsOpen => Vec::new(),
        };
        let body = CheckInBody {
            confirmed_unusual: checks::parts(&asked),
            told: Some(told),
            ..row.reading.body(open.now())
        };
        act(open, patient, row, body)
    });
    let acts: Vec<NewAct> = bodies.collect();
    let saved = save(open, &acts, imported).and_then(|()| mend(open, patient, &sheet, imported));
    imported.problem = saved.err().or(imported.problem.take());
}

/// What is unusual about a line, a question beside each box.
pub(super) fn unusual(open: &Open, around: &Around, row: &Row) -> Vec<FieldProblem> {
    let recent = around.before(row.when, &row.reading);
    checks::questions(&row.reading, row.when.day, &recent, &row.fields.weight_unit, open.words())
}

fn mend(open: &Open, patient: PatientId, sheet: &Sheet, imported: &mut Imported) -> Result<(), Problem> {
    for one in &sheet.mended {
        let is_new = partly::correct(open, patient, one)?;
        let count = if is_new { &mut imported.saved } else { &mut imported.already };
        *count = count.saturating_add(1);
    }
    Ok(())
}

pub(super) fn measured(reading: &Reading) -> Measurements {
    Measurements::of(&reading.body(Instant::from_ms(0)))
}

fn act(open: &Open, patient: PatientId, row: &Row, body: CheckInBody) -> NewAct {
    let body = Body::CheckIn(Box::new(body));
    let writing = Writing {
        patient,
        subject: Subject::check_in_self(),
        body: &body,
        replaces: Vec::new(),
        at: Some(row.at),
        form: Some(row.form.clone()),
    };
    writing.act(open, kind_of(&body))
}

fn save(open: &Open, acts: &[NewAct], imported: &mut Imported) -> Result<(), Problem> {
    let mut random = crate::mint::stream(open.mint.as_ref()).map_err(|cause| of_mint(open.words(), cause))?;
    let mut seeds = || {
        let mut seed = [0; 32];
        random(&mut seed);
        seed
    };
    for some in acts.chunks(LINES_AT_ONCE) {
        let written = open.store().write_all(some, &mut seeds).map_err(|cause| open.write_problem(&cause))?;
        for one in written {
            let count = if one.already { &mut imported.already } else { &mut imported.saved };
            *count = count.saturating_add(1);
        }
        open.wrote();
    }
    Ok(())
}
