//! Holds the cohort to what was published, and to what it was when it was frozen.
//! A change that fails here is another cohort: whoever makes it has to calibrate and freeze it anew, before rules run.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use hearth_alert_quality::calibration::bands;
use hearth_alert_quality::cohort::{DAYS, Person, Variant, persons};
use hearth_alert_quality::fingerprint;
use hearth_alert_quality::seeds::{CALIBRATION, REPORT, TUNING};

/// The three cohorts as they were frozen, before the product's rules ran on them.
const FROZEN: [(u64, &str); 3] = [
    (TUNING, "5ad38d0b0387d1837e73580193313b4cb790dde97296369821d0601ba9f72a05"),
    (CALIBRATION, "f66e9cfc076a47b20528f40dd29bbfbc0155e353946905a52af4be53ed5c2be6"),
    (REPORT, "39195429f2dcd0eb5b1b145086fa649c2048260ebe6c9319ea0cb3153af34232"),
];

fn cohort(variant: Variant) -> Vec<Person> {
    persons(CALIBRATION, 2_000, variant)
}

fn days_at_home(persons: &[Person]) -> f64 {
    f64::from(persons.iter().map(Person::days_at_home).sum::<i32>())
}

#[test]
fn the_frozen_cohorts_are_what_they_were() {
    for (seed, hash) in FROZEN {
        assert_eq!(fingerprint::cohort(seed), hash, "seed {seed}");
    }
}

#[test]
fn the_cohort_is_like_what_was_published() {
    let out: Vec<_> = bands(&cohort(Variant::Published)).into_iter().filter(|band| !band.holds()).collect();
    assert!(out.is_empty(), "outside the published bands: {out:#?}");
}

#[test]
fn a_cohort_without_gains_leaves_the_bands() {
    let bands = bands(&cohort(Variant::NoGain));
    let out: Vec<&str> = bands.iter().filter(|band| !band.holds()).map(|band| band.what).collect();
    assert!(out.contains(&"drift in the 14 days before an event, mean, kg"), "{out:?}");
}

#[test]
fn each_worse_cohort_differs_in_what_its_name_says_and_in_nothing_else() {
    let usual = cohort(Variant::Published);
    let answers = |persons: &[Person]| -> f64 {
        let given: usize =
            persons.iter().flat_map(|p| &p.check_ins).map(|check_in| check_in.answers.len()).sum();
        f64::from(u32::try_from(given).unwrap())
    };
    let check_ins = |persons: &[Person]| -> f64 {
        f64::from(u32::try_from(persons.iter().map(|p| p.check_ins.len()).sum::<usize>()).unwrap())
    };

    let half = cohort(Variant::HalfReported);
    let told = answers(&half) / answers(&usual);
    assert!((0.45..0.6).contains(&told), "{told} of the answers are left");

    let sixty = cohort(Variant::SixtyPercent);
    let present = check_ins(&sixty) / days_at_home(&sixty);
    assert!((0.58..0.62).contains(&present), "{present} of days");

    let flat = cohort(Variant::NoGain);
    for (one, other) in usual.iter().zip(&flat).chain(usual.iter().zip(&half)) {
        assert_eq!(one.stays, other.stays);
        let days = |person: &Person| person.check_ins.iter().map(|c| (c.day, c.pressure)).collect::<Vec<_>>();
        assert_eq!(days(one), days(other));
    }
    for (one, other) in usual.iter().zip(&half) {
        let weights = |person: &Person| person.check_ins.iter().map(|c| c.grams).collect::<Vec<_>>();
        assert_eq!(weights(one), weights(other));
    }
}

#[test]
fn a_person_is_the_same_in_whatever_company() {
    let some = persons(TUNING, 5, Variant::Published);
    assert_eq!(some[4], Person::invent(TUNING, 4, Variant::Published));
    assert_ne!(some[3].check_ins, some[4].check_ins);
    assert_ne!(some[0], Person::invent(REPORT, 0, Variant::Published));
}

#[test]
fn days_follow_each_other_and_nobody_checks_in_from_hospital() {
    for person in persons(REPORT, 200, Variant::Published) {
        assert!(person.check_ins.windows(2).all(|pair| pair[0].day < pair[1].day));
        for check_in in &person.check_ins {
            assert!((0..DAYS).contains(&check_in.day) && !person.away(check_in.day));
            let asked: BTreeSet<_> = check_in.answers.iter().map(|(symptom, _)| symptom).collect();
            assert_eq!(asked.len(), check_in.answers.len(), "one answer a question");
            assert!(check_in.answers.iter().all(|(symptom, answer)| symptom.answers().contains(answer)));
            assert!(check_in.pressure.is_none_or(|(upper, lower)| upper > lower));
        }
        assert!(person.target(0).is_some());
    }
}

#[test]
fn the_cohort_knows_no_rule_of_the_product() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files: Vec<_> = ["cohort.rs", "calibration.rs", "fingerprint.rs", "dice.rs", "seeds.rs"]
        .map(|name| top.join(name))
        .into();
    for folder in ["cohort", "comparators"] {
        files.extend(fs::read_dir(top.join(folder)).unwrap().map(|entry| entry.unwrap().path()));
    }
    assert!(files.len() > 14);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains(concat!("hearth_", "rules")), "{} knows a rule", file.display());
    }
}
