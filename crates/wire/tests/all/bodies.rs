//! What must hold of any body: it reads back as it was, and its parts are those that the record works on.

use crate::examples::{bodies, check_in, day, user};
use hearth_clinical::{PlanValue, Private, Weight};
use hearth_record::{Kind, PartValue};
use hearth_wire::{
    Body, BodyProblem, SettingBody, VALUE, WithdrawalBody, body_bytes, kind_of, parts, read_body,
};
use proptest::prelude::*;

fn names(body: &Body) -> Vec<String> {
    parts(&kind_of(body), &body_bytes(body)).into_keys().collect()
}

#[test]
fn a_check_in_has_a_part_for_each_measurement_and_symptom_and_for_what_was_told() {
    let expected = [
        "oxygen",
        "pressure",
        "pulse",
        "symptom/chest-pain",
        "symptom/dizzy",
        "symptom/hiccups-2031",
        "symptom/swelling",
        "told",
        "weight",
    ];
    assert_eq!(names(&Body::CheckIn(Box::new(check_in()))), expected);
}

#[test]
fn two_withdrawals_for_different_reasons_are_no_conflict() {
    let parts_of = |reason: &str| {
        let body = Body::Withdrawal(WithdrawalBody { reason: Private::new(reason.to_owned()) });
        parts(&kind_of(&body), &body_bytes(&body))
    };
    assert_eq!(parts_of("not-me"), parts_of("typing-error"));
}

#[test]
fn a_setting_is_its_value_whatever_the_reason_and_whoever_wrote_it() {
    let setting = |grams: u32, why: &str, review| {
        let value = PlanValue::TargetWeight(Weight::from_grams(grams).unwrap());
        let body = Body::Setting(SettingBody { value, why: Private::new(why.to_owned()), review });
        parts(&kind_of(&body), &body_bytes(&body))
    };
    assert_eq!(setting(80_000, "one", None), setting(80_000, "other", Some(day())));
    assert_ne!(setting(80_000, "one", None), setting(80_001, "one", None));
    assert_eq!(setting(80_000, "", None)[VALUE], PartValue(b"80000".to_vec()));
}

#[test]
fn spaces_and_the_order_of_keys_make_no_other_value() {
    let kind = Kind::new("new-2031", 1);
    assert_eq!(parts(&kind, br#"{"a":{"y":1,"x":[2]}}"#), parts(&kind, b"{ \"a\": {\"x\": [2], \"y\": 1} }"));
}

#[test]
fn a_body_that_makes_no_sense_is_refused_with_the_key() {
    let read = |kind: &str, body: &[u8]| read_body(&Kind::new(kind, 1), body);
    assert!(matches!(read("check-in", b"{\"weight\":824000}"), Err(BodyProblem::Value { key: "weight" })));
    assert!(matches!(read("check-in", b"{\"weight\":82.4}"), Err(BodyProblem::Value { key: "weight" })));
    assert!(matches!(
        read("check-in", b"{\"pressure\":[[76,124]]}"),
        Err(BodyProblem::Value { key: "pressure" })
    ));
    assert!(matches!(read("check-in", b"[]"), Err(BodyProblem::NotAnObject)));
    assert!(matches!(read("check-in", b"{"), Err(BodyProblem::NotJson(_))));
    assert!(matches!(read("custody", b"{}"), Err(BodyProblem::Missing { key: "owner" })));
    assert!(matches!(read("check-in", &[b' '; 9000]), Err(BodyProblem::TooLong { bytes: 9000 })));
    let deep = [b"{\"told\":".as_slice(), &[b'['; 4000]].concat();
    assert!(matches!(read("check-in", &deep), Err(BodyProblem::NotJson(_))));
}

#[test]
fn a_reading_of_a_visit_that_makes_no_sense_is_refused_with_the_key() {
    for (body, expected) in [
        (r#"{"temperature":29.9}"#, "temperature"),
        (r#"{"temperature":299}"#, "temperature"),
        (r#"{"rhythm":"jazz"}"#, "rhythm"),
        (r#"{"steps":100001}"#, "steps"),
        (r#"{"postural":[[130,80],null,null]}"#, "postural"),
        (r#"{"postural":[null,[130,80],null]}"#, "postural"),
        (r#"{"postural":[[130,80],[80,130],null]}"#, "postural"),
        (r#"{"blood/potassium":101}"#, "blood"),
        (r#"{"blood/potassium":"5.6 mmol/L"}"#, "blood"),
        (r#"{"blood/potassium":-1}"#, "blood"),
    ] {
        match read_body(&Kind::new("check-in", 1), body.as_bytes()) {
            Err(BodyProblem::Value { key }) => assert_eq!(key, expected, "{body}"),
            other => panic!("{body}: {other:?}"),
        }
    }
}

#[test]
fn a_blood_test_of_a_newer_app_is_left_alone_and_stays_a_part() {
    let kind = Kind::new("check-in", 1);
    let body = br#"{"blood/magnesium-2031":8,"blood/sodium":138}"#;
    let Body::CheckIn(read) = read_body(&kind, body).unwrap() else { panic!("a check-in") };
    assert_eq!(read.bloods.iter().map(|result| result.to_string()).collect::<Vec<_>>(), ["138 mmol/L"]);
    assert_eq!(parts(&kind, body).keys().collect::<Vec<_>>(), ["blood/magnesium-2031", "blood/sodium"]);
}

#[test]
fn no_body_prints_a_person() {
    let shown = format!("{:?}", bodies());
    assert!(
        !shown.contains("Invented Person")
            && !shown.contains("9990000018")
            && !shown.contains("invented note")
    );
    assert!(!shown.contains("Invented Daughter"));
}

proptest! {
    #[test]
    fn any_free_text_reads_back_as_it_was(reason in ".{0,200}") {
        let body = Body::Withdrawal(WithdrawalBody { reason: Private::new(reason) });
        prop_assert_eq!(read_body(&kind_of(&body), &body_bytes(&body)).unwrap(), body);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        for row in hearth_record::KINDS {
            let kind = Kind::new(row.name, 1);
            // Either answer is good; what matters is that there is one.
            let _ = (read_body(&kind, &bytes), parts(&kind, &bytes));
        }
    }
}

#[test]
fn whoever_is_granted_is_named_by_the_subject_and_not_by_a_part() {
    let body = Body::Grant(hearth_wire::GrantBody { user: user(1), access: hearth_record::Access::Shared });
    assert_eq!(names(&body), ["access"]);
}
