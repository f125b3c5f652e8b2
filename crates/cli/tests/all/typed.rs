//! What is typed wrong: exit 2, a sentence that says what to do, and nothing saved.

use crate::world::World;

#[track_caller]
fn check(world: &World, typed: &[&str], exit: i32, sentence: &str) {
    let came = world.cli("patient", typed);
    let fields = came.json["problem"]["fields"].as_array().cloned().unwrap_or_default();
    let said: Vec<&str> = fields.iter().filter_map(|field| field["said"]["key"].as_str()).collect();
    let whole = came.problem();
    assert!(
        whole.0 == exit && (whole.1 == sentence || said.contains(&sentence)),
        "typed {typed:?}: {whole:?} {said:?}"
    );
}

#[test]
fn a_value_that_makes_no_sense_is_told_and_not_saved() {
    let (world, patient) = World::with_nurse_and_patient();
    let world = &world;
    check(world, &["check-in"], 2, "problem-form-empty");
    check(world, &["check-in", "--weight", "824"], 2, "problem-weight-unit");
    check(world, &["check-in", "--weight", "824kg"], 2, "problem-weight-too-high");
    check(world, &["check-in", "--weight", "8,24kg"], 2, "problem-weight-not-a-number");
    check(world, &["check-in", "--weight", "11.7st"], 2, "problem-stone-decimal");
    check(world, &["check-in", "--bp", "124"], 2, "problem-pressure-not-two-numbers");
    check(world, &["check-in", "--bp", "76/124"], 2, "problem-pressure-swapped");
    check(world, &["check-in", "--bp", "80/80"], 2, "problem-pressure-diastolic-not-below");
    check(world, &["check-in", "--symptom", "dizzy"], 2, "problem-symptom-not-a-pair");
    check(world, &["check-in", "--symptom", "hungry=yes"], 2, "problem-symptom-unknown");
    check(world, &["check-in", "--symptom", "dizzy=purple"], 2, "problem-answer-unknown");
    check(world, &["check-in", "--weight", "82kg", "--at", "2099-01-01T00:00:00Z"], 2, "problem-date-future");
    check(world, &["check-in", "--weight", "82kg", "--at", "last week"], 2, "problem-moment");
    check(world, &["check-in", "--bp", "1/1", "--bp", "1/1", "--bp", "1/1"], 2, "usage");
    check(world, &["check-in", "--weight", "28.4kg"], 2, "check-unusual");
    check(world, &["readings", "--since", "long ago"], 2, "problem-date-not-a-date");
    check(world, &["plan", "set", "--patient", &patient, "target-weight", "80kg"], 2, "problem-not-allowed");
    check(world, &["check-in", "--patient", "me", "--weight", "82kg"], 2, "problem-patient-unknown");
    check(world, &["amend", "nothing", "--pulse", "68"], 2, "problem-reading-unknown");
    check(world, &["juggle"], 2, "usage");
    assert_eq!(world.cli("patient", &["status"]).result()["waiting"], 0);
}

#[test]
fn a_danger_answer_is_read_as_people_write_it() {
    let (world, _) = World::with_nurse_and_patient();
    for pair in ["struggling-to-breathe=y", "struggling-to-breathe=true", "chest-pain=ydw", "icd-shocks=3"] {
        let told = world.cli("patient", &["check-in", "--symptom", pair]);
        assert_eq!(told.result()["advice"]["zone"], "emergency", "{pair}: {:#}", told.json);
    }
    let unread = world.cli("patient", &["check-in", "--symptom", "struggling-to-breathe=purple"]);
    assert_eq!(unread.problem(), (2, "problem-form"));
    assert!(unread.json.to_string().contains("problem-danger-answer"), "{:#}", unread.json);
    for low in ["75-40", "75/40mmHg", "75 over 40"] {
        let told = world.cli("patient", &["check-in", "--bp", low, "--confirmed"]);
        assert!(told.result()["saved"].to_string().contains("75/40"), "{low}: {:#}", told.json);
    }
    let measured =
        world.cli("patient", &["check-in", "--pulse", "30bpm", "--spo2", "80percent", "--confirmed"]);
    assert!(measured.result()["saved"].to_string().contains("80%"), "{:#}", measured.json);
}

