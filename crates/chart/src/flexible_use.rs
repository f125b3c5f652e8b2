//! Where the flexible diuretic plan stands: what was written down of its use, and what the readings say today.
//! What the prescriber wrote is read in `bounded`; what follows from both is the rules' business.

use crate::Record;
use crate::medicine_facts::CONGESTION;
use hearth_clinical::medicine::Drug;
use hearth_clinical::{Analyte, Answer, LocalDay, Symptom, SymptomSet, Systolic};
use hearth_record::{EntryKey, Subject};
use hearth_rules::medicine::{
    FlexibleHold, FlexibleNow, FlexiblePlan, FlexibleState, FlexibleUse, GAIN_DAYS, LABS_OLD_DAYS, PlanDay,
    PlanDays, gain_grams, stood_since,
};
use hearth_rules::{ExtraDoses, Finding, History, Level, PlanInForce, Reading, findings_between};
use hearth_wire::{Body, FlexibleUseBody, USE};
use std::collections::BTreeSet;

/// The last time that extra doses were begun, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlexibleUsed {
    /// The current entries.
    pub keys: Vec<EntryKey>,
    /// What is taken as well, by code.
    pub drug: String,
    /// The first day: the earliest where two stand.
    pub began: LocalDay,
    /// The day on which it ended: none where one of two says none.
    pub ended: Option<LocalDay>,
    /// The day by which blood is taken: the earliest.
    pub bloods_due: LocalDay,
}

impl FlexibleUsed {
    /// The test for it, while no potassium and creatinine of one day after the first one are known.
    #[must_use]
    pub fn test_waits(&self, results: &[LocalDay]) -> bool {
        !results.iter().any(|day| *day > self.began)
    }

    /// The drug, where this version knows it.
    #[must_use]
    pub fn known_drug(&self) -> Option<Drug> {
        Drug::from_code(&self.drug)
    }
}

impl Record<'_> {
    /// The last use of the flexible diuretic plan; none where it was never begun.
    #[must_use]
    pub fn flexible_use(&self) -> Option<FlexibleUsed> {
        let entries = self.standing_entries(&Subject::flexible_use(), USE);
        let bodies: Vec<&FlexibleUseBody> = entries
            .iter()
            .filter_map(|fact| match &fact.body {
                Body::FlexibleUse(body) => Some(body),
                _ => None,
            })
            .collect();
        let first = bodies.iter().min_by_key(|body| body.from)?;
        let ended: Option<Vec<LocalDay>> = bodies.iter().map(|body| body.ended).collect();
        Some(FlexibleUsed {
            keys: entries.iter().map(|fact| fact.act.key).collect(),
            drug: first.drug.clone(),
            began: first.from,
            ended: ended.and_then(|days| days.into_iter().max()),
            bloods_due: bodies.iter().map(|body| body.bloods_due).min()?,
        })
    }

    /// Extra doses that were begun and that nobody has said to have ended. Where no plan can be read any more, the most days
    /// that any plan may have count.
    #[must_use]
    pub fn extra_doses(&self) -> Option<ExtraDoses> {
        let used = self.flexible_use().filter(|used| used.ended.is_none())?;
        let plan = self.flexible_plan().plan;
        let max_days = plan.map_or(FlexiblePlan::MOST_DAYS, |plan| plan.parts().bounds.max_days);
        Some(ExtraDoses { began: used.began, max_days })
    }
}

/// What the plans that a person carries out alone look at: the readings, and what the rules found in them.
#[derive(Clone, Debug)]
pub struct PlanFacts<'h> {
    pub(crate) history: &'h History,
    findings: Vec<Finding>,
}

