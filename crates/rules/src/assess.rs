//! Runs every rule over what it is asked about and makes one result of what they say.
//! It decides what green means; what the person is told in words is decided elsewhere.

use std::collections::BTreeSet;

use hearth_clinical::{Answer, LocalDay, PlanSubject, Symptom};

use crate::case::{Case, Judged, same_occasion};
use crate::finding::Finding;
use crate::history::{History, Reading, ReadingKey};
use crate::level::{Quantity, RuleId, Zone};
use crate::plan_in_force::PlanInForce;
use crate::rule::RULES;
use crate::rules::{o1, w1};
use crate::statement::Statement;

/// What the rules say about some readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// What it comes to.
    pub zone: Zone,
    /// Every finding, most urgent first; at most one a rule and reading.
    pub findings: Vec<Finding>,
    /// What has to be said besides.
    pub statements: Vec<Statement>,
    /// What was asked about and looked at by a rule, every reading of it.
    pub looked_at: BTreeSet<Quantity>,
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
}

/// Judges the readings of one check-in, or of one batch that has just arrived.
///
/// Older readings are judged again where a new one bears on them (answers given later the same day; a late weight under
/// the weights of the next days), but only findings that rest on one of `new` are given.
#[must_use]
pub fn assess(history: &History, new: &BTreeSet<ReadingKey>, plan: &PlanInForce) -> Assessment {
    let history = history.settled();
    let touched = touched(&history, new);
    judge(&history, new, &touched, plan)
}

/// Judges every reading of one day, those of unsure time included that claim it.
#[must_use]
pub fn assess_day(history: &History, day: LocalDay, plan: &PlanInForce) -> Assessment {
    let history = history.settled();
    let keys = keys_of_day(&history, day);
    judge(&history, &keys, &keys, plan)
}

/// Every finding about the days from `first` to `last`, most urgent first: what an alert list is made of.
#[must_use]
pub fn findings_between(
    history: &History,
    first: LocalDay,
    last: LocalDay,
    plan: &PlanInForce,
) -> Vec<Finding> {
    let history = history.settled();
    let keys: BTreeSet<ReadingKey> = history
        .marks()
        .filter(|(_, mark)| (first..=last).contains(&mark.day))
        .map(|(_, mark)| mark.key)
        .collect();
    judge(&history, &keys, &keys, plan).findings
}

fn keys_of_day(history: &History, day: LocalDay) -> BTreeSet<ReadingKey> {
    history.marks().filter(|(_, mark)| mark.day == day).map(|(_, mark)| mark.key).collect()
}

/// The new readings, and those whose judgement they may change.
fn touched(history: &History, new: &BTreeSet<ReadingKey>) -> BTreeSet<ReadingKey> {
    let arrived: Vec<(Quantity, Reading<()>)> =
        history.marks().filter(|(_, mark)| new.contains(&mark.key)).collect();
    let bears_on = |(new_kind, new): &(Quantity, Reading<()>), kind: Quantity, mark: &Reading<()>| {
        let days_later = mark.day.days_since(new.day);
        match *new_kind {
            Quantity::Symptoms => same_occasion(mark, new),
            _ if new.time_unsure || mark.time_unsure || *new_kind != kind => false,
            Quantity::Weight => (0..=w1::DAYS).contains(&days_later),
            Quantity::Oxygen => (0..=o1::USUAL_DAYS).contains(&days_later),
            Quantity::BloodPressure | Quantity::Pulse => false,
        }
    };
    history
        .marks()
        .filter(|(kind, mark)| {
            new.contains(&mark.key) || arrived.iter().any(|arrived| bears_on(arrived, *kind, mark))
        })
        .map(|(_, mark)| mark.key)
        .collect()
}

/// Runs the rules over `touched` (of a settled history) and gives what concerns `asked`.
pub(crate) fn judge(
    history: &History,
    asked: &BTreeSet<ReadingKey>,
    touched: &BTreeSet<ReadingKey>,
    plan: &PlanInForce,
) -> Assessment {
    let mut all = Judged::default();
    for rule in &RULES {
        for chosen in plan.combinations(rule.parameters) {
            let judged = (rule.judge)(&Case { history, focus: touched, plan: &chosen, rule });
            all.findings.extend(judged.findings);
            all.looked_at.extend(judged.looked_at);
            all.statements.extend(judged.statements);
        }
    }
    let findings = united(all.findings, asked);
    all.statements.retain(|(key, _)| asked.contains(key));
    let marks: Vec<(Quantity, Reading<()>)> =
        history.marks().filter(|(_, mark)| asked.contains(&mark.key)).collect();
    all.statements.extend(general_statements(history, &marks));
    let statements = without_what_was_found(all.statements, &findings);

    let kept_from_green: BTreeSet<ReadingKey> =
        statements.iter().filter(|(_, said)| said.keeps_from_green()).map(|(key, _)| *key).collect();
    let found: BTreeSet<(Quantity, ReadingKey)> =
        findings.iter().map(|finding| (finding.value.quantity(), finding.reading)).collect();
    let is_judged = |quantity: Quantity, key: ReadingKey| {
        found.contains(&(quantity, key))
            || (all.looked_at.contains(&(quantity, key)) && !kept_from_green.contains(&key))
    };
    let (mut looked_at, mut not_looked_at) = (BTreeSet::new(), BTreeSet::new());
    for (quantity, mark) in &marks {
        if is_judged(*quantity, mark.key) {
            looked_at.insert(*quantity)
        } else {
            not_looked_at.insert(*quantity)
        };
    }
    looked_at.retain(|quantity| !not_looked_at.contains(quantity));

    let zone = match findings.first() {
        Some(worst) => Zone::from(worst.level),
        None if marks.is_empty() || !not_looked_at.is_empty() => Zone::NotJudged,
        None => Zone::Green,
    };
    Assessment {
        zone,
        findings,
        statements: statements_in_order(statements, &plan.unsettled()),
        looked_at,
        not_looked_at,
        rules: RULES.iter().map(|rule| (rule.id, rule.version)).collect(),
    }
}

