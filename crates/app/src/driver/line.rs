//! One request of the exchange: signed by the device over the server's latest nonce, answered, and the answer read.
//! What is in it, and when it is due, is decided by the engine.

use crate::clock::{Anchor, Clock};
use crate::link::{Link, ServerProblem, judge};
use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use hearth_record::DeviceId;
use hearth_wire::{
    HEADER_DEVICE, HEADER_NONCE, HEADER_SIGNATURE, HEADER_TIME, SyncAnswer, WireProblem, decode_answer,
    sign_request,
};
use std::sync::Arc;

/// Where the exchange is.
const SYNC: &str = "/v1/sync";

/// What a request is signed with while the server has given no nonce yet; it answers with a fresh one.
const NO_NONCE: [u8; 16] = [0; 16];

/// The server's code for a nonce that it does not know, or not any more.
const UNKNOWN_NONCE: &str = "unknown-nonce";

/// The device's side of the line to its server.
pub(crate) struct Line {
    pub(crate) link: Link,
    pub(crate) device: DeviceId,
    pub(crate) key: SigningKey,
    pub(crate) clock: Arc<dyn Clock>,
    /// The nonce that the server's last answer brought; it is good for one request.
    pub(crate) nonce: Option<[u8; 16]>,
}

/// What came of asking once.
pub(crate) enum Heard {
    /// An answer, and the server's time if it could be measured.
    Answer(Box<SyncAnswer>, Option<Anchor>),
    /// The nonce was not good (any more); a fresh one has come.
    FreshNonce,
}

impl Line {
    /// Signs a body over the nonce at hand and asks.
    ///
    /// # Errors
    /// [`ServerProblem`] if there is no answer of a sync in what came back.
    pub(crate) async fn ask(&mut self, body: &[u8]) -> Result<Heard, ServerProblem> {
        let nonce = self.nonce.take().unwrap_or(NO_NONCE);
        let asked = self.clock.read();
        let signature = sign_request(&self.key, "POST", SYNC, body, &nonce);
        let headers = [
            (HEADER_DEVICE, self.device.to_string()),
            (HEADER_NONCE, HEXLOWER.encode(&nonce)),
            (HEADER_SIGNATURE, HEXLOWER.encode(&signature)),
            (HEADER_TIME, asked.wall.ms().to_string()),
        ];
        let answered = self.link.post(SYNC, &headers, body.to_vec()).await;
        let read = self.clock.read();
        // The head of an answer may come though its body does not.
        self.nonce = self.link.last_header(HEADER_NONCE).as_deref().and_then(nonce_from_hex);
        let answered = match judge(answered?) {
            Ok(answered) => answered,
            Err(ServerProblem::Refused { code, .. }) if code == UNKNOWN_NONCE && self.nonce.is_some() => {
                return Ok(Heard::FreshNonce);
            }
            Err(problem) => return Err(problem),
        };
        match decode_answer(&answered.body) {
            Ok(answer) => {
                let anchor = Anchor::measured(&asked, &read, answer.server_time);
                Ok(Heard::Answer(Box::new(answer), anchor))
            }
            Err(WireProblem::Version { .. }) => Err(ServerProblem::Newer),
            Err(_) => Err(ServerProblem::NotOurs { status: answered.status }),
        }
    }
}

/// Reads a nonce of 16 bytes.
pub(crate) fn nonce_from_hex(text: &str) -> Option<[u8; 16]> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}
