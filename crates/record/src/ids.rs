//! Typed ids, born on the device before anything is saved. Their text form is lower-case hexadecimal.

use std::fmt;

/// Why a text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdProblem {
    /// Not the right number of hexadecimal digits.
    #[error("an id of {expected} hexadecimal digits was expected")]
    NotHex {
        /// How many digits there should be.
        expected: usize,
    },
    /// The parts of a compound id do not fit.
    #[error("this is not an entry's key")]
    NotAKey,
}

/// Reads exactly `N` bytes of lower- or upper-case hexadecimal.
fn bytes_from_hex<const N: usize>(text: &str) -> Result<[u8; N], IdProblem> {
    let problem = IdProblem::NotHex { expected: N * 2 };
    // `from_str_radix` would take a sign for a digit.
    if text.len() != N * 2 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(problem);
    }
    let mut bytes = [0; N];
    for (place, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let digits = std::str::from_utf8(pair).map_err(|_| problem)?;
        *place = u8::from_str_radix(digits, 16).map_err(|_| problem)?;
    }
    Ok(bytes)
}

// Sixteen bytes at once: every view of a long record writes thousands of keys.
fn write_hex(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let digit = |nibble: u8| if nibble < 10 { b'0' | nibble } else { b'a' + nibble - 10 };
    for some in bytes.chunks(16) {
        let mut text = [[b'0'; 2]; 16];
        for (place, byte) in text.iter_mut().zip(some) {
            *place = [digit(byte >> 4), digit(byte & 0x0f)];
        }
        let written = text.as_flattened().get(..some.len() * 2).unwrap_or_default();
        f.write_str(std::str::from_utf8(written).map_err(|_| fmt::Error)?)?;
    }
    Ok(())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $bytes:literal, $mark:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $bytes]);

        impl $name {
            /// Takes the bytes as they are.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; $bytes]) -> Self {
                Self(bytes)
            }

            /// The bytes.
            #[must_use]
            pub const fn bytes(&self) -> &[u8; $bytes] {
                &self.0
            }

            /// Reads the hexadecimal text form.
            ///
            /// # Errors
            /// [`IdProblem::NotHex`] if the text is not exactly that many hexadecimal digits.
            pub fn parse(text: &str) -> Result<Self, IdProblem> {
                bytes_from_hex(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($mark, "-{}"), self)
            }
        }
    )*};
}

ids! {
    /// One team: the unit of scale. Every key on the server begins with it.
    TeamId, 16, "team";
    /// One patient, or the pseudo-patient [`PatientId::TEAM`].
    PatientId, 16, "pat";
    /// One enrolled computer.
    DeviceId, 16, "dev";
    /// One person who can write: patient, carer or member of the team, or the server itself.
    UserId, 16, "usr";
    /// One life of a device's store; random, and renewed whenever the store finds that it was copied or rolled back.
    Incarnation, 8, "inc";
    /// One life of a team's log.
    Epoch, 8, "epo";
}

impl PatientId {
    /// Staff, roles, device keys and the service's thresholds are chains of this pseudo-patient; they name no patient.
    pub const TEAM: PatientId = PatientId([0; 16]);
}

/// Where an entry stands in the team's log. This decides order; clocks never do. 0 is 'before the first'.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogNumber(pub u64);

/// Who may read a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// The patient, their carers and the team.
    Shared,
    /// The team alone; never lies on the patient's computer.
    Team,
}

impl Audience {
    /// The one-letter code used in keys and on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Audience::Shared => "s",
            Audience::Team => "t",
        }
    }

    /// Reads the one-letter code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "s" => Some(Audience::Shared),
            "t" => Some(Audience::Team),
            _ => None,
        }
    }
}

/// The entries that one incarnation of one device has written about one patient for one audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChainId {
    /// Whose record.
    pub patient: PatientId,
    /// Who may read it.
    pub audience: Audience,
    /// The writing device.
    pub device: DeviceId,
    /// Which life of that device.
    pub incarnation: Incarnation,
}

impl ChainId {
    /// Reads the text form `patient.audience.device.incarnation`, exactly as it is written.
    ///
    /// # Errors
    /// [`IdProblem`] if the text is not a chain's id.
    pub fn parse(text: &str) -> Result<Self, IdProblem> {
        let mut parts = text.split('.');
        let mut next = || parts.next().ok_or(IdProblem::NotAKey);
        let patient = PatientId::parse(next()?)?;
        let audience = Audience::from_code(next()?).ok_or(IdProblem::NotAKey)?;
        let device = DeviceId::parse(next()?)?;
        let incarnation = Incarnation::parse(next()?)?;
        let chain = ChainId { patient, audience, device, incarnation };
        if chain.to_string() == text { Ok(chain) } else { Err(IdProblem::NotAKey) }
    }
}

impl fmt::Display for ChainId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}.{}", self.patient, self.audience.code(), self.device, self.incarnation)
    }
}

/// One place in one chain. Numbers start at 1 and have no gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    /// The chain.
    pub chain: ChainId,
    /// The place, from 1.
    pub number: u64,
}

/// An entry's id and the first 8 bytes of its hash, so that two branches of a forked chain are told apart.
/// Used in every store and every reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryKey {
    /// The place in its chain.
    pub id: EntryId,
    /// First 8 bytes of the entry's hash.
    pub mark: [u8; 8],
}

impl EntryKey {
    /// Reads the text form `patient.audience.device.incarnation.number.mark`, exactly as it is written: keys are compared
    /// as texts too, so a key has one text.
    ///
    /// # Errors
    /// [`IdProblem`] if the text is not an entry's key.
    pub fn parse(text: &str) -> Result<Self, IdProblem> {
        let mut parts = text.split('.');
        let mut next = || parts.next().ok_or(IdProblem::NotAKey);
        let patient = PatientId::parse(next()?)?;
        let audience = Audience::from_code(next()?).ok_or(IdProblem::NotAKey)?;
        let device = DeviceId::parse(next()?)?;
        let incarnation = Incarnation::parse(next()?)?;
        let number = next()?.parse().map_err(|_| IdProblem::NotAKey)?;
        let mark = bytes_from_hex(next()?)?;
        let chain = ChainId { patient, audience, device, incarnation };
        let key = EntryKey { id: EntryId { chain, number }, mark };
        if key.to_string() == text { Ok(key) } else { Err(IdProblem::NotAKey) }
    }

    /// The mark in hexadecimal: short enough to type, and unique in any one patient's record for practical purposes.
    #[must_use]
    pub fn mark_text(&self) -> String {
        self.mark.iter().fold(String::with_capacity(16), |text, byte| text + &format!("{byte:02x}"))
    }
}

impl fmt::Display for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.", self.id.chain, self.id.number)?;
        write_hex(&self.mark, f)
    }
}
