//! A carer who enters for somebody: everybody can read who it is for and who typed it.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::team::Team;
use hearth_app::deeds::{check_in, numbers};

#[test]
fn a_carer_reads_for_whom_they_enter_and_the_numbers_say_who_typed_them() {
    let wall = Wall::monday_at_eight();
    let (patient, carer, nurse) = (Desk::patient(&wall), Desk::carer(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &carer, &nurse]);
    let name = hearth_testkit::people::person(1).name.reveal().to_owned();
    assert_eq!(carer.profile().enters_for, Some(name));
    assert_eq!((patient.profile().enters_for, nurse.profile().enters_for), (None, None));
    let empty = check_in::look(&carer.open(), &form(&[("weight", "80 or so")])).unwrap().problems;
    assert!(empty[0].said.text.starts_with("Type the weight as"), "{}", empty[0].said.text);
    carer.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.hours_later(1);
    patient.check_in(well(&[("weight", "80.1")])).unwrap();
    for desk in [&carer, &patient, &nurse, &carer] {
        team.exchange(desk);
    }
    let by = |desk: &Desk| -> Vec<String> {
        let rows = numbers::numbers(&desk.open(), PATIENT, 31).unwrap().rows;
        rows.into_iter().map(|row| row.by).collect()
    };
    assert_eq!(by(&nurse), ["", "a carer"]);
    assert_eq!(by(&carer), ["", "a carer"]);
}
