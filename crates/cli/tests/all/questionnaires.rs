//! Questionnaires without a profile: what may be asked, what answers come to, and help before anything else.

use serde_json::Value;
use std::process::Command;

/// What the program says on a computer with no profile at all.
fn cli(arguments: &[&str]) -> (i32, String, String) {
    let nowhere = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_hearth-cli"));
    command.env("HEARTH_DATA", nowhere.path()).env_remove("HEARTH_PASSPHRASE_FILE").args(arguments);
    let came = command.output().unwrap();
    assert_eq!(std::fs::read_dir(nowhere.path()).unwrap().count(), 0, "something was kept");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (came.status.code().unwrap(), text(came.stdout), text(came.stderr))
}

fn json(arguments: &[&str]) -> (i32, Value) {
    let (exit, text, errors) = cli(&[&["--json", "questionnaire"], arguments].concat());
    (exit, serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text} {errors}")))
}

#[test]
fn the_list_says_what_may_be_asked_and_where_its_wording_was_found() {
    let (exit, said) = json(&["list"]);
    assert_eq!((exit, &said["ok"], &said["command"]), (0, &true.into(), &"questionnaire list".into()));
    let rows = said["result"]["questionnaires"].as_array().unwrap();
    assert_eq!(rows.len(), 7);
    for row in rows {
        assert_eq!(row["offered"], row["code"] != "ehfscb-9", "{row:#}");
        assert!(
            !row["sources"].as_array().unwrap().is_empty() && !row["licence"].as_str().unwrap().is_empty()
        );
    }
}

#[test]
fn a_score_comes_with_its_band_and_its_profile() {
    let (exit, said) = json(&["score", "phq-9", "--answers", "2,2,2,2,2,2,2,1,0,2"]);
    let result = &said["result"];
    assert_eq!(
        (exit, &result["points"], &result["band"]),
        (0, &"15".into(), &"moderately-severe".into()),
        "{said:#}"
    );
    assert_eq!(result["immediate"].as_array().unwrap().len(), 0);
    assert_eq!(result["items"][3]["heartFailureToo"], true);
    let keys: Vec<&str> =
        result["said"].as_array().unwrap().iter().map(|said| said["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["questionnaire-score-band", "questionnaire-heart-failure-too"]);
    let (_, said) = json(&["score", "phq-2", "--answers", "3,p"]);
    assert_eq!((&said["result"]["points"], &said["result"]["leadsTo"]), (&Value::Null, &"phq-9".into()));
    let (_, said) = json(&["score", "ons4", "--answers", "7,8,6,3"]);
    assert_eq!(said["result"]["items"][3]["band"], "low");
}

#[test]
fn help_with_thoughts_of_self_harm_is_the_first_thing_printed() {
    let (exit, text, _) = cli(&["questionnaire", "score", "phq-9", "--answers", "-,-,-,-,-,-,-,-,1"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(exit, 0);
    assert!(lines[1].contains("116 123") && lines[2].contains("111") && lines[3].contains("999"), "{text}");
    assert!(lines[5].starts_with("RED: "), "{text}");
    let (_, said) = json(&["score", "phq-9", "--answers", "0,0,0,0,0,0,0,0,1"]);
    assert_eq!(said["result"]["tasks"][0]["urgency"], "red");
    // Also when the row can't be read: the slip comes second.
    let (exit, said) = json(&["score", "phq-9", "--answers", "9,0,0,0,0,0,0,0,3"]);
    assert_eq!((exit, said["immediate"].as_array().unwrap().len()), (2, 5), "{said:#}");
    assert_eq!(said["problem"]["said"]["key"], "questionnaire-problem-answer");
    let (_, text, errors) = cli(&["questionnaire", "score", "phq-9", "--answers", "9,0,0,0,0,0,0,0,3"]);
    assert!(text.contains("116 123") && errors.contains("Answer 1"), "{text} {errors}");
}

#[test]
fn answers_that_make_no_sense_are_told() {
    let check = |code: &str, answers: &str, sentence: &str| {
        let (exit, said) = json(&["score", code, "--answers", answers]);
        assert_eq!(
            (exit, &said["problem"]["said"]["key"]),
            (2, &sentence.into()),
            "{code} {answers}: {said:#}"
        );
    };
    check("kccq-12", "1,1", "questionnaire-problem-unknown");
    for high in ["4", "5", "33"] {
        let row = format!("0,0,0,0,0,0,0,0,{high}");
        check("phq-9", &row, "questionnaire-problem-answer");
        let (_, text, errors) = cli(&["questionnaire", "score", "phq-9", "--answers", &row]);
        assert!(text.contains("116 123") && errors.contains("Answer 9"), "{text} {errors}");
    }
    check("gad-7", "1,1,four", "questionnaire-problem-answer");
    check("gad-7", "1,1,4", "questionnaire-problem-answer");
    check("gad-2", "1,1,1", "questionnaire-problem-too-many");
    check("phq-9", "0,0,0,0,0,0,0,0,0,1", "questionnaire-problem-not-asked");
    check("phq-9", "-256,1", "questionnaire-problem-answer");
    check("phq-9", "0,0,0,0,0,0,0,2", "questionnaire-problem-too-few");
    check("ucla-3", "1,1,1", "questionnaire-problem-too-few");
}

#[test]
fn a_code_is_known_however_it_is_written() {
    for code in ["PHQ-9", "PHQ9", "phq9", "phq 9", "Phq_9"] {
        let (exit, said) = json(&["score", code, "--answers", "0,0,0,0,0,0,0,0,0"]);
        assert_eq!((exit, &said["result"]["code"]), (0, &"phq-9".into()), "{code}: {said:#}");
    }
    let (exit, said) = json(&["score", "UCLA3", "--answers", "1,1,1,-"]);
    assert_eq!((exit, &said["result"]["code"]), (0, &"ucla-3".into()), "{said:#}");
    assert_eq!(json(&["score", "phq-99", "--answers", "0"]).0, 2);
    assert_eq!(json(&["score", "", "--answers", "0"]).0, 2);
}

#[test]
fn help_is_found_however_the_row_of_answers_is_typed() {
    for row in
        ["0,0,0,0,0,0,0,0,1", "0 0 0 0 0 0 0 0 1", "0;0;0;0;0;0;0;0;1", "000000001", "P, P,p,p,p,p,p,p, 1"]
    {
        let (exit, said) = json(&["score", "PHQ9", "--answers", row]);
        assert_eq!(
            (exit, said["result"]["immediate"].as_array().map(Vec::len)),
            (0, Some(5)),
            "{row}: {said:#}"
        );
    }
}
