//! A person's own medicines as they read them: what for, the prescriber's own dose text, who changed it, what was said of the
//! last days, and the plans that they carry out. It repeats and decides nothing; what they say is next door.

use super::day::{Days, between, dose};
use crate::api::{
    BoughtItem, MedicineChoice, MedicinePlan, MedicinesTold, OwnDose, OwnMedicine, OwnMedicines, OwnPlan,
    Problem, ProfileKind, Said, ToldDay, ToldLine,
};
use crate::deeds::bounded_plans as bounded;
use crate::deeds::facts::{Chart, Facts as Read};
use crate::deeds::messages::is_team;
use crate::deeds::people::author_name;
use crate::deeds::results::team_name;
use crate::open::Open;
use crate::views::{bounded as plan_views, contact, medicine, say, stacked, taken};
use hearth_chart::{DoseDay, MedicineNow, SideEffectNow};
use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{Frequency, NotTakenWhy, Order, OrderStanding, Warned};
use hearth_record::PatientId;
use hearth_wire::Medicine;
use hearth_words::{Arg, Words};

/// The days that are shown, today included.
pub(super) const DAYS: i32 = 14;

/// Everything on the page, with nothing just said.
///
/// # Errors
/// `Store`.
pub fn own(open: &Open, patient: PatientId) -> Result<OwnMedicines, Problem> {
    answered(open, patient, Vec::new(), false)
}

/// The same with what follows from what was just said.
pub(super) fn answered(
    open: &Open,
    patient: PatientId,
    answer: Vec<Said>,
    answer_phone: bool,
) -> Result<OwnMedicines, Problem> {
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    let (words, today) = (open.words(), open.today());
    let days = chart.record.medicine_days();
    let all = chart.record.medicines();
    let shown = all.iter().filter_map(|now| medicine(open, &chart, now, &days));
    let choice = |code: &str, key: &str| MedicineChoice { code: code.to_owned(), text: words.plain(key) };
    let whys = NotTakenWhy::ALL.map(|why| choice(why.code(), &format!("own-medicines-why-{}", why.code())));
    let lines = Warned::BOUGHT.map(|line| choice(line.code(), &format!("own-bought-{}", line.code())));
    let told = told(open, &chart);
    Ok(OwnMedicines {
        patient: patient.to_string(),
        today: today.to_string(),
        yesterday: today.plus_days(-1).to_string(),
        medicines: shown.collect(),
        unsettled: unsettled(open, &all),
        ask_first: open.said("medicines-ask-first", &[]),
        plans: plans(open, &chart),
        days: told.days,
        bought: told.bought,
        whys: whys.to_vec(),
        bought_choices: lines.into_iter().chain([choice("other", "own-bought-other")]).collect(),
        answer,
        answer_phone,
        contact: contact::view(words, &team_name(open, &chart), chart.contact(), open.now()),
    })
}

