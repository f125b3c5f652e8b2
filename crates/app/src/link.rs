//! One request to the team's server and its answer: bounded in time and bytes, and every way it can go wrong is named.
//! What is in the bytes, and who may be believed, is said by others.

mod outcome;

pub use outcome::{During, ServerProblem, judge};

use crate::trust::{Doubt, ServerAddress, ServerTrust, Verifier};
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use reqwest::{Client, Response, StatusCode, redirect};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long to wait for a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Until a connection stands, TLS included.
    pub connect: Duration,
    /// For the next byte of an answer; sending the question counts as waiting.
    pub silence: Duration,
    /// For one whole request.
    pub whole: Duration,
}

impl Default for Patience {
    /// A page is at most 256 KiB: at 64 kbit/s it takes half a minute to send.
    fn default() -> Self {
        Patience {
            connect: Duration::from_secs(15),
            silence: Duration::from_mins(1),
            whole: Duration::from_mins(3),
        }
    }
}

/// Bytes of an answer that are read. Every message has smaller limits of its own once it is unpacked.
const ANSWER_BYTES_MAX: usize = 4 * 1024 * 1024;

/// How long a connection is kept for the next page. Behind it the way is asked anew: firewalls forget idle lines in silence.
const IDLE_LINE: Duration = Duration::from_secs(10);

/// Longest wait that a server may ask for, in seconds; a longer one is taken for this.
const RETRY_AFTER_S_MAX: u64 = 600;

/// Why there is no answer to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkProblem {
    /// No connection came about, or it was cut before an answer began.
    #[error("the server was not reached")]
    NotReached,
    /// It took too long.
    #[error("the server took too long")]
    TimedOut,
    /// The server closed the connection without an answer.
    #[error("the server closed the connection without an answer")]
    NoAnswer,
    /// The answer broke off.
    #[error("the answer broke off")]
    Half,
    /// The answer is larger than any of ours.
    #[error("the answer is larger than any of ours")]
    TooLarge,
    /// The server is not to be believed; nothing was sent.
    #[error("the server's certificate was not accepted: {0:?}")]
    Doubt(Doubt),
    /// The connection's encryption failed in another way.
    #[error("there is no secure connection to be had")]
    NotSecure,
    /// This computer's own cryptography or client could not be set up.
    #[error("the client could not be set up")]
    SetUp,
}

/// An answer, whatever it says.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
    /// The body's content type, as the server calls it.
    pub content_type: String,
    /// For how long it asks to be left alone.
    pub retry_after: Option<Duration>,
}

/// The way to one server.
#[derive(Clone, Debug)]
pub struct Link {
    client: Client,
    address: ServerAddress,
    verifier: Arc<Verifier>,
    /// The head of the last answer, which may have come though its body did not.
    head: Arc<Mutex<HeaderMap>>,
}

impl Link {
    /// To a server that the profile knows.
    ///
    /// # Errors
    /// [`LinkProblem::SetUp`].
    pub fn known(
        address: ServerAddress,
        trust: ServerTrust,
        patience: Patience,
    ) -> Result<Link, LinkProblem> {
        Link::new(address, Verifier::knowing(trust), patience)
    }

    /// To a server that is met for the first time; see [`Verifier::meeting`].
    ///
    /// # Errors
    /// [`LinkProblem::SetUp`].
    pub fn first(address: ServerAddress, patience: Patience) -> Result<Link, LinkProblem> {
        Link::new(address, Verifier::meeting(), patience)
    }

    fn new(address: ServerAddress, verifier: Arc<Verifier>, patience: Patience) -> Result<Link, LinkProblem> {
        let tls = verifier.client_config().map_err(|_| LinkProblem::SetUp)?;
        let client = Client::builder()
            .tls_backend_preconfigured(tls)
            .https_only(true)
            .redirect(redirect::Policy::none())
            .connect_timeout(patience.connect)
            .read_timeout(patience.silence)
            .timeout(patience.whole)
            .pool_max_idle_per_host(1)
            .pool_idle_timeout(IDLE_LINE)
            .build()
            .map_err(|_| LinkProblem::SetUp)?;
        Ok(Link { client, address, verifier, head: Arc::default() })
    }

    /// What the handshakes have shown.
    #[must_use]
    pub fn verifier(&self) -> &Verifier {
        &self.verifier
    }

    /// A header of the last answer, also of one whose body was cut off; `None` if it is missing or not plain text.
    #[must_use]
    pub fn last_header(&self, name: &str) -> Option<String> {
        self.head().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
    }

    fn head(&self) -> MutexGuard<'_, HeaderMap> {
        self.head.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Posts a body and reads the answer.
    ///
    /// # Errors
    /// [`LinkProblem`] if there is no whole answer from a server that is believed.
    pub async fn post(
        &self,
        path: &str,
        headers: &[(&str, String)],
        body: Vec<u8>,
    ) -> Result<Answered, LinkProblem> {
        let mut sent = HeaderMap::new();
        sent.insert(CONTENT_TYPE, HeaderValue::from_static(hearth_wire::MEDIA_TYPE));
        for (name, value) in headers {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| LinkProblem::SetUp)?;
            sent.insert(name, HeaderValue::from_str(value).map_err(|_| LinkProblem::SetUp)?);
        }
        self.head().clear();
        let request = self.client.post(self.address.url(path)).headers(sent).body(body);
        match request.send().await {
            Ok(response) => self.read(response).await,
            Err(problem) => Err(self.before_answer(&problem)),
        }
    }

    async fn read(&self, mut response: Response) -> Result<Answered, LinkProblem> {
        let (status, headers) = (response.status(), response.headers().clone());
        self.head().clone_from(&headers);
        let mut body = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len().saturating_add(chunk.len()) > ANSWER_BYTES_MAX => {
                    return Err(LinkProblem::TooLarge);
                }
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => break,
                Err(problem) if problem.is_timeout() => return Err(LinkProblem::TimedOut),
                Err(_) => return Err(LinkProblem::Half),
            }
        }
        let text =
            |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
        let content_type = text(CONTENT_TYPE).to_owned();
        let retry_after = asked_wait(status, text(RETRY_AFTER));
        Ok(Answered { status: status.as_u16(), body, content_type, retry_after })
    }

    fn before_answer(&self, problem: &reqwest::Error) -> LinkProblem {
        if let Some(doubt) = self.verifier.take_doubt() {
            return LinkProblem::Doubt(doubt);
        }
        if problem.is_timeout() {
            LinkProblem::TimedOut
        } else if problem.is_connect() {
            if is_tls(problem) { LinkProblem::NotSecure } else { LinkProblem::NotReached }
        } else if problem.is_builder() {
            LinkProblem::SetUp
        } else {
            LinkProblem::NoAnswer
        }
    }
}

fn asked_wait(status: StatusCode, text: &str) -> Option<Duration> {
    let asked = matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE);
    let seconds: u64 = text.trim().parse().ok().filter(|_| asked)?;
    Some(Duration::from_secs(seconds.min(RETRY_AFTER_S_MAX)))
}

/// True if a cause is that of the TLS library.
fn is_tls(problem: &(dyn std::error::Error + 'static)) -> bool {
    if problem.is::<rustls::Error>() {
        return true;
    }
    // An I/O error's `source` skips the error that it wraps, so it is asked directly.
    match problem.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
        Some(wrapped) => is_tls(wrapped),
        None => problem.source().is_some_and(is_tls),
    }
}

#[cfg(test)]
mod tests;
