//! The one exchange over HTTP: bytes in, the exchange, bytes out.
//! Who signed the request was checked in `enter`; what is done for them is in `crate::exchange`.

use super::Desk;
use super::enter::inside;
use super::routes::Asked;
use super::trouble::{Refused, answered};
use crate::exchange::ExchangeError;
use axum::body::Body;
use axum::http::{Response, StatusCode};
use hearth_wire::{decode_request, encode_answer};

pub(crate) async fn sync(asked: Asked) -> Result<Response<Body>, Refused> {
    let Some(entered) = &asked.entered else { return Err(Refused::inside()) };
    let request = decode_request(&asked.body).map_err(|problem| Refused::malformed(&problem))?;
    let mut mint = Desk::mint();
    let counter = &asked.desk.counter;
    let answer = counter.exchange_with(&entered.caller, request, asked.desk.now(), &mut *mint).await;
    let bytes = encode_answer(&answer.map_err(|problem| refused(&problem))?);
    bytes.map(answered).map_err(|problem| {
        tracing::error!(%problem, "an answer could not be written");
        Refused::inside()
    })
}

fn refused(problem: &ExchangeError) -> Refused {
    match problem {
        ExchangeError::Stranger => Refused::new(StatusCode::UNAUTHORIZED, "not-signed", problem.to_string()),
        ExchangeError::NotYours => Refused::new(StatusCode::FORBIDDEN, "not-yours", problem.to_string()),
        ExchangeError::TooManyChains => Refused::too_large(),
        ExchangeError::Store(problem) => inside(problem),
    }
}
