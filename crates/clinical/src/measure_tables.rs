//! Every line of the clinicians' tables about quantities, conversions and questions, asked of the types themselves.
//! The tables lie in docs/clinical/tables; the register beside them says who signed which version.

use core::fmt::Display;

use crate::measure::MeasureProblem;
use crate::{
    Analyte, BloodPressure, BloodPressureProblem, BloodResult, DiastolicProblem, EjectionFraction, LocalDay,
    Measured, OxygenSaturationProblem, PulseProblem, Recent, StepsPerDay, SystolicProblem, Temperature,
    Unusual, Weight, WeightProblem, checks, parse_blood_pressure, parse_oxygen_saturation, parse_pulse,
    parse_weight_kg, parse_weight_with_unit, register_tests,
};

const TODAY: &str = "2026-11-21";

/// The lines of a table, each with as many columns as it has.
#[track_caller]
fn lines((name, version): (&str, u16), table: &str, columns: &[&str], expected: usize) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(reader.headers().unwrap(), columns);
    let lines: Vec<Vec<String>> =
        reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(lines.len(), expected, "the table was read to its end");
    register_tests::check(name, version, expected);
    lines
}

/// Fails unless every group of lines has at least twelve.
#[track_caller]
fn at_least_twelve_each(lines: &[Vec<String>], groups: usize) {
    let names: std::collections::BTreeSet<&String> = lines.iter().map(|line| &line[0]).collect();
    assert_eq!(names.len(), groups);
    for name in names {
        assert!(lines.iter().filter(|line| line[0] == *name).count() >= 12, "{name}");
    }
}

#[test]
fn every_quantity_is_saved_asked_about_and_refused_as_its_table_says() {
    let table = include_str!("../../../docs/clinical/tables/quantities.csv");
    let lines = lines(("quantities", 2), table, &["quantity", "case", "typed", "expected"], 331);
    at_least_twelve_each(&lines, 19);
    for line in &lines {
        assert_eq!(entered(&line[0], &line[2]), line[3], "{}: {}", line[0], line[1]);
    }
}

fn entered(quantity: &str, typed: &str) -> String {
    let alone = |measured: Measured, shown: String| {
        let asked = checks(&measured, TODAY.parse().unwrap(), &Recent::default());
        let asked = asked.iter().map(|one| format!("asked once: {}", limit(one)));
        core::iter::once(format!("saved as {shown}")).chain(asked).collect::<Vec<_>>().join("; ")
    };
    let blood = |analyte| match BloodResult::parse_beside_unit(analyte, typed) {
        Ok(value) => alone(Measured { bloods: vec![value], ..Measured::default() }, value.to_string()),
        Err(problem) => measure_problem(&problem),
    };
    let weight = |read: Result<Weight, WeightProblem>| match read {
        Ok(value) => {
            let measured = Measured { weight: Some(value), ..Measured::default() };
            alone(measured, format!("{} kg", value.kg_text()))
        }
        Err(problem) => weight_problem(problem),
    };
    match quantity {
        "weight" => weight(parse_weight_kg(typed)),
        "weight with its unit" => weight(parse_weight_with_unit(typed)),
        "upper number of the pressure" | "lower number of the pressure" => {
            match parse_blood_pressure(typed) {
                Ok(value) => {
                    alone(Measured { blood_pressure: Some(value), ..Measured::default() }, pressure(value))
                }
                Err(problem) => pressure_problem(problem),
            }
        }
        "pulse" => match parse_pulse(typed) {
            Ok(value) => {
                let measured = Measured { pulse: Some(value), ..Measured::default() };
                alone(measured, format!("{} /min", value.per_minute()))
            }
            Err(problem) => pulse_problem(problem),
        },
        "oxygen" => match parse_oxygen_saturation(typed) {
            Ok(value) => {
                let measured = Measured { oxygen: Some(value), ..Measured::default() };
                alone(measured, format!("{} %", value.percent()))
            }
            Err(problem) => oxygen_problem(problem),
        },
        "temperature" => match Temperature::parse(typed) {
            Ok(value) => {
                alone(Measured { temperature: Some(value), ..Measured::default() }, value.to_string())
            }
            Err(problem) => measure_problem(&problem),
        },
        "steps of a day" => match StepsPerDay::parse(typed) {
            Ok(value) => alone(Measured { steps: Some(value), ..Measured::default() }, value.to_string()),
            Err(problem) => measure_problem(&problem),
        },
        "ejection fraction" => match EjectionFraction::parse(typed) {
            Ok(value) => {
                let measured = Measured { ejection_fraction: Some(value), ..Measured::default() };
                alone(measured, value.to_string())
            }
            Err(problem) => measure_problem(&problem),
        },
        "eGFR" => blood(Analyte::Egfr),
        "transferrin saturation" => blood(Analyte::TransferrinSaturation),
        "NT-proBNP" => blood(Analyte::NtProBnp),
        "BNP" => blood(Analyte::Bnp),
        other => blood(Analyte::from_code(other).unwrap()),
    }
}

