//! Every line of the clinicians' tables, asked of the rule it is about.
//! The tables lie in docs/clinical/tables; the register beside them says who signed which version.

mod bloods;
mod missing;
mod pulse;
mod rests_on;
mod said;
mod signs;
mod weight;

use std::collections::{BTreeSet, HashMap};

use hearth_clinical::Symptom;

use crate::assess::{Assessment, assess_day};
use crate::case::{Case, Focus, Judged};
use crate::finding::{Finding, Limit, Measure, Param};
use crate::history::Reading;
use crate::level::{Cause, Quantity, Reach, RuleId, Zone};
use crate::rule::{Asks, RULES, Rule};
use crate::settled::Settled;
use crate::statement::Statement;
use crate::story;
use crate::word_keys::WORD_KEYS;

const REGISTER: &str = include_str!("../../../docs/clinical/register.csv");
/// The version of the table about all rules together.
const RESULT_VERSION: u16 = 8;

struct Row {
    case: String,
    plan: String,
    readings: String,
    expected: String,
}

fn rows(table: &str) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().from_reader(table.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["case", "plan", "readings", "expected"]);
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let field = |number: usize| record.get(number).unwrap().to_owned();
            Row { case: field(0), plan: field(1), readings: field(2), expected: field(3) }
        })
        .collect()
}

/// Asks one rule every line of its table.
#[track_caller]
fn check(id: RuleId, table: &str, lines: usize) {
    let rule = RULES.iter().find(|rule| rule.id == id).unwrap();
    let rows = rows(table);
    for row in &rows {
        assert_eq!(answer(rule, row), row.expected, "{id:?}: {}", row.case);
    }
    assert!(lines >= 12, "a table has at least twelve lines");
    assert_eq!(rows.len(), lines, "the table was read to its end");
    assert_eq!(registered(id.code()), (rule.version, lines), "the register has this version of {id:?}");
}

/// What the register says about a table: version and number of lines.
pub(crate) fn registered(table: &str) -> (u16, usize) {
    let mut reader = csv::ReaderBuilder::new().from_reader(REGISTER.as_bytes());
    let entries: HashMap<String, (u16, usize)> = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            assert!(record[6] == *"unsigned" || record.iter().all(|field| !field.is_empty()));
            (record[0].to_owned(), (record[1].parse().unwrap(), record[2].parse().unwrap()))
        })
        .collect();
    entries[table]
}

fn answer(rule: &Rule, row: &Row) -> String {
    let (story, plan) = (story::read(&row.readings), story::plan(&row.plan));
    let history = Settled::of(&story.history);
    let kinds = rule.asks.judges();
    let asked = |(kind, mark): &(Quantity, Reading<()>)| kinds.contains(kind) && mark.day == story.asked;
    let keys = history.marks().filter(asked).map(|(_, mark)| mark.key).collect();
    let focus = Focus { keys, days: BTreeSet::from([story.asked]) };
    let mut all = Judged::default();
    for chosen in plan.combinations(rule.parameters) {
        let judged = (rule.judge)(&Case { history: &history, focus: &focus, plan: &chosen, rule });
        all.findings.extend(judged.findings);
        all.looked_at.extend(judged.looked_at);
        all.statements.extend(judged.statements);
        all.said_today.extend(judged.said_today);
    }
    all.findings.sort();
    all.findings.dedup_by_key(|finding| {
        finding.reading.map_or_else(|| format!("{:?}", finding.words), |key| format!("{key:?}"))
    });
    let today = rule.asks == Asks::Today;
    let looked = today || all.looked_at.iter().any(|(quantity, _)| kinds.contains(quantity));
    let mut said: Vec<String> = all.findings.iter().map(describe).collect();
    said.extend(all.statements.iter().map(|(_, statement)| describe_statement(statement)));
    said.extend(all.said_today.iter().map(describe_statement));
    match (said.is_empty(), looked) {
        (false, _) => said.join("; "),
        (true, true) => "none".to_owned(),
        (true, false) => "not looked at".to_owned(),
    }
}

fn describe(finding: &Finding) -> String {
    assert_words_are_listed(finding.words.key, &finding.words.params);
    assert_words_are_listed(finding.clears.key, &finding.clears.params);
    let limit = limit(finding);
    let signs: Vec<String> =
        finding.signs.iter().map(|(symptom, answer)| format!("{symptom}={answer}")).collect();
    // Symptoms that did not raise the level are kept in the finding, but the sentence does not name them.
    let named = finding.words.params.iter().any(|(name, _)| *name == "symptoms");
    let with = if named { format!(" with {}", signs.join(" ")) } else { String::new() };
    // S2 speaks about two causes, and this one names no answer.
    let worse = if finding.cause == Cause::FeelsWorse { " feels much worse" } else { "" };
    let told = match (&finding.value, finding.cause) {
        (Measure::Answers(told), Cause::Told) => {
            let told: Vec<String> =
                told.iter().map(|(symptom, answer)| format!("{symptom}={answer}")).collect();
            format!(" of {}", told.join(" "))
        }
        _ => String::new(),
    };
    let team = if finding.reach == Reach::Team { " for the team" } else { "" };
    format!("{}{limit}{with}{worse}{told}{team}", finding.level.code())
}

