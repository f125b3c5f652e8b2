//! Everything that happened, newest first: what, the values, who, on which computer, and where the entry has got to.

use super::exercise;
use super::facts::Chart;
use super::heart_failure;
use super::own_plan::{self, changes::Readers};
use super::reached;
use crate::api::{Reached, TimelineItem};
use crate::deeds::alerts::acts as alert_acts;
use crate::deeds::people::author_name;
use crate::open::Open;
use crate::views::{bounded, measured as spelled, medicine, say, taken};
use hearth_chart::{Fact, Record, zone_code, zone_from_code};
use hearth_clinical::{PlanSubject, Private};
use hearth_record::{Access, EntryKey, Subject};
use hearth_rules::medicine::PausedMedicine;
use hearth_store::Travelled;
use hearth_wire::{Body, CheckInBody};
use hearth_words::{Arg, Words};
use std::collections::BTreeSet;

/// The timeline of one patient.
#[must_use]
pub fn timeline(open: &Open, chart: &Chart<'_>) -> Vec<TimelineItem> {
    let record = &chart.record;
    let replaced: BTreeSet<_> = record
        .facts()
        .filter(|fact| record.effects().in_effect(&fact.act.key))
        .flat_map(|fact| fact.act.header.replaces.iter().map(|replaces| replaces.key))
        .collect();
    // That a computer was in touch happens every day and is nothing that anybody did.
    // The answers of a visit, a hundred of them, are read in the visit.
    let happened =
        record.facts().filter(|fact| !matches!(fact.body, Body::Contact(_) | Body::VisitAnswer(_)));
    let mut shown: Vec<&Fact> = happened.collect();
    shown.sort_by_key(|fact| std::cmp::Reverse((fact.act.header.time.corrected(), fact.act.key)));
    let readers = Readers::of(open, chart);
    shown
        .into_iter()
        .map(|fact| item(open, chart, &readers, fact, replaced.contains(&fact.act.key)))
        .collect()
}

fn item(open: &Open, chart: &Chart<'_>, readers: &Readers, fact: &Fact, replaced: bool) -> TimelineItem {
    let words = open.words();
    let header = &fact.act.header;
    let (what, text) = in_words(words, &chart.record, fact);
    let text = access(open, chart, fact).unwrap_or(text);
    let told_by = match &fact.body {
        Body::CheckIn(body) => body.told_by.as_ref().map(|who| who.reveal().clone()),
        _ => None,
    };
    let who = author_name(open, chart, &header.author);
    let author = told_by.map_or(who.clone(), |source| {
        words.say("author-told-by", &[("who", Arg::Text(&who)), ("source", Arg::Text(&source))])
    });
    let device = chart.directory().devices.get(&header.id.chain.device);
    TimelineItem {
        key: fact.act.key.to_string(),
        at: say::moment(words, header.time.corrected()),
        what,
        text,
        author,
        device: device.map(|device| device.name.clone()).unwrap_or_default(),
        mark: mark(&chart.record, fact, replaced).to_owned(),
        travelled: match chart.travelled(&fact.act.key) {
            Travelled::Here => "here",
            Travelled::Sent => "sent",
            Travelled::FromTeam => "from-team",
        }
        .to_owned(),
        reached: reached(open, chart, fact),
        read: readers.state(open, chart, fact),
    }
}

/// How far something has got that the team looks at: a check-in, a side effect that stands.
fn reached(open: &Open, chart: &Chart<'_>, fact: &Fact) -> Option<Reached> {
    let key = &fact.act.key;
    match &fact.body {
        Body::CheckIn(_) => Some(reached::of_check_in(open, chart, key)),
        Body::MedicineTaken(body) if !body.side_effects.is_empty() => {
            let stands = chart.record.side_effects().iter().any(|one| one.fact.act.key == *key);
            stands.then(|| reached::of_entry(open, chart, key))
        }
        _ => None,
    }
}

