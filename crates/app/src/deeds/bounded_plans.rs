//! The plans that a person carries out alone, shown: flexible diuretic and sick day, what they say today, and what somebody
//! has to see to until a medicine is taken again. It repeats the prescriber's words and limits; it works out no dose.

pub mod in_use;
pub mod set;

use super::facts::Chart;
use crate::api::{MedicinePlan, MedicineTask, Problem, Said, ZoneView};
use crate::deeds::check_in::form::Reading;
use crate::deeds::medicines::typed::day;
use crate::open::Open;
use crate::views::{bounded, say, stacked};
use hearth_chart::{Measurements, PlanFacts, When, flexible_state, sick_day_state};
use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{Order, OrderStanding};
use hearth_rules::medicine::{Facts, PausedMedicine, RestartTask};
use hearth_rules::{ExtraDoses, History};
use hearth_words::Arg;

/// Both plans as they stand by what was measured and told; one that was stopped is not shown.
pub(super) fn plans(open: &Open, chart: &Chart<'_>, history: &History) -> Vec<MedicinePlan> {
    let words = open.words();
    let flexible = chart.record.flexible_plan();
    let sick_day = chart.record.sick_day_plan();
    if flexible.entries.is_empty() && sick_day.entries.is_empty() {
        return Vec::new();
    }
    let facts = PlanFacts::of(history, &chart.plan);
    let shown = |plan: &str, unsettled: bool, needs_newer: bool| {
        let state = if unsettled { "unsettled" } else { "needs-newer" };
        (unsettled || needs_newer).then(|| bounded::no_version(words, plan, state))
    };
    let of_flexible = flexible
        .plan
        .as_ref()
        .map(|plan| bounded::flexible(words, plan, flexible_state(&chart.record, &facts, plan)));
    let of_sick_day = sick_day.plan.as_ref().map(|plan| {
        let state = sick_day_state(&chart.record, &facts, plan);
        bounded::sick_day(words, plan, state, &left_out(chart, history.today))
    });
    let flexible = of_flexible.or_else(|| shown("flexible", flexible.conflict, flexible.needs_newer));
    let sick_day = of_sick_day.or_else(|| shown("sick-day", sick_day.conflict, sick_day.needs_newer));
    flexible.into_iter().chain(sick_day).collect()
}

/// What was left out on sick days and is not taken again yet.
fn left_out(chart: &Chart<'_>, today: LocalDay) -> Vec<PausedMedicine> {
    chart.record.restart_tasks(today).iter().map(|task| task.medicine).collect()
}

/// What a person reads on the first screen: what a plan says to do today, or that it has ended; and to ask about a medicine
/// whose pause has ended.
pub(super) fn due(open: &Open, chart: &Chart<'_>, facts: &Facts) -> Vec<Said> {
    let history = chart.history(open.today()).history;
    let plans = plans(open, chart, &history);
    let mut due: Vec<Said> = plans.iter().flat_map(bounded::said_today).collect();
    for order in &facts.orders {
        if let (OrderStanding::RestartDue, Some(until)) = pause_ended(order, open.today()) {
            due.push(ask_again(open, order, until));
        }
    }
    due
}

/// What a person's own plans say about a check of today, behind what to do. 999 silences them.
pub(super) fn beside_check(open: &Open, chart: &Chart<'_>, history: &History, zone: ZoneView) -> Vec<Said> {
    if zone == ZoneView::Emergency {
        return Vec::new();
    }
    let applies = |plan: &&MedicinePlan| {
        matches!(
            plan.state.as_str(),
            "may-start"
                | "running"
                | "must-stop"
                | "held"
                | "over"
                | "may-pause"
                | "ask-first"
                | "paused"
                | "must-restart"
                | "phone-team"
        )
    };
    plans(open, chart, history).iter().filter(applies).flat_map(bounded::said_today).collect()
}

/// The same about a check that is not saved yet; one that is about another day says nothing about today.
pub(super) fn beside_new_check(
    open: &Open,
    chart: &Chart<'_>,
    (reading, when): (&Reading, When),
    zone: ZoneView,
) -> Vec<Said> {
    if when.day != open.today() {
        return Vec::new();
    }
    let mut history = chart.history(open.today());
    history.add(None, when, &Measurements::of(&reading.body(when.at)));
    beside_check(open, chart, &history.history, zone)
}

/// How an order stands, and the last day of its pause.
fn pause_ended(order: &Order, today: LocalDay) -> (OrderStanding, Option<LocalDay>) {
    (order.standing(today), order.hold().and_then(|hold| hold.until))
}

