//! The world: devices, one server, what is on its way between them, and the story of it so far.

mod driver;
mod founding;
mod life;
mod network;
mod rest;
mod sealed;
mod versions;

pub use founding::Founding;
pub use network::{Packet, Reply, Way};
pub use versions::App;

use crate::bugs::Bug;
use crate::checks;
use crate::device::{Device, WallClock};
use crate::dice::Dice;
use crate::memory::State;
use crate::server::{Backup, Server};
use crate::view::Shown;
use hearth_clinical::Instant;
use hearth_record::{EntryKey, PatientId, UserId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the clocks of a world do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clocks {
    /// Whatever the seed says: some are right, some drift, some jump.
    OfSeed,
    /// All of them are right.
    Right,
    /// Each is wrong in a way of its own, and jumps.
    Wild,
}

/// Who is in a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast {
    /// Three of a team and three patients, all with the same version: who seeds were played with at first, and what they
    /// showed then stands in tests by their numbers.
    Six,
    /// A carer besides, older and newer versions, and updates.
    Whole,
}

/// How a seed is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Stores in encrypted files rather than in memory.
    pub in_file: bool,
    /// Turns before the network heals.
    pub turns: u64,
    /// Who is in it.
    pub cast: Cast,
    /// The wrong variant that is planted.
    pub bug: Option<Bug>,
    /// The clocks.
    pub clocks: Clocks,
    /// No more is used of a store than one in memory has, so that the two can be compared.
    pub plain: bool,
    /// Pages so large that how much fits plays no part.
    pub wide_pages: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            in_file: false,
            cast: Cast::Six,
            turns: 300,
            bug: None,
            clocks: Clocks::OfSeed,
            plain: false,
            wide_pages: false,
        }
    }
}

/// A check that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// At which turn.
    pub turn: u64,
    /// The check, by number and sentence.
    pub check: &'static str,
    /// What it found.
    pub found: String,
}

/// What nobody in the world knows, and checks go by.
#[derive(Debug, Default)]
pub struct Book {
    /// Every entry that a store called saved, and in words what it is.
    pub saved: BTreeMap<EntryKey, String>,
    /// Entries that were nowhere but on a disk that is no more.
    pub gone: BTreeSet<EntryKey>,
    /// Every entry that the server ever committed.
    pub committed: BTreeSet<EntryKey>,
    /// Check-ins that say something dangerous and told the person nothing.
    pub untold: BTreeSet<EntryKey>,
    /// Pairs of an entry and a device that has it, when the device was last looked at.
    pub last: BTreeMap<usize, Arc<State>>,
    /// Devices that were found to disagree with the server at the end of a complete sync.
    pub disagreed: u64,
    /// Lines that the code that ships wrote into its log.
    pub lines: u64,
    /// Exchanges.
    pub exchanges: u64,
    /// Who has left which device, by a word of their own record that was held there.
    pub left: BTreeSet<(usize, PatientId)>,
    /// What was shown of each set of entries by whoever held it first.
    pub views: BTreeMap<u64, (String, Arc<Shown>)>,
    /// Forms that were saved: what became of each.
    pub forms: BTreeMap<(usize, u64, String), EntryKey>,
}

/// The world.
pub struct World {
    /// The seed.
    pub seed: u64,
    /// How it is played.
    pub options: Options,
    /// The present turn; 0 before the first.
    pub turn: u64,
    /// What happened, in words.
    pub story: Vec<String>,
    /// The devices.
    pub devices: Vec<Device>,
    /// The server.
    pub server: Server,
    /// What the server runs.
    pub server_app: App,
    /// The server's wall clock.
    pub server_clock: WallClock,
    /// What is on its way.
    pub packets: Vec<Packet>,
    /// Copies of the server's store, with the turn at which each was made.
    pub backups: Vec<(u64, Backup)>,
    /// What checks go by.
    pub book: Book,
    /// The true time.
    pub true_ms: i64,
    /// When the world began.
    pub began_ms: i64,
    /// The patients, with names.
    pub patients: Vec<(PatientId, &'static str)>,
    /// The members of the team, with names.
    pub people: Vec<(UserId, String)>,
    /// The dice of the present turn.
    pub dice: Dice,
    /// The dice of the present turn for clocks, which nothing else may hang on.
    pub clock_dice: Dice,
    /// True once the network has healed.
    pub healthy: bool,
    /// True once everybody has come to rest and nothing more will happen.
    pub at_end: bool,
    /// The first check that failed.
    pub failure: Option<Failure>,
}

const STORY: u64 = 1;
const CLOCKS: u64 = 2;

impl World {
    /// A line of the story.
    pub fn tell(&mut self, words: impl AsRef<str>) {
        self.story.push(format!("turn {}: {}", self.turn, words.as_ref()));
    }

    /// A check failed; only the first counts.
    pub fn fails(&mut self, check: &'static str, found: impl Into<String>) {
        if self.failure.is_none() {
            self.failure = Some(Failure { turn: self.turn, check, found: found.into() });
        }
    }

    /// The next turn begins.
    pub fn next_turn(&mut self) {
        self.turn += 1;
        self.dice = Dice::of_turn(self.seed, STORY, self.turn);
        self.clock_dice = Dice::of_turn(self.seed, CLOCKS, self.turn);
        self.true_ms += 60_000 * i64::try_from(1 + self.dice.below(90)).unwrap();
    }

    /// What a device's wall clock shows.
    #[must_use]
    pub fn wall(&self, device: usize) -> Instant {
        self.device(device).clock.shows(self.true_ms, self.began_ms)
    }

    /// What the server's wall clock shows.
    #[must_use]
    pub fn server_now(&self) -> Instant {
        self.server_clock.shows(self.true_ms, self.began_ms)
    }

    /// A device.
    #[must_use]
    pub fn device(&self, device: usize) -> &Device {
        self.devices.get(device).expect("a device of this world")
    }

    /// A device, to be changed.
    pub fn device_mut(&mut self, device: usize) -> &mut Device {
        self.devices.get_mut(device).expect("a device of this world")
    }

    /// What a device holds.
    #[must_use]
    pub fn look(&self, device: usize) -> Arc<State> {
        self.device(device).disk.look().expect("a disk that can be read")
    }

    /// True if both sides must hold the very same in the end: what a server lost may have been held by nobody who can
    /// prove it.
    #[must_use]
    pub fn heals_whole(&self) -> bool {
        self.server.lives == 0
    }

    /// A patient's name.
    #[must_use]
    pub fn name_of(&self, patient: &PatientId) -> &'static str {
        self.patients.iter().find(|(id, _)| id == patient).map_or("the team", |(_, name)| name)
    }

    /// Looks at a device after something happened to it.
    pub fn check_device(&mut self, device: usize) {
        // Reading a whole encrypted file takes its time: it is looked at every few turns, and whenever it matters.
        if self.options.in_file && !self.healthy && !self.turn.is_multiple_of(8) {
            return;
        }
        self.check_device_now(device);
    }

    /// Looks at a device, whatever it costs.
    pub fn check_device_now(&mut self, device: usize) {
        let state = self.look(device);
        checks::turn::device(self, device, &state);
        let reached = state.cursor.map(|cursor| (cursor.epoch, cursor.number));
        self.device_mut(device).reached = reached;
        self.book.last.insert(device, state);
    }
}
