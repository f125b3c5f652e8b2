//! What happens to machines: the power fails, disks and logs are put back, copies appear, somebody is turned off.

use super::World;
use crate::acts::Deed;
use crate::bugs::{Bug, device as planted};
use crate::device::Device;
use crate::disk::{Disk, DiskTrouble, Image, Medium};
use crate::file::FileHolding;
use crate::memory::MemoryHolding;
use crate::memory::write::is_urgent;
use hearth_server::admin::AdminError;
use hearth_server::mint::Mint;
use hearth_server::store::StoreError;
use hearth_sync::Event;
use std::sync::Arc;

impl World {
    /// A device starts again with what its disk has.
    pub fn restart(&mut self, device: usize) {
        let unsaved = self.unsaved(device);
        let of = self.device_mut(device);
        of.forget_run();
        if let Some(image) = unsaved {
            of.disk.put_back(&image).expect("a picture that can be put back");
        }
        of.disk.restart().expect("a disk that can be opened again");
        self.check_device_now(device);
        self.feed(device, Event::Woke);
    }

    /// What the disk would have if the last save was told too soon: only in a wrong variant.
    fn unsaved(&mut self, device: usize) -> Option<Image> {
        let early = self.options.bug == Some(Bug::SavedBeforeDisk);
        self.device_mut(device).before_save.take().filter(|_| early)
    }

    /// Somebody saves something.
    pub fn save(&mut self, device: usize, deed: Deed) {
        let name = self.device(device).owner.name.clone();
        let about = self.name_of(&deed.act.patient);
        self.tell(format!("{name} {} (about {about})", deed.words));
        let seed = self.dice.bytes();
        planted::saved(self.options.bug, &deed.words);
        if self.options.bug == Some(Bug::SavedBeforeDisk) {
            self.device_mut(device).before_save = self.device(device).disk.image().ok();
        }
        match self.device(device).disk.write(&deed.act, seed) {
            Ok(written) => {
                if deed.untold && !written.already {
                    self.book.untold.insert(written.key);
                }
                self.book.saved.entry(written.key).or_insert_with(|| format!("{name} {}", deed.words));
                crate::checks::turn::written(self, device, &deed, &written);
                let urgent = is_urgent(&deed.act);
                self.feed(device, Event::Written { urgent });
            }
            Err(DiskTrouble::Crashed) => {
                self.tell(format!("the power of {name} fails while it is saved"));
                self.restart(device);
                self.maybe_saved(device, &format!("{name} {}", deed.words));
            }
            Err(problem) => self.fails(crate::checks::STORE, format!("{name}: {problem}")),
        }
    }

    /// Nobody was told that it is saved, and it may be all the same.
    fn maybe_saved(&mut self, device: usize, words: &str) {
        for (key, kept) in &self.look(device).entries {
            if kept.ours && !self.book.committed.contains(key) {
                self.book.saved.entry(*key).or_insert_with(|| words.to_owned());
            }
        }
    }

    /// A disk is put back as it was. What was nowhere else is gone with the disk.
    pub fn put_disk_back(&mut self, device: usize, image: &Image) {
        let before = self.look(device);
        self.device_mut(device).forget_run();
        self.device_mut(device).disk.put_back(image).expect("a picture that can be put back");
        let after = self.look(device);
        for key in before.entries.keys().filter(|key| !after.entries.contains_key(key)) {
            self.book.gone.insert(*key);
        }
        // What was sealed here when its patient left was on this disk as well.
        let id = self.device(device).owner.device;
        let sealed = self.book.saved.keys().filter(|key| {
            let chain = key.id.chain;
            chain.device == id
                && self.book.left.contains(&(device, chain.patient))
                && !after.entries.contains_key(key)
        });
        self.book.gone.extend(sealed.copied().collect::<Vec<_>>());
        self.book.last.insert(device, after);
        self.device_mut(device).reached = None;
        self.check_device_now(device);
        self.feed(device, Event::Woke);
    }

    /// The same disk in a second computer.
    pub fn clone_device(&mut self, device: usize, image: &Image) -> usize {
        let of = self.device(device);
        let mut owner = of.owner.clone();
        owner.name = format!("the copy of {}", owner.name);
        let medium = match image {
            Image::Memory(state) => Medium::Memory(MemoryHolding::of(Arc::clone(state))),
            Image::File(folder) => Medium::File(Box::new(FileHolding::of(folder.path()))),
        };
        let mut disk = Disk::new(medium, of.bug());
        disk.plain = self.options.plain;
        let app = of.app;
        let clone = Device { app, ..Device::new(owner, disk) };
        self.devices.push(clone);
        let place = self.devices.len() - 1;
        let left: Vec<_> =
            self.book.left.iter().filter(|(of, _)| *of == device).map(|(_, who)| *who).collect();
        self.book.left.extend(left.into_iter().map(|who| (place, who)));
        self.feed(place, Event::Woke);
        place
    }

    /// A device is turned off by the team.
    pub fn revoke(&mut self, device: usize, lost: bool) {
        let id = self.device(device).owner.device;
        let (team, now) = (self.server.team, self.server_now());
        let done = self.server.desk(async |counter, ledger, mint| {
            counter.office(now).revoke(ledger, team, id, lost, mint.another()).await
        });
        match done {
            Ok(()) => {}
            Err(AdminError::Store(StoreError::Stopped)) => self.server.restart(now),
            Err(problem) => self.fails(crate::checks::STORE, format!("a deed of the desk failed: {problem}")),
        }
        let new = self.server.read_along();
        crate::checks::turn::server(self, new);
    }

    /// A copy of the server's store is put back.
    pub fn put_server_back(&mut self, place: usize, announced: bool) {
        let Some((_, backup)) = self.backups.get(place).cloned() else { return };
        let now = self.server_now();
        self.server.put_back(&backup, announced, now);
        self.book.committed.extend(self.server.log.rows().iter().map(|row| row.key));
    }
}
