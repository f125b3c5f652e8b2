//! A flexible diuretic plan or a sick-day plan written down as a prescriber agreed it, or ended. What no prescriber can
//! mean is refused at its box; the dose is the prescriber's, word for word.

use super::day_or_today;
use crate::api::{FieldProblem, FlexiblePlanSet, MedicineList, MedicinePlanStop, Problem, SickDayPlanSet};
use crate::deeds::facts::{Chart, Facts as Read};
use crate::deeds::medicines::list::list;
use crate::deeds::medicines::typed::{day, drug};
use crate::deeds::medicines::{prescriber, writable};
use crate::deeds::people::own_name;
use crate::deeds::writing::Writing;
use crate::open::Open;
use crate::problem;
use crate::views::{medicine_problem, say};
use hearth_chart::medicine_facts;
use hearth_clinical::medicine::{Drug, Frequency, Order, OrderParts, OrderStanding, Route, parse_dose};
use hearth_clinical::{LocalDay, Private, Systolic, WeightGain, parse_weight_kg};
use hearth_record::{EntryKey, PatientId, Replaces, Subject};
use hearth_rules::medicine::{
    Bounds, BoundsProblem, FlexibleParts, FlexiblePlan, FlexibleProblem, PausedMedicine, SickDayParts,
    SickDayPlan, SickDayProblem,
};
use hearth_wire::{
    Body, BoundedBody, FlexiblePlanBody, FlexibleWritten, PLAN, SickDayPlanBody, SickDayWritten,
};
use hearth_words::Arg;

/// What is typed of the bounds of either plan.
struct Typed<'a> {
    words: &'a str,
    max_days: u8,
    prescriber: &'a str,
    on: &'a str,
    expires: &'a str,
}

fn bounds(open: &Open, typed: &Typed<'_>) -> Result<Bounds, Problem> {
    let by = prescriber(open, typed.prescriber)?.reveal().clone();
    let expires = day(open, "expires", typed.expires)?;
    Ok(Bounds {
        words: typed.words.trim().to_owned(),
        max_days: typed.max_days,
        authorised_by: if by.is_empty() { own_name(open)? } else { by },
        authorised_on: day_or_today(open, "on", typed.on)?,
        expires: expires.ok_or_else(|| open.bad_field("expires", "problem-bounded-expires", &[]))?,
    })
}

fn of_bounds(open: &Open, problem: BoundsProblem) -> Problem {
    let date = |day: LocalDay| say::day(open.words(), day);
    match problem {
        BoundsProblem::NoWords => open.bad_field("words", "problem-bounded-words", &[]),
        BoundsProblem::Unbounded => open.bad_field("maxDays", "problem-bounded-days", &[]),
        BoundsProblem::TooLong { most } => {
            open.bad_field("maxDays", "problem-bounded-too-long", &[("days", Arg::Number(most.into()))])
        }
        BoundsProblem::Expired => open.bad_field("expires", "problem-bounded-expired", &[]),
        BoundsProblem::ExpiresTooLate { latest } => {
            let latest = date(latest);
            open.bad_field("expires", "problem-bounded-too-late", &[("date", Arg::Text(&latest))])
        }
        BoundsProblem::AuthorisedInFuture => open.bad_field("on", "problem-bounded-future", &[]),
    }
}

fn written(bounds: &Bounds) -> BoundedBody {
    BoundedBody {
        words: Private::new(bounds.words.clone()),
        max_days: bounds.max_days,
        authorised_by: Private::new(bounds.authorised_by.clone()),
        authorised_on: bounds.authorised_on,
        expires: bounds.expires,
    }
}

