//! Facts that steps and holds of medicines ask about besides the heart failure itself: what is not tolerated, other diseases,
//! the day of a discharge. How the other facts are typed and shown is next door.

use super::{OLDEST_DAYS, choice, fact};
use crate::api::{FactView, FactsSet, FieldProblem, Problem};
use crate::deeds::facts::Chart;
use crate::deeds::medicines::typed::day as typed_day;
use crate::open::Open;
use crate::problem::field;
use crate::views::say;
use hearth_chart::{HeartFailureNow, Known};
use hearth_clinical::medicine::Class;
use hearth_clinical::{Condition, LocalDay, NotTolerated};
use hearth_wire::HeartFailureBody;
use hearth_words::Words;

/// The classes of which it can be said that they are not tolerated: the others have holds by number.
pub(in crate::deeds) const CLASSES: [Class; 3] = [Class::AceInhibitor, Class::Arb, Class::Arni];
/// Typed where something is tolerated.
pub(in crate::deeds) const NONE: &str = "none";

/// The name of the fact that a class is not tolerated.
fn name(class: Class) -> &'static str {
    match class {
        Class::AceInhibitor => "ace-intolerance",
        Class::Arb => "arb-intolerance",
        Class::Arni => "arni-intolerance",
        // Written by nobody yet; shown by the name of the class.
        Class::BetaBlocker
        | Class::Mra
        | Class::Sglt2Inhibitor
        | Class::SinusNodeInhibitor
        | Class::Glycoside
        | Class::VasodilatorPair
        | Class::GuanylateCyclaseStimulator
        | Class::LoopDiuretic
        | Class::Thiazide => class.code(),
    }
}

/// What stands of these facts.
pub(super) fn show(open: &Open, chart: &Chart<'_>, now: &HeartFailureNow<'_>) -> Vec<FactView> {
    let mut all = Vec::new();
    for (class, known) in &now.not_tolerated {
        let beside = now.not_tolerated.iter().filter(|(of, _)| of == class).count();
        all.push(fact(open, chart, name(*class), known.value.code().to_owned(), known, beside > 1));
    }
    for (condition, known) in &now.conditions {
        let beside = now.conditions.iter().filter(|(of, _)| of == condition).count();
        all.push(fact(open, chart, condition.code(), yes_no(known.value).to_owned(), known, beside > 1));
    }
    let date = |known: &Known<'_, ()>| say::day(open.words(), known.day);
    all.extend(now.discharges.iter().map(|known| fact(open, chart, "discharged", date(known), known, false)));
    all
}

const fn yes_no(has: bool) -> &'static str {
    if has { "yes" } else { "no" }
}

/// Reads what was typed of these facts, and what is taken back of a day.
///
/// # Errors
/// A problem at the box for a discharge that is no day.
pub(super) fn read(
    open: &Open,
    asked: &FactsSet,
    day: LocalDay,
    body: &mut HeartFailureBody,
    parts: &mut Vec<String>,
) -> Result<Vec<FieldProblem>, Problem> {
    let mut problems = Vec::new();
    let typed = [&asked.ace_intolerance, &asked.arb_intolerance, &asked.arni_intolerance];
    for (class, typed) in CLASSES.into_iter().zip(typed) {
        match reason(typed) {
            Ok(None) => {}
            Ok(Some(why)) => {
                body.not_tolerated.insert(class, why);
                parts.push(part_of(class));
            }
            Err(NoReason) => problems.push(choice(open, name(class), &reasons())),
        }
    }
    let diseases =
        [(Condition::KidneyDisease, &asked.kidney_disease), (Condition::ValveDisease, &asked.valve_disease)];
    for (condition, typed) in diseases {
        let has = match typed.trim() {
            "" => continue,
            "yes" => Some(true),
            "no" => Some(false),
            "not-known" => None,
            _ => {
                problems.push(choice(open, condition.code(), &["yes", "no", "not-known"]));
                continue;
            }
        };
        body.conditions.insert(condition, has);
        parts.push(format!("condition/{}", condition.code()));
    }
    if let Some(left) = typed_day(open, "discharged", &asked.discharged)? {
        let ago = open.today().days_since(left);
        let key = if ago < 0 { "problem-date-future" } else { "problem-date-too-old" };
        problems
            .extend((!(0..=OLDEST_DAYS).contains(&ago)).then(|| field(open.words(), "discharged", key, &[])));
        body.discharges.insert(left, true);
        parts.push(format!("discharge/{}", left.days()));
    }
    problems.extend(take_back(open, asked, day, body, parts));
    Ok(problems)
}

