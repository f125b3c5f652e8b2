//! Blood tests as due dates, each with its reason: from changes of doses and from the results that came.
//! A potassium that is overdue is as loud as a weight; who is told, and how, is for others.

use hearth_clinical::medicine::{Class, Drug};
use hearth_clinical::{BloodResult, LocalDay};

use super::facts::{Caution, Facts};
use super::groups::moves_potassium;

/// What was done to a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// The first dose, or the first after a pause.
    Started,
    /// More than before.
    Increased,
    /// Less than before.
    Decreased,
    /// The last dose.
    Stopped,
    /// No change: taken already when it was first written down.
    FoundTaken {
        /// The day on which it was written down.
        written: LocalDay,
    },
}

impl ChangeKind {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ChangeKind::Started => "started",
            ChangeKind::Increased => "increased",
            ChangeKind::Decreased => "decreased",
            ChangeKind::Stopped => "stopped",
            ChangeKind::FoundTaken { .. } => "found-taken",
        }
    }
}

/// One change of one drug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The day.
    pub day: LocalDay,
    /// The drug.
    pub drug: Drug,
    /// What was done.
    pub kind: ChangeKind,
}

/// Why a test is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueReason {
    /// The first test after a change.
    AfterChange,
    /// One of the monthly tests after it.
    Monthly,
    /// A test that comes again and again while the medicine goes on.
    Routine,
    /// Before or with the first dose.
    Baseline,
    /// An acute illness.
    Illness,
    /// None is known from the last half year: one has to be booked.
    ToBook,
    /// The last result was out of range.
    Repeat,
}

impl DueReason {
    /// The stable name; the words' key is `medicines-bloods-` and this.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            DueReason::AfterChange => "after-change",
            DueReason::Monthly => "monthly",
            DueReason::Routine => "routine",
            DueReason::Baseline => "baseline",
            DueReason::Illness => "illness",
            DueReason::ToBook => "to-book",
            DueReason::Repeat => "repeat",
        }
    }
}

/// How a test stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TestState {
    /// Its days have come and a result is awaited.
    Due,
    /// Its last day has gone by without a result.
    Overdue {
        /// Whole days since its last day.
        days: i32,
    },
    /// Its days lie ahead.
    Later,
}

/// What a test is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TestFor {
    /// A medicine.
    Drug(Drug),
    /// The repeat of a result.
    Result {
        /// The result that is repeated.
        value: BloodResult,
        /// Its day.
        day: LocalDay,
    },
}

/// One test that is due: potassium, sodium, urea, creatinine and eGFR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BloodTest {
    /// The last day on which it is in time.
    pub due: LocalDay,
    /// The first day on which a result counts for it.
    pub from: LocalDay,
    /// Why.
    pub reason: DueReason,
    /// What it is for.
    pub subject: TestFor,
    /// How it stands.
    pub state: TestState,
}

/// A result counts for a monthly or routine test when it came this many days before its due day (product value).
const EARLY_DAYS: i32 = 7;
/// Half a year.
const HALF_YEAR: i32 = 182;
/// A test that has to be booked is taken within this many days (product value).
const BOOK_WITHIN: i32 = 14;

/// Days after a change: the first day that counts, and the last one in time.
struct Window {
    from: i32,
    due: i32,
    reason: DueReason,
}

const fn window(from: i32, due: i32, reason: DueReason) -> Window {
    Window { from, due, reason }
}

const fn around(due: i32, reason: DueReason) -> Window {
    Window { from: due - EARLY_DAYS, due, reason }
}

