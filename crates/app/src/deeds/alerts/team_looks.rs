//! Whether the team has been asked to look at a blood test of this person: then a check without a finding is not green,
//! since the person would read it as 'all is well'. Which blood tests raise alerts is the rules' business.

use crate::deeds::facts::Chart;
use crate::open::Open;
use hearth_chart::AlertsNow;
use hearth_clinical::LocalDay;
use hearth_rules::{Assessment, Cause, Zone};

/// The result of a check beside what is open about this person's bloods. Whatever is not green stays as it is.
#[must_use]
pub(crate) fn beside(open: &Open, chart: &Chart<'_>, mut assessed: Assessment) -> Assessment {
    if assessed.zone == Zone::Green
        && let Some(day) = open_since_test_of(open, chart)
    {
        assessed.while_team_looks(day);
    }
    assessed
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
