//! Where one person stands in a caseload: the worst of what their latest readings say, how old those are, and why.
//! Which alerts are open is worked out in `alert`; they keep a person in their place until a clinician has closed them.

use core::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, HashSet};

use hearth_clinical::{Instant, LocalDay, Tier};

use crate::assess::{Assessment, Today, judge, worst};
use crate::expected::last_own_day;
use crate::finding::{Finding, Measure, Param, Words};
use crate::history::{History, ReadingKey};
use crate::kept::Kept;
use crate::level::{Cause, Quantity, RuleId, Zone};
use crate::plan_in_force::PlanInForce;
use crate::settled::Settled;

/// Where nothing is expected, older readings than this say nothing about today and are not called green (product value:
/// 72 hours).
const OLD_DAYS: i32 = 3;

/// What a list of people is ordered by, worst first. Being unseen is a state of its own and never green.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attention {
    /// A finding that means 999.
    Emergency999,
    /// A red finding.
    Red,
    /// An amber finding.
    Amber,
    /// Nothing found in what is known, but something that is expected of the person has not come for days (rule M1), or
    /// nothing ever has.
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
    // Before what is dealt with is taken out: closing an alert does not make anybody seen.
    let missing = longest_missing(&assessment);
    let dealt_with = kept.settle(&mut assessment);
    let last_seen = last_own_day(&history);
    let age_days = last_seen.map(|day| history.today.days_since(day));
    let not_seen_days = missing.as_ref().map(|(days, _)| *days);
    // While nobody has settled which tier holds, the closer one counts.
    let expects_something = plan.tier.all().any(|tier| tier.value != Tier::T0);
    let unseen = not_seen_days.is_some() || (last_seen.is_none() && expects_something);
    let old = !expects_something && age_days.is_none_or(|days| days >= OLD_DAYS);
    let all = assessment.all_findings();
    // Being unseen is a state of its own, below every colour: the finding that readings are missing does not raise it.
    let about_readings: Vec<&Finding> =
        all.iter().filter(|finding| finding.cause != Cause::Missing).collect();
    let open = kept.open.iter().filter(|open| open.cause != Cause::Missing).min();
    let coloured = worst(about_readings.iter().copied())
        .into_iter()
        .chain(open.and_then(|open| open.level.zone()))
        .min();
    let attention = match coloured {
        Some(Zone::Emergency999) => Attention::Emergency999,
        Some(Zone::Red) => Attention::Red,
        Some(Zone::Amber) => Attention::Amber,
        Some(Zone::NotJudged | Zone::Green) | None if unseen => Attention::NotSeen,
        Some(Zone::NotJudged | Zone::Green) | None if old || assessment.zone == Zone::NotJudged => {
            Attention::NotJudged
        }
        Some(Zone::NotJudged | Zone::Green) | None
            if !all.is_empty() || !dealt_with.is_empty() || open.is_some() =>
        {
            Attention::Review
        }
        Some(Zone::NotJudged | Zone::Green) | None => Attention::Green,
    };
    let reason = match attention {
        Attention::NotSeen => why_not_seen(missing, age_days),
        Attention::NotJudged => why_not_judged(old, age_days),
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
    };
    let open_since = open.map(|open| open.at);
    Standing { attention, assessment, last_seen, age_days, not_seen_days, open_since, reason }
}

/// What rule M1 has waited for longest: the days, and its sentence.
fn longest_missing(assessment: &Assessment) -> Option<(i32, Words)> {
    let by_m1 = assessment.for_team.iter().filter(|finding| finding.rule == RuleId::M1);
    let waited = by_m1.filter_map(|finding| {
        let Measure::Days(days) = finding.value else { return None };
        Some((days, finding.words.clone()))
    });
    waited.max()
}

/// Nothing at all came, or something did and something else that is expected did not.
fn why_not_seen(missing: Option<(i32, Words)>, age_days: Option<i32>) -> Words {
    match (missing, age_days) {
        (_, None) => Words::plain("standing-never-seen"),
        (Some((days, words)), Some(age)) if age < days => words,
        (_, Some(days)) => Words::with("standing-not-seen", [("days", Param::Days(days))]),
    }
}

