//! What a character costs a reading: how unlikely it is in the language of an encoding, in tenths of a bit.
//!
//! Bytes that several encodings can read are in the one in which they are the likeliest text. Pairs of bytes are valid in all of
//! them, and their characters are common in one only: Korean read as GBK is made of ordinary Chinese characters, but of any of
//! three thousand, not of the few hundred that texts are full of.

use crate::script::{fold_char, is_han};
use encoding_rs::{Encoding, EUC_KR, GBK, SHIFT_JIS};
use std::sync::OnceLock;

/// The language that an encoding is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Chinese,
    Japanese,
    Korean,
    /// All of them: an encoding of Unicode.
    Any,
}

/// Bytes that are no character, each.
pub(super) const BROKEN: u32 = 140;

/// The same in UTF-8, whose damaged characters have several.
pub(super) const BROKEN_UTF8: u32 = 160;

/// A character that no text has: of private use, half of a pair, a control character of Latin-1.
const NONE: u8 = 230;

/// A Han character that is in none of the lists.
const RARE: u8 = 205;

/// The costs of all characters of the basic plane.
struct Costs {
    chinese: Vec<u8>,
    japanese: Vec<u8>,
    korean: Vec<u8>,
}

fn costs() -> &'static Costs {
    static COSTS: OnceLock<Costs> = OnceLock::new();
    COSTS.get_or_init(|| {
        let lists = include_str!("common.txt").split('#').map(|block| {
            let lines = block.lines().skip(1);
            lines.flat_map(str::chars).collect::<Vec<char>>()
        });
        let mut lists = lists.filter(|list| !list.is_empty());
        let mut all = |bounds: &[(usize, u8)], of: fn(char) -> u8| -> Vec<u8> {
            let common = lists.next().unwrap_or_default();
            let mut costs: Vec<u8> = (0..=0xffff).map(|code| char::from_u32(code).map_or(NONE, of)).collect();
            for (rank, &c) in common.iter().enumerate() {
                if let Some(&(_, cost)) = bounds.iter().find(|&&(below, _)| rank < below) {
                    costs[c as usize & 0xffff] = cost;
                }
            }
            costs
        };
        let mut chinese = all(&[(50, 78), (200, 90), (500, 105), (1000, 120), (usize::MAX, 138)], chinese);
        let japanese = all(&[(300, 95), (usize::MAX, 110)], japanese);
        let korean = all(&[(50, 55), (150, 70), (usize::MAX, 92)], korean);
        // The other forms of a character are less common than the one that it folds to.
        for code in 0..chinese.len() {
            let folded = char::from_u32(code as u32).filter(|&c| is_han(c)).map(|c| fold_char(c) as usize);
            if let Some(folded) = folded.filter(|&folded| folded != code && folded < chinese.len()) {
                chinese[code] = chinese[folded].saturating_add(8);
            }
        }
        Costs { chinese, japanese, korean }
    })
}

/// What a character costs.
pub(super) fn cost(family: Family, c: char) -> u32 {
    let code = c as usize;
    if code > 0xffff {
        return match code {
            0x1f000..=0x1faff => 100,
            _ if is_han(c) => 215,
            _ => 180,
        };
    }
    let costs = costs();
    let cost = match family {
        Family::Chinese => costs.chinese[code],
        Family::Japanese => costs.japanese[code],
        Family::Korean => costs.korean[code],
        Family::Any => costs.chinese[code].min(costs.japanese[code]).min(costs.korean[code]).min(alphabet(c)),
    };
    u32::from(cost)
}

/// What a character of ASCII costs in any encoding.
fn ascii(c: char) -> u8 {
    match c {
        _ if c.is_ascii_alphanumeric() => 40,
        ' ' | '\n' | '\r' | '\t' | '\0' => 40,
        '\x1b' => 60,
        _ if c.is_ascii_control() => 130,
        _ => 50,
    }
}

/// What a letter of an alphabet costs in a text of Unicode.
fn alphabet(c: char) -> u8 {
    match c as u32 {
        0xc0..=0x17f | 0x370..=0x52f => 65,
        0x590..=0x6ff | 0x900..=0x97f | 0xe00..=0xe7f | 0x1e00..=0x1fff => 80,
        0x180..=0x10ff => 120,
        0x2010..=0x2027 | 0xa0..=0xbf | 0x20ac => 80,
        _ => NONE,
    }
}

