//! Encodings in which a character may have several bytes, read so that a damaged place costs no more than itself.
//!
//! Where a byte is lost or put in, the pairs behind it begin one byte late, and go on so to the end of the run: a decoder says
//! nothing of it, or at the end. So a damaged line is read along the cheapest way through its bytes, in which a step is a
//! character or a byte that is none.

use super::costs::{cost, Family, BROKEN};
use encoding_rs::{DecoderResult, Encoding, BIG5, EUC_JP, EUC_KR, GB18030, SHIFT_JIS};
use std::borrow::Cow;
use std::sync::OnceLock;

/// An encoding of pairs of bytes.
pub(super) struct Codec {
    pub encoding: &'static Encoding,
    pub family: Family,
    /// What each pair of bytes costs, the first byte first; 0 where it is no character.
    pairs: Vec<u8>,
}

/// From which average for a character, in tenths of a bit, a line without an error is looked at as a damaged one.
const DEAR: u64 = 125;

/// What such a line has to cost less with an error in it, and at most on average, to be read so: a list of rare characters is
/// dear in any way.
const GAIN: u64 = 250;
const USUAL: u64 = 118;

/// What `€` costs as the byte that Windows has for it in GBK; most often that is a lost half.
const EURO: u32 = 120;

/// What the last katakana of a run at half width costs: one alone is most often a sign of a Western text.
const LAST: u32 = 150;

impl Codec {
    /// The codec of an encoding, if it is one of pairs.
    pub fn of(encoding: &'static Encoding) -> Option<&'static Codec> {
        Codec::all().iter().find(|codec| codec.encoding == encoding)
    }

    /// All of them, those that texts here are likelier in first.
    pub fn all() -> &'static [Codec; 5] {
        static ALL: OnceLock<[Codec; 5]> = OnceLock::new();
        ALL.get_or_init(|| {
            [
                (GB18030, Family::Chinese),
                (BIG5, Family::Chinese),
                (SHIFT_JIS, Family::Japanese),
                (EUC_KR, Family::Korean),
                (EUC_JP, Family::Japanese),
            ]
            .map(|(encoding, family)| Codec::new(encoding, family))
        })
    }

    fn new(encoding: &'static Encoding, family: Family) -> Codec {
        let mut pairs = vec![0; 1 << 16];
        for first in 0x81..=0xfe {
            if Codec::single(encoding, first).is_some() {
                continue;
            }
            for second in 0x40..=0xfe {
                let bytes = [first, second];
                let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes);
                if let Some(c) = text.and_then(|text| text.chars().next()) {
                    pairs[usize::from(first) << 8 | usize::from(second)] = cost(family, c) as u8;
                }
            }
        }
        Codec { encoding, family, pairs }
    }

    /// The character of a byte beyond ASCII that is one by itself.
    fn single(encoding: &'static Encoding, byte: u8) -> Option<char> {
        match byte {
            0xa1..=0xdf if encoding == SHIFT_JIS => char::from_u32(0xff61 + u32::from(byte) - 0xa1),
            0x80 if encoding == GB18030 => Some('€'),
            _ => None,
        }
    }

    /// Whether two bytes are a character.
    pub fn is_pair(&self, first: u8, second: u8) -> bool {
        self.pairs[usize::from(first) << 8 | usize::from(second)] > 0
    }

    /// The character that bytes begin with: its length and cost.
    fn step(&self, bytes: &[u8]) -> Option<(usize, u32)> {
        let first = bytes[0];
        if first < 0x80 {
            return Some((1, cost(self.family, char::from(first))));
        }
        if let Some(c) = Codec::single(self.encoding, first) {
            let goes_on = bytes.get(1).is_some_and(|&next| Codec::single(self.encoding, next).is_some());
            let cost = match c {
                '€' => EURO,
                _ if goes_on => cost(self.family, c),
                _ => LAST,
            };
            return Some((1, cost));
        }
        let &second = bytes.get(1)?;
        match self.pairs[usize::from(first) << 8 | usize::from(second)] {
            0 => {
                let length = match (self.encoding, first, second) {
                    (encoding, 0x81..=0xfe, b'0'..=b'9') if encoding == GB18030 => 4,
                    (encoding, 0x8f, _) if encoding == EUC_JP => 3,
                    _ => return None,
                };
                let text = self
                    .encoding
                    .decode_without_bom_handling_and_without_replacement(bytes.get(..length)?)?;
                Some((length, cost(self.family, text.chars().next()?)))
            }
            cost => Some((2, u32::from(cost))),
        }
    }

    /// The cheapest way through a line: for each byte the cost from there to the end and the length of the step, 0 for a byte
    /// that is no character.
    fn ways(&self, line: &[u8]) -> Vec<(u64, u8)> {
        let mut ways = vec![(0, 0); line.len() + 1];
        for at in (0..line.len()).rev() {
            let broken = (u64::from(BROKEN) + ways[at + 1].0, 0);
            let read = self.step(&line[at..]);
            let read = read.map(|(length, cost)| (u64::from(cost) + ways[at + length].0, length as u8));
            ways[at] = read.filter(|read| read.0 <= broken.0).unwrap_or(broken);
        }
        ways
    }

    /// How many bytes the way through a beginning goes before its last few, which may be part of a character.
    pub fn whole_steps(&self, beginning: &[u8]) -> usize {
        let ways = self.ways(beginning);
        let mut at = 0;
        while at + 8 < beginning.len() {
            at += usize::from(ways[at].1).max(1);
        }
        at
    }

    /// What a line costs.
    pub fn cost(&self, line: &[u8]) -> u64 {
        self.ways(&self.whole(line))[0].0
    }

    /// A line as a text, and the bytes in it that are no characters.
    pub fn read(&self, line: &[u8], text: &mut String, lost: &mut Vec<u8>) {
        let line = self.whole(line);
        let start = text.len();
        let strict =
            strictly(self.encoding, &line, text) && !(line.contains(&0x80) && text[start..].contains('€'));
        let costs =
            || text[start..].chars().filter(|c| !c.is_ascii()).map(|c| u64::from(cost(self.family, c)));
        if strict && costs().sum::<u64>() < DEAR * costs().count() as u64 {
            return;
        }
        let ways = self.ways(&line);
        if strict {
            let characters = text[start..].chars().count() as u64;
            let all: u64 = text[start..].chars().map(|c| u64::from(cost(self.family, c))).sum();
            if ways[0].0 + GAIN > all || ways[0].0 > USUAL * characters {
                return;
            }
        }
        text.truncate(start);
        let mut at = 0;
        let mut broken = false;
        while at < line.len() {
            let length = usize::from(ways[at].1);
            if length == 0 {
                // Bytes that are no characters are one damaged place.
                if !broken {
                    text.push('\u{fffd}');
                }
                lost.push(line[at]);
                at += 1;
            } else {
                strictly(self.encoding, &line[at..at + length], text);
                at += length;
            }
            broken = length == 0;
        }
    }

    /// A line with the two bytes of each character together. On bulletin boards a change of colour may stand between them,
    /// so that the halves of a character have two colours; it comes behind the character.
    fn whole<'l>(&self, line: &'l [u8]) -> Cow<'l, [u8]> {
        if !matches!(self.family, Family::Chinese) || memchr::memchr(0x1b, line).is_none() {
            return Cow::Borrowed(line);
        }
        let mut whole = Vec::with_capacity(line.len());
        let mut at = 0;
        while at < line.len() {
            let first = line[at];
            let escapes = escapes(&line[at + 1..]);
            match line.get(at + 1 + escapes) {
                Some(&second) if first >= 0x80 && self.is_pair(first, second) => {
                    whole.extend([first, second]);
                    whole.extend(&line[at + 1..at + 1 + escapes]);
                    at += escapes + 2;
                }
                _ => {
                    whole.push(first);
                    at += 1;
                }
            }
        }
        Cow::Owned(whole)
    }
}

