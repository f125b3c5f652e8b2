//! The deed of beginning again where a profile's file is damaged or gone: the damaged file and what was not sent are kept,
//! the computer joins anew with a code, and the person is told what there is.

use crate::api::{Enrol, Problem, Said, StartAgain, StartedAgain};
use crate::app::{App, Session};
use crate::enrol::{self, Asked, Joined};
use crate::mint::fresh;
use crate::problem::{bad_field, of_mint, of_open, of_profile, of_read, plain, problem, said};
use crate::profiles;
use crate::session::joining::identity;
use hearth_record::Incarnation;
use hearth_store::{KeptUnsent, OpenError, Profile, Secret};
use hearth_words::{Arg, Words};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What was found where the store should be.
struct Found {
    /// The damaged file, where it lies now.
    damaged: Option<PathBuf>,
}

/// A session that was begun again, and what is kept of before.
struct Again {
    session: Session,
    damaged: Option<PathBuf>,
    unsent: Option<KeptUnsent>,
}

impl App {
    /// Begins a profile of the data folder again whose file is damaged or gone, joined anew with a code.
    ///
    /// # Errors
    /// `Refused` for a profile that can be opened: nothing is changed then. `Locked` for a wrong passphrase, problems beside
    /// the fields, or what the server says; what was there is kept in each case.
    pub async fn start_again(&self, asked: StartAgain) -> Result<StartedAgain, Problem> {
        let dir = profiles::folder(self.data_dir(), &asked.id, self.words())?;
        self.start_again_at(dir, asked).await
    }

    /// The same for the profile in a folder.
    ///
    /// # Errors
    /// As [`App::start_again`].
    pub async fn start_again_at(&self, dir: PathBuf, asked: StartAgain) -> Result<StartedAgain, Problem> {
        let words = self.words();
        if asked.passphrase.is_empty() {
            return Err(bad_field(words, "passphrase", "problem-passphrase-empty", &[]));
        }
        let name = Profile::info(&dir).map_err(|cause| of_profile(words, &cause))?.name;
        let typed = Enrol {
            server: asked.server,
            code: asked.code,
            name,
            passphrase_again: asked.passphrase.clone(),
            passphrase: asked.passphrase,
        };
        let asked = enrol::read(typed, words)?;
        self.close().await;
        let (app, folder, secret) = (self.clone(), dir.clone(), asked.passphrase.clone());
        let found = self.blocking(move || app.look_at(&folder, &secret)).await?;
        let joined = self.join(&asked).await?;
        let app = self.clone();
        let again = self.blocking(move || app.begin_again(&dir, &asked, &joined, found)).await?;
        let (damaged, unsent) = (again.damaged, again.unsent);
        let profile = self.begin(again.session).await?;
        let shown = |path: Option<&Path>| path.map(|path| path.display().to_string()).unwrap_or_default();
        Ok(StartedAgain {
            profile,
            said: told(self.words(), damaged.as_deref(), unsent.as_ref()),
            damaged_file: shown(damaged.as_deref()),
            unsent_file: shown(unsent.as_ref().map(|unsent| unsent.file.as_path())),
            unsent: unsent.map_or(0, |unsent| u32::try_from(unsent.entries).unwrap_or(u32::MAX)),
        })
    }

    /// A store that can be opened, and knows whose it is, is not begun again.
    fn look_at(&self, dir: &Path, passphrase: &Zeroizing<String>) -> Result<Found, Problem> {
        let words = self.inner.words;
        match Profile::open(dir, Secret::Passphrase(passphrase), self.inner.manner.ring.as_ref()) {
            Ok(store) => match store.identity().map_err(|cause| of_read(words, &cause))? {
                Some(_) => {
                    let kind = crate::api::ProblemKind::Refused;
                    Err(problem(words, kind, "problem-start-again-sound", &[]))
                }
                // It was begun again before, and joining did not come to its end.
                None => Ok(Found { damaged: None }),
            },
            Err(OpenError::Damaged { moved_to }) => Ok(Found { damaged: Some(moved_to) }),
            Err(OpenError::Missing) => Ok(Found { damaged: None }),
            Err(cause) => Err(of_open(words, &cause)),
        }
    }

    fn begin_again(
        &self,
        dir: &Path,
        asked: &Asked,
        joined: &Joined,
        found: Found,
    ) -> Result<Again, Problem> {
        let words = self.inner.words;
        let secret = Secret::Passphrase(&asked.passphrase);
        let begun = Profile::start_again(dir, secret, self.inner.manner.ring.as_ref())
            .map_err(|cause| of_open(words, &cause))?;
        let incarnation = fresh(self.inner.mint.as_ref()).map_err(|cause| of_mint(words, cause))?;
        let identity = identity(asked, joined, Incarnation::from_bytes(incarnation));
        let session = self.begin_profile(begun.store, dir, &identity, joined)?;
        let unsent = begun.unsent.or_else(|| Profile::kept_unsent(dir));
        Ok(Again { session, damaged: found.damaged, unsent })
    }
}

/// What is kept of before, and what to do about it.
fn told(words: Words, damaged: Option<&Path>, unsent: Option<&KeptUnsent>) -> Vec<Said> {
    let mut lines = vec![plain(words, "again-done")];
    if let Some(file) = damaged {
        lines.push(said(words, "again-damaged", &[("file", Arg::Text(&file.display().to_string()))]));
    }
    match unsent {
        Some(unsent) => {
            let count = i64::try_from(unsent.entries).unwrap_or(i64::MAX);
            let file = unsent.file.display().to_string();
            lines.push(said(
                words,
                "again-unsent",
                &[("count", Arg::Number(count)), ("file", Arg::Text(&file))],
            ));
        }
        None => lines.push(plain(words, "again-all-sent")),
    }
    lines
}
