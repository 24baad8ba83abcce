//! The list of files at the end of a zip, made anew where it is missing or does not name all of them.
//!
//! A zip that was not copied to its end has lost its list, but before the bytes of each file stands its head: with what a
//! head says, the list is written again, and the zip is read like any other. What is behind the end of the bytes stays lost,
//! and a file that breaks off is read as far as it goes.

use memchr::memmem;
use std::collections::BTreeSet;
use std::ops::Range;

/// How the head of a file begins, its place in the list, the end of the list, and what may stand behind a file's bytes.
const HEAD: &[u8] = b"PK\x03\x04";
const PLACE: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";
const BEHIND: &[u8] = b"PK\x07\x08";

/// The length of a head without its name, and of a place in the list.
const HEAD_LENGTH: usize = 30;
const PLACE_LENGTH: usize = 46;

/// The most files that a list names without a longer end.
const MOST_LISTED: usize = 65_534;

/// How often a byte may be passed over in search of an end that is written nowhere: a zip of nothing but heads says so of
/// each.
const PASSES: usize = 4;

/// A file by its head.
struct File<'z> {
    at: usize,
    name: &'z [u8],
    head: &'z [u8],
    crc: u32,
    packed: usize,
    size: usize,
    end: usize,
}

/// The zip with a new list behind it, if its own is none (`read` is empty) or lacks files. `read`: how many different
/// files were read from it.
pub(super) fn mended(bytes: &[u8], read: Option<(usize, u64)>, most: usize) -> Option<Vec<u8>> {
    let places = match read {
        Some((_, start)) => places(bytes, usize::try_from(start).ok()?),
        None => Vec::new(),
    };
    let names: BTreeSet<&[u8]> = places.iter().map(|place| place.name).collect();
    // An older state of a file is none of it, either.
    let is_there = |place: &&Listed| bytes.get(place.at..).is_some_and(|rest| rest.starts_with(HEAD));
    let placed: BTreeSet<&[u8]> = places.iter().filter(is_there).map(|place| place.name).collect();
    // Files in a file that is stored as it is are none of this zip's.
    let within = |at: usize| {
        let before = places.partition_point(|place| place.at < at);
        places[..before].last().is_some_and(|place| at < place.end)
    };
    let known = |file: &File| within(file.at + 1) || placed.contains(file.name);
    let end = read.map_or(bytes.len(), |(_, start)| start as usize);
    let mut found: Vec<File> =
        files(&bytes[..end.min(bytes.len())], most).into_iter().filter(|file| !known(file)).collect();
    if found.is_empty() && read.is_none_or(|(read, _)| names.len() <= read) {
        return None;
    }
    // A list as long as it can be; a longer one that is there is left as it is.
    if read.is_some() && places.len() + found.len() > MOST_LISTED {
        return None;
    }
    found.truncate(MOST_LISTED - places.len());
    let mut list: Vec<u8> = Vec::new();
    places.iter().for_each(|place| list.extend_from_slice(&bytes[place.record.clone()]));
    found.iter().for_each(|file| write_place(file, &mut list));
    let count = (places.len() + found.len()) as u16;
    let mut out = Vec::with_capacity(bytes.len() + list.len() + 22);
    out.extend_from_slice(bytes);
    out.extend_from_slice(&list);
    out.extend_from_slice(END);
    out.extend_from_slice(&[0; 4]);
    out.extend_from_slice(&count.to_le_bytes());
    out.extend_from_slice(&count.to_le_bytes());
    out.extend_from_slice(&(list.len() as u32).to_le_bytes());
    out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
    out.extend_from_slice(&[0; 2]);
    Some(out)
}

fn short(bytes: &[u8], at: usize) -> usize {
    bytes
        .get(at..)
        .and_then(|rest| rest.get(..2))
        .map_or(0, |two| usize::from(u16::from_le_bytes([two[0], two[1]])))
}

fn long(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at..)
        .and_then(|rest| rest.get(..4))
        .map_or(0, |four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

/// A place in the list: the file's head, name and end, and the place itself.
struct Listed<'z> {
    at: usize,
    name: &'z [u8],
    end: usize,
    record: Range<usize>,
}

/// The places of a list that begins here, by where their files begin.
fn places(bytes: &[u8], mut at: usize) -> Vec<Listed<'_>> {
    let mut found = Vec::new();
    while bytes.get(at..).is_some_and(|rest| rest.starts_with(PLACE)) {
        let end = at + PLACE_LENGTH + short(bytes, at + 28) + short(bytes, at + 30) + short(bytes, at + 32);
        let Some(name) = bytes.get(at + PLACE_LENGTH..at + PLACE_LENGTH + short(bytes, at + 28)) else {
            break;
        };
        let head = long(bytes, at + 42) as usize;
        let packed = long(bytes, at + 20) as usize;
        let length =
            HEAD_LENGTH + short(bytes, head.saturating_add(26)) + short(bytes, head.saturating_add(28));
        let file_end = head.saturating_add(length).saturating_add(packed);
        found.push(Listed { at: head, name, end: file_end, record: at..end.min(bytes.len()) });
        at = end;
    }
    found.sort_by_key(|place| place.at);
    found
}

