//! A word with spaces or marks set between its characters: `支.付.宝`, `支*付*宝`, `买毛 笔`, and `目　录`, which is spread
//! over the width of a title. Authors hide words from a filter so, and layout spreads them; either way what was
//! written stays, and only the normal form is put together.
//!
//! Characters that stand alone must divide into known words without remainder; within other text a word is put
//! together where its characters are far likelier side by side than each by itself, and belong to no word beside it.
//! Left alone: what is listed (`甲.乙.丙`, `男/女`, `年 月 日`), text that has a space after each word, and words with a
//! space between them (`北京 大学`).

mod series;

use super::{
    disguise::is_name,
    rule::{Finder, RepairRule, Source},
};
use crate::clean::likelihood::log2;
use crate::clean::types::{Repair, Rule};
use crate::script::{fold_char, is_han};
use crate::segment::Dictionary;
use series::is_series;
use std::ops::Range;

/// The longest word, in characters.
const LONGEST: usize = 5;
/// The most characters that are put together where each stands alone.
const LONGEST_SPREAD: usize = 20;
/// The widest space, in characters; a wider one parts columns.
const WIDEST: usize = 4;
/// How much likelier characters must be as a word where each stands alone, in 1/256 of a bit.
const ALONE: i64 = 6 * 256;
/// The same within other text.
const WITHIN: i64 = 9 * 256;

/// What is between two characters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Space,
    /// More than one.
    Spaces,
    Mark(char),
}

/// A character of a line, folded, and what parts it from the one after it.
struct Cell {
    c: char,
    gap: Option<(Gap, Range<usize>)>,
}

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
        rule: Rule::SplitWord,
        sees: "spaces or marks between the characters of one known word (normal form)",
        example: ("支.付.宝，买毛 笔写字，目　录", "支付宝，买毛笔写字，目录"),
        left_alone: &["甲.乙.丙", "男/女", "年 月 日", "北京 大学"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let mut found = Vec::new();
    for (line_start, line) in source.lines() {
        let sites = sites(line);
        let (characters, spaces) = sites.iter().flatten().fold((0, 0), |(characters, spaces), cell| {
            (characters + 1, spaces + usize::from(matches!(cell.gap, Some((Gap::Space, _)))))
        });
        // Text of which every word has a space after it.
        let cut = 4 * spaces > characters;
        for site in &sites {
            for word in words(site, cut, source.dictionary) {
                let certain = word.len() > 2;
                let gaps = site[word.start..word.end - 1].iter().filter_map(|cell| cell.gap.as_ref());
                found.extend(gaps.map(|(_, place)| Repair {
                    original_start: (line_start + place.start) as u32,
                    original_end: (line_start + place.end) as u32,
                    replacement: String::new(),
                    rule: Rule::SplitWord,
                    certain,
                }));
            }
        }
    }
    found
}

/// The stretches of Han characters in a line that hang together by gaps of one kind; those without gaps are left out.
fn sites(line: &str) -> Vec<Vec<Cell>> {
    let mut sites: Vec<Vec<Cell>> = Vec::new();
    let mut site: Vec<Cell> = Vec::new();
    let mut kind = None;
    let mut characters = line.char_indices().filter(|&(_, c)| is_han(c)).peekable();
    while let Some((at, c)) = characters.next() {
        let end = at + c.len_utf8();
        let next = characters.peek().map(|&(next, _)| next);
        let gap = next.filter(|&next| next > end).and_then(|next| Some((gap(&line[end..next])?, end..next)));
        let ends = match (&gap, next) {
            (Some((gap, _)), _) => kind.is_some_and(|kind| kind != *gap),
            (None, next) => next != Some(end),
        };
        if let (Some((gap, _)), false) = (&gap, ends) {
            kind = Some(*gap);
        }
        site.push(Cell { c: fold_char(c), gap: gap.filter(|_| !ends) });
        if ends {
            if kind.take().is_some() {
                sites.push(std::mem::take(&mut site));
            }
            site.clear();
        }
    }
    sites
}

/// What a text between two Han characters is.
fn gap(between: &str) -> Option<Gap> {
    let mut characters = between.chars().take(WIDEST + 1);
    let first = characters.next()?;
    if matches!(first, ' ' | '\u{3000}' | '\u{a0}') {
        let spaces = characters.by_ref().take_while(|&c| c == first).count() + 1;
        let whole = spaces * first.len_utf8() == between.len();
        return (whole && spaces <= WIDEST).then_some(if spaces == 1 { Gap::Space } else { Gap::Spaces });
    }
    (characters.next().is_none() && ".·*/-_|~^+#=•★☆◆．＊／－～".contains(first)).then_some(Gap::Mark(first))
}

/// The words of a site that have gaps in them.
fn words(site: &[Cell], cut: bool, dictionary: &Dictionary) -> Vec<Range<usize>> {
    if site.len() <= LONGEST_SPREAD && site[..site.len() - 1].iter().all(|cell| cell.gap.is_some()) {
        return divided(site, dictionary).unwrap_or_default();
    }
    let mut words = Vec::new();
    let mut start = 0;
    while start < site.len() {
        let longest = LONGEST.min(site.len() - start);
        let word = (2..=longest).rev().map(|length| start..start + length).find(|word| {
            let inside = &site[word.start..word.end - 1];
            inside.iter().any(|cell| cell.gap.is_some()) && stands_within(site, word, cut, dictionary)
        });
        match word {
            Some(word) => {
                start = word.end;
                words.push(word);
            }
            None => start += 1,
        }
    }
    words
}

