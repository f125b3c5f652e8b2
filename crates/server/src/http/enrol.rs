//! The two steps of enrolment over HTTP: read, slow down, write down who came, answer.
//! What is checked and written is in `crate::enrol`.

use super::Desk;
use super::enter::inside;
use super::routes::Asked;
use super::trouble::{Refused, answered};
use crate::enrol::{EnrolTrouble, Reception};
use crate::store::AuditLine;
use axum::body::Body;
use axum::http::{Response, StatusCode};
use hearth_wire::{decode_enrol_hello, decode_enrol_request, encode_enrol_answer, encode_enrol_proof};
use std::time::Instant;

pub(crate) async fn hello(asked: Asked) -> Result<Response<Body>, Refused> {
    let hello = {
        slow_down(&asked)?;
        decode_enrol_hello(&asked.body).map_err(|problem| Refused::malformed(&problem))?
    };
    let reception = reception(&asked);
    note(&asked, &reception, hello.handle).await?;
    let mut mint = Desk::mint();
    let proof = reception.hello(&hello, &mut *mint).await.map_err(|trouble| refused(&trouble))?;
    encode_enrol_proof(&proof).map(answered).map_err(|_| Refused::inside())
}

pub(crate) async fn finish(asked: Asked) -> Result<Response<Body>, Refused> {
    slow_down(&asked)?;
    let request = decode_enrol_request(&asked.body).map_err(|problem| Refused::malformed(&problem))?;
    let reception = reception(&asked);
    note(&asked, &reception, request.handle).await?;
    let answer = reception.finish(&request, Desk::mint()).await.map_err(|trouble| refused(&trouble))?;
    tracing::info!(request = %hearth_wire::hex(&asked.id), device = %answer.device, "a new computer is in");
    encode_enrol_answer(&answer).map(answered).map_err(|_| Refused::inside())
}

fn reception(asked: &Asked) -> Reception<'_> {
    Reception {
        store: &*asked.desk.counter.store,
        identity: &asked.desk.counter.identity,
        ledger: Some(&asked.desk.data),
        spki_sha256: asked.desk.spki_sha256,
        now: asked.desk.now(),
    }
}

fn slow_down(asked: &Asked) -> Result<(), Refused> {
    asked.desk.enrol_rate.take(asked.from, Instant::now()).map_err(Refused::slow_down)
}

/// Writes down who came, for a code that is known; one that is not belongs to no team, and the log has its line.
async fn note(asked: &Asked, reception: &Reception<'_>, handle: [u8; 8]) -> Result<(), Refused> {
    let team = reception.team_of(handle).await.map_err(|trouble| refused(&trouble))?;
    let line = AuditLine {
        team,
        at: reception.now,
        line: asked.id,
        device: None,
        route: asked.route.path,
        bytes: asked.body.len() as u64,
    };
    asked.desk.counter.store.note(line).await.map_err(|problem| inside(&problem))
}

fn refused(trouble: &EnrolTrouble) -> Refused {
    let status = match trouble {
        EnrolTrouble::Store(problem) => return inside(problem),
        EnrolTrouble::Unknown => StatusCode::NOT_FOUND,
        EnrolTrouble::Used | EnrolTrouble::Expired | EnrolTrouble::Burnt => StatusCode::GONE,
        EnrolTrouble::WrongProof => StatusCode::FORBIDDEN,
    };
    Refused::new(status, trouble.code(), trouble.to_string())
}
