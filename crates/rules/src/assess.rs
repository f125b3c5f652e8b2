//! Runs every rule over what it is asked about and makes one result of what they say.
//! It decides what green means; what the person is told in words is decided elsewhere.

mod not_green;

use std::collections::{BTreeSet, HashMap, HashSet};

use hearth_clinical::{Instant, LocalDay, PlanSubject, Symptom};
use not_green::blood_for_team;

use crate::case::{Case, Focus, Judged};
use crate::compared::{Compared, compared};
use crate::earlier::still_stands;
use crate::far::far_from_usual;
use crate::finding::Finding;
use crate::history::{History, Reading, ReadingKey};
use crate::level::{Level, Mode, Quantity, Reach, RuleId, Zone};
use crate::plan_in_force::PlanInForce;
use crate::rule::{Asks, RULES, Rule};
use crate::settled::Settled;
use crate::statement::Statement;
use crate::whole::{Occasion, about_questions, occasions, only_whole_is_green};

/// What the rules say about some readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// What it comes to for the person.
    pub zone: Zone,
    /// Every finding for the person, most urgent first; at most one a rule and reading.
    pub findings: Vec<Finding>,
    /// Every finding for the team alone, most urgent first.
    pub for_team: Vec<Finding>,
    /// What rules in shadow found: to be recorded and counted, never to be shown to a patient.
    pub shadow: Vec<Finding>,
    /// What has to be said besides.
    pub statements: Vec<Statement>,
    /// What was asked about and looked at by a rule, every reading of it.
    pub looked_at: BTreeSet<Quantity>,
    /// What the numbers of a green result were compared with; empty at any other zone.
    pub compared: Vec<Compared>,
    /// What was asked about and left, in whole or in part, without a rule that could judge it.
    pub not_looked_at: BTreeSet<Quantity>,
    /// The rules that ran, with their versions.
    pub rules: Vec<(RuleId, u16)>,
}

impl Assessment {
    /// The key of the advice for this zone.
    #[must_use]
    pub const fn advice_key(&self) -> &'static str {
        match self.zone {
            Zone::Emergency999 => "advice-999",
            Zone::Red => "advice-red",
            Zone::Amber => "advice-amber",
            Zone::NotJudged => "advice-not-judged",
            Zone::Green => "advice-green",
        }
    }

    /// Every finding that is shown to the team: the person's and the team's own, most urgent first.
    #[must_use]
    pub fn all_findings(&self) -> Vec<Finding> {
        let mut all: Vec<Finding> = self.findings.iter().chain(&self.for_team).cloned().collect();
        all.sort();
        all
    }
}

/// Judges the readings of one check-in, or of one batch that has just arrived.
///
/// Older readings are judged again where a new one bears on them (answers given later the same day; a late weight under
/// the weights of the next days), but only findings that rest on one of `new` are given, and those about how things
/// stand today. Beside a red finding of the last 24 hours, or an amber one of the same day, that nothing since has answered,
/// nothing is green, and neither is a check that lacks something that the plan expects that day, or an answer.
#[must_use]
pub fn assess(history: &History, new: &BTreeSet<ReadingKey>, plan: &PlanInForce) -> Assessment {
    let (history, new) = (Settled::of(history), new.iter().copied().collect());
    let mut assessment = judge(&history, &new, Today::Asked, plan);
    whole_or_not_green(&mut assessment, &history, &new, plan);
    let stands =
        still_stands(&history, &new, plan).and_then(|earlier| Some((earlier.level.zone()?, earlier)));
    if let Some((zone, earlier)) = stands.filter(|(zone, _)| *zone < assessment.zone) {
        assessment.statements.insert(0, Statement::EarlierStands { zone, words: earlier.words });
        // Being well in one thing is not being well.
        if assessment.zone == Zone::Green {
            assessment.zone = Zone::NotJudged;
            assessment.compared.clear();
        }
    }
    assessment
}

/// Judges every reading of one day, those of unsure time included that claim it; of today also how things stand.
#[must_use]
pub fn assess_day(history: &History, day: LocalDay, plan: &PlanInForce) -> Assessment {
    let history = Settled::of(history);
    let keys = keys_between(&history, day, day);
    let today = if day == history.today { Today::Asked } else { Today::NotAsked };
    let mut assessment = judge(&history, &keys, today, plan);
    whole_or_not_green(&mut assessment, &history, &keys, plan);
    assessment
}

