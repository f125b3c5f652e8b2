//! Codes of what is measured at home or on a visit: weight, pressures, pulse, oxygen, temperature, steps, scales.
//! A concept beside another of its kind (lying, self-reported, the average at home) has a name of its own.

use super::{Concept, quantity, seen, unseen};

pub(super) const READINGS: &[Concept] = &[
    quantity("weight", Some(seen("29463-7")), Some(seen("27113001")), Some("kg")),
    quantity("weight-self-reported", None, Some(seen("784399000")), Some("kg")),
    quantity("target-weight", Some(seen("8340-2")), None, Some("kg")),
    quantity("blood-pressure", Some(seen("85354-9")), Some(seen("75367002")), None),
    quantity("systolic", Some(seen("8480-6")), Some(seen("271649006")), Some("mm[Hg]")),
    quantity("systolic-uk-core-example", None, Some(seen("72313002")), Some("mm[Hg]")),
    quantity("systolic-self-reported", None, Some(seen("1162737008")), Some("mm[Hg]")),
    quantity("systolic-home-average", None, Some(seen("413606001")), Some("mm[Hg]")),
    quantity("diastolic", Some(seen("8462-4")), Some(seen("1091811000000102")), Some("mm[Hg]")),
    quantity("diastolic-international", None, Some(unseen("271650006")), Some("mm[Hg]")),
    quantity("diastolic-home-average", None, Some(seen("413605002")), Some("mm[Hg]")),
    quantity("systolic-lying", Some(seen("8461-6")), Some(seen("407556006")), Some("mm[Hg]")),
    quantity("systolic-sitting", Some(seen("8459-0")), Some(seen("407554009")), Some("mm[Hg]")),
    quantity("systolic-standing", Some(seen("8460-8")), Some(seen("400974009")), Some("mm[Hg]")),
    quantity("diastolic-lying", Some(seen("8455-8")), None, Some("mm[Hg]")),
    quantity("diastolic-standing", Some(seen("8454-1")), None, Some("mm[Hg]")),
    quantity("pulse", Some(seen("8867-4")), Some(unseen("78564009")), Some("/min")),
    quantity("pulse-resting", None, Some(seen("444981005")), Some("/min")),
    quantity("heart-rate", None, Some(unseen("364075005")), Some("/min")),
    quantity("oxygen", Some(seen("59408-5")), Some(seen("431314004")), Some("%")),
    quantity("oxygen-any-method", Some(seen("2708-6")), None, Some("%")),
    quantity("temperature", Some(seen("8310-5")), Some(seen("386725007")), Some("Cel")),
    quantity("steps", Some(seen("55423-8")), None, Some("{steps}/d")),
    quantity("ejection-fraction", Some(seen("10230-1")), Some(seen("250908004")), Some("%")),
    quantity("nyha", Some(seen("88020-3")), Some(seen("420816009")), None),
];

/// The answers of the scales. Some of the breathlessness scale's are said to be inactive, so all five are to be checked.
pub(super) const SCALES: &[Concept] = &[
    quantity("nyha/1", None, Some(seen("420300004")), None),
    quantity("nyha/2", None, Some(seen("421704003")), None),
    quantity("nyha/3", None, Some(seen("420913000")), None),
    quantity("nyha/4", None, Some(seen("422293003")), None),
    quantity("mrc-breathlessness/1", None, Some(unseen("389326006")), None),
    quantity("mrc-breathlessness/2", None, Some(unseen("389327002")), None),
    quantity("mrc-breathlessness/3", None, Some(unseen("389328007")), None),
    quantity("mrc-breathlessness/4", None, Some(unseen("389329004")), None),
    quantity("mrc-breathlessness/5", None, Some(unseen("389330009")), None),
];
