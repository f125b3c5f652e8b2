//! What may happen in one turn, and how often.

use crate::acts::{Desk, Sort};
use crate::disk::Fuse;
use crate::view;
use crate::world::{Cast, Clocks, Reply, Way, World};
use hearth_record::PatientId;
use hearth_sync::Event;

/// Sorts of turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Write,
    Timer,
    Woke,
    Offline,
    Online,
    Lock,
    Deliver,
    DeliverAny,
    Exchange,
    Lose,
    Repeat,
    Cut,
    Busy,
    TooLarge,
    Page,
    FreshNonce,
    GiveUp,
    PowerCut,
    ArmDevice,
    ArmServer,
    TakeImage,
    PutImageBack,
    Clone,
    Backup,
    PutServerBack,
    Clock,
    Revoke,
    Link,
}

const TURNS: &[(u64, Turn)] = &[
    (90, Turn::Write),
    (20, Turn::Timer),
    (12, Turn::Woke),
    (4, Turn::Offline),
    (4, Turn::Online),
    (4, Turn::Lock),
    (60, Turn::Deliver),
    (14, Turn::DeliverAny),
    (40, Turn::Exchange),
    (8, Turn::Lose),
    (8, Turn::Repeat),
    (8, Turn::Cut),
    (4, Turn::Busy),
    (3, Turn::TooLarge),
    (3, Turn::Page),
    (3, Turn::FreshNonce),
    (10, Turn::GiveUp),
    (4, Turn::PowerCut),
    (8, Turn::ArmDevice),
    (5, Turn::ArmServer),
    (4, Turn::TakeImage),
    (2, Turn::PutImageBack),
    (1, Turn::Clone),
    (3, Turn::Backup),
    (1, Turn::PutServerBack),
    (5, Turn::Clock),
    (1, Turn::Revoke),
    (3, Turn::Link),
];

/// The most devices of a world, copies included.
const DEVICES_MAX: usize = 8;

const TEAM_WRITES: &[(u64, Sort)] = &[
    (10, Sort::CheckIn),
    (8, Sort::Amend),
    (3, Sort::Withdraw),
    (14, Sort::Setting),
    (10, Sort::Settle),
    (5, Sort::Medicine),
    (5, Sort::Note),
    (2, Sort::Newer),
    (2, Sort::Custody),
    (3, Sort::StaffGrant),
    (2, Sort::Grant),
];

const HOME_WRITES: &[(u64, Sort)] = &[
    (30, Sort::CheckIn),
    (8, Sort::Amend),
    (3, Sort::Withdraw),
    // An app that was tampered with: the server gives it no effect.
    (2, Sort::Setting),
    (3, Sort::Newer),
];

impl World {
    /// One turn.
    pub fn take_turn(&mut self) {
        self.next_turn();
        let Some(turn) = self.dice.weighted(TURNS) else { return };
        if self.options.cast == Cast::Whole && self.dice.one_in(120) {
            let device = self.any_device();
            self.update(device);
            return;
        }
        match turn {
            Turn::Write => self.somebody_writes(),
            Turn::Timer | Turn::Woke | Turn::Offline | Turn::Online | Turn::Lock | Turn::GiveUp => {
                self.something_happens(turn);
            }
            Turn::Deliver
            | Turn::DeliverAny
            | Turn::Exchange
            | Turn::Lose
            | Turn::Repeat
            | Turn::Cut
            | Turn::Busy
            | Turn::TooLarge
            | Turn::Page
            | Turn::FreshNonce => self.network(turn),
            Turn::PowerCut
            | Turn::ArmDevice
            | Turn::ArmServer
            | Turn::TakeImage
            | Turn::PutImageBack
            | Turn::Clone
            | Turn::Backup
            | Turn::PutServerBack => self.machines(turn),
            Turn::Clock | Turn::Revoke | Turn::Link => self.outside(turn),
        }
    }

    fn any_device(&mut self) -> usize {
        self.dice.place(self.devices.len())
    }

