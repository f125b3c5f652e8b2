//! A half-done form survives.

use crate::desk::{Desk, Wall, form};
use hearth_app::api::SaveDraft;
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::today;

#[test]
fn what_was_typed_is_still_there_after_the_app_was_closed() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let key = today::form(&desk.open()).unwrap().form;
    let fields = form(&[("unit", "stLb"), ("stone", "11.7 or so"), ("dizzy", "yes")]);
    today::save_draft(&desk.open(), &SaveDraft { form: key.clone(), fields: fields.clone(), page: 3 })
        .unwrap();
    desk.reopen();
    let shown = today::form(&desk.open()).unwrap();
    assert_eq!((shown.form, shown.draft, shown.draft_page), (key, Some(fields), 3));
    assert_eq!(shown.weight_unit, "stLb");
    let today = today::today(&desk.open()).unwrap();
    assert!(today.half_done);
    assert_eq!(today.due[0].key, "due-half-done");
}

#[test]
fn a_form_that_was_saved_is_no_draft_any_more() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let key = today::form(&desk.open()).unwrap().form;
    let fields = form(&[("weight", "80.0")]);
    today::save_draft(&desk.open(), &SaveDraft { form: key.clone(), fields: fields.clone(), page: 1 })
        .unwrap();
    let request =
        CheckInRequest { fields: fields.clone(), form: Some(key.clone()), ..CheckInRequest::default() };
    check_in::save(&desk.open(), &request).unwrap();
    // The screen's last keystroke may come after its Save.
    today::save_draft(&desk.open(), &SaveDraft { form: key.clone(), fields, page: 1 }).unwrap();
    let next = today::form(&desk.open()).unwrap();
    assert!(next.draft.is_none());
    assert_ne!(next.form, key);
    assert!(!today::today(&desk.open()).unwrap().half_done);
}
