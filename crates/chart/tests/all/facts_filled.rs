//! Every field of what steps and holds of medicines look at is filled from some entry of the record, so that no rule waits
//! for a value that nothing can give it; and what stands side by side, or can't be read here, is taken at its worst.

use crate::pen::{NURSE, Pen};
use hearth_chart::medicine_facts;
use hearth_clinical::medicine::{Class, Drug, Order, OrderParts, Warned, parse_order};
use hearth_clinical::{
    Analyte, BirthDate, BloodPressure, BloodResult, Condition, HeartFailureType, LocalDay, NotTolerated,
    NyhaClass, PersonName, PlanValue, Private, Pulse, SymptomSet, ThresholdLayer, Weight,
};
use hearth_record::{EntryKey, Kind, Replaces, Subject};
use hearth_rules::PlanInForce;
use hearth_rules::medicine::{Facts, Intolerance};
use hearth_wire::{Already, Body, CheckInBody, HeartFailureBody, Medicine, MedicineBody, PersonBody};

const OTHER: u8 = 4;
const MINUTES_A_DAY: i64 = 24 * 60;

/// The pen's first day and those after it.
fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

impl Pen {
    fn medicine(&mut self, device: u8, name: &str, what: Medicine, already: Option<Already>) -> EntryKey {
        let none = || Private::new(String::new());
        let body = MedicineBody {
            what,
            prescriber: none(),
            why: none(),
            bloods_due: None,
            already,
            despite: vec![],
        };
        self.write(device, Subject::medicine(name).unwrap(), &Body::Medicine(body), &[])
    }

    fn known(&mut self, device: u8, body: HeartFailureBody, of: &[Replaces]) -> EntryKey {
        self.write(device, Subject::heart_failure(), &Body::HeartFailure(body), of)
    }
}

fn blood(analyte: Analyte, typed: &str) -> BloodResult {
    BloodResult::parse(analyte, typed).unwrap()
}

fn plan() -> PlanInForce {
    let reduced = PlanValue::HeartFailureType(HeartFailureType::Reduced);
    PlanInForce::from_settings([(ThresholdLayer::Person, reduced)])
}

fn facts(pen: &Pen, today: i32) -> Facts {
    let record = pen.record();
    let check_ins = record.check_ins();
    medicine_facts(&record, &check_ins, &plan(), day(today))
}

fn order(line: &str, from: i32) -> Order {
    parse_order(line, day(from)).unwrap()
}

fn not_tolerated(class: Class, why: NotTolerated) -> HeartFailureBody {
    HeartFailureBody { not_tolerated: [(class, Some(why))].into(), ..HeartFailureBody::default() }
}

fn nyha(on: i32, class: NyhaClass) -> HeartFailureBody {
    HeartFailureBody { nyha: [(day(on), Some(class))].into(), ..HeartFailureBody::default() }
}

/// Everything that can be known of a person, from entries alone.
fn all_entries() -> Pen {
    let mut pen = Pen::default();
    let person = PersonBody {
        name: PersonName::parse("Invented Person").unwrap(),
        born: BirthDate::from_stored(LocalDay::from_ymd(1946, 3, 5).unwrap()).unwrap(),
        nhs_number: None,
    };
    pen.write(NURSE, Subject::person(), &Body::Person(person), &[]);
    let before = CheckInBody {
        bloods: std::iter::once(blood(Analyte::Creatinine, "90 umol/L")).collect(),
        ..CheckInBody::default()
    };
    pen.check_in(NURSE, before);
    pen.at_minute(2 * MINUTES_A_DAY);
    let ramipril = OrderParts { stop: Some(day(4)), ..order("ramipril 5 mg bd", 2).parts() };
    pen.medicine(NURSE, "ramipril", Medicine::Order(Order::new(ramipril).unwrap()), None);
    pen.medicine(NURSE, "spironolactone", Medicine::Order(order("spironolactone 25 mg od", 2)), None);
    let found = Medicine::Order(order("bisoprolol 2.5 mg od", 2));
    pen.medicine(NURSE, "bisoprolol", found, Some(Already::SinceUnknown));
    for (device, dose) in [(NURSE, "20 mg"), (OTHER, "40 mg")] {
        let furosemide = order(&format!("furosemide {dose} od"), 2);
        pen.medicine(device, "furosemide", Medicine::Order(furosemide), None);
    }
    let ibuprofen = Medicine::Listed { what: Warned::Nsaid, named: None, since: day(2), until: None };
    pen.medicine(NURSE, "ibuprofen", ibuprofen, None);
    pen.at_minute(5 * MINUTES_A_DAY);
    let symptoms =
        SymptomSet::parse(["dizzy=yes", "sick-or-fever=no", "swelling=no-more-than-usual"]).unwrap();
    let bloods = [
        blood(Analyte::Potassium, "4.4 mmol/L"),
        blood(Analyte::Creatinine, "100 umol/L"),
        blood(Analyte::Egfr, "62 mL/min"),
        blood(Analyte::Sodium, "139 mmol/L"),
        blood(Analyte::NtProBnp, "1200 ng/L"),
    ];
    let measured = CheckInBody {
        weight: Some(Weight::from_grams(80_000).unwrap()),
        pressures: vec![BloodPressure::from_mmhg(118, 70).unwrap()],
        pulse: Some(Pulse::from_per_minute(66).unwrap()),
        symptoms,
        bloods: bloods.into_iter().collect(),
        ..CheckInBody::default()
    };
    pen.check_in(NURSE, measured);
    let known = HeartFailureBody {
        nyha: [(day(5), Some(NyhaClass::III))].into(),
        not_tolerated: [
            (Class::AceInhibitor, Some(NotTolerated::Cough)),
            (Class::Arni, Some(NotTolerated::Dizziness)),
        ]
        .into(),
        conditions: [(Condition::KidneyDisease, Some(true)), (Condition::ValveDisease, Some(false))].into(),
        discharges: [(day(6), true)].into(),
        ..HeartFailureBody::default()
    };
    pen.known(NURSE, known, &[]);
    pen
}

