//! Everything that the server bounds, with its unit in its name and its reason above it.
//! What travels is bounded in `hearth_wire::limits`.

use hearth_wire::limits::MESSAGE_BYTES_MAX;
use std::time::Duration;

/// Bytes of one HTTP body: exactly one message.
pub const BODY_BYTES_MAX: usize = MESSAGE_BYTES_MAX;
/// How long one request may take as a whole, its body's way over a slow line included: 1 MiB at 64 kbit/s is 131 s.
pub const REQUEST_TIME_MAX: Duration = Duration::from_mins(3);
/// How long a body may pause between two pieces before the connection is given up.
pub const BODY_PAUSE_MAX: Duration = Duration::from_secs(30);
/// How long the TLS handshake and the request's head may take; a line of 10 kbit/s needs about 4 s.
pub const HEAD_TIME_MAX: Duration = Duration::from_secs(30);
/// How long requests that are under way get to finish when the server stops.
pub const DRAIN_TIME_MAX: Duration = Duration::from_secs(20);
/// Connections that are open at once: a process may usually open 1,024 files, and the store needs some.
pub const CONNECTIONS_MAX: usize = 800;
/// How long nothing may come on a connection; longer than any request may take.
pub const IDLE_TIME_MAX: Duration = Duration::from_mins(4);
/// Requests worked on at once; more wait in the kernel's queue, and answer 503 past [`WAITING_MAX`].
pub const REQUESTS_AT_ONCE_MAX: usize = 64;
/// Requests that may wait for their turn: 500 laptops at half past eight all fit.
pub const WAITING_MAX: usize = 1024;
/// Exchanges that one computer may start in a burst. A first load of a caseload is a few hundred pages.
pub const SYNC_BURST: u32 = 300;
/// Exchanges a second that one computer may keep up.
pub const SYNC_PER_SECOND: f64 = 10.0;
/// Enrolment messages from one address in a burst: a clinic enrols a room of laptops behind one address.
pub const ENROL_BURST: u32 = 30;
/// Enrolment messages a second from one address.
pub const ENROL_PER_SECOND: f64 = 0.5;
/// Senders that are remembered for their rate; beyond it those at rest are forgotten.
pub const SENDERS_MAX: usize = 20_000;
/// Wrong proofs after which an enrolment code is burnt.
pub const CODE_TRIES_MAX: u32 = 10;
/// Days that an enrolment code can be used.
pub const CODE_DAYS: i64 = 7;
/// Rows that one page of the log looks at, seen or not, so that a page costs the same for everybody.
pub const ROWS_A_PAGE_MAX: usize = 2_000;
/// Loads that are worked on in one exchange; the others wait for the next.
pub const LOADS_AT_ONCE_MAX: usize = hearth_wire::limits::LOADS_ASKED_MAX;
/// Chains that one push may name.
pub const CHAINS_A_PUSH_MAX: usize = hearth_wire::limits::PAGE_CHAINS_MAX;
/// How far back the server's rules look when a reading arrives, in days: the longest window of a rule is 90 days.
pub const HISTORY_DAYS: i32 = 120;
/// How long a writer waits for another process that holds the store.
pub const STORE_WAIT_MAX: Duration = Duration::from_secs(10);
/// Connections that read at the same time.
pub const READERS: usize = 4;
/// Page of the store that lies in memory for each connection, in KiB.
pub const CACHE_KIB: i64 = 16 * 1024;

const _: () =
    assert!(IDLE_TIME_MAX.as_secs() > REQUEST_TIME_MAX.as_secs(), "a request that is worked on is not idle");
const _: () = assert!(CHAINS_A_PUSH_MAX <= 4096, "the facts of a push fit in memory");
