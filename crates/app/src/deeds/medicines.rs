//! The medicines of one patient: what stands, what comes next and what stands against it; an order written down or
//! stopped. It repeats what a prescriber wrote; it works out no dose.

use super::check_in::whose;
use super::facts::{Chart, Facts as Read};
use super::medicine_ask::ask;
use super::medicine_typed::{Typed, read};
use super::plan::{may_set, patient_id};
use super::today::author_name;
use super::writing::Writing;
use crate::api::{MedicineItem, MedicineList, MedicineSet, MedicineStop, MedicineVersionView, Problem};
use crate::open::Open;
use crate::views::{medicine, medicine_problem, say};
use hearth_chart::{MedicineNow, MedicineVersion, medicine_bloods, medicine_facts};
use hearth_clinical::medicine::{Drug, Order, OrderParts, OrderStanding};
use hearth_clinical::{LocalDay, Private};
use hearth_record::{EntryKey, PatientId, Replaces, Role, Subject};
use hearth_rules::medicine::{Change, ChangeKind, Facts, close_change, next_steps, warnings};
use hearth_wire::{Body, Medicine, MedicineBody, ORDER};
use hearth_words::Arg;

/// Everything about the medicines of one patient.
///
/// # Errors
/// `Store`.
pub fn list(open: &Open, patient: PatientId) -> Result<MedicineList, Problem> {
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    let words = open.words();
    let facts = medicine_facts(&chart.record, &chart.check_ins, &chart.plan, open.today());
    let medicines = chart.record.medicines();
    Ok(MedicineList {
        patient: patient.to_string(),
        medicines: medicines.iter().map(|one| item(open, &chart, &facts, one)).collect(),
        steps: next_steps(&facts).iter().map(|next| medicine::step(words, next)).collect(),
        bloods: medicine_bloods(&chart.record, &chart.check_ins, &facts)
            .iter()
            .map(|test| medicine::bloods(words, test))
            .collect(),
        warnings: warnings(&facts).iter().map(|warning| medicine::warning(words, warning)).collect(),
        not_checked: open.said("medicines-not-checked", &[]),
    })
}

fn item(open: &Open, chart: &Chart<'_>, facts: &Facts, now: &MedicineNow<'_>) -> MedicineItem {
    let mut versions: Vec<MedicineVersionView> =
        now.versions.iter().map(|version| view(open, chart, facts, version)).collect();
    if let Some(old) = chart.record.medicine_until_then(now, open.today()) {
        let until_then = medicine::order(open.words(), &old);
        let args = [("order", Arg::Text(&until_then))];
        for version in &mut versions {
            let more = open.words().say("medicines-until-then", &args);
            version.standing_text = format!("{}. {more}", version.standing_text);
        }
    }
    let history = chart.record.medicine_history(&now.name);
    MedicineItem {
        name: now.name.clone(),
        versions,
        history: history.iter().map(|version| view(open, chart, facts, version)).collect(),
        conflict: now.conflict.then(|| open.said("medicines-two-versions", &[])),
        needs_newer: now.needs_newer.then(|| open.said("medicines-needs-newer", &[])),
    }
}

