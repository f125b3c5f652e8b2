//! A service's own definition file: a made-up licensed instrument, and every way in which such a file can be wrong.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]

use hearth_questionnaires::{
    AnswerProblem, DefinitionProblem as Problem, Instrument, Language, Licence, NotOffered, Outcome, Sheet,
    Shelf, ShelfProblem, Total, limits, read_definition,
};
use proptest::prelude::*;
use std::fmt::Write;

/// Made up: no such instrument exists.
const MADE_UP: &str = include_str!("made_up/example-2.toml");

/// The made-up file with one thing changed.
#[track_caller]
fn with(old: &str, new: &str) -> Result<Instrument, Problem> {
    assert!(MADE_UP.contains(old), "{old:?} is not in the file");
    read_definition(&MADE_UP.replacen(old, new, 1))
}

#[track_caller]
fn refused(old: &str, new: &str) -> Problem {
    with(old, new).unwrap_err()
}

#[test]
fn a_service_adds_a_licensed_instrument_with_its_holder_and_its_key() {
    let mut shelf = Shelf::built_in();
    let before = shelf.all().len();
    shelf.add(MADE_UP).unwrap();
    assert_eq!(shelf.all().len(), before + 1);
    let offered = shelf.offer("example-2", Language::English).unwrap();
    let Licence::Licensed { holder, key } = offered.licence() else { panic!("it is licensed") };
    assert_eq!((holder.as_str(), key.as_str()), ("Nobody Ltd", "EX-0001"));
    let mut sheet = offered.sheet();
    assert_eq!(sheet.choose_score("walking", 3), Err(AnswerProblem::WhichChoice));
    sheet.read_row(["other-reasons", "1"]).unwrap();
    let Total::Scored { points, band, .. } = Outcome::of(&sheet).total else { panic!("nothing is missing") };
    assert_eq!((points.to_string(), band.unwrap().text.as_str()), ("50".to_owned(), "low"));
    assert_eq!(shelf.offer("example-2", Language::Welsh), Err(NotOffered::NotInThisLanguage));
}

#[test]
fn the_example_of_the_reference_is_a_definition() {
    let page = include_str!("../../../docs/reference/instrument-files.md");
    let example = page.split("```").nth(1).unwrap().strip_prefix("toml\n").unwrap();
    let made = read_definition(example).unwrap();
    assert_eq!((made.items().len(), made.then().unwrap().carry.len()), (2, 1));
    assert!(made.items()[0].at_once().is_some() && made.items()[0].heart_failure_too());
}

#[test]
fn a_service_takes_no_other_instruments_place() {
    let mut shelf = Shelf::built_in();
    let own = MADE_UP.replace("example-2", "phq-9");
    assert!(matches!(shelf.add(&own), Err(ShelfProblem::There { .. })));
    shelf.add(MADE_UP).unwrap();
    let twice = shelf.add(MADE_UP).unwrap_err();
    assert_eq!(
        twice.to_string(),
        "example-2 in en is there already",
        "a service that adds a file reads which"
    );
    assert!(matches!(twice, ShelfProblem::There { .. }));
    assert!(matches!(shelf.add("nonsense"), Err(ShelfProblem::Definition(Problem::Unreadable(_)))));
    assert!(
        shelf.add(&MADE_UP.replace("\"en\"", "\"cy\"")).is_ok(),
        "a published translation is a file of its own"
    );
}

#[test]
fn an_unverified_file_is_not_offered_whatever_else_it_says() {
    let mut shelf = Shelf::default();
    shelf.add(&MADE_UP.replace("\"verified\"", "\"unverified\"")).unwrap();
    assert_eq!(shelf.offer("example-2", Language::English), Err(NotOffered::NotVerified));
    assert_eq!(shelf.offered(Language::English).count(), 0);
}

#[test]
fn verified_needs_its_words_and_the_places_where_they_were_found() {
    let places = |problem| matches!(problem, Problem::TooFewPlaces { .. });
    assert!(places(refused("for = \"wording\"", "for = \"scoring\"")));
    // A free text has no holder who answers for it: one place is not enough.
    let free = MADE_UP.replace(
        "kind = \"licensed\"\nholder = \"Nobody Ltd\"\nkey = \"EX-0001\"",
        "kind = \"free\"\nterms = \"x\"",
    );
    let free = read_definition(&free).unwrap_err();
    assert!(matches!(free, Problem::TooFewPlaces { found: 1, needed: 2 }));
    assert!(matches!(refused("text = \"Did stairs tire you?\"\n", ""), Problem::VerifiedWithoutWords { .. }));
    assert!(matches!(refused(", text = \"A lot\"", ""), Problem::VerifiedWithoutWords { .. }));
    let twice = "citation = \"The file that Nobody Ltd sent\"\n\n[[source]]\nfor = \"wording\"\ncitation = \"The file that Nobody Ltd sent\"";
    assert!(matches!(refused("citation = \"The file that Nobody Ltd sent\"", twice), Problem::Twice { .. }));
}

