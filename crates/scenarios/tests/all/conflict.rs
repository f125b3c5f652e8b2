//! Conflict: who wrote in place of what, in whatever order it arrives; nothing is chosen by a clock.

use crate::town::{Computer, Town, in_kilos, weight};
use hearth_app::api::{CheckInFields, MedicineSet, PlanTextSet, Said, WithdrawReading};
use hearth_app::deeds::check_in::{self, amend};
use hearth_app::deeds::{alerts, caseload, medicines, own_plan, patient};
use hearth_record::PatientId;
use std::collections::BTreeSet;

const TARGET: &str = "target-weight";
const GAIN: &str = "threshold/weight-gain-3-days";
const SYSTOLIC: &str = "threshold/systolic-low";

fn in_step(computers: &[&Computer]) {
    for _ in 0..2 {
        for computer in computers {
            computer.sync().unwrap();
        }
    }
}

#[track_caller]
fn all_say(computers: &[&Computer], patient: PatientId, subject: &str, value: &str) {
    for computer in computers {
        assert!(computer.conflicts().is_empty(), "{:?}", computer.conflicts());
        let line = computer.line(patient, subject);
        assert!(line.value.contains(value), "{} instead of {value}", line.value);
    }
}

/// The values that stand side by side, as everybody sees them.
#[track_caller]
fn all_ask(computers: &[&Computer], subject: &str) -> Vec<String> {
    let seen: Vec<Vec<String>> = computers
        .iter()
        .map(|computer| {
            let conflicts = computer.conflicts();
            assert_eq!(conflicts.len(), 1, "{conflicts:?}");
            assert_eq!(conflicts[0].subject, subject);
            let mut values: Vec<String> =
                conflicts[0].versions.iter().map(|version| in_kilos(&version.value)).collect();
            values.sort();
            values
        })
        .collect();
    assert!(seen.windows(2).all(|two| two[0] == two[1]), "{seen:?}");
    seen[0].clone()
}

/// P30
#[test]
fn one_edit_after_another_is_one_value() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    for value in ["80.0", "80.5", "81.0"] {
        ada.sets(patient, TARGET, value);
    }
    in_step(&[&ada, &ben, &home]);
    all_say(&[&ada, &ben, &home], patient, TARGET, "81.0");
}

/// P31
#[test]
fn edits_on_top_of_what_the_server_has_moved_on_from_are_asked_about() {
    let town = Town::new();
    let (ada, ben, _, patient) = town.with_two_nurses_and_a_patient();
    ada.sets(patient, TARGET, "80.0");
    in_step(&[&ada, &ben]);
    ben.sets(patient, TARGET, "79.0");
    ben.sync().unwrap();
    ada.sets(patient, TARGET, "80.5");
    ada.sets(patient, TARGET, "81.0");
    in_step(&[&ada, &ben]);
    assert_eq!(all_ask(&[&ada, &ben], TARGET), ["79.0 kg", "81.0 kg"]);
}

/// P32
#[test]
fn a_row_of_edits_that_another_nurse_interrupted_keeps_both_ends() {
    let town = Town::new();
    let (ada, ben, _, patient) = town.with_two_nurses_and_a_patient();
    ada.sets(patient, TARGET, "80.0");
    in_step(&[&ada, &ben]);
    ada.sets(patient, TARGET, "80.5");
    ben.sets(patient, TARGET, "79.0");
    in_step(&[&ben]);
    ada.sets(patient, TARGET, "81.0");
    in_step(&[&ada, &ben]);
    assert_eq!(all_ask(&[&ada, &ben], TARGET), ["79.0 kg", "81.0 kg"]);
}

/// P33
#[test]
fn made_changed_and_changed_again_with_an_edit_online_in_between_loses_nothing() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    ada.sets(patient, GAIN, "1.5");
    ada.sync().unwrap();
    ada.sets(patient, GAIN, "1.8");
    ben.sync().unwrap();
    ben.sets(patient, GAIN, "2.5");
    ben.sync().unwrap();
    ada.sets(patient, GAIN, "2.0");
    in_step(&[&ada, &ben]);
    assert_eq!(all_ask(&[&ada, &ben], GAIN), ["2.0 kg", "2.5 kg"]);
    let conflict = ada.conflicts().remove(0);
    ada.settles(&conflict, "2.0kg").unwrap();
    in_step(&[&ada, &ben, &home]);
    all_say(&[&ada, &ben, &home], patient, GAIN, "2.0");
}

