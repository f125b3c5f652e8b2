//! Medicines as a command line asks for them: what is current now is what its author was looking at.
//! What is done about them is the deeds' business.

use super::named;
use crate::App;
use crate::api::{
    FlexibleBegin, FlexibleEnd, FlexiblePlanSet, MedicineList, MedicinePlanStop, MedicineSet, MedicineStop,
    Problem, SickDayBegin, SickDayEnd, SickDayPlanSet,
};
use crate::deeds::bounded_plans::in_use as bounded_plan_use;
use crate::deeds::bounded_plans::set as bounded_plan_set;
use crate::deeds::medicines;
use crate::deeds::people::whose;

impl App {
    /// The medicines of one patient, or the profile's own.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn medicines(&self, patient: Option<String>) -> Result<MedicineList, Problem> {
        self.with_open(move |open| {
            let patient = named(open, patient.as_deref())?;
            medicines::list(open, whose(open, patient)?)
        })
        .await
    }

    /// Writes an order down.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn medicine_set(&self, asked: MedicineSet) -> Result<MedicineList, Problem> {
        self.with_open(move |open| medicines::set(open, &asked)).await
    }

    /// Stops a medicine.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn medicine_stop(&self, asked: MedicineStop) -> Result<MedicineList, Problem> {
        self.with_open(move |open| medicines::stop(open, &asked)).await
    }

    /// Writes a flexible diuretic plan down.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn flexible_plan_set(&self, asked: FlexiblePlanSet) -> Result<MedicineList, Problem> {
        self.with_open(move |open| bounded_plan_set::set_flexible(open, &asked)).await
    }

    /// Ends the flexible diuretic plan.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn flexible_plan_stop(&self, asked: MedicinePlanStop) -> Result<MedicineList, Problem> {
        self.with_open(move |open| bounded_plan_set::stop_flexible(open, &asked)).await
    }

    /// Begins the extra doses of the flexible diuretic plan.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn flexible_begin(&self, asked: FlexibleBegin) -> Result<MedicineList, Problem> {
        self.with_open(move |open| bounded_plan_use::begin_flexible(open, &asked)).await
    }

    /// Says that the extra doses have ended.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn flexible_end(&self, asked: FlexibleEnd) -> Result<MedicineList, Problem> {
        self.with_open(move |open| bounded_plan_use::end_flexible(open, &asked)).await
    }

    /// Writes a sick-day plan down.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn sick_day_plan_set(&self, asked: SickDayPlanSet) -> Result<MedicineList, Problem> {
        self.with_open(move |open| bounded_plan_set::set_sick_day(open, &asked)).await
    }

    /// Ends the sick-day plan.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn sick_day_plan_stop(&self, asked: MedicinePlanStop) -> Result<MedicineList, Problem> {
        self.with_open(move |open| bounded_plan_set::stop_sick_day(open, &asked)).await
    }

    /// Begins the pause under the sick-day plan.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn sick_day_begin(&self, asked: SickDayBegin) -> Result<MedicineList, Problem> {
        self.with_open(move |open| bounded_plan_use::begin(open, &asked)).await
    }

    /// Says how far the pause under the sick-day plan has come.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn sick_day_end(&self, asked: SickDayEnd) -> Result<MedicineList, Problem> {
        self.with_open(move |open| bounded_plan_use::end(open, &asked)).await
    }

    /// Writes an order down in place of everything that is current now.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn medicine_set_typed(&self, asked: MedicineSet) -> Result<MedicineList, Problem> {
        let now = self.medicines(some(&asked.patient)).await?;
        let name = if asked.name.trim().is_empty() { usual_name(&asked.drug) } else { asked.name.clone() };
        let based_on = keys(&now, &name);
        self.medicine_set(MedicineSet { patient: now.patient, based_on, ..asked }).await
    }

    /// Stops a medicine in place of everything that is current now.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn medicine_stop_typed(&self, asked: MedicineStop) -> Result<MedicineList, Problem> {
        let now = self.medicines(some(&asked.patient)).await?;
        let based_on = keys(&now, &asked.name);
        self.medicine_stop(MedicineStop { patient: now.patient, based_on, ..asked }).await
    }
}

fn some(patient: &str) -> Option<String> {
    Some(patient.to_owned()).filter(|patient| !patient.trim().is_empty())
}

/// The name under which an order is kept when it was given none: the drug's code, or what it is called on the warn list.
fn usual_name(drug: &str) -> String {
    use hearth_clinical::medicine::{Drug, Warned};
    let listed = || Warned::from_name(drug).map(|what| what.name(drug).unwrap_or(what.code()));
    Drug::from_code(drug).map(Drug::code).or_else(listed).unwrap_or_default().to_owned()
}

fn keys(now: &MedicineList, name: &str) -> Vec<String> {
    // A name of the warn list may be typed with a blank in it.
    let name = name.trim().to_lowercase().replace(' ', "-");
    let of_name = now.medicines.iter().filter(|medicine| medicine.name == name);
    of_name.flat_map(|medicine| medicine.versions.iter().map(|version| version.key.clone())).collect()
}
