//! Whether a check that meant 999 was taken back before the team looked, and whether the team has been asked to look at a blood test of this person: then a check without a finding is not green,
//! since the person would read it as 'all is well'. Which blood tests raise alerts is the rules' business.

use crate::deeds::facts::Chart;
use crate::open::Open;
use hearth_chart::{AlertsNow, zone_from_code};
use hearth_clinical::LocalDay;
use hearth_record::EntryKey;
use hearth_rules::alert::About;
use hearth_rules::{Assessment, Cause, Level, Zone};
use std::collections::BTreeSet;

/// The result of a check beside what is open about this person's bloods. Whatever is not green stays as it is.
#[must_use]
pub(crate) fn beside(open: &Open, chart: &Chart<'_>, mut assessed: Assessment) -> Assessment {
    if assessed.zone == Zone::Green
        && let Some(day) = open_since_test_of(open, chart)
    {
        assessed.while_team_looks(day);
    }
    if assessed.zone != Zone::Emergency999 && meant_999_today(open, chart) {
        assessed.while_taken_back();
    }
    assessed
}

/// How long what was told stands beside later checks, as in the rules (product value, to be checked by a clinician).
const STANDS_MS: i64 = 24 * 60 * 60 * 1000;

/// True if the person was told 999 in the last day about a check-in that nobody of the team has looked at, whatever stands in
/// it now: an answer that was changed or taken back is no sign that the danger is over.
fn meant_999_today(open: &Open, chart: &Chart<'_>) -> bool {
    let meant: BTreeSet<EntryKey> = chart
        .check_ins
        .iter()
        .filter(|check_in| (0..=STANDS_MS).contains(&open.now().ms_since(check_in.at)))
        .filter(|check_in| {
            check_in.told.iter().any(|(_, told)| zone_from_code(&told.zone) == Zone::Emergency999)
        })
        .map(|check_in| check_in.fact.act.key)
        .collect();
    if meant.is_empty() {
        return false;
    }
    let history = chart.history(open.today());
    let now =
        AlertsNow::of(&chart.record, &chart.check_ins, &history, &chart.plan, chart.looks(), open.now());
    let alerts = Cause::ALL.iter().filter_map(|cause| now.alert(*cause));
    alerts.flat_map(|alert| &alert.unseen).any(|raised| {
        let About::Entry(check_in) = &raised.id.about else { return false };
        raised.level == Level::Emergency999 && meant.contains(check_in)
    })
}

/// The day of the latest blood test about which an alert with a colour is open.
fn open_since_test_of(open: &Open, chart: &Chart<'_>) -> Option<LocalDay> {
    let history = chart.history(open.today());
    let now =
        AlertsNow::of(&chart.record, &chart.check_ins, &history, &chart.plan, chart.looks(), open.now());
    let kept = now.kept().open.into_iter();
    let about_blood = kept.filter(|alert| is_about_blood(alert.cause) && alert.level.zone().is_some());
    about_blood
        .map(|alert| alert.finding.map_or_else(|| crate::zone::local_day(alert.at), |finding| finding.day))
        .max()
}

/// Potassium, kidneys, sodium and the natriuretic peptide: an answer may change what the person takes. Iron is a list for the
/// next visit, and a test that is overdue is said to the person by its own rule.
const fn is_about_blood(cause: Cause) -> bool {
    matches!(cause, Cause::Potassium | Cause::KidneyFunction | Cause::Sodium | Cause::NatriureticPeptide)
}
