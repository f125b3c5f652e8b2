//! What lies ahead: devices and wishes, rehabilitation, and the plan: the fields of these sections of a visit.
//! The words, the sources and the reading of what was typed are elsewhere: a table for clinicians, and `value.rs`.

use crate::visit::field::{DayBox, Field, Kind, NumberBox, YES_NO, YES_NO_NOT_KNOWN};

/// Devices and future.
pub(in crate::visit) const FUTURE: &[Field] = &[
    Field::new("device", Kind::One(&["none", "pacemaker", "icd", "crt-p", "crt-d", "monitor", "other"])),
    Field::new("device-make", Kind::Text)
        .when("device", &["pacemaker", "icd", "crt-p", "crt-d", "monitor", "other"]),
    Field::new("device-clinic", Kind::Text)
        .when("device", &["pacemaker", "icd", "crt-p", "crt-d", "monitor", "other"]),
    Field::new("shocks", Kind::Number(NumberBox { unit: "times", decimals: 0, lowest: 0, highest: 99 }))
        .when("device", &["icd", "crt-d"]),
    Field::new("deactivation-talked", Kind::One(&["yes", "not-the-time", "not-wanted"]))
        .when("device", &["icd", "crt-d"]),
    Field::new("respect", YES_NO_NOT_KNOWN),
    Field::new("dnacpr", YES_NO_NOT_KNOWN),
    Field::new("adrt", YES_NO_NOT_KNOWN),
    Field::new("lpa", YES_NO_NOT_KNOWN),
    Field::new("papers-where", Kind::Text).optional(),
    Field::new(
        "place-of-care",
        Kind::One(&["home", "care-home", "hospice", "hospital", "not-asked-yet", "does-not-want-to-say"]),
    ),
    Field::new(
        "place-of-death",
        Kind::One(&["home", "care-home", "hospice", "hospital", "not-asked-yet", "does-not-want-to-say"]),
    ),
    Field::new(
        "end-of-life-markers",
        Kind::Several {
            none: "none",
            others: &[
                "functional-decline",
                "severe-symptoms-despite-therapy",
                "frequent-admissions",
                "cachexia",
                "advanced-therapies-ruled-out",
                "near-end-of-life",
            ],
        },
    )
    .for_the_team_only(),
    Field::new("anticipatory-medicines", Kind::One(&["in-the-home", "prescribed", "not-needed-now"])),
    Field::new(
        "palliative-referral",
        Kind::One(&["known-to-them", "referred-today", "not-wanted", "not-needed-now"]),
    ),
];

/// Rehabilitation.
pub(in crate::visit) const REHAB: &[Field] = &[
    Field::new("offered", Kind::One(&["yes", "already-in-it", "done-before", "no"])),
    Field::new("not-offered-why", Kind::Text).when("offered", &["no"]),
    Field::new(
        "choices-shown",
        Kind::Several { none: "none", others: &["home", "group", "digital", "hospital"] },
    )
    .when("offered", &["yes"]),
    Field::new("answer", Kind::One(&["accepted", "declined", "thinking"])).when("offered", &["yes"]),
    Field::new("mode", Kind::One(&["home", "group", "digital", "hospital"])).when("answer", &["accepted"]),
    Field::new(
        "declined-why",
        Kind::One(&[
            "not-interested",
            "too-ill",
            "too-frail",
            "physical-limit",
            "caring",
            "work",
            "transport-or-cost",
            "distance",
            "language",
            "no-suitable-mode",
            "digital",
            "anxiety",
            "already-active",
            "bereavement",
            "other",
        ]),
    )
    .when("answer", &["declined"]),
    Field::new("ask-again", Kind::Day(DayBox::NotBeforeTheVisit)).when("answer", &["declined", "thinking"]),
];

/// Plan.
pub(in crate::visit) const PLAN: &[Field] = &[
    Field::new("decisions", Kind::Text),
    Field::new(
        "actions",
        Kind::Rows(&[
            Field::new("what", Kind::Text),
            Field::new("owner", Kind::Text),
            Field::new("due", Kind::Day(DayBox::NotBeforeTheVisit)),
        ]),
    ),
    Field::new("tier", Kind::One(&["t0", "t1", "t2", "t3"])),
    Field::new("tier-changed", YES_NO),
    Field::new("tier-why", Kind::Text).when("tier-changed", &["yes"]),
    Field::new("next-contact", Kind::Day(DayBox::NotBeforeTheVisit)),
    Field::new("next-contact-how", Kind::One(&["visit", "clinic", "phone", "video"])),
    Field::new("thresholds-changed", YES_NO),
    Field::new("thresholds-why", Kind::Text).when("thresholds-changed", &["yes"]),
    Field::new("safety-net", Kind::Text),
    Field::new("letter-to-gp", Kind::One(&["yes", "not-needed"])),
    Field::new("copy-to-person", Kind::One(&["yes", "not-wanted"])),
];
