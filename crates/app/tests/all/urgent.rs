//! A check-in with a danger sign is saved as well as told, whatever else is wrong with it.

use crate::desk::{Desk, PATIENT, Wall, form};
use hearth_app::api::{AmendReading, CheckInFields, Problem, ProblemKind, ResultView, SaveDraft, ZoneView};
use hearth_app::deeds::check_in::amend;
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::{results, today};
use hearth_app::typed::{TypedCheckIn, TypedValues};
use hearth_clinical::Pulse;
use hearth_wire::{Body, CheckInBody};

const FORM: &str = "the form's own key";

fn save(desk: &Desk, fields: &CheckInFields) -> Result<ResultView, Problem> {
    saved(desk, fields, false)
}

fn saved(desk: &Desk, fields: &CheckInFields, confirmed: bool) -> Result<ResultView, Problem> {
    let request = CheckInRequest {
        fields: fields.clone(),
        form: Some(FORM.to_owned()),
        confirmed,
        ..CheckInRequest::default()
    };
    check_in::save(&desk.open(), &request)
}

/// What stands of every check-in.
fn lines(desk: &Desk) -> Vec<Vec<String>> {
    let open = desk.open();
    let facts = hearth_app::deeds::facts::Facts::read(&open, &open.view().unwrap(), PATIENT).unwrap();
    let text = |check_in| results::saved(open.words(), check_in).into_iter().map(|said| said.text).collect();
    facts.chart().check_ins.iter().map(text).collect()
}

fn check_ins(desk: &Desk) -> Vec<CheckInBody> {
    let bodies = desk.open().view().unwrap().bodies(&PATIENT).unwrap();
    let check_in = |body: Body| match body {
        Body::CheckIn(body) => Some(*body),
        _ => None,
    };
    bodies.into_values().filter_map(check_in).collect()
}

#[test]
fn a_danger_sign_beside_a_box_that_can_t_be_read_is_saved_and_the_box_is_named() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let result = save(&desk, &form(&[("chest-pain", "now"), ("weight", "abc"), ("pulse", "88")])).unwrap();
    assert_eq!(result.advice.zone, ZoneView::Emergency);
    let named: Vec<&str> = result.not_saved.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(named, ["weightKg"]);
    let held = check_ins(&desk);
    assert_eq!(held.len(), 1);
    assert_eq!((held[0].pulse.map(Pulse::per_minute), held[0].weight), (Some(88), None));
    assert!(result.saved.iter().any(|said| said.text.contains("chest")), "{:?}", result.saved);
}

#[test]
fn a_danger_sign_that_was_told_is_saved_while_the_form_goes_on_and_the_whole_form_corrects_it() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let told = |fields: CheckInFields| {
        let form = Some(FORM.to_owned());
        check_in::save(
            &desk.open(),
            &CheckInRequest { fields, form, goes_on: true, ..CheckInRequest::default() },
        )
    };
    let first = told(form(&[("chest-pain", "now")])).unwrap();
    assert_eq!((first.advice.zone, desk.entries()), (ZoneView::Emergency, 1));
    let second = told(form(&[("chest-pain", "now"), ("fainted", "yes")])).unwrap();
    assert_eq!((second.key.as_str(), desk.entries()), (first.key.as_str(), 2), "what is new corrects it");
    let all = crate::desk::well(&[("chest-pain", "now"), ("fainted", "yes"), ("weight", "82.4")]);
    let whole = save(&desk, &all).unwrap();
    assert_eq!((whole.key.as_str(), whole.advice.zone), (first.key.as_str(), ZoneView::Emergency));
    assert!(whole.saved.iter().any(|said| said.text.contains("82.4")), "{:?}", whole.saved);
    assert_eq!(lines(&desk).len(), 1, "it is one check-in");
}

#[test]
fn the_mended_form_corrects_what_was_saved_and_doubles_nothing() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let first = save(&desk, &form(&[("chest-pain", "now"), ("weight", "abc"), ("pulse", "88")])).unwrap();
    let again = save(&desk, &form(&[("chest-pain", "now"), ("weight", "abc"), ("pulse", "88")])).unwrap();
    assert_eq!(
        (again.key.as_str(), desk.entries()),
        (first.key.as_str(), 1),
        "nothing new is nothing to save"
    );
    let mended = form(&[("chest-pain", "now"), ("weight", "82.4"), ("pulse", "88")]);
    let whole = save(&desk, &mended).unwrap();
    assert_eq!((whole.key.as_str(), whole.advice.zone), (first.key.as_str(), ZoneView::Emergency));
    assert!(whole.not_saved.is_empty() && whole.saved[0].text.contains("82.4"), "{:?}", whole.saved);
    let retried = save(&desk, &mended).unwrap();
    assert_eq!((retried.key, desk.entries()), (first.key, 2), "the check-in and one correction of it");
    assert_eq!(lines(&desk), [whole.saved.iter().map(|said| said.text.clone()).collect::<Vec<_>>()]);
}

#[test]
fn what_is_taken_out_of_the_form_before_it_is_whole_does_not_stand() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    save(&desk, &form(&[("fainted", "yes"), ("weight", "abc"), ("pulse", "88")])).unwrap();
    let whole = save(&desk, &form(&[("fainted", "yes")])).unwrap();
    assert!(!whole.saved.iter().any(|said| said.text.contains("88")), "{:?}", whole.saved);
    assert_eq!(lines(&desk).len(), 1);
}

