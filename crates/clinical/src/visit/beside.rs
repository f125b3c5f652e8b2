//! The answers of earlier visits, shown beside today's and never in place of them.
//! A new visit starts blank; there is no way to fill a field from an earlier one but to type it.

use super::answers::{FieldAnswer, VisitAnswers};
use super::section::FieldId;
use crate::day::LocalDay;

/// One field of the form: what stands in it today, and what stood in it the last time it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside<'a> {
    /// Which field.
    pub field: FieldId,
    /// Today's answer; nothing where it was not asked yet.
    pub today: Option<&'a FieldAnswer>,
    /// The answer of the latest earlier visit in which it was asked, with that visit's day.
    pub before: Option<(LocalDay, &'a FieldAnswer)>,
}

impl VisitAnswers {
    /// Every field, with what stood in it before. `earlier` may be in any order; a visit dated after this one is not
    /// earlier, and of two of one day the later in the list counts.
    #[must_use]
    pub fn beside<'a>(&'a self, earlier: &'a [VisitAnswers]) -> Vec<Beside<'a>> {
        let mut before: Vec<&VisitAnswers> = earlier.iter().filter(|visit| visit.day <= self.day).collect();
        before.sort_by_key(|visit| visit.day);
        FieldId::all()
            .map(|field| {
                let last = before.iter().rev().find_map(|visit| Some((visit.day, visit.fields.get(&field)?)));
                Beside { field, today: self.fields.get(&field), before: last }
            })
            .collect()
    }
}
