//! The device's driver, as the app has one: carries out what the machine asks for, in order, and tells it what happened.

use super::{Packet, Reply, Way, World};
use crate::bugs::Bug;
use crate::device::Awaited;
use crate::disk::DiskTrouble;
use hearth_exchange::{Holding, Kept, PageProblem, Verdict, apply, goes_on, outbox, outcomes, request};
use hearth_record::{ChainId, Hash, Incarnation};
use hearth_store::NewAct;
use hearth_sync::{Action, Event, Failure, Push, StopReason, SyncNow};
use hearth_wire::{SyncAnswer, decode_answer, encode_request};
use std::collections::VecDeque;

/// A page that holds whatever there is.
const WIDE: u32 = 256 * 1024;

/// The power failed: nothing more is carried out.
struct PowerCut;

impl World {
    /// Something happens to a device's machine.
    pub fn feed(&mut self, device: usize, event: Event) {
        if self.run_machine(device, event).is_err() {
            self.tell(format!("the power of {} fails in the middle", self.device(device).owner.name));
            self.restart(device);
        }
        self.check_device(device);
    }

    fn run_machine(&mut self, device: usize, event: Event) -> Result<(), PowerCut> {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let of = self.device_mut(device);
            let (link, actions) = hearth_sync::step(std::mem::take(&mut of.link), event);
            of.link = link;
            for action in actions {
                events.extend(self.carry_out(device, action)?);
            }
        }
        Ok(())
    }

    fn carry_out(&mut self, device: usize, action: Action) -> Result<Option<Event>, PowerCut> {
        match action {
            Action::ReadOutbox => {
                let read = outbox(&self.device(device).disk);
                self.kept(device, read)
                    .map(|read| read.map_or_else(Some, |chains| Some(Event::OutboxRead { chains })))
            }
            Action::OfferAll => {
                if self.options.bug == Some(Bug::OffersNothingAfresh) {
                    return Ok(None);
                }
                let done = self.device(device).disk.forget_acknowledgements();
                Ok(self.kept(device, done.map_err(PageProblem::Store))?.err())
            }
            Action::Exchange { exchange, push, page_bytes } => self.send(device, exchange, &push, page_bytes),
            Action::ResendSigned { exchange } => {
                self.device_mut(device).awaited.take_if(|awaited| awaited.exchange != exchange);
                if let Some(awaited) = self.device(device).awaited.clone() {
                    self.put_on_its_way(device, awaited);
                }
                Ok(None)
            }
            Action::Abandon { exchange } => {
                self.device_mut(device).awaited.take_if(|awaited| awaited.exchange == exchange);
                Ok(None)
            }
            Action::Acknowledge { chain, through, hash } => self.acknowledge(device, chain, through, hash),
            Action::Sleep { .. } => {
                self.device_mut(device).alarm = true;
                Ok(None)
            }
            Action::Stop => {
                self.device_mut(device).alarm = false;
                self.device_mut(device).awaited = None;
                Ok(None)
            }
            Action::Tell(now) => self.told(device, now),
        }
    }

    /// What the store said: a value, an event for the machine, or the end of it.
    fn kept<T>(
        &mut self,
        device: usize,
        kept: Kept<T, crate::disk::Disk>,
    ) -> Result<Result<T, Event>, PowerCut> {
        match kept {
            Ok(value) => Ok(Ok(value)),
            Err(PageProblem::Store(DiskTrouble::Crashed)) => Err(PowerCut),
            Err(problem) => {
                let name = self.device(device).owner.name.clone();
                self.fails(
                    crate::checks::STORE,
                    format!(
                        "{name}: {problem}: {:?}",
                        std::error::Error::source(&problem).map(ToString::to_string)
                    ),
                );
                let exchange = self.device(device).awaited.as_ref().map_or(0, |awaited| awaited.exchange);
                let jitter = self.jitter();
                Ok(Err(Event::Failed { exchange, kind: Failure::NotKept, jitter }))
            }
        }
    }

    fn send(
        &mut self,
        device: usize,
        exchange: u64,
        push: &[Push],
        page_bytes: u32,
    ) -> Result<Option<Event>, PowerCut> {
        let page_bytes = if self.options.wide_pages { WIDE } else { page_bytes };
        let of = self.device(device);
        let made = request(&of.disk, push, page_bytes).and_then(|mut request| {
            of.inquiry.fill(&of.disk, &mut request)?;
            Ok(of.app.request(request))
        });
        let app = of.app;
        match self.kept(device, made)? {
            Ok(request) => {
                let body = app.message(encode_request(&request).expect("a page that fits into a message"));
                self.put_on_its_way(device, Awaited { exchange, body });
                Ok(None)
            }
            Err(event) => Ok(Some(event)),
        }
    }

    fn put_on_its_way(&mut self, device: usize, awaited: Awaited) {
        let run = self.device(device).run;
        let way = Way::Up { body: awaited.body.clone() };
        self.packets.push(Packet { device, run, exchange: awaited.exchange, way });
        self.device_mut(device).awaited = Some(awaited);
    }

    fn acknowledge(
        &mut self,
        device: usize,
        chain: ChainId,
        through: u64,
        hash: Hash,
    ) -> Result<Option<Event>, PowerCut> {
        let of = self.device(device);
        let receipt = of.receipts.get(&chain).copied().unwrap_or_default();
        let done = of.disk.acknowledge(&chain, through, &hash, &receipt);
        // What was not written down as acknowledged is only sent once more.
        self.kept(device, done.map_err(PageProblem::Store))?.ok();
        Ok(None)
    }

    fn told(&mut self, device: usize, now: SyncNow) -> Result<Option<Event>, PowerCut> {
        self.device_mut(device).told = Some(now.clone());
        match now {
            SyncNow::UpToDate { .. } => {}
            SyncNow::Stopped(StopReason::Revoked) => return self.turned_off(device),
            _ => return Ok(None),
        }
        let root = self.device_mut(device).root.take();
        let wall = self.wall(device);
        let before = self.device(device).disk.ended();
        let of = self.device_mut(device);
        let left = of.inquiry.let_go(&of.disk, root, wall, wall.day_at_offset(0));
        // Whether or not the power fails over it.
        let after = self.device(device).disk.ended();
        self.book.left.extend(before.difference(&after).map(|patient| (device, *patient)));
        match self.kept(device, left)? {
            Ok(left) if left.is_empty() => {}
            Ok(left) => {
                let name = self.device(device).owner.name.clone();
                self.tell(format!("{} patients leave {name}", left.len()));
            }
            Err(_) => return Ok(None),
        }
        let of = self.device_mut(device);
        let compared = of.inquiry.at_rest(&of.disk, root);
        let Ok(verdict) = self.kept(device, compared)? else { return Ok(None) };
        match verdict {
            Verdict::NotSaid => {}
            Verdict::GoOn => return Ok(Some(Event::Woke)),
            Verdict::Same { .. } => self.device_mut(device).agreed = Some(true),
            Verdict::NotSame => {
                self.device_mut(device).agreed = Some(false);
                self.book.disagreed += 1;
            }
        }
        Ok(None)
    }

    /// The server has turned this device off; has it lost what the device had delivered?
    fn turned_off(&mut self, device: usize) -> Result<Option<Event>, PowerCut> {
        let of = self.device_mut(device);
        let root = of.root.take();
        let lost = of.inquiry.turned_off(&of.disk, root);
        Ok(self.kept(device, lost)?.unwrap_or(false).then_some(Event::Woke))
    }

    /// A reply reaches a device. Nobody listens to one that was given up.
    pub fn hear(&mut self, device: usize, exchange: u64, reply: &Reply) {
        let jitter = self.jitter();
        let failed = |kind| Event::Failed { exchange, kind, jitter };
        let event = match reply {
            Reply::Answer { bytes, .. } => match decode_answer(bytes) {
                Ok(answer) => match self.keep(device, exchange, &answer, bytes.len(), reply) {
                    Ok(event) => event,
                    Err(PowerCut) => {
                        let name = self.device(device).owner.name.clone();
                        self.tell(format!("the power of {name} fails while the answer is stored"));
                        self.restart(device);
                        self.check_device_now(device);
                        return;
                    }
                },
                Err(_) => failed(Failure::Garbled),
            },
            Reply::Cut => {
                if self.options.bug == Some(Bug::WritesAgainAfterLoss) {
                    self.write_again(device);
                }
                failed(Failure::Timeout)
            }
            Reply::Nothing => failed(Failure::NoContact),
            Reply::Page => failed(Failure::Garbled),
            Reply::Busy { retry_after_ms } => failed(Failure::SlowDown { retry_after_ms: *retry_after_ms }),
            Reply::TooLarge => failed(Failure::TooLarge),
            Reply::FreshNonce => Event::Unauthorised { exchange },
        };
        self.feed(device, event);
    }

    /// What waits is written once more, in a new life: only in a wrong variant.
    fn write_again(&mut self, device: usize) {
        let state = self.look(device);
        let waits = state.own.iter().find(|(_, own)| own.acknowledged < own.number);
        let Some((chain, own)) = waits else { return };
        let branch = state.branch(chain, own.acknowledged + 1).unwrap_or_default();
        let Some(whole) = branch.first().and_then(|kept| kept.read.entry.whole()) else { return };
        let header = whole.header.clone();
        let act = NewAct {
            patient: chain.patient,
            audience: chain.audience,
            author: header.author,
            time: header.time,
            subject: header.subject,
            kind: header.kind,
            body: whole.body.clone(),
            replaces: header.replaces,
            form: None,
        };
        let (incarnation, seed) = (Incarnation::from_bytes(self.dice.bytes()), self.dice.bytes());
        let disk = &self.device(device).disk;
        // The power may fail here as anywhere.
        let _ = disk.renew_incarnation(incarnation).and_then(|()| disk.write(&act, seed));
    }

    /// Stores an answer, all but its acknowledgements.
    fn keep(
        &mut self,
        device: usize,
        exchange: u64,
        answer: &SyncAnswer,
        bytes: usize,
        reply: &Reply,
    ) -> Result<Event, PowerCut> {
        let offset = self.wall(device).ms_since(answer.server_time);
        let incarnation = Incarnation::from_bytes(self.dice.bytes());
        let of = self.device_mut(device);
        of.root = answer.root;
        of.receipts = answer.chains.iter().map(|chain| (chain.chain, chain.receipt)).collect();
        of.offset_ms = Some(offset);
        let applied = apply(&of.disk, answer, incarnation);
        let applied = match self.kept(device, applied)? {
            Ok(applied) => applied,
            Err(event) => return Ok(event),
        };
        if !applied.forks.is_empty() {
            let name = self.device(device).owner.name.clone();
            self.tell(format!("{name} finds that it was copied or put back, and goes on in a new life"));
        }
        if !self.options.in_file || self.healthy || self.turn.is_multiple_of(8) {
            crate::checks::turn::promise(self, device, reply);
        }
        let of = self.device(device);
        let outcomes = outcomes(&of.disk, &answer.chains);
        let chains = match self.kept(device, outcomes)? {
            Ok(chains) => chains,
            Err(event) => return Ok(event),
        };
        let of = self.device_mut(device);
        let heard = of.inquiry.heard(&of.disk, answer, &applied);
        let more = match self.kept(device, heard)? {
            Ok(more) => more || goes_on(answer, &applied),
            Err(event) => return Ok(event),
        };
        let (took_ms, jitter) = (self.dice.below(9_000), self.jitter());
        Ok(Event::Answered {
            exchange,
            chains,
            more,
            afresh: answer.afresh,
            revoked: answer.revoked,
            took_ms,
            // A date of another clock is longer or shorter, and the size of the next page hangs on how many bytes came.
            bytes: if self.options.wide_pages { u64::from(WIDE) } else { bytes as u64 },
            jitter,
        })
    }

    pub(crate) fn jitter(&mut self) -> u16 {
        u16::from_le_bytes(self.dice.bytes())
    }
}
