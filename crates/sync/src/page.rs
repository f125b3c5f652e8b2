//! How large a page is: small on a link that nothing is known about, larger while it carries, smaller when it stalls, and
//! for what is urgent no larger than the link carries in a few seconds.

/// Bytes of entries in the first page: two seconds on the slowest mobile link.
pub const PAGE_BYTES_MIN: u32 = 8 * 1024;

/// Bytes of entries in the largest page: more saves no time and costs more when it is cut.
pub const PAGE_BYTES_MAX: u32 = 256 * 1024;

/// Bytes of entries in the smallest page, after stalls: one reading or two, so that a line that dies every few seconds
/// still carries something in between. An entry that is larger travels all the same, alone.
pub const PAGE_BYTES_LEAST: u32 = 512;

/// A page that takes less than this, in milliseconds, may be followed by one twice its size.
pub const QUICK_MS: u64 = 5_000;

/// How long a page with something urgent may take to send, in milliseconds, at the link's measured speed.
pub const URGENT_MS: u64 = 3_000;

/// How long something urgent waits for a page that is under way, in milliseconds, before that is given up.
pub const HURRY_MS: u64 = 2_000;

/// A page that the link carries for longer than this at its measured speed, in milliseconds, is given up at once.
pub const SLOW_MS: u64 = 4_000;

/// The longest that an ordinary page is planned to take each way, in milliseconds: what is longer is cut too often.
const PLANNED_MS_MAX: u64 = 20_000;

/// Bytes a second of a link that nothing is known about: the slowest that anybody still calls a link.
const PACE_UNKNOWN: u64 = 1024;

/// Fewer bytes say nothing about a link's speed unless they were slow: round trips and the server's disk took the time.
const TELLING_BYTES: u64 = 4 * 1024;

/// Fewer bytes of entries in a page say nothing about how well they pack.
const PACKED_BYTES: u64 = 2 * 1024;

/// Nothing is planned to pack better than this, whatever the last page did.
const PACKS_MAX: u64 = 8;

/// What takes as long as this, in milliseconds, says that a link is slow however few bytes it was.
const TELLING_MS: u64 = 2_000;

const _: () =
    assert!(PAGE_BYTES_LEAST < PAGE_BYTES_MIN && PAGE_BYTES_MIN < PAGE_BYTES_MAX, "a page can grow");

/// What is known about the link: how large its pages are and how fast it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pages {
    /// Bytes of entries in the next ordinary page.
    bytes: u32,
    /// Bytes a second, both ways together; `None` while nothing is known.
    pace: Option<u64>,
    /// Bytes of entries that went for each byte that travelled, answers and all: entries alike pack well.
    packs: u64,
}

impl Pages {
    /// For a link that nothing is known about.
    pub(crate) const UNKNOWN: Pages = Pages { bytes: PAGE_BYTES_MIN, pace: None, packs: 1 };

    /// Bytes of entries in an ordinary page, each way.
    pub(crate) fn ordinary(self) -> u32 {
        let carried = self.pace.map_or(u32::MAX, |pace| in_time(pace, PLANNED_MS_MAX));
        self.bytes.min(carried).max(PAGE_BYTES_LEAST)
    }

    /// Bytes of entries to send in a page with something urgent: what the link carries in a few seconds, packed as the last
    /// pages were.
    pub(crate) fn urgent(self) -> u32 {
        self.urgent_packed(self.packs)
    }

    fn urgent_packed(self, packs: u64) -> u32 {
        let carried = in_time(self.pace.unwrap_or(PACE_UNKNOWN).saturating_mul(packs), URGENT_MS);
        let most = self.bytes.saturating_mul(u32::try_from(packs).unwrap_or(1)).min(PAGE_BYTES_MAX);
        carried.clamp(PAGE_BYTES_LEAST, most.max(PAGE_BYTES_LEAST))
    }

    /// Bytes of entries to ask for with it: what is urgent next must not wait for a long answer.
    pub(crate) fn beside_urgent(self) -> u32 {
        (self.urgent_packed(1) / 4).max(PAGE_BYTES_LEAST)
    }

    /// After a page in which so many bytes of entries went up and for which so many travelled, both ways together. A small
    /// page says nothing: what stands around it is more than what is in it.
    pub(crate) fn packed(self, up: u64, bytes: u64) -> Pages {
        if up < PACKED_BYTES {
            return self;
        }
        Pages { packs: (up / bytes.max(1)).clamp(1, PACKS_MAX), ..self }
    }

    /// True if the link is known to carry so many bytes for longer than anything urgent may wait.
    pub(crate) fn is_slow_for(self, bytes: u64) -> bool {
        self.pace.is_some_and(|pace| bytes.saturating_mul(1000) / pace.max(1) > SLOW_MS)
    }

    /// After a page that arrived. `full` if there was more to send or fetch than it held: only then would a larger one
    /// have helped.
    pub(crate) fn after_success(self, bytes: u64, took_ms: u64, full: bool) -> Pages {
        let grown = self.bytes.saturating_mul(2).min(PAGE_BYTES_MAX);
        let pace = bytes.saturating_mul(1000) / took_ms.max(1);
        // A link can't have carried faster than it can: one answer that a busy server took long over is forgotten soon.
        let faster = self.pace.is_some_and(|known| pace > known);
        let telling = bytes >= TELLING_BYTES || took_ms >= TELLING_MS || faster;
        let averaged = self.pace.map_or(pace, |before| before.midpoint(pace));
        Pages {
            bytes: if full && took_ms < QUICK_MS { grown } else { self.bytes },
            pace: if telling { Some(averaged.max(1)) } else { self.pace },
            ..self
        }
    }

