//! One invented value of every message.

use crate::examples::{MORNING, bodies, chain, day, key, seen, user};
use ed25519_dalek::SigningKey;
use hearth_record::{
    Audience, Chain, ChainId, DeviceId, Entry, EntryTime, Epoch, Hash, Head, HeadSignature, Header, Link,
    LogNumber, PatientId, Replaces, Role, Salt, SegmentSeed, Subject, TeamId, Whole, sign_head,
};
use hearth_wire::{
    ChainAnswer, ChainAsk, Cursor, EnrolAnswer, EnrolHello, EnrolProof, EnrolRequest, LoadPage, LoadPlace,
    OpenLoad, PulledRun, PushProblem, PushedChain, ScopeDigest, ScopeHeads, SyncAnswer, SyncRequest, Trouble,
    body_bytes,
};

pub const SEED: SegmentSeed = SegmentSeed([0x5E; 32]);

pub fn header(chain: ChainId) -> Header {
    Header {
        id: Chain::empty(chain).next_id(),
        author: user(0xB1),
        seen: seen(),
        time: EntryTime {
            wall: MORNING,
            day: day(),
            zone: "Europe/London".to_owned(),
            offset_ms: Some(-250),
        },
        subject: Subject::check_in_self(),
        kind: hearth_record::Kind::new("check-in", 1),
        replaces: vec![],
    }
}

/// A chain with one entry of every kind.
pub fn entries() -> Vec<Entry> {
    let mut written = Chain::empty(chain());
    let each = bodies().into_iter().enumerate().map(|(place, (_, kind, body))| {
        let offset_ms = (place % 2 == 0).then_some(1_000);
        let time = EntryTime { offset_ms, ..header(chain()).time };
        let replaces = vec![
            Replaces { key: key(), parts: vec!["weight".to_owned(), "symptom/dizzy".to_owned()] },
            Replaces { key: key(), parts: vec![] },
        ];
        let replaces = if kind.name == "amendment" { replaces } else { vec![] };
        written.append(Header { kind, time, replaces, ..header(chain()) }, body_bytes(&body), &SEED)
    });
    each.collect()
}

fn seeds() -> Vec<(u32, SegmentSeed)> {
    vec![(header(chain()).time.month(), SEED)]
}

fn cursor() -> Cursor {
    let (team, epoch) = (TeamId::from_bytes([0x7E; 16]), Epoch::from_bytes([0xE0; 8]));
    Cursor { team, epoch, number: LogNumber(41), hash: Hash([0x41; 32]), receipt: [0x42; 16] }
}

fn load(byte: u8) -> OpenLoad {
    OpenLoad {
        patient: PatientId::from_bytes([byte; 16]),
        as_of: LogNumber(40),
        after: LogNumber(3),
        place: None,
    }
}

pub fn request() -> SyncRequest {
    let entries = entries();
    let last = entries.last().unwrap();
    let head = hearth_record::Head { chain: chain(), number: last.key.id.number, hash: last.hash };
    let pushed = PushedChain {
        chain: chain(),
        before: Hash::GENESIS,
        links: entries.into_iter().map(|entry| entry.link).collect(),
        seeds: seeds(),
        signature: sign_head(&SigningKey::from_bytes(&[7; 32]), &head),
    };
    SyncRequest {
        device: DeviceId::from_bytes([0xD1; 16]),
        cursor: Some(cursor()),
        loads: vec![load(0xA2)],
        chains: vec![pushed],
        page_bytes: 65_536,
        compare: vec![],
        wants: vec![],
        parts: false,
    }
}

pub fn first_request() -> SyncRequest {
    SyncRequest {
        device: DeviceId::from_bytes([0xD1; 16]),
        cursor: None,
        loads: vec![],
        chains: vec![],
        page_bytes: 8_192,
        compare: vec![],
        wants: vec![],
        parts: false,
    }
}

/// The same from a device that takes loads in parts, with one under way.
pub fn parted_request() -> SyncRequest {
    let place = Some(LoadPlace { band: 24_318, after: LogNumber(12) });
    SyncRequest { loads: vec![OpenLoad { place, ..load(0xA2) }], parts: true, ..first_request() }
}

/// The root digests differed: the device says what it holds of each patient, and which chains it wants again.
pub fn comparing_request() -> SyncRequest {
    let scope = |byte, audience| ScopeDigest {
        patient: PatientId::from_bytes([byte; 16]),
        audience,
        digest: Hash([byte; 32]),
    };
    SyncRequest {
        compare: vec![scope(0, Audience::Shared), scope(0xA1, Audience::Shared), scope(0xA1, Audience::Team)],
        wants: vec![ChainAsk { chain: chain(), after: 3 }, ChainAsk { chain: chain(), after: 0 }],
        ..first_request()
    }
}

