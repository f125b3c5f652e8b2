//! A person's own plan and what they learn, as a command line types them: in place of everything that is current now.

use crate::App;
use crate::api::{
    CareView, GoalSet, LearnView, LearntSet, NextDateSet, PatientAsked, PlanRead, PlanTextSet, Problem,
};

impl App {
    /// A plan, or on a patient's own profile theirs.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn care_typed(&self, patient: Option<String>) -> Result<CareView, Problem> {
        match patient {
            Some(id) => self.care(PatientAsked { id }).await,
            None => self.my_care().await,
        }
    }

    /// Writes one section.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn plan_text_typed(
        &self,
        patient: Option<String>,
        section: String,
        text: String,
    ) -> Result<CareView, Problem> {
        let care = self.care_typed(patient).await?;
        let found = care.sections.into_iter().find(|one| one.section == section);
        let based_on = found.map(|one| one.based_on).unwrap_or_default();
        self.plan_text_set(PlanTextSet { patient: care.patient, section, text, based_on }).await
    }

    /// Writes one goal: a new one, or the named one with what is typed in place of what it was; what is not typed stays.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn goal_typed(&self, patient: Option<String>, asked: GoalSet) -> Result<CareView, Problem> {
        let care = self.care_typed(patient).await?;
        let asked = GoalSet { patient: care.patient.clone(), ..asked };
        let Some(known) = care.goals.into_iter().find(|one| one.goal == asked.goal) else {
            return self.goal_set(asked).await;
        };
        let or = |typed: String, known: String| if typed.is_empty() { known } else { typed };
        let again = or(asked.again, known.again);
        let asked = GoalSet {
            patient: asked.patient,
            goal: known.goal,
            form: String::new(),
            words: or(asked.words, known.words),
            importance: or(asked.importance, known.importance),
            confidence: or(asked.confidence, known.confidence),
            step: or(asked.step, known.step),
            when: or(asked.when, known.when),
            barriers: or(asked.barriers, known.barriers),
            helper: or(asked.helper, known.helper),
            again,
            state: or(asked.state, known.state),
            based_on: known.based_on,
        };
        self.goal_set(asked).await
    }

    /// Agrees a day, or takes it back.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn next_date_typed(
        &self,
        patient: String,
        date: String,
        on: String,
        how: String,
    ) -> Result<CareView, Problem> {
        let care = self.care(PatientAsked { id: patient }).await?;
        let found = care.next.into_iter().find(|one| one.date == date);
        let based_on = found.map(|one| one.based_on).unwrap_or_default();
        self.next_date_set(NextDateSet { patient: care.patient, date, on, how, based_on }).await
    }

    /// Says that the changes with these keys were read; without any, all that wait.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn plan_read_typed(&self, keys: Vec<String>) -> Result<CareView, Problem> {
        let keys = if keys.is_empty() {
            self.my_care().await?.changes.into_iter().map(|change| change.key).collect()
        } else {
            keys
        };
        self.plan_read(PlanRead { keys }).await
    }

    /// The pages to learn from.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn learning_typed(&self, patient: Option<String>) -> Result<LearnView, Problem> {
        match patient {
            Some(id) => self.patient_learning(PatientAsked { id }).await,
            None => self.learning().await,
        }
    }

    /// Says that a page was read.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn learnt_typed(
        &self,
        patient: Option<String>,
        asked: LearntSet,
    ) -> Result<LearnView, Problem> {
        self.learnt(LearntSet { patient: patient.unwrap_or_default(), ..asked }).await
    }
}
