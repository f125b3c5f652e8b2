//! Writes down, at most once a day, that a computer of a patient or carer was in touch, so that the team can see a silence.
//! What a silence means is for the rules; nothing here decides a right or an order.

use crate::identity::Identity;
use crate::mint::Mint;
use crate::pull::Caller;
use crate::store::{Facts, Plan, Reading, StoreError, Stored, TeamStore, Wanted};
use crate::writer::Pen;
use hearth_chart::Record;
use hearth_clinical::Instant;
use hearth_record::{Access, Audience, PatientId, Role, Subject};
use hearth_wire::{Body, ContactBody};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A computer is written down again when this much time has gone by (product value: a day).
const AGAIN_AFTER_MS: i64 = 24 * 60 * 60 * 1000;

/// True when it is time to write the computer down again. A clock that was set back counts as time gone by: what was
/// written under the clock ahead would otherwise stand for as long as that was ahead.
fn is_due(last: Option<Instant>, now: Instant) -> bool {
    last.is_none_or(|last| !(0..AGAIN_AFTER_MS).contains(&now.ms_since(last)))
}

/// Writes down that the caller was in touch, about every patient whose record lets them in. A computer that was
/// let in within the last day is not written down yet.
pub(crate) async fn note(
    store: &dyn TeamStore,
    identity: &Arc<Identity>,
    caller: &Caller,
    mint: &mut dyn Mint,
    now: Instant,
) -> Result<(), StoreError> {
    let at_home = matches!(caller.role, Role::Patient | Role::Carer);
    if !at_home || caller.turned_off {
        return Ok(());
    }
    let directory = store.directory(caller.team).await?;
    if !is_due(directory.let_in_at(&caller.device), now) {
        return Ok(());
    }
    let grants = store.grants_of(caller.team, caller.user).await?;
    let patients: BTreeSet<PatientId> =
        grants.iter().map(|stored| stored.entry.key.id.chain.patient).collect();
    let mut due = Vec::new();
    for patient in patients {
        if is_due(store.last_contact(caller.team, patient, caller.device).await?, now) {
            due.push(patient);
        }
    }
    if due.is_empty() {
        return Ok(());
    }
    let wanted = Wanted {
        own: Some(identity.device(&caller.team)),
        patients: due.iter().map(|patient| (*patient, Reading::Access)).collect(),
        ..Wanted::default()
    };
    let (identity, caller, mut mint) = (Arc::clone(identity), caller.clone(), mint.another());
    let team = caller.team;
    let decide = Box::new(move |facts: &Facts| {
        let mut plan = Plan::at(now);
        let mut pen = Pen::new(&identity, facts, &mut *mint);
        for patient in due.into_iter().filter(|patient| is_let_in(facts, &caller, patient)) {
            let body = Body::Contact(ContactBody { device: caller.device, at: now });
            let subject = Subject::contact(&caller.device);
            pen.write(&mut plan, patient, Audience::Team, subject, Vec::new(), &body);
        }
        pen.sign(&mut plan);
        plan
    });
    store.append(team, wanted, decide).await.map(|_| ())
}

/// True if the patient's record lets the caller see anything of it now.
fn is_let_in(facts: &Facts, caller: &Caller, patient: &PatientId) -> bool {
    let stored = facts.patients.get(patient).into_iter().flatten();
    let record = Record::read(stored.filter_map(Stored::fact), |device| facts.directory.is_server(device));
    record.granted(&caller.user).is_some_and(|access| access > Access::Nothing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Office;
    use crate::demo;
    use crate::mint::OsMint;
    use crate::store::LogAsk;
    use crate::store::sqlite::SqliteStore;
    use hearth_record::{LogNumber, TeamId};

    const LET_IN: Instant = Instant::from_ms(1_795_000_000_000);
    const HOUR_MS: i64 = 60 * 60 * 1000;

    #[track_caller]
    fn check(hours_ago: i64, expected: bool) {
        let last = LET_IN.plus_ms(-hours_ago * HOUR_MS);
        assert_eq!(is_due(Some(last), LET_IN), expected, "{hours_ago} hours ago");
    }

    #[test]
    fn a_computer_is_due_once_a_day_and_after_a_clock_was_set_back() {
        check(0, false);
        check(23, false);
        check(24, true);
        check(24 * 400, true);
        check(-1, true);
        assert!(is_due(None, Instant::from_ms(0)));
    }

    /// An invented team whose computers were all let in at one moment.
    struct Ward {
        _dir: tempfile::TempDir,
        store: SqliteStore,
        identity: Arc<Identity>,
        team: TeamId,
    }

    impl Ward {
        async fn new() -> Ward {
            let dir = tempfile::tempdir().unwrap();
            let store = SqliteStore::open(&dir.path().join("team.db")).unwrap();
            let identity = Arc::new(Identity::new(&[1; 32], [2; 32]));
            let office = Office { store: &store, identity: &identity, now: LET_IN };
            let team = demo::make(&office).await.unwrap().team;
            Ward { _dir: dir, store, identity, team }
        }

        async fn caller(&self, role: Role) -> Caller {
            let directory = self.store.directory(self.team).await.unwrap();
            let now = directory.now();
            let of_role = |user| now.role(user) == Some(&role);
            let (device, row) = now.devices.iter().find(|(_, row)| of_role(&row.user)).unwrap();
            Caller { team: self.team, device: *device, user: row.user, role, turned_off: false }
        }

        async fn comes(&self, caller: &Caller, hours_later: i64) {
            let now = LET_IN.plus_ms(hours_later * HOUR_MS);
            note(&self.store, &self.identity, caller, &mut OsMint, now).await.unwrap();
        }

        async fn contacts(&self) -> Vec<Stored> {
            let (after, through) = (LogNumber(0), LogNumber(u64::MAX));
            let ask = LogAsk { after, through, patients: None, rows_max: 100_000 };
            let mut all = self.store.log(self.team, ask).await.unwrap();
            all.retain(|stored| {
                stored.entry.whole().is_some_and(|whole| whole.header.kind.name == "contact")
            });
            all
        }
    }

    #[tokio::test]
    async fn a_patients_computer_is_written_down_once_a_day_for_the_team_alone() {
        let ward = Ward::new().await;
        let home = ward.caller(Role::Patient).await;
        for (hours_later, written) in [(1, 0), (23, 0), (30, 1), (31, 1), (53, 1), (54, 2), (400, 3)] {
            ward.comes(&home, hours_later).await;
            assert_eq!(ward.contacts().await.len(), written, "{hours_later} hours after it was let in");
        }
        for stored in ward.contacts().await {
            let whole = stored.entry.whole().unwrap();
            let chain = stored.entry.key.id.chain;
            assert_eq!(chain.audience, Audience::Team);
            assert_eq!(chain.device, ward.identity.device(&ward.team));
            assert_eq!(whole.header.subject, Subject::contact(&home.device));
        }
    }

    #[tokio::test]
    async fn nobody_else_is_written_down() {
        let ward = Ward::new().await;
        let nurse = ward.caller(Role::Nurse).await;
        ward.comes(&nurse, 100).await;
        let gone = Caller { turned_off: true, ..ward.caller(Role::Patient).await };
        ward.comes(&gone, 100).await;
        assert_eq!(ward.contacts().await.len(), 0);
    }
}
