//! Ten days in a cottage without any signal: every morning is answered by the plan on the computer, and all of them are
//! with the team once the line is back, without a press.

use crate::{
    mornings::{alma, begins, fills, goes_on, mornings_before},
    people::{Person, sync_now},
    window::Window,
};

const NETWORK_IS: &str = "window.dispatchEvent(new Event(arguments[0]))";

/// Nine mornings before today, today's last night first.
const WEIGHTS: [&str; 9] =
    ["80.3kg", "80.1kg", "80.4kg", "80.2kg", "80.5kg", "80.2kg", "80.3kg", "80.1kg", "80.4kg"];

#[tokio::test]
async fn ten_days_offline_are_answered_every_morning_and_arrive_whole() {
    let (team, alma) = alma("ten-days").await;
    alma.cable.pull();
    mornings_before(&alma, &WEIGHTS);
    let window = alma.comes_back().await;
    window.run(NETWORK_IS, vec!["offline".into()]).await;

    begins(&window, "checkin-weight-kg").await;
    fills(&window, "80.4", "checkin-systolic").await;
    goes_on(&window, ["124/76", "122/74", "68"]).await;
    window.sees_in("result-headline", "No warning sign in this check").await;
    window.sees_in("result-reached", "Saved on this computer").await;
    window.enters("result-today").await;
    window.sees_in("sync-line", "10 readings not sent yet").await;
    window.looks_whole("ten-days-waiting").await;

    alma.cable.plug_in();
    window.run(NETWORK_IS, vec!["online".into()]).await;
    window.sees_in_the_end("sync-line", "Your team has everything").await;
    window.looks_whole("ten-days-sent").await;
    window.close().await;

    let colleague = Person::nurse("ten-days-colleague", team.cable());
    let nurse = colleague.joins(&team.member("nurse", "Bea Invented")).await;
    sync_now(&nurse).await;
    assert_eq!(readings_of_the_only_patient(&nurse).await, 10, "every morning is in the team's list");
    nurse.close().await;
}

/// How many mornings the table of the one patient's readings has, as a nurse sees it.
async fn readings_of_the_only_patient(nurse: &Window) -> usize {
    nurse.press_until("nav-caseload", "title", "Caseload").await;
    nurse.press("Invented, Alma").await;
    nurse.press_id("period-31").await;
    nurse.has("numbers-table").await;
    let rows =
        nurse.run("return document.querySelectorAll('[data-testid=numbers-table] tbody tr').length", vec![]);
    usize::try_from(rows.await.as_u64().unwrap()).unwrap()
}
