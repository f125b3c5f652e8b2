//! The medicines of a person as they stand: orders, what of the warn list they take, and how each came to be.
//! Two different current orders of one medicine are both kept; which holds is a person's to say.

use crate::{Fact, Record};
use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{Drug, Order, OrderParts, OrderStanding, Warned};
use hearth_record::{EntryKey, Subject};
use hearth_rules::medicine::{Change, ChangeKind};
use hearth_wire::{Body, Medicine, MedicineBody, ORDER};
use std::collections::{BTreeMap, BTreeSet};

/// One version of one medicine.
#[derive(Clone, Copy, Debug)]
pub struct MedicineVersion<'a> {
    /// The entry, with author and time.
    pub fact: &'a Fact,
    /// What it says.
    pub body: &'a MedicineBody,
}

/// One medicine as it stands now.
#[derive(Clone, Debug)]
pub struct MedicineNow<'a> {
    /// Its name: the subject without `medicine/`.
    pub name: String,
    /// The current versions: one, or several that stand side by side. Empty when only a newer app can read it.
    pub versions: Vec<MedicineVersion<'a>>,
    /// True when two or more of them differ.
    pub conflict: bool,
    /// True when a current version can't be read here; the last one that can stands among `versions`.
    pub needs_newer: bool,
}

fn version(fact: &Fact) -> Option<MedicineVersion<'_>> {
    match &fact.body {
        Body::Medicine(body) => Some(MedicineVersion { fact, body }),
        _ => None,
    }
}

impl MedicineNow<'_> {
    /// The orders among its versions.
    pub fn orders(&self) -> impl Iterator<Item = Order> + '_ {
        self.versions.iter().filter_map(|version| match version.body.what {
            Medicine::Order(order) => Some(order),
            Medicine::Listed { .. } => None,
        })
    }

    /// True when it is not settled which dose is taken. Two versions of something of the warn list are none: it has no dose, and
    /// is not taken before somebody was asked.
    #[must_use]
    pub fn is_unsettled_order(&self) -> bool {
        self.conflict && (self.needs_newer || self.orders().next().is_some())
    }

    /// The things of the warn list among its versions that are taken on this day, each once: two versions of one medicine are
    /// one product.
    pub fn listed(&self, day: LocalDay) -> impl Iterator<Item = Warned> + use<> {
        let listed: BTreeSet<Warned> = self.listed_in_versions(day).collect();
        listed.into_iter()
    }

    fn listed_in_versions(&self, day: LocalDay) -> impl Iterator<Item = Warned> + '_ {
        self.versions.iter().filter_map(move |version| match version.body.what {
            Medicine::Order(_) => None,
            Medicine::Listed { what, since, until, .. } => {
                let taken = since <= day && until.is_none_or(|until| day <= until);
                taken.then_some(what)
            }
        })
    }

    /// The first days of the things of the warn list among its versions.
    pub fn listed_from(&self) -> impl Iterator<Item = LocalDay> + '_ {
        self.versions.iter().filter_map(|version| match version.body.what {
            Medicine::Order(_) => None,
            Medicine::Listed { since, .. } => Some(since),
        })
    }

    /// The entries that an edit stands in place of, as far as they were seen.
    pub fn keys(&self) -> impl Iterator<Item = EntryKey> + '_ {
        self.versions.iter().map(|version| version.fact.act.key)
    }
}

