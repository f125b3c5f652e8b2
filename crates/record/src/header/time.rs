//! When an act happened, as well as its device could know. What follows from it is the readers' business.

use hearth_clinical::{Instant, LocalDay};

/// When the act happened, as well as the device could know.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EntryTime {
    /// The device's wall clock, UTC, at the moment the act is about.
    pub wall: Instant,
    /// The act's own calendar day where it happened; it never changes.
    pub day: LocalDay,
    /// IANA name of the zone, for example `Europe/London`.
    pub zone: String,
    /// Device clock minus server clock in milliseconds, if a monotonic clock has run unbroken since it was measured;
    /// `None` is 'unsure'.
    pub offset_ms: Option<i64>,
}

impl EntryTime {
    /// Wall time corrected by the measured offset; the wall time itself when unsure.
    #[must_use]
    pub fn corrected(&self) -> Instant {
        self.wall.plus_ms(self.offset_ms.unwrap_or(0).saturating_neg())
    }

    /// The segment, `year * 12 + month - 1`, whose seed salts an entry of this time.
    #[must_use]
    pub fn month(&self) -> u32 {
        let (year, month, _) = self.day.ymd();
        u32::try_from(year).unwrap_or(0).saturating_mul(12).saturating_add(month).saturating_sub(1)
    }
}
