//! Rules that are only tried out: what they find is counted for the team, and never shown to a patient.

use crate::desk::{Desk, PATIENT, Wall, form};
use crate::team::Team;
use hearth_app::deeds::alerts::shadow::shadow;
use hearth_app::deeds::patient;

/// Somebody who weighs the same for four weeks and then a little more every day: too little for any rule that speaks.
fn slowly_gaining(wall: &Wall, desk: &Desk) {
    let steady = ["80.0", "80.2"].into_iter().cycle().take(28);
    let rising = ["80.6", "80.8", "81.0", "81.2", "81.4", "81.6", "81.7"];
    for weight in steady.chain(rising) {
        desk.check_in(form(&[("weight", weight)])).unwrap();
        wall.days_later(1);
    }
}

#[test]
fn what_a_rule_in_shadow_finds_is_counted_for_the_team_and_said_to_nobody() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    slowly_gaining(&wall, &patient);
    let last = patient.check_in(form(&[("weight", "81.8")])).unwrap();
    assert!(last.advice.findings.iter().chain(&last.for_team).all(|found| found.rule != "W7"));
    assert!(shadow(&nurse.open()).unwrap().rules.is_empty(), "nothing has come yet");
    team.exchange(&patient);
    team.exchange(&nurse);
    let counted = shadow(&nurse.open()).unwrap();
    assert_eq!(counted.check_ins, 36);
    let [row] = counted.rules.as_slice() else { panic!("{counted:?}") };
    assert_eq!((row.rule.as_str(), row.patients), ("W7", 1));
    assert!(row.check_ins >= 1 && row.also_told <= row.check_ins, "{row:?}");
    assert_eq!(row.last, wall.now().day_at_offset(0).to_string());
    let seen = patient::patient(&nurse.open(), PATIENT).unwrap();
    assert!(seen.findings.iter().all(|found| found.rule != "W7"));
}

#[test]
fn a_check_in_that_was_taken_back_is_not_counted() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let saved = patient.check_in(form(&[("weight", "80.0")])).unwrap();
    let asked = hearth_app::api::WithdrawReading { key: saved.key, reason: "not-me".to_owned() };
    hearth_app::deeds::check_in::amend::withdraw(&patient.open(), &asked).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    assert_eq!(shadow(&nurse.open()).unwrap().check_ins, 0);
}

#[test]
fn a_patients_profile_is_refused_what_is_only_tried_out() {
    let wall = Wall::monday_at_eight();
    let patient = Desk::patient(&wall);
    Team::of(&wall, &[&patient]);
    let refused = shadow(&patient.open()).unwrap_err();
    assert_eq!(refused.said.key, "problem-not-allowed");
}
