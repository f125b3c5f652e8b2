//! `medicine`: one whole order, or something of the warn list that the person takes.
//! A dose is whole tenths of a microgram with the unit in which it was written, never the text that people read.

use super::BodyProblem;
use super::fields::Fields;
use crate::body::{Already, Despite, Medicine, MedicineBody};
use crate::json::Json;
use crate::parts::ORDER;
use hearth_clinical::medicine::{
    Amount, Dose, DoseUnit, Drug, Frequency, HoldReason, Order, OrderHold, OrderParts, Route,
    ToleratedReason, Warned,
};
use hearth_clinical::{LocalDay, Private};
use serde_json::Value;

type Written = Vec<(String, Json)>;

pub(super) fn day(day: LocalDay) -> Json {
    i64::from(day.days()).into()
}

pub(super) fn write(body: &MedicineBody) -> Written {
    let mut what = match &body.what {
        Medicine::Order(order) => write_order(order),
        Medicine::Listed { what, named, since, until } => {
            let mut fields =
                vec![("listed".to_owned(), Json::text(what.code())), ("since".to_owned(), day(*since))];
            fields.extend(named.map(|named| ("named".to_owned(), Json::text(named))));
            fields.extend(until.map(|until| ("until".to_owned(), day(until))));
            fields
        }
    };
    what.extend(body.already.map(|already| ("already".to_owned(), Json::text(already.code()))));
    let mut fields = vec![(ORDER.to_owned(), Json::Object(what))];
    for (key, text) in [("prescriber", &body.prescriber), ("why", &body.why)] {
        if !text.reveal().is_empty() {
            fields.push((key.to_owned(), Json::text(text.reveal())));
        }
    }
    fields.extend(body.bloods_due.map(|due| ("bloods-due".to_owned(), day(due))));
    if !body.despite.is_empty() {
        fields.push(("despite".to_owned(), Json::List(body.despite.iter().map(write_despite).collect())));
    }
    fields
}

fn write_despite(despite: &Despite) -> Json {
    let mut fields = vec![
        ("hold".to_owned(), Json::text(&despite.hold)),
        ("value".to_owned(), Json::text(&despite.value)),
    ];
    fields.extend(despite.day.map(|on| ("day".to_owned(), day(on))));
    Json::Object(fields)
}

fn read_despite(value: Value) -> Result<Despite, BodyProblem> {
    let fields = Fields::inside(value, "despite")?;
    let text = |key| fields.maybe::<String>(key).map(Option::unwrap_or_default);
    Ok(Despite { hold: text("hold")?, value: text("value")?, day: read_day(&fields, "day")? })
}

pub(super) fn write_order(order: &Order) -> Written {
    let amounts = [Some(order.dose().first()), order.dose().second()];
    let dose = amounts.into_iter().flatten().map(|amount| i64::from(amount.tenths_of_a_microgram()).into());
    let mut fields: Written = vec![
        ("drug".to_owned(), Json::text(order.drug().code())),
        ("dose".to_owned(), Json::List(dose.collect())),
        ("unit".to_owned(), Json::text(order.dose().unit().text())),
        ("frequency".to_owned(), Json::text(order.frequency().code())),
        ("route".to_owned(), Json::text(order.route().code())),
        ("start".to_owned(), day(order.start())),
    ];
    fields.extend(order.stop().map(|stop| ("stop".to_owned(), day(stop))));
    fields.extend(order.hold().map(|hold| ("hold".to_owned(), write_hold(&hold))));
    let tolerated = order.tolerated_maximum();
    fields.extend(tolerated.map(|reason| ("tolerated".to_owned(), Json::text(reason.code()))));
    fields
}

fn write_hold(hold: &OrderHold) -> Json {
    let mut fields =
        vec![("from".to_owned(), day(hold.from)), ("reason".to_owned(), Json::text(hold.reason.code()))];
    fields.extend(hold.until.map(|until| ("until".to_owned(), day(until))));
    Json::Object(fields)
}

