//! GBK read one byte late. The converter that inserts readings looks for byte pairs without minding where
//! characters begin; what it changes in the middle of two characters shifts the reading of those that follow.
//!
//! - `咨詢如何` D7C9 D483 C8E7 BACE: the pair 83C8 is 內, so `(nèi)` went between C8 and E7. C8 lost its
//!   partner and shows as `?`, with the bracket eaten or not; E7BA shows as 绾; and so on until a byte of ASCII
//!   takes the odd byte. Rule `phase-shift`.
//! - `。縱` A1A3 BF76: the pair A3BF is ？, written as one byte; A1 shows as `?`, the mark as `?`, 76 as `v`.
//!   Rule `lost-stop`, though another character may end in A3, and one between them may be eaten.
//!
//! A reading is accepted where the text it gives is far likelier than what stands there.

use super::{
    syllable::{bracketed, closed, is_toned, normalized},
    Source,
};
use crate::clean::likelihood::cost;
use crate::clean::types::{Repair, Rule};
use crate::script::is_han;
use crate::segment::Dictionary;
use encoding_rs::GBK;

/// Characters of context on either side by which a reading is judged.
const CONTEXT: usize = 6;
/// The longest run that is decoded.
const LONGEST: usize = 200;
/// How much likelier the decoded text must be, in 1/256 of a bit.
const CLEARLY: u32 = 16 * 256;
/// How much likelier the best of several readings must be than the next to count as the only one.
const ONLY: u32 = 8 * 256;

pub(super) fn find(source: &Source) -> Vec<Repair> {
    let mut found = Vec::new();
    for (line_start, line) in source.lines() {
        let mut from = 0;
        while let Some(at) = line[from..].find(['?', '\u{fffd}']).map(|at| from + at) {
            from = at + 1;
            while !line.is_char_boundary(from) {
                from += 1;
            }
            let Some(reading) = Site { line, at, dictionary: source.dictionary }.read() else { continue };
            from = reading.end;
            found.push(Repair {
                original_start: (line_start + at) as u32,
                original_end: (line_start + reading.end) as u32,
                replacement: reading.text.into_iter().collect(),
                rule: reading.rule,
                certain: reading.certain,
            });
        }
    }
    found
}

/// Whether a line still has a place where bytes were lost: a replacement character, or `?` and a reading.
pub(in crate::clean) fn is_damaged(line: &str) -> bool {
    line.contains('\u{fffd}')
        || line.match_indices('?').any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_some_and(is_han) && lost_reading(&line[at + 1..]).is_some()
        })
}

/// The toned reading after a lost byte, its opening bracket eaten or not, and its length.
fn lost_reading(rest: &str) -> Option<(&str, usize)> {
    closed(rest).or_else(|| bracketed(rest)).filter(|(reading, _)| is_toned(reading))
}

/// A place where a byte was lost.
struct Site<'a> {
    line: &'a str,
    at: usize,
    dictionary: &'a Dictionary,
}

/// What a site was.
struct Reading {
    text: Vec<char>,
    /// End of the damage in the line.
    end: usize,
    rule: Rule,
    certain: bool,
}

/// A decoded run, its first character apart: what precedes its first byte is not known to it.
struct Run {
    /// The first byte that was displayed, the partner of the lost one.
    first: u8,
    text: Vec<char>,
    /// Where the last byte was lost too: the first byte of that character, and its reading if it had one.
    open: Option<(u8, Option<String>)>,
    end: usize,
}

