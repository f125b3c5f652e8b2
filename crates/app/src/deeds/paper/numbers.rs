//! The numbers of a chosen time on paper: a chart of each and the table. What they are is the business of `numbers.rs`.

use super::card::whose;
use crate::api::{ActionLine, Numbers, NumbersRow, Point, Problem, Series};
use crate::deeds::facts::Facts;
use crate::deeds::numbers;
use crate::open::Open;
use crate::views::say;
use hearth_clinical::LocalDay;
use hearth_paper::{Band, Block, Chart, Letters, Level, Mark, Series as Line, Sheet};
use hearth_record::PatientId;
use hearth_words::{Arg, Words};

/// The columns of the table, in order: the kind of cell and the key of its name.
const COLUMNS: [(&str, &str); 5] = [
    ("weight", "number-weight"),
    ("pressure", "number-pressure"),
    ("pulse", "number-pulse"),
    ("oxygen", "number-oxygen"),
    ("symptoms", "number-symptoms"),
];
/// Labels along the days of a chart, the first and the last included.
const DAY_LABELS: i32 = 4;

/// The numbers of one patient over the last `days` days, as a sheet.
///
/// # Errors
/// A problem of kind `Store`.
pub fn sheet(open: &Open, patient: PatientId, days: u16) -> Result<Sheet, Problem> {
    let words = open.words();
    let numbers = numbers::numbers(open, patient, days)?;
    let (first, last) = (open.today().plus_days(-i32::from(days)), open.today());
    let facts = Facts::read(open, &open.view()?, patient)?;
    let period = words.say(
        "paper-numbers-period",
        &[("from", Arg::Text(&say::day(words, first))), ("to", Arg::Text(&say::day(words, last)))],
    );
    let mut about: Vec<String> = whose(words, &facts.chart()).into_iter().collect();
    about.push(period);
    about.extend(numbers.not_loaded.iter().map(|said| said.text.clone()));
    let mut blocks: Vec<Block> = Vec::new();
    for series in &numbers.series {
        blocks.push(Block::Heading(format!("{} ({})", series.name, series.unit)));
        blocks.push(Block::Chart(chart(words, series, &numbers, (first, last))));
    }
    if !numbers.medicines.is_empty() {
        blocks.push(Block::Heading(words.plain("paper-numbers-medicines")));
        blocks.push(Block::Steps(numbers.medicines.iter().map(|mark| mark.said.text.clone()).collect()));
    }
    blocks.push(Block::Heading(words.plain("paper-numbers-table")));
    blocks.push(table(words, &numbers));
    Ok(Sheet {
        language: words.language(),
        title: words.plain("paper-numbers-title"),
        about,
        blocks,
        foot: words.plain("card-foot"),
        page: words.plain("card-page"),
        letters: Letters::Usual,
    })
}

fn table(words: Words, numbers: &Numbers) -> Block {
    let used: Vec<(&str, &str)> = COLUMNS
        .into_iter()
        .filter(|(kind, _)| numbers.rows.iter().any(|row| row.cells.contains_key(*kind)))
        .collect();
    let head = std::iter::once("paper-numbers-when").chain(used.iter().map(|(_, key)| *key));
    let cells = |row: &NumbersRow| {
        let mark = if row.mark.is_empty() {
            String::new()
        } else {
            words.plain(&Words::key("paper-mark", &row.mark))
        };
        let when = if mark.is_empty() { row.at.clone() } else { format!("{} ({mark})", row.at) };
        let cell = |(kind, _): &(&str, &str)| row.cells.get(*kind).cloned().unwrap_or_default();
        std::iter::once(when).chain(used.iter().map(cell)).collect()
    };
    Block::Table {
        caption: words.plain("paper-numbers-caption"),
        head: head.map(|key| words.plain(key)).collect(),
        rows: numbers
            .rows
            .iter()
            .filter(|row| used.iter().any(|(kind, _)| row.cells.contains_key(*kind)))
            .map(cells)
            .collect(),
    }
}