#[test]
fn a_danger_sign_is_told_and_saved_whatever_else_is_wrong_and_the_mended_line_does_not_double_it() {
    let (world, _) = World::with_nurse_and_patient();
    let typed = |weight: &str| {
        let line = ["check-in", "--weight", weight, "--symptom", "chest-pain=yes", "--pulse", "88"];
        world.cli("patient", &line)
    };
    let part = typed("824kg");
    assert_eq!(part.problem(), (2, "problem-not-all-saved"), "{:#}", part.json);
    assert_eq!(part.json["advice"]["zone"], "emergency", "{:#}", part.json);
    let (key, saved) = (part.json["result"]["key"].clone(), part.json["result"]["saved"].to_string());
    assert!(saved.contains("88") && !saved.contains("kg"), "{saved}");
    assert_eq!(part.json["result"]["notSaved"][0]["field"], "weightKg");
    assert_eq!(world.cli("patient", &["status"]).result()["waiting"], 1);
    assert_eq!(typed("824kg").json["result"]["key"], key, "the same again is the same");
    assert_eq!(typed("82.4kg").result()["key"], key);
    let readings = world.cli("patient", &["readings", "--kind", "weight"]);
    assert_eq!(readings.result()["readings"].as_array().unwrap().len(), 1, "{:#}", readings.json);
    let (exit, text) = world.cli_text("patient", &["check-in", "--pulse", "abc", "--symptom", "fainted=yes"]);
    assert!(exit == 2 && text.contains("Saved as") && text.contains("EMERGENCY: "), "{text}");
}

#[test]
fn a_number_below_nothing_is_named_and_the_danger_sign_beside_it_is_saved() {
    let (world, _) = World::with_nurse_and_patient();
    let chest = "--symptom=chest-pain=now";
    for (option, typed, field) in [
        ("--pulse", "-4", "pulse"),
        ("--weight", "-82kg", "weightKg"),
        ("--bp", "-120/80", "systolic"),
        ("--spo2", "-96", "oxygen"),
        ("--temperature", "-1C", "temperature"),
        ("--steps", "-3", "steps"),
    ] {
        let came = world.cli("patient", &["check-in", option, typed, chest]);
        assert_eq!(came.problem(), (2, "problem-not-all-saved"), "{option} {typed}: {:#}", came.json);
        assert_eq!(came.json["result"]["notSaved"][0]["field"], field, "{option} {typed}: {:#}", came.json);
        assert_eq!(came.json["advice"]["zone"], "emergency", "{option} {typed}");
    }
    assert_ne!(world.cli("patient", &["status"]).result()["waiting"], 0);
}

#[test]
fn where_999_is_told_and_nothing_is_saved_that_is_said() {
    let (world, _) = World::with_nurse_and_patient();
    let chest = "--symptom=chest-pain=now";
    for line in [&["check-in", chest, "--juggle"][..], &["amend", "nothing", chest]] {
        let (exit, text) = world.cli_text("patient", line);
        assert!(exit == 2 && text.starts_with("EMERGENCY: "), "{line:?}: {text}");
        assert!(text.contains("Nothing is saved yet."), "{line:?}: {text}");
        let said = world.cli("patient", line).json["nothingSaved"]["key"].clone();
        assert_eq!(said, "problem-nothing-saved", "{line:?}");
    }
    let (_, text) = world.cli_text("patient", &["check-in", chest]);
    assert!(!text.contains("Nothing is saved"), "{text}");
    assert_eq!(world.cli("patient", &["status"]).result()["waiting"], 1);
}

#[test]
fn a_value_that_nobody_saves_says_what_to_do_if_it_is_true() {
    let (world, _) = World::with_nurse_and_patient();
    for (option, typed) in [
        ("--spo2", "45"),
        ("--spo2", "45%"),
        ("--bp", "48/30"),
        ("--bp", "271/90"),
        ("--pulse", "18"),
        ("--pulse", "260"),
    ] {
        let came = world.cli("patient", &["check-in", option, typed]);
        let said = came.json["problem"]["fields"][0]["said"]["text"].as_str().unwrap_or_default().to_owned();
        assert!(said.contains("Measure again at once") && said.contains("999"), "{option} {typed}: {said}");
    }
    let read = world.cli("patient", &["check-in", "--spo2", "94%"]);
    assert!(read.result()["saved"].to_string().contains("94"), "{:#}", read.json);
}