/// Of which medicines two versions stand, or one that only a newer app can read.
fn unsettled(open: &Open, all: &[MedicineNow<'_>]) -> Option<Said> {
    let unsettled: Vec<&MedicineNow<'_>> = all.iter().filter(|now| now.conflict || now.needs_newer).collect();
    let names: Vec<String> = unsettled.iter().map(|now| taken::title(&now.name)).collect();
    let names = names.join(", ");
    let key = if unsettled.iter().all(|now| is_listed(now)) {
        "own-medicines-unsettled-listed"
    } else {
        "own-medicines-unsettled"
    };
    (!names.is_empty()).then(|| open.said(key, &[("medicines", Arg::Text(&names))]))
}

/// True for something of the warn list: it is never a dose to be taken next.
fn is_listed(now: &MedicineNow<'_>) -> bool {
    !now.versions.is_empty() && now.orders().next().is_none()
}

/// One medicine; none for one that has ended.
fn medicine(open: &Open, chart: &Chart<'_>, now: &MedicineNow<'_>, days: &Days<'_>) -> Option<OwnMedicine> {
    let (words, today) = (open.words(), open.today());
    let standing = standing_of(now, today)?;
    let latest = now.versions.last()?;
    let header = &latest.fact.act.header;
    let prescriber = latest.body.prescriber.reveal();
    let who =
        if prescriber.is_empty() { author_name(open, chart, &header.author) } else { prescriber.clone() };
    let date = say::day(words, header.time.day);
    let was_changed = chart.record.medicine_history(&now.name).len() > 1;
    let key = if was_changed { "own-medicines-changed" } else { "own-medicines-written" };
    let mut orders: Vec<String> =
        now.versions.iter().map(|version| text(words, &version.body.what)).collect();
    orders.dedup();
    let order = now.orders().last();
    let left_out = order.and_then(|order| chart.record.left_out_since(order.drug(), today));
    let left_out = left_out.filter(|_| standing == OrderStanding::Current);
    let between = between(now, days, today).filter(|_| standing == OrderStanding::Current);
    let standing_text = match (left_out, between, &latest.body.what) {
        (Some(since), _, _) => {
            let date = say::day(words, since);
            words.say("bounded-left-out", &[("date", Arg::Text(&date))])
        }
        (None, Some(last), _) => words.stacked(|words| {
            words.say("own-medicines-other-day", &[("date", Arg::Text(&say::day(words, last)))])
        }),
        (None, None, Medicine::Order(order)) => own_standing(open, order),
        (None, None, Medicine::Listed { since, .. }) => {
            let date = say::day(words, *since);
            words.say("medicines-standing-current", &[("date", Arg::Text(&date))])
        }
    };
    let paused = left_out.is_some() || matches!(standing, OrderStanding::OnHold | OrderStanding::RestartDue);
    let unsettled = now.conflict || now.needs_newer;
    let OwnDose { can_tell, due, told, told_text } = dose(open, chart, now, days, today);
    Some(OwnMedicine {
        name: now.name.clone(),
        title: order.map_or_else(|| taken::title(&now.name), |order| order.drug().name().to_owned()),
        what_for: order.map(|order| what_for(words, &order)).unwrap_or_default(),
        orders,
        changed: words.say(key, &[("date", Arg::Text(&date)), ("who", Arg::Text(&who))]),
        standing: match (paused, is_when_needed(now)) {
            (true, _) => OrderStanding::OnHold.code().to_owned(),
            (false, true) if standing == OrderStanding::Current => Frequency::WhenNeeded.code().to_owned(),
            (false, _) => standing.code().to_owned(),
        },
        standing_text,
        not_now: paused.then(|| open.said("own-medicines-not-now", &[])),
        unsettled: unsettled.then(|| {
            open.said(if is_listed(now) { "own-medicines-both-listed" } else { "own-medicines-both" }, &[])
        }),
        can_tell,
        due,
        told,
        told_text,
        yesterday: dose(open, chart, now, days, today.plus_days(-1)),
    })
}

/// How an order stands, and for whom its pause is over: whom to ask.
fn own_standing(open: &Open, order: &Order) -> String {
    match (order.standing(open.today()), order.hold().and_then(|hold| hold.until)) {
        (OrderStanding::RestartDue, Some(until)) => bounded::ask_again(open, order, until).text,
        _ => medicine::standing(open.words(), order, open.today()),
    }
}

/// How a medicine stands: of two versions the one that is taken. None once every version of it has ended.
pub(super) fn standing_of(now: &MedicineNow<'_>, today: LocalDay) -> Option<OrderStanding> {
    let standings = now.versions.iter().map(|version| match &version.body.what {
        Medicine::Order(order) => order.standing(today),
        Medicine::Listed { since, until, .. } => {
            let over = until.is_some_and(|until| today > until);
            if over {
                OrderStanding::Stopped
            } else if today < *since {
                OrderStanding::NotYet
            } else {
                OrderStanding::Current
            }
        }
    });
    let rank = |standing: &OrderStanding| match standing {
        OrderStanding::Current => 0,
        OrderStanding::OnHold => 1,
        OrderStanding::RestartDue => 2,
        OrderStanding::NotYet => 3,
        OrderStanding::Stopped => 4,
    };
    standings.min_by_key(rank).filter(|standing| *standing != OrderStanding::Stopped)
}

/// True for what is taken only when it is needed: it is no part of 'all'.
pub(super) fn is_when_needed(now: &MedicineNow<'_>) -> bool {
    now.orders().last().is_some_and(|order| order.frequency() == Frequency::WhenNeeded)
}

fn what_for(words: Words, order: &Order) -> String {
    words.plain(&format!("own-medicines-for-{}", order.class().code()))
}

/// The prescriber's own text, word for word: the dose with the unit in which it was written.
fn text(words: Words, what: &Medicine) -> String {
    let Medicine::Order(order) = what else { return medicine::what(words, what) };
    let dose = order.dose().to_string();
    let frequency = words.plain(&format!("medicines-frequency-{}", order.frequency().code()));
    let route = words.plain(&format!("medicines-route-{}", order.route().code()));
    let args =
        [("dose", Arg::Text(&dose)), ("frequency", Arg::Text(&frequency)), ("route", Arg::Text(&route))];
    words.say("own-medicines-order", &args)
}

pub(super) fn said_of(words: Words, mut texts: Vec<String>) -> String {
    texts.dedup();
    let mut texts = texts.into_iter();
    let first = texts.next().unwrap_or_default();
    texts.fold(first, |first, then| {
        words.say("own-medicines-two-said", &[("first", Arg::Text(&first)), ("then", Arg::Text(&then))])
    })
}

/// What a person said of their medicines in the last days, and what they bought.
#[must_use]
pub(crate) fn told(open: &Open, chart: &Chart<'_>) -> MedicinesTold {
    let (words, today) = (open.words(), open.today());
    let shown = today.plus_days(1 - DAYS)..=today;
    let days = chart.record.medicine_days();
    let days = days.range(shown).rev().map(|(day, medicines)| ToldDay {
        day: day.to_string(),
        date: say::day(words, *day),
        lines: medicines.iter().flat_map(|(name, of_day)| lines(open, chart, name, of_day)).collect(),
    });
    let stopped = chart.record.told_stopped();
    let stopped = stopped.iter().map(|(name, day)| {
        let (title, date) = (taken::title(name), say::day(words, *day));
        open.said("nurse-told-stopped", &[("medicine", Arg::Text(&title)), ("date", Arg::Text(&date))])
    });
    MedicinesTold { days: days.collect(), bought: bought(open, chart), stopped: stopped.collect() }
}

/// Side effects that somebody at home told of and nobody of the team has looked at.
pub(crate) fn tasks(open: &Open, chart: &Chart<'_>) -> Vec<Said> {
    if open.kind() == ProfileKind::Patient {
        return Vec::new();
    }
    let waits = |one: &&SideEffectNow<'_>| {
        chart.looks().first(&one.fact.act.key).is_none() && !is_team(open, chart, &one.fact.act.header.author)
    };
    let task = |one: &SideEffectNow<'_>| {
        let (title, date) = (taken::title(&one.medicine), say::day(open.words(), one.day));
        let args = [
            ("medicine", Arg::Text(title.as_str())),
            ("date", Arg::Text(&date)),
            ("words", Arg::Text(one.words)),
        ];
        open.said("nurse-told-effect", &args)
    };
    chart.record.side_effects().iter().filter(waits).map(task).collect()
}

