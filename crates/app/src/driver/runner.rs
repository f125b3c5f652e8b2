//! The task itself: carries out what the engine asks for, in order, and tells it what happened.
//! No lock of the store is held while the network is waited for, and nothing is stored while a request may be let go of.

mod telling;

use super::line::{Asked, Asking, Heard, Line, nonce_from_hex};
use super::nap::Nap;
use super::page::{self, PageProblem};
use super::progress::{Trouble, failure};
use super::sameness::Sameness;
use crate::clock::Anchor;
use crate::notice::Topic;
use crate::open::{NEW_LOG, Open, locked};
use data_encoding::HEXLOWER;
use hearth_record::{ChainId, Hash};
use hearth_sync::{Action, Event, Link, Push, step};
use hearth_wire::SyncAnswer;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

/// Under which name the store keeps the nonce for the next request.
pub(crate) const NONCE: &str = "nonce";

/// What a person asks of the task.
pub(super) enum Order {
    /// Look whether there is something to do.
    Woke,
    /// The computer says that it has a network again, or none any more.
    Network {
        /// True if it has one.
        online: bool,
    },
    /// Do it now, and say when it has settled.
    Now(oneshot::Sender<Result<(), Trouble>>),
}

/// The task.
pub(super) struct Runner {
    open: Arc<Open>,
    line: Line,
    inbox: mpsc::UnboundedReceiver<Order>,
    machine: Link,
    actions: VecDeque<Action>,
    alarm: Option<Instant>,
    /// Who waits for it to settle.
    waiting: Vec<oneshot::Sender<Result<(), Trouble>>>,
    /// Number and body of the last exchange, to be signed again if need be, and when it was first sent.
    exchange: u64,
    sent: Arc<Vec<u8>>,
    began: Instant,
    /// The request that is under way.
    asking: Option<Asking>,
    /// The last urgent entry of each chain, as the outbox was last read.
    urgent: BTreeMap<ChainId, u64>,
    nap: Nap,
    receipts: BTreeMap<ChainId, [u8; 16]>,
    /// What the last answer said both sides hold; compared once its acknowledgements are written down.
    root: Option<Hash>,
    sameness: Sameness,
    /// The nonce that the store keeps.
    kept_nonce: Option<[u8; 16]>,
    /// Entries that wait, as the outbox was last read.
    entries: u64,
    trouble: Option<Trouble>,
    /// True once an exchange has succeeded since the last failure: a run that gets somewhere goes on.
    got_somewhere: bool,
}

impl Runner {
    pub(super) fn new(open: Arc<Open>, line: Line, inbox: mpsc::UnboundedReceiver<Order>) -> Runner {
        let nap = Nap::begin(&open.ticks());
        Runner {
            open,
            line,
            inbox,
            machine: Link::default(),
            actions: VecDeque::new(),
            alarm: None,
            waiting: Vec::new(),
            exchange: 0,
            sent: Arc::default(),
            began: Instant::now(),
            asking: None,
            urgent: BTreeMap::new(),
            nap,
            receipts: BTreeMap::new(),
            root: None,
            sameness: Sameness::default(),
            kept_nonce: None,
            entries: 0,
            trouble: None,
            got_somewhere: false,
        }
    }

    /// Runs until it is aborted or nobody can ask for anything any more.
    pub(super) async fn run(mut self) {
        if let Err(problem) = self.blocking(|open| Ok(open.store().take_over()?)).await {
            problem.log();
        }
        self.line.nonce = self.read_nonce().await;
        loop {
            while let Some(action) = self.actions.pop_front() {
                if let Some(event) = self.carry_out(action).await {
                    self.happens(event);
                }
            }
            if self.open.store().is_closed() {
                // The team turned this computer off: there is nothing left to send or to keep.
                self.is_over();
                return;
            }
            let wake = self.open.wake.clone();
            let alarm = self.alarm;
            // Without a background, what is sent is sent because somebody waits for it.
            let by_itself = self.open.background;
            let timed = alarm.is_some() && (by_itself || !self.waiting.is_empty());
            tokio::select! {
                order = self.inbox.recv() => match order {
                    Some(Order::Woke) => self.happens(Event::Woke),
                    Some(Order::Network { online }) => {
                        self.happens(if online { Event::Online } else { Event::Offline });
                    }
                    Some(Order::Now(reply)) => self.asked(reply),
                    None => return,
                },
                asked = under_way(&mut self.asking), if self.asking.is_some() => {
                    self.asking = None;
                    self.line.settle_nonce();
                    let event = self.answered(asked).await;
                    self.happens(event);
                }
                () = wake.notified(), if by_itself || !self.waiting.is_empty() => {
                    let urgent = self.asking.is_some() && self.wrote_urgent().await;
                    self.happens(Event::Written { urgent });
                }
                () = tokio::time::sleep_until(alarm.unwrap_or_else(Instant::now)), if timed => {
                    self.alarm = None;
                    self.happens(Event::TimerOver);
                }
                () = tokio::time::sleep_until(self.nap.next_look()), if by_itself => {
                    if self.nap.is_over(&self.open.ticks()) {
                        // Whatever network there was, this is most likely another one.
                        self.happens(Event::Online);
                        self.happens(Event::Woke);
                    }
                }
            }
        }
    }