    fn somebody_writes(&mut self) {
        let device = self.any_device();
        let of = self.device(device);
        if of.locked || of.gone {
            return;
        }
        let state = self.look(device);
        let patients: Vec<PatientId> = match of.owner.patient {
            Some(patient) => vec![patient],
            None => view::patients(&state).into_iter().collect(),
        };
        let Some(patient) = self.dice.pick(&patients).copied() else { return };
        let sorts = if self.device(device).owner.at_home() { HOME_WRITES } else { TEAM_WRITES };
        let Some(sort) = self.dice.weighted(sorts) else { return };
        let of = self.device(device);
        let shown = view::shown(of.bug(), &state, &patient, None);
        let time = of.entry_time(self.wall(device));
        let owner = of.owner.clone();
        let desk =
            Desk { owner: &owner, patient, shown: &shown, state: &state, time, people: &self.people.clone() };
        if let Some(deed) = desk.deed(sort, &mut self.dice) {
            let deed = self.device(device).app.deed(deed, &mut self.dice);
            self.save(device, deed);
        }
    }

    fn something_happens(&mut self, turn: Turn) {
        let device = self.any_device();
        let of = self.device(device);
        let (name, locked) = (of.owner.name.clone(), of.locked);
        if of.gone {
            return;
        }
        match turn {
            Turn::Timer if of.alarm && !locked => {
                self.tell(format!("the alarm of {name} rings"));
                self.device_mut(device).alarm = false;
                self.feed(device, Event::TimerOver);
            }
            Turn::Woke if !locked => {
                self.tell(format!("{name} wakes up"));
                self.feed(device, Event::Woke);
            }
            Turn::Offline => {
                self.tell(format!("{name} loses its network"));
                self.feed(device, Event::Offline);
            }
            Turn::Online => {
                self.tell(format!("{name} has a network again"));
                self.feed(device, Event::Online);
            }
            Turn::Lock => {
                self.tell(format!("{name} is {}", if locked { "unlocked" } else { "locked" }));
                self.device_mut(device).locked = !locked;
                self.feed(device, if locked { Event::Unlocked } else { Event::Locked });
            }
            Turn::GiveUp => {
                if let Some(awaited) = self.device_mut(device).awaited.take() {
                    self.tell(format!("{name} gives up waiting"));
                    self.hear(device, awaited.exchange, &Reply::Cut);
                }
            }
            _ => {}
        }
    }

    fn network(&mut self, turn: Turn) {
        if turn == Turn::Exchange {
            self.whole_exchange();
            return;
        }
        let place = if turn == Turn::Deliver { 0 } else { self.dice.place(self.packets.len()) };
        if place >= self.packets.len() {
            return;
        }
        let mut packet = self.packets.remove(place);
        let name = self.device(packet.device).owner.name.clone();
        let what = if matches!(packet.way, Way::Up { .. }) { "request" } else { "answer" };
        match turn {
            Turn::Lose => self.tell(format!("the {what} of {name} is lost")),
            Turn::Repeat => {
                self.tell(format!("the {what} of {name} comes twice"));
                self.packets.push(packet.clone());
                self.deliver(packet);
            }
            Turn::Cut => {
                let cut = self.cut(&mut packet);
                self.tell(format!("the {what} of {name} is cut after byte {cut}"));
                self.deliver(packet);
            }
            Turn::Busy | Turn::TooLarge | Turn::Page | Turn::FreshNonce => {
                if what == "request" {
                    let reply = match turn {
                        Turn::Busy => Reply::Busy { retry_after_ms: self.dice.below(600_000) },
                        Turn::TooLarge => Reply::TooLarge,
                        Turn::Page => Reply::Page,
                        _ => Reply::FreshNonce,
                    };
                    self.tell(format!("something else answers {name}"));
                    self.reply(&packet, reply);
                } else {
                    self.deliver(packet);
                }
            }
            _ => self.deliver(packet),
        }
    }

    /// A message loses its end.
    fn cut(&mut self, packet: &mut crate::world::Packet) -> usize {
        let at = self.dice.any();
        match &mut packet.way {
            Way::Up { body } => {
                let cut = usize::try_from(at % body.len().max(1) as u64).unwrap_or(0);
                body.truncate(cut);
                cut
            }
            Way::Down(Reply::Answer { bytes, .. }) => {
                let cut = usize::try_from(at % bytes.len().max(1) as u64).unwrap_or(0);
                bytes.truncate(cut);
                cut
            }
            Way::Down(reply) => {
                *reply = Reply::Cut;
                0
            }
        }
    }

