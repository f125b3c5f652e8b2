//! Medicines in words: orders, steps, holds, blood tests and warnings. Which there are is the rules' business; no sentence
//! in here holds a dose that a prescriber did not write.

use super::say;
use crate::api::{MedicineBloods, MedicineHold, MedicineStep, MedicineWarning, Said};
use crate::problem::said;
use hearth_clinical::medicine::{Class, DailyDose, Order, OrderStanding, Regimen, TargetPercent, Warned};
use hearth_clinical::{LocalDay, Weight};
use hearth_rules::medicine::{
    Advice, BloodTest, Evidence, Hold, HoldKind, NextStep, Published, Step, TestFor, TestState, Warning,
    WarningSubject,
};
use hearth_wire::{Despite, Medicine};
use hearth_words::{Arg, Words};

/// An order, or something of the warn list.
#[must_use]
pub fn what(words: Words, medicine: &Medicine) -> String {
    match medicine {
        Medicine::Order(order) => self::order(words, order),
        Medicine::Listed { what, named, .. } => {
            words.say("medicines-listed", &[("what", Arg::Text(listed(*what, *named)))])
        }
    }
}

/// The same with its end or its pause, as who wrote it down on `day` saw it: an end reads as no other order does.
#[must_use]
pub fn as_of(words: Words, medicine: &Medicine, day: LocalDay) -> String {
    let text = what(words, medicine);
    let (stop, paused) = match medicine {
        Medicine::Order(order) => (order.stop(), order.hold().map(|hold| hold.from)),
        Medicine::Listed { until, .. } => (*until, None),
    };
    let (key, date) = match (stop, paused) {
        (Some(stop), _) if stop <= day => ("timeline-medicine-stopped", stop),
        (Some(stop), None) => ("timeline-medicine-until", stop),
        (_, Some(from)) => ("timeline-medicine-paused", from),
        (None, None) => return text,
    };
    let date = say::day(words, date);
    words.say(key, &[("medicine", Arg::Text(&text)), ("date", Arg::Text(&date))])
}

