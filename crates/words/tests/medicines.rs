//! Whatever the rules about medicines say by code has words in every language.

use hearth_clinical::medicine::{Class, Frequency, HoldReason, Pillar, Route, ToleratedReason, Warned};
use hearth_rules::medicine::{HoldKind, PublishedAct, Step};
use hearth_words::{Language, Words};

#[track_caller]
fn said<'a>(family: &str, codes: impl IntoIterator<Item = &'a str>) {
    for code in codes {
        let key = format!("medicines-{family}-{code}");
        for language in Language::ALL {
            assert!(Words::keys(language).contains(&key), "{key} in {language:?}");
        }
    }
}

#[test]
fn everything_that_can_be_said_of_a_medicine_has_words() {
    said("frequency", Frequency::ALL.map(Frequency::code));
    said("route", Route::ALL.map(Route::code));
    said("reason", HoldReason::ALL.map(HoldReason::code));
    said("reason", ToleratedReason::ALL.map(ToleratedReason::code));
    said("class", Class::ALL.map(Class::code));
    said("pillar", Pillar::ALL.map(Pillar::code));
    said("warn", Warned::ALL.map(Warned::code));
    said("hold", HoldKind::ALL.map(HoldKind::code));
    said("published", PublishedAct::ALL.map(PublishedAct::code));
    said("found", ["since", "since-unknown"]);
    // A start is said as an offer or as something to consider.
    said("step", Step::CODES.into_iter().filter(|code| *code != "start"));
    said("step", ["start-offer", "start-consider"]);
    said("standing", ["not-yet", "current", "on-hold", "restart-due", "stopped"]);
    said("level", ["never", "avoid", "care"]);
    said("bloods", ["after-change", "monthly", "routine", "baseline", "illness", "to-book"]);
}
