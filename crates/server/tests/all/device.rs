//! A computer that speaks to the server in raw messages: it writes chains, signs, pushes, pulls and keeps what it got.

use crate::world::World;
use ed25519_dalek::SigningKey;
use hearth_clinical::Instant;
use hearth_record::{
    Act, Audience, Chain, ChainId, DeviceId, Entry, EntryTime, Epoch, Hash, Head, Header, Incarnation, Link,
    LogNumber, PatientId, Replaces, Role, Seen, SegmentSeed, Subject, TeamId, UserId, follow, sign_head,
    verify_head,
};
use hearth_server::clock;
use hearth_server::mint::{Mint, OsMint};
use hearth_wire::{
    Body, Cursor, EnrolAnswer, EnrolCode, EnrolHello, EnrolProof, EnrolRequest, HEADER_DEVICE, HEADER_NONCE,
    HEADER_SIGNATURE, OpenLoad, PulledRun, PushedChain, SyncAnswer, SyncRequest, act, body_bytes,
    decode_answer, decode_enrol_answer, decode_enrol_proof, decode_trouble, device_proof, encode_enrol_hello,
    encode_enrol_request, encode_request, from_hex, hex, kind_of, server_proof, sign_request,
};
use std::collections::{BTreeMap, BTreeSet};

/// Status and trouble's code.
pub type Refusal = (u16, String);

pub struct Device {
    pub http: reqwest::Client,
    pub base: String,
    pub team: TeamId,
    pub id: DeviceId,
    pub user: UserId,
    pub role: Role,
    pub key: SigningKey,
    pub nonce: [u8; 16],
    pub incarnation: Incarnation,
    pub cursor: Option<Cursor>,
    pub chains: BTreeMap<ChainId, Chain>,
    pub waiting: Vec<Entry>,
    pub loads: Vec<OpenLoad>,
    /// True for a computer that takes loads in parts.
    pub parts: bool,
    /// Everything that is held, by chain and number and hash.
    pub held: BTreeMap<ChainId, BTreeMap<(u64, [u8; 32]), Entry>>,
    /// In the order in which it came.
    pub came: Vec<(LogNumber, Entry)>,
}

pub fn client(world: &World) -> reqwest::Client {
    hearth_server::tls::install_provider();
    let certificate = reqwest::Certificate::from_pem(&world.certificate()).unwrap();
    reqwest::Client::builder()
        .tls_certs_only([certificate])
        .no_proxy()
        .timeout(std::time::Duration::from_mins(1))
        .build()
        .unwrap()
}

pub fn seed_of(chain: &ChainId, month: u32) -> SegmentSeed {
    SegmentSeed(
        hearth_record::sha256("a test's seed", &[chain.to_string().as_bytes(), &month.to_be_bytes()]).0,
    )
}

async fn post(http: &reqwest::Client, url: String, body: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let response = http.post(url).body(body).send().await.unwrap();
    let status = response.status().as_u16();
    let bytes = response.bytes().await.unwrap().to_vec();
    if status == 200 { Ok(bytes) } else { Err((status, decode_trouble(&bytes).unwrap().code)) }
}

pub async fn hello(world: &World, http: &reqwest::Client, code: &EnrolCode) -> Result<EnrolProof, Refusal> {
    let hello = EnrolHello { handle: code.handle(), client_nonce: [1; 32] };
    let bytes =
        post(http, format!("{}/v1/enrol/hello", world.base()), encode_enrol_hello(&hello).unwrap()).await?;
    let proof = decode_enrol_proof(&bytes).unwrap();
    let expected = server_proof(&code.key(), &[1; 32], &proof.server_nonce, &world.running().spki_sha256);
    assert_eq!(proof.proof, expected, "the server proves the code and its TLS key");
    Ok(proof)
}

