//! The bundle: a corpus as a file. This is its one writer and its one reader.
//!
//! Eight bytes `WENMAI` and a version (little endian), eight bytes of the payload's xxh3 hash, then the payload in
//! postcard's form. The hash tells damage; that the numbers inside fit together is checked as well, so that no
//! bytes whatever make a corpus that breaks later. The hash is the corpus' fingerprint.

use super::data::Stored;
use super::Corpus;
use std::fmt;
use xxhash_rust::xxh3::xxh3_64;

const MAGIC: &[u8; 6] = b"WENMAI";

/// The version that is written, and the only one that is read.
pub const VERSION: u16 = 1;

const HEAD: usize = 16;

/// Why bytes are not a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// They do not begin as a bundle does.
    NotABundle,
    /// They are a bundle of another version.
    Version(u16),
    /// They are damaged or cut short.
    Damaged,
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            BundleError::NotABundle => f.write_str("this is not a Wenmai bundle"),
            BundleError::Version(found) => write!(
                f,
                "this bundle is of version {found}, and this Wenmai reads version {VERSION}; build it again from its texts"
            ),
            BundleError::Damaged => f.write_str("this bundle is damaged or cut short; build or download it again"),
        }
    }
}

impl std::error::Error for BundleError {}

/// A corpus as bytes.
pub fn write_bundle(corpus: &Corpus) -> Vec<u8> {
    let payload = payload(&corpus.stored);
    let mut bytes = Vec::with_capacity(HEAD + payload.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&xxh3_64(&payload).to_le_bytes());
    bytes.extend_from_slice(&payload);
    bytes
}

/// Whether bytes begin as a bundle does, of whatever version.
pub fn is_bundle(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// The corpus that bytes hold.
pub fn read_bundle(bytes: &[u8]) -> Result<Corpus, BundleError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(BundleError::NotABundle)?;
    let (version, rest) = rest.split_first_chunk().ok_or(BundleError::Damaged)?;
    let version = u16::from_le_bytes(*version);
    if version != VERSION {
        return Err(BundleError::Version(version));
    }
    let (hash, payload) = rest.split_first_chunk().ok_or(BundleError::Damaged)?;
    if u64::from_le_bytes(*hash) != xxh3_64(payload) {
        return Err(BundleError::Damaged);
    }
    let stored = postcard::from_bytes(payload).map_err(|_| BundleError::Damaged)?;
    Corpus::from_read(stored, u64::from_le_bytes(*hash)).ok_or(BundleError::Damaged)
}

/// The fingerprint of what would be written.
pub(super) fn fingerprint(stored: &Stored) -> u64 {
    xxh3_64(&payload(stored))
}

fn payload(stored: &Stored) -> Vec<u8> {
    // Writing to memory fails only for types that have no length, and there are none here.
    postcard::to_stdvec(stored).expect("a corpus has a form in postcard")
}
