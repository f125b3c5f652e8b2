//! The plan: each setting with the value in force and what the three layers say, and a change of the person's own layer.
//! An edit names what its author was looking at, so one that arrived meanwhile stands beside it instead of under it.

use super::alerts::AlertsHere;
use super::check_in::recent;
use super::facts::{Chart, Facts};
use super::own_plan::changes::Readers;
use super::writing::Writing;
use crate::api::{PlanChoice, PlanLayer, PlanLine, PlanSet, PlanView, Problem, Said};
use crate::deeds::people::{author_name, may_set, patient_id, whose};
use crate::open::Open;
use crate::problem::{ask_again, field};
use crate::views::in_force::settings_in_force;
use crate::views::{plan_problem, say, tier};
use hearth_chart::{Fact, Record, SettingNow};
use hearth_clinical::plan::AllowedRange;
use hearth_clinical::{
    HeartFailureType, LocalDay, OxygenScale, PlanSubject, PlanValue, Private, ThresholdLayer, Tier,
    is_beyond_last_weight, is_far_from_last_weight,
};
use hearth_record::{EntryKey, PatientId, Replaces, Role, Subject};
use hearth_rules::{Level, RULES};
use hearth_store::Travelled;
use hearth_wire::{Body, SettingBody, VALUE};
use hearth_words::{Arg, Words};

/// Whether a weight says its own unit, or the unit stands beside the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// As on a command line: `82.4kg`.
    Said,
    /// As in a form: `82.4` with 'kg' beside it.
    BesideTheBox,
}

/// The plan of one patient.
///
/// # Errors
/// `Store`.
pub fn show(open: &Open, patient: PatientId) -> Result<PlanView, Problem> {
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let readers = Readers::of(open, &chart);
    let lines = PlanSubject::ALL.into_iter().map(|subject| line(open, &chart, &readers, subject)).collect();
    Ok(PlanView { patient: patient.to_string(), lines, not_yet_there: not_yet_there(open, &chart) })
}

fn line(open: &Open, chart: &Chart<'_>, readers: &Readers, subject: PlanSubject) -> PlanLine {
    let words = open.words();
    let in_force: Vec<(PlanValue, ThresholdLayer)> =
        settings_in_force(&chart.plan).into_iter().filter(|(value, _)| value.subject() == subject).collect();
    let texts: Vec<String> = in_force.iter().map(|(value, _)| say::plan_value(words, value)).collect();
    let own = chart.record.setting(subject);
    let based_on = chart.record.current().keys(&Subject::setting(subject), VALUE);
    PlanLine {
        subject: subject.code().to_owned(),
        group: words.plain(group(subject)),
        name: words.setting(subject.code()),
        value: if texts.is_empty() { words.plain("plan-value-not-set") } else { texts.join(" / ") },
        typed: own.last().map(|setting| typed(setting.value)).unwrap_or_default(),
        unit: unit(words, subject),
        range: range(words, subject),
        choices: choices(words, subject),
        layer: in_force.first().map_or("", |(_, layer)| layer.code()).to_owned(),
        layers: vec![
            product_layer(words, subject),
            layer(open, chart, ThresholdLayer::Service, &chart.team.setting(subject)),
            layer(open, chart, ThresholdLayer::Person, &own),
        ],
        based_on: based_on.iter().map(ToString::to_string).collect(),
        conflict: chart.record.setting_in_conflict(subject),
        editable: subject != PlanSubject::TeamContact && may_set(&open.identity().role),
        read: own.last().and_then(|setting| readers.state(open, chart, setting.fact)),
    }
}

/// A value as it is typed into its box.
#[must_use]
pub fn typed(value: &PlanValue) -> String {
    let text = value.to_string();
    text.strip_suffix("kg").map_or(text.clone(), |number| number.trim().to_owned())
}

fn unit(words: Words, subject: PlanSubject) -> String {
    match subject {
        PlanSubject::TargetWeight
        | PlanSubject::OedemaFreeWeight
        | PlanSubject::WeightGain3Days
        | PlanSubject::WeightGain7Days
        | PlanSubject::WeightGain1Day
        | PlanSubject::WeightAboveTarget
        | PlanSubject::WeightLoss => words.plain("unit-kg"),
        PlanSubject::SystolicLow | PlanSubject::SystolicLowish | PlanSubject::SystolicHigh => {
            words.plain("unit-mmhg")
        }
        PlanSubject::PulseLow | PlanSubject::PulseHigh | PlanSubject::PulseFast | PlanSubject::PulseRise => {
            words.plain("unit-pulse")
        }
        PlanSubject::OxygenScale => words.plain("unit-percent"),
        PlanSubject::MissingDays => words.plain("unit-days"),
        PlanSubject::Tier | PlanSubject::HeartFailureType | PlanSubject::TeamContact => String::new(),
    }
}

