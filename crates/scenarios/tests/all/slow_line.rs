//! A line that carries so many bytes a second, whoever speaks over it: what was let go of takes its share as everything else
//! does, for the operating systems at both ends go on sending it.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// Bytes that travel in one piece.
const PIECE: usize = 50;

/// One direction: when it is free again.
struct Way {
    free: Mutex<Instant>,
    bytes_a_second: Arc<AtomicU64>,
}

impl Way {
    /// Waits for one's turn, and as long as the bytes take.
    fn carry(&self, bytes: usize) {
        let rate = self.bytes_a_second.load(Ordering::SeqCst);
        if rate == 0 {
            return;
        }
        let takes = Duration::from_micros(1_000_000 * u64::try_from(bytes).unwrap() / rate);
        let done = {
            let mut free = self.free.lock().unwrap();
            *free = (*free).max(Instant::now()) + takes;
            *free
        };
        thread::sleep(done.saturating_duration_since(Instant::now()));
    }
}

/// The line; it stops taking calls when it is dropped.
pub struct SlowLine {
    address: SocketAddr,
    bytes_a_second: Arc<AtomicU64>,
    stopping: Arc<AtomicBool>,
}

impl SlowLine {
    /// A line that is as quick as it can, until it is said how slow it is.
    pub fn to(far_end: SocketAddr) -> SlowLine {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (bytes_a_second, stopping) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
        let way = || {
            let bytes_a_second = Arc::clone(&bytes_a_second);
            Arc::new(Way { free: Mutex::new(Instant::now()), bytes_a_second })
        };
        let (up, down, stop) = (way(), way(), Arc::clone(&stopping));
        thread::spawn(move || {
            for near in listener.incoming().map_while(Result::ok) {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(far) = TcpStream::connect(far_end) else { continue };
                let ends = (near.try_clone().unwrap(), far.try_clone().unwrap());
                let (up, down) = (Arc::clone(&up), Arc::clone(&down));
                thread::spawn(move || copy(near, far, &up));
                thread::spawn(move || copy(ends.1, ends.0, &down));
            }
        });
        SlowLine { address, bytes_a_second, stopping }
    }

    pub fn url(&self) -> String {
        format!("https://localhost:{}", self.address.port())
    }

    /// From now on so many bytes a second, each way; 0 is as many as will.
    pub fn carries(&self, bytes_a_second: u64) {
        self.bytes_a_second.store(bytes_a_second, Ordering::SeqCst);
    }
}

impl Drop for SlowLine {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        self.carries(0);
        // Wakes the listener; if nobody listens any more, that is as well.
        let _ = TcpStream::connect(self.address);
    }
}

fn copy(mut from: TcpStream, mut to: TcpStream, way: &Way) {
    let mut piece = [0; PIECE];
    while let Ok(read) = from.read(&mut piece) {
        way.carry(read);
        if read == 0 || to.write_all(&piece[..read]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}
