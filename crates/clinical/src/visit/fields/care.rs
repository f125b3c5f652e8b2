//! Medicines, bloods, strength and mood: the fields of these sections of a visit.
//! The words, the sources and the reading of what was typed are elsewhere: a table for clinicians, and `value.rs`.

use crate::visit::field::{DayBox, Field, Kind, NumberBox, YES_NO};

/// Medicines.
pub(in crate::visit) const MEDICINES: &[Field] = &[
    Field::new(
        "taking",
        Kind::Rows(&[
            Field::new("medicine", Kind::Text),
            Field::new("taken", Kind::One(&["taking", "not", "differently"])),
            Field::new("how", Kind::Text).when("taken", &["differently"]),
            Field::new("why", Kind::Text).when("taken", &["not", "differently"]),
            Field::new(
                "missed-days",
                Kind::Number(NumberBox { unit: "days", decimals: 0, lowest: 0, highest: 7 }),
            ),
            Field::new("side-effects", Kind::Text).optional(),
        ]),
    ),
    Field::new("ibuprofen-asked", Kind::One(&["none", "sometimes", "most-days"])),
    Field::new("over-the-counter", Kind::One(&["none", "some"])),
    Field::new("over-the-counter-what", Kind::Text).when("over-the-counter", &["some"]),
    Field::new(
        "compliance-aid",
        Kind::One(&["none", "weekly-box", "blister-pack", "reminder", "somebody-helps"]),
    ),
    Field::new("inhalers", Kind::One(&["none", "used-well", "needs-showing"])),
    Field::new("home-oxygen", Kind::One(&["none", "as-prescribed", "differently"])),
    Field::new(
        "pillars",
        Kind::Rows(&[
            Field::new("pillar", Kind::One(&["ras-inhibitor", "beta-blocker", "mra", "sglt2-inhibitor"])),
            Field::new("dose", Kind::Dose).optional(),
            Field::new(
                "percent-of-target",
                Kind::Number(NumberBox { unit: "%", decimals: 0, lowest: 0, highest: 400 }),
            )
            .optional(),
            Field::new("step", Kind::One(&["none", "started", "up", "down", "stopped"])),
            Field::new("why-no-step", Kind::Text).when("step", &["none", "down", "stopped"]),
        ]),
    ),
    Field::new("allergies", Kind::One(&["none-known", "as-written-before", "new"])),
    Field::new("allergies-new", Kind::Text).when("allergies", &["new"]),
    Field::new("vaccinations", Kind::Several { none: "none", others: &["flu", "pneumococcal", "covid"] }),
];

/// Bloods.
pub(in crate::visit) const BLOODS: &[Field] = &[
    Field::new(
        "taken",
        Kind::Several {
            none: "none",
            others: &[
                "potassium",
                "sodium",
                "creatinine",
                "egfr",
                "urea",
                "haemoglobin",
                "ferritin",
                "transferrin-saturation",
                "nt-pro-bnp",
                "bnp",
            ],
        },
    ),
    Field::new("next", Kind::One(&["on-a-day", "none-planned"])),
    Field::new("due", Kind::Day(DayBox::NotBeforeTheVisit)).when("next", &["on-a-day"]),
    Field::new("seen", Kind::One(&["yes", "no", "none-came"])),
    Field::new("action", Kind::Text).when("seen", &["yes"]),
];

/// Function and frailty.
pub(in crate::visit) const FUNCTION: &[Field] = &[
    Field::new("frailty", Kind::Number(NumberBox { unit: "points", decimals: 0, lowest: 1, highest: 9 })),
    Field::new(
        "falls-12-months",
        Kind::Number(NumberBox { unit: "times", decimals: 0, lowest: 0, highest: 99 }),
    ),
    Field::new(
        "walking-aid",
        Kind::Several { none: "none", others: &["stick", "frame", "person", "wheelchair", "in-bed"] },
    ),
    Field::new("daily-living-help", Kind::One(&["none", "some", "with-most-things"])),
    Field::new("must", Kind::Number(NumberBox { unit: "points", decimals: 0, lowest: 0, highest: 6 }))
        .optional(),
    Field::new("weight-lost", YES_NO),
    Field::new("hearing", Kind::One(&["well", "with-aid", "poorly"])),
    Field::new("sight", Kind::One(&["well", "with-glasses", "poorly"])),
    Field::new("monitor-by-hand", Kind::One(&["alone", "with-help", "not"])),
];

/// Mood and cognition.
pub(in crate::visit) const MOOD: &[Field] = &[
    Field::new("phq2", Kind::Number(NumberBox { unit: "points", decimals: 0, lowest: 0, highest: 6 })),
    Field::new("phq9", Kind::Number(NumberBox { unit: "points", decimals: 0, lowest: 0, highest: 27 }))
        .when_at_least("phq2", 3),
    Field::new("phq9-item9", Kind::Number(NumberBox { unit: "points", decimals: 0, lowest: 0, highest: 3 }))
        .when_at_least("phq2", 3),
    Field::new("item9-done", Kind::Text).when_at_least("phq9-item9", 1),
    Field::new("gad2", Kind::Number(NumberBox { unit: "points", decimals: 0, lowest: 0, highest: 6 })),
    Field::new("gad7", Kind::Number(NumberBox { unit: "points", decimals: 0, lowest: 0, highest: 21 }))
        .when_at_least("gad2", 3),
    Field::new("memory-worry", YES_NO),
    Field::new("memory-test", Kind::One(&["4at", "6-cit", "gpcog", "not-done"]))
        .when("memory-worry", &["yes"]),
    Field::new(
        "memory-score",
        Kind::Number(NumberBox { unit: "points", decimals: 0, lowest: 0, highest: 28 }),
    )
    .when("memory-test", &["4at", "6-cit", "gpcog"]),
    Field::new("capacity", Kind::One(&["yes", "in-doubt", "no"])),
    Field::new("capacity-note", Kind::Text).when("capacity", &["in-doubt", "no"]),
];
