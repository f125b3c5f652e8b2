//! The bytes: entry bodies and messages, every version that is still in somebody's home.
//! One `encode` and one `decode` a thing; what cannot be read is kept as it came, never guessed.

mod alert;
pub mod body;
mod body_json;
mod bounded;
mod enrol;
mod json;
pub mod limits;
mod message_json;
pub mod messages;
mod own_plan;
mod packing;
mod parts;
mod put_away;
mod receipt;
mod request;
mod said;
mod taken;
mod team;
mod text;
mod visit;

pub use alert::*;
pub use body::*;
pub use body_json::{BodyProblem, body_bytes, kind_of, read_body};
pub use bounded::*;
pub use enrol::{EnrolCode, EnrolCodeProblem, device_proof, server_proof};
pub use message_json::*;
pub use messages::*;
pub use own_plan::*;
pub use packing::{WIRE_VERSION, WireProblem};
pub use parts::{ANSWERS, ASK, EXERCISE, LEVEL};
pub use parts::{
    BOUGHT, DOSE, GOAL, NEXT, ORDER, PAUSE, PLAN, READ, SIDE_EFFECT, TEXT, USE, VALUE, WITHDRAWN, act,
    act_and_body, parts,
};
pub use put_away::{PutAwayBody, PutAwayWhy};
pub use receipt::{chain_receipt, cursor_receipt, root_digest, same_secret, scope_digests};
pub use request::{
    HEADER_DEVICE, HEADER_NONCE, HEADER_SIGNATURE, HEADER_TIME, MEDIA_TYPE, RequestProblem, sign_request,
    verify_request,
};
pub use said::*;
pub use taken::*;
pub use team::{directory, granted, owner, visit_days};
pub use text::{base64, from_base64, from_hex, hex};
pub use visit::*;
