//! The power goes at any moment: what the program has called saved is there afterwards.

use crate::world::{Cli, Team};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    io::Read,
    process::Child,
    thread,
    time::{Duration, Instant},
};

const CHECK_INS: u32 = 200;

/// P78
#[test]
fn every_check_in_that_was_called_saved_is_there_after_two_hundred_power_cuts() {
    let team = Team::new("Invented heart failure team");
    let (nurse, patient) = (Cli::new(), Cli::new());
    let cable = team.cable();
    nurse.does(&["enrol", "--server", &cable.address(), "--code", &team.member("nurse", "Nia Invented")]);
    let added = nurse.does(&["patient", "add", "--name", "Alma Invented", "--born", "1948-03-27"]);
    let id = added["id"].as_str().unwrap();
    nurse.does(&["sync"]);
    patient.does(&["enrol", "--server", &cable.address(), "--code", &team.code_for_patient(id)]);

    let whole = how_long_one_takes(&patient);
    let mut said_saved = BTreeSet::new();
    for cut in 0..CHECK_INS {
        // Spread over the whole of a check-in and a little beyond, each moment another one.
        let after = whole * 11 * (cut * 89 % CHECK_INS) / (10 * CHECK_INS);
        let child = patient.start(&["check-in", "--pulse", &(50 + cut % 50).to_string()]);
        said_saved.extend(cut_after(child, after));
    }

    let kept: BTreeSet<String> = keys(&patient.does(&["readings"]));
    let lost: Vec<&String> = said_saved.difference(&kept).collect();
    assert!(lost.is_empty(), "called saved, and not there: {lost:?}");
    assert!(
        !said_saved.is_empty() && said_saved.len() < 200,
        "{} of 200 were called saved",
        said_saved.len()
    );
    patient.does(&["verify"]);
    patient.does(&["sync"]);
}

fn how_long_one_takes(patient: &Cli) -> Duration {
    let begun = Instant::now();
    patient.does(&["check-in", "--pulse", "70"]);
    begun.elapsed()
}

/// Kills the program after that time, and gives the key that it had called saved by then, if any.
fn cut_after(mut child: Child, after: Duration) -> Option<String> {
    thread::sleep(after);
    let _ = child.kill();
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    child.wait().unwrap();
    let answer: Value = serde_json::from_str(&said).ok()?;
    Some(answer["result"]["key"].as_str()?.to_owned())
}

fn keys(readings: &Value) -> BTreeSet<String> {
    let rows = readings["readings"].as_array().unwrap();
    rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}