fn limit(finding: &Finding) -> String {
    let kilos = |grams: i64| format!("{}.{} kg", grams / 1000, grams % 1000 / 100);
    let first_grams = || {
        let Some((_, Param::Grams(grams))) = finding.words.params.first() else {
            panic!("no grams are said")
        };
        kilos(*grams)
    };
    match finding.limit {
        Limit::GainAtLeast(_) => format!(" gain {}", first_grams()),
        Limit::LossAtLeast(_) => format!(" loss {}", first_grams()),
        Limit::AboveTargetAtLeast(_) => format!(" {} above target", first_grams()),
        Limit::BelowTargetAtLeast(_) => format!(" {} below target", first_grams()),
        Limit::PercentBelowAtLeast(percent) => format!(" {percent}% or more below"),
        Limit::NoiseTenthsAbove(tenths) => format!(" above {}.{} times the noise", tenths / 10, tenths % 10),
        Limit::SystolicBelow(limit) | Limit::PulseBelow(limit) => format!(" below {limit}"),
        Limit::SystolicAbove(limit) | Limit::PulseAbove(limit) => format!(" above {limit}"),
        Limit::PressureAtLeast { systolic, diastolic } => format!(" {systolic}/{diastolic} or more"),
        Limit::StandingFallAtLeast { systolic, diastolic } => {
            format!(" standing fall {systolic}/{diastolic} or more")
        }
        Limit::StandingSystolicBelow(limit) => format!(" standing below {limit}"),
        Limit::PulseRiseAtLeast(rise) => format!(" {rise} or more over usual"),
        Limit::OxygenAtMost(limit) => format!(" at most {limit}"),
        Limit::OxygenDropAtLeast(points) => {
            let Some(Measure::Oxygen(usual)) = &finding.baseline else { panic!("a drop has a baseline") };
            format!(" {points} or more below usual {}", usual.percent())
        }
        Limit::SignsAtLeast(_) => String::new(),
        Limit::TemperatureAtLeast(temperature) => format!(" {}C or more", temperature.number_text()),
        Limit::FirstTime => " first time".to_owned(),
        Limit::DaysAtLeast(1) => " 1 day or more".to_owned(),
        Limit::DaysAtLeast(days) => format!(" {days} days or more"),
        Limit::HoursAtLeast(hours) => format!(" {hours} hours or more"),
        Limit::ShareAtMost(percent) => format!(" at most {percent}% of before"),
        Limit::BloodAtLeast(result) => format!(" {result} or more"),
        Limit::BloodAbove(result) => format!(" above {result}"),
        Limit::BloodBelow(result) => format!(" below {result}"),
        Limit::RiseAtLeastPercent(percent) => format!(" rise {percent}% or more"),
        Limit::RiseAbovePercent(percent) => format!(" rise above {percent}%"),
        Limit::ServiceMinutesAtLeast(minutes) => format!(" {minutes} service minutes or more"),
        Limit::WorkingDaysEndedAtLeast(ends) => format!(" {ends} working days ended or more"),
    }
}

fn describe_statement(statement: &Statement) -> String {
    let words = statement.words();
    assert_words_are_listed(words.key, &words.params);
    match statement {
        Statement::EarlierStands { zone, .. } => format!("earlier {zone:?}"),
        Statement::NotEnoughWeights { .. } => "not enough".to_owned(),
        Statement::SecondWeightOfTheDay => "second weight not compared".to_owned(),
        Statement::WeighAgain { .. } => "weigh again".to_owned(),
        Statement::LossExpected => "loss expected".to_owned(),
        Statement::WeightNotWatched => "weight not watched".to_owned(),
        Statement::SymptomsNotJudged { symptoms } => {
            let codes: Vec<&str> = symptoms.iter().map(Symptom::code).collect();
            format!("not judged {}", codes.join(" "))
        }
        Statement::PulseFarFromUsual { pulse, usual } => format!("pulse {pulse} far from usual {usual}"),
        Statement::PressureFarBelowUsual { usual, .. } => format!("pressure far below usual {usual}"),
        Statement::DiastolicNotJudged { .. } => "lower number not judged".to_owned(),
        Statement::NoEarlierCreatinine { .. } => "no earlier creatinine".to_owned(),
        Statement::NoHaemoglobin { .. } => "no haemoglobin".to_owned(),
        Statement::OxygenProductScale { .. } => "product scale".to_owned(),
        Statement::Repeat => "repeat".to_owned(),
        Statement::AgainWhileWaiting => "again while waiting".to_owned(),
        Statement::BloodForTeam { result } => format!("the team has to look at {result}"),
        Statement::TakenBack => "taken back".to_owned(),
        Statement::OxygenAgain => "measure again at once".to_owned(),
        Statement::TimeUnsure => "time unsure".to_owned(),
        Statement::SymptomsPartlyAnswered { left, .. } => {
            format!("{left} question{} left out", if left.get() == 1 { "" } else { "s" })
        }
        Statement::StillDue { watched } => format!("still due {}", watched.code()),
        Statement::NotGiven { watched } => format!("not given {}", watched.code()),
        Statement::AskDizzy { .. } => "asked whether dizzy".to_owned(),
        Statement::MedicinesMissedToday => "medicines missed".to_owned(),
        Statement::HistoryLoading => "history loading".to_owned(),
        Statement::MedicinesUnsettled => "a medicine has two versions".to_owned(),
        Statement::TeamLooks { .. } => "team looks at a blood test".to_owned(),
        Statement::SymptomsNotAsked => "symptoms not asked".to_owned(),
        Statement::PlanUnsettled { .. } => "plan unsettled".to_owned(),
        Statement::NothingCame { watched, days } => format!("reminder {} {days} days", watched.code()),
    }
}

