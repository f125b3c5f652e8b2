//! Every line of the clinicians' tables about medicines. The tables lie in docs/clinical/tables; the register beside them
//! says who signed which version, and a table with a line too few stops the build.

use hearth_clinical::medicine::{DailyDose, Drug, Order, Pillar, TargetPercent, formulary, parse_order};
use hearth_clinical::{Instant, LocalDay, Weight};
use std::collections::BTreeMap;

use super::bloods::{BloodTest, Change, ChangeKind, TestFor, TestState, blood_tests};
use super::facts::Caution;
use super::hold::{Evidence, Hold, HoldKind};
use super::hold_against::{Act, holds_against};
use super::pillars::{advice, ras_choice};
use super::published::PublishedAct;
use super::steps::{NextStep, Step, next_steps};
use super::story::{class, day, read, today};
use super::warnings::{WarningSubject, warnings};
use super::washout::{HourGap, gap_by_days, gap_by_hours};

const REGISTER: &str = include_str!("../../../../docs/clinical/register.csv");

/// Asks every line of a table of the first version and holds its length against the register.
#[track_caller]
pub(super) fn check(
    name: &str,
    table: &str,
    lines: usize,
    answer: impl Fn(&BTreeMap<String, String>) -> String,
) {
    check_version(name, 1, table, lines, answer);
}

/// Asks every line of a table and holds its version and length against the register.
#[track_caller]
pub(super) fn check_version(
    name: &str,
    version: u16,
    table: &str,
    lines: usize,
    answer: impl Fn(&BTreeMap<String, String>) -> String,
) {
    let mut wrong = Vec::new();
    let rows = rows(table);
    for row in &rows {
        let said = answer(row);
        if said != row["expected"] {
            wrong.push(format!("{}: expected {:?}, said {said:?}", row["case"], row["expected"]));
        }
    }
    assert!(wrong.is_empty(), "{name}: {} lines\n{}", wrong.len(), wrong.join("\n"));
    assert!(lines >= 12, "a table has at least twelve lines");
    assert_eq!(rows.len(), lines, "{name} was read to its end");
    assert_eq!(registered(name), (version, lines), "the register has this version of {name}");
}

pub(super) fn rows(table: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new().from_reader(table.as_bytes());
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let record = |record: Result<csv::StringRecord, csv::Error>| {
        names.iter().cloned().zip(record.unwrap().iter().map(str::to_owned)).collect()
    };
    reader.records().map(record).collect()
}

fn registered(name: &str) -> (u16, usize) {
    let mut reader = csv::ReaderBuilder::new().from_reader(REGISTER.as_bytes());
    let line = reader.records().map(Result::unwrap).find(|line| line[0] == *name).unwrap();
    assert!(line[6] == *"unsigned" || line.iter().all(|field| !field.is_empty()));
    (line[1].parse().unwrap(), line[2].parse().unwrap())
}

fn against_target(order: &DailyDose, weight: Option<Weight>) -> String {
    let mut said = match order.target_percent(weight) {
        TargetPercent::Percent(percent) => format!("{percent} %"),
        TargetPercent::NoTarget => "no target".to_owned(),
        TargetPercent::NotDaily => "not daily".to_owned(),
        TargetPercent::NotOral => "not by mouth".to_owned(),
        TargetPercent::WeightNeeded => "weight needed".to_owned(),
    };
    if order.is_above_target(weight) {
        said.push_str(", above target");
    }
    if order.over_highest_daily(weight).is_some() {
        said.push_str(", asked about");
    }
    said
}

