//! Carries the commands about visits and facts out. It decides nothing about care.

use crate::answer::Answer;
use crate::args::{Facts, Visit, VisitAnswer, VisitAsked};
use crate::text;
use hearth_app::App;
use hearth_app::api::{self, FieldProblem, Problem};
use hearth_app::problem::{bad_fields, field};

/// Does what was asked.
pub async fn visit(app: &App, asked: Visit) -> Result<Answer, Problem> {
    let view = match asked {
        Visit::Begin { patient, on } => app.visit_begin(api::VisitBegin { patient, on }).await?,
        Visit::Answer(asked) => return answer(app, asked).await,
        Visit::Show(of) => app.visit_show(meant(of)).await?,
        Visit::List { patient } => {
            let own = patient.is_none();
            let list = app.visit_list(patient).await?;
            return Ok(Answer::done(&list, text::visits(&list, own)));
        }
        Visit::Sign(of) => app.visit_sign(meant(of)).await?,
        Visit::Addendum { of, text } => {
            app.visit_addendum(api::VisitAddendum { of: meant(of), text }).await?
        }
    };
    Ok(Answer::done(&view, text::visit(&view)))
}

fn meant(of: VisitAsked) -> api::VisitAsked {
    api::VisitAsked { patient: of.patient, visit: of.visit }
}

/// What was saved is saved; the exit code says that something was not.
async fn answer(app: &App, asked: VisitAnswer) -> Result<Answer, Problem> {
    let mut typed = api::VisitAnswer {
        of: meant(asked.of),
        clear: asked.clear,
        confirmed: asked.confirmed,
        ..api::VisitAnswer::default()
    };
    let mut problems = Vec::new();
    typed.answers = pairs(&asked.answers, &mut problems);
    typed.not_possible = pairs(&asked.not_possible, &mut problems);
    for line in &asked.line {
        match line.split_once(':') {
            Some((field, parts)) => {
                let parts: Vec<String> = parts.split(';').map(|part| part.trim().to_owned()).collect();
                let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                typed.rows.push((field.trim().to_owned(), pairs(&parts, &mut problems)));
            }
            None => problems.push(not_a_pair(line)),
        }
    }
    let nothing = typed.answers.is_empty()
        && typed.rows.is_empty()
        && typed.not_possible.is_empty()
        && typed.clear.is_empty();
    if nothing {
        let empty = || vec![field(crate::language::words(), "field", "problem-visit-pair", &[])];
        let problems = if problems.is_empty() { empty() } else { problems };
        return Err(bad_fields(crate::language::words(), problems));
    }
    let mut answered = app.visit_answer(typed).await?;
    answered.problems.splice(0..0, problems);
    let whole = answered.problems.is_empty() && answered.questions.is_empty();
    Ok(Answer::found_wrong(&answered, text::visit_answered(&answered), if whole { 0 } else { 2 }))
}

/// `NAME=VALUE`, each; one that is none is told.
fn pairs(typed: &[String], problems: &mut Vec<FieldProblem>) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for one in typed {
        match one.split_once('=') {
            Some((name, value)) => pairs.push((name.trim().to_owned(), value.trim().to_owned())),
            None => problems.push(not_a_pair(one)),
        }
    }
    pairs
}

fn not_a_pair(typed: &str) -> FieldProblem {
    field(crate::language::words(), typed.trim(), "problem-visit-pair", &[])
}

/// Shows or sets what is known about a person's heart failure.
pub async fn facts(app: &App, asked: Facts) -> Result<Answer, Problem> {
    let view = match asked {
        Facts::Show { patient } => app.facts(patient).await?,
        Facts::Set(set) => {
            let typed = api::FactsSet {
                patient: set.patient,
                ejection_fraction: set.lvef,
                method: set.method,
                nyha: set.nyha,
                on: set.on,
                causes: set.cause,
                device: set.device,
                kind: set.kind,
                kidney_disease: set.kidney_disease,
                valve_disease: set.valve_disease,
                ace_intolerance: set.ace_intolerance,
                arb_intolerance: set.arb_intolerance,
                arni_intolerance: set.arni_intolerance,
                discharged: set.discharged,
                why: set.why,
                take_back: set.take_back,
                confirmed: set.confirmed,
            };
            app.facts_set(typed).await?
        }
    };
    Ok(Answer::done(&view, text::facts(&view)))
}
