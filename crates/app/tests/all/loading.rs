//! What a patient is told while some of their own history is still on its way to this computer.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::team::Team;
use hearth_app::api::ZoneView;
use hearth_app::deeds::{check_in, today};
use hearth_record::LogNumber;
use hearth_store::Arrived;
use hearth_wire::OpenLoad;

/// A patient who weighed yesterday, of whose record a part has not come yet.
fn half_loaded() -> (Wall, Desk) {
    let wall = Wall::monday_at_eight();
    let home = Desk::patient(&wall);
    let mut team = Team::of(&wall, &[&home]);
    home.check_in(well(&[("weight", "80.0")])).unwrap();
    team.exchange(&home);
    wall.days_later(1);
    let load = OpenLoad { patient: PATIENT, as_of: LogNumber(1), after: LogNumber(0), place: None };
    home.open().store().apply(&Arrived { opens: vec![load], ..Arrived::default() }).unwrap();
    (wall, home)
}

const USUAL: [(&str, &str); 4] =
    [("weight", "80.2"), ("systolic", "124"), ("diastolic", "76"), ("pulse", "68")];

#[test]
fn while_ones_own_history_is_on_its_way_no_result_says_that_all_is_well() {
    let (_, home) = half_loaded();
    let result = home.check_in(well(&USUAL)).unwrap();
    assert_eq!(result.advice.zone, ZoneView::NotJudged, "{result:?}");
    let not_judged: Vec<&str> = result.advice.not_judged.iter().map(|said| said.key.as_str()).collect();
    assert!(not_judged.contains(&"not-judged-history"), "{not_judged:?}");
    let keys = result.advice.what_to_do.iter().map(|said| said.key.as_str());
    assert!(keys.clone().all(|key| !key.starts_with("advice-green")), "{:?}", keys.collect::<Vec<_>>());
    // Nor does the first screen, which says what was told then.
    let told = today::today(&home.open()).unwrap().last.unwrap().advice;
    assert_eq!((told.zone, told.not_judged), (result.advice.zone, result.advice.not_judged));
}

#[test]
fn a_danger_sign_is_answered_whether_or_not_the_history_is_here() {
    let (_, home) = half_loaded();
    let signs = form(&[("chest-pain", "now")]);
    assert_eq!(check_in::look(&home.open(), &signs).unwrap().danger.unwrap().zone, ZoneView::Emergency);
    assert_eq!(home.check_in(signs).unwrap().advice.zone, ZoneView::Emergency);
    let gained = home.check_in(well(&[("weight", "82.4")])).unwrap();
    assert!(gained.advice.findings.iter().any(|finding| finding.rule == "W1"), "{gained:?}");
}
