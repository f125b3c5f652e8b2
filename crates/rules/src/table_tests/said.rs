//! The table of what is said beside the colour: what was compared with what, and what was not looked at.

use super::{describe_statement, registered, rows};
use crate::assess::{Assessment, assess, assess_day};
use crate::compared::ComparedWith;
use crate::story;

/// The version of the table.
const VERSION: u16 = 5;

/// The zone; what the numbers of a green result were compared with; what is said besides.
fn said(assessment: &Assessment) -> String {
    let mut parts = vec![assessment.zone.code().to_owned()];
    for one in &assessment.compared {
        let with = match one.with {
            ComparedWith::Usual => "near usual",
            ComparedWith::DaysBefore => "close to the days before",
            ComparedWith::AwayFromUsual => "away from usual",
            ComparedWith::Limits => "inside limits",
        };
        let unknown = if one.usual_unknown { ", usual not known" } else { "" };
        parts.push(format!("{} {with}{unknown}", one.quantity.code()));
    }
    parts.extend(assessment.statements.iter().map(describe_statement));
    parts.join("; ")
}

#[test]
fn what_is_said_beside_the_colour_answers_every_line_of_its_table() {
    let rows = rows(include_str!("../../../../docs/clinical/tables/said.csv"));
    let mut otherwise = Vec::new();
    for row in &rows {
        let story = story::read(&row.readings);
        let plan = story::plan(&row.plan);
        // With a last check the line asks what is said of it, and else of the whole day.
        let assessment = if story.then.is_empty() {
            assess_day(&story.history, story.asked, &plan)
        } else {
            assess(&story.history, &story.then, &plan)
        };
        let answer = said(&assessment);
        if answer != row.expected {
            otherwise.push(format!("{}: {answer}, not {}", row.case, row.expected));
        }
    }
    assert!(otherwise.is_empty(), "{}", otherwise.join("\n"));
    assert_eq!(registered("said"), (VERSION, rows.len()));
    assert_eq!(rows.len(), 71, "the table was read to its end");
}
