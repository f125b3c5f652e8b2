//! Check-ins that may be one measurement typed twice. They are pointed out and never made one: that is for a person.

use crate::CheckInNow;
use hearth_record::EntryKey;
use std::collections::BTreeSet;

/// Two computers on which one measurement is typed are rarely further apart than this (own choice, to be checked by a
/// clinician).
const OTHER_DEVICE_MS_MAX: i64 = 10 * 60 * 1000;

/// On one computer a second measurement takes longer than this (own choice, to be checked by a clinician).
const SAME_DEVICE_MS_MAX: i64 = 60 * 1000;

/// So many earlier check-ins are looked at, however many crowd into those minutes.
const LOOKED_AT_MAX: usize = 32;

/// The later one of each two check-ins that hold the same value of the same kind within minutes. `check_ins` are in
/// order of time, as [`crate::Record::check_ins`] gives them; what was taken back is left out.
#[must_use]
pub fn possible_duplicates(check_ins: &[CheckInNow<'_>]) -> BTreeSet<EntryKey> {
    let mut found = BTreeSet::new();
    for (place, later) in check_ins.iter().enumerate() {
        let before = check_ins.iter().take(place).rev().take(LOOKED_AT_MAX);
        let close = before.take_while(|earlier| later.at.ms() - earlier.at.ms() <= OTHER_DEVICE_MS_MAX);
        if close.into_iter().any(|earlier| may_be_one(earlier, later)) {
            found.insert(later.fact.act.key);
        }
    }
    found
}

fn may_be_one(earlier: &CheckInNow<'_>, later: &CheckInNow<'_>) -> bool {
    let device = |check_in: &CheckInNow<'_>| check_in.fact.act.key.id.chain.device;
    let most = if device(earlier) == device(later) { SAME_DEVICE_MS_MAX } else { OTHER_DEVICE_MS_MAX };
    let close = later.at.ms() - earlier.at.ms() <= most;
    close && !earlier.withdrawn && !later.withdrawn && share_a_value(earlier, later)
}

/// True if a weight, a pressure, a pulse or an oxygen saturation stands in both.
fn share_a_value(one: &CheckInNow<'_>, other: &CheckInNow<'_>) -> bool {
    let values = |check_in: &CheckInNow<'_>| -> Vec<(&'static str, u32, u32)> {
        let weights = check_in.weight.iter().map(|version| ("weight", version.value.grams(), 0));
        let goes = check_in.pressures.iter().flat_map(|version| &version.value);
        let pressures =
            goes.map(|go| ("pressure", u32::from(go.systolic().mmhg()), u32::from(go.diastolic().mmhg())));
        let pulses = check_in.pulse.iter().map(|version| ("pulse", u32::from(version.value.per_minute()), 0));
        let oxygens = check_in.oxygen.iter().map(|version| ("oxygen", u32::from(version.value.percent()), 0));
        weights.chain(pressures).chain(pulses).chain(oxygens).collect()
    };
    let others = values(other);
    values(one).iter().any(|value| others.contains(value))
}