impl<'h> PlanFacts<'h> {
    /// Gathers them. Bloods are looked at as far back as the titration rules take them for known.
    #[must_use]
    pub fn of(history: &'h History, plan: &PlanInForce) -> PlanFacts<'h> {
        let today = history.today;
        PlanFacts {
            history,
            findings: findings_between(history, today.plus_days(-LABS_OLD_DAYS), today, plan),
        }
    }

    pub(crate) fn today(&self) -> LocalDay {
        self.history.today
    }

    /// True if anything measured or told today means 999.
    pub(crate) fn is_dangerous(&self) -> bool {
        let of_today = |finding: &&Finding| finding.reading.is_some() && finding.day == self.today();
        self.findings.iter().filter(of_today).any(|finding| finding.level == Level::Emergency999)
    }

    /// True if any check of today answered yes.
    pub(crate) fn answered_yes(&self, symptom: &Symptom) -> bool {
        let mut told = self.of_today(&self.history.symptoms);
        told.any(|reading| reading.value.answer(symptom) == Some(&Answer::Yes))
    }

    pub(crate) fn of_today<'r, V>(
        &self,
        readings: &'r [Reading<V>],
    ) -> impl Iterator<Item = &'r Reading<V>> + use<'r, V> {
        let today = self.today();
        readings.iter().filter(move |one| !one.time_unsure && one.day == today)
    }

    /// The lowest upper pressure of today; of two goes the second one counts.
    fn systolic(&self) -> Option<Systolic> {
        let goes: Vec<_> = self.of_today(&self.history.pressures).collect();
        let is_last = |go: &&&Reading<_>| !goes.iter().any(|other| other.at == go.at && other.key > go.key);
        goes.iter().filter(is_last).map(|go| go.value.systolic()).min()
    }
}

/// Where the flexible diuretic plan stands today.
#[must_use]
pub fn flexible_state(record: &Record<'_>, facts: &PlanFacts<'_>, plan: &FlexiblePlan) -> FlexibleState {
    let (history, today) = (facts.history, facts.today());
    let days = plan_days(history);
    let now = days.get(&today).copied().unwrap_or_default();
    let used = record.flexible_use().map(|used| FlexibleUse {
        began: used.began,
        ended: used.ended,
        bloods_due: used.bloods_due,
        bloods_done: !used.test_waits(&result_days(history)),
        was_above: days
            .range(used.began.plus_days(-GAIN_DAYS).min(today)..=today)
            .any(|(_, day)| day.highest.is_some_and(|weight| weight > plan.parts().target)),
    });
    plan.state(&FlexibleNow {
        today,
        used,
        weight: now.highest,
        gain_grams: gain_grams(&days, today),
        signs: now.signs == Some(true),
        dizzy: facts.answered_yes(&Symptom::Dizzy),
        vomiting: facts.answered_yes(&Symptom::SickOrFever),
        systolic: facts.systolic(),
        held: FlexibleHold::of(&facts.findings, history, facts.answered_yes(&Symptom::LittleUrine)),
        stood_since: stood_since(plan, &days, today),
    })
}

/// Every day with a weight or an answer whose time is sure.
fn plan_days(history: &History) -> PlanDays {
    let mut days = PlanDays::new();
    for reading in history.weights.iter().filter(|one| is_known(one, history.today)) {
        let day: &mut PlanDay = days.entry(reading.day).or_default();
        day.lowest = Some(day.lowest.map_or(reading.value, |lowest| lowest.min(reading.value)));
        day.highest = day.highest.max(Some(reading.value));
    }
    for reading in history.symptoms.iter().filter(|one| is_known(one, history.today)) {
        let day = days.entry(reading.day).or_default();
        // A sign that any check of the day told is there.
        day.signs = day.signs.max(signs(&reading.value));
    }
    days
}

fn is_known<V>(reading: &Reading<V>, today: LocalDay) -> bool {
    !reading.time_unsure && reading.day <= today
}

/// Whether any sign of fluid was told; none if none was asked after.
fn signs(told: &SymptomSet) -> Option<bool> {
    let answers = CONGESTION.iter().filter_map(|symptom| {
        let answer = told.answer(symptom).filter(|answer| **answer != Answer::NotAsked)?;
        Some(symptom.reports_something(answer))
    });
    answers.max()
}

/// The days on which both potassium and creatinine were measured.
fn result_days(history: &History) -> Vec<LocalDay> {
    let of = |analyte: Analyte| -> BTreeSet<LocalDay> {
        let sure = history.bloods.iter().filter(|one| is_known(one, history.today));
        sure.filter(|one| one.value.analyte() == analyte).map(|one| one.day).collect()
    };
    of(Analyte::Potassium).intersection(&of(Analyte::Creatinine)).copied().collect()
}