#[test]
fn a_licensed_instrument_without_a_licence_is_refused() {
    for (old, new) in
        [("holder = \"Nobody Ltd\"\n", ""), ("key = \"EX-0001\"\n", ""), ("\"EX-0001\"", "\" \"")]
    {
        assert!(matches!(refused(old, new), Problem::NoLicence), "{new:?} in place of {old:?}");
    }
}

/// What stands in the file, what is put in its place, and the problem that it has to be.
type Case = (&'static str, &'static str, fn(&Problem) -> bool);

#[test]
fn what_makes_no_sense_is_named() {
    let cases: &[Case] = &[
        ("version = 3", "version = 0", |p| matches!(p, Problem::NoVersion)),
        ("version = 3", "version = -1", |p| matches!(p, Problem::Unreadable(_))),
        ("version = 3", "version = 3\nsurprise = 1", |p| matches!(p, Problem::Unreadable(_))),
        ("language = \"en\"", "language = \"fr\"", |p| matches!(p, Problem::UnknownLanguage)),
        ("code = \"example-2\"", "code = \"Example 2\"", |p| {
            matches!(p, Problem::NotACode { field: "code" })
        }),
        ("code = \"walking\"", "code = \"walk--ing\"", |p| matches!(p, Problem::NotACode { field: "item" })),
        ("title = \"An invented instrument\"", "title = \" \"", |p| {
            matches!(p, Problem::BadText { field: "title" })
        }),
        ("\"Did walking tire you?\"", "\"a\\u0000b\"", |p| matches!(p, Problem::BadText { field: "item" })),
        ("code = \"stairs\"", "code = \"walking\"", |p| matches!(p, Problem::Twice { what: "item", .. })),
        ("code = \"other-reasons\"", "code = \"a-lot\"", |p| {
            matches!(p, Problem::Twice { what: "choice", .. })
        }),
        ("score = 2", "score = 101", |p| matches!(p, Problem::ScoreTooHigh { score: 101, .. })),
        ("answers = \"limits\"", "answers = \"limit\"", |p| matches!(p, Problem::NoSuchAnswers { .. })),
        ("[\"walking\", \"stairs\"]", "[\"walking\", \"lift\"]", |p| matches!(p, Problem::NoSuchItem { .. })),
        ("[\"walking\", \"stairs\"]", "[\"why\"]", |p| matches!(p, Problem::LooksAhead { .. })),
        ("[\"walking\", \"stairs\"]", "[]", |p| matches!(p, Problem::NoSuchItem { .. })),
        ("counts = false\n", "", |p| matches!(p, Problem::CountsAndSkipped { .. })),
        ("at-least = \"0\"", "at-least = \"1\"", |p| matches!(p, Problem::Bands)),
        ("at-least = \"62.5\"", "at-least = \"100.01\"", |p| matches!(p, Problem::Bands)),
        ("at-least = \"62.5\"", "at-least = \"0\"", |p| matches!(p, Problem::Bands)),
        ("code = \"high\"", "code = \"low\"", |p| matches!(p, Problem::Bands)),
        ("at-least = \"62.5\"", "at-least = \"62,5\"", |p| matches!(p, Problem::NotPoints { field: "band" })),
        ("text = \"low\"", "text = \"low\"\nitems = [\"walking\"]", |p| {
            matches!(p, Problem::DoesNotGoWithScoring { part: "band" })
        }),
        ("kind = \"standardised\"", "kind = \"each-item\"", |p| {
            matches!(p, Problem::DoesNotGoWithScoring { .. })
        }),
        ("most = 1", "most = 2", |p| matches!(p, Problem::Missing)),
        ("most = 1", "most = 0", |p| matches!(p, Problem::Missing)),
        ("kind = \"mean\"\nmost = 1", "kind = \"value\"\nmost = 1\nscore = 4", |p| {
            matches!(p, Problem::Missing)
        }),
        ("at-least = \"5\"", "at-least = \"0\"", |p| matches!(p, Problem::NotPoints { field: "change" })),
        ("at-least = \"5\"", "at-least = \"101\"", |p| matches!(p, Problem::NotPoints { field: "change" })),
        ("[missing]", "[then]\ncode = \"x\"\nat-least = \"1\"\ncarry = []\n\n[missing]", |p| {
            matches!(p, Problem::DoesNotGoWithScoring { part: "then" })
        }),
        (
            "about = \"Why\"",
            "about = \"Why\"\nat-once = { kind = \"self-harm-thoughts\", at-least = 2 }",
            |p| matches!(p, Problem::AtOnce { .. }),
        ),
        (
            "about = \"Stairs\"",
            "about = \"Stairs\"\nat-once = { kind = \"self-harm-thoughts\", at-least = 4 }",
            |p| matches!(p, Problem::AtOnce { .. }),
        ),
        (
            "about = \"Stairs\"",
            "about = \"Stairs\"\nat-once = { kind = \"self-harm-thoughts\", at-least = 1 }",
            |p| matches!(p, Problem::AtOnce { .. }),
        ),
    ];
    for (old, new, expected) in cases {
        let problem = refused(old, new);
        assert!(expected(&problem), "{new:?} in place of {old:?}: {problem:?}");
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let long = format!("{MADE_UP}\n#{}", "x".repeat(limits::FILE_BYTES_MAX));
    assert!(matches!(read_definition(&long), Err(Problem::TooLong { .. })));
    let mut items = String::new();
    for n in 0..=limits::ITEMS_MAX {
        writeln!(items, "[[item]]\ncode = \"i{n}\"\nabout = \"x\"\ntext = \"x\"\nanswers = \"limits\"")
            .unwrap();
    }
    assert!(matches!(
        refused("[scoring]", &format!("{items}[scoring]")),
        Problem::NumberOfItems { found: 104 }
    ));
    let one = MADE_UP.find("    { code = \"a-little\"").unwrap();
    let end = MADE_UP.find("]\n\n[[item]]").unwrap();
    let alone = format!("{}{}", &MADE_UP[..one], &MADE_UP[end..]);
    assert!(matches!(read_definition(&alone), Err(Problem::NumberOfChoices { found: 1, .. })));
    let deep = format!("code = {}1{}", "[".repeat(10_000), "]".repeat(10_000));
    assert!(matches!(read_definition(&deep), Err(Problem::Unreadable(_))));
}

/// Whatever was taken can be asked, answered and scored.
fn play(instrument: &Instrument, row: &[&str]) {
    let mut sheet = Sheet::of(instrument);
    if sheet.read_row(row.iter().copied()).is_err() {
        assert_eq!(sheet, Sheet::of(instrument), "of a row with a mistake nothing is taken");
    }
    let outcome = Outcome::of(&sheet);
    if let Total::Scored { points, range, .. } = outcome.total {
        assert!((range.0..=range.1).contains(&points), "{points} lies outside {range:?}");
    }
    assert_eq!(outcome.profile.len(), instrument.items().len());
}

proptest! {
    #[test]
    fn any_text_at_all_is_a_definition_or_a_named_problem(text in "\\PC{0,400}") {
        if let Ok(instrument) = read_definition(&text) {
            play(&instrument, &["1", "p", "-"]);
        }
    }

    #[test]
    fn a_definition_with_pieces_moved_about_is_taken_or_refused_and_never_stops_the_program(
        from in 0usize..MADE_UP.len(), length in 0usize..60, to in 0usize..MADE_UP.len(), row in "[0-5p -]{0,12}",
    ) {
        let until = (from + length).min(MADE_UP.len());
        let piece = MADE_UP[from..until].to_owned();
        let mut text = MADE_UP.to_owned();
        text.replace_range(from..until, "");
        text.insert_str(to.min(text.len()), &piece);
        if let Ok(instrument) = read_definition(&text) {
            play(&instrument, &row.split(' ').collect::<Vec<_>>());
        }
    }

    #[test]
    fn any_number_in_a_definition_is_taken_or_refused_and_never_stops_the_program(
        place in 0usize..12, number in any::<i64>(), row in "[0-5p -]{0,12}",
    ) {
        let digits: Vec<usize> =
            MADE_UP.match_indices(" = ").map(|(at, _)| at + 3).filter(|at| MADE_UP[*at..].starts_with(|c: char| c.is_ascii_digit())).collect();
        let at = digits[place % digits.len()];
        let text = format!("{}{number}{}", &MADE_UP[..at], &MADE_UP[at + 1..]);
        if let Ok(instrument) = read_definition(&text) {
            play(&instrument, &row.split(' ').collect::<Vec<_>>());
        }
    }
}