#[test]
fn nothing_that_was_typed_is_lost_when_the_app_is_closed_before_the_box_is_mended() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let fields = form(&[("chest-pain", "now"), ("weight", "82.4.1")]);
    let draft = SaveDraft { form: FORM.to_owned(), fields: fields.clone(), page: 7 };
    today::save_draft(&desk.open(), &draft).unwrap();
    save(&desk, &fields).unwrap();
    desk.reopen();
    let shown = today::form(&desk.open()).unwrap();
    assert_eq!((shown.form.as_str(), shown.draft), (FORM, Some(fields)));
    save(&desk, &form(&[("chest-pain", "now")])).unwrap();
    assert!(today::form(&desk.open()).unwrap().draft.is_none(), "done, though nothing had to be written");
    assert_eq!(desk.entries(), 1);
}

#[test]
fn without_a_danger_sign_nothing_is_saved_before_every_box_is_right() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let problem = save(&desk, &form(&[("dizzy", "yes"), ("weight", "abc")])).unwrap_err();
    assert_eq!((problem.kind, desk.entries()), (ProblemKind::BadInput, 0));
    let problem = save(&desk, &form(&[("dizzy", "yes"), ("weight", "28.4")])).unwrap_err();
    assert_eq!((problem.kind, desk.entries()), (ProblemKind::AskAgain, 0));
}

#[test]
fn a_question_about_an_unusual_value_does_not_keep_a_danger_sign_from_being_saved() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let fields = form(&[("chest-pain", "now"), ("weight", "28.4")]);
    let first = save(&desk, &fields).unwrap();
    let asked: Vec<&str> = first.not_asked.iter().map(|one| one.said.key.as_str()).collect();
    assert_eq!((asked, desk.entries()), (vec!["check-unusual"], 1));
    assert!(check_ins(&desk)[0].confirmed_unusual.is_empty());
    let right = saved(&desk, &fields, true).unwrap();
    assert_eq!((right.key, right.not_asked.len(), lines(&desk).len()), (first.key, 0, 1));
    let bodies = desk.open().view().unwrap().bodies(&PATIENT).unwrap();
    let confirmed = bodies.values().any(|body| match body {
        Body::Amendment(body) => body.confirmed_unusual == ["weight"],
        _ => false,
    });
    assert!(confirmed, "{bodies:?}");
}

#[test]
fn a_time_that_can_t_be_right_is_told_and_nothing_is_saved_under_a_wrong_one() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let request = CheckInRequest {
        fields: form(&[("chest-pain", "now"), ("weight", "abc")]),
        at: Some(crate::desk::moment("2027-01-01T08:00:00Z")),
        ..CheckInRequest::default()
    };
    let problem = check_in::save(&desk.open(), &request).unwrap_err();
    assert_eq!((problem.said.key.as_str(), desk.entries()), ("problem-date-future", 0));
}

#[test]
fn a_command_line_that_is_typed_again_with_the_box_mended_is_one_check_in() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let typed = |weight: &str, pulse: &str| {
        let values = TypedValues {
            weight: Some(weight.to_owned()),
            pulse: Some(pulse.to_owned()),
            symptoms: vec!["chest-pain=now".to_owned()],
            ..TypedValues::default()
        };
        desk.typed(TypedCheckIn { values, ..TypedCheckIn::default() }).unwrap()
    };
    let first = typed("abc", "88");
    assert_eq!(first.not_saved[0].field, "weight");
    let mended = typed("82.4kg", "88");
    assert_eq!((&mended.key, lines(&desk).len()), (&first.key, 1));
    assert!(mended.saved[0].text.contains("82.4"), "{:?}", mended.saved);
    let next = typed("82.4kg", "88");
    assert_ne!(next.key, first.key, "a whole check-in is done; the same again is a check of its own");
    let other = typed("abc", "96");
    wall.hours_later(2);
    assert_ne!(typed("82.4kg", "96").key, other.key, "two hours later it is another check");
    assert_eq!(lines(&desk).len(), 4);
}

#[test]
fn a_correction_with_a_danger_sign_waits_for_no_other_box() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let key = desk.check_in(form(&[("weight", "82.4")])).unwrap().key;
    let correct = |boxes: &[(&str, &str)]| {
        let asked = AmendReading { key: key.clone(), fields: form(boxes), confirmed: false };
        amend::amend(&desk.open(), &asked)
    };
    let part = correct(&[("chest-pain", "now"), ("weight", "abc")]).unwrap();
    assert_eq!((part.advice.zone, part.not_saved.len()), (ZoneView::Emergency, 1));
    assert!(part.saved[0].text.contains("82.4"), "what stood stands: {:?}", part.saved);
    assert!(correct(&[("dizzy", "yes"), ("weight", "abc")]).is_err());
    let whole = correct(&[("chest-pain", "now"), ("weight", "83.0")]).unwrap();
    assert!(whole.not_saved.is_empty() && whole.saved[0].text.contains("83.0"), "{:?}", whole.saved);
    assert_eq!(lines(&desk).len(), 1);
}
