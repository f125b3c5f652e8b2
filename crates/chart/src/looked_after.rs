//! What somebody of the team has looked at or closed, as the rules read it: beside a later check it no longer stands.
//! Who looked is worked out in `looks`, what was done about alerts in `alert_acts`.

use crate::alert_acts::acts;
use crate::{CheckInNow, Looks, Record, TracedHistory};
use hearth_rules::alert::{About, Named};
use std::collections::BTreeSet;

impl TracedHistory {
    /// The same history, with what somebody of the team has looked at. A history that is made of corrected check-ins keeps
    /// what was said of the check-ins themselves.
    #[must_use]
    pub fn with_looks(
        mut self,
        record: &Record<'_>,
        check_ins: &[CheckInNow<'_>],
        looks: &Looks,
    ) -> TracedHistory {
        let (acts, _) = acts(record, None);
        let named = acts.closings.iter().chain(&acts.seen).flat_map(|naming| &naming.named);
        let mut findings = BTreeSet::new();
        for Named { id, level, far } in named {
            let About::Entry(check_in) = id.about else { continue };
            let readings = self.readings_of(&check_in).into_iter();
            findings.extend(readings.map(|reading| (id.rule, reading, *level, far.clone())));
        }
        let seen = check_ins.iter().map(|one| one.fact.act.key).filter(|key| looks.at_whole(key).is_some());
        let readings = self.readings_of_all(&seen.collect());
        let known = &mut self.history.circumstances.looked_after;
        known.findings = findings;
        known.readings = readings;
        self
    }
}
