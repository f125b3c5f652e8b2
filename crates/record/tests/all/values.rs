//! Current values, conflicts and verdicts, a sentence each.

use crate::world::{SERVER, World, all_of, parts_of, subject};
use hearth_record::{Standing, Subject};

#[test]
fn an_amended_weight_leaves_the_chest_pain_standing() {
    let mut world = World::default();
    let key = world.check_in(1, &[("weight", "28400"), ("symptom/chest-pain", "now"), ("told", "red")]);
    world.amend(1, &key, &[("weight", "82400"), ("told", "red")], vec![parts_of(key, &["weight"])]);
    let about = Subject::check_in(&key);
    assert_eq!(world.values(&about, "weight"), ["82400"]);
    assert_eq!(world.values(&about, "symptom/chest-pain"), ["now"]);
}

#[test]
fn what_was_told_is_never_replaced_and_never_a_conflict() {
    let mut world = World::default();
    let key = world.check_in(1, &[("weight", "28400"), ("told", "red")]);
    world.amend(
        1,
        &key,
        &[("weight", "82400"), ("told", "green")],
        vec![all_of(key), parts_of(key, &["told"])],
    );
    let about = Subject::check_in(&key);
    assert_eq!(world.values(&about, "told"), ["red", "green"]);
    assert_eq!(world.values(&about, "weight"), ["82400"]);
    assert_eq!(world.current().conflicts().count(), 0);
}

#[test]
fn a_withdrawn_check_in_has_no_values_but_what_was_told() {
    let mut world = World::default();
    let key = world.check_in(1, &[("weight", "28400"), ("symptom/dizzy", "yes"), ("told", "amber")]);
    world.write(1, "withdrawal", Subject::check_in(&key), &[("withdrawn", "true")], vec![all_of(key)]);
    let current = world.current();
    let about = Subject::check_in(&key);
    let parts: Vec<&str> = current.of_subject(&about).map(|(part, _)| part).collect();
    assert_eq!(parts, ["told", "withdrawn"]);
}

#[test]
fn two_different_values_are_a_conflict_until_an_entry_replaces_both() {
    let mut world = World::default();
    let first = world.set(1, "80000", vec![]);
    let one = world.set(1, "79000", vec![all_of(first)]);
    let other = world.set(2, "81000", vec![all_of(first)]);
    assert_eq!(world.target(), ["79000", "81000"]);
    assert_eq!(world.current().conflicts().count(), 1);
    let mut keys = world.current().keys(&subject("target-weight"), "value");
    keys.sort();
    assert_eq!(keys, {
        let mut both = vec![one, other];
        both.sort();
        both
    });
    world.set(2, "80500", vec![all_of(one), all_of(other)]);
    assert_eq!(world.target(), ["80500"]);
    assert_eq!(world.current().conflicts().count(), 0);
}

#[test]
fn settling_only_one_side_settles_nothing() {
    let mut world = World::default();
    let one = world.set(1, "79000", vec![]);
    world.set(2, "81000", vec![]);
    world.set(1, "80000", vec![all_of(one)]);
    assert_eq!(world.current().conflicts().count(), 1);
}

#[test]
fn equal_values_are_no_conflict() {
    let mut world = World::default();
    world.set(1, "80000", vec![]);
    world.set(2, "80000", vec![]);
    let current = world.current();
    assert!(matches!(current.standing(&subject("target-weight"), "value"), Standing::One(_)));
    assert_eq!(current.conflicts().count(), 0);
    assert_eq!(current.keys(&subject("target-weight"), "value").len(), 2, "an edit replaces both");
}

#[test]
fn a_suspended_entry_replaces_nothing_and_its_release_restores_it() {
    let mut world = World::default();
    let first = world.set(1, "80000", vec![]);
    let second = world.set(2, "60000", vec![all_of(first)]);
    assert_eq!(world.target(), ["60000"]);
    let suspended = |world: &World| world.effects().suspended().copied().collect::<Vec<_>>();
    assert_eq!(suspended(&world), []);
    let verdict = world.judge(SERVER, second, true, vec![]);
    assert_eq!(world.target(), ["80000"]);
    assert_eq!(suspended(&world), [second], "the screen can say which");
    world.judge(SERVER, second, false, vec![all_of(verdict)]);
    assert_eq!(world.target(), ["60000"]);
    assert_eq!(suspended(&world), []);
}

#[test]
fn of_two_standing_verdicts_the_one_that_suspends_holds() {
    let mut world = World::default();
    let key = world.set(1, "80000", vec![]);
    world.judge(SERVER, key, true, vec![]);
    world.judge(SERVER, key, false, vec![]);
    assert_eq!(world.target(), Vec::<String>::new());
}

#[test]
fn a_verdict_of_anybody_but_the_server_counts_for_nothing() {
    let mut world = World::default();
    let key = world.set(1, "80000", vec![]);
    world.judge(3, key, true, vec![]);
    assert_eq!(world.target(), ["80000"]);
    let verdict = world.judge(SERVER, key, true, vec![]);
    world.judge(3, key, false, vec![all_of(verdict)]);
    assert_eq!(world.target(), Vec::<String>::new());
}

#[test]
fn a_verdict_about_one_entry_releases_no_other() {
    let mut world = World::default();
    let key = world.set(1, "80000", vec![]);
    let other = world.set(2, "80000", vec![]);
    let verdict = world.judge(SERVER, key, true, vec![]);
    world.judge(SERVER, other, false, vec![all_of(verdict)]);
    assert!(!world.effects().in_effect(&key));
}

#[test]
fn a_suspended_amendment_takes_nothing_away_and_its_values_stand_beside() {
    let mut world = World::default();
    let key = world.check_in(1, &[("weight", "82400")]);
    let amended = world.amend(2, &key, &[("weight", "95000")], vec![all_of(key)]);
    world.judge(SERVER, amended, true, vec![]);
    assert_eq!(world.values(&Subject::check_in(&key), "weight"), ["82400", "95000"]);
}

#[test]
fn a_verdict_can_not_mute_a_check_in() {
    let mut world = World::default();
    let key = world.check_in(1, &[("symptom/chest-pain", "now")]);
    world.judge(SERVER, key, true, vec![]);
    assert_eq!(world.values(&Subject::check_in(&key), "symptom/chest-pain"), ["now"]);
}

#[test]
fn an_entry_replaces_nothing_on_another_subject_or_under_another_kinds_name() {
    let mut world = World::default();
    let setting = world.set(1, "80000", vec![]);
    let check_in = world.check_in(2, &[("weight", "82400")]);
    world.write(2, "person", subject("person"), &[("name", "x")], vec![all_of(setting), all_of(check_in)]);
    // A reading, or something of a newer app, that calls itself a setting is none.
    for kind in ["check-in", "amendment", "tremor-2031"] {
        world.write(2, kind, subject("target-weight"), &[("value", "50000")], vec![all_of(setting)]);
    }
    assert_eq!(world.target(), ["80000"]);
    assert_eq!(world.values(&Subject::check_in(&check_in), "weight"), ["82400"]);
}

#[test]
fn something_of_a_newer_app_has_values_of_its_own() {
    let mut world = World::default();
    world.write(2, "tremor-2031", subject("tremor/left"), &[("value", "3")], vec![]);
    world.write(2, "setting", subject("steps-2031"), &[("value", "4000")], vec![]);
    assert_eq!(world.values(&subject("tremor/left"), "value"), ["3"]);
    assert_eq!(world.values(&subject("steps-2031"), "value"), ["4000"]);
}
