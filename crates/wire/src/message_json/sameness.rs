//! What two sides compare when their root digests differ, as JSON: digests, heads, and which chains are asked for.

use super::chains::ChainJson;
use super::{bytes, field};
use crate::messages::{ChainAsk, ScopeDigest, ScopeHeads};
use crate::packing::WireProblem;
use crate::text::base64;
use hearth_record::{Audience, ChainId, DeviceId, Hash, Head, Incarnation, PatientId};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub(super) struct DigestJson {
    patient: String,
    audience: String,
    digest: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct AskJson {
    chain: ChainJson,
    after: u64,
}

/// Heads as device, incarnation, number, hash.
#[derive(Serialize, Deserialize)]
pub(super) struct ScopeJson {
    patient: String,
    audience: String,
    heads: Vec<(String, String, u64, String)>,
}

fn scope(patient: &str, audience: &str) -> Result<(PatientId, Audience), WireProblem> {
    let patient = field("patient", PatientId::parse(patient).ok())?;
    Ok((patient, field("audience", Audience::from_code(audience))?))
}

impl DigestJson {
    pub(super) fn of(of: &ScopeDigest) -> DigestJson {
        DigestJson {
            patient: of.patient.to_string(),
            audience: of.audience.code().to_owned(),
            digest: base64(&of.digest.0),
        }
    }

    pub(super) fn read(self) -> Result<ScopeDigest, WireProblem> {
        let (patient, audience) = scope(&self.patient, &self.audience)?;
        Ok(ScopeDigest { patient, audience, digest: Hash(bytes("digest", &self.digest)?) })
    }
}

impl AskJson {
    pub(super) fn of(ask: &ChainAsk) -> AskJson {
        AskJson { chain: ChainJson::of(&ask.chain), after: ask.after }
    }

    pub(super) fn read(self) -> Result<ChainAsk, WireProblem> {
        Ok(ChainAsk { chain: self.chain.read()?, after: self.after })
    }
}

impl ScopeJson {
    /// What it counts for: a scope without heads counts too.
    pub(super) fn len(&self) -> usize {
        self.heads.len().saturating_add(1)
    }

    pub(super) fn of(of: &ScopeHeads) -> ScopeJson {
        let head = |head: &Head| {
            let chain = head.chain;
            (chain.device.to_string(), chain.incarnation.to_string(), head.number, base64(&head.hash.0))
        };
        ScopeJson {
            patient: of.patient.to_string(),
            audience: of.audience.code().to_owned(),
            heads: of.heads.iter().map(head).collect(),
        }
    }

    pub(super) fn read(self) -> Result<ScopeHeads, WireProblem> {
        let (patient, audience) = scope(&self.patient, &self.audience)?;
        let head = |(device, incarnation, number, hash): (String, String, u64, String)| {
            let device = field("device", DeviceId::parse(&device).ok())?;
            let incarnation = field("incarnation", Incarnation::parse(&incarnation).ok())?;
            let chain = ChainId { patient, audience, device, incarnation };
            Ok(Head { chain, number, hash: Hash(bytes("hash", &hash)?) })
        };
        let heads = self.heads.into_iter().map(head).collect::<Result<_, WireProblem>>()?;
        Ok(ScopeHeads { patient, audience, heads })
    }
}
