//! What holds for every set of facts, and how a change is closed.
//! The cases that a clinician signs are in the tables.

use hearth_clinical::medicine::{
    Class, DailyDose, Drug, Order, OrderParts, Pillar, Route, formulary, parse_order,
};
use hearth_clinical::{
    Creatinine, Egfr, HeartFailureType, LocalDay, Potassium, Pulse, Sodium, Systolic, Weight,
};
use proptest::prelude::*;

use super::bloods::{Change, ChangeKind, TestState, blood_tests};
use super::close::{CloseProblem, close_change, needs_blood_date};
use super::facts::{Caution, Dated, Facts};
use super::hold::{Hold, HoldKind, Strength};
use super::hold_against::{Act, holds_against};
use super::steps::{Step, next_steps};
use super::story::today;

fn change(drug: Drug, kind: ChangeKind) -> Change {
    Change { day: today(), drug, kind }
}

#[test]
fn a_change_that_moves_the_potassium_is_not_closed_without_its_blood_date() {
    let older = Caution { sixty_or_older: true, kidney_disease: false };
    for drug in Drug::ALL {
        for kind in [ChangeKind::Started, ChangeKind::Increased, ChangeKind::Decreased, ChangeKind::Stopped] {
            let moves = matches!(drug.class(), Class::AceInhibitor | Class::Arb | Class::Arni | Class::Mra);
            let needs = moves && kind != ChangeKind::Stopped;
            assert_eq!(needs_blood_date(change(drug, kind)), needs, "{} {}", drug.code(), kind.code());
            let closed = close_change(change(drug, kind), None, Caution::default());
            assert_eq!(closed.is_err(), needs, "{} {}", drug.code(), kind.code());
        }
    }
    let ramipril = change(Drug::Ramipril, ChangeKind::Increased);
    let latest = today().plus_days(14);
    let close = |days: i32, caution| close_change(ramipril, Some(today().plus_days(days)), caution);
    assert_eq!(close_change(ramipril, None, Caution::default()), Err(CloseProblem::NoBloodDate { latest }));
    assert_eq!(close(15, Caution::default()), Err(CloseProblem::TooLate { latest }));
    assert_eq!(close(8, older), Err(CloseProblem::TooLate { latest: today().plus_days(7) }));
    assert_eq!(close(0, Caution::default()), Err(CloseProblem::BeforeChange));
    let closed = close(14, Caution::default()).unwrap();
    assert_eq!((closed.change(), closed.bloods_due()), (ramipril, Some(latest)));
}

fn days() -> impl Strategy<Value = LocalDay> {
    prop_oneof![
        8 => (-120_i32..40).prop_map(|days| today().plus_days(days)),
        1 => (LocalDay::FIRST.days()..=LocalDay::LAST.days()).prop_map(LocalDay::nearest),
    ]
}

fn orders() -> impl Strategy<Value = Vec<Order>> {
    let order = (0..Drug::ALL.len(), days(), proptest::option::of(0_i32..200));
    proptest::collection::vec(order, 0..6).prop_map(|drawn| {
        let make = |(drug, start, length): (usize, LocalDay, Option<i32>)| {
            let drug = Drug::ALL[drug];
            Order::new(OrderParts {
                drug,
                dose: formulary(drug).highest_single,
                frequency: hearth_clinical::medicine::Frequency::OnceDaily,
                route: Route::Oral,
                start,
                stop: length.map(|length| start.plus_days(length)),
                hold: None,
                tolerated_maximum: None,
            })
            .unwrap()
        };
        drawn.into_iter().map(make).collect()
    })
}

