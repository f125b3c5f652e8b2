//! The only file that reads a clock: the wall's, and a steady one that nobody can set.
//! It also measures how far the wall clock is from the server's and says when that is no longer known.

use hearth_clinical::Instant;
use std::fs;
use std::sync::OnceLock;

/// What the two clocks say at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticks {
    /// The wall clock, UTC. Anybody may set it.
    pub wall: Instant,
    /// Milliseconds of the steady clock, which counts through sleep and never goes back within one `boot`.
    pub steady_ms: u64,
    /// Which run of the steady clock: it began anew if this differs.
    pub boot: String,
}

/// Whoever knows the time: the computer in the app, a script in tests.
pub trait Clock: Send + Sync + 'static {
    /// Both clocks at this moment.
    fn read(&self) -> Ticks;
}

/// The computer's clocks.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn read(&self) -> Ticks {
        let wall = wall();
        match (uptime_ms(), boot_id()) {
            (Some(steady_ms), Some(boot)) => Ticks { wall, steady_ms, boot },
            _ => since_process_start(wall),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the clock that everybody else asks")]
fn wall() -> Instant {
    let now = std::time::SystemTime::now();
    let ms = match now.duration_since(std::time::UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_millis()).map_or(i64::MIN, i64::saturating_neg),
    };
    Instant::from_ms(ms)
}

/// Linux counts the time since the start of the computer, sleep included, in hundredths of a second.
fn uptime_ms() -> Option<u64> {
    let text = fs::read_to_string("/proc/uptime").ok()?;
    let (seconds, rest) = text.split_whitespace().next()?.split_once('.')?;
    let hundredths: u64 = rest.get(..2)?.parse().ok()?;
    seconds.parse::<u64>().ok()?.checked_mul(1000)?.checked_add(hundredths.checked_mul(10)?)
}

fn boot_id() -> Option<String> {
    let text = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Some(text.trim().to_owned()).filter(|id| !id.is_empty())
}

/// Elsewhere the steady clock is known within this process only, and every process is a run of its own.
fn since_process_start(wall: Instant) -> Ticks {
    static START: OnceLock<(std::time::Instant, String)> = OnceLock::new();
    let (start, boot) = START
        .get_or_init(|| (std::time::Instant::now(), format!("process {} {}", std::process::id(), wall.ms())));
    let steady_ms = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
    Ticks { wall, steady_ms, boot: boot.clone() }
}

/// Longest round trip from which a server's time is taken, in milliseconds: beyond it the answer is too old to tell.
const ROUND_TRIP_MS_MAX: u64 = 60_000;

/// By how much, in milliseconds, a server's time may differ from what its earlier time and the steady clock make of it.
/// More is a jump: somebody set the server's clock.
const JUMP_MS: u64 = 2 * 60 * 1000;

/// Of how many milliseconds a cheap clock may lose or gain one, at the worst: after weeks offline that is no jump.
const DRIFT_OF: u64 = 2_000;

/// How long, in milliseconds, a server's clock that has jumped has to go evenly before it is believed again.
const EVEN_MS: u64 = 60 * 60 * 1000;

/// What begins the line of an anchor that says whether it is believed.
const SECOND_FORM: &str = "2";

/// The server's time at one moment of the steady clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// What the server's clock said.
    server: Instant,
    /// The middle of the round trip on the steady clock, in milliseconds.
    steady_ms: u64,
    /// Which run of the steady clock.
    boot: String,
    /// Where the steady clock stood when the server's jumped, while that is too short ago to believe it.
    jumped_ms: Option<u64>,
}

impl Anchor {
    /// Takes the server's time out of an exchange: it is taken to have been read in the middle of the round trip.
    /// `None` if the steady clock began anew meanwhile or the round trip took over a minute.
    #[must_use]
    pub fn measured(asked: &Ticks, answered: &Ticks, server: Instant) -> Option<Anchor> {
        let round_trip = answered.steady_ms.checked_sub(asked.steady_ms)?;
        (asked.boot == answered.boot && round_trip <= ROUND_TRIP_MS_MAX).then(|| Anchor {
            server,
            steady_ms: asked.steady_ms.saturating_add(round_trip / 2),
            boot: asked.boot.clone(),
            jumped_ms: None,
        })
    }

    /// The same, having compared it with the one before. Nobody can set the steady clock, so if the server's did not go
    /// along with it, the server's was set. Which of its times was right nobody can say, so for an hour neither is used.
    #[must_use]
    pub fn after(self, before: Option<&Anchor>) -> Anchor {
        let Some(before) = before.filter(|before| before.boot == self.boot) else { return self };
        let Some(expected) = before.server_at(self.steady_ms) else { return self };
        let passed = self.steady_ms.saturating_sub(before.steady_ms);
        let jumped_ms =
            if self.server.ms_since(expected).unsigned_abs() > JUMP_MS.saturating_add(passed / DRIFT_OF) {
                Some(self.steady_ms)
            } else {
                before.jumped_ms.filter(|jumped| self.steady_ms.saturating_sub(*jumped) < EVEN_MS)
            };
        Anchor { jumped_ms, ..self }
    }

    /// What the server's clock says when the steady one, of the same run, stands there.
    fn server_at(&self, steady_ms: u64) -> Option<Instant> {
        let passed = steady_ms.checked_sub(self.steady_ms)?;
        Some(self.server.plus_ms(i64::try_from(passed).ok()?))
    }

