//! What one rule gets to see: the settled history, the readings it is asked about, and one value for each parameter.
//! It offers the few ways of looking that rules share, so that 'beside', 'repeat' and 'daily weight' mean one thing.

use std::collections::{BTreeSet, HashSet};

use hearth_clinical::{Answer, Instant, LocalDay, Symptom, SymptomSet, ThresholdLayer};

use crate::finding::{Finding, Limit, Measure, Window, Words};
use crate::history::{Reading, ReadingKey};
use crate::level::{Cause, Level, Quantity, Reach};
use crate::plan_in_force::Chosen;
use crate::rule::Rule;
use crate::settled::{Series, Settled};
use crate::statement::Statement;

/// A second measurement this long after the first, or longer, repeats it.
pub const REPEAT_AFTER_MINUTES: i32 = 5;
/// A measurement later than this is a new one, not a repeat (product value).
pub const REPEAT_WITHIN_MINUTES: i32 = 60;
const MS_PER_MINUTE: i64 = 60_000;
const MS_PER_DAY: i64 = 86_400_000;

/// What one run of one rule looks at.
pub struct Case<'a> {
    pub(crate) history: &'a Settled,
    pub(crate) focus: &'a Focus,
    pub(crate) plan: &'a Chosen,
    pub(crate) rule: &'a Rule,
}

/// What one run of one rule says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// What it found.
    pub findings: Vec<Finding>,
    /// The readings it has looked at, whether it found something or not.
    pub looked_at: BTreeSet<(Quantity, ReadingKey)>,
    /// What has to be said besides, each with the reading it is about.
    pub statements: BTreeSet<(ReadingKey, Statement)>,
    /// What has to be said about how things stand today, by rules that are about no reading.
    pub said_today: BTreeSet<Statement>,
}

/// Which readings a rule is asked about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Focus {
    /// Their keys.
    pub keys: HashSet<ReadingKey>,
    /// The days they are of, for those of sure time: a rule need not look at others.
    pub days: BTreeSet<LocalDay>,
}

/// What a rule found, before the case adds what every finding has.
pub(crate) struct Found {
    pub level: Level,
    pub reach: Reach,
    pub cause: Cause,
    pub value: Measure,
    pub baseline: Option<Measure>,
    pub from: LocalDay,
    pub limit: Limit,
    pub layer: ThresholdLayer,
    pub beside: Vec<ReadingKey>,
    pub signs: Vec<(Symptom, Answer)>,
    pub words: Words,
    /// What would clear it, by key.
    pub clears: Words,
}

/// Answers given beside a reading, and the readings they come from.
#[derive(Default)]
pub(crate) struct Signs {
    pub answers: Vec<(Symptom, Answer)>,
    pub keys: Vec<ReadingKey>,
}

impl Signs {
    pub(crate) fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// The symptoms alone, for a sentence.
    pub(crate) fn symptoms(&self) -> Vec<Symptom> {
        self.answers.iter().map(|(symptom, _)| symptom.clone()).collect()
    }
}

