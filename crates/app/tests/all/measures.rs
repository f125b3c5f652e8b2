//! Temperature, rhythm, standing pressure, steps and bloods, from the box to the record and out again.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::team::Team;
use hearth_app::api::{AmendReading, CheckInFields, Problem, ResultView, Settle, ZoneView};
use hearth_app::deeds::check_in::amend;
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::{conflicts, export, import, numbers, patient};

/// Everything that a nurse types on a visit besides the pressure sitting down.
fn of_a_visit() -> CheckInFields {
    let bloods = [("potassium", "5,1"), ("haemoglobin", "13.4 g/dL"), ("egfr", " 58 ")];
    CheckInFields {
        temperature: "36,8".to_owned(),
        rhythm: "irregular".to_owned(),
        lying_systolic: "130".to_owned(),
        lying_diastolic: "80".to_owned(),
        standing_1_systolic: "108".to_owned(),
        standing_1_diastolic: "70".to_owned(),
        standing_3_systolic: "112".to_owned(),
        standing_3_diastolic: "72".to_owned(),
        steps: "3200".to_owned(),
        bloods: bloods.map(|(code, typed)| (code.to_owned(), typed.to_owned())).into(),
        ..form(&[])
    }
}

fn with_bloods(bloods: &[(&str, &str)]) -> CheckInFields {
    let bloods = bloods.iter().map(|(code, typed)| ((*code).to_owned(), (*typed).to_owned()));
    CheckInFields { bloods: bloods.collect(), ..form(&[]) }
}

fn saved(result: &ResultView) -> Vec<&str> {
    result.saved.iter().map(|said| said.text.as_str()).collect()
}

fn correct(desk: &Desk, key: &str, fields: CheckInFields) -> ResultView {
    let asked = AmendReading { key: key.to_owned(), fields, confirmed: false };
    amend::amend(&desk.open(), &asked).unwrap()
}

fn trouble(problem: &Problem) -> Vec<(&str, &str)> {
    problem.fields.iter().map(|field| (field.field.as_str(), field.said.key.as_str())).collect()
}

#[test]
fn everything_measured_on_a_visit_is_saved_each_with_its_unit() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let result = desk.check_in(of_a_visit()).unwrap();
    assert_eq!(
        saved(&result),
        [
            "Temperature 36.8 °C",
            "Pulse beat uneven",
            "Blood pressure lying 130/80, standing for 1 minute 108/70, standing for 3 minutes 112/72 mmHg",
            "Steps 3200",
            "Potassium 5.1 mmol/L",
            "eGFR 58 mL/min/1.73 m²",
            "Haemoglobin 134 g/L",
        ]
    );
    let timeline = patient::patient(&desk.open(), PATIENT).unwrap().timeline;
    assert!(timeline[0].text.contains("36.8 °C") && timeline[0].text.contains("Haemoglobin 134 g/L"));
}

#[test]
fn a_correction_of_one_blood_result_leaves_everything_else() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let key = desk.check_in(of_a_visit()).unwrap().key;
    let after = correct(&desk, &key, with_bloods(&[("potassium", "4.9 mmol/L")]));
    let said = saved(&after);
    assert!(
        said.contains(&"Potassium 4.9 mmol/L") && !said.iter().any(|line| line.contains("5.1")),
        "{said:?}"
    );
    assert_eq!(said.len(), 7, "{said:?}");
    let warmer = CheckInFields { temperature: "37.2 C".to_owned(), ..form(&[]) };
    let after = correct(&desk, &key, warmer);
    assert!(
        saved(&after).contains(&"Temperature 37.2 °C") && saved(&after).contains(&"Potassium 4.9 mmol/L")
    );
}

#[test]
fn a_pressure_typed_beside_a_standing_one_is_taken_for_the_lying_one() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let mut fields = form(&[("systolic", "128"), ("diastolic", "78")]);
    fields.standing_3_systolic = "118".to_owned();
    fields.standing_3_diastolic = "74".to_owned();
    let result = desk.check_in(fields).unwrap();
    let expected =
        ["Blood pressure 128/78 mmHg", "Blood pressure lying 128/78, standing for 3 minutes 118/74 mmHg"];
    assert_eq!(saved(&result), expected);
}

