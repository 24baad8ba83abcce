//! GBK read one byte late. The converter that inserts readings looks for byte pairs without minding where
//! characters begin; what it changes in the middle of two characters shifts the reading of those that follow.
//!
//! - `咨詢如何` D7C9 D483 C8E7 BACE: the pair 83C8 is 內, so `(nèi)` went between C8 and E7. C8 lost its
//!   partner and shows as `?`, with the bracket eaten or not; E7BA shows as 绾; and so on until a byte of ASCII
//!   takes the odd byte. Rule `phase-shift`.
//! - `。縱` A1A3 BF76: the pair A3BF is ？, written as one byte; A1 shows as `?`, the mark as `?`, 76 as `v`.
//!   Rule `lost-stop`, though another character may end in A3, and one between them may be eaten.
//!
//! A byte lost in any other way is told likewise: `?嘈停` was `类型，`, C0E0 D0CD A3AC without its first.
//!
//! A reading is accepted where the text it gives is far likelier than what stands there.

use super::{
    gbk::{gbk, pair},
    rule::{Finder, RepairRule, Source},
    syllable::{bracketed, closed, is_toned, normalized},
};
use crate::clean::likelihood::cost;
use crate::clean::types::{Repair, Rule};
use crate::script::{fold_char, is_han};
use crate::segment::Dictionary;
use std::collections::BTreeMap;

/// Characters of context on either side by which a reading is judged.
const CONTEXT: usize = 6;
/// The longest run that is decoded.
const LONGEST: usize = 200;
/// How much likelier the decoded text must be, in 1/256 of a bit.
const CLEARLY: u32 = 16 * 256;
/// How much likelier the best guess at a character must be than the next, where only one of its bytes is left.
const GUESSED: u32 = 640;
/// How much a full stop makes a text costlier than one with nothing in its place, and a little more.
const STOP: u32 = 6 * 256;
/// How much likelier the best of several readings must be than the next to count as the only one.
const ONLY: u32 = 8 * 256;

pub(super) const FINDER: Finder = Finder {
    rules: &[
        RepairRule {
            rule: Rule::PhaseShift,
            sees: "GBK read one byte late after a reading that went between two characters, decoded back",
            example: ("他們?cè)噲D設計", "他們試圖設計"),
            left_alone: &["怎么走?李江说"],
        },
        RepairRule {
            rule: Rule::LostStop,
            sees: "a full stop and the character after it, damaged by the same converter",
            example: ("新的發展??v觀這個進程", "新的發展。縱觀這個進程"),
            left_alone: &["真的嗎??他說,是的"],
        },
    ],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let mut found = Vec::new();
    // Judging takes long, and a page repeats itself.
    let mut known: BTreeMap<Vec<char>, Option<Reading>> = BTreeMap::new();
    for (line_start, line) in source.lines() {
        let mut from = 0;
        while let Some(at) = line[from..].find(['?', '\u{fffd}']).map(|at| from + at) {
            from = at + 1;
            while !line.is_char_boundary(from) {
                from += 1;
            }
            let site = Site { line, at, dictionary: source.dictionary };
            let Some((kind, run)) = site.look() else { continue };
            let seen =
                [last_of(&line[..at]), line[at..run.end].chars().collect(), first_of(&line[run.end..])];
            let reading = known.entry(seen.concat()).or_insert_with(|| site.read(kind, &run));
            let Some(reading) = reading.clone() else { continue };
            // Its last character may have a reading of its own, inserted in step.
            let own = bracketed(&line[run.end..])
                .filter(|(own, _)| site.has_reading(reading.text.last().copied(), &normalized(own)));
            from = run.end + own.map_or(0, |(_, length)| length);
            found.push(Repair {
                original_start: (line_start + at) as u32,
                original_end: (line_start + from) as u32,
                replacement: reading.text.into_iter().collect(),
                rule: reading.rule,
                certain: reading.certain,
            });
        }
    }
    found
}

/// Where a line still has a place at which bytes were lost: a replacement character, what two of them become when
/// they are read as GBK, a control character of Latin-1, or `?` and a reading.
pub(in crate::clean) fn damage(line: &str) -> Option<usize> {
    line.find(|c: char| c == '\u{fffd}' || matches!(c, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}'))
        .or_else(|| line.find("锟斤拷"))
        .or_else(|| {
            let at = line.match_indices('?').find(|&(at, _)| {
                let before = line[..at].chars().next_back();
                before.is_some_and(is_han)
                    && lost_reading(&line[at + 1..]).is_some_and(|(reading, ..)| is_toned(reading))
            })?;
            Some(at.0)
        })
}

/// The reading after a lost byte, its length, and whether its opening bracket was eaten with the byte.
fn lost_reading(rest: &str) -> Option<(&str, usize, bool)> {
    let eaten = closed(rest).map(|(reading, length)| (reading, length, true));
    eaten.or_else(|| bracketed(rest).map(|(reading, length)| (reading, length, false)))
}

/// A place where a byte was lost.
struct Site<'a> {
    line: &'a str,
    at: usize,
    dictionary: &'a Dictionary,
}

