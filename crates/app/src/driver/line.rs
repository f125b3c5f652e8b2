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
use std::pin::Pin;
use std::sync::Arc;

/// Where the exchange is.
const SYNC: &str = "/v1/sync";

/// What a request is signed with while the server has given no nonce yet; it answers with a fresh one.
const NO_NONCE: [u8; 16] = [0; 16];

/// The server's code for a nonce that it does not know, or not any more.
const UNKNOWN_NONCE: &str = "unknown-nonce";

/// The device's side of the line to its server.
#[derive(Clone)]
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

/// One request that is under way. It holds no lock and writes nothing: dropping it lets go of the connection and no more.
pub(crate) type Asking = Pin<Box<dyn Future<Output = Asked> + Send>>;

/// How a request ended.
pub(crate) struct Asked {
    /// What was heard.
    pub(crate) heard: Result<Heard, ServerProblem>,
    /// Bytes of the answer's body; 0 if there is none.
    pub(crate) bytes: u64,
}

impl Line {
    /// Signs a body over the nonce at hand and asks. The caller calls [`Line::settle_nonce`] when this has ended or was
    /// dropped.
    pub(crate) fn ask(&self, body: Arc<Vec<u8>>) -> Asking {
        let line = self.clone();
        Box::pin(async move {
            let mut bytes = 0;
            let heard = line.heard(&body, &mut bytes).await;
            Asked { heard, bytes }
        })
    }

    /// Takes the nonce that the last answer brought. Without one the old nonce is kept: a request that never arrived has
    /// not used it up, and a server that has seen it sends a fresh one.
    pub(crate) fn settle_nonce(&mut self) {
        self.nonce = self.fresh_nonce().or(self.nonce);
    }

    /// The head of an answer may come though its body does not.
    fn fresh_nonce(&self) -> Option<[u8; 16]> {
        self.link.last_header(HEADER_NONCE).as_deref().and_then(nonce_from_hex)
    }

    async fn heard(&self, body: &[u8], bytes: &mut u64) -> Result<Heard, ServerProblem> {
        let nonce = self.nonce.unwrap_or(NO_NONCE);
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
        *bytes = u64::try_from(answered.body.len()).unwrap_or(u64::MAX);
        let answered = match judge(answered) {
            Ok(answered) => answered,
            Err(ServerProblem::Refused { code, .. })
                if code == UNKNOWN_NONCE && self.fresh_nonce().is_some() =>
            {
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
