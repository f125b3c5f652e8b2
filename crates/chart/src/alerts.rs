//! The alerts of one patient: what the rules find in the last months, what was told and assessed, and what clinicians did.
//! What makes an alert open is the rules' business; which acts are in effect, the record's.

use crate::alert_acts::acts;
use crate::alert_times::{Times, WrittenDown};
use crate::{CheckInNow, Looks, Record, TracedHistory};
use hearth_clinical::{Instant, LocalDay, PlanSubject, Tier};
use hearth_record::EntryKey;
use hearth_rules::alert::{
    About, Alert, AlertState, Extent, Extents, FindingId, Named, Naming, Raised, Stood, StoodOfRule, alerts,
    usual_cause,
};
use hearth_rules::{
    Cause, Finding, Kept, KeptOpen, Level, Limit, PlanInForce, Reach, ReadingKey, RuleId, assess,
    findings_between,
};
use hearth_wire::Body;
use std::collections::{BTreeMap, BTreeSet};

/// In what was measured on this many days, today included, the rules look for alerts (product value). Of what is older, what
/// was written down stands until it is closed; what was that old when it was entered makes none.
pub const ALERT_DAYS: i32 = 90;
const MS_PER_DAY: i64 = 86_400_000;

/// The alerts of one patient, and what can be said about each of their findings.
#[derive(Clone, Debug)]
pub struct AlertsNow {
    /// One a cause, the open ones first, most urgent first.
    pub alerts: Vec<Alert<EntryKey>>,
    /// The findings that the rules make now. One that was only told or assessed, under an older plan or before a
    /// correction, is in an alert and not here.
    pub findings: BTreeMap<(Cause, FindingId<EntryKey>), Finding>,
    /// The entries that put off each alert and were not replaced.
    pub snoozes: BTreeMap<Cause, Vec<EntryKey>>,
    /// Every finding that the rules make now, several about one check-in and rule included.
    every: Vec<((Cause, FindingId<EntryKey>), Finding)>,
    /// How far each finding that the rules make now goes.
    pub extents: Extents<EntryKey>,
}

