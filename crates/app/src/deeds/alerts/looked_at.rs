//! Says that somebody of the team has looked at a check-in, so that the person can read it. Opening a page says nothing.

use crate::api::{LookedAt, Nothing, Problem};
use crate::deeds::check_in::amend::find;
use crate::deeds::facts::{Chart, Facts};
use crate::deeds::people::{patient_id, whose};
use crate::deeds::writing::{Writing, save_all};
use crate::open::Open;
use hearth_chart::AlertsNow;
use hearth_record::{EntryKey, Role, Subject};
use hearth_rules::alert::{About, AlertState, FindingId, Naming, Raised};
use hearth_store::NewAct;
use hearth_wire::{Body, LookedAtBody, kind_of};
use std::collections::BTreeSet;

/// Says it of the entries that were on the screen.
///
/// # Errors
/// `Store`; or a problem when the reader is not of the team, or an entry is nothing that this patient measured or said, as far
/// as it is here. Nothing was saved then.
pub fn looked_at(open: &Open, asked: &LookedAt) -> Result<Nothing, Problem> {
    let patient = whose(open, Some(patient_id(open, &asked.patient)?))?;
    let unknown = || open.bad_input("problem-reading-unknown", &[]);
    let entries: Option<BTreeSet<EntryKey>> =
        asked.entries.iter().map(|text| EntryKey::parse(text).ok()).collect();
    let entries = entries.filter(|entries| !entries.is_empty()).ok_or_else(unknown)?;
    let acts = {
        let facts = Facts::read(open, &open.view()?, patient)?;
        let chart = facts.chart();
        if !role(open, &chart).shares_caseload() {
            return Err(open.not_allowed());
        }
        let check_ins = chart.check_ins.iter();
        let mut here: BTreeSet<EntryKey> =
            check_ins.flat_map(|check_in| chart.looks().made_of(&check_in.fact.act.key)).copied().collect();
        // What the person said besides: each is a whole by itself.
        here.extend(chart.record.messages().iter().map(|message| message.fact.act.key));
        here.extend(chart.record.sheets().iter().map(|sheet| sheet.fact.act.key));
        here.extend(chart.record.exercises().iter().map(|one| one.fact.act.key));
        here.extend(chart.record.side_effects().iter().map(|one| one.fact.act.key));
        if !entries.is_subset(&here) {
            return Err(unknown());
        }
        acts(open, &chart, &entries)
    };
    save_all(open, &acts)?;
    Ok(Nothing {})
}

/// The same of a check-in that the beginning of its mark names, with every correction that is here.
///
/// # Errors
/// As [`looked_at`].
pub fn at_check_in(open: &Open, text: &str) -> Result<Nothing, Problem> {
    let (patient, key) = find(open, text)?;
    let entries = {
        let facts = Facts::read(open, &open.view()?, patient)?;
        facts.chart().looks().made_of(&key).iter().map(ToString::to_string).collect()
    };
    looked_at(open, &LookedAt { patient: patient.to_string(), entries })
}

/// The same of the check-ins that findings are about, as far as they were on the screen; with nothing named, of all of them.
/// A check-in in which something else was found that waits for somebody to open it has not been looked at with this.
pub(super) fn acts_about(
    open: &Open,
    chart: &Chart<'_>,
    now: &AlertsNow,
    naming: &Naming<EntryKey>,
    shown: &[String],
) -> Vec<NewAct> {
    let waits = waiting_besides(now, naming);
    let whole = naming.named.iter().filter(|named| !waits.contains(&named.id.about));
    let entries = whole.flat_map(|named| entries_of(chart, &named.id)).copied();
    let was_shown = |key: &EntryKey| shown.is_empty() || shown.contains(&key.to_string());
    acts(open, chart, &entries.filter(was_shown).collect())
}

/// What the other open findings are about that nobody has opened, and of whose check-in nobody has said that they looked.
fn waiting_besides(now: &AlertsNow, naming: &Naming<EntryKey>) -> BTreeSet<About<EntryKey>> {
    let is_named = |raised: &Raised<EntryKey>| {
        raised.cause == naming.cause && naming.named.iter().any(|named| named.id == raised.id)
    };
    let open = now.alerts.iter().filter(|alert| alert.state == AlertState::Open);
    let unseen = open.flat_map(|alert| &alert.unseen).filter(|raised| !is_named(raised));
    unseen.map(|raised| raised.id.about).collect()
}

/// The entries of the check-in that a finding is about; none for one about how things stand.
pub(super) fn entries_of<'c>(chart: &'c Chart<'_>, id: &FindingId<EntryKey>) -> &'c [EntryKey] {
    match id.about {
        About::Entry(check_in) => chart.looks().made_of(&check_in),
        About::State { .. } => &[],
    }
}

/// One act for each of these entries that the reader has not said it of.
fn acts(open: &Open, chart: &Chart<'_>, entries: &BTreeSet<EntryKey>) -> Vec<NewAct> {
    let own = open.identity().user;
    let body = Body::LookedAt(LookedAtBody { role: role(open, chart) });
    let one = |entry: &EntryKey| {
        let writing = Writing {
            patient: chart.patient(),
            subject: Subject::looked_at(entry),
            body: &body,
            replaces: Vec::new(),
            at: None,
            form: None,
        };
        writing.act(open, kind_of(&body))
    };
    entries.iter().filter(|entry| !chart.looks().has_looked(&own, entry)).map(one).collect()
}

/// What the reader does in the team: as the directory has it, as enrolment said before the directory came.
fn role(open: &Open, chart: &Chart<'_>) -> Role {
    let identity = open.identity();
    chart.directory().users.get(&identity.user).map_or(identity.role, |row| row.role.clone())
}
