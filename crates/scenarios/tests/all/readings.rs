//! Readings that are there twice.

use crate::town::Town;
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::numbers;

/// P73
#[test]
fn a_weight_that_two_people_type_is_pointed_out_and_never_merged() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.weighs("82.4");
    let typed = CheckInRequest {
        patient: Some(patient),
        fields: crate::town::weight("82.4"),
        ..CheckInRequest::default()
    };
    check_in::save(&ada.open(), &typed).unwrap();
    for computer in [&home, &ada, &home] {
        computer.sync().unwrap();
    }
    for computer in [&home, &ada] {
        let shown = numbers::numbers(&computer.open(), patient, 7).unwrap();
        let marks: Vec<&str> = shown.rows.iter().map(|row| row.mark.as_str()).collect();
        assert_eq!(marks, ["possible-duplicate", ""], "both stay, the later one is marked");
    }
}
