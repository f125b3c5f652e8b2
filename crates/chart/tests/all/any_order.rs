//! Two machines that hold the same entries show the same thing, whatever order they came in.

use crate::pen::{HOME, NURSE, Pen, SERVER, answered, part, read, weighed, whole};
use hearth_chart::{Fact, TracedHistory, plan_in_force};
use hearth_clinical::{PlanSubject, PlanValue};
use hearth_record::EntryKey;
use proptest::prelude::*;

/// One thing that somebody does; the numbers choose which of what is there it is about.
#[derive(Clone, Debug)]
enum Deed {
    Weigh(u8, u32),
    Answer(u8, bool),
    Correct(u8, usize, u32),
    TakeBack(u8, usize),
    Set(u8, bool, bool, Vec<usize>),
    Suspend(usize),
    Wait(i64),
}

fn deed() -> impl Strategy<Value = Deed> {
    let who = prop_oneof![Just(HOME), Just(NURSE)];
    prop_oneof![
        3 => (who.clone(), 70_u32..90).prop_map(|(who, kilos)| Deed::Weigh(who, kilos)),
        2 => (who.clone(), any::<bool>()).prop_map(|(who, yes)| Deed::Answer(who, yes)),
        2 => (who.clone(), any::<usize>(), 70_u32..90).prop_map(|(who, which, kilos)| Deed::Correct(who, which, kilos)),
        1 => (who.clone(), any::<usize>()).prop_map(|(who, which)| Deed::TakeBack(who, which)),
        3 => (who, any::<bool>(), any::<bool>(), prop::collection::vec(any::<usize>(), 0..3))
            .prop_map(|(who, high, readable, of)| Deed::Set(who, high, readable, of)),
        1 => any::<usize>().prop_map(Deed::Suspend),
        2 => (-2000_i64..3000).prop_map(Deed::Wait),
    ]
}

fn one_of(keys: &[EntryKey], which: usize) -> Option<EntryKey> {
    keys.get(which.checked_rem(keys.len())?).copied()
}

fn gain(high: bool) -> PlanValue {
    PlanSubject::WeightGain3Days.parse_value(if high { "2.5kg" } else { "1.5kg" }).unwrap()
}

fn written(deeds: &[Deed]) -> Vec<Fact> {
    let mut pen = Pen::default();
    let (mut check_ins, mut settings, mut all, mut minute) = (vec![], vec![], vec![], 0);
    for deed in deeds {
        let key = match deed {
            Deed::Weigh(who, kilos) => Some(pen.check_in(*who, weighed(*kilos))),
            Deed::Answer(who, yes) => {
                Some(pen.check_in(*who, answered(&[if *yes { "dizzy=yes" } else { "dizzy=no" }])))
            }
            Deed::Correct(who, which, kilos) => one_of(&check_ins, *which)
                .map(|key| pen.amend(*who, key, weighed(*kilos), &[part(key, "weight")])),
            Deed::TakeBack(who, which) => {
                one_of(&check_ins, *which).map(|key| pen.withdraw(*who, key, &whole(&[key])))
            }
            Deed::Set(who, high, readable, of) => {
                let of: Vec<EntryKey> = of.iter().filter_map(|which| one_of(&settings, *which)).collect();
                let key = if *readable {
                    pen.set(*who, &gain(*high), &of)
                } else {
                    pen.set_newer(*who, &gain(*high), &of)
                };
                settings.push(key);
                Some(key)
            }
            Deed::Suspend(which) => one_of(&all, *which).map(|key| pen.suspend(key)),
            Deed::Wait(minutes) => {
                minute += minutes;
                pen.at_minute(minute);
                None
            }
        };
        if matches!(deed, Deed::Weigh(..) | Deed::Answer(..)) {
            check_ins.extend(key);
        }
        all.extend(key);
    }
    pen.facts
}

/// Everything that a screen is made of, as text.
fn seen(facts: &[Fact]) -> String {
    let record = read(facts);
    let check_ins = record.check_ins();
    let today = check_ins.iter().map(|check_in| check_in.day).max();
    let history = today.map(|today| TracedHistory::of(&check_ins, today));
    let plan = plan_in_force(&read(&[]), &record);
    let settings = record.setting(PlanSubject::WeightGain3Days);
    format!("{check_ins:?} {history:?} {plan:?} {settings:?}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_order_in_which_entries_came_makes_no_difference(
        (facts, shuffled) in prop::collection::vec(deed(), 0..24).prop_flat_map(|deeds| {
            let facts = written(&deeds);
            (Just(facts.clone()), Just(facts).prop_shuffle())
        }),
    ) {
        prop_assert_eq!(seen(&facts), seen(&shuffled));
    }

    #[test]
    fn a_setting_in_force_is_readable_and_not_suspended(
        facts in prop::collection::vec(deed(), 0..24).prop_map(|deeds| written(&deeds)),
    ) {
        let record = read(&facts);
        for setting in record.setting(PlanSubject::WeightGain3Days) {
            prop_assert!(record.effects().in_effect(&setting.fact.act.key));
            prop_assert_ne!(setting.fact.act.key.id.chain.device.bytes(), &[SERVER; 16]);
        }
    }

    #[test]
    fn a_check_in_that_was_taken_back_holds_nothing(
        facts in prop::collection::vec(deed(), 0..24).prop_map(|deeds| written(&deeds)),
    ) {
        for check_in in read(&facts).check_ins() {
            prop_assert!(!check_in.withdrawn || check_in.parts().is_empty());
        }
    }
}
