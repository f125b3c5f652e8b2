//! M5, a plan that a person carries out alone has gone on for too long: what was left out on sick days is not taken again,
//! or extra water tablets go on after their last day. Where a plan stands, and what the person reads, is the plan's business.

use hearth_clinical::ThresholdLayer;

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{ExtraDoses, LeftOut};
use crate::level::{Cause, Level, Mode, Reach, RuleId};
use crate::medicine::SickDayPlan;
use crate::rule::{Asks, Rule};

pub(crate) const RULE: Rule = Rule {
    id: RuleId::M5,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Today,
    parameters: &[],
    source: "Berkshire Healthcare NHS leaflet (sick days: take the tablets again after 24 to 48 hours of eating and \
             drinking); product values: the team is told after 48 hours, again after 5 days, and when extra water tablets \
             go on after the last day that the prescriber gave",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let known = &case.history.circumstances;
    // While some of the history is not here, that it was taken again may only not have come yet.
    if known.history_incomplete {
        return judged;
    }
    let found = known.left_out.and_then(|left| left_out(case, left));
    judged.findings.extend(found.map(|found| case.finding_today(found)));
    let found = known.extra_doses.and_then(|doses| extra_doses(case, doses));
    judged.findings.extend(found.map(|found| case.finding_today(found)));
    judged
}

fn left_out(case: &Case<'_>, left: LeftOut) -> Option<Found> {
    let days = case.today().days_since(left.since);
    let limits = [i32::from(SickDayPlan::MOST_DAYS), SickDayPlan::NURSE_NOTICE_DAYS];
    let limit = limits.into_iter().find(|limit| days >= *limit)?;
    let words = Words::with(
        "finding-left-out",
        [
            ("day", Param::Day(left.since)),
            ("days", Param::Days(days)),
            ("medicines", Param::Count(i64::from(left.medicines))),
        ],
    );
    Some(found(Cause::LeftOut, days, limit, left.since, words, "clears-taken-again"))
}

fn extra_doses(case: &Case<'_>, doses: ExtraDoses) -> Option<Found> {
    let days = case.today().days_since(doses.began);
    let most = i32::from(doses.max_days);
    if days < most {
        return None;
    }
    let words = Words::with(
        "finding-extra-doses",
        [("day", Param::Day(doses.began)), ("days", Param::Days(days)), ("most", Param::Days(most))],
    );
    Some(found(Cause::ExtraDoses, days, most, doses.began, words, "clears-extra-doses"))
}

/// For the team: the person reads it in their own plan, with what to do.
fn found(
    cause: Cause,
    days: i32,
    limit: i32,
    from: hearth_clinical::LocalDay,
    words: Words,
    clears: &'static str,
) -> Found {
    Found {
        level: Level::Amber,
        reach: Reach::Team,
        cause,
        value: Measure::Days(days),
        baseline: None,
        from,
        limit: Limit::DaysAtLeast(limit),
        layer: ThresholdLayer::Product,
        beside: Vec::new(),
        signs: Vec::new(),
        words,
        clears: Words::plain(clears),
    }
}