/// Writes a flexible diuretic plan down, in place of the one that stands.
///
/// # Errors
/// `BadInput` at the box that the prescriber can put right.
pub fn set_flexible(open: &Open, asked: &FlexiblePlanSet) -> Result<MedicineList, Problem> {
    let patient = writable(open, &asked.patient)?;
    let typed = Typed {
        words: &asked.words,
        max_days: asked.max_days,
        prescriber: &asked.prescriber,
        on: &asked.on,
        expires: &asked.expires,
    };
    let bounds = bounds(open, &typed)?;
    let extra = extra(open, asked, bounds.authorised_on)?;
    let kilos = |field: &str, text: &str| {
        parse_weight_kg(kilograms(text)).map_err(|_| open.bad_field(field, "problem-bounded-weight", &[]))
    };
    let gain = grams(&asked.gain).and_then(|grams| WeightGain::from_grams(grams).ok());
    let parts = FlexibleParts {
        bounds,
        extra: extra.parts(),
        target: kilos("target", &asked.target)?,
        gain: gain.ok_or_else(|| open.bad_field("gain", "problem-bounded-gain", &[]))?,
        signs_start_it: asked.signs,
        phone_day: asked.phone_day,
        stop_below: Systolic::from_mmhg(asked.stop_below)
            .map_err(|_| open.bad_field("stopBelow", "problem-bounded-pressure", &[]))?,
        bloods_after_days: asked.bloods_after_days,
    };
    let plan = FlexiblePlan::new(parts, open.today()).map_err(|problem| match problem {
        FlexibleProblem::Bounds(problem) => of_bounds(open, problem),
        FlexibleProblem::Extra(problem) => medicine_problem::of_order(open.words(), extra.drug(), problem),
        FlexibleProblem::NotALoopDiuretic => open.bad_field("drug", "problem-bounded-loop", &[]),
        FlexibleProblem::PhoneDay => open.bad_field("phoneDay", "problem-bounded-phone-day", &[]),
        FlexibleProblem::Bloods => {
            let most = Arg::Number(FlexiblePlan::BLOODS_WITHIN_DAYS.into());
            open.bad_field("bloodsAfterDays", "problem-bounded-bloods", &[("days", most)])
        }
    })?;
    let parts = plan.parts();
    let written = FlexibleWritten {
        bounds: written(&parts.bounds),
        extra: *plan.extra(),
        target: parts.target,
        gain: parts.gain,
        signs_start_it: parts.signs_start_it,
        phone_day: parts.phone_day,
        stop_below: parts.stop_below,
        bloods_after_days: parts.bloods_after_days,
    };
    let why = Private::new(asked.why.trim().to_owned());
    let body = Body::FlexiblePlan(Box::new(FlexiblePlanBody { plan: Some(written), why }));
    save(open, patient, Subject::flexible_plan(), &body)?;
    list(open, patient)
}

fn extra(open: &Open, asked: &FlexiblePlanSet, start: LocalDay) -> Result<Order, Problem> {
    let words = open.words();
    let drug = drug(open, &asked.drug)?;
    let dose = parse_dose(&asked.dose).map_err(|problem| medicine_problem::of_dose(words, problem))?;
    let frequency = Frequency::from_code(&asked.frequency.trim().to_lowercase())
        .ok_or_else(|| open.bad_field("frequency", "problem-medicine-frequency", &[]))?;
    let parts = OrderParts {
        drug,
        dose,
        frequency,
        route: Route::Oral,
        start,
        stop: None,
        hold: None,
        tolerated_maximum: None,
    };
    Order::new(parts).map_err(|problem| medicine_problem::of_order(words, drug, problem))
}

/// The number in a box of kilograms, with or without its unit: 80.0, 80.0kg, 80.0 kg.
fn kilograms(typed: &str) -> &str {
    let typed = typed.trim();
    let number = ["kg", "KG", "Kg"].into_iter().find_map(|unit| typed.strip_suffix(unit));
    number.map_or(typed, str::trim_end)
}

/// Kilograms with one figure behind the point, in grams.
fn grams(typed: &str) -> Option<u32> {
    let typed = kilograms(typed).replace(',', ".");
    let (whole, tenth) = typed.split_once('.').unwrap_or((typed.as_str(), "0"));
    let (whole, tenth): (u32, u32) = (whole.parse().ok()?, tenth.parse().ok().filter(|_| tenth.len() == 1)?);
    whole.checked_mul(1000)?.checked_add(tenth.checked_mul(100)?)
}

/// Writes a sick-day plan down, in place of the one that stands.
///
/// # Errors
/// `BadInput` at the box that the prescriber can put right: a beta-blocker on the list is refused. `AskAgain` for a medicine
/// that is in no order of this person, until that was confirmed and a reason given.
pub fn set_sick_day(open: &Open, asked: &SickDayPlanSet) -> Result<MedicineList, Problem> {
    let patient = writable(open, &asked.patient)?;
    let typed = Typed {
        words: &asked.words,
        max_days: asked.max_days,
        prescriber: &asked.prescriber,
        on: &asked.on,
        expires: &asked.expires,
    };
    let bounds = bounds(open, &typed)?;
    let mut pause = Vec::new();
    for typed in asked.pause.iter().map(|typed| typed.trim()) {
        let unknown = || open.bad_field("pause", "problem-medicine-drug", &[]);
        pause.push(PausedMedicine::from_code(typed).ok_or_else(unknown)?);
    }
    let parts = SickDayParts { bounds, pause, restart_after_hours: asked.restart_after_hours };
    let plan = SickDayPlan::new(parts, open.today()).map_err(|problem| match problem {
        SickDayProblem::Bounds(problem) => of_bounds(open, problem),
        SickDayProblem::NothingToPause => open.bad_field("pause", "problem-sick-day-nothing", &[]),
        SickDayProblem::MayNotBePaused { medicine } => {
            let name = crate::views::bounded::paused_name(open.words(), medicine);
            open.bad_field("pause", "problem-sick-day-not-paused", &[("medicine", Arg::Text(&name))])
        }
        SickDayProblem::RestartHours => open.bad_field("restartAfterHours", "problem-sick-day-hours", &[]),
    })?;
    // What was left out under the list of before would have no task any more.
    let read = Read::read(open, &open.view()?, patient)?;
    if read.chart().record.left_out(open.today()).is_some() {
        return Err(open.bad_input("problem-sick-day-tasks-set", &[]));
    }
    ask_about_others(open, &read.chart(), &plan, asked)?;
    let parts = plan.parts();
    let written = SickDayWritten {
        bounds: written(&parts.bounds),
        pause: parts.pause.iter().map(|medicine| medicine.code().to_owned()).collect(),
        restart_after_hours: parts.restart_after_hours,
    };
    let why = Private::new(asked.why.trim().to_owned());
    let body = Body::SickDayPlan(SickDayPlanBody { plan: Some(written), why });
    save(open, patient, Subject::sick_day_plan(), &body)?;
    list(open, patient)
}

