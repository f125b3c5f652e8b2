//! Who the person is, as far as the record agrees with itself.

use crate::{Fact, Record};
use hearth_clinical::{BirthDate, NhsNumber, PersonName};
use hearth_record::{CurrentValue, Subject};
use hearth_wire::{Body, PersonBody};

/// Who the person is. Where two values stand side by side that of the smaller key is shown and `conflict` is true.
#[derive(Clone, Debug)]
pub struct PersonNow<'a> {
    /// Full name.
    pub name: &'a PersonName,
    /// Date of birth.
    pub born: BirthDate,
    /// NHS number, if known.
    pub nhs_number: Option<NhsNumber>,
    /// True when two values of a part stand side by side.
    pub conflict: bool,
}

fn person_body(fact: &Fact) -> Option<&PersonBody> {
    match &fact.body {
        Body::Person(body) => Some(body),
        _ => None,
    }
}

impl<'a> Record<'a> {
    /// Who the person is; `None` until an entry says so.
    #[must_use]
    pub fn person(&self) -> Option<PersonNow<'a>> {
        let subject = Subject::person();
        let first = |part: &str| self.holding(&subject, part).find_map(person_body);
        let name = first("name")?;
        let born = first("born")?;
        let conflict = self.current().of_subject(&subject).any(|(_, values)| differ(values));
        Some(PersonNow {
            name: &name.name,
            born: born.born,
            nhs_number: first("nhs-number").and_then(|body| body.nhs_number),
            conflict,
        })
    }
}

fn differ(values: &[CurrentValue]) -> bool {
    values.windows(2).any(|pair| matches!(pair, [a, b] if a.value != b.value))
}
