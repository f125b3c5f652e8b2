//! How a medicine ends: with its last day and with a reason, and after a question where it would be taken away suddenly.
//! What stands after it, and which blood test follows, is worked out elsewhere.

use super::list::list;
use super::typed::day;
use super::{prescriber, replaces, tolerance, writable};
use crate::api::{MedicineList, MedicineStop, Problem};
use crate::deeds::facts::{Chart, Facts as Read};
use crate::deeds::writing::{Writing, save_all};
use crate::open::Open;
use crate::problem;
use crate::views::{medicine_problem, say};
use hearth_chart::{MedicineNow, medicine_facts};
use hearth_clinical::medicine::{Drug, Order, OrderParts};
use hearth_clinical::{LocalDay, Private};
use hearth_record::Subject;
use hearth_rules::medicine::{Facts, ends_suddenly};
use hearth_store::NewAct;
use hearth_wire::{Body, Medicine, MedicineBody, kind_of};
use hearth_words::Arg;

/// Stops one medicine: the same order with its last day.
///
/// # Errors
/// `BadInput` for a medicine that is not here, is stopped already, or of which two versions stand, and for an order that ends
/// without a reason, or for angioedema that is only told in words; `AskAgain` for a beta-blocker that would be taken away suddenly, until that was confirmed.
pub fn stop(open: &Open, asked: &MedicineStop) -> Result<MedicineList, Problem> {
    let patient = writable(open, &asked.patient)?;
    let on = day(open, "on", &asked.on)?.unwrap_or_else(|| open.today());
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
    let why = asked.why.trim();
    let mut not_tolerated = None;
    let prescriber = match what {
        Medicine::Order(order) => {
            let by = prescriber(open, &asked.prescriber)?;
            if why.is_empty() {
                return Err(open.bad_field("why", "problem-medicine-stop-why", &[]));
            }
            not_tolerated = tolerance::of_stop(open, &chart, asked, order.class())?;
            let known = medicine_facts(&chart.record, &chart.check_ins, &chart.plan, open.today());
            if !asked.confirmed && is_sudden(&order, on, &known) {
                return Err(problem::ask_again(open.words(), vec![sudden(open, order.drug())]));
            }
            by
        }
        Medicine::Listed { .. } => Private::new(asked.prescriber.trim().to_owned()),
    };
    let replaces = replaces(open, Some(&standing), &asked.based_on)?;
    let why = Private::new(why.to_owned());
    // How it was found stays with it: an end makes no start of what was taken already.
    let already = version.body.already.filter(|_| until_then.is_none());
    let body = MedicineBody { what, prescriber, why, bloods_due: None, already, despite: Vec::new() };
    let subject = Subject::medicine(&standing.name)
        .map_err(|_| open.bad_field("name", "problem-medicine-name", &[]))?;
    // That it was not tolerated is known from the same moment on, or the end is not written either.
    let bodies = std::iter::once((subject, Body::Medicine(body), replaces)).chain(not_tolerated);
    let acts: Vec<NewAct> = bodies
        .map(|(subject, body, replaces)| {
            let writing = Writing { patient, subject, body: &body, replaces, at: None, form: None };
            writing.act(open, kind_of(&body))
        })
        .collect();
    save_all(open, &acts)?;
    list(open, patient)
}

/// True when the order as it stands without its last day would be taken away suddenly by it.
fn is_sudden(order: &Order, last: LocalDay, known: &Facts) -> bool {
    let goes_on = Order::new(OrderParts { stop: None, ..order.parts() });
    goes_on.is_ok_and(|order| ends_suddenly(&order, last, known))
}

/// The question before a beta-blocker is taken away suddenly.
pub(super) fn sudden(open: &Open, drug: Drug) -> crate::api::FieldProblem {
    let args = [("drug", Arg::Text(drug.name()))];
    problem::field(open.words(), "confirmed", "problem-medicine-sudden", &args)
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