fn facts() -> impl Strategy<Value = Facts> {
    let bloods = (
        proptest::option::of((days(), 15_u16..=100)),
        proptest::option::of((days(), 10_u16..=2500)),
        proptest::option::of((days(), 10_u16..=2500)),
        proptest::option::of((days(), 0_u16..=200)),
        proptest::option::of((days(), 90_u16..=190)),
    );
    let seen = (
        proptest::collection::vec((days(), 50_u16..=270), 0..5),
        proptest::collection::vec((days(), 20_u16..=250), 0..5),
        proptest::option::of((days(), proptest::bool::ANY)),
        proptest::option::of((days(), proptest::bool::ANY)),
        0..HeartFailureType::ALL.len(),
    );
    (bloods, seen, orders()).prop_map(|((k, c, before, e, na), (bps, pulses, worse, dizzy, kind), orders)| {
        let mut facts = Facts::new(today());
        let dated = |(day, value): (LocalDay, u16)| (day, value);
        facts.potassium =
            k.map(dated).map(|(day, n)| Dated { day, value: Potassium::from_tenths(n).unwrap() });
        let creatinine = |(day, n)| Dated { day, value: Creatinine::from_umol_per_l(n).unwrap() };
        facts.creatinine = c.map(creatinine);
        facts.creatinine_before = before.map(creatinine);
        facts.egfr = e.map(|(day, n)| Dated { day, value: Egfr::from_ml_per_min(n).unwrap() });
        facts.sodium = na.map(|(day, n)| Dated { day, value: Sodium::from_mmol_per_l(n).unwrap() });
        let systolic = |(day, n)| Dated { day, value: Systolic::from_mmhg(n).unwrap() };
        facts.systolics = bps.into_iter().map(systolic).collect();
        let pulse = |(day, n)| Dated { day, value: Pulse::from_per_minute(n).unwrap() };
        facts.pulses = pulses.into_iter().map(pulse).collect();
        facts.congestion_worse = worse.map(|(day, value)| Dated { day, value });
        facts.dizzy = dizzy.map(|(day, value)| Dated { day, value });
        facts.heart_failure = HeartFailureType::ALL[kind];
        facts.orders = orders;
        facts
    })
}

fn hard(holds: &[Hold]) -> usize {
    holds.iter().filter(|hold| hold.strength == Strength::Hard).count()
}

proptest! {
    #[test]
    fn every_pillar_has_exactly_one_next_step_whatever_is_known(facts in facts()) {
        let steps = next_steps(&facts);
        let pillars: Vec<Pillar> = steps.iter().map(|next| next.pillar).collect();
        prop_assert_eq!(pillars, Pillar::ALL.to_vec());
        for next in &steps {
            prop_assert!(Step::CODES.contains(&next.step.code()));
            prop_assert!(next.holds.windows(2).all(|pair| pair[0].strength <= pair[1].strength));
            prop_assert!(next.holds.iter().all(|hold| hold.age_days.is_none_or(|days| days >= 0)));
        }
    }

    #[test]
    fn the_order_of_orders_and_readings_makes_no_difference(facts in facts()) {
        let mut turned = facts.clone();
        turned.orders.reverse();
        turned.systolics.reverse();
        turned.pulses.reverse();
        let codes = |facts: &Facts| {
            next_steps(facts).iter().map(|next| (next.step.code(), next.holds.len())).collect::<Vec<_>>()
        };
        prop_assert_eq!(codes(&facts), codes(&turned));
    }

    #[test]
    fn a_higher_potassium_never_takes_a_hold_away(facts in facts(), low in 15_u16..100, more in 1_u16..40) {
        let with = |tenths: u16| {
            let day = today().plus_days(-2);
            let value = Potassium::from_tenths(tenths.min(100)).unwrap();
            Facts { potassium: Some(Dated { day, value }), ..facts.clone() }
        };
        for class in [Class::AceInhibitor, Class::Arb, Class::Arni, Class::Mra] {
            for act in [Act::Start, Act::Increase] {
                let (less, more) = (with(low), with(low + more));
                prop_assert!(
                    hard(&holds_against(class, act, &less)) <= hard(&holds_against(class, act, &more))
                );
            }
        }
    }

    #[test]
    fn nothing_known_of_the_blood_is_never_no_hold(mut facts in facts()) {
        facts.potassium = None;
        for class in [Class::AceInhibitor, Class::Arb, Class::Arni, Class::Mra] {
            let holds = holds_against(class, Act::Increase, &facts);
            prop_assert!(holds.iter().any(|hold| hold.kind == HoldKind::LabMissing));
        }
    }

    #[test]
    fn a_day_that_passes_never_makes_an_overdue_test_less_overdue(
        drug in 0..Drug::ALL.len(), day in days(), results in proptest::collection::vec(days(), 0..4),
    ) {
        let change = Change { day, drug: Drug::ALL[drug], kind: ChangeKind::Increased };
        let seen = |on: LocalDay| blood_tests(&[change], &results, None, Caution::default(), on);
        let overdue = |on: LocalDay| seen(on).iter().any(|test| matches!(test.state, TestState::Overdue { .. }));
        // A result that lies ahead may answer it; without one it stays overdue.
        let tomorrow = today().plus_days(1);
        if overdue(today()) && !results.contains(&tomorrow) {
            prop_assert!(overdue(tomorrow));
        }
    }

    #[test]
    fn a_target_is_never_said_to_be_reached_below_it(drug in 0..Drug::ALL.len(), kilos in 30_u32..200) {
        let row = formulary(Drug::ALL[drug]);
        let weight = Some(Weight::from_grams(kilos * 1000).unwrap());
        for start in row.starts {
            let line = format!("{} {} {}", row.drug.code(), start.regimen.dose, start.regimen.frequency.code());
            let order = parse_order(&line, today()).unwrap();
            let percent = DailyDose::of(&order).target_percent(weight);
            let flat = row.target.is_some_and(|target| target.from == start.regimen);
            let below = matches!(percent, hearth_clinical::medicine::TargetPercent::Percent(percent) if percent < 100);
            prop_assert_eq!(below, !flat, "{}", row.drug.code());
        }
    }
}