#[test]
fn each_box_that_can_not_be_read_is_named_and_nothing_is_saved() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let mut fields = with_bloods(&[
        ("creatinine", "1.1"),
        ("kryptonite", "5"),
        ("potassium", "56"),
        ("sodium", "138 g/L"),
        ("urea", "lots"),
    ]);
    fields.temperature = "98.6".to_owned();
    fields.rhythm = "jazzy".to_owned();
    fields.steps = "a few".to_owned();
    fields.lying_systolic = "80".to_owned();
    fields.lying_diastolic = "130".to_owned();
    let problem = desk.check_in(fields).unwrap_err();
    assert_eq!(
        trouble(&problem),
        [
            ("temperature", "problem-measure-too-high"),
            ("steps", "problem-measure-whole"),
            ("rhythm", "problem-value-choice"),
            ("blood/creatinine", "problem-measure-looks-like"),
            ("blood/kryptonite", "problem-blood-unknown"),
            ("blood/potassium", "problem-blood-far-too-high"),
            ("blood/sodium", "problem-measure-wrong-unit"),
            ("blood/urea", "problem-measure-not-a-number"),
            ("lyingSystolic", "problem-pressure-swapped"),
        ]
    );
    let sentence = |place: usize| problem.fields[place].said.text.as_str();
    assert_eq!(sentence(3), "Creatinine: did you mean 97 µmol/L? Then type mg/dL after the number.");
    assert_eq!(
        sentence(5),
        "Potassium: that is too high to save. The highest is 10.0 mmol/L. Look at the paper again. If it is right, it is \
         dangerous: phone your team or the laboratory now. When they are closed, call 111 now. If you feel faint or your heart \
         races, call 999."
    );
    assert_eq!(sentence(8), "Did you mean 130/80? The two numbers may be in the wrong boxes.");
    assert_eq!(desk.entries(), 0);
}

#[test]
fn a_standing_pressure_needs_one_before_it_and_a_lying_one_stands_alone() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let lying = CheckInFields {
        lying_systolic: "130".to_owned(),
        lying_diastolic: "80".to_owned(),
        ..form(&[("pulse", "68")])
    };
    let standing = CheckInFields {
        standing_1_systolic: "110".to_owned(),
        standing_1_diastolic: "70".to_owned(),
        ..form(&[("pulse", "68")])
    };
    let saved = desk.check_in(lying).unwrap();
    assert_eq!(saved.saved[0].text, "Blood pressure 130/80 mmHg", "{:?}", saved.saved);
    // In a correction it would take the place of the pressure that is there.
    let fields =
        CheckInFields { lying_systolic: "126".to_owned(), lying_diastolic: "78".to_owned(), ..form(&[]) };
    let problem = amend::amend(&desk.open(), &AmendReading { key: saved.key, fields, confirmed: false });
    assert_eq!(trouble(&problem.unwrap_err()), [("standing1Systolic", "problem-standing-missing")]);
    let problem = desk.check_in(standing.clone()).unwrap_err();
    assert_eq!(trouble(&problem), [("lyingSystolic", "problem-lying-missing")]);
    // A pressure that can't be read is told of once: it is not missing.
    let wrong = CheckInFields { systolic: "13o".to_owned(), diastolic: "80".to_owned(), ..standing };
    let problem = desk.check_in(wrong).unwrap_err();
    assert_eq!(trouble(&problem), [("systolic", "problem-systolic-not-a-number")]);
}

#[test]
fn a_low_pressure_of_somebody_who_cannot_stand_is_judged() {
    let wall = Wall::monday_at_eight();
    let low = CheckInFields {
        lying_systolic: "70".to_owned(),
        lying_diastolic: "40".to_owned(),
        ..form(&[("dizzy", "yes")])
    };
    let slip = CheckInFields { standing_1_systolic: "6o".to_owned(), ..low.clone() };
    let beside = CheckInFields { systolic: "124".to_owned(), diastolic: "76".to_owned(), ..low.clone() };
    for (fields, problems) in [(&low, 0), (&slip, 1), (&beside, 0)] {
        let look = check_in::look(&Desk::patient(&wall).open(), fields).unwrap();
        assert_eq!(look.danger.map(|told| told.zone), Some(ZoneView::Red), "{fields:?}");
        assert_eq!(look.problems.len(), problems, "{:?}", look.problems);
    }
    // What is red waits for no answer: it is saved, and that nobody has said 'yes, that is right' stands beside it.
    let result = Desk::patient(&wall).check_in(low).unwrap();
    assert_eq!(result.advice.zone, ZoneView::Red);
    assert_eq!(result.not_asked.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), ["systolic"]);
}

