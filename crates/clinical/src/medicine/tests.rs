//! Doses, drugs and orders: what is read, what is refused and why.

use super::*;
use crate::day::LocalDay;
use proptest::prelude::*;

fn day() -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap()
}

#[track_caller]
fn dose(typed: &str, expected: Result<&str, DoseProblem>) {
    assert_eq!(
        parse_dose(typed).map(|dose| dose.to_string()),
        expected.map(str::to_owned),
        "typed {typed:?}"
    );
}

#[track_caller]
fn refused(line: &str, expected: OrderProblem) {
    assert_eq!(parse_order(line, day()), Err(expected), "{line}");
}

#[test]
fn a_dose_says_its_unit_and_prints_as_it_was_written() {
    dose("2.5 mg", Ok("2.5 mg"));
    dose("2,5mg", Ok("2.5 mg"));
    dose("10MG", Ok("10 mg"));
    dose("3.125 mg", Ok("3.125 mg"));
    dose("49/51 mg", Ok("49/51 mg"));
    dose("37.5 / 20 mg", Ok("37.5/20 mg"));
    dose("62.5 micrograms", Ok("62.5 micrograms"));
    dose("62.5 mcg", Ok("62.5 micrograms"));
    dose("250\u{b5}g", Ok("250 micrograms"));
    dose("0.0625 mg", Ok("0.0625 mg"));
}

#[test]
fn a_dose_without_a_unit_or_with_a_strange_one_is_refused() {
    dose("", Err(DoseProblem::Empty));
    dose("5", Err(DoseProblem::UnitMissing));
    dose("5 g", Err(DoseProblem::UnitUnknown));
    dose("2 tablets", Err(DoseProblem::UnitUnknown));
    dose("5 ml", Err(DoseProblem::UnitUnknown));
    dose("mg", Err(DoseProblem::NotANumber));
    dose("10. mg", Err(DoseProblem::NotANumber));
    dose(".5 mg", Err(DoseProblem::NotANumber));
    dose("1.2.3 mg", Err(DoseProblem::NotANumber));
    dose("62.55 micrograms", Err(DoseProblem::NotANumber));
    dose("1.23456 mg", Err(DoseProblem::NotANumber));
    dose("49/ mg", Err(DoseProblem::NotANumber));
    dose("0 mg", Err(DoseProblem::Zero));
    dose("49/0 mg", Err(DoseProblem::Zero));
    dose("-5 mg", Err(DoseProblem::NotANumber));
    dose("10000 mg", Ok("10000 mg"));
    dose("10001 mg", Err(DoseProblem::TooHigh));
    dose("99999999999999999999 mg", Err(DoseProblem::TooHigh));
}

#[test]
fn micrograms_written_as_milligrams_are_another_value() {
    let (small, large) = (parse_dose("62.5 micrograms").unwrap(), parse_dose("62.5 mg").unwrap());
    assert_eq!(large.first().tenths_of_a_microgram(), 1000 * small.first().tenths_of_a_microgram());
    let as_mg = parse_dose("0.0625 mg").unwrap();
    assert_eq!(as_mg.first().tenths_of_a_microgram(), small.first().tenths_of_a_microgram());
    assert_ne!(as_mg, small, "who wrote which unit is never lost");
}

#[test]
fn digoxin_in_milligrams_is_refused() {
    refused("digoxin 62.5 mg od", OrderProblem::WrongUnit { expected: DoseUnit::Micrograms });
    refused("digoxin 0.0625 mg od", OrderProblem::WrongUnit { expected: DoseUnit::Micrograms });
    refused("ramipril 2500 micrograms od", OrderProblem::WrongUnit { expected: DoseUnit::Milligrams });
    assert!(parse_order("digoxin 62.5 micrograms od", day()).is_ok());
}

