//! Which profile is open: joining a team, unlocking, locking, its PIN and how its screens look.
//! What the enrolment code proves is in `enrol.rs`; the store's own key slots are the store's.

mod again;
mod joining;

use crate::api::{AppState, Nothing, OpenProfile, Preferences, Problem, SetPin, Unlock};
use crate::app::{App, Session};
use crate::clock::Anchor;
use crate::driver::Driver;
use crate::mint::stream;
use crate::notice::Topic;
use crate::open::end::{End, ended};
use crate::open::{Open, locked};
use crate::problem::{bad_field, of_mint, of_open, of_pin, of_read};
use crate::profiles;
use crate::signed;
use hearth_record::Role;
use hearth_store::{OpenError, Profile, ReadError, Secret, Store};
use hearth_words::{Language, Words};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Notify;
use zeroize::Zeroizing;

/// Under which name the store keeps the preferences.
const PREFERENCES: &str = "preferences";

/// Under which name the store keeps the server's time at a moment of the steady clock.
pub(crate) const ANCHOR: &str = "anchor";

/// What the profile is called, for a profile whose own file does not say.
const UNNAMED: &str = "";

/// Text sizes in percent that the screens are made for.
const TEXT_PERCENT: [u16; 4] = [100, 125, 150, 200];

/// How long a profile that is closed is waited for: whoever still holds it for longer is not in the middle of saving.
const CLOSING_PATIENCE: Duration = Duration::from_secs(3);

/// How often a profile that this app has just closed is tried, while a deed of it still finishes. Each try waits for two seconds
/// itself, and whoever has it open in another window wants to be told so.
const CLOSING_TRIES: u32 = 2;

impl App {
    /// What the first window needs to know.
    ///
    /// # Errors
    /// A problem of kind `Store` if the data folder can't be read.
    pub async fn app_state(&self) -> Result<AppState, Problem> {
        let app = self.clone();
        self.blocking(move || {
            let words = app.words();
            let open = app.open_profile().ok();
            let clinical_tables = signed::clinical_tables();
            Ok(AppState {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                profiles: profiles::list(app.data_dir(), words)?,
                open: open.map(|open| described(&open)).transpose()?,
                clinical_tables_unsigned: signed::any_unsigned(&clinical_tables),
                clinical_tables,
            })
        })
        .await
    }

    /// Opens a profile of the data folder with its passphrase or PIN. Another that was open is closed.
    ///
    /// # Errors
    /// A problem of kind `Locked` for a wrong secret, `Store` for a damaged, newer or busy file.
    pub async fn unlock(&self, asked: Unlock) -> Result<OpenProfile, Problem> {
        let secret = Zeroizing::new(asked.secret);
        let words = self.words();
        if secret.is_empty() {
            return Err(bad_field(words, "secret", "problem-passphrase-empty", &[]));
        }
        let dir = profiles::folder(self.data_dir(), &asked.id, words)?;
        self.open_folder(dir, secret, asked.is_pin).await
    }

    /// Opens the profile in a folder with its passphrase.
    ///
    /// # Errors
    /// As [`App::unlock`].
    pub async fn open_profile_at(&self, dir: &Path, passphrase: &str) -> Result<OpenProfile, Problem> {
        self.open_folder(dir.to_path_buf(), Zeroizing::new(passphrase.to_owned()), false).await
    }

    async fn open_folder(
        &self,
        dir: PathBuf,
        secret: Zeroizing<String>,
        is_pin: bool,
    ) -> Result<OpenProfile, Problem> {
        self.close().await;
        let app = self.clone();
        let session = self
            .blocking(move || {
                let words = app.inner.words;
                let secret = if is_pin { Secret::Pin(&secret) } else { Secret::Passphrase(&secret) };
                let store = app.store_at(&dir, secret).map_err(|cause| of_open(words, &cause))?;
                app.session_over(store, &dir)
            })
            .await?;
        self.begin(session).await
    }

    /// A deed of the profile that was just closed may still hold it for a moment.
    fn store_at(&self, dir: &Path, secret: Secret<'_>) -> Result<Store, OpenError> {
        let ring = self.inner.manner.ring.as_ref();
        for _ in 1..CLOSING_TRIES {
            match Profile::open(dir, secret, ring) {
                Err(OpenError::InUse) if self.inner.manner.background => {
                    std::thread::sleep(Duration::from_millis(100));
                }
                other => return other,
            }
        }
        Profile::open(dir, secret, ring)
    }

    /// Makes a session of an open store, ready to begin.
    pub(crate) fn session_over(&self, store: Store, dir: &Path) -> Result<Session, Problem> {
        let words = self.inner.words;
        let read = |cause| of_read(words, &cause);
        let identity = store.identity().map_err(read)?.ok_or(ReadError::NotEnrolled).map_err(read)?;
        let view = store.view().map_err(read)?;
        let preferences = preferences(view.kept(PREFERENCES).map_err(read)?, words);
        let anchor = view.kept(ANCHOR).map_err(read)?.as_deref().and_then(Anchor::from_text);
        drop(view);
        let info = Profile::info(dir).ok();
        let (holds, end) = ended();
        let open = Arc::new(Open {
            id: info.as_ref().map(|info| info.id.clone()).unwrap_or_default(),
            name: info.map_or_else(|| UNNAMED.to_owned(), |info| info.name),
            folder: dir.to_path_buf(),
            store: Arc::new(store),
            identity: Mutex::new(identity),
            clock: self.inner.clock.clone(),
            mint: self.inner.mint.clone(),
            words: Mutex::new(Words::new(Language::from_code(&preferences.language).unwrap_or_default())),
            anchor: Mutex::new(anchor),
            notices: self.inner.notices.clone(),
            wake: Arc::new(Notify::new()),
            progress: Mutex::default(),
            background: self.inner.manner.background,
            ring: self.inner.manner.ring.clone(),
            _holds: holds,
        });
        open.read_review();
        // What is too old goes the next time if it can't now.
        let _ = open.store().forget_left(open.today());
        let driver = Arc::new(Driver::new(open.clone(), self.inner.manner.patience));
        Ok(Session { open, driver, end })
    }

