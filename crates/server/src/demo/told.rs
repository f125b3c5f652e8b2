//! What the app would have told an invented person on each of their days, by the same rules.
//! Headline and what to do are kept; the app says the findings again from the entry.

use hearth_chart::zone_code;
use hearth_clinical::Instant;
use hearth_rules::{History, Level, PlanInForce, Reading, ReadingKey, Zone, assess};
use hearth_wire::{CheckInBody, Told, ToldRule};
use hearth_words::{Language, Words};
use std::collections::BTreeSet;

/// A person's readings up to a day.
pub(super) struct Diary {
    history: Option<History>,
    plan: PlanInForce,
    next: u64,
}

impl Diary {
    pub(super) fn new(plan: PlanInForce) -> Self {
        Diary { history: None, plan, next: 0 }
    }

    /// Takes the last weight out again: it was a typing error.
    pub(super) fn forget_last(&mut self) {
        if let Some(history) = &mut self.history {
            history.weights.pop();
        }
    }

    /// Adds what was measured and says what the person is told.
    pub(super) fn told(&mut self, body: &CheckInBody, at: Instant) -> Told {
        let day = at.day_at_offset(0);
        let next = &mut self.next;
        let mut new = BTreeSet::new();
        let mut key = || {
            *next = next.saturating_add(1);
            new.insert(ReadingKey(*next));
            ReadingKey(*next)
        };
        let history = self.history.get_or_insert_with(|| History::new(day));
        history.today = day;
        history.weights.extend(body.weight.map(|value| Reading {
            at,
            key: key(),
            day,
            time_unsure: false,
            value,
        }));
        history.pressures.extend(body.pressures.iter().map(|value| Reading {
            at,
            key: key(),
            day,
            time_unsure: false,
            value: *value,
        }));
        history.pulses.extend(body.pulse.map(|value| Reading {
            at,
            key: key(),
            day,
            time_unsure: false,
            value,
        }));
        history.oxygens.extend(body.oxygen.map(|value| Reading {
            at,
            key: key(),
            day,
            time_unsure: false,
            value,
        }));
        if !body.symptoms.is_empty() {
            let value = body.symptoms.clone();
            history.symptoms.push(Reading { at, key: key(), day, time_unsure: false, value });
        }
        let assessment = assess(history, &new, &self.plan);
        let words = Words::new(Language::English);
        Told {
            zone: zone_code(assessment.zone).to_owned(),
            rules: assessment
                .findings
                .iter()
                .map(|finding| ToldRule {
                    rule: finding.rule.code().to_owned(),
                    version: finding.version,
                    zone: finding.level.zone().map_or(Level::Review.code(), zone_code).to_owned(),
                })
                .collect(),
            shadow: Vec::new(),
            // The invented team has set nothing of its own; the product's values belong to the versions of the rules.
            settings: Vec::new(),
            words: sentences(assessment.zone)
                .iter()
                .map(|key| ((*key).to_owned(), words.plain(key)))
                .collect(),
            language: words.language().code().to_owned(),
        }
    }
}

/// The headline of a zone and what it says to do, in the sentences that need no telephone number.
const fn sentences(zone: Zone) -> &'static [&'static str] {
    match zone {
        Zone::Emergency999 => &["zone-emergency", "advice-emergency-call", "advice-emergency-not-watched"],
        Zone::Red => &["zone-red", "advice-red-phone-unknown", "advice-red-worse"],
        Zone::Amber => &["zone-amber", "advice-amber-phone-unknown", "advice-amber-worse"],
        Zone::NotJudged => &["zone-not-judged", "advice-not-judged-tell", "advice-not-judged-999"],
        Zone::Green => &["zone-green", "advice-green-keep-taking", "advice-green-even-if"],
    }
}