#[test]
fn an_order_that_no_prescriber_can_mean_is_refused_with_the_reason() {
    refused("ramipril 5 od", OrderProblem::Dose(DoseProblem::UnitMissing));
    refused("ramipril 5 mg daily", OrderProblem::UnknownFrequency);
    refused("ramipril", OrderProblem::UnknownDrug);
    refused("tritace 5 mg od", OrderProblem::UnknownDrug);
    refused("sacubitril-valsartan 49 mg bd", OrderProblem::TwoPartsNeeded);
    refused("sacubitril-valsartan 51/49 mg bd", OrderProblem::NoSuchTablet);
    refused("bisoprolol 5/5 mg od", OrderProblem::OnePartNeeded);
    let highest = parse_dose("10 mg").unwrap();
    refused("bisoprolol 12.5 mg od", OrderProblem::OverHighest { highest });
    let highest = parse_dose("97/103 mg").unwrap();
    refused("sacubitril-valsartan 97/104 mg bd", OrderProblem::OverHighest { highest });
}

#[test]
fn days_that_contradict_each_other_are_refused() {
    let parts = parse_order("ramipril 5 mg od", day()).unwrap().parts();
    let stop = Some(day().plus_days(-1));
    assert_eq!(Order::new(OrderParts { stop, ..parts }), Err(OrderProblem::StopsBeforeStart));
    let hold = |from: i32, until: Option<i32>| {
        let until = until.map(|until| day().plus_days(until));
        Some(OrderHold { from: day().plus_days(from), until, reason: HoldReason::SickDay })
    };
    for (from, until, fits) in
        [(0, None, true), (3, Some(3), true), (3, Some(2), false), (-1, None, false), (11, None, false)]
    {
        let order =
            Order::new(OrderParts { hold: hold(from, until), stop: Some(day().plus_days(10)), ..parts });
        assert_eq!(order.is_ok(), fits, "from {from} until {until:?}");
    }
    assert_eq!(
        Order::new(OrderParts { route: Route::Intravenous, ..parts }),
        Err(OrderProblem::Route),
        "ramipril is taken by mouth"
    );
}

#[test]
fn an_order_stands_as_its_days_say() {
    let parts = parse_order("furosemide 40 mg od", day()).unwrap().parts();
    let hold =
        OrderHold { from: day().plus_days(2), until: Some(day().plus_days(3)), reason: HoldReason::Kidneys };
    let order = Order::new(OrderParts { hold: Some(hold), stop: Some(day().plus_days(5)), ..parts }).unwrap();
    let standings: Vec<&str> = (-1..=6).map(|at| order.standing(day().plus_days(at)).code()).collect();
    assert_eq!(
        standings,
        ["not-yet", "current", "current", "on-hold", "on-hold", "restart-due", "restart-due", "stopped"]
    );
    assert_eq!(DailyDose::of(&order).target_percent(None), TargetPercent::NoTarget);
    assert_eq!(order.hold(), Some(hold));
}

#[test]
fn an_order_that_is_not_by_mouth_keeps_the_sum_from_being_held_against_a_target_of_tablets() {
    let oral = parse_order("digoxin 125 micrograms od", day()).unwrap();
    let injected = Order::new(OrderParts { route: Route::Intravenous, ..oral.parts() }).unwrap();
    let (first, both) = (DailyDose::of(&oral), DailyDose::of(&oral).with(&injected));
    assert_eq!((first.orders(), both.orders()), (1, 2));
    assert_eq!(first.target_percent(None), TargetPercent::Percent(50));
    assert_eq!(both.target_percent(None), TargetPercent::NotOral);
    assert_eq!(DailyDose::of(&injected).with(&oral).target_percent(None), TargetPercent::NotOral);
}

#[test]
fn the_highest_daily_dose_is_said_as_one_dose_where_the_target_comes_to_as_much() {
    let weight = |kg: u32| crate::weight::Weight::from_grams(kg * 1_000).ok();
    let highest = |kg| formulary(Drug::Carvedilol).highest_daily(weight(kg));
    assert_eq!((highest(70).dose.to_string(), highest(70).frequency), ("50 mg".into(), Frequency::OnceDaily));
    assert_eq!(
        (highest(90).dose.to_string(), highest(90).frequency),
        ("50 mg".into(), Frequency::TwiceDaily)
    );
}

