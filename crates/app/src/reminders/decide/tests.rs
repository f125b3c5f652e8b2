//! When somebody is reminded, on every day of the year and every setting.

use super::*;
use proptest::prelude::*;

fn at(text: &str) -> Instant {
    zone::from_rfc3339(text).unwrap()
}

fn settings(times: &[&str]) -> Settings {
    let times = Times::of(times.iter().map(|text| Minute::parse(text).unwrap())).unwrap();
    Settings { on: true, times, ..Settings::default() }
}

#[test]
fn a_time_is_read_as_a_clock_shows_it() {
    for (typed, shown) in [("8:30", "08:30"), ("08.30", "08:30"), (" 23:59 ", "23:59"), ("0:00", "00:00")] {
        assert_eq!(Minute::parse(typed).map(Minute::text).as_deref(), Some(shown), "{typed}");
    }
    for typed in ["", "8", "24:00", "8:60", "8:3", "008:30", "-1:30", "+8:30", "8:+3", "half past eight"] {
        assert_eq!(Minute::parse(typed), None, "{typed}");
    }
}

#[test]
fn at_the_time_it_is_due_once_and_not_once_the_check_is_done() {
    let settings = settings(&["09:00"]);
    let (before, after) = (at("2026-11-22T08:59:59Z"), at("2026-11-22T09:00:10Z"));
    let mut state = State::default();
    assert_eq!(due(before, &settings, &state), BTreeSet::new());
    assert_eq!(due(after, &settings, &state), BTreeSet::from([Nudge::CheckIn]));
    state.shown_ms = Some(after.ms());
    assert_eq!(due(after.plus_ms(60_000), &settings, &state), BTreeSet::new());
    let done = State { done_on: Some(zone::local_day(after).days()), ..State::default() };
    assert_eq!(due(after, &settings, &done), BTreeSet::new());
    assert_eq!(next(after, &settings, &done), Some(at("2026-11-23T09:00:00Z")));
}

#[test]
fn when_the_clocks_change_the_time_on_the_wall_stays() {
    let settings = settings(&["09:00"]);
    let state = State::default();
    assert_eq!(next(at("2026-03-28T12:00:00Z"), &settings, &state), Some(at("2026-03-29T08:00:00Z")));
    assert_eq!(next(at("2026-10-24T12:00:00Z"), &settings, &state), Some(at("2026-10-25T09:00:00Z")));
}

#[test]
fn a_time_in_the_hour_that_is_left_out_is_the_first_minute_after_it() {
    let day = "2026-03-29".parse().unwrap();
    assert_eq!(Minute::parse("01:30").unwrap().on(day), at("2026-03-29T01:00:00Z"));
    let twice = "2026-10-25".parse().unwrap();
    assert_eq!(Minute::parse("01:30").unwrap().on(twice), at("2026-10-25T00:30:00Z"));
}

#[test]
fn at_night_what_came_waits_until_the_morning() {
    let settings = settings(&["09:00"]);
    let state = State { waiting: BTreeSet::from([Nudge::Message]), ..State::default() };
    assert_eq!(due(at("2026-11-22T21:00:00Z"), &settings, &state), BTreeSet::new());
    assert_eq!(due(at("2026-11-23T07:59:59Z"), &settings, &state), BTreeSet::new());
    assert_eq!(due(at("2026-11-23T08:00:00Z"), &settings, &state), BTreeSet::from([Nudge::Message]));
}

#[test]
fn what_came_is_shown_to_somebody_who_does_not_wish_to_be_reminded_of_the_check() {
    let settings = Settings { on: false, ..settings(&["09:00"]) };
    let state = State { waiting: BTreeSet::from([Nudge::Plan]), ..State::default() };
    assert_eq!(due(at("2026-11-22T22:00:00Z"), &settings, &state), BTreeSet::new());
    assert_eq!(due(at("2026-11-23T09:30:00Z"), &settings, &state), BTreeSet::from([Nudge::Plan]));
}

#[test]
fn only_the_chosen_days_count() {
    // 22 November 2026 is a Sunday.
    let mut settings = settings(&["09:00"]);
    settings.days = [true, false, false, false, false, false, false];
    assert_eq!(due(at("2026-11-22T09:01:00Z"), &settings, &State::default()), BTreeSet::new());
    assert_eq!(
        next(at("2026-11-22T09:01:00Z"), &settings, &State::default()),
        Some(at("2026-11-23T09:00:00Z"))
    );
    settings.days = [false; 7];
    assert_eq!(next(at("2026-11-22T09:01:00Z"), &settings, &State::default()), None);
}

fn any_settings() -> impl Strategy<Value = Settings> {
    let minute = || (0..DAY_MINUTES).prop_map(Minute);
    let times = proptest::collection::btree_set(minute(), 0..=TIMES_MAX).prop_map(Times);
    (any::<bool>(), times, any::<[bool; 7]>(), minute(), minute())
        .prop_map(|(on, times, days, from, to)| Settings { on, times, days, quiet: Quiet { from, to } })
}

/// From 2020 to 2034: 30 changes of the clocks.
const SPAN_MS: std::ops::Range<i64> = 1_577_836_800_000..2_019_686_400_000;

proptest! {
    #[test]
    fn the_next_reminder_is_later_on_a_chosen_day_outside_the_quiet_hours_and_within_eight_days(
        settings in any_settings(), ms in SPAN_MS
    ) {
        let now = Instant::from_ms(ms);
        let Some(at) = next(now, &settings, &State::default()) else { return Ok(()) };
        prop_assert!(at.ms() > now.ms());
        prop_assert!(at.ms_since(now) <= 8 * 25 * 3_600_000);
        prop_assert!(is_day(&settings, zone::local_day(at)));
        prop_assert!(settings.on);
    }

    #[test]
    fn nothing_is_ever_due_in_the_quiet_hours_and_only_what_came_when_it_is_off(
        settings in any_settings(), ms in SPAN_MS, waits in any::<bool>()
    ) {
        let now = Instant::from_ms(ms);
        let waiting = waits.then_some(Nudge::Message).into_iter().collect();
        let state = State { waiting, ..State::default() };
        if !settings.on {
            prop_assert!(!due(now, &settings, &state).contains(&Nudge::CheckIn));
        }
        let there = zone::local(now);
        let minute = Minute::at(u16::try_from(there.hour).unwrap(), u16::try_from(there.minute).unwrap()).unwrap();
        if settings.quiet.holds(minute) {
            prop_assert!(due(now, &settings, &state).is_empty());
        }
    }

    #[test]
    fn whoever_looks_each_minute_is_reminded_once_for_each_time_and_never_after_the_check_is_done(
        settings in any_settings(), ms in SPAN_MS, done_at in 0_i64..1500
    ) {
        let day = zone::local_day(Instant::from_ms(ms));
        let start = Minute(0).on(day);
        let mut state = State { shown_ms: Some(start.ms() - 1), ..State::default() };
        let mut shown = 0;
        // A day has 23, 24 or 25 hours.
        for minute in 0..25 * 60 {
            let now = start.plus_ms(minute * 60_000);
            if zone::local_day(now) != day { break }
            if minute >= done_at { state.done_on = Some(day.days()); }
            if due(now, &settings, &state).contains(&Nudge::CheckIn) {
                prop_assert!(minute < done_at);
                shown += 1;
                state.shown_ms = Some(now.ms());
            }
        }
        prop_assert!(shown <= settings.times.iter().count());
    }
}
