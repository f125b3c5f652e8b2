//! Forms that were begun and not saved: what was typed is still there after a crash.

use crate::errors::{ReadError, WriteError, read, row, write};
use crate::rows::bytes;
use crate::store::Store;
use crate::types::Draft;
use hearth_record::PatientId;
use rusqlite::{Connection, Row, named_params};

impl Store {
    /// Keeps a draft in place of the form's earlier one. A form that was saved already keeps none.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn save_draft(&self, draft: &Draft) -> Result<(), WriteError> {
        self.in_transaction(|tx| {
            let mut statement =
                tx.prepare_cached(include_str!("sql/upsert_draft.sql")).map_err(write("keep a draft"))?;
            statement
                .execute(named_params! {
                    ":form": draft.form,
                    ":patient": draft.patient.bytes(),
                    ":what": draft.what,
                    ":fields": draft.fields,
                    ":page": draft.page,
                })
                .map_err(write("keep a draft"))?;
            Ok(())
        })
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn drop_draft(&self, form: &str) -> Result<(), WriteError> {
        self.in_transaction(|tx| {
            tx.prepare_cached(include_str!("sql/delete_draft.sql"))
                .and_then(|mut statement| statement.execute(named_params! { ":form": form }))
                .map_err(write("delete the draft"))?;
            Ok(())
        })
    }
}

/// The drafts about a patient, in order of form.
pub(crate) fn of_patient(db: &Connection, patient: &PatientId) -> Result<Vec<Draft>, ReadError> {
    let what = "the drafts";
    let mut statement = db.prepare_cached(include_str!("sql/select_drafts.sql")).map_err(read(what))?;
    let mut rows = statement.query(named_params! { ":patient": patient.bytes() }).map_err(read(what))?;
    let mut drafts = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        drafts.push(from_row(found)?);
    }
    Ok(drafts)
}

fn from_row(found: &Row<'_>) -> Result<Draft, ReadError> {
    let text = |column| found.get::<_, String>(column).map_err(read("the drafts"));
    let page: i64 = found.get("page").map_err(read("the drafts"))?;
    Ok(Draft {
        form: text("form")?,
        patient: PatientId::from_bytes(bytes(found, "draft", "patient")?),
        what: text("what")?,
        fields: text("fields")?,
        page: u32::try_from(page).map_err(|_| row("draft", "page"))?,
    })
}
