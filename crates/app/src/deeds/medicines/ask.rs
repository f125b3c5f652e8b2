//! What is asked before an order is saved: holds that stand against a start or more of it, medicines that are not taken
//! together, and more in a day than the highest. It refuses nothing; a person confirms, and says why where a hold stands.

use super::stop;
use crate::api::{FieldProblem, Problem};
use crate::deeds::facts::Chart;
use crate::open::Open;
use crate::problem;
use crate::views::{medicine, say};
use hearth_chart::MedicineNow;
use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{Class, DailyDose, Drug, Order, OrderStanding};
use hearth_rules::medicine::{
    Act, ChangeKind, Facts, Hold, Warning, WarningLevel, WarningSubject, ends_suddenly, holds_against,
    moves_potassium, warnings,
};
use hearth_wire::{Despite, Medicine};
use hearth_words::Arg;
use std::collections::BTreeSet;

/// Days from the last one of an ACE inhibitor to the noon from which 36 hours have gone by, whenever its last dose was taken.
const WASHOUT_DAYS: i32 = 2;

/// An order that is about to be saved, and all that it is held against.
pub(super) struct Asking<'a> {
    pub open: &'a Open,
    pub chart: &'a Chart<'a>,
    pub known: &'a Facts,
    pub name: &'a str,
    pub before: &'a [Order],
    pub order: Order,
    /// What it does to the dose; none for what is no more than what stands.
    pub kind: Option<ChangeKind>,
}

/// Asks, until it was confirmed, about everything at once that one confirmation would cover. What stood against it when it
/// was confirmed is answered, to be kept with the order.
pub(super) fn ask(asking: &Asking<'_>, confirmed: bool, why: &str) -> Result<Vec<Despite>, Problem> {
    let words = asking.open.words();
    let holds = against(asking);
    if !confirmed {
        let mut asked = not_together(asking);
        asked.extend(over_highest_daily(asking));
        asked.extend(taken_away(asking));
        let only_held = asked.is_empty();
        asked.extend(holds.iter().map(|hold| {
            let line = medicine::hold_line(&medicine::hold(words, hold));
            problem::field(words, "confirmed", "problem-medicine-held", &[("hold", Arg::Text(&line))])
        }));
        if !asked.is_empty() {
            let mut problem = problem::ask_again(words, asked);
            if only_held {
                problem.said = problem::plain(words, "problem-medicine-asked");
            }
            return Err(problem);
        }
    }
    if !holds.is_empty() && why.trim().is_empty() {
        return Err(asking.open.bad_field("why", "problem-medicine-why", &[]));
    }
    Ok(holds.iter().map(|hold| medicine::kept(words, hold)).collect())
}

/// A beta-blocker that a pause or a last day would take away suddenly.
fn taken_away(asking: &Asking<'_>) -> Option<FieldProblem> {
    let Asking { open, known, before, order, .. } = asking;
    let [old] = before else { return None };
    let ends = order.stop().filter(|_| old.stop().is_none());
    let pauses = order.hold().filter(|_| old.hold().is_none()).map(|hold| hold.from.plus_days(-1));
    let last = ends.into_iter().chain(pauses).min()?;
    ends_suddenly(old, last, known).then(|| stop::sudden(open, old.drug()))
}

/// The holds against a start, or against more of what is taken. A lower dose and an end are never held.
fn against(asking: &Asking<'_>) -> Vec<Hold> {
    let more = match asking.kind {
        // Another order of a drug that is taken already is more of it.
        Some(ChangeKind::Started) => {
            beside(asking, asking.open.today()).iter().any(|other| other.drug() == asking.order.drug())
        }
        Some(ChangeKind::Increased) => true,
        Some(ChangeKind::Decreased | ChangeKind::Stopped | ChangeKind::FoundTaken { .. }) | None => {
            return Vec::new();
        }
    };
    let act = if more { Act::Increase } else { Act::Start };
    holds_against(asking.order.class(), act, asking.known)
}

