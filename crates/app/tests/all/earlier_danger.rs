//! A danger that was told is not taken back by a calm screen minutes later, but by somebody of the team who has looked.

use crate::desk::{Desk, PATIENT, Wall, form, moment, well};
use crate::team::Team;
use hearth_app::api::{AlertAsked, AlertClose, ProblemKind, ResultView, ZoneView};
use hearth_app::deeds::alerts::{alerts, close, seen};
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::import;
use hearth_app::typed::{TypedCheckIn, TypedValues};
use hearth_wire::Body;

fn a_team() -> (Wall, Desk, Desk, Team) {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let team = Team::of(&wall, &[&home, &nurse]);
    (wall, home, nurse, team)
}

/// A person who weighed themself the day before, so that a whole check can be green.
fn weighed_yesterday() -> (Wall, Desk, Desk, Team) {
    let (wall, home, nurse, team) = a_team();
    home.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(1);
    (wall, home, nurse, team)
}

fn earlier(result: &ResultView) -> Option<&str> {
    let said = result.advice.not_judged.iter().find(|said| said.key.starts_with("earlier-stands"));
    said.map(|said| said.text.as_str())
}

fn about(cause: &str) -> AlertAsked {
    AlertAsked { patient: PATIENT.to_string(), cause: cause.to_owned(), ..AlertAsked::default() }
}

#[test]
fn chest_pain_that_is_gone_minutes_later_is_not_green_and_says_what_was_told_and_999() {
    let (_, home, _, _) = weighed_yesterday();
    let pain = home.check_in(well(&[("chest-pain", "now")])).unwrap();
    assert_eq!(pain.advice.zone, ZoneView::Emergency);
    let later = home.check_in(well(&[("weight", "80.0")])).unwrap();
    assert_eq!(later.advice.zone, ZoneView::NotJudged, "{:?}", later.advice);
    let said = earlier(&later).unwrap();
    assert!(said.contains("999") && said.contains("chest"), "{said}");
}

#[test]
fn a_red_oxygen_followed_by_a_good_one_says_to_phone_the_team() {
    let (_, home, _, _) = weighed_yesterday();
    assert_eq!(home.check_in(form(&[("oxygen", "91")])).unwrap().advice.zone, ZoneView::Red);
    let later = home.check_in(well(&[("weight", "80.0"), ("oxygen", "97")])).unwrap();
    assert_eq!(later.advice.zone, ZoneView::NotJudged, "{:?}", later.advice);
    let said = earlier(&later).unwrap();
    assert!(said.contains("91%") && said.contains("phone them now"), "{said}");
}

#[test]
fn once_the_team_has_opened_or_closed_it_and_that_has_come_the_next_check_can_be_green() {
    for closes in [false, true] {
        let (_, home, nurse, mut team) = weighed_yesterday();
        home.check_in(well(&[("chest-pain", "now")])).unwrap();
        team.exchange(&home);
        team.exchange(&nurse);
        if closes {
            let done =
                AlertClose { alert: about("danger-sign"), action: "spoken".into(), why: String::new() };
            close(&nurse.open(), &done).unwrap();
        } else {
            seen(&nurse.open(), &about("danger-sign")).unwrap();
        }
        let check = || home.check_in(well(&[("weight", "80.0")])).unwrap();
        assert_eq!(check().advice.zone, ZoneView::NotJudged, "nothing of it has come here yet");
        team.exchange(&nurse);
        team.exchange(&home);
        let after = home.check_in(well(&[])).unwrap();
        assert_eq!((after.advice.zone, earlier(&after)), (ZoneView::Green, None), "closes: {closes}");
    }
}

#[test]
fn who_opens_one_alert_of_a_check_in_has_not_looked_at_the_other_one() {
    let (_, home, nurse, mut team) = a_team();
    home.check_in(well(&[("chest-pain", "now"), ("swelling", "little-more")])).unwrap();
    team.exchange(&home);
    team.exchange(&nurse);
    let alert = |cause: &str| {
        let all = alerts(&nurse.open(), Some(PATIENT)).unwrap().alerts;
        all.into_iter().find(|alert| alert.cause == cause).unwrap()
    };
    let looked_at = || {
        let bodies = nurse.open().view().unwrap().bodies(&PATIENT).unwrap();
        bodies.values().filter(|body| matches!(body, Body::LookedAt(_))).count()
    };
    seen(&nurse.open(), &about("congestion")).unwrap();
    let danger = alert("danger-sign");
    assert_eq!((danger.opened, danger.looked_at, looked_at()), (false, false, 0), "{danger:?}");
    assert!(alert("congestion").opened);
    seen(&nurse.open(), &about("danger-sign")).unwrap();
    assert_eq!(
        (alert("danger-sign").opened, looked_at()),
        (true, 1),
        "now all of the check-in was looked at"
    );
}

