//! Where one person stands in a caseload: the worst of what their latest readings say, how old those are, and why.
//! Which alerts are open is worked out in `alert`; they keep a person in their place until a clinician has closed them.

use core::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, HashSet};

use hearth_clinical::{CautiousSide, Instant, LocalDay, Tier, caution};

use crate::assess::{Assessment, Today, judge, worst};
use crate::expected::last_own_day;
use crate::finding::{Finding, Measure, Param, Words};
use crate::history::{History, ReadingKey};
use crate::kept::Kept;
use crate::level::{Cause, Level, Quantity, RuleId, Zone};
use crate::plan_in_force::PlanInForce;
use crate::rules::m1::NEVER_PRESSURE;
use crate::settled::Settled;
use crate::unseen::{Unseen, unseen};
use crate::whole::{Occasion, Whose, only_whole_is_green};

/// Where nothing is expected, older readings than this say nothing about today and are not called green (product value:
/// 72 hours).
const OLD_DAYS: i32 = 3;

/// What a list of people is ordered by, worst first. Being unseen is a state of its own and never green.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attention {
    /// A finding that means 999.
    Emergency999,
    /// A red finding; or two versions, that nobody has settled, of something of which neither is the cautious one.
    Red,
    /// An amber finding.
    Amber,
    /// Nothing found in what is known, but something that is expected of the person has not come for days (rule M1), or
    /// nothing ever has. From where M1 is amber, so that somebody decides about a call, it is [`Attention::Amber`].
    NotSeen,
    /// Nothing found, but something was not judged by any rule, or nothing is expected and the last reading is old.
    NotJudged,
    /// Nothing urgent, but something for the team to look at when it next looks at this person.
    Review,
    /// Everything latest was judged and nothing was found.
    Green,
}

/// One person in a caseload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What the list is ordered by first.
    pub attention: Attention,
    /// The result of the rules over the latest day of each quantity, and over readings of unsure time.
    pub assessment: Assessment,
    /// The day of the person's own last reading whose time is sure; a blood result is a laboratory's.
    pub last_seen: Option<LocalDay>,
    /// Days since then; none when nothing was ever measured.
    pub age_days: Option<i32>,
    /// Days without something that is expected of the person, once rule M1 says so; given beside a finding too.
    pub not_seen_days: Option<i32>,
    /// Why the person is not seen, in the order in which it is said; given beside a finding too. Nobody of whom one of these
    /// is true stands as green.
    pub unseen: Vec<(Unseen, Words)>,
    /// Since when the oldest of the most urgent open findings is known; none when no alert is open.
    pub open_since: Option<Instant>,
    /// Why the person stands here, by key.
    pub reason: Words,
}

/// Judges what is known of one person on `history.today`, where no alerts are known.
#[must_use]
pub fn standing(history: &History, plan: &PlanInForce) -> Standing {
    standing_with_alerts(history, plan, &Kept::default())
}

/// Judges what is known of one person on `history.today`, and what their alerts keep.
#[must_use]
pub fn standing_with_alerts(history: &History, plan: &PlanInForce, kept: &Kept) -> Standing {
    let history = Settled::of(history);
    let latest = latest_keys(&history);
    let mut assessment = judge(&history, &latest, Today::Asked, plan);
    let last_seen = last_own_day(&history);
    let last_check = last_seen.map(|day| (Occasion::Day(day), Whose::Person)).into_iter().collect();
    let was_green = assessment.zone == Zone::Green;
    only_whole_is_green(&mut assessment, &history, &last_check, plan);
    let was_part = was_green && assessment.zone == Zone::NotJudged;
    // Before what is dealt with is taken out: closing an alert does not make anybody seen.
    let missing = longest_missing(&assessment);
    let dealt_with = kept.settle(&mut assessment);
    let age_days = last_seen.map(|day| history.today.days_since(day));
    let not_seen_days = missing.as_ref().map(|(days, _)| *days);
    // While nobody has settled which tier holds, the closer one counts.
    let expects_something = plan.tier.all().any(|tier| tier.value != Tier::T0);
    let unseen = unseen(&history, plan, not_seen_days, last_seen);
    let incomplete = history.circumstances.history_incomplete;
    let never_seen = last_seen.is_none() && expects_something && !incomplete;
    let silent = unseen.iter().any(|(state, _)| *state != Unseen::ClockSuspect);
    let is_unseen = not_seen_days.is_some() || never_seen || silent;
    let old = !expects_something && age_days.is_none_or(|days| days >= OLD_DAYS);
    // Of a record that is not whole the entry that settled it may not be here.
    let unsettled = unsettled(&history, plan).filter(|_| !incomplete);
    let unsure = old || incomplete || !unseen.is_empty() || assessment.zone == Zone::NotJudged;
    let all = assessment.all_findings();
    // Being unseen is a state of its own, below every colour: that readings are missing does not raise it, until somebody has to
    // decide about a call.
    let has_colour = |cause: Cause, level: Level| cause != Cause::Missing || level <= Level::Amber;
    let about_readings: Vec<&Finding> =
        all.iter().filter(|finding| has_colour(finding.cause, finding.level)).collect();
    let open = kept.open.iter().filter(|open| has_colour(open.cause, open.level)).min();
    let coloured = worst(about_readings.iter().copied())
        .into_iter()
        .chain(open.and_then(|open| open.level.zone()))
        .min();
    let attention = match coloured {
        Some(Zone::Emergency999) => Attention::Emergency999,
        Some(Zone::Red) => Attention::Red,
        _ if unsettled.is_some() => Attention::Red,
        Some(Zone::Amber) => Attention::Amber,
        Some(Zone::NotJudged | Zone::Green) | None if is_unseen => Attention::NotSeen,
        Some(Zone::NotJudged | Zone::Green) | None if unsure => Attention::NotJudged,
        Some(Zone::NotJudged | Zone::Green) | None
            if !all.is_empty() || !dealt_with.is_empty() || open.is_some() =>
        {
            Attention::Review
        }
        Some(Zone::NotJudged | Zone::Green) | None => Attention::Green,
    };
    let by_reading = matches!(coloured, Some(Zone::Emergency999 | Zone::Red));
    let to_settle = unsettled.filter(|_| !by_reading).map(Words::plain);
    let reason = to_settle.unwrap_or_else(|| match attention {
        Attention::NotSeen => why_not_seen(&unseen, missing, age_days),
        Attention::NotJudged if incomplete => Words::plain("standing-not-loaded"),
        Attention::NotJudged => why_not_judged(&unseen, old, was_part, age_days),
        Attention::Green => Words::plain("standing-as-usual"),
        Attention::Emergency999 | Attention::Red | Attention::Amber | Attention::Review => {
            let first = about_readings.first().copied().or(all.first());
            match open
                .filter(|open| open.finding.is_none() && first.is_none_or(|first| open.level < first.level))
            {
                Some(told) => Words::with("standing-told-earlier", [("cause", Param::Cause(told.cause))]),
                None => first
                    .or(dealt_with.first())
                    .map_or_else(|| Words::plain("standing-as-usual"), |finding| finding.words.clone()),
            }
        }
    });
    let open_since = open.map(|open| open.at);
    Standing { attention, assessment, last_seen, age_days, not_seen_days, unseen, open_since, reason }
}

