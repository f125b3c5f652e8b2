//! How often one sender may ask: a bucket of tokens a sender, filled at a steady rate.
//! Senders are computers together with their address, never an address alone where a whole clinic sits behind one.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

#[derive(Clone, Copy)]
struct Bucket {
    tokens: f64,
    at: Instant,
}

/// Buckets by sender.
pub(crate) struct Rate<K> {
    burst: f64,
    per_second: f64,
    senders_max: usize,
    buckets: Mutex<HashMap<K, Bucket>>,
}

impl<K: Eq + Hash> Rate<K> {
    pub(crate) fn new(burst: u32, per_second: f64, senders_max: usize) -> Self {
        Rate { burst: f64::from(burst), per_second, senders_max, buckets: Mutex::new(HashMap::new()) }
    }

    /// Takes a token. The error is how many seconds to wait for the next.
    pub(crate) fn take(&self, sender: K, now: Instant) -> Result<(), u64> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= self.senders_max {
            // Whoever would be full again is as good as never seen.
            let (burst, per_second) = (self.burst, self.per_second);
            buckets.retain(|_, bucket| filled(bucket, now, burst, per_second) < burst);
        }
        if buckets.len() >= self.senders_max && !buckets.contains_key(&sender) {
            return Err(1);
        }
        let bucket = buckets.entry(sender).or_insert(Bucket { tokens: self.burst, at: now });
        let tokens = filled(bucket, now, self.burst, self.per_second);
        *bucket = Bucket { tokens, at: now };
        if tokens >= 1.0 {
            bucket.tokens = tokens - 1.0;
            Ok(())
        } else {
            Err(seconds((1.0 - tokens) / self.per_second))
        }
    }
}

fn filled(bucket: &Bucket, now: Instant, burst: f64, per_second: f64) -> f64 {
    let since = now.saturating_duration_since(bucket.at).as_secs_f64();
    since.mul_add(per_second, bucket.tokens).min(burst)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small positive number of seconds"
)]
fn seconds(wait: f64) -> u64 {
    wait.ceil().clamp(1.0, 3600.0) as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_burst_is_let_through_and_then_one_at_a_time() {
        let rate = Rate::new(3, 0.5, 10);
        let now = Instant::now();
        assert_eq!([0; 4].map(|_| rate.take("one", now)), [Ok(()), Ok(()), Ok(()), Err(2)]);
        assert_eq!(rate.take("other", now), Ok(()), "somebody else does not wait");
        assert_eq!(rate.take("one", now + Duration::from_secs(2)), Ok(()));
        assert_eq!(rate.take("one", now + Duration::from_secs(3)), Err(1));
    }

    #[test]
    fn what_is_remembered_stays_bounded() {
        let rate = Rate::new(2, 1.0, 100);
        let now = Instant::now();
        for sender in 0..1000 {
            let _ = rate.take(sender, now);
        }
        assert!(rate.buckets.lock().unwrap().len() <= 100);
        assert_eq!(rate.take(5000, now + Duration::from_secs(10)), Ok(()), "those at rest are forgotten");
    }
}
