//! Who the person is, what has happened to them and how they live: the fields of these sections of a visit.
//! The words, the sources and the reading of what was typed are elsewhere: a table for clinicians, and `value.rs`.

use crate::visit::field::{DayBox, Field, Kind, NumberBox, YES_NO, YES_NO_NOT_KNOWN};

/// Why and who.
pub(in crate::visit) const WHY_AND_WHO: &[Field] = &[
    Field::new(
        "visit-type",
        Kind::One(&["first", "titration", "post-discharge", "deterioration", "routine", "palliative"]),
    ),
    Field::new("place", Kind::One(&["home", "clinic", "phone", "video"])).optional(),
    Field::new(
        "present",
        Kind::Several {
            none: "alone",
            others: &["carer", "family", "friend", "care-worker", "professional"],
        },
    ),
    Field::new("interpreter", Kind::One(&["not-needed", "used", "needed-and-not-there"])),
    Field::new("interpreter-language", Kind::Text).when("interpreter", &["used", "needed-and-not-there"]),
    Field::new("consent", Kind::One(&["given", "by-representative", "best-interests", "declined"])),
    Field::new("lone-worker-note", Kind::Text).optional().for_the_team_only(),
    Field::new("wants-from-today", Kind::Text),
];

/// History.
pub(in crate::visit) const HISTORY: &[Field] = &[
    Field::new("heart-failure-type", Kind::One(&["hfref", "hfmref", "hfpef", "unknown"])),
    Field::new(
        "aetiology",
        Kind::Several {
            none: "not-known",
            others: &[
                "ischaemic",
                "hypertension",
                "valve",
                "dilated",
                "familial",
                "alcohol",
                "cancer-therapy",
                "fast-rhythm",
                "amyloid",
                "other",
            ],
        },
    ),
    Field::new("lvef", Kind::EjectionFraction),
    Field::new("lvef-day", Kind::Day(DayBox::NotAfterTheVisit)),
    Field::new("echo-day", Kind::Day(DayBox::NotAfterTheVisit)).optional(),
    Field::new(
        "ecg-rhythm",
        Kind::One(&["sinus", "atrial-fibrillation", "atrial-flutter", "paced", "other", "not-known"]),
    ),
    Field::new("ecg-qrs", Kind::Number(NumberBox { unit: "ms", decimals: 0, lowest: 40, highest: 300 }))
        .optional(),
    Field::new(
        "resynchronisation-question",
        Kind::One(&["referred", "asked-before", "not-suitable", "not-wanted"]),
    )
    .when_at_least("ecg-qrs", 131),
    Field::new(
        "admissions-12-months",
        Kind::Number(NumberBox { unit: "times", decimals: 0, lowest: 0, highest: 50 }),
    ),
    Field::new("atrial-fibrillation", YES_NO_NOT_KNOWN),
    Field::new("ischaemic-heart-disease", YES_NO_NOT_KNOWN),
    Field::new("valve-disease", YES_NO_NOT_KNOWN),
    Field::new("hypertension", YES_NO_NOT_KNOWN),
    Field::new("diabetes", YES_NO_NOT_KNOWN),
    Field::new("kidney-disease", YES_NO_NOT_KNOWN),
    Field::new("copd", YES_NO_NOT_KNOWN),
    Field::new("oxygen-scale", Kind::One(&["94-98", "88-92"])).when("copd", &["yes"]),
    Field::new("anaemia", YES_NO_NOT_KNOWN),
    Field::new("sleep-apnoea", YES_NO_NOT_KNOWN),
    Field::new("thyroid-disease", YES_NO_NOT_KNOWN),
    Field::new("cancer-therapy", YES_NO_NOT_KNOWN),
    Field::new("implanted-device", YES_NO_NOT_KNOWN),
];

/// Life.
pub(in crate::visit) const LIFE: &[Field] = &[
    Field::new(
        "lives-with",
        Kind::Several {
            none: "alone",
            others: &["partner", "family", "friends", "live-in-carer", "care-home"],
        },
    ),
    Field::new("carer", YES_NO),
    Field::new("carer-strain", Kind::One(&["well", "strained", "very-strained", "not-asked-privately"]))
        .when("carer", &["yes"])
        .for_the_team_only(),
    Field::new("ends-meet", Kind::One(&["yes", "no", "prefer-not-to-say"])),
    Field::new("heating", Kind::One(&["no-worry", "worry", "prefer-not-to-say"])),
    Field::new("food", Kind::One(&["no-worry", "worry", "prefer-not-to-say"])),
    Field::new("housing", Kind::One(&["no-worry", "worry", "prefer-not-to-say"])),
    Field::new("transport", Kind::One(&["no-worry", "worry", "prefer-not-to-say"])),
    Field::new(
        "lonely",
        Kind::One(&[
            "often-or-always",
            "some-of-the-time",
            "occasionally",
            "hardly-ever",
            "never",
            "prefer-not-to-say",
        ]),
    ),
    Field::new("safeguarding", Kind::One(&["no-concern", "concern"])).for_the_team_only(),
    Field::new("safeguarding-done", Kind::Text).when("safeguarding", &["concern"]).for_the_team_only(),
    Field::new("pets", Kind::Text).optional(),
    Field::new("smoking", Kind::One(&["never", "gave-up", "smokes"])),
    Field::new(
        "alcohol-units",
        Kind::Number(NumberBox { unit: "units", decimals: 0, lowest: 0, highest: 300 }),
    ),
    Field::new(
        "active-minutes",
        Kind::Number(NumberBox { unit: "minutes", decimals: 0, lowest: 0, highest: 5000 }),
    )
    .optional(),
    Field::new("driving", Kind::One(&["drives", "stopped", "never-drove"])),
    Field::new("work", Kind::One(&["works", "off-sick", "looking", "retired", "does-not-work"])),
    Field::new("digital-route", Kind::One(&["own-computer", "lent-tablet", "phone-call", "paper", "carer"])),
];