/// Asks about what is in no order of this person: a slip, or something that another prescriber gives. Metformin and
/// painkillers are in no order here, so nothing is asked about them.
fn ask_about_others(
    open: &Open,
    chart: &Chart<'_>,
    plan: &SickDayPlan,
    asked: &SickDayPlanSet,
) -> Result<(), Problem> {
    let known = medicine_facts(&chart.record, &chart.check_ins, &chart.plan, open.today());
    let is_ordered = |drug: Drug| {
        let stopped = |order: &Order| order.standing(open.today()) == OrderStanding::Stopped;
        known.unsettled.contains(&drug)
            || known.orders.iter().any(|order| order.drug() == drug && !stopped(order))
    };
    let others = plan.parts().pause.iter().filter_map(|medicine| medicine.drug());
    let others: Vec<FieldProblem> = others
        .filter(|drug| !is_ordered(*drug))
        .map(|drug| {
            let args = [("medicine", Arg::Text(drug.name()))];
            problem::field(open.words(), "confirmed", "problem-sick-day-no-order", &args)
        })
        .collect();
    if others.is_empty() {
        Ok(())
    } else if !asked.confirmed {
        Err(problem::ask_again(open.words(), others))
    } else if asked.why.trim().is_empty() {
        Err(open.bad_field("why", "problem-sick-day-why", &[]))
    } else {
        Ok(())
    }
}

/// Ends the flexible diuretic plan.
///
/// # Errors
/// `BadInput` when there is none, or while extra doses under it are taken.
pub fn stop_flexible(open: &Open, asked: &MedicinePlanStop) -> Result<MedicineList, Problem> {
    let why = Private::new(asked.why.trim().to_owned());
    let body = Body::FlexiblePlan(Box::new(FlexiblePlanBody { plan: None, why }));
    let patient = writable(open, &asked.patient)?;
    if Read::read(open, &open.view()?, patient)?.chart().record.extra_doses().is_some() {
        return Err(open.bad_input("problem-flexible-ends-first", &[]));
    }
    stop(open, &asked.patient, Subject::flexible_plan(), &body)
}

/// Ends the sick-day plan. A pause that was begun under it keeps its restart tasks only while the plan stands, so that it is
/// not ended before everything is taken again.
///
/// # Errors
/// `BadInput` when there is none, or while a pause under it runs.
pub fn stop_sick_day(open: &Open, asked: &MedicinePlanStop) -> Result<MedicineList, Problem> {
    let why = Private::new(asked.why.trim().to_owned());
    let body = Body::SickDayPlan(SickDayPlanBody { plan: None, why });
    let patient = writable(open, &asked.patient)?;
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    if chart.record.left_out(open.today()).is_some() {
        return Err(open.bad_input("problem-sick-day-tasks", &[]));
    }
    stop(open, &asked.patient, Subject::sick_day_plan(), &body)
}

fn stop(open: &Open, patient: &str, subject: Subject, body: &Body) -> Result<MedicineList, Problem> {
    let patient = writable(open, patient)?;
    if standing(open, patient, &subject)?.is_empty() {
        return Err(open.bad_input("problem-bounded-none", &[]));
    }
    save(open, patient, subject, body)?;
    list(open, patient)
}

fn standing(open: &Open, patient: PatientId, subject: &Subject) -> Result<Vec<EntryKey>, Problem> {
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    Ok(chart.record.current().keys(subject, PLAN))
}

fn save(open: &Open, patient: PatientId, subject: Subject, body: &Body) -> Result<(), Problem> {
    let keys = standing(open, patient, &subject)?;
    let replaces = keys.into_iter().map(|key| Replaces { key, parts: vec![PLAN.to_owned()] }).collect();
    Writing { patient, subject, body, replaces, at: None, form: None }.save(open)?;
    Ok(())
}
