//! Where a line stands that has a word of pages.
//!
//! A list of words alone never decides. Around a text such a line is the page's; within it, it is the page's only where it
//! is nothing but buttons or links. So a line is somebody's words
//! - anywhere, where no page stands around the text;
//! - between sentences of the text: `被告辩称没有侵权。` between two paragraphs;
//! - at the edge of the text, where it is a sentence and does not speak to the reader or for the site.

use super::buttons::buttons;
use super::{features::Features, interview::speaker, lexical};
use crate::clean::types::{Zone, ZoneRule};
use crate::extract::{Block, Hint};

/// What a line is before its place is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// A sentence with no word of pages.
    Text,
    /// Short, and with no word of pages.
    Short,
    /// A sentence with a word of pages.
    Sentence,
    /// Other words about a word of pages, or a row of short words.
    Phrase,
    /// What pages have.
    Page,
}

/// The most phrases in a row between two sentences of a text.
const PHRASES: usize = 4;

/// Marks the lines that are somebody's words.
pub(super) fn mark(lines: &mut [Features], page: bool) {
    if !page {
        lines.iter_mut().for_each(|line| line.said = true);
        return;
    }
    let shown: Vec<usize> = (0..lines.len()).filter(|&at| !lines[at].is_blank()).collect();
    let looks: Vec<Look> = shown.iter().map(|&at| look(&lines[at])).collect();
    let in_doubt = |look: Look| matches!(look, Look::Sentence | Look::Phrase);
    let mut first = 0;
    while first < shown.len() {
        if !in_doubt(looks[first]) {
            first += 1;
            continue;
        }
        let end = (first..shown.len()).find(|&at| !in_doubt(looks[at])).unwrap_or(shown.len());
        let phrases = looks[first..end].iter().filter(|&&look| look == Look::Phrase).count();
        let before = first.checked_sub(1);
        let after = (end < shown.len()).then_some(end);
        let is_text = |at: Option<usize>| at.is_some_and(|at| looks[at] == Look::Text);
        for at in first..end {
            let line = &lines[shown[at]];
            let hint = |at: Option<usize>| at.and_then(|at| lines[shown[at]].hint);
            let said = match (is_text(before), is_text(after)) {
                (true, true) => looks[at] == Look::Sentence || phrases <= PHRASES,
                (false, false) => false,
                (above, _) => {
                    let (text, other) = if above { (before, after) } else { (after, before) };
                    let element = same_element(line.hint, hint(text), hint(other));
                    (looks[at] == Look::Sentence || element) && !speaks_for_page(line, element)
                }
            };
            lines[shown[at]].said = said;
        }
        first = end;
    }
}

/// Whether a line is what stands around texts, by itself.
pub(super) fn is_around(line: &Features) -> bool {
    buttons(line) > 0
        || matches!(lexical::chrome(line), Some(ZoneRule::Legal | ZoneRule::Contact))
        || matches!(lexical::navigation(line), Some(ZoneRule::Breadcrumb | ZoneRule::Separators))
}

fn look(line: &Features) -> Look {
    if let Some(&(zone, _)) = line.markup {
        return if matches!(zone, Zone::Heading | Zone::Byline) { Look::Short } else { Look::Page };
    }
    let words = lexical::chrome(line).is_some()
        || lexical::navigation(line).is_some()
        || lexical::related(line)
        || line.labels() >= 3 && line.stops == 0;
    let sentence = line.is_prose() || line.is_sentence();
    // A sentence may name a book with a link to it; it is the page's where most of it is links.
    let (all, links) = if sentence { (3, 5) } else { (1, 3) };
    let linked = line.hint.is_some_and(|hint| links * hint.link_chars >= all * hint.chars);
    // Marks between phrases make a menu of links; without any link, only a text without markup may be one.
    let separated = line.separators() >= 2 && line.hint.is_none_or(|hint| hint.links > 0);
    match (words, sentence) {
        _ if lexical::compiler(line).is_some() => Look::Page,
        (false, true) => Look::Text,
        (false, false) => Look::Short,
        _ if linked || buttons(line) > 0 || separated => Look::Page,
        // `相关阅读`, `Related reading`: little more than the label.
        (true, false) if lexical::related(line) && line.weight <= 8 => Look::Page,
        (true, true) => Look::Sentence,
        (true, false) => Look::Phrase,
    }
}