#[test]
fn every_drug_has_one_row_and_every_row_could_be_ordered() {
    for drug in Drug::ALL {
        let row = formulary(drug);
        assert_eq!(row.drug, drug);
        assert_eq!(row.target.is_some(), !row.starts.is_empty(), "{}", drug.code());
        let target = row
            .target
            .iter()
            .flat_map(|target| [Some(target.from), Some(target.to), target.above.map(|(_, heavy)| heavy)]);
        for regimen in row.starts.iter().map(|start| start.regimen).chain(target.flatten()) {
            let line = format!("{} {} {}", drug.code(), regimen.dose, regimen.frequency.code());
            let order = parse_order(&line, day()).unwrap();
            assert_eq!(order.dose(), regimen.dose, "{line}");
        }
        assert_eq!(parse_dose(&row.highest_single.to_string()), Ok(row.highest_single), "{}", drug.code());
        assert!(parse_dose(&row.highest_single.to_string()).unwrap().unit() == row.unit);
    }
}

#[test]
fn every_name_comes_back_from_its_code() {
    for drug in Drug::ALL {
        assert_eq!(Drug::from_code(drug.code()), Some(drug));
        assert_eq!(Drug::from_code(&drug.name().to_uppercase()), Some(drug));
    }
    for class in Class::ALL {
        assert_eq!(Class::from_code(class.code()), Some(class));
        assert!(Drug::of_class(class).count() > 0, "{}", class.code());
        assert!(Drug::of_class(class).all(|drug| drug.class() == class), "{}", class.code());
    }
    for pillar in Pillar::ALL {
        assert_eq!(Pillar::from_code(pillar.code()), Some(pillar));
    }
    for frequency in Frequency::ALL {
        assert_eq!(Frequency::from_code(frequency.code()), Some(frequency));
    }
    for route in Route::ALL {
        assert_eq!(Route::from_code(route.code()), Some(route));
    }
    for reason in HoldReason::ALL {
        assert_eq!(HoldReason::from_code(reason.code()), Some(reason));
    }
    for reason in ToleratedReason::ALL {
        assert_eq!(ToleratedReason::from_code(reason.code()), Some(reason));
    }
    for warned in Warned::ALL {
        assert_eq!(Warned::from_code(warned.code()), Some(warned));
        assert!(warned.names().iter().all(|name| Warned::from_name(name) == Some(warned)));
        assert!(warned.names().iter().all(|name| warned.name(&name.to_uppercase()) == Some(name)));
        assert_eq!(warned.name(warned.code()), Some(warned.code()));
        assert_eq!(warned.name("paracetamol"), None);
    }
    assert_eq!(Warned::from_name(" Ibuprofen "), Some(Warned::Nsaid));
    assert_eq!(Warned::from_name("paracetamol"), None);
}

proptest! {
    #[test]
    fn nothing_that_is_typed_makes_a_dose_that_does_not_read_back(typed in ".{0,24}") {
        if let Ok(dose) = parse_dose(&typed) {
            prop_assert_eq!(parse_dose(&dose.to_string()), Ok(dose));
        }
    }

    #[test]
    fn every_amount_prints_and_reads_back(
        tenths in 1_u32..=Amount::HIGHEST_TENTHS_OF_A_MICROGRAM, in_mg in proptest::bool::ANY,
    ) {
        let unit = if in_mg { DoseUnit::Milligrams } else { DoseUnit::Micrograms };
        let dose = Dose::single(Amount::from_tenths_of_a_microgram(tenths, unit).unwrap());
        prop_assert_eq!(parse_dose(&dose.to_string()), Ok(dose));
    }

    #[test]
    fn nothing_that_is_typed_makes_an_order_panic(line in ".{0,40}", mg in 0_u32..2_000_000) {
        let _ = parse_order(&line, day());
        for drug in Drug::ALL {
            let typed = format!("{} {}.{} mg bd", drug.code(), mg / 10, mg % 10);
            if let Ok(order) = parse_order(&typed, day()) {
                prop_assert!(order.dose().first().tenths_of_a_microgram()
                    <= formulary(drug).highest_single.first().tenths_of_a_microgram());
            }
        }
    }
}

#[test]
fn perindopril_alone_may_be_either_salt_and_no_other_name_is_two_drugs() {
    let both = Some([Drug::PerindoprilErbumine, Drug::PerindoprilArginine]);
    assert_eq!(["perindopril", " Perindopril "].map(Drug::either), [both; 2]);
    assert_eq!(["perindopril erbumine", "ramipril", ""].map(Drug::either), [None; 3]);
}
