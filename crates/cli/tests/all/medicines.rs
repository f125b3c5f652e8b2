//! Medicines on the command line: written down, listed with what stands against the next step, stopped.

use crate::world::{World, now};
use serde_json::Value;

#[track_caller]
fn refused(world: &World, patient: &str, typed: &[&str], key: &str) {
    let came = world.cli("nurse", &[&["medicine", "set", "--patient", patient], typed].concat());
    assert_eq!(came.exit, 2, "typed {typed:?}: {:#}", came.json);
    assert_eq!(came.json["problem"]["said"]["key"], key, "typed {typed:?}");
}

fn texts<'a>(list: &'a Value, of: &str) -> Vec<&'a str> {
    list[of].as_array().unwrap().iter().filter_map(|one| one["said"]["text"].as_str()).collect()
}

#[test]
fn an_order_is_written_down_listed_and_stopped() {
    let (world, patient) = World::with_nurse_and_patient();
    let set =
        |typed: &[&str]| world.cli("nurse", &[&["medicine", "set", "--patient", &patient], typed].concat());
    let today = now().day_at_offset(0);
    let (from, due) = (today.plus_days(-3).to_string(), today.plus_days(4).to_string());
    let by = ["--prescriber", "Dr Invented", "--from", &from];
    refused(&world, &patient, &["digoxin", "62.5mg", "od"], "problem-medicine-wrong-unit");
    let ramipril = [&["ramipril", "2.5mg", "bd"], by.as_slice()].concat();
    refused(&world, &patient, &ramipril, "problem-medicine-no-blood-date");
    let agreed = [ramipril.as_slice(), &["--bloods-due", &due, "--why", "invented"]].concat();
    // Nothing is known of the blood: that stands against a start, and is asked about.
    refused(&world, &patient, &agreed, "problem-medicine-asked");
    let agreed = [agreed.as_slice(), &["--confirmed"]].concat();
    let list = set(&agreed).result().clone();
    let version = &list["medicines"][0]["versions"][0];
    assert_eq!(version["text"], "ramipril 2.5 mg, twice a day, by mouth");
    assert_eq!((version["percent"].as_u64(), &version["why"]), (Some(50), &Value::from("invented")));
    assert!(texts(&list, "bloods")[0].starts_with("Bloods from "), "{list:#}");
    set(&["ibuprofen"]).result();
    let list = world.cli("nurse", &["medicine", "list", &patient]).result().clone();
    let names: Vec<&str> =
        list["medicines"].as_array().unwrap().iter().filter_map(|one| one["name"].as_str()).collect();
    assert_eq!(names, ["ibuprofen", "ramipril"]);
    assert!(texts(&list, "warnings")[0].starts_with("Avoid: Anti-inflammatory"));
    assert_eq!(list["steps"].as_array().unwrap().len(), 4);
    assert_eq!(list["notChecked"]["key"], "medicines-not-checked");
    let yesterday = today.plus_days(-1).to_string();
    let stop = ["medicine", "stop", "--patient", &patient, "ramipril", "--on", &yesterday];
    let stopped = [stop.as_slice(), &["--prescriber", "Dr Invented", "--why", "invented"]].concat();
    let list = world.cli("nurse", &stopped).result().clone();
    let version = &list["medicines"][1]["versions"][0];
    assert_eq!(version["standing"], "stopped");
    assert_eq!(list["medicines"][1]["history"].as_array().unwrap().len(), 2);
    assert_eq!(list["bloods"].as_array().unwrap().len(), 0, "nothing is due for what is stopped");
}

#[test]
fn plans_that_a_person_carries_out_alone_are_written_used_and_ended() {
    let (world, patient) = World::with_nurse_and_patient();
    let nurse = |typed: &[&str]| {
        let (verb, rest) = typed.split_at(2);
        world.cli("nurse", &[verb, &["--patient", &patient], rest].concat())
    };
    let by = ["--prescriber", "Dr Invented", "--words", "As we agreed."];
    let never =
        [&["sick-day", "set", "bisoprolol", "--max-days", "3", "--expires", "2030-01-01"], by.as_slice()]
            .concat();
    assert_eq!(nurse(&never).json["problem"]["said"]["key"], "problem-bounded-too-late");
    let today = nurse(&["flexible-plan", "stop"]);
    assert_eq!(today.json["problem"]["said"]["key"], "problem-bounded-none");
    let begin = nurse(&["sick-day", "begin"]);
    assert_eq!(begin.json["problem"]["said"]["key"], "problem-sick-day-none");
}

#[test]
fn what_is_written_again_on_one_computer_takes_the_place_of_what_stood() {
    let (world, patient) = World::with_nurse_and_patient();
    let nurse = |line: &[&str]| {
        let typed = [&["medicine", line[0], "--patient", &patient], &line[1..]].concat();
        world.cli("nurse", &typed).result().clone()
    };
    nurse(&["set", "ibuprofen"]);
    nurse(&["stop", "ibuprofen"]);
    nurse(&["set", "ibuprofen"]);
    let list = nurse(&["set", "ibuprofen", "--why", "said again"]);
    let medicine = &list["medicines"][0];
    assert_eq!(medicine["versions"].as_array().unwrap().len(), 1, "{medicine:#}");
    assert_eq!(medicine["conflict"], Value::Null);
}
