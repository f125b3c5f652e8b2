//! Whatever is written, in whatever order, the store in memory answers every question as the one in SQLite does.
//! Plans are made at random, senseless ones too: what the one refuses, the other refuses.

use super::asked::ask_everything;
use super::{every_store, new_team};
use crate::store::{AuditLine, CodeRow, Entering, Facts, NewEpoch, Plan, Reading, TeamStore, Wanted, Work};
use hearth_clinical::Instant;
use hearth_record::{
    Audience, ChainId, DeviceId, Entry, EntryId, EntryKey, EntryTime, Epoch, Hash, Head, HeadSignature,
    Header, Incarnation, Kind, Link, LogNumber, PatientId, Replaces, Role, Salt, Seen, Segment, SegmentSeed,
    Subject, TeamId, UserId, Whole,
};
use proptest::prelude::*;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

const KINDS: [&str; 10] = [
    "check-in",
    "grant",
    "staff-grant",
    "custody",
    "verdict",
    "contact",
    "future",
    "assessment",
    "visit",
    "visit-answer",
];

/// An entry by its place; its hash follows from that, so that entries can meet and fork.
#[derive(Clone, Copy, Debug)]
struct Written {
    chain: (u8, bool, u8, u8),
    number: u64,
    branch: u8,
    kind: Option<usize>,
    user: u8,
}

/// What is done to both stores.
#[derive(Clone, Debug)]
enum Deed {
    CreateTeam(u8, u8),
    OwnDevice(u8, u8),
    Append {
        team: u8,
        entries: Vec<Written>,
        code: Option<u8>,
        uses: Option<u8>,
        door: Option<u8>,
        refused: bool,
    },
    BeginEpoch {
        team: u8,
        instead_of: u8,
        new: u8,
        lost: Option<u8>,
        common: Option<u64>,
        at: i64,
    },
    Enter(u8, u8, u8, u8),
    Note(u8, i64, u8),
    CodeNonce(u8, u8),
    WrongTry(u8, u8),
}

pub(super) fn team(n: u8) -> TeamId {
    TeamId::from_bytes([n; 16])
}

fn epoch(n: u8) -> Epoch {
    Epoch::from_bytes([n; 8])
}

/// The team's own chains are a patient's like any other.
pub(super) fn patient(n: u8) -> PatientId {
    if n == 0 { PatientId::TEAM } else { PatientId::from_bytes([n; 16]) }
}

pub(super) fn device(n: u8) -> DeviceId {
    DeviceId::from_bytes([n; 16])
}

pub(super) fn user(n: u8) -> UserId {
    UserId::from_bytes([n; 16])
}

pub(super) fn chain((of, shared, by, life): (u8, bool, u8, u8)) -> ChainId {
    ChainId {
        patient: patient(of),
        audience: if shared { Audience::Shared } else { Audience::Team },
        device: device(by),
        incarnation: Incarnation::from_bytes([life; 8]),
    }
}

fn hash(written: &Written, number: u64, branch: u8) -> Hash {
    if number == 0 {
        return Hash::GENESIS;
    }
    let chain = chain(written.chain);
    hearth_record::sha256("a test's hash", &[chain.to_string().as_bytes(), &number.to_be_bytes(), &[branch]])
}

