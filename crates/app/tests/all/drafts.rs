//! A half-done form survives.

use crate::desk::{Desk, Wall, form, well};
use hearth_app::api::{CheckInFields, SaveDraft};
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::today;
use hearth_clinical::Instant;

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

#[test]
fn what_was_left_on_another_day_is_offered_for_that_day_and_is_nothing_of_todays() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let key = today::form(&desk.open()).unwrap().form;
    let left = form(&[("weight", "80.0")]);
    let keep = |fields| today::save_draft(&desk.open(), &SaveDraft { form: key.clone(), fields, page: 2 });
    keep(left.clone()).unwrap();
    let same_day = today::form(&desk.open()).unwrap();
    assert_eq!((same_day.draft_earlier, same_day.draft), (None, Some(left.clone())));
    let typed = wall.now();
    wall.days_later(1);
    let shown = today::form(&desk.open()).unwrap();
    let earlier = shown.draft_earlier.unwrap();
    assert_eq!(earlier.at_ms, typed.ms());
    assert_eq!(earlier.said.text, "You began this check on 16 November 2026. It is not saved yet.");
    let first = today::today(&desk.open()).unwrap();
    assert!(!first.half_done && !first.done_for_today);
    assert_eq!(first.due[0].key, "due-check-in");

    // The person says that it is to be saved for its own day, and is interrupted once more.
    let meant = CheckInFields { measured_ms: Some(earlier.at_ms), ..left };
    keep(meant.clone()).unwrap();
    let again = today::form(&desk.open()).unwrap();
    assert_eq!(again.draft, Some(meant.clone()));
    assert_eq!(again.draft_earlier.unwrap().at_ms, typed.ms());
    let request = CheckInRequest {
        at: meant.measured_ms.map(Instant::from_ms),
        fields: meant,
        form: Some(key),
        ..CheckInRequest::default()
    };
    let saved = check_in::save(&desk.open(), &request).unwrap();
    assert_eq!(saved.at_ms, typed.ms());
    assert_eq!(today::today(&desk.open()).unwrap().due[0].key, "due-check-in", "today's is still to be done");
}

#[test]
fn nothing_more_is_due_once_todays_check_in_is_whole_and_not_before() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    assert!(!today::today(&desk.open()).unwrap().done_for_today);
    desk.check_in(well(&[("weight", "80.0")])).unwrap();
    let part = today::today(&desk.open()).unwrap();
    assert_eq!(part.done_for_today, part.due.iter().all(|said| said.key == "due-done"), "{:?}", part.due);
    desk.check_in(form(&[("systolic", "124"), ("diastolic", "76"), ("pulse", "68")])).unwrap();
    let whole = today::today(&desk.open()).unwrap();
    assert_eq!((whole.done_for_today, whole.due.len()), (true, 1), "{:?}", whole.due);
}

#[test]
fn what_is_being_saved_is_finished_before_a_profile_is_locked() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let saved = std::sync::atomic::AtomicBool::new(false);
    let (begun, begins) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let (open, saved) = (desk.open(), &saved);
        scope.spawn(move || {
            begun.send(()).unwrap();
            std::thread::sleep(std::time::Duration::from_millis(300));
            open.store().keep("typed", "on the last page").unwrap();
            saved.store(true, std::sync::atomic::Ordering::SeqCst);
        });
        begins.recv().unwrap();
        desk.lock();
        let finished = saved.load(std::sync::atomic::Ordering::SeqCst);
        assert!(finished, "somebody still writes in a profile that is locked");
    });
    desk.unlock();
    let kept = desk.open().view().unwrap().kept("typed").unwrap();
    assert_eq!(kept.as_deref(), Some("on the last page"));
}