/// One series as it is drawn: from the first to the last day, and as high as its values and lines need.
fn chart(words: Words, series: &Series, numbers: &Numbers, (first, last): (LocalDay, LocalDay)) -> Chart {
    let scale = Scale::of(series);
    let time = Time { from: midday(first), to: midday(last) };
    let days = last.days_since(first).max(1);
    let day_label = |number: i32| {
        let day = first.plus_days(days * number / (DAY_LABELS - 1));
        Level { at: time.at(midday(day)), words: say::day(words, day) }
    };
    let level = |value: i32, words: String| Level { at: scale.at(value), words };
    let limit = |line: &ActionLine| {
        level(line.value, format!("{}: {} {}", line.name, number(line.value, series.decimals), series.unit))
    };
    Chart {
        described: described(words, series),
        values: scale.steps().map(|value| level(value, number(value, series.decimals))).collect(),
        days: (0..DAY_LABELS).map(day_label).collect(),
        usual: series.usual.map(|[low, high]| Band {
            from: scale.at(low),
            to: scale.at(high),
            words: format!(
                "{}: {} – {} {}",
                words.plain("paper-numbers-usual"),
                number(low, series.decimals),
                number(high, series.decimals),
                series.unit
            ),
        }),
        limits: series.action_lines.iter().map(limit).collect(),
        marks: (1..)
            .zip(&numbers.medicines)
            .map(|(sign, mark): (u32, _)| Mark { at: time.at(mark.at_ms), sign: sign.to_string() })
            .collect(),
        series: vec![Line {
            name: series.name.clone(),
            points: series.points.iter().map(|point| (time.at(point.at_ms), scale.at(point.value))).collect(),
        }],
    }
}

/// For whoever does not see it: how many readings, the latest, the lowest and the highest.
fn described(words: Words, series: &Series) -> String {
    let of = |pick: Option<&Point>| pick.map_or(String::new(), |point| number(point.value, series.decimals));
    let (lowest, highest) = (
        of(series.points.iter().min_by_key(|point| point.value)),
        of(series.points.iter().max_by_key(|point| point.value)),
    );
    words.say(
        "paper-numbers-described",
        &[
            ("name", Arg::Text(&series.name)),
            ("count", Arg::Number(i64::try_from(series.points.len()).unwrap_or(i64::MAX))),
            ("latest", Arg::Text(&of(series.points.last()))),
            ("lowest", Arg::Text(&lowest)),
            ("highest", Arg::Text(&highest)),
            ("unit", Arg::Text(&series.unit)),
        ],
    )
}

fn midday(day: LocalDay) -> i64 {
    (i64::from(day.days()) * 24 + 12) * 3_600_000
}

fn number(value: i32, decimals: u8) -> String {
    if decimals == 0 { value.to_string() } else { format!("{}.{}", value / 10, (value % 10).abs()) }
}

/// From the left edge of a chart to its right.
struct Time {
    from: i64,
    to: i64,
}

impl Time {
    fn at(&self, ms: i64) -> f64 {
        part(ms - self.from, self.to - self.from)
    }
}

/// From the lower edge of a chart to its upper.
struct Scale {
    low: i32,
    step: i32,
    steps: i32,
}

/// Lines across a chart that can still be told apart.
const STEPS_MAX: i32 = 6;
/// The least that a chart shows from its lower to its upper edge: less would make a mountain of a usual day.
const SPAN_MIN: i32 = 20;

impl Scale {
    fn of(series: &Series) -> Scale {
        let values = || {
            let lines = series.action_lines.iter().map(|line| line.value);
            series
                .points
                .iter()
                .map(|point| point.value)
                .chain(lines)
                .chain(series.usual.into_iter().flatten())
        };
        let (lowest, highest) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
        let missing = (SPAN_MIN - (highest - lowest)).max(0);
        let (lowest, highest) = ((lowest - missing / 2).max(0), highest + missing / 2);
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000, 10_000, 50_000, 100_000]
            .into_iter()
            .find(|step| (highest - lowest) / step < STEPS_MAX - 1)
            .unwrap_or(1_000_000);
        let low = lowest.div_euclid(step) * step;
        Scale { low, step, steps: (highest - low) / step + 1 }
    }

    fn at(&self, value: i32) -> f64 {
        part(i64::from(value - self.low), i64::from(self.step * self.steps))
    }

    fn steps(&self) -> impl Iterator<Item = i32> {
        (0..=self.steps).map(|number| self.low + number * self.step)
    }
}

fn part(of: i64, whole: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a place on paper needs no more than three digits")]
    let part = of as f64 / whole.max(1) as f64;
    part.clamp(0.0, 1.0)
}
