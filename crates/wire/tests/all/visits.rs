//! Visits and what is known of heart failure: one sample of each, and what must hold of any answer of the form.

use crate::examples::{chain, key};
use hearth_clinical::visit::{
    FieldAnswer, FieldId, Kind, Row, SectionId, Value, VisitAnswers, WhyNotPossible,
};
use hearth_clinical::{
    EjectionFraction, EjectionFractionMethod, HeartFailureCause, ImplantedDevice, LocalDay,
    MeasuredEjectionFraction, NyhaClass, Private,
};
use hearth_record::{Kind as EntryKind, WHOLE};
use hearth_wire::{
    Body, HeartFailureBody, SIGNED_CHAINS_MAX, VisitAddendumBody, VisitAnswerBody, VisitBody,
    VisitSignatureBody, body_bytes, kind_of, parts, read_body,
};
use proptest::prelude::*;

fn day() -> LocalDay {
    LocalDay::from_ymd(2026, 2, 23).unwrap()
}

/// A visit in which these fields were typed.
fn typed(answers: &[(&str, &str)]) -> VisitAnswers {
    let mut visit = VisitAnswers::new(day());
    for (field, typed) in answers {
        visit.put(field, typed).unwrap();
    }
    visit
}

fn body(answers: &VisitAnswers) -> VisitAnswerBody {
    let fields = answers.answered().map(|(field, answer)| (field, Some(answer.clone()))).collect();
    VisitAnswerBody { fields, ..VisitAnswerBody::default() }
}

/// One answer of every kind that the form has.
fn every_kind() -> VisitAnswers {
    let mut visit = typed(&[
        ("why-and-who/visit-type", "deterioration"),
        ("why-and-who/present", "family carer"),
        ("why-and-who/wants-from-today", "invented: to sleep \"flat\" again\n"),
        ("history/lvef", "35"),
        ("history/lvef-day", "2025-12-01"),
        ("symptoms/pillows", "3"),
        ("fluid/weight-today", "82.4kg"),
        ("observations/pressure-lying", "130/80"),
        ("observations/pulse-lying", "68"),
        ("observations/oxygen", "95"),
        ("observations/temperature", "36.8"),
    ]);
    let swelling = [("site", "ankle"), ("side", "both"), ("grade", "mild"), ("pitting", "yes")];
    visit.add_row("fluid/oedema", swelling).unwrap();
    visit.add_row("fluid/oedema", [("site", "sacral"), ("grade", "moderate"), ("pitting", "no")]).unwrap();
    let pillar = [("pillar", "ras-inhibitor"), ("dose", "49/51 mg"), ("step", "up")];
    visit.add_row("medicines/pillars", pillar).unwrap();
    let other = WhyNotPossible::read("another", "invented: the dog").unwrap();
    visit.not_possible("observations/rhythm", other).unwrap();
    visit.not_possible("observations/pressure-standing-1", WhyNotPossible::CannotStand).unwrap();
    visit
}

fn heart_failure() -> HeartFailureBody {
    let measured = |percent, method| {
        let value = EjectionFraction::from_percent(percent).unwrap();
        Some(MeasuredEjectionFraction { value, method })
    };
    HeartFailureBody {
        ejection_fractions: [
            (day(), measured(35, EjectionFractionMethod::Echo)),
            (day().plus_days(-300), measured(28, EjectionFractionMethod::Mri)),
            (day().plus_days(-1), None),
        ]
        .into(),
        nyha: [(day(), Some(NyhaClass::III)), (day().plus_days(-2), None)].into(),
        causes: Some([HeartFailureCause::Ischaemic, HeartFailureCause::Hypertension].into()),
        device: Some(ImplantedDevice::CrtD),
        why: Some(Private::new("invented: letter of the clinic".to_owned())),
        ..HeartFailureBody::default()
    }
}