    /// Makes it the session of the app.
    pub(crate) async fn begin(&self, session: Session) -> Result<OpenProfile, Problem> {
        let open = session.open.clone();
        if self.inner.manner.background {
            session.driver.wake();
        }
        *locked(&self.inner.session) = Some(session);
        self.inner.notices.tell(Topic::SESSION);
        self.blocking(move || described(&open)).await
    }

    /// Closes the open profile. What is being written is finished first; nothing can be asked of it any more.
    ///
    /// # Errors
    /// None: a profile that is locked already stays so.
    pub async fn lock(&self) -> Result<Nothing, Problem> {
        self.close().await;
        Ok(Nothing {})
    }

    /// Closes the open profile and waits until its file is closed, but not for ever: a deed that goes on holds it.
    pub(crate) async fn close(&self) {
        if let Some(end) = self.let_go() {
            let waited = self.blocking(move || {
                end.wait(CLOSING_PATIENCE);
                Ok(())
            });
            // Only a program that ends does not come to its end of this.
            let _ = waited.await;
        }
    }

    /// Nothing can be asked of the open profile any more; who still works with it comes to their end.
    pub(crate) fn let_go(&self) -> Option<End> {
        let session = locked(&self.inner.session).take()?;
        session.driver.stop();
        self.inner.notices.tell(Topic::SESSION);
        Some(session.end)
    }

    /// Sets the PIN of the open profile.
    ///
    /// # Errors
    /// A problem beside the field `pin`; the passphrase opens the profile whatever happens here.
    pub async fn set_pin(&self, asked: SetPin) -> Result<Nothing, Problem> {
        let pin = Zeroizing::new(asked.pin);
        let manner = self.inner.manner.clone();
        self.with_open(move |open| {
            if is_easy(&pin) {
                return Err(open.bad_field("pin", "problem-pin-easy", &[]));
            }
            let words = open.words();
            let mut random = stream(open.mint.as_ref()).map_err(|cause| of_mint(words, cause))?;
            Profile::set_pin(open.store(), &pin, manner.cost, manner.ring.as_ref(), &mut random)
                .map_err(|cause| of_pin(words, &cause))?;
            Ok(Nothing {})
        })
        .await
    }

    /// Keeps how the person likes the screen.
    ///
    /// # Errors
    /// A problem beside a field that is not one of the choices.
    pub async fn set_preferences(&self, asked: Preferences) -> Result<Preferences, Problem> {
        let done = self
            .with_open(move |open| {
                let language =
                    Language::from_code(&asked.language).ok_or_else(|| choice(open, "language", "en, cy"))?;
                if !TEXT_PERCENT.contains(&asked.text_percent) {
                    return Err(choice(open, "textPercent", "100, 125, 150, 200"));
                }
                let kept = Preferences { language: language.code().to_owned(), ..asked };
                let text = serde_json::to_string(&kept)
                    .map_err(|cause| crate::problem::unexpected(open.words(), &cause))?;
                open.store().keep(PREFERENCES, &text).map_err(|cause| open.write_problem(&cause))?;
                open.speak(language);
                Ok(kept)
            })
            .await?;
        self.inner.notices.tell(Topic::SESSION);
        Ok(done)
    }
}

fn choice(open: &Open, field: &str, choices: &str) -> Problem {
    open.bad_field(field, "problem-value-choice", &[("choices", choices.into())])
}

/// All digits alike, or a run up or down.
fn is_easy(pin: &str) -> bool {
    let digits: Vec<i16> = pin.bytes().map(i16::from).collect();
    let mut steps = digits.windows(2).filter_map(|pair| match pair {
        [one, next] => Some(next - one),
        _ => None,
    });
    steps.next().is_some_and(|first| (-1..=1).contains(&first) && steps.all(|step| step == first))
}

fn preferences(kept: Option<String>, words: Words) -> Preferences {
    kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_else(|| Preferences {
        language: words.language().code().to_owned(),
        text_percent: 100,
        high_contrast: false,
    })
}

pub(crate) fn described(open: &Open) -> Result<OpenProfile, Problem> {
    let kept = open.view()?.kept(PREFERENCES).map_err(|cause| open.read_problem(&cause))?;
    let identity = open.identity();
    Ok(OpenProfile {
        id: open.id.clone(),
        name: open.name.clone(),
        kind: open.kind(),
        team: identity.team_name,
        invented: identity.invented,
        welsh_reviewed: open.words().is_reviewed(),
        enters_for: enters_for(open)?,
        preferences: preferences(kept, open.words()),
    })
}

/// The person for whom a carer enters, by name.
fn enters_for(open: &Open) -> Result<Option<String>, Problem> {
    let identity = open.identity();
    let Some(patient) = identity.patient.filter(|_| identity.role == Role::Carer) else { return Ok(None) };
    let person = open.view()?.person(&patient).map_err(|cause| open.read_problem(&cause))?;
    Ok(person.map(|person| person.name.reveal().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_that_anybody_would_try_first_is_refused() {
        for easy in ["000000", "123456", "987654"] {
            assert!(is_easy(easy), "{easy}");
        }
        for fine in ["193746", "112233", "135790"] {
            assert!(!is_easy(fine), "{fine}");
        }
    }
}