impl AlertsNow {
    /// Makes the alerts. `history` is made from the same check-ins, with what is known besides filled in; `now` is the
    /// reader's clock, and only keeps a clock that is ahead from counting as later than now.
    #[must_use]
    pub fn of(
        record: &Record<'_>,
        check_ins: &[CheckInNow<'_>],
        history: &TracedHistory,
        plan: &PlanInForce,
        looks: &Looks,
        now: Instant,
    ) -> AlertsNow {
        let today = history.history.today;
        let first = today.plus_days(1 - ALERT_DAYS);
        let times = Times::of(record, check_ins);
        let still_raises = |one: &CheckInNow<'_>| one.time_doubtful || one.day >= first || was_recent(one);
        let check_ins: Vec<&CheckInNow<'_>> = check_ins.iter().filter(|one| still_raises(one)).collect();
        let older = Older::of(record, &check_ins, history, &times, first);
        let mut every = Vec::new();
        let findings = found(history, plan, first, &older, &times, &mut every);
        let mut raised: Vec<Raised<EntryKey>> = findings.values().map(|(raised, _)| *raised).collect();
        for check_in in check_ins {
            let key = check_in.fact.act.key;
            let written = times.written(&key).iter();
            raised.extend(written.flat_map(|one| was_written(one, key, check_in.day, &findings)));
        }
        for raised in &mut raised {
            raised.at = raised.at.min(now);
        }
        let (mut acts, snoozes) = acts(record, history.history.circumstances.loss_expected_until);
        // A correction may still be on its way here while some of the history is: nobody is said to have seen it.
        if !history.history.circumstances.history_incomplete {
            acts.looked = looked(&raised, &findings, history, &times, looks);
        }
        acts.found.extend(findings.keys().map(|(_, id)| *id));
        let mut extents = Extents::new();
        for (id, finding) in &every {
            extents.entry(*id).or_default().join(&Extent::of(finding));
            let owner = finding.reading.and_then(|reading| history.owner(reading));
            let came = owner.map(|owner| times.came(history, finding, owner));
            let found = || findings.get(id).map_or(finding.at, |(raised, _)| raised.at);
            let stepped = || (finding.rule == RuleId::M1).then(|| midnight(finding, step(finding.limit)));
            // A state goes as far as it does since it reached its step.
            let since = came.or_else(stepped).unwrap_or_else(found).min(now);
            let held = acts.far_since.entry(*id).or_insert(since);
            *held = since.max(*held);
        }
        acts.extents.clone_from(&extents);
        AlertsNow {
            alerts: alerts(raised, &acts, today),
            findings: findings.into_iter().map(|(id, (_, finding))| (id, finding)).collect(),
            snoozes,
            every,
            extents,
        }
    }

    /// What stands, by rule, of the findings that somebody has before their eyes who puts this alert off.
    #[must_use]
    pub fn stood(&self, naming: &Naming<EntryKey>) -> Stood {
        let mut stood = Stood::new();
        for Named { id, level, far } in &naming.named {
            let held = stood
                .entry(id.rule)
                .or_insert_with(|| StoodOfRule { level: *level, extent: Extent::default() });
            held.level = held.level.min(*level);
            if let Some(extent) = far {
                held.extent.join(extent);
            }
        }
        stood
    }

    /// What the team's list keeps of a person: one finding an open alert, and which findings somebody has dealt with.
    #[must_use]
    pub fn kept(&self) -> Kept {
        let is_open = |alert: &&Alert<EntryKey>| alert.state == AlertState::Open;
        let mut kept = Kept::default();
        for alert in self.alerts.iter().filter(is_open) {
            let urgent = alert.open.iter().filter(|raised| raised.level == alert.level);
            // One line an alert: the latest of its most urgent findings. One that is less urgent as things are known now
            // says nothing about what was raised.
            let finding = urgent.rev().find_map(|raised| {
                let finding = self.findings.get(&(raised.cause, raised.id));
                finding.filter(|finding| finding.level <= raised.level)
            });
            // Within a level the oldest comes first.
            let at = alert.open.first().map_or(alert.since, |oldest| oldest.at);
            let (level, cause) = (alert.level, alert.cause);
            kept.open.push(KeptOpen { level, at, cause, finding: finding.cloned() });
        }
        let open: BTreeSet<(Cause, FindingId<EntryKey>)> = self
            .alerts
            .iter()
            .filter(is_open)
            .flat_map(|alert| &alert.open)
            .map(|raised| (raised.cause, raised.id))
            .collect();
        let dealt_with = self.every.iter().filter(|(id, _)| !open.contains(id));
        kept.dealt_with.extend(dealt_with.map(|(_, finding)| finding.clone()));
        kept
    }

    /// The alert about a cause.
    #[must_use]
    pub fn alert(&self, cause: Cause) -> Option<&Alert<EntryKey>> {
        self.alerts.iter().find(|alert| alert.cause == cause)
    }
}

type Found = BTreeMap<(Cause, FindingId<EntryKey>), (Raised<EntryKey>, Finding)>;

/// True when it was measured few enough days before it was entered to have made alerts then.
fn was_recent(check_in: &CheckInNow<'_>) -> bool {
    let Body::CheckIn(body) = &check_in.fact.body else { return false };
    let time = &check_in.fact.act.header.time;
    let entered = body.entered.unwrap_or(time.wall).plus_ms(time.offset_ms.unwrap_or(0).saturating_neg());
    entered.ms_since(check_in.at) < i64::from(ALERT_DAYS) * MS_PER_DAY
}

/// True when what was found in a check-in is in the record, so that the rules need not run again. Rules B2 and S2 speak
/// about two causes each, and which it was is not written down.
fn is_written_down(check_in: &CheckInNow<'_>, times: &Times<'_>) -> bool {
    let key = check_in.fact.act.key;
    let of_two = |one: &WrittenDown| [RuleId::B2, RuleId::S2].contains(&one.rule);
    (!check_in.told.is_empty() || times.is_assessed(&key)) && !times.written(&key).iter().any(of_two)
}

/// The readings of before the days that are looked at, in which the rules look all the same.
struct Older {
    /// Those about which nothing was written down.
    unwritten: BTreeSet<ReadingKey>,
    /// Those in which rules may have found something for the team alone: it is in no entry, whatever else was.
    for_team: BTreeSet<ReadingKey>,
    /// The first day on which a weight without oedema was set: an older weight was never compared with one.
    free_weight_since: Option<LocalDay>,
}

impl Older {
    fn of(
        record: &Record<'_>,
        check_ins: &[&CheckInNow<'_>],
        history: &TracedHistory,
        times: &Times<'_>,
        first: LocalDay,
    ) -> Older {
        let settings = record.setting_history(PlanSubject::OedemaFreeWeight);
        let free_weight_since = settings.iter().map(|setting| setting.fact.act.header.time.day).min();
        // The rules about readings that speak to the team alone are about bloods, about wasting and about what was told.
        let speaks_to_team = |one: &CheckInNow<'_>| {
            let was_compared = free_weight_since.is_some_and(|since| one.day >= since);
            let told = || one.symptom_set().iter().any(|(symptom, answer)| symptom.reports_something(answer));
            !one.bloods.is_empty() || (was_compared && !one.weight.is_empty()) || told()
        };
        let older = || check_ins.iter().filter(|one| one.day < first);
        let readings = |keys| history.readings_of_all(&keys);
        let unwritten = older().filter(|one| !is_written_down(one, times));
        let for_team = older().filter(|one| speaks_to_team(one));
        let mut unwritten = readings(unwritten.map(|one| one.fact.act.key).collect());
        let for_team = readings(for_team.map(|one| one.fact.act.key).collect());
        unwritten.extend(history.doubtful_before(first));
        Older { unwritten, for_team, free_weight_since }
    }

