//! One exchange with the server: signed by the device, tried once more with a fresh nonce when the server asks for it.
//! What is in it, and when it is due, is decided by the engine.

use crate::clock::{Anchor, Clock};
use crate::link::{Link, LinkProblem, ServerProblem, judge};
use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use hearth_record::DeviceId;
use hearth_wire::{
    HEADER_DEVICE, HEADER_NONCE, HEADER_SIGNATURE, HEADER_TIME, SyncAnswer, SyncRequest, WireProblem, decode_answer,
    encode_request, sign_request,
};
use std::sync::Arc;

/// Where the exchange is.
const SYNC: &str = "/v1/sync";

/// What a request is signed with while the server has given no nonce yet; it answers with a fresh one.
const NO_NONCE: [u8; 16] = [0; 16];

/// The device's side of the line to its server.
pub(crate) struct Line {
    pub(crate) link: Link,
    pub(crate) device: DeviceId,
    pub(crate) key: SigningKey,
    pub(crate) clock: Arc<dyn Clock>,
    /// The nonce that the server's last answer brought; it is good for one request.
    pub(crate) nonce: Option<[u8; 16]>,
}

/// What an exchange brought.
pub(crate) struct Exchanged {
    pub(crate) answer: SyncAnswer,
    /// The server's time, if it could be measured.
    pub(crate) anchor: Option<Anchor>,
}

/// Why an exchange brought nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ExchangeProblem {
    /// The server, or the way to it.
    #[error("the exchange did not take place")]
    Server(#[from] ServerProblem),
    /// The request could not be written: it is our own mistake.
    #[error("couldn't write the request")]
    Write(#[source] WireProblem),
}

impl From<LinkProblem> for ExchangeProblem {
    fn from(problem: LinkProblem) -> Self {
        ExchangeProblem::Server(ServerProblem::Link(problem))
    }
}

impl Line {
    /// Asks, and asks the same once more with a fresh nonce if that is what was wrong.
    pub(crate) async fn exchange(&mut self, request: &SyncRequest) -> Result<Exchanged, ExchangeProblem> {
        let body = encode_request(request).map_err(ExchangeProblem::Write)?;
        match self.ask(&body).await {
            Err(ExchangeProblem::Server(ServerProblem::Refused { status: 401, .. })) if self.nonce.is_some() => {
                self.ask(&body).await
            }
            other => other,
        }
    }

    async fn ask(&mut self, body: &[u8]) -> Result<Exchanged, ExchangeProblem> {
        let nonce = self.nonce.take().unwrap_or(NO_NONCE);
        let asked = self.clock.read();
        let signature = sign_request(&self.key, "POST", SYNC, body, &nonce);
        let headers = [
            (HEADER_DEVICE, self.device.to_string()),
            (HEADER_NONCE, HEXLOWER.encode(&nonce)),
            (HEADER_SIGNATURE, HEXLOWER.encode(&signature)),
            (HEADER_TIME, asked.wall.ms().to_string()),
        ];
        let answered = self.link.post(SYNC, &headers, body.to_vec()).await?;
        let read = self.clock.read();
        self.nonce = answered.header(HEADER_NONCE).and_then(from_hex);
        let answered = judge(answered)?;
        match decode_answer(&answered.body) {
            Ok(answer) => {
                let anchor = Anchor::measured(&asked, &read, answer.server_time);
                Ok(Exchanged { answer, anchor })
            }
            Err(WireProblem::Version { .. }) => Err(ServerProblem::Newer.into()),
            Err(_) => Err(ServerProblem::NotOurs { status: answered.status }.into()),
        }
    }
}

fn from_hex(text: &str) -> Option<[u8; 16]> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}
