//! The NT-proBNP that a person's new results are compared with, from their own earlier ones.
//! How far above it a result has to lie is for the rules; a value that a team sets itself has no place in the plan yet.

use crate::TracedHistory;
use hearth_clinical::blood::NtProBnp;
use hearth_clinical::{BloodResult, LocalDay};

/// Results younger than this, in days before the latest one, belong to the same event and are not stable (product value, as
/// for creatinine).
const NOT_YOUNGER_THAN: i32 = 7;
/// The middle of the results up to this many days before the latest one, half a year, is taken (product value).
const USUAL_DAYS: i32 = 183;
/// When there is none in these, the last result within a year stands for it (product value).
const OLDEST_DAYS: i32 = 365;

impl TracedHistory {
    /// Fills in the stable NT-proBNP: the middle of the half year before the latest result, the lower one of an even number.
    /// It hangs on the latest result and not on today, so that nothing changes while nothing comes.
    pub(crate) fn fill_stable_nt_pro_bnp(&mut self) {
        let today = self.history.today;
        let sure = self.history.bloods.iter().filter(|reading| !reading.time_unsure && reading.day <= today);
        let mut results: Vec<(LocalDay, NtProBnp)> = sure
            .filter_map(|reading| match reading.value {
                BloodResult::NtProBnp(value) => Some((reading.day, value)),
                BloodResult::Potassium(_)
                | BloodResult::Sodium(_)
                | BloodResult::Creatinine(_)
                | BloodResult::Egfr(_)
                | BloodResult::Urea(_)
                | BloodResult::Haemoglobin(_)
                | BloodResult::Ferritin(_)
                | BloodResult::TransferrinSaturation(_)
                | BloodResult::Bnp(_) => None,
            })
            .collect();
        results.sort_unstable();
        self.history.circumstances.stable_nt_pro_bnp = stable(&results);
    }
}

/// From results in the order of their days.
fn stable(results: &[(LocalDay, NtProBnp)]) -> Option<NtProBnp> {
    let (latest, _) = results.last()?;
    let between = |days: i32| {
        let (first, last) = (latest.plus_days(-days), latest.plus_days(-NOT_YOUNGER_THAN));
        results.iter().filter(move |(day, _)| (first..=last).contains(day)).map(|(_, value)| *value)
    };
    let mut usual: Vec<NtProBnp> = between(USUAL_DAYS).collect();
    usual.sort_unstable();
    let middle = usual.len().saturating_sub(1) / 2;
    usual.get(middle).copied().or_else(|| between(OLDEST_DAYS).next_back())
}
