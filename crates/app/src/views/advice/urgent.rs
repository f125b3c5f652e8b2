//! What is said of the most urgent: the call, the one way to a hospital, and what is asked of an earlier day.
//! Which finding is how urgent is the rules' business.

use super::{Route, phone, worst_findings};
use crate::api::FindingView;
use crate::api::Said;
use crate::problem::{plain, said};
use crate::views::say;
use crate::zone::local_day;
use hearth_clinical::{Instant, LocalDay};
use hearth_rules::{Assessment, Cause, Finding, Level, Zone};
use hearth_words::{Arg, Words};

/// What was measured or told longer ago than this is asked after before it is acted on (product value, to be checked by a
/// clinician).
const NOW_MS: i64 = 24 * 60 * 60 * 1000;

/// The findings of an earlier day say which.
pub(super) fn with_its_day(words: Words, view: FindingView, finding: &Finding, now: Instant) -> FindingView {
    if finding.reading.is_none() || finding.time_unsure || finding.day >= local_day(now) {
        return view;
    }
    let day = say::day(words, finding.day);
    let args = [("day", Arg::Text(day.as_str())), ("told", Arg::Text(&view.said.text))];
    FindingView { said: said(words, "finding-on-day", &args), ..view }
}

/// The day of the last of what makes this urgent, when all of it is more than a day old.
pub(super) fn earlier_day(assessment: &Assessment, now: Instant) -> Option<LocalDay> {
    if assessment.zone > Zone::Red {
        return None;
    }
    let is_earlier = |finding: &&Finding| {
        finding.reading.is_some() && !finding.time_unsure && now.ms_since(finding.at) > NOW_MS
    };
    let urgent: Vec<&Finding> = worst_findings(assessment).collect();
    if !urgent.iter().all(is_earlier) {
        return None;
    }
    urgent.iter().map(|finding| finding.day).max()
}

/// Of an earlier day: what to do if it still holds, and that the team hears of it in any case.
pub(super) fn of_an_earlier_day(
    words: Words,
    assessment: &Assessment,
    route: Route<'_>,
    now: Instant,
) -> Vec<Said> {
    let (first, family) = match (assessment.zone, route.comfort) {
        (_, true) => ("advice-earlier-now-red", "advice-comfort-phone"),
        (Zone::Emergency999, false) => ("advice-earlier-now-999", "advice-amber-phone"),
        (Zone::Red | Zone::Amber | Zone::NotJudged | Zone::Green, false) => {
            ("advice-earlier-now-red", "advice-red-phone")
        }
    };
    let mut lines = vec![plain(words, first)];
    lines.extend(phone(words, family, route.contact, now));
    lines
}

/// True for a blood result with which somebody goes to hospital at once: then no second number to call stands beside it.
pub(super) fn is_for_hospital(assessment: &Assessment) -> bool {
    let key = |finding: &Finding| finding.words.key;
    assessment
        .findings
        .iter()
        .any(|finding| matches!(key(finding), "finding-potassium-very-high" | "finding-potassium-very-low"))
}

pub(super) fn emergency(words: Words, assessment: &Assessment) -> Vec<Said> {
    let joined = |first: String, then: String| {
        words.say("say-joined", &[("first", Arg::Text(&first)), ("then", Arg::Text(&then))])
    };
    let reason = emergency_reasons(words, assessment).into_iter().reduce(joined);
    let reason = reason.unwrap_or_else(|| words.plain("say-danger-sign"));
    vec![
        plain(words, "advice-emergency-call"),
        said(words, "advice-emergency-say", &[("reason", Arg::Text(&reason))]),
        plain(words, "advice-emergency-not-watched"),
    ]
}

/// Everything that the operator has to hear, the worst first and each once.
fn emergency_reasons(words: Words, assessment: &Assessment) -> Vec<String> {
    let mut reasons = Vec::new();
    for finding in assessment.findings.iter().filter(|finding| finding.level == Level::Emergency999) {
        let of_it: Vec<String> = match (finding.cause, finding.signs.first()) {
            (Cause::HighPressure, _) => vec![words.plain("say-pressure-high")],
            (Cause::LowOxygen, _) => vec![words.plain("say-oxygen-low")],
            (Cause::LowPressure, _) => vec![words.plain("say-pressure-very-low")],
            (Cause::SlowPulse, _) => vec![words.plain("say-pulse-slow")],
            (Cause::FastPulse, _) => vec![words.plain("say-pulse-fast")],
            // What makes a shock an emergency is anything else that was told; the shock is what to say.
            (Cause::DeviceShock, Some((symptom, answer))) => {
                vec![words.say_on_the_phone(symptom.code(), answer.code())]
            }
            _ => {
                let signs = finding.signs.iter();
                signs.map(|(symptom, answer)| words.say_on_the_phone(symptom.code(), answer.code())).collect()
            }
        };
        for reason in of_it {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
    }
    reasons
}