#[test]
fn what_is_unusual_is_asked_once_and_its_part_is_marked_when_it_is_right() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    desk.check_in(with_bloods(&[("potassium", "4.6")])).unwrap();
    wall.days_later(1);
    let mut fields = with_bloods(&[("haemoglobin", "25"), ("potassium", "5.7"), ("ferritin", "2001")]);
    fields.temperature = "39.6".to_owned();
    fields.steps = "40001".to_owned();
    fields.lying_systolic = "130".to_owned();
    fields.lying_diastolic = "80".to_owned();
    fields.standing_1_systolic = "79".to_owned();
    fields.standing_1_diastolic = "60".to_owned();
    let problem = desk.check_in(fields.clone()).unwrap_err();
    assert_eq!(
        trouble(&problem),
        [
            ("temperature", "check-measure"),
            ("steps", "check-measure"),
            ("blood/potassium", "check-blood-jump"),
            ("blood/haemoglobin", "check-blood-unit"),
            ("blood/ferritin", "check-measure"),
            ("standing1Systolic", "check-unusual"),
        ]
    );
    assert_eq!(problem.fields[3].said.text, "Haemoglobin: you typed 25 g/L. Did you mean 25 g/dL (250 g/L)?");
    let sure = CheckInRequest { fields, confirmed: true, ..CheckInRequest::default() };
    let key = check_in::save(&desk.open(), &sure).unwrap().key;
    let open = desk.open();
    let held = open.view().unwrap().entries(&PATIENT).unwrap();
    let entry = held.iter().find(|held| held.entry.key.to_string() == key).unwrap();
    let body = String::from_utf8(entry.entry.whole().unwrap().body.clone()).unwrap();
    let marked = r#""confirmed":["blood/ferritin","blood/haemoglobin","blood/potassium","postural","steps","temperature"]"#;
    assert!(body.contains(marked), "{body}");
}

#[test]
fn a_danger_sign_is_answered_before_a_blood_result_that_can_not_be_read() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let mut fields = with_bloods(&[("potassium", "much")]);
    fields.symptoms.insert("chest-pain".to_owned(), "now".to_owned());
    let look = check_in::look(&desk.open(), &fields).unwrap();
    assert_eq!(look.danger.unwrap().zone, ZoneView::Emergency);
    assert_eq!(look.problems[0].field, "blood/potassium");
}

#[test]
fn steps_alone_are_saved_and_called_neither_good_nor_bad() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let result = desk.check_in(CheckInFields { steps: "3200".to_owned(), ..form(&[]) }).unwrap();
    assert_eq!(saved(&result), ["Steps 3200"]);
    assert_ne!(result.advice.zone, ZoneView::Green, "{:?}", result.advice);
}

