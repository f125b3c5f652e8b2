//! The cable between one computer and the network. It can be pulled out and put back in.

use std::{
    io::{self, Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

/// Carries every connection to one address, while it is in.
pub struct Cable {
    here: SocketAddr,
    state: Arc<State>,
}

struct State {
    there: SocketAddr,
    pulled: AtomicBool,
    deaf: AtomicBool,
    swallowed: AtomicUsize,
    gone: AtomicBool,
    open: Mutex<Vec<TcpStream>>,
}

impl Cable {
    /// A cable to that address, plugged in.
    pub fn to(there: SocketAddr) -> Cable {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let here = listener.local_addr().unwrap();
        let state = Arc::new(State {
            there,
            pulled: AtomicBool::new(false),
            deaf: AtomicBool::new(false),
            swallowed: AtomicUsize::new(0),
            gone: AtomicBool::new(false),
            open: Mutex::default(),
        });
        let carrying = state.clone();
        thread::spawn(move || {
            for near in listener.incoming() {
                if carrying.gone.load(Ordering::SeqCst) {
                    return;
                }
                // A connection that breaks at once is what a computer without a network sees.
                if let (Ok(near), false) = (near, carrying.pulled.load(Ordering::SeqCst)) {
                    let _ = carrying.carry(&near);
                }
            }
        });
        Cable { here, state }
    }

    /// Where the computer finds the server: the address of its end of the cable.
    pub fn address(&self) -> String {
        format!("https://localhost:{}", self.here.port())
    }

    /// Pulls it out: what is under way breaks, and nothing new comes through.
    pub fn pull(&self) {
        self.state.pulled.store(true, Ordering::SeqCst);
        for stream in self.state.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// From now on what the computer asks arrives, and no answer comes back; connections still come about.
    pub fn swallow_answers(&self) {
        self.state.deaf.store(true, Ordering::SeqCst);
    }

    /// True once an answer was swallowed: the server has done what was asked, and the computer has not heard of it.
    pub fn has_swallowed(&self) -> bool {
        self.state.swallowed.load(Ordering::SeqCst) > 0
    }

    /// Puts it back in, whole.
    pub fn plug_in(&self) {
        self.state.deaf.store(false, Ordering::SeqCst);
        self.state.pulled.store(false, Ordering::SeqCst);
    }
}

impl Drop for Cable {
    fn drop(&mut self) {
        self.state.gone.store(true, Ordering::SeqCst);
        self.pull();
        // Wakes the listener, so that it sees that it is gone.
        let _ = TcpStream::connect(self.here);
    }
}

/// What a computer sends at most before it asks anything: the two flights of a TLS greeting.
const GREETING_BYTES: usize = 700;

/// Carries what comes from one side to the other, as long as `passes` says so of each piece.
fn bring(mut from: TcpStream, mut to: TcpStream, passes: impl Fn(usize) -> bool) {
    let mut piece = [0; 16 * 1024];
    while let Ok(read) = from.read(&mut piece) {
        if read == 0 || (passes(read) && to.write_all(&piece[..read]).is_err()) {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}

impl State {
    fn carry(self: &Arc<Self>, near: &TcpStream) -> io::Result<()> {
        let far = TcpStream::connect(self.there)?;
        self.open.lock().unwrap().extend([near.try_clone()?, far.try_clone()?]);
        let sent = Arc::new(AtomicUsize::new(0));
        let (counting, from, to) = (Arc::clone(&sent), near.try_clone()?, far.try_clone()?);
        thread::spawn(move || {
            bring(from, to, |bytes| {
                counting.fetch_add(bytes, Ordering::SeqCst);
                true
            });
        });
        let (state, to) = (Arc::clone(self), near.try_clone()?);
        thread::spawn(move || {
            bring(far, to, |bytes| {
                let asked = sent.load(Ordering::SeqCst) > GREETING_BYTES;
                if asked && state.deaf.load(Ordering::SeqCst) {
                    state.swallowed.fetch_add(bytes, Ordering::SeqCst);
                    return false;
                }
                true
            });
        });
        Ok(())
    }
}
