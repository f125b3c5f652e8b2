//! What the rules about medicines look at, gathered from check-ins, orders and the plan; and what the orders mean for the
//! rules about readings. What is not in the record stays unknown.

use crate::bounded::as_followed;
use crate::{CheckInNow, MedicineNow, Record, TracedHistory};
use hearth_clinical::medicine::{Class, Drug, Order, OrderStanding, TargetPercent};
use hearth_clinical::{Answer, BloodResult, HeartFailureType, LocalDay, PlanSubject, Symptom};
use hearth_rules::medicine::{
    BloodTest, ChangeKind, Dated, DueReason, Facts, Measured, TestState, blood_tests, repeat_test,
};
use hearth_rules::{BloodsAfter, BloodsDue, Circumstances, PlanInForce};
use hearth_wire::{Already, Body, Medicine};
use std::collections::BTreeSet;

/// Steps that lie further apart than this are no longer one titration, in days (product value).
const TITRATION_GAP_DAYS: i32 = 84;
/// A loss of weight is expected for this many days after more diuretic (product value).
const LOSS_EXPECTED_DAYS: i32 = 7;
/// Pressures and pulses older than this many days are not looked at.
const OBSERVATION_DAYS: i32 = 60;
/// An illness asks for a blood test for this many days (product value).
const ILLNESS_DAYS: i32 = 30;
/// Milliseconds in a day.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Signs of fluid that came or got worse (BEAT-HF asked these).
pub(crate) const CONGESTION: [Symptom; 4] =
    [Symptom::BreathlessChange, Symptom::Pillows, Symptom::WokeBreathless, Symptom::Swelling];

/// The latest of two values, and of two of one day the one that `worse` prefers.
fn keep<T: Copy>(held: &mut Option<Dated<T>>, day: LocalDay, value: T, worse: impl Fn(T, T) -> bool) {
    let newer = held.is_none_or(|held| day > held.day || (day == held.day && worse(value, held.value)));
    if newer {
        *held = Some(Dated { day, value });
    }
}

