//! Whether somebody may be watched less closely: each criterion with what it rests on, and the step itself once all hold.
//! It proposes and never steps by itself; which criteria there are is the rules' business.

use super::alerts::AlertsHere;
use super::facts::{Chart, Facts};
use super::plan::{self, Unit};
use crate::api::{PlanSet, Problem, ProfileKind, Said};
use crate::deeds::people::{patient_id, whose};
use crate::open::Open;
use crate::views::tier;
use hearth_chart::medicine_facts;
use hearth_clinical::{Analyte, PlanSubject, Tier};
use hearth_record::Subject;
use hearth_rules::medicine::{Advice, NextStep, Step, next_steps};
use hearth_rules::tier::{Bloods, PillarDose, Stands, StepDown, StepDownFacts, step_down};
use hearth_rules::{Cause, Level, Measure, RuleId};
use hearth_wire::VALUE;
use hearth_words::Arg;
use serde::Serialize;

/// How closely somebody is watched, and what stands between them and a lighter tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TierView {
    /// The patient's id.
    pub patient: String,
    /// The tier's code, `t2`; of several that nobody has settled the closer one.
    pub tier: String,
    /// The same in words.
    pub tier_said: String,
    /// The code of the tier below; empty where there is none.
    pub lighter: String,
    /// Each criterion, in the order in which they are read out.
    pub criteria: Vec<CriterionView>,
    /// True only if there is a tier below and every criterion is met; never while one is not known.
    pub may_step_down: bool,
    /// What it comes to, in words.
    pub said: Said,
}

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CriterionView {
    /// Its code.
    pub code: String,
    /// What has to hold, in words.
    pub said: String,
    /// `met`, `not met` or `not known`.
    pub stands: String,
    /// The same in words.
    pub stands_said: String,
    /// What the answer rests on, in words.
    pub because: String,
}

/// Says how closely a patient is watched and what each criterion for a lighter tier rests on.
///
/// # Errors
/// `Store`; or a problem when the profile is a patient's or the patient is not here.
pub fn show(open: &Open, patient: &str) -> Result<TierView, Problem> {
    if open.kind() == ProfileKind::Patient {
        return Err(open.not_allowed());
    }
    let patient = whose(open, Some(patient_id(open, patient)?))?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let here = AlertsHere::of(open, &chart);
    Ok(view(open, &chart, &of(open, &chart, &here)))
}

/// Steps one tier down, once every criterion holds: a clinician has agreed it with the person.
///
/// # Errors
/// As [`show`]; `BadInput` when nobody says why, when there is no tier below, or when a criterion does not hold or is not
/// known. Nothing was saved then.
pub fn step(open: &Open, patient: &str, why: &str) -> Result<TierView, Problem> {
    if why.trim().is_empty() {
        return Err(open.bad_field("why", "problem-alert-why", &[]));
    }
    let id = whose(open, Some(patient_id(open, patient)?))?;
    let (lighter, based_on) = {
        let facts = Facts::read(open, &open.view()?, id)?;
        let chart = facts.chart();
        let here = AlertsHere::of(open, &chart);
        let may = of(open, &chart, &here);
        let lighter = may.to.filter(|_| may.may_step_down());
        let Some(lighter) = lighter else {
            let said = view(open, &chart, &may).said;
            return Err(open.bad_input("problem-tier-not-yet", &[("why", Arg::Text(&said.text))]));
        };
        let held = chart.record.current().keys(&Subject::setting(PlanSubject::Tier), VALUE);
        (lighter, held.iter().map(ToString::to_string).collect())
    };
    let asked = PlanSet {
        patient: id.to_string(),
        subject: PlanSubject::Tier.code().to_owned(),
        value: lighter.code().to_owned(),
        why: why.trim().to_owned(),
        review: String::new(),
        based_on,
        confirmed: true,
    };
    plan::set(open, &asked, Unit::Said)?;
    show(open, patient)
}

/// What the caseload says of a person who may be watched less closely; nothing of anybody else.
pub(crate) fn may_step_down(open: &Open, chart: &Chart<'_>, here: &AlertsHere) -> Option<Said> {
    let may = of(open, chart, here);
    may.may_step_down().then(|| view(open, chart, &may).said)
}

fn view(open: &Open, chart: &Chart<'_>, may: &StepDown) -> TierView {
    let words = open.words();
    let criterion = |(criterion, because): &_| tier::criterion(words, *criterion, *because);
    TierView {
        patient: chart.patient().to_string(),
        tier: may.from.code().to_owned(),
        tier_said: tier::name(words, may.from),
        lighter: may.to.map_or("", Tier::code).to_owned(),
        criteria: may.criteria.iter().map(criterion).collect(),
        may_step_down: may.may_step_down(),
        said: said(open, may),
    }
}

