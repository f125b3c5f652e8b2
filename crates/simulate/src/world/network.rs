//! What is on its way: bodies up and replies down, in whatever order, each of them lost, late, twice or cut.

use super::World;
use crate::bugs::{Bug, server as planted};
use crate::checks;
use hearth_record::{EntryKey, LogNumber};
use hearth_server::exchange::ExchangeError;
use hearth_wire::{decode_request, encode_answer};

/// Something on its way.
#[derive(Clone, Debug)]
pub struct Packet {
    /// Which device's.
    pub device: usize,
    /// Which run of its machine.
    pub run: u64,
    /// Which exchange.
    pub exchange: u64,
    /// Which way, and what.
    pub way: Way,
}

/// Which way.
#[derive(Clone, Debug)]
pub enum Way {
    /// To the server.
    Up {
        /// The bytes.
        body: Vec<u8>,
    },
    /// To the device.
    Down(Reply),
}

/// What a device hears.
#[derive(Clone, Debug)]
pub enum Reply {
    /// An answer.
    Answer {
        /// Its bytes.
        bytes: Vec<u8>,
        /// In which life of the server it was given.
        life: u64,
        /// What the device is due up to the answer's cursor.
        due: Vec<EntryKey>,
        /// That cursor.
        number: LogNumber,
    },
    /// Half of one.
    Cut,
    /// No connection.
    Nothing,
    /// A web page that is none of ours.
    Page,
    /// Come back later.
    Busy {
        /// After so many milliseconds.
        retry_after_ms: u64,
    },
    /// Too large a body.
    TooLarge,
    /// Another nonce.
    FreshNonce,
}

impl World {
    /// Something arrives where it was sent.
    pub fn deliver(&mut self, packet: Packet) {
        match packet.way {
            Way::Up { ref body } => {
                let name = self.device(packet.device).owner.name.clone();
                self.tell(format!("a request of {name} reaches the server"));
                if body.len() > self.device(packet.device).carries && !self.options.wide_pages {
                    self.reply(&packet, Reply::Cut);
                    return;
                }
                if let Some(reply) = self.serve(packet.device, body) {
                    self.reply(&packet, reply);
                }
            }
            Way::Down(reply) => self.reach(packet.device, packet.run, packet.exchange, &reply),
        }
    }

    /// Something goes back.
    pub fn reply(&mut self, to: &Packet, reply: Reply) {
        self.packets.push(Packet { way: Way::Down(reply), ..to.clone() });
    }

    fn reach(&mut self, device: usize, run: u64, exchange: u64, reply: &Reply) {
        let of = self.device(device);
        let listens = of.run == run
            && !of.locked
            && !of.gone
            && of.awaited.as_ref().is_some_and(|awaited| awaited.exchange == exchange)
            || self.options.bug == Some(Bug::CursorMovesBack);
        let name = of.owner.name.clone();
        if listens {
            self.tell(format!("{} reaches {name}", reply.words()));
            if !matches!(reply, Reply::FreshNonce) {
                self.device_mut(device).awaited = None;
            }
            self.hear(device, exchange, reply);
        } else {
            self.tell(format!("{} for {name} comes too late", reply.words()));
        }
    }

    /// The server does its half. `None` if it died over it.
    pub fn serve(&mut self, device: usize, body: &[u8]) -> Option<Reply> {
        let Ok(request) = decode_request(body) else { return Some(Reply::Nothing) };
        let asked = request.page_bytes;
        let request = planted::request(self.options.bug, self.server.lives, self.server_app.request(request));
        let id = self.device(device).owner.device;
        let now = self.server_now();
        self.book.exchanges += 1;
        let answered = self.server.exchange(id, request, now);
        let new = self.server.read_along();
        checks::turn::server(self, new);
        let answer = match answered {
            Ok(answer) => {
                planted::answer(self.options.bug, &self.server.log, &self.device(device).owner.role, answer)
            }
            Err(ExchangeError::Store(_)) => {
                self.tell("the server dies in the middle of it and is started again");
                self.server.restart(now);
                let new = self.server.read_along();
                checks::turn::server(self, new);
                return None;
            }
            Err(problem) => {
                self.fails(checks::STORE, format!("the server turned a device of its team away: {problem}"));
                return None;
            }
        };
        checks::turn::answer(self, device, asked, &answer);
        let due = checks::turn::due(self, device, answer.cursor.number);
        let number = answer.cursor.number;
        let bytes = encode_answer(&answer).expect("an answer that fits into a message");
        let bytes = self.server_app.message(bytes);
        Some(Reply::Answer { bytes, life: self.server.lives, due, number })
    }
}

impl Reply {
    fn words(&self) -> &'static str {
        match self {
            Reply::Answer { .. } => "the answer",
            Reply::Cut => "half an answer",
            Reply::Nothing => "the end of the line",
            Reply::Page => "a sign-in page",
            Reply::Busy { .. } => "'come back later'",
            Reply::TooLarge => "'too large'",
            Reply::FreshNonce => "a fresh nonce",
        }
    }
}
