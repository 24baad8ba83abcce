//! Lines that are nothing but words of a page: `登录 注册`, `【打印】【关闭】`, `分享到：微信 微博`, `Share this`.
//!
//! A word that pages use stands in any text: 谢谢分享, 我把它收藏了. A line that has no other words, and is no sentence, is
//! what a page says.

use super::{features::Features, lexical};
use crate::script::is_han;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Words that stand beside those of pages and say nothing by themselves, and where things are shared to.
const BESIDE: &[&str] = &[
    "到",
    "至",
    "与",
    "和",
    "及",
    "本文",
    "本页",
    "此文",
    "全文",
    "窗口",
    "页面",
    "链接",
    "立即",
    "我要",
    "关注",
    "喜欢",
    "阅读",
    "微信",
    "微博",
    "空间",
    "朋友圈",
    "好友",
    "人人",
    "豆瓣",
    "贴吧",
    "qq",
    "更多",
    "快速",
    "转发",
    "to",
    "this",
    "our",
    "on",
    "us",
    "and",
    "via",
    "or",
    "page",
    "article",
    "email",
    "more",
    "post",
    "follow",
    "a",
    "friend",
];

/// All words that are looked for, by their first character; and whether each is one of a page's.
static WORDS: LazyLock<BTreeMap<char, Vec<(&str, bool)>>> = LazyLock::new(|| {
    let mut words: BTreeMap<char, Vec<(&str, bool)>> = BTreeMap::new();
    let of_pages = [lexical::ACTIONS, lexical::NAVIGATION].concat();
    let all = of_pages.into_iter().map(|word| (word, true)).chain(BESIDE.iter().map(|&word| (word, false)));
    for (word, of_page) in all {
        if let Some(first) = word.chars().next() {
            words.entry(first).or_default().push((word, of_page));
        }
    }
    words
});

/// How many words of pages a line has that has no others, and is no sentence; else none.
pub(super) fn buttons(line: &Features) -> usize {
    if line.weight == 0 || line.weight > 40 || line.is_sentence() {
        return 0;
    }
    let folded = line.folded();
    // The most words of pages with which a beginning of the line is all told.
    let mut told: Vec<Option<usize>> = vec![None; folded.len() + 1];
    told[0] = Some(0);
    for (at, c) in folded.char_indices() {
        let Some(count) = told[at] else { continue };
        if !c.is_alphabetic() {
            told[at + c.len_utf8()] = told[at + c.len_utf8()].max(Some(count));
        }
        // `homes` is not `home`, nor is `at` in `chat` a word.
        let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
        let inside = goes_on(folded[..at].chars().next_back());
        for (word, of_page) in WORDS.get(&c).into_iter().flatten() {
            let latin = word.is_ascii();
            let Some(rest) = folded[at..].strip_prefix(word) else { continue };
            if !latin || !inside && !goes_on(rest.chars().next()) {
                let end = at + word.len();
                told[end] = told[end].max(Some(count + usize::from(*of_page)));
            }
        }
    }
    told[folded.len()].unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_nothing_else() {
        for (text, count) in [
            ("登录 註冊", 2),
            ("【打印】【关闭】【收藏】", 3),
            ("分享到：微信 微博", 1),
            ("Share this: Facebook Twitter Print", 4),
            ("評論(3) 分享", 0),
            ("微信扫一扫", 1),
            ("打印(3)", 1),
            ("谢谢分享", 0),
            ("Home at last", 0),
            ("Homes", 0),
            ("知道了。", 0),
            ("", 0),
        ] {
            assert_eq!(buttons(&Features::new(text)), count, "{text}");
        }
    }
}
