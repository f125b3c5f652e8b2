//! What keeps a check from being green although no rule speaks to the person: what waits for the team, and what was taken back.
//! Whether the team has looked is worked out elsewhere.

use super::Assessment;
use crate::finding::{Finding, Measure};
use crate::history::ReadingKey;
use crate::level::{Level, Reach, Zone};
use crate::statement::Statement;
use hearth_clinical::LocalDay;

impl Assessment {
    /// Takes green away while the team has been asked to look at a blood test of this person, taken on `day`: what was
    /// checked is as usual, and that is not all that is known of them.
    pub fn while_team_looks(&mut self, day: LocalDay) {
        if self.zone == Zone::Green {
            self.zone = Zone::NotJudged;
            self.compared.clear();
            self.statements.insert(0, Statement::TeamLooks { day });
        }
    }

    /// Takes green away beside a check of the last day that meant 999, was changed or taken back since, and that nobody of
    /// the team has looked at. Says nothing where that, is said already.
    pub fn while_taken_back(&mut self) {
        let is_said =
            |said: &Statement| matches!(said, Statement::EarlierStands { zone: Zone::Emergency999, .. });
        if self.zone == Zone::Emergency999 || self.statements.iter().any(is_said) {
            return;
        }
        self.statements.insert(0, Statement::TakenBack);
        if self.zone == Zone::Green {
            self.zone = Zone::NotJudged;
            self.compared.clear();
        }
    }
}

/// The results of which only the team is told: a person who typed one has to hear that it waits for the team.
pub(super) fn blood_for_team(findings: &[Finding]) -> impl Iterator<Item = (ReadingKey, Statement)> {
    findings.iter().filter_map(|finding| match (&finding.value, finding.reading) {
        (Measure::Blood(result), Some(key))
            if finding.reach == Reach::Team && finding.level < Level::Review =>
        {
            Some((key, Statement::BloodForTeam { result: *result }))
        }
        _ => None,
    })
}
