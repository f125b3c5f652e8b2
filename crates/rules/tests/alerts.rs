//! Alerts under every order of arrival: nothing is lost, nothing urgent is hushed, and what came later stays open.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't set itself up should stop loudly"
)]

use std::collections::{BTreeMap, BTreeSet};

use hearth_clinical::{Instant, LocalDay, TeamHours};
use hearth_rules::alert::{
    About, Acts, AlertState, Expected, Extent, Extents, FindingId, LocalMinute, Named, Naming, Raised,
    Snooze, Stood, StoodOfRule, alerts, unanswered, waited,
};
use hearth_rules::{Cause, Level, RuleId};
use proptest::prelude::*;

fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

const CAUSES: [(Cause, RuleId); 4] = [
    (Cause::WeightGain, RuleId::W1),
    (Cause::WeightLoss, RuleId::W5),
    (Cause::Congestion, RuleId::S2),
    (Cause::DangerSign, RuleId::S1),
];

prop_compose! {
    /// A finding about one of a few entries, so that findings meet.
    fn any_raised()(entry in 0_u8..5, cause in 0_usize..4, level in 0_usize..4, on in 0_i32..8, state in prop::bool::weighted(0.2)) -> Raised<u8> {
        let (cause, rule) = CAUSES[cause];
        let about = if state { About::State { since: day(i32::from(entry)), step: 0 } } else { About::Entry(entry) };
        // A reading has one day, whoever judges it; what is said of it may be said on several.
        let at = Instant::from_ms(i64::from(day(on).days()) * 86_400_000);
        Raised { level: Level::ALL[level], at, day: day(i32::from(entry)), id: FindingId { about, rule }, cause }
    }
}

fn extent(far: i64) -> Extent {
    [("up/weight".to_owned(), 80_000 + 500 * far)].into_iter().collect()
}

prop_compose! {
    /// Somebody had these before their eyes, this far; an old app did not say how far.
    fn any_naming()(
        raised in prop::collection::vec((any_raised(), prop::option::weighted(0.8, 0_i64..6)), 0..4),
        cause in 0_usize..4,
    ) -> Naming<u8> {
        let cause = CAUSES[cause].0;
        let named = raised.into_iter().filter(|(raised, _)| raised.cause == cause);
        let named = named.map(|(raised, far)| Named { id: raised.id, level: raised.level, far: far.map(extent) });
        Naming { cause, named: named.collect() }
    }
}

prop_compose! {
    /// Somebody puts an alert off, having seen its rule at this level and this far.
    fn any_snooze()(cause in 0_usize..4, made in 0_i32..8, days in 0_i32..14, level in 2_usize..4, far in 0_i64..6) -> Snooze {
        let (cause, rule) = CAUSES[cause];
        let stood = Stood::from([(rule, StoodOfRule { level: Level::ALL[level], extent: extent(far) })]);
        Snooze::new(cause, day(made), day(made + days), "phoned, comes on Friday", stood).unwrap()
    }
}

fn any_extents() -> impl Strategy<Value = Extents<u8>> {
    let far = prop::collection::vec((any_raised(), 0_i64..6, any::<bool>()), 0..16);
    far.prop_map(|all| {
        let mut extents = Extents::new();
        for (raised, far, sign) in all {
            let held = extents.entry((raised.cause, raised.id)).or_default();
            held.join(&extent(far));
            held.extend(sign.then(|| ("sign/fainted".to_owned(), 1)));
        }
        extents
    })
}

prop_compose! {
    fn any_acts()(
        closings in prop::collection::vec(any_naming(), 0..4),
        seen in prop::collection::vec(any_naming(), 0..4),
        looked in prop::collection::vec(any_naming(), 0..4),
        snoozes in prop::collection::vec(any_snooze(), 0..3),
        expected in prop::collection::vec((0_i32..8, 0_i32..8), 0..2),
        extents in any_extents(),
    ) -> Acts<u8> {
        let far_since = extents.keys().map(|id| (*id, Instant::from_ms(0))).collect();
        let expected = expected.into_iter().map(|(from, days)| Expected { from: day(from), until: day(from + days) });
        Acts { closings, seen, looked, snoozes, expected: expected.collect(), found: BTreeSet::new(), extents, far_since }
    }
}

/// True when one closing had named this finding as urgent as it is, with every sign and no better value than it has now.
fn has_closed(acts: &Acts<u8>, one: &Raised<u8>) -> bool {
    let now = acts.extents.get(&(one.cause, one.id));
    let saw = |far: &Extent, (name, number): (&str, i64)| {
        far.marks().any(|(seen, had)| seen == name && had >= number)
    };
    let saw_all = |far: &Extent| now.is_none_or(|now| now.marks().all(|mark| saw(far, mark)));
    acts.closings
        .iter()
        .filter(|closing| closing.cause == one.cause)
        .flat_map(|closing| &closing.named)
        .any(|named| named.id == one.id && named.level <= one.level && named.far.as_ref().is_none_or(saw_all))
}

fn all_raised() -> impl Strategy<Value = Vec<Raised<u8>>> {
    prop::collection::vec(any_raised(), 0..24)
}