    fn happens(&mut self, event: Event) {
        let (machine, actions) = step(std::mem::take(&mut self.machine), event);
        self.machine = machine;
        self.actions.extend(actions);
    }

    fn asked(&mut self, reply: oneshot::Sender<Result<(), Trouble>>) {
        self.waiting.push(reply);
        self.got_somewhere = false;
        self.happens(Event::Woke);
        if self.actions.is_empty() && self.asking.is_none() {
            // The server asked to be left alone for a while: say so rather than wait.
            let trouble = self.trouble.clone();
            self.settled(&trouble.map_or(Ok(()), Err));
        }
    }

    async fn carry_out(&mut self, action: Action) -> Option<Event> {
        match action {
            Action::ReadOutbox => Some(self.read_outbox().await),
            Action::OfferAll => self.offer_all().await,
            Action::Exchange { exchange, push, page_bytes } => {
                self.exchange(exchange, push, page_bytes).await
            }
            Action::Abandon { .. } => {
                self.asking = None;
                self.line.settle_nonce();
                None
            }
            Action::ResendSigned { .. } => {
                self.asking = Some(self.line.ask(self.sent.clone()));
                None
            }
            Action::Acknowledge { chain, through, hash } => {
                let receipt = self.receipts.get(&chain).copied().unwrap_or_default();
                let done = self
                    .blocking(move |open| Ok(open.store().acknowledge(&chain, through, &hash, &receipt)?))
                    .await;
                // What was not written down as acknowledged is only sent once more.
                if let Err(problem) = done {
                    problem.log();
                }
                None
            }
            Action::Sleep { ms } => {
                self.alarm = Instant::now().checked_add(Duration::from_millis(ms));
                None
            }
            Action::Stop => {
                self.alarm = None;
                None
            }
            Action::Tell(now) => {
                self.tell(now).await;
                None
            }
        }
    }

    async fn read_outbox(&mut self) -> Event {
        match self.blocking(page::outbox).await {
            Ok(chains) => {
                let waits =
                    |chain: &hearth_sync::Waiting| chain.through.saturating_add(1).saturating_sub(chain.from);
                self.entries = chains.iter().map(waits).fold(0, u64::saturating_add);
                self.urgent = chains.iter().filter_map(|chain| Some((chain.chain, chain.urgent?))).collect();
                Event::OutboxRead { chains }
            }
            Err(problem) => self.not_kept(self.exchange, &problem),
        }
    }

    async fn offer_all(&mut self) -> Option<Event> {
        let done = self.blocking(|open| Ok(open.store().forget_acknowledgements()?)).await;
        done.err().map(|problem| self.not_kept(self.exchange, &problem))
    }

    /// True if something urgent waits that did not when the outbox was last read.
    async fn wrote_urgent(&mut self) -> bool {
        match self.blocking(page::outbox).await {
            Ok(chains) => chains.iter().any(|chain| chain.urgent > self.urgent.get(&chain.chain).copied()),
            Err(problem) => {
                problem.log();
                false
            }
        }
    }

    async fn exchange(&mut self, exchange: u64, push: Vec<Push>, page_bytes: u32) -> Option<Event> {
        self.exchange = exchange;
        let sameness = self.sameness.clone();
        match self.blocking(move |open| page::request(open, &sameness, &push, page_bytes)).await {
            Ok(body) => {
                self.sent = Arc::new(body);
                self.began = Instant::now();
                self.asking = Some(self.line.ask(self.sent.clone()));
                None
            }
            Err(problem) => Some(self.not_kept(exchange, &problem)),
        }
    }