pub fn enrol_request(world: &World, code: &EnrolCode, proof: &EnrolProof, key: &SigningKey) -> EnrolRequest {
    let public_key = key.verifying_key().to_bytes();
    let spki = world.running().spki_sha256;
    EnrolRequest {
        handle: code.handle(),
        client_nonce: [1; 32],
        server_nonce: proof.server_nonce,
        public_key,
        device_name: "Laptop".into(),
        proof: device_proof(&code.key(), &[1; 32], &proof.server_nonce, &spki, &public_key),
    }
}

pub async fn finish(
    world: &World,
    http: &reqwest::Client,
    request: &EnrolRequest,
) -> Result<Vec<u8>, Refusal> {
    post(http, format!("{}/v1/enrol/finish", world.base()), encode_enrol_request(request).unwrap()).await
}

impl Device {
    pub async fn enrol(world: &World, code: &EnrolCode) -> Result<Device, Refusal> {
        let http = client(world);
        let key = SigningKey::from_bytes(&OsMint.thirty_two());
        let proof = hello(world, &http, code).await?;
        let bytes = finish(world, &http, &enrol_request(world, code, &proof, &key)).await?;
        Ok(Device::of(world, http, key, &decode_enrol_answer(&bytes).unwrap()))
    }

    /// A computer that was let in.
    pub fn of(world: &World, http: reqwest::Client, key: SigningKey, answer: &EnrolAnswer) -> Device {
        Device {
            http,
            base: world.base(),
            team: answer.team,
            id: answer.device,
            user: answer.user,
            role: answer.role.clone(),
            key,
            nonce: answer.nonce,
            incarnation: Incarnation::from_bytes(OsMint.eight()),
            cursor: None,
            chains: BTreeMap::new(),
            waiting: Vec::new(),
            loads: Vec::new(),
            parts: false,
            held: BTreeMap::new(),
            came: Vec::new(),
        }
    }

    pub fn chain_id(&self, patient: PatientId, audience: Audience) -> ChainId {
        ChainId { patient, audience, device: self.id, incarnation: self.incarnation }
    }

    pub fn seen(&self) -> Seen {
        let first = Seen { epoch: Epoch::from_bytes([0; 8]), number: LogNumber(0) };
        self.cursor.map_or(first, |cursor| Seen { epoch: cursor.epoch, number: cursor.number })
    }

    pub fn write(&mut self, patient: PatientId, audience: Audience, subject: &str, body: &Body) -> Entry {
        self.write_at(clock::now(), patient, audience, subject, Vec::new(), body)
    }

    pub fn write_at(
        &mut self,
        at: Instant,
        patient: PatientId,
        audience: Audience,
        subject: &str,
        replaces: Vec<Replaces>,
        body: &Body,
    ) -> Entry {
        let id = self.chain_id(patient, audience);
        let seen = self.seen();
        let chain = self.chains.entry(id).or_insert_with(|| Chain::empty(id));
        let header = Header {
            id: chain.next_id(),
            author: self.user,
            seen,
            time: EntryTime {
                wall: at,
                day: at.day_at_offset(0),
                zone: "Europe/London".into(),
                offset_ms: Some(0),
            },
            subject: Subject::new(subject).unwrap(),
            kind: kind_of(body),
            replaces,
        };
        let entry = {
            let month = header.time.month();
            chain.append(header, body_bytes(body), &seed_of(&id, month))
        };
        self.waiting.push(entry.clone());
        entry
    }

    /// One pushed chain of entries that follow each other.
    pub fn pushed(&self, entries: &[Entry]) -> PushedChain {
        let (first, last) = (entries.first().unwrap(), entries.last().unwrap());
        let chain = first.key.id.chain;
        let head = Head { chain, number: last.key.id.number, hash: last.hash };
        let months: BTreeSet<u32> =
            entries.iter().filter_map(Entry::whole).map(|whole| whole.header.time.month()).collect();
        PushedChain {
            chain,
            before: first.before,
            links: entries.iter().map(|entry| entry.link.clone()).collect(),
            seeds: months.into_iter().map(|month| (month, seed_of(&chain, month))).collect(),
            signature: sign_head(&self.key, &head),
        }
    }