/// How many bytes of sequences for colours (`ESC [ 1 ; 33 m`) a text begins with.
fn escapes(bytes: &[u8]) -> usize {
    /// Bytes of one sequence.
    const LONGEST: usize = 24;
    let mut end = 0;
    while bytes[end..].starts_with(b"\x1b[") {
        let rest = &bytes[end + 2..bytes.len().min(end + LONGEST)];
        match rest.iter().position(|byte| !(byte.is_ascii_digit() || *byte == b';')) {
            Some(length) if rest[length] == b'm' => end += length + 3,
            _ => break,
        }
    }
    end
}

/// Adds bytes to a text if all of them are characters; whether they are.
fn strictly(encoding: &'static Encoding, bytes: &[u8], text: &mut String) -> bool {
    let start = text.len();
    let mut decoder = encoding.new_decoder_without_bom_handling();
    text.reserve(decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len() * 3));
    let whole =
        decoder.decode_to_string_without_replacement(bytes, text, true).0 == DecoderResult::InputEmpty;
    if !whole {
        text.truncate(start);
    }
    whole
}

/// A line of UTF-8. Two halves of three bytes each that are one character (CESU-8) are read as it; what is no character is
/// lost.
pub(super) fn read_utf8(line: &[u8], text: &mut String, lost: &mut Vec<u8>) {
    let mut broken = false;
    let mut rest = line;
    while !rest.is_empty() {
        let valid = match std::str::from_utf8(rest) {
            Ok(valid) => valid,
            Err(error) => std::str::from_utf8(&rest[..error.valid_up_to()]).unwrap_or_default(),
        };
        text.push_str(valid);
        broken &= valid.is_empty();
        rest = &rest[valid.len()..];
        if let Some(c) = halves(rest) {
            text.push(c);
            broken = false;
            rest = &rest[6..];
        } else if let Some((&byte, after)) = rest.split_first() {
            if !broken {
                text.push('\u{fffd}');
            }
            lost.push(byte);
            broken = true;
            rest = after;
        }
    }
}

/// The character that bytes begin with in CESU-8, if it is one of two halves.
fn halves(bytes: &[u8]) -> Option<char> {
    match *bytes.get(..6)? {
        [0xed, a @ 0xa0..=0xaf, b @ 0x80..=0xbf, 0xed, c @ 0xb0..=0xbf, d @ 0x80..=0xbf] => {
            let bits = |byte: u8, bits: u32| u32::from(byte) & ((1 << bits) - 1);
            let high = bits(a, 4) << 6 | bits(b, 6);
            let low = bits(c, 4) << 6 | bits(d, 6);
            char::from_u32(0x10000 + (high << 10 | low))
        }
        _ => None,
    }
}
