//! What stands of a person's own plan, and which changes of others they have not read.

use crate::pen::{HOME, NURSE, Pen, read, whole};
use hearth_chart::{Receipts, Record};
use hearth_clinical::{
    Goal, GoalState, LearnAnswer, LearnTopic, LocalDay, PlanSection, PlanSubject, PlanValue, Private, Rating,
};
use hearth_record::{EntryKey, LogNumber, Subject, UserId};
use hearth_wire::{Body, GoalBody, LearntBody, PlanTextBody, ReadReceiptBody};

const CARER: u8 = 5;
const MATTERS: PlanSection = PlanSection::Matters;

fn user(number: u8) -> UserId {
    UserId::from_bytes([number; 16])
}

fn at_home(who: &UserId) -> bool {
    *who == user(HOME) || *who == user(CARER)
}

fn own(text: &str) -> Private<String> {
    Private::new(text.to_owned())
}

fn write(pen: &mut Pen, device: u8, text: &str, of: &[EntryKey]) -> EntryKey {
    let body = Body::PlanText(PlanTextBody { text: own(text) });
    pen.write(device, Subject::plan_text(MATTERS), &body, &whole(of))
}

fn goal(words: &str, again: Option<i32>, state: GoalState) -> Body {
    let goal = Goal {
        words: own(words),
        importance: Rating::from_number(9),
        confidence: Rating::from_number(5),
        step: own("to the gate"),
        when: own(""),
        barriers: own(""),
        helper: own(""),
        again: again.map(|day| LocalDay::from_days(day).unwrap()),
        state,
    };
    Body::Goal(Box::new(GoalBody { goal }))
}

fn receipt(pen: &mut Pen, device: u8, of: EntryKey) -> EntryKey {
    let body = Body::ReadReceipt(ReadReceiptBody { shown: own("invented") });
    pen.write(device, Subject::read_receipt(&of), &body, &[])
}

fn gain(kg: &str) -> PlanValue {
    PlanSubject::WeightGain3Days.parse_value(kg).unwrap()
}

/// The changes that the person has not read: the entry, and what stood before it.
fn unread(record: &Record<'_>, reader: u8) -> Vec<(EntryKey, Option<EntryKey>)> {
    let receipts = Receipts::of(record, at_home);
    let changes = record.unread_changes(&receipts, &user(reader), at_home);
    changes.iter().map(|change| (change.now.act.key, change.before.map(|fact| fact.act.key))).collect()
}

#[test]
fn two_versions_of_one_section_stand_side_by_side_until_somebody_writes_in_place_of_both() {
    let mut pen = Pen::default();
    let mine = write(&mut pen, HOME, "my garden", &[]);
    let hers = write(&mut pen, NURSE, "his garden and his sister", &[]);
    let record = pen.record();
    let section = record.plan_text(MATTERS);
    assert!(section.conflict());
    assert_eq!(
        section.held.iter().map(|(_, text)| *text).collect::<Vec<_>>(),
        ["my garden", "his garden and his sister"]
    );
    let both = write(&mut pen, HOME, "my garden and my sister", &[mine, hers]);
    let section = pen.record();
    let section = section.plan_text(MATTERS);
    assert!(!section.conflict());
    assert_eq!(
        (section.keys.as_slice(), section.last().unwrap().1),
        (&[both][..], "my garden and my sister")
    );
}

#[test]
fn goals_come_in_the_order_in_which_they_were_begun_and_the_due_ones_by_their_day() {
    let mut pen = Pen::default();
    let subject = |name: &str| Subject::goal(name).unwrap();
    let walk = pen.write(HOME, subject("z"), &goal("walk", Some(20_000), GoalState::Open), &[]);
    pen.at_minute(1).write(HOME, subject("a"), &goal("sing", Some(20_009), GoalState::Open), &[]);
    pen.at_minute(2).write(
        HOME,
        subject("z"),
        &goal("walk far", Some(20_005), GoalState::Open),
        &whole(&[walk]),
    );
    let record = pen.record();
    let names: Vec<String> = record.goals().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["z", "a"], "the first one was begun first, though it was changed last");
    let due = |day: i32| {
        let due = record.goals_due(LocalDay::from_days(day).unwrap());
        due.into_iter().map(|(_, goal)| goal.words.reveal().clone()).collect::<Vec<_>>()
    };
    assert!(due(20_004).is_empty(), "the day it was first set for was moved");
    assert_eq!(due(20_005), ["walk far"]);
    assert_eq!(due(20_009), ["walk far", "sing"]);
    assert!(record.goal("never").held.is_empty());
}

