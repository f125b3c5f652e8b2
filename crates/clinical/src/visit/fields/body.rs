//! What the person feels and what a clinician finds: the fields of these sections of a visit.
//! The words, the sources and the reading of what was typed are elsewhere: a table for clinicians, and `value.rs`.

use crate::visit::field::{DayBox, Field, Kind, NumberBox, YES_NO};

/// Symptoms.
pub(in crate::visit) const SYMPTOMS: &[Field] = &[
    Field::new("nyha", Kind::One(&["1", "2", "3", "4"])),
    Field::new("breathlessness", Kind::One(&["none", "stairs", "flat", "rest"])),
    Field::new(
        "breathlessness-change",
        Kind::One(&["better", "no-more-than-usual", "little-more", "much-more"]),
    ),
    Field::new("pillows", Kind::Number(NumberBox { unit: "pillows", decimals: 0, lowest: 0, highest: 10 })),
    Field::new("pillows-more", YES_NO),
    Field::new("woke-breathless", YES_NO),
    Field::new("bendopnoea", YES_NO),
    Field::new("swelling", Kind::One(&["none", "no-more-than-usual", "little-more", "much-more"])),
    Field::new("tiredness", Kind::One(&["no-more-than-usual", "little-more", "much-more"])),
    Field::new("recovery", Kind::Number(NumberBox { unit: "minutes", decimals: 0, lowest: 0, highest: 240 }))
        .optional(),
    Field::new("cough", Kind::One(&["no", "no-more-than-usual", "new", "pink-froth"])),
    Field::new("appetite", Kind::One(&["as-usual", "less", "much-less"])),
    Field::new("bloating", YES_NO),
    Field::new("dizziness", Kind::One(&["no", "on-standing", "at-other-times"])),
    Field::new("fainting", Kind::One(&["no", "nearly", "yes"])),
    Field::new("palpitations", YES_NO),
    Field::new("angina", Kind::One(&["no", "on-effort", "at-rest"])),
    Field::new("sleep", Kind::One(&["well", "badly", "very-badly"])),
    Field::new(
        "urinary",
        Kind::Several {
            none: "as-usual",
            others: &["much-less", "at-night", "urgency", "incontinence", "difficulty"],
        },
    ),
    Field::new("bowels", Kind::One(&["as-usual", "constipated", "loose"])),
    Field::new("walk-2-minutes", Kind::Number(NumberBox { unit: "m", decimals: 0, lowest: 0, highest: 400 }))
        .optional(),
    Field::new(
        "sit-to-stand-30-seconds",
        Kind::Number(NumberBox { unit: "times", decimals: 0, lowest: 0, highest: 60 }),
    )
    .optional(),
];

/// Fluid status.
pub(in crate::visit) const FLUID: &[Field] = &[
    Field::new("weight-today", Kind::Weight),
    Field::new("scales", Kind::One(&["persons-own", "teams"])).optional(),
    Field::new("target-weight", Kind::Weight),
    Field::new("target-weight-changed", YES_NO),
    Field::new("target-weight-by", Kind::Text).when("target-weight-changed", &["yes"]),
    Field::new("target-weight-day", Kind::Day(DayBox::Any)).when("target-weight-changed", &["yes"]),
    Field::new("target-weight-why", Kind::Text).when("target-weight-changed", &["yes"]),
    Field::new("jvp", Kind::One(&["not-raised", "raised", "not-seen"])),
    Field::new("jvp-height", Kind::Number(NumberBox { unit: "cm", decimals: 0, lowest: 1, highest: 20 }))
        .when("jvp", &["raised"]),
    Field::new("hepatojugular-reflux", Kind::One(&["absent", "present", "not-tested"])),
    Field::new("oedema-found", YES_NO),
    Field::new(
        "oedema",
        Kind::Rows(&[
            Field::new(
                "site",
                Kind::One(&["foot", "ankle", "mid-calf", "knee", "thigh", "sacral", "scrotal", "abdominal"]),
            ),
            Field::new("side", Kind::One(&["left", "right", "both"]))
                .when("site", &["foot", "ankle", "mid-calf", "knee", "thigh"]),
            Field::new("grade", Kind::One(&["none", "mild", "moderate", "severe"])),
            Field::new("pitting", YES_NO),
        ]),
    )
    .when("oedema-found", &["yes"]),
    Field::new("ascites", Kind::One(&["none", "mild", "moderate", "severe"])),
    Field::new(
        "lungs",
        Kind::Several {
            none: "clear",
            others: &["basal-crackles", "mid-crackles", "upper-crackles", "wheeze", "dull"],
        },
    ),
    Field::new("mucosa", Kind::One(&["moist", "dry"])),
    Field::new(
        "volume",
        Kind::One(&[
            "dry-severe",
            "dry-moderate",
            "dry-mild",
            "euvolaemic",
            "wet-mild",
            "wet-moderate",
            "wet-severe",
        ]),
    ),
    Field::new("perfusion", Kind::One(&["warm", "cold"])),
];

/// Observations.
pub(in crate::visit) const OBSERVATIONS: &[Field] = &[
    Field::new("pressure-lying", Kind::Pressure),
    Field::new("pulse-lying", Kind::Pulse),
    Field::new("pressure-standing-1", Kind::Pressure),
    Field::new("pulse-standing-1", Kind::Pulse),
    Field::new("pressure-standing-3", Kind::Pressure),
    Field::new("pulse-standing-3", Kind::Pulse),
    Field::new("dizzy-on-standing", YES_NO),
    Field::new("pressure-sitting", Kind::Pressure).optional(),
    Field::new("rhythm", Kind::One(&["regular", "irregular"])),
    Field::new("breaths", Kind::Number(NumberBox { unit: "/min", decimals: 0, lowest: 4, highest: 60 })),
    Field::new("oxygen", Kind::Oxygen),
    Field::new("oxygen-on", Kind::One(&["air", "oxygen"])),
    Field::new(
        "oxygen-flow",
        Kind::Number(NumberBox { unit: "L/min", decimals: 1, lowest: 1, highest: 600 }),
    )
    .when("oxygen-on", &["oxygen"]),
    Field::new("temperature", Kind::Temperature),
    Field::new("unwell", YES_NO),
    Field::new("news2", Kind::Number(NumberBox { unit: "points", decimals: 0, lowest: 0, highest: 20 }))
        .when("unwell", &["yes"]),
];

/// ECG.
pub(in crate::visit) const ECG: &[Field] = &[
    Field::new("done", YES_NO),
    Field::new("device", Kind::Text).when("done", &["yes"]),
    Field::new("leads", Kind::One(&["1", "3", "6", "12"])).when("done", &["yes"]),
    Field::new(
        "rhythm",
        Kind::One(&["sinus", "atrial-fibrillation", "atrial-flutter", "paced", "other", "not-clear"]),
    )
    .when("done", &["yes"]),
    Field::new("rate", Kind::Pulse).when("done", &["yes"]),
    Field::new("qrs", Kind::Number(NumberBox { unit: "ms", decimals: 0, lowest: 40, highest: 300 }))
        .optional(),
    Field::new("image", Kind::One(&["attached", "on-paper", "in-the-device", "not-kept"]))
        .when("done", &["yes"]),
    Field::new("reader", Kind::Text).when("done", &["yes"]),
];
