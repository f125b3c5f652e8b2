//! M1, missing: what the person's tier expects has not come for some days, counted from the last reading.
//! From two days on the person is reminded gently; from the plan's number of days on they stand in the team's list as not
//! seen; from seven days on, and at T3 at once, somebody has to decide whether to call.

use hearth_clinical::{PlanSubject, ThresholdLayer, Tier, Watched};

use crate::case::{Case, Found, Judged};
use crate::expected::{Lacks, Waited, waited};
use crate::finding::{Limit, Measure, Param, Words};
use crate::level::{Cause, Level, Mode, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::statement::Statement;

/// After this many days the person is reminded (product value).
const REMIND_DAYS: i32 = 2;
/// After this many days the team has to decide whether to call or to visit (ENGAGE-HF reminds after 7 days).
const DECIDE_DAYS: i32 = 7;

/// The sentence about a pressure that never came: it is for the list, and makes nobody 'not seen' who checks.
pub(crate) const NEVER_PRESSURE: &str = "finding-missing-pressure-ever";

pub(crate) const RULE: Rule = Rule {
    id: RuleId::M1,
    version: 3,
    mode: Mode::Live,
    asks: Asks::Today,
    parameters: &[PlanSubject::Tier, PlanSubject::MissingDays],
    source: "BEAT-HF secondary analysis (538 people: a week of less weighing comes before admission or death); \
             ENGAGE-HF (reminder after 7 days); the days are product values",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    for waited in waited(case.history, case.plan.tier.value) {
        // Who checks, and leaves one thing out, is not told that no check came.
        if waited.lacks == Lacks::All && waited.overdue() >= REMIND_DAYS {
            let statement = Statement::NothingCame { watched: waited.watched, days: waited.days };
            judged.said_today.insert(statement);
        }
        if let Some(found) = for_team(case, waited) {
            judged.findings.push(case.finding_today(found));
        }
    }
    judged
}

fn for_team(case: &Case<'_>, waited: Waited) -> Option<Found> {
    let missing = &case.plan.missing_days;
    let decide = waited.overdue() >= DECIDE_DAYS;
    // What never came is said once: nobody has to decide again each week.
    let (limit, layer) = if decide && waited.lacks != Lacks::Ever {
        (DECIDE_DAYS, ThresholdLayer::Product)
    } else {
        (i32::from(missing.value.days()), missing.layer)
    };
    let key = match (waited.lacks, waited.watched) {
        (Lacks::Weight, _) => "finding-missing-weight",
        (Lacks::Answers, _) => "finding-missing-answers",
        (Lacks::Ever, _) => NEVER_PRESSURE,
        (Lacks::All, Watched::WeightAndSymptoms) if decide => "finding-missing-check-decide",
        (Lacks::All, Watched::PressureAndPulse) if decide => "finding-missing-pressure-decide",
        (Lacks::All, Watched::WeightAndSymptoms) => "finding-missing-check",
        (Lacks::All, Watched::PressureAndPulse) => "finding-missing-pressure",
    };
    (waited.overdue() >= limit).then(|| Found {
        level: level(waited, decide, case.plan.tier.value),
        reach: Reach::Team,
        cause: Cause::Missing,
        value: Measure::Days(waited.days),
        baseline: None,
        from: waited.since,
        limit: Limit::DaysAtLeast(limit.saturating_add(waited.allowed)),
        layer,
        beside: Vec::new(),
        signs: Vec::new(),
        words: Words::with(key, [("days", Param::Days(waited.days))]),
        clears: Words::plain("clears-readings"),
    })
}

/// A short silence is for the list, where the person stands as not seen; a call for every three missed days would hide the
/// calls that matter. Who is watched most closely is called about at once, and a pressure alone never makes a call.
const fn level(waited: Waited, decide: bool, tier: Tier) -> Level {
    match (waited.watched, tier) {
        (Watched::WeightAndSymptoms, Tier::T3) => Level::Amber,
        (Watched::WeightAndSymptoms, Tier::T2 | Tier::T1 | Tier::T0) if decide => Level::Amber,
        (Watched::WeightAndSymptoms, Tier::T2 | Tier::T1 | Tier::T0)
        | (Watched::PressureAndPulse, Tier::T3 | Tier::T2 | Tier::T1 | Tier::T0) => Level::Review,
    }
}