    fn readings(&self) -> BTreeSet<ReadingKey> {
        self.unwritten.union(&self.for_team).copied().collect()
    }

    /// True for a finding that counts, of those that the rules make now about one of these readings.
    fn keeps(&self, finding: &Finding) -> bool {
        let Some(reading) = finding.reading else { return false };
        let was_compared =
            finding.rule != RuleId::W6 || self.free_weight_since.is_some_and(|since| finding.day >= since);
        was_compared
            && match finding.reach {
                Reach::Person => self.unwritten.contains(&reading),
                Reach::Team => self.unwritten.contains(&reading) || self.for_team.contains(&reading),
            }
    }
}

/// What the rules find now: in the days that are looked at, in these older readings, and as things stand.
fn found(
    history: &TracedHistory,
    plan: &PlanInForce,
    first: LocalDay,
    older: &Older,
    times: &Times<'_>,
    every: &mut Vec<((Cause, FindingId<EntryKey>), Finding)>,
) -> Found {
    let mut all = Found::new();
    // A clock that is ahead hides nothing: its readings are among the days, however late.
    let mut findings = findings_between(&history.history, first, LocalDay::LAST, plan);
    let again = older.readings();
    if !again.is_empty() {
        let about_them = assess(&history.history, &again, plan).all_findings();
        findings.extend(about_them.into_iter().filter(|finding| older.keeps(finding)));
    }
    findings.sort();
    for finding in findings {
        let Some((raised, id)) = raised(history, &finding, plan, times) else { continue };
        if finding.cause != Cause::Unanswered {
            every.push(((finding.cause, id), finding.clone()));
        }
        // They are sorted: of several about one check-in the most urgent comes first.
        all.entry((finding.cause, id)).or_insert((raised, finding));
    }
    all
}

fn raised(
    history: &TracedHistory,
    finding: &Finding,
    plan: &PlanInForce,
    times: &Times<'_>,
) -> Option<(Raised<EntryKey>, FindingId<EntryKey>)> {
    let (about, at) = if let Some(reading) = finding.reading {
        let owner = history.owner(reading)?;
        (About::Entry(owner), times.found(history, finding, owner))
    } else {
        let (since, step) = (finding.window.from, step(finding.limit));
        // A state that is counted otherwise than in days is there from its first day on.
        // Which one of its day an answer is says nothing about days.
        let was_answered = finding.rule == RuleId::Q1;
        let from_midnight = midnight(finding, if was_answered { 0 } else { first_step(finding, plan) });
        // Silence that goes on is one silence: how many days it has reached is how far it goes.
        let step = if finding.rule == RuleId::M1 { 0 } else { step };
        // An answer came at its own time; nobody is late from the midnight before it.
        let told = || {
            let is_severe = finding.cause == Cause::SevereAnswers;
            if is_severe { times.severe_answers(since, step) } else { times.self_harm(since, step) }
        };
        let told = was_answered.then(told).flatten();
        // That somebody measures less is found on the day it is found, and not on the first of the days that are compared.
        let at = if let Limit::ShareAtMost(_) = finding.limit {
            finding.at
        } else {
            told.unwrap_or(from_midnight)
        };
        (About::State { since, step }, at)
    };
    let id = FindingId { about, rule: finding.rule };
    Some((Raised { level: finding.level, at, day: finding.day, id, cause: finding.cause }, id))
}

/// The step at which a state came to be as urgent as it is. Silence at T3 is amber from the plan's days on, and its further steps
/// begin no new time: whoever waits for an answer goes on waiting.
fn first_step(finding: &Finding, plan: &PlanInForce) -> u32 {
    let step = step(finding.limit);
    // While nobody has settled which holds, the closer tier and the fewer days do.
    let is_watched_closely = plan.tier.all().any(|tier| tier.value == Tier::T3);
    if finding.rule != RuleId::M1 || finding.level != Level::Amber || !is_watched_closely {
        return step;
    }
    let first = plan.missing_days.all().map(|missing| u32::from(missing.value.days())).min();
    first.map_or(step, |first| step.min(first))
}

/// The midnight on which a state has lasted for so many days.
fn midnight(finding: &Finding, days: u32) -> Instant {
    let reached = finding.window.from.plus_days(i32::try_from(days).unwrap_or(0));
    Instant::from_ms(i64::from(reached.days()).saturating_mul(MS_PER_DAY))
}

/// The number of days that a state has to reach, or which one of several of a day it is; 0 for a limit of another kind.
fn step(limit: Limit) -> u32 {
    if let Limit::DaysAtLeast(days) = limit {
        u32::try_from(days).unwrap_or(0)
    } else if let Limit::HoursAtLeast(hours) = limit {
        hours / 24
    } else if let Limit::SignsAtLeast(place) = limit {
        u32::from(place)
    } else {
        0
    }
}

/// What somebody was told, or the server came to, about a check-in. It stays raised whatever the rules say now.
fn was_written(one: &WrittenDown, key: EntryKey, day: LocalDay, found: &Found) -> Vec<Raised<EntryKey>> {
    let WrittenDown { rule, level, at, .. } = *one;
    let id = FindingId { about: About::Entry(key), rule };
    let causes: Vec<Cause> =
        Cause::ALL.iter().copied().filter(|cause| found.contains_key(&(*cause, id))).collect();
    let causes = if causes.is_empty() { vec![usual_cause(rule)] } else { causes };
    causes.into_iter().map(|cause| Raised { level, at, day, id, cause }).collect()
}

/// What of it rests on check-ins alone that somebody of the team has looked at.
fn looked(
    raised: &[Raised<EntryKey>],
    found: &Found,
    history: &TracedHistory,
    times: &Times<'_>,
    looks: &Looks,
) -> Vec<Naming<EntryKey>> {
    let mut by_cause: BTreeMap<Cause, BTreeSet<Named<EntryKey>>> = BTreeMap::new();
    for one in raised {
        // A state rests on what did not come: there is nothing to look at.
        let About::Entry(owner) = one.id.about else { continue };
        let finding = found.get(&(one.cause, one.id)).map(|(_, finding)| finding);
        let beside = finding.into_iter().flat_map(|finding| &finding.beside);
        let beside = beside.filter_map(|key| history.owner(*key));
        if times.is_looked_at(looks, &owner, beside, (one.id.rule, one.level)) {
            // All that it is made of was looked at, so nothing of it goes further than that.
            let named = Named { id: one.id, level: one.level, far: None };
            by_cause.entry(one.cause).or_default().insert(named);
        }
    }
    by_cause.into_iter().map(|(cause, named)| Naming { cause, named }).collect()
}
