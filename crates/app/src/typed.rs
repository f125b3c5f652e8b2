//! What a command line types, read into what the deeds take: units beside their values, `NAME=ANSWER`, ids as text.
//! The deeds themselves are the same as the windows'.

mod alerts;
mod files;
mod measures;
mod medicines;
mod own_medicines;
mod own_plan;
mod values;
mod visits;

pub use files::{Exported, Verified};
pub use values::{DANGER_UNREAD, TypedValues, symptoms_help};

use crate::App;
use crate::api::{
    Advice, AmendReading, Conflict, Nothing, PatientAsked, PlanSet, PlanView, Problem, ResultView, Settle,
};
use crate::deeds::alerts::looked_at;
use crate::deeds::check_in::amend;
use crate::deeds::check_in::form::read_form;
use crate::deeds::check_in::urgent;
use crate::deeds::check_in::{self, CheckInRequest};
use crate::deeds::export::ReadingRow;
use crate::deeds::people::patient_id;
use crate::open::Open;
use hearth_clinical::{Instant, LocalDay};
use hearth_record::{PatientId, Subject};
use hearth_words::Arg;
use serde::Serialize;

/// A check-in as a command line types it.
#[derive(Clone, Debug, Default)]
pub struct TypedCheckIn {
    /// Whose; on a patient's own profile it is known.
    pub patient: Option<String>,
    /// Who told it, when somebody else types it.
    pub told_by: Option<String>,
    /// The values.
    pub values: TypedValues,
    /// When it was measured, as RFC 3339 has it; `None` is now.
    pub at: Option<String>,
    /// Unusual values were looked at once more.
    pub confirmed: bool,
}

/// Why a check-in was not saved, and what has to be said before that.
#[derive(Clone, Debug)]
pub struct NotSaved {
    /// Advice about danger signs among what could be read: it comes before any question.
    pub danger: Option<Box<Advice>>,
    /// Why not.
    pub problem: Problem,
}

/// Readings as rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadingList {
    /// The rows, oldest first.
    pub readings: Vec<ListedReading>,
}

/// A reading and how far its check-in has got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedReading {
    /// The reading.
    #[serde(flatten)]
    pub row: ReadingRow,
    /// `here`, `with-service` or `looked-at`.
    pub step: String,
    /// The same in one line.
    pub reached: String,
}

impl App {
    /// A fresh key for a form that is typed once.
    ///
    /// # Errors
    /// A [`Problem`] of kind `Unexpected` when the computer has no randomness.
    pub fn fresh_form(&self) -> Result<String, Problem> {
        let bytes: [u8; 16] = crate::mint::fresh(self.inner.mint.as_ref())
            .map_err(|cause| crate::problem::of_mint(self.words(), cause))?;
        Ok(data_encoding::HEXLOWER.encode(&bytes))
    }

    /// Saves a check-in that was typed on a command line.
    ///
    /// # Errors
    /// [`NotSaved`]: what is wrong, and the advice that comes before it.
    pub async fn check_in_typed(&self, asked: TypedCheckIn) -> Result<ResultView, NotSaved> {
        let danger = self.danger_typed(&asked.values).map(Box::new);
        let done = self.with_open(move |open| Ok(check_in(open, asked))).await;
        done.unwrap_or_else(|problem| Err(NotSaved { danger, problem }))
    }

    /// Advice about danger signs among what was typed, for when no profile opens: it needs neither a record nor the
    /// team, and nothing that is wrong with the computer may keep it back.
    #[must_use]
    pub fn danger_typed(&self, values: &TypedValues) -> Option<Advice> {
        let words = self.words();
        let (fields, _) = values.fields(words);
        check_in::look_without_record(words, &fields, self.inner.clock.read().wall)
    }

