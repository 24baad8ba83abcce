//! The element of a page that holds its text, where the text is a list or a table.
//!
//! Running text tells a text from what is around it; an entry of a list, a row of a table and a label with its value do
//! not. But they stand together in one element, and what a page puts around them is links, and marked or worded as
//! tools. So the element counts in which most text stands that is no link, and what is in it is of the text.

use super::{
    buttons::buttons, byline, features::Features, lexical, outside::outside, records, verdict::Verdict,
};
use crate::clean::types::{Zone, ZoneRule};
use crate::extract::{Block, Page};
use std::collections::BTreeSet;
use std::ops::Range;

/// The lines of the element.
pub(super) struct TextBlock {
    pub lines: Range<usize>,
    score: i64,
    /// Of each container inside of it, whether links are less than half of it.
    mixed: Vec<bool>,
    /// Of each container inside of it, whether it is a table each cell of which is one line.
    table: Vec<bool>,
}

/// The fewest characters that an element holds which is taken for the text.
const SMALLEST: i64 = 16;

/// What a container holds.
#[derive(Clone, Copy, Default)]
struct Held {
    score: i64,
    chars: u32,
    links: u32,
    lines: u32,
    /// Its lines that a page puts around a text.
    around: u32,
    /// The containers in it that hold one line, and no container.
    single: u32,
    /// Its first line and its last.
    ends: Option<(usize, usize)>,
}

/// The innermost container that holds nearly all of what speaks for the text and against links, and those around it
/// that add nothing but text.
pub(super) fn find(lines: &[Features], page: &Page) -> Option<TextBlock> {
    let held = held(lines, page);
    let best = held.iter().map(|held| held.score).max()?;
    if best < SMALLEST {
        return None;
    }
    let mut block = (1..held.len()).rev().find(|&at| 100 * held[at].score >= 85 * best)?;
    loop {
        let outer = page.around[block] as usize;
        let (whole, part) = (held[outer], held[block]);
        let linked = 4 * (whole.links - part.links) > whole.chars - part.chars;
        if outer == 0 || whole.around > part.around || linked {
            break;
        }
        block = outer;
    }
    let (first, last) = held[block].ends?;
    let mut inside = vec![false; held.len()];
    let (mut mixed, mut table) = (inside.clone(), inside.clone());
    inside[block] = true;
    for at in block + 1..held.len() {
        let outer = page.around[at] as usize;
        inside[at] = inside[outer];
        mixed[at] = inside[at]
            && match held[at].lines {
                0..3 => mixed[outer],
                _ => 2 * held[at].links < held[at].chars,
            };
        table[at] = inside[at] && held[at].single >= 6;
    }
    for at in (block + 1..held.len()).filter(|&at| held[at].lines == 1) {
        table[at] |= table[page.around[at] as usize];
    }
    Some(TextBlock { lines: first..last + 1, score: held[block].score, mixed, table })
}

fn held(lines: &[Features], page: &Page) -> Vec<Held> {
    let mut held = vec![Held::default(); page.around.len()];
    let joined = |a: Option<(usize, usize)>, b: Option<(usize, usize)>| match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (a, b) => a.or(b),
    };
    for (at, line) in lines.iter().enumerate() {
        let Some(hint) = line.hint else { continue };
        let own = &mut held[hint.container as usize];
        own.score += value(line);
        own.chars += u32::from(hint.chars);
        own.links += u32::from(hint.link_chars);
        own.lines += 1;
        own.around += u32::from(is_around(line));
        own.ends = joined(own.ends, Some((at, at)));
    }
    // A container stands behind the one around it.
    for inner in (1..held.len()).rev() {
        let it = held[inner];
        let outer = &mut held[page.around[inner] as usize];
        outer.score += it.score;
        outer.chars += it.chars;
        outer.links += it.links;
        outer.lines += it.lines;
        outer.around += it.around;
        outer.single += u32::from(it.lines == 1 && it.single == 0);
        outer.ends = joined(outer.ends, it.ends);
    }
    held
}

