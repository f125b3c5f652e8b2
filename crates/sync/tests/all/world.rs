//! One device, its driver, one server and the link between them, all from one seed.
//! The device's clock is a list of alarms; nothing here waits.

use hearth_record::{Audience, ChainId, DeviceId, Hash, Incarnation, PatientId, sha256};
use hearth_sync::{Action, ChainOutcome, ChainTrouble, Event, Failure, Lane, Link, Push, SyncNow, Waiting};
use std::collections::{BTreeMap, BTreeSet};

/// Bytes of every entry in this world.
pub const ENTRY_BYTES: u64 = 150;

/// xorshift64*: enough to make days differ.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn up_to(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % n
    }

    pub fn one_in(&mut self, n: u64) -> bool {
        self.up_to(n) == 0
    }

    fn jitter(&mut self) -> u16 {
        u16::try_from(self.up_to(65_536)).unwrap()
    }
}

pub fn chain(patient: u8) -> ChainId {
    ChainId {
        patient: PatientId::from_bytes([patient; 16]),
        audience: Audience::Shared,
        device: DeviceId::from_bytes([1; 16]),
        incarnation: Incarnation::from_bytes([1; 8]),
    }
}

pub fn hash(chain: &ChainId, number: u64) -> Hash {
    if number == 0 {
        Hash::GENESIS
    } else {
        sha256("test", &[chain.to_string().as_bytes(), &number.to_be_bytes()])
    }
}

#[derive(Default)]
pub struct Own {
    pub written: u64,
    pub acknowledged: u64,
    pub urgent: Option<u64>,
}

/// What a machine may be: the real one, or one with a planted bug.
pub type Step = fn(Link, Event) -> (Link, Vec<Action>);

pub struct World {
    pub dice: Dice,
    pub step: Step,
    link: Option<Link>,
    pub own: BTreeMap<ChainId, Own>,
    pub alarm: Option<u64>,
    pub told: Option<SyncNow>,
    pub exchanges: u64,
    /// What the server holds, by chain; and the order in which it took it.
    pub held: BTreeMap<ChainId, u64>,
    pub log: Vec<(ChainId, u64)>,
    /// Entries of others, waiting for this device, and those that it has.
    pub others: u64,
    pub fetched: u64,
    /// A chain of which the server takes nothing behind this number.
    pub refused: Option<(ChainId, u64)>,
    pub healthy: bool,
    /// The most bytes of entries that the link carries before it stalls.
    pub carries: u64,
    /// Which life of the log the server is in, and which one the device knows.
    epoch: u64,
    known_epoch: u64,
    late: Vec<Event>,
}

impl World {
    pub fn new(seed: u64, step: Step) -> World {
        let mut dice = Dice::new(seed);
        let refused = dice.one_in(4).then(|| (chain(3), dice.up_to(5)));
        let carries = 2_000 << dice.up_to(10);
        World {
            dice,
            step,
            link: Some(Link::default()),
            own: BTreeMap::new(),
            alarm: None,
            told: None,
            exchanges: 0,
            held: BTreeMap::new(),
            log: Vec::new(),
            others: 0,
            fetched: 0,
            refused,
            healthy: false,
            carries,
            epoch: 0,
            known_epoch: 0,
            late: Vec::new(),
        }
    }

