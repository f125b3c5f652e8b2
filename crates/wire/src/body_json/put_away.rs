//! What was typed and put away, as bytes.

use super::BodyProblem;
use super::fields::Fields;
use crate::json::Json;
use crate::put_away::{PutAwayBody, PutAwayWhy};

type Written = Vec<(String, Json)>;

pub(super) fn write(body: &PutAwayBody) -> Written {
    let what = body.what.iter().map(Json::text).collect();
    vec![("why".to_owned(), Json::text(body.why.code())), ("what".to_owned(), Json::List(what))]
}

pub(super) fn read(fields: &Fields) -> Result<PutAwayBody, BodyProblem> {
    Ok(PutAwayBody {
        why: fields.must_as("why", |code: String| PutAwayWhy::from_code(&code))?,
        what: fields.must("what")?,
    })
}
