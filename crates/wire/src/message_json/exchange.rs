//! The one exchange as JSON: what the device says and what the server answers.
//! Reading checks form and limits; whether chains fit together is for the record to say.

use super::chains::{ChainJson, LinkJson, SeedsJson, read_seeds, seeds_json};
use super::sameness::{AskJson, DigestJson, ScopeJson};
use super::{bytes, field};
use crate::limits::{
    LOADS_MAX, MESSAGE_BYTES_MAX, OPENS_MAX, PAGE_CHAINS_MAX, PAGE_ENTRIES_MAX, SCOPES_MAX, WANTS_MAX,
};
use crate::messages::{
    ChainAnswer, Cursor, LoadPage, LoadPlace, OpenLoad, PulledRun, PushProblem, PushedChain, SyncAnswer,
    SyncRequest,
};
use crate::packing::{WireProblem, at_most, pack, unpack};
use crate::text::base64;
use hearth_clinical::Instant;
use hearth_record::{DeviceId, Epoch, Hash, HeadSignature, LogNumber, PatientId, TeamId};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct CursorJson {
    team: String,
    epoch: String,
    number: u64,
    hash: String,
    receipt: String,
}

#[derive(Serialize, Deserialize)]
struct LoadJson {
    patient: String,
    as_of: u64,
    after: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    part: Option<(u32, u64)>,
}

#[derive(Serialize, Deserialize)]
struct PushJson {
    chain: ChainJson,
    before: String,
    links: Vec<LinkJson>,
    seeds: SeedsJson,
    signature: String,
}

#[derive(Serialize, Deserialize)]
struct RequestJson {
    device: String,
    cursor: Option<CursorJson>,
    loads: Vec<LoadJson>,
    chains: Vec<PushJson>,
    page_bytes: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    compare: Vec<DigestJson>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    wants: Vec<AskJson>,
    #[serde(default, skip_serializing_if = "is_false")]
    parts: bool,
}

