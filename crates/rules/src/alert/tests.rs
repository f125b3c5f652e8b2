//! What an alert says of itself: who saw what, how far a finding goes, and in which order alerts of several people stand.
//! How alerts open and close is in their table, and under every order of arrival in the property tests.

use std::collections::{BTreeMap, BTreeSet};

use hearth_clinical::{
    Answer, BloodResult, Creatinine, Egfr, Instant, LocalDay, NtProBnp, OxygenSaturation, PosturalPressure,
    Pulse, Symptom, ThresholdLayer, Tier, Weight, WeightGain, parse_blood_pressure,
};

use super::{
    About, Acts, Alert, Extent, FindingId, Named, Naming, Raised, Snooze, SnoozeProblem, Stood, StoodOfRule,
    alerts, worst_first,
};
use crate::finding::{Finding, Limit, Measure, Window, Words};
use crate::level::{Cause, Level, Reach, RuleId};

fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

fn raised(entry: u8, level: Level, on: i32) -> Raised<u8> {
    let at = Instant::from_ms(i64::from(day(on).days()) * 86_400_000);
    let id = FindingId { about: About::Entry(entry), rule: RuleId::W1 };
    Raised { level, at, day: day(on), id, cause: Cause::WeightGain }
}

fn naming(named: &[Raised<u8>]) -> Naming<u8> {
    let one = |raised: &Raised<u8>| Named { id: raised.id, level: raised.level, far: None };
    Naming { cause: Cause::WeightGain, named: named.iter().map(one).collect() }
}

fn weight(grams: i64) -> Extent {
    Extent::from_iter([("up/weight".to_owned(), grams)])
}

fn nothing_done() -> Acts<u8> {
    Acts::default()
}