impl Case<'_> {
    /// The person's calendar day now.
    pub(crate) fn today(&self) -> LocalDay {
        self.history.today
    }

    /// The readings that the rule is asked about, oldest first, those of unsure time last.
    pub(crate) fn focused<'b, V>(&'b self, readings: &'b Series<V>) -> impl Iterator<Item = &'b Reading<V>> {
        let sure = self.focus.days.iter().flat_map(|day| readings.on(*day));
        sure.chain(readings.unsure()).filter(|reading| self.focus.keys.contains(&reading.key))
    }

    /// The answers, given on the same occasion as this reading, that fit: the same day, or for a reading of unsure
    /// time the very same check-in.
    pub(crate) fn signs_beside<V>(
        &self,
        reading: &Reading<V>,
        fits: impl Fn(&Symptom, &Answer) -> bool,
    ) -> Signs {
        let mut found = Signs::default();
        for set in self.history.symptoms.same_occasion(reading) {
            let signs = signs_in(&set.value, &fits);
            if !signs.is_empty() {
                found.keys.push(set.key);
                found.answers.extend(signs);
            }
        }
        found.answers.sort();
        found.answers.dedup();
        found
    }

    /// The answers on the same occasion that a rule with a limit for 'with symptoms' has thereby looked at.
    pub(crate) fn read_beside<V>(
        &self,
        reading: &Reading<V>,
    ) -> impl Iterator<Item = (Quantity, ReadingKey)> {
        self.history
            .symptoms
            .same_occasion(reading)
            .iter()
            .filter(|set| set.value.iter().any(|(symptom, answer)| counts_beside_numbers(symptom, answer)))
            .map(|set| (Quantity::Symptoms, set.key))
    }

    /// A finding about how things stand today.
    pub(crate) fn finding_today(&self, found: Found) -> Finding {
        let today = self.today();
        let start = Instant::from_ms(i64::from(today.days()).saturating_mul(MS_PER_DAY));
        Finding { reading: None, ..self.finding(&nothing_read(start, today), found) }
    }

    /// A finding about this reading.
    pub(crate) fn finding<V>(&self, reading: &Reading<V>, found: Found) -> Finding {
        Finding {
            reach: found.reach,
            clears: found.clears,
            level: found.level,
            rule: self.rule.id,
            version: self.rule.version,
            cause: found.cause,
            at: reading.at,
            day: reading.day,
            time_unsure: reading.time_unsure,
            reading: Some(reading.key),
            beside: found.beside,
            value: found.value,
            baseline: found.baseline,
            window: Window { from: found.from, to: reading.day },
            limit: found.limit,
            layer: found.layer,
            unsettled: self.plan.unsettled,
            signs: found.signs,
            words: found.words,
        }
    }
}

fn nothing_read(at: Instant, day: LocalDay) -> Reading<()> {
    Reading { at, key: ReadingKey(0), day, time_unsure: false, value: () }
}

/// True when the same thing was measured again on the same day, 5 to 60 minutes later: then the second counts.
pub(crate) fn was_repeated<V>(reading: &Reading<V>, all: &Series<V>) -> bool {
    let minutes = |later: &Reading<V>| later.at.ms_since(reading.at).div_euclid(MS_PER_MINUTE);
    // In order of time, so the first one that is late enough says it all.
    let same_day = all.on(reading.day);
    let late_enough = same_day.partition_point(|later| minutes(later) < i64::from(REPEAT_AFTER_MINUTES));
    let soon_enough = |later: &Reading<V>| minutes(later) <= i64::from(REPEAT_WITHIN_MINUTES);
    !reading.time_unsure && same_day.get(late_enough).is_some_and(soon_enough)
}

/// The answers in a set that fit.
pub(crate) fn signs_in(set: &SymptomSet, fits: impl Fn(&Symptom, &Answer) -> bool) -> Vec<(Symptom, Answer)> {
    set.iter()
        .filter(|(symptom, answer)| fits(symptom, answer))
        .map(|(symptom, answer)| (symptom.clone(), answer.clone()))
        .collect()
}

/// What BEAT-HF calls 'with symptoms': anything reported that is not as usual. Appetite and medicines do not count.
pub(crate) fn is_symptom(symptom: &Symptom, answer: &Answer) -> bool {
    counts_beside_numbers(symptom, answer) && symptom.reports_something(answer)
}

/// True for an answered question that can count as a symptom beside a pressure or a pulse.
fn counts_beside_numbers(symptom: &Symptom, answer: &Answer) -> bool {
    !matches!(symptom, Symptom::Appetite | Symptom::MedicinesTaken) && *answer != Answer::NotAsked
}

/// The four signs of fluid that rules W1 and S2 share: more breathless, more pillows, woke breathless, more swelling.
pub(crate) fn is_congestion(symptom: &Symptom, answer: &Answer) -> bool {
    matches!(
        (symptom, answer),
        (Symptom::BreathlessChange | Symptom::Swelling, Answer::LittleMore | Answer::MuchMore)
            | (Symptom::Pillows, Answer::More)
            | (Symptom::WokeBreathless, Answer::Yes)
    )
}
