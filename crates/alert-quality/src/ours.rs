//! The product's own rules on an invented person: day by day, with the history as it was on that day.
//! It adds nothing of its own but what a team would have set: the agreed weight, the oxygen range, and the time of
//! titration. Blood tests, lying and standing pressures and temperatures are not in the cohort, so no rule sees any.

use std::collections::BTreeMap;

use hearth_clinical::{
    BloodPressure, Instant, LocalDay, OxygenSaturation, PlanValue, Pulse, Rhythm, Symptom, SymptomSet,
    ThresholdLayer, Weight,
};
use hearth_rules::{Finding, History, Level, PlanInForce, Reading, ReadingKey, RuleId, assess_day};

use crate::cohort::answers::as_usual;
use crate::cohort::{CheckIn, DAYS, Person};
use crate::hygiene::{Alert, Mark, Urgency, alerts};

/// Where the first day of everybody lies in the calendar; no rule looks at the season.
const FIRST_DAY: i32 = 20_000;
/// Medicines are stepped up in the ten weeks after enrolment and after each stay (product value; North Devon reached
/// tolerated doses within 10 weeks).
const TITRATION_DAYS: i32 = 70;
/// So many days of weights are kept in view (W6 looks back 12 months).
const WEIGHTS_KEPT: i32 = 380;
/// So many days of everything else. A test holds that a longer view finds nothing else.
const OTHERS_KEPT: i32 = 64;

/// What the rules said about one person in two years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Findings that call somebody: amber, red and 999.
    pub live: Vec<Mark>,
    /// Findings of rules in shadow, which call nobody.
    pub shadow: Vec<Mark>,
    /// Findings for a review list, which are no alerts.
    pub reviews: Vec<Mark>,
    /// How many of the live findings meant 999.
    pub emergencies: u32,
}

impl Said {
    /// The alerts that come of the live findings, those of some rules left out.
    #[must_use]
    pub fn alerts(&self, person: &Person, without: &[&str]) -> Vec<Alert> {
        let marks = self.live.iter().filter(|mark| !without.contains(&mark.rule)).copied().collect();
        alerts(marks, person.stays.iter().map(|stay| stay.day))
    }
}

/// Lets the rules judge every day that a person is at home.
#[must_use]
pub fn judge(person: &Person) -> Said {
    judge_with_view(person, WEIGHTS_KEPT, OTHERS_KEPT, 0..DAYS)
}

/// The same for some of the days, with so many days of readings in view.
fn judge_with_view(person: &Person, weights: i32, others: i32, days: std::ops::Range<i32>) -> Said {
    let check_ins: BTreeMap<i32, &CheckIn> =
        person.check_ins.iter().map(|check_in| (check_in.day, check_in)).collect();
    let mut history = History::new(calendar(0));
    let mut said = Said::default();
    for day in 0..days.end {
        if let Some(check_in) = check_ins.get(&day) {
            add(&mut history, check_in);
        }
        if person.away(day) || day < days.start {
            continue;
        }
        history.today = calendar(day);
        let home = person.stays.iter().map(|stay| stay.home).filter(|home| *home <= day).max().unwrap_or(0);
        history.circumstances.monitored_since = Some(calendar(home));
        history.circumstances.titrating_since = (day - home < TITRATION_DAYS).then(|| calendar(home));
        forget(&mut history, calendar(day - weights), calendar(day - others));
        let assessment = assess_day(&history, history.today, &plan(person, day));
        for finding in assessment.findings.iter().chain(&assessment.for_team) {
            said.emergencies += u32::from(finding.level == Level::Emergency999);
            match urgency(finding.level) {
                Some(urgency) => said.live.push(mark(finding, day, urgency)),
                None => said.reviews.push(mark(finding, day, Urgency::Amber)),
            }
        }
        let shadow = assessment.shadow.iter().map(|finding| mark(finding, day, Urgency::Amber));
        said.shadow.extend(shadow);
    }
    said
}

fn urgency(level: Level) -> Option<Urgency> {
    match level {
        Level::Emergency999 | Level::Red => Some(Urgency::Red),
        Level::Amber => Some(Urgency::Amber),
        Level::Review => None,
    }
}

fn mark(finding: &Finding, day: i32, urgency: Urgency) -> Mark {
    Mark { day, urgency, cause: finding.cause.code(), rule: finding.rule.code(), clause: finding.words.key }
}

fn calendar(day: i32) -> LocalDay {
    LocalDay::nearest(FIRST_DAY + day)
}

/// What the team has set for this person by this day.
fn plan(person: &Person, day: i32) -> PlanInForce {
    let target = person.target(day).map(|grams| PlanValue::TargetWeight(Weight::from_grams(grams).unwrap()));
    let scale = person.scale.map(PlanValue::OxygenScale);
    PlanInForce::from_settings(
        [target, scale].into_iter().flatten().map(|value| (ThresholdLayer::Person, value)),
    )
}

