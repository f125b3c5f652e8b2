//! One device: its disk, the real machine, its clocks, and what it waits for.

use crate::bugs::Bug;
use crate::disk::{Disk, Image};
use crate::world::App;
use hearth_clinical::Instant;
use hearth_exchange::Inquiry;
use hearth_record::{ChainId, DeviceId, EntryTime, Epoch, Hash, LogNumber, PatientId, Role, UserId};
use hearth_sync::{Link, SyncNow};
use std::collections::BTreeMap;

/// Who uses a device, and what it is called in a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// What the device is called: `Nia's laptop`.
    pub name: String,
    /// The user.
    pub user: UserId,
    /// What they do.
    pub role: Role,
    /// Whose record, for a patient.
    pub patient: Option<PatientId>,
    /// The device's id.
    pub device: DeviceId,
}

impl Owner {
    /// True for the computer of a patient or carer.
    #[must_use]
    pub fn at_home(&self) -> bool {
        matches!(self.role, Role::Patient | Role::Carer)
    }
}

/// A device's wall clock, as a distance from the true time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallClock {
    /// Milliseconds that it is ahead.
    pub ahead_ms: i64,
    /// Milliseconds that it gains each hour.
    pub drift_ms: i64,
}

impl WallClock {
    /// What it shows.
    #[must_use]
    pub fn shows(&self, true_ms: i64, since_ms: i64) -> Instant {
        let drifted = self.drift_ms.saturating_mul((true_ms - since_ms) / 3_600_000);
        Instant::from_ms(true_ms.saturating_add(self.ahead_ms).saturating_add(drifted))
    }
}

/// An exchange that is under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// Its number.
    pub exchange: u64,
    /// Its body, to be signed again if need be.
    pub body: Vec<u8>,
}

/// The device.
#[derive(Debug)]
pub struct Device {
    /// Who uses it.
    pub owner: Owner,
    /// Its disk.
    pub disk: Disk,
    /// Which version it runs.
    pub app: App,
    /// The machine; taken out while it steps.
    pub link: Link,
    /// In which run of the machine it is: what is under way belongs to one of them.
    pub run: u64,
    /// True if an alarm is set.
    pub alarm: bool,
    /// What the person was last told.
    pub told: Option<SyncNow>,
    /// What it waits for.
    pub awaited: Option<Awaited>,
    /// Receipts of the last answer, for its acknowledgements.
    pub receipts: BTreeMap<ChainId, [u8; 16]>,
    /// The digest of the last answer, until it was compared.
    pub root: Option<Hash>,
    /// The comparison that is under way.
    pub inquiry: Inquiry,
    /// Both sides were compared, and this came of it.
    pub agreed: Option<bool>,
    /// True while the profile is locked.
    pub locked: bool,
    /// Its wall clock.
    pub clock: WallClock,
    /// Device clock minus server clock, if it was measured since the last start.
    pub offset_ms: Option<i64>,
    /// Pictures of its disk, with the turn at which each was taken.
    pub images: Vec<(u64, Image)>,
    /// True once it was reported lost and destroyed its key.
    pub gone: bool,
    /// The most bytes that its link carries before it stalls.
    pub carries: usize,
    /// How far it had the log when it was last looked at.
    pub reached: Option<(Epoch, LogNumber)>,
    /// What the disk had before the last save, where a wrong variant needs it.
    pub before_save: Option<Image>,
}

impl Device {
    /// A device that was just switched on.
    #[must_use]
    pub fn new(owner: Owner, disk: Disk) -> Self {
        Device {
            owner,
            disk,
            app: App::Present,
            link: Link::default(),
            run: 0,
            alarm: false,
            told: None,
            awaited: None,
            receipts: BTreeMap::new(),
            root: None,
            inquiry: Inquiry::default(),
            agreed: None,
            locked: false,
            clock: WallClock { ahead_ms: 0, drift_ms: 0 },
            offset_ms: None,
            images: Vec::new(),
            gone: false,
            carries: usize::MAX,
            reached: None,
            before_save: None,
        }
    }

    /// Everything that the power takes away.
    pub fn forget_run(&mut self) {
        self.link = Link::default();
        self.run += 1;
        self.alarm = false;
        self.awaited = None;
        self.receipts.clear();
        self.root = None;
        self.inquiry = Inquiry::default();
        self.locked = false;
        self.offset_ms = None;
        self.told = None;
    }

    /// When an act happens, as this device knows it.
    #[must_use]
    pub fn entry_time(&self, wall: Instant) -> EntryTime {
        EntryTime {
            wall,
            day: wall.day_at_offset(0),
            zone: "Europe/London".to_owned(),
            offset_ms: self.offset_ms,
        }
    }

    /// The wrong variant that is being played, if any.
    #[must_use]
    pub fn bug(&self) -> Option<Bug> {
        self.disk.bug
    }
}
