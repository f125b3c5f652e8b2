//! L6, iron: a transferrin saturation below 20 % or a ferritin below 100 µg/L, while haemoglobin is below 150 g/L.
//! It only puts the person on the team's list for review; haemoglobin by itself is judged by no rule, and one that comes after
//! a low iron answers for it.

use hearth_clinical::blood::{Ferritin, Haemoglobin, TransferrinSaturation};
use hearth_clinical::{Analyte, BloodResult, LocalDay};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::bloods::{self, Results};
use crate::statement::Statement;

/// Below this ferritin iron is short, µg/L (NICE NG106, September 2025).
const FERRITIN: BloodResult = BloodResult::Ferritin(match Ferritin::from_ug_per_l(100) {
    Ok(value) => value,
    Err(_) => Ferritin::LOWEST,
});
/// Below this transferrin saturation iron is short, % (NICE NG106, September 2025).
const SATURATION: BloodResult =
    BloodResult::TransferrinSaturation(match TransferrinSaturation::from_percent(20) {
        Ok(value) => value,
        Err(_) => TransferrinSaturation::LOWEST,
    });
/// Only below this haemoglobin does it count, g/L (NICE NG106, September 2025).
const HAEMOGLOBIN: BloodResult = BloodResult::Haemoglobin(match Haemoglobin::from_g_per_l(150) {
    Ok(value) => value,
    Err(_) => Haemoglobin::LOWEST,
});
/// An older haemoglobin than this many days says nothing any more (product value).
const HAEMOGLOBIN_DAYS: i32 = 90;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::L6,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Blood], beside: &[], days_back: HAEMOGLOBIN_DAYS },
    parameters: &[],
    source: "NICE NG106, September 2025 (saturation below 20 % or ferritin below 100, with haemoglobin below 150 g/L); \
             ESC 2021 differs (ferritin below 100, or 100 to 299 with saturation below 20 %, at any haemoglobin)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let haemoglobins = Results::of(case, Analyte::Haemoglobin);
    for reading in case.focused(&case.history.bloods) {
        if let BloodResult::Haemoglobin(_) = reading.value {
            comes_after(case, reading, &haemoglobins, &mut judged);
            continue;
        }
        let Some((limit, key)) = limit_of(reading.value) else { continue };
        if reading.value >= limit {
            judged.looked_at.insert((Quantity::Blood, reading.key));
            continue;
        }
        if reading.time_unsure {
            continue;
        }
        let Some(haemoglobin) = up_to(&haemoglobins, reading.day) else {
            judged.statements.insert((reading.key, Statement::NoHaemoglobin { days: HAEMOGLOBIN_DAYS }));
            continue;
        };
        judged.looked_at.insert((Quantity::Blood, reading.key));
        if haemoglobin.value < HAEMOGLOBIN {
            let found = short(reading, (limit, key), reading, haemoglobin);
            judged.findings.push(case.finding(reading, found));
        }
    }
    judged
}

/// Below which value iron is short, and the sentence; none for what says nothing of iron.
const fn limit_of(value: BloodResult) -> Option<(BloodResult, &'static str)> {
    match value {
        BloodResult::Ferritin(_) => Some((FERRITIN, "finding-iron-ferritin")),
        BloodResult::TransferrinSaturation(_) => Some((SATURATION, "finding-iron-saturation")),
        BloodResult::Potassium(_)
        | BloodResult::Sodium(_)
        | BloodResult::Creatinine(_)
        | BloodResult::Egfr(_)
        | BloodResult::Urea(_)
        | BloodResult::Haemoglobin(_)
        | BloodResult::NtProBnp(_)
        | BloodResult::Bnp(_) => None,
    }
}

/// The last haemoglobin that counts for a result of this day.
fn up_to<'a>(haemoglobins: &Results<'a>, day: LocalDay) -> Option<&'a Reading<BloodResult>> {
    haemoglobins.days(day.plus_days(-HAEMOGLOBIN_DAYS), day).last().copied()
}

/// A haemoglobin for which a low result of the days before has waited: the last ferritin and the last saturation, of which the
/// ferritin is said first.
fn comes_after(
    case: &Case<'_>,
    haemoglobin: &Reading<BloodResult>,
    haemoglobins: &Results<'_>,
    judged: &mut Judged,
) {
    if haemoglobin.time_unsure {
        return;
    }
    let (first, yesterday) = (haemoglobin.day.plus_days(-HAEMOGLOBIN_DAYS), haemoglobin.day.plus_days(-1));
    for analyte in [Analyte::Ferritin, Analyte::TransferrinSaturation] {
        let results = Results::of(case, analyte);
        let Some(iron) = results.days(first, yesterday).last() else { continue };
        let Some((limit, key)) = limit_of(iron.value).filter(|(limit, _)| iron.value < *limit) else {
            continue;
        };
        // It has been judged, with the one of its own day or before, or with one that came in between.
        if up_to(haemoglobins, iron.day).is_some()
            || !haemoglobins.days(iron.day.plus_days(1), yesterday).is_empty()
        {
            continue;
        }
        judged.looked_at.insert((Quantity::Blood, haemoglobin.key));
        if haemoglobin.value < HAEMOGLOBIN {
            let found = short(iron, (limit, key), haemoglobin, haemoglobin);
            judged.findings.push(case.finding(haemoglobin, found));
            return;
        }
    }
}

/// Iron is short: said of the result that came last, of the two.
fn short(
    iron: &Reading<BloodResult>,
    (limit, key): (BloodResult, &'static str),
    last: &Reading<BloodResult>,
    haemoglobin: &Reading<BloodResult>,
) -> Found {
    let params = [("result", Param::Blood(iron.value)), ("haemoglobin", Param::Blood(haemoglobin.value))];
    let judgement = (Level::Review, Reach::Team);
    let other = if last.key == iron.key { haemoglobin } else { iron };
    Found {
        from: other.day.min(last.day),
        beside: vec![other.key],
        ..bloods::found(Cause::Iron, iron, judgement, Limit::BloodBelow(limit), Words::with(key, params))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_limit_of_this_rule_fell_back_to_the_lowest_value() {
        assert_eq!([FERRITIN, SATURATION, HAEMOGLOBIN].map(BloodResult::number_text), ["100", "20", "150"]);
    }
}
