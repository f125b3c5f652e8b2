//! When the person's computer was last in touch with the team's server, as the server wrote it down.
//! It is known to the team alone, and to nobody before the server has written the first one; what a silence means is for
//! the rules.

use crate::Record;
use hearth_clinical::Instant;
use hearth_record::{DeviceId, LogNumber, Subject};
use hearth_wire::Body;

const MS_PER_HOUR: i64 = 60 * 60 * 1000;

impl Record<'_> {
    /// When a computer of the person or of a carer was last in touch, to within a day. Of several computers the one that was
    /// heard of last counts, in the order of the log: no clock decides which one that is. Only what the team's server wrote
    /// is looked at.
    #[must_use]
    pub fn last_contact(&self, is_server: impl Fn(&DeviceId) -> bool) -> Option<Instant> {
        let written = self.facts().filter(|fact| {
            is_server(&fact.act.key.id.chain.device) && self.effects().in_effect(&fact.act.key)
        });
        let contacts = written.filter_map(|fact| match &fact.body {
            Body::Contact(body) if fact.act.header.subject == Subject::contact(&body.device) => {
                Some(((fact.log.map_or(u64::MAX, |LogNumber(number)| number), fact.act.key), body.at))
            }
            _ => None,
        });
        contacts.max_by_key(|(place, _)| *place).map(|(_, at)| at)
    }

    /// Whole hours from then to `now`, as a reader's clock has it; none where a contact was never written down. It is 0 for a clock
    /// that is behind the server's.
    #[must_use]
    pub fn out_of_touch_hours(&self, is_server: impl Fn(&DeviceId) -> bool, now: Instant) -> Option<u32> {
        let hours = now.ms_since(self.last_contact(is_server)?) / MS_PER_HOUR;
        Some(u32::try_from(hours.max(0)).unwrap_or(u32::MAX))
    }
}
