//! L6, iron: a transferrin saturation below 20 % or a ferritin below 100 µg/L, while haemoglobin is below 150 g/L.
//! It only puts the person on the team's list for review; haemoglobin by itself is judged by no rule.

use hearth_clinical::blood::{Ferritin, Haemoglobin, TransferrinSaturation};
use hearth_clinical::{Analyte, BloodResult};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Param, Words};
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
    version: 1,
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
        let (limit, key) = match reading.value {
            BloodResult::Ferritin(_) => (FERRITIN, "finding-iron-ferritin"),
            BloodResult::TransferrinSaturation(_) => (SATURATION, "finding-iron-saturation"),
            BloodResult::Potassium(_)
            | BloodResult::Sodium(_)
            | BloodResult::Creatinine(_)
            | BloodResult::Egfr(_)
            | BloodResult::Urea(_)
            | BloodResult::Haemoglobin(_)
            | BloodResult::NtProBnp(_)
            | BloodResult::Bnp(_) => continue,
        };
        if reading.value >= limit {
            judged.looked_at.insert((Quantity::Blood, reading.key));
            continue;
        }
        if reading.time_unsure {
            continue;
        }
        let first = reading.day.plus_days(-HAEMOGLOBIN_DAYS);
        let Some(haemoglobin) = haemoglobins.days(first, reading.day).last() else {
            judged.statements.insert((reading.key, Statement::NoHaemoglobin { days: HAEMOGLOBIN_DAYS }));
            continue;
        };
        judged.looked_at.insert((Quantity::Blood, reading.key));
        if haemoglobin.value >= HAEMOGLOBIN {
            continue;
        }
        let words = Words::with(
            key,
            [("result", Param::Blood(reading.value)), ("haemoglobin", Param::Blood(haemoglobin.value))],
        );
        let judgement = (Level::Review, Reach::Team);
        let found = Found {
            from: haemoglobin.day,
            beside: vec![haemoglobin.key],
            ..bloods::found(Cause::Iron, reading, judgement, Limit::BloodBelow(limit), words)
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_limit_of_this_rule_fell_back_to_the_lowest_value() {
        assert_eq!([FERRITIN, SATURATION, HAEMOGLOBIN].map(BloodResult::number_text), ["100", "20", "150"]);
    }
}
