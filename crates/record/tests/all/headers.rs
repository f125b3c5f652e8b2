//! A header has one byte sequence, and no two headers share one.

use crate::world::{all_of, chain_of, header};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::{
    Audience, EntryId, EntryKey, Epoch, Header, Kind, LogNumber, Replaces, Seen, Subject, SubjectProblem,
    UserId,
};
use proptest::prelude::*;

/// Few values for each field, so that two headers often differ in one place only.
fn few_headers() -> impl Strategy<Value = Header> {
    let texts = prop::sample::select(vec!["a", "aa", "ab", "b", "s", "s.a"]);
    let key = (0..2_u64, 0..2_u8)
        .prop_map(|(number, mark)| EntryKey { id: EntryId { chain: chain_of(1), number }, mark: [mark; 8] });
    let part = prop::sample::select(vec!["a", "ab", "b"]).prop_map(str::to_owned);
    let replaces =
        (key, proptest::collection::vec(part, 0..3)).prop_map(|(key, parts)| Replaces { key, parts });
    let time = (0..2_i64, 0..2_i32, texts.clone(), prop::option::of(0..2_i64));
    let place = (1..3_u8, any::<bool>(), 0..2_u64, 0..2_u8, 0..2_u64);
    let kind = (texts.clone(), 0..2_u16);
    (place, time, texts, kind, proptest::collection::vec(replaces, 0..3)).prop_map(
        |(
            (device, team, number, author, seen),
            (wall, day, zone, offset_ms),
            about,
            (kind, version),
            replaces,
        )| {
            let mut made = header(device, kind, Subject::new(about).unwrap(), replaces);
            made.id.number = number;
            made.id.chain.audience = if team { Audience::Team } else { Audience::Shared };
            made.author = UserId::from_bytes([author; 16]);
            made.seen = Seen { epoch: Epoch::from_bytes([author; 8]), number: LogNumber(seen) };
            made.time.wall = Instant::from_ms(wall);
            made.time.day = LocalDay::from_days(day).unwrap();
            zone.clone_into(&mut made.time.zone);
            made.time.offset_ms = offset_ms;
            made.kind = Kind::new(kind, version);
            made
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn different_headers_have_different_bytes(one in few_headers(), other in few_headers()) {
        prop_assert_eq!(one == other, one.canonical() == other.canonical());
    }
}

#[test]
fn text_that_moves_from_one_field_to_the_next_makes_another_header() {
    let base = header(1, "kind", Subject::new("subject").unwrap(), vec![]);
    let mut moved = base.clone();
    moved.subject = Subject::new("subjectk").unwrap();
    moved.kind.name = "ind".to_owned();
    assert_ne!(base.canonical(), moved.canonical());
    let key = EntryKey { id: base.id, mark: [0; 8] };
    let two = Header { replaces: vec![all_of(key), all_of(key)], ..base.clone() };
    let one = Header { replaces: vec![Replaces { key, parts: vec![key.to_string()] }], ..base };
    assert_ne!(two.canonical(), one.canonical());
}

#[test]
fn a_clock_that_is_unsure_is_not_a_clock_that_is_right() {
    let unsure = header(1, "check-in", Subject::check_in_self(), vec![]);
    let mut right = unsure.clone();
    right.time.offset_ms = Some(0);
    assert_ne!(unsure.canonical(), right.canonical());
    assert_eq!(unsure.time.corrected(), right.time.corrected());
    right.time.offset_ms = Some(1_500);
    assert_eq!(right.time.corrected().ms_since(unsure.time.wall), -1_500);
}

#[test]
fn a_month_is_that_of_the_readings_own_day() {
    let mut made = header(1, "check-in", Subject::check_in_self(), vec![]);
    made.time.day = LocalDay::from_ymd(2026, 1, 1).unwrap();
    assert_eq!(made.time.month(), 2026 * 12);
    made.time.day = LocalDay::from_ymd(2025, 12, 31).unwrap();
    assert_eq!(made.time.month(), 2026 * 12 - 1);
}

#[test]
fn a_subject_has_no_spaces_no_control_characters_and_an_end() {
    assert_eq!(Subject::new(""), Err(SubjectProblem::Empty));
    assert_eq!(Subject::new("target weight"), Err(SubjectProblem::Character));
    assert_eq!(Subject::new("target\u{0}"), Err(SubjectProblem::Character));
    assert_eq!(Subject::new("x".repeat(201)), Err(SubjectProblem::TooLong));
    assert!(Subject::new("x".repeat(200)).is_ok());
}