    /// Everything that waits, a chain a run.
    pub fn waiting_chains(&self) -> Vec<PushedChain> {
        let chains: BTreeSet<ChainId> = self.waiting.iter().map(|entry| entry.key.id.chain).collect();
        let of = |chain: &ChainId| -> Vec<Entry> {
            self.waiting.iter().filter(|entry| entry.key.id.chain == *chain).cloned().collect()
        };
        chains.iter().map(|chain| self.pushed(&of(chain))).collect()
    }

    pub fn request(&self, chains: Vec<PushedChain>) -> SyncRequest {
        let mut loads = self.loads.clone();
        loads.sort_by_key(OpenLoad::stretch);
        SyncRequest {
            device: self.id,
            cursor: self.cursor,
            loads,
            chains,
            page_bytes: 256 * 1024,
            compare: Vec::new(),
            wants: Vec::new(),
            parts: self.parts,
        }
    }

    /// Sends bytes as this device, signed with a nonce. Status, body and the nonce that came back.
    pub async fn send(&self, body: Vec<u8>, nonce: &[u8; 16]) -> (u16, Vec<u8>, Option<[u8; 16]>) {
        let signature = sign_request(&self.key, "POST", "/v1/sync", &body, nonce);
        let sent = self.http.post(format!("{}/v1/sync", self.base));
        let sent = sent
            .header(HEADER_DEVICE, self.id.to_string())
            .header(HEADER_NONCE, hex(nonce))
            .header(HEADER_SIGNATURE, hex(&signature))
            .body(body);
        let response = sent.send().await.unwrap();
        let status = response.status().as_u16();
        let next = response.headers().get(HEADER_NONCE).and_then(|value| from_hex(value.to_str().unwrap()));
        (status, response.bytes().await.unwrap().to_vec(), next)
    }

    /// One exchange; a nonce that is no longer good is signed again once, as the contract says.
    pub async fn exchange(&mut self, request: &SyncRequest) -> Result<SyncAnswer, Refusal> {
        let body = encode_request(request).unwrap();
        for _ in 0..3 {
            let (status, bytes, next) = self.send(body.clone(), &self.nonce.clone()).await;
            self.nonce = next.unwrap_or(self.nonce);
            if status == 200 {
                return Ok(decode_answer(&bytes).unwrap());
            }
            let code = decode_trouble(&bytes).unwrap().code;
            if code != "unknown-nonce" {
                return Err((status, code));
            }
        }
        Err((401, "unknown-nonce".into()))
    }

    pub async fn push(&mut self, chains: Vec<PushedChain>) -> SyncAnswer {
        let request = self.request(chains);
        self.exchange(&request).await.unwrap()
    }

    /// Pushes what waits and pulls until there is no more. The last answer.
    pub async fn sync(&mut self) -> SyncAnswer {
        self.sync_in_pages(256 * 1024).await
    }

    pub async fn sync_in_pages(&mut self, page_bytes: u32) -> SyncAnswer {
        let mut chains = self.waiting_chains();
        for turn in 0..500 {
            let request = SyncRequest { page_bytes, ..self.request(std::mem::take(&mut chains)) };
            let answer = self.exchange(&request).await.unwrap();
            if turn == 0 {
                self.keep_own();
            }
            self.keep(&answer);
            if !answer.more {
                return answer;
            }
        }
        unreachable!("a pull comes to an end")
    }

    pub fn keep_own(&mut self) {
        for entry in std::mem::take(&mut self.waiting) {
            let number = entry.key.id.number;
            self.held.entry(entry.key.id.chain).or_default().insert((number, entry.hash.0), entry);
        }
    }

