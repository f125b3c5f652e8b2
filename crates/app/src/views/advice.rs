//! What a person is told: headline, findings, what to do now and whom to phone, from an assessment and the plan.
//! The words are the plan's and the catalogue's; nothing is made up here and no dose is computed.

mod urgent;

use super::contact::{Hours, hours};
use super::{say, stacked};
use crate::api::{Advice, FindingView, Said, ZoneView};
use crate::problem::{plain, said};
use hearth_chart::{zone_code, zone_from_code};
use hearth_clinical::{CautiousSide, Instant, TeamContact, ThresholdLayer, Tier, caution};
use hearth_rules::{Assessment, Compared, ComparedWith, Finding, Level, PlanInForce, Quantity, RULES, Zone};
use hearth_wire::{Told, ToldRule, ToldSetting};
use hearth_words::{Arg, Words};
use std::collections::BTreeSet;

/// The zone as screens know it.
#[must_use]
pub fn zone_view(zone: Zone) -> ZoneView {
    match zone {
        Zone::Emergency999 => ZoneView::Emergency,
        Zone::Red => ZoneView::Red,
        Zone::Amber => ZoneView::Amber,
        Zone::Green => ZoneView::Green,
        Zone::NotJudged => ZoneView::NotJudged,
    }
}

/// The colour of one finding; of one that is only to be reviewed, that it is.
#[must_use]
pub fn level_view(level: Level) -> ZoneView {
    level.zone().map_or(ZoneView::Review, zone_view)
}

/// The zone that an entry holds, as screens know it.
#[must_use]
pub fn zone_of(code: &str) -> ZoneView {
    zone_view(zone_from_code(code))
}

/// One finding with all that a clinician asks of it.
#[must_use]
pub fn finding_view(words: Words, finding: &Finding, family: Option<&str>) -> FindingView {
    let source = RULES.iter().find(|rule| rule.id == finding.rule).map_or("", |rule| rule.source);
    FindingView {
        rule: finding.rule.code().to_owned(),
        version: finding.version,
        zone: level_view(finding.level),
        said: say::by_rule(words, &finding.words, family),
        day: if finding.time_unsure { String::new() } else { say::day(words, finding.day) },
        value: say::measure(words, &finding.value),
        baseline: finding.baseline.as_ref().map(|baseline| say::measure(words, baseline)).unwrap_or_default(),
        window: say::window(words, finding),
        threshold: say::limit(words, finding.limit),
        layer: finding.layer.code().to_owned(),
        source: source.to_owned(),
        clears: say::by_rule(words, &finding.clears, None).text,
    }
}

/// What the person is told, by their plan: whom to phone, and whether weight and the day's check are watched at all.
#[must_use]
pub fn advice(words: Words, assessment: &Assessment, plan: &PlanInForce, now: Instant) -> Advice {
    stacked::stacked(words, |words| in_one_language(words, assessment, plan, now), stacked::advice)
}

fn in_one_language(words: Words, assessment: &Assessment, plan: &PlanInForce, now: Instant) -> Advice {
    let contact = plan.contact.as_ref().map(|contact| &contact.first().value);
    let route = Route { contact, comfort: plan.tier.all().all(|tier| tier.value == Tier::T0) };
    let mut not_judged: Vec<Said> = Vec::with_capacity(assessment.statements.len());
    for statement in &assessment.statements {
        if matches!(statement, hearth_rules::Statement::MedicinesUnsettled) && contact.is_some() {
            not_judged.extend(phone(words, "medicines-unsettled", contact, now));
        } else {
            not_judged.push(say::by_rule(words, &statement.words(), None));
        }
    }
    not_judged.extend(
        assessment.not_looked_at.iter().filter_map(|quantity| unlooked(words, assessment, *quantity)),
    );
    Advice {
        zone: zone_view(assessment.zone),
        headline: headline(words, assessment, route, now),
        findings: said_and_unsaid(&assessment.findings)
            .0
            .into_iter()
            .map(|finding| urgent::with_its_day(words, finding_view(words, finding, None), finding, now))
            .collect(),
        what_to_do: what_to_do(words, assessment, route, now),
        not_judged,
    }
}

/// The findings that a person is told of, one for each thing an alert is about and the most urgent of it, and those
/// that only say the same again: three rules about one gain of weight are one sentence.
#[must_use]
pub fn said_and_unsaid(findings: &[Finding]) -> (Vec<&Finding>, Vec<&Finding>) {
    let mut causes = BTreeSet::new();
    findings.iter().partition(|finding| causes.insert(finding.cause))
}

