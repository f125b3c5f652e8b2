//! The network heals: what is due happens, nothing is lost any more, and everybody comes to rest.

use super::{Reply, World};
use hearth_sync::{Event, StopReason, SyncNow};

impl World {
    /// Goes on until everybody has sent and fetched everything. False if that takes more than `most` steps.
    pub fn quiet(&mut self, most: u64) -> bool {
        self.healthy = true;
        let mut rounds = 0;
        for _ in 0..most {
            if self.failure.is_some() {
                return true;
            }
            if !self.packets.is_empty() {
                let packet = self.packets.remove(0);
                self.deliver(packet);
                continue;
            }
            let restless: Vec<usize> =
                (0..self.devices.len()).filter(|device| !self.is_at_rest(*device)).collect();
            if restless.is_empty() {
                return true;
            }
            rounds += 1;
            restless.into_iter().for_each(|device| self.stir(device));
        }
        let rest: Vec<String> = (0..self.devices.len())
            .filter(|device| !self.is_at_rest(*device))
            .map(|device| format!("{} ({:?})", self.device(device).owner.name, self.device(device).told))
            .collect();
        self.tell(format!("after {rounds} rounds not at rest: {}", rest.join(", ")));
        false
    }

    /// Everything that was wrong with machines and lines is put right.
    pub fn heal(&mut self) {
        self.healthy = true;
        self.tell("the network heals");
        self.server.arm(crate::disk::Fuse { calls: u64::MAX, after: false });
        for device in 0..self.devices.len() {
            self.device_mut(device).carries = usize::MAX;
            self.device(device).disk.arm(crate::disk::Fuse { calls: u64::MAX, after: false });
            if std::mem::take(&mut self.device_mut(device).locked) {
                self.feed(device, Event::Unlocked);
            }
        }
        self.update_everybody();
    }

    fn is_at_rest(&self, device: usize) -> bool {
        let of = self.device(device);
        let state = self.look(device);
        let sent = state.own.values().all(|own| own.acknowledged == own.number);
        if of.awaited.is_some() || !sent {
            return false;
        }
        match of.told {
            Some(SyncNow::Stopped(StopReason::Revoked)) => true,
            Some(SyncNow::UpToDate { .. }) => {
                let log = &self.server.log;
                let there = state
                    .cursor
                    .is_some_and(|cursor| Some(cursor.epoch) == log.epoch && cursor.number == log.number());
                there && state.loads.is_empty() && !log.is_off(&of.owner.device)
            }
            _ => false,
        }
    }

    /// A device has a reason to talk to the server.
    pub fn stir(&mut self, device: usize) {
        if let Some(awaited) = self.device_mut(device).awaited.take() {
            // What it waits for was lost long ago.
            self.hear(device, awaited.exchange, &Reply::Cut);
        } else if std::mem::take(&mut self.device_mut(device).alarm) {
            self.feed(device, Event::TimerOver);
        } else {
            self.feed(device, Event::Woke);
        }
    }
}