/// The name that was typed; without one the line's code: the first of several names may be another drug.
pub(crate) fn listed(what: Warned, named: Option<&'static str>) -> &'static str {
    named.unwrap_or(what.code())
}

/// The dose as it was written, how often, by which way.
#[must_use]
pub fn order(words: Words, order: &Order) -> String {
    let frequency = words.plain(&format!("medicines-frequency-{}", order.frequency().code()));
    let route = words.plain(&format!("medicines-route-{}", order.route().code()));
    let dose = order.dose().to_string();
    let args = [
        ("drug", Arg::Text(order.drug().name())),
        ("dose", Arg::Text(&dose)),
        ("frequency", Arg::Text(&frequency)),
        ("route", Arg::Text(&route)),
    ];
    words.say("medicines-order", &args)
}

/// A dose of the formulary and how often.
#[must_use]
pub fn regimen(words: Words, regimen: Regimen) -> String {
    let frequency = words.plain(&format!("medicines-frequency-{}", regimen.frequency.code()));
    format!("{} {frequency}", regimen.dose)
}

/// How an order stands today.
#[must_use]
pub fn standing(words: Words, order: &Order, today: LocalDay) -> String {
    let standing = order.standing(today);
    let (day, reason) = match (standing, order.hold(), order.stop()) {
        (OrderStanding::OnHold, Some(hold), _) => (hold.from, hold.reason.code()),
        (OrderStanding::RestartDue, Some(hold), _) => (hold.until.unwrap_or(hold.from), hold.reason.code()),
        (OrderStanding::Stopped, _, Some(stop)) => (stop, ""),
        _ => (order.start(), ""),
    };
    let date = say::day(words, day);
    let reason =
        if reason.is_empty() { String::new() } else { words.plain(&format!("medicines-reason-{reason}")) };
    let args = [("date", Arg::Text(&date)), ("reason", Arg::Text(&reason))];
    let said = words.say(&format!("medicines-standing-{}", standing.code()), &args);
    match (standing, order.stop()) {
        (
            OrderStanding::Current
            | OrderStanding::NotYet
            | OrderStanding::OnHold
            | OrderStanding::RestartDue,
            Some(stop),
        ) => with_last_day(words, &said, stop),
        (OrderStanding::Stopped, Some(_)) | (_, None) => said,
    }
}

/// How something stands whose last day is today or lies ahead: who stopped it has to see that it will end.
#[must_use]
pub fn with_last_day(words: Words, said: &str, stop: LocalDay) -> String {
    let last = say::day(words, stop);
    words.say("medicines-with-last-day", &[("standing", Arg::Text(said)), ("date", Arg::Text(&last))])
}

/// How near to the target, as a number and in words; of several orders of one drug it is said that they are added up.
#[must_use]
pub fn percent(words: Words, daily: DailyDose, weight: Option<Weight>) -> (Option<u32>, String) {
    match daily.target_percent(weight) {
        TargetPercent::Percent(number) => {
            let key = match (daily.is_above_target(weight), daily.orders() > 1) {
                (true, true) => "medicines-percent-above-together",
                (true, false) => "medicines-percent-above",
                (false, true) => "medicines-percent-together",
                (false, false) => "medicines-percent",
            };
            (Some(number), words.say(key, &[("percent", Arg::Number(i64::from(number)))]))
        }
        TargetPercent::NoTarget => (None, words.plain("medicines-percent-no-target")),
        TargetPercent::NotDaily => (None, words.plain("medicines-percent-not-daily")),
        TargetPercent::NotOral => (None, words.plain("medicines-percent-not-oral")),
        TargetPercent::WeightNeeded => (None, words.plain("medicines-percent-weight-needed")),
    }
}

/// One step with its holds.
#[must_use]
pub fn step(words: Words, next: &NextStep) -> MedicineStep {
    MedicineStep {
        pillar: next.pillar.code().to_owned(),
        name: words.plain(&format!("medicines-pillar-{}", next.pillar.code())),
        advice: next.advice.code().to_owned(),
        step: next.step.code().to_owned(),
        said: step_said(words, next),
        holds: next.holds.iter().map(|found| hold(words, found)).collect(),
    }
}

fn step_said(words: Words, next: &NextStep) -> Said {
    let key = format!("medicines-step-{}", next.step.code());
    match next.step {
        Step::Start { class } => {
            let name = words.plain(&format!("medicines-class-{}", class.code()));
            let ending = match next.advice {
                Advice::Offer => "offer",
                Advice::Consider | Advice::NotForThisType | Advice::TypeUnknown => "consider",
            };
            said(words, &format!("{key}-{ending}"), &[("class", Arg::Text(&name))])
        }
        Step::Increase { drug, percent } => {
            let args = [("drug", Arg::Text(drug.name())), ("percent", Arg::Number(i64::from(percent)))];
            said(words, &key, &args)
        }
        Step::AtToleratedMaximum { drug, reason } => {
            let reason = words.plain(&format!("medicines-reason-{}", reason.code()));
            said(words, &key, &[("drug", Arg::Text(drug.name())), ("reason", Arg::Text(&reason))])
        }
        Step::Ends { drug, last } => {
            let date = say::day(words, last);
            said(words, &key, &[("drug", Arg::Text(drug.name())), ("date", Arg::Text(&date))])
        }
        Step::Begins { drug, first } => {
            let date = say::day(words, first);
            // Both directions: neither is taken within 36 hours of the other.
            let key = if drug.class() == Class::Arni {
                "medicines-step-begins-arni"
            } else if drug.class() == Class::AceInhibitor {
                "medicines-step-begins-ace-inhibitor"
            } else {
                "medicines-step-begins"
            };
            said(words, key, &[("drug", Arg::Text(drug.name())), ("date", Arg::Text(&date))])
        }
        Step::AtTarget { drug, .. }
        | Step::AboveTarget { drug, .. }
        | Step::SwitchToArni { from: drug }
        | Step::Paused { drug }
        | Step::NotComparable { drug } => said(words, &key, &[("drug", Arg::Text(drug.name()))]),
        Step::NotForThisType | Step::TypeUnknown | Step::TwoAtOnce | Step::AskSpecialist => {
            said(words, &key, &[])
        }
    }
}

/// One hold, with the reading it rests on, its age and what guidance says to do.
#[must_use]
pub fn hold(words: Words, hold: &Hold) -> MedicineHold {
    let value = evidence(words, hold);
    let key = format!("medicines-hold-{}", hold.kind.code());
    let mut said = said(words, &key, &[("value", Arg::Text(&value))]);
    let strength = words.plain(&format!("medicines-strength-{}", hold.strength.code()));
    said.text = format!("{strength}: {}", said.text);
    MedicineHold {
        strength: hold.strength.code().to_owned(),
        kind: hold.kind.code().to_owned(),
        said,
        age: reading_age(hold).map_or_else(String::new, |days| {
            words.say("medicines-age", &[("days", Arg::Number(i64::from(days)))])
        }),
        age_days: hold.age_days,
        published: hold.published.map(|advice| published(words, advice)),
    }
}

/// The age of the reading or answer that a hold rests on. An order's day is none: it is no older for standing longer.
fn reading_age(hold: &Hold) -> Option<i32> {
    match hold.evidence {
        Evidence::Order { .. } | Evidence::Interval { .. } | Evidence::Written => None,
        Evidence::Missing { .. } if hold.kind == HoldKind::NoBloodsSinceChange => None,
        Evidence::Potassium(_)
        | Evidence::Creatinine(_)
        | Evidence::CreatinineRise { .. }
        | Evidence::Egfr(_)
        | Evidence::Sodium(_)
        | Evidence::Systolic { .. }
        | Evidence::Pulse { .. }
        | Evidence::NtProBnp { .. }
        | Evidence::Answer(_)
        | Evidence::Missing { .. } => hold.age_days,
    }
}

/// 'The published advice at this value is: …', with its source.
fn published(words: Words, advice: Published) -> Said {
    let act = words.plain(&format!("medicines-published-{}", advice.act.code()));
    said(words, "medicines-published", &[("act", Arg::Text(&act)), ("source", Arg::Text(advice.source))])
}

/// A hold as one line: what stands, its age, what guidance says.
#[must_use]
pub fn hold_line(hold: &MedicineHold) -> String {
    let age = if hold.age.is_empty() { String::new() } else { format!(" ({})", hold.age) };
    let advice = hold.published.as_ref().map_or_else(String::new, |said| format!(". {}", said.text));
    format!("{}{age}{advice}", hold.said.text)
}

/// What is kept of a hold against which a change was made all the same.
#[must_use]
pub fn kept(words: Words, hold: &Hold) -> Despite {
    let day = hold.evidence.day().filter(|_| reading_age(hold).is_some());
    Despite { hold: hold.kind.code().to_owned(), value: evidence(words, hold), day }
}

/// 'Saved all the same: …', with the reading and its day.
#[must_use]
pub fn despite(words: Words, despite: &Despite) -> String {
    // A hold of a newer app is said by its code.
    let known = HoldKind::ALL.into_iter().any(|kind| kind.code() == despite.hold);
    let said = if known {
        let key = format!("medicines-hold-{}", despite.hold);
        words.say(&key, &[("value", Arg::Text(&despite.value))])
    } else {
        despite.hold.clone()
    };
    match despite.day {
        Some(day) => {
            let date = say::day(words, day);
            words.say("medicines-despite-of", &[("hold", Arg::Text(&said)), ("date", Arg::Text(&date))])
        }
        None => words.say("medicines-despite", &[("hold", Arg::Text(&said))]),
    }
}

/// The reading that a hold rests on, with its unit.
fn evidence(words: Words, hold: &Hold) -> String {
    match &hold.evidence {
        Evidence::Potassium(dated) => dated.value.to_string(),
        Evidence::Creatinine(dated) => dated.value.to_string(),
        Evidence::CreatinineRise { percent, .. } => format!("{percent}%"),
        Evidence::Egfr(dated) => dated.value.to_string(),
        Evidence::Sodium(dated) => dated.value.to_string(),
        Evidence::Systolic { value, .. } => format!("{} mmHg", value.value.mmhg()),
        Evidence::Pulse { value, .. } => words.pulse(value.value.per_minute()),
        Evidence::NtProBnp { now, .. } => now.value.to_string(),
        Evidence::Answer(_) => String::new(),
        Evidence::Order { drug, .. } => drug.name().to_owned(),
        Evidence::Interval { from, .. } => say::day(words, *from),
        Evidence::Missing { what, .. } => words.plain(&format!("medicines-missing-{what}")),
        Evidence::Written => match hold.kind {
            HoldKind::NeverTogether => words.plain("medicines-with-verapamil"),
            _ => String::new(),
        },
    }
}

/// One blood test.
#[must_use]
pub fn bloods(words: Words, test: &BloodTest) -> MedicineBloods {
    let why_key = format!("medicines-bloods-{}", test.reason.code());
    let why = match test.subject {
        TestFor::Drug(drug) => words.say(&why_key, &[("drug", Arg::Text(drug.name()))]),
        TestFor::Result { value, day } => {
            let (result, date) = (say::blood(words, value), say::day(words, day));
            words.say(&why_key, &[("result", Arg::Text(&result)), ("date", Arg::Text(&date))])
        }
    };
    let (state, day, days) = match test.state {
        TestState::Due => ("due", test.due, 0),
        TestState::Overdue { days } => ("overdue", test.due, days),
        TestState::Later => ("later", test.from, 0),
    };
    let date = say::day(words, day);
    let args = [("why", Arg::Text(&why)), ("date", Arg::Text(&date)), ("days", Arg::Number(i64::from(days)))];
    MedicineBloods {
        drug: test.drug().map_or_else(String::new, |drug| drug.code().to_owned()),
        due: test.due.to_string(),
        from: test.from.to_string(),
        state: state.to_owned(),
        said: said(words, &format!("medicines-test-{state}"), &args),
    }
}

/// A value and its day.
fn at_its_day(words: Words, value: &str, day: LocalDay) -> String {
    let date = say::day(words, day);
    words.say("medicines-value-of", &[("value", Arg::Text(value)), ("date", Arg::Text(&date))])
}

/// One warning, its level before it.
#[must_use]
pub fn warning(words: Words, warning: &Warning) -> MedicineWarning {
    let level = words.plain(&format!("medicines-level-{}", warning.level.code()));
    let (name, value) = match warning.subject {
        WarningSubject::PotassiumTogether(count) => ("count", count.to_string()),
        WarningSubject::TwoOrders(drug) => ("drug", drug.name().to_owned()),
        WarningSubject::TwoOfOneClass(class) => {
            ("class", words.plain(&format!("medicines-class-{}", class.code())))
        }
        WarningSubject::PotassiumSaltHigh(at)
        | WarningSubject::TrimethoprimHigh(at)
        | WarningSubject::DigoxinPotassium(at) => {
            ("result", at_its_day(words, &at.value.to_string(), at.day))
        }
        WarningSubject::NsaidKidneys(at) | WarningSubject::DigoxinKidneys(at) => {
            ("result", at_its_day(words, &at.value.to_string(), at.day))
        }
        WarningSubject::Listed(_)
        | WarningSubject::ArniWithAce
        | WarningSubject::ArniWithArb
        | WarningSubject::BetaBlockerWithDiltiazemVerapamil
        | WarningSubject::AceWithArb
        | WarningSubject::AceArbMra
        | WarningSubject::Washout => ("", String::new()),
    };
    let args = [(name, Arg::Text(&value))];
    let args = if name.is_empty() { [].as_slice() } else { &args };
    let mut said = said(words, &format!("medicines-warn-{}", warning.subject.code()), args);
    said.text = format!("{level}: {}", said.text);
    MedicineWarning {
        level: warning.level.code().to_owned(),
        subject: warning.subject.code().to_owned(),
        said,
    }
}
