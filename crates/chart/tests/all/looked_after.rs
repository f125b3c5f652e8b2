//! What somebody of the team has looked at or closed no longer stands beside a later check of the person.

use crate::pen::{HOME, NURSE, Pen, answered, part, weighed};
use hearth_chart::{Looks, TracedHistory, plan_in_force};
use hearth_record::{Directory, EntryKey, Role, Subject, UserId, UserRow};
use hearth_rules::alert::Extent;
use hearth_rules::{Cause, Finding, Level, RuleId, assess};
use hearth_wire::{AlertAbout, AlertAction, AlertClosingBody, AlertNamed, AlertSeenBody, Body, LookedAtBody};

fn history(pen: &Pen) -> TracedHistory {
    let record = pen.record();
    let row = UserRow { role: Role::Nurse, name: "Invented".to_owned(), disabled: false };
    let directory =
        Directory { users: [(UserId::from_bytes([NURSE; 16]), row)].into(), ..Directory::default() };
    let (check_ins, looks) = (record.check_ins(), Looks::of(&record, &directory));
    let today = pen.now().day_at_offset(0);
    TracedHistory::of(&check_ins, today).with_looks(&record, &check_ins, &looks)
}

/// The danger sign of this check-in, and whether somebody of the team has looked at it.
fn danger(pen: &Pen, check_in: &EntryKey) -> (Finding, bool) {
    let traced = history(pen);
    let plan = plan_in_force(&crate::pen::read(&[]), &pen.record());
    let findings = assess(&traced.history, &traced.readings_of(check_in), &plan).findings;
    let finding = findings.into_iter().find(|finding| finding.rule == RuleId::S1).unwrap();
    let covered = traced.history.circumstances.looked_after.covers(&finding);
    (finding, covered)
}

fn is_looked_after(pen: &Pen, check_in: &EntryKey) -> bool {
    danger(pen, check_in).1
}

fn named(check_in: EntryKey, rule: RuleId, level: Level) -> Vec<AlertNamed> {
    let (rule, level) = (rule.code().to_owned(), level.code().to_owned());
    vec![AlertNamed { about: AlertAbout::Entry(check_in), rule, level, far: None }]
}

fn act(pen: &mut Pen, body: &Body) -> EntryKey {
    let subject = Subject::alert(Cause::DangerSign.code()).unwrap();
    pen.write(NURSE, subject, body, &[])
}

fn in_pain(pen: &mut Pen) -> EntryKey {
    pen.check_in(HOME, answered(&["chest-pain=now"]))
}

#[test]
fn a_danger_sign_is_looked_after_once_its_alert_was_opened_or_closed() {
    let mut pen = Pen::default();
    let (key, other) = (in_pain(&mut pen), in_pain(&mut pen));
    assert!(!is_looked_after(&pen, &key));
    let seen = AlertSeenBody { named: named(key, RuleId::S1, Level::Emergency999) };
    let seen = act(&mut pen, &Body::AlertSeen(seen));
    assert!(is_looked_after(&pen, &key));
    assert!(!is_looked_after(&pen, &other), "it was another check-in that was on the screen");
    pen.suspend(seen);
    assert!(!is_looked_after(&pen, &key), "the server said that they may not");
    let why = hearth_clinical::Private::new(String::new());
    let named = named(key, RuleId::S1, Level::Emergency999);
    act(&mut pen, &Body::AlertClosing(AlertClosingBody { named, action: AlertAction::Spoken, why }));
    assert!(is_looked_after(&pen, &key));
}

#[test]
fn what_was_opened_while_it_was_less_urgent_or_about_another_rule_is_not_looked_after() {
    let mut pen = Pen::default();
    let key = in_pain(&mut pen);
    for (rule, level) in [(RuleId::S1, Level::Red), (RuleId::S2, Level::Emergency999)] {
        act(&mut pen, &Body::AlertSeen(AlertSeenBody { named: named(key, rule, level) }));
        assert!(!is_looked_after(&pen, &key), "{rule:?} {level:?}");
    }
}

#[test]
fn a_look_at_the_whole_check_in_covers_what_was_found_in_it_until_it_is_corrected() {
    let mut pen = Pen::default();
    let key = in_pain(&mut pen);
    let look = Body::LookedAt(LookedAtBody { role: Role::Nurse });
    pen.write(NURSE, Subject::looked_at(&key), &look, &[]);
    assert!(is_looked_after(&pen, &key));
    pen.amend(HOME, key, weighed(82), &[part(key, "weight")]);
    assert!(!is_looked_after(&pen, &key), "nobody has seen the check-in as it stands");
}

#[test]
fn a_danger_sign_that_was_added_after_the_closing_is_not_looked_after() {
    let mut pen = Pen::default();
    let key = in_pain(&mut pen);
    let far = danger(&pen, &key).0;
    let far = Extent::of(&far).marks().map(|(name, number)| (name.to_owned(), number)).collect();
    let mut named = named(key, RuleId::S1, Level::Emergency999);
    named[0].far = Some(far);
    let why = hearth_clinical::Private::new(String::new());
    act(&mut pen, &Body::AlertClosing(AlertClosingBody { named, action: AlertAction::Spoken, why }));
    assert!(is_looked_after(&pen, &key));
    pen.amend(HOME, key, answered(&["fainted=yes"]), &[]);
    assert!(!is_looked_after(&pen, &key), "nobody of the team has seen the fainting");
}