/// Whose access, and what came of it.
fn access(open: &Open, chart: &Chart<'_>, fact: &Fact) -> Option<String> {
    let (key, own, user) = match &fact.body {
        Body::Grant(body) if body.access == Access::Nothing => {
            ("timeline-access-ended", "timeline-access-ended-own", &body.user)
        }
        Body::Grant(body) => ("timeline-access-given", "timeline-access-given-own", &body.user),
        Body::Custody(body) => ("timeline-access-owner", "timeline-access-owner-own", &body.owner),
        _ => return None,
    };
    if *user == open.identity().user {
        return Some(open.words().plain(own));
    }
    let name = author_name(open, chart, user);
    Some(open.words().say(key, &[("name", Arg::Text(&name))]))
}

fn mark(record: &Record<'_>, fact: &Fact, replaced: bool) -> &'static str {
    let withdrawn = record.check_in(&fact.act.key).is_some_and(|check_in| check_in.withdrawn);
    let not_confirmed = record.facts().any(|other| {
        matches!(&other.body, Body::Assessment(a) if a.about == fact.act.key && a.source_not_confirmed)
    });
    if !record.effects().in_effect(&fact.act.key) {
        "suspended"
    } else if fact.body == Body::Newer {
        "needs-newer-app"
    } else if withdrawn {
        "withdrawn"
    } else if not_confirmed {
        "source-not-confirmed"
    } else if replaced && !matches!(fact.body, Body::CheckIn(_)) {
        "replaced"
    } else {
        ""
    }
}

/// What an entry is, and its values.
pub(super) fn in_words(words: Words, record: &Record<'_>, fact: &Fact) -> (String, String) {
    let plain = |key: &str| words.plain(key);
    match &fact.body {
        Body::CheckIn(body) => (plain("timeline-check-in"), measured(words, body)),
        Body::Amendment(body) => (plain("timeline-correction"), measured(words, body)),
        Body::Withdrawal(body) => {
            let reason = match body.reason.reveal().as_str() {
                code @ ("not-me" | "wrong-device" | "typing-error") => {
                    words.plain(&format!("withdraw-{code}"))
                }
                text => text.to_owned(),
            };
            (words.say("timeline-withdrawal", &[("reason", Arg::Text(&reason))]), String::new())
        }
        Body::PutAway(body) => (plain("timeline-put-away"), put_away(words, body)),
        Body::Setting(body) | Body::ServiceSetting(body) => {
            let name = words.setting(body.value.subject().code());
            let value = say::plan_value(words, &body.value);
            let why = body.why.reveal();
            (name, if why.is_empty() { value } else { format!("{value} ({why})") })
        }
        Body::Medicine(_)
        | Body::FlexiblePlan(_)
        | Body::SickDayPlan(_)
        | Body::FlexibleUse(_)
        | Body::SickDay(_)
        | Body::MedicineTaken(_)
        | Body::MedicineBought(_) => of_medicines(words, fact),
        Body::PlanText(_) | Body::Goal(_) | Body::NextDate(_) | Body::Learnt(_) | Body::ReadReceipt(_) => {
            own_plan::words::in_words(words, record, fact).unwrap_or_default()
        }
        Body::HeartFailure(body) => (plain("timeline-heart-failure"), heart_failure::in_words(words, body)),
        Body::Visit(body) => (plain("timeline-visit"), say::day(words, body.day)),
        Body::VisitSignature(_) => (plain("timeline-visit-signature"), String::new()),
        Body::VisitAddendum(body) => (plain("timeline-visit-addendum"), body.text.reveal().clone()),
        Body::Message(_)
        | Body::Questionnaire(_)
        | Body::QuestionnaireAsk(_)
        | Body::Exercise(_)
        | Body::ExerciseLevel(_) => of_said(words, fact),
        Body::Person(_) => (plain("timeline-registered"), String::new()),
        Body::Grant(_) | Body::Custody(_) => (plain("timeline-access"), String::new()),
        Body::TeamNote(body) => (plain("timeline-note"), body.text.reveal().clone()),
        Body::LookedAt(_) => (plain("timeline-looked-at"), what_was_looked_at(words, record, fact)),
        Body::Verdict(body) => {
            let key = if body.suspended.is_some() { "timeline-verdict" } else { "timeline-release" };
            (plain(key), String::new())
        }
        Body::Assessment(body) => (
            plain("timeline-assessment"),
            words.plain(&format!("zone-name-{}", zone_code(zone_from_code(&body.zone)))),
        ),
        Body::AlertClosing(body) => {
            let done = alert_acts::said(words, body.action);
            (plain("timeline-alert-closing"), with_why(format!("{}: {done}", cause(words, fact)), &body.why))
        }
        Body::AlertSeen(_) => (plain("timeline-alert-seen"), cause(words, fact)),
        Body::AlertSnooze(body) => {
            let until = say::day(words, body.until);
            let text = words.say("alert-state-snoozed", &[("until", Arg::Text(&until))]);
            (plain("timeline-alert-snooze"), with_why(format!("{}: {text}", cause(words, fact)), &body.why))
        }
        Body::Team(_) | Body::User(_) | Body::Device(_) | Body::Contact(_) | Body::VisitAnswer(_) => {
            (fact.act.header.kind.name.clone(), String::new())
        }
        Body::Newer => {
            let name = PlanSubject::from_code(fact.act.header.subject.as_str())
                .map_or_else(|| fact.act.header.kind.name.clone(), |subject| words.setting(subject.code()));
            (plain("timeline-needs-newer-app"), name)
        }
    }
}

/// What was typed, and why it is no reading of this person.
fn put_away(words: Words, body: &hearth_wire::PutAwayBody) -> String {
    let name = |part: &String| {
        let key = Words::key("compared", part);
        if Words::knows(&key) { words.plain(&key) } else { part.clone() }
    };
    let what: Vec<String> = body.what.iter().map(name).collect();
    let why = words.plain(&Words::key("withdraw", body.why.code()));
    words.say("timeline-put-away-what", &[("what", Arg::Text(&what.join(", "))), ("why", Arg::Text(&why))])
}

/// The same of medicines, the plans about them, and what was taken.
fn of_medicines(words: Words, fact: &Fact) -> (String, String) {
    let plain = |key: &str| words.plain(key);
    match &fact.body {
        Body::Medicine(body) => {
            let text = medicine::as_of(words, &body.what, fact.act.header.time.day);
            (plain("timeline-medicine"), with_why(text, &body.why))
        }
        Body::FlexiblePlan(body) => {
            let written = body.plan.as_ref().map(|plan| plan.bounds.words.reveal().clone());
            (plain("timeline-flexible-plan"), written.unwrap_or_else(|| plain("timeline-plan-ended")))
        }
        Body::SickDayPlan(body) => {
            let written = body.plan.as_ref().map(|plan| plan.bounds.words.reveal().clone());
            (plain("timeline-sick-day-plan"), written.unwrap_or_else(|| plain("timeline-plan-ended")))
        }
        Body::FlexibleUse(body) => (plain("timeline-flexible-use"), used(words, body)),
        Body::SickDay(body) => (plain("timeline-sick-day"), sick_day(words, body)),
        Body::MedicineTaken(body) => (plain("timeline-medicine-taken"), taken::of_day(words, fact, body)),
        Body::MedicineBought(body) => (plain("timeline-medicine-bought"), taken::bought(words, &body.bought)),
        _ => (String::new(), String::new()),
    }
}

/// The same of what is said besides readings, and of what the team asks for.
fn of_said(words: Words, fact: &Fact) -> (String, String) {
    let plain = |key: &str| words.plain(key);
    match &fact.body {
        Body::Message(body) => (plain("timeline-message"), body.text.reveal().clone()),
        Body::Questionnaire(body) => (plain("timeline-questionnaire"), body.instrument.clone()),
        Body::QuestionnaireAsk(body) => {
            let name = fact.act.header.subject.as_str().strip_prefix(Subject::QUESTIONNAIRE_ASK);
            let text = name.unwrap_or_default().to_owned();
            let text =
                if body.due.is_none() { format!("{text}: {}", plain("timeline-asked-back")) } else { text };
            (plain("timeline-questionnaire-ask"), with_why(text, &body.why))
        }
        Body::Exercise(body) => (plain("timeline-exercise"), exercise::in_words(words, body)),
        Body::ExerciseLevel(body) => {
            let text = exercise::level_in_words(words, body);
            (plain("timeline-exercise-level"), with_why(text, &body.why))
        }
        _ => (String::new(), String::new()),
    }
}

/// From which day medicines are left out, and which of them are taken again.
fn sick_day(words: Words, body: &hearth_wire::SickDayBody) -> String {
    let from = say::day(words, body.from);
    if body.restarted.is_empty() {
        return from;
    }
    let known = |code: &String| PausedMedicine::from_code(code);
    let again: Vec<PausedMedicine> = body.restarted.iter().filter_map(known).collect();
    let again = bounded::names(words, &again);
    words.say("timeline-taken-again", &[("from", Arg::Text(&from)), ("medicines", Arg::Text(&again))])
}

/// From which day extra water tablets are taken, and until when.
fn used(words: Words, body: &hearth_wire::FlexibleUseBody) -> String {
    let from = say::day(words, body.from);
    let Some(ended) = body.ended else { return from };
    let ended = say::day(words, ended);
    words.say("timeline-from-to", &[("from", Arg::Text(&from)), ("to", Arg::Text(&ended))])
}

/// When the check-in, or the correction of one, was made that somebody looked at; empty when it is not here.
fn what_was_looked_at(words: Words, record: &Record<'_>, fact: &Fact) -> String {
    let named = fact.act.header.subject.as_str().strip_prefix(Subject::LOOKED_AT);
    let entry = named.and_then(|text| EntryKey::parse(text).ok()).and_then(|key| record.fact(&key));
    entry.map(|entry| say::moment(words, entry.act.header.time.corrected())).unwrap_or_default()
}

fn with_why(text: String, why: &Private<String>) -> String {
    let why = why.reveal();
    if why.is_empty() { text } else { format!("{text} ({why})") }
}

/// What an alert is about, from its subject.
fn cause(words: Words, fact: &Fact) -> String {
    let code = fact.act.header.subject.as_str().strip_prefix("alert/").unwrap_or_default();
    let key = format!("cause-{code}");
    if Words::knows(&key) { words.plain(&key) } else { code.to_owned() }
}

/// The values of a check-in or correction on one line.
pub(crate) fn measured(words: Words, body: &CheckInBody) -> String {
    let mut texts = Vec::new();
    texts.extend(body.weight.map(|weight| words.weight_both(weight.grams())));
    texts.extend(body.pressures.iter().map(|go| words.pressure(go.systolic().mmhg(), go.diastolic().mmhg())));
    texts.extend(body.pulse.map(|pulse| words.pulse(pulse.per_minute())));
    texts.extend(body.oxygen.map(|oxygen| format!("{}%", oxygen.percent())));
    texts.extend(body.temperature.map(|temperature| temperature.to_string()));
    texts.extend(body.rhythm.map(|rhythm| {
        let value = spelled::rhythm(words, rhythm);
        words.say("saved-rhythm", &[("value", Arg::Text(&value))])
    }));
    texts.extend(body.postural.map(|postural| spelled::postural(words, postural)));
    texts.extend(body.steps.map(|steps| spelled::steps(words, steps)));
    texts.extend(body.bloods.iter().map(|result| spelled::blood(words, result)));
    let told = body.symptoms.iter().filter(|(symptom, answer)| symptom.reports_something(answer));
    texts.extend(told.map(|(symptom, answer)| {
        format!("{}: {}", words.symptom_name(symptom.code()), words.answer(symptom.code(), answer.code()))
    }));
    texts.join(", ")
}
