//! What the names and values of columns say of them: which one is the text, and which never is.

use super::rows::Row;
use crate::clean::date_of;
use crate::script::fold;
use std::cmp::Reverse;
use std::collections::HashSet;

/// What a name says of whether its column is the text, more first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Telling {
    /// The body: `正文`, `text`, `content`.
    Body,
    /// What somebody said: `评论`, `message`.
    Said,
    /// Nothing.
    Nothing,
}

/// Names of bodies, and what names of bodies end in: `微博正文`, `full_text`.
const BODIES: &[&str] = &[
    "text",
    "texts",
    "fulltext",
    "content",
    "contents",
    "body",
    "正文",
    "全文",
    "内文",
    "本文",
    "原文",
    "文本",
    "文章",
    "内容",
    "原帖",
    "selftext",
    "plaintext",
    "rawtext",
    "bodytext",
    "txt",
];

/// Names of what somebody said.
const SAID: &[&str] = &[
    "comment",
    "comments",
    "review",
    "reviews",
    "message",
    "messages",
    "msg",
    "post",
    "posts",
    "tweet",
    "status",
    "weibo",
    "reply",
    "answer",
    "utterance",
    "speech",
    "sentence",
    "paragraph",
    "transcript",
    "caption",
    "lyrics",
    "lyric",
    "评论",
    "评价",
    "点评",
    "留言",
    "回复",
    "回帖",
    "帖子",
    "弹幕",
    "微博",
    "博文",
    "推文",
    "消息",
    "发言",
    "回答",
    "台词",
    "歌词",
    "说说",
    "动态",
    "句子",
    "段落",
    "文字",
    "字幕",
    "影评",
    "书评",
    "短评",
    "长评",
    "笔记",
    "答案",
    "译文",
    "摘要",
    "abstract",
    "对话",
    "对白",
    "说的话",
    "短信",
];

/// What comes before the name of a body that is none of the document's: `alt_text`.
const OF_PARTS: &[&str] =
    &["alt", "link", "button", "title", "anchor", "hover", "placeholder", "header", "footer"];

/// What names of columns are that are never the text: days, devices, addresses, ids, counts.
const NO_TEXT: &[&str] = &[
    "date",
    "time",
    "datetime",
    "timestamp",
    "createdat",
    "updatedat",
    "publishedat",
    "pubdate",
    "created",
    "updated",
    "日期",
    "时间",
    "年份",
    "年",
    "月",
    "日",
    "source",
    "device",
    "client",
    "via",
    "useragent",
    "ip",
    "来源",
    "来自",
    "设备",
    "发布工具",
    "工具",
    "客户端",
    "机型",
    "终端",
    "id",
    "ids",
    "uid",
    "mid",
    "guid",
    "uuid",
    "编号",
    "序号",
    "url",
    "uri",
    "link",
    "href",
    "链接",
    "网址",
    "地址",
    "image",
    "images",
    "img",
    "avatar",
    "icon",
    "pic",
    "pics",
    "图片",
    "头像",
    "count",
    "数",
    "number",
    "num",
    "score",
    "rating",
    "评分",
    "lang",
    "语言",
    "location",
    "geo",
    "ip属地",
    "属地",
    "hash",
    "token",
];

/// A column's own name as it is compared: without the names of what it is in, folded, without spaces and marks.
pub(super) fn own_name(name: &str) -> String {
    words(name).concat()
}

/// The words of a column's own name: `tweetText` and `tweet_text` are two.
fn words(name: &str) -> Vec<String> {
    let last = name.rsplit('.').find(|part| !part.trim().is_empty()).unwrap_or(name);
    let mut words = vec![String::new()];
    let mut lower = false;
    for c in last.trim().chars() {
        let parted = !c.is_alphanumeric();
        if parted || lower && c.is_uppercase() {
            words.push(String::new());
        }
        if let (false, Some(word)) = (parted, words.last_mut()) {
            word.push_str(&fold(c.encode_utf8(&mut [0; 4])));
        }
        lower = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// What a name says.
pub(super) fn telling(name: &str) -> Telling {
    let words = words(name);
    let name = words.concat();
    let name = name.as_str();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Telling::Nothing };
    if OF_PARTS.contains(&first.as_str()) && words.len() > 1 {
        return Telling::Nothing;
    }
    let is_han = |word: &str| !word.is_ascii();
    let ends = |names: &[&str]| {
        names.contains(&name)
            || words.len() > 1 && names.contains(&last.as_str())
            || names.iter().any(|end| is_han(end) && name.ends_with(end))
    };
    if ends(BODIES) {
        Telling::Body
    } else if ends(SAID) {
        Telling::Said
    } else {
        Telling::Nothing
    }
}

/// Whether a name says that its column is no text.
fn is_no_text(name: &str) -> bool {
    let words = words(name);
    let name = words.concat();
    NO_TEXT.contains(&name.as_str())
        || words.len() > 1 && words.last().is_some_and(|last| NO_TEXT.contains(&last.as_str()))
        || NO_TEXT.iter().any(|end| end.chars().nth(1).is_some() && !end.is_ascii() && name.ends_with(end))
}

/// Whether a cell has words in it: no number, date, address, id or truth value.
fn is_text(cell: &str) -> bool {
    let cell = cell.trim();
    if cell.starts_with("http://") || cell.starts_with("https://") || cell.starts_with("data:") {
        return false;
    }
    if matches!(
        cell.to_ascii_lowercase().as_str(),
        "true" | "false" | "yes" | "no" | "nan" | "null" | "none" | "n/a"
    ) {
        return false;
    }
    // `12条`, `3.5万+`, `1.2k`.
    let counted =
        cell.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '%'));
    if counted.len() < cell.len() && counted.chars().count() <= 2 {
        return false;
    }
    if !cell.chars().any(char::is_alphabetic) || date_of(&fold(cell)).is_some_and(|dated| dated.alone) {
        return false;
    }
    // Ids and encoded data have no spaces; many have digits.
    !(is_one_word(cell)
        && (cell.len() > 40 || cell.bytes().any(|byte| byte.is_ascii_digit() || byte == b'/')))
}