/// What a person reads of a medicine whose pause has ended.
pub(super) fn ask_again(open: &Open, order: &Order, until: LocalDay) -> Said {
    stacked::sentence(open.words(), "bounded-ask-again", |words, key| {
        let date = say::day(words, until);
        words.say(key, &[("medicine", Arg::Text(order.drug().name())), ("date", Arg::Text(&date))])
    })
}

/// Everything that somebody has to see to until a medicine is taken again or is said not to be, and until extra doses have
/// ended.
pub(super) fn tasks(open: &Open, chart: &Chart<'_>, facts: &Facts) -> Vec<MedicineTask> {
    let (words, today) = (open.words(), open.today());
    let mut tasks = Vec::new();
    for order in &facts.orders {
        if let (OrderStanding::RestartDue, Some(until)) = pause_ended(order, today) {
            let date = say::day(words, until);
            let args = [("medicine", Arg::Text(order.drug().name())), ("date", Arg::Text(&date))];
            tasks.push(MedicineTask {
                medicine: order.drug().code().to_owned(),
                kind: "pause-ended".to_owned(),
                due: until.plus_days(1).to_string(),
                said: open.said("medicines-task-pause-ended", &args),
            });
        }
    }
    if let Some(used) = chart.record.sick_day() {
        let restart = chart.record.restart_tasks(today);
        tasks.extend(restart.iter().map(|task| restart_task(open, task, used.from)));
    }
    tasks.extend(extra_doses(open, chart));
    let bought = crate::deeds::medicines::taken::takes_bought(open, chart).into_iter();
    tasks.extend(bought.map(|said| MedicineTask {
        medicine: String::new(),
        kind: "bought".to_owned(),
        due: open.today().to_string(),
        said,
    }));
    tasks
}

fn restart_task(open: &Open, task: &RestartTask, from: LocalDay) -> MedicineTask {
    let words = open.words();
    let name = bounded::paused_name(words, task.medicine);
    let due = task.due.filter(|due| *due <= open.today());
    let late = open.today() >= task.nurse_notice;
    let (key, on) = match (due, late) {
        (Some(due), _) => ("medicines-task-restart-due", due),
        (None, true) => ("medicines-task-restart-late", from),
        (None, false) => ("medicines-task-restart-waiting", from),
    };
    let date = say::day(words, on);
    MedicineTask {
        medicine: task.medicine.code().to_owned(),
        kind: "sick-day".to_owned(),
        due: task.due.map(|due| due.to_string()).unwrap_or_default(),
        said: open.said(key, &[("medicine", Arg::Text(&name)), ("date", Arg::Text(&date))]),
    }
}

/// Extra doses that were begun and have not ended: due from the day after their last one on.
fn extra_doses(open: &Open, chart: &Chart<'_>) -> Option<MedicineTask> {
    let doses = chart.record.extra_doses()?;
    let due = doses.began.plus_days(i32::from(doses.max_days));
    Some(MedicineTask {
        medicine: chart.record.flexible_use().map(|used| used.drug).unwrap_or_default(),
        kind: "extra-doses".to_owned(),
        due: if due <= open.today() { due.to_string() } else { String::new() },
        said: of_extra_doses(open, doses),
    })
}

fn of_extra_doses(open: &Open, doses: ExtraDoses) -> Said {
    let date = say::day(open.words(), doses.began);
    let day = i64::from(open.today().days_since(doses.began)).saturating_add(1);
    let most = i64::from(doses.max_days);
    let key = if day > most { "medicines-task-extra-doses-over" } else { "medicines-task-extra-doses" };
    open.said(key, &[("date", Arg::Text(&date)), ("day", Arg::Number(day)), ("most", Arg::Number(most))])
}

/// What the list of people says of plans in use: what was left out and since when, extra doses, and what was bought that may
/// not suit the heart.
pub(super) fn in_use(open: &Open, chart: &Chart<'_>) -> Vec<Said> {
    let left = left_out(chart, open.today());
    let since = chart.record.left_out(open.today()).map(|left| say::day(open.words(), left.since));
    let left = since.map(|since| {
        let names = bounded::names(open.words(), &left);
        open.said("caseload-left-out", &[("date", Arg::Text(&since)), ("medicines", Arg::Text(&names))])
    });
    let doses = chart.record.extra_doses().map(|doses| of_extra_doses(open, doses));
    let bought = crate::deeds::medicines::taken::takes_bought(open, chart);
    left.into_iter().chain(doses).chain(bought).collect()
}

/// The day that a plan says, or today.
pub(super) fn day_or_today(open: &Open, field: &str, text: &str) -> Result<LocalDay, Problem> {
    Ok(day(open, field, text)?.unwrap_or_else(|| open.today()))
}
