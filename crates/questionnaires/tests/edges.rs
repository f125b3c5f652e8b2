//! Definition files at the edges of what is taken: limits, ranges, and what an instrument says of itself.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]

use hearth_questionnaires::{
    DefinitionProblem as Problem, Instrument, Language, Shelf, limits, read_definition,
};
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
fn what_is_just_within_a_limit_is_taken_and_one_more_is_not() {
    let title = |letters: usize| with("An invented instrument", &"x".repeat(letters));
    assert!(title(limits::TEXT_CHARS_MAX).is_ok());
    assert!(matches!(title(limits::TEXT_CHARS_MAX + 1), Err(Problem::BadText { field: "title" })));
    let code = |letters: usize| with("example-2", &"x".repeat(letters));
    assert!(code(limits::CODE_CHARS_MAX).is_ok());
    assert!(matches!(code(limits::CODE_CHARS_MAX + 1), Err(Problem::NotACode { field: "code" })));
    for bad in ["-a", "a-", "a--b", "", "é", "A", "a_b"] {
        assert!(matches!(with("example-2", bad), Err(Problem::NotACode { field: "code" })), "{bad:?}");
    }
    assert!(with("score = 2", &format!("score = {}", limits::SCORE_MAX)).is_ok());
    let items = |count: usize| {
        let mut more = String::new();
        for n in 3..count {
            writeln!(more, "[[item]]\ncode = \"i{n}\"\nabout = \"x\"\ntext = \"x\"\nanswers = \"limits\"")
                .unwrap();
        }
        with("[scoring]", &format!("{more}[scoring]"))
    };
    assert_eq!(items(limits::ITEMS_MAX).unwrap().items().len(), limits::ITEMS_MAX);
    assert!(matches!(items(limits::ITEMS_MAX + 1), Err(Problem::NumberOfItems { .. })));
    let choices = |count: usize| {
        let mut more = String::new();
        for n in 4..count {
            writeln!(more, "    {{ code = \"c{n}\", score = 1, text = \"x\" }},").unwrap();
        }
        with("    { code = \"a-lot\"", &format!("{more}    {{ code = \"a-lot\""))
    };
    assert_eq!(choices(limits::CHOICES_MAX).unwrap().items()[0].choices().len(), limits::CHOICES_MAX);
    assert!(matches!(choices(limits::CHOICES_MAX + 1), Err(Problem::NumberOfChoices { .. })));
    let bytes = |count: usize| format!("{MADE_UP}#{}", "x".repeat(count - MADE_UP.len() - 1));
    assert!(read_definition(&bytes(limits::FILE_BYTES_MAX)).is_ok());
    assert!(matches!(read_definition(&bytes(limits::FILE_BYTES_MAX + 1)), Err(Problem::TooLong { .. })));
}

#[test]
fn a_mean_stands_in_only_where_all_items_have_the_same_range() {
    let other = "[[answers]]\nname = \"more\"\nchoices = [\n    { code = \"no\", score = 1, text = \"No\" },\n    \
                 { code = \"yes\", score = 9, text = \"Yes\" },\n]\n\n[[item]]\ncode = \"walking\"";
    let text = MADE_UP.replacen("[[item]]\ncode = \"walking\"", other, 1);
    assert!(read_definition(&text).is_ok());
    let text = text.replacen("answers = \"limits\"", "answers = \"more\"", 1);
    assert!(matches!(read_definition(&text), Err(Problem::Missing)));
    assert!(read_definition(&text.replace("kind = \"mean\"\nmost = 1", "kind = \"no-score\"")).is_ok());
}