#[test]
fn each_thing_that_is_wrong_with_a_file_says_what_to_do() {
    let (world, _) = World::with_nurse_and_patient();
    let check = |bytes: &[u8], key: &str| {
        let file = world.path("diary.csv");
        std::fs::write(&file, bytes).unwrap();
        let came = world.cli("patient", &["import", file.to_str().unwrap()]);
        assert_eq!(came.problem(), (2, key), "{:#}", came.json);
    };
    check(b"", "problem-file-empty");
    check(b"date,weight\n2026-11-10,80\n", "problem-file-no-at");
    check(b"\x00\xff\xfe", "problem-file-not-text");
    let gone = world.cli("patient", &["import", "no-such-file.csv"]);
    assert_eq!(gone.problem(), (2, "problem-file-missing"));
}

#[track_caller]
fn check_danger(world: &World, computer: &str, typed: &[&str], expected: (i32, &str), told: (&str, &str)) {
    let came = world.cli(computer, &[&["check-in"], typed].concat());
    assert_eq!(came.problem(), expected, "typed {typed:?}: {:#}", came.json);
    assert_eq!(came.json["advice"]["zone"], told.0, "typed {typed:?}: {:#}", came.json);
    assert_eq!(came.json["advice"]["whatToDo"][0]["key"], told.1, "typed {typed:?}: {:#}", came.json);
}

#[test]
fn advice_about_a_danger_sign_comes_before_a_command_line_that_is_typed_wrong() {
    let world = World::new();
    let (call, phone) = ("emergency", "red");
    let chest = "--symptom=chest-pain=now";
    let check = |typed: &[&str], told: Option<&str>| {
        let came = world.cli("nobody", typed);
        assert_eq!(came.problem(), (2, "usage"), "typed {typed:?}: {:#}", came.json);
        assert_eq!(came.json["advice"]["zone"].as_str(), told, "typed {typed:?}: {:#}", came.json);
    };
    check(&["check-in", "--weight", chest], Some(call));
    check(&["check-in", "--pulse", "--symptom", "chest-pain=now"], Some(call));
    check(&["check-in", "--weight", "82kg", "--weight", "83kg", chest], Some(call));
    check(&["check-in", "--bp", "1/1", "--bp", "1/1", "--bp", "1/1", chest], Some(call));
    check(&["check-in", "--wieght", "82kg", chest], Some(call));
    check(&["check-in", "--symptoms", "chest-pain=now"], Some(call));
    check(&["check-in", "--symptoms", "dizzy=no,chest-pain=now"], Some(call));
    check(&["check-in", "chest-pain=yes"], Some(call));
    check(&["checkin", chest], Some(call));
    check(&["amend", chest], Some(call));
    check(&["amend", "abc", "--told-by", "me", chest], Some(call));
    check(&["check-in", "--pulse", "70", "--symptom", "dizzy=yes", "--bp=70/40", "--juggle"], Some(phone));
    check(
        &["check-in", "--bp", "70/40", "--bp", "120/70", "--bp", "120/70", "--symptom", "dizzy=yes"],
        Some(phone),
    );
    check(&["check-in", "--symptom"], None);
    let (exit, text) = world.cli_text("nobody", &["check-in", chest, "--at", "this morning"]);
    assert_eq!(exit, 5);
    assert!(text.starts_with("EMERGENCY: "), "{text}");
}

#[test]
fn advice_about_a_danger_sign_comes_before_what_is_wrong_with_a_correction() {
    let (world, _) = World::with_nurse_and_patient();
    for (computer, exit) in [("patient", 2), ("nobody", 5)] {
        let came = world.cli(computer, &["amend", "nothing", "--symptom", "chest-pain=now"]);
        assert_eq!(came.exit, exit);
        assert_eq!(came.json["advice"]["zone"], "emergency", "{:#}", came.json);
    }
}