/// What all three languages have besides their letters.
fn sign(c: char) -> u8 {
    match c {
        '\0'..='\u{7f}' => ascii(c),
        '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}' => NONE,
        '“' | '”' | '…' | '‘' | '’' | '·' | '—' => 72,
        '\u{3000}' => 60,
        '「' | '」' | '（' | '）' | '：' | '？' | '！' => 72,
        '\u{3001}'..='\u{3020}' => 95,
        '\u{ff01}'..='\u{ff5e}' => 90,
        '\u{2460}'..='\u{27bf}' => 125,
        '\u{2010}'..='\u{245f}' => 120,
        '\u{3041}'..='\u{30ff}' => 150,
        '\u{3100}'..='\u{312f}' => 140,
        '\u{ac00}'..='\u{d7a3}' => 220,
        c if is_han(c) => RARE,
        c if c.is_alphabetic() => 150,
        _ => 175,
    }
}

/// The bytes of a character of two in an encoding.
fn pair(encoding: &'static Encoding, c: char) -> Option<[u8; 2]> {
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = encoding.encode(c.encode_utf8(&mut buffer));
    bytes.as_ref().try_into().ok().filter(|_| !unmappable)
}

fn chinese(c: char) -> u8 {
    match c {
        '，' => 45,
        '。' => 50,
        '、' | '《' | '》' => 70,
        c if is_han(c) => match pair(GBK, c) {
            Some([0xb0..=0xd7, 0xa1..=0xfe]) => 165,
            Some([0xd8..=0xf7, 0xa1..=0xfe]) => 185,
            _ => RARE,
        },
        c => sign(c),
    }
}

fn japanese(c: char) -> u8 {
    match c {
        '、' | '。' => 45,
        'ー' => 65,
        '\u{3041}'..='\u{3096}' => 55,
        '\u{30a1}'..='\u{30fa}' | '\u{ff61}'..='\u{ff9f}' => 70,
        c if is_han(c) => match pair(SHIFT_JIS, c) {
            Some([0x88..=0x97, _] | [0x98, ..=0x72]) => 145,
            Some(_) => 185,
            None => RARE,
        },
        c => sign(c),
    }
}

fn korean(c: char) -> u8 {
    match c {
        '\u{ac00}'..='\u{d7a3}' => match pair(EUC_KR, c) {
            Some([0xb0..=0xc8, 0xa1..=0xfe]) => 120,
            _ => 190,
        },
        c if is_han(c) => match pair(EUC_KR, c) {
            Some(_) => 155,
            None => RARE,
        },
        '\u{3001}'..='\u{3002}' | '\u{ff01}'..='\u{ff5e}' => 115,
        c => sign(c),
    }
}

/// What a text in an encoding of single bytes costs. Letters stand beside letters of their script, capitals at the beginning of
/// words: bytes of another encoding become capitals and signs inside words.
pub(super) fn letters(text: &str) -> u64 {
    let mut total = 0;
    let mut before = ' ';
    for c in text.chars() {
        let after_letter = before.is_alphabetic();
        let same = after_letter && is_latin(before) == is_latin(c);
        total += u64::from(match c {
            '\0'..='\u{7f}' if !after_letter || before.is_ascii() || !c.is_ascii_uppercase() => ascii(c),
            '\0'..='\u{7f}' => 70,
            '\u{80}'..='\u{9f}' | '\u{fffd}' => NONE,
            '’' | '‘' | '“' | '”' | '–' | '—' | '…' | '•' | '«' | '»' | '°' | '©' | '®' | '£' | '€'
            | '\u{a0}' => 78,
            '´' | '½' | '¼' | '²' | '³' | '±' | 'µ' if before.is_ascii() => 78,
            c if c.is_lowercase() && same => 55,
            c if c.is_lowercase() && !after_letter => 70,
            c if c.is_uppercase() && !after_letter => 80,
            c if c.is_uppercase() && same && before.is_uppercase() => 65,
            c if c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase() => 68,
            c if c.is_alphabetic() => 140,
            _ if after_letter => 140,
            _ => 120,
        });
        before = c;
    }
    total
}

/// Latin letters, as those of single bytes have them.
fn is_latin(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}