/// The findings that make the result as urgent as it is.
fn worst_findings(assessment: &Assessment) -> impl Iterator<Item = &Finding> {
    assessment.findings.iter().filter(|finding| finding.level.zone() == Some(assessment.zone))
}

/// Whom a person turns to.
#[derive(Clone, Copy)]
struct Route<'a> {
    /// The contact in their plan.
    contact: Option<&'a TeamContact>,
    /// At T0 no team watches from day to day: the person's own nurse and their GP come before 111.
    comfort: bool,
}

/// The zone in a few words. When the team does not open again today, amber names who answers today.
fn headline(words: Words, assessment: &Assessment, route: Route<'_>, now: Instant) -> Said {
    if let Some(day) = urgent::earlier_day(assessment, now) {
        return said(words, "zone-earlier-day", &[("day", Arg::Text(&say::day(words, day)))]);
    }
    match (assessment.zone, route.contact) {
        (Zone::Red, _) if !route.comfort && urgent::is_for_hospital(assessment) => {
            plain(words, "zone-red-hospital")
        }
        (Zone::Amber, _) if route.comfort => plain(words, "zone-amber-comfort"),
        (Zone::Amber, Some(contact))
            if matches!(hours(words, contact, now), Hours::Closed { today: false, .. }) =>
        {
            let out_of_hours = words.phone(contact.out_of_hours());
            said(words, "zone-amber-closed", &[("outofhours", Arg::Text(&out_of_hours))])
        }
        (Zone::NotJudged, _) => plain(words, not_judged_headline(assessment)),
        (zone, _) => plain(words, &format!("zone-{}", zone_code(zone))),
    }
}

/// What it is that keeps the check from being judged: a question to answer first, then what the team looks at, then that
/// nothing is wrong with what was given and that more is to come.
fn not_judged_headline(assessment: &Assessment) -> &'static str {
    use hearth_rules::Statement as S;
    let says = |wanted: fn(&S) -> bool| assessment.statements.iter().any(wanted);
    if says(|said| matches!(said, S::EarlierStands { .. } | S::TakenBack)) {
        "zone-not-judged"
    } else if says(|said| matches!(said, S::AskDizzy { .. })) {
        "zone-not-judged-ask"
    } else if says(|said| matches!(said, S::MedicinesUnsettled)) {
        "zone-not-judged-medicine"
    } else if says(|said| matches!(said, S::TeamLooks { .. } | S::BloodForTeam { .. })) {
        "zone-not-judged-team"
    } else if is_only_part(assessment) {
        "zone-not-judged-part"
    } else {
        "zone-not-judged"
    }
}

/// True when everything that came was looked at, and what is missing is the rest of the check.
fn is_only_part(assessment: &Assessment) -> bool {
    use hearth_rules::Statement as S;
    let lacks = |said: &S| {
        matches!(
            said,
            S::StillDue { .. } | S::NotGiven { .. } | S::SymptomsNotAsked | S::SymptomsPartlyAnswered { .. }
        )
    };
    assessment.not_looked_at.is_empty() && assessment.statements.iter().any(lacks)
}

/// 'Nothing has looked at your …', unless a statement has said why already.
fn unlooked(words: Words, assessment: &Assessment, quantity: Quantity) -> Option<Said> {
    use hearth_rules::Statement as S;
    let said_already = assessment.statements.iter().any(|statement| match quantity {
        Quantity::Weight => {
            matches!(
                statement,
                S::NotEnoughWeights { .. }
                    | S::SecondWeightOfTheDay
                    | S::WeighAgain { .. }
                    | S::LossExpected
                    | S::TimeUnsure
            )
        }
        Quantity::BloodPressure => {
            matches!(
                statement,
                S::DiastolicNotJudged { .. } | S::AskDizzy { .. } | S::PressureFarBelowUsual { .. }
            )
        }
        Quantity::Postural => matches!(statement, S::AskDizzy { .. }),
        Quantity::Symptoms | Quantity::Medicines => {
            matches!(statement, S::SymptomsNotJudged { .. } | S::SymptomsNotAsked | S::MedicinesMissedToday)
        }
        Quantity::Blood => matches!(statement, S::BloodForTeam { .. }),
        Quantity::Pulse => matches!(statement, S::PulseFarFromUsual { .. }),
        Quantity::Oxygen | Quantity::Temperature | Quantity::Rhythm => false,
    });
    let key = match quantity {
        Quantity::Weight => "not-judged-weight",
        Quantity::BloodPressure => "not-judged-pressure",
        Quantity::Pulse => "not-judged-pulse",
        Quantity::Oxygen => "not-judged-oxygen",
        Quantity::Symptoms | Quantity::Medicines => "not-judged-symptoms",
        Quantity::Temperature => "not-judged-temperature",
        Quantity::Rhythm => "not-judged-rhythm",
        Quantity::Postural => "not-judged-standing-pressure",
        Quantity::Blood => "not-judged-blood",
    };
    (!said_already).then(|| plain(words, key))
}