fn view(open: &Open, chart: &Chart<'_>, facts: &Facts, version: &MedicineVersion<'_>) -> MedicineVersionView {
    let words = open.words();
    let header = &version.fact.act.header;
    let who = author_name(open, chart, &header.author);
    let when = say::moment(words, header.time.corrected());
    let body = version.body;
    let prescriber = body.prescriber.reveal();
    let mut view = MedicineVersionView {
        key: version.fact.act.key.to_string(),
        drug: String::new(),
        text: medicine::what(words, &body.what),
        dose: String::new(),
        standing: String::new(),
        standing_text: String::new(),
        percent: None,
        percent_text: String::new(),
        tolerated: String::new(),
        bloods_due: body.bloods_due.map(|due| due.to_string()).unwrap_or_default(),
        prescriber: prescriber.clone(),
        by: words.say("medicines-set-by", &[("who", Arg::Text(&who)), ("when", Arg::Text(&when))]),
        why: body.why.reveal().clone(),
    };
    match &body.what {
        Medicine::Order(order) => of_order(open, facts, order, &mut view),
        Medicine::Listed { what, since, until, .. } => {
            what.code().clone_into(&mut view.drug);
            let standing = listed_standing(open.today(), *since, *until);
            standing.code().clone_into(&mut view.standing);
            let day = if standing == OrderStanding::Stopped { until.unwrap_or(*since) } else { *since };
            let date = say::day(words, day);
            let key = format!("medicines-standing-{}", standing.code());
            view.standing_text = words.say(&key, &[("date", Arg::Text(&date))]);
            if let Some(until) = until.filter(|_| standing != OrderStanding::Stopped) {
                view.standing_text = medicine::with_last_day(words, &view.standing_text, until);
            }
        }
    }
    view
}

fn of_order(open: &Open, facts: &Facts, order: &Order, view: &mut MedicineVersionView) {
    let (words, today) = (open.words(), open.today());
    order.drug().code().clone_into(&mut view.drug);
    view.dose = order.dose().to_string();
    order.standing(today).code().clone_into(&mut view.standing);
    view.standing_text = medicine::standing(words, order, today);
    (view.percent, view.percent_text) = medicine::percent(words, facts.daily(order), facts.weight);
    if let Some(reason) = order.tolerated_maximum() {
        let reason = words.plain(&format!("medicines-reason-{}", reason.code()));
        view.tolerated = words.say("medicines-tolerated", &[("reason", Arg::Text(&reason))]);
    }
}

fn listed_standing(today: LocalDay, since: LocalDay, until: Option<LocalDay>) -> OrderStanding {
    if today < since {
        OrderStanding::NotYet
    } else if until.is_some_and(|until| today > until) {
        OrderStanding::Stopped
    } else {
        OrderStanding::Current
    }
}

/// Whose medicines, if this person may write about them.
fn writable(open: &Open, patient: &str) -> Result<PatientId, Problem> {
    let patient = whose(open, Some(patient_id(open, patient)?))?;
    if may_set(&open.identity().role) { Ok(patient) } else { Err(open.not_allowed()) }
}

/// Who prescribed it: nobody else's name is needed from a prescriber.
fn prescriber(open: &Open, typed: &str) -> Result<Private<String>, Problem> {
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
    let (what, bloods_due) = carried_on(open, asked, standing.as_ref(), what, bloods_due);
    let known = medicine_facts(&chart.record, &chart.check_ins, &chart.plan, open.today());
    if let Medicine::Order(order) = what {
        close(open, &known, &before, &order, bloods_due)?;
        if !asked.confirmed {
            ask(open, &chart, &known, &name, &before, order)?;
        }
    }
    let why = Private::new(asked.why.trim().to_owned());
    let body = Body::Medicine(MedicineBody { what, prescriber, why, bloods_due });
    save(open, patient, &name, &body, replaces)?;
    list(open, patient)
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
    let same = (old.drug(), old.dose(), old.frequency(), old.route())
        == (new.drug(), new.dose(), new.frequency(), new.route());
    let goes_on = old.standing(open.today()) == OrderStanding::Current && old.stop().is_none();
    if !same || !goes_on || !asked.from.trim().is_empty() {
        return (what, bloods_due);
    }
    match Order::new(OrderParts { start: old.start(), ..new.parts() }) {
        Ok(order) => (Medicine::Order(order), bloods_due.or(version.body.bloods_due)),
        Err(_) => (what, bloods_due),
    }
}

