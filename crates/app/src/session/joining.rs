//! The deed of joining a team: what was typed is read, the code proves both sides, and only then a profile is made.
//! The first exchange follows by itself.

use crate::api::{Enrol, OpenProfile, Problem, ProfileKind};
use crate::app::{App, Session};
use crate::driver::NONCE;
use crate::enrol::{self, Asked, Joined};
use crate::mint::{fresh, stream};
use crate::problem::{bad_field, of_mint, of_profile, of_write};
use crate::profiles;
use crate::session::ANCHOR;
use hearth_record::{Incarnation, Role};
use hearth_store::{Identity, NewProfile, Profile, Store};
use std::path::{Path, PathBuf};

impl App {
    /// Joins this computer to a team and opens the new profile.
    ///
    /// # Errors
    /// Problems beside the fields that were typed wrong; `NotReached` or `Refused` from the server, in which case
    /// nothing was made here; `Store` if the profile can't be made.
    pub async fn enrol(&self, asked: Enrol) -> Result<OpenProfile, Problem> {
        let words = self.words();
        let dir = profiles::new_folder(self.data_dir(), self.inner.mint.as_ref(), words)?;
        let taken = profiles::list(self.data_dir(), words)?;
        if taken.iter().any(|profile| profile.name == asked.name.trim()) {
            return Err(bad_field(words, "name", "problem-name-taken", &[]));
        }
        self.enrol_at(dir, asked).await
    }

    /// The same, with the profile in a folder of one's own choice.
    ///
    /// # Errors
    /// As [`App::enrol`].
    pub async fn enrol_at(&self, dir: PathBuf, asked: Enrol) -> Result<OpenProfile, Problem> {
        let words = self.words();
        let asked = enrol::read(asked, words)?;
        if Profile::info(&dir).is_ok() {
            return Err(bad_field(words, "name", "problem-name-taken", &[]));
        }
        let joined = self.join(&asked).await?;
        self.close().await;
        let app = self.clone();
        let session = self.blocking(move || app.make_profile(&dir, &asked, &joined)).await?;
        self.begin(session).await
    }

    /// Joins the team with the code. Nothing is written on this computer yet.
    pub(super) async fn join(&self, asked: &Asked) -> Result<Joined, Problem> {
        let inner = &self.inner;
        let (mint, clock) = (inner.mint.as_ref(), inner.clock.as_ref());
        enrol::join(asked, crate::computer::name(), mint, clock, inner.manner.patience)
            .await
            .map_err(|cause| cause.to_problem(self.words()))
    }

    fn make_profile(&self, dir: &Path, asked: &Asked, joined: &Joined) -> Result<Session, Problem> {
        let words = self.words();
        let mint = self.inner.mint.as_ref();
        let incarnation = fresh(mint).map_err(|cause| of_mint(words, cause))?;
        let identity = identity(asked, joined, Incarnation::from_bytes(incarnation));
        let new = NewProfile {
            name: asked.name.clone(),
            kind: window(&joined.answer.role),
            cost: self.inner.manner.cost,
        };
        let mut random = stream(mint).map_err(|cause| of_mint(words, cause))?;
        let fresh_folder = !dir.exists();
        let store = Profile::create(dir, &new, &asked.passphrase, &mut random)
            .map_err(|cause| of_profile(words, &cause))?;
        let begun = self.begin_profile(store, dir, &identity, joined);
        if begun.is_err() && fresh_folder {
            // Nothing was ever written in it, and a profile that belongs to no team would only be in the way.
            let _ = std::fs::remove_dir_all(dir);
        }
        begun
    }

    pub(super) fn begin_profile(
        &self,
        store: Store,
        dir: &Path,
        identity: &Identity,
        joined: &Joined,
    ) -> Result<Session, Problem> {
        let words = self.words();
        let write = |cause| of_write(words, &cause);
        store.enrol(identity).map_err(write)?;
        if let Some(anchor) = &joined.anchor {
            store.keep(ANCHOR, &anchor.to_text()).map_err(write)?;
        }
        store.keep(NONCE, &data_encoding::HEXLOWER.encode(&joined.answer.nonce)).map_err(write)?;
        self.session_over(store, dir)
    }
}

pub(super) fn identity(asked: &Asked, joined: &Joined, incarnation: Incarnation) -> Identity {
    let answer = &joined.answer;
    Identity {
        team: answer.team,
        team_name: answer.team_name.clone(),
        invented: answer.invented,
        device: answer.device,
        incarnation,
        user: answer.user,
        role: answer.role.clone(),
        patient: answer.patient,
        signing_seed: joined.signing_seed.clone(),
        escrow_key: answer.escrow_key,
        server_url: asked.server.to_string(),
        trust: joined.trust,
    }
}

fn window(role: &Role) -> hearth_store::ProfileKind {
    match crate::open::kind_of_role(role) {
        ProfileKind::Patient => hearth_store::ProfileKind::Patient,
        ProfileKind::Nurse => hearth_store::ProfileKind::Nurse,
    }
}
