//! Why a person is not seen: four states that a list tells apart, none of them ever green.
//! How long something expected has not come is rule M1's business, and where the person then stands is `standing`'s.

use hearth_clinical::{LocalDay, Tier};

use crate::finding::{Param, Words};
use crate::plan_in_force::PlanInForce;
use crate::settled::Settled;

/// A computer that the team's service has not heard of for this many hours counts as not seen (product value: three days).
pub const COMPUTER_SILENT_HOURS: u32 = 72;
const HOURS_A_DAY: u32 = 24;

/// Why a person is not seen. The order is the one in which they are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unseen {
    /// What was entered last has a time that can't be right, so nobody can say of which day it is.
    ClockSuspect,
    /// The person's computer was not in touch with the team's service: what was entered there is not known.
    ComputerNotSeen,
    /// The person's computer is in touch, and nothing at all was entered.
    NothingEntered,
    /// Something that is expected did not come; other readings did, or it is not known whether the computer is in touch.
    ReadingsMissed,
}

impl Unseen {
    /// Every state, in the order in which they are said.
    pub const ALL: [Unseen; 4] =
        [Unseen::ClockSuspect, Unseen::ComputerNotSeen, Unseen::NothingEntered, Unseen::ReadingsMissed];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Unseen::ClockSuspect => "clock-suspect",
            Unseen::ComputerNotSeen => "computer-not-seen",
            Unseen::NothingEntered => "nothing-entered",
            Unseen::ReadingsMissed => "readings-missed",
        }
    }
}

/// The states that hold, each with its sentence. `missing` is for how many days rule M1 has waited; `last_seen` the day of
/// the person's own last reading whose time is sure. Nothing is said while some of the history is not here.
pub(crate) fn unseen(
    history: &Settled,
    plan: &PlanInForce,
    missing: Option<i32>,
    last_seen: Option<LocalDay>,
) -> Vec<(Unseen, Words)> {
    let known = &history.circumstances;
    let mut states = Vec::new();
    if known.history_incomplete {
        return states;
    }
    if known.clock_suspect {
        states.push((Unseen::ClockSuspect, Words::plain("standing-clock-suspect")));
    }
    let has_tier = |fits: fn(Tier) -> bool| plan.tier.all().any(|tier| fits(tier.value));
    let is_expected = has_tier(|tier| tier != Tier::T0);
    let is_waited_for = missing.is_some() || last_seen.is_none() || has_tier(|tier| tier == Tier::T3);
    let silent = known.out_of_touch_hours.filter(|hours| *hours >= COMPUTER_SILENT_HOURS);
    match (silent, missing) {
        (Some(hours), _) if is_expected && is_waited_for => {
            let days = i32::try_from(hours / HOURS_A_DAY).unwrap_or(i32::MAX);
            states.push(with_days(Unseen::ComputerNotSeen, "standing-computer-not-seen", days));
        }
        // What came under a wrong clock may be the very readings that are missing.
        (_, Some(_)) if known.clock_suspect => {}
        (None, Some(days)) if known.out_of_touch_hours.is_some() && came_before(history, last_seen, days) => {
            states.push(with_days(Unseen::NothingEntered, "standing-nothing-entered", days));
        }
        (_, Some(days)) => {
            states.push(with_days(Unseen::ReadingsMissed, "standing-readings-missed", days));
        }
        (_, None) => {}
    }
    states
}

/// True when the last reading is as old as what is waited for: nothing else came meanwhile.
fn came_before(history: &Settled, last_seen: Option<LocalDay>, days: i32) -> bool {
    last_seen.is_none_or(|last| history.today.days_since(last) >= days)
}

fn with_days(state: Unseen, key: &'static str, days: i32) -> (Unseen, Words) {
    (state, Words::with(key, [("days", Param::Days(days))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::Zone;
    use crate::standing::{Attention, standing};
    use crate::story;

    const TABLE: &str = include_str!("../../../docs/clinical/tables/not-seen.csv");
    const REGISTER: &str = include_str!("../../../docs/clinical/register.csv");
    const LINES: usize = 30;

    fn answer(plan: &str, readings: &str) -> String {
        let standing = standing(&story::read(readings).history, &story::plan(plan));
        let days = |words: &Words| match words.params.as_slice() {
            [("days", Param::Days(days))] => format!(" {days} days"),
            _ => String::new(),
        };
        let said: Vec<String> = standing
            .unseen
            .iter()
            .map(|(state, words)| format!("{}{}", state.code().replace('-', " "), days(words)))
            .collect();
        let place = match standing.attention {
            Attention::Emergency999 => "999",
            Attention::Red => "red",
            Attention::Amber => "amber",
            Attention::NotSeen => "not seen",
            Attention::NotJudged => "not judged",
            Attention::Review => "review",
            Attention::Green => "green",
        };
        let states = if said.is_empty() { "none".to_owned() } else { said.join("; ") };
        format!("{states} ({place})")
    }

    #[test]
    fn the_four_states_answer_every_line_of_their_table() {
        let mut reader = csv::ReaderBuilder::new().from_reader(TABLE.as_bytes());
        assert_eq!(reader.headers().unwrap(), vec!["case", "plan", "readings", "expected"]);
        let mut lines = 0;
        for record in reader.records() {
            let record = record.unwrap();
            assert_eq!(answer(&record[1], &record[2]), record[3], "{}", &record[0]);
            assert!(record[3].starts_with("none") || !record[3].contains("green"), "{}", &record[0]);
            lines += 1;
        }
        assert_eq!(lines, LINES, "the table was read to its end");
        let registered = format!("not-seen,2,{LINES},");
        assert!(REGISTER.lines().any(|line| line.starts_with(&registered)), "the register has this version");
    }

    #[test]
    fn while_some_of_the_history_is_not_here_nothing_is_said_to_be_missing_and_nothing_is_green() {
        let whole = "-4..0 weight 80.0; 0 symptoms every-question; knows out-of-touch 200; knows bloods-due 0 routine; \
                     knows unanswered red congestion 0 500 3; today 30";
        let part = format!("{whole}; knows not-all-here");
        let (all, some) = (story::read(whole).history, story::read(&part).history);
        let plan = story::plan("tier=t3");
        let rules = |standing: &crate::standing::Standing| {
            let all = standing.assessment.all_findings();
            all.into_iter().map(|finding| finding.rule.code()).collect::<Vec<_>>()
        };
        let whole = standing(&all, &plan);
        assert_eq!(rules(&whole), ["U1", "M1", "M3", "L7"]);
        let part = standing(&some, &plan);
        assert_eq!((rules(&part), part.unseen.len(), part.not_seen_days), (vec![], 0, None));
        assert_eq!((part.attention, part.reason.key), (Attention::NotJudged, "standing-not-loaded"));
        let none = standing(&story::read("today 3; knows not-all-here").history, &plan);
        assert_eq!((none.attention, none.reason.key), (Attention::NotJudged, "standing-not-loaded"));
        let red = standing(&story::read("0 bp 70/40; knows not-all-here").history, &plan);
        assert_eq!(red.attention, Attention::Red, "what is here is said");
        assert_eq!(red.assessment.zone, Zone::Red);
    }
}
