//! Settings that stand side by side, were suspended, or come from a newer app.

use crate::pen::{HOME, NURSE, Pen, SERVER};
use hearth_chart::{Record, plan_in_force};
use hearth_clinical::{PlanSubject, PlanValue, TeamContact};
use hearth_record::Subject;
use hearth_wire::{Body, TeamBody};

const GAIN: PlanSubject = PlanSubject::WeightGain3Days;

fn gain(text: &str) -> PlanValue {
    GAIN.parse_value(text).unwrap()
}

fn values(record: &Record<'_>) -> Vec<String> {
    record.setting(GAIN).iter().map(|setting| setting.value.to_string()).collect()
}

#[test]
fn two_settings_side_by_side_are_a_conflict_and_both_are_in_force() {
    let mut pen = Pen::default();
    let first = pen.set(NURSE, &gain("2.0kg"), &[]);
    pen.at_minute(1).set(NURSE, &gain("1.5kg"), &[first]);
    pen.at_minute(2).set(HOME, &gain("2.5kg"), &[first]);
    let record = pen.record();
    assert!(record.setting_in_conflict(GAIN));
    let nobody = Pen::default();
    let plan = plan_in_force(&nobody.record(), &record);
    assert_eq!(plan.weight_gain.all().map(|one| one.value.grams()).collect::<Vec<_>>(), [1_500, 2_500]);
    assert_eq!(plan.unsettled(), [GAIN]);
    assert_eq!(record.setting_history(GAIN).len(), 3);
}

#[test]
fn the_teams_first_contact_holds_until_the_service_sets_another() {
    let first: TeamContact = "111; closed; 111".parse().unwrap();
    let name = "Invented heart failure team".to_owned();
    let mut team = Pen::default();
    let body =
        TeamBody { name, contact: first.clone(), escrow_key: [9; 32], invented: true, welsh_review: None };
    team.write(SERVER, Subject::new("team").unwrap(), &Body::Team(body), &[]);
    let nobody = Pen::default();
    let in_force = |team: &Pen| plan_in_force(&team.record(), &nobody.record());
    assert_eq!(in_force(&team).contact.unwrap().first().value, first);

    let second: TeamContact = "01632 960123; mon-fri 09:00-17:00; 111".parse().unwrap();
    team.set(SERVER, &PlanValue::TeamContact(second.clone()), &[]);
    assert_eq!(in_force(&team).unsettled(), [], "another value is not a second one beside it");
    assert_eq!(in_force(&team).contact.unwrap().first().value, second);
}

#[test]
fn one_entry_in_place_of_both_settles_it() {
    let mut pen = Pen::default();
    let both = [pen.set(NURSE, &gain("1.5kg"), &[]), pen.set(HOME, &gain("2.5kg"), &[])];
    pen.set(NURSE, &gain("2.0kg"), &both);
    assert_eq!(values(&pen.record()), [gain("2.0kg").to_string()]);
}

#[test]
fn the_same_value_twice_is_no_conflict() {
    let mut pen = Pen::default();
    pen.set(NURSE, &gain("1.5kg"), &[]);
    pen.set(HOME, &gain("1.5kg"), &[]);
    assert!(!pen.record().setting_in_conflict(GAIN));
}

#[test]
fn a_setting_that_can_t_be_read_leaves_the_last_readable_one_in_force() {
    let mut pen = Pen::default();
    let old = pen.set(NURSE, &gain("1.5kg"), &[]);
    let newer = pen.set_newer(NURSE, &gain("2.0kg"), &[old]);
    assert_eq!(values(&pen.record()), [gain("1.5kg").to_string()]);
    pen.set_newer(NURSE, &gain("2.0kg"), &[newer]);
    assert_eq!(values(&pen.record()), [gain("1.5kg").to_string()], "two newer ones in a row");
    let readable = pen.set(HOME, &gain("2.5kg"), &[old]);
    assert_eq!(values(&pen.record()), [gain("2.5kg").to_string()], "one that was replaced readably is gone");
    pen.suspend(readable);
    assert_eq!(values(&pen.record()), [gain("1.5kg").to_string()]);
    pen.suspend(old);
    assert!(values(&pen.record()).is_empty(), "a suspended one is not brought back");
}

#[test]
fn only_the_server_s_verdict_suspends() {
    let mut pen = Pen::default();
    let setting = pen.set(NURSE, &gain("1.5kg"), &[]);
    pen.suspend(setting);
    assert!(pen.record().setting(GAIN).is_empty());
    let nobody_is_server = Record::read(&pen.facts, |_| false);
    assert_eq!(nobody_is_server.setting(GAIN).len(), 1);
    assert_ne!(SERVER, NURSE);
}
