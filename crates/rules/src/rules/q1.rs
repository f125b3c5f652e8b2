//! Q1, thoughts of self-harm: a person said in a questionnaire that they have them, or passed the question over; and a
//! questionnaire about mood or worry whose result is severe.
//! What the person is shown at once stands with the questionnaire; this keeps them in the team's sight until somebody has acted.

use hearth_clinical::{LocalDay, ThresholdLayer};
use std::collections::BTreeMap;

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{SelfHarm, SelfHarmSaid};
use crate::level::{Cause, Level, Mode, Reach, RuleId};
use crate::rule::{Asks, Rule};

pub(crate) const RULE: Rule = Rule {
    id: RuleId::Q1,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Today,
    parameters: &[],
    source: "PHQ-9 item 9 above 0: help at once and an urgent task (Kroenke, Spitzer and Williams 2001 for the item; product \
             value: red for any answer but 'not at all', amber where the question was passed over, amber for the severe \
             band of the PHQ-9, from 20, and of the GAD-7, from 15; to be checked by a clinician)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    // That something was said rests on no absence: it counts while some of the history is not here, too. The one that is
    // later on a day is another one, so that closing the first mutes nothing.
    let mut on_day: BTreeMap<_, u16> = BTreeMap::new();
    for said in &case.history.circumstances.self_harm {
        let place = on_day.entry(said.on).or_default();
        *place = place.saturating_add(1);
        judged.findings.push(case.finding_today(found(case, *said, *place)));
    }
    let mut on_day: BTreeMap<_, u16> = BTreeMap::new();
    for on in &case.history.circumstances.severe_answers {
        let place = on_day.entry(*on).or_default();
        *place = place.saturating_add(1);
        judged.findings.push(case.finding_today(severe(case, *on, *place)));
    }
    judged
}

/// Somebody speaks with whoever answered so, the same day or the next: the sheet alone is in no list of alerts.
fn severe(case: &Case<'_>, on: LocalDay, place: u16) -> Found {
    let words = Words::with(
        "finding-severe-answers",
        [("day", Param::Day(on)), ("place", Param::Count(i64::from(place)))],
    );
    in_words(case, (Level::Amber, Cause::SevereAnswers), on, place, words)
}

fn found(case: &Case<'_>, said: SelfHarm, place: u16) -> Found {
    let (level, words) = match said.said {
        SelfHarmSaid::Thoughts => (Level::Red, "finding-self-harm"),
        SelfHarmSaid::NotAnswered => (Level::Amber, "finding-self-harm-not-answered"),
    };
    // Two of one day are two: what tells them apart is part of what is said.
    let params = [("day", Param::Day(said.on)), ("place", Param::Count(i64::from(place)))];
    in_words(case, (level, Cause::SelfHarm), said.on, place, Words::with(words, params))
}

fn in_words(case: &Case<'_>, raised: (Level, Cause), on: LocalDay, place: u16, words: Words) -> Found {
    Found {
        level: raised.0,
        reach: Reach::Team,
        cause: raised.1,
        value: Measure::Days(case.today().days_since(on).max(0)),
        baseline: None,
        from: on,
        limit: Limit::SignsAtLeast(place),
        layer: ThresholdLayer::Product,
        beside: Vec::new(),
        signs: Vec::new(),
        words,
        clears: Words::plain("clears-self-harm"),
    }
}
