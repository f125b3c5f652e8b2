//! How far a check-in has got, as the person and the team read it: never more than is proved.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::team::Team;
use hearth_app::api::{AlertAsked, AlertClose, AmendReading, CheckInFields, LookedAt, ProblemKind, Reached};
use hearth_app::deeds::alerts::looked_at::looked_at;
use hearth_app::deeds::alerts::{alerts, close, seen};
use hearth_app::deeds::check_in::amend;
use hearth_app::deeds::{export, numbers, patient, timeline, today};
use hearth_record::{Audience, EntryKey, Link, LogNumber, Refusal, Subject};
use hearth_store::Arrived;
use hearth_wire::{Body, OpenLoad, VerdictBody};

fn last(desk: &Desk) -> Reached {
    today::last_result(&desk.open()).unwrap().result.unwrap().reached
}

fn latest(nurse: &Desk) -> Reached {
    patient::patient(&nurse.open(), PATIENT).unwrap().latest.unwrap().reached
}

fn looks(nurse: &Desk, entries: &[String]) -> Result<(), hearth_app::api::Problem> {
    let asked = LookedAt { patient: PATIENT.to_string(), entries: entries.to_vec() };
    looked_at(&nurse.open(), &asked).map(|_| ())
}

/// A patient who was as usual on Monday at eight, and a nurse whose computer has it.
fn well_on_monday() -> (Wall, Desk, Desk, Team) {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    patient.check_in(well(&[("weight", "82.4")])).unwrap();
    assert_eq!(last(&patient).said.text, "Saved on this computer");
    team.exchange(&patient);
    team.exchange(&nurse);
    (wall, patient, nurse, team)
}

/// How many looks the log holds, and in which chains they lie.
fn looks_in(team: &Team) -> Vec<Audience> {
    let is_look = |link: &Link| match link {
        Link::Whole(whole) => whole.header.kind.name == "looked-at",
        Link::Stub { .. } => false,
    };
    team.links().filter(|(_, link)| is_look(link)).map(|(key, _)| key.id.chain.audience).collect()
}

#[test]
fn a_check_in_is_here_then_with_the_service_then_looked_at_and_no_sooner() {
    let (wall, home, nurse, mut team) = well_on_monday();
    assert_eq!((last(&home).step.as_str(), last(&home).yours), ("with-service", false));
    assert_eq!(last(&home).said.text, "With your team’s service");
    wall.hours_later(6);
    looks(&nurse, &latest(&nurse).entries).unwrap();
    assert_eq!(latest(&nurse).said.text, "You looked at this, today 14:00. Not sent yet.");
    team.exchange(&home);
    assert_eq!(last(&home).step, "with-service", "what is only on her computer is known to nobody else");
    team.exchange(&nurse);
    assert_eq!(latest(&nurse).said.text, "You looked at this, today 14:00");
    assert!(latest(&nurse).yours);
    assert_eq!(last(&home).step, "with-service");
    team.exchange(&home);
    assert_eq!(last(&home).said.text, "Looked at by a heart failure nurse, today 14:00");
    assert_eq!(looks_in(&team), [Audience::Shared]);
    wall.days_later(1);
    assert!(last(&home).said.text.contains("16 November"), "{:?}", last(&home).said);
}

#[test]
fn every_place_that_shows_a_check_in_says_the_same() {
    let (_, home, nurse, mut team) = well_on_monday();
    looks(&nurse, &latest(&nurse).entries).unwrap();
    team.exchange(&nurse);
    team.exchange(&home);
    let said = last(&home);
    assert_eq!(said.step, "looked-at");
    assert_eq!(today::today(&home.open()).unwrap().last.unwrap().reached, said);
    assert_eq!(numbers::numbers(&home.open(), PATIENT, 7).unwrap().rows[0].reached, said);
    let rows = export::readings(&home.open(), PATIENT, None, None).unwrap();
    assert!(!rows.is_empty());
    assert!(rows.iter().all(|row| row.reached == said), "{rows:?}");
    let shown = patient::patient(&nurse.open(), PATIENT).unwrap();
    let of_check_in: Vec<&Reached> = shown.timeline.iter().filter_map(|item| item.reached.as_ref()).collect();
    assert_eq!(of_check_in, [&latest(&nurse)], "the timeline has it on the check-in and nowhere else");
}

