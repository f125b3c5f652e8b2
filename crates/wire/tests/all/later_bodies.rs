//! Bodies that came after the sampled messages were sent, each a sample of its own; the messages hold the earlier ones only.

use hearth_clinical::{
    Analyte, BloodPressure, BloodResult, PosturalPressure, Rhythm, StepsPerDay, Temperature,
};
use hearth_record::Kind;
use hearth_wire::{Body, CheckInBody, kind_of};

/// Everything that a nurse measures on a visit besides.
fn check_in_of_a_visit() -> CheckInBody {
    let bp = |upper, lower| BloodPressure::from_mmhg(upper, lower).unwrap();
    // The lowest and the highest values that can be stored travel too.
    let bloods = Analyte::ALL.map(|analyte| match analyte {
        Analyte::Potassium => BloodResult::parse(analyte, "5.6 mmol/L").unwrap(),
        Analyte::NtProBnp => analyte.highest(),
        other => other.lowest(),
    });
    CheckInBody {
        temperature: Some(Temperature::from_tenths(382).unwrap()),
        rhythm: Some(Rhythm::Irregular),
        postural: Some(PosturalPressure::new(bp(130, 80), Some(bp(108, 70)), Some(bp(112, 72))).unwrap()),
        steps: Some(StepsPerDay::from_count(3_200).unwrap()),
        bloods: bloods.into_iter().collect(),
        ..CheckInBody::default()
    }
}

fn standing_for_three_minutes_only() -> CheckInBody {
    let bp = |upper, lower| BloodPressure::from_mmhg(upper, lower).unwrap();
    CheckInBody {
        postural: Some(PosturalPressure::new(bp(130, 80), None, Some(bp(112, 72))).unwrap()),
        bloods: std::iter::once(BloodResult::parse(Analyte::Potassium, "5.6 mmol/L").unwrap()).collect(),
        ..CheckInBody::default()
    }
}

/// Every later body: a file name, the kind, the value.
pub fn later_bodies() -> Vec<(String, Kind, Body)> {
    let bodies = [
        ("check-in-visit", Body::CheckIn(Box::new(check_in_of_a_visit()))),
        ("amendment-standing", Body::Amendment(Box::new(standing_for_three_minutes_only()))),
    ];
    bodies.into_iter().map(|(name, body)| (name.to_owned(), kind_of(&body), body)).collect()
}
