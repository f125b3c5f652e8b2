//! A team's log without a network: takes what waits on one computer, and brings it to the others.

use crate::desk::{Desk, ESCROW_KEY, PATIENT, Wall};
use hearth_app::deeds::patient::add as patient_add;
use hearth_clinical::{PlanSubject, PlanValue};
use hearth_record::{
    Audience, Chain, ChainId, DeviceId, DeviceStatus, Entry, EntryId, EntryKey, EntryTime, Epoch, Hash, Head,
    Header, Incarnation, Link, LogNumber, PatientId, Replaces, Role, Seen, SegmentSeed, Subject, TeamId,
    UserId, follow, kind_row,
};
use hearth_store::{Arrived, NewAct};
use hearth_wire::{Body, Cursor, DeviceBody, PersonBody, PulledRun, TeamBody, UserBody, body_bytes, kind_of};
use std::collections::BTreeMap;

const EPOCH: Epoch = Epoch::from_bytes([6; 8]);
const SERVER: [u8; 16] = [9; 16];

struct Row {
    entry: Entry,
    seeds: Vec<(u32, SegmentSeed)>,
}

/// The team's log, and the server that writes into it.
pub(crate) struct Team {
    wall: Wall,
    rows: Vec<Row>,
    heads: BTreeMap<ChainId, Head>,
}

impl Team {
    /// A team with these people at their computers; they all know of each other.
    pub(crate) fn of(wall: &Wall, desks: &[&Desk]) -> Team {
        let mut team = Team { wall: wall.clone(), rows: Vec::new(), heads: BTreeMap::new() };
        team.writes_about(
            PatientId::TEAM,
            Subject::team(),
            &Body::Team(TeamBody {
                name: "Invented heart failure team".to_owned(),
                contact: contact(),
                escrow_key: ESCROW_KEY,
                invented: true,
                welsh_review: None,
            }),
        );
        team.lets_in(UserId::from_bytes(SERVER), DeviceId::from_bytes(SERVER), &Role::Server, "");
        for desk in desks {
            team.lets_in(desk.user, desk.device, &desk.role, desk.name);
        }
        let person = hearth_testkit::people::person(1);
        team.writes_about(
            PATIENT,
            Subject::person(),
            &Body::Person(PersonBody {
                name: person.name,
                born: person.born,
                nhs_number: Some(person.nhs_number),
            }),
        );
        for desk in desks {
            team.exchange(desk);
        }
        team
    }

    /// The service records who reviewed the Welsh about safety.
    pub(crate) fn reviews_welsh(&mut self, by: &str) {
        let body = Body::Team(TeamBody {
            name: "Invented heart failure team".to_owned(),
            contact: contact(),
            escrow_key: ESCROW_KEY,
            invented: true,
            welsh_review: Some(by.to_owned()),
        });
        let subject = Subject::team();
        let earlier = self.rows.iter().filter_map(|row| Some((row.entry.key, row.entry.whole()?)));
        let earlier = earlier.filter(|(_, whole)| whole.header.subject == subject);
        let replaces = earlier.map(|(key, _)| Replaces { key, parts: Vec::new() }).collect();
        self.writes(PatientId::TEAM, subject, &body, replaces);
    }

    fn lets_in(&mut self, user: UserId, device: DeviceId, role: &Role, name: &str) {
        let row = UserBody { role: role.clone(), name: name.to_owned(), disabled: false };
        self.writes_about(PatientId::TEAM, Subject::user(&user), &Body::User(row));
        let public_key = [device.bytes()[0]; 32];
        let name = String::new();
        let row = DeviceBody { device, user, public_key, name, status: DeviceStatus::Active };
        self.writes_about(PatientId::TEAM, Subject::device(&device), &Body::Device(row));
    }

    /// The server writes an entry.
    pub(crate) fn writes_about(&mut self, patient: PatientId, subject: Subject, body: &Body) -> EntryKey {
        self.writes(patient, subject, body, Vec::new())
    }

    fn writes(
        &mut self,
        patient: PatientId,
        subject: Subject,
        body: &Body,
        replaces: Vec<Replaces>,
    ) -> EntryKey {
        let kind = kind_of(body);
        let id = ChainId {
            patient,
            audience: kind_row(&kind.name).and_then(|row| row.audience).unwrap_or(Audience::Shared),
            device: DeviceId::from_bytes(SERVER),
            incarnation: Incarnation::from_bytes([1; 8]),
        };
        let mut chain = self.heads.get(&id).map_or(Chain::empty(id), |head| Chain::from_head(*head));
        let now = self.wall.now();
        let time =
            EntryTime { wall: now, day: now.day_at_offset(0), zone: "UTC".to_owned(), offset_ms: Some(0) };
        let (seed, month) = (SegmentSeed([8; 32]), time.month());
        let header = Header {
            id: EntryId { chain: id, number: 0 },
            author: UserId::from_bytes(SERVER),
            seen: Seen { epoch: EPOCH, number: self.number() },
            time,
            subject,
            kind,
            replaces,
        };
        let entry = chain.append(header, body_bytes(body), &seed);
        self.heads.insert(id, chain.head());
        let key = entry.key;
        self.rows.push(Row { entry, seeds: vec![(month, seed)] });
        key
    }

