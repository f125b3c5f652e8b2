//! Every limit of what travels, with its unit in its name and its reason above it.
//! Who meets a limit is told which one; nothing is ever cut off to fit.

/// Bytes of one message as it travels. A full page is 256 KiB; the rest is room for headers, seeds and bad compression.
pub const MESSAGE_BYTES_MAX: usize = 1024 * 1024;

/// Bytes of one message once it is unpacked. What a bomb can cost at most, together with the window below.
pub const MESSAGE_JSON_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Braces, brackets and commas outside texts in one message. Each costs memory when it is read; a full page has about
/// 17,000.
pub const MESSAGE_MARKS_MAX: usize = 64 * 1024;

/// Base-2 logarithm of the window that a packed message may ask for: 2 MiB, what level 3 uses at most.
pub const WINDOW_LOG_MAX: u32 = 21;

/// Bytes of entries in the first page of a link that nothing is known about, counted with [`crate::link_bytes`].
pub const PAGE_BYTES_MIN: usize = hearth_sync::PAGE_BYTES_MIN as usize;

/// Bytes of entries in the largest page, counted with [`crate::link_bytes`].
pub const PAGE_BYTES_MAX: usize = hearth_sync::PAGE_BYTES_MAX as usize;

/// Entries in one page. A stub is the smallest link, and about 80 bytes.
pub const PAGE_ENTRIES_MAX: usize = 4096;

/// Chains in one page: a nurse who comes back after weeks has touched at most a few hundred patients.
pub const PAGE_CHAINS_MAX: usize = 1024;

/// Open loads in one request: a whole caseload may open at once when somebody joins a team.
pub const LOADS_MAX: usize = 1024;

/// Loads that a device names in one request, of all that are open: what a page of answer has room for. Each costs a
/// patient's id on the way up, which does not pack.
pub const LOADS_ASKED_MAX: usize = 32;

/// Loads that one answer may open: a new computer is given the whole team's caseload at once.
pub const OPENS_MAX: usize = 4096;

/// Patients and audiences in one comparison. Twice the largest caseload there is, for two audiences.
pub const SCOPES_MAX: usize = 4096;

/// Chains that one request may ask for again.
pub const WANTS_MAX: usize = 256;

/// Bytes of one body. The longest is a check-in with all 25 symptoms and every sentence that was shown, about 5 KiB.
pub const ENTRY_BODY_BYTES_MAX: usize = 8 * 1024;

/// Bytes of one header in its canonical form. Settling a conflict names every value that stands: about 130 bytes each.
pub const ENTRY_HEADER_BYTES_MAX: usize = 8 * 1024;

/// Entries that one entry may replace.
pub const REPLACES_MAX: usize = 48;

/// Parts that one `replaces` may name: every part of a check-in, with room for symptoms of a newer app.
pub const PARTS_MAX: usize = 128;

/// Bytes of a name in a header: a kind, a part, a zone.
pub const NAME_BYTES_MAX: usize = 100;

/// Bytes of what a device is called.
pub const DEVICE_NAME_BYTES_MAX: usize = 200;

/// Bytes of a trouble's code or detail.
pub const TROUBLE_BYTES_MAX: usize = 1000;

/// Bytes of an enrolment message; the longest carries a team's name and two keys.
pub const ENROL_BYTES_MAX: usize = 8 * 1024;

/// How many times its size a page may grow as JSON: a control character is written with six, a stub's hashes with less.
const JSON_GROWTH_MAX: usize = 6;

const _: () = assert!(PAGE_BYTES_MIN < PAGE_BYTES_MAX, "a page can grow");
const _: () = assert!(
    (PAGE_BYTES_MAX + ENTRY_BODY_BYTES_MAX + ENTRY_HEADER_BYTES_MAX) * JSON_GROWTH_MAX
        + PAGE_ENTRIES_MAX * 512
        <= MESSAGE_JSON_BYTES_MAX,
    "the largest page can be unpacked"
);
const _: () = assert!(
    ENTRY_BODY_BYTES_MAX + ENTRY_HEADER_BYTES_MAX < PAGE_BYTES_MAX && PAGE_BYTES_MAX * 2 < MESSAGE_BYTES_MAX,
    "a page holds any entry, and a message any page"
);
const _: () =
    assert!(REPLACES_MAX * 150 < ENTRY_HEADER_BYTES_MAX, "a header can name all that it may replace");
const _: () =
    assert!(1 << WINDOW_LOG_MAX <= MESSAGE_JSON_BYTES_MAX, "the window is no larger than what is let out");