/// The tests after a change, and every how many days they go on; none where they end.
fn plan(change: Change, caution: Caution) -> (Vec<Window>, Option<i32>) {
    use DueReason::{AfterChange, Baseline, Monthly};
    let started = match change.kind {
        ChangeKind::Started | ChangeKind::Increased => true,
        ChangeKind::Decreased | ChangeKind::Stopped => false,
        ChangeKind::FoundTaken { .. } => return (Vec::new(), None),
    };
    // SPS monitoring page for ACE inhibitors: 1 to 2 weeks; 5 to 7 days with kidney disease, at 60 or with other illness.
    let first = if caution.applies() { window(5, 7, AfterChange) } else { window(7, 14, AfterChange) };
    match change.drug.class() {
        Class::AceInhibitor | Class::Arb | Class::Arni => match (change.kind, started) {
            (ChangeKind::Stopped, _) => (Vec::new(), None),
            // Then monthly three times, then half-yearly.
            (_, true) => {
                let first_due = first.due;
                let monthly = [28, 56, 84].map(|days| around(first_due + days, Monthly));
                ([first].into_iter().chain(monthly).collect(), Some(HALF_YEAR))
            }
            // A lower dose: the same first test and then half-yearly (product value).
            (_, false) => (vec![first], Some(HALF_YEAR)),
        },
        Class::Mra => match (change.kind, started) {
            (ChangeKind::Stopped, _) => (Vec::new(), None),
            // SPS monitoring page for spironolactone: 1 week, then monthly; ESC 2021: 1, 4, 8, 12 weeks; 6, 9, 12 months.
            (_, true) => {
                let monthly = [28, 56, 84].map(|days| around(days, Monthly));
                let routine = [182, 273, 364].map(|days| around(days, DueReason::Routine));
                let first = window(5, 7, AfterChange);
                ([first].into_iter().chain(monthly).chain(routine).collect(), Some(HALF_YEAR))
            }
            (_, false) => (vec![window(5, 7, AfterChange)], Some(HALF_YEAR)),
        },
        Class::Sglt2Inhibitor => match change.kind {
            // At baseline and at least yearly, half-yearly with a low eGFR (to be checked by a clinician).
            ChangeKind::Started => {
                let every = if caution.kidney_disease { HALF_YEAR } else { 2 * HALF_YEAR };
                (vec![window(-30, 0, Baseline)], Some(every))
            }
            ChangeKind::Increased
            | ChangeKind::Decreased
            | ChangeKind::Stopped
            | ChangeKind::FoundTaken { .. } => (Vec::new(), None),
        },
        // 1 to 2 weeks; metolazone 2 to 3 days to a week (to be checked by a clinician).
        Class::Thiazide if started && change.drug == Drug::Metolazone => {
            (vec![window(2, if caution.applies() { 3 } else { 7 }, AfterChange)], None)
        }
        Class::Thiazide if started => (vec![first], None),
        Class::LoopDiuretic => (vec![first], None),
        Class::BetaBlocker
        | Class::Thiazide
        | Class::SinusNodeInhibitor
        | Class::Glycoside
        | Class::VasodilatorPair
        | Class::GuanylateCyclaseStimulator => (Vec::new(), None),
    }
}

/// Every test that waits for its result, the earliest due day first: for each medicine the next one, and with it the one
/// after an illness. `results` are the days on which potassium and creatinine were measured; `illness` is the day on
/// which an acute illness began.
///
/// Only the last change of each class counts: a new step begins its schedule again. The end of one drug ends no test of
/// another of its class that goes on.
#[must_use]
pub fn blood_tests(
    changes: &[Change],
    results: &[LocalDay],
    illness: Option<LocalDay>,
    caution: Caution,
    today: LocalDay,
) -> Vec<BloodTest> {
    let mut tests = Vec::new();
    for class in Class::ALL {
        let Some(change) = last_of_class(changes, class, today) else { continue };
        tests.extend(next_test(*change, results, caution, today));
        let watched = moves_potassium(class);
        if let Some(ill) =
            illness.filter(|ill| watched && *ill <= today && change.kind != ChangeKind::Stopped)
        {
            // 'And with any acute illness' (SPS); within three days (product value).
            let test = window(0, 3, DueReason::Illness);
            if !results.iter().any(|result| *result >= ill && *result <= today) {
                tests.push(seen(&test, ill, change.drug, today));
            }
        }
    }
    tests.sort_by_key(|test| (test.due, test.subject));
    tests
}

/// The last change of a class up to today. Of two on one day the one that asks for more tests counts: a switch within
/// the class starts again, and so does more of one order with less of another.
fn last_of_class(changes: &[Change], class: Class, today: LocalDay) -> Option<&Change> {
    let asks = |kind: ChangeKind| match kind {
        ChangeKind::Started | ChangeKind::Increased => 2,
        ChangeKind::Decreased | ChangeKind::FoundTaken { .. } => 1,
        ChangeKind::Stopped => 0,
    };
    let last_of_drug = |drug: Drug| {
        let of_drug = changes.iter().filter(move |change| change.drug == drug && change.day <= today);
        of_drug.max_by_key(|change| (change.day, asks(change.kind)))
    };
    let goes_on = |change: &Change| match change.kind {
        ChangeKind::Started
        | ChangeKind::Increased
        | ChangeKind::Decreased
        | ChangeKind::FoundTaken { .. } => true,
        // The end of a loop diuretic is followed by a test of its own.
        ChangeKind::Stopped => class == Class::LoopDiuretic,
    };
    let lasts = Drug::of_class(class).filter_map(last_of_drug);
    lasts.max_by_key(|change| (goes_on(change), change.day, asks(change.kind)))
}

