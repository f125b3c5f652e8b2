//! What the answers on a sheet come to: score and band, the item profile beside it, what is left for a nurse to do, and
//! the longer instrument it leads to. Comparing two times is in `change.rs`; sentences are left to others.

use crate::immediate::{Immediate, NurseTask, TaskCause, Urgency};
use crate::instrument::{Code, Instrument, Item, Language};
use crate::points::Points;
use crate::rules::{AtOnce, Band, MissingRule, Scoring, band_of};
use crate::sheet::{Sheet, State};

/// The result as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Total<'a> {
    /// A score.
    Scored {
        /// The points.
        points: Points,
        /// The lowest and the highest there can be.
        range: (Points, Points),
        /// The band it lies in; none where no bands are published.
        band: Option<&'a Band>,
        /// For how many missing answers something else stood in.
        filled_in: usize,
    },
    /// Too many answers are missing for a score.
    TooManyMissing {
        /// How many counting items have no answer.
        missing: usize,
        /// How many may have none.
        most: usize,
    },
    /// Each item stands for itself; a sum would mean nothing.
    NeverAdded,
}

/// One item of the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemLine<'a> {
    /// The item.
    pub item: &'a Item,
    /// What is known about it.
    pub state: State<'a>,
    /// For scoring by item: the band of the answer.
    pub band: Option<&'a Band>,
}

/// What a sheet comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<'a> {
    /// Which instrument.
    pub instrument: &'a Code,
    /// Which version of its definition.
    pub version: u16,
    /// In which language it was asked.
    pub language: Language,
    /// What answers set off at once. Show it before the score.
    pub immediate: Vec<Immediate>,
    /// The result as a whole.
    pub total: Total<'a>,
    /// Each item, to be shown beside the score.
    pub profile: Vec<ItemLine<'a>>,
    /// How many of the points come from complaints that heart failure brings about too (for the PHQ-9: sleep,
    /// tiredness, appetite); none for an instrument without such items. To be checked by a clinician.
    pub from_heart_failure_too: Option<Points>,
    /// What a nurse has to do.
    pub tasks: Vec<NurseTask>,
    /// The longer instrument to ask next.
    pub leads_to: Option<&'a Code>,
}

