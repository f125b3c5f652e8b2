//! Series for charts and the same as a table: values, the usual band, and the lines where the plan asks for something.

pub mod file;
pub(super) mod marks;

use super::facts::{Chart, Facts};
use super::reached;
use crate::api::{ActionLine, Numbers, NumbersRow, Point, Problem, Series};
use crate::deeds::people::author_name;
use crate::open::Open;
use crate::views::{advice, measured, say};
use hearth_chart::{CheckInNow, possible_duplicates};
use hearth_clinical::{Analyte, BloodPressure, LocalDay, OxygenScale, ThresholdLayer, WeightGain};
use hearth_record::{EntryKey, PatientId, Role};
use hearth_rules::PlanInForce;
use hearth_words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// Fewest readings from which a usual band is drawn (own choice: fewer say nothing about what is usual).
pub const USUAL_READINGS_MIN: usize = 7;
/// Rule W1 compares with the lowest weight of this many days.
const GAIN_DAYS: i32 = 3;

/// The numbers of one patient over the last `days` days.
///
/// # Errors
/// `Store`.
pub fn numbers(open: &Open, patient: PatientId, days: u16) -> Result<Numbers, Problem> {
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let words = open.words();
    let today = open.today();
    let within = |check_in: &CheckInNow<'_>| today.days_since(check_in.day) <= i32::from(days);
    let shown: Vec<&CheckInNow<'_>> = chart.check_ins.iter().filter(|check_in| within(check_in)).collect();
    let twice = possible_duplicates(&chart.check_ins);
    let mut rows: Vec<NumbersRow> =
        shown.iter().map(|check_in| row(open, &chart, check_in, &twice)).collect();
    rows.reverse();
    let not_loaded = chart.is_incomplete().then(|| open.said("numbers-not-loaded", &[]));
    Ok(Numbers {
        series: series(words, &shown, &chart.plan, today),
        rows,
        symptoms: marks::symptoms(words, &shown, today),
        medicines: marks::medicines(words, &chart.record, today, days),
        not_loaded,
    })
}

/// True for what is shown over time: neither taken back nor of a day that can't be right.
pub(super) fn counts(check_in: &CheckInNow<'_>, today: LocalDay) -> bool {
    !check_in.withdrawn && !check_in.time_doubtful && check_in.day <= today
}

fn series(words: Words, shown: &[&CheckInNow<'_>], plan: &PlanInForce, today: LocalDay) -> Vec<Series> {
    let standing = || shown.iter().filter(|check_in| counts(check_in, today));
    let points = |values: &dyn Fn(&CheckInNow<'_>) -> Vec<i32>| -> Vec<Point> {
        standing()
            .flat_map(|check_in| {
                values(check_in).into_iter().map(|value| Point { at_ms: check_in.at.ms(), value })
            })
            .collect()
    };
    let pressures = |which: fn(&BloodPressure) -> u16| {
        points(&|check_in| {
            check_in
                .pressures
                .iter()
                .flat_map(|version| &version.value)
                .map(|go| i32::from(which(go)))
                .collect()
        })
    };
    let kilos = points(&|check_in| {
        check_in.weight.iter().filter_map(|v| i32::try_from(v.value.kg_tenths()).ok()).collect()
    });
    let pulses = points(&|check_in| check_in.pulse.iter().map(|v| i32::from(v.value.per_minute())).collect());
    let oxygens = points(&|check_in| check_in.oxygen.iter().map(|v| i32::from(v.value.percent())).collect());
    let weights: Vec<(i32, i32)> = standing()
        .flat_map(|c| c.weight.iter().map(|v| (today.days_since(c.day), v.value.kg_tenths())))
        .filter_map(|(age, tenths)| Some((age, i32::try_from(tenths).ok()?)))
        .collect();
    let daily = [
        ("weight", "unit-kg", 1, kilos, weight_lines(words, &weights, plan)),
        ("systolic", "unit-mmhg", 0, pressures(|go| go.systolic().mmhg()), pressure_lines(words, plan)),
        ("diastolic", "unit-mmhg", 0, pressures(|go| go.diastolic().mmhg()), Vec::new()),
        ("pulse", "unit-pulse", 0, pulses, pulse_lines(words, plan)),
        ("oxygen", "unit-percent", 0, oxygens, oxygen_lines(words, plan)),
    ]
    .into_iter()
    .map(|(kind, unit, decimals, points, action_lines)| Series {
        kind: kind.to_owned(),
        name: words.plain(&format!("number-{kind}")),
        unit: words.plain(unit),
        decimals,
        usual: usual(&points),
        points,
        action_lines,
    });
    daily.chain(of_visits(words, &points)).filter(|series| !series.points.is_empty()).collect()
}

/// The values of standing check-ins as points.
type Points<'p> = dyn Fn(&dyn Fn(&CheckInNow<'_>) -> Vec<i32>) -> Vec<Point> + 'p;