#[derive(Serialize, Deserialize)]
struct ChainAnswerJson {
    chain: ChainJson,
    through: u64,
    hash: String,
    receipt: String,
    problem: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct RunJson {
    chain: ChainJson,
    before: String,
    links: Vec<LinkJson>,
    seeds: SeedsJson,
    signature: Option<(u64, String)>,
}

#[derive(Serialize, Deserialize)]
struct PageJson {
    patient: String,
    as_of: u64,
    through: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    part: Option<(u32, u64)>,
    done: bool,
    runs: Vec<RunJson>,
}

#[derive(Serialize, Deserialize)]
struct AnswerJson {
    server_time: i64,
    chains: Vec<ChainAnswerJson>,
    runs: Vec<RunJson>,
    loads: Vec<PageJson>,
    opens: Vec<LoadJson>,
    cursor: CursorJson,
    more: bool,
    root: Option<String>,
    afresh: bool,
    revoked: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    differs: Vec<ScopeJson>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    repairs: Vec<RunJson>,
}

/// The bytes of a request.
///
/// # Errors
/// [`WireProblem::TooLarge`] or [`WireProblem::TooMany`] if it does not fit a message; the sender makes a smaller page.
pub fn encode_request(request: &SyncRequest) -> Result<Vec<u8>, WireProblem> {
    let json = RequestJson {
        device: request.device.to_string(),
        cursor: request.cursor.as_ref().map(CursorJson::of),
        loads: request.loads.iter().map(LoadJson::of).collect(),
        chains: request.chains.iter().map(PushJson::of).collect(),
        page_bytes: request.page_bytes,
        compare: request.compare.iter().map(DigestJson::of).collect(),
        wants: request.wants.iter().map(AskJson::of).collect(),
        parts: request.parts,
    };
    json.within_limits()?;
    pack(&json, MESSAGE_BYTES_MAX)
}

/// Reads a request. A chain whose run has an entry that makes no sense or goes over a limit comes cut off before it, so
/// that its signature does not fit.
///
/// # Errors
/// [`WireProblem`] if it is not one, or goes over a limit.
pub fn decode_request(from: &[u8]) -> Result<SyncRequest, WireProblem> {
    let json: RequestJson = unpack(from, MESSAGE_BYTES_MAX)?;
    json.within_limits()?;
    Ok(SyncRequest {
        device: field("device", DeviceId::parse(&json.device).ok())?,
        cursor: json.cursor.map(CursorJson::read).transpose()?,
        loads: json.loads.into_iter().map(LoadJson::read).collect::<Result<_, _>>()?,
        chains: json.chains.into_iter().map(PushJson::read).collect::<Result<_, _>>()?,
        page_bytes: json.page_bytes,
        compare: json.compare.into_iter().map(DigestJson::read).collect::<Result<_, _>>()?,
        wants: json.wants.into_iter().map(AskJson::read).collect::<Result<_, _>>()?,
        parts: json.parts,
    })
}

/// The bytes of an answer.
///
/// # Errors
/// [`WireProblem::TooLarge`] or [`WireProblem::TooMany`] if it does not fit a message.
pub fn encode_answer(answer: &SyncAnswer) -> Result<Vec<u8>, WireProblem> {
    let json = AnswerJson {
        server_time: answer.server_time.ms(),
        chains: answer.chains.iter().map(ChainAnswerJson::of).collect(),
        runs: answer.runs.iter().map(RunJson::of).collect(),
        loads: answer.loads.iter().map(PageJson::of).collect(),
        opens: answer.opens.iter().map(LoadJson::of).collect(),
        cursor: CursorJson::of(&answer.cursor),
        more: answer.more,
        root: answer.root.map(|hash| base64(&hash.0)),
        afresh: answer.afresh,
        revoked: answer.revoked,
        differs: answer.differs.iter().map(ScopeJson::of).collect(),
        repairs: answer.repairs.iter().map(RunJson::of).collect(),
    };
    json.within_limits()?;
    pack(&json, MESSAGE_BYTES_MAX)
}

/// Reads an answer.
///
/// # Errors
/// [`WireProblem`] if it is not one, or goes over a limit.
pub fn decode_answer(from: &[u8]) -> Result<SyncAnswer, WireProblem> {
    let json: AnswerJson = unpack(from, MESSAGE_BYTES_MAX)?;
    json.within_limits()?;
    Ok(SyncAnswer {
        server_time: Instant::from_ms(json.server_time),
        chains: json.chains.into_iter().map(ChainAnswerJson::read).collect::<Result<_, _>>()?,
        runs: json.runs.into_iter().map(RunJson::read).collect::<Result<_, _>>()?,
        loads: json.loads.into_iter().map(PageJson::read).collect::<Result<_, _>>()?,
        opens: json.opens.into_iter().map(LoadJson::read).collect::<Result<_, _>>()?,
        cursor: json.cursor.read()?,
        more: json.more,
        root: json.root.map(|hash| bytes("root", &hash).map(Hash)).transpose()?,
        afresh: json.afresh,
        revoked: json.revoked,
        differs: json.differs.into_iter().map(ScopeJson::read).collect::<Result<_, _>>()?,
        repairs: json.repairs.into_iter().map(RunJson::read).collect::<Result<_, _>>()?,
    })
}

impl RequestJson {
    fn within_limits(&self) -> Result<(), WireProblem> {
        at_most("chains", self.chains.len(), PAGE_CHAINS_MAX)?;
        at_most("links", self.chains.iter().map(|chain| chain.links.len()).sum(), PAGE_ENTRIES_MAX)?;
        at_most("compare", self.compare.len(), SCOPES_MAX)?;
        at_most("wants", self.wants.len(), WANTS_MAX)?;
        at_most("loads", self.loads.len(), LOADS_MAX)
    }
}

impl AnswerJson {
    fn within_limits(&self) -> Result<(), WireProblem> {
        let loaded = self.loads.iter().flat_map(|page| &page.runs);
        let links = self.runs.iter().chain(loaded).chain(&self.repairs).map(|run| run.links.len()).sum();
        at_most("differs", self.differs.iter().map(ScopeJson::len).sum(), SCOPES_MAX)?;
        at_most("chains", self.chains.len(), PAGE_CHAINS_MAX)?;
        at_most("links", links, PAGE_ENTRIES_MAX)?;
        at_most("opens", self.opens.len(), OPENS_MAX)?;
        at_most("loads", self.loads.len(), LOADS_MAX)
    }
}

impl CursorJson {
    fn of(cursor: &Cursor) -> CursorJson {
        CursorJson {
            team: cursor.team.to_string(),
            epoch: cursor.epoch.to_string(),
            number: cursor.number.0,
            hash: base64(&cursor.hash.0),
            receipt: base64(&cursor.receipt),
        }
    }

