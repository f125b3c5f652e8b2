//! The cable between one computer and the network. It can be pulled out and put back in.

use std::{
    io,
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
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

    /// Puts it back in.
    pub fn plug_in(&self) {
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

impl State {
    fn carry(&self, near: &TcpStream) -> io::Result<()> {
        let far = TcpStream::connect(self.there)?;
        self.open.lock().unwrap().extend([near.try_clone()?, far.try_clone()?]);
        for (mut from, mut to) in [(near.try_clone()?, far.try_clone()?), (far, near.try_clone()?)] {
            thread::spawn(move || {
                let _ = io::copy(&mut from, &mut to);
                let _ = to.shutdown(Shutdown::Both);
            });
        }
        Ok(())
    }
}