/// Whether a line is what pages put around a text.
fn is_around(line: &Features) -> bool {
    // A box of facts is named as bylines are.
    line.markup.is_some_and(|&(_, rule)| rule != ZoneRule::NamedByline)
        || lexical::related(line)
        || lexical::chrome(line).is_some()
        || lexical::navigation(line).is_some()
        || super::byline::byline(line).is_some()
}

/// How much a line speaks for the element that it stands in.
fn value(line: &Features) -> i64 {
    let Some(hint) = line.hint else { return 0 };
    let (chars, links) = (i64::from(hint.chars), i64::from(hint.link_chars));
    match line.markup {
        Some((_, ZoneRule::MostlyLinks)) if hint.block == Block::Cell => chars - 2 * links,
        Some((_, ZoneRule::MostlyLinks | ZoneRule::Teaser)) => -links,
        Some(_) => 0,
        None if lexical::chrome(line) == Some(ZoneRule::Legal) => -2 * chars,
        None if super::byline::byline(line).is_some() => 0,
        None if lexical::related(line) => -40,
        // An entry or a cell has any words; one that is nothing but buttons is none.
        None if matches!(hint.block, Block::Item | Block::Cell) && links == 0 && buttons(line) == 0 => chars,
        None if lexical::chrome(line).is_some() || lexical::navigation(line).is_some() => -links,
        None => chars - 2 * links,
    }
}

impl TextBlock {
    /// How it stands to the stretch of lines with most running text: whether it holds at least half of it, or else is
    /// so much larger that the stretch is a foot or an answer. If neither, nothing is known.
    pub fn holds(&self, lines: &[Features], text: &Range<usize>) -> Option<bool> {
        let weight = |from: usize, to: usize| -> usize {
            let prose = (from..to).filter(|&at| lines[at].is_prose() && lines[at].markup.is_none());
            prose.map(|at| lines[at].weight).sum()
        };
        let all = weight(text.start, text.end);
        let shared = weight(text.start.max(self.lines.start), text.end.min(self.lines.end));
        let holds = shared > 0 && 2 * shared >= all;
        (holds || self.score >= 2 * all as i64).then_some(holds)
    }