#[test]
fn everything_leaves_in_a_file_comes_back_from_one_and_is_in_the_numbers() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    desk.check_in(of_a_visit()).unwrap();
    let rows = export::readings(&desk.open(), PATIENT, None, None).unwrap();
    let rows: Vec<(&str, &str, &str)> =
        rows.iter().map(|row| (row.kind.as_str(), row.value.as_str(), row.unit.as_str())).collect();
    let expected = [
        ("temperature", "36.8", "Cel"),
        ("rhythm", "irregular", ""),
        ("systolic-lying", "130", "mm[Hg]"),
        ("diastolic-lying", "80", "mm[Hg]"),
        ("systolic-standing-1-min", "108", "mm[Hg]"),
        ("diastolic-standing-1-min", "70", "mm[Hg]"),
        ("systolic-standing-3-min", "112", "mm[Hg]"),
        ("diastolic-standing-3-min", "72", "mm[Hg]"),
        ("steps", "3200", "{steps}/d"),
        ("potassium", "5.1", "mmol/L"),
        ("egfr", "58", "mL/min/{1.73_m2}"),
        ("haemoglobin", "134", "g/L"),
    ];
    assert_eq!(rows, expected);
    assert!(
        expected
            .iter()
            .all(|(kind, ..)| hearth_app::deeds::import::columns::kinds().any(|known| known == *kind))
    );

    let other = Desk::patient(&Wall::monday_at_eight());
    let header: Vec<&str> = rows.iter().map(|(kind, ..)| *kind).collect();
    let values: Vec<&str> = rows.iter().map(|(_, value, _)| *value).collect();
    let file = format!("at,{}\n2026-11-12,{}\n", header.join(","), values.join(","));
    let open = other.open();
    assert_eq!(import::import(&open, None, file.as_bytes()).unwrap().saved, 1);
    assert_eq!(import::import(&open, None, file.as_bytes()).unwrap().already, 1);
    let back = export::readings(&open, PATIENT, None, None).unwrap();
    let back: Vec<(&str, &str, &str)> =
        back.iter().map(|row| (row.kind.as_str(), row.value.as_str(), row.unit.as_str())).collect();
    assert_eq!(back, expected);

    let shown = numbers::numbers(&desk.open(), PATIENT, 31).unwrap();
    let series: Vec<(&str, u8, i32)> =
        shown.series.iter().map(|one| (one.kind.as_str(), one.decimals, one.points[0].value)).collect();
    let expected = [
        ("temperature", 1, 368),
        ("steps", 0, 3200),
        ("potassium", 1, 51),
        ("egfr", 0, 58),
        ("haemoglobin", 0, 134),
    ];
    assert_eq!(series, expected);
    assert_eq!(
        shown.rows[0].cells["bloods"],
        "Potassium 5.1 mmol/L / eGFR 58 mL/min/1.73 m² / Haemoglobin 134 g/L"
    );
}

#[test]
fn a_line_of_a_file_with_a_blood_result_that_makes_no_sense_is_named() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let file = "at,potassium,temperature\n2026-11-12,4.6,36.8\n2026-11-13,46,36.8\n2026-11-14,4.6 g/L,\n";
    let done = import::import(&desk.open(), None, file.as_bytes()).unwrap();
    assert_eq!((done.saved, done.refused.len()), (1, 2), "{done:?}");
    assert!(done.refused[0].contains("Line 3") && done.refused[0].contains("Potassium"), "{done:?}");
}

#[test]
fn two_corrections_of_a_blood_result_are_shown_and_settled_by_choosing_one() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let key = patient.check_in(with_bloods(&[("potassium", "5.1"), ("sodium", "138")])).unwrap().key;
    for desk in [&patient, &nurse] {
        team.exchange(desk);
    }
    correct(&patient, &key, with_bloods(&[("potassium", "4.9")]));
    correct(&nurse, &key, with_bloods(&[("potassium", "5.0")]));
    for desk in [&patient, &nurse, &patient] {
        team.exchange(desk);
    }
    let found = conflicts::conflicts(&nurse.open()).unwrap().items;
    assert_eq!(
        (found.len(), found[0].part.as_str(), found[0].name.as_str()),
        (1, "blood/potassium", "Potassium")
    );
    let values: Vec<&str> = found[0].versions.iter().map(|version| version.value.as_str()).collect();
    assert_eq!(values, ["Potassium 4.9 mmol/L", "Potassium 5.0 mmol/L"]);
    let asked = Settle {
        patient: found[0].patient.clone(),
        subject: found[0].subject.clone(),
        value: "5.0mmol/L".to_owned(),
        why: String::new(),
        replaces: found[0].versions.iter().map(|version| version.key.clone()).collect(),
    };
    conflicts::settle(&nurse.open(), &asked).unwrap();
    assert!(conflicts::conflicts(&nurse.open()).unwrap().items.is_empty());
    let rows = export::readings(&nurse.open(), PATIENT, Some("potassium"), None).unwrap();
    assert_eq!(rows.iter().map(|row| row.value.as_str()).collect::<Vec<_>>(), ["5.0"]);
}

#[test]
fn a_weight_is_compared_with_stones_only_when_it_can_be_nothing_else() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let problem = desk.check_in(well(&[("weight", "11.7")])).unwrap_err();
    assert_eq!(trouble(&problem), [("weightKg", "problem-weight-may-be-stone")]);
    assert!(problem.fields[0].said.text.contains("11 stone 7 pounds"));
}
