//! What is shown of the medicines of one patient: orders, next steps with their holds, blood tests, warnings, plans. A
//! patient sees the orders and plans alone. It repeats what was written and judged; it decides nothing.

use crate::api::{MedicineItem, MedicineList, MedicineVersionView, Problem};
use crate::deeds::bounded_plans as bounded;
use crate::deeds::facts::{Chart, Facts as Read};
use crate::deeds::people::author_name;
use crate::open::Open;
use crate::views::{bounded as plan_views, medicine, say};
use hearth_chart::{MedicineNow, MedicineVersion, medicine_bloods, medicine_facts};
use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{Order, OrderStanding};
use hearth_record::{PatientId, Role};
use hearth_rules::medicine::{Facts, next_steps, warnings};
use hearth_wire::Medicine;
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
    let own = is_own(open);
    let mut list = MedicineList {
        patient: patient.to_string(),
        medicines: medicines.iter().map(|one| item(open, &chart, &facts, one)).collect(),
        steps: next_steps(&facts).iter().map(|next| medicine::step(words, next)).collect(),
        bloods: medicine_bloods(&chart.record, &chart.check_ins, &facts)
            .iter()
            .map(|test| medicine::bloods(words, test))
            .collect(),
        warnings: warnings(&facts).iter().map(|warning| medicine::warning(words, warning)).collect(),
        not_checked: open.said("medicines-not-checked", &[]),
        plans: bounded::plans(open, &chart, &chart.history(open.today()).history),
        tasks: bounded::tasks(open, &chart, &facts),
    };
    if own {
        for_the_person(open, &mut list);
    }
    Ok(list)
}

/// True on the profile of a patient or carer.
fn is_own(open: &Open) -> bool {
    matches!(open.identity().role, Role::Patient | Role::Carer)
}

/// What a person sees of their own medicines: the orders and the plans as the prescriber wrote them. Steps, holds, warnings
/// and schedules are advice to the team.
fn for_the_person(open: &Open, list: &mut MedicineList) {
    list.steps.clear();
    list.bloods.clear();
    list.warnings.clear();
    list.tasks.clear();
    list.plans.iter_mut().for_each(plan_views::for_the_person);
    list.not_checked = open.said("medicines-ask-first", &[]);
    for medicine in &mut list.medicines {
        for version in medicine.versions.iter_mut().chain(&mut medicine.history) {
            version.percent = None;
            version.percent_text.clear();
            version.tolerated.clear();
            version.despite.clear();
        }
    }
}

fn item(open: &Open, chart: &Chart<'_>, facts: &Facts, now: &MedicineNow<'_>) -> MedicineItem {
    let mut versions: Vec<MedicineVersionView> =
        now.versions.iter().map(|version| view(open, chart, facts, version)).collect();
    let until_then = chart.record.medicine_until_then(now, open.today());
    if let Some(old) = until_then {
        let until_then = medicine::order(open.words(), &old);
        let args = [("order", Arg::Text(&until_then))];
        for version in &mut versions {
            let more = open.words().say("medicines-until-then", &args);
            version.standing_text = format!("{}. {more}", version.standing_text);
        }
    }
    for (version, view) in now.versions.iter().zip(&mut versions) {
        if let Medicine::Order(order) = &version.body.what {
            left_out(open, chart, order, view);
        }
    }
    let history = chart.record.medicine_history(&now.name);
    for (version, view) in now.versions.iter().zip(&mut versions) {
        if let Some(last) = taken_before(&history, version).filter(|_| until_then.is_none()) {
            let date = say::day(open.words(), last);
            let before = open.words().say("medicines-taken-before", &[("date", Arg::Text(&date))]);
            view.standing_text = format!("{}. {before}", view.standing_text);
        }
    }
    MedicineItem {
        name: now.name.clone(),
        versions,
        history: history.iter().map(|version| view(open, chart, facts, version)).collect(),
        conflict: now.conflict.then(|| open.said("medicines-two-versions", &[])),
        needs_newer: now.needs_newer.then(|| open.said("medicines-needs-newer", &[])),
    }
}

/// The last day of the order that ended before this one began.
fn taken_before(history: &[MedicineVersion<'_>], now: &MedicineVersion<'_>) -> Option<LocalDay> {
    let order = |version: &MedicineVersion<'_>| match version.body.what {
        Medicine::Order(order) => Some(order),
        Medicine::Listed { .. } => None,
    };
    let now = order(now)?;
    let of_drug = history.iter().filter_map(order).filter(|old| old.drug() == now.drug());
    of_drug.filter_map(|old| old.stop()).filter(|stop| *stop < now.start()).max()
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
        despite: body.despite.iter().map(|despite| medicine::despite(words, despite)).collect(),
    };
    match &body.what {
        Medicine::Order(order) => {
            of_order(open, facts, order, &mut view);
            if let Some(found) =
                body.already.filter(|_| order.standing(open.today()) == OrderStanding::Current)
            {
                let date = say::day(words, order.start());
                let key = format!("medicines-found-{}", found.code());
                view.standing_text = words.say(&key, &[("date", Arg::Text(&date))]);
                if let Some(last) = order.stop() {
                    view.standing_text = medicine::with_last_day(words, &view.standing_text, last);
                }
            }
        }
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
    let paused_until = order.hold().and_then(|hold| hold.until);
    view.standing_text = match (order.standing(today), paused_until) {
        (OrderStanding::RestartDue, Some(until)) if is_own(open) => {
            bounded::ask_again(open, order, until).text
        }
        _ => medicine::standing(words, order, today),
    };
    (view.percent, view.percent_text) = medicine::percent(words, facts.daily(order), facts.weight);
    if let Some(reason) = order.tolerated_maximum() {
        let reason = words.plain(&format!("medicines-reason-{}", reason.code()));
        view.tolerated = words.say("medicines-tolerated", &[("reason", Arg::Text(&reason))]);
    }
}

/// What is left out on sick days is on hold, whatever its dose is of the target.
fn left_out(open: &Open, chart: &Chart<'_>, order: &Order, view: &mut MedicineVersionView) {
    let today = open.today();
    let since = chart.record.left_out_since(order.drug(), today);
    let Some(since) = since.filter(|_| order.standing(today) == OrderStanding::Current) else { return };
    let date = say::day(open.words(), since);
    OrderStanding::OnHold.code().clone_into(&mut view.standing);
    view.standing_text = open.words().say("bounded-left-out", &[("date", Arg::Text(&date))]);
    view.percent = None;
    view.percent_text.clear();
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
