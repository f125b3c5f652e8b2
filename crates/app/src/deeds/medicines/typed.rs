//! Reads what was typed about a medicine into an order, or into something of the warn list, each problem at its box.
//! Whether the order may stand beside others is the deed's business.

use crate::api::{MedicineSet, Problem};
use crate::open::Open;
use crate::views::medicine_problem;
use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{
    Drug, Frequency, HoldReason, Order, OrderHold, OrderParts, Route, ToleratedReason, Warned, parse_dose,
};
use hearth_rules::medicine::PausedMedicine;
use hearth_wire::Medicine;
use hearth_words::Arg;

/// Longest name of a medicine, in letters.
const NAME_MAX: usize = 60;

/// What was typed, read.
pub(super) struct Typed {
    pub what: Medicine,
    pub name: String,
    pub bloods_due: Option<LocalDay>,
}

/// Reads everything.
pub(super) fn read(open: &Open, asked: &MedicineSet) -> Result<Typed, Problem> {
    let bloods_due = day(open, "bloodsDue", &asked.bloods_due)?;
    let from = day(open, "from", &asked.from)?.unwrap_or_else(|| open.today());
    let until = day(open, "until", &asked.until)?;
    if let Some(problem) = which_salt(open, &asked.drug) {
        return Err(problem);
    }
    let (what, usual_name) = match (Drug::from_code(&asked.drug), Warned::from_name(&asked.drug)) {
        (Some(drug), _) => (Medicine::Order(order(open, asked, drug, from, until)?), drug.code()),
        (None, Some(what)) => {
            if until.is_some_and(|until| until < from) {
                return Err(open.bad_field("until", "problem-medicine-stop", &[]));
            }
            // A dose that would be dropped is worse than one that is asked for again.
            if [&asked.dose, &asked.frequency].iter().any(|typed| !typed.trim().is_empty()) {
                return Err(open.bad_field("dose", "problem-medicine-listed-dose", &[]));
            }
            (listed(what, &asked.drug, from, until), what.name(&asked.drug).unwrap_or(what.code()))
        }
        (None, None) => return Err(open.bad_field("drug", "problem-medicine-drug", &[])),
    };
    Ok(Typed { what, name: name(open, &asked.name, usual_name)?, bloods_due })
}

/// A drug of the formulary by its code or generic name.
pub(in crate::deeds) fn drug(open: &Open, typed: &str) -> Result<Drug, Problem> {
    let unknown =
        || which_salt(open, typed).unwrap_or_else(|| open.bad_field("drug", "problem-medicine-drug", &[]));
    Drug::from_code(typed).ok_or_else(unknown)
}

/// A name that two drugs share is asked about: their doses differ.
fn which_salt(open: &Open, typed: &str) -> Option<Problem> {
    let [one, other] = Drug::either(typed)?;
    let args = [("one", Arg::Text(one.name())), ("other", Arg::Text(other.name()))];
    Some(open.bad_field("drug", "problem-medicine-which-salt", &args))
}

fn listed(what: Warned, typed: &str, since: LocalDay, until: Option<LocalDay>) -> Medicine {
    Medicine::Listed { what, named: what.name(typed), since, until }
}

/// A day, or none when nothing was typed.
pub(in crate::deeds) fn day(open: &Open, field: &str, text: &str) -> Result<Option<LocalDay>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let not_a_date = || open.bad_field(field, "problem-date-not-a-date", &[]);
    crate::zone::typed_day(text).map(Some).ok_or_else(not_a_date)
}

fn name(open: &Open, typed: &str, usual: &str) -> Result<String, Problem> {
    let name = typed.trim().to_lowercase();
    if name.is_empty() {
        // A name of the warn list may have a blank in it.
        return Ok(usual.replace(' ', "-"));
    }
    let fits = name.len() <= NAME_MAX
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if fits { Ok(name) } else { Err(open.bad_field("name", "problem-medicine-name", &[])) }
}

fn order(
    open: &Open,
    asked: &MedicineSet,
    drug: Drug,
    start: LocalDay,
    stop: Option<LocalDay>,
) -> Result<Order, Problem> {
    let words = open.words();
    let dose = parse_dose(&asked.dose).map_err(|problem| medicine_problem::of_dose(words, problem))?;
    let frequency = Frequency::from_code(&code(&asked.frequency))
        .ok_or_else(|| open.bad_field("frequency", "problem-medicine-frequency", &[]))?;
    let route = match code(&asked.route).as_str() {
        "" => Route::Oral,
        code => Route::from_code(code).ok_or_else(|| {
            open.bad_field("route", "problem-medicine-route", &[("drug", Arg::Text(drug.name()))])
        })?,
    };
    let tolerated_maximum =
        match code(&asked.tolerated).as_str() {
            "" => None,
            code => Some(ToleratedReason::from_code(code).ok_or_else(|| {
                reasons(open, "tolerated", &ToleratedReason::ALL.map(ToleratedReason::code))
            })?),
        };
    let hold = hold(open, asked)?;
    let sick_day = hold.is_some_and(|hold| hold.reason == HoldReason::SickDay);
    if sick_day && !PausedMedicine::Drug(drug).may_be_paused() {
        let args = [("medicine", Arg::Text(drug.name()))];
        return Err(open.bad_field("holdReason", "problem-sick-day-not-paused", &args));
    }
    // Whether a pause that began before today belongs to an order that stands is for the deed to see.
    let pause = hold.filter(|_| asked.from.trim().is_empty()).map(|hold| hold.from);
    let start = pause.map_or(start, |pause| pause.min(start));
    let parts = OrderParts { drug, dose, frequency, route, start, stop, hold, tolerated_maximum };
    Order::new(parts).map_err(|problem| medicine_problem::of_order(words, drug, problem))
}

fn hold(open: &Open, asked: &MedicineSet) -> Result<Option<OrderHold>, Problem> {
    let from = day(open, "holdFrom", &asked.hold_from)?;
    let until = day(open, "holdUntil", &asked.hold_until)?;
    let Some(from) = from else {
        // An end or a reason without a beginning is a pause half typed, not none.
        let half = until.is_some() || !asked.hold_reason.trim().is_empty();
        return if half { Err(open.bad_field("holdFrom", "problem-medicine-hold", &[])) } else { Ok(None) };
    };
    let reason = HoldReason::from_code(&code(&asked.hold_reason))
        .ok_or_else(|| reasons(open, "holdReason", &HoldReason::ALL.map(HoldReason::code)))?;
    Ok(Some(OrderHold { from, until, reason }))
}

/// A code as it was typed: OD is od.
fn code(typed: &str) -> String {
    typed.trim().to_lowercase()
}

fn reasons(open: &Open, field: &str, codes: &[&str]) -> Problem {
    let codes = codes.join(", ");
    open.bad_field(field, "problem-medicine-reason", &[("reasons", Arg::Text(&codes))])
}