proptest! {
    #[test]
    fn the_order_of_arrival_and_repetition_change_no_alert(
        (raised, shuffled) in all_raised().prop_flat_map(|all| {
            let twice: Vec<_> = all.iter().chain(&all).copied().collect();
            (Just(all), Just(twice).prop_shuffle())
        }),
        (acts, mixed) in any_acts().prop_flat_map(|acts| {
            let twice = |all: &[Naming<u8>]| all.iter().chain(all).cloned().collect::<Vec<_>>();
            let (closings, seen) = (twice(&acts.closings), twice(&acts.seen));
            let (snoozes, expected) = (acts.snoozes.clone(), acts.expected.clone());
            let mixed = (
                Just(closings).prop_shuffle(),
                Just(seen).prop_shuffle(),
                Just(snoozes).prop_shuffle(),
                Just(expected).prop_shuffle(),
            );
            (Just(acts), mixed)
        }),
        today in 0_i32..20,
    ) {
        let (closings, seen, snoozes, expected) = mixed;
        let looked = acts.looked.clone();
        let mixed = Acts { closings, seen, looked, snoozes, expected, found: BTreeSet::new(), extents: acts.extents.clone(), far_since: acts.far_since.clone() };
        prop_assert_eq!(alerts(raised, &acts, day(today)), alerts(shuffled, &mixed, day(today)));
    }

    #[test]
    fn every_finding_is_in_exactly_one_place_of_its_alert(raised in all_raised(), acts in any_acts(), today in 0_i32..20) {
        let made = alerts(raised.iter().copied(), &acts, day(today));
        let ids: BTreeSet<_> = raised.iter().map(|one| (one.cause, one.id)).collect();
        let mut held = Vec::new();
        for alert in &made {
            held.extend([&alert.open, &alert.expected, &alert.closed].into_iter().flatten().map(|one| (one.cause, one.id)));
            prop_assert_eq!(alert.open.is_empty(), matches!(alert.state, AlertState::Closed | AlertState::Expected));
        }
        let once: BTreeSet<_> = held.iter().copied().collect();
        prop_assert_eq!(once.len(), held.len());
        prop_assert_eq!(once, ids);
        let causes: BTreeSet<_> = made.iter().map(|alert| alert.cause).collect();
        prop_assert_eq!(causes.len(), made.len(), "one alert a cause");
    }

    #[test]
    fn a_red_flag_is_never_put_off_nor_muted(raised in all_raised(), acts in any_acts(), today in 0_i32..20) {
        let made = alerts(raised.iter().copied(), &acts, day(today));
        for one in raised.iter().filter(|one| one.level <= Level::Red) {
            let closed = has_closed(&acts, one);
            let alert = made.iter().find(|alert| alert.cause == one.cause).unwrap();
            let open = alert.open.iter().any(|open| open.id == one.id);
            prop_assert!(closed || (open && alert.state == AlertState::Open), "{one:?} in {alert:?}");
        }
    }

    #[test]
    fn nothing_that_is_new_stays_put_off(raised in all_raised(), acts in any_acts(), today in 0_i32..20) {
        let made = alerts(raised.iter().copied(), &acts, day(today));
        for alert in &made {
            let far = |one: &Raised<u8>| acts.extents.get(&(one.cause, one.id));
            let held: Vec<&Snooze> = acts
                .snoozes
                .iter()
                .filter(|snooze| snooze.cause() == alert.cause && snooze.holds_on(day(today)))
                .collect();
            let ended = |snooze: &&Snooze| alert.open.iter().any(|one| snooze.is_ended_by(one, far(one)));
            match (alert.state, &alert.put_off_ended) {
                (AlertState::Snoozed { .. }, said) => {
                    prop_assert!(said.is_none() && held.iter().any(|snooze| !ended(snooze)));
                }
                (AlertState::Open, Some(said)) => {
                    prop_assert!(!said.new.is_empty() && held.iter().all(ended));
                    prop_assert!(said.new.iter().all(|id| alert.open.iter().any(|one| one.id == *id)));
                }
                (AlertState::Open, None) => prop_assert!(held.is_empty() || alert.level <= Level::Red),
                (AlertState::Expected | AlertState::Closed, said) => prop_assert!(said.is_none()),
            }
        }
    }

    #[test]
    fn the_same_value_again_ends_no_putting_off(far in 0_i64..6, again in prop::collection::vec(0_i64..6, 1..6)) {
        let (cause, rule) = CAUSES[0];
        let stood = Stood::from([(rule, StoodOfRule { level: Level::Amber, extent: extent(far) })]);
        let snooze = Snooze::new(cause, day(1), day(9), "phoned, comes on Friday", stood).unwrap();
        let raised: Vec<Raised<u8>> = (0_u8..).zip(&again).map(|(entry, _)| {
            let id = FindingId { about: About::Entry(entry), rule };
            Raised { level: Level::Amber, at: Instant::from_ms(0), day: day(2), id, cause }
        }).collect();
        let extents: BTreeMap<_, _> =
            raised.iter().zip(&again).map(|(one, far)| ((cause, one.id), extent(*far))).collect();
        let acts = Acts { snoozes: vec![snooze], extents, ..Acts::default() };
        let made = alerts(raised, &acts, day(3));
        // A kilogram more is worse, half of one is not.
        let worse = again.iter().any(|again| *again >= far + 2);
        prop_assert_eq!(made[0].state == AlertState::Open, worse);
    }

    #[test]
    fn closing_what_was_seen_never_hides_what_comes_later(
        before in all_raised(), after in all_raised(), acts in any_acts(), later in any_extents(), today in 0_i32..20,
    ) {
        let seen = alerts(before.iter().copied(), &acts, day(today));
        let mut acts = acts;
        acts.closings.extend(seen.iter().map(|alert| alert.naming(&acts.extents)));
        let closed = alerts(before.iter().copied(), &acts, day(today));
        prop_assert!(closed.iter().all(|alert| alert.open.is_empty()));
        // What was there may have been corrected meanwhile, whatever was closed: it goes further, or less far, or elsewhere.
        acts.extents = later;
        let now = alerts(before.iter().chain(&after).copied(), &acts, day(today));
        for one in before.iter().chain(&after) {
            let expected = acts.expected.iter().any(|expected| expected.mutes(one));
            let alert = now.iter().find(|alert| alert.cause == one.cause).unwrap();
            let open = alert.open.iter().any(|open| open.id == one.id);
            prop_assert!(has_closed(&acts, one) || expected || open, "{one:?} in {alert:?}");
        }
    }

    #[test]
    fn what_goes_further_than_everybody_who_closed_it_saw_is_open(one in any_raised(), far in 0_i64..6, further in 1_i64..6, sign in any::<bool>(), acts in any_acts(), today in 0_i32..20) {
        prop_assume!(!acts.expected.iter().any(|expected| expected.mutes(&one)));
        let id = (one.cause, one.id);
        let closing = |far| Naming { cause: one.cause, named: [Named { id: one.id, level: one.level, far: Some(extent(far)) }].into() };
        let mut worse = extent(if sign { far } else { far + further });
        worse.extend(sign.then(|| ("sign/fainted".to_owned(), 1)));
        let mut acts = Acts { closings: (0..=far).map(closing).collect(), ..acts };
        acts.extents.insert(id, extent(far));
        prop_assert_eq!(alerts([one], &acts, day(today))[0].state, AlertState::Closed);
        acts.extents.insert(id, worse);
        prop_assert_eq!(&alerts([one], &acts, day(today))[0].open[0].id, &one.id);
    }

    #[test]
    fn a_further_closing_opens_nothing(raised in all_raised(), acts in any_acts(), more in any_naming(), today in 0_i32..20) {
        let open = |acts: &Acts<u8>| -> BTreeSet<_> {
            let made = alerts(raised.iter().copied(), acts, day(today));
            made.iter().flat_map(|alert| alert.open.clone()).map(|one| (one.cause, one.id)).collect()
        };
        let mut with = acts.clone();
        with.closings.push(more);
        prop_assert!(open(&with).is_subset(&open(&acts)));
    }

    #[test]
    fn time_that_was_waited_only_grows(raised in (0_i32..20, 0_u16..1440), now in (0_i32..40, 0_u16..1440), later in (0_i32..10, 0_u16..1440)) {
        let hours: TeamHours = "mon-thu 09:00-17:00, fri 09:00-12:30".parse().unwrap();
        let minute = |(on, minute)| LocalMinute { day: day(on), minute };
        let (raised, now) = (minute(raised), minute(now));
        let later = LocalMinute { day: now.day.plus_days(later.0), minute: later.1 }.max(now);
        let (first, second) = (waited(&hours, raised, now), waited(&hours, raised, later));
        prop_assert!(first.service_minutes <= second.service_minutes);
        prop_assert!(first.working_days_ended <= second.working_days_ended);
    }

    #[test]
    fn nobody_waits_for_what_is_closed_put_off_or_expected(raised in all_raised(), acts in any_acts(), today in 0_i32..20) {
        let made = alerts(raised.iter().copied(), &acts, day(today));
        let local = |at: Instant| LocalMinute { day: at.day_at_offset(0), minute: 0 };
        let now = LocalMinute { day: day(today), minute: 720 };
        for waiting in unanswered(&made, &TeamHours::closed(), now, local) {
            let alert = made.iter().find(|alert| alert.cause == waiting.cause).unwrap();
            prop_assert_eq!(alert.state, AlertState::Open);
            prop_assert!(alert.unopened.iter().any(|one| one.level == waiting.level));
        }
    }
}

#[test]
fn a_hundred_thousand_findings_make_one_alert_a_cause() {
    let raised = (0..100_000_u32).map(|entry| {
        let (cause, rule) = CAUSES[usize::try_from(entry % 4).unwrap()];
        let on = day(i32::try_from(entry / 100).unwrap());
        let at = Instant::from_ms(i64::from(on.days()) * 86_400_000);
        Raised { level: Level::Amber, at, day: on, id: FindingId { about: About::Entry(entry), rule }, cause }
    });
    assert_eq!(alerts(raised, &Acts::default(), day(1000)).len(), 4);
}