fn whole_or_not_green(
    assessment: &mut Assessment,
    history: &Settled,
    asked: &HashSet<ReadingKey>,
    plan: &PlanInForce,
) {
    let marks: Vec<_> = history.marks().filter(|(_, mark)| asked.contains(&mark.key)).collect();
    only_whole_is_green(assessment, history, &occasions(&marks), plan);
    if history.circumstances.history_incomplete && matches!(assessment.zone, Zone::Green | Zone::NotJudged) {
        assessment.zone = Zone::NotJudged;
        assessment.compared.clear();
        assessment.statements.insert(0, Statement::HistoryLoading);
    }
    // Beside 999 nothing else says whom to phone.
    if history.circumstances.medicines_unsettled && assessment.zone != Zone::Emergency999 {
        if assessment.zone == Zone::Green {
            assessment.zone = Zone::NotJudged;
            assessment.compared.clear();
        }
        assessment.statements.insert(0, Statement::MedicinesUnsettled);
    }
}

/// Every finding about the days from `first` to `last`, most urgent first: what an alert list is made of. Those about how
/// things stand are among them when today is among the days.
#[must_use]
pub fn findings_between(
    history: &History,
    first: LocalDay,
    last: LocalDay,
    plan: &PlanInForce,
) -> Vec<Finding> {
    let history = Settled::of(history);
    let keys = keys_between(&history, first, last);
    let today = if (first..=last).contains(&history.today) { Today::Asked } else { Today::NotAsked };
    judge(&history, &keys, today, plan).all_findings()
}

/// Whether the rules about how things stand today run too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Today {
    Asked,
    NotAsked,
}

pub(crate) fn keys_between(history: &Settled, first: LocalDay, last: LocalDay) -> HashSet<ReadingKey> {
    let of_days = history.marks().filter(|(_, mark)| (first..=last).contains(&mark.day));
    of_days.map(|(_, mark)| mark.key).collect()
}

/// The days and moments of what is asked about, by kind: from these each rule knows what it has to judge again.
#[derive(Default)]
struct Arrived {
    days: HashMap<Quantity, BTreeSet<LocalDay>>,
    unsure: HashSet<Instant>,
}

impl Arrived {
    fn of(asked: &[(Quantity, Reading<()>)]) -> Arrived {
        let mut arrived = Arrived::default();
        for (kind, mark) in asked {
            if mark.time_unsure {
                arrived.unsure.insert(mark.at);
            } else {
                arrived.days.entry(*kind).or_default().insert(mark.day);
            }
        }
        arrived
    }

    /// The readings that this rule has to judge: those asked about, and those whose judgement they may change.
    fn focus(&self, rule: &Rule, marks: &[(Quantity, Reading<()>)]) -> Focus {
        let Asks::Readings { judges, beside, days_back } = rule.asks else { return Focus::default() };
        let mut days = BTreeSet::new();
        for kind in judges.iter().chain(beside) {
            for day in self.days.get(kind).into_iter().flatten() {
                days.extend((0..=days_back).map(|later| day.plus_days(later)));
            }
        }
        let bears_on = |mark: &Reading<()>| {
            if mark.time_unsure { self.unsure.contains(&mark.at) } else { days.contains(&mark.day) }
        };
        let mine = marks.iter().filter(|(kind, mark)| judges.contains(kind) && bears_on(mark));
        let keys = mine.map(|(_, mark)| mark.key).collect();
        Focus { keys, days }
    }
}

