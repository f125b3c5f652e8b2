//! The one open profile as a deed sees it: its store, who it is, the time, fresh ids and words.
//! Opening and locking it, and what travels, is the business of others.

pub(crate) mod end;

use crate::api::{FieldProblem, Problem, ProblemKind, ProfileKind, Said};
use crate::clock::{Anchor, Clock, Ticks};
use crate::driver::Progress;
use crate::mint::{Mint, fresh};
use crate::notice::{Notices, Topic};
use crate::{problem, zone};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::{EntryTime, Role};
use hearth_store::{Identity, KeyRing, ReadError, Store, View, WriteError};
use hearth_words::{Arg, Language, Words};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Notify;

/// Under which name the store keeps the last complete contact, in milliseconds since 1970.
pub(crate) const LAST_CONTACT: &str = "last-contact";

/// Under which name the store keeps when the server was last found to have another log than before, in milliseconds since 1970:
/// it was put back.
pub(crate) const NEW_LOG: &str = "new-log";

/// Under which name the store keeps whether the server's last answer said that this device is turned off.
pub(crate) const TURNED_OFF: &str = "turned-off";

/// What is kept there while it is; anything else is 'no'.
pub(crate) const YES: &str = "yes";

/// The open profile. A deed gets it on a blocking thread and may hold it as long as it runs.
pub struct Open {
    pub(crate) id: String,
    pub(crate) name: String,
    /// The profile's own folder.
    pub(crate) folder: PathBuf,
    pub(crate) store: Arc<Store>,
    pub(crate) identity: Mutex<Identity>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) mint: Arc<dyn Mint>,
    pub(crate) words: Mutex<Words>,
    pub(crate) anchor: Mutex<Option<Anchor>>,
    pub(crate) notices: Notices,
    pub(crate) wake: Arc<Notify>,
    pub(crate) progress: Mutex<Progress>,
    /// Whether it keeps in touch with the team by itself.
    pub(crate) background: bool,
    /// Where half of what a PIN needs is kept.
    pub(crate) ring: Arc<dyn KeyRing + Send + Sync>,
    /// Last, so that it goes after the store: fields are dropped in order.
    pub(crate) _holds: end::Holds,
}

