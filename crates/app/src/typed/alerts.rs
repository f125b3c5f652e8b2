//! Alerts as a command line asks for them: ids and codes as they were typed.
//! What is done about them is the deeds' business.

use super::named;
use crate::App;
use crate::api::{AlertAsked, AlertClose, AlertList, AlertSnooze, AlertView, Problem};
use crate::deeds::alerts;

impl App {
    /// The alerts of one patient, closed ones among them, or of everybody, without what is closed.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn alerts(&self, patient: Option<String>) -> Result<AlertList, Problem> {
        self.with_open(move |open| alerts::alerts(open, named(open, patient.as_deref())?)).await
    }

    /// Says that somebody of the team has opened an alert.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn alert_seen(&self, asked: AlertAsked) -> Result<AlertView, Problem> {
        self.with_open(move |open| alerts::seen(open, &asked)).await
    }

    /// Closes an alert: everything of it that was seen.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn alert_close(&self, asked: AlertClose) -> Result<AlertView, Problem> {
        self.with_open(move |open| alerts::close(open, &asked)).await
    }

    /// Puts an alert off until the end of a day.
    ///
    /// # Errors
    /// A [`Problem`] with what to do next.
    pub async fn alert_snooze(&self, asked: AlertSnooze) -> Result<AlertView, Problem> {
        self.with_open(move |open| alerts::snooze(open, &asked)).await
    }
}
