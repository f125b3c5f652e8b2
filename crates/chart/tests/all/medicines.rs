//! Orders as they stand: replaced, side by side, stopped, from a newer app; and what they mean for the rules.

use crate::pen::{NURSE, Pen, SERVER, kg, read, whole};
use hearth_chart::{CheckInNow, Record, TracedHistory, fill_circumstances, medicine_bloods, medicine_facts};
use hearth_clinical::medicine::{Class, Drug, Order, OrderParts, ToleratedReason, Warned, parse_order};
use hearth_clinical::{
    Analyte, BloodResult, HeartFailureType, LocalDay, PlanValue, Private, Pulse, SymptomSet,
};
use hearth_record::{EntryKey, Kind, Subject};
use hearth_rules::medicine::{ChangeKind, DueReason, Step, TestState, next_steps};
use hearth_rules::{BloodsAfter, Circumstances, PlanInForce, RuleId};
use hearth_wire::{Body, CheckInBody, Medicine, MedicineBody};

const OTHER: u8 = 4;
const MINUTES_A_DAY: i64 = 24 * 60;

/// The pen's first day and those after it.
fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

fn order(line: &str, from: i32) -> Order {
    parse_order(line, day(from)).unwrap()
}

fn body(what: Medicine, bloods_due: Option<LocalDay>) -> Body {
    let none = || Private::new(String::new());
    Body::Medicine(MedicineBody {
        what,
        prescriber: none(),
        why: none(),
        bloods_due,
        already: None,
        despite: vec![],
    })
}

impl Pen {
    fn order(&mut self, device: u8, order: Order, of: &[EntryKey]) -> EntryKey {
        let subject = Subject::medicine(order.drug().code()).unwrap();
        self.write(device, subject, &body(Medicine::Order(order), None), &whole(of))
    }

    fn bloods(&mut self, on: i64, potassium: &str, creatinine: &str) {
        self.at_minute(on * MINUTES_A_DAY);
        let result = |analyte, typed: &str| BloodResult::parse(analyte, typed).unwrap();
        let bloods = [
            result(Analyte::Potassium, &format!("{potassium} mmol/L")),
            result(Analyte::Creatinine, &format!("{creatinine} umol/L")),
        ];
        let body = CheckInBody { bloods: bloods.into_iter().collect(), ..CheckInBody::default() };
        self.check_in(NURSE, body);
    }

    fn answers(&mut self, on: i64, pairs: &[&str]) {
        self.at_minute(on * MINUTES_A_DAY);
        let symptoms = SymptomSet::parse(pairs.iter().copied()).unwrap();
        self.check_in(NURSE, CheckInBody { symptoms, ..CheckInBody::default() });
    }
}

fn plan() -> PlanInForce {
    let reduced = PlanValue::HeartFailureType(HeartFailureType::Reduced);
    PlanInForce::from_settings([(hearth_clinical::ThresholdLayer::Person, reduced)])
}

fn circumstances(record: &Record<'_>, today: i32) -> Circumstances {
    let check_ins: Vec<CheckInNow<'_>> = record.check_ins();
    let mut found = Circumstances::nothing_known();
    fill_circumstances(&mut found, record, &check_ins, &plan(), day(today));
    found
}

#[test]
fn an_order_stands_until_another_takes_its_place() {
    let mut pen = Pen::default();
    let first = pen.order(NURSE, order("ramipril 2.5 mg od", 0), &[]);
    let second = pen.order(NURSE, order("ramipril 5 mg od", 14), &[first]);
    let record = pen.record();
    let medicine = record.medicine("ramipril").unwrap();
    assert_eq!(medicine.keys().collect::<Vec<_>>(), [second]);
    assert!(!medicine.conflict);
    let history: Vec<EntryKey> =
        record.medicine_history("ramipril").iter().map(|version| version.fact.act.key).collect();
    assert_eq!(history, [first, second]);
    assert!(record.medicine("bisoprolol").is_none());
}