impl<'a> Outcome<'a> {
    /// What the answers on `sheet` come to, as they stand.
    #[must_use]
    pub fn of(sheet: &Sheet<'a>) -> Outcome<'a> {
        let instrument = sheet.instrument();
        let profile: Vec<ItemLine<'a>> = sheet.states().map(|(item, state)| line(item, state)).collect();
        let overlapping = instrument.items().iter().any(Item::heart_failure_too);
        let overlap: u32 = profile
            .iter()
            .filter(|line| line.item.heart_failure_too())
            .map(|line| score(line).unwrap_or(0))
            .sum();
        Outcome {
            instrument: instrument.code(),
            version: instrument.version(),
            language: instrument.language(),
            immediate: sheet.immediate().to_vec(),
            total: total(instrument, &profile),
            from_heart_failure_too: overlapping.then(|| Points::whole(overlap)),
            tasks: tasks(sheet, &profile, &total(instrument, &profile)),
            leads_to: leads_to(instrument, &profile),
            profile,
        }
    }
}

fn line<'a>(item: &'a Item, state: State<'a>) -> ItemLine<'a> {
    let band = match state {
        State::Answered(choice) => band_of(&item.bands, Points::whole(u32::from(choice.score()))),
        State::PreferNotToSay | State::NotAsked | State::Open => None,
    };
    ItemLine { item, state, band }
}

fn score(line: &ItemLine<'_>) -> Option<u32> {
    match line.state {
        State::Answered(choice) => Some(u32::from(choice.score())),
        State::PreferNotToSay | State::NotAsked | State::Open => None,
    }
}

fn total<'a>(instrument: &'a Instrument, profile: &[ItemLine<'a>]) -> Total<'a> {
    let Some(range) = instrument.range() else { return Total::NeverAdded };
    let counting = || profile.iter().filter(|line| line.item.counts());
    let answered: Vec<u32> = counting().filter_map(score).collect();
    let all = counting().count();
    let missing = all - answered.len();
    let most = instrument.missing().most();
    if missing > most {
        return Total::TooManyMissing { missing, most };
    }
    let said: u32 = answered.iter().sum();
    let sum = match instrument.missing() {
        MissingRule::NoScore => said,
        MissingRule::Mean { .. } => mean_filled(said, answered.len(), all),
        MissingRule::Value { score, .. } => said + u32::from(*score) * whole(missing),
    };
    let points = match instrument.scoring() {
        Scoring::Sum | Scoring::EachItem => Points::whole(sum),
        Scoring::Standardised { reversed } => standardised(instrument, sum, reversed),
    };
    Total::Scored { points, range, band: band_of(&instrument.bands, points), filled_in: missing }
}

/// What was said, made up to `all` items with its mean, rounded to whole points, a half upwards.
fn mean_filled(said: u32, answered: usize, all: usize) -> u32 {
    let (answered, all) = (whole(answered).max(1), whole(all));
    (2 * said * all + answered) / (2 * answered)
}

/// The sum on a scale from 0 to 100, in hundredths, a half upwards.
fn standardised(instrument: &Instrument, sum: u32, reversed: bool) -> Points {
    let (lowest, highest) = (instrument.lowest_sum(), instrument.highest_sum());
    let span = highest.saturating_sub(lowest).max(1);
    let up = if reversed { highest.saturating_sub(sum) } else { sum.saturating_sub(lowest) };
    Points::from_hundredths((2 * up * 10_000 + span) / (2 * span))
}

fn tasks(sheet: &Sheet<'_>, profile: &[ItemLine<'_>], total: &Total<'_>) -> Vec<NurseTask> {
    let mut tasks: Vec<NurseTask> = sheet.immediate().iter().map(Immediate::task).collect();
    let begun = profile.iter().any(|line| match line.state {
        State::Answered(_) | State::PreferNotToSay => true,
        State::NotAsked | State::Open => false,
    });
    if begun && tasks.is_empty() {
        let passed_over = profile.iter().filter(|line| match (line.item.at_once(), line.state) {
            (Some(AtOnce::SelfHarmThoughts { .. }), State::PreferNotToSay | State::Open) => true,
            (Some(AtOnce::SelfHarmThoughts { .. }), State::Answered(_) | State::NotAsked) | (None, _) => {
                false
            }
        });
        tasks.extend(passed_over.map(|line| NurseTask {
            urgency: Urgency::Amber,
            cause: TaskCause::SelfHarmNotAnswered {
                instrument: sheet.instrument().code().clone(),
                item: line.item.code().clone(),
            },
        }));
    }
    tasks.extend(acted_on(sheet, total));
    tasks
}

/// What a result is to the team that lies in a band on which somebody acts.
fn acted_on(sheet: &Sheet<'_>, total: &Total<'_>) -> Option<NurseTask> {
    let Total::Scored { band: Some(band), .. } = total else { return None };
    let instrument = sheet.instrument().code().clone();
    let cause = TaskCause::Band { instrument, band: band.code.clone(), text: band.text.clone() };
    band.task.map(|urgency| NurseTask { urgency, cause })
}

/// The longer instrument, as soon as what was said is enough for it whatever the missing answers would have been.
fn leads_to<'a>(instrument: &'a Instrument, profile: &[ItemLine<'a>]) -> Option<&'a Code> {
    let then = instrument.then()?;
    let counting = profile.iter().filter(|line| line.item.counts());
    let at_least: u32 = counting.map(|line| score(line).unwrap_or(u32::from(line.item.lowest()))).sum();
    (Points::whole(at_least) >= then.at_least).then_some(&then.code)
}

/// There are at most 100 items.
fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
