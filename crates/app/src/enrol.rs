//! Joins this computer to a team with a code: looks at what was typed, meets the server, and lets the code prove both
//! sides before anything but a hello is sent. The profile is made by whoever asks, once all that has gone well.

use crate::api::{Enrol, FieldProblem, Problem};
use crate::clock::{Anchor, Clock};
use crate::link::{During, Link, LinkProblem, Patience, ServerProblem, judge};
use crate::mint::{Mint, MintProblem, fresh};
use crate::problem::{bad_field, bad_fields, field, of_mint, unexpected};
use crate::trust::{AddressProblem, Doubt, ServerAddress, ServerTrust};
use ed25519_dalek::SigningKey;
use hearth_wire::{
    EnrolAnswer, EnrolCode, EnrolCodeProblem, EnrolHello, EnrolRequest, WireProblem, decode_enrol_answer,
    decode_enrol_proof, device_proof, encode_enrol_hello, encode_enrol_request, same_secret, server_proof,
};
use hearth_words::{Arg, Words};
use zeroize::Zeroizing;

/// Where a device says hello.
const HELLO: &str = "/v1/enrol/hello";

/// Where it joins.
const FINISH: &str = "/v1/enrol/finish";

/// Letters of a passphrase at least.
const PASSPHRASE_MIN: usize = 8;

/// Letters of a profile's name at most.
const NAME_MAX: usize = 60;

/// How often the last step is sent when its answer was lost on the way. The server knows a repeat by the device's key.
const FINISH_TRIES: usize = 3;

/// What was typed, read.
pub(crate) struct Asked {
    pub(crate) server: ServerAddress,
    pub(crate) code: EnrolCode,
    pub(crate) name: String,
    pub(crate) passphrase: Zeroizing<String>,
}

/// What the server said, and what the device has to remember of it.
pub(crate) struct Joined {
    pub(crate) answer: EnrolAnswer,
    pub(crate) trust: ServerTrust,
    pub(crate) signing_seed: Zeroizing<[u8; 32]>,
    pub(crate) anchor: Option<Anchor>,
}

/// Reads what was typed, passphrase and all, before anything is sent.
pub(crate) fn read(typed: Enrol, words: Words) -> Result<Asked, Problem> {
    let passphrase = Zeroizing::new(typed.passphrase);
    let again = Zeroizing::new(typed.passphrase_again);
    let code_typed = Zeroizing::new(typed.code);
    let name = typed.name.trim().to_owned();
    let server = typed.server.parse::<ServerAddress>();
    let code = EnrolCode::parse(&code_typed);
    let mut problems = Vec::new();
    problems.extend(server.as_ref().err().map(|problem| address_problem(*problem, words)));
    problems.extend(code.as_ref().err().map(|problem| code_problem(*problem, words)));
    if name.is_empty() {
        problems.push(field(words, "name", "problem-name-empty", &[]));
    } else if name.chars().count() > NAME_MAX {
        let most = i64::try_from(NAME_MAX).unwrap_or(i64::MAX);
        problems.push(field(words, "name", "problem-text-too-long", &[("count", Arg::Number(most))]));
    }
    problems.extend(passphrase_problem(&passphrase, &again, words));
    match (server, code) {
        (Ok(server), Ok(code)) if problems.is_empty() => Ok(Asked { server, code, name, passphrase }),
        _ => Err(one_or_all(problems, words)),
    }
}

fn one_or_all(problems: Vec<FieldProblem>, words: Words) -> Problem {
    let mut whole = bad_fields(words, problems);
    if let [only] = whole.fields.as_slice() {
        whole.said = only.said.clone();
    }
    whole
}

fn address_problem(problem: AddressProblem, words: Words) -> FieldProblem {
    let key = match problem {
        AddressProblem::Empty => "problem-server-empty",
        AddressProblem::NotSafe => "problem-server-http",
        AddressProblem::NotAnAddress => "problem-server-address",
    };
    field(words, "server", key, &[])
}

fn code_problem(problem: EnrolCodeProblem, words: Words) -> FieldProblem {
    let key = match problem {
        EnrolCodeProblem::Empty => "problem-code-empty",
        EnrolCodeProblem::Length { .. } => "problem-code-shape",
        EnrolCodeProblem::Character { .. } => "problem-code-not-recognised",
    };
    field(words, "code", key, &[])
}

