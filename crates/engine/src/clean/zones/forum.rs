//! The zones of a thread of a Discuz forum: its software puts the author's statistics before each post, and the
//! same words between them and the post.

use super::features::{found_in, Features};
use super::{heads, outside::outside, verdict::Verdict};
use crate::clean::dates::find_date;
use crate::clean::types::{Turn, Zone, ZoneRule};
use crate::script::{fold, fold_char};
use std::collections::BTreeMap;

/// What the software writes around posts.
const MARKS: &[&str] = &[
    "只看该作者",
    "倒序浏览",
    "使用道具",
    "回帖奖励",
    "电梯直达",
    "powered by discuz",
    "发帖际遇",
    "跳转到指定楼层",
];

pub(super) fn is_thread(lines: &[Features]) -> bool {
    let posts = lines.iter().filter(|line| is_post_head(line)).count();
    posts >= 1 && found_in(lines, MARKS).len() >= 2
}

/// `发表于 2014-2-18 15:37:50 | 只看该作者`.
fn is_post_head(line: &Features) -> bool {
    line.weight <= 60 && line.folded().starts_with("发表于") && find_date(&line.folded()).is_some()
}

/// `某某 发表于 2014-2-18 15:37`, above somebody else's words quoted in a post.
fn is_quote_head(line: &Features) -> bool {
    line.weight <= 60
        && !is_post_head(line)
        && line.folded().contains(" 发表于 ")
        && find_date(&line.folded()).is_some()
}

/// Where in the page a line is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Above the first post.
    Head,
    /// The author and their statistics.
    Author,
    Post,
    /// Below the text of a post.
    BelowPost,
    /// Below the last post.
    Foot,
}

pub(super) fn assign(lines: &[Features]) -> (Vec<Verdict>, Vec<Turn>) {
    let heads: Vec<usize> = (0..lines.len()).filter(|&at| is_post_head(&lines[at])).collect();
    let authors = author_panes(lines, &heads);
    let labels = labels(lines);
    let mut verdicts: Vec<Verdict> = lines.iter().map(outside).collect();
    let (mut place, mut turn) = (Place::Head, 0);
    // The software shows a quotation as one line below its head.
    let mut quoted = false;
    let mut begun = false;
    for (at, line) in lines.iter().enumerate() {
        if authors.get(turn as usize) == Some(&at) {
            turn += 1;
            place = Place::Author;
        }
        if heads.binary_search(&at).is_ok() {
            (place, begun) = (Place::Post, false);
            verdicts[at] = Verdict::new(Zone::Byline, ZoneRule::PostHead);
        } else if place == Place::Post && is_below_post(line) && (begun || !is_one_tool(line)) {
            place = if is_post_end(line) { Place::Foot } else { Place::BelowPost };
            verdicts[at] = Verdict::new(Zone::Chrome, ZoneRule::PostTools);
        } else if is_post_end(line) && place != Place::Head {
            place = Place::Foot;
            verdicts[at] = Verdict::new(Zone::Chrome, ZoneRule::PostTools);
        } else if !line.is_blank() {
            verdicts[at] = match place {
                Place::Head => verdicts[at],
                Place::Author if is_motto(lines, at, &labels) => {
                    Verdict::new(Zone::Signature, ZoneRule::Motto)
                }
                Place::Author => Verdict::new(Zone::Chrome, ZoneRule::AuthorStatistics),
                Place::Post if is_quote_head(line) || quoted => {
                    Verdict::new(Zone::Quote, ZoneRule::QuotedPost)
                }
                Place::Post if turn > 1 => Verdict::new(Zone::Reply, ZoneRule::LaterPost),
                Place::Post => Verdict::new(Zone::Body, ZoneRule::FirstPost),
                Place::BelowPost if is_below_post(line) => Verdict::new(Zone::Chrome, ZoneRule::PostTools),
                Place::BelowPost => Verdict::new(Zone::Signature, ZoneRule::BelowPost),
                Place::Foot if verdicts[at].zone == Zone::Navigation && line.labels() >= 3 => verdicts[at],
                Place::Foot => Verdict::new(Zone::Chrome, ZoneRule::ThreadFoot),
            };
        }
        if !line.is_blank() {
            quoted = is_quote_head(line);
            begun |= heads.binary_search(&at).is_err();
        }
        verdicts[at].turn =
            if matches!(place, Place::Head | Place::Foot) && !is_post_end(line) { 0 } else { turn };
    }
    signatures(lines, &heads, &mut verdicts);
    if let Some(at) = title(lines, &authors) {
        verdicts[at] = Verdict::new(Zone::Title, ZoneRule::ThreadTitle);
    }
    let ends = heads.iter().skip(1).copied().chain([lines.len()]);
    let posts = heads.iter().zip(&authors).zip(ends);
    let turns = posts.map(|((&head, &pane), end)| turn_of(lines, head, pane, end)).collect();
    (verdicts, turns)
}