    /// One device's request and its answer go through at once.
    fn whole_exchange(&mut self) {
        let device = self.any_device();
        for _ in 0..2 {
            let waiting = self.packets.iter().position(|packet| packet.device == device);
            let Some(place) = waiting else { return };
            let packet = self.packets.remove(place);
            self.deliver(packet);
        }
    }

    fn machines(&mut self, turn: Turn) {
        let device = self.any_device();
        let name = self.device(device).owner.name.clone();
        match turn {
            Turn::PowerCut => {
                self.tell(format!("the power of {name} fails; it starts again"));
                self.restart(device);
            }
            Turn::ArmDevice => {
                let (calls, after) = (self.dice.below(9), self.dice.one_in(2));
                self.tell(format!(
                    "{name}: its power will fail {} call {calls}",
                    if after { "after" } else { "before" }
                ));
                self.device(device).disk.arm(Fuse { calls, after });
            }
            Turn::ArmServer => {
                let (calls, after) = (self.dice.below(14), self.dice.one_in(2));
                self.tell(format!(
                    "the server: it will die {} call {calls}",
                    if after { "after" } else { "before" }
                ));
                self.server.arm(Fuse { calls, after });
            }
            Turn::TakeImage => {
                if let Ok(image) = self.device(device).disk.image() {
                    self.tell(format!("a picture of the disk of {name} is taken"));
                    let turn = self.turn;
                    self.device_mut(device).images.push((turn, image));
                }
            }
            Turn::PutImageBack | Turn::Clone => self.use_image(turn, device),
            Turn::Backup => {
                self.tell("the server's store is copied");
                let backup = (self.turn, self.server.backup());
                self.backups.push(backup);
            }
            Turn::PutServerBack => {
                let place = self.dice.place(self.backups.len());
                let announced = self.dice.one_in(2);
                if let Some((turn, _)) = self.backups.get(place) {
                    let said = if announced { "and says so" } else { "and tells nobody" };
                    self.tell(format!("somebody puts the server's store of turn {turn} back {said}"));
                    self.put_server_back(place, announced);
                }
            }
            _ => {}
        }
    }

    fn use_image(&mut self, turn: Turn, device: usize) {
        let place = self.dice.place(self.device(device).images.len());
        let Some((taken, image)) = self.device(device).images.get(place).cloned() else { return };
        let name = self.device(device).owner.name.clone();
        if turn == Turn::PutImageBack {
            self.tell(format!("the disk of {name} is put back as it was in turn {taken}"));
            self.put_disk_back(device, &image);
        } else if self.devices.len() < DEVICES_MAX + usize::from(self.options.cast == Cast::Whole) {
            self.tell(format!("a second computer begins with the disk of {name} of turn {taken}"));
            self.clone_device(device, &image);
        }
    }

    fn outside(&mut self, turn: Turn) {
        let device = self.any_device();
        let name = self.device(device).owner.name.clone();
        match turn {
            Turn::Clock => self.clocks_jump(device),
            Turn::Revoke => {
                let lost = self.dice.one_in(2);
                // The lead's own laptop stays: somebody must be left to look.
                if device != 2 {
                    self.tell(format!(
                        "the team turns {name} off ({})",
                        if lost { "lost" } else { "returned" }
                    ));
                    self.revoke(device, lost);
                }
            }
            Turn::Link => {
                let carries = if self.dice.one_in(2) { 1_500 << self.dice.below(6) } else { u64::MAX };
                self.tell(format!("the link of {name} carries {carries} bytes at once"));
                self.device_mut(device).carries = usize::try_from(carries).unwrap_or(usize::MAX);
            }
            _ => {}
        }
    }

    /// A clock is set. Which one, and to what, nothing else may hang on.
    fn clocks_jump(&mut self, device: usize) {
        if self.options.clocks == Clocks::Right {
            return;
        }
        let to = match self.clock_dice.below(5) {
            0 => -self.true_ms,
            1 => 73 * 365 * 86_400_000,
            2 => 3_600_000,
            3 => -86_400_000,
            _ => 0,
        };
        let drift_ms = if self.clock_dice.one_in(3) { 60_000 } else { 0 };
        let clock = crate::device::WallClock { ahead_ms: to, drift_ms };
        let name = self.device(device).owner.name.clone();
        if self.clock_dice.one_in(6) {
            self.tell("the server's clock is set");
            self.server_clock = clock;
        } else {
            self.tell(format!("the clock of {name} is set"));
            self.device_mut(device).clock = clock;
        }
    }
}
