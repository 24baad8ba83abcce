//! The bundle: a corpus as a file. This is its one writer and its one reader.
//!
//! Eight bytes `WENMAI` and a version (little endian), eight bytes of the payload's xxh3 hash, then the payload in
//! postcard's form, and behind it what only some corpora have ([`Besides`]). The hash tells damage; that the numbers inside fit together is checked as well, so that no
//! bytes whatever make a corpus that breaks later. The hash is the corpus' fingerprint.

use super::data::Stored;
use super::{Besides, Corpus};
use postcard::de_flavors::Flavor as _;
use postcard::ser_flavors::Flavor;
use serde::Deserialize;
use std::fmt;
use xxhash_rust::xxh3::Xxh3;

const MAGIC: &[u8; 6] = b"WENMAI";

/// The version that is written, and the only one that is read.
pub const VERSION: u16 = 5;

/// How many bytes are before the payload.
pub const HEAD: usize = 16;

/// Why bytes are not a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// They do not begin as a bundle does.
    NotABundle,
    /// They are a bundle of another version.
    Version(u16),
    /// They are damaged or cut short.
    Damaged,
    /// They are not wanted any more.
    Stopped,
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            BundleError::NotABundle => f.write_str("this is not a Wenmai bundle"),
            BundleError::Version(found) => write!(
                f,
                "this bundle is of version {found}, and this Wenmai reads version {VERSION}; build it again from its texts"
            ),
            BundleError::Stopped => f.write_str("the opening of this bundle was stopped"),
            BundleError::Damaged => f.write_str("this bundle is damaged or cut short; build or download it again"),
        }
    }
}

impl std::error::Error for BundleError {}

/// A corpus as bytes.
pub fn write_bundle(corpus: &Corpus) -> Vec<u8> {
    written(&corpus.stored)
}

impl Corpus {
    /// Writes it as a bundle in pieces. Returns the head, which precedes them but has their hash.
    pub fn write(&self, take: &mut dyn FnMut(&[u8])) -> [u8; HEAD] {
        write_pieces(&self.stored, take)
    }
}

fn written(stored: &Stored) -> Vec<u8> {
    let mut bytes = vec![0; HEAD];
    let head = write_pieces(stored, &mut |piece| bytes.extend_from_slice(piece));
    bytes[..HEAD].copy_from_slice(&head);
    bytes
}

/// Writes the pieces of a bundle. Returns its head, which precedes them but has their hash.
pub(super) fn write_pieces(stored: &Stored, take: &mut dyn FnMut(&[u8])) -> [u8; HEAD] {
    let hash = pieces(stored, take);
    let mut head = [0; HEAD];
    head[..MAGIC.len()].copy_from_slice(MAGIC);
    head[MAGIC.len()..][..2].copy_from_slice(&VERSION.to_le_bytes());
    head[MAGIC.len() + 2..].copy_from_slice(&hash.to_le_bytes());
    head
}