/// Who wrote a post and when. The name stands at the beginning of the author's pane, or just above the head; else the
/// software may tell below the post what befell its author.
fn turn_of(lines: &[Features], head: usize, pane: usize, end: usize) -> Turn {
    let date = find_date(&lines[head].folded()).map(|(date, _)| date);
    let is_name = |line: &&Features| {
        (1..=24).contains(&line.text.chars().count())
            && line.digits < line.text.len()
            && line.stops + line.commas == 0
            && {
                let folded = line.folded();
                !LABELS.iter().any(|label| folded.contains(label))
                    && !folded.starts_with(|c: char| c.is_ascii_digit())
            }
    };
    let named = |at: usize| {
        let below = lines[at + 1..head].iter().find(|line| !line.is_blank());
        Some(&lines[at]).filter(is_name).filter(|_| below.is_none_or(|line| line.folded() != "uid"))
    };
    let author = (pane < head).then(|| named(pane).or_else(|| named(head - 1))).flatten();
    let befallen = || lines[head..end].iter().find_map(befallen);
    let author = author.map(|line| line.text.to_owned()).or_else(befallen);
    let (date, time) = date.map_or((None, None), |date| (Some(date.date), date.time));
    Turn { author, date, time }
}

/// `[发帖际遇]: 某某在路上捡到…`: a chance of the game that the software plays with who wrote a post.
fn befallen(line: &Features) -> Option<String> {
    let (label, told) = line.text.split_once(']')?;
    let of_game = fold(label).ends_with("发帖际遇");
    let told = told.trim_start_matches([':', '：', ' ', '\u{a0}']);
    let folded: String = told.chars().map(fold_char).collect();
    let end = BEFALLS.iter().filter_map(|word| folded.find(word)).filter(|&at| at > 0).min()?;
    let author: String = told.chars().take(folded[..end].chars().count()).collect();
    (of_game && line.weight <= 60).then(|| heads::name(&author)).flatten()
}

/// What comes behind the author's name in such a sentence.
const BEFALLS: &[&str] = &[
    "在",
    "看到",
    "被",
    "发帖",
    "乐于",
    "因为",
    "把",
    "捡到",
    "获得",
    "得到",
    "遇到",
    "碰到",
    "不小心",
    "昨天",
    "今天",
];

/// What the software writes in an author's pane.
const LABELS: &[&str] = &[
    "帖子",
    "主题",
    "积分",
    "uid",
    "楼",
    "在线",
    "注册",
    "阅读权限",
    "电梯",
    "登录",
    "好友",
    "听众",
    "收听",
    "勋章",
];

/// Where the statistics of each post's author begin.
fn author_panes(lines: &[Features], heads: &[usize]) -> Vec<usize> {
    let mut from = 0;
    heads
        .iter()
        .enumerate()
        .map(|(post, &head)| {
            let opens = |line: &Features| {
                if post == 0 {
                    line.folded().contains("复制链接") || is_counter(line)
                } else {
                    is_post_end(line)
                }
            };
            let edge = (from..head).rev().find(|&at| opens(&lines[at])).map_or(head, |at| at + 1);
            from = head + 1;
            (edge..head).find(|&at| !lines[at].is_blank()).unwrap_or(head)
        })
        .collect()
}

/// `查看: 292|回复: 2`.
fn is_counter(line: &Features) -> bool {
    line.weight <= 12 && line.folded().contains("查看:") && line.folded().contains("回复:")
}

/// What the software writes below a post.
fn is_below_post(line: &Features) -> bool {
    is_post_end(line) || line.folded().starts_with("[发帖际遇]") || is_tools(line)
}

/// `回复 支持 反对`.
fn is_tools(line: &Features) -> bool {
    !line.is_blank() && line.folded().split_whitespace().all(|word| TOOLS.contains(&word))
}

const TOOLS: &[&str] =
    &["回复", "支持", "反对", "评分", "点评", "收藏", "分享", "举报", "使用道具", "引用", "顶", "踩"];

/// `顶`, `支持`: by itself it may well be all that a post says.
fn is_one_tool(line: &Features) -> bool {
    !is_post_end(line) && TOOLS.contains(&&*line.folded())
}

/// `使用道具 举报`, the last line of a post.
fn is_post_end(line: &Features) -> bool {
    is_tools(line) && (line.folded().contains("使用道具") || line.folded().contains("举报"))
}

