//! P4, fast pulse: above 100 a minute with symptoms, above 110 without, or a week's pulse far above this person's own.
//! A pulse above P3's limit is P3's business.

use hearth_clinical::{PlanSubject, Pulse};

use crate::baseline::{self, WEEK_READINGS_NEEDED};
use crate::case::{Case, Found, Judged, is_symptom, was_repeated};
use crate::finding::{Limit, Measure, Param, Window, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::WITHOUT_SYMPTOMS;
use crate::rules::weights::keys;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::P4,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Readings {
        judges: &[Quantity::Pulse],
        beside: &[Quantity::Symptoms],
        days_back: baseline::FROM_DAYS_BEFORE,
    },
    parameters: &[PlanSubject::PulseFast, PlanSubject::PulseRise, PlanSubject::PulseHigh],
    source: "BEAT-HF (Trials 15:124, table 1): heart rate above 100 with symptoms, above 110 without; Moazeni 2023 \
             (EHJ Digit Health 4:455: heart rate against the person's own); the rise of 15 is a product value",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    for reading in case.focused(&case.history.pulses) {
        judged.looked_at.insert((Quantity::Pulse, reading.key));
        judged.looked_at.extend(case.read_beside(reading));
        if reading.value > case.plan.pulse_high.value {
            continue;
        }
        let found = above_limit(case, reading).or_else(|| {
            // The week is said once a day, of the day's last pulse.
            let last = case.history.pulses.on(reading.day).last()?;
            if reading.time_unsure || last.key != reading.key {
                return None;
            }
            above_usual(case, reading)
        });
        judged.findings.extend(found.map(|found| case.finding(reading, found)));
    }
    judged
}

/// Above the limit with symptoms, or above the one without and not measured again.
fn above_limit(case: &Case<'_>, reading: &Reading<Pulse>) -> Option<Found> {
    let threshold = &case.plan.pulse_fast;
    let with_symptoms = threshold.value.per_minute();
    let without_symptoms = with_symptoms.saturating_add(WITHOUT_SYMPTOMS);
    let pulse = reading.value.per_minute();
    let signs = case.signs_beside(reading, is_symptom);
    let mut params = vec![("pulse", Param::PerMinute(pulse))];
    let (limit, key) = if pulse > with_symptoms && !signs.is_empty() {
        params.push(("limit", Param::PerMinute(with_symptoms)));
        params.push(("symptoms", Param::Symptoms(signs.symptoms())));
        (with_symptoms, "finding-fast-pulse-with-symptoms")
    } else if pulse > without_symptoms && !was_repeated(reading, &case.history.pulses) {
        params.push(("limit", Param::PerMinute(without_symptoms)));
        (without_symptoms, "finding-fastish-pulse")
    } else {
        return None;
    };
    Some(Found {
        level: Level::Amber,
        reach: Reach::Person,
        cause: Cause::FastPulse,
        value: Measure::Pulse(reading.value),
        baseline: None,
        from: reading.day,
        limit: Limit::PulseAbove(limit),
        layer: threshold.layer,
        beside: signs.keys,
        signs: signs.answers,
        words: Words { key, params },
        clears: Words::plain("clears-pulse"),
    })
}

/// The middle of the week that ends with this reading's day, against the middle of the four weeks before that week.
fn above_usual(case: &Case<'_>, reading: &Reading<Pulse>) -> Option<Found> {
    let all = &case.history.pulses;
    let week = baseline::of_pulses(all, baseline::week(reading.day), WEEK_READINGS_NEEDED).ok()?;
    let usual = baseline::of_pulses(all, baseline::before(reading.day), baseline::READINGS_NEEDED).ok()?;
    let threshold = &case.plan.pulse_rise;
    let (now, before) = (week.middle.per_minute(), usual.middle.per_minute());
    if now.saturating_sub(before) < threshold.value.per_minute() {
        return None;
    }
    let of = |window: Window| keys(all.days(window.from, window.to));
    let params = [("pulse", Param::PerMinute(now)), ("usual", Param::PerMinute(before))];
    Some(Found {
        level: Level::Amber,
        reach: Reach::Person,
        cause: Cause::FastPulse,
        value: week.measure(Measure::Pulse),
        baseline: Some(usual.measure(Measure::Pulse)),
        from: usual.window.from,
        limit: Limit::PulseRiseAtLeast(threshold.value.per_minute()),
        layer: threshold.layer,
        beside: of(week.window).filter(|key| *key != reading.key).chain(of(usual.window)).collect(),
        signs: Vec::new(),
        words: Words::with("finding-pulse-rise", params),
        clears: Words::plain("clears-pulse"),
    })
}