impl Site<'_> {
    fn read(&self) -> Option<Reading> {
        let mark = self.line[self.at..].chars().next()?;
        let rest = self.at + mark.len_utf8();
        if let Some((reading, length)) = lost_reading(&self.line[rest..]) {
            let before = self.line[..self.at].chars().next_back()?;
            let [_, last] = gbk(before)?;
            let run = self.run(rest + length)?;
            let reading = normalized(reading);
            let firsts = (0x40..=0xfe)
                .filter(|&lost| self.has_reading(pair(last, lost), &reading))
                .filter_map(|lost| pair(lost, run.first).map(|c| vec![c]));
            return self.judge(firsts.collect(), run, Rule::PhaseShift);
        }
        // Half of a full width mark: `。可` A1A3 BFC9 holds A3BF, ？.
        let written = self.line[rest..].chars().next()?;
        let (half, after) = match written {
            '?' | ',' | ':' | ';' | '!' => (written as u8 | 0x80, rest + 1),
            c if is_han(c) => (b'?' | 0x80, rest),
            _ => return None,
        };
        let run = self.run(after)?;
        let second = pair(half, run.first)?;
        let firsts = (0x81..=0xfe).filter_map(|lost| Some(vec![pair(lost, 0xa3)?, second]));
        let firsts = self.narrowed(firsts.collect());
        self.judge(firsts, run, Rule::LostStop)
    }

    /// Decodes what follows a lost byte, up to where the odd byte finds its partner.
    fn run(&self, start: usize) -> Option<Run> {
        let line = self.line;
        let mut first = None;
        let mut carry: Option<u8> = None;
        let mut text = Vec::new();
        let mut at = start;
        for _ in 0..LONGEST {
            let c = line[at..].chars().next()?;
            let after = at + c.len_utf8();
            let [left, right] = match c {
                // The second byte of a character may be ASCII; then the reading is in step again.
                '@'..='~' => {
                    let byte = c as u8;
                    match carry {
                        Some(carry) => text.push(pair(carry, byte)?),
                        None => return Some(Run { first: byte, text, open: None, end: after }),
                    }
                    return Some(Run { first: first?, text, open: None, end: after });
                }
                '?' | '\u{fffd}' => {
                    let (reading, end) = match lost_reading(&line[after..]) {
                        Some((reading, length)) => (Some(normalized(reading)), after + length),
                        None => (None, after),
                    };
                    return Some(Run { first: first?, text, open: Some((carry?, reading)), end });
                }
                '(' | '（' if carry.is_some() => {
                    // A reading inserted after a character that was none.
                    let (_, length) = bracketed(&line[at..])?;
                    at += length;
                    continue;
                }
                c => gbk(c)?,
            };
            match carry.replace(right) {
                Some(carry) => text.push(pair(carry, left)?),
                None => first = Some(left),
            }
            at = after;
        }
        None
    }

    /// The likeliest of the possible texts, if it is far likelier than what stands there.
    fn judge(&self, firsts: Vec<Vec<char>>, run: Run, rule: Rule) -> Option<Reading> {
        let lasts: Vec<Option<char>> = match &run.open {
            None => vec![None],
            Some((left, reading)) => (0x40..=0xfe)
                .map(|lost| pair(*left, lost))
                .filter(|&c| match reading {
                    Some(reading) => self.has_reading(c, reading),
                    None => c.is_some_and(is_han),
                })
                .collect(),
        };
        let before: Vec<char> = last_of(&self.line[..self.at]);
        let after: Vec<char> = self.line[run.end..].chars().take(CONTEXT).collect();
        let cost = |middle: &[char]| cost(&[&before[..], middle, &after[..]].concat(), self.dictionary);
        let standing: Vec<char> = self.line[self.at..run.end].chars().collect();
        let standing = cost(&standing);
        let mut readings: Vec<(u32, Vec<char>)> = Vec::new();
        let assembled = |first: &[char], last: Option<char>| {
            let text: Vec<char> = first.iter().chain(&run.text).copied().chain(last).collect();
            (cost(&text), text)
        };
        // The two ends are chosen one after the other: they are far apart, and their product would be many.
        let some_last = lasts.first().copied()?;
        for first in &firsts {
            readings.push(assembled(first, some_last));
        }
        let doubt = doubt(&mut readings)?;
        let at = firsts.iter().position(|first| readings[0].1.starts_with(first))?;
        let mut ends: Vec<(u32, Vec<char>)> =
            lasts.iter().map(|&last| assembled(&firsts[at], last)).collect();
        let end_doubt = self::doubt(&mut ends)?;
        let (cheapest, text) = ends.swap_remove(0);
        // With both its bytes' partners gone, a last character is not decoded but guessed.
        let guessed = matches!(run.open, Some((_, None)));
        let plain = !guessed || end_doubt >= ONLY / 4;
        (plain && cheapest.saturating_add(CLEARLY) <= standing).then(|| Reading {
            text,
            end: run.end,
            rule,
            certain: doubt >= ONLY && end_doubt >= ONLY && !guessed,
        })
    }

    /// Of the characters that may have ended in A3, the full stop and those that make a word where they stand.
    fn narrowed(&self, firsts: Vec<Vec<char>>) -> Vec<Vec<char>> {
        let before = last_of(&self.line[..self.at]);
        let mut word = String::new();
        let mut known = |characters: &[char]| {
            word.clear();
            word.extend(characters.iter().map(|&c| crate::script::fold_char(c)));
            self.dictionary.frequency(&word).is_some()
        };
        firsts
            .into_iter()
            .filter(|first| {
                let back = |count: usize| -> Vec<char> {
                    let from = before.len().saturating_sub(count);
                    before[from..].iter().chain(&first[..1]).copied().collect()
                };
                first[0] == '。' || known(first) || known(&back(1)) || known(&back(2))
            })
            .collect()
    }

    fn has_reading(&self, c: Option<char>, reading: &str) -> bool {
        c.is_some_and(|c| self.dictionary.readings(c).any(|known| known == reading))
    }
}

