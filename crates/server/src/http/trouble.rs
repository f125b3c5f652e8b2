//! Every answer that is not 2xx, as one typed refusal: a status, a stable code, a sentence without a person in it.
//! Axum's own refusals are turned into these too.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use hearth_wire::{HEADER_NONCE, MEDIA_TYPE, Trouble, encode_trouble, hex};

/// A refusal on its way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) status: StatusCode,
    pub(crate) code: &'static str,
    pub(crate) detail: String,
    pub(crate) nonce: Option<[u8; 16]>,
    pub(crate) retry_after_s: Option<u64>,
}

impl Refused {
    pub(crate) fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Refused { status, code, detail: detail.into(), nonce: None, retry_after_s: None }
    }

    pub(crate) fn with_nonce(self, nonce: [u8; 16]) -> Self {
        Refused { nonce: Some(nonce), ..self }
    }

    pub(crate) fn retry_after(self, seconds: u64) -> Self {
        Refused { retry_after_s: Some(seconds), ..self }
    }

    pub(crate) fn slow_down(seconds: u64) -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "slow-down", "too many requests from here; wait a little")
            .retry_after(seconds)
    }

    pub(crate) fn busy() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", "the server has its hands full; wait a little")
            .retry_after(5)
    }

    /// Not 408: whoever asked did nothing wrong, and comes again.
    pub(crate) fn too_slow() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "too-slow",
            "the request took too long; nothing else is wrong with it",
        )
        .retry_after(10)
    }

    pub(crate) fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "the body is larger than this server takes")
    }

    pub(crate) fn malformed(problem: &hearth_wire::WireProblem) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed", problem.to_string())
    }

    /// Something failed in here. What exactly is for the log, by the request's id.
    pub(crate) fn inside() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "inside",
            "the server could not finish this; nothing was taken",
        )
        .retry_after(10)
    }

    pub(crate) fn into_response(self) -> Response<Body> {
        let trouble = Trouble { code: self.code.to_owned(), detail: self.detail };
        let mut response = Response::new(Body::from(encode_trouble(&trouble).unwrap_or_default()));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        if let Some(nonce) = self.nonce {
            set_nonce(headers, nonce);
        }
        if let Some(seconds) = self.retry_after_s {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Puts the next nonce where the device looks for it.
pub(crate) fn set_nonce(headers: &mut axum::http::HeaderMap, nonce: [u8; 16]) {
    if let Ok(value) = HeaderValue::from_str(&hex(&nonce)) {
        headers.insert(HeaderName::from_static(HEADER_NONCE), value);
    }
}

/// A message that was understood and answered.
pub(crate) fn answered(bytes: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    response
}
