//! What a visit found, in the types that rules and records work with: class, swelling, fluid, standing pressure, tier.
//! It computes nothing: a verdict is the clinician's, or it is not there.

use std::collections::BTreeSet;

use super::answers::VisitAnswers;
use super::value::{Row, Value};
use crate::blood_pressure::BloodPressure;
use crate::fluid::{FluidVerdict, FluidVolume, Perfusion};
use crate::heart::NyhaClass;
use crate::oedema::{Oedema, OedemaGrade, OedemaProblem, OedemaSite, Side};
use crate::postural::PosturalPressure;
use crate::tier::Tier;
use crate::weight::Weight;

/// Whether there is any swelling.
const OEDEMA_FOUND: &str = "fluid/oedema-found";
/// The list of swellings.
pub(super) const OEDEMA: &str = "fluid/oedema";

impl VisitAnswers {
    /// The NYHA class, if it was assessed.
    #[must_use]
    pub fn nyha(&self) -> Option<NyhaClass> {
        NyhaClass::from_code(self.chosen("symptoms/nyha")?)
    }

    /// The clinician's verdict on fluid, if both halves of it were reached.
    #[must_use]
    pub fn fluid_verdict(&self) -> Option<FluidVerdict> {
        Some(FluidVerdict {
            volume: FluidVolume::from_code(self.chosen("fluid/volume")?)?,
            perfusion: Perfusion::from_code(self.chosen("fluid/perfusion")?)?,
        })
    }

    /// Every swelling that makes sense as it stands, each once; the others are problems of the visit. None where somebody
    /// looked and found none: lines that were typed before that say nothing any more.
    #[must_use]
    pub fn swellings(&self) -> Vec<Oedema> {
        let found: BTreeSet<Oedema> = match self.value(OEDEMA) {
            Some(Value::Rows(rows)) if self.chosen(OEDEMA_FOUND) != Some("no") => {
                rows.iter().filter_map(|row| swelling(row).ok()).collect()
            }
            _ => BTreeSet::new(),
        };
        found.into_iter().collect()
    }

    /// Lying and standing pressure, if both were taken.
    #[must_use]
    pub fn postural(&self) -> Option<PosturalPressure> {
        PosturalPressure::new(
            self.pressure("observations/pressure-lying")?,
            self.pressure("observations/pressure-standing-1"),
            self.pressure("observations/pressure-standing-3"),
        )
        .ok()
    }

    /// The weight of the visit, if the person was weighed.
    #[must_use]
    pub fn weight(&self) -> Option<Weight> {
        self.weight_in("fluid/weight-today")
    }

    /// The target weight as the visit left it.
    #[must_use]
    pub fn target_weight(&self) -> Option<Weight> {
        self.weight_in("fluid/target-weight")
    }

    /// The tier as the visit left it.
    #[must_use]
    pub fn tier(&self) -> Option<Tier> {
        Tier::from_code(self.chosen("plan/tier")?)
    }

    pub(super) fn chosen(&self, code: &str) -> Option<&'static str> {
        match self.value(code) {
            Some(Value::One(chosen)) => Some(chosen),
            _ => None,
        }
    }

    pub(super) fn pressure(&self, code: &str) -> Option<BloodPressure> {
        match self.value(code) {
            Some(Value::Pressure(pressure)) => Some(*pressure),
            _ => None,
        }
    }

    fn weight_in(&self, code: &str) -> Option<Weight> {
        match self.value(code) {
            Some(Value::Weight(weight)) => Some(*weight),
            _ => None,
        }
    }
}

/// One line of the list as a swelling. A line that lacks a part has no known site.
pub(super) fn swelling(row: &Row) -> Result<Oedema, OedemaProblem> {
    let site = row.chosen("site").ok_or(OedemaProblem::UnknownSite)?;
    let site = OedemaSite::from_code(site, row.chosen("side").and_then(Side::from_code))?;
    let grade = row.chosen("grade").and_then(OedemaGrade::from_code).ok_or(OedemaProblem::UnknownSite)?;
    Oedema::new(site, grade, row.chosen("pitting") == Some("yes"))
}
