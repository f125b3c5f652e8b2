//! Alerts: what waits for the team, and what a clinician does about it. Nothing here deletes one.
//! An act names the findings that its author saw, so that what came meanwhile stays open.

pub(super) mod acts;
mod decide;
pub mod looked_at;
pub mod shadow;
pub(super) mod shown;
pub(super) mod team_looks;

use super::facts::{Chart, Facts, TeamFacts};
use super::writing::{Writing, save_all};
use crate::api::{AlertAsked, AlertClose, AlertList, AlertSnooze, AlertView, Problem, ProfileKind};
use crate::deeds::people::{may_set, patient_id, whose};
use crate::open::Open;
use crate::views::say;
use hearth_chart::{AlertsNow, TracedHistory, named_findings, stood_rules};
use hearth_clinical::{Instant, Private, TeamHours, Tier};
use hearth_record::{EntryKey, PatientId, Subject};
use hearth_rules::alert::{
    Alert, AlertState, LocalMinute, Named, Naming, Raised, SNOOZE_REASON_CHARS_MAX, Snooze, SnoozeProblem,
    unanswered, worst_first,
};
use hearth_rules::{Cause, Level, Standing, UnansweredAlert, standing_with_alerts};
use hearth_store::NewAct;
use hearth_wire::{
    ALERT_NAMED_MAX, AlertAction, AlertClosingBody, AlertSeenBody, AlertSnoozeBody, Body, kind_of,
};
use hearth_words::Arg;
use shown::{name, shown};
use std::collections::BTreeSet;

/// What is known of one patient's alerts, and the history with the ones that nobody has answered filled in.
pub(crate) struct AlertsHere {
    /// The alerts.
    pub(crate) now: AlertsNow,
    /// What the rules read.
    pub(crate) history: TracedHistory,
}

impl AlertsHere {
    /// Works them out.
    pub(crate) fn of(open: &Open, chart: &Chart<'_>) -> AlertsHere {
        let mut history = chart.history(open.today());
        let known = &mut history.history.circumstances;
        if open.kind() != ProfileKind::Patient && !known.history_incomplete {
            let is_server = |device: &_| chart.directory().is_server(device);
            known.out_of_touch_hours = chart.record.out_of_touch_hours(is_server, open.now());
        }
        let (plan, looks) = (&chart.plan, chart.looks());
        let now = AlertsNow::of(&chart.record, &chart.check_ins, &history, plan, looks, open.now());
        // While some of the history is not here, whoever opened or closed one of them may only not have come yet.
        if !history.history.circumstances.history_incomplete {
            let hours = chart.contact().map_or_else(TeamHours::closed, |contact| *contact.hours());
            history.history.circumstances.unanswered =
                unanswered(&now.alerts, &hours, minute(open.now()), minute);
        }
        AlertsHere { now, history }
    }

    /// Where the person stands in the caseload: what alerts keep, and what is known now.
    pub(crate) fn standing(&self, chart: &Chart<'_>) -> Standing {
        standing_with_alerts(&self.history.history, &chart.plan, &self.now.kept())
    }

    /// The alerts that nobody has opened, and how long each has waited.
    pub(super) fn waiting(&self) -> &[UnansweredAlert] {
        &self.history.history.circumstances.unanswered
    }
}

fn minute(at: Instant) -> LocalMinute {
    let local = crate::zone::local(at);
    LocalMinute { day: local.day, minute: u16::try_from(local.hour * 60 + local.minute).unwrap_or(0) }
}