fn pressure(value: BloodPressure) -> String {
    format!("{}/{} mmHg", value.systolic().mmhg(), value.diastolic().mmhg())
}

fn again(what: impl Display) -> String {
    format!("asked again: {what}")
}

fn measure_problem<Q: Display>(problem: &MeasureProblem<Q>) -> String {
    again(match problem {
        MeasureProblem::Empty => "nothing typed".to_owned(),
        MeasureProblem::NotANumber => "not a number".to_owned(),
        MeasureProblem::UnitMissing { wanted } => format!("the unit is missing, {wanted} is meant"),
        MeasureProblem::WrongUnit { typed: Some(typed), wanted } => {
            format!("another unit, {typed}, where {wanted} is meant")
        }
        MeasureProblem::WrongUnit { typed: None, wanted } => {
            format!("another unit, where {wanted} is meant")
        }
        MeasureProblem::LooksLike { unit, then } => format!("looks like {unit}, {then} may be meant"),
        MeasureProblem::TooLow { lowest } => format!("too low, the lowest is {lowest}"),
        MeasureProblem::TooHigh { highest } => format!("too high, the highest is {highest}"),
    })
}

fn weight_problem(problem: WeightProblem) -> String {
    let kg = |weight: Weight| format!("{} kg", weight.kg_text());
    again(match problem {
        WeightProblem::Empty => "nothing typed".to_owned(),
        WeightProblem::NotANumber => "not a number".to_owned(),
        WeightProblem::TooLow { lowest } => format!("too low, the lowest is {}", kg(lowest)),
        WeightProblem::TooHigh { highest } => format!("too high, the highest is {}", kg(highest)),
        WeightProblem::LooksLikeStone { stone, pounds } => {
            format!("looks like {stone} stone {pounds} pounds")
        }
        WeightProblem::DecimalInStone { .. } => "a point in the stones".to_owned(),
        WeightProblem::PoundsEmpty => "the pounds are missing".to_owned(),
        WeightProblem::PoundsNotANumber => "the pounds are not a number".to_owned(),
        WeightProblem::PoundsTooHigh { .. } => "14 pounds are another stone".to_owned(),
        WeightProblem::UnitMissing => "the unit is missing".to_owned(),
    })
}

fn pressure_problem(problem: BloodPressureProblem) -> String {
    again(match problem {
        BloodPressureProblem::Systolic(problem) => match problem {
            SystolicProblem::Empty => "upper nothing typed".to_owned(),
            SystolicProblem::NotANumber => "upper not a number".to_owned(),
            SystolicProblem::TooLow { lowest } => {
                format!("upper too low, the lowest is {} mmHg", lowest.mmhg())
            }
            SystolicProblem::TooHigh { highest } => {
                format!("upper too high, the highest is {} mmHg", highest.mmhg())
            }
        },
        BloodPressureProblem::Diastolic(problem) => match problem {
            DiastolicProblem::Empty => "lower nothing typed".to_owned(),
            DiastolicProblem::NotANumber => "lower not a number".to_owned(),
            DiastolicProblem::TooLow { lowest } => {
                format!("lower too low, the lowest is {} mmHg", lowest.mmhg())
            }
            DiastolicProblem::TooHigh { highest } => {
                format!("lower too high, the highest is {} mmHg", highest.mmhg())
            }
        },
        BloodPressureProblem::Swapped { then } => {
            format!("swapped, {}/{} may be meant", then.systolic().mmhg(), then.diastolic().mmhg())
        }
        BloodPressureProblem::DiastolicNotBelow { .. } => "lower not below upper".to_owned(),
        BloodPressureProblem::NotAPair => "not two numbers".to_owned(),
    })
}

fn pulse_problem(problem: PulseProblem) -> String {
    again(match problem {
        PulseProblem::Empty => "nothing typed".to_owned(),
        PulseProblem::NotANumber => "not a number".to_owned(),
        PulseProblem::TooLow { lowest } => format!("too low, the lowest is {} /min", lowest.per_minute()),
        PulseProblem::TooHigh { highest } => {
            format!("too high, the highest is {} /min", highest.per_minute())
        }
    })
}

