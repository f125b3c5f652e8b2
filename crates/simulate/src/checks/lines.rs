//! No person in a log: whatever the code that ships wrote down about its work names nobody and tells no value.

use super::NOBODY;
use crate::world::World;

/// What only a record may hold. The names of the team stand in it as well as those of patients.
const PRIVATE: &[&str] = &[
    "Testerby",
    "Alma",
    "Bryn",
    "Cerys",
    "Dewi",
    "Nia",
    "Owen",
    "Mair",
    "1950",
    "chest",
    "ramipril",
    "furosemide",
    "no answer",
    "agreed",
    "reviewed",
    "stepped up",
    "not-me",
    "Dr Sim",
    " kg",
];

/// What was written since the last turn.
pub fn all(world: &mut World) {
    let lines = crate::lines::since();
    if lines.is_empty() {
        return;
    }
    world.book.lines += lines.lines().count() as u64;
    // A weight is told in grams, and no count of anything here comes near to those.
    let weighed = (780..860).map(|tenths| format!("{tenths}00"));
    let told = |private: &str| lines.lines().find(|line| has(line, private)).map(str::to_owned);
    let mut found = PRIVATE.iter().map(|private| (*private).to_owned()).chain(weighed);
    let Some(line) = found.find_map(|private| told(&private)) else { return };
    world.fails(NOBODY, format!("a log says:{line}"));
}

/// True if a line has this word or number by itself.
fn has(line: &str, private: &str) -> bool {
    line.match_indices(private).any(|(at, found)| {
        let part_of = |one: char| one.is_ascii_alphanumeric();
        let (before, after) = line.split_at(at);
        !before.ends_with(part_of) && !after.get(found.len()..).is_some_and(|rest| rest.starts_with(part_of))
    })
}