    pub fn keep(&mut self, answer: &SyncAnswer) {
        if answer.afresh {
            self.came.clear();
        }
        self.loads.extend(answer.opens.iter().copied());
        for run in &answer.runs {
            self.keep_run(run);
        }
        for page in &answer.loads {
            for run in &page.runs {
                self.keep_run(run);
            }
            let load = self.loads.iter_mut().find(|load| load.patient == page.patient).unwrap();
            (load.after, load.place) = (page.through, page.place);
        }
        let done: Vec<PatientId> =
            answer.loads.iter().filter(|page| page.done).map(|page| page.patient).collect();
        self.loads.retain(|load| !done.contains(&load.patient));
        self.cursor = Some(answer.cursor);
    }

    fn keep_run(&mut self, run: &PulledRun) {
        let first = run.links[0].1.number();
        let from = Head { chain: run.chain, number: first - 1, hash: run.before };
        let logs: Vec<LogNumber> = run.links.iter().map(|(log, _)| *log).collect();
        let links: Vec<Link> = run.links.iter().map(|(_, link)| link.clone()).collect();
        let entries = follow(from, links).unwrap();
        // While a patient is being loaded, what is new comes before what is old.
        let loading = self.loads.iter().any(|load| load.patient == run.chain.patient);
        let held = self.held.entry(run.chain).or_default();
        assert!(
            loading
                || first == 1 && run.before == Hash::GENESIS
                || held.contains_key(&(first - 1, run.before.0)),
            "a run goes on from what is held: {:?} at {first}",
            run.chain
        );
        let signed = run.signature.map(|(number, signature)| {
            let entry = entries.iter().find(|entry| entry.key.id.number == number).unwrap();
            (Head { chain: run.chain, number, hash: entry.hash }, signature)
        });
        for (log, entry) in logs.into_iter().zip(entries) {
            // What is held whole stays so, whatever comes as a stub.
            let place = (entry.key.id.number, entry.hash.0);
            if entry.whole().is_some() || !held.contains_key(&place) {
                held.insert(place, entry.clone());
            }
            self.came.push((log, entry));
        }
        if let Some((head, signature)) = signed
            && let Some(key) = self.public_key_of(&run.chain.device)
        {
            verify_head(&key, &head, &signature).unwrap();
        }
    }

    fn public_key_of(&self, device: &DeviceId) -> Option<[u8; 32]> {
        let acts: Vec<Act> = self.acts(&PatientId::TEAM);
        hearth_wire::directory(&acts).devices.get(device).map(|row| row.public_key)
    }

    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.held.values().flat_map(BTreeMap::values)
    }

    pub fn acts(&self, patient: &PatientId) -> Vec<Act> {
        self.entries().filter(|entry| entry.key.id.chain.patient == *patient).filter_map(act).collect()
    }

    /// The bodies of one kind about a patient.
    pub fn bodies(&self, patient: &PatientId, kind: &str) -> Vec<Body> {
        self.entries()
            .filter(|entry| entry.key.id.chain.patient == *patient)
            .filter_map(Entry::whole)
            .filter(|whole| whole.header.kind.name == kind)
            .map(|whole| hearth_wire::read_body(&whole.header.kind, &whole.body).unwrap())
            .collect()
    }

    /// The digest of all that is held, for a computer that is due all of it.
    pub fn root(&self) -> Hash {
        hearth_wire::root_digest(self.heads())
    }

    /// The ends of all chains that are held.
    pub fn heads(&self) -> Vec<Head> {
        let mut heads = Vec::new();
        for (chain, places) in &self.held {
            let befores: BTreeSet<[u8; 32]> = places.values().map(|entry| entry.before.0).collect();
            let ends = places.iter().filter(|((_, hash), _)| !befores.contains(hash));
            heads.extend(ends.map(|((number, hash), _)| Head {
                chain: *chain,
                number: *number,
                hash: Hash(*hash),
            }));
        }
        heads
    }
}