/// Samples: a file name and the body.
pub fn samples() -> Vec<(&'static str, Body)> {
    let weighed =
        VisitAnswerBody { check_in: Some(key()), ..body(&typed(&[("fluid/weight-today", "82.4kg")])) };
    let cleared = VisitAnswerBody {
        fields: [(FieldId::find("fluid/jvp").unwrap(), None)].into(),
        sections: [(SectionId::Ecg, Some(WhyNotPossible::NoEquipment)), (SectionId::Rehab, None)].into(),
        check_in: None,
    };
    let causes = Some([].into());
    vec![
        ("visit", Body::Visit(VisitBody { day: day() })),
        ("visit-answer", Body::VisitAnswer(body(&every_kind()))),
        ("visit-answer-reading", Body::VisitAnswer(weighed)),
        ("visit-answer-cleared", Body::VisitAnswer(cleared)),
        ("visit-signature", Body::VisitSignature(VisitSignatureBody { through: vec![(chain(), 41)] })),
        (
            "visit-addendum",
            Body::VisitAddendum(VisitAddendumBody {
                text: Private::new("invented: it was the left".to_owned()),
            }),
        ),
        ("heart-failure", Body::HeartFailure(heart_failure())),
        ("heart-failure-no-cause", Body::HeartFailure(HeartFailureBody { causes, ..Default::default() })),
    ]
}

fn names(body: &Body) -> Vec<String> {
    parts(&kind_of(body), &body_bytes(body)).into_keys().collect()
}

#[test]
fn each_answer_is_a_part_and_the_check_in_beside_it_is_none() {
    let samples = samples();
    let of = |name: &str| samples.iter().find(|(known, _)| *known == name).unwrap().1.clone();
    assert_eq!(names(&of("visit")), ["day"]);
    assert_eq!(names(&of("visit-answer-reading")), ["fluid/weight-today"]);
    assert_eq!(names(&of("visit-answer-cleared")), ["ecg", "fluid/jvp", "rehab"]);
    assert_eq!(names(&of("visit-answer")).len(), 15);
    assert!(names(&of("visit-signature")).is_empty(), "two who sign are no conflict");
    assert!(names(&of("visit-addendum")).is_empty(), "nor are two who add something");
    let days: Vec<String> = [day().plus_days(-300), day().plus_days(-1), day()]
        .map(|day| format!("ejection-fraction/{}", day.days()))
        .to_vec();
    assert_eq!(names(&of("heart-failure"))[2..5], days);
}

#[test]
fn an_answer_of_a_newer_form_is_left_alone_and_stays_a_part() {
    let kind = EntryKind::new("visit-answer", 1);
    for newer in [
        r#"{"telemetry/patch":{"value":"worn"},"fluid/jvp":{"value":"raised"}}"#,
        r#"{"symptoms/nyha":{"value":"2b"},"fluid/jvp":{"value":"raised"}}"#,
        r#"{"symptoms/pillows":{"value":2000},"fluid/jvp":{"value":"raised"}}"#,
        r#"{"fluid/oedema":{"value":[{"site":"ankle","depth":4}]},"fluid/jvp":{"value":"raised"}}"#,
        r#"{"observations/rhythm":{"not-possible":"gone-2031"},"fluid/jvp":{"value":"raised"}}"#,
        r#"{"mood":7,"fluid/jvp":{"value":"raised"}}"#,
    ] {
        let Body::VisitAnswer(read) = read_body(&kind, newer.as_bytes()).unwrap() else { panic!("{newer}") };
        let fields: Vec<String> = read.fields.keys().map(ToString::to_string).collect();
        assert_eq!((fields, read.sections.len()), (vec!["fluid/jvp".to_owned()], 0), "{newer}");
        assert_eq!(parts(&kind, newer.as_bytes()).len(), 2, "{newer}");
    }
    assert_eq!(read_body(&EntryKind::new("visit-answer", 2), b"{}").unwrap(), Body::Newer);
}

#[test]
fn what_a_newer_app_says_about_heart_failure_is_never_half_read() {
    let kind = EntryKind::new("heart-failure", 1);
    let newer = format!(
        r#"{{"causes":["ischaemic","virus-2031"],"device":"shield-2031","nyha/20000":"2b","nyha/0{0}":"2",
            "ejection-fraction/20000":{{"percent":35,"method":"photon-2031"}},"nyha/{0}":"2"}}"#,
        day().days()
    );
    let Body::HeartFailure(read) = read_body(&kind, newer.as_bytes()).unwrap() else { panic!("facts") };
    assert_eq!((read.causes, read.device, read.ejection_fractions.len()), (None, None, 0));
    assert_eq!(read.nyha, [(day(), Some(NyhaClass::II))].into(), "one day has one name");
    assert_eq!(parts(&kind, newer.as_bytes()).len(), 6);
}