fn lines(open: &Open, chart: &Chart<'_>, name: &str, of_day: &DoseDay<'_>) -> Vec<ToldLine> {
    let words = open.words();
    let by = |fact: &hearth_chart::Fact| author_name(open, chart, &fact.act.header.author);
    let doses = of_day.doses.iter().map(|one| ToldLine {
        medicine: name.to_owned(),
        what: one.told.what.code().to_owned(),
        text: taken::dose_of(words, name, &taken::dose(words, one.told)),
        by: by(one.fact),
    });
    let effects = of_day.side_effects.iter().map(|(fact, text)| ToldLine {
        medicine: name.to_owned(),
        what: "side-effect".to_owned(),
        text: taken::side_effect(words, name, text),
        by: by(fact),
    });
    doses.chain(effects).collect()
}

/// What was bought, the newest first.
fn bought(open: &Open, chart: &Chart<'_>) -> Vec<BoughtItem> {
    let mut all: Vec<(LocalDay, BoughtItem)> = Vec::new();
    for now in chart.record.bought() {
        for (fact, bought) in &now.versions {
            let over = bought.until.is_some_and(|until| until <= open.today());
            let item = BoughtItem {
                name: now.name.clone(),
                text: taken::bought(open.words(), bought),
                listed: !bought.what.is_empty(),
                going_on: bought.taken && !over,
                by: author_name(open, chart, &fact.act.header.author),
            };
            all.push((bought.since, item));
        }
    }
    all.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.name.cmp(&b.name)));
    all.into_iter().map(|(_, item)| item).collect()
}