/// The findings that rest on a reading asked about, most urgent first, one a rule and reading.
fn united(mut findings: Vec<Finding>, asked: &BTreeSet<ReadingKey>) -> Vec<Finding> {
    findings.retain(|finding| finding.readings().any(|key| asked.contains(&key)));
    findings.sort();
    let mut seen = BTreeSet::new();
    findings.retain(|finding| seen.insert((finding.rule, finding.reading)));
    findings
}

/// Leaves out 'not judged' where a finding speaks of that very symptom or pressure.
fn without_what_was_found(
    said: BTreeSet<(ReadingKey, Statement)>,
    findings: &[Finding],
) -> BTreeSet<(ReadingKey, Statement)> {
    let is_sign = |symptom: &Symptom| {
        findings.iter().any(|finding| finding.signs.iter().any(|(sign, _)| sign == symptom))
    };
    said.into_iter()
        .filter_map(|(key, statement)| match statement {
            Statement::SymptomsNotJudged { mut symptoms } => {
                symptoms.retain(|symptom| !is_sign(symptom));
                (!symptoms.is_empty()).then_some((key, Statement::SymptomsNotJudged { symptoms }))
            }
            Statement::DiastolicNotJudged { .. } => {
                let found = findings.iter().any(|finding| finding.reading == key);
                (!found).then_some((key, statement))
            }
            other => Some((key, other)),
        })
        .collect()
}

/// What can be said without any rule: times that are unsure, numbers without answers.
fn general_statements(history: &History, marks: &[(Quantity, Reading<()>)]) -> Vec<(ReadingKey, Statement)> {
    let mut said = Vec::new();
    for (quantity, mark) in marks {
        if mark.time_unsure {
            said.push((mark.key, Statement::TimeUnsure));
        }
        let answered = history.symptoms.iter().any(|set| {
            same_occasion(mark, set) && set.value.iter().any(|(_, answer)| *answer != Answer::NotAsked)
        });
        if *quantity != Quantity::Symptoms && !answered {
            said.push((mark.key, Statement::SymptomsNotAsked));
        }
    }
    said
}

/// Each statement once, in a fixed order, with what the plan leaves unsettled at the end.
fn statements_in_order(said: BTreeSet<(ReadingKey, Statement)>, unsettled: &[PlanSubject]) -> Vec<Statement> {
    let once: BTreeSet<Statement> = said.into_iter().map(|(_, statement)| statement).collect();
    let plan = unsettled.iter().map(|subject| Statement::PlanUnsettled { subject: *subject });
    once.into_iter().chain(plan).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::Level;
    use crate::story;

    /// What is told when the events with these numbers have just come.
    #[track_caller]
    fn check(readings: &str, arriving: &[u64], zone: Zone, found: &[(RuleId, Level, u64)]) {
        let history = story::read(readings).history;
        let new = arriving.iter().map(|key| ReadingKey(*key)).collect();
        let assessment = assess(&history, &new, &PlanInForce::product());
        let told: Vec<_> = assessment
            .findings
            .iter()
            .map(|finding| (finding.rule, finding.level, finding.reading.0))
            .collect();
        assert_eq!((assessment.zone, told.as_slice()), (zone, found), "{readings}");
    }

    #[test]
    fn a_check_in_is_judged_with_what_came_before_it() {
        let gain = [(RuleId::W1, Level::Amber, 1)];
        check("0 weight 80.0; 1 weight 82.0", &[1], Zone::Amber, &gain);
        check("0 weight 80.0; 1 weight 82.0; 1 20:00 pulse 68", &[2], Zone::Green, &[]);
    }

    #[test]
    fn answers_given_later_are_put_beside_the_numbers_of_the_day() {
        let low = [(RuleId::B1, Level::Red, 0)];
        check("0 08:00 bp 85/50; 0 20:00 symptoms dizzy=yes", &[1], Zone::Red, &low);
    }

    #[test]
    fn a_low_weight_that_arrives_late_shows_the_gain_after_it() {
        let gain = [(RuleId::W1, Level::Amber, 1)];
        check("0 weight 80.0; 2 weight 82.3; 1 weight 81.9", &[0], Zone::Amber, &gain);
        check("0 weight 81.0; 2 weight 82.3; 1 weight 81.9", &[0], Zone::NotJudged, &[]);
    }

    #[test]
    fn an_unsure_check_in_is_judged_alone_and_asked_for_its_day() {
        let readings = "0 weight 80.0; 1 weight 84.0 unsure; 1 bp 85/50 unsure; 1 symptoms dizzy=yes unsure";
        check(readings, &[1, 2, 3], Zone::Red, &[(RuleId::B1, Level::Red, 2)]);
        let new = BTreeSet::from([ReadingKey(1)]);
        let said = assess(&story::read(readings).history, &new, &PlanInForce::product()).statements;
        assert_eq!(said, [Statement::TimeUnsure]);
    }

    #[test]
    fn what_a_finding_speaks_of_is_not_called_unjudged_as_well() {
        let history = story::read("0 bp 70/38; 0 symptoms dizzy=yes palpitations=yes").history;
        let said = assess_day(&history, story::day(0), &PlanInForce::product()).statements;
        // Palpitations count beside the pressure too: 'with symptoms' is anything that is not as usual.
        assert_eq!(said, []);
    }
}