#[test]
fn opening_pages_writes_nothing() {
    let (_, _, nurse, _) = well_on_monday();
    let before = nurse.entries();
    patient::patient(&nurse.open(), PATIENT).unwrap();
    numbers::numbers(&nurse.open(), PATIENT, 31).unwrap();
    alerts(&nurse.open(), Some(PATIENT)).unwrap();
    assert_eq!(nurse.entries(), before);
}

#[test]
fn saying_twice_that_one_has_looked_is_one_entry() {
    let (_, _, nurse, _) = well_on_monday();
    let entries = latest(&nurse).entries;
    looks(&nurse, &entries).unwrap();
    let before = nurse.entries();
    looks(&nurse, &entries).unwrap();
    assert_eq!(nurse.entries(), before);
}

#[test]
fn only_a_check_in_of_this_patient_can_be_looked_at_and_only_by_the_team() {
    let (_, home, nurse, _) = well_on_monday();
    let before = nurse.entries();
    let entry = latest(&nurse).entries[0].clone();
    for wrong in [vec![], vec!["nonsense".to_owned()], vec![entry.clone(), entry.replace(".1.", ".7.")]] {
        let problem = looks(&nurse, &wrong).unwrap_err();
        assert_eq!(problem.said.key, "problem-reading-unknown", "{wrong:?}");
    }
    assert_eq!(nurse.entries(), before);
    let own = looks(&home, &[entry]).unwrap_err();
    assert_eq!(own.kind, ProblemKind::BadInput, "{own:?}");
    assert!(!last(&home).yours);
}

#[test]
fn a_correction_is_looked_at_by_nobody_until_somebody_has_seen_it() {
    let (_, home, nurse, mut team) = well_on_monday();
    let before = latest(&nurse);
    looks(&nurse, &before.entries).unwrap();
    team.exchange(&nurse);
    let fields = CheckInFields { weight_kg: "83.4".to_owned(), ..form(&[]) };
    let key = today::last_result(&home.open()).unwrap().result.unwrap().key;
    amend::amend(&home.open(), &AmendReading { key, fields, confirmed: true }).unwrap();
    assert_eq!(last(&home).step, "here", "the correction is on this computer only");
    team.exchange(&home);
    assert_eq!(last(&home).step, "with-service", "nobody has seen 83.4 kg");
    team.exchange(&nurse);
    assert_eq!((latest(&nurse).step.as_str(), latest(&nurse).yours), ("with-service", false));
    // What was on the screen before the correction came says nothing about the correction.
    looks(&nurse, &before.entries).unwrap();
    assert_eq!(latest(&nurse).step, "with-service");
    looks(&nurse, &latest(&nurse).entries).unwrap();
    team.exchange(&nurse);
    team.exchange(&home);
    assert_eq!(last(&home).step, "looked-at");
}

#[test]
fn a_look_that_the_server_suspends_does_not_count() {
    let (_, home, nurse, mut team) = well_on_monday();
    looks(&nurse, &latest(&nurse).entries).unwrap();
    team.exchange(&nurse);
    let is_look = |link: &Link| matches!(link, Link::Whole(whole) if whole.header.kind.name == "looked-at");
    let look: EntryKey = team.links().find(|(_, link)| is_look(link)).map(|(key, _)| *key).unwrap();
    let verdict = VerdictBody { about: look, suspended: Some(Refusal::RoleMayNot) };
    team.writes_about(PATIENT, Subject::verdict(&look), &Body::Verdict(verdict));
    team.exchange(&home);
    assert_eq!(last(&home).step, "with-service");
}