fn said(open: &Open, may: &StepDown) -> Said {
    let Some(lighter) = may.to else { return open.said("tier-none-below", &[]) };
    let name = tier::name(open.words(), lighter);
    let count = |stands: Stands| {
        let of = may.criteria.iter().filter(|(_, because)| because.stands() == stands);
        i64::try_from(of.count()).unwrap_or(i64::MAX)
    };
    let (not_met, not_known) = (count(Stands::NotMet), count(Stands::NotKnown));
    let args =
        [("tier", Arg::Text(&name)), ("open", Arg::Number(not_met)), ("unknown", Arg::Number(not_known))];
    match (not_met, not_known) {
        _ if may.may_step_down() => open.said("tier-may-step-down", &args),
        (0, _) => open.said("tier-not-known", &args),
        (_, 0) => open.said("tier-not-yet", &args),
        (_, _) => open.said("tier-not-yet-and-not-known", &args),
    }
}

/// Looks at the criteria with all that is known here.
fn of(open: &Open, chart: &Chart<'_>, here: &AlertsHere) -> StepDown {
    let mut facts = StepDownFacts::new(open.today());
    let history = &here.history.history;
    let whole = !history.circumstances.history_incomplete;
    facts.targets =
        chart.plan.target_weight.iter().flat_map(|target| target.all().map(|one| one.value)).collect();
    facts.weights.clone_from(&history.weights);
    if whole {
        let all = here.now.alerts.iter().flat_map(|alert| [&alert.open, &alert.expected, &alert.closed]);
        let red = all.flatten().filter(|raised| raised.level <= Level::Red);
        facts.reds = Some(red.map(|raised| raised.day).collect());
        let unopened = here.now.alerts.iter().flat_map(|alert| &alert.unopened);
        let unopened = unopened.filter(|raised| raised.level <= Level::Amber).count();
        facts.ambers_unanswered = Some(u32::try_from(unopened).unwrap_or(u32::MAX));
        facts.bloods = bloods(here);
        let medicines = medicine_facts(&chart.record, &chart.check_ins, &chart.plan, open.today());
        facts.pillars = pillars(&next_steps(&medicines));
    }
    facts.nyha = chart.record.nyha_assessments();
    step_down(chart.plan.tier.first().value, &facts)
}

/// Results older than this many days say nothing of today: half a year, as somebody who is stable is tested (ESC 2021: no longer
/// than six months between reviews), and the fortnight after which a routine test is overdue.
const BLOODS_DAYS: i32 = 183 + 14;

/// How the blood tests stand; a finding counts while it is about the latest result of what was measured. Nothing is called
/// stable without a potassium and a kidney result of these days.
fn bloods(here: &AlertsHere) -> Option<Bloods> {
    let (results, today) = (&here.history.history.bloods, here.history.history.today);
    let is_known = |analytes: &[Analyte]| {
        results.iter().any(|one| {
            analytes.contains(&one.value.analyte())
                && !one.time_unsure
                && (0..=BLOODS_DAYS).contains(&today.days_since(one.day))
        })
    };
    let known = is_known(&[Analyte::Potassium]) && is_known(&[Analyte::Creatinine, Analyte::Egfr]);
    if results.is_empty() {
        return None;
    }
    let stands_out = here.now.findings.values().any(|finding| match &finding.value {
        Measure::Blood(result) if finding.cause != Cause::Iron => {
            let same = results.iter().filter(|one| one.value.analyte() == result.analyte());
            same.map(|one| one.day).max().is_none_or(|latest| finding.day >= latest)
        }
        _ => false,
    });
    let overdue = here.now.findings.values().any(|finding| finding.rule == RuleId::L7);
    match (stands_out, overdue) {
        (true, _) => Some(Bloods::StandOut),
        (false, true) => Some(Bloods::Overdue),
        (false, false) => known.then_some(Bloods::Stable),
    }
}

/// How far each pillar has come; none where the type of heart failure is not known, or what is taken can't be compared. One
/// that the guideline only says to consider counts once it is taken.
fn pillars(steps: &[NextStep]) -> Vec<PillarDose> {
    let one = |next: &NextStep| match next.step {
        Step::NotForThisType => Some(None),
        Step::Start { .. } if next.advice == Advice::Consider => Some(None),
        Step::Start { .. } | Step::Begins { .. } => Some(Some(PillarDose::NotStarted)),
        Step::Increase { .. } | Step::SwitchToArni { .. } | Step::Paused { .. } | Step::Ends { .. } => {
            Some(Some(PillarDose::Rising))
        }
        Step::AtTarget { .. } | Step::AboveTarget { .. } => Some(Some(PillarDose::AtTarget)),
        Step::AtToleratedMaximum { .. } => Some(Some(PillarDose::AtTolerated)),
        Step::TypeUnknown | Step::TwoAtOnce | Step::AskSpecialist | Step::NotComparable { .. } => None,
    };
    let all: Option<Vec<Option<PillarDose>>> = steps.iter().map(one).collect();
    all.unwrap_or_default().into_iter().flatten().collect()
}