/// How often each line of the thread stands in it.
fn labels<'l>(lines: &[Features<'l>]) -> BTreeMap<&'l str, usize> {
    let mut labels = BTreeMap::new();
    for line in lines.iter().filter(|line| !line.is_blank()) {
        *labels.entry(line.text).or_default() += 1;
    }
    labels
}

/// The words an author chose for themselves stand above their number, `UID`. Labels come again with every author.
fn is_motto(lines: &[Features], at: usize, labels: &BTreeMap<&str, usize>) -> bool {
    let line = &lines[at];
    let next = lines[at + 1..].iter().find(|line| !line.is_blank());
    next.is_some_and(|next| next.folded() == "uid")
        && line.weight >= 4
        && line.digits == 0
        && labels.get(line.text) == Some(&1)
}

/// The signature at the end of a post, where one of its lines has an address or is decorated; the post's first line
/// is never part of it.
fn signatures(lines: &[Features], heads: &[usize], verdicts: &mut [Verdict]) {
    for (post, &head) in heads.iter().enumerate() {
        let end = heads.get(post + 1).copied().unwrap_or(lines.len());
        let text: Vec<usize> = (head + 1..end)
            .take_while(|&at| {
                lines[at].is_blank() || matches!(verdicts[at].zone, Zone::Body | Zone::Reply | Zone::Quote)
            })
            .filter(|&at| !lines[at].is_blank() && verdicts[at].zone != Zone::Quote)
            .collect();
        let tail = text.len().saturating_sub(6).max(1);
        let Some(found) = (tail..text.len()).find(|&at| is_decorated(&lines[text[at]])) else { continue };
        if text[found..].iter().any(|&at| lines[at].is_prose()) {
            continue;
        }
        let mut first = found;
        while first > 1 && lines[text[first - 1]].weight <= 16 && !lines[text[first - 1]].is_prose() {
            first -= 1;
        }
        for &at in &text[first..] {
            verdicts[at] =
                Verdict { turn: verdicts[at].turn, ..Verdict::new(Zone::Signature, ZoneRule::Signature) };
        }
    }
}

/// A number to call at, with brackets or space for decoration.
fn is_decorated(line: &Features) -> bool {
    let ornaments = line.text.chars().filter(|c| "『』【】「」★☆□■◆◇●○→←~～".contains(*c)).count();
    line.digits >= 5
        && line.weight <= 40
        && (ornaments >= 2 || line.indent >= 8 || line.folded().contains("群"))
}

/// The thread's title: below its counters, above its first author.
fn title(lines: &[Features], authors: &[usize]) -> Option<usize> {
    let author = *authors.first()?;
    let from = (0..author).find(|&at| is_counter(&lines[at])).map_or(0, |at| at + 1);
    let named = |at: &usize| lines[*at].weight >= 4 && outside(&lines[*at]).rule == ZoneRule::OutsideText;
    (from..author).find(named).or_else(|| (0..author).rev().find(named))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_posts_quotes_and_signatures() {
        let text = "查看: 9|回复: 1\n一个关于开店的问题\n[复制链接]\n12\n帖子\n春风又绿江南岸\nUID\n7\n发表于 2014-1-1 10:00:00 | 只看该作者\n\
                    请问怎么开店?\n使用道具 举报\n3\n帖子\nUID\n8\n发表于 2014-1-2 10:00:00 | 只看该作者\n\
                    某某 发表于 2014-1-1 10:00\n请问怎么开店?\n先注册。\n人生如梦\n『某某团』 12345678\n使用道具 举报\nPowered by Discuz!";
        let lines: Vec<Features> = text.lines().map(Features::new).collect();
        assert!(is_thread(&lines));
        let told: Vec<(&str, u32)> =
            assign(&lines).0.iter().map(|verdict| (verdict.zone.name(), verdict.turn)).collect();
        let expected = [
            ("byline", 0),
            ("title", 0),
            ("chrome", 0),
            ("chrome", 1),
            ("chrome", 1),
            ("signature", 1),
            ("chrome", 1),
            ("chrome", 1),
            ("byline", 1),
            ("body", 1),
            ("chrome", 1),
            ("chrome", 2),
            ("chrome", 2),
            ("chrome", 2),
            ("chrome", 2),
            ("byline", 2),
            ("quote", 2),
            ("quote", 2),
            ("reply", 2),
            ("signature", 2),
            ("signature", 2),
            ("chrome", 2),
            ("chrome", 0),
        ];
        assert_eq!(told, expected);
    }
}
