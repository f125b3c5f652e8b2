//! A person's own medicines as windows and a command line ask for them, each named as its command is.
//! What is done about them is the deeds' business.

use super::named;
use crate::App;
use crate::api::{MedicineBought, MedicineBoughtEnd, MedicineEffect, MedicineTaken, OwnMedicines, Problem};
use crate::deeds::medicines::{own, taken};
use crate::deeds::people::whose;

impl App {
    /// The profile's own medicines.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn my_medicines(&self) -> Result<OwnMedicines, Problem> {
        self.own_medicines_of(None).await
    }

    /// The same of a patient whom a clinician names.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn own_medicines_of(&self, patient: Option<String>) -> Result<OwnMedicines, Problem> {
        self.with_open(move |open| own::own(open, whose(open, named(open, patient.as_deref())?)?)).await
    }

    /// Says whether a medicine was taken.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn medicine_taken(&self, asked: MedicineTaken) -> Result<OwnMedicines, Problem> {
        self.with_open(move |open| taken::taken(open, &asked)).await
    }

    /// Tells of a side effect.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn medicine_effect(&self, asked: MedicineEffect) -> Result<OwnMedicines, Problem> {
        self.with_open(move |open| taken::side_effect(open, &asked)).await
    }

    /// Says that something was bought.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn medicine_bought(&self, asked: MedicineBought) -> Result<OwnMedicines, Problem> {
        self.with_open(move |open| taken::bought(open, &asked)).await
    }

    /// Says that something bought is not taken any more.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn medicine_bought_end(&self, asked: MedicineBoughtEnd) -> Result<OwnMedicines, Problem> {
        self.with_open(move |open| taken::bought_end(open, &asked)).await
    }
}
