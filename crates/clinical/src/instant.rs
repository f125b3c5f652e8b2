//! A point in time, as milliseconds of UTC.
//! It never reads a clock: whoever knows the time brings it.

use crate::day::LocalDay;

/// Milliseconds since 1 January 1970, 00:00 UTC; may be negative, because clocks may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    ms: i64,
}

const MS_PER_MINUTE: i64 = 60_000;
const MS_PER_DAY: i64 = 86_400_000;

impl Instant {
    /// Takes milliseconds since the start of 1970, UTC.
    #[must_use]
    pub const fn from_ms(ms: i64) -> Instant {
        Instant { ms }
    }

    /// Milliseconds since the start of 1970, UTC.
    #[must_use]
    pub const fn ms(self) -> i64 {
        self.ms
    }

    /// Milliseconds since `earlier`; negative when `self` is the earlier of the two.
    #[must_use]
    pub const fn ms_since(self, earlier: Instant) -> i64 {
        self.ms.saturating_sub(earlier.ms)
    }

    /// This instant moved by some milliseconds, stopping at the ends of what can be counted.
    #[must_use]
    pub const fn plus_ms(self, ms: i64) -> Instant {
        Instant { ms: self.ms.saturating_add(ms) }
    }

    /// The calendar day at a place whose clocks are `offset_minutes` ahead of UTC at this instant.
    #[must_use]
    pub fn day_at_offset(self, offset_minutes: i32) -> LocalDay {
        let local = self.ms.saturating_add(i64::from(offset_minutes).saturating_mul(MS_PER_MINUTE));
        let days = local.div_euclid(MS_PER_DAY);
        LocalDay::nearest(i32::try_from(days).unwrap_or(if days.is_negative() { i32::MIN } else { i32::MAX }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_past_eleven_at_night_in_utc_is_already_tomorrow_in_british_summer() {
        let late = Instant::from_ms(1_782_862_200_000); // 2026-06-30T23:30:00Z
        assert_eq!(late.day_at_offset(0).to_string(), "2026-06-30");
        assert_eq!(late.day_at_offset(60).to_string(), "2026-07-01");
    }

    #[test]
    fn time_between_two_instants_is_negative_when_the_second_was_first() {
        let (early, late) = (Instant::from_ms(1_782_862_200_000), Instant::from_ms(1_782_862_203_500));
        assert_eq!(late.ms_since(early), 3_500);
        assert_eq!(early.ms_since(late), -3_500);
        assert_eq!(early.plus_ms(3_500), late);
        assert_eq!(late.ms(), 1_782_862_203_500);
    }

    #[test]
    fn a_clock_beyond_all_sense_still_gives_a_day() {
        assert_eq!(Instant::from_ms(i64::MAX).day_at_offset(60), LocalDay::LAST);
        assert_eq!(Instant::from_ms(i64::MIN).day_at_offset(-60), LocalDay::FIRST);
        assert_eq!(Instant::from_ms(-1).day_at_offset(0).to_string(), "1969-12-31");
    }
}
