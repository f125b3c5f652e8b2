//! A pulse or an upper pressure that lies inside every limit and far from this person's own usual: no finding, and not green.
//! What is near the usual is said next door, by what a green result was compared with.

use std::collections::HashSet;

use crate::baseline::{READINGS_NEEDED, before, of_pulses, of_systolics};
use crate::history::ReadingKey;
use crate::settled::Settled;
use crate::statement::Statement;

/// A pulse this far from the usual, a minute, is not called as usual (product value, to be checked by a clinician: twice what
/// rule P4 calls a rise of a whole week).
const PULSE: u16 = 30;
/// An upper pressure this far below the usual, in mmHg, is not called as usual (product value, to be checked by a clinician).
const SYSTOLIC: u16 = 20;

/// What has to be said of the readings asked about. One of unsure time has no days before it.
pub(crate) fn far_from_usual(history: &Settled, asked: &HashSet<ReadingKey>) -> Vec<(ReadingKey, Statement)> {
    let mut said = Vec::new();
    for reading in history.pulses.sure().iter().filter(|reading| asked.contains(&reading.key)) {
        let Ok(usual) = of_pulses(&history.pulses, before(reading.day), READINGS_NEEDED) else { continue };
        let (pulse, usual) = (reading.value.per_minute(), usual.middle.per_minute());
        if pulse.abs_diff(usual) >= PULSE {
            said.push((reading.key, Statement::PulseFarFromUsual { pulse, usual }));
        }
    }
    for reading in history.pressures.sure().iter().filter(|reading| asked.contains(&reading.key)) {
        let Ok(usual) = of_systolics(&history.pressures, before(reading.day), READINGS_NEEDED) else {
            continue;
        };
        let usual = usual.middle.mmhg();
        if usual.saturating_sub(reading.value.systolic().mmhg()) >= SYSTOLIC {
            said.push((reading.key, Statement::PressureFarBelowUsual { pressure: reading.value, usual }));
        }
    }
    said
}