fn only_alert(raised: &[Raised<u8>], acts: &Acts<u8>) -> Alert<u8> {
    let mut all = alerts(raised.iter().copied(), acts, day(9));
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// A finding of which only how far it goes matters.
fn finding(value: Measure, limit: Limit, signs: &[(Symptom, Answer)]) -> Finding {
    Finding {
        level: Level::Amber,
        rule: RuleId::W1,
        version: 1,
        cause: Cause::WeightGain,
        at: Instant::from_ms(0),
        day: day(0),
        time_unsure: false,
        reach: Reach::Person,
        reading: None,
        beside: vec![],
        value,
        baseline: None,
        window: Window { from: day(0), to: day(0) },
        limit,
        layer: ThresholdLayer::Product,
        unsettled: false,
        signs: signs.to_vec(),
        words: Words::plain("clears-weight"),
        clears: Words::plain("clears-weight"),
    }
}

fn marks(finding: &Finding) -> Vec<(String, i64)> {
    Extent::of(finding).marks().map(|(name, number)| (name.to_owned(), number)).collect()
}

#[test]
fn a_closing_covers_what_it_named_at_that_level_and_of_that_cause() {
    let amber = raised(1, Level::Amber, 0);
    let named = naming(&[amber]);
    let covers = |one: &Raised<u8>| named.covers(one, Some(&weight(99_000)));
    assert!(covers(&amber));
    assert!(covers(&Raised { level: Level::Review, ..amber }), "less urgent than it was");
    assert!(!covers(&Raised { level: Level::Red, ..amber }), "more urgent than it was");
    assert!(!covers(&raised(2, Level::Amber, 0)), "another reading");
    assert!(!covers(&Raised { cause: Cause::WeightLoss, ..amber }), "another alert");
}

#[test]
fn a_closing_that_says_how_far_it_went_covers_nothing_that_goes_further() {
    let amber = raised(1, Level::Amber, 0);
    let far = Extent::from_iter([("up/weight".to_owned(), 82_000), ("sign/swelling".to_owned(), 1)]);
    let named = Named { id: amber.id, level: amber.level, far: Some(far.clone()) };
    assert!(named.covers(&amber, Some(&far)));
    assert!(named.covers(&amber, None), "the rules find nothing in it any more");
    assert!(named.covers(&amber, Some(&weight(81_900))), "less than it was");
    assert!(!named.covers(&amber, Some(&weight(82_100))), "worse, however little");
    let sign = |name: &str, place| Extent::from_iter([(name.to_owned(), place)]);
    assert!(!named.covers(&amber, Some(&sign("sign/swelling", 2))), "a worse answer");
    assert!(!named.covers(&amber, Some(&sign("sign/fainted", 1))), "another sign");
    let nothing = Named { far: Some(Extent::default()), ..named };
    assert!(!nothing.covers(&amber, Some(&weight(82_000))), "nothing of it was there");
}

#[test]
fn what_goes_further_than_what_was_closed_or_opened_is_open_and_waits_since_it_did() {
    let (morning, noon) = (raised(1, Level::Red, 0), Instant::from_ms(i64::from(day(3).days()) * 86_400_000));
    let id = (morning.cause, morning.id);
    let far = |grams| BTreeMap::from([(id, weight(grams))]);
    let before = Acts { extents: far(82_000), ..nothing_done() };
    let named = only_alert(&[morning], &before).naming(&before.extents);
    let later = |closings: &[Naming<u8>], seen: &[Naming<u8>], grams| {
        let (closings, seen) = (closings.to_vec(), seen.to_vec());
        let far_since = BTreeMap::from([(id, noon)]);
        only_alert(&[morning], &Acts { closings, seen, extents: far(grams), far_since, ..nothing_done() })
    };
    let done = std::slice::from_ref(&named);
    assert_eq!(later(done, &[], 82_000).state, super::AlertState::Closed);
    assert!(later(&[], done, 82_000).is_opened());
    for alert in [later(done, &[], 90_000), later(&[], done, 90_000)] {
        assert_eq!((alert.state, alert.open[0].at), (super::AlertState::Open, noon));
        assert!(!alert.is_opened() && !alert.is_looked_at());
    }
    assert_eq!(later(&[], &[], 90_000).open[0].at, morning.at, "nobody had dealt with it at all");
    // Two who saw a part each have not seen the whole.
    let sign = |name: &str| Some(Extent::from_iter([(name.to_owned(), 1)]));
    let seen_as = |far| Named { id: morning.id, level: morning.level, far };
    let parts = [sign("sign/fainted"), sign("sign/grey-lips")].map(seen_as);
    let both = Naming { cause: morning.cause, named: BTreeSet::from(parts) };
    let marks = ["sign/fainted", "sign/grey-lips"].map(|name| (name.to_owned(), 1));
    let extents = BTreeMap::from([(id, Extent::from_iter(marks))]);
    let acts = Acts { closings: vec![both], extents, ..nothing_done() };
    assert_eq!(only_alert(&[morning], &acts).state, super::AlertState::Open);
}

#[test]
fn what_is_urgent_is_never_put_off() {
    for level in Level::ALL.iter().copied() {
        let may = matches!(level, Level::Amber | Level::Review);
        assert_eq!(Snooze::may_hold(level), if may { Ok(()) } else { Err(SnoozeProblem::TooUrgent) });
    }
}

#[test]
fn why_an_alert_was_put_off_is_kept_as_it_was_written() {
    let extent = Extent::from_iter([("up/weight".to_owned(), 80_000)]);
    let stood = Stood::from([(RuleId::W1, StoodOfRule { level: Level::Amber, extent })]);
    let snooze = Snooze::new(Cause::WeightGain, day(0), day(3), " comes on Friday ", stood).unwrap();
    assert_eq!(snooze.reason().reveal(), "comes on Friday");
}

#[test]
fn a_finding_is_seen_once_somebody_opened_it_and_not_before() {
    let (red, amber, later) =
        (raised(1, Level::Red, 0), raised(2, Level::Amber, 1), raised(3, Level::Amber, 2));
    let new = only_alert(&[red, amber, later], &nothing_done());
    assert!(!new.is_opened());
    assert!(!new.is_seen(&red) && !new.is_seen(&amber));
    let longest: Vec<(&Raised<u8>, bool)> = new.waiting_longest().collect();
    assert_eq!(longest, [(&red, false), (&amber, false)], "of each level the one that waits longest");

    let acts = Acts { seen: vec![naming(&[red, amber])], ..nothing_done() };
    let alert = only_alert(&[red, amber, later], &acts);
    assert!(alert.is_seen(&red) && alert.is_seen(&amber));
    assert!(!alert.is_seen(&later) && !alert.is_opened());
    assert!(!alert.is_seen(&raised(4, Level::Amber, 0)), "what is not there was seen by nobody");

    let all = Acts { seen: vec![naming(&[red, amber, later])], ..nothing_done() };
    assert!(only_alert(&[red, amber, later], &all).is_opened());
}

#[test]
fn a_look_at_what_it_rests_on_is_no_opening_and_another_finding_still_waits_unseen() {
    let (red, amber, later) =
        (raised(1, Level::Red, 0), raised(2, Level::Amber, 1), raised(3, Level::Amber, 2));
    let acts = Acts { looked: vec![naming(&[red, amber])], ..nothing_done() };
    let alert = only_alert(&[red, amber, later], &acts);
    assert!(!alert.is_opened() && !alert.is_looked_at());
    let longest: Vec<(&Raised<u8>, bool)> = alert.waiting_longest().collect();
    assert_eq!(longest, [(&red, true), (&later, false), (&amber, true)]);
    assert!(only_alert(&[red, amber], &acts).is_looked_at());
    let worse = Raised { level: Level::Emergency999, ..red };
    assert!(!only_alert(&[worse], &acts).is_looked_at(), "it became more urgent since");
}

#[test]
fn of_two_alerts_that_are_alike_the_person_who_is_watched_more_closely_comes_first() {
    let alert = only_alert(&[raised(1, Level::Amber, 0)], &nothing_done());
    let mut tiers = Tier::ALL;
    tiers.sort_by(|one, other| worst_first((&alert, *one), (&alert, *other)));
    assert_eq!(tiers, [Tier::T3, Tier::T2, Tier::T1, Tier::T0]);
}

#[test]
fn how_far_a_finding_goes_is_what_was_measured_in_the_direction_of_its_limit() {
    let bp = |typed| parse_blood_pressure(typed).unwrap();
    let both = PosturalPressure::new(bp("130/80"), Some(bp("105/70")), Some(bp("101/70"))).unwrap();
    let weight = Measure::Weight(Weight::from_grams(82_000).unwrap());
    let oxygen = Measure::Oxygen(OxygenSaturation::from_percent(91).unwrap());
    let middle = |of| Measure::Usual { middle: Box::new(of), readings: 3 };
    let pulse = Measure::Pulse(Pulse::from_per_minute(96).unwrap());
    let fall = Limit::StandingFallAtLeast { systolic: 20, diastolic: 10 };
    for (value, limit, expected) in [
        (weight.clone(), Limit::GainAtLeast(WeightGain::PRODUCT), vec![("up/weight", 82_000)]),
        (weight.clone(), Limit::LossAtLeast(WeightGain::PRODUCT), vec![("down/weight", -82_000)]),
        (oxygen, Limit::OxygenAtMost(91), vec![("down/oxygen", -91)]),
        (Measure::BloodPressure(bp("85/50")), Limit::SystolicBelow(90), vec![("down/systolic", -85)]),
        (Measure::Postural(both), fall, vec![("down/standing", -101)]),
        (middle(weight.clone()), Limit::GainAtLeast(WeightGain::PRODUCT), vec![("up/weight", 82_000)]),
        (middle(pulse), Limit::PulseRiseAtLeast(15), vec![("up/pulse", 96)]),
        (middle(Measure::Days(3)), Limit::PulseRiseAtLeast(15), vec![]),
        (Measure::Days(4), Limit::DaysAtLeast(4), vec![("up/days", 4)]),
        (Measure::Hours(80), Limit::HoursAtLeast(72), vec![("up/days", 3)]),
        (weight, Limit::FirstTime, vec![]),
    ] {
        let expected: Vec<(String, i64)> =
            expected.into_iter().map(|(name, number)| (name.to_owned(), number)).collect();
        assert_eq!(marks(&finding(value, limit, &[])), expected);
    }
    let signs = [(Symptom::Swelling, Answer::MuchMore), (Symptom::Dizzy, Answer::Yes)];
    let told = marks(&finding(Measure::Answers(vec![]), Limit::SignsAtLeast(1), &signs));
    let place =
        |symptom: &Symptom, answer| symptom.answers().iter().position(|known| *known == answer).unwrap();
    let expected = signs.map(|(symptom, answer)| {
        let place = place(&symptom, answer);
        assert!(place > 0, "the least worrying answer stands first");
        (format!("sign/{symptom}"), i64::try_from(place).unwrap())
    });
    assert_eq!(BTreeSet::from_iter(told), BTreeSet::from(expected));
}

#[test]
fn a_blood_test_is_worse_from_its_own_share_of_what_stood() {
    let beyond = |name: &str, stood: i64, now: i64| {
        let extent = |number| Extent::from_iter([(name.to_owned(), number)]);
        extent(now).is_beyond(&extent(stood))
    };
    // 20 % of 200 µmol/L and of 150, 30 % of 1000 ng/L; an eGFR goes by 5.
    for (name, stood, enough) in [
        ("up/creatinine", 200, 240),
        ("up/creatinine", 155, 186),
        ("up/nt-pro-bnp", 1_000, 1_300),
        ("down/egfr", -40, -35),
        ("up/creatinine", 1, 2),
    ] {
        assert!(!beyond(name, stood, enough - 1), "{name} {stood}");
        assert!(beyond(name, stood, enough), "{name} {stood}");
    }
    let names = [
        BloodResult::from(Creatinine::from_umol_per_l(200).unwrap()),
        BloodResult::from(NtProBnp::from_ng_per_l(1_000).unwrap()),
        BloodResult::from(Egfr::from_ml_per_min(40).unwrap()),
    ];
    assert_eq!(names.map(|result| result.analyte().code()), ["creatinine", "nt-pro-bnp", "egfr"]);
}

#[test]
fn up_and_down_of_the_same_thing_are_opposite_and_of_two_things_are_not() {
    let extent = |name: &str| [(name.to_owned(), 1)].into_iter().collect::<Extent>();
    assert!(extent("up/potassium").is_opposite(&extent("down/potassium")));
    assert!(extent("down/potassium").is_opposite(&extent("up/potassium")));
    for (one, other) in
        [("up/potassium", "up/potassium"), ("up/potassium", "down/sodium"), ("level", "level")]
    {
        assert!(!extent(one).is_opposite(&extent(other)), "{one} {other}");
    }
}