#[test]
fn a_signature_that_names_what_makes_no_sense_is_refused() {
    let kind = EntryKind::new("visit-signature", 1);
    assert!(read_body(&kind, br#"{"through":[["here",4]]}"#).is_err());
    let one = format!("[\"{}\",1]", chain());
    let many = vec![one; SIGNED_CHAINS_MAX + 1].join(",");
    assert!(read_body(&kind, format!("{{\"through\":[{many}]}}").as_bytes()).is_err());
}

proptest! {
    #[test]
    fn any_answer_reads_back_as_it_was(which in 0..1000_usize, words in "\\PC{1,60}", number in 0..400_u16, pick in 0..20_usize) {
        let all: Vec<FieldId> = FieldId::all().collect();
        let field = all[which % all.len()];
        let numbers = number.to_string();
        let pressure = format!("{}/{}", 100 + number % 60, 50 + number % 40);
        let of_kind = |kind: Kind| match kind {
            Kind::One(codes) => codes[pick % codes.len()].to_owned(),
            Kind::Several { none, others } => others.get(pick).copied().unwrap_or(none).to_owned(),
            Kind::Weight => format!("{}.{}kg", 40 + number % 100, number % 10),
            Kind::Pressure => pressure.clone(),
            Kind::Dose => format!("{} mg", 1 + number % 20),
            Kind::Day(_) => "2026-02-23".to_owned(),
            Kind::Text => words.clone(),
            Kind::Number(_) | Kind::Pulse | Kind::Oxygen | Kind::Temperature | Kind::EjectionFraction | Kind::Rows(_) => numbers.clone(),
        };
        let mut visit = VisitAnswers::new(day());
        let code = field.to_string();
        let put = match field.field().kind() {
            Kind::Rows(columns) => {
                let parts: Vec<(&str, String)> = columns.iter().map(|column| (column.code(), of_kind(column.kind()))).collect();
                visit.add_row(&code, parts.iter().map(|(code, typed)| (*code, typed.as_str())))
            }
            kind => visit.put(&code, &of_kind(kind)),
        };
        if put.is_ok() {
            let whole = Body::VisitAnswer(body(&visit));
            let bytes = body_bytes(&whole);
            prop_assert_eq!(&read_body(&kind_of(&whole), &bytes).unwrap(), &whole);
            prop_assert_eq!(names(&whole), [code]);
        }
    }

    #[test]
    fn whatever_stands_under_the_name_of_a_field_is_read_or_left_alone(
        which in 0..1000_usize,
        raw in "null|[0-9]{1,20}|-[0-9]{1,3}|\"[a-z0-9-]{0,9}\"|\\[\\[?[0-9]{0,3},?[0-9]{0,3}\\]?\\]|\\{\"value\":(null|\\[\\]|[0-9]{1,12}|\"[a-z]{1,8}\"|\\[[0-9]{1,6},[0-9]{1,6}\\])\\}|\\{\"not-possible\":\"[a-z-]{1,12}\"\\}",
    ) {
        let all: Vec<FieldId> = FieldId::all().collect();
        let field = all[which % all.len()];
        let bytes = format!("{{\"{field}\":{raw}}}");
        let kind = EntryKind::new("visit-answer", 1);
        if let Ok(Body::VisitAnswer(read)) = read_body(&kind, bytes.as_bytes()) {
            // What was read is something that the form takes, so writing and reading it again changes nothing.
            let again = Body::VisitAnswer(read);
            prop_assert_eq!(read_body(&kind, &body_bytes(&again)).unwrap(), again);
        }
        let held = parts(&kind, bytes.as_bytes());
        prop_assert!(held.contains_key(&field.to_string()) || held.contains_key(WHOLE));
    }
}

#[test]
fn a_row_and_a_value_are_taken_by_the_field_that_wrote_them() {
    let visit = every_kind();
    for (field, answer) in visit.answered() {
        if let FieldAnswer::Value(value) = answer {
            assert!(field.field().kind().takes(value), "{field}");
            if let Value::Rows(rows) = value {
                assert!(rows.iter().all(|row: &Row| row.parts().count() > 1));
            }
        }
    }
}
