//! Which devices are the server's, and who is who: read from the team's own chains. Only what the server wrote counts,
//! and the server is whoever wrote the first entry of the log, with the devices that it names as its own.

use crate::entries;
use crate::errors::ReadError;
use crate::types::Held;
use hearth_record::{Act, DeviceId, Directory, Effects, LogNumber, PatientId};
use hearth_wire::{act, directory};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The server names another device of its own, which names another …: nobody does that more often than this.
const ROUNDS_MAX: usize = 8;

/// The directory, and the server's devices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Team {
    pub(crate) directory: Directory,
    pub(crate) servers: BTreeSet<DeviceId>,
}

impl Team {
    /// Reads it from what is held of the team's chains, without the entries that `leave_out` names.
    pub(crate) fn read(db: &Connection, leave_out: impl Fn(&Held) -> bool) -> Result<Team, ReadError> {
        let held = entries::of_patient(db, &PatientId::TEAM)?;
        let held: Vec<Held> = held.into_iter().filter(|one| !leave_out(one)).collect();
        Ok(Team::of(&held))
    }

    fn of(held: &[Held]) -> Team {
        let Some(anchor) = anchor(held) else { return Team::default() };
        let acts: Vec<Act> = held.iter().filter_map(|one| act(&one.entry)).collect();
        let mut team = Team { directory: Directory::default(), servers: BTreeSet::from([anchor]) };
        for _ in 0..ROUNDS_MAX {
            let effects = Effects::read(&acts, |act| team.is_server(act));
            team.directory =
                directory(acts.iter().filter(|act| team.is_server(act) && effects.in_effect(&act.key)));
            let devices = team.directory.devices.keys().filter(|device| team.directory.is_server(device));
            let servers: BTreeSet<DeviceId> = devices.copied().chain([anchor]).collect();
            if servers == team.servers {
                break;
            }
            team.servers = servers;
        }
        team
    }

    /// True if the server wrote it.
    pub(crate) fn is_server(&self, act: &Act) -> bool {
        self.servers.contains(&act.header.id.chain.device)
    }
}

fn anchor(held: &[Held]) -> Option<DeviceId> {
    let place = |one: &&Held| (one.log_number.unwrap_or(LogNumber(u64::MAX)), one.entry.key);
    held.iter().min_by_key(place).map(|one| one.entry.key.id.chain.device)
}
