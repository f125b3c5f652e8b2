//! Check-ins as they stand now: amended, withdrawn, in doubt. Each alternative of a value in conflict is kept, since
//! rules run on each.

use crate::{Fact, Record};
use hearth_clinical::{
    Analyte, Answer, BloodPressure, BloodResult, Instant, LocalDay, OxygenSaturation, PosturalPressure,
    Pulse, Rhythm, StepsPerDay, Symptom, SymptomSet, Temperature, Weight,
};
use hearth_record::{CurrentValue, EntryKey};
use hearth_wire::{Body, CheckInBody, Told, WITHDRAWN};
use std::collections::BTreeMap;

/// One current value of one part and the entry it stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct Version<T> {
    /// The entry.
    pub key: EntryKey,
    /// The value.
    pub value: T,
}

/// The current values of one part: none when it was not measured, several when two corrections stand side by side.
pub type Alternatives<T> = Vec<Version<T>>;

/// One check-in as it stands now.
#[derive(Clone, Debug)]
pub struct CheckInNow<'a> {
    /// The check-in's own entry.
    pub fact: &'a Fact,
    /// When it was measured, corrected for the device's clock.
    pub at: Instant,
    /// The day it was measured where it was measured.
    pub day: LocalDay,
    /// True when what is known of the device's clock contradicts the time: such a reading is in no trend.
    pub time_doubtful: bool,
    /// Weights.
    pub weight: Alternatives<Weight>,
    /// Pressures: each alternative is one or two goes.
    pub pressures: Alternatives<Vec<BloodPressure>>,
    /// Pulses.
    pub pulse: Alternatives<Pulse>,
    /// Oxygen.
    pub oxygen: Alternatives<OxygenSaturation>,
    /// Temperatures.
    pub temperature: Alternatives<Temperature>,
    /// Rhythms.
    pub rhythm: Alternatives<Rhythm>,
    /// Lying and standing pressures.
    pub postural: Alternatives<PosturalPressure>,
    /// Steps of the day.
    pub steps: Alternatives<StepsPerDay>,
    /// Blood results in the order of the form; of two results of one analyte side by side both are kept.
    pub bloods: Alternatives<BloodResult>,
    /// Symptoms; of two answers standing side by side both are kept.
    pub symptoms: Vec<(Symptom, Version<Answer>)>,
    /// What the person was told, latest last.
    pub told: Vec<(EntryKey, &'a Told)>,
    /// True once it was taken back and nobody stands by another value.
    pub withdrawn: bool,
    /// True once a part was corrected.
    pub corrected: bool,
}

impl CheckInNow<'_> {
    /// The symptoms as one set; of two answers side by side the one that reports something.
    #[must_use]
    pub fn symptom_set(&self) -> SymptomSet {
        let mut set = SymptomSet::new();
        for (symptom, version) in &self.symptoms {
            let keep = set.answer(symptom).is_some_and(|held| symptom.reports_something(held));
            if !keep {
                // An answer that this symptom does not have comes from a newer app; it is kept in the entry and shown
                // there, and no rule here can read it.
                let _ = set.set(symptom.clone(), version.value.clone());
            }
        }
        set
    }

    /// The parts that hold something now, by name.
    #[must_use]
    pub fn parts(&self) -> Vec<String> {
        let mut parts = Vec::new();
        let mut add = |there: bool, name: &str| {
            if there {
                parts.push(name.to_owned());
            }
        };
        add(!self.weight.is_empty(), "weight");
        add(!self.pressures.is_empty(), "pressure");
        add(!self.pulse.is_empty(), "pulse");
        add(!self.oxygen.is_empty(), "oxygen");
        add(!self.temperature.is_empty(), "temperature");
        add(!self.rhythm.is_empty(), "rhythm");
        add(!self.postural.is_empty(), "postural");
        add(!self.steps.is_empty(), "steps");
        for analyte in Analyte::ALL {
            let there = self.bloods.iter().any(|version| version.value.analyte() == analyte);
            add(there, &format!("blood/{}", analyte.code()));
        }
        for (symptom, _) in &self.symptoms {
            add(true, &format!("symptom/{}", symptom.code()));
        }
        parts
    }
}

/// The current values of one check-in's parts, by name.
type Parts<'c> = BTreeMap<&'c str, &'c [CurrentValue]>;

fn measured(fact: &Fact) -> Option<&CheckInBody> {
    match &fact.body {
        Body::CheckIn(body) | Body::Amendment(body) => Some(body),
        _ => None,
    }
}

