//! The route table, which is the permission table: nothing is served that is not in it.
//! Around every route: an id, a turn, a limit on time and size, one line of log without a person in it.

use super::trouble::Refused;
use super::{Desk, enrol, sync};
use crate::limits::{BODY_BYTES_MAX, BODY_PAUSE_MAX, REQUEST_TIME_MAX, WAITING_MAX};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, Method, Response, StatusCode};
use axum::middleware;
use axum::routing::{MethodFilter, on};
use hearth_wire::hex;
use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::RequestBodyTimeoutLayer;

/// What somebody needs to be served on a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing, because of this.
    Nothing {
        /// Why it is open.
        because: &'static str,
    },
    /// The signature of a device of the directory, over this very request.
    DeviceSignature,
}

/// One line of the server's surface.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path.
    pub path: &'static str,
    /// What it needs.
    pub needs: Needs,
    handler: fn(Asked) -> Handled,
}

/// The whole surface of the server, one line a route. There is no other way in.
pub const ROUTES: &[Route] = &[
    Route {
        method: Method::GET,
        path: "/healthz",
        needs: Needs::Nothing { because: "probes carry no token" },
        handler: |_| Box::pin(async { Ok(super::trouble::answered(b"ok\n".to_vec())) }),
    },
    Route {
        method: Method::POST,
        path: "/v1/enrol/hello",
        needs: Needs::Nothing { because: "the code proves itself" },
        handler: |asked| Box::pin(enrol::hello(asked)),
    },
    Route {
        method: Method::POST,
        path: "/v1/enrol/finish",
        needs: Needs::Nothing { because: "the code proves itself" },
        handler: |asked| Box::pin(enrol::finish(asked)),
    },
    Route {
        method: Method::POST,
        path: "/v1/sync",
        needs: Needs::DeviceSignature,
        handler: |asked| Box::pin(sync::sync(asked)),
    },
];

/// A request whose body is here.
pub(crate) struct Asked {
    pub(crate) desk: Arc<Desk>,
    pub(crate) route: &'static Route,
    pub(crate) id: [u8; 16],
    pub(crate) from: IpAddr,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Set by [`super::enter::enter`] for a route that needs a device.
    pub(crate) entered: Option<super::enter::Entered>,
}

pub(crate) type Handled = Pin<Box<dyn Future<Output = Result<Response<Body>, Refused>> + Send>>;

/// The routes with what is done around each.
pub(crate) fn app(desk: Arc<Desk>) -> Router {
    let mut router = Router::new();
    for route in ROUTES {
        let filter = MethodFilter::try_from(route.method.clone()).unwrap_or(MethodFilter::OPTIONS);
        let serve = move |state: State<Arc<Desk>>, from: ConnectInfo<SocketAddr>, request: Request| {
            serve(route, state, from, request)
        };
        router = router.route(route.path, on(filter, serve));
    }
    router
        .fallback(|| async {
            Refused::new(StatusCode::NOT_FOUND, "no-such-route", "nothing is served here").into_response()
        })
        .method_not_allowed_fallback(|| async {
            Refused::new(StatusCode::METHOD_NOT_ALLOWED, "no-such-method", "this path takes another method")
                .into_response()
        })
        .layer(CatchPanicLayer::custom(|_| {
            tracing::error!("a handler panicked; its request was answered with 500");
            Refused::inside().into_response()
        }))
        .layer(RequestBodyTimeoutLayer::new(BODY_PAUSE_MAX))
        .layer(middleware::map_response(close_to_others))
        .with_state(desk)
}

/// Nothing that leaves here is for a cache or for a browser to guess at.
async fn close_to_others(mut response: Response<Body>) -> Response<Body> {
    use axum::http::{HeaderValue, header};
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

async fn serve(
    route: &'static Route,
    State(desk): State<Arc<Desk>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response<Body> {
    let began = Instant::now();
    let id = Desk::mint().sixteen();
    let mut bytes = 0_usize;
    let worked =
        tokio::time::timeout(REQUEST_TIME_MAX, work(&desk, route, id, from, request, &mut bytes)).await;
    let response = match worked {
        Ok(Ok(response)) => response,
        Ok(Err(refused)) => refused.into_response(),
        Err(_) => Refused::too_slow().into_response(),
    };
    let ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let status = response.status().as_u16();
    tracing::info!(request = %hex(&id), route = route.path, status, bytes, ms, "served");
    response
}

async fn work(
    desk: &Arc<Desk>,
    route: &'static Route,
    id: [u8; 16],
    from: SocketAddr,
    request: Request,
    bytes: &mut usize,
) -> Result<Response<Body>, Refused> {
    let _turn = turn(desk).await?;
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, BODY_BYTES_MAX).await.map_err(|problem| unread(&problem))?;
    *bytes = body.len();
    let mut asked = Asked {
        desk: Arc::clone(desk),
        route,
        id,
        from: from.ip(),
        headers: parts.headers,
        body,
        entered: None,
    };
    match route.needs {
        Needs::Nothing { .. } => (route.handler)(asked).await,
        Needs::DeviceSignature => {
            let entered = super::enter::enter(&asked).await?;
            let next = entered.next;
            asked.entered = Some(entered);
            let answer = (route.handler)(asked).await;
            // Whatever came of it, the nonce is used and the next one goes with the answer.
            answer
                .map(|mut response| {
                    super::trouble::set_nonce(response.headers_mut(), next);
                    response
                })
                .map_err(|refused| refused.with_nonce(next))
        }
    }
}

/// Waits for a turn, unless too many wait already.
async fn turn(desk: &Desk) -> Result<tokio::sync::SemaphorePermit<'_>, Refused> {
    struct Waits<'a>(&'a std::sync::atomic::AtomicUsize);
    impl Drop for Waits<'_> {
        fn drop(&mut self) {
            self.0.fetch_sub(1, Ordering::Relaxed);
        }
    }
    let before = desk.waiting.fetch_add(1, Ordering::Relaxed);
    let _waits = Waits(&desk.waiting);
    if before >= WAITING_MAX {
        return Err(Refused::busy());
    }
    desk.at_once.acquire().await.map_err(|_| Refused::busy())
}

/// A body that can't be read: too large, or its sender went quiet.
fn unread(problem: &axum::Error) -> Refused {
    let mut cause: Option<&dyn std::error::Error> = Some(problem);
    while let Some(here) = cause {
        if here.is::<http_body_util::LengthLimitError>() {
            return Refused::too_large();
        }
        cause = here.source();
    }
    Refused::new(StatusCode::BAD_REQUEST, "body-cut-off", "the body ended before it was whole")
}