/// Adds one day's readings, all at the moment of the check-in.
fn add(history: &mut History, check_in: &CheckIn) {
    let day = calendar(check_in.day);
    let at = Instant::from_ms((i64::from(day.days()) * 1440 + i64::from(check_in.minute)) * 60_000);
    // Eight keys a day, one for each kind.
    let key = |kind: u64| ReadingKey(u64::try_from(check_in.day).unwrap() * 8 + kind);
    if let Some(grams) = check_in.grams {
        history.weights.push(read(at, day, key(0), Weight::from_grams(grams).unwrap()));
    }
    if let Some((systolic, diastolic)) = check_in.pressure {
        let pressure = BloodPressure::from_mmhg(systolic, diastolic).unwrap();
        history.pressures.push(read(at, day, key(1), pressure));
    }
    if let Some(pulse) = check_in.pulse {
        history.pulses.push(read(at, day, key(2), Pulse::from_per_minute(pulse).unwrap()));
        let rhythm = if check_in.irregular { Rhythm::Irregular } else { Rhythm::Regular };
        history.rhythms.push(read(at, day, key(3), rhythm));
    }
    if let Some(oxygen) = check_in.oxygen {
        history.oxygens.push(read(at, day, key(4), OxygenSaturation::from_percent(oxygen).unwrap()));
    }
    history.symptoms.push(read(at, day, key(5), answers(check_in)));
}

fn read<V>(at: Instant, day: LocalDay, key: ReadingKey, value: V) -> Reading<V> {
    Reading { at, key, day, time_unsure: false, value }
}

/// Every daily question answered, as usual unless the person said otherwise. Headache and sight are asked only beside a
/// very high pressure.
fn answers(check_in: &CheckIn) -> SymptomSet {
    let mut set = SymptomSet::new();
    for symptom in Symptom::ALL {
        if !matches!(symptom, Symptom::Headache | Symptom::VisionChange) {
            let answer = as_usual(&symptom);
            set.set(symptom, answer).unwrap();
        }
    }
    for (symptom, answer) in &check_in.answers {
        set.set(symptom.clone(), answer.clone()).unwrap();
    }
    set
}

/// Drops readings that no rule looks at any more. Whether the pulse was ever irregular is never dropped.
fn forget(history: &mut History, weights_from: LocalDay, others_from: LocalDay) {
    drop_before(&mut history.weights, weights_from);
    drop_before(&mut history.pressures, others_from);
    drop_before(&mut history.pulses, others_from);
    drop_before(&mut history.oxygens, others_from);
    drop_before(&mut history.symptoms, others_from);
}

/// Readings stand oldest first, as they were added.
fn drop_before<V>(readings: &mut Vec<Reading<V>>, from: LocalDay) {
    let old = readings.partition_point(|reading| reading.day < from);
    readings.drain(..old);
}

/// The rules that ran, with their versions, as one line.
#[must_use]
pub fn rules_in_force() -> String {
    let each = hearth_rules::RULES.iter().map(|rule| format!("{} v{}", rule.id.code(), rule.version));
    each.collect::<Vec<_>>().join(", ")
}

/// The rules that ran and speak to somebody.
#[must_use]
pub fn live_rules() -> Vec<RuleId> {
    let live = hearth_rules::RULES.iter().filter(|rule| rule.mode == hearth_rules::Mode::Live);
    live.map(|rule| rule.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::{Variant, persons};
    use crate::seeds::TUNING;

    #[test]
    fn what_is_out_of_view_changes_nothing() {
        for person in persons(TUNING, 4, Variant::Published) {
            let days = 360..400;
            let kept = judge_with_view(&person, WEIGHTS_KEPT, OTHERS_KEPT, days.clone());
            assert_eq!(kept, judge_with_view(&person, DAYS, DAYS, days), "person {}", person.number);
        }
    }

    #[test]
    fn a_gain_of_two_kilograms_is_found_on_its_day_by_the_rule_that_is_for_it() {
        let check_in = |day, grams| CheckIn {
            day,
            minute: 480,
            grams: Some(grams),
            pressure: None,
            pulse: None,
            irregular: false,
            oxygen: None,
            answers: Vec::new(),
        };
        let person = Person {
            number: 0,
            stays: Vec::new(),
            check_ins: vec![check_in(0, 80_000), check_in(1, 80_100), check_in(2, 82_000)],
            targets: vec![(0, 80_000)],
            scale: None,
        };
        let said = judge_with_view(&person, 10, 10, 0..3);
        let found: Vec<_> = said.live.iter().filter(|mark| mark.rule == "W1").collect();
        assert_eq!(found.len(), 1, "{said:?}");
        assert_eq!((found[0].day, found[0].urgency, found[0].cause), (2, Urgency::Amber, "weight-gain"));
    }
}