/// The fingerprint that a head has.
pub fn fingerprint_in(head: &[u8; HEAD]) -> u64 {
    head[MAGIC.len() + 2..].iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

/// Whether bytes begin as a bundle does, of whatever version.
pub fn is_bundle(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// The corpus that bytes hold.
pub fn read_bundle(bytes: &[u8]) -> Result<Corpus, BundleError> {
    let mut pieces = bytes.chunks(PIECE);
    let next = &mut || pieces.next().map(<[u8]>::to_vec);
    read_pieces(Incoming { bytes: bytes.len(), next, goes_on: &mut || true })
}

/// A bundle that comes piece by piece.
pub struct Incoming<'p> {
    /// How many bytes it has at most.
    pub bytes: usize,
    /// The next piece.
    pub next: &'p mut dyn FnMut() -> Option<Vec<u8>>,
    /// Returns false to cancel; called every few thousand steps.
    pub goes_on: &'p mut dyn FnMut() -> bool,
}

/// Reads a corpus from a bundle in pieces. Each is freed once it is read, so that none is left when the index is built,
/// which takes as much memory again.
pub fn read_pieces(bundle: Incoming) -> Result<Corpus, BundleError> {
    let Incoming { bytes, next, goes_on } = bundle;
    let mut stopped = false;
    let mut goes_on = || {
        stopped |= !goes_on();
        !stopped
    };
    let mut next = || if goes_on() { next() } else { None };
    let read = read(bytes, &mut next).and_then(|(stored, hash)| {
        Corpus::from_read(stored, hash, &mut Steps::new(&mut goes_on)).ok_or(BundleError::Damaged)
    });
    if stopped {
        return Err(BundleError::Stopped);
    }
    read
}

fn read(bytes: usize, next: &mut dyn FnMut() -> Option<Vec<u8>>) -> Result<(Stored, u64), BundleError> {
    let mut source =
        Source { next, rest: bytes, piece: Vec::new(), at: 0, joined: Vec::new(), hash: Xxh3::new() };
    let damaged = |_| BundleError::Damaged;
    if source.try_take_n_temp(MAGIC.len()).ok() != Some(MAGIC) {
        return Err(BundleError::NotABundle);
    }
    let head = source.try_take_n_temp(HEAD - MAGIC.len()).map_err(damaged)?;
    let version = u16::from_le_bytes([head[0], head[1]]);
    if version != VERSION {
        return Err(BundleError::Version(version));
    }
    let hash: [u8; 8] = head[2..].try_into().map_err(|_| BundleError::Damaged)?;
    let hash = u64::from_le_bytes(hash);
    // What is read up to here is not hashed.
    source.hash.reset();
    source.hash.update(&source.piece[source.at..]);
    let mut deserializer = postcard::Deserializer::from_flavor(source);
    let mut stored = Stored::deserialize(&mut deserializer).map_err(damaged)?;
    // Where there is nothing more, this fails; where it was damaged, the hash is another.
    if let Ok(besides) = String::deserialize(&mut deserializer) {
        stored.besides = Besides::read(&besides).ok_or(BundleError::Damaged)?;
    }
    if deserializer.finalize().map_err(damaged)? != hash {
        return Err(BundleError::Damaged);
    }
    Ok((stored, hash))
}

/// Work that can be cancelled between two steps.
pub(super) struct Steps<'g> {
    goes_on: &'g mut dyn FnMut() -> bool,
    number: u32,
}

impl Steps<'_> {
    /// Until this returns false; it is called now and then.
    pub fn new(goes_on: &mut dyn FnMut() -> bool) -> Steps<'_> {
        Steps { goes_on, number: 0 }
    }

    /// A step; `None` if it is not wanted any more.
    pub fn step(&mut self) -> Option<()> {
        self.number = self.number.wrapping_add(1);
        (!self.number.is_multiple_of(1 << 13) || (self.goes_on)()).then_some(())
    }
}

/// Incoming bytes, hashed as they are read; the hash is compared at the end.
struct Source<'p> {
    next: &'p mut dyn FnMut() -> Option<Vec<u8>>,
    /// How many bytes there are to come.
    rest: usize,
    piece: Vec<u8>,
    at: usize,
    /// What goes over the end of a piece.
    joined: Vec<u8>,
    hash: Xxh3,
}

impl Source<'_> {
    /// The next piece, or that there is none.
    fn turn(&mut self) -> postcard::Result<()> {
        self.piece = Vec::new();
        self.piece = (self.next)().ok_or(postcard::Error::DeserializeUnexpectedEnd)?;
        self.at = 0;
        self.hash.update(&self.piece);
        Ok(())
    }
}

impl<'p> postcard::de_flavors::Flavor<'p> for Source<'p> {
    type Remainder = u64;
    type Source = ();

    fn pop(&mut self) -> postcard::Result<u8> {
        while self.at == self.piece.len() {
            self.turn()?;
        }
        self.at += 1;
        self.rest = self.rest.saturating_sub(1);
        Ok(self.piece[self.at - 1])
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest)
    }

    fn try_take_n(&mut self, _: usize) -> postcard::Result<&'p [u8]> {
        // No part of a corpus is borrowed from its bytes.
        Err(postcard::Error::NotYetImplemented)
    }

    fn try_take_n_temp<'a>(&'a mut self, count: usize) -> postcard::Result<&'a [u8]>
    where
        'p: 'a,
    {
        self.rest = self.rest.checked_sub(count).ok_or(postcard::Error::DeserializeUnexpectedEnd)?;
        if count <= self.piece.len() - self.at {
            self.at += count;
            return Ok(&self.piece[self.at - count..self.at]);
        }
        self.joined.clear();
        while self.joined.len() < count {
            if self.at == self.piece.len() {
                self.turn()?;
            }
            let part = (count - self.joined.len()).min(self.piece.len() - self.at);
            self.joined.extend_from_slice(&self.piece[self.at..self.at + part]);
            self.at += part;
        }
        Ok(&self.joined)
    }

    fn finalize(mut self) -> postcard::Result<u64> {
        while self.turn().is_ok() {}
        Ok(self.hash.digest())
    }
}

