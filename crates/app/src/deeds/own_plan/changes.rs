//! What others changed in a person's plan: said to the person until they say that they have read it, and to the team with
//! whether they have. A change is never said to be read before an entry of the person's own says so.

use super::view::by;
use crate::api::{CareView, PlanChanged, PlanRead, Problem, Said};
use crate::deeds::facts::{Chart, Facts};
use crate::deeds::people::author_name;
use crate::deeds::plan::shows;
use crate::deeds::timeline::in_words;
use crate::deeds::writing::{Writing, save_all};
use crate::open::Open;
use crate::views::say;
use hearth_chart::{Fact, PlanChange, Receipts, is_plan_entry};
use hearth_clinical::{LocalDay, PlanSubject, Private};
use hearth_record::{EntryKey, Role, Subject, UserId};
use hearth_store::NewAct;
use hearth_wire::{Body, ReadReceiptBody, kind_of};
use hearth_words::{Arg, Words};
use std::collections::BTreeSet;

/// Who lives with the plan, and what of it they have read.
pub(crate) struct Readers {
    at_home: BTreeSet<UserId>,
    receipts: Receipts,
}

impl Readers {
    /// Reads them from one chart.
    pub(crate) fn of(open: &Open, chart: &Chart<'_>) -> Readers {
        let of_home = |role: &Role| matches!(role, Role::Patient | Role::Carer);
        let users = chart.directory().users.iter();
        let mut at_home: BTreeSet<UserId> =
            users.filter(|(_, row)| of_home(&row.role)).map(|(user, _)| *user).collect();
        let own = open.identity();
        if own.patient.is_some() {
            at_home.insert(own.user);
        }
        let receipts = Receipts::of(&chart.record, |user| at_home.contains(user));
        Readers { at_home, receipts }
    }

    fn is_home(&self, user: &UserId) -> bool {
        self.at_home.contains(user)
    }

    /// How far a change by the team has got to the person: read on a day, not read yet, not known to have come. None for what
    /// somebody at home wrote, and on their own computer.
    pub(crate) fn state(&self, open: &Open, chart: &Chart<'_>, fact: &Fact) -> Option<Said> {
        if open.identity().patient.is_some() || !is_plan_entry(fact) || self.is_home(&fact.act.header.author)
        {
            return None;
        }
        let words = open.words();
        if let Some(receipt) = self.receipts.first(&fact.act.key) {
            let who = author_name(open, chart, &receipt.by);
            let when = say::moment(words, receipt.at);
            return Some(open.said("own-read-on", &[("who", Arg::Text(&who)), ("when", Arg::Text(&when))]));
        }
        let home = chart.record.has_come_home(fact, |user| self.is_home(user));
        Some(open.said(
            if home || self.was_told_with(chart, fact) { "own-not-read" } else { "own-not-there" },
            &[],
        ))
    }

    /// True if somebody at home was told something by the setting that this entry makes. What was written on this computer has
    /// no number of the log here, so nothing else shows that it came.
    fn was_told_with(&self, chart: &Chart<'_>, fact: &Fact) -> bool {
        let Some(subject) = PlanSubject::from_code(fact.act.header.subject.as_str()) else { return false };
        let settings = chart.record.setting(subject);
        settings.iter().filter(|setting| setting.fact.act.key == fact.act.key).any(|setting| {
            let mut theirs = chart.record.facts().filter(|one| self.is_home(&one.act.header.author));
            theirs.any(|one| shows(one, setting))
        })
    }

    fn changes<'f>(&self, open: &Open, chart: &Chart<'f>) -> Vec<PlanChange<'f>> {
        let own = open.identity();
        if own.patient.is_none() {
            return Vec::new();
        }
        chart.record.unread_changes(&self.receipts, &own.user, |user| self.is_home(user))
    }
}

/// What others changed and whoever reads this has not read; nothing for the team.
pub(super) fn unread(open: &Open, chart: &Chart<'_>, readers: &Readers) -> Vec<PlanChanged> {
    readers.changes(open, chart).iter().map(|change| changed(open, chart, change)).collect()
}

/// The entries of what others changed and whoever reads this has not read.
pub(crate) fn unread_keys(open: &Open, chart: &Chart<'_>) -> Vec<EntryKey> {
    Readers::of(open, chart).changes(open, chart).iter().map(|change| change.now.act.key).collect()
}