/// P41
#[test]
fn two_different_orders_of_one_medicine_are_both_shown_and_none_is_chosen() {
    let mut pen = Pen::default();
    let first = pen.order(NURSE, order("bisoprolol 2.5 mg od", 0), &[]);
    pen.order(NURSE, order("bisoprolol 3.75 mg od", 10), &[first]);
    pen.order(OTHER, order("bisoprolol 5 mg od", 10), &[first]);
    for facts in [pen.facts.clone(), pen.facts.iter().rev().cloned().collect()] {
        let record = read(&facts);
        let medicine = record.medicine("bisoprolol").unwrap();
        assert!(medicine.conflict);
        assert_eq!(medicine.versions.len(), 2);
        let facts = medicine_facts(&record, &[], &plan(), day(20));
        assert_eq!(facts.unsettled, [Drug::Bisoprolol]);
        let steps = next_steps(&facts);
        assert!(steps.iter().any(|next| next.step == Step::TwoAtOnce), "no step is proposed");
    }
    pen.order(OTHER, order("bisoprolol 5 mg od", 10), &[first]);
    assert!(pen.record().medicine("bisoprolol").unwrap().conflict, "a repeat settles nothing");
}

#[test]
fn equal_orders_from_two_computers_are_no_conflict() {
    let mut pen = Pen::default();
    pen.order(NURSE, order("bisoprolol 5 mg od", 0), &[]);
    pen.order(OTHER, order("bisoprolol 5 mg od", 0), &[]);
    let record = pen.record();
    assert!(!record.medicine("bisoprolol").unwrap().conflict);
    let facts = medicine_facts(&record, &[], &plan(), day(1));
    assert!(facts.unsettled.is_empty());
    assert_eq!(facts.orders.len(), 1, "one order written twice is never two to be added up");
}

#[test]
fn an_order_from_a_newer_app_leaves_the_last_one_in_force_marked() {
    let mut pen = Pen::default();
    let first = pen.order(NURSE, order("ramipril 2.5 mg od", 0), &[]);
    let newer = br#"{"order":{"drug":"ramipril","dose":{"of":2031}}}"#.to_vec();
    let subject = Subject::medicine("ramipril").unwrap();
    pen.write_bytes(OTHER, subject, Kind::new("medicine", 9), newer, &whole(&[first]));
    let record = pen.record();
    let medicine = record.medicine("ramipril").unwrap();
    assert!(medicine.needs_newer);
    assert_eq!(medicine.keys().collect::<Vec<_>>(), [first]);
    assert_eq!(medicine_facts(&record, &[], &plan(), day(1)).unsettled, [Drug::Ramipril]);
}

#[test]
fn a_suspended_order_is_not_in_force() {
    let mut pen = Pen::default();
    let first = pen.order(NURSE, order("ramipril 2.5 mg od", 0), &[]);
    let wrong = pen.order(OTHER, order("ramipril 10 mg od", 1), &[first]);
    pen.suspend(wrong);
    assert_ne!(SERVER, NURSE);
    let record = pen.record();
    assert_eq!(record.medicine("ramipril").unwrap().keys().collect::<Vec<_>>(), [first]);
    assert_eq!(record.medicine_history("ramipril").len(), 1);
}