    async fn answered(&mut self, asked: Asked) -> Event {
        let exchange = self.exchange;
        let sent = u64::try_from(self.sent.len()).unwrap_or(u64::MAX);
        match asked.heard {
            Ok(Heard::FreshNonce) => Event::Unauthorised { exchange },
            Ok(Heard::Answer(answer, anchor)) => match self.keep(*answer, anchor).await {
                Ok((answer, chains)) => {
                    // That it answers a question that offers nothing is no progress with what waits here.
                    self.got_somewhere |= !chains.is_empty() || answer.more;
                    let took_ms = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
                    let jitter = self.jitter();
                    Event::Answered {
                        exchange,
                        chains,
                        more: answer.more,
                        afresh: answer.afresh,
                        revoked: answer.revoked,
                        took_ms,
                        bytes: sent.saturating_add(asked.bytes),
                        jitter,
                    }
                }
                Err(problem) => self.not_kept(exchange, &problem),
            },
            Err(problem) => {
                tracing::warn!("{problem}");
                let kind = failure(&problem);
                self.trouble = Some(Trouble::Server(problem));
                Event::Failed { exchange, kind, jitter: self.jitter() }
            }
        }
    }

    /// Stores what came, the server's time included.
    async fn keep(
        &mut self,
        mut answer: SyncAnswer,
        anchor: Option<Anchor>,
    ) -> Result<(SyncAnswer, Vec<hearth_sync::ChainOutcome>), PageProblem> {
        self.root = answer.root;
        self.receipts = answer.chains.iter().map(|chain| (chain.chain, chain.receipt)).collect();
        if let Some(anchor) = anchor {
            let mut known = locked(&self.open.anchor);
            *known = Some(anchor.after(known.as_ref()));
        }
        let sameness = self.sameness.clone();
        self.blocking(move |open| {
            let unsent = open.store().unsent()?;
            let applied = page::apply(open, &answer)?;
            page::keep_turned_off(open, answer.revoked)?;
            if answer.afresh {
                open.store().keep(NEW_LOG, &open.now().ms().to_string())?;
            }
            if answer.revoked && page::close_if_lost(open, &answer, unsent)? {
                return Ok((answer, Vec::new()));
            }
            let outcomes = page::outcomes(open, &answer.chains)?;
            answer.more = sameness.heard(open, &answer, &applied)?;
            if !applied.changed.is_empty() || !outcomes.is_empty() {
                open.notices.tell(Topic::RECORD);
            }
            Ok((answer, outcomes))
        })
        .await
    }

    fn not_kept(&mut self, exchange: u64, problem: &PageProblem) -> Event {
        problem.log();
        let (trouble, kind) = problem.failed();
        self.trouble = Some(trouble);
        Event::Failed { exchange, kind, jitter: self.jitter() }
    }

    /// The nonce that the last answer brought, whichever process heard it: it saves a round trip.
    async fn read_nonce(&mut self) -> Option<[u8; 16]> {
        let kept = self.blocking(|open| Ok(open.store().view()?.kept(NONCE)?)).await;
        kept.ok().flatten().as_deref().and_then(nonce_from_hex)
    }

    /// Writes down what the next request is to be signed with.
    async fn keep_nonce(&mut self) {
        let nonce = self.line.nonce;
        if nonce.is_some() && nonce != self.kept_nonce {
            self.kept_nonce = nonce;
            let text = nonce.map(|nonce| HEXLOWER.encode(&nonce)).unwrap_or_default();
            let done = self.blocking(move |open| Ok(open.store().keep(NONCE, &text)?)).await;
            if let Err(problem) = done {
                problem.log();
            }
        }
    }

    /// Does the store's work on a thread that may wait. What comes of it does not lean on this task: it may let go.
    fn blocking<T, W>(&self, work: W) -> impl Future<Output = Result<T, PageProblem>> + Send + use<T, W>
    where
        T: Send + 'static,
        W: FnOnce(&Open) -> Result<T, PageProblem> + Send + 'static,
    {
        let open = self.open.clone();
        let done = tokio::task::spawn_blocking(move || {
            // A program that lends the profile while it waits for the network has it for this piece of work.
            let _turn = open.store().turn()?;
            work(&open)
        });
        async move { done.await.unwrap_or(Err(PageProblem::Broken)) }
    }

    fn jitter(&self) -> u16 {
        // Without randomness all devices wait alike, which is only less polite.
        crate::mint::fresh(self.open.mint.as_ref()).map(u16::from_be_bytes).unwrap_or_default()
    }
}

/// The end of the request that is under way. Letting go of this does not let go of the request.
async fn under_way(asking: &mut Option<Asking>) -> Asked {
    match asking {
        Some(asking) => asking.await,
        None => std::future::pending().await,
    }
}
