//! Visits and what is known of heart failure, read from entries that came in any order.

use crate::pen::{HOME, NURSE, Pen, read};
use hearth_chart::VisitNow;
use hearth_clinical::visit::{FieldAnswer, FieldId, SectionId, Value, WhyNotPossible};
use hearth_clinical::{
    EjectionFraction, EjectionFractionMethod, HeartFailureType, LocalDay, MeasuredEjectionFraction,
    NyhaClass, PlanValue,
};
use hearth_record::{EntryKey, Kind, Replaces, Subject};
use hearth_rules::SelfHarmSaid;
use hearth_wire::{Body, HeartFailureBody, VisitAnswerBody, VisitBody, VisitSignatureBody};
use proptest::prelude::*;

/// Another nurse's laptop.
const SECOND: u8 = 4;

fn day() -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap()
}

fn subject() -> Subject {
    Subject::visit("a1").unwrap()
}

fn begin(pen: &mut Pen, device: u8) -> EntryKey {
    pen.write(device, subject(), &Body::Visit(VisitBody { day: day() }), &[])
}

#[expect(clippy::unnecessary_wraps, reason = "an answer that was taken back is none")]
fn one(code: &'static str) -> Option<FieldAnswer> {
    Some(FieldAnswer::Value(Value::One(code)))
}

fn answer(pen: &mut Pen, device: u8, field: &str, answer: Option<FieldAnswer>, of: &[EntryKey]) -> EntryKey {
    let body = VisitAnswerBody {
        fields: [(FieldId::find(field).unwrap(), answer)].into(),
        ..VisitAnswerBody::default()
    };
    let replaces: Vec<Replaces> =
        of.iter().map(|key| Replaces { key: *key, parts: vec![field.to_owned()] }).collect();
    pen.write(device, subject(), &Body::VisitAnswer(body), &replaces)
}

fn sign(pen: &mut Pen, device: u8, through: &[EntryKey]) -> EntryKey {
    let through = through.iter().map(|key| (key.id.chain, key.id.number)).collect();
    pen.write(device, subject(), &Body::VisitSignature(VisitSignatureBody { through }), &[])
}

fn visit(pen: &Pen) -> VisitNow<'_> {
    pen.record().visit("a").unwrap()
}

fn chosen(visit: &VisitNow<'_>, field: &str) -> Option<FieldAnswer> {
    visit.answers.answer(field).cloned()
}

#[test]
fn answers_that_came_before_their_visit_are_kept_until_it_comes() {
    let mut pen = Pen::default();
    begin(&mut pen, NURSE);
    answer(&mut pen, NURSE, "symptoms/nyha", one("3"), &[]);
    let whole = pen.facts.clone();
    let record = read(&whole[1..]);
    let early = record.visit("a1").unwrap();
    assert_eq!(
        (early.begun.is_some(), early.author(), early.answers.nyha()),
        (false, None, Some(NyhaClass::III))
    );
    assert!(read(&whole).visit("a1").unwrap().begun.is_some());
    assert!(read(&whole).visit("").is_none() && read(&whole).visit("b").is_none());
}

#[test]
fn an_answer_made_blank_again_is_not_asked_and_a_mark_that_was_taken_away_is_none() {
    let mut pen = Pen::default();
    begin(&mut pen, NURSE);
    let first = answer(&mut pen, NURSE, "fluid/jvp", one("raised"), &[]);
    answer(&mut pen, NURSE, "fluid/jvp", None, &[first]);
    let mark = |why| VisitAnswerBody { sections: [(SectionId::Ecg, why)].into(), ..Default::default() };
    let marked = pen.write(NURSE, subject(), &Body::VisitAnswer(mark(Some(WhyNotPossible::NoTime))), &[]);
    assert_eq!(visit(&pen).marks.len(), 1);
    let of = [Replaces { key: marked, parts: vec!["ecg".to_owned()] }];
    pen.write(NURSE, subject(), &Body::VisitAnswer(mark(None)), &of);
    let now = visit(&pen);
    assert_eq!((now.fields.len(), now.marks.len()), (0, 0));
    assert_eq!(now.answers.completeness().not_asked().count(), 14);
}

#[test]
fn what_was_signed_stands_whatever_comes_later() {
    let mut pen = Pen::default();
    begin(&mut pen, NURSE);
    let jvp = answer(&mut pen, NURSE, "fluid/jvp", one("not-raised"), &[]);
    sign(&mut pen, NURSE, &[jvp]);
    let late = answer(&mut pen, SECOND, "fluid/jvp", one("raised"), &[jvp]);
    answer(&mut pen, NURSE, "life/carer", one("yes"), &[]);
    let now = visit(&pen);
    assert_eq!(chosen(&now, "fluid/jvp"), one("not-raised"));
    assert_eq!((now.late.len(), now.fields.len(), now.conflicts().count()), (2, 1, 0));
    assert!(now.late.iter().any(|fact| fact.act.key == late));
}