impl Open {
    /// The store. Read through [`Open::view`]; write through it directly and then call [`Open::wrote`].
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// A snapshot to read from.
    ///
    /// # Errors
    /// A problem of kind `Store`.
    pub fn view(&self) -> Result<View<'_>, Problem> {
        self.store.view().map_err(|cause| self.read_problem(&cause))
    }

    /// Who this device is.
    #[must_use]
    pub fn identity(&self) -> Identity {
        locked(&self.identity).clone()
    }

    /// Which windows the profile opens.
    #[must_use]
    pub fn kind(&self) -> ProfileKind {
        kind_of_role(&locked(&self.identity).role)
    }

    /// The catalogue in the profile's language.
    #[must_use]
    pub fn words(&self) -> Words {
        let words = *locked(&self.words);
        // Whoever enters for somebody else reads about that person.
        if locked(&self.identity).role == Role::Patient { words } else { words.about_patient() }
    }

    /// The same catalogue in another language.
    pub(crate) fn speak(&self, language: Language) {
        let mut words = locked(&self.words);
        *words = Words::new(language).with_review(words.is_reviewed());
    }

    /// Reads from the team's own record whether its Welsh about safety was reviewed.
    pub(crate) fn read_review(&self) {
        if self.words().language() == Language::English {
            return;
        }
        // As long as that can't be read, it was not.
        let team = self.store.view().and_then(|view| view.team()).ok().flatten();
        let reviewed = team.is_some_and(|team| team.welsh_review.is_some());
        let mut words = locked(&self.words);
        *words = words.with_review(reviewed);
    }

    /// Both clocks now.
    #[must_use]
    pub fn ticks(&self) -> Ticks {
        self.clock.read()
    }

    /// Now: by this computer's clock, put right by the server's where it is known how far they differ.
    #[must_use]
    pub fn now(&self) -> Instant {
        let now = self.clock.read();
        let offset = locked(&self.anchor).as_ref().and_then(|anchor| anchor.offset_ms(&now));
        now.wall.plus_ms(offset.unwrap_or(0).saturating_neg())
    }

    /// When something is typed that is about now, or about a moment that the person named: as it is written beside
    /// [`Open::entry_time`], by the clock that the entry's offset is about.
    #[must_use]
    pub fn entered(&self, at: Option<Instant>) -> Instant {
        if at.is_some() { self.now() } else { self.clock.read().wall }
    }

    /// The local day it is now.
    #[must_use]
    pub fn today(&self) -> LocalDay {
        zone::local_day(self.now())
    }

    /// Wall clock minus server's clock in milliseconds, if it is known now.
    #[must_use]
    pub fn offset_ms(&self) -> Option<i64> {
        let now = self.clock.read();
        locked(&self.anchor).as_ref().and_then(|anchor| anchor.offset_ms(&now))
    }

    /// The time that an entry carries: of now, or of the moment that the person named. A moment that a person names is
    /// no clock's, so a clock that is known to be wrong does not move it. The day is that of the moment as it is known
    /// here and now; nothing changes it later.
    #[must_use]
    pub fn entry_time(&self, at: Option<Instant>) -> EntryTime {
        let now = self.clock.read();
        let measured = locked(&self.anchor).as_ref().and_then(|anchor| anchor.offset_ms(&now));
        let offset_ms = if at.is_some() { measured.map(|_| 0) } else { measured };
        let wall = at.unwrap_or(now.wall);
        let day = zone::local_day(wall.plus_ms(offset_ms.unwrap_or(0).saturating_neg()));
        EntryTime { wall, day, zone: zone::ZONE.to_owned(), offset_ms }
    }

    /// The last complete contact with the team; `None` if there was none.
    ///
    /// # Errors
    /// A problem of kind `Store`.
    pub fn last_contact(&self) -> Result<Option<Instant>, Problem> {
        let kept = self.view()?.kept(LAST_CONTACT).map_err(|cause| self.read_problem(&cause))?;
        Ok(kept.and_then(|text| text.parse().ok()).map(Instant::from_ms))
    }

    /// Whether the server's last answer, to whichever run of the program, said that this device is turned off.
    ///
    /// # Errors
    /// A problem of kind `Store`.
    pub fn is_turned_off(&self) -> Result<bool, Problem> {
        let kept = self.view()?.kept(TURNED_OFF).map_err(|cause| self.read_problem(&cause))?;
        Ok(kept.as_deref() == Some(YES))
    }

    /// `N` fresh random bytes.
    ///
    /// # Errors
    /// A problem of kind `Unexpected` when the computer has none.
    pub fn fresh<const N: usize>(&self) -> Result<[u8; N], Problem> {
        fresh(self.mint.as_ref()).map_err(|cause| problem::of_mint(self.words(), cause))
    }

    /// Call after a write: the screens named are stale, and what was written wants to travel.
    pub fn wrote(&self) {
        self.notices.tell(Topic::RECORD);
        self.wake.notify_one();
    }

    /// Looks at, or changes, what is known of the exchange.
    pub(crate) fn progress<T>(&self, with: impl FnOnce(&mut Progress) -> T) -> T {
        with(&mut locked(&self.progress))
    }

    /// One sentence by key in the profile's language.
    #[must_use]
    pub fn said(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Said {
        problem::said(self.words(), key, args)
    }

    /// Something that was typed, about the whole.
    #[must_use]
    pub fn bad_input(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Problem {
        problem::bad_input(self.words(), key, args)
    }

    /// Something that was typed, in one field.
    #[must_use]
    pub fn bad_field(&self, field: &str, key: &str, args: &[(&str, Arg<'_>)]) -> Problem {
        problem::bad_field(self.words(), field, key, args)
    }

    /// Something that was typed, in several fields.
    #[must_use]
    pub fn bad_fields(&self, fields: Vec<FieldProblem>) -> Problem {
        problem::bad_fields(self.words(), fields)
    }

    /// The role may not do this.
    #[must_use]
    pub fn not_allowed(&self) -> Problem {
        problem::not_allowed(self.words())
    }

    /// A problem of any kind by key.
    #[must_use]
    pub fn problem(&self, kind: ProblemKind, key: &str, args: &[(&str, Arg<'_>)]) -> Problem {
        problem::problem(self.words(), kind, key, args)
    }

    /// The store could not be read.
    #[must_use]
    pub fn read_problem(&self, cause: &ReadError) -> Problem {
        problem::of_read(self.words(), cause)
    }

    /// The store could not be written; nothing of it was.
    #[must_use]
    pub fn write_problem(&self, cause: &WriteError) -> Problem {
        problem::of_write(self.words(), cause)
    }
}

/// Which windows a role opens.
#[must_use]
pub(crate) fn kind_of_role(role: &Role) -> ProfileKind {
    if matches!(role, Role::Patient | Role::Carer) { ProfileKind::Patient } else { ProfileKind::Nurse }
}

/// A lock whose holder panicked still guards a whole value: every change is one assignment.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