    fn read(self) -> Result<Cursor, WireProblem> {
        Ok(Cursor {
            team: field("team", TeamId::parse(&self.team).ok())?,
            epoch: field("epoch", Epoch::parse(&self.epoch).ok())?,
            number: LogNumber(self.number),
            hash: Hash(bytes("hash", &self.hash)?),
            receipt: bytes("receipt", &self.receipt)?,
        })
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
const fn is_false(value: &bool) -> bool {
    !*value
}

const fn place_json(place: LoadPlace) -> (u32, u64) {
    (place.band, place.after.0)
}

const fn read_place((band, after): (u32, u64)) -> LoadPlace {
    LoadPlace { band, after: LogNumber(after) }
}

impl LoadJson {
    fn of(load: &OpenLoad) -> LoadJson {
        LoadJson {
            patient: load.patient.to_string(),
            as_of: load.as_of.0,
            after: load.after.0,
            part: load.place.map(place_json),
        }
    }

    fn read(self) -> Result<OpenLoad, WireProblem> {
        let patient = field("patient", PatientId::parse(&self.patient).ok())?;
        Ok(OpenLoad {
            patient,
            as_of: LogNumber(self.as_of),
            after: LogNumber(self.after),
            place: self.part.map(read_place),
        })
    }
}

impl PushJson {
    fn of(push: &PushedChain) -> PushJson {
        PushJson {
            chain: ChainJson::of(&push.chain),
            before: base64(&push.before.0),
            links: push.links.iter().map(|link| LinkJson::of(link, None, &push.seeds)).collect(),
            seeds: seeds_json(&push.seeds),
            signature: base64(&push.signature.0),
        }
    }

    fn read(self) -> Result<PushedChain, WireProblem> {
        let (chain, seeds) = (self.chain.read()?, read_seeds(self.seeds)?);
        // An entry that can't be read ends its run here. The signature then fits no head, so that this chain is refused
        // as a whole, and the others of the page are not held up by it.
        let links = self.links.into_iter().map_while(|link| link.read(chain, &seeds).ok()).collect();
        Ok(PushedChain {
            chain,
            before: Hash(bytes("before", &self.before)?),
            links,
            seeds,
            signature: HeadSignature(bytes("signature", &self.signature)?),
        })
    }
}

const fn problem_code(problem: PushProblem) -> &'static str {
    match problem {
        PushProblem::Gap => "gap",
        PushProblem::Broken => "broken",
        PushProblem::NotSigned => "not-signed",
        PushProblem::Malformed => "malformed",
    }
}

/// A problem that this version does not know is 'not of a form that the server takes'.
fn problem_from_code(code: &str) -> PushProblem {
    [PushProblem::Gap, PushProblem::Broken, PushProblem::NotSigned]
        .into_iter()
        .find(|problem| problem_code(*problem) == code)
        .unwrap_or(PushProblem::Malformed)
}

impl ChainAnswerJson {
    fn of(answer: &ChainAnswer) -> ChainAnswerJson {
        ChainAnswerJson {
            chain: ChainJson::of(&answer.chain),
            through: answer.through,
            hash: base64(&answer.hash.0),
            receipt: base64(&answer.receipt),
            problem: answer.problem.map(|problem| problem_code(problem).to_owned()),
        }
    }

    fn read(self) -> Result<ChainAnswer, WireProblem> {
        Ok(ChainAnswer {
            chain: self.chain.read()?,
            through: self.through,
            hash: Hash(bytes("hash", &self.hash)?),
            receipt: bytes("receipt", &self.receipt)?,
            problem: self.problem.as_deref().map(problem_from_code),
        })
    }
}

impl RunJson {
    fn of(run: &PulledRun) -> RunJson {
        let links = run.links.iter().map(|(log, link)| LinkJson::of(link, Some(*log), &run.seeds));
        RunJson {
            chain: ChainJson::of(&run.chain),
            before: base64(&run.before.0),
            links: links.collect(),
            seeds: seeds_json(&run.seeds),
            signature: run.signature.map(|(number, signature)| (number, base64(&signature.0))),
        }
    }

    fn read(self) -> Result<PulledRun, WireProblem> {
        let (chain, seeds) = (self.chain.read()?, read_seeds(self.seeds)?);
        let links = self.links.into_iter().map(|link| Ok((link.log()?, link.read(chain, &seeds)?)));
        let links = links.collect::<Result<_, WireProblem>>()?;
        let signature =
            self.signature.map(|(number, text)| Ok((number, HeadSignature(bytes("signature", &text)?))));
        Ok(PulledRun {
            chain,
            before: Hash(bytes("before", &self.before)?),
            links,
            seeds,
            signature: signature.transpose()?,
        })
    }
}

impl PageJson {
    fn of(page: &LoadPage) -> PageJson {
        PageJson {
            patient: page.patient.to_string(),
            as_of: page.as_of.0,
            through: page.through.0,
            part: page.place.map(place_json),
            done: page.done,
            runs: page.runs.iter().map(RunJson::of).collect(),
        }
    }

    fn read(self) -> Result<LoadPage, WireProblem> {
        Ok(LoadPage {
            patient: field("patient", PatientId::parse(&self.patient).ok())?,
            as_of: LogNumber(self.as_of),
            through: LogNumber(self.through),
            place: self.part.map(read_place),
            done: self.done,
            runs: self.runs.into_iter().map(RunJson::read).collect::<Result<_, _>>()?,
        })
    }
}