impl<'a> Record<'a> {
    /// Every medicine, by name, stopped ones included.
    #[must_use]
    pub fn medicines(&self) -> Vec<MedicineNow<'a>> {
        let subjects: BTreeSet<&Subject> = self
            .current()
            .iter()
            .map(|(subject, ..)| subject)
            .filter(|subject| subject.as_str().starts_with(Subject::MEDICINE))
            .collect();
        subjects.into_iter().map(|subject| self.medicine_of(subject)).collect()
    }

    /// One medicine by its name; `None` if there never was one.
    #[must_use]
    pub fn medicine(&self, name: &str) -> Option<MedicineNow<'a>> {
        self.medicines().into_iter().find(|medicine| medicine.name == name)
    }

    fn medicine_of(&self, subject: &Subject) -> MedicineNow<'a> {
        let mut found: BTreeMap<EntryKey, MedicineVersion<'a>> = BTreeMap::new();
        let (mut seen, mut needs_newer) = (BTreeSet::new(), false);
        let mut look: Vec<EntryKey> = self.current().keys(subject, ORDER);
        // An order of a newer kind may have no part of this name.
        if look.is_empty() {
            let parts = self.current().of_subject(subject);
            look = parts.flat_map(|(_, values)| values.iter().map(|value| value.key)).collect();
        }
        while let Some(key) = look.pop() {
            let Some(fact) = self.fact(&key).filter(|_| seen.insert(key)) else { continue };
            if let Some(version) = version(fact) {
                found.insert(key, version);
            } else {
                // What can't be read leaves the last that can in force beside it, marked.
                needs_newer = true;
                let replaced = fact.act.header.replaces.iter().map(|replaced| replaced.key);
                look.extend(replaced.filter(|key| self.medicine_still_stands(key)));
            }
        }
        let mut versions: Vec<MedicineVersion<'a>> = found.into_values().collect();
        versions.sort_by_key(|version| (version.fact.act.header.time.corrected(), version.fact.act.key));
        let conflict = versions.windows(2).any(|pair| match pair {
            [one, next] => one.body.what != next.body.what,
            _ => false,
        });
        let name = subject.as_str().strip_prefix(Subject::MEDICINE).unwrap_or_default().to_owned();
        MedicineNow { name, versions, conflict, needs_newer }
    }

    /// True if nothing that this version can read took the entry's place, and no verdict suspends it.
    fn medicine_still_stands(&self, key: &EntryKey) -> bool {
        let takes_place = |fact: &Fact| {
            self.effects().in_effect(&fact.act.key)
                && version(fact).is_some()
                && fact.act.header.replaces.iter().any(|replaced| replaced.key == *key)
        };
        self.effects().in_effect(key) && !self.facts().any(takes_place)
    }

    /// Every entry that ever spoke of one medicine and is in effect, oldest first.
    #[must_use]
    pub fn medicine_history(&self, name: &str) -> Vec<MedicineVersion<'a>> {
        let Ok(subject) = Subject::medicine(name) else { return Vec::new() };
        let mut history: Vec<MedicineVersion<'a>> = self
            .facts()
            .filter(|fact| fact.act.header.subject == subject)
            .filter(|fact| self.effects().in_effect(&fact.act.key))
            .filter_map(version)
            .collect();
        history.sort_by_key(|version| (version.fact.act.header.time.corrected(), version.fact.act.key));
        history
    }

    /// Every change of every order up to now, oldest first: started, more, less, stopped. The end of one order while
    /// another of the same drug goes on under another name is less of it, not its end.
    #[must_use]
    pub fn medicine_changes(&self) -> Vec<Change> {
        let courses: Vec<BTreeMap<LocalDay, Course>> =
            self.medicines().iter().map(|medicine| self.course(&medicine.name)).collect();
        let mut changes = Vec::new();
        for (at, course) in courses.iter().enumerate() {
            let others = || courses.iter().enumerate().filter(move |(other, _)| *other != at);
            let goes_on = |change: &Change| {
                let after = change.day.plus_days(1);
                others().any(|(_, course)| taken_on(course, after).is_some_and(|drug| drug == change.drug))
            };
            changes.extend(changes_of(course).into_iter().map(|change| match change.kind {
                ChangeKind::Stopped if goes_on(&change) => Change { kind: ChangeKind::Decreased, ..change },
                ChangeKind::Started
                | ChangeKind::Increased
                | ChangeKind::Decreased
                | ChangeKind::Stopped
                | ChangeKind::FoundTaken { .. } => change,
            }));
        }
        changes.sort();
        changes
    }

    /// The orders of one medicine that count today: each version once, since equal ones are not two to be added up, and
    /// before them the last one before they begin, be it over: its last day matters to an ARNI.
    #[must_use]
    pub fn medicine_orders(&self, medicine: &MedicineNow<'_>, today: LocalDay) -> Vec<Order> {
        let mut orders: Vec<Order> = self.order_before(medicine, today).into_iter().collect();
        for order in medicine.orders() {
            if !orders.contains(&order) {
                orders.push(order);
            }
        }
        orders
    }

    /// The order that is still taken or paused while the one that took its place has not begun.
    #[must_use]
    pub fn medicine_until_then(&self, medicine: &MedicineNow<'_>, today: LocalDay) -> Option<Order> {
        self.order_before(medicine, today).filter(|order| match order.standing(today) {
            OrderStanding::Current | OrderStanding::OnHold | OrderStanding::RestartDue => true,
            OrderStanding::NotYet | OrderStanding::Stopped => false,
        })
    }

    /// The order before those that have not begun; its last day is the day before at the latest. The same dose with a
    /// later first day only puts that day off, and an order that was replaced before its own first day never began.
    fn order_before(&self, medicine: &MedicineNow<'_>, today: LocalDay) -> Option<Order> {
        let begins = medicine.orders().map(|order| order.start()).min().filter(|day| *day > today)?;
        let dose = |order: &Order| (order.drug(), order.dose(), order.frequency(), order.route());
        let history = self.medicine_history(&medicine.name);
        let replaced = history.iter().skip(1).map(|version| version.fact.act.header.time.day);
        let old = history.iter().zip(replaced).rev().find_map(|(version, replaced_on)| {
            let Medicine::Order(order) = version.body.what else { return None };
            let began = order.start() <= today && order.start() <= replaced_on;
            let put_off = medicine.orders().any(|next| dose(&next) == dose(&order));
            (began && !put_off).then_some(order)
        })?;
        let last = begins.plus_days(-1);
        let stop = old.stop().map_or(last, |stop| stop.min(last));
        let hold = old.hold().filter(|hold| hold.from <= stop);
        Order::new(OrderParts { stop: Some(stop), hold, ..old.parts() }).ok()
    }

    /// The orders of one medicine by their first day. Of two that begin on one day the later one counts: it corrects the
    /// other.
    fn course(&self, name: &str) -> BTreeMap<LocalDay, Course> {
        let mut course: BTreeMap<LocalDay, Course> = BTreeMap::new();
        for version in self.medicine_history(name) {
            let Medicine::Order(order) = version.body.what else { continue };
            // Written again with a note or a last day, it is as old as it was: a test that waits is not put off by it.
            let first = course.get(&order.start()).and_then(|before| before.written);
            let written = version.body.already.map(|_| first.unwrap_or(version.fact.act.header.time.day));
            course.insert(order.start(), Course { order, written });
        }
        course
    }
}

