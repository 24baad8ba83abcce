//! Which encoding bytes are in that do not say it: the one in which they are the likeliest text.

use super::codec::{read_utf8, Codec};
use super::costs::{cost, letters, Family, BROKEN_UTF8};
use super::wide::Wide;
use super::NUL;
use crate::script::is_han;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, BIG5, EUC_JP, EUC_KR, GB18030, GBK, SHIFT_JIS, UTF_8, WINDOWS_1252};

/// How bytes are read.
#[derive(Clone, Copy)]
pub(super) enum Coding {
    Utf8,
    Pairs(&'static Codec),
    /// A byte is a character; or what is read by its own decoder alone.
    Other(&'static Encoding),
}

impl Coding {
    pub fn of(encoding: &'static Encoding) -> Coding {
        match Codec::of(encoding) {
            Some(codec) => Coding::Pairs(codec),
            None if encoding == GBK => Coding::of(GB18030),
            None if encoding == UTF_8 => Coding::Utf8,
            None => Coding::Other(encoding),
        }
    }

    pub fn encoding(self) -> &'static Encoding {
        match self {
            Coding::Utf8 => UTF_8,
            Coding::Pairs(codec) => codec.encoding,
            Coding::Other(encoding) => encoding,
        }
    }

    /// How many bytes of a beginning are whole characters: all but a few.
    pub fn whole(self, beginning: &[u8]) -> usize {
        match self {
            Coding::Utf8 => {
                let continued =
                    beginning.iter().rev().take_while(|&&byte| byte & 0xc0 == 0x80).take(3).count();
                // The byte before may begin a character that goes on.
                beginning.len() - continued - 1
            }
            Coding::Pairs(codec) => codec.whole_steps(beginning),
            Coding::Other(_) => beginning.len(),
        }
    }

    /// What a line costs.
    pub fn cost(self, line: &[u8]) -> u64 {
        match self {
            Coding::Utf8 => {
                let (mut text, mut lost) = (String::new(), Vec::new());
                read_utf8(line, &mut text, &mut lost);
                let read = text.chars().filter(|&c| c != '\u{fffd}');
                read.map(|c| u64::from(cost(Family::Any, c))).sum::<u64>() + broken(lost.len())
            }
            Coding::Pairs(codec) => codec.cost(line),
            Coding::Other(encoding) => letters(&encoding.decode_without_bom_handling(line).0),
        }
    }
}

fn broken(bytes: usize) -> u64 {
    u64::from(BROKEN_UTF8) * bytes as u64
}

/// How much of a file tells its encoding, in bytes: lines with more than ASCII.
const SAMPLE: usize = 16 << 10;

/// The first lines of a text that have more than ASCII.
fn sample<'b>(pieces: impl Iterator<Item = &'b [u8]>) -> Vec<&'b [u8]> {
    let mut left = SAMPLE;
    let mut lines = Vec::new();
    for line in pieces.filter(|line| !line.is_ascii()) {
        let line = &line[..line.len().min(left)];
        left -= line.len();
        lines.push(line);
        if left == 0 {
            break;
        }
    }
    lines
}

/// What speaks against an encoding beforehand, in tenths of a bit: how rarely texts are in it.
fn prior(encoding: &'static Encoding) -> u64 {
    match encoding {
        e if e == BIG5 => 20,
        e if e == SHIFT_JIS => 30,
        e if e == EUC_KR => 40,
        e if e == EUC_JP => 60,
        _ => 0,
    }
}

/// Whether lines would be Japanese with hardly a kana in it: a list of a few Chinese words, read wrongly, may be made of
/// common kanji only.
fn lacks_kana(encoding: &'static Encoding, lines: &[&[u8]]) -> bool {
    if encoding != EUC_JP && encoding != SHIFT_JIS {
        return false;
    }
    let (mut kana, mut han) = (0, 0);
    for line in lines {
        for c in encoding.decode_without_bom_handling(line).0.chars() {
            kana += usize::from(matches!(c, '\u{3041}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9d}'));
            han += usize::from(is_han(c));
        }
    }
    han >= 8 && 12 * kana < han
}

