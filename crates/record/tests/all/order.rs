//! Two machines that hold the same set show the same thing, whatever order it arrived in and however often.

use crate::world::{SERVER, World, all_of, effects, parts_of};
use hearth_record::{Act, Current, Subject};
use proptest::prelude::*;

/// One thing that somebody does; the numbers pick what it is about.
#[derive(Clone, Debug)]
enum Deed {
    CheckIn { device: u8, weight: u8 },
    Amend { device: u8, of: usize, weight: u8, whole: bool },
    Withdraw { device: u8, of: usize },
    Set { device: u8, value: u8, seen: usize },
    Verdict { of: usize, suspended: bool, seen: usize },
}

fn deed() -> impl Strategy<Value = Deed> {
    let device = 1..4_u8;
    prop_oneof![
        (device.clone(), 0..3_u8).prop_map(|(device, weight)| Deed::CheckIn { device, weight }),
        (device.clone(), any::<usize>(), 0..3_u8, any::<bool>())
            .prop_map(|(device, of, weight, whole)| Deed::Amend { device, of, weight, whole }),
        (device.clone(), any::<usize>()).prop_map(|(device, of)| Deed::Withdraw { device, of }),
        (device, 0..3_u8, 0..5_usize).prop_map(|(device, value, seen)| Deed::Set { device, value, seen }),
        (any::<usize>(), any::<bool>(), 0..3_usize).prop_map(|(of, suspended, seen)| Deed::Verdict {
            of,
            suspended,
            seen
        }),
    ]
}

/// Does the deeds one after another, each replacing what its author happened to have seen.
fn play(deeds: &[Deed]) -> Vec<Act> {
    let mut world = World::default();
    for deed in deeds {
        let of_kind = |kind: &str| -> Vec<_> {
            world.acts.iter().filter(|act| act.header.kind.name == kind).map(|act| act.key).collect()
        };
        let (check_ins, settings) = (of_kind("check-in"), of_kind("setting"));
        match deed {
            Deed::CheckIn { device, weight } => {
                world.check_in(*device, &[("weight", &weight.to_string()), ("told", "green")]);
            }
            Deed::Amend { device, of, weight, whole } if !check_ins.is_empty() => {
                let of = check_ins[of % check_ins.len()];
                let replaces = if *whole { all_of(of) } else { parts_of(of, &["weight"]) };
                world.amend(
                    *device,
                    &of,
                    &[("weight", &weight.to_string()), ("told", "amber")],
                    vec![replaces],
                );
            }
            Deed::Withdraw { device, of } if !check_ins.is_empty() => {
                let of = check_ins[of % check_ins.len()];
                let withdrawn = [("withdrawn", "true")];
                world.write(*device, "withdrawal", Subject::check_in(&of), &withdrawn, vec![all_of(of)]);
            }
            Deed::Set { device, value, seen } => {
                let replaces = settings.iter().rev().take(*seen).map(|key| all_of(*key)).collect();
                world.set(*device, &value.to_string(), replaces);
            }
            Deed::Verdict { of, suspended, seen } if !world.acts.is_empty() => {
                let about = world.acts[of % world.acts.len()].key;
                let earlier =
                    world.acts.iter().filter(|act| act.verdict.as_ref().is_some_and(|v| v.about == about));
                let replaces = earlier.map(|act| all_of(act.key)).take(*seen).collect();
                world.judge(SERVER, about, *suspended, replaces);
            }
            Deed::Amend { .. } | Deed::Withdraw { .. } | Deed::Verdict { .. } => {}
        }
    }
    world.acts
}

/// The acts in two orders, some of them twice in the second.
fn two_orders() -> impl Strategy<Value = (Vec<Act>, Vec<Act>)> {
    proptest::collection::vec(deed(), 1..25).prop_map(|deeds| play(&deeds)).prop_flat_map(|acts| {
        let again = proptest::collection::vec(any::<prop::sample::Index>(), 0..5);
        (Just(acts.clone()), again).prop_flat_map(|(acts, again)| {
            let mut twice = acts.clone();
            if !acts.is_empty() {
                twice.extend(again.iter().map(|index| index.get(&acts).clone()));
            }
            (Just(acts), Just(twice).prop_shuffle())
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// P35
    #[test]
    fn the_order_of_arrival_never_matters((written, arrived) in two_orders()) {
        prop_assert_eq!(effects(&written), effects(&arrived));
        prop_assert_eq!(Current::read(&written, &effects(&written)), Current::read(&arrived, &effects(&arrived)));
    }

    #[test]
    fn a_value_leaves_only_by_an_entry_in_effect_that_names_it((written, _) in two_orders()) {
        let effects = effects(&written);
        let current = Current::read(&written, &effects);
        for act in &written {
            let (subject, in_effect) = (act.subject(), effects.in_effect(&act.key));
            let observation = hearth_record::is_observation(&act.header);
            for part in act.parts.keys() {
                let stands = current.keys(&subject, part).contains(&act.key);
                let named = written.iter().any(|other| {
                    effects.in_effect(&other.key)
                        && other.subject() == subject
                        && other.header.replaces.iter().any(|replaces| {
                            replaces.key == act.key && (replaces.parts.is_empty() || replaces.parts.contains(part))
                        })
                });
                prop_assert_eq!(stands, (in_effect || observation) && (part == "told" || !named));
            }
        }
    }

    #[test]
    fn what_a_store_kept_reads_back_as_the_same((written, _) in two_orders()) {
        let current = Current::read(&written, &effects(&written));
        let rows = current.iter().flat_map(|(subject, part, values)| {
            values.iter().map(move |value| (subject.clone(), part.to_owned(), value.clone()))
        });
        let kept: Current = rows.collect();
        prop_assert_eq!(kept, current);
    }
}
