//! What open alerts keep of a person in the caseload, and what somebody has dealt with.
//! Which alerts are open is worked out in `alert`; where the person then stands, in `standing`.

use std::collections::BTreeSet;

use hearth_clinical::Instant;

use crate::assess::{Assessment, worst};
use crate::finding::Finding;
use crate::level::{Cause, Level, Reach};

/// What alerts say about one person: what is open, and which findings somebody has dealt with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Findings of open alerts, in any order.
    pub open: Vec<KeptOpen>,
    /// Findings that were closed, put off or expected: they colour nothing.
    pub dealt_with: BTreeSet<Finding>,
}

/// One finding of an open alert.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeptOpen {
    /// How urgent it is.
    pub level: Level,
    /// When the team could first have known.
    pub at: Instant,
    /// What it is about.
    pub cause: Cause,
    /// What the rules say; none when they do not find it any more with what is known now.
    pub finding: Option<Finding>,
}

impl Kept {
    /// Takes what somebody has dealt with out of the result, and puts in what alerts keep from earlier; gives what was taken.
    pub(crate) fn settle(&self, assessment: &mut Assessment) -> Vec<Finding> {
        let mut dealt_with = Vec::new();
        for held in [&mut assessment.findings, &mut assessment.for_team] {
            let (done, standing) = held.drain(..).partition(|finding| self.dealt_with.contains(finding));
            dealt_with.extend::<Vec<Finding>>(done);
            *held = standing;
        }
        for finding in self.open.iter().filter_map(|open| open.finding.as_ref()) {
            let held = match finding.reach {
                Reach::Person => &mut assessment.findings,
                Reach::Team => &mut assessment.for_team,
            };
            held.push(finding.clone());
        }
        for held in [&mut assessment.findings, &mut assessment.for_team] {
            held.sort();
            held.dedup();
        }
        if let Some(zone) = worst(&assessment.findings) {
            assessment.zone = zone;
        }
        dealt_with
    }
}