/// The files by their heads, one behind the other.
fn files(bytes: &[u8], most: usize) -> Vec<File<'_>> {
    let heads = memmem::Finder::new(HEAD);
    let mut found = Vec::new();
    let mut passes = bytes.len().saturating_mul(PASSES);
    let mut from = 0;
    while let Some(at) = bytes.get(from..).and_then(|rest| heads.find(rest)).map(|next| from + next) {
        from = at + HEAD.len();
        let Some(file) = file(bytes, at, &mut passes) else { continue };
        from = file.end.max(from);
        found.push(file);
        if found.len() == most {
            break;
        }
    }
    found
}

/// The file whose head begins here, if it is one.
fn file<'z>(bytes: &'z [u8], at: usize, passes: &mut usize) -> Option<File<'z>> {
    let head = bytes.get(at..at + HEAD_LENGTH)?;
    let name = bytes.get(at + HEAD_LENGTH..at + HEAD_LENGTH + short(head, 26))?;
    let start = at + HEAD_LENGTH + name.len() + short(head, 28);
    // Versions up to 6.3, and the methods that there are.
    if name.is_empty() || short(head, 4) & 0xff > 63 || short(head, 8) > 99 {
        return None;
    }
    let start = start.min(bytes.len());
    let mut file = File {
        at,
        name,
        head,
        crc: long(head, 14),
        packed: long(head, 18) as usize,
        size: long(head, 22) as usize,
        end: start,
    };
    if long(head, 18) == u32::MAX || long(head, 22) == u32::MAX {
        (file.size, file.packed) = long_sizes(&bytes[at + HEAD_LENGTH + name.len()..start])?;
    }
    // Written while it was packed: what it came to stands behind it.
    if short(head, 6) & 8 != 0 && file.packed == 0 {
        let (end, behind) = end(bytes, start, passes);
        file.packed = end - start;
        file.end = end;
        if let Some(at) = behind {
            (file.crc, file.size) = (long(bytes, at), long(bytes, at + 8) as usize);
        }
    } else {
        file.end = start.saturating_add(file.packed).min(bytes.len());
        file.packed = file.end - start;
    }
    Some(file)
}

/// The sizes of a file that may be larger than heads can say, and unpacked and packed.
fn long_sizes(mut extra: &[u8]) -> Option<(usize, usize)> {
    while extra.len() >= 4 {
        let (kind, length) = (short(extra, 0), short(extra, 2));
        let field = extra.get(4..4 + length)?;
        if kind == 1 {
            let size = |at: usize| Some(u64::from_le_bytes(field.get(at..at + 8)?.try_into().ok()?));
            return Some((usize::try_from(size(0)?).ok()?, usize::try_from(size(8)?).ok()?));
        }
        extra = &extra[4 + length..];
    }
    None
}

/// Where the bytes of a file end whose head does not say it, and where its sum and sizes stand: where a length is written
/// behind it that is the way from its beginning. Else at the next head, or at the end of the bytes.
fn end(bytes: &[u8], start: usize, passes: &mut usize) -> (usize, Option<usize>) {
    let mut next = None;
    for at in memmem::find_iter(&bytes[start..], b"PK").map(|at| start + at) {
        let mark = &bytes[at..bytes.len().min(at + 4)];
        let length = at - start;
        if mark == BEHIND && long(bytes, at + 8) as usize == length {
            *passes = passes.saturating_sub(length);
            return (at, Some(at + 4));
        }
        if mark == HEAD || mark == PLACE || mark == END {
            if length >= 12 && long(bytes, at - 8) as usize == length - 12 {
                *passes = passes.saturating_sub(length);
                return (at - 12, Some(at - 12));
            }
            next = next.or(Some(at));
        }
        if length > *passes && next.is_some() {
            break;
        }
    }
    *passes = passes.saturating_sub(bytes.len() - start);
    (next.unwrap_or(bytes.len()), None)
}

/// The place of a file in the list.
fn write_place(file: &File, list: &mut Vec<u8>) {
    let size = |size: usize| u32::try_from(size).unwrap_or(u32::MAX - 1).to_le_bytes();
    list.extend_from_slice(PLACE);
    // Made by what it needs; then version, marks, method, time and day as its head has them.
    list.extend_from_slice(&file.head[4..6]);
    list.extend_from_slice(&file.head[4..14]);
    list.extend_from_slice(&file.crc.to_le_bytes());
    list.extend_from_slice(&size(file.packed));
    list.extend_from_slice(&size(file.size));
    list.extend_from_slice(&(file.name.len() as u16).to_le_bytes());
    list.extend_from_slice(&[0; 12]);
    list.extend_from_slice(&size(file.at));
    list.extend_from_slice(file.name);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_nowhere_costs_a_few_passes() {
        // Heads of files whose lengths stand behind them, and do not.
        let mut head = HEAD.to_vec();
        head.extend_from_slice(&[20, 0, 8, 0, 8, 0, 0, 0, 0, 0]);
        head.extend_from_slice(&[0; 12]);
        head.extend_from_slice(&[1, 0, 0, 0, b'a']);
        let zip = head.repeat(200_000);
        let mended = mended(&zip, None, 200_000).unwrap();
        assert_eq!(short(&mended, mended.len() - 12), MOST_LISTED);
        assert!(super::mended(b"PK\x03\x04", None, 9).is_none());
        assert!(super::mended(&[], None, 9).is_none());
        // A list that is said to begin behind the end.
        assert!(super::mended(&head, Some((1, u64::MAX)), 9).is_some());
    }
}