#[test]
fn blood_tests_come_earlier_from_sixty_years_on_and_with_weak_kidneys() {
    let known = |age: Option<u16>, kidney_disease: Option<bool>, egfr: Option<u16>| {
        let egfr = egfr.map(|of| Dated { day: today(), value: Egfr::from_ml_per_min(of).unwrap() });
        Facts { age_years: age, kidney_disease, egfr, ..Facts::new(today()) }
    };
    for (facts, sixty_or_older, kidney_disease) in [
        (known(None, None, None), false, false),
        (known(Some(59), Some(false), Some(60)), false, false),
        (known(Some(60), None, None), true, false),
        (known(None, Some(true), Some(90)), false, true),
        (known(None, Some(false), Some(59)), false, true),
    ] {
        let expected = Caution { kidney_disease, sixty_or_older };
        assert_eq!((facts.caution(), super::bloods::caution_of(&facts)), (expected, expected));
    }
}

#[test]
fn a_value_is_as_old_as_the_days_since_and_never_younger_than_today() {
    for (days, age) in [(-3, 3), (-1, 1), (0, 0), (2, 0)] {
        let value = Dated { day: today().plus_days(days), value: () };
        assert_eq!(value.age_days(today()), age, "{days}");
    }
}

#[test]
fn two_orders_of_a_drug_are_one_dose_unless_nobody_has_settled_which_holds() {
    let order = |line: &str| parse_order(line, today()).unwrap();
    let (noon, morning) = (order("furosemide 20 mg od"), order("furosemide 40 mg od"));
    let facts = Facts { orders: vec![morning, noon], ..Facts::new(today()) };
    assert_eq!(facts.daily(&morning), DailyDose::of(&morning).with(&noon));
    let unsettled = Facts { unsettled: vec![Drug::Furosemide], ..facts };
    assert_eq!(unsettled.daily(&morning), DailyDose::of(&morning));
}

#[test]
fn every_kind_of_change_has_a_code_of_its_own() {
    let kinds = [ChangeKind::Started, ChangeKind::Increased, ChangeKind::Decreased, ChangeKind::Stopped];
    assert_eq!(kinds.map(ChangeKind::code), ["started", "increased", "decreased", "stopped"]);
}

#[test]
fn a_blood_test_and_a_paused_medicine_name_the_drug_of_the_formulary_that_they_are_about() {
    let test = |subject| super::BloodTest {
        due: today(),
        from: today(),
        reason: super::DueReason::Routine,
        subject,
        state: super::TestState::Later,
    };
    assert_eq!(test(super::TestFor::Drug(Drug::Ramipril)).drug(), Some(Drug::Ramipril));
    let value =
        hearth_clinical::BloodResult::parse(hearth_clinical::Analyte::Potassium, "6.1 mmol/L").unwrap();
    assert_eq!(test(super::TestFor::Result { value, day: today() }).drug(), None);
    assert_eq!(super::PausedMedicine::Drug(Drug::Ramipril).drug(), Some(Drug::Ramipril));
    assert_eq!(super::PausedMedicine::Metformin.drug(), None);
}

#[test]
fn what_brings_or_holds_back_potassium_is_known_from_what_does_neither() {
    use super::warnings::{Warning, WarningLevel, WarningSubject};
    use hearth_clinical::medicine::Warned;
    let is = |subject| Warning { level: WarningLevel::Avoid, subject }.is_of_potassium();
    let potassium = Dated { day: today(), value: Potassium::from_tenths(52).unwrap() };
    assert!(is(WarningSubject::PotassiumSaltHigh(potassium)));
    assert!(is(WarningSubject::TrimethoprimHigh(potassium)));
    assert!(is(WarningSubject::PotassiumTogether(2)));
    assert!(is(WarningSubject::Listed(Warned::PotassiumSalt)));
    assert!(is(WarningSubject::Listed(Warned::Trimethoprim)));
    assert!(!is(WarningSubject::Listed(Warned::Nsaid)));
    assert!(!is(WarningSubject::DigoxinPotassium(potassium)), "too little of it");
    assert!(!is(WarningSubject::AceArbMra));
}