/// An encoding, and what is known of how good it is.
pub(super) struct Guess {
    pub coding: Coding,
    /// Whether all others are far behind.
    pub sure: bool,
}

/// The likeliest encoding of a text in pieces. `declared`: what it says of itself, which is believed unless another is much
/// likelier; `marked`: it has the mark of UTF-8.
pub(super) fn guess<'b>(
    pieces: impl Iterator<Item = &'b [u8]>,
    declared: Option<&'static Encoding>,
    marked: bool,
) -> Guess {
    let lines = sample(pieces);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    lines.iter().for_each(|line| {
        detector.feed(line, false);
    });
    detector.feed(b"", true);
    let detected = detector.guess(None, Utf8Detection::Deny);
    let single = if detected.is_single_byte() { detected } else { WINDOWS_1252 };
    let mut codings = vec![Coding::Utf8];
    codings.extend(Codec::all().iter().map(Coding::Pairs));
    codings.push(Coding::Other(single));
    codings.extend((single != WINDOWS_1252).then_some(Coding::Other(WINDOWS_1252)));
    codings.extend(
        declared
            .filter(|other| other.is_single_byte() && ![single, WINDOWS_1252].contains(other))
            .map(Coding::Other),
    );
    let cost = |coding: Coding| -> u64 { lines.iter().map(|line| coding.cost(line)).sum() };
    let mut costs: Vec<(u64, Coding)> = codings
        .into_iter()
        .map(|coding| {
            let encoding = coding.encoding();
            let cost = cost(coding) + prior(encoding);
            let cost = if lacks_kana(encoding, &lines) { cost + cost / 4 } else { cost };
            let marked = if marked && encoding == UTF_8 { 400 } else { 0 };
            // The detector knows the letters of languages, which costs do not.
            let western = encoding == WINDOWS_1252 && single != encoding;
            let cost = if western { cost + cost / 10 + 50 } else { cost };
            let said = if declared == Some(encoding) { 200 + cost / 8 } else { 0 };
            (cost.saturating_sub(said + marked), coding)
        })
        .collect();
    // Of equal ones the first.
    costs.sort_by_key(|&(cost, _)| cost);
    let (best, coding) = costs[0];
    let sure = !matches!(coding, Coding::Other(_)) && costs[1].0 >= best + best / 20 + 150;
    Guess { coding, sure }
}

/// The likeliest encoding of pairs for lines that are no UTF-8 in a file that is.
pub(super) fn of_pairs<'b>(pieces: impl Iterator<Item = &'b [u8]>) -> Option<Coding> {
    let lines = sample(pieces);
    let cost = |codec: &&Codec| {
        let cost = lines.iter().map(|line| codec.cost(line)).sum::<u64>() + prior(codec.encoding);
        if lacks_kana(codec.encoding, &lines) {
            cost + cost / 4
        } else {
            cost
        }
    };
    Codec::all().iter().min_by_key(cost).map(Coding::Pairs)
}

/// UTF-16 without a mark, if bytes are likelier so than at what their beginning costs otherwise.
pub(super) fn unmarked_utf16(bytes: &[u8], otherwise: impl Fn(&[u8]) -> u64) -> Option<Wide> {
    /// What a character costs at most in a text, on average.
    const MOST: u64 = 140;
    let beginning = &bytes[..bytes.len().min(SAMPLE) & !1];
    let costs = [Wide::Utf16Le, Wide::Utf16Be].map(|wide| (wide.cost(beginning), wide));
    let ((cost, characters), wide) = costs.into_iter().min_by_key(|((cost, _), _)| *cost)?;
    (characters > 0 && cost <= MOST * characters).then_some(())?;
    let nuls = beginning.len() as u64 / 2 - characters;
    (cost + 2 * NUL * nuls + 60 < otherwise(beginning)).then_some(wide)
}
