//! The handle that a window, a command line or a simulator holds: clone it freely, ask it to do deeds.
//! It holds at most one open profile and keeps disk work off the async threads; what a deed does is in its own file.

use crate::api::Problem;
use crate::clock::Clock;
use crate::driver::Driver;
use crate::link::Patience;
use crate::mint::Mint;
use crate::notice::{Listener, Notices};
use crate::open::end::End;
use crate::open::{Open, locked};
use crate::problem;
use hearth_store::{Cost, KeyRing, OsKeyRing};
use hearth_words::{Language, Words};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// The app. Every deed of `api::COMMANDS` is a method of the same name.
#[derive(Clone)]
pub struct App {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) data: PathBuf,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) mint: Arc<dyn Mint>,
    /// The language until a profile says otherwise.
    pub(crate) words: Words,
    pub(crate) session: Mutex<Option<Session>>,
    pub(crate) notices: Notices,
    pub(crate) manner: Manner,
}

/// The open profile and what keeps it in touch with the team.
pub(crate) struct Session {
    pub(crate) open: Arc<Open>,
    pub(crate) driver: Arc<Driver>,
    pub(crate) end: End,
}

/// How this app goes about its work; the defaults are what ships.
#[derive(Clone)]
pub struct Manner {
    /// Keep in touch with the team by itself. A command line does so only when asked.
    pub background: bool,
    /// How long to wait for a server.
    pub patience: Patience,
    /// What stretching a passphrase costs.
    pub cost: Cost,
    /// Where half of what a PIN needs is kept.
    pub ring: Arc<dyn KeyRing + Send + Sync>,
    /// Where the desktop looks for what starts with the computer; none where there is no such thing.
    pub autostart: Option<PathBuf>,
}

impl Default for Manner {
    fn default() -> Self {
        Manner {
            background: true,
            patience: Patience::default(),
            cost: Cost::SHIPPED,
            ring: Arc::new(OsKeyRing),
            autostart: crate::reminders::autostart::folder(),
        }
    }
}

impl App {
    /// An app over a data folder, which is made when the first profile is.
    #[must_use]
    pub fn new(data: PathBuf, clock: Arc<dyn Clock>, mint: Arc<dyn Mint>, language: Language) -> App {
        App::with_manner(data, clock, mint, language, Manner::default())
    }

    /// The same, with manners of one's own.
    #[must_use]
    pub fn with_manner(
        data: PathBuf,
        clock: Arc<dyn Clock>,
        mint: Arc<dyn Mint>,
        language: Language,
        manner: Manner,
    ) -> App {
        let (words, session, notices) = (Words::new(language), Mutex::new(None), Notices::default());
        App { inner: Arc::new(Inner { data, clock, mint, words, session, notices, manner }) }
    }

    /// The data folder.
    #[must_use]
    pub fn data_dir(&self) -> &Path {
        &self.inner.data
    }

    /// Hears which screens become stale, from now on.
    #[must_use]
    pub fn subscribe(&self) -> Listener {
        self.inner.notices.subscribe()
    }

    /// The catalogue: in the open profile's language, else in the app's own.
    #[must_use]
    pub fn words(&self) -> Words {
        locked(&self.inner.session).as_ref().map_or(self.inner.words, |session| session.open.words())
    }

    /// Speaks another language from now on than the open profile's own, and keeps nothing of it.
    ///
    /// # Errors
    /// A problem of kind `Locked` when none is open.
    pub fn speak(&self, language: Language) -> Result<(), Problem> {
        self.open_profile()?.speak(language);
        Ok(())
    }

    /// The open profile.
    ///
    /// # Errors
    /// A problem of kind `Locked` when none is open.
    pub fn open_profile(&self) -> Result<Arc<Open>, Problem> {
        let open = locked(&self.inner.session).as_ref().map(|session| session.open.clone());
        match open {
            Some(open) if open.store().is_closed() => {
                // Its key is destroyed: nothing of it is left to show.
                self.let_go();
                Err(problem::closed(self.inner.words))
            }
            Some(open) => Ok(open),
            None => Err(problem::locked(self.inner.words)),
        }
    }

    /// Runs a deed on the open profile, on a thread that may wait for the disk.
    ///
    /// # Errors
    /// What the deed says, or a problem of kind `Locked` when no profile is open.
    pub async fn with_open<T, F>(&self, deed: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&Open) -> Result<T, Problem> + Send + 'static,
    {
        let open = self.open_profile()?;
        self.blocking(move || {
            let _turn = open.store().turn().map_err(|cause| problem::of_open(open.words(), &cause))?;
            deed(&open)
        })
        .await
    }

    /// Runs disk work on a thread that may wait.
    pub(crate) async fn blocking<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce() -> Result<T, Problem> + Send + 'static,
    {
        let done = tokio::task::spawn_blocking(work).await;
        done.unwrap_or_else(|cause| Err(problem::unexpected(self.words(), &cause)))
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").finish_non_exhaustive()
    }
}
