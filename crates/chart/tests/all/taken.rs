//! What a person says of their own medicines: it stands until it is corrected, two that stand side by side are both kept, and
//! the rule about missed medicines reads it.

use crate::pen::{HOME, NURSE, Pen};
use hearth_chart::{AlertsNow, Looks, Record, TracedHistory, medicine_facts};
use hearth_clinical::medicine::{NotTakenWhy, Taken, Warned};
use hearth_clinical::{Instant, LocalDay, Private};
use hearth_record::{Directory, EntryKey, Replaces, Subject};
use hearth_rules::{Cause, PlanInForce};
use hearth_wire::{Body, Bought, DoseTold, MedicineBoughtBody, MedicineTakenBody};

fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

impl Pen {
    fn told(&mut self, device: u8, on: i32, doses: &[(&str, Taken)], of: &[EntryKey]) -> EntryKey {
        let told = |what| DoseTold {
            what,
            why: (what == Taken::Missed).then_some(NotTakenWhy::Forgot),
            words: Private::new(String::new()),
        };
        let doses = doses.iter().map(|(name, what)| ((*name).to_owned(), told(*what)));
        let doses: std::collections::BTreeMap<_, _> = doses.collect();
        let parts: Vec<String> = doses.keys().map(|name| format!("dose/{name}")).collect();
        let replaces: Vec<Replaces> =
            of.iter().map(|key| Replaces { key: *key, parts: parts.clone() }).collect();
        let body = MedicineTakenBody { doses, ..MedicineTakenBody::default() };
        self.write(device, Subject::medicine_taken(day(on)), &Body::MedicineTaken(body), &replaces)
    }

    fn bought(&mut self, name: &str, what: &[Warned], taken: bool) -> EntryKey {
        let bought = Bought {
            what: what.to_vec(),
            named: Private::new("invented".to_owned()),
            since: day(0),
            until: Some(day(3)),
            taken,
        };
        let body = Body::MedicineBought(MedicineBoughtBody { bought, told: vec![] });
        self.write(HOME, Subject::new(format!("medicine-bought/{name}")).unwrap(), &body, &[])
    }
}

fn stands(record: &Record<'_>, on: i32, name: &str) -> Vec<Taken> {
    let days = record.medicine_days();
    let of_day = days.get(&day(on)).and_then(|of_day| of_day.get(name));
    of_day.into_iter().flat_map(|of_day| &of_day.doses).map(|one| one.told.what).collect()
}

fn alert(pen: &Pen, today: i32) -> usize {
    let record = pen.record();
    let (check_ins, plan) = (record.check_ins(), PlanInForce::product());
    let history = TracedHistory::of(&check_ins, day(today)).with_medicines(&record, &check_ins, &plan);
    let looks = Looks::of(&record, &Directory::default());
    let now = Instant::from_ms(i64::from(day(today + 1).days()) * 86_400_000);
    let alerts = AlertsNow::of(&record, &check_ins, &history, &plan, &looks, now);
    alerts.alert(Cause::MedicinesMissed).map_or(0, |alert| alert.open.len())
}

#[test]
fn what_is_said_of_one_medicine_takes_nothing_away_from_another() {
    let mut pen = Pen::default();
    let all = pen.told(HOME, 0, &[("ramipril", Taken::Taken), ("bisoprolol", Taken::Taken)], &[]);
    pen.told(HOME, 0, &[("ramipril", Taken::Missed)], &[all]);
    let record = pen.record();
    assert_eq!(stands(&record, 0, "ramipril"), [Taken::Missed]);
    assert_eq!(stands(&record, 0, "bisoprolol"), [Taken::Taken]);
    assert_eq!(stands(&record, 1, "ramipril"), []);
}

#[test]
fn of_two_things_said_side_by_side_both_are_kept_and_what_weighs_more_comes_first() {
    let mut pen = Pen::default();
    pen.told(HOME, 0, &[("ramipril", Taken::Taken)], &[]);
    pen.told(NURSE, 0, &[("ramipril", Taken::Stopped)], &[]);
    assert_eq!(stands(&pen.record(), 0, "ramipril"), [Taken::Stopped, Taken::Taken]);
}

#[test]
fn a_slip_that_was_taken_back_stands_nowhere() {
    let mut pen = Pen::default();
    let slip = pen.told(HOME, 0, &[("ramipril", Taken::Stopped)], &[]);
    assert_eq!(pen.record().told_stopped().len(), 1);
    pen.told(HOME, 0, &[("ramipril", Taken::Unsaid)], &[slip]);
    assert_eq!(stands(&pen.record(), 0, "ramipril"), []);
    assert!(pen.record().told_stopped().is_empty());
    assert_eq!(alert(&pen, 0), 0, "the rule hears nothing of it either");
}

#[test]
fn a_medicine_is_stopped_until_it_is_said_to_be_taken_again() {
    let mut pen = Pen::default();
    pen.told(HOME, 0, &[("ramipril", Taken::Stopped)], &[]);
    pen.told(HOME, 1, &[("ramipril", Taken::Stopped), ("bisoprolol", Taken::Taken)], &[]);
    assert_eq!(
        pen.record().told_stopped().into_iter().collect::<Vec<_>>(),
        [("ramipril".to_owned(), day(0))]
    );
    pen.told(HOME, 3, &[("ramipril", Taken::Taken)], &[]);
    assert!(pen.record().told_stopped().is_empty());
}

#[test]
fn doses_missed_on_two_days_of_seven_are_an_alert_for_the_team_and_on_one_day_none() {
    let mut pen = Pen::default();
    pen.told(HOME, 0, &[("ramipril", Taken::Missed)], &[]);
    assert_eq!(alert(&pen, 0), 0);
    pen.told(HOME, 1, &[("bisoprolol", Taken::Missed)], &[]);
    assert_eq!(alert(&pen, 1), 1);
}

#[test]
fn each_medicine_that_is_stopped_raises_the_alert_anew() {
    let mut pen = Pen::default();
    pen.told(HOME, 0, &[("ramipril", Taken::Stopped)], &[]);
    assert_eq!(alert(&pen, 0), 1);
    pen.told(HOME, 0, &[("bisoprolol", Taken::Stopped)], &[]);
    assert_eq!(alert(&pen, 0), 2);
}

#[test]
fn that_a_medicine_was_taken_is_no_check() {
    let mut pen = Pen::default();
    pen.told(HOME, 0, &[("ramipril", Taken::Taken)], &[]);
    let record = pen.record();
    let (check_ins, plan) = (record.check_ins(), PlanInForce::product());
    let history = TracedHistory::of(&check_ins, day(0)).with_medicines(&record, &check_ins, &plan).history;
    assert_eq!((history.symptoms.len(), history.weights.len(), history.medicines.len()), (0, 0, 1));
}

#[test]
fn what_was_bought_and_taken_counts_among_what_is_taken_and_what_was_only_bought_does_not() {
    let takes = |pen: &Pen, today: i32| {
        let record = pen.record();
        medicine_facts(&record, &[], &PlanInForce::product(), day(today)).also_takes
    };
    let mut pen = Pen::default();
    pen.bought("1", &[Warned::Decongestant], false);
    assert_eq!(takes(&pen, 0), []);
    pen.bought("2", &[Warned::Nsaid, Warned::Effervescent], true);
    assert_eq!(takes(&pen, 0), [Warned::Nsaid, Warned::Effervescent]);
    assert_eq!(takes(&pen, 3), [Warned::Nsaid, Warned::Effervescent]);
    assert_eq!(takes(&pen, 4), [], "it was over");
}
