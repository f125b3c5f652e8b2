//! The server's address as a person types it. Only https is taken, on this computer too.
//! Whether anybody answers there is found out by others.

use std::fmt;
use std::str::FromStr;

/// The port that a team server listens on unless it is told another: for an address without scheme and port.
const PORT: u16 = 8443;

/// The port that an `https` address means when it names none.
const HTTPS_PORT: u16 = 443;

/// Longest address in characters; a host name has at most 253.
const ADDRESS_MAX: usize = 300;

/// A server's host and port, reached by https.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerAddress {
    authority: String,
}

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressProblem {
    /// Nothing was typed.
    #[error("no address")]
    Empty,
    /// It begins with `http:`.
    #[error("an address without encryption")]
    NotSafe,
    /// It is not `https://host[:port]`.
    #[error("not an address")]
    NotAnAddress,
}

impl ServerAddress {
    /// `https://host:port` with a path behind it.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("https://{}{path}", self.authority)
    }
}

impl fmt::Display for ServerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "https://{}", self.authority)
    }
}

impl FromStr for ServerAddress {
    type Err = AddressProblem;

    /// Reads `https://host[:port][/]`, or the same without the scheme.
    fn from_str(typed: &str) -> Result<Self, AddressProblem> {
        let typed = typed.trim().to_ascii_lowercase();
        if typed.is_empty() {
            return Err(AddressProblem::Empty);
        }
        let (rest, usual) = match typed.split_once("://") {
            Some(("https", rest)) => (rest, HTTPS_PORT),
            Some(("http", _)) => return Err(AddressProblem::NotSafe),
            Some(_) => return Err(AddressProblem::NotAnAddress),
            None => (typed.as_str(), PORT),
        };
        let authority = rest.strip_suffix('/').unwrap_or(rest);
        let (host, port) = split_port(authority, usual)?;
        if authority.len() > ADDRESS_MAX || !is_host(host) {
            return Err(AddressProblem::NotAnAddress);
        }
        Ok(ServerAddress { authority: format!("{host}:{port}") })
    }
}

fn split_port(authority: &str, usual: u16) -> Result<(&str, u16), AddressProblem> {
    let after_bracket = authority.rfind(']').map_or(0, |at| at + 1);
    let tail = authority.get(after_bracket..).unwrap_or_default();
    match tail.rfind(':') {
        None => Ok((authority, usual)),
        Some(at) => {
            let (host, port) = authority.split_at(after_bracket + at);
            let port = port.trim_start_matches(':').parse().ok().filter(|port| *port != 0);
            port.map(|port| (host, port)).ok_or(AddressProblem::NotAnAddress)
        }
    }
}

fn is_host(host: &str) -> bool {
    if let Some(inside) = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return inside.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    !host.is_empty() && host.len() <= 253 && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Result<&str, AddressProblem>) {
        let read = typed.parse::<ServerAddress>().map(|address| address.url("/v1/sync"));
        assert_eq!(read.as_deref(), expected.as_ref().copied(), "typed {typed:?}");
    }

    #[test]
    fn an_address_is_read_as_a_team_would_write_it_down() {
        check(" Hearth.Example.nhs.uk ", Ok("https://hearth.example.nhs.uk:8443/v1/sync"));
        check("https://hearth.example/", Ok("https://hearth.example:443/v1/sync"));
        check("https://hearth.example:9443", Ok("https://hearth.example:9443/v1/sync"));
        check("127.0.0.1:9000", Ok("https://127.0.0.1:9000/v1/sync"));
        check("https://[::1]:9000", Ok("https://[::1]:9000/v1/sync"));
        check("[::1]", Ok("https://[::1]:8443/v1/sync"));
    }

    #[test]
    fn an_address_without_encryption_is_refused_on_this_computer_too() {
        check("http://hearth.example", Err(AddressProblem::NotSafe));
        check("HTTP://127.0.0.1:9000", Err(AddressProblem::NotSafe));
        check("http://localhost", Err(AddressProblem::NotSafe));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        check("", Err(AddressProblem::Empty));
        for typed in
            ["ftp://a", "https://", "a b", "a/b", "user@host", "host:0", "host:99999", "-a.uk", "a..b"]
        {
            check(typed, Err(AddressProblem::NotAnAddress));
        }
    }
}