    /// Feeds the machine and carries out what it asks for, until it asks for nothing more.
    pub fn feed(&mut self, event: Event) {
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            let (link, actions) = (self.step)(self.link.take().unwrap(), event);
            self.link = Some(link);
            for action in actions {
                events.extend(self.carry_out(action));
            }
        }
    }

    fn carry_out(&mut self, action: Action) -> Vec<Event> {
        match action {
            Action::ReadOutbox => vec![Event::OutboxRead { chains: self.outbox() }],
            Action::OfferAll => {
                self.own.values_mut().for_each(|own| own.acknowledged = 0);
                vec![]
            }
            Action::Exchange { exchange, push, page_bytes } => {
                self.exchanges += 1;
                match self.meanwhile() {
                    None => vec![self.exchange(exchange, &push, page_bytes)],
                    Some(rest) => {
                        // It was let go of, whether the server has it or not; its answer may come all the same.
                        if self.dice.one_in(2) {
                            let kept = (self.fetched, self.known_epoch);
                            let late = self.exchange(exchange, &push, page_bytes);
                            (self.fetched, self.known_epoch) = kept;
                            self.late.push(late);
                        }
                        rest.into_iter().flat_map(|action| self.carry_out(action)).collect()
                    }
                }
            }
            Action::ResendSigned { exchange } => {
                let jitter = self.dice.jitter();
                vec![Event::Failed { exchange, kind: Failure::NoContact, jitter }]
            }
            Action::Abandon { .. } => panic!("nothing is under way"),
            Action::Acknowledge { chain, through, hash: named } => {
                let own = self.own.get_mut(&chain).unwrap();
                if through <= own.written && named == hash(&chain, through) {
                    own.acknowledged = own.acknowledged.max(through);
                }
                vec![]
            }
            Action::Sleep { ms } => {
                self.alarm = Some(ms);
                vec![]
            }
            Action::Stop => {
                self.alarm = None;
                vec![]
            }
            Action::Tell(now) => {
                self.told = Some(now);
                vec![]
            }
        }
    }

    /// What is written while a page is on its way, and the alarm that may ring before the answer is there. `None` if the
    /// machine lets the page go on, else what it wants instead.
    fn meanwhile(&mut self) -> Option<Vec<Action>> {
        if self.healthy || !self.dice.one_in(3) {
            return None;
        }
        let urgent = self.write();
        let mut events = vec![Event::Written { urgent }];
        if self.dice.one_in(2) {
            events.push(Event::TimerOver);
        }
        for event in events {
            let (link, actions) = (self.step)(self.link.take().unwrap(), event);
            self.link = Some(link);
            match &actions[..] {
                [] => {}
                [Action::Sleep { ms }] => self.alarm = Some(*ms),
                [Action::Abandon { .. }, rest @ ..] => return Some(rest.to_vec()),
                other => panic!("an exchange is under way: {other:?}"),
            }
        }
        None
    }

    pub fn outbox(&self) -> Vec<Waiting> {
        let waits = self.own.iter().filter(|(_, own)| own.acknowledged < own.written);
        waits
            .map(|(chain, own)| Waiting {
                chain: *chain,
                from: own.acknowledged + 1,
                through: own.written,
                bytes: (own.written - own.acknowledged) * ENTRY_BYTES,
                urgent: own.urgent.filter(|urgent| *urgent > own.acknowledged),
                lane: if own.written % 2 == 0 { Lane::Today } else { Lane::Rest },
            })
            .collect()
    }

    fn exchange(&mut self, exchange: u64, push: &[Push], page_bytes: u32) -> Event {
        let sent: Vec<(ChainId, u64, u64)> = push
            .iter()
            .map(|push| {
                let fit = (push.bytes / ENTRY_BYTES).max(1);
                (push.chain, push.from, push.through.min(push.from + fit - 1))
            })
            .collect();
        let bytes: u64 = sent.iter().map(|(_, from, through)| (through + 1 - from) * ENTRY_BYTES).sum();
        let jitter = self.dice.jitter();
        let fault = if self.healthy { 99 } else { self.dice.up_to(12) };
        let failed = |kind| Event::Failed { exchange, kind, jitter };
        match fault {
            0 => return failed(Failure::NoContact),
            1 => return failed(Failure::SlowDown { retry_after_ms: 1000 }),
            2 if bytes > 20_000 => return failed(Failure::TooLarge),
            3 => return failed(Failure::Garbled),
            4 => return Event::Unauthorised { exchange },
            _ => {}
        }
        if bytes > self.carries.max(ENTRY_BYTES) && page_bytes > hearth_sync::PAGE_BYTES_LEAST {
            return failed(Failure::Timeout);
        }
        let (answer, fetched) = self.serve(exchange, &sent, page_bytes, jitter);
        let (answer, fetched) = match fault {
            // The answer is lost, or comes when nobody waits for it any more, or the request came twice.
            5 => return failed(Failure::Timeout),
            6 => {
                self.late.push(answer);
                return failed(Failure::Timeout);
            }
            7 => self.serve(exchange, &sent, page_bytes, jitter),
            _ => (answer, fetched),
        };
        // Stored: the cursor moves with what came.
        (self.fetched, self.known_epoch) = (fetched, self.epoch);
        answer
    }

    /// What the server answers, and how far the device has the log once it has stored that.
    fn serve(
        &mut self,
        exchange: u64,
        sent: &[(ChainId, u64, u64)],
        page_bytes: u32,
        jitter: u16,
    ) -> (Event, u64) {
        let mut chains = Vec::new();
        // The cursor says which life of the log the device knows; in another one everything comes from the start.
        let afresh = self.known_epoch != self.epoch;
        let cursor = if afresh { 0 } else { self.fetched };
        for (chain, from, through) in sent {
            let held = *self.held.get(chain).unwrap_or(&0);
            let refused = self.refused.filter(|(of, _)| of == chain).map(|(_, number)| number);
            let mut trouble = (*from > held + 1).then_some(ChainTrouble::Gap);
            let mut now = held;
            if trouble.is_none() {
                for number in *from..=*through {
                    if refused.is_some_and(|most| number > most) {
                        trouble = Some(ChainTrouble::Malformed);
                        break;
                    }
                    if number > now {
                        now = number;
                        self.log.push((*chain, number));
                    }
                }
            }
            self.held.insert(*chain, now);
            let (through, named) = (now, hash(chain, now));
            chains.push(ChainOutcome { chain: *chain, through, hash: named, ours: true, trouble });
        }
        let fetched = self.others.min(cursor + (u64::from(page_bytes) / ENTRY_BYTES).max(1));
        let (more, took_ms) = (fetched < self.others, self.dice.up_to(9_000));
        let bytes = self.dice.up_to(40_000);
        (Event::Answered { exchange, chains, more, afresh, revoked: false, took_ms, bytes, jitter }, fetched)
    }

    /// Somebody writes; true if it is urgent.
    pub fn write(&mut self) -> bool {
        let patient = u8::try_from(self.dice.up_to(6)).unwrap();
        let own = self.own.entry(chain(patient)).or_default();
        own.written += 1 + self.dice.up_to(20);
        let urgent = self.dice.one_in(5);
        if urgent {
            own.urgent = Some(own.written);
        }
        urgent
    }

    /// The server is restored from a backup: the end of its log is gone.
    fn roll_back(&mut self) {
        let keep = self.dice.up_to(self.log.len() as u64 + 1);
        self.log.truncate(usize::try_from(keep).unwrap());
        self.held.clear();
        for (chain, number) in &self.log {
            self.held.insert(*chain, *number);
        }
        self.epoch += 1;
    }

    /// One thing happens.
    pub fn turn(&mut self) {
        if self.dice.one_in(40) {
            self.roll_back();
        }
        let event = match self.dice.up_to(10) {
            0..=3 => Event::Written { urgent: self.write() },
            4 => Event::Woke,
            5 => Event::Offline,
            6 => Event::Online,
            7 => {
                self.others += self.dice.up_to(2_000);
                Event::TimerOver
            }
            8 => match self.late.pop() {
                Some(late) => late,
                None => Event::TimerOver,
            },
            _ => {
                self.feed(Event::Locked);
                Event::Unlocked
            }
        };
        if event == Event::TimerOver && self.alarm.take().is_none() {
            return;
        }
        self.feed(event);
    }

    /// What must hold at every turn.
    pub fn check(&self) -> Result<(), String> {
        for (chain, own) in &self.own {
            let held = *self.held.get(chain).unwrap_or(&0);
            if own.acknowledged > held && self.known_epoch == self.epoch {
                return Err(format!("{} acknowledged, {held} held", own.acknowledged));
            }
            if held > own.written {
                return Err("the server holds what nobody wrote".to_owned());
            }
        }
        let once: BTreeSet<_> = self.log.iter().collect();
        if once.len() != self.log.len() {
            return Err("an entry was taken twice".to_owned());
        }
        Ok(())
    }

    /// The network heals: what is due happens, and nothing else.
    pub fn heal(&mut self) -> Result<(), String> {
        self.healthy = true;
        self.carries = u64::MAX;
        for _ in 0..200 {
            if matches!(self.told, Some(SyncNow::UpToDate { .. })) && self.outbox_but_refused().is_empty() {
                return Ok(());
            }
            match self.alarm.take() {
                Some(_) => self.feed(Event::TimerOver),
                None => return Err(format!("it rests for ever, {:?}", self.told)),
            }
            self.check()?;
        }
        Err(format!("it never finishes, {:?}", self.told))
    }

    pub fn outbox_but_refused(&self) -> Vec<Waiting> {
        let refused = self.refused.map(|(chain, _)| chain);
        self.outbox().into_iter().filter(|waiting| Some(waiting.chain) != refused).collect()
    }
}
