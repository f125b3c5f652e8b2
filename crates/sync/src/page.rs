//! How large a page is: small on a link that nothing is known about, larger while it carries, smaller when it stalls.

/// Bytes of entries in the first page: two seconds on the slowest mobile link.
pub const PAGE_BYTES_MIN: u32 = 8 * 1024;

/// Bytes of entries in the largest page: more saves no time and costs more when it is cut.
pub const PAGE_BYTES_MAX: u32 = 256 * 1024;

/// A page that takes less than this, in milliseconds, may be followed by one twice its size.
pub const QUICK_MS: u64 = 5_000;

const _: () = assert!(PAGE_BYTES_MIN < PAGE_BYTES_MAX, "a page can grow");

/// The size after a page that arrived.
pub(crate) fn after_success(bytes: u32, took_ms: u64) -> u32 {
    if took_ms < QUICK_MS { bytes.saturating_mul(2).min(PAGE_BYTES_MAX) } else { bytes }
}

/// The size after a page that did not.
pub(crate) fn after_stall(bytes: u32) -> u32 {
    (bytes / 2).max(PAGE_BYTES_MIN)
}
