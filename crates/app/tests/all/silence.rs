//! A patient's computer that the team's server does not hear of: known on a nurse's computer, and on the patient's never.

use crate::desk::{Desk, PATIENT, Wall, well};
use crate::plan::set;
use crate::team::Team;
use hearth_app::api::{CaseloadRow, UnseenState, ZoneView};
use hearth_app::deeds::caseload::caseload;
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

fn row(desk: &Desk) -> CaseloadRow {
    let rows = caseload(&desk.open()).unwrap().rows;
    rows.into_iter().find(|row| row.id == PATIENT.to_string()).unwrap()
}

fn states(row: &CaseloadRow) -> Vec<UnseenState> {
    row.states.iter().map(|state| state.state).collect()
}

#[test]
fn the_list_tells_a_silent_computer_from_one_that_is_in_touch_and_from_readings_that_were_missed() {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &nurse]);
    home.check_in(well(&[("weight", "80.0")])).unwrap();
    team.exchange(&home);
    team.exchange(&nurse);
    wall.days_later(3);
    let missed = row(&nurse);
    assert_eq!(states(&missed), [UnseenState::ReadingsMissed], "nothing is known of the computer");
    in_touch(&wall, &mut team, &home);
    team.exchange(&nurse);
    let entered = row(&nurse);
    assert_eq!(states(&entered), [UnseenState::NothingEntered]);
    assert_eq!(entered.reason.text, "In contact, but nothing entered for 3 days");
    wall.days_later(3);
    let silent = row(&nurse);
    assert_eq!(states(&silent), [UnseenState::ComputerNotSeen]);
    assert_eq!(silent.reason.text, "Computer not seen for 3 days");
    for row in [missed, entered, silent] {
        assert!(row.not_seen && row.zone != ZoneView::Green, "{row:?}");
    }
}

#[test]
fn what_was_entered_last_under_a_wrong_clock_makes_the_clock_suspect_and_nobody_green() {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &nurse]);
    home.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.set("2027-06-01T08:00:00Z");
    home.check_in(well(&[("weight", "80.1")])).unwrap();
    wall.set("2026-11-17T08:00:00Z");
    team.exchange(&home);
    team.exchange(&nurse);
    let suspect = row(&nurse);
    assert_eq!(states(&suspect), [UnseenState::ClockSuspect], "{suspect:?}");
    assert_ne!(suspect.zone, ZoneView::Green);
}
