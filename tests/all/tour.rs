//! Looking round: the invented team that `make run` shows, in the windows that a newcomer sees first.
//! The pictures in the README are taken here.

use crate::{
    people::{Person, Typed, check_in},
    world::Team,
};

#[tokio::test]
async fn a_newcomer_finds_invented_people_in_every_state_and_is_told_that_they_are_invented() {
    let (team, codes) = Team::invented();
    let code = |name: &str| &codes.iter().find(|(known, _)| known.starts_with(name)).unwrap().1;

    let amy = Person::nurse("tour-nurse", team.cable());
    let window = amy.joins(code("Amy Patel")).await;
    window.has("invented").await;
    for zone in ["Emergency", "Red", "Amber", "Green", "Readings missed"] {
        window.sees_in("caseload", zone).await;
    }
    window.sees("List as of").await;
    window.looks_whole("caseload").await;
    window.can_be_used_by_everybody("caseload").await;
    window.close().await;

    let margaret = Person::patient("tour-patient", team.cable());
    let window = margaret.joins(code("Margaret Ellis")).await;
    window.has("invented").await;
    check_in(&window, Typed { pressure: Some(("174", "98")), pulse: "72", ..Typed::default() }).await;
    // Whether the team is phoned or 111 hangs on the hour; that it is today does not.
    window.sees_in("result-headline", "today").await;
    window.sees("Amber").await;
    window.looks_whole("result").await;
    window.press_until("nav-numbers", "title", "My numbers").await;
    window.has("numbers-table").await;
    window.has("chart").await;
    window.looks_whole("numbers").await;
    window.can_be_used_by_everybody("numbers").await;
    window.close().await;
}