    /// After a page that stalled: it was too much, and how fast the link is nobody knows any more.
    pub(crate) fn after_stall(self) -> Pages {
        Pages { bytes: (self.bytes / 2).max(PAGE_BYTES_LEAST), pace: None, packs: 1 }
    }

    /// After a page of so many bytes that was refused for its size; `None` if it can't be made smaller.
    pub(crate) fn after_refusal(self, sent: u32) -> Option<Pages> {
        let bytes = (self.bytes.min(sent) / 2).max(PAGE_BYTES_LEAST);
        (bytes < sent).then_some(Pages { bytes, ..self })
    }
}

/// What is known of the page that is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageLoad {
    /// It holds only what is urgent.
    pub(crate) urgent: bool,
    /// Something urgent was written behind it: when the alarm rings it is given up.
    pub(crate) hurry: bool,
    /// Bytes of entries that it may hold.
    pub(crate) room: u32,
    /// Bytes of entries that go and may come, about.
    pub(crate) bytes: u64,
    /// Of these, what goes.
    pub(crate) up: u64,
}

/// Bytes that a link carries in so many milliseconds.
fn in_time(pace: u64, ms: u64) -> u32 {
    u32::try_from(pace.saturating_mul(ms) / 1000).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_what_is_urgent_takes_a_few_seconds_whatever_the_link() {
        let known = |pace| Pages { bytes: PAGE_BYTES_MAX, pace: Some(pace), packs: 1 };
        assert_eq!(Pages::UNKNOWN.urgent(), 3 * 1024);
        assert_eq!((known(1_000).urgent(), known(1_000).beside_urgent()), (3_000, 750));
        assert_eq!((known(10).urgent(), known(u64::MAX).urgent()), (PAGE_BYTES_LEAST, PAGE_BYTES_MAX));
    }

    #[test]
    fn what_packs_well_goes_in_larger_pages_and_a_stall_makes_them_small_again() {
        let slow = Pages { bytes: PAGE_BYTES_MIN, pace: Some(1_000), packs: 1 };
        assert_eq!(slow.packed(1_000, 100), slow, "too little to tell");
        let packs = slow.packed(3_000, 1_000);
        assert_eq!((packs.urgent(), packs.beside_urgent()), (9_000, 750), "what is asked for stays small");
        assert_eq!(packs.packed(80_000, 4_000).urgent(), 24_000, "never more than eight to one");
        assert_eq!(packs.packed(3_000, 9_000).urgent(), 3_000);
        assert_eq!(packs.after_stall().urgent(), 3 * 1024);
    }

    #[test]
    fn a_link_that_became_slow_gets_smaller_pages_at_once() {
        let fast = Pages { bytes: PAGE_BYTES_MAX, pace: Some(1_000_000), packs: 1 };
        assert_eq!(fast.ordinary(), PAGE_BYTES_MAX);
        let slow = (0..12).fold(fast, |pages, _| pages.after_success(3_000, 3_000, true));
        assert!(slow.ordinary() < 32 * 1024, "{slow:?}");
        assert!(slow.is_slow_for(8 * 1024) && !fast.is_slow_for(PAGE_BYTES_MAX.into()));
    }

    #[test]
    fn a_few_quick_bytes_say_nothing_about_the_speed_and_a_page_that_held_everything_does_not_grow() {
        assert_eq!(Pages::UNKNOWN.after_success(400, 300, false), Pages::UNKNOWN);
        assert_eq!(Pages::UNKNOWN.after_success(9_000, 300, true).bytes, 2 * PAGE_BYTES_MIN);
        assert_eq!(Pages::UNKNOWN.after_success(9_000, QUICK_MS, true).bytes, PAGE_BYTES_MIN);
    }

    #[test]
    fn a_server_that_took_long_over_one_answer_does_not_make_the_pages_small_for_ever() {
        let busy = Pages::UNKNOWN.after_success(1_000, 7_000, true);
        assert!(busy.ordinary() < PAGE_BYTES_MIN);
        let after = (0..8).fold(busy, |pages, _| {
            let bytes = u64::from(pages.ordinary());
            pages.after_success(bytes / 4, 250, true)
        });
        assert!(after.ordinary() >= 8 * PAGE_BYTES_MIN, "{after:?}");
    }

    /// P11, P27
    #[test]
    fn a_page_halves_on_a_stall_and_on_a_refusal_down_to_one_reading_and_no_further() {
        let mut pages = Pages { bytes: PAGE_BYTES_MAX, pace: Some(9), packs: 1 };
        for halvings in 1..=9 {
            pages = pages.after_stall();
            assert_eq!((pages.bytes, pages.pace), (PAGE_BYTES_MAX >> halvings, None));
        }
        assert_eq!(pages.after_stall().bytes, PAGE_BYTES_LEAST);
        let large = Pages { bytes: PAGE_BYTES_MAX, pace: None, packs: 1 };
        assert_eq!(large.after_refusal(3_000).map(|pages| pages.bytes), Some(1_500));
        assert_eq!(large.after_refusal(PAGE_BYTES_LEAST), None);
    }
}