fn oxygen_problem(problem: OxygenSaturationProblem) -> String {
    again(match problem {
        OxygenSaturationProblem::Empty => "nothing typed".to_owned(),
        OxygenSaturationProblem::NotANumber => "not a number".to_owned(),
        OxygenSaturationProblem::TooLow { lowest } => {
            format!("too low, the lowest is {} %", lowest.percent())
        }
        OxygenSaturationProblem::TooHigh { highest } => {
            format!("too high, the highest is {} %", highest.percent())
        }
    })
}

/// A question without the name of its quantity.
fn limit(asked: &Unusual) -> String {
    match *asked {
        Unusual::WeightLow { below } => format!("below {} kg", below.kg_text()),
        Unusual::WeightHigh { above } => format!("above {} kg", above.kg_text()),
        Unusual::WeightJump { before, days } => {
            format!("far from {} kg {days} days before, is this you?", before.kg_text())
        }
        Unusual::SystolicLow { below } => format!("below {} mmHg", below.mmhg()),
        Unusual::SystolicHigh { above } => format!("above {} mmHg", above.mmhg()),
        Unusual::DiastolicLow { below } => format!("below {} mmHg", below.mmhg()),
        Unusual::DiastolicHigh { above } => format!("above {} mmHg", above.mmhg()),
        Unusual::SystolicJump { median_mmhg } | Unusual::DiastolicJump { median_mmhg } => {
            format!("far from the middle, {median_mmhg} mmHg")
        }
        Unusual::PulsePressureNarrow { mmhg } => format!("{mmhg} mmHg between the two"),
        Unusual::PulseLow { below } => format!("below {} /min", below.per_minute()),
        Unusual::PulseHigh { above } => format!("above {} /min", above.per_minute()),
        Unusual::PulseJump { median_per_minute } => format!("far from the middle, {median_per_minute} /min"),
        Unusual::OxygenLow { below } => format!("below {} %", below.percent()),
        Unusual::OxygenDrop { median_percent } => format!("far below the middle, {median_percent} %"),
        Unusual::PulseAndOxygenSwapped => "pulse and oxygen swapped?".to_owned(),
        Unusual::TemperatureLow { below } => format!("below {below}"),
        Unusual::TemperatureHigh { above } => format!("above {above}"),
        Unusual::StepsHigh { above } => format!("above {above}"),
        Unusual::EjectionFractionLow { below } => format!("below {below}"),
        Unusual::EjectionFractionHigh { above } => format!("above {above}"),
        Unusual::EjectionFractionJump { before } => format!("far from the last one, {before}"),
        Unusual::BloodLow { below } => format!("below {below}"),
        Unusual::BloodHigh { above } => format!("above {above}"),
        Unusual::BloodJump { before } => format!("far from the last one, {before}"),
        Unusual::BloodInOtherUnit { unit, then } => format!("looks like {unit}, {then} may be meant"),
    }
}

/// A question as the table about questions writes it.
fn question(asked: &Unusual) -> String {
    let name = match *asked {
        Unusual::WeightLow { .. } | Unusual::WeightHigh { .. } | Unusual::WeightJump { .. } => "weight",
        Unusual::SystolicLow { .. } | Unusual::SystolicHigh { .. } | Unusual::SystolicJump { .. } => {
            "upper number"
        }
        Unusual::DiastolicLow { .. } | Unusual::DiastolicHigh { .. } | Unusual::DiastolicJump { .. } => {
            "lower number"
        }
        Unusual::PulseLow { .. } | Unusual::PulseHigh { .. } | Unusual::PulseJump { .. } => "pulse",
        Unusual::OxygenLow { .. } | Unusual::OxygenDrop { .. } => "oxygen",
        Unusual::PulsePressureNarrow { .. } | Unusual::PulseAndOxygenSwapped => return limit(asked),
        Unusual::TemperatureLow { .. } | Unusual::TemperatureHigh { .. } => "temperature",
        Unusual::StepsHigh { .. } => "steps",
        Unusual::EjectionFractionLow { .. }
        | Unusual::EjectionFractionHigh { .. }
        | Unusual::EjectionFractionJump { .. } => "ejection fraction",
        Unusual::BloodLow { below: result }
        | Unusual::BloodHigh { above: result }
        | Unusual::BloodJump { before: result }
        | Unusual::BloodInOtherUnit { then: result, .. } => result.analyte().code(),
    };
    format!("{name}: {}", limit(asked))
}

#[test]
fn every_conversion_gives_what_its_table_says() {
    let table = include_str!("../../../docs/clinical/tables/conversions.csv");
    let lines = lines(("conversions", 1), table, &["conversion", "case", "typed", "expected"], 128);
    at_least_twelve_each(&lines, 9);
    for line in &lines {
        assert_eq!(converted(&line[0], &line[2]), line[3], "{}: {}", line[0], line[1]);
    }
}