#[test]
fn advice_about_a_danger_sign_needs_no_profile_that_opens() {
    let (world, patient) = World::with_nurse_and_patient();
    let world = &world;
    let chest = ["--symptom", "chest-pain=now"];
    let faint = ["--bp", "70/40", "--symptom", "dizzy=yes"];
    let (call, phone) = (("emergency", "advice-emergency-call"), ("red", "advice-red-phone-unknown"));
    check_danger(world, "nobody", &chest, (5, "problem-store-missing"), call);
    check_danger(world, "nurse", &chest, (2, "problem-patient-needed"), call);
    check_danger(
        world,
        "nurse",
        &[&chest[..], &["--patient", "me"]].concat(),
        (2, "problem-patient-unknown"),
        call,
    );
    std::fs::write(world.path("passphrase"), "some other words").unwrap();
    let wrong = (5, "problem-passphrase-wrong");
    check_danger(world, "patient", &chest, wrong, call);
    check_danger(world, "patient", &faint, wrong, phone);
    check_danger(world, "patient", &[&faint[..], &["--weight", "824"]].concat(), wrong, phone);
    check_danger(world, "nurse", &[&chest[..], &["--patient", &patient]].concat(), wrong, call);
    let (exit, text) = world.cli_text("patient", &["check-in", "--symptom", "chest-pain=now"]);
    assert_eq!(exit, 5);
    assert!(text.starts_with("EMERGENCY: "), "{text}");
    std::fs::remove_file(world.path("passphrase")).unwrap();
    check_danger(world, "patient", &chest, (2, "problem-file-not-read"), call);
}

#[test]
fn a_check_in_without_a_danger_sign_says_only_why_the_profile_does_not_open() {
    let world = World::new();
    let came = world.cli("nobody", &["check-in", "--weight", "82.4kg", "--symptom", "dizzy=yes"]);
    assert_eq!(came.problem(), (5, "problem-store-missing"));
    assert_eq!(came.json["advice"], serde_json::Value::Null);
}

#[test]
fn an_address_without_encryption_and_a_short_passphrase_are_refused_before_anything_is_sent() {
    let world = World::new();
    let code = world.code_for_nurse("Ada Fenwick");
    let address = world.address.to_string();
    let plain = world.cli("nurse", &["enrol", "--server", &format!("http://{address}"), "--code", &code]);
    assert_eq!(plain.problem(), (2, "problem-server-http"));
    std::fs::write(world.path("passphrase"), "short").unwrap();
    assert_eq!(world.enrol("nurse", &code).problem(), (2, "problem-passphrase-too-short"));
    std::fs::write(world.path("passphrase"), "three plain words").unwrap();
    assert_eq!(world.enrol("nurse", "not a code").exit, 2);
    world.enrol("nurse", &code).result();
}

#[test]
fn the_help_of_check_in_lists_the_symptoms_and_their_answers() {
    let world = World::new();
    let (exit, text) = world.cli_text("nobody", &["check-in", "--help"]);
    assert_eq!(exit, 0);
    for line in ["chest-pain", "dizzy", "breathless"] {
        assert!(text.contains(line), "{text}");
    }
}

#[test]
fn a_danger_sign_is_saved_whatever_time_is_typed_beside_it_and_an_evening_before_has_words() {
    let (world, _) = World::with_nurse_and_patient();
    let chest = "--symptom=chest-pain=now";
    for at in ["last week", "2099-01-01T00:00:00Z"] {
        let (exit, text) = world.cli_text("patient", &["check-in", chest, "--at", at]);
        assert!(exit == 2 && text.contains("EMERGENCY: "), "{at}: {text}");
        assert!(!text.contains("Nothing is saved"), "{at}: {text}");
    }
    let yesterday = world.cli("patient", &["check-in", chest, "--at", "yesterday 20:00"]);
    assert_eq!(
        (yesterday.exit, world.cli("patient", &["status"]).result()["waiting"].as_u64()),
        (0, Some(3))
    );
}

#[test]
fn the_language_of_the_answers_can_be_asked_for() {
    let (world, _) = World::with_nurse_and_patient();
    let said = |line: &[&str]| world.cli("patient", line).json["problem"]["said"]["text"].to_string();
    let (english, welsh) = (said(&["check-in"]), said(&["--language", "cy", "check-in"]));
    assert!(english.contains("Nothing is filled in") && !welsh.contains("Nothing is filled in"), "{welsh}");
    assert_eq!(said(&["check-in", "--language=en"]), english);
    assert_eq!(world.cli("patient", &["--language", "fr", "status"]).exit, 2);
}