#[test]
fn where_two_people_signed_two_answers_the_one_that_was_settled_on_stands() {
    let mut pen = Pen::default();
    begin(&mut pen, NURSE);
    let one_says = answer(&mut pen, NURSE, "fluid/jvp", one("not-raised"), &[]);
    let other_says = answer(&mut pen, SECOND, "fluid/jvp", one("raised"), &[]);
    sign(&mut pen, NURSE, &[one_says]);
    sign(&mut pen, SECOND, &[other_says]);
    assert_eq!((visit(&pen).conflicts().count(), chosen(&visit(&pen), "fluid/jvp")), (1, None));
    answer(&mut pen, NURSE, "fluid/jvp", one("raised"), &[one_says, other_says]);
    let now = visit(&pen);
    assert_eq!((chosen(&now, "fluid/jvp"), now.conflicts().count(), now.late.len()), (one("raised"), 0, 0));
}

#[test]
fn a_suspended_answer_or_signature_counts_for_nothing() {
    let mut pen = Pen::default();
    begin(&mut pen, NURSE);
    let jvp = answer(&mut pen, NURSE, "fluid/jvp", one("raised"), &[]);
    let signed = sign(&mut pen, HOME, &[jvp]);
    pen.suspend(signed);
    assert!(!visit(&pen).is_signed());
    pen.suspend(jvp);
    assert!(visit(&pen).fields.is_empty());
}

