//! The criteria for a lighter tier in words.
//! Whether one holds, and why, is the rules' business.

use crate::deeds::tier::CriterionView;
use crate::views::say;
use hearth_clinical::Tier;
use hearth_rules::tier::{Because, Bloods, Criterion, Stands};
use hearth_words::{Arg, Words};

/// A tier's name.
pub(crate) fn name(words: Words, tier: Tier) -> String {
    words.plain(&format!("plan-value-tier-{}", tier.code()))
}

/// One criterion.
pub(crate) fn criterion(words: Words, criterion: Criterion, because: Because) -> CriterionView {
    let stands = because.stands();
    CriterionView {
        code: criterion.code().to_owned(),
        said: words.plain(&format!("tier-criterion-{}", criterion.code())),
        stands: stands.code().to_owned(),
        stands_said: words.plain(match stands {
            Stands::Met => "tier-met",
            Stands::NotMet => "tier-not-met",
            Stands::NotKnown => "tier-unknown",
        }),
        because: reason(words, because),
    }
}

fn reason(words: Words, because: Because) -> String {
    let days = |key: &str, days: usize| count(words, key, "days", i64::try_from(days).unwrap_or(i64::MAX));
    let on = |key: &str, day| words.say(key, &[("day", Arg::Text(&say::day(words, day)))]);
    match because {
        Because::WeightsNearTarget { days: weighed } => days("tier-because-weights-near", weighed),
        Because::WeightAway { day, grams } => {
            let away = words.weight_kg(u32::try_from(grams.unsigned_abs()).unwrap_or(u32::MAX));
            let day = say::day(words, day);
            words.say("tier-because-weight-away", &[("away", Arg::Text(&away)), ("day", Arg::Text(&day))])
        }
        Because::TooFewWeights { days: weighed } => days("tier-because-few-weights", weighed),
        Because::NoTarget => words.plain("tier-because-no-target"),
        Because::NoRed => words.plain("tier-because-no-red"),
        Because::LastRed { day } => on("tier-because-last-red", day),
        Because::NoneUnanswered => words.plain("tier-because-none-unopened"),
        Because::Unanswered { count: left } => {
            count(words, "tier-because-unopened", "count", i64::from(left))
        }
        Because::FindingsNotKnown => words.plain("tier-because-not-loaded"),
        Because::Bloods(Bloods::Stable) => words.plain("tier-because-bloods-stable"),
        Because::Bloods(Bloods::StandOut) => words.plain("tier-because-bloods-stand-out"),
        Because::Bloods(Bloods::Overdue) => words.plain("tier-because-bloods-overdue"),
        Because::NoBloods => words.plain("tier-because-no-bloods"),
        Because::PillarsAsFarAsTolerated => words.plain("tier-because-pillars-done"),
        Because::StepsLeft { count: left } => {
            count(words, "tier-because-steps-left", "count", i64::try_from(left).unwrap_or(i64::MAX))
        }
        Because::PillarsNotKnown => words.plain("tier-because-pillars-not-known"),
        Because::SameClass { days } => count(words, "tier-because-same-class", "days", i64::from(days)),
        Because::OtherClass { day } => on("tier-because-other-class", day),
        Because::ClassTooShort { days } => {
            count(words, "tier-because-class-too-short", "days", i64::from(days))
        }
        Because::ClassOld { day } => on("tier-because-class-old", day),
        Because::NoClass => words.plain("tier-because-no-class"),
    }
}

fn count(words: Words, key: &str, name: &str, number: i64) -> String {
    words.say(key, &[(name, Arg::Number(number))])
}
