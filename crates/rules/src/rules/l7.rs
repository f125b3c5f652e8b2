//! L7, a blood test that is overdue: 1 day after it was due when it repeats a result, 3 after a dose change, 14 when routine.
//! When a test is due is worked out elsewhere; a test that is due and not yet late is no finding.

use hearth_clinical::{PlanSubject, ThresholdLayer, Tier};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{BloodsAfter, BloodsDue};
use crate::level::{Cause, Level, Mode, Reach, RuleId};
use crate::rule::{Asks, Rule};

/// After a change of dose a test is overdue this many days after it was due (product value).
const LATE_AFTER_DOSE_CHANGE: i32 = 3;
/// A test that repeats a result out of range is overdue this many days after it was due (product value).
const LATE_REPEAT: i32 = 1;
/// A routine test is overdue this many days after it was due (product value).
const LATE_ROUTINE: i32 = 14;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::L7,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Today,
    parameters: &[PlanSubject::Tier],
    source: "product values: 1 day for a repeat of a result out of range, 3 days after a dose change, 14 days for a routine \
             test",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let mut due = case.history.circumstances.bloods_due.clone();
    due.sort();
    due.dedup();
    judged.findings =
        due.into_iter().filter_map(|due| overdue(case, due)).map(|found| case.finding_today(found)).collect();
    judged
}

fn overdue(case: &Case<'_>, BloodsDue { due, after }: BloodsDue) -> Option<Found> {
    let late = case.today().days_since(due);
    let (limit, key) = match after {
        BloodsAfter::DoseChange => (LATE_AFTER_DOSE_CHANGE, "finding-bloods-overdue-after-change"),
        BloodsAfter::OutOfRange => (LATE_REPEAT, "finding-bloods-overdue-repeat"),
        BloodsAfter::Routine => (LATE_ROUTINE, "finding-bloods-overdue"),
    };
    if late < limit {
        return None;
    }
    // A person in comfort care is asked for nothing; whether the test still makes sense is the team's question.
    let reach = match case.plan.tier.value {
        Tier::T0 => Reach::Team,
        Tier::T1 | Tier::T2 | Tier::T3 => Reach::Person,
    };
    Some(Found {
        level: Level::Amber,
        reach,
        cause: Cause::BloodsOverdue,
        value: Measure::Days(late),
        baseline: None,
        from: due,
        limit: Limit::DaysAtLeast(limit),
        layer: ThresholdLayer::Product,
        beside: Vec::new(),
        signs: Vec::new(),
        words: Words::with(key, [("day", Param::Day(due)), ("days", Param::Days(late))]),
        clears: Words::plain("clears-blood-test"),
    })
}