/// The fingerprint of what would be written.
pub(super) fn fingerprint(stored: &Stored) -> u64 {
    pieces(stored, &mut |_| ())
}

/// Passes the payload on in pieces, and returns its hash.
fn pieces(stored: &Stored, take: &mut dyn FnMut(&[u8])) -> u64 {
    let pieces = Pieces { piece: Vec::with_capacity(PIECE), hash: Xxh3::new(), take };
    // Writing fails only for types that have no length, and there are none here.
    let written = match stored.besides.written() {
        Some(besides) => postcard::serialize_with_flavor(&(stored, besides), pieces),
        None => postcard::serialize_with_flavor(stored, pieces),
    };
    written.expect("a corpus has a form in postcard")
}

/// The size of a piece, in bytes.
pub const PIECE: usize = 1 << 20;

/// Bytes on their way out.
struct Pieces<'t> {
    piece: Vec<u8>,
    hash: Xxh3,
    take: &'t mut dyn FnMut(&[u8]),
}

impl Pieces<'_> {
    fn flush(&mut self) {
        self.hash.update(&self.piece);
        (self.take)(&self.piece);
        self.piece.clear();
    }
}

impl Flavor for Pieces<'_> {
    type Output = u64;

    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        if self.piece.len() == PIECE {
            self.flush();
        }
        self.piece.push(byte);
        Ok(())
    }

    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        for part in bytes.chunks(PIECE) {
            if self.piece.len() + part.len() > PIECE {
                self.flush();
            }
            self.piece.extend_from_slice(part);
        }
        Ok(())
    }

    fn finalize(mut self) -> postcard::Result<u64> {
        self.flush();
        Ok(self.hash.digest())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::read_line;
    use crate::corpus::entries::Entries;
    use crate::corpus::gaps::Gaps;
    use crate::corpus::lexicon::LexiconBuilder;
    use crate::corpus::lines::Look;
    use crate::corpus::{parse_concepts, Builder, Filter, Selection, Zones};
    use crate::query::{parse, search};
    use crate::segment::{parse_user_words, Dictionary, Segmenter, UserWords};
    use std::sync::{Arc, LazyLock};
    use wenmai_model::FieldType;

    fn stored() -> Stored {
        let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap();
        let segmenter = Segmenter::new(&dictionary, &[], false);
        let concepts = parse_concepts("微信 = WeChat\n").unwrap();
        let mut builder = Builder::new("", &segmenter, concepts, Vec::new());
        for text in ["a微信，你好。\n再见&amp;了。", "他说微信很好用。\n又说&lt;了。"] {
            builder.add_file(text, text.as_bytes(), &dictionary).unwrap();
        }
        builder.finish().stored
    }

    /// Reads a bundle whose hash is right but whose numbers were changed; if it is taken, everything must hold.
    #[track_caller]
    fn check(taken: bool, change: impl FnOnce(&mut Stored)) {
        static STORED: LazyLock<Stored> = LazyLock::new(stored);
        let mut stored = STORED.clone();
        change(&mut stored);
        let read = read_bundle(&written(&stored));
        assert_eq!(read.is_ok(), taken);
        let Ok(read) = read else { return };
        let selection = Selection::new(&read, &Filter { zones: Zones::All, ..Filter::default() });
        for query in ["@微信", "微信", "了"].iter().filter_map(|query| parse(query, read.concepts()).ok())
        {
            let hits = search(&read, &selection, &query);
            for line in 0..read.lines().len() as u32 {
                read_line(&read, line, &hits.in_text_order());
            }
        }
    }

    fn with(numbers: impl Iterator<Item = u32>) -> Entries {
        let mut entries = Entries::default();
        numbers.for_each(|number| entries.push(number));
        entries
    }

    #[test]
    fn what_is_besides_comes_back_and_is_nothing_where_there_is_none() {
        let mut stored = stored();
        let without = written(&stored);
        stored.besides.types.insert("year".to_owned(), FieldType::Text);
        let with = written(&stored);
        assert_eq!(with[HEAD..without.len()], without[HEAD..]);
        assert_eq!(read_bundle(&without).unwrap().stored.besides, Besides::default());
        let read = read_bundle(&with).unwrap();
        assert_eq!(read.stored.besides, stored.besides);
        assert_eq!(read.part(&[0]).stored.besides, stored.besides);
        // What is cut short or is another text has another hash.
        assert!(read_bundle(&with[..with.len() - 1]).is_err());
        assert!(read_bundle(&[&with[..HEAD], &without[HEAD..]].concat()).is_err());
    }

    #[test]
    fn numbers_that_do_not_fit_are_refused() {
        check(true, |_| {});
        // A document's first line continues no line.
        check(false, |stored| stored.lines.change(2, Look { continues: true, ..stored.lines.look(2) }));
        // Lines that touch would both have what is put between them.
        check(false, |stored| {
            let (start, end) = stored.lines.cleaned(1);
            stored.lines.place(1, (start - 1, end), end - start + 1);
        });
        check(false, |stored| stored.concepts[0].forms.push(String::new()));
        check(false, |stored| {
            let last = stored.lines.len() - 1;
            stored.lines.end_at(last, stored.lines.end(last) + 1);
        });
        let first_gap = |stored: &mut Stored, change: fn(&mut (u32, u32))| {
            let mut gaps: Vec<(u32, u32)> = stored.gaps.iter().collect();
            change(&mut gaps[0]);
            stored.gaps = Gaps::default();
            stored.gaps.extend(gaps);
        };
        check(false, |stored| first_gap(stored, |gap| gap.0 = u32::MAX));
        check(false, |stored| first_gap(stored, |gap| gap.1 = 2));
        check(false, |stored| {
            let number = stored.entries.len() - 1;
            stored.entries = with(stored.entries.iter().take(number).chain([u32::MAX]));
        });
        check(false, |stored| stored.documents[0].repairs[0].original_start += 1000);
        check(false, |stored| stored.documents[0].repairs[0].replacement.push('a'));
        check(false, |stored| stored.documents[0].lines.1 = u32::MAX);
        check(false, |stored| stored.sentences.push(0));
        // So long a text has no places of 32 bits.
        check(false, |stored| {
            let word = "好".repeat(1 << 20);
            let mut lexicon = LexiconBuilder::default();
            lexicon.entry(&word, &word, |norm| (norm, "x"));
            stored.lexicon = Arc::new(lexicon.finish());
            let tokens = stored.entries.len() + 1000;
            stored.entries = with(std::iter::repeat_n(0, tokens));
            let (document, last) = (&mut stored.documents[1], stored.lines.len() - 1);
            document.tokens.1 += 1000;
            stored.lines.end_at(last, stored.lines.end(last) + 1000);
            stored.gaps.extend([(0, 0); 1000]);
        });
        check(false, |stored| {
            let same = ["微信", "微信"]
                .map(|word| format!("[{{\"word\":\"{word}\",\"frequency\":null,\"tag\":\"\"}}]"));
            let lists = same.map(|list| serde_json::from_str::<Vec<serde_json::Value>>(&list).unwrap());
            stored.user_words = serde_json::from_value(lists.concat().into()).unwrap();
        });
        check(true, |stored| stored.user_words = UserWords::new(parse_user_words("微信 n").0));
        check(true, |stored| stored.concepts.clear());
        check(true, |stored| stored.sentences.clear());
        check(false, |stored| stored.rules = Default::default());
        check(true, |stored| stored.besides.types.extend([("year".to_owned(), FieldType::Text)]));
    }
}