/// The plans with what may be done about each. Nothing is offered while a hold stands, nor after its last day.
fn plans(open: &Open, chart: &Chart<'_>) -> Vec<OwnPlan> {
    let all = bounded::plans(open, chart, &chart.history(open.today()).history);
    all.into_iter().map(|plan| own_plan(open, chart, plan)).collect()
}

fn own_plan(open: &Open, chart: &Chart<'_>, mut plan: MedicinePlan) -> OwnPlan {
    let (words, today) = (open.words(), open.today());
    let state = plan.state.as_str();
    let may_begin = matches!(state, "may-start" | "may-pause" | "ask-first");
    let answers_first = plan.now.as_ref().is_some_and(|now| now.key == "bounded-flexible-held-answers");
    let check_first = answers_first || state == "waiting";
    let flexible = plan.plan == "flexible";
    let tasks = chart.record.restart_tasks(today);
    let may_end = if flexible { chart.record.extra_doses().is_some() } else { !tasks.is_empty() };
    let last_day = last_day(chart, flexible).filter(|_| may_end).map(|day| {
        stacked::sentence(words, "own-medicines-last-day", |words, key| {
            words.say(key, &[("date", Arg::Text(&say::day(words, day)))])
        })
    });
    let left_out: Vec<_> = tasks.iter().filter(|_| !flexible).map(|task| task.medicine).collect();
    let due = tasks.iter().filter(|_| !flexible).filter_map(|task| task.due).min();
    let restart = due.map(|due| {
        stacked::sentence(words, "own-medicines-restart", |words, key| {
            let (date, names) = (say::day(words, due), plan_views::names(words, &left_out));
            words.say(key, &[("date", Arg::Text(&date)), ("medicines", Arg::Text(&names))])
        })
    });
    plan_views::for_the_person(&mut plan);
    let choice = |medicine| MedicineChoice {
        code: hearth_rules::medicine::PausedMedicine::code(medicine).to_owned(),
        text: plan_views::paused_name(words, medicine),
    };
    let left_out = left_out.into_iter().map(choice).collect();
    OwnPlan { plan, may_begin, may_end, check_first, last_day, restart, left_out }
}

/// The last day of what has begun under a plan, as far as the plan that stands says.
fn last_day(chart: &Chart<'_>, flexible: bool) -> Option<LocalDay> {
    let after = |day: LocalDay, days: u8| day.plus_days(i32::from(days) - 1);
    if flexible {
        let doses = chart.record.extra_doses()?;
        return Some(after(doses.began, doses.max_days));
    }
    let plan = chart.record.sick_day_plan().plan?;
    Some(after(chart.record.sick_day()?.from, plan.parts().bounds.max_days))
}
