//! The rules as values: id, version, parameters and their ranges, source, and the function that judges.
//! How several rules make one result is in `assess`.

use hearth_clinical::{PlanSubject, plan::AllowedRange};

use crate::case::{Case, Judged};
use crate::level::{Mode, Quantity, RuleId};
use crate::rules::{
    b1, b2, b3, l1, l2, l3, l4, l5, l6, l7, m1, m2, m3, m4, m5, o1, p1, p2, p3, p4, p5, q1, s1, s2, s3, s4,
    u1, w1, w2, w3, w4, w5, w6, w7,
};

/// What a rule is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Each reading of some kinds.
    Readings {
        /// The kinds that it judges.
        judges: &'static [Quantity],
        /// The kinds that it also reads; a new one can change what it says of those it judges.
        beside: &'static [Quantity],
        /// How many days before a reading it looks at.
        days_back: i32,
    },
    /// How things stand today: what is missing, overdue or unanswered.
    Today,
}

impl Asks {
    /// The kinds of readings that it judges; none for a rule about today.
    #[must_use]
    pub const fn judges(&self) -> &'static [Quantity] {
        match self {
            Asks::Readings { judges, .. } => judges,
            Asks::Today => &[],
        }
    }
}

/// One rule. A change of what it answers is a new version.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its name among clinicians.
    pub id: RuleId,
    /// Raised whenever the same history could give another answer.
    pub version: u16,
    /// Whether what it finds is shown.
    pub mode: Mode,
    /// What it judges.
    pub asks: Asks,
    /// The settings it reads; it runs once for each combination of their values.
    pub parameters: &'static [PlanSubject],
    /// Where its numbers come from.
    pub source: &'static str,
    /// Looks at a case and says what it finds. Never panics, never depends on the order of readings.
    pub judge: fn(&Case<'_>) -> Judged,
}

impl Rule {
    /// The parameters with the range that each may have.
    pub fn ranges(&self) -> impl Iterator<Item = (PlanSubject, AllowedRange)> {
        self.parameters.iter().map(|subject| (*subject, subject.allowed()))
    }
}

impl core::fmt::Debug for Rule {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Rule").field("id", &self.id).field("version", &self.version).finish_non_exhaustive()
    }
}

/// Every rule of this version, in the order of [`RuleId`].
pub const RULES: &[Rule] = &[
    w1::RULE,
    w2::RULE,
    w3::RULE,
    w4::RULE,
    w5::RULE,
    w6::RULE,
    w7::RULE,
    s1::RULE,
    s2::RULE,
    s3::RULE,
    s4::RULE,
    b1::RULE,
    b2::RULE,
    b3::RULE,
    p1::RULE,
    p2::RULE,
    p3::RULE,
    p4::RULE,
    p5::RULE,
    o1::RULE,
    m1::RULE,
    m2::RULE,
    m3::RULE,
    m4::RULE,
    m5::RULE,
    l1::RULE,
    l2::RULE,
    l3::RULE,
    l4::RULE,
    l5::RULE,
    l6::RULE,
    l7::RULE,
    u1::RULE,
    q1::RULE,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_listed_once_with_a_version_and_a_source() {
        let ids: Vec<RuleId> = RULES.iter().map(|rule| rule.id).collect();
        let listed: Vec<RuleId> = RuleId::ALL.iter().copied().filter(|id| ids.contains(id)).collect();
        assert_eq!(ids, listed);
        for rule in RULES {
            assert!(rule.version >= 1 && !rule.source.is_empty(), "{rule:?}");
            assert_eq!(rule.ranges().count(), rule.parameters.len());
            assert!(
                format!("{rule:?}").contains(&format!("{:?}", rule.id)),
                "a failing test says which rule"
            );
        }
    }
}
