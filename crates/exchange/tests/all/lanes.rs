//! Who goes up first: whoever is visited on the day that is today there, then what is of that day, then the rest.

use crate::laptop::Laptop;
use crate::world::World;
use hearth_clinical::visit::{FieldAnswer, FieldId, Value};
use hearth_clinical::{Instant, LocalDay, Private};
use hearth_exchange::outbox;
use hearth_record::{Audience, PatientId};
use hearth_sync::Lane;
use hearth_wire::{Body, NoteBody, VisitAnswerBody, VisitBody};

fn patient(byte: u8) -> PatientId {
    PatientId::from_bytes([byte; 16])
}

fn notes(laptop: &Laptop, world: &World, about: u8) {
    let body = Body::TeamNote(NoteBody { text: Private::new("rang, no answer".to_owned()) });
    laptop.write_about(world, (patient(about), Audience::Team), "team-note/1", &body, &[]);
}

fn visits(laptop: &Laptop, world: &World, about: u8, day: LocalDay, next: Option<LocalDay>) {
    let about = (patient(about), Audience::Team);
    laptop.write_about(world, about, "visit/one", &Body::Visit(VisitBody { day }), &[]);
    let answer = next.map(|next| FieldAnswer::Value(Value::Day(next)));
    let fields = [(FieldId::find("plan/next-contact").unwrap(), answer)].into();
    let body = Body::VisitAnswer(VisitAnswerBody { fields, ..VisitAnswerBody::default() });
    laptop.write_about(world, about, "visit/one", &body, &[]);
}

fn lanes(laptop: &Laptop) -> Vec<(PatientId, Lane)> {
    let mut lanes: Vec<(PatientId, Lane)> =
        outbox(&*laptop.store()).unwrap().iter().map(|chain| (chain.chain.patient, chain.lane)).collect();
    lanes.sort();
    lanes
}

fn today(world: &World) -> LocalDay {
    let now: Instant = world.now();
    now.day_at_offset(0)
}

#[test]
fn what_is_about_somebody_who_is_visited_today_goes_up_first() {
    let world = World::new();
    let nurse = world.nurse();
    // Last month one was told that today they are called on again, and another that it is in a week.
    let then = today(&world);
    visits(&nurse, &world, 1, then, Some(then.plus_days(30)));
    visits(&nurse, &world, 2, then, Some(then.plus_days(37)));
    nurse.sync(&world);
    world.days_go_by(29);
    for about in [1, 2, 3] {
        notes(&nurse, &world, about);
    }
    world.days_go_by(1);
    assert_eq!(lanes(&nurse), [1, 2, 3].map(|about| (patient(about), Lane::Today)), "nobody wrote today yet");
    visits(&nurse, &world, 4, today(&world), None);
    notes(&nurse, &world, 3);
    let expected = [(1, Lane::Visit), (2, Lane::Rest), (3, Lane::Today), (4, Lane::Visit)];
    assert_eq!(lanes(&nurse), expected.map(|(about, lane)| (patient(about), lane)));
}

#[test]
fn of_one_patient_alone_nobody_asks_who_comes_first() {
    let world = World::new();
    let nurse = world.nurse();
    visits(&nurse, &world, 1, today(&world), None);
    assert_eq!(lanes(&nurse), [(patient(1), Lane::Today)]);
}