fn range(words: Words, subject: PlanSubject) -> String {
    let (lowest, highest) = match subject.allowed() {
        AllowedRange::Grams { lowest, highest } => (words.weight_kg(lowest), words.weight_kg(highest)),
        AllowedRange::Whole { lowest, highest } => {
            (lowest.to_string(), format!("{highest} {}", unit(words, subject)))
        }
        AllowedRange::Scales => return words.plain("plan-range-scales"),
        AllowedRange::Tiers => return words.plain("plan-range-tiers"),
        AllowedRange::HeartFailureTypes => return words.plain("plan-range-heart-failure-types"),
        AllowedRange::Contact => return words.plain("plan-range-contact"),
    };
    words.say("plan-range", &[("lowest", Arg::Text(&lowest)), ("highest", Arg::Text(&highest))])
}

/// The heading under which a setting stands.
const fn group(subject: PlanSubject) -> &'static str {
    match subject {
        PlanSubject::TargetWeight
        | PlanSubject::OedemaFreeWeight
        | PlanSubject::WeightGain3Days
        | PlanSubject::WeightGain7Days
        | PlanSubject::WeightGain1Day
        | PlanSubject::WeightAboveTarget
        | PlanSubject::WeightLoss => "plan-group-weight",
        PlanSubject::SystolicLow | PlanSubject::SystolicLowish | PlanSubject::SystolicHigh => {
            "plan-group-pressure"
        }
        PlanSubject::PulseLow | PlanSubject::PulseHigh | PlanSubject::PulseFast | PlanSubject::PulseRise => {
            "plan-group-pulse"
        }
        PlanSubject::OxygenScale => "plan-group-oxygen",
        PlanSubject::MissingDays | PlanSubject::Tier | PlanSubject::HeartFailureType => "plan-group-watching",
        PlanSubject::TeamContact => "plan-group-contact",
    }
}

/// The values to choose from, where a setting is a choice.
fn choices(words: Words, subject: PlanSubject) -> Vec<PlanChoice> {
    let values: Vec<PlanValue> = match subject.allowed() {
        AllowedRange::Scales => OxygenScale::ALL.map(PlanValue::OxygenScale).to_vec(),
        AllowedRange::Tiers => Tier::ALL.map(PlanValue::Tier).to_vec(),
        AllowedRange::HeartFailureTypes => HeartFailureType::ALL.map(PlanValue::HeartFailureType).to_vec(),
        AllowedRange::Grams { .. } | AllowedRange::Whole { .. } | AllowedRange::Contact => Vec::new(),
    };
    let choice =
        |value: &PlanValue| PlanChoice { typed: value.to_string(), text: say::plan_value(words, value) };
    values.iter().map(choice).collect()
}

fn product_layer(words: Words, subject: PlanSubject) -> PlanLayer {
    let value = subject.product_value();
    let source = RULES.iter().find(|rule| rule.parameters.contains(&subject)).map_or("", |rule| rule.source);
    let who = if value.is_some() && !source.is_empty() {
        words.say("plan-source", &[("source", Arg::Text(source))])
    } else {
        String::new()
    };
    PlanLayer {
        layer: ThresholdLayer::Product.code().to_owned(),
        value: value
            .map_or_else(|| words.plain("plan-value-not-set"), |value| say::plan_value(words, &value)),
        who,
        why: String::new(),
        review: String::new(),
    }
}