/// One order of a course; `written` is the day on which it was written down, for one that was taken already.
#[derive(Clone, Copy, Debug)]
struct Course {
    order: Order,
    written: Option<LocalDay>,
}

/// The drug of a course that is taken or paused on a day.
fn taken_on(course: &BTreeMap<LocalDay, Course>, day: LocalDay) -> Option<Drug> {
    let (_, Course { order, .. }) = course.range(..=day).next_back()?;
    match order.standing(day) {
        OrderStanding::Current | OrderStanding::OnHold | OrderStanding::RestartDue => Some(order.drug()),
        OrderStanding::NotYet | OrderStanding::Stopped => None,
    }
}

/// The changes between the orders of one medicine.
fn changes_of(course: &BTreeMap<LocalDay, Course>) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut before: Option<Order> = None;
    for Course { order, written } in course.values() {
        let ended = before.as_ref().and_then(stop_of).filter(|stop| stop.day < order.start());
        let gap = ended.is_some();
        changes.extend(ended);
        let kind = match before.filter(|before| before.drug() == order.drug() && !gap) {
            None => Some(written.map_or(ChangeKind::Started, |written| ChangeKind::FoundTaken { written })),
            Some(before) => match (before.two_days_tenths(), order.two_days_tenths()) {
                (Some(less), Some(more)) if more > less => Some(ChangeKind::Increased),
                (Some(more), Some(less)) if more > less => Some(ChangeKind::Decreased),
                (Some(_), Some(_)) | (None, None) => None,
                (None, Some(_)) => Some(ChangeKind::Increased),
                (Some(_), None) => Some(ChangeKind::Decreased),
            },
        };
        changes.extend(kind.map(|kind| Change { day: order.start(), drug: order.drug(), kind }));
        before = Some(*order);
    }
    changes.extend(before.as_ref().and_then(stop_of));
    changes
}

fn stop_of(order: &Order) -> Option<Change> {
    order.stop().map(|day| Change { day, drug: order.drug(), kind: ChangeKind::Stopped })
}
