//! The line between the computers and their server: it ends TLS with the server's own key, so that a test can see whole
//! requests, lose them, cut answers short or answer itself. What the computers pin is the key, and that is the server's.

use hearth_app::trust::{ServerTrust, Verifier};
use hearth_testkit::fake_server::{Certificate, FakeServer, Says, is_whole};
use rustls::pki_types::ServerName;
use rustls::{ClientConnection, StreamOwned};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};

/// What becomes of one request.
pub enum Fate {
    /// It gets there, and the answer comes back.
    Through,
    /// It never gets there.
    RequestLost,
    /// It gets there; the answer is lost.
    AnswerLost,
    /// It gets there; of the answer only so many bytes come back.
    AnswerCut(usize),
    /// Something before the server answers: status line and headers, no body.
    Refused(&'static str),
}

/// Decides about each exchange, which it may look at. Called on the line's own thread, before the request goes on.
pub type Decide = Box<dyn FnMut(&[u8]) -> Fate + Send>;

struct State {
    decide: Mutex<Decide>,
    exchanges: Mutex<Vec<usize>>,
    carried: Mutex<Vec<usize>>,
    server: Mutex<(SocketAddr, [u8; 32])>,
}

/// The line.
pub struct Line {
    state: Arc<State>,
    mouth: FakeServer,
}

impl Line {
    pub fn to(server: SocketAddr, key: [u8; 32], certificate: &Certificate) -> Line {
        let state = Arc::new(State {
            decide: Mutex::new(Box::new(|_| Fate::Through)),
            exchanges: Mutex::default(),
            carried: Mutex::default(),
            server: Mutex::new((server, key)),
        });
        let carrying = Arc::clone(&state);
        let mouth = move |request: &[u8]| carrying.carry(request);
        Line { state, mouth: FakeServer::start(certificate, Says::Whatever(Arc::new(mouth))) }
    }

    /// Where it begins.
    pub fn address(&self) -> SocketAddr {
        self.mouth.address
    }

    pub fn url(&self) -> String {
        format!("https://localhost:{}", self.mouth.address.port())
    }

    /// The server came back elsewhere.
    pub fn leads_to(&self, server: SocketAddr, key: [u8; 32]) {
        *self.state.server.lock().unwrap() = (server, key);
    }

    /// From now on this decides.
    pub fn is(&self, decide: impl FnMut(&[u8]) -> Fate + Send + 'static) {
        *self.state.decide.lock().unwrap() = Box::new(decide);
    }

    pub fn is_good(&self) {
        self.is(|_| Fate::Through);
    }

    /// Bytes of each exchange's request that came here since the last call.
    pub fn exchanges(&self) -> Vec<usize> {
        std::mem::take(&mut *self.state.exchanges.lock().unwrap())
    }

    /// Bytes of each exchange, there and back, as far as they got, since the last call.
    pub fn carried(&self) -> Vec<usize> {
        std::mem::take(&mut *self.state.carried.lock().unwrap())
    }
}

impl State {
    fn carry(&self, request: &[u8]) -> Vec<u8> {
        let (server, key) = *self.server.lock().unwrap();
        if !request.starts_with(b"POST /v1/sync") {
            return relay(server, key, request);
        }
        self.exchanges.lock().unwrap().push(request.len());
        let fate = (self.decide.lock().unwrap())(request);
        let answer = answer(request, &fate, (server, key));
        self.carried.lock().unwrap().push(request.len() + answer.len());
        answer
    }
}

/// What comes back of one request.
fn answer(request: &[u8], fate: &Fate, (server, key): (SocketAddr, [u8; 32])) -> Vec<u8> {
    match *fate {
        Fate::Through => relay(server, key, request),
        Fate::RequestLost => Vec::new(),
        Fate::AnswerLost => {
            relay(server, key, request);
            Vec::new()
        }
        Fate::AnswerCut(bytes) => {
            let mut answer = relay(server, key, request);
            answer.truncate(bytes);
            answer
        }
        Fate::Refused(head) => format!("HTTP/1.1 {head}\r\nContent-Length: 0\r\n\r\n").into_bytes(),
    }
}

/// Hands a request on and gives back what the server answers; nothing if the server is not there.
fn relay(to: SocketAddr, key: [u8; 32], request: &[u8]) -> Vec<u8> {
    let config = Verifier::knowing(ServerTrust::Pinned(key)).client_config().unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let Ok(stream) = TcpStream::connect(to) else { return Vec::new() };
    let mut line = StreamOwned::new(connection, stream);
    if line.write_all(request).is_err() {
        return Vec::new();
    }
    let (mut answer, mut piece) = (Vec::new(), [0; 16 * 1024]);
    while !is_whole(&answer) {
        match line.read(&mut piece) {
            Ok(read) if read > 0 => answer.extend_from_slice(&piece[..read]),
            _ => return Vec::new(),
        }
    }
    answer
}