#[test]
fn after_a_server_was_put_back_a_check_in_is_here_until_it_is_confirmed_again() {
    let (_, home, nurse, mut team) = well_on_monday();
    looks(&nurse, &latest(&nurse).entries).unwrap();
    team.exchange(&nurse);
    team.exchange(&home);
    assert_eq!(last(&home).step, "looked-at");
    home.open().store().forget_acknowledgements().unwrap();
    assert_eq!(last(&home).step, "here", "a look at what the service may not have promises nothing");
    let waiting = home.open().store().waiting().unwrap();
    let chain = waiting.first().unwrap();
    assert!(home.open().store().acknowledge(&chain.chain, chain.through, &chain.hash, &[0; 16]).unwrap());
    assert_eq!(last(&home).step, "looked-at");
}

#[test]
fn while_some_of_the_history_is_not_here_nobody_is_said_to_have_looked() {
    let (_, home, nurse, mut team) = well_on_monday();
    looks(&nurse, &latest(&nurse).entries).unwrap();
    team.exchange(&nurse);
    team.exchange(&home);
    assert_eq!(last(&home).step, "looked-at");
    let load = OpenLoad { patient: PATIENT, as_of: LogNumber(1), after: LogNumber(0), place: None };
    home.open().store().apply(&Arrived { opens: vec![load], ..Arrived::default() }).unwrap();
    assert_eq!(last(&home).step, "with-service", "a correction may still be on its way");
}

/// A patient who is swollen, with the alert about it on a nurse's computer.
fn swollen() -> (Desk, Desk, Team) {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    patient.check_in(well(&[("swelling", "little-more")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    (patient, nurse, team)
}

fn about() -> AlertAsked {
    AlertAsked { patient: PATIENT.to_string(), cause: "congestion".to_owned(), ..AlertAsked::default() }
}

#[test]
fn whoever_says_that_they_looked_at_an_alert_or_closes_it_has_looked_at_its_check_in() {
    for closes in [false, true] {
        let (home, nurse, mut team) = swollen();
        if closes {
            let why = String::new();
            close(&nurse.open(), &AlertClose { alert: about(), action: "spoken".to_owned(), why }).unwrap();
        } else {
            seen(&nurse.open(), &about()).unwrap();
        }
        team.exchange(&nurse);
        team.exchange(&home);
        assert_eq!(last(&home).step, "looked-at", "closes: {closes}");
        let audiences: Vec<Audience> = team
            .links()
            .filter(|(key, _)| key.id.chain.device == nurse.device)
            .map(|(key, _)| key.id.chain.audience)
            .collect();
        assert_eq!(audiences.len(), 2, "the team's own word, and the one that the person can read");
        assert_eq!(looks_in(&team), [Audience::Shared]);
        let held = timeline::timeline(&home.open(), &facts(&home).chart());
        assert!(
            held.iter().all(|item| !item.what.contains("Alert")),
            "what was done is the team's: {held:?}"
        );
    }
}

fn facts(desk: &Desk) -> hearth_app::deeds::facts::Facts {
    let open = desk.open();
    let view = open.view().unwrap();
    hearth_app::deeds::facts::Facts::read(&open, &view, PATIENT).unwrap()
}

#[test]
fn closing_an_alert_says_nothing_about_a_correction_that_was_not_on_the_screen() {
    let (home, nurse, mut team) = swollen();
    let shown = alerts(&nurse.open(), Some(PATIENT)).unwrap().alerts;
    let alert = shown.into_iter().find(|alert| alert.cause == "congestion").unwrap();
    let entries: Vec<String> = alert.open.iter().flat_map(|finding| finding.entries.clone()).collect();
    assert_eq!(entries.len(), 1);
    let key = today::last_result(&home.open()).unwrap().result.unwrap().key;
    let fields = CheckInFields { weight_kg: "83.4".to_owned(), ..form(&[]) };
    amend::amend(&home.open(), &AmendReading { key, fields, confirmed: true }).unwrap();
    team.exchange(&home);
    team.exchange(&nurse);
    let alert = AlertAsked { entries, ..about() };
    let why = String::new();
    close(&nurse.open(), &AlertClose { alert, action: "spoken".to_owned(), why }).unwrap();
    team.exchange(&nurse);
    team.exchange(&home);
    assert_eq!(looks_in(&team).len(), 1);
    assert_eq!(last(&home).step, "with-service");
}