/// What is measured less often: no usual band and no line, since the plan asks for nothing by itself there.
fn of_visits(words: Words, points: &Points<'_>) -> Vec<Series> {
    let series = |kind: &str, name: String, unit: String, decimals, points| Series {
        kind: kind.to_owned(),
        name,
        unit,
        decimals,
        usual: None,
        points,
        action_lines: Vec::new(),
    };
    let temperatures =
        points(&|check_in| check_in.temperature.iter().map(|v| i32::from(v.value.tenths())).collect());
    let steps = points(&|check_in| {
        check_in.steps.iter().filter_map(|v| i32::try_from(v.value.count()).ok()).collect()
    });
    let named = |kind: &str| words.plain(&format!("number-{kind}"));
    let mut all = vec![
        series("temperature", named("temperature"), words.plain("unit-celsius"), 1, temperatures),
        series("steps", named("steps"), words.plain("unit-steps"), 0, steps),
    ];
    all.extend(Analyte::ALL.map(|analyte| {
        let points = points(&|check_in| {
            let of_it = check_in.bloods.iter().filter(|v| v.value.analyte() == analyte);
            of_it.filter_map(|v| i32::try_from(v.value.steps()).ok()).collect()
        });
        let decimals = u8::from(analyte.decimals() > 0);
        let unit = analyte.unit().to_string();
        series(analyte.code(), measured::analyte(words, analyte), unit, decimals, points)
    }));
    all
}

/// Between the tenth and the ninetieth of a hundred readings, once there are enough of them.
fn usual(points: &[Point]) -> Option<[i32; 2]> {
    if points.len() < USUAL_READINGS_MIN {
        return None;
    }
    let mut values: Vec<i32> = points.iter().map(|point| point.value).collect();
    values.sort_unstable();
    let last = values.len().saturating_sub(1);
    let at = |tenths: usize| values.get(last.saturating_mul(tenths) / 10).copied();
    Some([at(1)?, at(9)?])
}

fn line(words: Words, key: &str, value: i32) -> ActionLine {
    ActionLine { value, name: words.plain(key), target: key == "line-target-weight" }
}

/// The agreed weight, and the weight from which today's reading would be a fast gain.
fn weight_lines(words: Words, weights: &[(i32, i32)], plan: &PlanInForce) -> Vec<ActionLine> {
    let mut lines = Vec::new();
    if let Some(target) = &plan.target_weight {
        let tenths = i32::try_from(target.first().value.kg_tenths()).unwrap_or(i32::MAX);
        lines.push(line(words, "line-target-weight", tenths));
    }
    let lowest =
        weights.iter().filter(|(age, _)| (1..=GAIN_DAYS).contains(age)).map(|(_, tenths)| *tenths).min();
    let smallest: Option<WeightGain> = plan.weight_gain.all().map(|setting| setting.value).min();
    if let (Some(lowest), Some(gain)) = (lowest, smallest) {
        let gain = i32::try_from(gain.grams() / 100).unwrap_or(0);
        lines.push(line(words, "line-weight-gain", lowest.saturating_add(gain)));
    }
    lines
}

fn pressure_lines(words: Words, plan: &PlanInForce) -> Vec<ActionLine> {
    let low = plan.systolic_low.all().map(|setting| setting.value.mmhg()).max();
    let high = plan.systolic_high.all().map(|setting| setting.value.mmhg()).min();
    let mut lines = Vec::new();
    lines.extend(low.map(|mmhg| line(words, "line-low-pressure", i32::from(mmhg))));
    lines.extend(high.map(|mmhg| line(words, "line-high-pressure", i32::from(mmhg))));
    lines
}