    /// Gives the lines inside that nothing else is known of to the text, and those that only look like what is around
    /// a text, where they are rows, entries, or labels with values among others.
    pub fn fill(&self, lines: &[Features], verdicts: &mut [Verdict]) {
        let records = records::labelled(&lines[self.lines.clone()], &verdicts[self.lines.clone()]);
        let contacts = self.lines.clone().filter(|&at| verdicts[at].rule == ZoneRule::Contact).count();
        let named = self.named(lines, verdicts);
        // A byline below all of the text is the text's.
        let of_text = |at: &usize| {
            verdicts[*at].zone != Zone::Byline && !lines[*at].is_blank() && {
                !matches!(verdicts[*at].zone, Zone::Chrome | Zone::Navigation)
                    || records::is_open(&verdicts[*at])
            }
        };
        let last = self.lines.clone().rev().find(of_text).unwrap_or(self.lines.start);
        let dates = records::dates_of_entries(lines, self.lines.start..last + 1, verdicts);
        let (mut beyond, mut begun) = (false, false);
        for (at, record) in self.lines.clone().zip(records) {
            let line = &lines[at];
            let Some(hint) = line.hint else { continue };
            let entry = verdicts[at].rule == ZoneRule::Legal && self.is_sibling(lines, verdicts, at);
            beyond |= lexical::related(line) || verdicts[at].rule == ZoneRule::Legal && !entry;
            // The form below a text has a heading.
            beyond |= begun && buttons(line) > 0 && matches!(hint.block, Block::Heading(_));
            let container = hint.container as usize;
            let record = record || self.is_record(line);
            let taken = match verdicts[at].rule {
                ZoneRule::OutsideText => record || !beyond && (line.weight != 1 || line.digits > 0),
                ZoneRule::MostlyLinks => self.mixed[container] && record,
                ZoneRule::Dateline => {
                    record || begun && matches!(hint.block, Block::Heading(_)) || dates.contains(&at)
                }
                ZoneRule::NamedByline if named.contains(&at) => true,
                ZoneRule::AuthorLine | ZoneRule::Reporter | ZoneRule::Counters | ZoneRule::NamedByline => {
                    record && at < last
                }
                ZoneRule::SiteLinks | ZoneRule::PageAction if buttons(line) == 0 => match hint.links {
                    0 => record || begun && !beyond && at < last,
                    _ => record && self.mixed[container],
                },
                ZoneRule::Separators | ZoneRule::SiteLinks | ZoneRule::PageAction => {
                    record && hint.links == 0
                }
                ZoneRule::Labels => hint.links == 0,
                ZoneRule::Legal => entry && !beyond,
                ZoneRule::Contact => hint.links == 0 && (record || contacts > 1 || begun && !beyond),
                _ => false,
            };
            if taken {
                let zone = match hint.block {
                    Block::Heading(_) => Zone::Heading,
                    _ => Zone::Body,
                };
                verdicts[at] = Verdict::new(zone, ZoneRule::TextElement);
            }
            begun |= matches!(verdicts[at].zone, Zone::Body | Zone::Heading);
        }
        // A heading above nothing is no text's.
        for at in self.lines.clone().rev().filter(|&at| !lines[at].is_blank()) {
            if verdicts[at] != Verdict::new(Zone::Heading, ZoneRule::TextElement) {
                break;
            }
            verdicts[at] = outside(&lines[at]);
        }
    }

    /// Lines that the page names as bylines, three or more in a row none of which looks like one: the labels and values of
    /// a box of facts.
    fn named(&self, lines: &[Features], verdicts: &[Verdict]) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let shown: Vec<usize> = self.lines.clone().filter(|&at| !lines[at].is_blank()).collect();
        for run in shown.chunk_by(|&a, &b| verdicts[a].rule == verdicts[b].rule) {
            let is_fact = |&at: &usize| {
                verdicts[at].rule == ZoneRule::NamedByline
                    && lines[at].weight >= 3
                    && byline::byline(&lines[at]).is_none()
                    && !byline::is_personal_name(lines[at].text)
                    && !byline::is_medium(&lines[at].folded())
            };
            if run.len() >= 3 && run.iter().all(is_fact) {
                found.extend(run);
            }
        }
        found
    }

    /// Whether a line that has a word of the law, and is no notice, is a paragraph like the two below it.
    fn is_sibling(&self, lines: &[Features], verdicts: &[Verdict], at: usize) -> bool {
        let like = |a: &Features, b: &Features| {
            a.hint.zip(b.hint).is_some_and(|(a, b)| (a.container, a.block) == (b.container, b.block))
        };
        let below = (at + 1..self.lines.end).filter(|&below| !lines[below].is_blank()).take(2);
        let text = |below: usize| {
            let plain = records::is_open(&verdicts[below])
                || verdicts[below].zone.is_main()
                || matches!(verdicts[below].rule, ZoneRule::Legal | ZoneRule::Dateline);
            plain && like(&lines[at], &lines[below]) && !lexical::is_notice(&lines[below])
        };
        let linked = lines[at].hint.is_none_or(|hint| hint.links > 0);
        !linked && !lexical::is_notice(&lines[at]) && below.filter(|&below| text(below)).count() == 2
    }

    /// Whether a line is a row of a table, or an entry of a list.
    fn is_record(&self, line: &Features) -> bool {
        let told = |line: &Features| {
            line.hint.is_some_and(|hint| match hint.block {
                Block::Item | Block::Preformatted => true,
                Block::Cell => self.table[hint.container as usize],
                _ => false,
            })
        };
        line.text.contains('\t') || told(line)
    }
}

