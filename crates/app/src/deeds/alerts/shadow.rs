//! What rules in shadow have found: counted over everybody whom this profile sees, so that a team can judge a rule before
//! it may speak. It is read from what the check-ins keep, so that it counts what the rule said then and not today.

use crate::api::{Problem, ProfileKind};
use crate::deeds::facts::{Facts, TeamFacts};
use crate::open::Open;
use hearth_clinical::LocalDay;
use hearth_wire::Body;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What was found in shadow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Shadow {
    /// How many check-ins were looked at.
    pub check_ins: u64,
    /// A rule and version each.
    pub rules: Vec<ShadowRule>,
}

/// What one rule in shadow has found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShadowRule {
    /// The rule's id.
    pub rule: String,
    /// Its version.
    pub version: u16,
    /// Check-ins in which it found something.
    pub check_ins: u64,
    /// Of these, those in which a rule that speaks found something too.
    pub also_told: u64,
    /// People in whom it found something.
    pub patients: u64,
    /// The last day, `YYYY-MM-DD`.
    pub last: String,
}

#[derive(Default)]
struct Counted {
    check_ins: u64,
    also_told: u64,
    patients: BTreeSet<hearth_record::PatientId>,
    last: Option<LocalDay>,
}

/// Counts what rules in shadow have found.
///
/// # Errors
/// `Store`; or a problem when the profile is a patient's: what is only tried out is never shown to a patient.
pub fn shadow(open: &Open) -> Result<Shadow, Problem> {
    if open.kind() == ProfileKind::Patient {
        return Err(open.not_allowed());
    }
    let view = open.view()?;
    let patients = view.patients().map_err(|cause| open.read_problem(&cause))?;
    let team = TeamFacts::read(open, &view)?;
    let (mut looked_at, mut rules) = (0_u64, BTreeMap::<(String, u16), Counted>::new());
    for row in &patients {
        let facts = Facts::beside(&team, open, &view, row.patient)?;
        let chart = facts.chart();
        for check_in in &chart.check_ins {
            let (Body::CheckIn(body), false) = (&check_in.fact.body, check_in.withdrawn) else { continue };
            looked_at += 1;
            let Some(told) = &body.told else { continue };
            let found: BTreeSet<(String, u16)> =
                told.shadow.iter().map(|rule| (rule.rule.clone(), rule.version)).collect();
            for rule in found {
                let counted = rules.entry(rule).or_default();
                counted.check_ins += 1;
                counted.also_told += u64::from(!told.rules.is_empty());
                counted.patients.insert(row.patient);
                counted.last = counted.last.max(Some(check_in.day));
            }
        }
    }
    let rules = rules.into_iter().map(|((rule, version), counted)| ShadowRule {
        rule,
        version,
        check_ins: counted.check_ins,
        also_told: counted.also_told,
        patients: counted.patients.len() as u64,
        last: counted.last.map(|day| day.to_string()).unwrap_or_default(),
    });
    Ok(Shadow { check_ins: looked_at, rules: rules.collect() })
}