#[test]
fn what_was_learnt_adds_up_and_is_never_a_conflict() {
    let mut pen = Pen::default();
    let learnt = |answers: &[(&str, LearnAnswer)]| {
        let answers = answers.iter().map(|(code, answer)| ((*code).to_owned(), *answer)).collect();
        Body::Learnt(LearntBody { answers, told: None })
    };
    let subject = || Subject::learnt(LearnTopic::Watching);
    pen.write(HOME, subject(), &learnt(&[("1", LearnAnswer::Again)]), &[]);
    pen.at_minute(1).write(CARER, subject(), &learnt(&[("1", LearnAnswer::Right)]), &[]);
    let record = pen.record();
    let found = record.learnt();
    let answers: Vec<_> = found[&LearnTopic::Watching].iter().map(|one| one.body.answers[0].1).collect();
    assert_eq!(answers, [LearnAnswer::Again, LearnAnswer::Right]);
    assert_eq!(record.current().conflicts().count(), 0);
}

#[test]
fn a_change_by_the_team_waits_to_be_read_with_what_stood_before() {
    let mut pen = Pen::default();
    let mine = write(&mut pen, HOME, "my garden", &[]);
    let hers = write(&mut pen, NURSE, "his garden and his sister", &[mine]);
    assert_eq!(unread(&pen.record(), HOME), [(hers, Some(mine))]);
    receipt(&mut pen, HOME, hers);
    assert_eq!(unread(&pen.record(), HOME), []);
    assert_eq!(unread(&pen.record(), CARER), [(hers, None)], "each reads for themselves");
    let receipts = Receipts::of(&pen.record(), at_home);
    assert_eq!(receipts.first(&hers).unwrap().by, user(HOME));
}

#[test]
fn of_two_changes_before_anybody_reads_the_person_is_told_the_last_against_what_they_knew() {
    let mut pen = Pen::default();
    let first = pen.set(NURSE, &gain("2.0kg"), &[]);
    receipt(&mut pen, HOME, first);
    let second = pen.set(NURSE, &gain("1.5kg"), &[first]);
    let third = pen.set(NURSE, &gain("1.8kg"), &[second]);
    assert_eq!(unread(&pen.record(), HOME), [(third, Some(first))]);
    let back = pen.set(NURSE, &gain("2.0kg"), &[third]);
    assert_eq!(unread(&pen.record(), HOME), [], "{back:?} says what they knew already");
}

#[test]
fn nobody_of_the_team_reads_for_the_person_and_a_suspended_receipt_is_none() {
    let mut pen = Pen::default();
    let set = pen.set(NURSE, &gain("1.5kg"), &[]);
    receipt(&mut pen, NURSE, set);
    assert_eq!(unread(&pen.record(), HOME), [(set, None)]);
    let read = receipt(&mut pen, HOME, set);
    assert_eq!(unread(&pen.record(), HOME), []);
    pen.suspend(read);
    assert_eq!(unread(&pen.record(), HOME), [(set, None)]);
}

#[test]
fn a_change_has_come_home_once_somebody_there_wrote_having_seen_the_log_that_far() {
    let mut pen = Pen::default();
    let set = pen.set(NURSE, &gain("1.5kg"), &[]);
    write(&mut pen, HOME, "my garden", &[]);
    let mut facts = pen.facts.clone();
    let came = |facts: &[hearth_chart::Fact]| {
        let record = read(facts);
        let fact = record.fact(&set).unwrap();
        record.has_come_home(fact, at_home)
    };
    assert!(!came(&facts), "it has no number of the log yet");
    facts[0].log = Some(LogNumber(7));
    assert!(!came(&facts), "their computer had not seen that far");
    facts[1].act.header.seen.number = LogNumber(7);
    assert!(came(&facts));
}