    fn number(&self) -> LogNumber {
        LogNumber(u64::try_from(self.rows.len()).unwrap())
    }

    /// A computer is online for a moment: what waits there goes into the log, and all that its user may see comes.
    pub(crate) fn exchange(&mut self, desk: &Desk) {
        let open = desk.open();
        let store = open.store();
        for waiting in store.waiting().unwrap() {
            let run = store.run(&waiting.chain, waiting.from, waiting.through).unwrap();
            let before = Head { chain: run.chain, number: waiting.from - 1, hash: run.before };
            for entry in follow(before, run.links).unwrap() {
                self.rows.push(Row { entry, seeds: run.seeds.clone() });
            }
            assert!(store.acknowledge(&run.chain, run.head.number, &run.head.hash, &[0; 16]).unwrap());
        }
        let cursor = Cursor {
            team: TeamId::from_bytes([5; 16]),
            epoch: EPOCH,
            number: self.number(),
            hash: Hash([0; 32]),
            receipt: [0; 16],
        };
        let applied =
            store.apply(&Arrived { runs: self.due(desk), cursor: Some(cursor), ..Arrived::default() });
        assert!(applied.unwrap().set_aside.is_empty());
        store.keep("last-contact", &self.wall.now().ms().to_string()).unwrap();
    }

    /// What a user may see, as runs of one entry each. One's own entries do not come back.
    fn due(&self, desk: &Desk) -> Vec<PulledRun> {
        let of_patient = desk.role == Role::Patient;
        let may_see = |chain: &ChainId| {
            let shared = chain.audience == Audience::Shared;
            chain.device != desk.device && (!of_patient || (shared && is_known(&chain.patient)))
        };
        (1..)
            .map(LogNumber)
            .zip(&self.rows)
            .filter(|(_, row)| may_see(&row.entry.key.id.chain))
            .map(|(log, row)| PulledRun {
                chain: row.entry.key.id.chain,
                before: row.entry.before,
                links: vec![(log, row.entry.link.clone())],
                seeds: row.seeds.clone(),
                signature: None,
            })
            .collect()
    }

    /// Every entry that the log holds, for looking into.
    pub(crate) fn links(&self) -> impl Iterator<Item = (&EntryKey, &Link)> {
        self.rows.iter().map(|row| (&row.entry.key, &row.entry.link))
    }
}

fn is_known(patient: &PatientId) -> bool {
    [PATIENT, PatientId::TEAM].contains(patient)
}

fn contact() -> hearth_clinical::TeamContact {
    let typed = "01632 960123; mon-fri 09:00-17:00; 111";
    match PlanSubject::TeamContact.parse_value(typed).unwrap() {
        PlanValue::TeamContact(contact) => contact,
        other => unreachable!("{other:?}"),
    }
}

/// A note that is for the team alone.
pub(crate) fn note_for_the_team(desk: &Desk, text: &str) -> EntryKey {
    let open = desk.open();
    let body = Body::TeamNote(hearth_wire::NoteBody { text: hearth_clinical::Private::new(text.to_owned()) });
    let act = NewAct {
        patient: PATIENT,
        audience: Audience::Team,
        author: desk.user,
        time: open.entry_time(None),
        subject: Subject::new("team-note/1").unwrap(),
        kind: kind_of(&body),
        body: body_bytes(&body),
        replaces: Vec::new(),
        form: None,
    };
    open.store().write(&act, open.fresh().unwrap()).unwrap().key
}

/// Registers somebody on a nurse's computer.
pub(crate) fn register(
    desk: &Desk,
    form: &str,
    name: &str,
    nhs_number: &str,
) -> hearth_app::api::PatientAdded {
    let asked = hearth_app::api::PatientAdd {
        form: form.to_owned(),
        name: name.to_owned(),
        born: "3/5/1948".to_owned(),
        nhs_number: nhs_number.to_owned(),
        despite: String::new(),
    };
    patient_add::add(&desk.open(), &asked).unwrap()
}
