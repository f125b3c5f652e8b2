//! What is on paper is what was asked for, whatever it is, and can be read by everybody.

use crate::press::words_on;
use crate::{Band, Block, Chart, Colour, Letters, Level, Mark, Printed, Series, Sheet, print};
use hearth_words::{Language, Words};

fn sheet(blocks: Vec<Block>) -> Sheet {
    Sheet {
        language: Language::English,
        title: "My card".to_owned(),
        about: vec!["Mair Ŵyn, born 3 May 1948".to_owned()],
        blocks,
        foot: "Not a certified medical device.".to_owned(),
        page: "Page".to_owned(),
        letters: Letters::Large,
    }
}

fn printed(sheet: &Sheet) -> Printed {
    print(sheet, (2026, 11, 22)).unwrap()
}

fn card(title: &str, line: &str) -> Block {
    Block::Card {
        colour: Colour::Red,
        title: title.to_owned(),
        lead: "If any of these is true:".to_owned(),
        lines: vec![line.to_owned()],
    }
}

fn chart(points: Vec<(f64, f64)>) -> Block {
    let level = |at, words: &str| Level { at, words: words.to_owned() };
    Block::Chart(Chart {
        described: "Weight from 80 to 84 kg".to_owned(),
        values: vec![level(0.0, "80 kg"), level(1.0, "84 kg")],
        days: vec![level(0.0, "1 November"), level(1.0, "22 November")],
        usual: Some(Band { from: 0.4, to: 0.6, words: "usual range".to_owned() }),
        limits: vec![level(0.9, "phone your team")],
        marks: vec![Mark { at: 0.5, sign: "1".to_owned() }],
        series: vec![Series { name: "Weight".to_owned(), points }],
    })
}

#[test]
fn a_sheet_says_all_that_it_was_given() {
    let sheet = sheet(vec![
        card("Call 999 now", "You struggle to breathe"),
        Block::Heading("My weight".to_owned()),
        Block::Text("Target 82.0 kg".to_owned()),
        Block::List(vec!["Every morning".to_owned()]),
        Block::Steps(vec!["Stand still.".to_owned()]),
        Block::Facts(vec![("Team".to_owned(), "01632 960 123".to_owned())]),
        Block::Table {
            caption: "Newest first".to_owned(),
            head: vec!["When".to_owned(), "Weight now".to_owned()],
            rows: vec![vec!["today".to_owned(), "82.4 kg".to_owned()], vec!["yesterday".to_owned()]],
        },
        chart(vec![(0.0, 0.5), (1.0, 0.6)]),
    ]);
    let words = words_on(&sheet);
    for text in [
        "My card",
        "Mair Ŵyn, born 3 May 1948",
        "Call 999 now",
        "If any of these is true:",
        "You struggle to breathe",
        "My weight",
        "Target 82.0 kg",
        "Every morning",
        "Stand still.",
        "Team",
        "01632 960 123",
        "Newest first",
        "When",
        "82.4 kg",
        "yesterday",
        "84 kg",
        "22 November",
        "usual range",
        "phone your team",
        "Not a certified medical device.",
    ] {
        assert!(words.contains(text), "{text} in {words}");
    }
    let printed = printed(&sheet);
    assert!(printed.accessible && printed.pdf.starts_with(b"%PDF-"));
}

#[test]
fn what_looks_like_a_command_is_printed_as_it_stands() {
    let name = "#panic(\"x\") *Mair* $y$ \\ @ref <label> [a] // c /* d";
    let sheet = sheet(vec![Block::Text(name.to_owned()), card(name, name)]);
    assert_eq!(words_on(&sheet).matches(name).count(), 3);
    assert!(printed(&sheet).accessible);
}

#[test]
fn a_name_in_letters_that_the_font_lacks_stops_no_card() {
    let mut sheet = sheet(vec![card("Call 999 now", "You struggle to breathe")]);
    sheet.about = vec!["مريم 😀".to_owned()];
    let printed = printed(&sheet);
    assert!(!printed.accessible && printed.pdf.starts_with(b"%PDF-"));
    assert!(words_on(&sheet).contains("You struggle to breathe"));
}

#[test]
fn every_letter_of_the_catalogue_is_in_the_font() {
    for language in Language::ALL {
        let words = Words::new(language);
        let lines = Words::keys(language).iter().map(|key| words.plain(key)).collect();
        let mut sheet = sheet(vec![Block::List(lines)]);
        sheet.language = language;
        assert!(printed(&sheet).accessible, "{language:?}");
    }
}

#[test]
fn a_long_table_says_its_head_on_every_page() {
    let rows: Vec<Vec<String>> = (0..400).map(|number| vec![format!("row {number}")]).collect();
    let sheet = sheet(vec![Block::Table {
        caption: "Newest first".to_owned(),
        head: vec!["When it was".to_owned(), "Weight".to_owned()],
        rows,
    }]);
    let words = words_on(&sheet);
    assert!(words.matches("When it was").count() > 5, "{}", words.matches("When it was").count());
    assert!(words.contains("row 0") && words.contains("row 399"));
    assert!(printed(&sheet).accessible);
}

#[test]
fn a_chart_of_nothing_or_of_what_is_no_number_is_drawn_all_the_same() {
    for points in [vec![], vec![(0.5, 0.5)], vec![(f64::NAN, 0.2), (0.1, f64::INFINITY), (-3.0, 7.0)]] {
        assert!(printed(&sheet(vec![chart(points)])).accessible);
    }
}

#[test]
fn an_empty_sheet_is_a_page() {
    let mut nothing = sheet(vec![]);
    nothing.about.clear();
    nothing.foot.clear();
    assert!(printed(&nothing).accessible);
    let hollow = sheet(vec![
        Block::List(vec![]),
        Block::Steps(vec![]),
        Block::Table { caption: String::new(), head: vec![], rows: vec![vec!["lost".to_owned()]] },
        Block::Card { colour: Colour::Plain, title: "Title".to_owned(), lead: String::new(), lines: vec![] },
    ]);
    assert!(printed(&hollow).pdf.starts_with(b"%PDF-"));
}

#[test]
fn of_two_lines_the_english_one_stands_above_the_welsh_one_wherever_they_stand() {
    let both = "Call 999 now\nFfoniwch 999 nawr";
    let list = vec![both.to_owned()];
    for block in
        [card(both, both), Block::Text(both.to_owned()), Block::List(list.clone()), Block::Steps(list)]
    {
        let sheet = Sheet { language: Language::Welsh, ..sheet(vec![block]) };
        let words = words_on(&sheet);
        let (english, welsh) =
            (words.find("Call 999 now").unwrap(), words.find("Ffoniwch 999 nawr").unwrap());
        assert!(english < welsh, "{words}");
        assert!(printed(&sheet).accessible);
    }
}