/// A number, a date, an id: ASCII with no space in it.
fn is_one_word(text: &str) -> bool {
    text.is_ascii() && !text.trim_end().contains(' ')
}

/// The column that is the text: one whose name says so, if it has words in it; else the one with the most of them.
pub(super) fn text_column(columns: &[String], sample: &[Row]) -> Option<usize> {
    named(columns, sample).or_else(|| longest(columns, sample))
}

fn cells<'s>(sample: &'s [Row], column: usize) -> impl Iterator<Item = &'s str> + 's {
    sample
        .iter()
        .filter_map(move |row| row.get(column))
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
}

/// The column whose name tells the most. Of several, what is said anew in each row comes before what is repeated beside
/// it, a record's own before what is in a record in it, and the longer before the shorter.
fn named(columns: &[String], sample: &[Row]) -> Option<usize> {
    let rank = |column: usize| {
        let telling = telling(&columns[column]);
        let filled = cells(sample, column).count();
        let texts = cells(sample, column).filter(|cell| is_text(cell)).count();
        if telling == Telling::Nothing || 2 * texts <= filled {
            return None;
        }
        let different = cells(sample, column).collect::<HashSet<_>>().len();
        let repeated = filled > 2 && 2 * different < filled;
        let depth = columns[column].matches('.').count();
        let length: usize = cells(sample, column).map(str::len).sum();
        Some((repeated, telling, depth, Reverse(length), column))
    };
    (0..columns.len()).filter_map(rank).min().map(|(.., column)| column)
}

/// The column with the most characters that is text: addresses and encoded data are long as well.
fn longest(columns: &[String], sample: &[Row]) -> Option<usize> {
    // An English letter weighs less than a Chinese character, as it does in a text.
    let weight = |column: usize, is: fn(&str) -> bool| {
        cells(sample, column).filter(|cell| is(cell)).map(outside_of_tags).sum::<usize>()
    };
    let most = |wanted: &dyn Fn(usize) -> bool, is: fn(&str) -> bool| {
        let weights = (0..columns.len()).filter(|&column| wanted(column));
        let (weight, Reverse(column)) = weights.map(|column| (weight(column, is), Reverse(column))).max()?;
        (weight > 0).then_some(column)
    };
    let several: fn(&str) -> bool = |cell| is_text(cell) && !is_one_word(cell);
    let may_be = |column: usize| !is_no_text(&columns[column]);
    // Then a table of single words, then one of numbers.
    most(&may_be, several)
        .or_else(|| most(&may_be, is_text))
        .or_else(|| most(&|_| true, is_text))
        .or_else(|| (0..columns.len()).find(|&column| cells(sample, column).next().is_some()))
}

/// How long a cell is without its markup, in bytes.
fn outside_of_tags(cell: &str) -> usize {
    if !cell.starts_with('<') {
        return cell.len();
    }
    let mut inside = false;
    let outside = cell.bytes().filter(|byte| {
        inside = *byte == b'<' || inside && *byte != b'>';
        !inside && *byte != b'>'
    });
    outside.count()
}

/// Whether a name of a column is one that many tables have.
fn is_common(name: &str) -> bool {
    telling(name) != Telling::Nothing || is_no_text(name) || super::metadata::is_known(name)
}

/// The longest name of a column, in characters.
const LONGEST_NAME: usize = 60;

/// How many rows may stand above the names of columns.
const ABOVE: usize = 6;