#[test]
fn changes_are_started_more_less_and_stopped() {
    let mut pen = Pen::default();
    let first = pen.order(NURSE, order("ramipril 2.5 mg od", 0), &[]);
    let second = pen.order(NURSE, order("ramipril 5 mg od", 14), &[first]);
    let corrected = pen.order(NURSE, order("ramipril 2.5 mg bd", 14), &[second]);
    let less = pen.order(NURSE, order("ramipril 1.25 mg bd", 30), &[corrected]);
    let stop =
        Order::new(OrderParts { stop: Some(day(40)), ..order("ramipril 1.25 mg bd", 30).parts() }).unwrap();
    let stopped = pen.order(NURSE, stop, &[less]);
    pen.order(NURSE, order("ramipril 2.5 mg od", 60), &[stopped]);
    let record = pen.record();
    let changes: Vec<(i32, ChangeKind)> =
        record.medicine_changes().iter().map(|change| (change.day.days_since(day(0)), change.kind)).collect();
    let expected = [
        (0, ChangeKind::Started),
        (14, ChangeKind::Increased),
        (30, ChangeKind::Decreased),
        (40, ChangeKind::Stopped),
        (60, ChangeKind::Started),
    ];
    assert_eq!(
        changes, expected,
        "a correction of the same day is one change, a new start after a stop another"
    );
}

#[test]
fn an_order_is_taken_until_the_one_in_its_place_begins() {
    let mut pen = Pen::default();
    let first = pen.order(NURSE, order("ramipril 2.5 mg bd", 0), &[]);
    pen.at_minute(5 * MINUTES_A_DAY);
    let planned = pen.order(NURSE, order("ramipril 5 mg bd", 14), &[first]);
    let on = |record: &Record<'_>, today: i32| {
        let medicine = record.medicine("ramipril").unwrap();
        let until_then = record.medicine_until_then(&medicine, day(today));
        let facts = medicine_facts(record, &[], &plan(), day(today));
        assert!(facts.takes(Class::AceInhibitor), "an ACE inhibitor is taken on day {today}");
        until_then.map(|order| (order.dose().to_string(), order.stop()))
    };
    let half = || Some(("2.5 mg".to_owned(), Some(day(13))));
    assert_eq!([6, 13, 14].map(|today| on(&pen.record(), today)), [half(), half(), None]);
    // Put off by a week, and then another dose planned in its place: neither ever began.
    pen.at_minute(7 * MINUTES_A_DAY);
    let later = pen.order(NURSE, order("ramipril 5 mg bd", 21), &[planned]);
    let half = || Some(("2.5 mg".to_owned(), Some(day(20))));
    assert_eq!([8, 15, 21].map(|today| on(&pen.record(), today)), [half(), half(), None]);
    pen.at_minute(8 * MINUTES_A_DAY);
    pen.order(NURSE, order("ramipril 3.75 mg bd", 21), &[later]);
    assert_eq!([9, 15, 21].map(|today| on(&pen.record(), today)), [half(), half(), None]);
}

#[test]
fn what_has_ended_or_was_put_off_is_not_taken_until_then() {
    let mut pen = Pen::default();
    let stop =
        Order::new(OrderParts { stop: Some(day(3)), ..order("ramipril 2.5 mg bd", 0).parts() }).unwrap();
    let ended = pen.order(NURSE, stop, &[]);
    let first = pen.order(NURSE, order("bisoprolol 5 mg od", 0), &[]);
    pen.at_minute(5 * MINUTES_A_DAY);
    pen.order(NURSE, order("ramipril 5 mg bd", 14), &[ended]);
    pen.order(NURSE, order("bisoprolol 5 mg od", 14), &[first]);
    let record = pen.record();
    for name in ["ramipril", "bisoprolol"] {
        assert_eq!(record.medicine_until_then(&record.medicine(name).unwrap(), day(6)), None, "{name}");
    }
    let facts = medicine_facts(&record, &[], &plan(), day(6));
    assert!(!facts.takes(Class::AceInhibitor) && !facts.takes(Class::BetaBlocker));
    let ended = facts.orders.iter().filter_map(Order::stop).max();
    assert_eq!(ended, Some(day(3)), "the last day of an ACE inhibitor is never forgotten");
}