fn converted(conversion: &str, typed: &str) -> String {
    let analyte = match conversion {
        "stones and pounds to grams" | "pounds to grams" => {
            return match parse_weight_with_unit(typed) {
                Ok(weight) => format!("{} g", weight.grams()),
                Err(problem) => weight_problem(problem),
            };
        }
        "grams to stones and pounds" => {
            let grams = typed.strip_suffix('g').unwrap().parse().unwrap();
            let (stone, pounds) = Weight::from_grams(grams).unwrap().stone_and_pounds();
            return format!("{stone} st {pounds} lb");
        }
        "creatinine mg/dL to µmol/L" => Analyte::Creatinine,
        "haemoglobin g/dL to g/L" => Analyte::Haemoglobin,
        "NT-proBNP pmol/L to ng/L" | "NT-proBNP pg/mL to ng/L" => Analyte::NtProBnp,
        "BNP pg/mL to ng/L" => Analyte::Bnp,
        "ferritin ng/mL to µg/L" => Analyte::Ferritin,
        other => panic!("no conversion {other}"),
    };
    match BloodResult::parse(analyte, typed) {
        Ok(result) => result.to_string(),
        Err(problem) => measure_problem(&problem),
    }
}

#[test]
fn every_comparison_with_earlier_values_asks_what_its_table_says() {
    let table = include_str!("../../../docs/clinical/tables/checks.csv");
    for line in lines(("checks", 3), table, &["about", "case", "recent", "typed", "expected"], 134) {
        let today: LocalDay = TODAY.parse().unwrap();
        let recent = recent(&line[2], today);
        let said: Vec<String> = match line[3].strip_prefix("target ") {
            Some(target) => far_target(parse_weight_kg(target).unwrap(), &recent),
            None => checks(&measured(&line[3]), today, &recent).iter().map(question).collect(),
        };
        let said = if said.is_empty() { "nothing asked".to_owned() } else { said.join("; ") };
        assert_eq!(said, line[4], "{}: {}", line[0], line[1]);
    }
}

fn far_target(target: Weight, recent: &Recent) -> Vec<String> {
    let last = recent.weight.map(|(_, last)| last);
    let far = last.filter(|last| crate::is_far_from_last_weight(target, *last));
    far.map(|last| format!("target: far from {} kg", last.kg_text())).into_iter().collect()
}

/// Reads `pulse 96; oxygen 72`.
fn measured(typed: &str) -> Measured {
    let mut measured = Measured::default();
    for one in typed.split("; ") {
        let (name, value) = one.split_once(' ').unwrap();
        match name {
            "weight" => measured.weight = Some(parse_weight_kg(value).unwrap()),
            "pressure" => measured.blood_pressure = Some(parse_blood_pressure(value).unwrap()),
            "pulse" => measured.pulse = Some(parse_pulse(value).unwrap()),
            "oxygen" => measured.oxygen = Some(parse_oxygen_saturation(value).unwrap()),
            "temperature" => measured.temperature = Some(Temperature::parse(value).unwrap()),
            "steps" => measured.steps = Some(StepsPerDay::parse(value).unwrap()),
            "lvef" => measured.ejection_fraction = Some(EjectionFraction::parse(value).unwrap()),
            analyte => measured.bloods.push(blood(analyte, value)),
        }
    }
    measured
}

fn blood(analyte: &str, value: &str) -> BloodResult {
    BloodResult::parse(Analyte::from_code(analyte).unwrap(), value).unwrap()
}

/// Reads `pulse 70, 72, 74` or `weight 82.4 7 days before`.
fn recent(text: &str, today: LocalDay) -> Recent {
    let mut recent = Recent::default();
    let Some((name, values)) = text.split_once(' ') else { return recent };
    let all = || values.split(", ");
    match name {
        "weight" => {
            let (weight, days) = values.strip_suffix(" days before").unwrap().split_once(' ').unwrap();
            let day = LocalDay::from_days(today.days() - days.parse::<i32>().unwrap()).unwrap();
            recent.weight = Some((day, parse_weight_kg(weight).unwrap()));
        }
        "pressure" => recent.blood_pressures = all().map(|one| parse_blood_pressure(one).unwrap()).collect(),
        "pulse" => recent.pulses = all().map(|one| parse_pulse(one).unwrap()).collect(),
        "oxygen" => recent.oxygens = all().map(|one| parse_oxygen_saturation(one).unwrap()).collect(),
        "lvef" => recent.ejection_fraction = Some(EjectionFraction::parse(values).unwrap()),
        analyte => recent.bloods.push(blood(analyte, values)),
    }
    recent
}
