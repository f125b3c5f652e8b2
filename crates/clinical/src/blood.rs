//! The blood results that matter in heart failure, each in the unit a British laboratory prints.
//! Which result is too low or too high, and which medicine waits for it, is for the rules to say.

mod analyte;
mod change;
mod results;

pub use analyte::{Analyte, BloodProblem, BloodResult};
pub use change::BloodChange;
pub use results::BloodResults;

use crate::measure::measure;
use crate::unit::Unit;

measure! {
    /// Potassium in serum or plasma, in tenths of mmol/L (UCUM `mmol/L`).
    Potassium, u16, Unit::MmolPerL, tenths, from_tenths, decimals: 1,
    lowest: 15, highest: 100, check_below: 25, check_above: 70,
    also: [], trap: None
}

measure! {
    /// Sodium in serum or plasma, in mmol/L (UCUM `mmol/L`).
    Sodium, u16, Unit::MmolPerL, mmol_per_l, from_mmol_per_l, decimals: 0,
    lowest: 90, highest: 190, check_below: 115, check_above: 160,
    also: [], trap: None
}

measure! {
    /// Creatinine in serum or plasma, in µmol/L (UCUM `umol/L`). Below 30 the person is asked whether mg/dL was
    /// meant; 1 mg/dL is 88.4 µmol/L.
    Creatinine, u16, Unit::UmolPerL, umol_per_l, from_umol_per_l, decimals: 0,
    lowest: 10, highest: 2500, check_below: 30, check_above: 500,
    also: [(Unit::MgPerDl, 2, 884, 10)], trap: Some(Unit::MgPerDl)
}

measure! {
    /// Estimated glomerular filtration rate, in mL/min/1.73 m² (UCUM `mL/min/{1.73_m2}`).
    Egfr, u16, Unit::MlPerMin, ml_per_min, from_ml_per_min, decimals: 0,
    lowest: 0, highest: 200, check_below: 10, check_above: 130,
    also: [], trap: None
}

measure! {
    /// Urea in serum or plasma, in tenths of mmol/L (UCUM `mmol/L`).
    Urea, u16, Unit::MmolPerL, tenths, from_tenths, decimals: 1,
    lowest: 1, highest: 1000, check_below: 1, check_above: 400,
    also: [], trap: None
}

measure! {
    /// Haemoglobin, in g/L (UCUM `g/L`). Below 26 the person is asked whether g/dL was meant; 1 g/dL is 10 g/L.
    Haemoglobin, u16, Unit::GPerL, g_per_l, from_g_per_l, decimals: 0,
    lowest: 20, highest: 260, check_below: 70, check_above: 190,
    also: [(Unit::GPerDl, 1, 10, 1)], trap: Some(Unit::GPerDl)
}

measure! {
    /// Ferritin, in µg/L (UCUM `ug/L`); ng/mL is the same number.
    Ferritin, u16, Unit::UgPerL, ug_per_l, from_ug_per_l, decimals: 0,
    lowest: 1, highest: 40_000, check_below: 1, check_above: 2_000,
    also: [(Unit::NgPerMl, 0, 1, 1)], trap: None
}

measure! {
    /// Transferrin saturation, in whole percent (UCUM `%`).
    TransferrinSaturation, u16, Unit::Percent, percent, from_percent, decimals: 0,
    lowest: 0, highest: 100, check_below: 0, check_above: 70,
    also: [], trap: None
}

measure! {
    /// NT-proBNP, in ng/L (UCUM `ng/L`); pg/mL is the same number, and 1 pmol/L is 8.457 ng/L (to be checked by a
    /// clinician).
    NtProBnp, u32, Unit::NgPerL, ng_per_l, from_ng_per_l, decimals: 0,
    lowest: 1, highest: 300_000, check_below: 1, check_above: 35_000,
    also: [(Unit::PgPerMl, 0, 1, 1), (Unit::PmolPerL, 1, 8457, 1000)], trap: None
}

measure! {
    /// BNP, in ng/L (UCUM `ng/L`); pg/mL is the same number.
    Bnp, u32, Unit::NgPerL, ng_per_l, from_ng_per_l, decimals: 0,
    lowest: 1, highest: 50_000, check_below: 1, check_above: 5_000,
    also: [(Unit::PgPerMl, 0, 1, 1)], trap: None
}
