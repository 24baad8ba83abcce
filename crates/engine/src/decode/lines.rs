//! Bytes read line by line, so that a damaged line costs no other, and so that lines in another encoding are read, too.

use super::codec::read_utf8;
use super::guess::{of_pairs, Coding};
use super::Lost;
use encoding_rs::Encoding;
use std::borrow::Cow;

/// The longest piece that is read at once, in bytes: the way through a damaged one takes sixteen for each.
const LONGEST: usize = 64 << 10;

/// How much likelier another encoding is for a line to be read by it, in tenths of a bit.
const CLEARLY: u64 = 60;

/// Bytes in pieces that end with a line, or within a very long one behind a sign of ASCII that is no half of a character.
pub(super) fn pieces(bytes: &[u8]) -> impl Iterator<Item = &[u8]> + Clone {
    whole_pieces(bytes, |piece| piece.len())
}

/// The same, where `whole` says how many bytes of a piece that could only be cut anywhere are whole characters.
fn whole_pieces(bytes: &[u8], whole: impl Fn(&[u8]) -> usize + Clone) -> impl Iterator<Item = &[u8]> + Clone {
    let end = if memchr::memchr(b'\n', bytes).is_some() { b'\n' } else { b'\r' };
    let mut rest = bytes;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let window = &rest[..rest.len().min(LONGEST)];
        let length = match memchr::memchr(end, window) {
            Some(at) => at + 1,
            None if window.len() == rest.len() => window.len(),
            None => window.iter().rposition(|byte| *byte < b'0').map_or_else(|| whole(window), |at| at + 1),
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        Some(piece)
    })
}

/// How many lines end in a text.
fn ends(bytes: &[u8]) -> u32 {
    let feeds = memchr::memchr_iter(b'\n', bytes).count();
    let returns = || memchr::memchr_iter(b'\r', bytes).count();
    (if feeds > 0 { feeds } else { returns() }) as u32
}

/// Reads bytes, each line by the encoding that was found for all of them, or by UTF-8, or, in UTF-8, by the encoding of pairs in
/// which damaged lines are likeliest, where the line is much likelier in that.
pub(super) fn read_lines(bytes: &[u8], coding: Coding, lost: &mut Vec<Lost>) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    if let Coding::Other(encoding) = coding {
        if !encoding.is_single_byte() {
            return encoding.decode_without_bom_handling(bytes).0.into_owned();
        }
    }
    let other = match coding {
        Coding::Utf8 => of_pairs(pieces(bytes).filter(|piece| std::str::from_utf8(piece).is_err())),
        _ => Some(Coding::Utf8),
    };
    let mut line = 1;
    let mut gone = Vec::new();
    for piece in whole_pieces(bytes, |piece| coding.whole(piece)) {
        let valid = std::str::from_utf8(piece).is_ok();
        let doubtful = !piece.is_ascii() && valid != matches!(coding, Coding::Utf8);
        let likelier = |other: &Coding| other.cost(piece) + CLEARLY < coding.cost(piece);
        let read = other.filter(|_| doubtful).filter(likelier).unwrap_or(coding);
        match read {
            Coding::Utf8 => read_utf8(piece, &mut text, &mut gone),
            Coding::Pairs(codec) => codec.read(piece, &mut text, &mut gone),
            Coding::Other(encoding) => read_single(encoding, piece, &mut text, &mut gone),
        }
        Lost::add(lost, line, &gone);
        gone.clear();
        line += ends(piece);
    }
    text
}

fn read_single(encoding: &'static Encoding, piece: &[u8], text: &mut String, gone: &mut Vec<u8>) {
    let read = encoding.decode_without_bom_handling(piece).0;
    if read.contains('\u{fffd}') {
        let bytes = read.chars().zip(piece).filter(|&(c, _)| c == '\u{fffd}');
        gone.extend(bytes.map(|(_, &byte)| byte));
    }
    text.push_str(&read);
}

/// Bytes without NULs, which programs fill files and fields up with; a space stands for several between two fields of a line.
pub(super) fn without_nuls<'b>(bytes: Cow<'b, [u8]>, lost: &mut Vec<Lost>) -> Cow<'b, [u8]> {
    let Some(mut at) = memchr::memchr(0, &bytes) else { return bytes };
    let mut out = Vec::with_capacity(bytes.len());
    let (mut from, mut line) = (0, 1);
    loop {
        line += ends(&bytes[from..at]);
        out.extend(&bytes[from..at]);
        let run = bytes[at..].iter().take_while(|byte| **byte == 0).count();
        from = at + run;
        let field = |byte: Option<&u8>| byte.is_some_and(|byte| !byte.is_ascii_whitespace());
        if run > 1 && field(out.last()) && field(bytes.get(from)) {
            out.push(b' ');
        }
        match lost.last_mut().filter(|last| last.line == line) {
            Some(last) => last.count += run as u64,
            None => lost.push(Lost { line, count: run as u64, first: vec![0] }),
        }
        match memchr::memchr(0, &bytes[from..]) {
            Some(next) => at = from + next,
            None => break,
        }
    }
    out.extend(&bytes[from..]);
    Cow::Owned(out)
}
