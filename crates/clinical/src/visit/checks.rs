//! What is left to ask in a visit, and which answers do not fit each other. Both are told; neither stops a save.
//! What a single field takes is settled before it gets here.

use super::answers::{FieldAnswer, SectionState, VisitAnswers};
use super::field::{Asked, Field, Kind};
use super::section::{FieldId, SectionId};
use super::value::{Row, Value};
use crate::oedema::OedemaProblem;

/// Two answers that do not fit each other, or one that another asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VisitProblem {
    /// The field is blank, and another answer asks for it.
    AskedFor {
        /// The blank field.
        field: FieldId,
    },
    /// The field is answered, and the answer that would ask for it is not there.
    DoesNotApply {
        /// The answered field.
        field: FieldId,
    },
    /// A part of a line is blank that belongs there.
    LineLacks {
        /// The list.
        field: FieldId,
        /// The line, counted from 0.
        line: usize,
        /// The blank part.
        part: &'static str,
    },
    /// A part of a line is answered that does not belong there.
    LineHasTooMuch {
        /// The list.
        field: FieldId,
        /// The line, counted from 0.
        line: usize,
        /// The part.
        part: &'static str,
    },
    /// A swelling that makes no sense.
    Swelling {
        /// The line, counted from 0.
        line: usize,
        /// Why.
        problem: SwellingProblem,
    },
    /// A standing pressure without the lying one that it is compared with.
    StandingWithoutLying,
    /// A lying pressure, and nobody said what it was on standing or why not: how far it falls is not judged.
    StandingNotMeasured,
}

/// Why a line about swelling makes no sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SwellingProblem {
    /// The finger left a dent where nothing is swollen.
    DentWithoutSwelling,
    /// The site has no sides and one was given, or the reverse.
    Side,
}

/// How far a visit has come: each section, asked, not asked or not possible, and what is left in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completeness<'a> {
    /// All fourteen, in the order of the form.
    pub sections: Vec<SectionStanding<'a>>,
}

/// How far one section has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionStanding<'a> {
    /// Which.
    pub section: SectionId,
    /// Asked, not asked, or not possible.
    pub state: SectionState<'a>,
    /// Fields of it that the form asks for, as far as its answers say.
    pub asked_for: usize,
    /// Those of them that are blank.
    pub blank: Vec<FieldId>,
}

impl Completeness<'_> {
    /// True when every section was asked without a blank, or was not possible.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.sections.iter().all(|standing| match standing.state {
            SectionState::NotAsked => false,
            SectionState::Asked => standing.blank.is_empty(),
            SectionState::NotPossible(_) => true,
        })
    }

    /// The sections about which nothing is known.
    pub fn not_asked(&self) -> impl Iterator<Item = SectionId> {
        let sections = self.sections.iter();
        sections.filter(|standing| standing.state == SectionState::NotAsked).map(|standing| standing.section)
    }
}

/// Whether a field belongs into the form, as far as the answers around it say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Belongs {
    Yes,
    IfWanted,
    No,
}

impl VisitAnswers {
    /// How far the visit has come.
    #[must_use]
    pub fn completeness(&self) -> Completeness<'_> {
        let sections = SectionId::ALL.into_iter().map(|section| {
            let asked_for: Vec<FieldId> =
                FieldId::of(section).filter(|field| self.belongs(*field) == Belongs::Yes).collect();
            let blank = asked_for.iter().copied().filter(|field| !self.fields.contains_key(field)).collect();
            SectionStanding { section, state: self.section(section), asked_for: asked_for.len(), blank }
        });
        Completeness { sections: sections.collect() }
    }

    /// What does not fit, in the order of the form. A field that is simply blank is told by
    /// [`VisitAnswers::completeness`] and is no problem.
    #[must_use]
    pub fn problems(&self) -> Vec<VisitProblem> {
        let mut problems: Vec<VisitProblem> = FieldId::all().flat_map(|field| self.of_field(field)).collect();
        let standing = ["observations/pressure-standing-1", "observations/pressure-standing-3"];
        let lying = self.value("observations/pressure-lying").is_some();
        if !lying && standing.iter().any(|standing| self.value(standing).is_some()) {
            problems.push(VisitProblem::StandingWithoutLying);
        }
        if lying && standing.iter().all(|standing| self.answer(standing).is_none()) {
            problems.push(VisitProblem::StandingNotMeasured);
        }
        problems
    }

    fn of_field(&self, field: FieldId) -> Vec<VisitProblem> {
        match (self.fields.get(&field), self.belongs(field)) {
            (None, Belongs::Yes) if field.field().asked() != Asked::Always => {
                vec![VisitProblem::AskedFor { field }]
            }
            (Some(_), Belongs::No) => vec![VisitProblem::DoesNotApply { field }],
            (Some(FieldAnswer::Value(Value::Rows(rows))), Belongs::Yes | Belongs::IfWanted) => {
                let Kind::Rows(columns) = field.field().kind() else { return Vec::new() };
                rows.iter().enumerate().flat_map(|(line, row)| of_line(field, columns, line, row)).collect()
            }
            (None | Some(FieldAnswer::Value(_) | FieldAnswer::NotPossible(_)), _) => Vec::new(),
        }
    }

    fn belongs(&self, field: FieldId) -> Belongs {
        belongs(field.field(), |other| {
            let other = FieldId::of(field.section()).find(|id| id.field().code() == other)?;
            match self.fields.get(&other)? {
                FieldAnswer::Value(value) => Some(value),
                FieldAnswer::NotPossible(_) => None,
            }
        })
    }
}

fn belongs<'a>(field: &Field, other: impl Fn(&str) -> Option<&'a Value>) -> Belongs {
    let yes = match field.asked() {
        Asked::Always => true,
        Asked::Optional => return Belongs::IfWanted,
        Asked::When { field, is } => match other(field) {
            Some(Value::One(chosen)) => is.contains(chosen),
            _ => false,
        },
        Asked::WhenAtLeast { field, least } => match other(field) {
            Some(Value::Number(number)) => *number >= least,
            _ => false,
        },
    };
    if yes { Belongs::Yes } else { Belongs::No }
}

fn of_line(field: FieldId, columns: &[Field], line: usize, row: &Row) -> Vec<VisitProblem> {
    let mut problems = Vec::new();
    for column in columns {
        let part = column.code();
        match (row.value(part), belongs(column, |other| row.value(other))) {
            (None, Belongs::Yes) => problems.push(VisitProblem::LineLacks { field, line, part }),
            (Some(_), Belongs::No) => problems.push(VisitProblem::LineHasTooMuch { field, line, part }),
            (Some(_), Belongs::Yes | Belongs::IfWanted) | (None, Belongs::IfWanted | Belongs::No) => {}
        }
    }
    if problems.is_empty() && field.to_string() == super::findings::OEDEMA {
        let swelling = super::findings::swelling(row);
        problems.extend(swelling.err().map(|problem| VisitProblem::Swelling {
            line,
            problem: match problem {
                OedemaProblem::PittingWithoutSwelling => SwellingProblem::DentWithoutSwelling,
                OedemaProblem::UnknownSite | OedemaProblem::SideMissing | OedemaProblem::NoSides => {
                    SwellingProblem::Side
                }
            },
        }));
    }
    problems
}