fn typed(desk: &Desk, at: &str, symptom: &str) -> Result<ResultView, hearth_app::api::Problem> {
    let values = TypedValues {
        pulse: Some("88".to_owned()),
        symptoms: vec![symptom.to_owned()],
        ..TypedValues::default()
    };
    desk.typed(TypedCheckIn { values, at: Some(at.to_owned()), ..TypedCheckIn::default() })
}

#[test]
fn yesterday_evening_is_a_time_on_a_command_line() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let result = typed(&desk, "yesterday 20:30", "chest-pain=now").unwrap();
    assert_eq!(result.at_ms, moment("2026-11-15T20:30:00Z").ms());
    assert!(result.not_saved.is_empty(), "{:?}", result.not_saved);
}

#[test]
fn a_danger_sign_with_a_time_that_can_t_be_used_is_saved_as_of_now_and_that_is_said() {
    for at in ["last week", "2099-01-01T00:00:00Z"] {
        let desk = Desk::patient(&Wall::monday_at_eight());
        let result = typed(&desk, at, "chest-pain=now").unwrap();
        assert_eq!((result.advice.zone, desk.entries()), (ZoneView::Emergency, 1), "{at}");
        assert_eq!(result.at_ms, moment("2026-11-16T08:00:00Z").ms());
        let said = &result.not_saved[0];
        assert!(said.field == "at" && said.said.text.contains(at), "{said:?}");
        let right = typed(&desk, "yesterday 20:30", "chest-pain=now").unwrap();
        assert_ne!(right.key, result.key, "typed again with its time it is a check-in of its own");
        let calm = typed(&desk, at, "chest-pain=no").unwrap_err();
        assert_eq!(
            (calm.kind, desk.entries()),
            (ProblemKind::BadInput, 2),
            "without danger a time is asked for"
        );
    }
}

#[test]
fn a_nurse_is_asked_about_the_person_and_a_patient_about_themself() {
    let (_, home, nurse, mut team) = a_team();
    home.check_in(form(&[("weight", "82.4")])).unwrap();
    team.exchange(&home);
    team.exchange(&nurse);
    let asked = |desk: &Desk| {
        let fields = form(&[("weight", "72.4")]);
        let request = CheckInRequest { patient: Some(PATIENT), fields, ..CheckInRequest::default() };
        check_in::save(&desk.open(), &request).unwrap_err().fields[0].said.text.clone()
    };
    assert!(asked(&home).contains("Your last weight"), "{}", asked(&home));
    let of = asked(&nurse);
    assert!(of.contains("This person’s last weight") && !of.to_lowercase().contains("your"), "{of}");
}

#[test]
fn what_a_person_is_to_be_told_is_called_that_to_the_nurse_who_types_for_them() {
    let (_, home, nurse, _) = a_team();
    let headline = |desk: &Desk| {
        let fields = form(&[("chest-pain", "now")]);
        let request = CheckInRequest { patient: Some(PATIENT), fields, ..CheckInRequest::default() };
        check_in::save(&desk.open(), &request).unwrap().advice.headline.text
    };
    assert_eq!(headline(&home), "Call 999 now");
    assert_eq!(headline(&nurse), "Say to the person: Call 999 now");
}

#[test]
fn a_file_gives_back_the_lines_that_it_did_not_take() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let file = "at,weight,chest-pain\n2026-11-15,80.0,no\n2026-11-15,now\nlast week,80.0,now\n";
    let imported = import::import(&desk.open(), None, file.as_bytes()).unwrap();
    assert_eq!((imported.saved, imported.refused.len()), (1, 2), "{imported:?}");
    assert_eq!(imported.left, "at,weight,chest-pain\n2026-11-15,now\nlast week,80.0,now\n");
    let mended =
        imported.left.replace("2026-11-15,now", "2026-11-15,,now").replace("last week", "2026-11-14");
    let again = import::import(&desk.open(), None, mended.as_bytes()).unwrap();
    assert_eq!((again.saved, again.left.as_str()), (2, ""), "{again:?}");
}

#[test]
fn a_table_with_two_columns_of_one_name_is_refused_and_a_danger_sign_in_it_is_told() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let file = "at,Weight,chest-pain,weight\n2026-11-16 07:30,80.0,now,82.0\n";
    let imported = import::import(&desk.open(), None, file.as_bytes()).unwrap();
    let problem = imported.problem.unwrap();
    assert_eq!(
        (problem.said.key.as_str(), imported.saved, desk.entries()),
        ("problem-import-column-twice", 0, 0)
    );
    assert!(problem.said.text.contains("weight"), "{problem:?}");
    assert_eq!(imported.danger.unwrap().advice.zone, ZoneView::Emergency);
}