/// The row, from 0, that names the columns: each name is short, none is like another, a number, a date or a sentence. What
/// stands above it has a cell or two: a title, a note.
pub(super) fn header(rows: &[Row]) -> Option<usize> {
    let lead = usual_lead(rows);
    let width = usual_width(rows).saturating_sub(lead);
    let titles = |at: usize| {
        rows[..at].iter().all(|row| {
            let filled = filled(row);
            filled < width && (filled <= 1 || 2 * filled < width)
        })
    };
    let at = (0..rows.len().min(ABOVE)).find(|&at| is_header(&rows[at..], lead, width) && titles(at))?;
    // A title beside another thing looks like names; names that many tables have are better ones.
    let better = (at + 1..rows.len().min(ABOVE)).find(|&below| {
        is_header(&rows[below..], lead, width)
            && rows[below].iter().any(|name| is_common(name))
            && rows[at..below]
                .iter()
                .all(|row| filled(row) < filled(&rows[below]) && !row.iter().any(|name| is_common(name)))
    });
    Some(better.unwrap_or(at)).filter(|&at| at == 0 || width > 1)
}

fn filled(row: &Row) -> usize {
    row.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// How many columns most rows begin in: a table need not begin at the edge of its sheet.
fn usual_lead(rows: &[Row]) -> usize {
    let mut leads: Vec<usize> = rows.iter().map(lead).filter(|&lead| lead < usize::MAX).collect();
    leads.sort_unstable();
    leads.get(leads.len() / 2).copied().unwrap_or(0)
}

/// Before which column a row has nothing; the most, if it is empty.
fn lead(row: &Row) -> usize {
    row.iter().position(|cell| !cell.trim().is_empty()).unwrap_or(usize::MAX)
}

/// Up to which column most rows have something.
fn usual_width(rows: &[Row]) -> usize {
    let mut widths: Vec<usize> = rows.iter().map(used).filter(|&width| width > 0).collect();
    widths.sort_unstable();
    widths.get(widths.len() / 2).copied().unwrap_or(0)
}

/// Up to which column a row has something.
pub(super) fn used(row: &Row) -> usize {
    row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

fn is_header(rows: &[Row], lead: usize, width: usize) -> bool {
    let Some((first, rest)) = rows.split_first() else { return false };
    let first = &first[lead.min(self::lead(first)).min(used(first))..used(first)];
    let filled = first.iter().filter(|name| !name.trim().is_empty()).count();
    // A first column without a name is one of row numbers.
    if filled == 0 || filled + 1 < first.len() || filled + 1 < width || rest.is_empty() {
        return false;
    }
    // One name alone names one column.
    if filled == 1 && width > 1 && first.len() < width {
        return false;
    }
    let is_name = |name: &String| {
        let name = name.trim();
        name.chars().count() <= LONGEST_NAME
            && name.parse::<f64>().is_err()
            && !name.contains(['。', '，', '！', '？', '\n'])
            && !name.contains("://")
            && date_of(&fold(name)).is_none_or(|dated| dated.date.len() != 10)
    };
    let mut names = HashSet::new();
    first.iter().all(|name| is_name(name) && names.insert(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_is_the_text() {
        for name in
            ["正文", "Text", "微博正文", "評論內容", "full_text", "tweetText", "a.b.content", "Post Content"]
        {
            assert_eq!(telling(name), Telling::Body, "{name}");
        }
        for name in ["comment", "評論", "review", "message", "影评", "user_comment"] {
            assert_eq!(telling(name), Telling::Said, "{name}");
        }
        for name in ["alt_text", "content_type", "评论数", "内容类型", "context", "标题", "text_id", "", "."]
        {
            assert_eq!(telling(name), Telling::Nothing, "{name}");
        }
    }

    #[test]
    fn a_table_may_begin_below_and_beside_the_corner() {
        let table = |rows: &[&str]| -> Vec<Row> {
            rows.iter().map(|row| row.split('|').map(str::to_owned).collect()).collect()
        };
        for (rows, named) in [
            (&["||编号|正文", "||1|雪下了。", "||2|山封了。"][..], Some(0)),
            (&["|||编号|正文|店", "|||1|雪下了。|北", "|||2||南"], Some(0)),
            (&["调查表", "", "||编号|正文", "||1|雪下了。", "||2|山封了。"], Some(2)),
            (&["||正文", "||雪下了", "||山封了"], Some(0)),
            (&["||1|雪下了。", "||2|山封了。"], None),
            (&["编号|备注|正文", "||雪下了。", "||山封了。"], Some(0)),
        ] {
            assert_eq!(header(&table(rows)), named, "{rows:?}");
        }
    }

    #[test]
    fn values_tell_what_is_text() {
        for cell in ["停了", "ok", "1号船停了", "go now", "二〇一四年二月二十四日他走了"]
        {
            assert!(is_text(cell), "{cell}");
        }
        for cell in
            ["12", "12条", "3.5万+", "2014-02-24 08:45", "a8f3c9", "https://a.example/b c", "true", "——"]
        {
            assert!(!is_text(cell), "{cell}");
        }
    }
}