fn layer(open: &Open, chart: &Chart<'_>, layer: ThresholdLayer, settings: &[SettingNow<'_>]) -> PlanLayer {
    let words = open.words();
    let join = |texts: Vec<String>| {
        let mut texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        texts.dedup();
        texts.join(" / ")
    };
    let who = |setting: &SettingNow<'_>| {
        let header = &setting.fact.act.header;
        let who = author_name(open, chart, &header.author);
        let when = say::moment(words, header.time.corrected());
        words.say("plan-set-by", &[("who", Arg::Text(&who)), ("when", Arg::Text(&when))])
    };
    let review = |setting: &SettingNow<'_>| {
        let Some(review) = setting.review else { return String::new() };
        let date = say::day(words, review);
        let key = if review < open.today() { "plan-review-over" } else { "plan-review-by" };
        words.say(key, &[("date", Arg::Text(&date))])
    };
    PlanLayer {
        layer: layer.code().to_owned(),
        value: if settings.is_empty() {
            words.plain("plan-value-not-set")
        } else {
            join(settings.iter().map(|setting| say::plan_value(words, setting.value)).collect())
        },
        who: join(settings.iter().map(who).collect()),
        why: join(settings.iter().map(|setting| setting.why.to_owned()).collect()),
        review: join(settings.iter().map(review).collect()),
    }
}

/// Set while a change of the plan is not known to have reached the patient's computer.
fn not_yet_there(open: &Open, chart: &Chart<'_>) -> Option<Said> {
    if open.identity().patient.is_some() {
        return None;
    }
    let settings: Vec<SettingNow<'_>> =
        PlanSubject::ALL.into_iter().flat_map(|subject| chart.record.setting(subject)).collect();
    if settings.iter().any(|setting| chart.travelled(&setting.fact.act.key) == Travelled::Here) {
        return Some(open.said("plan-not-yet-sent", &[]));
    }
    let of_patient = |fact: &&Fact| {
        let row = chart.directory().users.get(&fact.act.header.author);
        matches!(row.map(|row| &row.role), Some(Role::Patient | Role::Carer))
    };
    let theirs: Vec<&Fact> = chart.record.facts().filter(of_patient).collect();
    if settings.iter().all(|setting| theirs.iter().any(|fact| shows(fact, setting))) {
        return None;
    }
    Some(match theirs.iter().map(|fact| fact.act.header.time.corrected()).max() {
        Some(at) => {
            let when = say::moment(open.words(), at);
            open.said("plan-not-yet-there-since", &[("when", Arg::Text(&when))])
        }
        None => open.said("plan-not-yet-there", &[]),
    })
}

/// True if this entry of the patient's shows that its computer had the setting: it had seen the log that far, or the
/// setting is among those that the person was told with, or they read it. (A setting that was written here has no number
/// of the log.)
pub(super) fn shows(fact: &Fact, setting: &SettingNow<'_>) -> bool {
    let seen_so_far = setting.fact.log.is_some_and(|log| fact.act.header.seen.number >= log);
    let told = match &fact.body {
        Body::CheckIn(body) | Body::Amendment(body) => body.told.as_ref(),
        _ => None,
    };
    let value = setting.value.to_string();
    let subject = setting.value.subject().code();
    let layer = ThresholdLayer::Person.code();
    let read = fact.act.header.subject == Subject::read_receipt(&setting.fact.act.key);
    seen_so_far
        || read
        || told.is_some_and(|told| {
            told.settings.iter().any(|s| s.subject == subject && s.value == value && s.layer == layer)
        })
}

/// Changes one setting of the person's own layer.
///
/// # Errors
/// `BadInput` for an unknown subject, a value that can't be read or is out of range, or a review date that is past.
pub fn set(open: &Open, asked: &PlanSet, unit: Unit) -> Result<PlanView, Problem> {
    let patient = whose(open, Some(patient_id(open, &asked.patient)?))?;
    if !may_set(&open.identity().role) {
        return Err(open.not_allowed());
    }
    let subject = subject(open, &asked.subject)?;
    let value = value(open, subject, &asked.value, unit)?;
    let review = review(open, &asked.review)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    ask_about(open, &chart, &value, asked)?;
    ask_about_tier(open, &chart, &value, asked)?;
    let replaces = replaces(open, &chart.record, subject, &asked.based_on)?;
    let body = Body::Setting(SettingBody { value, why: Private::new(asked.why.trim().to_owned()), review });
    let subject = Subject::setting(subject);
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)?;
    show(open, patient)
}