#[test]
fn every_field_that_steps_and_holds_look_at_is_filled_from_entries() {
    // No `..`: a new field has to be filled here too, or this does not compile.
    let Facts {
        today,
        heart_failure,
        age_years,
        kidney_disease,
        valve_disease,
        weight,
        potassium,
        creatinine,
        creatinine_before,
        egfr,
        sodium,
        nt_pro_bnp,
        nt_pro_bnp_at_discharge,
        systolics,
        pulses,
        congestion_worse,
        dizzy,
        acutely_ill,
        still_symptomatic,
        ace_intolerance,
        arni_intolerance,
        orders,
        unsettled,
        since_unknown,
        also_takes,
    } = facts(&all_entries(), 7);
    assert_eq!((today, heart_failure), (day(7), HeartFailureType::Reduced));
    assert!(age_years.is_some() && weight.is_some());
    assert_eq!((kidney_disease, valve_disease), (Some(true), Some(false)));
    assert!(potassium.is_some() && egfr.is_some() && sodium.is_some() && nt_pro_bnp.is_some());
    let creatinine_of = |held: Option<hearth_rules::medicine::Dated<_>>| held.map(|held| held.day);
    assert_eq!((creatinine_of(creatinine), creatinine_of(creatinine_before)), (Some(day(5)), Some(day(0))));
    assert_eq!(nt_pro_bnp_at_discharge.map(hearth_clinical::NtProBnp::ng_per_l), Some(1200));
    assert_eq!((systolics.len(), pulses.len()), (1, 1));
    let said = [congestion_worse, dizzy, acutely_ill].map(|held| held.map(|held| held.value));
    assert_eq!(said, [Some(false), Some(true), Some(false)]);
    assert_eq!(still_symptomatic, Some(true));
    let cough = Some(Intolerance::NotTolerated);
    assert_eq!((ace_intolerance, arni_intolerance), (cough, cough));
    assert_eq!((unsettled, since_unknown), (vec![Drug::Furosemide], vec![Drug::Bisoprolol]));
    assert_eq!((orders.len(), also_takes), (5, vec![Warned::Nsaid]));
}

#[test]
fn angioedema_with_one_inhibitor_counts_against_ace_inhibitor_and_arni_for_ever() {
    let never = Some(Intolerance::Angioedema);
    for class in [Class::AceInhibitor, Class::Arb, Class::Arni] {
        let mut pen = Pen::default();
        pen.known(NURSE, not_tolerated(class, NotTolerated::Angioedema), &[]);
        let known = facts(&pen, 4000);
        assert_eq!((known.ace_intolerance, known.arni_intolerance), (never, never), "{class:?}");
    }
    let mut pen = Pen::default();
    pen.known(NURSE, not_tolerated(Class::Mra, NotTolerated::Angioedema), &[]);
    assert_eq!(facts(&pen, 1).ace_intolerance, None, "of another class nothing follows");
    let mut pen = Pen::default();
    pen.known(NURSE, not_tolerated(Class::AceInhibitor, NotTolerated::Cough), &[]);
    assert_eq!(facts(&pen, 1).arni_intolerance, None, "a cough is the ACE inhibitor's alone");
}