/// `None` for a drug, unit, way, reason or thing that this version does not know, and for an order that it would not
/// take: a newer formulary may have it.
pub(super) fn read(fields: &Fields) -> Result<Option<MedicineBody>, BodyProblem> {
    let order = Fields::inside(fields.must::<Value>(ORDER)?, ORDER)?;
    let what = match order.maybe::<String>("listed")? {
        Some(code) => read_listed(&code, &order)?,
        None => read_order(&order)?.map(Medicine::Order),
    };
    let text = |key| Ok(Private::new(fields.maybe::<String>(key)?.unwrap_or_default()));
    let (prescriber, why) = (text("prescriber")?, text("why")?);
    let bloods_due = read_day(fields, "bloods-due")?;
    // How it was found in a newer app's words is no reason not to read the order.
    let already = order.maybe::<String>("already")?.and_then(|code| Already::from_code(&code));
    let despite = fields.maybe::<Vec<Value>>("despite")?.unwrap_or_default();
    let despite = despite.into_iter().map(read_despite).collect::<Result<Vec<_>, _>>()?;
    Ok(what.map(|what| MedicineBody { what, prescriber, why, bloods_due, already, despite }))
}

pub(super) fn read_day(fields: &Fields, key: &'static str) -> Result<Option<LocalDay>, BodyProblem> {
    fields.maybe_as(key, |days| LocalDay::from_days(days).ok())
}

pub(super) fn must_day(fields: &Fields, key: &'static str) -> Result<LocalDay, BodyProblem> {
    read_day(fields, key)?.ok_or(BodyProblem::Missing { key })
}

fn read_listed(code: &str, fields: &Fields) -> Result<Option<Medicine>, BodyProblem> {
    let (since, until) = (must_day(fields, "since")?, read_day(fields, "until")?);
    let named = fields.maybe::<String>("named")?;
    Ok(Warned::from_code(code).map(|what| {
        let named = named.as_deref().and_then(|named| what.name(named));
        Medicine::Listed { what, named, since, until }
    }))
}

pub(super) fn read_order(fields: &Fields) -> Result<Option<Order>, BodyProblem> {
    let text = |key| fields.must::<String>(key);
    let numbers: Vec<u32> = fields.must("dose")?;
    let (drug, unit) = (Drug::from_code(&text("drug")?), unit(&text("unit")?));
    let (frequency, route) = (Frequency::from_code(&text("frequency")?), Route::from_code(&text("route")?));
    let (start, stop) = (must_day(fields, "start")?, read_day(fields, "stop")?);
    let hold = match fields.maybe::<Value>("hold")? {
        None => Some(None),
        Some(hold) => read_hold(&Fields::inside(hold, "hold")?)?.map(Some),
    };
    let tolerated = match fields.maybe::<String>("tolerated")? {
        None => Some(None),
        Some(code) => ToleratedReason::from_code(&code).map(Some),
    };
    let dose = unit.and_then(|unit| dose(&numbers, unit));
    let (Some(drug), Some(dose), Some(frequency), Some(route), Some(hold), Some(tolerated_maximum)) =
        (drug, dose, frequency, route, hold, tolerated)
    else {
        return Ok(None);
    };
    let parts = OrderParts { drug, dose, frequency, route, start, stop, hold, tolerated_maximum };
    Ok(Order::new(parts).ok())
}

fn unit(text: &str) -> Option<DoseUnit> {
    [DoseUnit::Milligrams, DoseUnit::Micrograms].into_iter().find(|unit| unit.text() == text)
}

fn dose(numbers: &[u32], unit: DoseUnit) -> Option<Dose> {
    let amount = |tenths: &u32| Amount::from_tenths_of_a_microgram(*tenths, unit).ok();
    match numbers {
        [one] => Some(Dose::single(amount(one)?)),
        [first, second] => Dose::combination(amount(first)?, amount(second)?).ok(),
        _ => None,
    }
}

fn read_hold(fields: &Fields) -> Result<Option<OrderHold>, BodyProblem> {
    let (from, until) = (must_day(fields, "from")?, read_day(fields, "until")?);
    let reason = HoldReason::from_code(&fields.must::<String>("reason")?);
    Ok(reason.map(|reason| OrderHold { from, until, reason }))
}