/// Whether characters within other text are a word with gaps in it.
fn stands_within(site: &[Cell], word: &Range<usize>, cut: bool, dictionary: &Dictionary) -> bool {
    let inside = &site[word.start..word.end - 1];
    let Some(&(gap, _)) = inside.iter().find_map(|cell| cell.gap.as_ref()) else { return false };
    let text = text(&site[word.clone()]);
    let name = is_name(&text);
    let spread = inside.iter().all(|cell| cell.gap.is_some());
    (name || (spread && !cut))
        && !matches!(gap, Gap::Spaces)
        && (name || word.len() > 2 || !joins(gap))
        && gain(&text, dictionary).is_some_and(|gain| name || gain >= WITHIN)
        && !is_claimed(site, word, dictionary)
}

/// Whether a mark stands between things that are said together or in turn: `男/女`.
fn joins(gap: Gap) -> bool {
    matches!(gap, Gap::Mark(mark) if "/|-+~=·／－～".contains(mark))
}

/// Characters of which each stands alone, divided into words without remainder.
fn divided(site: &[Cell], dictionary: &Dictionary) -> Option<Vec<Range<usize>>> {
    let &(gap, _) = site[0].gap.as_ref()?;
    // The greatest gain so far and the beginning of the word that ends here.
    let mut best: Vec<Option<(i64, usize)>> = vec![None; site.len() + 1];
    best[0] = Some((0, 0));
    for end in 2..=site.len() {
        for start in end.saturating_sub(LONGEST)..end - 1 {
            let Some((before, _)) = best[start] else { continue };
            let word = text(&site[start..end]);
            let name = is_name(&word);
            if end - start == 2 && joins(gap) && !name {
                continue;
            }
            let Some(gain) = gain(&word, dictionary).filter(|&gain| name || gain >= ALONE) else { continue };
            if best[end].is_none_or(|(other, _)| before + gain > other) {
                best[end] = Some((before + gain, start));
            }
        }
    }
    best[site.len()]?;
    let mut words = Vec::new();
    let mut end = site.len();
    while let Some((_, start)) = best[end].filter(|_| end > 0) {
        words.push(start..end);
        end = start;
    }
    words.reverse();
    Some(words)
}

fn text(cells: &[Cell]) -> String {
    cells.iter().map(|cell| cell.c).collect()
}

/// How much likelier a word is than its characters by themselves; `None` if it is none, or a series.
fn gain(word: &str, dictionary: &Dictionary) -> Option<i64> {
    let frequency =
        dictionary.frequency(word).or_else(|| is_name(word).then_some(1)).filter(|_| !is_series(word))?;
    let total = i64::from(log2(dictionary.total()));
    let cost = |frequency: u32| total - i64::from(log2(u64::from(frequency.max(1))));
    let mut buffer = [0; 4];
    let apart: i64 =
        word.chars().map(|c| cost(dictionary.frequency(c.encode_utf8(&mut buffer)).unwrap_or(1))).sum();
    Some(apart - cost(frequency))
}

/// Whether an end of the word belongs to a word beside it.
fn is_claimed(site: &[Cell], word: &Range<usize>, dictionary: &Dictionary) -> bool {
    let known = |range: Range<usize>| {
        site[range.start..range.end - 1].iter().all(|cell| cell.gap.is_none())
            && dictionary.frequency(&text(&site[range])).is_some_and(|frequency| frequency > 1)
    };
    let (first, last) = (word.start, word.end - 1);
    (1..LONGEST.min(first + 1)).any(|back| known(first - back..first + 1))
        || (2..=LONGEST.min(site.len() - last)).any(|length| known(last..last + length))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(
            shown(find, text).replace('?', "").replace("[ →]", "").replace("[\u{3000}→]", ""),
            expected
        );
    }

    #[test]
    fn puts_words_together() {
        check("支.付.宝", "支[.→]付[.→]宝");
        check("请用支*付*宝付款", "请用支[*→]付[*→]宝付款");
        check("用支/付/宝和微/信转账", "用支[/→]付[/→]宝和微[/→]信转账");
        check("他买了毛 笔写字", "他买了毛笔写字");
        check("毛 笔", "毛笔");
        check("加微 信领取", "加微信领取");
    }

    #[test]
    fn puts_together_what_layout_spreads() {
        check("目\u{3000}录", "目录");
        check("公 司 章 程", "公司章程");
        check("目    录", "目[    →]录");
    }

    #[test]
    fn leaves_lists_and_words_alone() {
        for text in [
            "甲.乙.丙",
            "男/女",
            "年 月 日",
            "春 夏 秋 冬",
            "大/中/小",
            "东 西 南 北",
            "是/否",
            "和/或",
            "北京 大学",
            "中国 人 喜欢 喝 茶 看 书",
            "列·宁",
            "他走了.解释不了",
            "我去 吃饭",
            "一.二.三",
            "二〇一四.三.五",
            "第一 章",
            "名称 类型 说明",
            "左-右",
            "日 一 二 三 四 五 六",
        ] {
            check(text, text);
        }
    }
}
