//! An order written down. It repeats what a prescriber wrote; it works out no dose. What is shown of the orders is next door,
//! and so are what is asked before one is saved and how one ends.

pub(super) mod ask;
mod day;
pub(super) mod list;
pub mod own;
pub(super) mod stop;
pub mod taken;
mod tolerance;
pub(super) mod typed;

use super::facts::Facts as Read;
use super::writing::Writing;
use crate::api::{MedicineList, MedicineSet, Problem};
use crate::deeds::people::{may_set, patient_id, whose};
use crate::open::Open;
use crate::views::medicine_problem;
use ask::{Asking, ask, ask_listed};
use hearth_chart::{MedicineNow, medicine_facts};
use hearth_clinical::medicine::{Order, OrderParts, OrderStanding};
use hearth_clinical::{LocalDay, Private};
use hearth_record::{EntryKey, PatientId, Replaces, Role, Subject};
use hearth_rules::medicine::{Change, ChangeKind, CloseProblem, Facts, close_change};
use hearth_wire::{Already, Body, Medicine, MedicineBody, ORDER};
use typed::{Typed, read};

pub use list::list;
pub use stop::stop;

/// Whose medicines, if this person may write about them.
pub(super) fn writable(open: &Open, patient: &str) -> Result<PatientId, Problem> {
    let patient = whose(open, Some(patient_id(open, patient)?))?;
    if may_set(&open.identity().role) { Ok(patient) } else { Err(open.not_allowed()) }
}

/// Who prescribed it: nobody else's name is needed from a prescriber.
pub(super) fn prescriber(open: &Open, typed: &str) -> Result<Private<String>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() && open.identity().role != Role::Prescriber {
        return Err(open.bad_field("prescriber", "problem-medicine-prescriber", &[]));
    }
    Ok(Private::new(typed.to_owned()))
}

/// Writes an order down, in place of what its author was looking at.
///
/// # Errors
/// `BadInput` for an order that no prescriber can mean, or a change without its blood date; `AskAgain` for medicines that
/// are never taken together, or more a day than the formulary's highest, until that was confirmed.
pub fn set(open: &Open, asked: &MedicineSet) -> Result<MedicineList, Problem> {
    let patient = writable(open, &asked.patient)?;
    let Typed { what, name, bloods_due } = read(open, asked)?;
    let prescriber = match what {
        Medicine::Order(_) => prescriber(open, &asked.prescriber)?,
        Medicine::Listed { .. } => Private::new(asked.prescriber.trim().to_owned()),
    };
    let facts = Read::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let standing = chart.record.medicine(&name);
    let replaces = replaces(open, standing.as_ref(), &asked.based_on)?;
    let before: Vec<Order> = standing.iter().flat_map(MedicineNow::orders).collect();
    let known = medicine_facts(&chart.record, &chart.check_ins, &chart.plan, open.today());
    let already = already(open, asked, standing.as_ref(), &what);
    if asked.already {
        may_be_found(open, &known, &before, &what, bloods_due)?;
    }
    let (what, bloods_due) = carried_on(open, asked, standing.as_ref(), what, bloods_due);
    let mut despite = Vec::new();
    if let Medicine::Order(order) = what {
        // Only an order that stands, or one that was taken already, can have been paused before today.
        let stood = before.iter().any(|old| old.start() == order.start());
        if order.start() < open.today() && asked.from.trim().is_empty() && !stood && !asked.already {
            return Err(open.bad_field("holdFrom", "problem-medicine-hold", &[]));
        }
        let kind = match already {
            Some(_) => None,
            None => change(&before, &order, open.today()),
        };
        close(open, &known, &order, kind, bloods_due)?;
        let asking = Asking { open, chart: &chart, known: &known, name: &name, before: &before, order, kind };
        despite = ask(&asking, asked.confirmed, &asked.why)?;
    } else if !asked.confirmed {
        ask_listed(open, &chart, &known, &name, &what)?;
    }
    let why = Private::new(asked.why.trim().to_owned());
    let body = Body::Medicine(MedicineBody { what, prescriber, why, bloods_due, already, despite });
    save(open, patient, &name, &body, replaces)?;
    list(open, patient)
}

/// A medicine is found once: what is written down here, under this name or another, is changed and not found again. It has
/// begun, and its blood test lies ahead.
fn may_be_found(
    open: &Open,
    known: &Facts,
    before: &[Order],
    what: &Medicine,
    bloods_due: Option<LocalDay>,
) -> Result<(), Problem> {
    let taken = |old: &Order| match what {
        Medicine::Order(order) => {
            old.drug() == order.drug() && old.standing(open.today()) != OrderStanding::Stopped
        }
        Medicine::Listed { .. } => false,
    };
    if !before.is_empty() || known.orders.iter().any(taken) {
        return Err(open.bad_field("already", "problem-medicine-already", &[]));
    }
    if matches!(what, Medicine::Order(order) if order.start() > open.today()) {
        return Err(open.bad_field("from", "problem-medicine-already-from", &[]));
    }
    if bloods_due.is_some_and(|due| due < open.today()) {
        return Err(open.bad_field("bloodsDue", "problem-medicine-blood-past", &[]));
    }
    Ok(())
}

/// How a medicine was found that was taken already. The same dose said again with another note stays what it was found as,
/// while it is taken: after a pause it is a start.
fn already(
    open: &Open,
    asked: &MedicineSet,
    standing: Option<&MedicineNow<'_>>,
    what: &Medicine,
) -> Option<Already> {
    let Medicine::Order(order) = what else { return None };
    if asked.already {
        let unknown = asked.from.trim().is_empty();
        return Some(if unknown { Already::SinceUnknown } else { Already::Since });
    }
    let [version] = standing?.versions.as_slice() else { return None };
    let Medicine::Order(old) = version.body.what else { return None };
    let goes_on = old.standing(open.today()) == OrderStanding::Current && old.stop().is_none();
    let same = goes_on && asked.from.trim().is_empty() && is_same_dose(&old, order);
    version.body.already.filter(|_| same)
}