#[test]
fn every_dose_is_read_refused_and_held_against_its_target_as_the_table_says() {
    let table = include_str!("../../../../docs/clinical/tables/medicine-doses.csv");
    check("medicine-doses", table, 236, |row| {
        let weight = Some(row["weight kg"].as_str()).filter(|kg| !kg.is_empty());
        let weight = weight.map(|kg| Weight::from_grams(kg.parse::<u32>().unwrap() * 1000).unwrap());
        let orders: Result<Vec<Order>, _> =
            row["order"].split(" and ").map(|order| parse_order(order, today())).collect();
        match orders.as_deref() {
            Ok([first, others @ ..]) => {
                let daily = others.iter().fold(DailyDose::of(first), DailyDose::with);
                against_target(&daily, weight)
            }
            Ok([]) => "nothing".to_owned(),
            Err(problem) => format!("refused: {problem}"),
        }
    });
    for drug in Drug::ALL {
        let own = rows(table).iter().filter(|row| row["order"].starts_with(drug.code())).count();
        assert!(own >= 3, "{} has start, target and a step between in the table", drug.code());
        let row = formulary(drug);
        for regimen in row.starts.iter().map(|start| start.regimen).chain(row.target.map(|one| one.from)) {
            let line = format!("{} {} {}", drug.code(), regimen.dose, regimen.frequency.code());
            assert!(rows(table).iter().any(|row| row["order"] == line), "{line} is in the table");
        }
    }
}

fn act(text: &str) -> Act {
    match text {
        "start" => Act::Start,
        "increase" => Act::Increase,
        "go on" => Act::GoOn,
        other => panic!("{other} is no act"),
    }
}

fn describe(hold: &Hold) -> String {
    let what = match &hold.evidence {
        Evidence::Potassium(dated) => format!("potassium {} mmol/L", dated.value.number_text()),
        Evidence::Creatinine(dated) => format!("creatinine {} µmol/L", dated.value.umol_per_l()),
        Evidence::CreatinineRise { percent, .. } => format!("creatinine up {percent} %"),
        Evidence::Egfr(dated) => format!("eGFR {}", dated.value.ml_per_min()),
        Evidence::Sodium(dated) => format!("sodium {} mmol/L", dated.value.mmol_per_l()),
        Evidence::Systolic { value, of } => format!("{} mmHg of {of}", value.value.mmhg()),
        Evidence::Pulse { value, of } => format!("{} a minute of {of}", value.value.per_minute()),
        Evidence::NtProBnp { now, .. } => format!("NT-proBNP {} ng/L", now.value.ng_per_l()),
        Evidence::Answer(_) => "answer".to_owned(),
        Evidence::Order { drug, .. } => drug.code().to_owned(),
        Evidence::Interval { drug, from, .. } => format!("{} from {from}", drug.code()),
        Evidence::Missing { what, .. } => (*what).to_owned(),
        Evidence::Written => "written down".to_owned(),
    };
    let age = hold.age_days.map_or(String::new(), |days| format!(" {days} days old"));
    format!("{} {what}{age}", hold.strength.code())
}

#[test]
fn every_hold_answers_every_line_of_its_table() {
    let table = include_str!("../../../../docs/clinical/tables/medicine-holds.csv");
    check_version("medicine-holds", 4, table, 506, |row| {
        let found = holds_against(class(&row["class"]), act(&row["act"]), &read(&row["facts"]));
        let own = found.iter().filter(|hold| hold.kind.code() == row["hold"]);
        let said: Vec<String> = own.map(describe).collect();
        if said.is_empty() { "none".to_owned() } else { said.join(" + ") }
    });
    for kind in HoldKind::ALL {
        let own: Vec<_> = rows(table).into_iter().filter(|row| row["hold"] == kind.code()).collect();
        assert!(own.len() >= 12, "{} has {} lines", kind.code(), own.len());
        assert!(own.iter().any(|row| row["expected"] == "none"), "{} holds not always", kind.code());
        assert!(own.iter().any(|row| row["expected"] != "none"), "{} holds sometimes", kind.code());
    }
}

#[test]
fn what_guidance_says_at_a_value_is_what_the_table_says() {
    let table = include_str!("../../../../docs/clinical/tables/published-advice.csv");
    check_version("published-advice", 4, table, 66, |row| {
        let found = holds_against(class(&row["class"]), act(&row["act"]), &read(&row["facts"]));
        let own: Vec<&Hold> = found.iter().filter(|hold| hold.kind.code() == row["hold"]).collect();
        match own.as_slice() {
            [] => "no hold".to_owned(),
            [hold, ..] => hold
                .published
                .map_or("none".to_owned(), |advice| format!("{} ({})", advice.act.code(), advice.source)),
        }
    });
    for act in PublishedAct::ALL {
        let said = rows(table).iter().filter(|row| row["expected"].starts_with(act.code())).count();
        assert!(said > 0, "{} is in the table", act.code());
    }
}

