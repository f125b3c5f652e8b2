//! What the server does with one entry of a pushed batch, as a pure function.
//! An authentic entry is never refused for its content: it is kept, and at most without effect.

use hearth_record::{Class, Entry, Hash, Refusal, kind_row};

/// What the server does with one entry of a pushed batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Admission {
    /// It goes to the end of the log.
    Append,
    /// It is there already.
    AlreadyHeld,
    /// Two contents under one number: both branches are kept as signed, and the device goes on in a new life.
    AppendBranch {
        /// What is held at that place.
        held: Hash,
    },
    /// Kept in its place in the chain, without effect: its author and the lead see it, with the reason.
    Suspend(Refusal),
}

/// Decides from what is held at the entry's place and from what its author may.
pub(crate) fn decide(held: &[Hash], entry: &Entry, may: Result<(), Refusal>) -> Admission {
    if held.contains(&entry.hash) {
        return Admission::AlreadyHeld;
    }
    match (may, held.first()) {
        (Err(refusal), _) if can_be_suspended(entry) => Admission::Suspend(refusal),
        (_, Some(other)) => Admission::AppendBranch { held: *other },
        (_, None) => Admission::Append,
    }
}

/// Everything but an observation can be suspended. An amendment is an observation whose replacing is not one: it takes
/// nothing out of force when its author had no right, and its values are assessed all the same.
fn can_be_suspended(entry: &Entry) -> bool {
    let Some(whole) = entry.whole() else { return false };
    let header = &whole.header;
    match kind_row(&header.kind.name) {
        Some(row) => row.class != Class::Observation || !header.replaces.is_empty(),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admit::prepare::tests::entry;
    use hearth_record::{Replaces, Subject};

    #[test]
    fn an_entry_that_is_held_is_skipped_whatever_its_author_may() {
        let entry = entry("setting", "target-weight", vec![]);
        assert_eq!(decide(&[entry.hash], &entry, Err(Refusal::RoleMayNot)), Admission::AlreadyHeld);
    }

    #[test]
    fn a_plan_without_right_is_suspended_and_a_reading_never() {
        let no = Err(Refusal::RoleMayNot);
        let setting = entry("setting", "target-weight", vec![]);
        assert_eq!(decide(&[], &setting, no), Admission::Suspend(Refusal::RoleMayNot));
        let reading = entry("check-in", Subject::CHECK_IN_SELF, vec![]);
        assert_eq!(decide(&[], &reading, no), Admission::Append);
        let amendment = entry(
            "amendment",
            "check-in/x",
            vec![Replaces { key: reading.key, parts: vec!["weight".into()] }],
        );
        assert_eq!(decide(&[], &amendment, no), Admission::Suspend(Refusal::RoleMayNot));
        assert_eq!(decide(&[], &amendment, Ok(())), Admission::Append);
    }

    #[test]
    fn two_contents_under_one_number_are_both_kept() {
        let entry = entry("check-in", Subject::CHECK_IN_SELF, vec![]);
        let other = Hash([7; 32]);
        assert_eq!(decide(&[other], &entry, Ok(())), Admission::AppendBranch { held: other });
    }
}
