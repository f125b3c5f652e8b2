//! How long the rules take, on histories from a month to a hundred thousand readings, and what a page of a record costs the
//! server. It fails when a year's history takes a millisecond or work grows faster than it may; whether it is right, tests say.
//!
//! `hearth-bench caseload PATIENTS DAYS` lets a new laptop fetch so many patients instead, and judges nothing.

mod invented;
mod measure;
mod pages;
mod ward;

use std::process::ExitCode;
use std::time::Duration;

use hearth_rules::{PlanInForce, assess};
use invented::{Invented, in_order, shuffled};

/// Name and days; with five readings a day the last is a hundred thousand readings.
const SIZES: [(&str, u32); 4] =
    [("1 month", 30), ("1 year", 365), ("10 years", 3_650), ("100,000 readings", 20_000)];
/// What a year's history may take.
const YEAR_MAX: Duration = Duration::from_millis(1);
/// How much the time may grow against that of copying and sorting the same readings, from a year to the longest history.
/// Linear work stays at 1 or falls below it; quadratic work would come out at fifty.
const GROWTH_MAX: f64 = 2.0;

/// One line of the report.
struct Line {
    name: &'static str,
    readings: usize,
    /// Copying and sorting the same readings: what any answer about them costs at least.
    baseline: Duration,
    today: Duration,
    today_shuffled: Duration,
    batch: Duration,
}

impl Line {
    fn measured(name: &'static str, days: u32) -> Result<Line, String> {
        let (plan, ordered) = (PlanInForce::product(), in_order(days)?);
        let (other, all) = (shuffled(&ordered), ordered.all());
        Ok(Line {
            name,
            readings: ordered.readings(),
            baseline: measure::median(|| sorted(&other)),
            today: measure::median(|| assess(&ordered.history, &ordered.newest, &plan)),
            today_shuffled: measure::median(|| assess(&other.history, &other.newest, &plan)),
            batch: measure::median(|| assess(&other.history, &all, &plan)),
        })
    }
}

/// The readings copied and sorted, kind by kind.
fn sorted(invented: &Invented) -> usize {
    let mut history = invented.history.clone();
    history.weights.sort();
    history.pressures.sort();
    history.pulses.sort();
    history.oxygens.sort();
    history.symptoms.sort();
    history.weights.len()
}

fn milliseconds(taken: Duration) -> f64 {
    taken.as_secs_f64() * 1e3
}

#[expect(clippy::cast_precision_loss, reason = "a count of readings is far below 2^52")]
fn nanoseconds_a_reading(taken: Duration, readings: usize) -> f64 {
    taken.as_secs_f64() * 1e9 / readings.max(1) as f64
}

fn print(lines: &[Line]) {
    println!(
        "Milliseconds, the middle of many runs. 'x' is how many times copying and sorting the same readings.\n"
    );
    println!(
        "| history | readings | copy and sort | today's check-in | x | shuffled | x | all as one batch | x | ns a reading, shuffled | ns a reading, batch |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    for line in lines {
        let base = milliseconds(line.baseline).max(f64::MIN_POSITIVE);
        let cell =
            |taken: Duration| format!("{:.3} | {:.2}", milliseconds(taken), milliseconds(taken) / base);
        println!(
            "| {} | {} | {:.3} | {} | {} | {} | {:.0} | {:.0} |",
            line.name,
            line.readings,
            base,
            cell(line.today),
            cell(line.today_shuffled),
            cell(line.batch),
            nanoseconds_a_reading(line.today_shuffled, line.readings),
            nanoseconds_a_reading(line.batch, line.readings),
        );
    }
}

/// What is not as it has to be, in words.
fn complaints(lines: &[Line]) -> Vec<String> {
    let mut complaints = Vec::new();
    let year = lines.iter().find(|line| line.name == "1 year");
    let (Some(year), Some(longest)) = (year, lines.last()) else {
        return vec!["nothing was measured".to_owned()];
    };
    for (what, taken) in [("in order", year.today), ("shuffled", year.today_shuffled)] {
        if taken >= YEAR_MAX {
            complaints
                .push(format!("a check-in over a year's history, {what}: {:.3} ms", milliseconds(taken)));
        }
    }
    for (what, of) in [
        ("today's check-in", (|line: &Line| line.today) as fn(&Line) -> Duration),
        ("today's check-in, shuffled", |line| line.today_shuffled),
        ("all as one batch", |line| line.batch),
    ] {
        let times = |line: &Line| of(line).as_secs_f64() / line.baseline.as_secs_f64().max(f64::MIN_POSITIVE);
        let growth = times(longest) / times(year).max(f64::MIN_POSITIVE);
        println!(
            "{what}: from a year to the longest history {growth:.2} times the growth of copying and sorting"
        );
        if growth > GROWTH_MAX {
            complaints.push(format!("{what}: grew {growth:.2} times as fast as copying and sorting"));
        }
    }
    complaints
}

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let done = match asked.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => everything(),
        ["caseload", patients, days] => match (patients.parse(), days.parse()) {
            (Ok(patients), Ok(days)) => pages::caseload(patients, days).map(|()| Vec::new()),
            _ => Err("how many patients, and how many days?".into()),
        },
        _ => Err("there is nothing to say but `caseload PATIENTS DAYS`".into()),
    };
    match done {
        Ok(complaints) => {
            for complaint in &complaints {
                eprintln!("too slow: {complaint}");
            }
            if complaints.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(problem) => {
            eprintln!("nothing could be measured: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// The rules and the pages. What is too slow, in words.
fn everything() -> ward::Done<Vec<String>> {
    let lines: Result<Vec<Line>, String> =
        SIZES.into_iter().map(|(name, days)| Line::measured(name, days)).collect();
    let lines = lines?;
    print(&lines);
    println!();
    let mut complaints = complaints(&lines);
    complaints.extend(pages::report()?);
    Ok(complaints)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &'static str, readings: usize, microseconds: u64) -> Line {
        let taken = Duration::from_micros(microseconds);
        let baseline = Duration::from_nanos(readings as u64 * 20);
        Line { name, readings, baseline, today: taken, today_shuffled: taken, batch: taken }
    }

    #[test]
    fn a_year_that_takes_a_millisecond_or_work_that_grows_faster_than_the_readings_is_complained_about() {
        let longest = |microseconds| line("100,000 readings", 100_000, microseconds);
        assert_eq!(complaints(&[line("1 year", 1_000, 500), longest(50_000)]).len(), 0);
        assert_eq!(complaints(&[line("1 year", 1_000, 1_000), longest(50_000)]).len(), 2);
        // A hundred times the readings and ten thousand times the time: quadratic, in all three columns.
        assert_eq!(complaints(&[line("1 year", 1_000, 500), longest(5_000_000)]).len(), 3);
        assert_eq!(complaints(&[]), ["nothing was measured"]);
    }
}