/// P38
#[test]
fn a_correction_of_what_was_taken_back_meanwhile_is_kept_and_asked_about() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    let key = home.weighs("84.2").key;
    in_step(&[&home, &ada, &ben]);
    amend::withdraw(&home.open(), &WithdrawReading { key: key.clone(), reason: "not me".to_owned() })
        .unwrap();
    ada.corrects(&key, weight("82.4")).unwrap();
    in_step(&[&home, &ada, &ben, &home]);
    for computer in [&ada, &ben, &home] {
        assert!(
            computer.weights(patient).iter().any(|shown| shown.contains("82.4")),
            "a correction vanished"
        );
    }
}

fn pulse(beats: &str) -> CheckInFields {
    CheckInFields { pulse: beats.to_owned(), ..CheckInFields::default() }
}

/// P39
#[test]
fn two_nurses_who_correct_different_parts_of_one_check_in_are_both_right() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    let fields = CheckInFields { pulse: "68".to_owned(), ..weight("84.2") };
    let both = hearth_app::deeds::check_in::CheckInRequest { fields, ..Default::default() };
    let key = hearth_app::deeds::check_in::save(&home.open(), &both).unwrap().key;
    in_step(&[&home, &ada, &ben]);
    ada.corrects(&key, weight("82.4")).unwrap();
    ben.corrects(&key, pulse("72")).unwrap();
    in_step(&[&ada, &ben, &home]);
    for computer in [&ada, &ben, &home] {
        assert!(computer.conflicts().is_empty());
        assert_eq!(computer.weights(patient), ["82.4 kg"]);
        let shown = hearth_app::deeds::numbers::numbers(&computer.open(), patient, 366).unwrap();
        assert!(shown.rows[0].cells["pulse"].contains("72"), "{:?}", shown.rows[0]);
    }
}

/// P40
#[test]
fn two_nurses_who_change_the_same_setting_are_both_shown() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    ada.sets(patient, GAIN, "1.5");
    ben.sets(patient, GAIN, "2.5");
    in_step(&[&ada, &ben, &home]);
    assert_eq!(all_ask(&[&ada, &ben], GAIN), ["1.5 kg", "2.5 kg"]);
    assert!(home.line(patient, GAIN).conflict);
}

fn orders(computer: &Computer, patient: PatientId, dose: &str) {
    let asked = MedicineSet {
        patient: patient.to_string(),
        drug: "bisoprolol".to_owned(),
        dose: dose.to_owned(),
        frequency: "od".to_owned(),
        prescriber: "Dr Invented".to_owned(),
        // Nothing is known of the blood, which is asked about.
        confirmed: true,
        why: "invented".to_owned(),
        ..MedicineSet::default()
    };
    medicines::set(&computer.open(), &asked).unwrap();
}

/// P41
#[test]
fn of_two_doses_none_is_chosen_and_the_patient_is_told_to_phone_before_the_next_one() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    orders(&ada, patient, "2.5 mg");
    orders(&ben, patient, "5 mg");
    in_step(&[&ada, &ben, &home]);
    for computer in [&ada, &ben, &home] {
        let list = medicines::list(&computer.open(), patient).unwrap();
        assert_eq!(list.medicines.len(), 1);
        assert_eq!(list.medicines[0].versions.len(), 2, "{:?}", list.medicines);
    }
    for computer in [&ada, &ben] {
        assert_eq!(computer.conflicts().len(), 1);
    }
    let own = medicines::own::own(&home.open(), patient).unwrap();
    let asks = |said: &Said| said.text.contains("Phone your team before the next dose");
    assert!(own.unsettled.iter().any(asks), "{:?}", own.unsettled);
    let told = home.weighs("82.4").advice;
    assert_eq!(told.headline.text, "Saved. Ask your team before you take your next dose");
    let phone = told.not_judged.iter().find(|said| said.key.starts_with("medicines-unsettled")).unwrap();
    assert!(phone.text.contains("before you take the next dose of it"), "{phone:?}");
    assert!(phone.text.contains("01632 960001"), "whom to phone: {phone:?}");
}

