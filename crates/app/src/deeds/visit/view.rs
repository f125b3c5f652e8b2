//! One visit as a clinician reads it: every section, who wrote what, the last visit beside it, what is left open.
//! It writes nothing.

use super::days_ago;
use crate::api::{
    FieldProblem, Said, VisitFieldView, VisitNote, VisitRow, VisitSection, VisitValue, VisitView,
};
use crate::deeds::facts::Chart;
use crate::deeds::people::author_name;
use crate::open::Open;
use crate::problem::field;
use crate::views::{say, visit as in_words, visit_form, visit_typed};
use hearth_chart::{Fact, VisitNow};
use hearth_clinical::visit::{Beside, FieldId, SectionId, SectionState, VisitAnswers};
use hearth_clinical::{PlanSubject, PlanValue};
use hearth_record::Subject;
use hearth_wire::Body;
use hearth_words::Arg;

/// The visit as one line.
pub(super) fn row(open: &Open, chart: &Chart<'_>, visit: &VisitNow<'_>) -> VisitRow {
    VisitRow {
        patient: chart.patient().to_string(),
        visit: visit.name.clone(),
        day: visit.day.to_string(),
        signed: visit.is_signed(),
        mine: visit.author() == Some(open.identity().user),
        today: visit.day == open.today(),
        said: standing(open, chart, visit),
    }
}

fn by(open: &Open, chart: &Chart<'_>, fact: &Fact) -> (String, String) {
    let header = &fact.act.header;
    (author_name(open, chart, &header.author), say::moment(open.words(), header.time.corrected()))
}

fn standing(open: &Open, chart: &Chart<'_>, visit: &VisitNow<'_>) -> Said {
    let date = say::day(open.words(), visit.day);
    if let Some(signature) = visit.signatures.last() {
        let (who, when) = by(open, chart, signature);
        let args = [("date", Arg::Text(&date)), ("who", Arg::Text(&who)), ("when", Arg::Text(&when))];
        return open.said("visit-signed", &args);
    }
    let who = visit.begun.map(|fact| by(open, chart, fact).0);
    let who = who.unwrap_or_else(|| open.words().plain("author-team"));
    let days = Arg::Number(days_ago(open, visit.day).max(0));
    open.said("visit-open", &[("date", Arg::Text(&date)), ("who", Arg::Text(&who)), ("days", days)])
}

/// The whole visit.
pub(super) fn visit(open: &Open, chart: &Chart<'_>, visit: &VisitNow<'_>) -> VisitView {
    let words = open.words();
    let earlier: Vec<VisitAnswers> = chart
        .record
        .visits()
        .into_iter()
        .filter(|other| other.name != visit.name && other.day <= visit.day)
        .map(|other| other.answers)
        .collect();
    let beside = visit.answers.beside(&earlier);
    let standing = visit.answers.completeness();
    let note = |fact: &&Fact| {
        let (by, at) = by(open, chart, fact);
        let Body::VisitAddendum(body) = &fact.body else { return None };
        Some(VisitNote { text: body.text.reveal().clone(), by, at })
    };
    let needs_newer = visit.needs_newer.join(", ");
    VisitView {
        row: row(open, chart, visit),
        sections: SectionId::ALL
            .into_iter()
            .map(|section| {
                let blank = standing.sections.iter().find(|one| one.section == section);
                let blank = blank.map(|one| one.blank.as_slice()).unwrap_or_default();
                VisitSection {
                    blank: blank.iter().map(ToString::to_string).collect(),
                    ..self::section(open, chart, visit, section, &beside)
                }
            })
            .collect(),
        not_asked: standing.not_asked().map(|one| one.code().to_owned()).collect(),
        misfits: misfits(open, visit),
        open_points: open_points(open, visit),
        conflicts: visit.conflicts().map(|field| field.field.to_string()).collect(),
        addenda: visit.addenda.iter().filter_map(note).collect(),
        late: visit.late.iter().flat_map(|fact| late(open, chart, fact)).collect(),
        needs_newer: (!needs_newer.is_empty())
            .then(|| open.said("visit-needs-newer", &[("what", Arg::Text(&needs_newer))])),
        plan_differs: plan_differs(open, chart, visit)
            .into_iter()
            .map(|(name, value)| {
                let args = [("what", Arg::Text(name.as_str())), ("value", Arg::Text(value.as_str()))];
                crate::problem::said(words, "visit-plan-differs", &args)
            })
            .collect(),
        draft: String::new(),
    }
}

/// What the answers leave open, and sections of which two people say different things.
fn misfits(open: &Open, visit: &VisitNow<'_>) -> Vec<Said> {
    let words = open.words();
    let problems = visit.answers.problems().into_iter().map(|problem| in_words::misfit(words, problem));
    let marked = visit.answers.contradicted().map(|section| {
        crate::problem::said(words, "visit-misfit-marked", &[("what", Arg::Text(section.code()))])
    });
    problems.chain(marked).collect()
}

/// The same by the names of what is on the form.
fn open_points(open: &Open, visit: &VisitNow<'_>) -> Vec<FieldProblem> {
    let words = open.words();
    let problems = visit.answers.problems().into_iter().map(|problem| in_words::open_point(words, problem));
    let marked = visit.answers.contradicted().map(|section| {
        let name = visit_form::section_name(words, section);
        field(words, section.code(), "visit-misfit-marked", &[("what", Arg::Text(&name))])
    });
    problems.chain(marked).collect()
}