#[test]
fn of_two_reasons_side_by_side_the_worse_counts_and_one_from_a_newer_app_may_be_it() {
    let mut pen = Pen::default();
    pen.known(NURSE, not_tolerated(Class::AceInhibitor, NotTolerated::Cough), &[]);
    pen.known(OTHER, not_tolerated(Class::AceInhibitor, NotTolerated::Angioedema), &[]);
    assert_eq!(facts(&pen, 1).ace_intolerance, Some(Intolerance::Angioedema));
    let mut pen = Pen::default();
    let newer = br#"{"not-tolerated/ace-inhibitor":"rash-2031"}"#.to_vec();
    pen.write_bytes(NURSE, Subject::heart_failure(), Kind::new("heart-failure", 1), newer, &[]);
    assert_eq!(facts(&pen, 1).ace_intolerance, Some(Intolerance::Angioedema), "what can't be read may be it");
    assert!(pen.record().heart_failure().needs_newer);
    let mut pen = Pen::default();
    let first = pen.known(NURSE, not_tolerated(Class::AceInhibitor, NotTolerated::Cough), &[]);
    let gone = HeartFailureBody { not_tolerated: [(Class::AceInhibitor, None)].into(), ..Default::default() };
    let of = Replaces { key: first, parts: vec!["not-tolerated/ace-inhibitor".to_owned()] };
    pen.known(NURSE, gone, &[of]);
    assert_eq!(facts(&pen, 1).ace_intolerance, None, "taken back");
}

#[test]
fn two_answers_about_a_disease_side_by_side_say_that_it_is_there() {
    let mut pen = Pen::default();
    for (device, has) in [(NURSE, true), (OTHER, false)] {
        let conditions = [(Condition::ValveDisease, Some(has))].into();
        pen.known(device, HeartFailureBody { conditions, ..HeartFailureBody::default() }, &[]);
    }
    assert_eq!(facts(&pen, 1).valve_disease, Some(true));
}

#[test]
fn symptoms_go_on_from_class_two_when_it_was_found_at_the_dose_that_is_taken() {
    for (class, expected) in
        [(NyhaClass::I, false), (NyhaClass::II, true), (NyhaClass::III, true), (NyhaClass::IV, true)]
    {
        let mut pen = Pen::default();
        pen.medicine(NURSE, "ramipril", Medicine::Order(order("ramipril 5 mg bd", 0)), None);
        pen.known(NURSE, nyha(0, class), &[]);
        assert_eq!(facts(&pen, 0).still_symptomatic, Some(expected), "{class:?}");
        assert_eq!(facts(&pen, 183).still_symptomatic, Some(expected), "half a year later");
        assert_eq!(facts(&pen, 184).still_symptomatic, None, "too long ago to say how it is now");
    }
    let mut pen = Pen::default();
    pen.known(NURSE, nyha(0, NyhaClass::III), &[]);
    pen.medicine(NURSE, "ramipril", Medicine::Order(order("ramipril 5 mg bd", 1)), None);
    assert_eq!(facts(&pen, 2).still_symptomatic, None, "found before the dose that is taken");
    pen.known(OTHER, nyha(2, NyhaClass::I), &[]);
    assert_eq!(facts(&pen, 2).still_symptomatic, Some(false));
    pen.known(NURSE, nyha(2, NyhaClass::II), &[]);
    assert_eq!(facts(&pen, 2).still_symptomatic, None, "two of one day that nobody has settled");
}

#[test]
fn the_nt_pro_bnp_at_discharge_is_the_latest_of_the_week_up_to_that_day() {
    let mut pen = Pen::default();
    for (on, typed) in [(1, "900 ng/L"), (2, "1000 ng/L"), (3, "1100 ng/L"), (12, "2000 ng/L")] {
        pen.at_minute(on * MINUTES_A_DAY);
        let bloods = std::iter::once(blood(Analyte::NtProBnp, typed)).collect();
        pen.check_in(NURSE, CheckInBody { bloods, ..CheckInBody::default() });
    }
    assert_eq!(facts(&pen, 20).nt_pro_bnp_at_discharge, None, "nobody has said when");
    let mut at = |on: i32| {
        let discharges = [(day(on), true)].into();
        pen.known(NURSE, HeartFailureBody { discharges, ..HeartFailureBody::default() }, &[]);
        facts(&pen, 20).nt_pro_bnp_at_discharge.map(hearth_clinical::NtProBnp::ng_per_l)
    };
    assert_eq!(at(0), None, "nothing was measured up to then");
    assert_eq!([2, 9, 10, 11].map(&mut at), [Some(1000), Some(1100), Some(1100), None]);
    assert_eq!(at(21), None, "a discharge that lies ahead changes nothing");
}
