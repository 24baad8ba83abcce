//! GBK or Big5 shown as Windows-1252 or Latin-1.

use super::reading::{byte, is_eastern, latin_runs, Reread, Run};
use crate::clean::likelihood::cost;
use crate::clean::repair::{
    gbk::{big5_pair, gbk_pair},
    rule::Source,
};

/// What a character of a likely text costs at most on the average, in 1/256 of a bit; ones taken by chance cost more.
const LIKELY: u32 = 11 * 256;
/// The same for one word of two characters.
const WORD: u32 = 8 * 256;

/// The most characters by which a run is judged.
const JUDGED: usize = 200;

pub(super) fn read(line: &str, source: &Source) -> Reread {
    let [gbk, big5] = [gbk_pair, big5_pair].map(|pair| read_as(pair, line, source));
    let weight = |reading: &Reread| -> usize {
        reading.runs.iter().filter(|run| run.strong).map(|run| run.text.chars().count()).sum()
    };
    if weight(&big5) > weight(&gbk) {
        big5
    } else {
        gbk
    }
}

fn read_as(pair: fn(u8, u8) -> Option<char>, line: &str, source: &Source) -> Reread {
    let mut reading = Reread::default();
    let mut done = 0;
    for run in latin_runs(line) {
        // A character before it may have taken its beginning.
        let start = run[0].0.max(done);
        if run.last().is_some_and(|&(last, _)| last < done) {
            continue;
        }
        let mut text: Vec<char> = Vec::new();
        let mut rest = line[start..].char_indices();
        let mut end = start;
        while let Some((_, left)) = rest.next() {
            let Some(left) = byte(left).filter(|&byte| byte > 0x80) else { break };
            let right = rest.next().and_then(|(at, c)| Some((byte(c)?, start + at + c.len_utf8())));
            let decoded = right.and_then(|(right, after)| Some((pair(left, right)?, after)));
            let Some((c, after)) = decoded.filter(|&(c, _)| is_eastern(c) || "“”‘’—…·".contains(c))
            else {
                reading.contradicted = true;
                break;
            };
            text.push(c);
            end = after;
        }
        done = end;
        if text.is_empty() {
            continue;
        }
        // The beginning of a long run tells enough.
        let judged = &text[..text.len().min(JUDGED)];
        let price = cost(judged, source.dictionary);
        let length = judged.len() as u32;
        let limit = if length < 3 { WORD } else { LIKELY };
        reading.runs.push(Run {
            place: start..end,
            strong: length > 1 && price <= limit * length,
            exact: true,
            text: text.into_iter().collect(),
        });
    }
    reading
}
