//! The first day on which readings were expected of a person.
//! How long nothing has come since, and who is told of it, is for the rules.

use crate::{Record, TracedHistory};
use hearth_clinical::{LocalDay, PlanSubject};
use hearth_rules::{History, Reading};

impl Record<'_> {
    /// The first day on which the team set this person's tier: from then on something is expected. A setting that has no
    /// effect expects nothing; one that was replaced since did.
    #[must_use]
    pub fn tier_first_set(&self) -> Option<LocalDay> {
        let set = self.setting_history(PlanSubject::Tier).into_iter();
        let in_effect = set.filter(|setting| self.effects().in_effect(&setting.fact.act.key));
        in_effect.map(|setting| setting.fact.act.header.time.day).min()
    }
}

impl TracedHistory {
    /// Fills in since when readings are expected: the day on which the team first set the person's tier, or the day of the
    /// first check-in, whichever is earlier. Who was never asked and never measured is not missing. A blood result makes no
    /// check-in of it: it tells of a laboratory.
    pub(crate) fn fill_monitored_since(&mut self, record: &Record<'_>) {
        let first = first_own_day(&self.history);
        let since = record.tier_first_set().into_iter().chain(first).min();
        self.history.circumstances.monitored_since = since.filter(|day| *day <= self.history.today);
    }
}

fn first_own_day(history: &History) -> Option<LocalDay> {
    fn first<V>(readings: &[Reading<V>]) -> Option<LocalDay> {
        readings.iter().filter(|reading| !reading.time_unsure).map(|reading| reading.day).min()
    }
    let own = [
        first(&history.weights),
        first(&history.symptoms),
        first(&history.pressures),
        first(&history.pulses),
        first(&history.oxygens),
        first(&history.temperatures),
        first(&history.rhythms),
        first(&history.posturals),
    ];
    own.into_iter().flatten().min()
}