impl<'a> Record<'a> {
    /// Every check-in, oldest first by corrected time. Observations count even when a verdict doubts their source.
    #[must_use]
    pub fn check_ins(&self) -> Vec<CheckInNow<'a>> {
        let mut found: Vec<CheckInNow<'a>> = self
            .facts()
            .filter(|fact| matches!(fact.body, Body::CheckIn(_)))
            .map(|fact| self.check_in_now(fact))
            .collect();
        found.sort_by_key(|check_in| (check_in.at, check_in.fact.act.key));
        found
    }

    /// One check-in as it stands now; `None` if the key is not a check-in's.
    #[must_use]
    pub fn check_in(&self, key: &EntryKey) -> Option<CheckInNow<'a>> {
        let fact = self.fact(key).filter(|fact| matches!(fact.body, Body::CheckIn(_)))?;
        Some(self.check_in_now(fact))
    }

    fn versions<T: PartialEq>(
        &self,
        values: Option<&&[CurrentValue]>,
        read: impl Fn(&CheckInBody) -> Option<T>,
    ) -> Alternatives<T> {
        let mut versions: Alternatives<T> = Vec::new();
        for fact in values.into_iter().copied().flatten().filter_map(|value| self.fact(&value.key)) {
            if let Some(value) = measured(fact).and_then(&read)
                && !versions.iter().any(|version| version.value == value)
            {
                versions.push(Version { key: fact.act.key, value });
            }
        }
        versions
    }

    fn check_in_now(&self, fact: &'a Fact) -> CheckInNow<'a> {
        let subject = fact.act.subject();
        let own = fact.act.key;
        let (mut symptoms, mut told) = (Vec::new(), Vec::new());
        let (mut taken_back, mut corrected) = (false, false);
        // Looked up once: a year has hundreds of check-ins, and each of them a score of parts.
        let parts: Parts<'_> = self.current().of_subject(&subject).collect();
        for (part, values) in &parts {
            if let Some(code) = part.strip_prefix("symptom/") {
                symptoms.extend(self.answers(code, values));
            }
            match *part {
                hearth_record::TOLD => told.extend(values.iter().filter_map(|value| self.told(&value.key))),
                WITHDRAWN => taken_back = true,
                _ => corrected |= values.iter().any(|value| value.key != own),
            }
        }
        told.sort_by_key(|(key, _)| {
            self.fact(key).map(|fact| (fact.act.header.time.corrected(), fact.act.key))
        });
        let mut now = CheckInNow {
            fact,
            at: fact.act.header.time.corrected(),
            day: fact.act.header.time.day,
            time_doubtful: self.is_time_doubtful(&own),
            weight: self.versions(parts.get("weight"), |body| body.weight),
            pressures: self.versions(parts.get("pressure"), |body| {
                (!body.pressures.is_empty()).then(|| body.pressures.clone())
            }),
            pulse: self.versions(parts.get("pulse"), |body| body.pulse),
            oxygen: self.versions(parts.get("oxygen"), |body| body.oxygen),
            temperature: self.versions(parts.get("temperature"), |body| body.temperature),
            rhythm: self.versions(parts.get("rhythm"), |body| body.rhythm),
            postural: self.versions(parts.get("postural"), |body| body.postural),
            steps: self.versions(parts.get("steps"), |body| body.steps),
            bloods: self.bloods(&parts),
            symptoms,
            told,
            withdrawn: false,
            corrected,
        };
        now.withdrawn = taken_back && now.parts().is_empty();
        now
    }

    fn bloods(&self, parts: &Parts<'_>) -> Alternatives<BloodResult> {
        if !parts.keys().any(|part| part.starts_with("blood/")) {
            return Vec::new();
        }
        let of = |analyte: Analyte| {
            let values = parts.get(format!("blood/{}", analyte.code()).as_str());
            self.versions(values, |body| body.bloods.get(analyte))
        };
        Analyte::ALL.into_iter().flat_map(of).collect()
    }

    fn told(&self, key: &EntryKey) -> Option<(EntryKey, &'a Told)> {
        Some((*key, measured(self.fact(key)?)?.told.as_ref()?))
    }

    fn answers(&self, code: &str, values: &[CurrentValue]) -> Vec<(Symptom, Version<Answer>)> {
        let symptom = Symptom::from_code(code);
        values
            .iter()
            .filter_map(|value| {
                let answer = measured(self.fact(&value.key)?)?.symptoms.answer(&symptom)?.clone();
                Some((symptom.clone(), Version { key: value.key, value: answer }))
            })
            .collect()
    }
}