/// The first test of a change's schedule that no result has answered.
fn next_test(change: Change, results: &[LocalDay], caution: Caution, today: LocalDay) -> Option<BloodTest> {
    if let ChangeKind::FoundTaken { written } = change.kind {
        return test_of_found(change, written, results, caution, today);
    }
    let (windows, every) = plan(change, caution);
    // A result that came late answers the tests before it too.
    let latest = results.iter().filter(|result| **result <= today).max().copied();
    let answered = |window: &Window| latest.is_some_and(|latest| latest >= change.day.plus_days(window.from));
    if let Some(open) = windows.iter().find(|window| !answered(window)) {
        return Some(seen(open, change.day, change.drug, today));
    }
    let every = every?;
    let after = latest.unwrap_or(change.day).max(change.day);
    Some(seen(&around(every, DueReason::Routine), after, change.drug, today))
}

/// The one test of a medicine that was taken before it was written down. Its schedule is not made up for: what lies before
/// the day it was written down is never due. A recent start whose first test still lies ahead is a start like any other.
fn test_of_found(
    change: Change,
    written: LocalDay,
    results: &[LocalDay],
    caution: Caution,
    today: LocalDay,
) -> Option<BloodTest> {
    let start = Change { kind: ChangeKind::Started, ..change };
    if change.day < written && first_due(start, caution).is_some_and(|(_, due)| due >= written) {
        return next_test(start, results, caution, today);
    }
    if !moves_potassium(change.drug.class()) {
        return None;
    }
    // ESC 2021: in stable heart failure at least half-yearly.
    let latest = results.iter().filter(|result| **result <= today).max();
    let routine =
        latest.map(|latest| seen(&around(HALF_YEAR, DueReason::Routine), *latest, change.drug, today));
    Some(
        routine
            .filter(|test| test.due >= written)
            .unwrap_or_else(|| seen(&window(0, BOOK_WITHIN, DueReason::ToBook), written, change.drug, today)),
    )
}

fn seen(window: &Window, day: LocalDay, drug: Drug, today: LocalDay) -> BloodTest {
    let (from, due) = (day.plus_days(window.from), day.plus_days(window.due));
    BloodTest::seen(window.reason, TestFor::Drug(drug), from, due, today)
}

fn state(from: LocalDay, due: LocalDay, today: LocalDay) -> TestState {
    if today > due {
        TestState::Overdue { days: today.days_since(due) }
    } else if today >= from {
        TestState::Due
    } else {
        TestState::Later
    }
}

impl BloodTest {
    /// A test as it stands today.
    pub(super) fn seen(
        reason: DueReason,
        subject: TestFor,
        from: LocalDay,
        due: LocalDay,
        today: LocalDay,
    ) -> BloodTest {
        BloodTest { due, from, reason, subject, state: state(from, due, today) }
    }

    /// The drug that it is for; none for the repeat of a result.
    #[must_use]
    pub const fn drug(&self) -> Option<Drug> {
        match self.subject {
            TestFor::Drug(drug) => Some(drug),
            TestFor::Result { .. } => None,
        }
    }

    /// A test after a change that a prescriber agreed for a day of their own: a result counts from the day after it on.
    #[must_use]
    pub fn agreed(drug: Drug, changed: LocalDay, due: LocalDay, today: LocalDay) -> BloodTest {
        let from = changed.plus_days(1).min(due);
        BloodTest::seen(DueReason::AfterChange, TestFor::Drug(drug), from, due, today)
    }
}

/// The last day in time for the first test after a change; none where the change asks for none.
#[must_use]
pub(super) fn first_due(change: Change, caution: Caution) -> Option<(LocalDay, LocalDay)> {
    let (windows, _) = plan(change, caution);
    let first = windows.first()?;
    Some((change.day.plus_days(first.from), change.day.plus_days(first.due)))
}

/// Whether tests come earlier for this person.
#[must_use]
pub fn caution_of(facts: &Facts) -> Caution {
    facts.caution()
}
