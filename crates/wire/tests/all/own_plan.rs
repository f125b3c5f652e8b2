//! Samples of what belongs to a person's own plan: its sections, goals, agreed days, what was learnt and read.

use hearth_clinical::{Goal, GoalState, LearnAnswer, LocalDay, Private, Rating};
use hearth_wire::{Body, GoalBody, LearntBody, NextDateBody, PlanTextBody, ReadReceiptBody};

/// What belongs to a person's own plan, with everything and with as little as there can be.
pub fn samples() -> Vec<(&'static str, Body)> {
    let text = |text: &str| Private::new(text.to_owned());
    let day = LocalDay::from_ymd(2026, 12, 5).unwrap();
    let whole = Goal {
        words: text("invented: walk to the shop"),
        importance: Rating::from_number(9),
        confidence: Rating::from_number(6),
        step: text("to the gate"),
        when: text("after breakfast, at the front door"),
        barriers: text("ice"),
        helper: text("an invented neighbour"),
        again: Some(day),
        state: GoalState::Open,
    };
    let bare = Goal {
        importance: None,
        confidence: None,
        step: text(""),
        when: text(""),
        barriers: text(""),
        helper: text(""),
        again: None,
        state: GoalState::LetGo,
        ..whole.clone()
    };
    let goal = |goal| Body::Goal(Box::new(GoalBody { goal }));
    let next = |on, how: &str| Body::NextDate(NextDateBody { on, how: text(how) });
    let answers = vec![("1".to_owned(), LearnAnswer::Right), ("2".to_owned(), LearnAnswer::Again)];
    let learnt = LearntBody { answers, told: Some(text("invented: phone when two kilos more")) };
    vec![
        ("plan-text", Body::PlanText(PlanTextBody { text: text("invented: my garden\nand my sister") })),
        ("plan-text-blank", Body::PlanText(PlanTextBody { text: text("") })),
        ("goal", goal(whole)),
        ("goal-let-go", goal(bare)),
        ("next-date", next(Some(day), "by phone, in the morning")),
        ("next-date-none", next(None, "")),
        ("learnt", Body::Learnt(learnt)),
        ("learnt-read-only", Body::Learnt(LearntBody::default())),
        ("read-receipt", Body::ReadReceipt(ReadReceiptBody { shown: text("invented: from 80 kg to 81 kg") })),
    ]
}