/// Runs the rules and gives what concerns `asked`.
pub(crate) fn judge(
    history: &Settled,
    asked: &HashSet<ReadingKey>,
    today: Today,
    plan: &PlanInForce,
) -> Assessment {
    let marks: Vec<(Quantity, Reading<()>)> = history.marks().collect();
    let asked_marks: Vec<(Quantity, Reading<()>)> =
        marks.iter().filter(|(_, mark)| asked.contains(&mark.key)).cloned().collect();
    let arrived = Arrived::of(&asked_marks);
    let (mut all, mut shadow) = (Judged::default(), Vec::new());
    // What a rule about today finds is that something did not come: of a history that is not whole nobody can say that.
    let says_what_is_missing = today == Today::Asked && !history.circumstances.history_incomplete;
    for rule in RULES {
        if rule.asks == Asks::Today && !says_what_is_missing {
            continue;
        }
        let focus = arrived.focus(rule, &marks);
        for chosen in plan.combinations(rule.parameters) {
            let judged = (rule.judge)(&Case { history, focus: &focus, plan: &chosen, rule });
            match rule.mode {
                Mode::Live => {
                    all.findings.extend(judged.findings);
                    all.looked_at.extend(judged.looked_at);
                    all.statements.extend(judged.statements);
                    all.said_today.extend(judged.said_today);
                }
                // What a rule in shadow has looked at counts as looked at by nobody.
                Mode::Shadow => shadow.extend(judged.findings),
            }
        }
    }
    let both = united(all.findings, asked);
    let statements = statements(history, &asked_marks, all.statements, &both, asked);
    let (looked_at, not_looked_at) = looked_at(&asked_marks, &both, &all.looked_at, &statements);
    let (findings, for_team): (Vec<Finding>, Vec<Finding>) =
        both.into_iter().partition(|finding| finding.reach == Reach::Person);
    let waits_for_team = statements.iter().any(|(_, said)| matches!(said, Statement::BloodForTeam { .. }));
    let zone = match worst(&findings) {
        Some(zone) => zone,
        None if asked_marks.is_empty() || !not_looked_at.is_empty() || waits_for_team => Zone::NotJudged,
        None => Zone::Green,
    };
    let compared = if zone == Zone::Green { compared(history, asked, &looked_at, plan) } else { Vec::new() };
    Assessment {
        zone,
        compared,
        findings,
        for_team,
        shadow: united(shadow, asked),
        statements: statements_in_order(zone, statements, all.said_today, &plan.unsettled()),
        looked_at,
        not_looked_at,
        rules: RULES.iter().map(|rule| (rule.id, rule.version)).collect(),
    }
}

/// The zone of the most urgent of these findings that have a colour.
pub(crate) fn worst<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Option<Zone> {
    findings.into_iter().filter_map(|finding| finding.level.zone()).min()
}

/// The findings that rest on a reading asked about or on none at all, most urgent first, one a rule and reading.
fn united(mut findings: Vec<Finding>, asked: &HashSet<ReadingKey>) -> Vec<Finding> {
    findings
        .retain(|finding| finding.reading.is_none() || finding.readings().any(|key| asked.contains(&key)));
    findings.sort();
    let mut seen = BTreeSet::new();
    findings.retain(|finding| match finding.reading {
        Some(reading) => seen.insert((finding.rule, Some(reading), None)),
        // Several things can be overdue or unanswered at once.
        None => seen.insert((finding.rule, None, Some((finding.cause, finding.words.clone())))),
    });
    findings
}

/// What the rules say besides about what was asked, what can be said without any rule, and nothing twice.
fn statements(
    history: &Settled,
    asked_marks: &[(Quantity, Reading<()>)],
    by_rules: BTreeSet<(ReadingKey, Statement)>,
    findings: &[Finding],
    asked: &HashSet<ReadingKey>,
) -> BTreeSet<(ReadingKey, Statement)> {
    let mut all: BTreeSet<(ReadingKey, Statement)> =
        by_rules.into_iter().filter(|(key, _)| asked.contains(key)).collect();
    all.extend(general_statements(history, asked_marks));
    all.extend(blood_for_team(findings));
    all.extend(far_from_usual(history, asked));
    without_what_was_found(all, findings)
}

