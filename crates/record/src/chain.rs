//! Chains: how an entry is salted and hashed over the one before, how a new one is written, and how a run that
//! arrives is followed from a known hash. Signatures of heads are next door.

use crate::{ChainId, EntryId, EntryKey, Hash, Header, hmac_sha256, sha256};

/// Bytes of one salt.
pub const SALT_BYTES: usize = 16;

/// What is mixed into a header or a body before hashing, so that a short body can't be guessed from its hash.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Salt(pub [u8; SALT_BYTES]);

/// The random seed from which the salts of one chain's month are derived. Sent once, never with a stub.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SegmentSeed(pub [u8; 32]);

impl std::fmt::Debug for SegmentSeed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(seed)")
    }
}

/// One chain's month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Segment {
    /// The chain.
    pub chain: ChainId,
    /// `year * 12 + month - 1`.
    pub month: u32,
}

/// Which of the two salts of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaltField {
    /// The header's.
    Header,
    /// The body's.
    Body,
}

/// The salt of one field of one entry: HMAC-SHA-256 of the number and the field under the segment's seed.
#[must_use]
pub fn salt(seed: &SegmentSeed, number: u64, field: SaltField) -> Salt {
    let field = match field {
        SaltField::Header => 0_u8,
        SaltField::Body => 1,
    };
    let tag = hmac_sha256(&seed.0, "hearth-salt-1", &[&number.to_be_bytes(), &[field]]);
    let mut salt = [0; SALT_BYTES];
    salt.iter_mut().zip(tag).for_each(|(place, byte)| *place = byte);
    Salt(salt)
}

/// An entry as a whole: header, body, and the salts that prove them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Whole {
    /// The header.
    pub header: Header,
    /// The body's exact bytes.
    pub body: Vec<u8>,
    /// The header's salt.
    pub header_salt: Salt,
    /// The body's salt.
    pub body_salt: Salt,
}

impl Whole {
    /// The header's commitment.
    #[must_use]
    pub fn header_hash(&self) -> Hash {
        sha256("hearth-entry-header-1", &[&self.header_salt.0, &self.header.canonical()])
    }

    /// The body's commitment.
    #[must_use]
    pub fn body_hash(&self) -> Hash {
        sha256("hearth-entry-body-1", &[&self.body_salt.0, &self.body])
    }
}

/// One link of a run that arrives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Link {
    /// All of it. Boxed, since a run is mostly these or mostly stubs.
    Whole(Box<Whole>),
    /// Only what the chain needs to be checked.
    Stub {
        /// Its number.
        number: u64,
        /// The header's commitment.
        header_hash: Hash,
        /// The body's commitment.
        body_hash: Hash,
    },
}

impl Link {
    /// Its number in the chain.
    #[must_use]
    pub fn number(&self) -> u64 {
        match self {
            Link::Whole(whole) => whole.header.id.number,
            Link::Stub { number, .. } => *number,
        }
    }

    /// The entry's hash behind `before`.
    #[must_use]
    pub fn hash_behind(&self, before: Hash) -> Hash {
        let (header, body) = match self {
            Link::Whole(whole) => (whole.header_hash(), whole.body_hash()),
            Link::Stub { header_hash, body_hash, .. } => (*header_hash, *body_hash),
        };
        sha256("hearth-entry-1", &[&before.0, &header.0, &body.0])
    }
}

/// A link with its place proved: the hash before it and its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What it holds.
    pub link: Link,
    /// The hash of the entry before.
    pub before: Hash,
    /// Its own hash.
    pub hash: Hash,
    /// Its key.
    pub key: EntryKey,
}

impl Entry {
    /// The whole entry, unless it is a stub.
    #[must_use]
    pub fn whole(&self) -> Option<&Whole> {
        match &self.link {
            Link::Whole(whole) => Some(whole),
            Link::Stub { .. } => None,
        }
    }
}

/// How far a chain goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Head {
    /// The chain.
    pub chain: ChainId,
    /// The last number; 0 for an empty chain.
    pub number: u64,
    /// The last entry's hash; [`Hash::GENESIS`] for an empty chain.
    pub hash: Hash,
}

/// A chain that this device writes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chain {
    head: Head,
}

impl Chain {
    /// A chain without entries.
    #[must_use]
    pub fn empty(chain: ChainId) -> Self {
        Chain { head: Head { chain, number: 0, hash: Hash::GENESIS } }
    }

    /// Goes on from a head that is already on disk.
    #[must_use]
    pub fn from_head(head: Head) -> Self {
        Chain { head }
    }

    /// How far it goes.
    #[must_use]
    pub fn head(&self) -> Head {
        self.head
    }

    /// The id that the next entry gets.
    #[must_use]
    pub fn next_id(&self) -> EntryId {
        EntryId { chain: self.head.chain, number: self.head.number.saturating_add(1) }
    }

    /// Writes the next entry. The header's id is set to the next place, whatever it said.
    pub fn append(&mut self, mut header: Header, body: Vec<u8>, seed: &SegmentSeed) -> Entry {
        let id = self.next_id();
        header.id = id;
        let whole = Whole {
            header,
            body,
            header_salt: salt(seed, id.number, SaltField::Header),
            body_salt: salt(seed, id.number, SaltField::Body),
        };
        let link = Link::Whole(Box::new(whole));
        let before = self.head.hash;
        let hash = link.hash_behind(before);
        self.head = Head { chain: id.chain, number: id.number, hash };
        Entry { link, before, hash, key: EntryKey { id, mark: hash.mark() } }
    }
}

/// Why a run can't be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainProblem {
    /// The run does not go on where the known part ends.
    #[error("entry {expected} was expected, {found} came")]
    Gap {
        /// The next number.
        expected: u64,
        /// What came.
        found: u64,
    },
    /// An entry says that it belongs to another chain.
    #[error("entry {number} belongs to another chain")]
    OtherChain {
        /// Its number.
        number: u64,
    },
}

/// Follows a run of links from a known head and gives each its proved place.
///
/// # Errors
/// [`ChainProblem`] if the numbers have a gap or an entry belongs to another chain. Whether the last hash is the one
/// that the device signed is for the caller to ask [`crate::verify_head`].
pub fn follow(from: Head, links: Vec<Link>) -> Result<Vec<Entry>, ChainProblem> {
    let mut head = from;
    let mut entries = Vec::with_capacity(links.len());
    for link in links {
        let expected = head.number.saturating_add(1);
        let found = link.number();
        if found != expected {
            return Err(ChainProblem::Gap { expected, found });
        }
        if let Link::Whole(whole) = &link
            && whole.header.id.chain != head.chain
        {
            return Err(ChainProblem::OtherChain { number: found });
        }
        let before = head.hash;
        let hash = link.hash_behind(before);
        head = Head { chain: head.chain, number: found, hash };
        let key = EntryKey { id: EntryId { chain: head.chain, number: found }, mark: hash.mark() };
        entries.push(Entry { link, before, hash, key });
    }
    Ok(entries)
}