fn entry(written: &Written) -> Entry {
    let chain = chain(written.chain);
    let id = EntryId { chain, number: written.number };
    let (hash, before) = (
        hash(written, written.number, written.branch),
        // The second branch leaves the first at number 2.
        hash(written, written.number - 1, if written.number > 2 { written.branch } else { 0 }),
    );
    // So that some share a month and some do not.
    let at = Instant::from_ms(1_790_000_000_000)
        .plus_ms((written.number / 2).cast_signed() * 40 * 24 * 60 * 60 * 1000);
    let link = match written.kind {
        None => Link::Stub { number: written.number, header_hash: Hash([8; 32]), body_hash: Hash([9; 32]) },
        Some(kind) => {
            let subject = match KINDS[kind] {
                "grant" | "custody" => Subject::grant(&user(written.user)),
                "contact" => Subject::contact(&device(written.user)),
                _ => Subject::check_in_self(),
            };
            let replaced = EntryKey { id: EntryId { chain, number: 1 }, mark: [3; 8] };
            let header = Header {
                id,
                author: user(written.user),
                seen: Seen { epoch: epoch(1), number: LogNumber(written.number) },
                time: EntryTime {
                    wall: at,
                    day: at.day_at_offset(0),
                    zone: "UTC".into(),
                    offset_ms: Some(-5),
                },
                subject,
                kind: Kind::new(KINDS[kind], 1),
                replaces: vec![Replaces { key: replaced, parts: vec!["weight".into()] }],
            };
            let salt = Salt([written.branch; 16]);
            // Of the answers of visits some speak of the next contact.
            let body =
                if written.user == 1 { br#"{"plan/next-contact":null}"#.to_vec() } else { b"{}".to_vec() };
            Link::Whole(Box::new(Whole { header, body, header_salt: salt, body_salt: salt }))
        }
    };
    Entry { link, before, hash, key: EntryKey { id, mark: hash.mark() } }
}

fn code(n: u8) -> CodeRow {
    CodeRow {
        handle: [n; 8],
        key: [n; 32],
        user: user(n),
        role: Role::Carer,
        patient: (n > 1).then(|| patient(n)),
        expires: Instant::from_ms(i64::from(n)),
        wrong_tries: 0,
        server_nonce: None,
        used: None,
    }
}

fn wanted(entries: &[Written], code: Option<u8>) -> Wanted {
    let mut wanted = Wanted { own: Some(device(1)), code: code.map(|n| [n; 8]), ..Wanted::default() };
    for written in entries {
        wanted.chains.push((chain(written.chain), written.number, written.number + 2));
        let how_much = if written.user > 1 { Reading::Whole } else { Reading::Access };
        wanted.patients.insert(patient(written.chain.0), how_much);
    }
    wanted
}

fn line(of: u8, at: i64, id: u8) -> AuditLine {
    let (team, at) = (team(of), Instant::from_ms(at));
    AuditLine { team, at, line: [id; 16], device: Some(device(id)), route: "/v1/sync", bytes: 7 }
}

/// The same question to both: equal answers, or neither has one.
pub(super) async fn same<T: PartialEq + Debug>(what: &str, one: Work<'_, T>, other: Work<'_, T>) {
    match (one.await, other.await) {
        (Ok(one), Ok(other)) => assert_eq!(one, other, "{what}"),
        (Err(_), Err(_)) => {}
        (one, other) => panic!("{what}: {one:?} and {other:?}"),
    }
}

/// What a decision was made from, to be compared.
fn seen(facts: &Facts) -> String {
    let Facts { team, epochs, directory, held, heads, patients, seeds, code, unsound, gaps } = facts;
    let patients: Vec<_> = patients
        .iter()
        .map(|(patient, entries)| (patient, entries.iter().map(|stored| (stored.log, stored.entry.key))))
        .map(|(patient, entries)| (patient, entries.collect::<Vec<_>>()))
        .collect();
    let who = (directory.latest(), directory.now(), [1, 2, 3].map(|n| directory.is_server(&device(n))));
    format!(
        "{team:?} {epochs:?} {who:?} {held:?} {heads:?} {patients:?} {seeds:?} {code:?} {unsound:?} {gaps:?}"
    )
}

async fn append(store: &dyn TeamStore, deed: &Deed) -> Result<(String, u64, Hash), String> {
    let Deed::Append { team: of, entries, code: new_code, uses, door, refused } = deed.clone() else {
        return Err("no append".into());
    };
    let told = Arc::new(Mutex::new(String::new()));
    let (tell, asked) = (Arc::clone(&told), wanted(&entries, uses));
    let decide = Box::new(move |facts: &Facts| {
        *tell.lock().unwrap() = seen(facts);
        let mut plan = Plan::at(Instant::from_ms(5));
        for written in &entries {
            let entry = entry(written);
            let chain = entry.key.id.chain;
            let head = Head { chain, number: written.number, hash: entry.hash };
            plan.seeds.push((Segment { chain, month: 7 }, SegmentSeed([written.branch; 32])));
            plan.signatures.push((head, HeadSignature([written.user; 64])));
            plan.entries.push(entry);
        }
        plan.codes.extend(new_code.map(code));
        plan.used = uses.map(|n| ([n; 8], Instant::from_ms(6)));
        plan.doors.extend(door.map(|n| (device(n), [n; 16])));
        plan.refused = refused.then_some("no");
        plan
    });
    let written = store.append(team(of), asked, decide).await.map_err(|_| "refused".to_owned())?;
    let facts = told.lock().unwrap().clone();
    Ok((facts, written.team.number.0, written.team.hash))
}

async fn carry_out(deed: &Deed, a: &dyn TeamStore, b: &dyn TeamStore) {
    let what = format!("{deed:?}");
    match *deed {
        Deed::CreateTeam(of, n) => {
            let new = || new_team(team(of), epoch(n));
            same(&what, a.create_team(new()), b.create_team(new())).await;
        }
        Deed::OwnDevice(of, n) => {
            let (a, b) = (a.add_own_device(team(of), device(n)), b.add_own_device(team(of), device(n)));
            same(&what, a, b).await;
        }
        Deed::Append { .. } => assert_eq!(append(a, deed).await, append(b, deed).await, "{what}"),
        Deed::BeginEpoch { team: of, instead_of, new, lost, common, at } => {
            let begin = NewEpoch {
                instead_of: epoch(instead_of),
                new: epoch(new),
                lost: lost.map(epoch),
                common: common.map(LogNumber),
                at: Instant::from_ms(at),
            };
            same(&what, a.begin_epoch(team(of), begin), b.begin_epoch(team(of), begin)).await;
        }
        Deed::Enter(by, nonce, next, id) => {
            let entering = || Entering {
                device: device(by),
                nonce: [nonce; 16],
                next: [next; 16],
                line: line(1, 3, id),
            };
            same(&what, a.enter(entering()), b.enter(entering())).await;
        }
        Deed::Note(of, at, id) => same(&what, a.note(line(of, at, id)), b.note(line(of, at, id))).await,
        Deed::CodeNonce(of, n) => {
            let nonce = [n + 1; 32];
            let (a, b) =
                (a.set_code_nonce(team(of), [n; 8], nonce), b.set_code_nonce(team(of), [n; 8], nonce));
            same(&what, a, b).await;
        }
        Deed::WrongTry(of, n) => {
            same(&what, a.count_wrong_try(team(of), [n; 8]), b.count_wrong_try(team(of), [n; 8])).await;
        }
    }
}

fn any_entry() -> impl Strategy<Value = Written> {
    let chain = (0..3_u8, any::<bool>(), 1..3_u8, 1..3_u8);
    let kind = prop::option::weighted(0.9, 0..KINDS.len());
    (chain, 1..5_u64, 0..2_u8, kind, 0..3_u8).prop_map(|(chain, number, branch, kind, user)| Written {
        chain,
        number,
        branch,
        kind,
        user,
    })
}

fn any_append() -> impl Strategy<Value = Deed> {
    let some = || prop::option::weighted(0.2, 1..4_u8);
    let entries = prop::collection::vec(any_entry(), 0..5);
    (1..4_u8, entries, some(), some(), some(), prop::bool::weighted(0.1)).prop_map(
        |(team, entries, code, uses, door, refused)| Deed::Append {
            team,
            entries,
            code,
            uses,
            door,
            refused,
        },
    )
}

fn any_epoch() -> impl Strategy<Value = Deed> {
    (1..4_u8, 1..4_u8, 1..5_u8, prop::option::of(1..6_u8), prop::option::of(0..9_u64), 0..3_i64).prop_map(
        |(team, instead_of, new, lost, common, at)| Deed::BeginEpoch {
            team,
            instead_of,
            new,
            lost,
            common,
            at,
        },
    )
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => any_append(),
        2 => any_epoch(),
        1 => (1..4_u8, 1..3_u8).prop_map(|(team, epoch)| Deed::CreateTeam(team, epoch)),
        1 => (1..4_u8, 1..3_u8).prop_map(|(team, device)| Deed::OwnDevice(team, device)),
        1 => (1..4_u8, 1..4_u8, 1..4_u8, 1..3_u8).prop_map(|(by, nonce, next, id)| Deed::Enter(by, nonce, next, id)),
        1 => (1..4_u8, 0..2_i64, 1..3_u8).prop_map(|(team, at, id)| Deed::Note(team, at, id)),
        1 => (1..4_u8, 1..4_u8).prop_map(|(team, code)| Deed::CodeNonce(team, code)),
        1 => (1..4_u8, 1..4_u8).prop_map(|(team, code)| Deed::WrongTry(team, code)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_both_stores_give_the_same_answers(deeds in prop::collection::vec(any_deed(), 1..30)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let [sqlite, memory] = every_store();
            for (of, own) in [(1, 1), (2, 2)] {
                carry_out(&Deed::CreateTeam(of, 1), &*sqlite.one, &*memory.one).await;
                carry_out(&Deed::OwnDevice(of, own), &*sqlite.one, &*memory.one).await;
            }
            for deed in &deeds {
                carry_out(deed, &*sqlite.one, &*memory.one).await;
            }
            ask_everything(&*sqlite.one, &*memory.one).await;
        });
    }
}