fn assert_words_are_listed(key: &str, params: &[(&'static str, Param)]) {
    let listed = WORD_KEYS.iter().find(|listed| listed.key == key);
    let names: Vec<&str> = params.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed.map(|listed| listed.params), Some(names.as_slice()), "{key}");
}

#[test]
fn the_fast_gain_rule_answers_every_line_of_its_table() {
    check(RuleId::W1, include_str!("../../../docs/clinical/tables/W1.csv"), 42);
}

#[test]
fn the_danger_sign_rule_answers_every_line_of_its_table() {
    check(RuleId::S1, include_str!("../../../docs/clinical/tables/S1.csv"), 27);
}

#[test]
fn the_congestion_rule_answers_every_line_of_its_table() {
    check(RuleId::S2, include_str!("../../../docs/clinical/tables/S2.csv"), 34);
}

#[test]
fn the_low_pressure_rule_answers_every_line_of_its_table() {
    check(RuleId::B1, include_str!("../../../docs/clinical/tables/B1.csv"), 49);
}

#[test]
fn the_high_pressure_rule_answers_every_line_of_its_table() {
    check(RuleId::B3, include_str!("../../../docs/clinical/tables/B3.csv"), 32);
}

#[test]
fn the_slow_pulse_rule_answers_every_line_of_its_table() {
    check(RuleId::P1, include_str!("../../../docs/clinical/tables/P1.csv"), 23);
}

#[test]
fn the_fast_pulse_rule_answers_every_line_of_its_table() {
    check(RuleId::P3, include_str!("../../../docs/clinical/tables/P3.csv"), 23);
}

#[test]
fn the_low_oxygen_rule_answers_every_line_of_its_table() {
    check(RuleId::O1, include_str!("../../../docs/clinical/tables/O1.csv"), 33);
}

#[test]
fn all_rules_together_answer_every_line_of_the_table_of_results() {
    let rows = rows(include_str!("../../../docs/clinical/tables/result.csv"));
    let mut otherwise = Vec::new();
    for row in &rows {
        let story = story::read(&row.readings);
        let assessment = assess_day(&story.history, story.asked, &story::plan(&row.plan));
        let answer = describe_result(&assessment);
        if answer != row.expected {
            otherwise.push(format!("{}: {answer}, not {}", row.case, row.expected));
        }
        assert_words_are_listed(assessment.advice_key(), &[]);
    }
    assert!(otherwise.is_empty(), "{}", otherwise.join("\n"));
    assert_eq!(registered("result"), (RESULT_VERSION, rows.len()));
    assert_eq!(rows.len(), 94, "the table was read to its end");
}

/// The zone; the rules that found something for the person, or what was left unjudged; and those that told the team alone.
fn describe_result(assessment: &Assessment) -> String {
    let codes =
        |findings: &[Finding]| -> Vec<&str> { findings.iter().map(|finding| finding.rule.code()).collect() };
    let names: Vec<&str> = match assessment.zone {
        Zone::Green => Vec::new(),
        Zone::NotJudged => assessment.not_looked_at.iter().map(|quantity| quantity.code()).collect(),
        Zone::Emergency999 | Zone::Red | Zone::Amber => codes(&assessment.findings),
    };
    let colon = if assessment.zone == Zone::Green { "" } else { ": " };
    let told = format!("{}{colon}{}", assessment.zone.code(), names.join(" "));
    let team = match codes(&assessment.for_team) {
        none if none.is_empty() => String::new(),
        codes => format!("; for the team: {}", codes.join(" ")),
    };
    format!("{}{team}", told.trim_end())
}