#[test]
fn to_stop_one_of_two_orders_of_a_drug_is_less_of_it_and_its_bloods_go_on() {
    let mut pen = Pen::default();
    pen.order(NURSE, order("ramipril 5 mg od", 0), &[]);
    let evening = Subject::medicine("ramipril-evening").unwrap();
    let second = body(Medicine::Order(order("ramipril 2.5 mg od", 14)), None);
    let second = pen.write(NURSE, evening.clone(), &second, &[]);
    let stop =
        Order::new(OrderParts { stop: Some(day(40)), ..order("ramipril 2.5 mg od", 14).parts() }).unwrap();
    pen.write(NURSE, evening, &body(Medicine::Order(stop), None), &whole(&[second]));
    let record = pen.record();
    let kinds: Vec<(i32, ChangeKind)> =
        record.medicine_changes().iter().map(|change| (change.day.days_since(day(0)), change.kind)).collect();
    assert_eq!(kinds, [(0, ChangeKind::Started), (14, ChangeKind::Started), (40, ChangeKind::Decreased)]);
    let facts = medicine_facts(&record, &[], &plan(), day(45));
    let tests = medicine_bloods(&record, &[], &facts);
    assert_eq!(tests.len(), 1, "{tests:?}");
    assert_eq!((tests[0].reason, tests[0].due), (DueReason::AfterChange, day(54)));
}

#[test]
fn the_orders_say_what_the_rules_about_readings_need_to_know() {
    let mut pen = Pen::default();
    pen.order(NURSE, order("spironolactone 25 mg od", 0), &[]);
    pen.order(NURSE, order("bisoprolol 2.5 mg od", 3), &[]);
    pen.order(NURSE, order("furosemide 40 mg od", 5), &[]);
    let record = pen.record();
    let found = circumstances(&record, 10);
    assert!(found.takes_mra);
    assert_eq!(found.titrating_since, Some(day(0)));
    assert_eq!(found.loss_expected_until, Some(day(12)));
    let due: Vec<(i32, BloodsAfter)> =
        found.bloods_due.iter().map(|due| (due.due.days_since(day(0)), due.after)).collect();
    assert_eq!(
        due,
        [(7, BloodsAfter::DoseChange)],
        "the test after spironolactone; that after furosemide is later"
    );
    assert_eq!(circumstances(&record, 13).loss_expected_until, None);
    assert_eq!(circumstances(&record, 200).titrating_since, None, "nothing has been stepped up for months");
    assert_eq!(circumstances(&Pen::default().record(), 10), Circumstances::nothing_known());
}

#[test]
fn a_result_answers_the_test_and_one_half_of_it_does_not() {
    let mut pen = Pen::default();
    pen.order(NURSE, order("spironolactone 25 mg od", 0), &[]);
    pen.at_minute(6 * MINUTES_A_DAY);
    let potassium = BloodResult::parse(Analyte::Potassium, "4.8 mmol/L").unwrap();
    let half = CheckInBody { bloods: std::iter::once(potassium).collect(), ..CheckInBody::default() };
    pen.check_in(NURSE, half);
    assert_eq!(circumstances(&pen.record(), 9).bloods_due.len(), 1, "potassium alone is half a test");
    pen.bloods(7, "4.8", "96");
    assert_eq!(circumstances(&pen.record(), 9).bloods_due, []);
}

#[test]
fn an_earlier_day_that_the_prescriber_agreed_holds() {
    let mut pen = Pen::default();
    let subject = Subject::medicine("ramipril").unwrap();
    let agreed = body(Medicine::Order(order("ramipril 2.5 mg od", 0)), Some(day(8)));
    pen.write(NURSE, subject, &agreed, &[]);
    let record = pen.record();
    let facts = medicine_facts(&record, &[], &plan(), day(9));
    let tests = medicine_bloods(&record, &[], &facts);
    assert_eq!(tests.len(), 1);
    assert_eq!((tests[0].due, tests[0].reason), (day(8), DueReason::AfterChange));
    assert_eq!(tests[0].state, TestState::Overdue { days: 1 }, "the schedule alone would allow 14 days");
}