/// What is taken back of a day.
fn take_back(
    open: &Open,
    asked: &FactsSet,
    day: LocalDay,
    body: &mut HeartFailureBody,
    parts: &mut Vec<String>,
) -> Option<FieldProblem> {
    match asked.take_back.trim() {
        "" => {}
        "lvef" => {
            body.ejection_fractions.insert(day, None);
            parts.push(format!("ejection-fraction/{}", day.days()));
        }
        "nyha" => {
            body.nyha.insert(day, None);
            parts.push(format!("nyha/{}", day.days()));
        }
        "discharge" => {
            body.discharges.insert(day, false);
            parts.push(format!("discharge/{}", day.days()));
        }
        _ => return Some(choice(open, "take-back", &["lvef", "nyha", "discharge"])),
    }
    None
}

/// The part of the entry that says of a class that it is not tolerated.
pub(in crate::deeds) fn part_of(class: Class) -> String {
    format!("not-tolerated/{}", class.code())
}

/// What was typed is none of the reasons.
pub(in crate::deeds) struct NoReason;

/// A reason by its code, or that there is none; nothing where nothing was typed.
#[expect(clippy::option_option, reason = "nothing typed, and typed that there is none, are two things")]
pub(in crate::deeds) fn reason(typed: &str) -> Result<Option<Option<NotTolerated>>, NoReason> {
    match typed.trim() {
        "" => Ok(None),
        NONE => Ok(Some(None)),
        code => NotTolerated::from_code(code).map(|why| Some(Some(why))).ok_or(NoReason),
    }
}

/// The codes to choose from.
pub(in crate::deeds) fn reasons() -> Vec<&'static str> {
    NotTolerated::ALL.into_iter().map(NotTolerated::code).chain([NONE]).collect()
}

/// True when angioedema stands for a class.
pub(in crate::deeds) fn had_angioedema(now: &HeartFailureNow<'_>, class: Class) -> bool {
    now.not_tolerated.iter().any(|(of, known)| *of == class && known.value == NotTolerated::Angioedema)
}

/// Nobody takes angioedema back without a word about why.
pub(super) fn check(open: &Open, chart: &Chart<'_>, body: &HeartFailureBody) -> Result<(), Problem> {
    let now = chart.record.heart_failure();
    let gone = body
        .not_tolerated
        .iter()
        .any(|(class, why)| had_angioedema(&now, *class) && *why != Some(NotTolerated::Angioedema));
    if gone && body.why.is_none() {
        return Err(open.bad_field("why", "problem-facts-angioedema-why", &[]));
    }
    Ok(())
}

/// Of these facts one part by itself.
pub(super) fn only(body: &mut HeartFailureBody, part: &str) {
    body.not_tolerated.retain(|class, _| part_of(*class) == part);
    body.conditions.retain(|condition, _| format!("condition/{}", condition.code()) == part);
    body.discharges.retain(|day, _| format!("discharge/{}", day.days()) == part);
}

/// What an entry says of these facts, each in a few words.
pub(super) fn in_words(words: Words, body: &HeartFailureBody) -> Vec<String> {
    let blank = || words.plain("visit-blank");
    let tolerance = body.not_tolerated.iter().map(|(class, why)| {
        let value = why.map_or_else(blank, |why| words.visit_choice(why.code()));
        format!("{} {value}", name(*class))
    });
    let diseases = body.conditions.iter().map(|(condition, has)| {
        let value = has.map_or_else(blank, |has| words.visit_choice(yes_no(has)));
        format!("{} {value}", condition.code())
    });
    let left = body.discharges.iter().map(|(day, left)| {
        let date = say::day(words, *day);
        if *left { format!("discharged {date}") } else { format!("discharged {} ({date})", blank()) }
    });
    tolerance.chain(diseases).chain(left).collect()
}