fn section(
    open: &Open,
    chart: &Chart<'_>,
    visit: &VisitNow<'_>,
    section: SectionId,
    beside: &[Beside<'_>],
) -> VisitSection {
    let words = open.words();
    let (state, why) = match visit.answers.section(section) {
        SectionState::NotPossible(why) => ("not-possible", in_words::not_possible(words, why)),
        // Of two versions at least one person asked.
        SectionState::NotAsked if visit.fields.iter().any(|field| field.field.section() == section) => {
            ("asked", String::new())
        }
        SectionState::NotAsked => ("not-asked", String::new()),
        SectionState::Asked => ("asked", String::new()),
    };
    let fields = beside.iter().filter(|line| line.field.section() == section).filter_map(|line| {
        let versions = versions(open, chart, visit, line.field);
        let before = line.before.map(|(day, answer)| {
            let (date, value) = (say::day(words, day), in_words::answer(words, line.field, Some(answer)));
            words.say("visit-before", &[("date", Arg::Text(&date)), ("value", Arg::Text(&value))])
        });
        let shown = !versions.is_empty() || before.is_some();
        shown.then(|| VisitFieldView {
            field: line.field.to_string(),
            versions,
            keys: keys(chart, visit, &line.field.to_string()),
            before: before.unwrap_or_default(),
        })
    });
    VisitSection {
        section: section.code().to_owned(),
        state: state.to_owned(),
        why,
        keys: keys(chart, visit, section.code()),
        fields: fields.collect(),
        blank: Vec::new(),
    }
}

/// The keys of everything that stands in a part of the visit.
fn keys(chart: &Chart<'_>, visit: &VisitNow<'_>, part: &str) -> Vec<String> {
    let Ok(subject) = Subject::visit(&visit.name) else { return Vec::new() };
    chart.record.current().keys(&subject, part).iter().map(ToString::to_string).collect()
}

fn versions(open: &Open, chart: &Chart<'_>, visit: &VisitNow<'_>, field: FieldId) -> Vec<VisitValue> {
    let held = visit.fields.iter().find(|held| held.field == field);
    let all = held.into_iter().flat_map(|held| {
        // Equal answers of two people are one.
        let most = if held.conflict { held.versions.len() } else { 1 };
        held.versions.iter().take(most)
    });
    all.map(|version| {
        let (by, at) = by(open, chart, version.fact);
        let value = in_words::answer(open.words(), field, version.answer);
        VisitValue {
            state: visit_typed::state(version.answer).to_owned(),
            typed: visit_typed::typed(field.field().kind(), version.answer),
            lines: visit_typed::lines(open.words(), field, version.answer),
            value,
            by,
            at,
            key: version.fact.act.key.to_string(),
        }
    })
    .collect()
}

/// What came after the signature, each answer by itself.
fn late(open: &Open, chart: &Chart<'_>, fact: &Fact) -> Vec<Said> {
    let (who, when) = by(open, chart, fact);
    let words = open.words();
    let said = |what: &str| {
        let args = [("what", Arg::Text(what)), ("who", Arg::Text(&who)), ("when", Arg::Text(&when))];
        open.said("visit-late", &args)
    };
    let Body::VisitAnswer(body) = &fact.body else {
        return fact.act.parts.keys().map(|part| said(part)).collect();
    };
    let fields = body.fields.iter().map(|(field, answer)| {
        let name = visit_form::name(words, &field.to_string());
        said(&format!("{name}: {}", in_words::answer(words, *field, answer.as_ref())))
    });
    let sections = body.sections.iter().map(|(section, why)| {
        let why =
            why.as_ref().map_or_else(|| words.plain("visit-blank"), |why| in_words::not_possible(words, why));
        said(&format!("{}: {why}", visit_form::section_name(words, *section)))
    });
    fields.chain(sections).collect()
}

/// Settings of the plan that the visit says something else about.
fn plan_differs(open: &Open, chart: &Chart<'_>, visit: &VisitNow<'_>) -> Vec<(String, String)> {
    let words = open.words();
    let mut differs = Vec::new();
    let target = chart.plan.target_weight.as_ref().map(|held| held.first().value);
    if let Some(asked) = visit.answers.target_weight().filter(|asked| Some(*asked) != target) {
        let held = target.map(|held| say::plan_value(words, &PlanValue::TargetWeight(held)));
        let name = words.setting(PlanSubject::TargetWeight.code());
        let value = held.unwrap_or_else(|| words.plain("visit-blank"));
        differs.push((name, format!("{value} / {}", words.weight_both(asked.grams()))));
    }
    let tier = chart.plan.tier.first().value;
    if let Some(asked) = visit.answers.tier().filter(|asked| *asked != tier) {
        let name = words.setting(PlanSubject::Tier.code());
        let of = |tier| say::plan_value(words, &PlanValue::Tier(tier));
        differs.push((name, format!("{} / {}", of(tier), of(asked))));
    }
    let kind = chart.plan.heart_failure_type.first().value;
    let said = visit.answers.value("history/heart-failure-type");
    if let Some(hearth_clinical::visit::Value::One(code)) = said.filter(|_| visit.is_signed())
        && *code != kind.code()
    {
        let name = words.setting(PlanSubject::HeartFailureType.code());
        differs.push((name, format!("{} / {code}", kind.code())));
    }
    differs
}