/// Somebody is watched less closely for a reason, and beside an amber or red finding that nobody has closed only once that was
/// looked at.
fn ask_about_tier(open: &Open, chart: &Chart<'_>, value: &PlanValue, asked: &PlanSet) -> Result<(), Problem> {
    let PlanValue::Tier(to) = value else { return Ok(()) };
    let Some(from) = chart.plan.tier.all().map(|tier| tier.value).max().filter(|from| to < from) else {
        return Ok(());
    };
    if asked.why.trim().is_empty() {
        return Err(open.bad_field("why", "problem-plan-tier-why", &[]));
    }
    let here = AlertsHere::of(open, chart);
    let is_open =
        here.now.alerts.iter().flat_map(|alert| &alert.open).any(|raised| raised.level <= Level::Amber);
    if !is_open || asked.confirmed {
        return Ok(());
    }
    let words = open.words();
    let (from, to) = (tier::name(words, from), tier::name(words, *to));
    let args = [("from", Arg::Text(&from)), ("to", Arg::Text(&to))];
    Err(ask_again(words, vec![field(words, "value", "problem-plan-tier-open", &args)]))
}

/// Asks once about a weight that is set far from what the person weighs, and why; one that nobody comes to is refused.
fn ask_about(open: &Open, chart: &Chart<'_>, value: &PlanValue, asked: &PlanSet) -> Result<(), Problem> {
    let (PlanValue::TargetWeight(set) | PlanValue::OedemaFreeWeight(set)) = value else { return Ok(()) };
    let last = recent(chart, open.today(), None).weight;
    let Some((day, last)) = last.filter(|(_, last)| is_far_from_last_weight(*set, *last)) else {
        return Ok(());
    };
    let too_far = is_beyond_last_weight(*set, last);
    let words = open.words();
    let (set, last) = (words.weight_both(set.grams()), words.weight_both(last.grams()));
    let day = say::day(words, day);
    let args = [("value", Arg::Text(&set)), ("last", Arg::Text(&last)), ("day", Arg::Text(&day))];
    if too_far {
        return Err(open.bad_field("value", "problem-plan-weight-too-far", &args));
    }
    if asked.confirmed && asked.why.trim().is_empty() {
        return Err(open.bad_field("why", "problem-plan-weight-why", &args));
    }
    if asked.confirmed {
        return Ok(());
    }
    Err(ask_again(words, vec![field(words, "value", "problem-plan-far-weight", &args)]))
}

pub(crate) fn subject(open: &Open, text: &str) -> Result<PlanSubject, Problem> {
    PlanSubject::from_code(text.trim()).filter(|subject| *subject != PlanSubject::TeamContact).ok_or_else(
        || {
            let all: Vec<&str> = PlanSubject::ALL
                .into_iter()
                .filter(|subject| *subject != PlanSubject::TeamContact)
                .map(PlanSubject::code)
                .collect();
            let all = all.join(", ");
            let args = [("subject", Arg::Text(text)), ("subjects", Arg::Text(&all))];
            open.bad_field("subject", "problem-subject-unknown", &args)
        },
    )
}

pub(crate) fn value(open: &Open, subject: PlanSubject, text: &str, unit: Unit) -> Result<PlanValue, Problem> {
    let in_grams = matches!(subject.allowed(), AllowedRange::Grams { .. });
    let bare =
        !text.trim().is_empty() && text.trim().chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    let with_unit = if in_grams && bare && unit == Unit::BesideTheBox {
        format!("{}kg", text.trim())
    } else {
        text.to_owned()
    };
    subject.parse_value(&with_unit).map_err(|problem| plan_problem::of_value(open.words(), subject, &problem))
}

fn review(open: &Open, text: &str) -> Result<Option<LocalDay>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day = crate::zone::typed_day(text)
        .ok_or_else(|| open.bad_field("review", "problem-date-not-a-date", &[]))?;
    if day < open.today() {
        return Err(open.bad_field("review", "problem-review-date-past", &[]));
    }
    Ok(Some(day))
}

/// The entries that the author was looking at, as far as they speak of this subject.
fn replaces(
    open: &Open,
    record: &Record<'_>,
    subject: PlanSubject,
    based_on: &[String],
) -> Result<Vec<Replaces>, Problem> {
    let mut replaces = Vec::new();
    for text in based_on {
        let key = EntryKey::parse(text).map_err(|_| open.bad_input("problem-reading-unknown", &[]))?;
        let same = record.fact(&key).is_some_and(|fact| fact.act.header.subject == Subject::setting(subject));
        if same {
            replaces.push(Replaces { key, parts: vec![VALUE.to_owned()] });
        }
    }
    Ok(replaces)
}
