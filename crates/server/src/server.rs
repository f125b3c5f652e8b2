//! Starts and stops the server: folder, keys, certificate, store, what has to be put right before anybody is served.
//! What is served is in `http`.

use crate::admin::{AdminError, Office};
use crate::clock::{self, Clock, SystemClock};
use crate::exchange::Counter;
use crate::files::{DataDir, FilesError};
use crate::http::{Desk, Lines, app};
use crate::identity::Identity;
use crate::limits::{DRAIN_TIME_MAX, HEAD_TIME_MAX};
use crate::look::Looking;
use crate::mint::{Mint, OsMint};
use crate::store::sqlite::SqliteStore;
use crate::store::{StoreError, TeamStore};
use crate::tls::{self, CertificateFiles, Tls, TlsError};
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use hyper_util::rt::TokioTimer;
use std::fs::File;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::task::JoinHandle;

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct Config {
    /// Its folder.
    pub data: PathBuf,
    /// Where it listens; port 0 takes a free one.
    pub listen: SocketAddr,
    /// A certificate, if it is not to make its own.
    pub certificate: Option<CertificateFiles>,
}

/// Why a server did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Its folder can't be used.
    #[error("couldn't use the server's folder")]
    Files(#[from] FilesError),
    /// TLS can't be set up.
    #[error("couldn't set up TLS")]
    Tls(#[from] TlsError),
    /// The store can't be opened.
    #[error("couldn't open the store")]
    Store(#[from] StoreError),
    /// What has to be put right first could not be.
    #[error("couldn't put the store right before serving")]
    Admin(#[from] AdminError),
    /// The address is taken, or not of this machine.
    #[error("couldn't listen on {listen}")]
    Listen {
        /// The address.
        listen: SocketAddr,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// The server stopped by itself.
    #[error("the server broke off")]
    Broke(#[source] io::Error),
    /// The task of the server was broken off.
    #[error("the server's task was broken off")]
    Stopped,
}

/// Makes servers.
#[derive(Debug)]
pub struct Server;

/// A server that runs.
pub struct Running {
    /// Where it listens.
    pub addr: SocketAddr,
    /// SHA-256 of its TLS key's public key info, as devices pin it.
    pub spki_sha256: [u8; 32],
    /// True when it made its certificate itself.
    pub own_certificate: bool,
    /// Its store, for deeds beside the port.
    pub store: Arc<dyn TeamStore>,
    /// Its keys.
    pub identity: Arc<Identity>,
    /// Its folder.
    pub data: DataDir,
    handle: Handle<SocketAddr>,
    task: JoinHandle<io::Result<()>>,
    look: Looking,
    _lock: File,
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Running({})", self.addr)
    }
}

/// The folder, the keys and the store, opened: what commands and the server both begin with.
#[derive(Debug)]
pub struct Opened {
    /// The folder.
    pub data: DataDir,
    /// The keys.
    pub identity: Arc<Identity>,
    /// The store.
    pub store: Arc<dyn TeamStore>,
}

impl std::fmt::Debug for dyn TeamStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TeamStore")
    }
}

/// Opens folder, keys and store, and puts right what has to be right before anybody is served.
///
/// # Errors
/// [`StartError`].
pub async fn open(data: DataDir) -> Result<Opened, StartError> {
    let identity = Arc::new(data.identity(&mut OsMint)?.in_life(OsMint.eight()));
    let store: Arc<dyn TeamStore> = Arc::new(SqliteStore::open(&data.database())?);
    let office = Office { store: &*store, identity: &identity, now: clock::now() };
    let (back, off) = office.open(&data, &mut OsMint).await?;
    if back > 0 || off > 0 {
        tracing::warn!(
            back,
            off,
            "the store is older than the ledgers: computers were let in and turned off again"
        );
    }
    Ok(Opened { data, identity, store })
}

impl Server {
    /// Starts a server. When this returns, it listens.
    ///
    /// # Errors
    /// [`StartError`].
    pub async fn start(config: Config) -> Result<Running, StartError> {
        Server::start_by(config, Arc::new(SystemClock)).await
    }

    /// The same by another clock, to which it looks whenever it is asked something.
    ///
    /// # Errors
    /// [`StartError`].
    pub async fn start_by(config: Config, clock: Arc<dyn Clock>) -> Result<Running, StartError> {
        let data = DataDir::open(&config.data)?;
        let lock = data.lock()?;
        let tls = tls::set_up(&data, config.certificate.as_ref())?;
        let opened = open(data).await?;
        let listening = |cause| StartError::Listen { listen: config.listen, cause };
        let listener = TcpListener::bind(config.listen).map_err(listening)?;
        listener.set_nonblocking(true).map_err(listening)?;
        let addr = listener.local_addr().map_err(listening)?;
        let counter = Counter { store: Arc::clone(&opened.store), identity: Arc::clone(&opened.identity) };
        let looking = Looking::begin(counter.clone());
        let desk = Desk::new(counter, tls.spki_sha256, opened.data.clone(), clock);
        let handle = Handle::new();
        let task = tokio::spawn(serve(listener, tls.clone(), handle.clone(), Arc::new(desk)));
        tracing::info!(%addr, own_certificate = tls.own, "listening");
        Ok(Running {
            addr,
            spki_sha256: tls.spki_sha256,
            own_certificate: tls.own,
            store: opened.store,
            identity: opened.identity,
            data: opened.data,
            handle,
            task,
            look: looking,
            _lock: lock,
        })
    }
}

async fn serve(
    listener: TcpListener,
    tls: Tls,
    handle: Handle<SocketAddr>,
    desk: Arc<Desk>,
) -> io::Result<()> {
    let config = RustlsConfig::from_config(tls.config);
    let mut server = axum_server::from_tcp_rustls(listener, config)?
        .map(|acceptor| Lines::new(acceptor.handshake_timeout(HEAD_TIME_MAX)))
        .handle(handle);
    server.http_builder().http1().timer(TokioTimer::new()).header_read_timeout(HEAD_TIME_MAX);
    server.serve(app(desk).into_make_service_with_connect_info::<SocketAddr>()).await
}

impl Running {
    /// Takes no new requests, lets those under way finish, and stops.
    ///
    /// # Errors
    /// [`StartError`] if it had broken off before.
    pub async fn stop(self) -> Result<(), StartError> {
        self.handle.graceful_shutdown(Some(DRAIN_TIME_MAX));
        self.finished().await
    }

    /// Runs until `asked` is done, then stops.
    ///
    /// # Errors
    /// [`StartError`] if it broke off by itself.
    pub async fn until(mut self, asked: impl Future<Output = ()>) -> Result<(), StartError> {
        tokio::select! {
            () = asked => self.stop().await,
            ended = &mut self.task => ended.map_err(|_| StartError::Stopped)?.map_err(StartError::Broke),
        }
    }

    async fn finished(self) -> Result<(), StartError> {
        let ended = self.task.await;
        self.look.end().await;
        ended.map_err(|_| StartError::Stopped)?.map_err(StartError::Broke)
    }
}
