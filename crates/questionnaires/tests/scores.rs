//! What holds for every row of answers to every instrument that ships.

use hearth_questionnaires::{
    Change, Instrument, Language, Outcome, Points, Scoring, Sheet, Shelf, State, Total, Urgency,
    change_between,
};
use proptest::prelude::*;

const INSTRUMENTS: [&str; 7] = ["ons4", "ehfscb-9", "phq-2", "phq-9", "gad-2", "gad-7", "ucla-3"];

/// A sheet with whatever of the row this instrument can take.
fn answered<'a>(instrument: &'a Instrument, row: &[u8]) -> Sheet<'a> {
    let mut sheet = Sheet::of(instrument);
    for (item, typed) in instrument.items().iter().zip(row) {
        let code = item.code().as_str();
        // An item that is not asked, or has no such choice, stays open.
        let _ = match typed {
            11 => sheet.prefer_not_to_say(code),
            12 => Ok(()),
            score => sheet.choose_score(code, *score).map(drop),
        };
    }
    sheet
}

fn points(outcome: &Outcome<'_>) -> Option<Points> {
    match outcome.total {
        Total::Scored { points, .. } => Some(points),
        Total::TooManyMissing { .. } | Total::NeverAdded => None,
    }
}

proptest! {
    #[test]
    fn a_score_lies_in_its_range_and_in_a_band_and_never_in_place_of_too_many_missing(
        which in 0usize..7, row in prop::collection::vec(0u8..=12, 0..=10),
    ) {
        let shelf = Shelf::built_in();
        let instrument = shelf.find(INSTRUMENTS[which], Language::English).unwrap();
        let sheet = answered(instrument, &row);
        let outcome = Outcome::of(&sheet);
        let missing = outcome.profile.iter()
            .filter(|line| line.item.counts() && matches!(line.state, State::Open | State::PreferNotToSay)).count();
        match outcome.total {
            Total::Scored { points, range, band, filled_in } => {
                prop_assert!((range.0..=range.1).contains(&points));
                prop_assert!(band.is_some());
                prop_assert_eq!(filled_in, missing);
                prop_assert!(missing <= instrument.missing().most());
            }
            Total::TooManyMissing { missing: said, most } => {
                prop_assert_eq!(said, missing);
                prop_assert!(missing > most);
            }
            Total::NeverAdded => prop_assert_eq!(instrument.scoring(), Scoring::EachItem),
        }
    }

    #[test]
    fn help_is_there_exactly_if_the_answer_about_self_harm_is_above_nothing(
        row in prop::collection::vec(0u8..=12, 0..=10),
    ) {
        let shelf = Shelf::built_in();
        let sheet = answered(shelf.find("phq-9", Language::English).unwrap(), &row);
        let outcome = Outcome::of(&sheet);
        let said = row.get(8).is_some_and(|score| (1..=3).contains(score));
        prop_assert_eq!(!outcome.immediate.is_empty(), said);
        prop_assert_eq!(outcome.tasks.iter().any(|task| task.urgency == Urgency::Red), said);
        prop_assert!(outcome.tasks.len() <= 1);
    }

    #[test]
    fn a_change_forwards_is_the_same_change_backwards_turned_round(
        which in 0usize..7, one in prop::collection::vec(0u8..=5, 10), other in prop::collection::vec(0u8..=5, 10),
    ) {
        let shelf = Shelf::built_in();
        let instrument = shelf.find(INSTRUMENTS[which], Language::English).unwrap();
        let (one, other) = (answered(instrument, &one), answered(instrument, &other));
        let (one, other) = (Outcome::of(&one), Outcome::of(&other));
        let (there, back) = (change_between(instrument, &one, &other), change_between(instrument, &other, &one));
        match (points(&one), points(&other)) {
            (Some(before), Some(now)) if before == now => prop_assert_eq!((there, back), (Change::None, Change::None)),
            (Some(_), Some(_)) => prop_assert_eq!(way(there), way(back).map(|better| !better)),
            _ => prop_assert!(way(there).is_none() && way(back).is_none()),
        }
    }
}

fn way(change: Change) -> Option<bool> {
    match change {
        Change::NotComparable(_) | Change::None => None,
        Change::Meaningful { better, .. }
        | Change::Small { better, .. }
        | Change::NoPublishedSize { better, .. } => Some(better),
    }
}

#[test]
fn results_of_two_instruments_are_not_compared() {
    let shelf = Shelf::built_in();
    let find = |code| shelf.find(code, Language::English).unwrap();
    let (phq, gad) = (answered(find("phq-9"), &[0; 9]), answered(find("gad-7"), &[3; 7]));
    let (phq, gad) = (Outcome::of(&phq), Outcome::of(&gad));
    assert!(matches!(change_between(find("phq-9"), &phq, &gad), Change::NotComparable(_)));
    assert!(matches!(change_between(find("gad-7"), &phq, &gad), Change::NotComparable(_)));
}

#[test]
fn the_four_well_being_answers_are_never_added() {
    let shelf = Shelf::built_in();
    let instrument = shelf.find("ons4", Language::English).unwrap();
    let sheet = answered(instrument, &[7, 7, 7, 7]);
    assert_eq!(Outcome::of(&sheet).total, Total::NeverAdded);
    assert_eq!(instrument.range(), None);
}