fn is_same_dose(one: &Order, other: &Order) -> bool {
    (one.drug(), one.dose(), one.frequency(), one.route())
        == (other.drug(), other.dose(), other.frequency(), other.route())
}

/// An order that says the same dose again, with another note or a pause, keeps its first day and its blood date: the
/// time since the last step is counted from the dose, not from the last pen stroke.
fn carried_on(
    open: &Open,
    asked: &MedicineSet,
    standing: Option<&MedicineNow<'_>>,
    what: Medicine,
    bloods_due: Option<LocalDay>,
) -> (Medicine, Option<LocalDay>) {
    let (Medicine::Order(new), Some([version])) = (what, standing.map(|now| now.versions.as_slice())) else {
        return (what, bloods_due);
    };
    let Medicine::Order(old) = version.body.what else { return (what, bloods_due) };
    let same = is_same_dose(&old, &new);
    // A pause that is written again, with another end or reason, is a pause of the same order; without one it is a start.
    let goes_on = match old.standing(open.today()) {
        OrderStanding::Current => true,
        OrderStanding::OnHold | OrderStanding::RestartDue => new.hold().is_some(),
        OrderStanding::NotYet | OrderStanding::Stopped => false,
    };
    if !same || !goes_on || old.stop().is_some() || !asked.from.trim().is_empty() {
        return (what, bloods_due);
    }
    match Order::new(OrderParts { start: old.start(), ..new.parts() }) {
        Ok(order) => (Medicine::Order(order), bloods_due.or(version.body.bloods_due)),
        Err(_) => (what, bloods_due),
    }
}

pub(super) fn save(
    open: &Open,
    patient: PatientId,
    name: &str,
    body: &Body,
    replaces: Vec<Replaces>,
) -> Result<EntryKey, Problem> {
    let subject =
        Subject::medicine(name).map_err(|_| open.bad_field("name", "problem-medicine-name", &[]))?;
    Writing { patient, subject, body, replaces, at: None, form: None }.save(open)
}

/// A change that moves the potassium is not written down without the day of its blood test.
fn close(
    open: &Open,
    known: &Facts,
    order: &Order,
    kind: Option<ChangeKind>,
    bloods_due: Option<LocalDay>,
) -> Result<(), Problem> {
    let Some(kind) = kind else { return Ok(()) };
    let change = Change { day: order.start(), drug: order.drug(), kind };
    // The first test of a start that is written down this late would be overdue at once. It is one that was taken already.
    let first_written = !known.orders.iter().any(|old| old.drug() == order.drug());
    if kind == ChangeKind::Started && first_written && first_test_is_past(change, open.today(), known) {
        return Err(open.bad_field("already", "problem-medicine-old-start", &[]));
    }
    let closed = close_change(change, bloods_due, known.caution());
    closed.map(|_| ()).map_err(|problem| medicine_problem::of_close(open.words(), problem))
}

/// True when the last day of the first blood test after a change has gone by, and no potassium came since the change.
fn first_test_is_past(change: Change, today: LocalDay, known: &Facts) -> bool {
    let tested = known.potassium.is_some_and(|potassium| potassium.day > change.day);
    match close_change(change, None, known.caution()) {
        Err(CloseProblem::NoBloodDate { latest }) => latest < today && !tested,
        Err(CloseProblem::BeforeChange | CloseProblem::TooLate { .. }) | Ok(_) => false,
    }
}

/// What the new order does to the dose; none when the dose stays what it is, or when it is written down as over.
fn change(before: &[Order], order: &Order, today: LocalDay) -> Option<ChangeKind> {
    if order.standing(today) == OrderStanding::Stopped {
        return None;
    }
    // Of two versions that nobody had settled, or of another drug, whatever comes next is a new start.
    let [old] = before else { return Some(ChangeKind::Started) };
    let was = old.standing(today);
    let goes_on = matches!(was, OrderStanding::Current | OrderStanding::NotYet) && old.drug() == order.drug();
    // A pause, or the end of one that nobody has taken it again after, is no change of the dose.
    let paused = match order.standing(today) {
        OrderStanding::OnHold | OrderStanding::RestartDue => true,
        OrderStanding::NotYet | OrderStanding::Current | OrderStanding::Stopped => false,
    };
    if paused {
        return None;
    }
    if !goes_on {
        return Some(ChangeKind::Started);
    }
    match (old.two_days_tenths(), order.two_days_tenths()) {
        (Some(less), Some(more)) if more > less => Some(ChangeKind::Increased),
        (Some(more), Some(less)) if more > less => Some(ChangeKind::Decreased),
        (Some(_), Some(_)) | (None, None) => None,
        (None, Some(_)) | (Some(_), None) => Some(ChangeKind::Increased),
    }
}

/// The entries that the author was looking at, as far as they stand.
pub(super) fn replaces(
    open: &Open,
    standing: Option<&MedicineNow<'_>>,
    based_on: &[String],
) -> Result<Vec<Replaces>, Problem> {
    let keys: Vec<EntryKey> = standing.into_iter().flat_map(|now| now.keys().collect::<Vec<_>>()).collect();
    let mut replaces = Vec::new();
    for text in based_on {
        let key = EntryKey::parse(text).map_err(|_| open.bad_input("problem-reading-unknown", &[]))?;
        if keys.contains(&key) {
            replaces.push(Replaces { key, parts: vec![ORDER.to_owned()] });
        }
    }
    Ok(replaces)
}