/// What would newly stand together and should not: never, or as far as it can be avoided.
fn not_together(asking: &Asking<'_>) -> Vec<FieldProblem> {
    let Asking { open, chart, known, name, order, .. } = asking;
    let raises = more_potassium(asking);
    let new = Beside { chart, known, name, what: &Medicine::Order(*order), raises }.asked_about();
    let asked = new.iter().filter(|warning| match warning.level {
        WarningLevel::Never | WarningLevel::Avoid => true,
        WarningLevel::Care => false,
    });
    let ends = what_ends(asking);
    let of_two = |warning: &Warning| match warning.subject {
        WarningSubject::ArniWithAce
        | WarningSubject::ArniWithArb
        | WarningSubject::AceWithArb
        | WarningSubject::Washout => true,
        WarningSubject::TwoOfOneClass(class) => class == order.class(),
        WarningSubject::Listed(_)
        | WarningSubject::BetaBlockerWithDiltiazemVerapamil
        | WarningSubject::AceArbMra
        | WarningSubject::TwoOrders(_)
        | WarningSubject::PotassiumTogether(_)
        | WarningSubject::PotassiumSaltHigh(_)
        | WarningSubject::TrimethoprimHigh(_)
        | WarningSubject::NsaidKidneys(_)
        | WarningSubject::DigoxinKidneys(_)
        | WarningSubject::DigoxinPotassium(_) => false,
    };
    asked
        .map(|warning| match ends.filter(|_| of_two(warning)) {
            Some((drug, last)) => after_its_end(asking, *warning, drug, last),
            None => together(open, *warning),
        })
        .collect()
}

/// What of the same pillar has its last day already, the latest; none while one of them goes on.
fn what_ends(asking: &Asking<'_>) -> Option<(Drug, LocalDay)> {
    let Asking { open, chart, name, order, .. } = asking;
    let pillar = order.class().pillar()?;
    let from = order.start().max(open.today());
    let others = chart.record.medicines().into_iter().filter(|medicine| medicine.name != *name);
    let orders = others.flat_map(|medicine| chart.record.medicine_orders(&medicine, open.today()));
    let met = orders.filter(|other| {
        let near = other.stop().is_none_or(|stop| from.days_since(stop) <= WASHOUT_DAYS);
        other.class().pillar() == Some(pillar) && other.drug() != order.drug() && near
    });
    let ends: Option<Vec<(Drug, LocalDay)>> =
        met.map(|other| other.stop().map(|stop| (other.drug(), stop))).collect();
    ends?.into_iter().max_by_key(|(_, stop)| *stop)
}

/// From when an order may begin that would meet one with its last day written down.
fn after_its_end(asking: &Asking<'_>, warning: Warning, drug: Drug, last: LocalDay) -> FieldProblem {
    let words = asking.open.words();
    let pair = [drug.class(), asking.order.class()];
    let washout = pair.contains(&Class::Arni) && pair.contains(&Class::AceInhibitor);
    let (key, days) = if washout {
        ("problem-medicine-after-washout", WASHOUT_DAYS)
    } else {
        ("problem-medicine-after-its-end", 1)
    };
    let said = medicine::warning(words, &warning).said.text;
    let (ended, from) = (say::day(words, last), say::day(words, last.plus_days(days)));
    let args = [
        ("warning", Arg::Text(&said)),
        ("drug", Arg::Text(drug.name())),
        ("last", Arg::Text(&ended)),
        ("from", Arg::Text(&from)),
    ];
    problem::field(words, "confirmed", key, &args)
}

/// True for a start, or for more, of a medicine that raises the potassium.
fn more_potassium(asking: &Asking<'_>) -> bool {
    let more = match asking.kind {
        Some(ChangeKind::Started | ChangeKind::Increased) => true,
        Some(ChangeKind::Decreased | ChangeKind::Stopped | ChangeKind::FoundTaken { .. }) | None => false,
    };
    more && moves_potassium(asking.order.class())
}

/// Asks about a thing of the warn list that would newly stand beside what it is never taken with, or that brings potassium
/// where it is to be avoided. What else is only to be avoided is shown once it is written down: most of the list is.
pub(super) fn ask_listed(
    open: &Open,
    chart: &Chart<'_>,
    known: &Facts,
    name: &str,
    what: &Medicine,
) -> Result<(), Problem> {
    let new = Beside { chart, known, name, what, raises: false }.asked_about();
    let asked = new.iter().filter(|warning| match warning.level {
        WarningLevel::Never => true,
        WarningLevel::Avoid => warning.is_of_potassium(),
        WarningLevel::Care => false,
    });
    let asked: Vec<FieldProblem> = asked.map(|warning| together(open, *warning)).collect();
    if asked.is_empty() { Ok(()) } else { Err(problem::ask_again(open.words(), asked)) }
}

/// What is about to be written down under a name, and what stands under the others.
struct Beside<'a> {
    chart: &'a Chart<'a>,
    known: &'a Facts,
    name: &'a str,
    what: &'a Medicine,
    /// It is more of what raises the potassium.
    raises: bool,
}