fn pulse_lines(words: Words, plan: &PlanInForce) -> Vec<ActionLine> {
    let low = plan.pulse_low.all().map(|setting| setting.value.per_minute()).max();
    let high = plan.pulse_high.all().map(|setting| setting.value.per_minute()).min();
    let mut lines = Vec::new();
    lines.extend(low.map(|beats| line(words, "line-slow-pulse", i32::from(beats))));
    lines.extend(high.map(|beats| line(words, "line-fast-pulse", i32::from(beats))));
    lines
}

/// Drawn only where somebody has set a scale for the service or the person.
fn oxygen_lines(words: Words, plan: &PlanInForce) -> Vec<ActionLine> {
    let set = plan.oxygen_scale.first().layer != ThresholdLayer::Product;
    let lowest = plan.oxygen_scale.all().map(|setting| match setting.value {
        OxygenScale::From94To98 => 92,
        OxygenScale::From88To92 => 88,
    });
    lowest.max().filter(|_| set).map(|percent| line(words, "line-low-oxygen", percent)).into_iter().collect()
}

fn row(open: &Open, chart: &Chart<'_>, check_in: &CheckInNow<'_>, twice: &BTreeSet<EntryKey>) -> NumbersRow {
    let words = open.words();
    let mut cells = BTreeMap::new();
    let mut cell = |kind: &str, texts: Vec<String>| {
        if !texts.is_empty() {
            cells.insert(kind.to_owned(), texts.join(" / "));
        }
    };
    cell("weight", check_in.weight.iter().map(|v| words.weight_both(v.value.grams())).collect());
    let goes = check_in.pressures.iter().flat_map(|version| &version.value);
    cell("pressure", goes.map(|go| words.pressure(go.systolic().mmhg(), go.diastolic().mmhg())).collect());
    cell("pulse", check_in.pulse.iter().map(|v| words.pulse(v.value.per_minute())).collect());
    cell("oxygen", check_in.oxygen.iter().map(|v| format!("{}%", v.value.percent())).collect());
    cell("temperature", check_in.temperature.iter().map(|v| v.value.to_string()).collect());
    cell("rhythm", check_in.rhythm.iter().map(|v| measured::rhythm(words, v.value)).collect());
    cell("postural", check_in.postural.iter().map(|v| measured::postural(words, v.value)).collect());
    cell("steps", check_in.steps.iter().map(|v| measured::steps(words, v.value)).collect());
    cell("bloods", check_in.bloods.iter().map(|v| measured::blood(words, v.value)).collect());
    let told = check_in.symptoms.iter().filter(|(symptom, v)| symptom.reports_something(&v.value));
    cell("symptoms", told.map(|(symptom, _)| words.symptom_name(symptom.code())).collect());
    let told = check_in.told.last().map(|(_, told)| told.zone.as_str()).unwrap_or_default();
    let mark = mark_of(check_in, twice, open.today());
    NumbersRow {
        key: check_in.fact.act.key.to_string(),
        at: say::moment(words, check_in.at),
        cells,
        zone: advice::zone_of(told),
        mark: mark.to_owned(),
        by: typed_by(open, chart, check_in),
        reached: reached::of_check_in(open, chart, &check_in.fact.act.key),
    }
}

/// Who typed it in, where that was not the person.
fn typed_by(open: &Open, chart: &Chart<'_>, check_in: &CheckInNow<'_>) -> String {
    let author = &check_in.fact.act.header.author;
    if chart.directory().users.get(author).is_none_or(|row| row.role == Role::Patient) {
        return String::new();
    }
    // On a carer's pages 'you' is the person for whom they enter.
    let by_carer = chart.directory().users.get(author).is_some_and(|row| row.role == Role::Carer);
    if by_carer { open.words().plain("author-carer") } else { author_name(open, chart, author) }
}

/// What has become of a check-in, or what is to be known about it, as a code; empty when nothing is.
pub(super) fn mark_of(
    check_in: &CheckInNow<'_>,
    twice: &BTreeSet<EntryKey>,
    today: LocalDay,
) -> &'static str {
    if check_in.withdrawn {
        "withdrawn"
    } else if check_in.time_doubtful || check_in.day > today {
        "time-unsure"
    } else if check_in.corrected {
        "corrected"
    } else if twice.contains(&check_in.fact.act.key) {
        "possible-duplicate"
    } else {
        ""
    }
}
