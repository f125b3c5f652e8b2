//! Carries out what was asked about a person's own plan and about learning.

use crate::answer::{Answer, own_problem};
use crate::args::{Care, CareGoal, Learn};
use crate::text;
use hearth_app::App;
use hearth_app::api::{GoalSet, LearntAnswer, LearntSet, Problem, ProblemKind};

/// Shows or writes.
pub(super) async fn care(app: &App, asked: Care) -> Result<Answer, Problem> {
    let view = match asked {
        Care::Show { patient } => app.care_typed(patient).await?,
        Care::Write { section, text, patient } => app.plan_text_typed(patient, section, text).await?,
        Care::Goal(asked) => goal(app, asked).await?,
        Care::Next { patient, date, on, how } => app.next_date_typed(patient, date, on, how).await?,
        Care::Read { keys } => app.plan_read_typed(keys).await?,
    };
    Ok(Answer::done(&view, text::care(&view)))
}

async fn goal(app: &App, asked: CareGoal) -> Result<hearth_app::api::CareView, Problem> {
    let set = GoalSet {
        patient: String::new(),
        goal: asked.goal.unwrap_or_default(),
        form: app.fresh_form()?,
        words: asked.words,
        importance: asked.importance,
        confidence: asked.confidence,
        step: asked.step,
        when: asked.when,
        barriers: asked.barriers,
        helper: asked.helper,
        again: asked.again,
        state: asked.state,
        based_on: Vec::new(),
    };
    app.goal_typed(asked.patient, set).await
}

/// Lists, prints or marks pages.
pub(super) async fn learn(app: &App, asked: Learn) -> Result<Answer, Problem> {
    match asked {
        Learn::List { patient } => {
            let view = app.learning_typed(patient).await?;
            Ok(Answer::done(&view, text::learning(&view)))
        }
        Learn::Show { topic, patient } => {
            let view = app.learning_typed(patient).await?;
            let Some(page) = view.topics.into_iter().find(|one| one.topic == topic) else {
                return Err(own_problem(ProblemKind::BadInput, "problem-choice-unknown"));
            };
            Ok(Answer::done(&page, text::page(&page)))
        }
        Learn::Done { topic, answer, told, patient } => {
            let answers = answer.iter().map(|typed| {
                let (question, choice) = typed.split_once('=').unwrap_or((typed, ""));
                LearntAnswer { question: question.to_owned(), choice: choice.to_owned() }
            });
            let answers = answers.collect();
            let set = LearntSet { patient: String::new(), topic, answers, told, form: app.fresh_form()? };
            let view = app.learnt_typed(patient, set).await?;
            Ok(Answer::done(&view, text::learning(&view)))
        }
    }
}