/// What a damaged place looks like.
enum Kind {
    /// A reading follows. The last byte before the lost one, and what the display does.
    Reading { last: u8, reading: String, display: Display },
    /// One more mark follows, the second byte of its full width form.
    Half(u8),
    /// The run follows.
    Bare,
}

/// What a site was.
#[derive(Clone)]
struct Reading {
    text: Vec<char>,
    cost: u32,
    rule: Rule,
    certain: bool,
}

/// A decoded run without its first character: that one's first byte is not known yet.
struct Run {
    /// The first byte that is displayed, the partner of the lost one; `None` where that was lost too.
    first: Option<u8>,
    text: Vec<char>,
    open: Option<Open>,
    end: usize,
}

/// The end of a run whose last byte was lost too.
struct Open {
    /// The first byte of that character; `None` where it is the one lost first.
    left: Option<u8>,
    /// The reading inserted after it.
    reading: Option<String>,
}

/// What the display did with an ASCII byte after half a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Display {
    /// Took it for the other half: `?nèi)`.
    Eats,
    /// Kept it: `?(nèi)`.
    Keeps,
}

impl Site<'_> {
    /// What kind of damage this looks like, and the run that it shifted; cheap, as most marks are what they seem.
    fn look(&self) -> Option<(Kind, Run)> {
        let mark = self.line[self.at..].chars().next()?;
        let rest = self.at + mark.len_utf8();
        if let Some((reading, length, eaten)) = lost_reading(&self.line[rest..]) {
            let before = self.line[..self.at].chars().next_back()?;
            let [_, last] = gbk(before)?;
            let display = if eaten { Display::Eats } else { Display::Keeps };
            let kind = Kind::Reading { last, reading: normalized(reading), display };
            return Some((kind, self.run(rest + length)?));
        }
        let written = self.line[rest..].chars().next()?;
        match written {
            '?' | ',' | ':' | ';' | '!' => Some((Kind::Half(written as u8 | 0x80), self.run(rest + 1)?)),
            c if is_han(c) || c.is_ascii_lowercase() => Some((Kind::Bare, self.run(rest)?)),
            _ => None,
        }
    }

    fn read(&self, kind: Kind, run: &Run) -> Option<Reading> {
        let half = match kind {
            Kind::Reading { last, reading, display } => {
                let lost = (0x40..=0xfe).filter(|&lost| self.has_reading(pair(last, lost), &reading));
                // Converters insert readings after what they converted.
                let (converted, other): (Vec<u8>, Vec<u8>) =
                    lost.partition(|&lost| pair(last, lost).is_some_and(|c| fold_char(c) != c));
                let lost = if converted.is_empty() { other } else { converted };
                let firsts =
                    lost.into_iter().flat_map(|lost| self.firsts(lost, run)).map(|c| vec![c]).collect();
                return self.judge(firsts, run, Rule::PhaseShift, display);
            }
            Kind::Half(half) => half,
            Kind::Bare => b'?' | 0x80,
        };
        // Half of a full width mark: `。可` A1A3 BFC9 holds A3BF, ？.
        let displayed = run.first?;
        let halved = (0x81..=0xfe).filter_map(|lost| Some(vec![pair(lost, 0xa3)?, pair(half, displayed)?]));
        let halved = self.narrowed(halved.collect());
        if !matches!(kind, Kind::Bare) {
            return self.judge(halved, run, Rule::LostStop, Display::Keeps);
        }
        let stop = self.judge(halved, run, Rule::LostStop, Display::Eats);
        // Or no more than one byte was lost, whatever the cause.
        let single = (0x81..=0xfe).filter_map(|lost| Some(vec![pair(lost, displayed)?])).collect();
        let single = self.judge(single, run, Rule::PhaseShift, Display::Eats);
        match (stop, single.map(|single| Reading { certain: false, ..single })) {
            (Some(stop), Some(single)) if stop.cost <= single.cost + STOP => Some(stop),
            (stop, single) => single.or(stop),
        }
    }

    /// The characters that a lost byte may have begun.
    fn firsts(&self, lost: u8, run: &Run) -> Vec<char> {
        match (run.first, &run.open) {
            (Some(first), _) => pair(lost, first).into_iter().collect(),
            (None, Some(open)) => self.lasts(lost, open.reading.as_deref(), run),
            (None, None) => Vec::new(),
        }
    }

    /// The characters that a byte begins whose partner was lost.
    fn lasts(&self, left: u8, reading: Option<&str>, run: &Run) -> Vec<char> {
        let all = (0x40..=0xfe).filter_map(|lost| pair(left, lost));
        match (reading, left) {
            (Some(reading), _) => all.filter(|&c| self.has_reading(Some(c), reading)).collect(),
            // Rows of punctuation, where the text around tells more than words do.
            (None, 0xa1) => {
                let marks = [self.closing(&run.text), '、'];
                marks.into_iter().find(|&mark| self.fits(mark, run)).into_iter().collect()
            }
            (None, 0xa3) => vec!['，'],
            (None, _) => all.filter(|&c| is_han(c)).collect(),
        }
    }

    /// Whether a character's second byte would be lost before what follows the run: with that, it is no character.
    fn fits(&self, c: char, run: &Run) -> bool {
        let next = self.line[run.end..].chars().next();
        let next = next.and_then(|next| match next {
            '@'..='~' => Some(next as u8),
            next => gbk(next).map(|[left, _]| left),
        });
        match (gbk(c), next) {
            (Some([_, lost]), Some(next)) => pair(lost, next).is_none(),
            _ => true,
        }
    }

    /// The mark that closes what is open at the end of a run.
    fn closing(&self, text: &[char]) -> char {
        let before = || text.iter().copied().rev().chain(self.line[..self.at].chars().rev()).take(LONGEST);
        let quote = before().find(|c| matches!(c, '“' | '”' | '《' | '》'));
        match quote {
            Some('“') => '”',
            Some('《') => '》',
            _ => '。',
        }
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
                    match carry {
                        Some(carry) => text.push(pair(carry, c as u8)?),
                        None => first = Some(c as u8),
                    }
                    return Some(Run { first, text, open: None, end: after });
                }
                '?' | '\u{fffd}' => {
                    let (reading, end) = match lost_reading(&line[after..]) {
                        Some((reading, length, _)) => (Some(normalized(reading)), after + length),
                        None => (None, after),
                    };
                    return Some(Run { first, text, open: Some(Open { left: carry, reading }), end });
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
    fn judge(&self, firsts: Vec<Vec<char>>, run: &Run, rule: Rule, display: Display) -> Option<Reading> {
        let before = last_of(&self.line[..self.at]);
        let after = first_of(&self.line[run.end..]);
        let cost = |middle: &[char]| cost(&[&before[..], middle, &after[..]].concat(), self.dictionary);
        let standing: Vec<char> = self.line[self.at..run.end].chars().collect();
        let standing = cost(&standing);
        let lasts: Vec<Option<char>> = match &run.open {
            Some(Open { left: Some(left), reading }) => {
                self.lasts(*left, reading.as_deref(), run).into_iter().map(Some).collect()
            }
            _ => vec![None],
        };
        let guessed = matches!(run.open, Some(Open { reading: None, .. }));
        let assembled = |first: &[char], last: Option<char>| {
            let text: Vec<char> = first.iter().chain(&run.text).copied().chain(last).collect();
            (cost(&text), text)
        };
        // The two ends are chosen one after the other: they are far apart, and their product would be many.
        let some_last = lasts.first().copied()?;
        let mut starts: Vec<_> = firsts.iter().map(|first| assembled(first, some_last)).collect();
        let start_doubt = doubt(&mut starts)?;
        let first = firsts.iter().find(|first| starts[0].1.starts_with(first))?;
        let ends = |fitting: bool| {
            let last = lasts.iter().filter(|last| !fitting || last.is_none_or(|last| self.fits(last, run)));
            let mut ends: Vec<_> = last.map(|&last| assembled(first, last)).collect();
            let doubt = doubt(&mut ends)?;
            Some((ends.swap_remove(0), doubt))
        };
        // Where nothing was eaten, the lost byte is one that is no character with the next; that tells most of them
        // apart.
        let ((mut cheapest, mut text), mut end_doubt) = ends(false)?;
        let mut ate = guessed && display == Display::Eats;
        if let Some(((cost, fitting), doubt)) = ends(true).filter(|_| guessed) {
            if display == Display::Keeps || cost <= cheapest + STOP {
                (cheapest, text, end_doubt, ate) = (cost, fitting, doubt, false);
            }
        }
        if cheapest.saturating_add(CLEARLY) > standing {
            return None;
        }
        // A character of which one byte is left is guessed from the words around it; where they do not tell, it
        // stays lost.
        if guessed && start_doubt.min(end_doubt) < GUESSED {
            text.pop();
            text.push(char::REPLACEMENT_CHARACTER);
        }
        // What was eaten with it is most often a comma.
        let next = after.first().copied().unwrap_or(' ');
        let stopped = matches!(text.last(), Some('。' | '，'));
        if ate && next.is_alphanumeric() && !stopped {
            text.push(',');
        }
        let certain = !guessed && start_doubt >= ONLY && end_doubt >= ONLY;
        Some(Reading { text, cost: cheapest, rule, certain })
    }

    /// Of the characters that may have ended in A3, the full stop and those that make a word where they stand.
    fn narrowed(&self, firsts: Vec<Vec<char>>) -> Vec<Vec<char>> {
        let before = last_of(&self.line[..self.at]);
        let mut word = String::new();
        let mut known = |characters: &[char]| {
            word.clear();
            word.extend(characters.iter().map(|&c| fold_char(c)));
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

/// The first characters of a text.
fn first_of(text: &str) -> Vec<char> {
    text.chars().take(CONTEXT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::repair::rule::tests::shown;

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
        // One byte lost, and one more before the comma.
        check("数值型的ICMP?嘈停?或者", "数值型的ICMP[?嘈停?→类型，?]或者");
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
