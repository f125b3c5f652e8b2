//! The alerts of one patient, from everything that was raised and everything that was done about it.
//! Equal sets give equal alerts, in whatever order they came.

use std::collections::{BTreeMap, BTreeSet};

use hearth_clinical::{Instant, LocalDay};

use super::acts::{Acts, Extents, Named, Naming, Snooze};
use super::raised::{FindingId, Raised};
use crate::level::{Cause, Level};

/// How an alert stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlertState {
    /// Somebody has to look at it.
    Open,
    /// Put off; nothing new came since.
    Snoozed {
        /// The last day.
        until: LocalDay,
    },
    /// Nothing but what was expected.
    Expected,
    /// Every finding of it was named by a closing.
    Closed,
}

/// A putting off that ended before its day, because something new came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutOffEnded<E> {
    /// The day until which it was put off.
    pub until: LocalDay,
    /// The open findings that are new beside what stood then.
    pub new: BTreeSet<FindingId<E>>,
}

/// Everything about one cause. It is never deleted: a closed one is still there, and opens again by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert<E> {
    /// What it is about.
    pub cause: Cause,
    /// How it stands.
    pub state: AlertState,
    /// The most urgent of what is open; of what was expected or closed when nothing is.
    pub level: Level,
    /// What no closing has named, most urgent first, then oldest first.
    pub open: Vec<Raised<E>>,
    /// What was expected and therefore opens nothing.
    pub expected: Vec<Raised<E>>,
    /// What was closed.
    pub closed: Vec<Raised<E>>,
    /// The moment of the oldest finding that counts for its state.
    pub since: Instant,
    /// The open findings that nobody of the team has opened yet, most urgent first, then oldest first.
    pub unopened: Vec<Raised<E>>,
    /// Those of them of which nobody of the team has looked at the check-ins either, in the same order.
    pub unseen: Vec<Raised<E>>,
    /// The rest of them: looked at, and not opened.
    pub looked_at: Vec<Raised<E>>,
    /// Set while it is open and would still be put off, had nothing new come.
    pub put_off_ended: Option<PutOffEnded<E>>,
}

impl<E> Alert<E> {
    /// True when somebody of the team has opened it since the last finding came.
    #[must_use]
    pub fn is_opened(&self) -> bool {
        self.unopened.is_empty()
    }

    /// True when nothing of it has come that nobody of the team has looked at; opening it is looking at it.
    #[must_use]
    pub fn is_looked_at(&self) -> bool {
        self.unseen.is_empty()
    }

    /// Of each level the finding that nobody has looked at for longest, and the one that was looked at and that nobody has
    /// opened for longest; true for the latter.
    pub fn waiting_longest(&self) -> impl Iterator<Item = (&Raised<E>, bool)> {
        // Within a level they are sorted by moment.
        Level::ALL.iter().flat_map(|level| {
            let unseen = self.unseen.iter().find(|one| one.level == *level);
            let looked_at = self.looked_at.iter().find(|one| one.level == *level);
            unseen.map(|one| (one, false)).into_iter().chain(looked_at.map(|one| (one, true)))
        })
    }
}

impl<E: Clone + Ord> Alert<E> {
    /// True when somebody of the team has opened this open finding.
    #[must_use]
    pub fn is_seen(&self, raised: &Raised<E>) -> bool {
        self.open.contains(raised) && !self.unopened.contains(raised)
    }

    /// What a closing or a mark of having opened it has to name: everything that is open now, as far as it goes now.
    #[must_use]
    pub fn naming(&self, extents: &Extents<E>) -> Naming<E> {
        let far = |raised: &Raised<E>| extents.get(&(self.cause, raised.id.clone())).cloned();
        let named = self.open.iter().map(|raised| Named {
            id: raised.id.clone(),
            level: raised.level,
            // Of what was only told nothing was before anybody's eyes that could have been further.
            far: Some(far(raised).unwrap_or_default()),
        });
        Naming { cause: self.cause, named: named.collect() }
    }
}

/// The alerts of one patient as they stand on `today`: one a cause, the open ones first.
///
/// An alert about another alert that nobody answered is none of its own: see [`super::unanswered`].
#[must_use]
pub fn alerts<E: Clone + Ord>(
    raised: impl IntoIterator<Item = Raised<E>>,
    acts: &Acts<E>,
    today: LocalDay,
) -> Vec<Alert<E>> {
    let mut by_cause: BTreeMap<Cause, Vec<Raised<E>>> = BTreeMap::new();
    for raised in once_each(raised) {
        if raised.cause != Cause::Unanswered {
            by_cause.entry(raised.cause).or_default().push(raised);
        }
    }
    let done = Done { closed: by_id(&acts.closings), seen: by_id(&acts.seen), looked: by_id(&acts.looked) };
    let mut all: Vec<Alert<E>> =
        by_cause.into_iter().filter_map(|(cause, raised)| alert(cause, raised, &done, acts, today)).collect();
    all.sort_by_key(|alert| (alert.state, alert.level, alert.since, alert.cause));
    all
}

/// Each finding once a cause, at its most urgent level, and since when it has that.
fn once_each<E: Clone + Ord>(raised: impl IntoIterator<Item = Raised<E>>) -> Vec<Raised<E>> {
    let mut first: BTreeMap<(Cause, FindingId<E>), Raised<E>> = BTreeMap::new();
    for raised in raised {
        let held = first.entry((raised.cause, raised.id.clone())).or_insert_with(|| raised.clone());
        if raised < *held {
            *held = raised;
        }
    }
    let mut all: Vec<Raised<E>> = first.into_values().collect();
    all.sort();
    all
}

