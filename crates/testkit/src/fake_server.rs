//! A server that is none of ours: it shows a certificate, listens to what it is told and answers with what a test says.
//! It counts the bytes it was trusted with, so that a test can say that nothing was sent.

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Makes an answer out of the bytes of a request.
pub type Mouth = Arc<dyn Fn(&[u8]) -> Vec<u8> + Send + Sync>;

/// What the server says to whatever it is asked.
#[derive(Clone)]
pub enum Says {
    /// A sign-in page, as a café's Wi-Fi has it.
    Html,
    /// A fault, as a web page.
    Fault,
    /// Half of the body that it promised, and then the line is cut.
    Half,
    /// It closes the line without a word.
    Nothing,
    /// It keeps the line and says nothing.
    Hangs,
    /// These bytes, whatever they are.
    Bytes(Vec<u8>),
    /// What this makes of the request.
    Whatever(Mouth),
}

impl std::fmt::Debug for Says {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Says::Html => "a sign-in page",
            Says::Fault => "a fault",
            Says::Half => "half a body",
            Says::Nothing => "nothing",
            Says::Hangs => "nothing, for ever",
            Says::Bytes(_) => "some bytes",
            Says::Whatever(_) => "an answer of its own",
        })
    }
}

/// A certificate that nobody vouches for, and its key, both PEM.
#[derive(Clone)]
pub struct Certificate {
    /// The certificate.
    pub certificate: Vec<u8>,
    /// Its key.
    pub key: Vec<u8>,
}

impl Certificate {
    /// A fresh one for `localhost` and `127.0.0.1`.
    #[must_use]
    pub fn fresh() -> Certificate {
        let names = vec!["localhost".to_owned(), "127.0.0.1".to_owned()];
        let made = rcgen::generate_simple_self_signed(names).unwrap();
        Certificate {
            certificate: made.cert.pem().into_bytes(),
            key: made.signing_key.serialize_pem().into_bytes(),
        }
    }
}

/// The server; it stops when it is dropped.
pub struct FakeServer {
    /// Where it listens.
    pub address: SocketAddr,
    stopping: Arc<AtomicBool>,
    heard: Arc<AtomicUsize>,
    lines: Lines,
    thread: Option<JoinHandle<()>>,
}

/// Every line that was ever taken, so that none outlives its server.
type Lines = Arc<Mutex<Vec<TcpStream>>>;

impl FakeServer {
    /// Listens on a port of its own.
    #[must_use]
    pub fn start(certificate: &Certificate, says: Says) -> FakeServer {
        FakeServer::start_at("127.0.0.1:0".parse().unwrap(), certificate, says)
    }

    /// Listens at an address.
    #[must_use]
    pub fn start_at(address: SocketAddr, certificate: &Certificate, says: Says) -> FakeServer {
        let listener = TcpListener::bind(address).unwrap();
        let address = listener.local_addr().unwrap();
        let config = Arc::new(config(certificate));
        let (stopping, heard) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let lines = Lines::default();
        let (stop, ears, taken) = (stopping.clone(), heard.clone(), lines.clone());
        let thread = thread::spawn(move || {
            for line in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(line) = line else { continue };
                let Ok(end) = line.try_clone() else { continue };
                taken.lock().unwrap().extend(line.try_clone());
                let (config, says, ears, stop) = (config.clone(), says.clone(), ears.clone(), stop.clone());
                thread::spawn(move || {
                    // It ended as it had to: the other side left, or is left now.
                    let _ = serve(line, config, &says, &ears, &stop);
                    let _ = end.shutdown(Shutdown::Both);
                });
            }
        });
        FakeServer { address, stopping, heard, lines, thread: Some(thread) }
    }

    /// The address as a person would type it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("https://{}", self.address)
    }

    /// Bytes that it was trusted with after the handshake.
    #[must_use]
    pub fn heard(&self) -> usize {
        self.heard.load(Ordering::SeqCst)
    }
}

impl Drop for FakeServer {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // Wakes the listener; if nobody listens any more, that is as well.
        let _ = TcpStream::connect(self.address);
        self.thread.take().map(JoinHandle::join);
        for line in self.lines.lock().unwrap().drain(..) {
            // Whoever is on the line may have left before.
            let _ = line.shutdown(Shutdown::Both);
        }
    }
}

fn config(certificate: &Certificate) -> ServerConfig {
    let chain = vec![CertificateDer::from_pem_slice(&certificate.certificate).unwrap()];
    let key = PrivateKeyDer::from_pem_slice(&certificate.key).unwrap();
    ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap()
}

fn serve(
    line: TcpStream,
    config: Arc<ServerConfig>,
    says: &Says,
    ears: &AtomicUsize,
    stop: &AtomicBool,
) -> io::Result<()> {
    line.set_read_timeout(Some(Duration::from_secs(30)))?;
    let connection = ServerConnection::new(config).map_err(io::Error::other)?;
    let mut line = StreamOwned::new(connection, line);
    // A line stays open behind a whole answer, as real servers keep it: one that closes without a word races with the
    // next request on it.
    loop {
        let mut request = Vec::new();
        let mut piece = [0; 4096];
        while !is_whole(&request) {
            let read = line.read(&mut piece)?;
            if read == 0 {
                return Ok(());
            }
            ears.fetch_add(read, Ordering::SeqCst);
            request.extend_from_slice(&piece[..read]);
        }
        let answer = answer(says, &request, stop);
        line.write_all(&answer)?;
        line.flush()?;
        if !is_whole(&answer) {
            return Ok(());
        }
    }
}

/// What is said to a request; nothing, or less than it promises, if the line is cut.
fn answer(says: &Says, request: &[u8], stop: &AtomicBool) -> Vec<u8> {
    match says {
        Says::Html => page("200 OK", "<html><body>Sign in to the Wi-Fi</body></html>"),
        Says::Fault => page("500 Internal Server Error", "<html><body>Oh dear</body></html>"),
        Says::Half => {
            let head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.hearth.v1\r\nContent-Length: 1000\r\n\r\n";
            format!("{head}half a bo").into_bytes()
        }
        Says::Nothing => Vec::new(),
        Says::Hangs => {
            while !stop.load(Ordering::SeqCst) {
                thread::sleep(Duration::from_millis(20));
            }
            Vec::new()
        }
        Says::Bytes(bytes) => bytes.clone(),
        Says::Whatever(mouth) => mouth(request),
    }
}

fn page(status: &str, html: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\r\n{html}", html.len())
        .into_bytes()
}

/// True once the head of a request or answer, and as much of a body as it promises, are there.
#[must_use]
pub fn is_whole(request: &[u8]) -> bool {
    let Some(head_bytes) = request.windows(4).position(|four| four == b"\r\n\r\n") else { return false };
    let head = String::from_utf8_lossy(&request[..head_bytes]).to_lowercase();
    let promised =
        head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
    request.len() >= head_bytes + 4 + promised.unwrap_or(0)
}