fn describe_step(next: &NextStep) -> String {
    let step = match next.step {
        Step::Start { class } => format!("start {} ({})", class.code(), next.advice.code()),
        Step::Increase { drug, percent } => format!("increase {} at {percent} %", drug.code()),
        Step::AtTarget { drug, percent } | Step::AboveTarget { drug, percent } => {
            format!("{} {} at {percent} %", next.step.code(), drug.code())
        }
        Step::AtToleratedMaximum { drug, reason } => {
            format!("at-tolerated-maximum {} {}", drug.code(), reason.code())
        }
        Step::Ends { drug, last } => format!("ends {} on {last}", drug.code()),
        Step::Begins { drug, first } => format!("begins {} on {first}", drug.code()),
        Step::SwitchToArni { from } => format!("switch-to-arni from {}", from.code()),
        Step::Paused { drug } | Step::NotComparable { drug } => {
            format!("{} {}", next.step.code(), drug.code())
        }
        Step::NotForThisType | Step::TypeUnknown | Step::TwoAtOnce | Step::AskSpecialist => {
            next.step.code().to_owned()
        }
    };
    assert!(Step::CODES.contains(&next.step.code()));
    let holds = next.holds.iter().map(|hold| format!("; {} {}", hold.strength.code(), hold.kind.code()));
    format!("{step}{}", holds.collect::<String>())
}

#[test]
fn no_ace_inhibitor_is_offered_while_an_arni_is_ordered_to_begin() {
    let facts = |first: &str| {
        read(&format!("type hfref; all well; order sacubitril-valsartan 24/26 mg bd from in {first} days"))
    };
    for days in ["1", "2", "30"] {
        let steps = next_steps(&facts(days));
        let ras = steps.iter().find(|next| next.pillar == Pillar::RasInhibitor).unwrap();
        let said = describe_step(ras);
        assert!(said.starts_with("begins sacubitril-valsartan on 2026-1"), "{said}");
    }
}

#[test]
fn every_next_step_is_the_one_of_the_table_with_all_its_holds() {
    let table = include_str!("../../../../docs/clinical/tables/medicine-steps.csv");
    check_version("medicine-steps", 4, table, 93, |row| {
        let pillar = Pillar::from_code(&row["pillar"]).unwrap();
        let steps = next_steps(&read(&row["facts"]));
        describe_step(steps.iter().find(|next| next.pillar == pillar).unwrap())
    });
}

#[test]
fn every_type_of_heart_failure_is_offered_the_pillars_of_the_table() {
    let table = include_str!("../../../../docs/clinical/tables/pillars.csv");
    check("pillars", table, 30, |row| {
        let facts = read(&row["facts"]);
        match row["asked"].as_str() {
            "ras choice" => ras_choice(&facts).code().to_owned(),
            pillar => advice(Pillar::from_code(pillar).unwrap(), facts.heart_failure).code().to_owned(),
        }
    });
}

fn changes(text: &str) -> Vec<Change> {
    let change = |text: &str| {
        let (drug, rest) = text.trim().split_once(' ').unwrap();
        let (kind, at) = rest.split_once(' ').unwrap();
        let (at, written) = at.split_once(", written ").unwrap_or((at, "today"));
        let kind = match kind {
            "started" => ChangeKind::Started,
            "increased" => ChangeKind::Increased,
            "decreased" => ChangeKind::Decreased,
            "stopped" => ChangeKind::Stopped,
            "found-taken" => ChangeKind::FoundTaken { written: day(written) },
            other => panic!("{other} is no change"),
        };
        Change { day: day(at), drug: Drug::from_code(drug).unwrap(), kind }
    };
    text.split(';').filter(|text| !text.trim().is_empty()).map(change).collect()
}

pub(super) fn describe_test(test: &BloodTest) -> String {
    let far = |day: LocalDay| match day.days_since(today()) {
        0 => "today".to_owned(),
        days if days > 0 => format!("in {days} days"),
        days => format!("{} days ago", -days),
    };
    let state = match test.state {
        TestState::Due => "due".to_owned(),
        TestState::Overdue { days } => format!("overdue {days} days"),
        TestState::Later => "later".to_owned(),
    };
    let what = match test.subject {
        TestFor::Drug(drug) => drug.code().to_owned(),
        TestFor::Result { value, .. } => format!("{} {value}", value.analyte().code()),
    };
    format!("{what} {} from {} by {}: {state}", test.reason.code(), far(test.from), far(test.due))
}