/// A run with every form that a link can have: derived salts, salts of its own, a body that is no text, a stub.
pub fn run() -> PulledRun {
    let mut links: Vec<Link> = entries().into_iter().take(2).map(|entry| entry.link).collect();
    if let Some(Link::Whole(whole)) = links.get_mut(1) {
        whole.header_salt = Salt([0x0A; 16]);
    }
    let mut third = header(chain());
    third.id.number = 3;
    third.kind = hearth_record::Kind::new("picture-2031", 9);
    third.time.offset_ms = None;
    let (header_salt, body_salt) = (Salt([1; 16]), Salt([2; 16]));
    links.push(Link::Whole(Box::new(Whole {
        header: third,
        body: vec![0xFF, 0x00, 0x7B],
        header_salt,
        body_salt,
    })));
    links.push(Link::Stub { number: 4, header_hash: Hash([8; 32]), body_hash: Hash([9; 32]) });
    PulledRun {
        chain: chain(),
        before: Hash::GENESIS,
        links: links.into_iter().zip(40..).map(|(link, log)| (LogNumber(log), link)).collect(),
        seeds: seeds(),
        signature: Some((4, HeadSignature([0x51; 64]))),
    }
}

pub fn answer() -> SyncAnswer {
    let outcome =
        ChainAnswer { chain: chain(), through: 12, hash: Hash([0x12; 32]), receipt: [3; 16], problem: None };
    let problems = [PushProblem::Gap, PushProblem::Broken, PushProblem::NotSigned, PushProblem::Malformed];
    let refused = problems.map(|problem| ChainAnswer { problem: Some(problem), through: 0, ..outcome });
    SyncAnswer {
        server_time: MORNING,
        chains: [vec![outcome], refused.to_vec()].concat(),
        runs: vec![run()],
        loads: vec![LoadPage {
            patient: PatientId::from_bytes([0xA2; 16]),
            as_of: LogNumber(40),
            through: LogNumber(12),
            place: None,
            done: false,
            runs: vec![PulledRun { signature: None, ..run() }],
        }],
        opens: vec![load(0xA3)],
        cursor: cursor(),
        more: true,
        root: None,
        afresh: false,
        revoked: false,
        differs: vec![],
        repairs: vec![],
    }
}

/// What is answered to it.
pub fn comparing_answer() -> SyncAnswer {
    let patient = chain().patient;
    let scope = |audience, heads| ScopeHeads { patient, audience, heads };
    let head = |number| Head { chain: chain(), number, hash: Hash([0x12; 32]) };
    SyncAnswer {
        differs: vec![scope(Audience::Shared, vec![head(12), head(13)]), scope(Audience::Team, vec![])],
        repairs: vec![run()],
        afresh: false,
        revoked: false,
        ..last_answer()
    }
}

/// What is answered to it: a page of the load, and another one that begins.
pub fn parted_answer() -> SyncAnswer {
    let page = LoadPage {
        patient: PatientId::from_bytes([0xA2; 16]),
        as_of: LogNumber(40),
        through: LogNumber(0),
        place: Some(LoadPlace { band: 24_319, after: LogNumber(5) }),
        done: false,
        runs: vec![PulledRun { signature: None, ..run() }],
    };
    let opened = OpenLoad { after: LogNumber(0), place: Some(LoadPlace::START), ..load(0xA3) };
    SyncAnswer { loads: vec![page], opens: vec![opened], more: true, ..last_answer() }
}

pub fn last_answer() -> SyncAnswer {
    let root = Some(Hash([0x40; 32]));
    let (chains, runs, loads, opens) = (vec![], vec![], vec![], vec![]);
    SyncAnswer { chains, runs, loads, opens, more: false, root, afresh: true, revoked: true, ..answer() }
}

pub fn hello() -> EnrolHello {
    EnrolHello { handle: [1; 8], client_nonce: [2; 32] }
}

pub fn proof() -> EnrolProof {
    EnrolProof { server_nonce: [3; 32], proof: [4; 32] }
}

pub fn enrol() -> EnrolRequest {
    EnrolRequest {
        handle: [1; 8],
        client_nonce: [2; 32],
        server_nonce: [3; 32],
        public_key: [5; 32],
        device_name: "Invented laptop".to_owned(),
        proof: [6; 32],
    }
}

pub fn enrolled(patient: bool) -> EnrolAnswer {
    EnrolAnswer {
        team: TeamId::from_bytes([0x7E; 16]),
        device: DeviceId::from_bytes([0xD1; 16]),
        user: user(0xB1),
        role: if patient { Role::Patient } else { Role::from_code("pilot-2031") },
        patient: patient.then(|| PatientId::from_bytes([0xA1; 16])),
        team_name: "Invented Heart Failure Team".to_owned(),
        escrow_key: [9; 32],
        invented: true,
        server_time: MORNING,
        nonce: [0x10; 16],
    }
}

pub fn trouble() -> Trouble {
    Trouble { code: "code-used".to_owned(), detail: "this code was used before".to_owned() }
}