impl Beside<'_> {
    fn others(&self) -> impl Iterator<Item = MedicineNow<'_>> {
        self.chart.record.medicines().into_iter().filter(|medicine| medicine.name != self.name)
    }

    fn orders(&self) -> Vec<Order> {
        self.others()
            .flat_map(|medicine| self.chart.record.medicine_orders(&medicine, self.known.today))
            .collect()
    }

    /// Every warning that does not stand today already, and what stands of potassium where it would be raised. What begins later is looked at on its first day, and on the first day
    /// of what is planned to come to it.
    fn asked_about(&self) -> BTreeSet<Warning> {
        let (start, stop) = match self.what {
            Medicine::Order(order) => (order.start(), order.stop()),
            Medicine::Listed { since, until, .. } => (*since, *until),
        };
        let first_day = self.known.today.max(start);
        let listed = self.others().flat_map(|medicine| medicine.listed_from().collect::<Vec<_>>());
        let starts = self.orders().into_iter().map(|order| order.start()).chain(listed);
        let planned = starts.filter(|day| *day > first_day && stop.is_none_or(|stop| stop >= *day));
        let days: BTreeSet<LocalDay> = planned.chain([first_day]).collect();
        let already = warnings(self.known);
        let found = days.into_iter().flat_map(|day| warnings(&self.on(day)));
        let asked =
            |warning: &Warning| !already.contains(warning) || (self.raises && warning.is_of_potassium());
        found.filter(asked).collect()
    }

    /// What would be known on a day.
    fn on(&self, day: LocalDay) -> Facts {
        let mut then = self.known.clone();
        then.today = day;
        then.orders = self.orders();
        then.also_takes =
            self.others().flat_map(|medicine| medicine.listed(day).collect::<Vec<_>>()).collect();
        match self.what {
            Medicine::Order(order) => then.orders.push(*order),
            Medicine::Listed { what, since, until, .. } => {
                let taken = *since <= day && until.is_none_or(|until| day <= until);
                then.also_takes.extend(taken.then_some(*what));
            }
        }
        then
    }
}

fn together(open: &Open, warning: Warning) -> FieldProblem {
    let words = open.words();
    let said = medicine::warning(words, &warning).said.text;
    let key = match (warning.level, warning.subject) {
        (
            WarningLevel::Never,
            WarningSubject::PotassiumSaltHigh(_)
            | WarningSubject::TrimethoprimHigh(_)
            | WarningSubject::NsaidKidneys(_),
        ) => "problem-medicine-never-at",
        (WarningLevel::Never, _) => "problem-medicine-never-together",
        (WarningLevel::Avoid | WarningLevel::Care, _) => "problem-medicine-avoid-together",
    };
    problem::field(words, "confirmed", key, &[("warning", Arg::Text(&said))])
}

/// The orders of the same drug under other names that this one would be taken beside from today on, paused ones too. Of
/// two versions nobody has settled, the higher one.
fn beside(asking: &Asking<'_>, today: LocalDay) -> Vec<Order> {
    let Asking { chart, name, order, .. } = asking;
    let from = today.max(order.start());
    let meet = |other: &Order| {
        other.drug() == order.drug()
            && other.stop().is_none_or(|stop| stop >= from)
            && order.stop().is_none_or(|stop| stop >= other.start().max(today))
    };
    let others = chart.record.medicines().into_iter().filter(|medicine| medicine.name != *name);
    let orders = |medicine: MedicineNow<'_>| chart.record.medicine_orders(&medicine, today);
    let highest = |orders: Vec<Order>| orders.into_iter().filter(meet).max_by_key(Order::two_days_tenths);
    others.map(orders).filter_map(highest).collect()
}

/// A daily dose above the formulary's highest, unless it is what stands already or less. The orders of the same drug
/// beside it are added.
fn over_highest_daily(asking: &Asking<'_>) -> Option<FieldProblem> {
    let Asking { open, known, before, order, .. } = asking;
    let ended = |order: &Order| order.standing(open.today()) == OrderStanding::Stopped;
    if ended(order) {
        return None;
    }
    let stands = |old: &&Order| old.drug() == order.drug() && !ended(old);
    if before.iter().filter(stands).any(|old| old.two_days_tenths() >= order.two_days_tenths()) {
        return None;
    }
    let beside = beside(asking, open.today());
    let daily = beside.iter().fold(DailyDose::of(order), DailyDose::with);
    let highest = medicine::regimen(open.words(), daily.over_highest_daily(known.weight)?);
    let args = [("drug", Arg::Text(order.drug().name())), ("highest", Arg::Text(&highest))];
    let alone = DailyDose::of(order).over_highest_daily(known.weight).is_some();
    let key =
        if alone { "problem-medicine-over-highest-daily" } else { "problem-medicine-over-highest-together" };
    Some(problem::field(open.words(), "dose", key, &args))
}