#[cfg(test)]
mod tests {
    use crate::clean::zones::{assign, Around};
    use crate::extract::extract;

    #[test]
    fn a_table_is_text_and_links_beside_it_are_not() {
        let films = [
            "1994年<td><a href=a>雨巷深处</a><td>小满",
            "1999年<td><a href=b>北站</a><td>周静",
            "2004年<td><a href=c>盐田</a>",
        ];
        let source = format!(
            "<title>沈若安</title><div><a href=x>国内</a></div><div><h1>沈若安</h1><p>中国女演员，生于杭州。</p>\
             <table><tr><td>出生<td>1974年3月9日<tr><td>{}</table></div>\
             <ul><li><a href=d>古桥修缮完工</a><li><a href=e>名画真伪之争</a></ul>\
             <div>本站内容由用户提供，仅供参考，本站不承担任何责任，请自行核实。</div>",
            films.join("<tr><td>")
        );
        let page = extract(&source);
        let told = assign(page.text.lines().collect(), Some(&page), Around::Unknown);
        let of = |text: &str| {
            let at = page.text.lines().position(|line| line.contains(text)).unwrap();
            told.verdicts[at].zone.name()
        };
        for text in ["中国女演员", "出生", "雨巷深处", "北站", "盐田"] {
            assert_eq!(of(text), "body", "{text}");
        }
        for text in ["国内", "古桥", "名画"] {
            assert_eq!(of(text), "navigation", "{text}");
        }
        assert_eq!(of("沈若安"), "title");
    }

    #[test]
    fn a_small_table_is_text_and_a_box_of_facts_no_byline() {
        let page = extract(
            "<title>文印价目_某网</title><div class=nav><a href=/>首页</a></div><div><h1>文印价目</h1>\
             <div class=info><p>店名墨香斋<p>开张一九九八<p>位置东街口</div>\
             <table><tr><td>项目<td>价格<tr><td>打印<td>五角<tr><td>复印<td>二角<tr><td>彩色打印<td>两元</table>\
             <h4>发表评论</h4><p>姓名 *</div><div>版权所有 某网</div>",
        );
        let told = assign(page.text.lines().collect(), Some(&page), Around::Unknown);
        let main: Vec<&str> = page
            .text
            .lines()
            .zip(&told.verdicts)
            .filter(|(line, verdict)| !line.is_empty() && verdict.zone.is_main())
            .map(|(line, _)| line)
            .collect();
        let facts = ["店名墨香斋", "开张一九九八", "位置东街口"];
        assert_eq!(main[0], "文印价目");
        assert_eq!(main[1..4], facts);
        assert_eq!(main[4..], ["项目\t价格", "打印\t五角", "复印\t二角", "彩色打印\t两元"]);
    }

    #[test]
    fn words_of_pages_in_entries_and_dates_of_entries_are_text() {
        let page = extract(
            "<title>更新记录_某软件</title><div class=nav><a href=/>首页</a></div><div><h1>更新记录</h1>\
             <p>每次改了什么，都写在这里，新的在上面。</p><h3>投诉举报</h3><p>2017-05-30</p><p>搜索框记得上次的词</p>\
             <p>说明：背面有打印的站名，广告一则</p><p>2017-03-02</p><p>咨询电话：2050711</p><p>修好了三处错误，请放心使用。</p>\
             <p>打印 关闭</p></div><div>版权所有 某软件</div>",
        );
        let told = assign(page.text.lines().collect(), Some(&page), Around::Unknown);
        let aside: Vec<&str> = page
            .text
            .lines()
            .zip(&told.verdicts)
            .filter(|(line, verdict)| !line.is_empty() && !verdict.zone.is_main())
            .map(|(line, _)| line)
            .collect();
        assert_eq!(aside, ["首页", "打印 关闭", "版权所有 某软件"]);
    }
}