/// Everything that steps, holds and warnings look at, as seen on `today`.
#[must_use]
pub fn medicine_facts(
    record: &Record<'_>,
    check_ins: &[CheckInNow<'_>],
    plan: &PlanInForce,
    today: LocalDay,
) -> Facts {
    let mut facts = Facts::new(today);
    facts.heart_failure = heart_failure(plan);
    facts.age_years = record.person().map(|person| age(person.born.reveal(), today));
    let since = record.left_out(today).map(|left| left.since);
    let left_out: Vec<Drug> =
        record.restart_tasks(today).iter().filter_map(|task| task.medicine.drug()).collect();
    for medicine in record.medicines() {
        let versions = record.medicine_orders(&medicine, today);
        facts.orders.extend(versions.iter().map(|order| {
            as_followed(*order, left_out.contains(&order.drug()).then_some(since).flatten(), today)
        }));
        let found =
            medicine.versions.iter().filter(|version| version.body.already == Some(Already::SinceUnknown));
        facts.since_unknown.extend(found.filter_map(|version| match version.body.what {
            Medicine::Order(order) => Some(order.drug()),
            Medicine::Listed { .. } => None,
        }));
        facts.also_takes.extend(medicine.listed(today));
        if medicine.conflict || medicine.needs_newer {
            facts.unsettled.extend(versions.iter().map(Order::drug));
        }
        if medicine.needs_newer {
            // An order that can't be read may say anything about the drug that it is named after.
            facts.unsettled.extend(Drug::from_code(&medicine.name));
        }
    }
    facts.also_takes.extend(record.bought().iter().flat_map(|bought| bought.taken(today)));
    facts.unsettled.sort();
    facts.unsettled.dedup();
    let counted =
        |check_in: &&CheckInNow<'_>| !check_in.withdrawn && !check_in.time_doubtful && check_in.day <= today;
    for check_in in check_ins.iter().filter(counted) {
        add_bloods(&mut facts, check_in);
        add_observations(&mut facts, check_in);
        add_answers(&mut facts, check_in);
    }
    facts.creatinine_before = creatinine_before(&facts, check_ins);
    record.fill_known(&mut facts, check_ins);
    facts
}

/// The type in the plan; not known while two stand side by side.
fn heart_failure(plan: &PlanInForce) -> HeartFailureType {
    let kind = &plan.heart_failure_type;
    if kind.is_settled() { kind.first().value } else { HeartFailureType::Unknown }
}

fn age(born: LocalDay, today: LocalDay) -> u16 {
    let ((year, month, day), (by, bm, bd)) = (today.ymd(), born.ymd());
    let had_birthday = (month, day) >= (bm, bd);
    let years = year.saturating_sub(by).saturating_sub(i32::from(!had_birthday));
    u16::try_from(years.max(0)).unwrap_or(u16::MAX)
}

fn add_bloods(facts: &mut Facts, check_in: &CheckInNow<'_>) {
    let day = check_in.day;
    for version in &check_in.bloods {
        match version.value {
            BloodResult::Potassium(value) => keep(&mut facts.potassium, day, value, |a, b| a > b),
            BloodResult::Creatinine(value) => keep(&mut facts.creatinine, day, value, |a, b| a > b),
            BloodResult::Egfr(value) => keep(&mut facts.egfr, day, value, |a, b| a < b),
            BloodResult::Sodium(value) => keep(&mut facts.sodium, day, value, |a, b| a < b),
            BloodResult::NtProBnp(value) => keep(&mut facts.nt_pro_bnp, day, value, |a, b| a > b),
            BloodResult::Urea(_)
            | BloodResult::Haemoglobin(_)
            | BloodResult::Ferritin(_)
            | BloodResult::TransferrinSaturation(_)
            | BloodResult::Bnp(_) => {}
        }
    }
}

fn add_observations(facts: &mut Facts, check_in: &CheckInNow<'_>) {
    let day = check_in.day;
    if let Some(weight) = check_in.weight.iter().map(|version| version.value).max() {
        facts.weight = Some(weight);
    }
    if facts.today.days_since(day) > OBSERVATION_DAYS {
        return;
    }
    for version in &check_in.pressures {
        // Of two goes the second one counts.
        facts.systolics.extend(version.value.last().map(|go| Dated { day, value: go.systolic() }));
    }
    facts.pulses.extend(check_in.pulse.iter().map(|version| Dated { day, value: version.value }));
}

/// Signs of congestion, dizziness and illness. A question that was not put answers nothing.
fn add_answers(facts: &mut Facts, check_in: &CheckInNow<'_>) {
    let set = check_in.symptom_set();
    let yes = |symptom: &Symptom| {
        let answer = set.answer(symptom).filter(|answer| **answer != Answer::NotAsked)?;
        Some(symptom.reports_something(answer))
    };
    let any = |symptoms: &[Symptom]| symptoms.iter().filter_map(yes).reduce(|one, other| one || other);
    let answers = [
        (&mut facts.congestion_worse, any(&CONGESTION)),
        (&mut facts.dizzy, any(&[Symptom::Dizzy])),
        (&mut facts.acutely_ill, any(&[Symptom::SickOrFever])),
    ];
    for (held, answer) in answers {
        if let Some(value) = answer {
            keep(held, check_in.day, value, |now, before| now && !before);
        }
    }
}

/// The last creatinine before the last change of a medicine that moves it.
fn creatinine_before(
    facts: &Facts,
    check_ins: &[CheckInNow<'_>],
) -> Option<Dated<hearth_clinical::Creatinine>> {
    let changed = facts.last_potassium_change()?;
    let mut before = None;
    for check_in in check_ins.iter().filter(|check_in| !check_in.withdrawn && !check_in.time_doubtful) {
        for version in check_in.bloods.iter().filter(|_| check_in.day <= changed) {
            if let BloodResult::Creatinine(value) = version.value {
                // Of two of one day the lower: the rise that it shows is the greater one.
                keep(&mut before, check_in.day, value, |one, other| one < other);
            }
        }
    }
    before
}

/// Every blood test that waits for its result, by the schedule and by the days that prescribers agreed.
#[must_use]
pub fn medicine_bloods(record: &Record<'_>, check_ins: &[CheckInNow<'_>], facts: &Facts) -> Vec<BloodTest> {
    let today = facts.today;
    let results = result_days(check_ins);
    let illness = illness_day(check_ins, today);
    let mut tests = blood_tests(&record.medicine_changes(), &results, illness, facts.caution(), today);
    for medicine in record.medicines() {
        for version in &medicine.versions {
            let (Medicine::Order(order), Some(due)) = (version.body.what, version.body.bloods_due) else {
                continue;
            };
            let gone_by = matches!(order.standing(today), OrderStanding::Stopped | OrderStanding::NotYet);
            // Of a medicine that was taken already, the test is agreed from the day on which it was written down.
            let found = version.body.already.is_some();
            let since = if found { version.fact.act.header.time.day } else { order.start() };
            let answered = results.iter().any(|day| *day > since);
            if gone_by || answered {
                continue;
            }
            let agreed = BloodTest::agreed(order.drug(), since, due, today);
            let of_change = |test: &&mut BloodTest| {
                let first = matches!(test.reason, DueReason::AfterChange | DueReason::ToBook);
                test.drug() == Some(order.drug()) && (first || found)
            };
            match tests.iter_mut().find(of_change) {
                Some(test) if due < test.due || test.reason == DueReason::ToBook && due == test.due => {
                    *test = agreed;
                }
                Some(_) => {}
                None => tests.push(agreed),
            }
        }
    }
    tests.extend(repeat_test(&measured(check_ins), today));
    tests.extend(after_extra_doses(record, &results, today));
    tests.sort_by_key(|test| (test.due, test.subject));
    tests
}

/// The test after extra doses, by the day that the plan had when they began.
fn after_extra_doses(record: &Record<'_>, results: &[LocalDay], today: LocalDay) -> Option<BloodTest> {
    let used = record.flexible_use().filter(|used| used.test_waits(results))?;
    Some(BloodTest::agreed(used.known_drug()?, used.began, used.bloods_due, today))
}

/// Every blood result whose time is sure.
fn measured(check_ins: &[CheckInNow<'_>]) -> Vec<Measured> {
    let sure = check_ins.iter().filter(|check_in| !check_in.withdrawn && !check_in.time_doubtful);
    let of_check_in = |check_in: &CheckInNow<'_>| {
        let (at, day, written) = (check_in.at, check_in.day, written(check_in));
        let results = check_in.bloods.iter().map(|version| version.value);
        results.map(|value| Measured { at, day, written, value }).collect::<Vec<_>>()
    };
    sure.flat_map(of_check_in).collect()
}

/// The day on which a check-in was written down: the day it is about, or a later one for what was typed later.
fn written(check_in: &CheckInNow<'_>) -> LocalDay {
    let entered = match &check_in.fact.body {
        Body::CheckIn(body) => body.entered,
        _ => None,
    };
    let later_ms = entered.map_or(0, |entered| entered.ms_since(check_in.fact.act.header.time.wall));
    check_in.day.plus_days(i32::try_from(later_ms.max(0) / DAY_MS).unwrap_or(0))
}

/// The days on which both potassium and creatinine were measured.
fn result_days(check_ins: &[CheckInNow<'_>]) -> Vec<LocalDay> {
    let (mut potassium, mut creatinine) = (BTreeSet::new(), BTreeSet::new());
    for check_in in check_ins.iter().filter(|check_in| !check_in.withdrawn && !check_in.time_doubtful) {
        for version in &check_in.bloods {
            if matches!(version.value, BloodResult::Potassium(_)) {
                potassium.insert(check_in.day);
            }
            if matches!(version.value, BloodResult::Creatinine(_)) {
                creatinine.insert(check_in.day);
            }
        }
    }
    potassium.intersection(&creatinine).copied().collect()
}

fn illness_day(check_ins: &[CheckInNow<'_>], today: LocalDay) -> Option<LocalDay> {
    let ill = |check_in: &&CheckInNow<'_>| {
        !check_in.withdrawn
            && !check_in.time_doubtful
            && check_in.symptom_set().answer(&Symptom::SickOrFever) == Some(&Answer::Yes)
    };
    let days = check_ins.iter().filter(ill).map(|check_in| check_in.day);
    days.filter(|day| (0..=ILLNESS_DAYS).contains(&today.days_since(*day))).max()
}

impl TracedHistory {
    /// The same history, with what the record says besides readings filled in: what the orders mean to the rules, and since
    /// when readings are expected.
    #[must_use]
    pub fn with_medicines(
        mut self,
        record: &Record<'_>,
        check_ins: &[CheckInNow<'_>],
        plan: &PlanInForce,
    ) -> TracedHistory {
        let today = self.history.today;
        fill_circumstances(&mut self.history.circumstances, record, check_ins, plan, today);
        self.add_medicines_told(record);
        self.fill_monitored_since(record);
        self.fill_stable_nt_pro_bnp();
        self.history.circumstances.oedema_free_set = record.setting_last_set(PlanSubject::OedemaFreeWeight);
        self
    }
}

/// Writes into the circumstances what the orders say: the rules about bloods, low pressure and loss of weight need it.
pub fn fill_circumstances(
    circumstances: &mut Circumstances,
    record: &Record<'_>,
    check_ins: &[CheckInNow<'_>],
    plan: &PlanInForce,
    today: LocalDay,
) {
    let facts = medicine_facts(record, check_ins, plan, today);
    circumstances.medicines_unsettled = record.medicines().iter().any(MedicineNow::is_unsettled_order);
    circumstances.own_plan_unsettled = record.flexible_plan().conflict || record.sick_day_plan().conflict;
    circumstances.takes_mra = facts.takes(Class::Mra);
    circumstances.titrating_since = titrating_since(record, &facts);
    circumstances.loss_expected_until = loss_expected_until(record, today);
    circumstances.self_harm = record.self_harm();
    circumstances.severe_answers = record.severe_answers();
    circumstances.left_out = record.left_out(today);
    circumstances.extra_doses = record.extra_doses();
    let due = medicine_bloods(record, check_ins, &facts);
    circumstances.bloods_due = due
        .iter()
        .filter(|test| test.state != TestState::Later)
        .map(|test| BloodsDue {
            due: test.due,
            after: match test.reason {
                DueReason::AfterChange | DueReason::Monthly | DueReason::Baseline | DueReason::Illness => {
                    BloodsAfter::DoseChange
                }
                DueReason::Repeat => BloodsAfter::OutOfRange,
                DueReason::Routine | DueReason::ToBook => BloodsAfter::Routine,
            },
        })
        .collect();
}

/// The first of the steps that are being taken, over the medicines that are below their target and may go up.
fn titrating_since(record: &Record<'_>, facts: &Facts) -> Option<LocalDay> {
    let changes = record.medicine_changes();
    let rising = facts.orders.iter().filter(|order| {
        let below = match facts.daily(order).target_percent(facts.weight) {
            TargetPercent::Percent(percent) => percent < 100,
            TargetPercent::WeightNeeded => true,
            TargetPercent::NoTarget | TargetPercent::NotDaily | TargetPercent::NotOral => false,
        };
        let pillar = order.class().pillar().is_some();
        let taken = order.standing(facts.today) == OrderStanding::Current;
        pillar && taken && below && order.tolerated_maximum().is_none()
    });
    let since = rising.filter_map(|order| {
        let steps = changes.iter().rev().filter(|change| {
            let up = matches!(change.kind, ChangeKind::Started | ChangeKind::Increased);
            up && change.drug.class() == order.class() && change.day <= facts.today
        });
        let mut first = None;
        let mut later = facts.today;
        for step in steps {
            if later.days_since(step.day) > TITRATION_GAP_DAYS {
                break;
            }
            first = Some(step.day);
            later = step.day;
        }
        first
    });
    since.min()
}

fn loss_expected_until(record: &Record<'_>, today: LocalDay) -> Option<LocalDay> {
    let more = record.medicine_changes().into_iter().filter(|change| {
        let diuretic = matches!(change.drug.class(), Class::LoopDiuretic | Class::Thiazide);
        let up = matches!(change.kind, ChangeKind::Started | ChangeKind::Increased);
        diuretic && up && change.day <= today
    });
    more.map(|change| change.day.plus_days(LOSS_EXPECTED_DAYS)).max().filter(|until| *until >= today)
}