/// P41
#[test]
fn of_two_limits_none_is_chosen_and_until_it_is_settled_the_cautious_one_is_judged_by() {
    for (first, second) in [("85", "95"), ("95", "85")] {
        let town = Town::new();
        let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
        ada.sets(patient, SYSTOLIC, first);
        ben.sets(patient, SYSTOLIC, second);
        let written = |computer: &Computer| computer.keys(patient).len();
        in_step(&[&ada, &ben, &home, &ada, &ben]);
        let before = [&ada, &ben].map(written);
        assert_eq!(all_ask(&[&ada, &ben], SYSTOLIC), ["85 mmHg", "95 mmHg"]);
        assert!(home.line(patient, SYSTOLIC).conflict);
        in_step(&[&ada, &ben, &home]);
        assert_eq!([&ada, &ben].map(written), before, "nothing was written that nobody wrote");
        let fields = CheckInFields {
            systolic: "90".to_owned(),
            diastolic: "60".to_owned(),
            symptoms: [("dizzy".to_owned(), "yes".to_owned())].into(),
            ..weight("82.4")
        };
        let typed = check_in::CheckInRequest { fields, confirmed: true, ..Default::default() };
        let told = check_in::save(&home.open(), &typed).unwrap().advice;
        let limits: Vec<&str> = told.findings.iter().map(|found| found.threshold.as_str()).collect();
        let by_the_higher = limits.iter().any(|limit| limit.contains("95"));
        assert!(by_the_higher, "90 and dizzy is below the higher of the two: {limits:?}");
    }
}

/// P41: what somebody wishes for the end of their life is kept as each of the two wrote it.
#[test]
fn of_two_wishes_none_is_chosen() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    let wishes = ["Do not try to restart my heart.", "Try to restart my heart."];
    let writers = [(&ada, patient.to_string()), (&home, String::new())];
    for ((computer, of), text) in writers.into_iter().zip(wishes) {
        let (section, text) = ("wishes".to_owned(), text.to_owned());
        let asked = PlanTextSet { patient: of, section, text, ..PlanTextSet::default() };
        own_plan::set_text(&computer.open(), &asked).unwrap();
    }
    in_step(&[&ada, &ben, &home]);
    for computer in [&ada, &ben, &home] {
        let care = own_plan::view::show(&computer.open(), patient).unwrap();
        let section = care.sections.into_iter().find(|section| section.section == "wishes").unwrap();
        let shown: BTreeSet<&str> = section.versions.iter().map(|version| version.text.as_str()).collect();
        assert_eq!(shown, wishes.into(), "{:?}", section.versions);
    }
}

/// P42
#[test]
fn looking_at_everything_writes_nothing() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.weighs("82.4");
    in_step(&[&home, &ada]);
    let before = (ada.entries_in_all(), ada.state().waiting);
    ada.line(patient, TARGET);
    ada.conflicts();
    ada.weights(patient);
    let open = ada.open();
    caseload::caseload(&open).unwrap();
    patient::patient(&open, patient).unwrap();
    medicines::list(&open, patient).unwrap();
    alerts::alerts(&open, Some(patient)).unwrap();
    assert_eq!((ada.entries_in_all(), ada.state().waiting), before);
}

/// P43
#[test]
fn the_same_edit_made_twice_is_no_conflict() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    ada.sets(patient, TARGET, "80.0");
    ben.sets(patient, TARGET, "80.0");
    in_step(&[&ada, &ben, &home]);
    all_say(&[&ada, &ben, &home], patient, TARGET, "80.0");
}

/// P45
#[test]
fn three_values_are_seen_alike_everywhere_and_one_entry_settles_all() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    let cem = town.nurse("Cem Fenwick");
    ada.sets(patient, TARGET, "80.0");
    ben.sets(patient, TARGET, "79.0");
    cem.sets(patient, TARGET, "78.0");
    in_step(&[&cem, &ada, &ben]);
    assert_eq!(all_ask(&[&ada, &ben, &cem], TARGET), ["78.0 kg", "79.0 kg", "80.0 kg"]);
    let conflict = ben.conflicts().remove(0);
    ben.settles(&conflict, "79.0kg").unwrap();
    in_step(&[&ben, &ada, &cem, &home]);
    all_say(&[&ada, &ben, &cem, &home], patient, TARGET, "79.0");
}

/// P46
#[test]
fn settling_offline_while_the_server_moves_on_is_asked_about_again() {
    let town = Town::new();
    let (ada, ben, _, patient) = town.with_two_nurses_and_a_patient();
    ada.sets(patient, TARGET, "80.0");
    ben.sets(patient, TARGET, "79.0");
    in_step(&[&ada, &ben]);
    let conflict = ada.conflicts().remove(0);
    // Ada settles without a network; meanwhile Ben settles too, and his is with the service first.
    ada.settles(&conflict, "80.0kg").unwrap();
    let conflict = ben.conflicts().remove(0);
    ben.settles(&conflict, "78.5kg").unwrap();
    ben.sync().unwrap();
    in_step(&[&ada, &ben]);
    assert_eq!(all_ask(&[&ada, &ben], TARGET), ["78.5 kg", "80.0 kg"]);
}