fn why_not_judged(old: bool, age_days: Option<i32>) -> Words {
    match age_days {
        None => Words::plain("standing-never-seen"),
        Some(days) if old => Words::with("standing-nothing-expected", [("days", Param::Days(days))]),
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
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::assess::findings_between;
    use crate::kept::KeptOpen;
    use crate::level::Level;
    use crate::story;

    fn stands(readings: &str) -> Standing {
        standing(&story::read(readings).history, &PlanInForce::product())
    }

    #[track_caller]
    fn check(readings: &str, attention: Attention, not_seen_days: Option<i32>, reason: &str) {
        let standing = stands(readings);
        assert_eq!(
            (standing.attention, standing.not_seen_days, standing.reason.key),
            (attention, not_seen_days, reason),
            "{readings}"
        );
    }

    const USUAL: &str = "0 symptoms swelling=no-more-than-usual";
    const RED: &str = "0 bp 70/40; 0 symptoms dizzy=yes";

    #[test]
    fn the_third_day_without_a_check_is_not_seen_and_never_green() {
        check(USUAL, Attention::Green, None, "standing-as-usual");
        check(&format!("{USUAL}; today 2"), Attention::Green, None, "standing-as-usual");
        check(&format!("{USUAL}; today 3"), Attention::NotSeen, Some(3), "standing-not-seen");
        check("today 3", Attention::NotSeen, None, "standing-never-seen");
        check("knows monitored 0; today 3", Attention::NotSeen, Some(3), "standing-never-seen");
    }

    #[test]
    fn neither_a_laboratory_nor_another_reading_makes_up_for_a_check_that_is_missing() {
        let blood = format!("{USUAL}; 3 blood potassium 4.5 mmol/L");
        check(&blood, Attention::NotSeen, Some(3), "standing-not-seen");
        check(
            &format!("{USUAL}; 2 bp 120/70; today 3"),
            Attention::NotSeen,
            Some(3),
            "finding-missing-check",
        );
        check("3 blood potassium 4.5 mmol/L", Attention::NotSeen, None, "standing-never-seen");
    }

    #[test]
    fn how_long_somebody_may_be_unseen_depends_on_their_tier_and_their_plan() {
        let at = |plan: &str, readings: &str| {
            let standing = standing(&story::read(readings).history, &story::plan(plan));
            (standing.attention, standing.not_seen_days, standing.reason.key)
        };
        let (green, unseen) =
            ((Attention::Green, None, "standing-as-usual"), (Attention::NotSeen, "standing-not-seen"));
        let light = |days| at("tier=t1", &format!("{USUAL}; today {days}"));
        assert_eq!((light(5), light(6)), (green, (unseen.0, Some(6), unseen.1)));
        let five = |days| at("threshold/missing-days=5", &format!("{USUAL}; today {days}"));
        assert_eq!((five(4), five(5)), (green, (unseen.0, Some(5), unseen.1)));
        let unsettled = at("tier=t0 & tier=t2", &format!("{USUAL}; today 3"));
        assert_eq!(unsettled, (unseen.0, Some(3), unseen.1), "the closer tier counts");
    }

    #[test]
    fn where_nothing_is_expected_nobody_is_unseen_and_old_readings_are_not_green() {
        let comfort = |readings: &str| {
            let standing = standing(&story::read(readings).history, &story::plan("tier=t0"));
            (standing.attention, standing.not_seen_days, standing.reason.key)
        };
        assert_eq!(comfort(&format!("{USUAL}; today 2")), (Attention::Green, None, "standing-as-usual"));
        let old = (Attention::NotJudged, None, "standing-nothing-expected");
        assert_eq!(comfort(&format!("{USUAL}; today 3")), old);
        assert_eq!(
            comfort("knows monitored 0; today 9"),
            (Attention::NotJudged, None, "standing-never-seen")
        );
        assert_eq!(comfort(&format!("{RED}; today 9")).0, Attention::Red);
    }

    #[test]
    fn whoever_measures_less_and_less_is_to_be_looked_at() {
        let less = "0..27 symptoms dizzy=no; 29 symptoms dizzy=no; 31 symptoms dizzy=no; 33 symptoms dizzy=no; today 34";
        check(less, Attention::Review, None, "finding-falling-use");
    }

    #[test]
    fn a_finding_is_said_before_the_silence_after_it_and_the_silence_beside_it() {
        check(&format!("{RED}; today 9"), Attention::Red, Some(9), "finding-low-pressure-with-symptoms");
    }

    #[test]
    fn each_quantity_stands_for_itself_on_its_own_latest_day() {
        check("0 bp 70/40; 1 pulse 68", Attention::Red, None, "finding-low-pressure");
        check("0 weight 80.0; 1 weight 82.0; 2 weight 81.0", Attention::Green, None, "standing-as-usual");
        check("0 weight 82.0; 0 pulse 68", Attention::NotJudged, None, "standing-not-judged");
    }

    /// Every finding of these days as an open alert has it.
    fn all_open(readings: &str) -> Kept {
        let story = story::read(readings);
        let first = story::day(-400);
        let found = findings_between(&story.history, first, story.history.today, &PlanInForce::product());
        let open = |finding: Finding| KeptOpen {
            level: finding.level,
            at: finding.at,
            cause: finding.cause,
            finding: Some(finding),
        };
        Kept { open: found.into_iter().map(open).collect(), dealt_with: BTreeSet::new() }
    }

    #[track_caller]
    fn check_with(readings: &str, kept: &Kept, attention: Attention, reason: &str) {
        let standing = standing_with_alerts(&story::read(readings).history, &PlanInForce::product(), kept);
        assert_eq!((standing.attention, standing.reason.key), (attention, reason), "{readings}");
    }

    #[test]
    fn an_open_finding_keeps_its_person_in_the_list_whatever_comes_after_it() {
        let better = "0 bp 70/40; 1 bp 120/70; 90 bp 120/70; 90 symptoms dizzy=no";
        check(better, Attention::Green, None, "standing-as-usual");
        check_with(better, &all_open(better), Attention::Red, "finding-low-pressure");
        let fainted = "0 symptoms fainted=yes; 1 symptoms fainted=no";
        check_with(fainted, &all_open(fainted), Attention::Emergency999, "finding-danger-sign");
        let gain = "0 weight 80.0; 1 weight 82.0; 2 weight 80.5; 2 symptoms dizzy=no";
        check_with(gain, &all_open(gain), Attention::Amber, "finding-weight-gain");
    }

    #[test]
    fn what_somebody_has_dealt_with_colours_nothing_and_is_not_called_green() {
        let story = story::read(RED);
        let dealt_with = findings_between(&story.history, story.asked, story.asked, &PlanInForce::product());
        let kept = Kept { open: Vec::new(), dealt_with: dealt_with.into_iter().collect() };
        check_with(RED, &kept, Attention::Review, "finding-low-pressure-with-symptoms");
        check_with(&format!("{RED}; 1 bp 70/40"), &kept, Attention::Red, "finding-low-pressure");
    }

    #[test]
    fn whoever_is_not_seen_stays_so_though_the_alert_about_it_is_dealt_with() {
        let late = format!("{USUAL}; today 4");
        let story = story::read(&late);
        let today = story.history.today;
        let dealt_with = findings_between(&story.history, today, today, &PlanInForce::product());
        assert_eq!(dealt_with.len(), 1, "{dealt_with:?}");
        let kept = Kept { open: Vec::new(), dealt_with: dealt_with.into_iter().collect() };
        check_with(&late, &kept, Attention::NotSeen, "standing-not-seen");
    }

    #[test]
    fn what_was_told_and_is_not_found_any_more_keeps_its_person_too() {
        let at = Instant::from_ms(0);
        let told = KeptOpen { level: Level::Red, at, cause: Cause::Congestion, finding: None };
        let kept = Kept { open: vec![told], dealt_with: BTreeSet::new() };
        check_with(USUAL, &kept, Attention::Red, "standing-told-earlier");
        check_with("0 symptoms fainted=yes", &kept, Attention::Emergency999, "finding-danger-sign");
        // As urgent as what was told: the reading itself is what is said.
        check_with("0 bp 70/40", &kept, Attention::Red, "finding-low-pressure");
        let late = format!("{USUAL}; today 9");
        check_with(&late, &kept, Attention::Red, "standing-told-earlier");
    }

    #[test]
    fn of_two_alerts_as_urgent_the_one_that_was_open_first_comes_first() {
        let kept = |ms| {
            let at = Instant::from_ms(ms);
            let open = vec![KeptOpen { level: Level::Red, at, cause: Cause::Congestion, finding: None }];
            let history = story::read(USUAL).history;
            standing_with_alerts(
                &history,
                &PlanInForce::product(),
                &Kept { open, dealt_with: BTreeSet::new() },
            )
        };
        assert_eq!(caseload_order(&kept(1), &kept(2)), Ordering::Less);
        assert_eq!(kept(2).open_since, Some(Instant::from_ms(2)));
    }

    #[test]
    fn a_reading_from_the_future_neither_counts_as_seen_nor_hides_what_it_says() {
        check("today 3; 0 pulse 68; 9 pulse 35", Attention::Red, Some(3), "finding-slow-pulse");
        check("today 3; 0 pulse 68; 9 pulse 68", Attention::NotSeen, Some(3), "standing-not-seen");
    }

    #[test]
    fn a_caseload_is_ordered_worst_first_and_then_by_who_has_waited_longest() {
        let worst_first = [
            "0 symptoms fainted=yes",
            "0 bp 70/40; 0 symptoms dizzy=yes; today 2",
            RED,
            "0 weight 80.0; 1 weight 82.0",
            "today 5",
            "0 pulse 68; today 8",
            "0 pulse 68; today 3",
            "0 weight 80.0",
            "0 pulse 68; today 2",
            "0 pulse 68",
        ];
        let expected: Vec<Standing> = worst_first.into_iter().map(stands).collect();
        let mut mixed: Vec<Standing> = expected.iter().rev().cloned().collect();
        mixed.sort_by(caseload_order);
        assert_eq!(mixed, expected);
    }
}