/// The alerts of one patient, closed ones among them, or of everybody, what is closed left out.
///
/// # Errors
/// `Store`; or a problem when the profile is a patient's or the patient is not here.
pub fn alerts(open: &Open, patient: Option<PatientId>) -> Result<AlertList, Problem> {
    if open.kind() == ProfileKind::Patient {
        return Err(open.not_allowed());
    }
    let view = open.view()?;
    let team = TeamFacts::read(open, &view)?;
    let patients: Vec<PatientId> = if let Some(one) = patient {
        vec![whose(open, Some(one))?]
    } else {
        let rows = view.patients().map_err(|cause| open.read_problem(&cause))?;
        rows.iter().map(|row| row.patient).collect()
    };
    let mut all: Vec<(Alert<EntryKey>, Tier, AlertView)> = Vec::new();
    let (mut tasks, mut loading) = (Vec::new(), 0_i64);
    for one in patients {
        let facts = Facts::beside(&team, open, &view, one)?;
        let chart = facts.chart();
        loading = loading.saturating_add(i64::from(chart.is_incomplete()));
        tasks.extend(decide::tasks(open, &chart));
        let here = AlertsHere::of(open, &chart);
        let tier = chart.plan.tier.first().value;
        for alert in &here.now.alerts {
            if patient.is_some() || alert.state != AlertState::Closed {
                all.push((alert.clone(), tier, shown(open, &chart, &here, alert)));
            }
        }
    }
    all.sort_by(|(one, tier, a), (other, other_tier, b)| {
        worst_first((one, *tier), (other, *other_tier)).then_with(|| a.patient.cmp(&b.patient))
    });
    decide::sort(&mut tasks);
    Ok(AlertList {
        alerts: all.into_iter().map(|(_, _, view)| view).collect(),
        tasks,
        actions: acts::actions(open.words()),
        not_loaded: (loading > 0).then(|| open.said("alerts-not-loaded", &[("count", Arg::Number(loading))])),
    })
}

/// Says that somebody of the team has opened an alert.
///
/// # Errors
/// `Store`; or what is wrong with what was asked.
pub fn seen(open: &Open, asked: &AlertAsked) -> Result<AlertView, Problem> {
    act(open, asked, |here, alert| {
        let naming = seen_now(open, here, alert, asked)?;
        Ok((bodies(&naming, |named| Body::AlertSeen(AlertSeenBody { named })), naming))
    })
}

/// Closes an alert.
///
/// # Errors
/// As [`seen`].
pub fn close(open: &Open, asked: &AlertClose) -> Result<AlertView, Problem> {
    let Some(action) = AlertAction::from_code(&code(&asked.action)) else {
        return Err(open.bad_field("action", "problem-alert-action", &[]));
    };
    let why = asked.why.trim();
    if action == AlertAction::Other && why.is_empty() {
        return Err(open.bad_field("why", "problem-alert-why", &[]));
    }
    if why.chars().count() > SNOOZE_REASON_CHARS_MAX {
        return Err(open.bad_field("why", "problem-alert-why-long", &[]));
    }
    act(open, &asked.alert, |here, alert| {
        let naming = seen_now(open, here, alert, &asked.alert)?;
        let is_urgent = naming.named.iter().any(|named| named.level <= Level::Red);
        if is_urgent && action == AlertAction::NoAction && why.is_empty() {
            return Err(open.bad_field("why", "problem-alert-why-nothing", &[]));
        }
        let closing =
            |named| Body::AlertClosing(AlertClosingBody { named, action, why: Private::new(why.to_owned()) });
        Ok((bodies(&naming, closing), naming))
    })
}

/// Puts an alert off, in place of what put it off before.
///
/// # Errors
/// As [`seen`].
pub fn snooze(open: &Open, asked: &AlertSnooze) -> Result<AlertView, Problem> {
    let Some(until) = crate::zone::typed_day(&asked.until) else {
        return Err(open.bad_field("until", "problem-date-not-a-date", &[]));
    };
    let which = AlertAsked {
        patient: asked.patient.clone(),
        cause: asked.cause.clone(),
        based_on: asked.based_on.clone(),
        entries: asked.entries.clone(),
    };
    act(open, &which, |here, alert| {
        let refused = |problem| snooze_problem(open, problem);
        Snooze::may_hold(alert.level).map_err(refused)?;
        let naming = seen_now(open, here, alert, &which)?;
        let stood = here.now.stood(&naming);
        let body = AlertSnoozeBody {
            until,
            why: Private::new(asked.why.trim().to_owned()),
            instead_of: here.now.snoozes.get(&alert.cause).cloned().unwrap_or_default(),
            stood: stood_rules(&stood),
        };
        Snooze::new(alert.cause, open.today(), until, &asked.why, stood).map_err(refused)?;
        // Whoever puts it off has looked at it: once it is over, or ended, nobody is told that it waited all the while.
        let unseen = |named: &&Named<EntryKey>| alert.unopened.iter().any(|one| one.id == named.id);
        let unseen = naming.named.iter().filter(unseen).cloned().collect();
        let unseen = Naming { cause: naming.cause, named: unseen };
        let mut all = bodies(&unseen, |named| Body::AlertSeen(AlertSeenBody { named }));
        all.push(Body::AlertSnooze(body));
        Ok((all, naming))
    })
}

