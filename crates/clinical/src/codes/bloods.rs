//! Codes of blood results. Each analyte has its own name; the same result by another method or from another fluid
//! has that in its name, and is never taken for ours.

use super::{Concept, quantity, seen, unseen};

pub(super) const BLOODS: &[Concept] = &[
    quantity("potassium", Some(seen("2823-3")), Some(seen("1000651000000109")), Some("mmol/L")),
    quantity("potassium-plasma", None, Some(seen("1017401000000106")), Some("mmol/L")),
    quantity("potassium-whole-blood", Some(seen("6298-4")), None, Some("mmol/L")),
    quantity("sodium", Some(seen("2951-2")), Some(seen("1000661000000107")), Some("mmol/L")),
    quantity("creatinine", Some(unseen("14682-9")), Some(seen("1000731000000107")), Some("umol/L")),
    quantity("creatinine-by-mass", Some(seen("2160-0")), None, Some("mg/dL")),
    quantity("egfr", Some(seen("98979-8")), Some(seen("1011481000000105")), Some("mL/min/{1.73_m2}")),
    quantity("egfr-ckd-epi-2009", Some(seen("62238-1")), None, Some("mL/min/{1.73_m2}")),
    quantity("egfr-mdrd", Some(seen("77147-7")), None, Some("mL/min/{1.73_m2}")),
    quantity("haemoglobin", Some(seen("718-7")), Some(seen("1022431000000105")), Some("g/L")),
    quantity("ferritin", Some(seen("2276-4")), None, Some("ug/L")),
    quantity("transferrin-saturation", Some(unseen("2502-3")), None, Some("%")),
    quantity("nt-pro-bnp", Some(seen("33762-6")), None, Some("ng/L")),
    quantity("bnp", Some(seen("30934-4")), None, Some("ng/L")),
    quantity("bnp-whole-blood", Some(seen("42637-9")), None, Some("ng/L")),
    quantity("urea-and-electrolytes", None, Some(seen("1000971000000107")), None),
];