#[test]
fn what_a_newer_form_wrote_is_told_and_is_never_not_asked_in_silence() {
    let mut pen = Pen::default();
    begin(&mut pen, NURSE);
    let kind = || Kind::new("visit-answer", 1);
    pen.write_bytes(NURSE, subject(), kind(), br#"{"symptoms/nyha":{"value":"2b"}}"#.to_vec(), &[]);
    pen.write_bytes(NURSE, subject(), kind(), br#"{"telemetry/patch":{"value":"worn"}}"#.to_vec(), &[]);
    answer(&mut pen, SECOND, "symptoms/nyha", one("2"), &[]);
    let now = visit(&pen);
    assert_eq!(now.needs_newer, ["symptoms/nyha", "telemetry/patch"]);
    assert_eq!(
        (now.answers.nyha(), now.conflicts().count()),
        (None, 1),
        "what can't be read may say anything"
    );
    let kept: Vec<&str> = now.answers.newer().map(|(code, _)| code).collect();
    assert_eq!(kept, ["telemetry/patch"]);
}

#[expect(clippy::unnecessary_wraps, reason = "a value that was taken back is none")]
fn measured(percent: u16) -> Option<MeasuredEjectionFraction> {
    let value = EjectionFraction::from_percent(percent).unwrap();
    Some(MeasuredEjectionFraction { value, method: EjectionFractionMethod::Echo })
}

fn fraction(pen: &mut Pen, device: u8, on: LocalDay, percent: u16) -> EntryKey {
    let ejection_fractions = [(on, measured(percent))].into();
    let body = Body::HeartFailure(HeartFailureBody { ejection_fractions, ..Default::default() });
    pen.write(device, Subject::heart_failure(), &body, &[])
}

fn kind(pen: &Pen) -> HeartFailureType {
    let record = pen.record();
    hearth_chart::plan_in_force(&read(&[]), &record).heart_failure_type.first().value
}

#[test]
fn the_type_follows_from_the_ejection_fractions_until_the_team_sets_one() {
    let mut pen = Pen::default();
    assert_eq!(kind(&pen), HeartFailureType::Unknown);
    fraction(&mut pen, NURSE, day(), 55);
    assert_eq!(kind(&pen), HeartFailureType::Preserved);
    fraction(&mut pen, SECOND, day().plus_days(-400), 30);
    assert_eq!(kind(&pen), HeartFailureType::Reduced, "an older one that came later counts too");
    pen.set(NURSE, &PlanValue::HeartFailureType(HeartFailureType::MildlyReduced), &[]);
    assert_eq!(kind(&pen), HeartFailureType::MildlyReduced);
}

#[test]
fn two_ejection_fractions_of_one_day_say_a_type_only_where_it_is_the_same() {
    let mut pen = Pen::default();
    fraction(&mut pen, NURSE, day(), 45);
    fraction(&mut pen, SECOND, day(), 47);
    assert_eq!(
        (kind(&pen), pen.record().heart_failure().ejection_fraction().is_none()),
        (HeartFailureType::MildlyReduced, true)
    );
    fraction(&mut pen, HOME, day(), 52);
    assert_eq!(kind(&pen), HeartFailureType::Unknown);
}

#[test]
fn an_ejection_fraction_that_can_not_be_read_here_leaves_the_type_open() {
    let mut pen = Pen::default();
    fraction(&mut pen, NURSE, day(), 55);
    let newer = format!(
        "{{\"ejection-fraction/{}\":{{\"percent\":30,\"method\":\"photon-2031\"}}}}",
        day().days() + 1
    );
    pen.write_bytes(NURSE, Subject::heart_failure(), Kind::new("heart-failure", 1), newer.into_bytes(), &[]);
    let now = pen.record().heart_failure().needs_newer;
    assert_eq!((kind(&pen), now), (HeartFailureType::Unknown, true));
}

#[test]
fn every_assessment_of_the_class_is_there_for_the_lighter_tier() {
    let mut pen = Pen::default();
    begin(&mut pen, NURSE);
    answer(&mut pen, NURSE, "symptoms/nyha", one("2"), &[]);
    let nyha = [(day().plus_days(-50), Some(NyhaClass::II)), (day(), Some(NyhaClass::II))].into();
    let body = Body::HeartFailure(HeartFailureBody { nyha, ..Default::default() });
    pen.write(NURSE, Subject::heart_failure(), &body, &[]);
    let found = pen.record().nyha_assessments();
    assert_eq!(
        found,
        [(day().plus_days(-50), NyhaClass::II), (day(), NyhaClass::II)],
        "one of a day is enough"
    );
}

proptest! {
    #[test]
    fn in_whatever_order_a_visits_entries_came_it_reads_the_same(order in Just((0..9_usize).collect::<Vec<_>>()).prop_shuffle(), signed in any::<bool>()) {
        let mut pen = Pen::default();
        begin(&mut pen, NURSE);
        let jvp = answer(&mut pen, NURSE, "fluid/jvp", one("raised"), &[]);
        answer(&mut pen, SECOND, "fluid/jvp", one("not-raised"), &[]);
        answer(&mut pen, SECOND, "life/carer", one("yes"), &[]);
        let pillows = answer(&mut pen, NURSE, "symptoms/pillows-more", one("yes"), &[]);
        answer(&mut pen, NURSE, "symptoms/pillows-more", one("no"), &[pillows]);
        if signed { sign(&mut pen, NURSE, &[jvp]); } else { fraction(&mut pen, NURSE, day(), 35); }
        answer(&mut pen, NURSE, "fluid/ascites", one("none"), &[]);
        fraction(&mut pen, SECOND, day(), 36);
        let shuffled: Vec<_> = order.iter().map(|at| pen.facts[*at].clone()).collect();
        let (one, other) = (pen.record(), read(&shuffled));
        prop_assert_eq!(format!("{:?}", one.visits()), format!("{:?}", other.visits()));
        prop_assert_eq!(format!("{:?}", one.heart_failure()), format!("{:?}", other.heart_failure()));
    }
}

#[test]
fn thoughts_of_self_harm_that_a_visit_tells_of_stand_once_a_visit_also_when_the_answer_is_changed() {
    let number = |points| Some(FieldAnswer::Value(Value::Number(points)));
    let mut pen = Pen::default();
    begin(&mut pen, NURSE);
    answer(&mut pen, NURSE, "mood/phq9", number(19), &[]);
    let none = answer(&mut pen, NURSE, "mood/phq9-item9", number(0), &[]);
    assert_eq!((pen.record().self_harm().len(), pen.record().severe_answers().len()), (0, 0));
    let some = answer(&mut pen, NURSE, "mood/phq9-item9", number(3), &[none]);
    let told = pen.record().self_harm();
    assert_eq!((told[0].said, told.len()), (SelfHarmSaid::Thoughts, 1));
    answer(&mut pen, NURSE, "mood/phq9-item9", number(0), &[some]);
    assert_eq!(pen.record().self_harm(), told, "somebody asks");
}

#[test]
fn a_severe_score_of_a_visit_waits_for_somebody_unless_it_was_put_right() {
    let number = |points| Some(FieldAnswer::Value(Value::Number(points)));
    for (field, severe) in [("mood/phq9", 20), ("mood/gad7", 15)] {
        let mut pen = Pen::default();
        begin(&mut pen, NURSE);
        let first = answer(&mut pen, NURSE, field, number(severe), &[]);
        assert_eq!(pen.record().severe_answers().len(), 1, "{field}");
        answer(&mut pen, NURSE, field, number(severe - 1), &[first]);
        assert_eq!(pen.record().severe_answers().len(), 0, "{field}");
    }
}