fn snooze_problem(open: &Open, problem: SnoozeProblem) -> Problem {
    match problem {
        SnoozeProblem::NoReason => open.bad_field("why", "problem-alert-why", &[]),
        SnoozeProblem::ReasonTooLong => open.bad_field("why", "problem-alert-why-long", &[]),
        SnoozeProblem::EndsBeforeItBegins => open.bad_field("until", "problem-alert-until-past", &[]),
        SnoozeProblem::TooLong { latest } => {
            let latest = say::day(open.words(), latest);
            open.bad_field("until", "problem-alert-until-long", &[("latest", Arg::Text(&latest))])
        }
        SnoozeProblem::NothingStood => open.bad_field("cause", "problem-alert-changed", &[]),
        SnoozeProblem::TooUrgent => open.bad_input("problem-alert-too-urgent", &[]),
    }
}

/// A code as somebody typed it: `Weight gain` is `weight-gain`.
fn code(typed: &str) -> String {
    typed.trim().to_lowercase().replace([' ', '_'], "-")
}

/// What is to be written about an alert, and what its author had before their eyes.
type Doing = (Vec<Body>, Naming<EntryKey>);

/// Finds the alert, writes what is to be written about it, and says how it stands then. Whoever does something about an alert
/// has looked at the check-ins that it rests on, and the person is told so: both is saved, or neither.
fn act(
    open: &Open,
    asked: &AlertAsked,
    doing: impl FnOnce(&AlertsHere, &Alert<EntryKey>) -> Result<Doing, Problem>,
) -> Result<AlertView, Problem> {
    if !may_set(&open.identity().role) {
        return Err(open.not_allowed());
    }
    let none = || open.bad_field("cause", "problem-alert-none", &[]);
    let cause = Cause::from_code(&code(&asked.cause)).ok_or_else(none)?;
    let subject = Subject::alert(cause.code()).map_err(|_| none())?;
    let patient = whose(open, Some(patient_id(open, &asked.patient)?))?;
    let acts = {
        let facts = Facts::read(open, &open.view()?, patient)?;
        let chart = facts.chart();
        let here = AlertsHere::of(open, &chart);
        let alert = here.now.alert(cause).filter(|alert| !alert.open.is_empty()).ok_or_else(none)?;
        let (bodies, naming) = doing(&here, alert)?;
        let act = |body| {
            let subject = subject.clone();
            Writing { patient, subject, body, replaces: Vec::new(), at: None, form: None }
                .act(open, kind_of(body))
        };
        let mut acts: Vec<NewAct> = bodies.iter().map(act).collect();
        acts.extend(looked_at::acts_about(open, &chart, &here.now, &naming, &asked.entries));
        acts
    };
    save_all(open, &acts)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let here = AlertsHere::of(open, &chart);
    here.now.alert(cause).map(|alert| shown(open, &chart, &here, alert)).ok_or_else(none)
}

/// What was on the screen, of what is open now.
///
/// # Errors
/// None of it is open any more, or a finding's name was mistyped: nothing would be written.
fn seen_now(
    open: &Open,
    here: &AlertsHere,
    alert: &Alert<EntryKey>,
    asked: &AlertAsked,
) -> Result<Naming<EntryKey>, Problem> {
    let mut naming = alert.naming(&here.now.extents);
    if !asked.based_on.is_empty() {
        let was_shown = |raised: &&Raised<EntryKey>| asked.based_on.contains(&name(here, raised));
        let shown: BTreeSet<_> = alert.open.iter().filter(was_shown).map(|raised| raised.id).collect();
        naming.named.retain(|named| shown.contains(&named.id));
    }
    if naming.named.is_empty() {
        Err(open.bad_field("cause", "problem-alert-changed", &[]))
    } else {
        Ok(naming)
    }
}

/// As many bodies as it takes to name everything.
fn bodies(naming: &Naming<EntryKey>, body: impl Fn(Vec<hearth_wire::AlertNamed>) -> Body) -> Vec<Body> {
    named_findings(naming).chunks(ALERT_NAMED_MAX).map(|named| body(named.to_vec())).collect()
}