    /// Corrects a check-in.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn amend_typed(
        &self,
        id: String,
        values: TypedValues,
        confirmed: bool,
    ) -> Result<ResultView, Problem> {
        let (fields, unread) = values.fields(self.words());
        let asked = AmendReading { key: id, fields, confirmed };
        self.with_open(move |open| amend::amend_with(open, &asked, unread)).await
    }

    /// Says that the reader has looked at a check-in, with every correction that is here.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn looked_at_typed(&self, id: String) -> Result<Nothing, Problem> {
        self.with_open(move |open| looked_at::at_check_in(open, &id)).await
    }

    /// The readings of one patient.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn readings_typed(
        &self,
        patient: Option<String>,
        kind: Option<String>,
        since: Option<String>,
    ) -> Result<ReadingList, Problem> {
        let (patient, since) = self
            .with_open(move |open| {
                let since = since.map(|text| day(open, &text)).transpose()?;
                Ok((named(open, patient.as_deref())?, since))
            })
            .await?;
        let listed = |row: ReadingRow| ListedReading {
            step: row.reached.step.clone(),
            reached: row.reached.said.text.clone(),
            row,
        };
        let rows = self.readings(patient, kind, since).await?;
        Ok(ReadingList { readings: rows.into_iter().map(listed).collect() })
    }

    /// The plan of one patient, or the profile's own.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn plan_typed(&self, patient: Option<String>) -> Result<PlanView, Problem> {
        match patient {
            Some(id) => self.plan(PatientAsked { id }).await,
            None => self.my_plan().await,
        }
    }

    /// Changes one setting in place of everything that is current now.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn plan_set_typed(
        &self,
        patient: Option<String>,
        mut asked: PlanSet,
    ) -> Result<PlanView, Problem> {
        let plan = self.plan_typed(patient).await?;
        let line = plan.lines.into_iter().find(|line| line.subject == asked.subject);
        asked.based_on = line.map(|line| line.based_on).unwrap_or_default();
        asked.patient = plan.patient;
        self.plan_set_with_unit(asked).await
    }

    /// Settles the one conflict about a subject, in place of every version there is.
    ///
    /// # Errors
    /// A [`Problem`]: no such conflict, several patients with it, or what the deed says.
    pub async fn settle_typed(
        &self,
        patient: Option<String>,
        subject: String,
        value: String,
        why: String,
    ) -> Result<Nothing, Problem> {
        let standing = self.conflicts().await?.items;
        let mut meant: Vec<Conflict> = standing
            .into_iter()
            // Where a subject has many parts, its name and the part's say which one is meant.
            .filter(|item| item.subject == subject || format!("{}/{}", item.subject, item.part) == subject)
            .filter(|item| patient.as_ref().is_none_or(|id| *id == item.patient))
            .collect();
        let words = self.words();
        let Some(one) = meant.pop() else {
            return Err(crate::problem::bad_field(words, "subject", "problem-no-conflict", &[]));
        };
        if meant.iter().any(|other| other.patient != one.patient) {
            return Err(crate::problem::bad_field(words, "patient", "problem-patient-needed", &[]));
        }
        let of_parts = one.subject.starts_with(Subject::VISIT) || one.subject == Subject::HEART_FAILURE;
        if of_parts && meant.iter().any(|other| other.part != one.part) {
            let parts: Vec<String> =
                meant.iter().chain([&one]).map(|item| format!("{}/{}", item.subject, item.part)).collect();
            let choices = parts.join(", ");
            let args = [("choices", Arg::Text(choices.as_str()))];
            return Err(crate::problem::bad_field(words, "subject", "problem-visit-choice", &args));
        }
        let value = value.trim().to_owned();
        let replaces = one.versions.into_iter().map(|version| version.key).collect();
        self.settle(Settle { patient: one.patient, subject: one.subject, value, why, replaces }).await
    }
}

fn check_in(open: &Open, asked: TypedCheckIn) -> Result<ResultView, NotSaved> {
    let (fields, problems) = asked.values.fields(open.words());
    let without_record = || check_in::look_without_record(open.words(), &fields, open.now());
    let patient = named(open, asked.patient.as_deref())
        .map_err(|problem| NotSaved { danger: without_record().map(Box::new), problem })?;
    let refused = |problem: Problem| {
        // The same reading of the same fields, so that advice comes first whatever else is wrong.
        let look = check_in::look_for(open, patient, &fields);
        let danger = look.map_or_else(|_| without_record(), |look| look.danger);
        NotSaved { danger: danger.map(Box::new), problem }
    };
    let save = || {
        let (at, wrong) = match asked.at.as_deref().map(|text| moment(open, text)).transpose() {
            Ok(at) => (at, None),
            // What is longer ago than any diary is not of now, and nothing of it is saved as if it were.
            Err(problem) if problem.said.key == "problem-date-too-old" => return Err(problem),
            // A danger sign does not wait for a time that can be read.
            Err(problem) => {
                check_in::look_for(open, patient, &fields)?.danger.ok_or(problem)?;
                let typed = asked.at.unwrap_or_default();
                let args = [("at", Arg::Text(typed.as_str()))];
                (None, Some(crate::problem::field(open.words(), "at", "problem-moment-now", &args)))
            }
        };
        // Typed again with its time it is a check-in of its own.
        let reading = read_form(&fields, open.words()).reading;
        let form = if wrong.is_some() {
            data_encoding::HEXLOWER.encode(&open.fresh::<16>()?)
        } else {
            urgent::typed_form(open, patient, &reading)?
        };
        let remembered = wrong.is_none();
        let unread = problems.into_iter().chain(wrong).collect();
        let request = CheckInRequest {
            patient,
            told_by: asked.told_by,
            fields: fields.clone(),
            at,
            confirmed: asked.confirmed,
            goes_on: false,
            form: Some(form.clone()),
            unread,
        };
        let saved = check_in::save(open, &request)?;
        if remembered {
            urgent::remember_typed(open, &form, &saved)?;
        }
        Ok(saved)
    };
    save().map_err(refused)
}

/// A moment of a command line at which something can have been measured.
fn moment(open: &Open, text: &str) -> Result<Instant, Problem> {
    let at = crate::zone::typed_moment(text, open.now())
        .ok_or_else(|| open.bad_field("at", "problem-moment", &[]))?;
    check_in::check_time(open, Some(at))?;
    Ok(at)
}

/// The patient that was named, if one was.
pub(crate) fn named(open: &Open, text: Option<&str>) -> Result<Option<PatientId>, Problem> {
    text.map(|text| patient_id(open, text)).transpose()
}

fn day(open: &Open, text: &str) -> Result<LocalDay, Problem> {
    crate::zone::typed_day(text).ok_or_else(|| open.bad_field("since", "problem-date-not-a-date", &[]))
}