#[test]
fn what_lies_on_the_edge_of_a_range_is_taken() {
    assert!(with("at-least = \"62.5\"", "at-least = \"100\"").is_ok());
    assert!(with("at-least = \"5\"", "at-least = \"100\"").is_ok());
    assert!(with("at-least = \"5\"", "at-least = \"0.01\"").is_ok());
    for score in [1, 3] {
        let rule = format!("kind = \"value\"\nmost = 1\nscore = {score}");
        assert!(with("kind = \"mean\"\nmost = 1", &rule).is_ok(), "{score}");
    }
    assert!(matches!(
        refused("kind = \"mean\"\nmost = 1", "kind = \"value\"\nmost = 1\nscore = 0"),
        Problem::Missing
    ));
    for at_least in [2, 3] {
        let rule = format!(
            "about = \"Stairs\"\nat-once = {{ kind = \"self-harm-thoughts\", at-least = {at_least} }}"
        );
        assert!(with("about = \"Stairs\"", &rule).is_ok(), "{at_least}");
    }
    // Added up, and leading on: from 2 to 6 points.
    let sum = |then: &str| {
        let text = MADE_UP
            .replace("kind = \"standardised\"", "kind = \"sum\"")
            .replace("at-least = \"0\"", "at-least = \"2\"")
            .replace("at-least = \"62.5\"", "at-least = \"4\"")
            .replace("at-least = \"5\"", "at-least = \"4\"");
        read_definition(&format!("{text}\n[then]\ncode = \"longer\"\n{then}"))
    };
    let made = sum("at-least = \"6\"\ncarry = [\"walking\"]").unwrap();
    assert_eq!(
        made.range().map(|(low, high)| (low.to_string(), high.to_string())),
        Some(("2".into(), "6".into()))
    );
    assert_eq!(made.then().unwrap().carry[0].as_str(), "walking");
    assert!(matches!(sum("at-least = \"6.01\"\ncarry = []"), Err(Problem::NotPoints { field: "then" })));
    assert!(matches!(sum("at-least = \"6\"\ncarry = [\"lift\"]"), Err(Problem::NoSuchItem { rule: "then" })));
}

#[test]
fn what_is_never_added_has_no_rule_for_missing_answers_and_no_size_of_a_change() {
    let ons = include_str!("../instruments/en/ons4.toml");
    assert!(read_definition(ons).is_ok());
    for rule in ["kind = \"mean\"\nmost = 1", "kind = \"value\"\nmost = 1\nscore = 5"] {
        let problem = read_definition(&ons.replace("kind = \"no-score\"", rule)).unwrap_err();
        assert!(matches!(problem, Problem::DoesNotGoWithScoring { part: "missing" }), "{problem:?}");
    }
    let problem = read_definition(&format!("{ons}\n[change]\nat-least = \"1\"\nsource = \"x\"")).unwrap_err();
    assert!(matches!(problem, Problem::DoesNotGoWithScoring { part: "change" }), "{problem:?}");
    for (old, new) in
        [("at-least = \"9\"", "at-least = \"10.01\""), ("items = [\"anxious\"]", "items = [\"anxiety\"]")]
    {
        assert!(read_definition(&ons.replacen(old, new, 1)).is_err(), "{new}");
    }
}

#[test]
fn an_instrument_says_what_its_file_said() {
    let made = with("intro = ", "loinc = \"12345-6\"\nintro = ").unwrap();
    assert_eq!(
        (made.code().as_str(), made.version(), made.title()),
        ("example-2", 3, "An invented instrument")
    );
    assert_eq!((made.loinc(), made.items()[0].loinc()), (Some("12345-6"), None));
    assert_eq!((made.items()[2].about(), made.items()[2].counts()), ("Why", false));
    assert_eq!(made.items()[0].choices()[1].text(), Some("A little"));
    assert_eq!(made.change().unwrap().source, "Invented");
    let shelf = Shelf::built_in();
    let phq = shelf.find("phq-9", Language::English).unwrap();
    assert_eq!((phq.loinc(), phq.items()[8].loinc()), (Some("44249-1"), Some("44260-8")));
    assert_eq!(shelf.offer("phq-9", Language::English).unwrap().instrument(), phq);
}