fn save(
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
    before: &[Order],
    order: &Order,
    bloods_due: Option<LocalDay>,
) -> Result<(), Problem> {
    let Some(kind) = change(before, order, open.today()) else { return Ok(()) };
    let change = Change { day: order.start(), drug: order.drug(), kind };
    let closed = close_change(change, bloods_due, known.caution());
    closed.map(|_| ()).map_err(|problem| medicine_problem::of_close(open.words(), problem))
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
    let paused = order.standing(today) == OrderStanding::OnHold;
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
fn replaces(
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

/// Stops one medicine: the same order with its last day.
///
/// # Errors
/// `BadInput` for a medicine that is not here, is stopped already, or of which two versions stand.
pub fn stop(open: &Open, asked: &MedicineStop) -> Result<MedicineList, Problem> {
    let patient = writable(open, &asked.patient)?;
    let on = super::medicine_typed::day(open, "on", &asked.on)?.unwrap_or_else(|| open.today());
    let facts = Read::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let unknown = || open.bad_field("name", "problem-medicine-unknown", &[]);
    let standing = named(&chart, &asked.name).ok_or_else(unknown)?;
    if standing.conflict || standing.needs_newer {
        return Err(open.bad_field("name", "problem-medicine-unsettled", &[]));
    }
    let version = standing.versions.first().ok_or_else(unknown)?;
    let until_then = chart.record.medicine_until_then(&standing, open.today());
    let what = stopped(open, &version.body.what, until_then, on)?;
    let prescriber = match what {
        Medicine::Order(_) => prescriber(open, &asked.prescriber)?,
        Medicine::Listed { .. } => Private::new(asked.prescriber.trim().to_owned()),
    };
    let replaces = replaces(open, Some(&standing), &asked.based_on)?;
    let why = Private::new(asked.why.trim().to_owned());
    let body = Body::Medicine(MedicineBody { what, prescriber, why, bloods_due: None });
    save(open, patient, &standing.name, &body, replaces)?;
    list(open, patient)
}

/// The medicine of this name, however the name is written.
fn named<'a>(chart: &Chart<'a>, typed: &str) -> Option<MedicineNow<'a>> {
    let typed = typed.trim().to_lowercase();
    let found = chart.record.medicine(&typed).or_else(|| chart.record.medicine(&typed.replace(' ', "-")));
    found.or_else(|| chart.record.medicine(Drug::from_code(&typed)?.code()))
}

/// What is written when a medicine ends: the order with its last day. Of an order that has not begun, the one that is
/// taken until then ends, and the other never begins.
fn stopped(
    open: &Open,
    what: &Medicine,
    until_then: Option<Order>,
    on: LocalDay,
) -> Result<Medicine, Problem> {
    let already = || open.bad_field("name", "problem-medicine-stopped", &[]);
    match what {
        Medicine::Order(order) => {
            // A last day that lies ahead may be moved forward.
            if order.stop().is_some_and(|stop| stop <= on) {
                return Err(already());
            }
            let order = match until_then {
                Some(old) if on < order.start() => old,
                None if on < order.start() && open.today() < order.start() => {
                    let date = say::day(open.words(), order.start());
                    let args = [("date", Arg::Text(&date))];
                    return Err(open.bad_field("on", "problem-medicine-not-begun", &args));
                }
                Some(_) | None => *order,
            };
            // A pause that would begin after the last day is over with the order.
            let hold = order.hold().filter(|hold| hold.from <= on);
            let parts = OrderParts { stop: Some(on), hold, ..order.parts() };
            let problem = |problem| medicine_problem::of_order(open.words(), order.drug(), problem);
            Order::new(parts).map(Medicine::Order).map_err(problem)
        }
        Medicine::Listed { until: Some(_), .. } => Err(already()),
        Medicine::Listed { since, .. } if on < *since => {
            Err(open.bad_field("until", "problem-medicine-stop", &[]))
        }
        Medicine::Listed { what, named, since, until: None } => {
            Ok(Medicine::Listed { what: *what, named: *named, since: *since, until: Some(on) })
        }
    }
}
