//! A device comes in: its signature over this very request with the nonce that it was given last.
//! The nonce is taken and the audit line written in one step, before any handler acts.

use super::Desk;
use super::routes::Asked;
use super::trouble::Refused;
use crate::pull::Caller;
use crate::store::{AuditLine, Entering, StoreError};
use axum::http::{HeaderMap, StatusCode};
use hearth_record::DeviceId;
use hearth_wire::{HEADER_DEVICE, HEADER_NONCE, HEADER_SIGNATURE, from_hex, verify_request};
use std::time::Instant;

/// A device that is in.
pub(crate) struct Entered {
    pub(crate) caller: Caller,
    /// The nonce for its next request.
    pub(crate) next: [u8; 16],
}

/// Lets a device in, or says why not.
pub(crate) async fn enter(asked: &Asked) -> Result<Entered, Refused> {
    let desk = &asked.desk;
    let device = header::<16>(&asked.headers, HEADER_DEVICE)
        .map(DeviceId::from_bytes)
        .ok_or_else(|| unsigned("the request names no device"))?;
    desk.sync_rate.take((asked.from, device), Instant::now()).map_err(Refused::slow_down)?;
    let door = desk.counter.store.door(device).await.map_err(|problem| inside(&problem))?;
    let Some(door) = door else {
        return Err(unsigned("the request is not signed by a device of this server")
            .with_nonce(desk.counter.identity.stranger_nonce(&device)));
    };
    let again = |detail: &str| unsigned(detail).with_nonce(door.nonce);
    let nonce =
        header::<16>(&asked.headers, HEADER_NONCE).ok_or_else(|| again("the request carries no nonce"))?;
    let signature =
        header::<64>(&asked.headers, HEADER_SIGNATURE).ok_or_else(|| again("the request is not signed"))?;
    if nonce != door.nonce {
        return Err(Refused { code: "unknown-nonce", ..again("sign again with the nonce of this answer") });
    }
    let directory = desk.counter.store.directory(door.team).await.map_err(|problem| inside(&problem))?;
    let now = directory.now();
    let row = now
        .devices
        .get(&device)
        .ok_or_else(|| again("the request is not signed by a device of this server"))?;
    verify_request(
        &row.public_key,
        asked.route.method.as_str(),
        asked.route.path,
        &asked.body,
        &nonce,
        &signature,
    )
    .map_err(|_| again("the request is not signed by a device of this server"))?;
    let next = Desk::mint().sixteen();
    let line = AuditLine {
        team: door.team,
        at: desk.now(),
        line: asked.id,
        device: Some(device),
        route: asked.route.path,
        bytes: asked.body.len() as u64,
    };
    let entering = Entering { device, nonce, next, line };
    if !desk.counter.store.enter(entering).await.map_err(|problem| inside(&problem))? {
        // A twin connection was quicker; the nonce that it left behind is the one to sign with.
        let left = desk.counter.store.door(device).await.map_err(|problem| inside(&problem))?;
        let nonce = left.map_or(door.nonce, |door| door.nonce);
        return Err(Refused {
            code: "unknown-nonce",
            ..unsigned("sign again with the nonce of this answer")
        }
        .with_nonce(nonce));
    }
    tracing::info!(request = %hearth_wire::hex(&asked.id), %device, "came in");
    let caller = Caller::of(door.team, device, row, &directory);
    Ok(Entered { caller, next })
}

fn unsigned(detail: &str) -> Refused {
    Refused::new(StatusCode::UNAUTHORIZED, "not-signed", detail)
}

fn header<const N: usize>(headers: &HeaderMap, name: &str) -> Option<[u8; N]> {
    from_hex(headers.get(name)?.to_str().ok()?)
}

/// Something failed in here: the chain of causes goes to the log, nothing of it to the caller.
pub(crate) fn inside(problem: &StoreError) -> Refused {
    let mut causes = problem.to_string();
    let mut cause = std::error::Error::source(problem);
    while let Some(here) = cause {
        causes.push_str(": ");
        causes.push_str(&here.to_string());
        cause = here.source();
    }
    tracing::error!(%causes, "the store failed");
    Refused::inside()
}
