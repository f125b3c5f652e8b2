//! Enrolment and refusals as JSON. These come from strangers, so their limit is much smaller than an exchange's.

use super::{bytes, field, short};
use crate::limits::{DEVICE_NAME_BYTES_MAX, ENROL_BYTES_MAX, NAME_BYTES_MAX, TROUBLE_BYTES_MAX};
use crate::messages::{EnrolAnswer, EnrolHello, EnrolProof, EnrolRequest, Trouble};
use crate::packing::{WireProblem, pack, unpack};
use crate::text::base64;
use hearth_clinical::Instant;
use hearth_record::{DeviceId, PatientId, Role, TeamId, UserId};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct HelloJson {
    handle: String,
    client_nonce: String,
}

#[derive(Serialize, Deserialize)]
struct ProofJson {
    server_nonce: String,
    proof: String,
}

#[derive(Serialize, Deserialize)]
struct EnrolJson {
    handle: String,
    client_nonce: String,
    server_nonce: String,
    public_key: String,
    device_name: String,
    proof: String,
}

#[derive(Serialize, Deserialize)]
struct EnrolledJson {
    team: String,
    device: String,
    user: String,
    role: String,
    patient: Option<String>,
    team_name: String,
    escrow_key: String,
    invented: bool,
    server_time: i64,
    nonce: String,
}

#[derive(Serialize, Deserialize)]
struct TroubleJson {
    code: String,
    detail: String,
}

/// The bytes of enrolment's first message.
///
/// # Errors
/// None that its values can cause; see [`WireProblem`].
pub fn encode_enrol_hello(hello: &EnrolHello) -> Result<Vec<u8>, WireProblem> {
    let json = HelloJson { handle: base64(&hello.handle), client_nonce: base64(&hello.client_nonce) };
    pack(&json, ENROL_BYTES_MAX)
}

/// Reads enrolment's first message.
///
/// # Errors
/// [`WireProblem`] if it is not one.
pub fn decode_enrol_hello(from: &[u8]) -> Result<EnrolHello, WireProblem> {
    let json: HelloJson = unpack(from, ENROL_BYTES_MAX)?;
    Ok(EnrolHello {
        handle: bytes("handle", &json.handle)?,
        client_nonce: bytes("client_nonce", &json.client_nonce)?,
    })
}

/// The bytes of the server's proof.
///
/// # Errors
/// None that its values can cause; see [`WireProblem`].
pub fn encode_enrol_proof(proof: &EnrolProof) -> Result<Vec<u8>, WireProblem> {
    let json = ProofJson { server_nonce: base64(&proof.server_nonce), proof: base64(&proof.proof) };
    pack(&json, ENROL_BYTES_MAX)
}

/// Reads the server's proof.
///
/// # Errors
/// [`WireProblem`] if it is not one.
pub fn decode_enrol_proof(from: &[u8]) -> Result<EnrolProof, WireProblem> {
    let json: ProofJson = unpack(from, ENROL_BYTES_MAX)?;
    Ok(EnrolProof {
        server_nonce: bytes("server_nonce", &json.server_nonce)?,
        proof: bytes("proof", &json.proof)?,
    })
}

/// The bytes of enrolment's second message.
///
/// # Errors
/// [`WireProblem::TooLarge`] if the device's name is far too long.
pub fn encode_enrol_request(request: &EnrolRequest) -> Result<Vec<u8>, WireProblem> {
    let json = EnrolJson {
        handle: base64(&request.handle),
        client_nonce: base64(&request.client_nonce),
        server_nonce: base64(&request.server_nonce),
        public_key: base64(&request.public_key),
        device_name: request.device_name.clone(),
        proof: base64(&request.proof),
    };
    pack(&json, ENROL_BYTES_MAX)
}

/// Reads enrolment's second message.
///
/// # Errors
/// [`WireProblem`] if it is not one, or the device's name is too long.
pub fn decode_enrol_request(from: &[u8]) -> Result<EnrolRequest, WireProblem> {
    let json: EnrolJson = unpack(from, ENROL_BYTES_MAX)?;
    Ok(EnrolRequest {
        handle: bytes("handle", &json.handle)?,
        client_nonce: bytes("client_nonce", &json.client_nonce)?,
        server_nonce: bytes("server_nonce", &json.server_nonce)?,
        public_key: bytes("public_key", &json.public_key)?,
        device_name: short("device_name", json.device_name, DEVICE_NAME_BYTES_MAX)?,
        proof: bytes("proof", &json.proof)?,
    })
}

/// The bytes of what an enrolled device needs.
///
/// # Errors
/// [`WireProblem::TooLarge`] if the team's name is far too long.
pub fn encode_enrol_answer(answer: &EnrolAnswer) -> Result<Vec<u8>, WireProblem> {
    let json = EnrolledJson {
        team: answer.team.to_string(),
        device: answer.device.to_string(),
        user: answer.user.to_string(),
        role: answer.role.code().to_owned(),
        patient: answer.patient.map(|patient| patient.to_string()),
        team_name: answer.team_name.clone(),
        escrow_key: base64(&answer.escrow_key),
        invented: answer.invented,
        server_time: answer.server_time.ms(),
        nonce: base64(&answer.nonce),
    };
    pack(&json, ENROL_BYTES_MAX)
}

/// Reads what an enrolled device needs.
///
/// # Errors
/// [`WireProblem`] if it is not that.
pub fn decode_enrol_answer(from: &[u8]) -> Result<EnrolAnswer, WireProblem> {
    let json: EnrolledJson = unpack(from, ENROL_BYTES_MAX)?;
    let patient = json.patient.map(|text| field("patient", PatientId::parse(&text).ok()));
    Ok(EnrolAnswer {
        team: field("team", TeamId::parse(&json.team).ok())?,
        device: field("device", DeviceId::parse(&json.device).ok())?,
        user: field("user", UserId::parse(&json.user).ok())?,
        role: Role::from_code(&short("role", json.role, NAME_BYTES_MAX)?),
        patient: patient.transpose()?,
        team_name: json.team_name,
        escrow_key: bytes("escrow_key", &json.escrow_key)?,
        invented: json.invented,
        server_time: Instant::from_ms(json.server_time),
        nonce: bytes("nonce", &json.nonce)?,
    })
}

/// The bytes of a refusal.
///
/// # Errors
/// None that a code and a sentence can cause; see [`WireProblem`].
pub fn encode_trouble(trouble: &Trouble) -> Result<Vec<u8>, WireProblem> {
    let json = TroubleJson { code: trouble.code.clone(), detail: trouble.detail.clone() };
    pack(&json, ENROL_BYTES_MAX)
}

/// Reads a refusal.
///
/// # Errors
/// [`WireProblem`] if it is not one: a proxy's web page, for example.
pub fn decode_trouble(from: &[u8]) -> Result<Trouble, WireProblem> {
    let json: TroubleJson = unpack(from, ENROL_BYTES_MAX)?;
    Ok(Trouble {
        code: short("code", json.code, TROUBLE_BYTES_MAX)?,
        detail: short("detail", json.detail, TROUBLE_BYTES_MAX)?,
    })
}
