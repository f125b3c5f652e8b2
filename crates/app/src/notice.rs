//! Tells windows which screens are stale, by topic, when something changed without them: an answer of the server, or a
//! deed of another window. Which screens hang on a topic is the command table's business.

use tokio::sync::broadcast;

/// Notices that a slow window may fall behind by; after that it is told that everything is stale.
const NOTICES_MAX: usize = 64;

/// What has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic;

impl Topic {
    /// Everything that is read out of the record.
    pub const RECORD: &'static [&'static str] =
        &["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"];
    /// Where the work is.
    pub const SYNC: &'static [&'static str] = &["sync"];
    /// Which profile is open and how its screens look.
    pub const SESSION: &'static [&'static str] = &["session"];
}

/// Where notices are sent from.
#[derive(Clone, Debug)]
pub struct Notices {
    sender: broadcast::Sender<Vec<String>>,
}

impl Default for Notices {
    fn default() -> Self {
        Notices { sender: broadcast::Sender::new(NOTICES_MAX) }
    }
}

impl Notices {
    /// These topics are stale.
    pub fn tell(&self, topics: &[&str]) {
        // Nobody may be listening: a command line has no screen.
        let _ = self.sender.send(topics.iter().map(|topic| (*topic).to_owned()).collect());
    }

    /// Hears every notice from now on.
    #[must_use]
    pub fn subscribe(&self) -> Listener {
        Listener { receiver: self.sender.subscribe() }
    }
}

/// Hears notices.
#[derive(Debug)]
pub struct Listener {
    receiver: broadcast::Receiver<Vec<String>>,
}

impl Listener {
    /// The topics of the next notice; `None` once the app is gone. Whoever fell behind is told all topics.
    pub async fn next(&mut self) -> Option<Vec<String>> {
        match self.receiver.recv().await {
            Ok(topics) => Some(topics),
            Err(broadcast::error::RecvError::Lagged(_)) => {
                Some(Topic::RECORD.iter().chain(Topic::SESSION).map(|topic| (*topic).to_owned()).collect())
            }
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}