/// Why somebody has to settle something at once: of two versions of it neither is the cautious one.
fn unsettled(history: &Settled, plan: &PlanInForce) -> Option<&'static str> {
    let circumstances = &history.circumstances;
    let of_plan = || plan.unsettled().into_iter().any(|subject| caution(subject) == CautiousSide::None);
    if circumstances.medicines_unsettled {
        Some("standing-medicines-unsettled")
    } else if circumstances.own_plan_unsettled {
        Some("standing-own-plan-unsettled")
    } else {
        of_plan().then_some("standing-plan-unsettled")
    }
}

/// What rule M1 has waited for longest: the days, and its sentence.
fn longest_missing(assessment: &Assessment) -> Option<(i32, Words)> {
    let is_m1 = |finding: &&Finding| finding.rule == RuleId::M1 && finding.words.key != NEVER_PRESSURE;
    let by_m1 = assessment.for_team.iter().filter(is_m1);
    let waited = by_m1.filter_map(|finding| {
        let Measure::Days(days) = finding.value else { return None };
        Some((days, finding.words.clone()))
    });
    waited.max()
}

/// Why, as far as that is known; else that nothing at all came, or something did and something else that is expected did
/// not.
fn why_not_seen(unseen: &[(Unseen, Words)], missing: Option<(i32, Words)>, age_days: Option<i32>) -> Words {
    let known = unseen.iter().find(|(state, _)| *state != Unseen::ReadingsMissed);
    if let Some((_, words)) = known {
        return words.clone();
    }
    match (missing, age_days) {
        (_, None) => Words::plain("standing-never-seen"),
        (Some((days, words)), Some(age)) if age < days => words,
        (_, Some(days)) => Words::with("standing-not-seen", [("days", Param::Days(days))]),
    }
}

fn why_not_judged(unseen: &[(Unseen, Words)], old: bool, was_part: bool, age_days: Option<i32>) -> Words {
    if let Some((_, words)) = unseen.first() {
        return words.clone();
    }
    match age_days {
        None => Words::plain("standing-never-seen"),
        Some(days) if old => Words::with("standing-nothing-expected", [("days", Param::Days(days))]),
        Some(_) if was_part => Words::plain("standing-part-of-a-check"),
        Some(_) => Words::plain("standing-not-judged"),
    }
}

/// Worst first; of equals whose open alert is the oldest, then whose last reading is, and who was never seen before all
/// of these.
#[must_use]
pub fn caseload_order(one: &Standing, other: &Standing) -> Ordering {
    let key = |standing: &Standing| {
        let open = (standing.open_since.is_none(), standing.open_since);
        (standing.attention, open, Reverse(standing.age_days.unwrap_or(i32::MAX)))
    };
    key(one).cmp(&key(other))
}

/// Every reading on the latest day of its own quantity, and every reading of unsure time.
fn latest_keys(history: &Settled) -> HashSet<ReadingKey> {
    let mut latest: BTreeMap<Quantity, LocalDay> = BTreeMap::new();
    for (quantity, mark) in history.marks().filter(|(_, mark)| !mark.time_unsure) {
        let day = latest.entry(quantity).or_insert(mark.day);
        *day = (*day).max(mark.day);
    }
    history
        .marks()
        .filter(|(quantity, mark)| mark.time_unsure || latest.get(quantity) == Some(&mark.day))
        .map(|(_, mark)| mark.key)
        .collect()
}

#[cfg(test)]
mod tests;