#[test]
fn every_blood_test_is_due_on_the_day_of_the_table() {
    let table = include_str!("../../../../docs/clinical/tables/blood-schedule.csv");
    check("blood-schedule", table, 80, |row| {
        let days = |text: &str| text.split(';').filter(|text| !text.trim().is_empty()).map(day).collect();
        let results: Vec<LocalDay> = days(&row["results"]);
        let illness: Vec<LocalDay> = days(&row["illness"]);
        let caution = match row["caution"].as_str() {
            "" => Caution::default(),
            "kidney disease" => Caution { kidney_disease: true, sixty_or_older: false },
            "60 or older" => Caution { kidney_disease: false, sixty_or_older: true },
            other => panic!("{other} is no caution"),
        };
        let changes = changes(&row["changes"]);
        let tests = blood_tests(&changes, &results, illness.first().copied(), caution, today());
        let said: Vec<String> = tests.iter().map(describe_test).collect();
        if said.is_empty() { "none".to_owned() } else { said.join(" + ") }
    });
}

#[test]
fn every_warning_is_the_one_of_the_table() {
    let table = include_str!("../../../../docs/clinical/tables/warn-list.csv");
    check_version("warn-list", 3, table, 115, |row| {
        let found = warnings(&read(&row["facts"]));
        let said = found.iter().map(|warning| {
            let of = match warning.subject {
                WarningSubject::TwoOfOneClass(class) => format!(" {}", class.code()),
                WarningSubject::PotassiumTogether(count) => format!(" {count}"),
                WarningSubject::TwoOrders(drug) => format!(" {}", drug.code()),
                WarningSubject::Listed(_)
                | WarningSubject::ArniWithAce
                | WarningSubject::ArniWithArb
                | WarningSubject::BetaBlockerWithDiltiazemVerapamil
                | WarningSubject::AceWithArb
                | WarningSubject::AceArbMra
                | WarningSubject::Washout => String::new(),
                WarningSubject::PotassiumSaltHigh(at)
                | WarningSubject::TrimethoprimHigh(at)
                | WarningSubject::DigoxinPotassium(at) => format!(" {}", at.value),
                WarningSubject::NsaidKidneys(at) | WarningSubject::DigoxinKidneys(at) => {
                    format!(" {}", at.value)
                }
            };
            format!("{} {}{of}", warning.level.code(), warning.subject.code())
        });
        let said: Vec<String> = said.collect();
        if said.is_empty() { "none".to_owned() } else { said.join(" + ") }
    });
}

#[test]
fn the_gap_between_ace_inhibitor_and_arni_is_the_one_of_the_table() {
    let table = include_str!("../../../../docs/clinical/tables/washout.csv");
    check("washout", table, 30, |row| {
        let moment = |text: &str| {
            let (at, time) = text.split_once(" at ")?;
            let (hour, minute) = time.split_once(':').unwrap();
            let minutes = hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap();
            let ms = i64::from(day(at).days()) * 86_400_000 + minutes * 60_000;
            Some(Instant::from_ms(ms))
        };
        let (last, first) = (&row["last dose of the one"], &row["first dose of the other"]);
        match (moment(last), moment(first)) {
            (Some(last), Some(first)) => match gap_by_hours(last, first) {
                HourGap::Kept { hours } => format!("kept: {hours} hours"),
                HourGap::TooShort { hours, earliest } => {
                    let minutes = earliest.ms_since(first) / 60_000;
                    format!("too short: {hours} hours, wait {} h {} min", minutes / 60, minutes % 60)
                }
            },
            _ => gap_by_days(day(last), day(first)).code().to_owned(),
        }
    });
}

#[test]
fn an_order_of_the_tables_reads_as_it_is_written() {
    let order: Order = super::story::order("ramipril 5 mg od from 20 days ago stopped 3 days ago");
    assert_eq!((order.start(), order.stop()), (day("20 days ago"), Some(day("3 days ago"))));
}
