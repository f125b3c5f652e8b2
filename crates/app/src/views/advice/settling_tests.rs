//! What a person is told while a setting has two values, held against the table of cautious sides.
//! How two values come about is for the tests of the deeds.

use super::settling;
use hearth_clinical::{CautiousSide, PlanSubject, ThresholdLayer, caution};
use hearth_rules::PlanInForce;
use hearth_words::{Language, Words};

/// Two values that one subject may have.
fn two(subject: PlanSubject) -> [&'static str; 2] {
    match subject {
        PlanSubject::TargetWeight | PlanSubject::OedemaFreeWeight => ["80.0kg", "82.0kg"],
        PlanSubject::WeightGain3Days
        | PlanSubject::WeightGain7Days
        | PlanSubject::WeightGain1Day
        | PlanSubject::WeightAboveTarget
        | PlanSubject::WeightLoss => ["1.5kg", "2.5kg"],
        PlanSubject::SystolicLow | PlanSubject::SystolicLowish => ["95", "105"],
        PlanSubject::SystolicHigh => ["150", "170"],
        PlanSubject::PulseLow => ["45", "55"],
        PlanSubject::PulseHigh | PlanSubject::PulseFast => ["110", "125"],
        PlanSubject::PulseRise => ["12", "20"],
        PlanSubject::OxygenScale => ["94-98", "88-92"],
        PlanSubject::MissingDays => ["3", "5"],
        PlanSubject::Tier => ["t2", "t3"],
        PlanSubject::HeartFailureType => ["hfref", "hfpef"],
        PlanSubject::TeamContact => {
            ["01632 960001; mon-fri 09:00-17:00; 111", "01632 960002; mon-fri 09:00-17:00; 111"]
        }
    }
}

fn plan(subjects: &[PlanSubject], contact: &str) -> PlanInForce {
    let values =
        subjects.iter().flat_map(|subject| two(*subject).map(|typed| subject.parse_value(typed).unwrap()));
    let contact = (!contact.is_empty()).then(|| PlanSubject::TeamContact.parse_value(contact).unwrap());
    PlanInForce::from_settings(values.chain(contact).map(|value| (ThresholdLayer::Person, value)))
}

#[track_caller]
fn check(subjects: &[PlanSubject], contact: &str, key: &str) -> String {
    let said = settling(Words::new(Language::English), &plan(subjects, contact)).unwrap();
    assert_eq!(said.key, key, "{subjects:?}");
    said.text
}

#[test]
fn while_a_setting_has_two_values_the_person_is_told_what_its_cautious_side_says() {
    let contact = "01632 960123; mon-fri 09:00-17:00; 111";
    for subject in PlanSubject::ALL {
        let (with, without) = match caution(subject) {
            CautiousSide::None => ("settling-phone", "settling-no-phone"),
            CautiousSide::ShownTogether => ("settling-together", "settling-together"),
            CautiousSide::Lower | CautiousSide::Higher | CautiousSide::Either(_) => ("settling", "settling"),
        };
        check(&[subject], "", without);
        if subject != PlanSubject::TeamContact {
            check(&[subject], contact, with);
        }
    }
    assert_eq!(settling(Words::new(Language::English), &plan(&[], contact)), None);
}

#[test]
fn of_several_the_one_without_a_cautious_side_is_told() {
    let told = check(&[PlanSubject::WeightGain3Days, PlanSubject::OxygenScale], "", "settling-no-phone");
    assert!(told.contains(&Words::new(Language::English).setting("threshold/oxygen-scale")), "{told}");
    check(&[PlanSubject::WeightGain3Days, PlanSubject::PulseLow], "", "settling");
}

#[test]
fn two_contacts_are_shown_together() {
    let told = check(&[PlanSubject::TeamContact], "", "settling-together");
    assert!(told.contains("01632 960001") && told.contains("01632 960002"), "{told}");
}
