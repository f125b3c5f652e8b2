//! A patient's computer that the team's server does not hear of: known on a nurse's computer, and on the patient's never.

use crate::desk::{Desk, PATIENT, Wall, well};
use crate::plan::set;
use crate::team::Team;
use hearth_app::deeds::patient;
use hearth_record::Subject;
use hearth_wire::{Body, ContactBody};

/// The server writes down that the computer was in touch just now.
fn in_touch(wall: &Wall, team: &mut Team, desk: &Desk) {
    let body = Body::Contact(ContactBody { device: desk.device, at: wall.now() });
    team.writes_about(PATIENT, Subject::contact(&desk.device), &body);
}

fn found(desk: &Desk) -> Vec<String> {
    let seen = patient::patient(&desk.open(), PATIENT).unwrap();
    seen.findings.into_iter().map(|found| found.rule).filter(|rule| rule == "M3").collect()
}

#[test]
fn a_computer_that_was_silent_for_three_days_is_told_to_the_team_at_t3() {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &nurse]);
    set(&nurse, "tier", "t3", &[]).unwrap();
    home.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(4);
    assert!(found(&nurse).is_empty(), "nothing is known of any contact");
    in_touch(&wall, &mut team, &home);
    for desk in [&home, &nurse] {
        team.exchange(desk);
    }
    wall.hours_later(71);
    assert!(found(&nurse).is_empty());
    wall.hours_later(1);
    assert_eq!(found(&nurse), ["M3"]);
    in_touch(&wall, &mut team, &home);
    team.exchange(&nurse);
    assert!(found(&nurse).is_empty(), "it was heard of again");
}

#[test]
fn that_a_computer_was_in_touch_never_comes_to_the_patients_computer_and_is_in_no_timeline() {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &nurse]);
    let before = (home.entries(), nurse.entries());
    let lines = patient::patient(&nurse.open(), PATIENT).unwrap().timeline.len();
    in_touch(&wall, &mut team, &home);
    team.exchange(&home);
    team.exchange(&nurse);
    assert_eq!((home.entries(), nurse.entries()), (before.0, before.1 + 1));
    assert_eq!(patient::patient(&nurse.open(), PATIENT).unwrap().timeline.len(), lines);
}
