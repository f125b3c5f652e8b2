//! A team with a person's computer and two nurses' laptops, and what a visit is asked there.

use crate::desk::{Desk, PATIENT, Wall};
use crate::team::Team;
use hearth_app::api::{FactsView, VisitAnswer, VisitAnswered, VisitAsked, VisitBegin, VisitView};
use hearth_app::deeds::{heart_failure, visit};

pub(crate) fn patient() -> String {
    PATIENT.to_string()
}

pub(crate) fn begin(desk: &Desk) -> VisitView {
    visit::begin(&desk.open(), &VisitBegin { patient: patient(), on: String::new() }).unwrap()
}

pub(crate) fn of(name: &str) -> VisitAsked {
    VisitAsked { patient: patient(), visit: name.to_owned() }
}

pub(crate) fn typed(name: &str, answers: &[(&str, &str)]) -> VisitAnswer {
    let answers = answers.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned()));
    VisitAnswer { of: of(name), answers: answers.collect(), ..VisitAnswer::default() }
}

pub(crate) fn answer(desk: &Desk, name: &str, answers: &[(&str, &str)]) -> VisitAnswered {
    visit::answer(&desk.open(), &typed(name, answers)).unwrap()
}

pub(crate) fn show(desk: &Desk, name: &str) -> VisitView {
    visit::show(&desk.open(), &of(name)).unwrap()
}

/// The values that stand in a field.
pub(crate) fn values(view: &VisitView, code: &str) -> Vec<String> {
    let fields = view.sections.iter().flat_map(|section| &section.fields);
    let field = fields.filter(|field| field.field == code);
    field.flat_map(|field| field.versions.iter().map(|version| version.value.clone())).collect()
}

pub(crate) fn before(view: &VisitView, code: &str) -> String {
    let fields = view.sections.iter().flat_map(|section| &section.fields);
    fields.filter(|field| field.field == code).map(|field| field.before.clone()).collect()
}

pub(crate) fn state<'v>(view: &'v VisitView, section: &str) -> &'v str {
    &view.sections.iter().find(|one| one.section == section).unwrap().state
}

pub(crate) fn facts(desk: &Desk) -> FactsView {
    heart_failure::show(&desk.open(), PATIENT).unwrap()
}

pub(crate) fn fact<'v>(view: &'v FactsView, name: &str) -> Vec<&'v str> {
    view.facts.iter().filter(|fact| fact.fact == name).map(|fact| fact.value.as_str()).collect()
}

pub(crate) struct Round {
    pub(crate) wall: Wall,
    pub(crate) home: Desk,
    pub(crate) nurse: Desk,
    pub(crate) second: Desk,
    pub(crate) team: Team,
}

pub(crate) fn round() -> Round {
    let wall = Wall::monday_at_eight();
    let (home, nurse, second) = (Desk::patient(&wall), Desk::nurse(&wall), Desk::second_nurse(&wall));
    let team = Team::of(&wall, &[&home, &nurse, &second]);
    Round { wall, home, nurse, second, team }
}

impl Round {
    pub(crate) fn exchange(&mut self) {
        for desk in [&self.nurse, &self.second, &self.home, &self.nurse, &self.second, &self.home] {
            self.team.exchange(desk);
        }
    }
}
