//! Every line of the clinicians' tables of questionnaires, asked of the instrument it is about.
//! The tables lie in docs/clinical/tables; the register beside them says who signed which version.

use std::collections::HashMap;

use crate::change::{Change, WhyNotComparable, change_between};
use crate::immediate::{TaskCause, Urgency};
use crate::instrument::{Instrument, Language};
use crate::outcome::{ItemLine, Outcome, Total};
use crate::points::Points;
use crate::sheet::{Sheet, State};
use crate::shelf::Shelf;

const REGISTER: &str = include_str!("../../../docs/clinical/register.csv");

/// What the register says about a table: version and number of lines.
fn registered(table: &str) -> (u16, usize) {
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

/// Asks one instrument every line of its table.
#[track_caller]
fn check(code: &str, table: &str, lines: usize) {
    let shelf = Shelf::built_in();
    let instrument = shelf.find(code, Language::English).unwrap();
    let mut reader = csv::ReaderBuilder::new().from_reader(table.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["case", "earlier", "answers", "expected"]);
    let mut read = 0;
    for record in reader.records() {
        let record = record.unwrap();
        let (case, earlier, answers) = (&record[0], &record[1], &record[2]);
        let mut said = describe(&Outcome::of(&sheet(instrument, answers)));
        if !earlier.is_empty() {
            let before = sheet(instrument, earlier);
            said.push(change(instrument, &Outcome::of(&before), &Outcome::of(&sheet(instrument, answers))));
        }
        assert_eq!(said.join("; "), &record[3], "{code}: {case}");
        read += 1;
    }
    assert!(lines >= 12, "a table has at least twelve lines");
    assert_eq!(read, lines, "the table was read to its end");
    assert_eq!(registered(code), (instrument.version(), lines), "the register has this version of {code}");
}

fn sheet<'a>(instrument: &'a Instrument, answers: &str) -> Sheet<'a> {
    let mut sheet = Sheet::of(instrument);
    sheet.read_row(answers.split_whitespace()).unwrap();
    sheet
}

/// The outcome in the words of the tables, help first.
fn describe(outcome: &Outcome<'_>) -> Vec<String> {
    let mut said = Vec::new();
    if !outcome.immediate.is_empty() {
        said.push("HELP AT ONCE".to_owned());
    }
    said.extend(outcome.tasks.iter().map(|task| {
        let cause = match &task.cause {
            TaskCause::SelfHarmThoughts { .. } => "thoughts of self-harm",
            TaskCause::SelfHarmNotAnswered { .. } => "self-harm not answered",
            TaskCause::Band { text, .. } => text,
        };
        let urgency = match task.urgency {
            Urgency::Red => "red",
            Urgency::Amber => "amber",
        };
        format!("{urgency} task: {cause}")
    }));
    match &outcome.total {
        Total::Scored { points, range, band, filled_in } => {
            said.push(format!("{points} of {} points", range.1));
            said.extend(band.map(|band| band.text.clone()));
            if *filled_in > 0 {
                said.push(format!("{filled_in} filled in"));
            }
        }
        Total::TooManyMissing { missing, most } => {
            said.push(format!("no score: {missing} missing and {most} allowed"));
        }
        Total::NeverAdded => said.extend(outcome.profile.iter().map(item)),
    }
    if let Some(points) = outcome.from_heart_failure_too {
        said.push(format!("{} from sleep tiredness appetite", with_unit(points)));
    }
    let unscored = |line: &&ItemLine<'_>| !line.item.counts();
    said.extend(outcome.profile.iter().filter(unscored).map(item));
    said.extend(outcome.leads_to.map(|code| format!("leads to {code}")));
    said
}

fn item(line: &ItemLine<'_>) -> String {
    let code = line.item.code();
    match (line.state, line.band) {
        (State::Answered(choice), Some(band)) => format!("{code} {} {}", choice.score(), band.text),
        (State::Answered(choice), None) => format!("{code} {}", choice.code()),
        (State::PreferNotToSay, _) => format!("{code} prefers not to say"),
        (State::NotAsked, _) => format!("{code} not asked"),
        (State::Open, _) => format!("{code} no answer"),
    }
}

fn with_unit(points: Points) -> String {
    let unit = if points == Points::whole(1) { "point" } else { "points" };
    format!("{points} {unit}")
}

fn change(instrument: &Instrument, earlier: &Outcome<'_>, later: &Outcome<'_>) -> String {
    let way = |better: bool| if better { "better" } else { "worse" };
    match change_between(instrument, earlier, later) {
        Change::NotComparable(WhyNotComparable::NotTheSame) => "not the same instrument".to_owned(),
        Change::NotComparable(WhyNotComparable::NoScore) => "change not known".to_owned(),
        Change::None => "no change".to_owned(),
        Change::Meaningful { by, better } => format!("meaningfully {} by {}", way(better), with_unit(by)),
        Change::Small { by, better } => format!("{} by {}: too little to count", way(better), with_unit(by)),
        Change::NoPublishedSize { by, better } => {
            format!("{} by {}: no published size", way(better), with_unit(by))
        }
    }
}

#[test]
fn personal_well_being_answers_every_line_of_its_table() {
    check("ons4", include_str!("../../../docs/clinical/tables/ons4.csv"), 18);
}

#[test]
fn self_care_answers_every_line_of_its_table() {
    check("ehfscb-9", include_str!("../../../docs/clinical/tables/ehfscb-9.csv"), 20);
}

#[test]
fn the_short_depression_screen_answers_every_line_of_its_table() {
    check("phq-2", include_str!("../../../docs/clinical/tables/phq-2.csv"), 16);
}

#[test]
fn the_depression_scale_answers_every_line_of_its_table() {
    check("phq-9", include_str!("../../../docs/clinical/tables/phq-9.csv"), 35);
}

#[test]
fn the_short_anxiety_screen_answers_every_line_of_its_table() {
    check("gad-2", include_str!("../../../docs/clinical/tables/gad-2.csv"), 16);
}

#[test]
fn the_anxiety_scale_answers_every_line_of_its_table() {
    check("gad-7", include_str!("../../../docs/clinical/tables/gad-7.csv"), 21);
}

#[test]
fn loneliness_answers_every_line_of_its_table() {
    check("ucla-3", include_str!("../../../docs/clinical/tables/ucla-3.csv"), 18);
}
