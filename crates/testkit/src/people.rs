//! People who do not exist: their names say so, and their NHS numbers are of the range that is never given out.

use crate::dice::Dice;
use hearth_clinical::{BirthDate, LocalDay, NhsNumber, PersonName};

const FIRST: [&str; 12] = [
    "Testina",
    "Samplo",
    "Fictitia",
    "Madeup",
    "Imogen-Aria",
    "Pretendo",
    "Dummett",
    "Placida",
    "Exampla",
    "Notreal",
    "Inventa",
    "Mockton",
];
const LAST: [&str; 10] = [
    "Sampleworth",
    "Testerby",
    "Nowherefield",
    "Placeholder",
    "Inventley",
    "O’Fiction",
    "Exampleton",
    "Ap Ddychymyg",
    "Mockingham",
    "Dummyson",
];

/// Somebody invented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invented {
    /// A name that is clearly invented.
    pub name: PersonName,
    /// Born between 1930 and 1965.
    pub born: BirthDate,
    /// A number of the range 999, which is kept for tests.
    pub nhs_number: NhsNumber,
}

/// The `place`th invented person: the same one each time, and nobody twice.
#[must_use]
pub fn person(place: u32) -> Invented {
    let mut dice = Dice::new(u64::from(place));
    let name = format!("{} {} the {place}th", dice.pick(&FIRST), dice.pick(&LAST));
    let born =
        LocalDay::from_ymd(1930, 1, 1).unwrap().plus_days(i32::try_from(dice.between(0, 35 * 365)).unwrap());
    Invented {
        name: PersonName::parse(&name).unwrap(),
        born: BirthDate::from_stored(born).unwrap(),
        nhs_number: nhs_number(place),
    }
}

/// The `place`th NHS number of the test range 999 whose check digit fits.
#[must_use]
pub fn nhs_number(place: u32) -> NhsNumber {
    // Of each hundred numbers some have no check digit; ten candidates for each place leave none without one.
    let candidates = (0..10_u32).flat_map(|step| {
        let middle = place.wrapping_mul(10).wrapping_add(step) % 1_000_000;
        (0..10_u32).map(move |check| format!("999{middle:06}{check}"))
    });
    candidates.into_iter().find_map(|digits| NhsNumber::parse(&digits).ok()).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn nobody_comes_twice_and_everybody_is_of_the_test_range() {
        let people: Vec<Invented> = (0..2_000).map(person).collect();
        let numbers: BTreeSet<String> = people.iter().map(|one| one.nhs_number.reveal_digits()).collect();
        let names: BTreeSet<&str> = people.iter().map(|one| one.name.reveal()).collect();
        assert_eq!((numbers.len(), names.len()), (2_000, 2_000));
        assert!(numbers.iter().all(|number| number.starts_with("999")));
        assert_eq!(person(7), people[7]);
    }
}
