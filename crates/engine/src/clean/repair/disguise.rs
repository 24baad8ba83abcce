//! Words disguised from a filter by spelling part of them in Latin letters: `zhi付宝` is 支付宝, `yinhang卡` 银行卡,
//! `微xinyong户` 微信用户, `tb` 淘宝.
//!
//! The letters are read as syllables, the syllables as characters, and the characters together with those beside
//! them as words; a reading is accepted where every syllable belongs to a word that is known. Left alone: English
//! words and abbreviations (`shell脚本`, `he说`, `2TB硬盘`), and glosses (`guang(逛)`).

mod lattice;
mod words;

use super::{
    rule::{Finder, RepairRule, Source},
    syllable::toneless,
};
use crate::clean::text::opens;
use crate::clean::types::{Repair, Rule};
use crate::script::{fold_char, is_han};
use lattice::{Lattice, Read};
use std::collections::BTreeMap;
pub(super) use words::is_name;
use words::{initials, is_english};

/// Characters on either side that may belong to the word.
const CONTEXT: usize = 3;
/// The longest run of letters: six syllables of three.
const LONGEST: usize = 18;
/// Readings that make a word, without which a lone syllable is not read by itself.
const EVIDENCE: usize = 2;

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
        rule: Rule::Disguise,
        sees: "syllables among Han characters that make words with them, and some initials (normal form)",
        example: ("用zhi付宝，微xinyong户", "用支付宝，微信用户"),
        left_alone: &["写shell脚本", "guang(逛)"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let lattice = Lattice::new(source.dictionary);
    // The same disguise comes again and again.
    let mut known: BTreeMap<(String, String, String), Option<Read>> = BTreeMap::new();
    let mut found: Vec<(usize, Run, Option<Read>)> = Vec::new();
    for (line_start, line) in source.lines() {
        for run in runs(line) {
            let folded = |part: String| part.chars().map(fold_char).collect::<String>();
            let key = (folded(han_before(line, &run)), run.letters.clone(), folded(han_after(line, &run)));
            let read = known
                .entry(key)
                .or_insert_with_key(|(before, letters, after)| match initials(letters) {
                    Some(word) => Some(Read::initials(word)),
                    None => lattice.read(before, letters, after),
                })
                .clone();
            found.push((line_start, run, read));
        }
    }
    let evidence = known.values().flatten().filter(|read| read.makes_words).count();
    let mut repairs = Vec::new();
    for (line_start, run, read) in found {
        let Some(read) = read else { continue };
        let enough = match (read.makes_words, run.lower) {
            // Two letters abbreviate anything.
            (true, true) => run.letters.len() > 2 || read.initials || evidence > EVIDENCE,
            // A capital is an abbreviation sooner than a disguise.
            (true, false) => read.crosses || evidence > EVIDENCE,
            (false, lower) => lower && evidence >= EVIDENCE && run.enclosed && run.letters.len() >= 4,
        };
        if !enough {
            continue;
        }
        let mut start = line_start + run.start;
        for (length, character) in read.characters {
            repairs.push(Repair {
                original_start: start as u32,
                original_end: (start + length) as u32,
                replacement: character.to_string(),
                rule: Rule::Disguise,
                certain: read.certain,
            });
            start += length;
        }
    }
    repairs
}

/// A run of letters beside Han characters.
struct Run {
    start: usize,
    end: usize,
    /// In lower case.
    letters: String,
    /// Whether they were.
    lower: bool,
    /// Whether there is a Han character on both sides.
    enclosed: bool,
}

/// The runs of letters in a line that may hide a word.
fn runs(line: &str) -> impl Iterator<Item = Run> + '_ {
    super::trans_as_p::words(line).filter_map(move |(start, word)| {
        let end = start + word.len();
        let before = line[..start].chars().next_back();
        let after = line[end..].chars().next();
        let (left, right) = (before.is_some_and(is_han), after.is_some_and(is_han));
        let latin = |c: Option<char>| {
            c.is_some_and(|c| c.is_alphanumeric() && !is_han(c) || "._-@/\\#&+'’".contains(c))
        };
        let letters = word.to_ascii_lowercase();
        let fits = (2..=LONGEST).contains(&word.len())
            && (left || right)
            && !latin(before)
            && !latin(after)
            && !is_english(&letters)
            && !is_glossed(&line[end..], &letters);
        fits.then(|| Run { start, end, lower: letters == word, letters, enclosed: left && right })
    })
}

/// Whether a bracket after the letters holds what they spell: `guang(逛)`.
fn is_glossed(after: &str, letters: &str) -> bool {
    let mut characters = after.chars();
    characters.next().is_some_and(opens)
        && characters.next().is_some_and(is_han)
        && toneless(letters).is_some()
}

fn han_before(line: &str, run: &Run) -> String {
    let back: Vec<char> = line[..run.start].chars().rev().take(CONTEXT).take_while(|&c| is_han(c)).collect();
    back.into_iter().rev().collect()
}

fn han_after(line: &str, run: &Run) -> String {
    line[run.end..].chars().take(CONTEXT).take_while(|&c| is_han(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(find, text).replace('?', ""), expected);
    }

    #[test]
    fn reads_syllables_with_their_neighbours() {
        check("用zhi付宝付款", "用[zhi→支]付宝付款");
        check("绑定yinhang卡", "绑定[yin→银][hang→行]卡");
        check("让微xinyong户等", "让微[xin→信][yong→用]户等");
        check("商家xinyong体系", "商家[xin→信][yong→用]体系");
        check("隨著zhi付寶推出", "隨著[zhi→支]付寶推出");
    }

    #[test]
    fn reads_initials_in_chinese() {
        check("在tb开店", "在[t→淘][b→宝]开店");
        check("损失1 TBS 幸运榜", "损失1 TBS 幸运榜");
        check("2tb硬盘和tb.com", "2tb硬盘和tb.com");
    }

    #[test]
    fn reads_a_lone_syllable_on_evidence() {
        check("别生生shua成微博", "别生生shua成微博");
        check(
            "用zhi付宝,绑yinhang卡,别生生shua成微博",
            "用[zhi→支]付宝,绑[yin→银][hang→行]卡,别生生[shua→刷]成微博",
        );
    }

    #[test]
    fn leaves_mixed_text_alone() {
        for text in [
            "写shell脚本和man手册,he说,can总线,用ping命令,fan页面",
            "新浪CEO曹国伟的App,公众号guang(逛)第一次,白鸦的guang基本停顿",
            "根据alexa的数据显示,账号jericho,目前有,J.C.penney、Gap等之前",
            "做data分析,sale活动,game玩家,a级,ai人才,bi分析,在su命令后",
            "每周sale一次,用image标签,打开menu菜单,用mate手机,写note笔记",
            "把node装好,把date传给time函数,type类型,line号码",
        ] {
            check(text, text);
        }
    }
}