fn passphrase_problem(passphrase: &str, again: &str, words: Words) -> Option<FieldProblem> {
    let least = i64::try_from(PASSPHRASE_MIN).unwrap_or(i64::MAX);
    if passphrase.is_empty() {
        Some(field(words, "passphrase", "problem-passphrase-empty", &[]))
    } else if passphrase.chars().count() < PASSPHRASE_MIN {
        Some(field(words, "passphrase", "problem-passphrase-too-short", &[("count", Arg::Number(least))]))
    } else if passphrase != again {
        Some(field(words, "passphraseAgain", "problem-passphrase-mismatch", &[]))
    } else {
        None
    }
}

/// Why joining did not work.
#[derive(Debug, thiserror::Error)]
pub(crate) enum JoinProblem {
    /// The server, or the way to it.
    #[error("the server did not take the computer")]
    Server(#[from] ServerProblem),
    /// No random bytes.
    #[error("couldn't make a nonce or key")]
    Mint(#[from] MintProblem),
    /// A message could not be written.
    #[error("couldn't write the message")]
    Write(#[from] WireProblem),
}

impl From<LinkProblem> for JoinProblem {
    fn from(problem: LinkProblem) -> Self {
        JoinProblem::Server(ServerProblem::Link(problem))
    }
}

impl JoinProblem {
    /// The problem for a person; one about the code stands beside the code.
    pub(crate) fn to_problem(&self, words: Words) -> Problem {
        match self {
            JoinProblem::Mint(cause) => of_mint(words, *cause),
            JoinProblem::Write(cause) => unexpected(words, cause),
            JoinProblem::Server(server) => {
                let mut whole = server.to_problem(words, During::Enrolment);
                if whole.said.key.starts_with("problem-code") {
                    let beside = bad_field(words, "code", &whole.said.key, &[]);
                    whole.fields = beside.fields;
                }
                whole
            }
        }
    }
}

/// Meets the server and joins. Nothing but a hello is sent before the code has proved the server's key.
pub(crate) async fn join(
    asked: &Asked,
    device_name: String,
    mint: &dyn Mint,
    clock: &dyn Clock,
    patience: Patience,
) -> Result<Joined, JoinProblem> {
    let link = Link::first(asked.server.clone(), patience)?;
    let key = Zeroizing::new(asked.code.key());
    let client_nonce: [u8; 32] = fresh(mint)?;
    let hello = EnrolHello { handle: asked.code.handle(), client_nonce };
    let answered = judge(link.post(HELLO, &[], encode_enrol_hello(&hello)?).await?)?;
    let proof =
        decode_enrol_proof(&answered.body).map_err(|_| ServerProblem::NotOurs { status: answered.status })?;
    let spki = link.verifier().proved_key().ok_or(LinkProblem::NotSecure)?;
    if !same_secret(&server_proof(&key, &client_nonce, &proof.server_nonce, &spki), &proof.proof) {
        // Somebody in the middle shows a key of their own, or this server does not know the code's secret.
        return Err(LinkProblem::Doubt(Doubt::OtherKey).into());
    }
    let trust = link.verifier().trust_from_now_on().ok_or(LinkProblem::NotSecure)?;
    let signing_seed = Zeroizing::new(fresh::<32>(mint)?);
    let public_key = SigningKey::from_bytes(&signing_seed).verifying_key().to_bytes();
    let request = EnrolRequest {
        handle: hello.handle,
        client_nonce,
        server_nonce: proof.server_nonce,
        public_key,
        device_name,
        proof: device_proof(&key, &client_nonce, &proof.server_nonce, &spki, &public_key),
    };
    let (answer, anchor) = finish(&link, encode_enrol_request(&request)?, clock).await?;
    Ok(Joined { answer, trust, signing_seed, anchor })
}

async fn finish(
    link: &Link,
    body: Vec<u8>,
    clock: &dyn Clock,
) -> Result<(EnrolAnswer, Option<Anchor>), ServerProblem> {
    let mut problem = ServerProblem::Link(LinkProblem::NotReached);
    for _ in 0..FINISH_TRIES {
        let before = clock.read();
        match link.post(FINISH, &[], body.clone()).await {
            Ok(answered) => {
                let after = clock.read();
                let answered = judge(answered)?;
                let answer = decode_enrol_answer(&answered.body)
                    .map_err(|_| ServerProblem::NotOurs { status: answered.status })?;
                let anchor = Anchor::measured(&before, &after, answer.server_time);
                return Ok((answer, anchor));
            }
            Err(lost @ (LinkProblem::NoAnswer | LinkProblem::Half)) => problem = lost.into(),
            Err(other) => return Err(other.into()),
        }
    }
    Err(problem)
}