/// Whether a line and a line of the text are paragraphs of one element; lines between breaks are, if what is on the other
/// side stands elsewhere.
fn same_element(line: Option<&Hint>, text: Option<&Hint>, other: Option<&Hint>) -> bool {
    let (Some(line), Some(text)) = (line, text) else { return false };
    let apart = line.block != Block::Other || other.is_none_or(|other| other.container != line.container);
    line.container == text.container && line.block == text.block && line.links == 0 && apart
}

/// Whether a line at the edge of a text speaks to the reader, or for the site. `within`: whether it is a paragraph of the
/// text's own element, where what it speaks of tells nothing.
fn speaks_for_page(line: &Features, within: bool) -> bool {
    if line.text.starts_with(['“', '「', '『', '"']) || speaker(line.text).is_some() {
        return false;
    }
    let folded = line.folded();
    ADDRESSES.iter().any(|word| folded.contains(word))
        || BIDS.iter().any(|word| folded.starts_with(word))
        || !within
            && (line.digits >= 5
                || OWNS.iter().any(|word| folded.contains(word))
                || TOOLS.iter().any(|word| folded.starts_with(word)))
}

/// Whether a sentence at the edge of a text bids the reader do what the page's buttons are for.
pub(super) fn bids(line: &Features) -> bool {
    let page = || lexical::chrome(line) == Some(ZoneRule::PageAction);
    line.is_sentence() && page() && {
        let folded = line.folded();
        BIDS.iter().any(|word| folded.starts_with(word))
    }
}

const ADDRESSES: &[&str] = &[
    "本站",
    "本网",
    "本平台",
    "转载",
    "如有",
    "如涉",
    "声明:",
    "特此声明",
    "联系我们",
    "联系方式",
    "必究",
    "注明",
    "出处",
    "您",
    "请",
    "点击",
    "扫码",
    "二维码",
    "登录后",
    "注册后",
    "欢迎",
    "公众号",
    "©",
    "copyright",
    "reserved",
    "powered by",
    "your ",
    "you ",
    "please",
    "this site",
    "click",
    "learn more",
    "cookies",
];

/// What a reader is asked to do.
const BIDS: &[&str] = &[
    "关注",
    "下载",
    "订阅",
    "分享",
    "转发",
    "点赞",
    "扫一扫",
    "sign up",
    "subscribe",
    "share",
    "log in",
    "follow",
];

/// What a reader may do with a page, as text may say as well.
const TOOLS: &[&str] =
    &["登录", "注册", "收藏", "打印", "搜索", "长按", "返回", "查看", "print", "search", "back to"];

/// What says whose a page is.
const OWNS: &[&str] = &["版权归", "版权所有", "著作权归", "个人观点", "立场", "许可证号", "备案"];

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<bool> {
        let mut lines: Vec<Features> = text.lines().map(Features::new).collect();
        mark(&mut lines, true);
        lines.iter().map(|line| line.said).collect()
    }

    #[test]
    fn words_of_pages_within_a_text_are_its_own() {
        let text = "法院昨天开庭审理了渡口的案子，老李要求赔偿。\n被告辩称没有侵权。\n老李举报了他。\n法官当庭宣判。";
        assert_eq!(said(text), [false, true, true, false]);
        let text = "他念起一首旧诗来。\n雪压松枝 风过竹林 月上山头\n他念完了。";
        assert_eq!(said(text), [false, true, false]);
    }

    #[test]
    fn around_it_they_are_the_pages() {
        let text = "首页 新闻 体育\n法官当庭宣判。\n打印 关闭\n登录后才可以评论。\n首页 新闻 体育";
        assert_eq!(said(text), [false; 5]);
        assert_eq!(said("法官当庭宣判。\n他没有侵权。\n未经本站许可，不得转载。"), [false, true, false]);
    }
}