fn changed(open: &Open, chart: &Chart<'_>, change: &PlanChange<'_>) -> PlanChanged {
    let words = open.words();
    let (what, is) = in_words(words, &chart.record, change.now);
    let was = match change.before {
        Some(before) => in_words(words, &chart.record, before).1,
        None => before_all(words, chart, change.now),
    };
    let blank = |text: String| if text.is_empty() { words.plain("own-nothing") } else { text };
    PlanChanged {
        key: change.now.act.key.to_string(),
        what,
        was: blank(was),
        is: blank(is),
        said: changed_by(open, chart, change.now),
    }
}

fn changed_by(open: &Open, chart: &Chart<'_>, fact: &Fact) -> Said {
    by(open, chart, fact)
}

/// What held before somebody set anything for this person: the service's value, or the product's.
fn before_all(words: Words, chart: &Chart<'_>, fact: &Fact) -> String {
    let Some(subject) = PlanSubject::from_code(fact.act.header.subject.as_str()) else {
        return String::new();
    };
    let service = chart.team.setting(subject).last().map(|setting| setting.value.clone());
    let value = service.or_else(|| subject.product_value());
    value.map_or_else(|| words.plain("plan-value-not-set"), |value| say::plan_value(words, &value))
}

/// 'Your plan was changed …', for the first screen; none once everything is read.
pub(crate) fn on_first_screen(open: &Open, chart: &Chart<'_>) -> Option<Said> {
    let readers = Readers::of(open, chart);
    let changes = readers.changes(open, chart);
    let [only] = changes.as_slice() else {
        let count = i64::try_from(changes.len()).unwrap_or(i64::MAX);
        return (count > 0).then(|| open.said("plan-changed-many", &[("count", Arg::Number(count))]));
    };
    let one = changed(open, chart, only);
    let header = &only.now.act.header;
    let who = author_name(open, chart, &header.author);
    let when = say::day(open.words(), header.time.day);
    let args = [
        ("who", Arg::Text(who.as_str())),
        ("when", Arg::Text(&when)),
        ("what", Arg::Text(&one.what)),
        ("value", Arg::Text(&one.is)),
    ];
    Some(open.said("plan-changed", &args))
}

/// The goals that are looked at again by this day, for the first screen.
pub(crate) fn goals_due(open: &Open, chart: &Chart<'_>, today: LocalDay) -> Vec<Said> {
    let due = chart.record.goals_due(today);
    due.iter().map(|(_, goal)| open.said("due-goal", &[("goal", Arg::Text(goal.words.reveal()))])).collect()
}

/// Writes down that the profile's own reader has read these changes. What was read already, or is no change that waits, is
/// passed over: reading twice is reading once.
///
/// # Errors
/// `BadInput` for a key that is none; a problem when the profile is no patient's; `Store`.
pub fn read(open: &Open, asked: &PlanRead) -> Result<CareView, Problem> {
    let Some(patient) = open.identity().patient else { return Err(open.not_allowed()) };
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let readers = Readers::of(open, &chart);
    let keys: Result<BTreeSet<EntryKey>, Problem> = asked
        .keys
        .iter()
        .map(|text| EntryKey::parse(text).map_err(|_| open.bad_input("problem-reading-unknown", &[])))
        .collect();
    let keys = keys?;
    let waiting = readers.changes(open, &chart);
    let read = waiting.iter().filter(|change| keys.contains(&change.now.act.key));
    let acts: Vec<NewAct> = read.map(|change| receipt(open, &chart, change)).collect();
    save_all(open, &acts)?;
    super::view::show(open, patient)
}

fn receipt(open: &Open, chart: &Chart<'_>, change: &PlanChange<'_>) -> NewAct {
    let shown = changed(open, chart, change);
    let args = [
        ("what", Arg::Text(shown.what.as_str())),
        ("was", Arg::Text(&shown.was)),
        ("is", Arg::Text(&shown.is)),
    ];
    let body =
        Body::ReadReceipt(ReadReceiptBody { shown: Private::new(open.words().say("own-shown", &args)) });
    let kind = kind_of(&body);
    let subject = Subject::read_receipt(&change.now.act.key);
    Writing { patient: chart.patient(), subject, body: &body, replaces: Vec::new(), at: None, form: None }
        .act(open, kind)
}