#[test]
fn facts_hold_the_latest_values_and_the_one_before_the_change() {
    let mut pen = Pen::default();
    pen.bloods(0, "4.2", "88");
    pen.at_minute(MINUTES_A_DAY);
    pen.order(NURSE, order("ramipril 2.5 mg od", 1), &[]);
    pen.bloods(9, "5.2", "120");
    pen.answers(9, &["dizzy=yes", "swelling=no-more-than-usual", "sick-or-fever=not-asked"]);
    pen.answers(10, &["dizzy=no", "breathless-change=little-more"]);
    pen.at_minute(10 * MINUTES_A_DAY);
    let measured = CheckInBody {
        weight: Some(kg(81)),
        pulse: Some(Pulse::from_per_minute(58).unwrap()),
        ..CheckInBody::default()
    };
    pen.check_in(NURSE, measured);
    let record = pen.record();
    let facts = medicine_facts(&record, &record.check_ins(), &plan(), day(10));
    assert_eq!(facts.potassium.map(|k| (k.day, k.value.tenths())), Some((day(9), 52)));
    assert_eq!(facts.creatinine_before.map(|c| (c.day, c.value.umol_per_l())), Some((day(0), 88)));
    assert_eq!(facts.dizzy.map(|dizzy| (dizzy.day, dizzy.value)), Some((day(10), false)));
    assert_eq!(facts.congestion_worse.map(|worse| worse.value), Some(true));
    assert_eq!(facts.acutely_ill, None, "not asked answers nothing");
    assert_eq!((facts.weight, facts.pulses.len(), facts.systolics.len()), (Some(kg(81)), 1, 0));
    assert_eq!(facts.heart_failure, HeartFailureType::Reduced);
    let later = medicine_facts(&record, &record.check_ins(), &plan(), day(5));
    assert_eq!(later.potassium.map(|k| k.day), Some(day(0)), "what lies ahead is not known yet");
}

#[test]
fn what_is_bought_over_the_counter_is_taken_from_its_day_on() {
    let mut pen = Pen::default();
    let subject = Subject::medicine("nsaid").unwrap();
    let listed = Medicine::Listed { what: Warned::Nsaid, named: None, since: day(3), until: Some(day(9)) };
    pen.write(NURSE, subject, &body(listed, None), &[]);
    let record = pen.record();
    let takes = |today: i32| medicine_facts(&record, &[], &plan(), day(today)).also_takes;
    assert_eq!(
        (takes(2), takes(3), takes(9), takes(10)),
        (vec![], vec![Warned::Nsaid], vec![Warned::Nsaid], vec![])
    );
    assert_eq!(record.medicine_changes(), []);
}

#[test]
fn the_most_that_is_tolerated_is_no_titration() {
    let mut pen = Pen::default();
    let order = Order::new(OrderParts {
        tolerated_maximum: Some(ToleratedReason::SlowPulse),
        ..order("bisoprolol 2.5 mg od", 0).parts()
    });
    pen.order(NURSE, order.unwrap(), &[]);
    assert_eq!(circumstances(&pen.record(), 10).titrating_since, None);
}

#[test]
fn the_rules_about_readings_fire_on_what_the_orders_say() {
    let mut pen = Pen::default();
    pen.order(NURSE, order("spironolactone 25 mg od", 0), &[]);
    let record = pen.record();
    let check_ins = record.check_ins();
    let found = |today: i32| {
        let history = TracedHistory::of(&check_ins, day(today)).with_medicines(&record, &check_ins, &plan());
        let assessment = hearth_rules::assess_day(&history.history, day(today), &plan());
        assessment.findings.iter().any(|finding| finding.rule == RuleId::L7)
    };
    assert!(!found(9), "due on day 7, overdue three days later");
    assert!(found(10));
    let without = TracedHistory::of(&check_ins, day(10));
    let nothing = hearth_rules::assess_day(&without.history, day(10), &plan());
    assert!(nothing.findings.iter().all(|finding| finding.rule != RuleId::L7));
}