    /// Wall clock minus the server's clock in milliseconds; `None` if the steady clock has not run unbroken, or the
    /// server's has jumped of late. A wall clock that was set meanwhile is seen, because the steady one was not.
    #[must_use]
    pub fn offset_ms(&self, now: &Ticks) -> Option<i64> {
        let believed = now.boot == self.boot && self.jumped_ms.is_none();
        let server = self.server_at(now.steady_ms).filter(|_| believed)?;
        Some(now.wall.ms_since(server))
    }

    /// One line for the store.
    #[must_use]
    pub fn to_text(&self) -> String {
        let jumped = self.jumped_ms.map_or_else(|| "-".to_owned(), |jumped| jumped.to_string());
        format!("{SECOND_FORM} {} {} {jumped} {}", self.server.ms(), self.steady_ms, self.boot)
    }

    /// Reads that line, also as the first version of the app wrote it: without what begins it, and without the jump.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Anchor> {
        let second = text.split_once(' ').filter(|(form, _)| *form == SECOND_FORM).map(|(_, rest)| rest);
        let mut parts = second.unwrap_or(text).splitn(if second.is_some() { 4 } else { 3 }, ' ');
        let server = Instant::from_ms(parts.next()?.parse().ok()?);
        let steady_ms = parts.next()?.parse().ok()?;
        let jumped_ms = match second.and_then(|_| parts.next()) {
            None | Some("-") => None,
            Some(jumped) => Some(jumped.parse().ok()?),
        };
        Some(Anchor { server, steady_ms, boot: parts.next()?.to_owned(), jumped_ms })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(wall: i64, steady_ms: u64, boot: &str) -> Ticks {
        Ticks { wall: Instant::from_ms(wall), steady_ms, boot: boot.to_owned() }
    }

    fn anchor() -> Anchor {
        Anchor::measured(&ticks(50_000, 1_000, "a"), &ticks(50_200, 1_200, "a"), Instant::from_ms(40_000))
            .unwrap()
    }

    #[test]
    fn the_offset_is_taken_in_the_middle_of_the_round_trip() {
        assert_eq!(anchor().offset_ms(&ticks(50_100, 1_100, "a")), Some(10_100));
    }

    #[test]
    fn a_wall_clock_that_was_set_since_is_noticed() {
        assert_eq!(anchor().offset_ms(&ticks(51_100, 2_100, "a")), Some(10_100));
        assert_eq!(anchor().offset_ms(&ticks(9_951_100, 2_100, "a")), Some(9_910_100));
    }

    #[test]
    fn after_a_restart_of_the_computer_the_offset_is_not_known() {
        assert_eq!(anchor().offset_ms(&ticks(51_100, 2_100, "b")), None);
        assert_eq!(anchor().offset_ms(&ticks(51_100, 10, "a")), None);
    }

    #[test]
    fn an_answer_that_took_minutes_measures_nothing() {
        assert_eq!(Anchor::measured(&ticks(0, 0, "a"), &ticks(0, 61_000, "a"), Instant::from_ms(5)), None);
    }

    #[test]
    fn an_anchor_comes_back_from_its_line() {
        assert_eq!(Anchor::from_text(&anchor().to_text()), Some(anchor()));
        let jumped = Anchor { jumped_ms: Some(7), ..anchor() };
        assert_eq!(Anchor::from_text(&jumped.to_text()), Some(jumped));
        assert_eq!(
            Anchor::from_text("40000 1100 process 7 1").map(|anchor| anchor.boot),
            Some("process 7 1".into())
        );
        assert_eq!(Anchor::from_text("12"), None);
    }

    /// P68
    #[test]
    fn a_server_whose_clock_was_set_is_believed_again_when_it_has_gone_evenly_for_an_hour() {
        let minute = |minute: u64| minute * 60_000;
        let contact = |at: u64, server: i64, before: Option<&Anchor>| {
            let there = ticks(0, at, "a");
            Anchor::measured(&there, &there, Instant::from_ms(server)).unwrap().after(before)
        };
        let right = |at: u64| i64::try_from(at).unwrap();
        let mut anchor = contact(0, 0, None);
        for at in [minute(1), minute(60)] {
            anchor = contact(at, right(at), Some(&anchor));
            assert!(anchor.offset_ms(&ticks(0, at, "a")).is_some());
        }
        // A day back, and on from there.
        let set_back = |at: u64| right(at) - 86_400_000;
        for at in [minute(61), minute(80), minute(119)] {
            anchor = contact(at, set_back(at), Some(&anchor));
            assert_eq!(anchor.offset_ms(&ticks(0, at, "a")), None, "minute {}", at / 60_000);
        }
        anchor = contact(minute(122), set_back(minute(122)), Some(&anchor));
        assert!(anchor.offset_ms(&ticks(0, minute(122), "a")).is_some());
        // A month offline, in which the computer's own clock lost ten minutes.
        let back = minute(122 + 60 * 24 * 30);
        anchor = contact(back, set_back(back) + 600_000, Some(&anchor));
        assert!(anchor.offset_ms(&ticks(0, back, "a")).is_some(), "that is no jump");
        // A computer that was started again has nothing to compare with.
        let there = ticks(0, 5, "b");
        let fresh = Anchor::measured(&there, &there, Instant::from_ms(9)).unwrap().after(Some(&anchor));
        assert!(fresh.offset_ms(&ticks(0, 6, "b")).is_some());
    }

    #[test]
    fn the_computers_steady_clock_does_not_go_back() {
        let (first, second) = (SystemClock.read(), SystemClock.read());
        assert_eq!(first.boot, second.boot);
        assert!(second.steady_ms >= first.steady_ms);
    }
}