/// Sorts readings, cheapest first, and tells by how much the first is cheaper than the next.
fn doubt(readings: &mut [(u32, Vec<char>)]) -> Option<u32> {
    readings.sort();
    let cheapest = readings.first()?.0;
    Some(readings.get(1).map_or(u32::MAX, |next| next.0 - cheapest))
}

/// The last characters of a text, in order.
fn last_of(text: &str) -> Vec<char> {
    let mut last: Vec<char> = text.chars().rev().take(CONTEXT).collect();
    last.reverse();
    last
}

/// The two bytes of a character in GBK.
fn gbk(c: char) -> Option<[u8; 2]> {
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = GBK.encode(c.encode_utf8(&mut buffer));
    (!unmappable).then_some(())?;
    bytes.as_ref().try_into().ok()
}

/// The character of two bytes in GBK.
fn pair(left: u8, right: u8) -> Option<char> {
    let bytes = [left, right];
    let text = GBK.decode_without_bom_handling_and_without_replacement(&bytes)?;
    let mut characters = text.chars();
    characters.next().filter(|&c| characters.next().is_none() && !matches!(c, '\u{e000}'..='\u{f8ff}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::repair::tests::shown;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(find, text), expected);
    }

    #[test]
    fn decodes_a_run_after_a_reading() {
        check("歡迎咨詢?nèi)绾钨徺I。", "歡迎咨詢[?nèi)绾钨徺I→如何購買]。");
        check("他們?cè)噲D設計", "他們[?cè)噲D→試圖]設計");
        check("他們?(cè)噲D設計", "他們[?(cè)噲D→試圖]設計");
        check("人們?nèi)找鎻?fù)雜", "人們[?nèi)找鎻?fù)→日益復]雜");
    }

    #[test]
    fn decodes_a_run_after_a_stop() {
        check("新的發展??v觀這個進程", "新的發展[??v→。縱]觀這個進程");
        check("共建生態??梢哉f這段時間", "共建生態[??梢哉f→。可以說]這段時間");
        check("非常重要?傮w看", "非常重要[?傮w→。總體]看");
    }

    #[test]
    fn leaves_questions_alone() {
        for text in [
            "創業者下步怎么走?李江說不知道。",
            "真的嗎??他說,是的",
            "为什么?AB型血的人",
            "what? no",
            "你好?",
            "?",
            "是嗎?(笑)不是",
        ] {
            check(text, text);
        }
    }
}
