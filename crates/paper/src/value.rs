//! A sheet in the values that the template reads. Every text goes in as a value and not as source: no name can be a command.

use crate::{Block, Chart, Level, Sheet};
use typst::foundations::{Array, Dict, IntoValue, Value};

pub(crate) fn of_sheet(sheet: &Sheet) -> Dict {
    dict([
        ("language", sheet.language.code().into_value()),
        ("title", text(&sheet.title)),
        ("about", texts(&sheet.about)),
        ("foot", text(&sheet.foot)),
        ("page", text(&sheet.page)),
        ("points", sheet.letters.points().into_value()),
        ("blocks", array(sheet.blocks.iter().map(|block| of_block(block).into_value()))),
    ])
}

fn of_block(block: &Block) -> Dict {
    match block {
        Block::Heading(words) => dict([("is", "heading".into_value()), ("words", text(words))]),
        Block::Text(words) => dict([("is", "text".into_value()), ("words", text(words))]),
        Block::List(lines) => dict([("is", "list".into_value()), ("lines", texts(lines))]),
        Block::Steps(lines) => dict([("is", "steps".into_value()), ("lines", texts(lines))]),
        Block::Card { colour, title, lead, lines } => dict([
            ("is", "card".into_value()),
            ("colour", colour.code().into_value()),
            ("title", text(title)),
            ("lead", text(lead)),
            ("lines", texts(lines)),
        ]),
        Block::Facts(facts) => {
            let pair = |(name, what): &(String, String)| array([text(name), text(what)]);
            dict([("is", "facts".into_value()), ("facts", array(facts.iter().map(pair)))])
        }
        Block::Table { caption, head, rows } => {
            let filled = |row: &Vec<String>| {
                array((0..head.len()).map(|place| text(row.get(place).map_or("", String::as_str))))
            };
            dict([
                ("is", "table".into_value()),
                ("caption", text(caption)),
                ("head", texts(head)),
                ("rows", array(rows.iter().map(filled))),
            ])
        }
        Block::Chart(chart) => of_chart(chart),
    }
}

fn of_chart(chart: &Chart) -> Dict {
    let levels =
        |levels: &[Level]| array(levels.iter().map(|level| array([place(level.at), text(&level.words)])));
    let point = |(when, much): &(f64, f64)| array([place(*when), place(*much)]);
    let usual = chart
        .usual
        .as_ref()
        .map_or(Value::None, |band| array([place(band.from), place(band.to), text(&band.words)]));
    dict([
        ("is", "chart".into_value()),
        ("described", text(&chart.described)),
        ("values", levels(&chart.values)),
        ("days", levels(&chart.days)),
        ("limits", levels(&chart.limits)),
        ("usual", usual),
        ("marks", array(chart.marks.iter().map(|mark| array([place(mark.at), text(&mark.sign)])))),
        (
            "series",
            array(chart.series.iter().map(|one| {
                dict([("name", text(&one.name)), ("points", array(one.points.iter().map(point)))])
                    .into_value()
            })),
        ),
    ])
}

/// A place on a scale; what is no number lies at its beginning.
fn place(at: f64) -> Value {
    if at.is_finite() { at.clamp(0.0, 1.0).into_value() } else { 0.0.into_value() }
}

fn text(words: &str) -> Value {
    words.into_value()
}

fn texts(lines: &[String]) -> Value {
    array(lines.iter().map(|line| text(line)))
}

fn array(values: impl IntoIterator<Item = Value>) -> Value {
    values.into_iter().collect::<Array>().into_value()
}

fn dict<const N: usize>(pairs: [(&str, Value); N]) -> Dict {
    pairs.into_iter().map(|(name, value)| (name.into(), value)).collect()
}