fn what_to_do(words: Words, assessment: &Assessment, route: Route<'_>, now: Instant) -> Vec<Said> {
    if urgent::earlier_day(assessment, now).is_some() {
        return urgent::of_an_earlier_day(words, assessment, route, now);
    }
    match assessment.zone {
        Zone::Emergency999 => urgent::emergency(words, assessment),
        Zone::Red | Zone::Amber if route.comfort => {
            let mut lines = phone(words, "advice-comfort-phone", route.contact, now);
            lines.push(plain(words, "advice-comfort-worse"));
            lines
        }
        Zone::Red if urgent::is_for_hospital(assessment) => {
            ["advice-hospital-now", "advice-hospital-999"].map(|key| plain(words, key)).into()
        }
        Zone::Red => {
            let mut lines = phone(words, "advice-red-phone", route.contact, now);
            lines.push(plain(words, "advice-red-worse"));
            lines
        }
        Zone::Amber => amber(words, route.contact, now),
        Zone::Green => {
            let mut lines = compared(words, &assessment.compared);
            lines.push(plain(words, "advice-green-keep-taking"));
            lines.push(plain(words, "advice-green-even-if"));
            lines
        }
        Zone::NotJudged => {
            let rest = is_only_part(assessment).then(|| plain(words, "advice-not-judged-rest"));
            let always = ["advice-not-judged-tell", "advice-not-judged-999"].map(|key| plain(words, key));
            let asks =
                |said: &hearth_rules::Statement| matches!(said, hearth_rules::Statement::BloodForTeam { .. });
            let family = if route.comfort { "advice-comfort-phone" } else { "advice-amber-phone" };
            let team =
                assessment.statements.iter().any(asks).then(|| phone(words, family, route.contact, now));
            team.into_iter().flatten().chain(rest).chain(always).collect()
        }
    }
}

fn amber(words: Words, contact: Option<&TeamContact>, now: Instant) -> Vec<Said> {
    let mut lines = phone(words, "advice-amber-phone", contact, now);
    // The other two have said already what to do while nobody answers.
    if let Some(contact) = contact
        && matches!(hours(words, contact, now), Hours::Open { .. })
    {
        let out_of_hours = words.phone(contact.out_of_hours());
        let args = [("outofhours", Arg::Text(out_of_hours.as_str()))];
        lines.push(said(words, "advice-amber-out-of-hours", &args));
    }
    lines.push(plain(words, "advice-amber-worse"));
    lines
}

/// What each number was compared with, a line for each thing there is to compare with, and of which the usual is not known.
fn compared(words: Words, compared: &[Compared]) -> Vec<Said> {
    let names = |chosen: &dyn Fn(&Compared) -> bool| -> Vec<String> {
        let chosen = compared.iter().filter(|one| chosen(one));
        chosen.filter_map(|one| number_key(one.quantity)).map(|key| words.plain(key)).collect()
    };
    let with = |with: ComparedWith| names(&move |one| one.with == with);
    let lines = [
        ("advice-green-near-usual", with(ComparedWith::Usual)),
        ("advice-green-days-before", with(ComparedWith::DaysBefore)),
        ("advice-green-away-from-usual", with(ComparedWith::AwayFromUsual)),
        ("advice-green-inside-limits", with(ComparedWith::Limits)),
        ("advice-green-usual-unknown", names(&|one| one.usual_unknown)),
    ];
    let lines = lines.into_iter().filter(|(_, names)| !names.is_empty());
    lines.map(|(key, names)| said(words, key, &[("numbers", Arg::Text(&names.join(", ")))])).collect()
}

/// The name of a number in a list; none for what is no number that can be compared.
const fn number_key(quantity: Quantity) -> Option<&'static str> {
    match quantity {
        Quantity::Weight => Some("compared-weight"),
        Quantity::BloodPressure => Some("compared-pressure"),
        Quantity::Pulse => Some("compared-pulse"),
        Quantity::Oxygen => Some("compared-oxygen"),
        Quantity::Temperature => Some("compared-temperature"),
        Quantity::Postural => Some("compared-standing-pressure"),
        Quantity::Symptoms | Quantity::Rhythm | Quantity::Blood | Quantity::Medicines => None,
    }
}