/// The kinds of which every reading was looked at, and those of which one was not.
fn looked_at(
    asked_marks: &[(Quantity, Reading<()>)],
    findings: &[Finding],
    by_rules: &BTreeSet<(Quantity, ReadingKey)>,
    statements: &BTreeSet<(ReadingKey, Statement)>,
) -> (BTreeSet<Quantity>, BTreeSet<Quantity>) {
    let kept_from_green: HashSet<ReadingKey> =
        statements.iter().filter(|(_, said)| said.keeps_from_green()).map(|(key, _)| *key).collect();
    // Only a finding with a colour answers for its reading: one for review says nothing about today.
    let found: HashSet<ReadingKey> = findings
        .iter()
        .filter(|finding| finding.level < Level::Review)
        .filter_map(|finding| finding.reading)
        .collect();
    let is_judged = |quantity: Quantity, key: ReadingKey| {
        found.contains(&key) || (by_rules.contains(&(quantity, key)) && !kept_from_green.contains(&key))
    };
    let (mut looked_at, mut not_looked_at) = (BTreeSet::new(), BTreeSet::new());
    for (quantity, mark) in asked_marks {
        if is_judged(*quantity, mark.key) {
            looked_at.insert(*quantity)
        } else {
            not_looked_at.insert(*quantity)
        };
    }
    looked_at.retain(|quantity| !not_looked_at.contains(quantity));
    (looked_at, not_looked_at)
}

/// Leaves out 'not judged' where a finding speaks of that very symptom or pressure.
fn without_what_was_found(
    said: BTreeSet<(ReadingKey, Statement)>,
    findings: &[Finding],
) -> BTreeSet<(ReadingKey, Statement)> {
    let signs: HashSet<&Symptom> =
        findings.iter().flat_map(|finding| finding.signs.iter().map(|(sign, _)| sign)).collect();
    let found: HashSet<ReadingKey> = findings.iter().filter_map(|finding| finding.reading).collect();
    said.into_iter()
        .filter_map(|(key, statement)| match statement {
            Statement::SymptomsNotJudged { mut symptoms } => {
                symptoms.retain(|symptom| !signs.contains(symptom));
                (!symptoms.is_empty()).then_some((key, Statement::SymptomsNotJudged { symptoms }))
            }
            Statement::DiastolicNotJudged { .. }
            | Statement::PulseFarFromUsual { .. }
            | Statement::PressureFarBelowUsual { .. }
            | Statement::WeighAgain { .. }
            | Statement::AskDizzy { .. } => (!found.contains(&key)).then_some((key, statement)),
            other => Some((key, other)),
        })
        .collect()
}

/// What can be said without any rule: times that are unsure, numbers without answers, questions without one.
fn general_statements(history: &Settled, marks: &[(Quantity, Reading<()>)]) -> Vec<(ReadingKey, Statement)> {
    let mut said = Vec::new();
    for (quantity, mark) in marks {
        if mark.time_unsure {
            said.push((mark.key, Statement::TimeUnsure));
        }
        // A blood result comes from a laboratory, on a day of its own; what was taken is said apart from any check.
        if matches!(quantity, Quantity::Blood | Quantity::Medicines) {
            continue;
        }
        if let Some(about) = about_questions(history, Occasion::of(mark)) {
            said.push((mark.key, about));
        }
    }
    said
}

/// What sends somebody back to the form or to wait: not while 999 is to be called.
const fn waits_for_999(said: &Statement) -> bool {
    matches!(
        said,
        Statement::SymptomsPartlyAnswered { .. }
            | Statement::SymptomsNotAsked
            | Statement::AskDizzy { .. }
            | Statement::Repeat
            | Statement::BloodForTeam { .. }
            | Statement::WeighAgain { .. }
            | Statement::NothingCame { .. }
    )
}

/// Each statement once, in a fixed order, with what the plan leaves unsettled at the end. Whoever has to call 999 is not
/// sent back to questions.
fn statements_in_order(
    zone: Zone,
    said: BTreeSet<(ReadingKey, Statement)>,
    today: BTreeSet<Statement>,
    unsettled: &[PlanSubject],
) -> Vec<Statement> {
    let mut once: BTreeSet<Statement> =
        said.into_iter().map(|(_, statement)| statement).chain(today).collect();
    once.retain(|said| zone != Zone::Emergency999 || !waits_for_999(said));
    let plan = unsettled.iter().map(|subject| Statement::PlanUnsettled { subject: *subject });
    once.into_iter().chain(plan).collect()
}

#[cfg(test)]
mod later_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod worse_tests;
