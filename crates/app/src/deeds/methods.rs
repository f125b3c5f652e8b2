//! The deeds as methods of the app, each named as its command is: no thought of its own, only the thread it runs on.

use super::check_in::{self, CheckInRequest};
use super::export::{self, ReadingRow};
use super::import::{self, Imported};
use super::plan::{self, Unit};
use super::{access, caseload, conflicts, numbers, paper, patient, today};
use crate::api::{
    AccessSet, AccessView, AmendReading, Caseload, CheckIn, CheckInFields, CheckInForm, CheckInLook,
    Conflicts, HandOver, LastResult, LookedAt, Nothing, Numbers, NumbersAsked, NumbersFile, PaperAsked,
    PatientAdd, PatientAdded, PatientAsked, PatientNumbersAsked, PatientView, PlanSet, PlanView, Problem,
    ResultView, SaveDraft, SavedFile, Settle, Today, WithdrawReading,
};
use crate::deeds::alerts::looked_at;
use crate::deeds::check_in::amend;
use crate::deeds::numbers::file as numbers_file;
use crate::deeds::patient::add as patient_add;
use crate::{App, profiles};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::PatientId;

macro_rules! deeds {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty)?) -> $answer:ty = |$open:ident| $deed:expr;)*) => {
        impl App {$(
            $(#[$doc])*
            ///
            /// # Errors
            /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
            pub async fn $name(&self $(, $argument: $type)?) -> Result<$answer, Problem> {
                self.with_open(move |$open| $deed).await
            }
        )*}
    };
}

deeds! {
    /// The patient's first screen.
    today() -> Today = |open| today::today(open);
    /// What the check-in screen starts from.
    check_in_form() -> CheckInForm = |open| today::form(open);
    /// Keeps a half-done form through a crash.
    save_draft(asked: SaveDraft) -> Nothing = |open| today::save_draft(open, &asked);
    /// What can be said before saving: danger advice first.
    check_in_look(fields: CheckInFields) -> CheckInLook = |open| check_in::look(open, &fields);
    /// Saves a check-in and says what the person is told.
    check_in(asked: CheckIn) -> ResultView = |open| check_in::save(open, &CheckInRequest {
        confirmed: asked.confirmed,
        form: Some(asked.form),
        at: asked.fields.measured_ms.map(Instant::from_ms),
        fields: asked.fields,
        ..CheckInRequest::default()
    });
    /// Saves a check-in that somebody else told, or that was measured earlier.
    check_in_for(asked: CheckInRequest) -> ResultView = |open| check_in::save(open, &asked);
    /// The latest result, if there is one.
    last_result() -> LastResult = |open| today::last_result(open);
    /// The profile's own numbers.
    my_numbers(asked: NumbersAsked) -> Numbers = |open| {
        let patient = check_in::whose(open, None)?;
        numbers::numbers(open, patient, asked.days)
    };
    /// Saves the profile's own readings as a file where a person looks for files.
    save_numbers(asked: NumbersAsked) -> NumbersFile = |open| {
        numbers_file::save(open, asked.days, profiles::downloads())
    };
    /// Saves a sheet of paper as PDF where a person looks for files.
    save_paper(asked: PaperAsked) -> SavedFile = |open| paper::save(open, &asked, profiles::downloads());
    /// A patient's numbers.
    patient_numbers(asked: PatientNumbersAsked) -> Numbers = |open| {
        let patient = check_in::whose(open, Some(plan::patient_id(open, &asked.id)?))?;
        numbers::numbers(open, patient, asked.days)
    };
    /// Corrects parts of a check-in.
    amend_reading(asked: AmendReading) -> ResultView = |open| amend::amend(open, &asked);
    /// Takes a check-in back.
    withdraw_reading(asked: WithdrawReading) -> Nothing = |open| amend::withdraw(open, &asked);
    /// The profile's own plan.
    my_plan() -> PlanView = |open| plan::show(open, check_in::whose(open, None)?);
    /// A patient's plan.
    plan(asked: PatientAsked) -> PlanView = |open| {
        plan::show(open, check_in::whose(open, Some(plan::patient_id(open, &asked.id)?))?)
    };
    /// Changes one setting, typed into a box with its unit beside it.
    plan_set(asked: PlanSet) -> PlanView = |open| plan::set(open, &asked, Unit::BesideTheBox);
    /// Changes one setting, typed with its unit.
    plan_set_with_unit(asked: PlanSet) -> PlanView = |open| plan::set(open, &asked, Unit::Said);
    /// Everyone, worst first.
    caseload() -> Caseload = |open| caseload::caseload(open);
    /// Registers a patient.
    patient_add(asked: PatientAdd) -> PatientAdded = |open| patient_add::add(open, &asked);
    /// One patient.
    patient(asked: PatientAsked) -> PatientView = |open| {
        patient::patient(open, check_in::whose(open, Some(plan::patient_id(open, &asked.id)?))?)
    };
    /// Says that the reader has looked at a check-in.
    looked_at(asked: LookedAt) -> Nothing = |open| looked_at::looked_at(open, &asked);
    /// Who looks after a patient and who sees them.
    access(asked: PatientAsked) -> AccessView = |open| access::show(open, &asked.id);
    /// Hands a patient over.
    hand_over(asked: HandOver) -> AccessView = |open| access::hand_over(open, &asked);
    /// Ends what a colleague sees of a patient, or gives it back.
    access_set(asked: AccessSet) -> AccessView = |open| access::set(open, &asked);
    /// Everything of which two versions stand side by side.
    conflicts() -> Conflicts = |open| conflicts::conflicts(open);
    /// Settles a conflict.
    settle(asked: Settle) -> Nothing = |open| conflicts::settle(open, &asked);
}

impl App {
    /// How closely a patient is watched, and what each criterion for a lighter tier rests on.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn tier(&self, patient: String) -> Result<super::tier::TierView, Problem> {
        self.with_open(move |open| super::tier::show(open, &patient)).await
    }

    /// Steps one tier down, once every criterion is met.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn tier_step_down(
        &self,
        patient: String,
        why: String,
    ) -> Result<super::tier::TierView, Problem> {
        self.with_open(move |open| super::tier::step(open, &patient, &why)).await
    }

    /// What the service keeps without effect, of everybody who is here.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next.
    pub async fn suspended(&self) -> Result<super::suspended::SuspendedList, Problem> {
        self.with_open(super::suspended::list).await
    }

    /// Takes an entry without effect over under one's own name.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next.
    pub async fn take_suspended(&self, id: String) -> Result<super::suspended::SuspendedList, Problem> {
        self.with_open(move |open| super::suspended::take(open, &id)).await
    }

    /// What rules in shadow have found, counted.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn shadow(&self) -> Result<crate::deeds::alerts::shadow::Shadow, Problem> {
        self.with_open(crate::deeds::alerts::shadow::shadow).await
    }

    /// The readings of one patient as rows, oldest first.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn readings(
        &self,
        patient: Option<PatientId>,
        kind: Option<String>,
        since: Option<LocalDay>,
    ) -> Result<Vec<ReadingRow>, Problem> {
        self.with_open(move |open| {
            export::readings(open, check_in::whose(open, patient)?, kind.as_deref(), since)
        })
        .await
    }

    /// Imports check-ins from a CSV file's bytes.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn import(&self, patient: Option<PatientId>, bytes: Vec<u8>) -> Result<Imported, Problem> {
        self.with_open(move |open| import::import(open, patient, &bytes)).await
    }
}