/// What was named, by what was done about it.
struct Done<'a, E> {
    closed: ById<'a, E>,
    seen: ById<'a, E>,
    looked: ById<'a, E>,
}

/// Of each finding everything that somebody named it as.
type ById<'a, E> = BTreeMap<(Cause, &'a FindingId<E>), Vec<&'a Named<E>>>;

fn by_id<E: Ord>(namings: &[Naming<E>]) -> ById<'_, E> {
    let mut all: ById<'_, E> = BTreeMap::new();
    for naming in namings {
        for named in &naming.named {
            all.entry((naming.cause, &named.id)).or_default().push(named);
        }
    }
    all
}

/// True when somebody had all of it before their eyes, as urgent and as far as it is now: two who saw a part each did not.
fn is_named<E: Clone + Ord>(raised: &Raised<E>, by_id: &ById<'_, E>, acts: &Acts<E>) -> bool {
    let extent = acts.extents.get(&(raised.cause, raised.id.clone()));
    let named = by_id.get(&(raised.cause, &raised.id));
    named.into_iter().flatten().any(|named| named.covers(raised, extent))
}

/// The same finding; where somebody has dealt with less of it before, since what came beyond that: nobody is late for what was
/// not there.
fn since_it_went_further<E: Clone + Ord>(
    mut raised: Raised<E>,
    done: &Done<'_, E>,
    acts: &Acts<E>,
) -> Raised<E> {
    let was_there = |by_id: &ById<'_, E>| {
        let named = by_id.get(&(raised.cause, &raised.id)).into_iter().flatten();
        named.into_iter().any(|named| named.level <= raised.level)
    };
    if was_there(&done.closed) || (was_there(&done.seen) && !is_named(&raised, &done.seen, acts)) {
        let far_since = acts.far_since.get(&(raised.cause, raised.id.clone()));
        raised.at = far_since.map_or(raised.at, |at| raised.at.max(*at));
    }
    raised
}

fn alert<E: Clone + Ord>(
    cause: Cause,
    raised: Vec<Raised<E>>,
    done: &Done<'_, E>,
    acts: &Acts<E>,
    today: LocalDay,
) -> Option<Alert<E>> {
    let (closed, standing): (Vec<_>, Vec<_>) =
        raised.into_iter().partition(|raised| is_named(raised, &done.closed, acts));
    let (expected, open): (Vec<_>, Vec<_>) = standing.into_iter().partition(|raised| {
        !acts.found.contains(&raised.id) && acts.expected.iter().any(|expected| expected.mutes(raised))
    });
    let mut open: Vec<Raised<E>> =
        open.into_iter().map(|raised| since_it_went_further(raised, done, acts)).collect();
    open.sort();
    let counts = [&open, &expected, &closed].into_iter().find(|findings| !findings.is_empty())?;
    // They are sorted: the most urgent is the first.
    let level = counts.first()?.level;
    let since = counts.iter().map(|raised| raised.at).min()?;
    let (holding, put_off_ended) = put_off(cause, &open, acts, today);
    let state = match (open.is_empty(), expected.is_empty()) {
        (true, true) => AlertState::Closed,
        (true, false) => AlertState::Expected,
        // Nothing red is ever put off.
        (false, _) if level <= Level::Red => AlertState::Open,
        (false, _) => holding.map_or(AlertState::Open, |until| AlertState::Snoozed { until }),
    };
    let put_off_ended = put_off_ended.filter(|_| state == AlertState::Open);
    let unopened: Vec<Raised<E>> =
        open.iter().filter(|raised| !is_named(raised, &done.seen, acts)).cloned().collect();
    let (looked_at, unseen) =
        unopened.iter().cloned().partition(|raised| is_named(raised, &done.looked, acts));
    Some(Alert {
        cause,
        state,
        level,
        open,
        expected,
        closed,
        since,
        unopened,
        unseen,
        looked_at,
        put_off_ended,
    })
}

/// Until when it is put off by somebody who knew of all that is open, and, where nobody did, what ended it. Somebody who
/// put it off knowing more than another is not overruled by the other.
fn put_off<E: Clone + Ord>(
    cause: Cause,
    open: &[Raised<E>],
    acts: &Acts<E>,
    today: LocalDay,
) -> (Option<LocalDay>, Option<PutOffEnded<E>>) {
    let new = |snooze: &Snooze| -> BTreeSet<FindingId<E>> {
        let ending = open.iter().filter(|raised| {
            snooze.is_ended_by(raised, acts.extents.get(&(raised.cause, raised.id.clone())))
        });
        ending.map(|raised| raised.id.clone()).collect()
    };
    let held = acts.snoozes.iter().filter(|snooze| snooze.cause() == cause && snooze.holds_on(today));
    let (holding, ended): (Vec<_>, Vec<_>) = held
        .map(|snooze| PutOffEnded { until: snooze.until(), new: new(snooze) })
        .partition(|one| one.new.is_empty());
    let until = holding.iter().map(|one| one.until).min();
    // Of several the one that knew most is said, and of those the one that would have held longest.
    let said = ended.into_iter().min_by_key(|one| (one.new.len(), core::cmp::Reverse(one.until)));
    (until, said.filter(|_| until.is_none()))
}
