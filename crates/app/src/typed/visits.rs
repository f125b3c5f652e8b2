//! Visits and facts as a command line and a window ask for them. What is done about them is the deeds' business.

use super::named;
use crate::App;
use crate::api::{
    FactsSet, FactsView, Nothing, Problem, VisitAddendum, VisitAnswer, VisitAnswered, VisitAsked, VisitBegin,
    VisitDraft, VisitForm, VisitList, VisitSave, VisitView,
};
use crate::deeds::people::whose;
use crate::deeds::visit::sign as visit_sign;
use crate::deeds::visit::window;
use crate::deeds::{heart_failure, visit};

impl App {
    /// Begins a visit, or goes on with the one that is open.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn visit_begin(&self, asked: VisitBegin) -> Result<VisitView, Problem> {
        self.with_open(move |open| visit::begin(open, &asked)).await
    }

    /// Saves answers, each by itself.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn visit_answer(&self, asked: VisitAnswer) -> Result<VisitAnswered, Problem> {
        self.with_open(move |open| visit::answer(open, &asked)).await
    }

    /// The form of a visit in words.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn visit_form(&self) -> Result<VisitForm, Problem> {
        self.with_open(window::form).await
    }

    /// Saves what was typed at a window.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn visit_save(&self, asked: VisitSave) -> Result<VisitAnswered, Problem> {
        self.with_open(move |open| window::save(open, &asked)).await
    }

    /// Keeps what is typed at a window and not saved yet.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn visit_draft(&self, asked: VisitDraft) -> Result<Nothing, Problem> {
        self.with_open(move |open| window::keep(open, &asked)).await
    }

    /// One visit.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn visit_show(&self, asked: VisitAsked) -> Result<VisitView, Problem> {
        self.with_open(move |open| visit::show(open, &asked)).await
    }

    /// The visits of a patient; without one, the reader's own that are left open.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn visit_list(&self, patient: Option<String>) -> Result<VisitList, Problem> {
        self.with_open(move |open| match &patient {
            Some(patient) => visit::list(open, patient),
            None => visit::left_open(open),
        })
        .await
    }

    /// Signs a visit.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn visit_sign(&self, asked: VisitAsked) -> Result<VisitView, Problem> {
        self.with_open(move |open| visit_sign::sign(open, &asked)).await
    }

    /// Adds words to a signed visit.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn visit_addendum(&self, asked: VisitAddendum) -> Result<VisitView, Problem> {
        self.with_open(move |open| visit::addendum(open, &asked)).await
    }

    /// What is known about a person's heart failure.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn facts(&self, patient: Option<String>) -> Result<FactsView, Problem> {
        self.with_open(move |open| {
            let patient = named(open, patient.as_deref())?;
            heart_failure::show(open, whose(open, patient)?)
        })
        .await
    }

    /// Sets some of it.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn facts_set(&self, asked: FactsSet) -> Result<FactsView, Problem> {
        self.with_open(move |open| heart_failure::set(open, &asked)).await
    }
}
