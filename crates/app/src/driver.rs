//! Keeps one profile in touch with its team: starts and stops the task that does it, and lets a person wait for it.
//! What is due when is the engine's; carrying it out is `runner.rs`.

mod line;
mod nap;
mod page;
mod progress;
mod runner;
mod sameness;

pub(crate) use progress::{Now, Progress, Trouble};
pub(crate) use runner::NONCE;
pub(crate) use sameness::told;

use crate::link::{Link, LinkProblem, Patience, ServerProblem};
use crate::open::{Open, locked};
use crate::trust::ServerAddress;
use ed25519_dalek::SigningKey;
use line::Line;
use runner::{Order, Runner};
use std::sync::{Arc, Mutex};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

/// What keeps one profile in touch.
pub(crate) struct Driver {
    open: Arc<Open>,
    patience: Patience,
    task: Mutex<Option<Task>>,
}

struct Task {
    orders: mpsc::UnboundedSender<Order>,
    handle: JoinHandle<()>,
}

impl Driver {
    pub(crate) fn new(open: Arc<Open>, patience: Patience) -> Driver {
        Driver { open, patience, task: Mutex::new(None) }
    }

    /// Starts the task, unless it runs already, and has it look for work. Must be called on the runtime.
    pub(crate) fn wake(&self) {
        self.start();
        // Without a task there is nobody to wake; why is in the progress.
        locked(&self.task).as_ref().map(|task| task.orders.send(Order::Woke));
    }

    /// Passes on what the computer says about its network. It wakes, and nothing is believed because of it. Must be called
    /// on the runtime.
    pub(crate) fn network(&self, online: bool) {
        self.start();
        locked(&self.task).as_ref().map(|task| task.orders.send(Order::Network { online }));
    }

    fn start(&self) {
        let mut task = locked(&self.task);
        if task.as_ref().is_some_and(|task| !task.handle.is_finished()) {
            return;
        }
        match self.line() {
            Ok(line) => {
                let (orders, inbox) = mpsc::unbounded_channel();
                let handle = tokio::spawn(Runner::new(self.open.clone(), line, inbox).run());
                *task = Some(Task { orders, handle });
            }
            Err(problem) => {
                let trouble = Trouble::Server(ServerProblem::Link(problem));
                self.open.progress(|progress| progress.now = Now::Stopped(trouble));
            }
        }
    }

    /// Does an exchange now and waits until nothing is left to send or fetch, or until it can't be done.
    pub(crate) async fn settle(&self) -> Result<(), Trouble> {
        self.start();
        let (reply, settled) = oneshot::channel();
        let sent =
            locked(&self.task).as_ref().is_some_and(|task| task.orders.send(Order::Now(reply)).is_ok());
        let gone = || Trouble::Server(ServerProblem::Link(LinkProblem::SetUp));
        if !sent {
            return Err(gone());
        }
        settled.await.unwrap_or_else(|_| Err(gone()))
    }

    /// Lets go of the network at once. A page that is being stored is stored to its end.
    pub(crate) fn stop(&self) {
        if let Some(task) = locked(&self.task).take() {
            task.handle.abort();
        }
    }

    fn line(&self) -> Result<Line, LinkProblem> {
        let identity = self.open.identity();
        let address: ServerAddress = identity.server_url.parse().map_err(|_| LinkProblem::SetUp)?;
        Ok(Line {
            link: Link::known(address, identity.trust, self.patience)?,
            device: identity.device,
            key: SigningKey::from_bytes(&identity.signing_seed),
            clock: self.open.clock.clone(),
            nonce: None,
        })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.stop();
    }
}
