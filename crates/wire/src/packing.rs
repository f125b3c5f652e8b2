//! How a message travels: one version byte, then JSON under zstd. Both ways have limits, so that nothing that arrives
//! can cost more than a few megabytes.

use crate::limits::{MESSAGE_JSON_BYTES_MAX, MESSAGE_MARKS_MAX, WINDOW_LOG_MAX};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::Read;

/// The version that this app writes, and the only one that it reads so far.
pub const WIRE_VERSION: u8 = 1;

/// zstd's own default: a page of JSON packs about eight to one in under a millisecond.
const LEVEL: i32 = 3;

/// Why a message can't be read or written.
#[derive(Debug, thiserror::Error)]
pub enum WireProblem {
    /// Nothing there.
    #[error("the message is empty")]
    Empty,
    /// Another version, or something else altogether, such as a web page.
    #[error("the message begins with {found}, which is no version that this app reads")]
    Version {
        /// The first byte.
        found: u8,
    },
    /// Larger than its limit.
    #[error("the message has more than {most} bytes {}", if *.unpacked { "once unpacked" } else { "as it travels" })]
    TooLarge {
        /// The limit.
        most: usize,
        /// Which of its two sizes.
        unpacked: bool,
    },
    /// It can't be unpacked.
    #[error("the message can't be unpacked")]
    Unpack(#[source] std::io::Error),
    /// It can't be packed.
    #[error("the message can't be packed")]
    Pack(#[source] std::io::Error),
    /// The JSON is not this message.
    #[error("the message is not what was expected here")]
    NotThis(#[source] serde_json::Error),
    /// It can't be written as JSON.
    #[error("the message can't be written")]
    Write(#[source] serde_json::Error),
    /// A field has a value that makes no sense there.
    #[error("the message's '{field}' makes no sense")]
    Field {
        /// The field.
        field: &'static str,
    },
    /// More of something than one message may have.
    #[error("the message has {found} in '{field}', more than {most}")]
    TooMany {
        /// Of what.
        field: &'static str,
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
}

/// Packs a message of at most `most` bytes as it travels.
pub(crate) fn pack(message: &impl Serialize, most: usize) -> Result<Vec<u8>, WireProblem> {
    let json = serde_json::to_vec(message).map_err(WireProblem::Write)?;
    if json.len() > MESSAGE_JSON_BYTES_MAX {
        return Err(WireProblem::TooLarge { most: MESSAGE_JSON_BYTES_MAX, unpacked: true });
    }
    at_most("marks", marks(&json), MESSAGE_MARKS_MAX)?;
    let packed = zstd::bulk::compress(&json, LEVEL).map_err(WireProblem::Pack)?;
    let mut bytes = Vec::with_capacity(packed.len().saturating_add(1));
    bytes.push(WIRE_VERSION);
    bytes.extend_from_slice(&packed);
    if bytes.len() > most { Err(WireProblem::TooLarge { most, unpacked: false }) } else { Ok(bytes) }
}

/// Unpacks a message of at most `most` bytes as it travels.
pub(crate) fn unpack<T: DeserializeOwned>(bytes: &[u8], most: usize) -> Result<T, WireProblem> {
    let json = unpacked(bytes, most)?;
    at_most("marks", marks(&json), MESSAGE_MARKS_MAX)?;
    serde_json::from_slice(&json).map_err(WireProblem::NotThis)
}

/// The JSON of a message.
pub(crate) fn unpacked(bytes: &[u8], most: usize) -> Result<Vec<u8>, WireProblem> {
    let (version, packed) = bytes.split_first().ok_or(WireProblem::Empty)?;
    if *version != WIRE_VERSION {
        return Err(WireProblem::Version { found: *version });
    }
    if bytes.len() > most {
        return Err(WireProblem::TooLarge { most, unpacked: false });
    }
    let mut decoder = zstd::stream::read::Decoder::with_buffer(packed).map_err(WireProblem::Unpack)?;
    decoder.window_log_max(WINDOW_LOG_MAX).map_err(WireProblem::Unpack)?;
    let limit = MESSAGE_JSON_BYTES_MAX.saturating_add(1);
    let mut json = Vec::new();
    decoder
        .take(u64::try_from(limit).unwrap_or(u64::MAX))
        .read_to_end(&mut json)
        .map_err(WireProblem::Unpack)?;
    if json.len() >= limit {
        return Err(WireProblem::TooLarge { most: MESSAGE_JSON_BYTES_MAX, unpacked: true });
    }
    Ok(json)
}

/// Braces, brackets and commas outside texts: what reading will cost, counted before anything is made of it.
fn marks(json: &[u8]) -> usize {
    let (mut found, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' | b',' if !in_text => found = found.saturating_add(1),
            _ => {}
        }
    }
    found
}

/// Refuses more items than a message may have.
pub(crate) fn at_most(field: &'static str, found: usize, most: usize) -> Result<(), WireProblem> {
    if found > most { Err(WireProblem::TooMany { field, found, most }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::MESSAGE_BYTES_MAX;

    #[test]
    fn marks_inside_texts_cost_nothing() {
        assert_eq!(marks(br#"{"a":[1,"{,\"[\\"],"b":{}}"#), 5);
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked_whole() {
        let bomb = zstd::bulk::compress(&vec![b' '; 1 << 30], 19).unwrap();
        let bytes = [&[WIRE_VERSION], bomb.as_slice()].concat();
        assert!(bytes.len() < MESSAGE_BYTES_MAX);
        assert!(matches!(
            unpacked(&bytes, MESSAGE_BYTES_MAX),
            Err(WireProblem::TooLarge { unpacked: true, .. } | WireProblem::Unpack(_))
        ));
    }

    #[test]
    fn a_message_that_asks_for_a_huge_window_is_refused() {
        let mut encoder = zstd::stream::Encoder::new(Vec::new(), 3).unwrap();
        encoder.window_log(27).unwrap();
        encoder.include_contentsize(false).unwrap();
        std::io::Write::write_all(&mut encoder, b"{}").unwrap();
        let bytes = [&[WIRE_VERSION], encoder.finish().unwrap().as_slice()].concat();
        assert!(matches!(unpacked(&bytes, 1000), Err(WireProblem::Unpack(_))));
    }

    #[test]
    fn a_million_deep_list_and_a_million_empty_objects_are_refused() {
        let deep = [b"[".repeat(60_000), b"]".repeat(60_000)].concat();
        let wide = [b"[".as_slice(), &b"{},".repeat(1_000_000), b"{}]"].concat();
        for json in [deep, wide] {
            let bytes = [&[WIRE_VERSION], zstd::bulk::compress(&json, 3).unwrap().as_slice()].concat();
            let read = unpack::<serde_json::Value>(&bytes, MESSAGE_BYTES_MAX);
            assert!(matches!(read, Err(WireProblem::NotThis(_) | WireProblem::TooMany { .. })), "{read:?}");
        }
    }

    #[test]
    fn what_is_no_message_is_told_apart() {
        assert!(matches!(unpacked(b"", 100), Err(WireProblem::Empty)));
        assert!(matches!(unpacked(b"<html>", 100), Err(WireProblem::Version { found: b'<' })));
        assert!(matches!(unpacked(&[1, 2, 3], 100), Err(WireProblem::Unpack(_))));
        assert!(matches!(
            unpacked(&[1; 101], 100),
            Err(WireProblem::TooLarge { most: 100, unpacked: false })
        ));
    }
}