fn phone(words: Words, family: &str, contact: Option<&TeamContact>, now: Instant) -> Vec<Said> {
    let Some(contact) = contact else { return vec![plain(words, &format!("{family}-unknown"))] };
    let phone = words.phone(contact.phone());
    let out_of_hours = words.phone(contact.out_of_hours());
    let (ending, until, opens) = match hours(words, contact, now) {
        Hours::Open { until } => ("open", until, String::new()),
        Hours::Closed { opens, .. } => ("closed", String::new(), opens),
        Hours::Unknown => ("hours-unknown", String::new(), String::new()),
    };
    let args = [
        ("phone", Arg::Text(phone.as_str())),
        ("until", Arg::Text(&until)),
        ("opens", Arg::Text(&opens)),
        ("outofhours", Arg::Text(&out_of_hours)),
    ];
    vec![said(words, &format!("{family}-{ending}"), &args)]
}

/// 'Your team is settling your target weight …', of the settings that have two values: the first without a cautious
/// side, since there the person has to be told most, or else the first.
///
/// Of two limits the rules use both and the more urgent finding counts. Without a cautious side the app chooses neither
/// and says whom to ask. Two contacts are shown together.
#[must_use]
pub fn settling(words: Words, plan: &PlanInForce) -> Option<Said> {
    let unsettled = plan.unsettled();
    let without_side = unsettled.iter().find(|subject| caution(**subject) == CautiousSide::None);
    let first = *without_side.or(unsettled.first())?;
    let name = words.setting(first.code());
    let subject = ("subject", Arg::Text(name.as_str()));
    let contacts = || plan.contact.iter().flat_map(hearth_rules::InForce::all).map(|held| &held.value);
    let phones: Vec<String> = contacts().map(|contact| words.phone(contact.phone())).collect();
    let out_of_hours =
        contacts().next().map(|contact| words.phone(contact.out_of_hours())).unwrap_or_default();
    let together = phones.join(" / ");
    Some(match (caution(first), phones.first()) {
        (CautiousSide::None, None) => said(words, "settling-no-phone", &[subject]),
        (CautiousSide::None, Some(phone)) => {
            let out_of_hours = ("outofhours", Arg::Text(out_of_hours.as_str()));
            said(words, "settling-phone", &[subject, ("phone", Arg::Text(phone)), out_of_hours])
        }
        (CautiousSide::ShownTogether, _) => {
            said(words, "settling-together", &[subject, ("phone", Arg::Text(&together))])
        }
        (CautiousSide::Lower | CautiousSide::Higher | CautiousSide::Either(_), _) => {
            said(words, "settling", &[subject])
        }
    })
}

/// What an entry keeps of what the person was told.
#[must_use]
pub fn told(words: Words, assessment: &Assessment, advice: &Advice, plan: &PlanInForce) -> Told {
    let (said, unsaid) = said_and_unsaid(&assessment.findings);
    let mut sentences = vec![&advice.headline];
    sentences.extend(advice.findings.iter().map(|finding| &finding.said));
    sentences.extend(&advice.what_to_do);
    sentences.extend(&advice.not_judged);
    Told {
        zone: zone_code(assessment.zone).to_owned(),
        // Those with a sentence first, in the order of the sentences.
        rules: said.into_iter().chain(unsaid).map(told_rule).collect(),
        shadow: assessment.shadow.iter().map(told_rule).collect(),
        // The product's own values belong to the versions of the rules, which stand beside them.
        settings: super::in_force::settings_in_force(plan)
            .into_iter()
            .filter(|(_, layer)| *layer != ThresholdLayer::Product)
            .map(|(value, layer)| ToldSetting {
                subject: value.subject().code().to_owned(),
                value: value.to_string(),
                layer: layer.code().to_owned(),
            })
            .collect(),
        words: sentences.into_iter().map(|said| (said.key.clone(), said.text.clone())).collect(),
        language: words.language().code().to_owned(),
    }
}

fn told_rule(finding: &Finding) -> ToldRule {
    ToldRule {
        rule: finding.rule.code().to_owned(),
        version: finding.version,
        zone: finding.level.zone().map_or(Level::Review.code(), zone_code).to_owned(),
    }
}

#[cfg(test)]
mod settling_tests;
